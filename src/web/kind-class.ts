import type { Kind, SensitivityClass } from '../detect/kinds.ts'

/** How sensitive each kind is, as in `detect/kinds.ts` (a test compares), which is not for browsers; what weighs most first. */
export const classOfKind: Readonly<Record<Kind, SensitivityClass>> = {
  CRIMINAL: 'criminal',
  HEALTH: 'special',
  RELIGION: 'special',
  ETHNICITY: 'special',
  SEXUAL: 'special',
  POLITICS: 'special',
  UNION: 'special',
  GENETIC: 'special',
  BIOMETRIC: 'special',
  NL_BSN: 'sensitive',
  PASSWORD: 'sensitive',
  NL_PASSPORT_ID: 'sensitive',
  NL_DRIVING_LICENCE: 'sensitive',
  NL_V_NUMBER: 'sensitive',
  NATIONAL_ID: 'sensitive',
  CREDIT_CARD: 'sensitive',
  IBAN: 'sensitive',
  CRYPTO: 'sensitive',
  DATE_OF_BIRTH: 'ordinary',
  AGE: 'ordinary',
  NATIONALITY: 'ordinary',
  ADDRESS: 'ordinary',
  NL_POSTCODE: 'ordinary',
  NL_KENTEKEN: 'ordinary',
  NL_BIG: 'ordinary',
  NL_AGB: 'ordinary',
  NL_RSIN: 'ordinary',
  NL_BTW: 'ordinary',
  NL_KVK: 'ordinary',
  IP: 'ordinary',
  MAC: 'ordinary',
  IMEI: 'ordinary',
  PHONE: 'ordinary',
  EMAIL: 'ordinary',
  PERSON: 'ordinary',
  LOCATION: 'ordinary',
  ORG: 'ordinary',
  URL: 'ordinary',
  DATE: 'ordinary',
}

/** The classes, what weighs most first. */
export const classesByWeight = [
  'criminal',
  'special',
  'sensitive',
  'ordinary',
] as const satisfies readonly SensitivityClass[]

const order = new Map(Object.keys(classOfKind).map((kind, index) => [kind, index]))

/** Things with a kind, the heaviest class first; within a class what there is most of, else what weighs most. */
export function byWeight<Thing extends { readonly kind: Kind }>(
  things: readonly Thing[],
  countOf: (thing: Thing) => number = () => 0,
): Thing[] {
  const classOf = ({ kind }: Thing): number => classesByWeight.indexOf(classOfKind[kind])
  return things.toSorted(
    (a, b) => classOf(a) - classOf(b) || countOf(b) - countOf(a) || weightOf(a.kind) - weightOf(b.kind),
  )
}

function weightOf(kind: Kind): number {
  return order.get(kind) ?? order.size
}

/** True when the text names a kind: addresses can be typed by anybody. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(classOfKind, text)
}
