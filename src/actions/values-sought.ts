import type { Kind } from '../detect/kinds.ts'

/** A value as detection writes it. */
export interface SoughtValue {
  readonly kind: Kind
  readonly value: string
}

/** Kinds of which the index holds a digest alone, and which somebody may be looked up by. */
const compactKinds: readonly Kind[] = [
  'IBAN',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NL_V_NUMBER',
  'NL_KVK',
  'NL_RSIN',
  'NL_BTW',
  'NL_BIG',
  'NL_AGB',
  'NL_KENTEKEN',
  'CREDIT_CARD',
  'IMEI',
]
const [shortest, longest] = [6, 40]

/** What a text that is nobody's name, address or telephone number may be: each number that it can be, as the index writes it. */
export function valuesSought(text: string): readonly SoughtValue[] {
  const typed = text.trim()
  const compact = typed.replace(/[\s.\-/]/g, '').toUpperCase()
  if (compact.length < shortest || compact.length > longest || !/\d/.test(compact)) return []
  const day = dayIn(typed)
  const digits = /^\d{8,9}$/.test(compact) ? compact.padStart(9, '0') : undefined
  return [
    ...compactKinds.map((kind) => ({ kind, value: compact })),
    ...(digits === undefined ? [] : [{ kind: 'NL_BSN', value: digits } as const]),
    ...(day === undefined ? [] : [{ kind: 'DATE_OF_BIRTH', value: day } as const]),
    { kind: 'NL_POSTCODE', value: compact.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2') },
    { kind: 'ADDRESS', value: typed.replace(/\s+/g, ' ') },
  ]
}

/** A day as people type it, as ISO date. */
function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? []
  if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
}
