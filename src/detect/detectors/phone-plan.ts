/** Country codes with the fewest and most digits a number has after them (ITU-T E.164 and the national plans). */
const plan = `
1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:9-9 32:8-9 33:9-9 34:9-9 36:8-9 39:6-11 40:9-9 41:9-9 43:7-12 44:9-10 45:8-8
46:7-10 47:8-8 48:9-9 49:6-12 51:8-9 52:10-11 53:8-8 54:10-11 55:10-11 56:9-9 57:10-10 58:10-10 60:8-10 61:9-9 62:8-12
63:10-10 64:8-10 65:8-8 66:8-9 81:9-10 82:8-10 84:9-10 86:10-11 90:10-10 91:10-10 92:10-10 93:9-9 94:9-9 95:8-10 98:10-10
`
const others = /^(?:2[1-689]|3[578]|42|5[09]|6[789]|8[0578]|9[679])\d/

const lengths = new Map(
  plan
    .trim()
    .split(/\s+/)
    .map((entry): [string, readonly [number, number]] => {
      const [code = '', range = ''] = entry.split(':')
      const [least = 0, most = 0] = range.split('-').map(Number)
      return [code, [code.length + least, code.length + most]]
    }),
)

/** Fewest and most digits, country code included, of a number that begins with these; undefined: no such code. */
export function lengthsByCountryCode(digits: string): readonly [number, number] | undefined {
  const known = lengths.get(digits.slice(0, 1)) ?? lengths.get(digits.slice(0, 2))
  if (known !== undefined) return known
  return others.test(digits) ? [9, 13] : undefined
}
