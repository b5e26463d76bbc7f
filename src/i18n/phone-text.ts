import { threeDigitAreas } from '../base/phone-areas.ts'

/** A Dutch telephone number with its digits in groups, as people write it; any other text as it is. */
export function phoneText(number: string): string {
  const [, prefix = '', national] = /^(\+31|0)([1-9]\d{8})$/.exec(number) ?? []
  if (national === undefined) return number
  const groups = grouped(national)
  return prefix === '0' ? `0${groups}` : `${prefix} ${groups}`
}

/** The nine digits after the zero or the country code. */
function grouped(national: string): string {
  if (national.startsWith('6')) return national.replace(/(\d)(..)(..)(..)(..)/, '$1 $2 $3 $4 $5')
  if (threeDigitAreas.test(`0${national}`)) return national.replace(/(..)(...)(..)(..)/, '$1 $2 $3 $4')
  return national.replace(/(...)(..)(..)(..)/, '$1 $2 $3 $4')
}
