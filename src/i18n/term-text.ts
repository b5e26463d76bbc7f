import type { Messages } from './nl.ts'

/** A term in words: "P7Y" -> "7 jaar". A term that no unit fits is given as it is. */
export function termText(term: string, { retention }: Pick<Messages, 'retention'>): string {
  const [, count, unit] = /^P(\d+)([YMW])$/.exec(term) ?? []
  if (count === undefined || !isUnit(unit)) return term
  const [one, more] = retention.units[unit]
  return `${count} ${count === '1' ? one : more}`
}

function isUnit(letter: string | undefined): letter is 'Y' | 'M' | 'W' {
  return letter === 'Y' || letter === 'M' || letter === 'W'
}
