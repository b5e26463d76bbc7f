/**
 * Numbers with right check digits that belong to nobody (docs/decisions/sample-numbers.md). Each takes an index, so
 * that no two people share one.
 */

/** BSN as those of RvIG's test persons and of the specimen passport: 99999xxxx, with the 11-test. */
export function testBsn(index: number): string {
  for (let at = 990_000 + index * 11; ; at++) {
    const digits = `999${at}`
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
    if (sum % 11 === 0) return digits
  }
}

/** IBAN of the invented bank code KWRT (ISO 13616 check digits). */
export function testIban(index: number): string {
  const account = `KWRT${String(300_000_000 + index * 7919).padStart(10, '0')}`
  const numeric = [...`${account}NL00`].map((sign) => Number.parseInt(sign, 36)).join('')
  return `NL${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${account}`
}

/** "NL12 KWRT 0300 0000 00". */
export function spacedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Mobile number of the block that examples use. */
export function testMobile(index: number): string {
  return `0612345${String(100 + index).slice(-3)}`
}

/** In one of the ways in which people write a number. */
export function writtenMobile(number: string, way: number): string {
  const tail = number.slice(2)
  const ways = [
    `06-${tail}`,
    `06 ${tail.slice(0, 4)} ${tail.slice(4)}`,
    `+31 6 ${tail}`,
    number,
    `06 ${tail.match(/../g)?.join(' ') ?? tail}`,
    `+316${tail}`,
  ]
  return ways[way % ways.length] ?? number
}

/** The number as it is dialled from anywhere (E.164). */
export function dialled(number: string): string {
  return `+31${number.slice(1)}`
}
