import { services, serviceOf } from './catalogue.ts'
import { foldWords } from './fold-words.ts'

/** Shorter ones stand in many honest names. */
const shortestName = 5

/** Labels of well-known domains that are no everyday words: "mollie", not "exact". */
const labels = new Set(
  services
    .flatMap(({ domain, otherDomains = [] }) => [domain, ...otherDomains])
    .map(labelOf)
    .filter((label) => label.length >= shortestName),
)

/**
 * True for a domain that holds a known service's name and is not its own: "paypal-service.example", "micr0soft.example". An
 * honest one may (a users' group), so that alone accuses nobody.
 */
export function isLookAlike(domain: string): boolean {
  if (serviceOf(domain) !== undefined) return false
  if (domain.includes('xn--')) return true
  return labelOf(domain)
    .split('-')
    .some((word) => labels.has(plain(word)) || labels.has(word))
}

/** True when a display name gives a known service's name and the domain is not that service's. */
export function namesAnother(name: string, domain: string): boolean {
  const words = foldWords(name)
  if (words === '' || words.length > longestName) return false
  const own = serviceOf(domain)
  const inDomain = labelOf(domain).split('-')
  return services.some((service) => {
    if (service === own) return false
    const another = foldWords(service.name)
    // A short name is many a firm's own: only where it is all of the name and in the domain too.
    return another.length < shortestName
      ? words === another && inDomain.includes(another)
      : ` ${words} `.includes(` ${another} `)
  })
}

const longestName = 200

function labelOf(domain: string): string {
  return domain.slice(0, Math.max(0, domain.indexOf('.')))
}

/** Digits and pairs that are drawn for the letters they look like. */
function plain(word: string): string {
  return word
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[01345789]/g, (digit) => drawn[digit] ?? digit)
}

const drawn: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
}
