import { serviceOf } from './catalogue.ts'

/** Shorter names are words that many share. */
const shortestName = 5

/**
 * True when two domains look like one firm: the same name in another country, one name inside the other ("kassa" and
 * "mijnkassa"), or the same brand in the catalogue. A person says whether they are.
 */
export function looksLikeSameFirm(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)]
  if (one === other) return false
  if (a === b) return a.length > 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= shortestName && (long.startsWith(short) || long.endsWith(short))) return true
  const [brand, otherBrand] = [brandOf(one), brandOf(other)]
  return brand !== undefined && brand === otherBrand
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.')).replaceAll('-', '')
}

/** The first word of a name of the catalogue: "Google" of "Google Workspace". */
function brandOf(domain: string): string | undefined {
  const [first = ''] = serviceOf(domain)?.name.split(' ') ?? []
  return first.length >= shortestName ? first : undefined
}
