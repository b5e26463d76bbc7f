/** What Kwartje can find, with how the law looks at it. Classes: GDPR art. 4(1), 9 and 10, UAVG art. 46. */
export type SensitivityClass = 'ordinary' | 'sensitive' | 'special' | 'criminal'

interface KindEntry {
  readonly class: SensitivityClass
  /** identifier: tells who it is. attribute: says something of somebody. secret: opens something. category: a phrase. */
  readonly use: 'identifier' | 'attribute' | 'secret' | 'category'
  /** False: found on request only (`--all`); places, dates and kinds of other countries that an index need not keep. */
  readonly byDefault: boolean
}

const identifier = { class: 'ordinary', use: 'identifier', byDefault: true } as const
const attribute = { class: 'ordinary', use: 'attribute', byDefault: true } as const
const sensitive = { class: 'sensitive', use: 'attribute', byDefault: true } as const
const secret = { class: 'sensitive', use: 'secret', byDefault: true } as const
const special = { class: 'special', use: 'category', byDefault: true } as const
const context = { class: 'ordinary', use: 'attribute', byDefault: false } as const

export const kinds = {
  PERSON: identifier,
  EMAIL: identifier,
  PHONE: identifier,
  ADDRESS: attribute,
  NL_POSTCODE: attribute,
  DATE_OF_BIRTH: attribute,
  AGE: attribute,
  NL_KENTEKEN: attribute,
  NL_KVK: attribute,
  NL_RSIN: attribute,
  NL_BTW: attribute,
  NL_BIG: attribute,
  NL_AGB: attribute,
  IP: attribute,
  MAC: attribute,
  IMEI: attribute,
  IBAN: sensitive,
  CREDIT_CARD: sensitive,
  CRYPTO: sensitive,
  NL_BSN: sensitive,
  NL_PASSPORT_ID: sensitive,
  NL_DRIVING_LICENCE: sensitive,
  NL_V_NUMBER: sensitive,
  NATIONAL_ID: sensitive, // of another country; the country stands in the value as prefix "BE:"
  PASSWORD: secret,
  HEALTH: special,
  RELIGION: special,
  UNION: special,
  POLITICS: special,
  SEXUAL: special,
  ETHNICITY: special,
  BIOMETRIC: special,
  GENETIC: special,
  CRIMINAL: { ...special, class: 'criminal' },
  DATE: context,
  LOCATION: context,
  ORG: context,
  URL: context,
  NATIONALITY: context,
} as const satisfies Record<string, KindEntry>

export type Kind = keyof typeof kinds

/** What a sentence may tell of somebody (Art. 9 and 10), in the order in which it is learned. */
export const categoryKinds = [
  'HEALTH',
  'RELIGION',
  'UNION',
  'POLITICS',
  'SEXUAL',
  'ETHNICITY',
  'BIOMETRIC',
  'GENETIC',
  'CRIMINAL',
] as const satisfies readonly Kind[]
export type CategoryKind = (typeof categoryKinds)[number]

export const allKinds = Object.keys(kinds) as Kind[] // keys of a constant are exactly its kinds
