import { kinds, type Kind } from '../detect/kinds.ts'

/**
 * What a list may show of a value without giving it away: enough to recognise it for who knows it. Null for secrets
 * and phrases, of which nothing is kept.
 */
export function mask(kind: Kind, value: string): string | null {
  const { use } = kinds[kind]
  if (use === 'secret' || use === 'category') return null
  if (shownWhole.has(kind)) return value.slice(0, maxShown)
  const keep = Math.min(4, Math.floor(value.length / 3))
  const head = headShown.has(kind) ? value.slice(0, 4) : ''
  return `${head}${'•'.repeat(Math.max(3, Math.min(8, value.length - keep - head.length)))}${value.slice(value.length - keep)}`
}

/** A preview is a glance; longer values are cut. */
const maxShown = 120

/** Nobody is harmed by seeing these whole on the owner's own screen, and masked they say nothing. */
const shownWhole: ReadonlySet<Kind> = new Set<Kind>([
  'PERSON',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'NL_POSTCODE',
  'AGE',
  'NL_KENTEKEN',
  'NL_KVK',
  'NL_RSIN',
  'NL_BTW',
  'IP',
  'DATE',
  'LOCATION',
  'ORG',
  'URL',
  'NATIONALITY',
  'DATE_OF_BIRTH',
])

/** The country and bank, or the country, tell which of somebody's numbers it is. */
const headShown: ReadonlySet<Kind> = new Set<Kind>(['IBAN'])
