import type { Vocabulary } from './vocabulary.ts'

/** What a field holds: one value or one per item, words of a list or the organisation's own. */
export interface FieldSpec {
  readonly many: boolean
  /**
   * What an item's key is: a word of a list, or a key that names something else: a supplier's or recipient's domain, a place, a kind of
   * record, a free line. `none` for a field of one value.
   */
  readonly item: Vocabulary | 'domain' | 'source' | 'records' | 'line' | 'none'
  /** The list that the value's term is of; `duration`: ISO 8601; `date`: ISO day; `none`: only text. */
  readonly term: Vocabulary | 'duration' | 'date' | 'none'
  /** Where the law asks for it, as lawyers cite it; null: good practice. */
  readonly article: string | null
  /** In whose register it stands. */
  readonly in: 'controller' | 'processor' | 'both'
  /** True when a register without it is not complete. */
  readonly required: boolean
}

const text = { many: false, item: 'none', term: 'none', article: null, in: 'both', required: false } as const
const lines = { ...text, many: true, item: 'line' } as const

/** Every field of an activity, in the order in which a register shows them (GDPR art. 30(1) and 30(2); domain practice beside). */
export const fieldSpecs = {
  name: { ...text, required: true },
  department: text,
  owner: text,
  contact: text,
  purpose: {
    ...lines,
    item: 'purpose',
    article: 'GDPR art. 30(1)(b)',
    in: 'controller',
    required: true,
  },
  /** Term: the basis. Text: which law, contract or interest. */
  basis: { ...lines, item: 'basis', article: 'GDPR art. 6(1)', in: 'controller', required: true },
  /** Only with legitimate interest. */
  weighing: { ...text, article: 'GDPR art. 6(1)(f)', in: 'controller' },
  subjects: {
    ...lines,
    item: 'subject',
    article: 'GDPR art. 30(1)(c)',
    required: true,
  },
  data: { ...lines, item: 'data', article: 'GDPR art. 30(1)(c)', required: true },
  /** Only with special categories: the exception of art. 9(2), text: the national provision. */
  exception: { ...lines, item: 'exception', article: 'GDPR art. 9(2)', in: 'controller' },
  /** Only with the citizen service number: the statute that prescribes it. */
  'bsn-ground': { ...text, article: 'UAVG art. 46', in: 'controller' },
  source: { ...text, article: 'GDPR art. 14(2)(f)', in: 'controller' },
  obligatory: { ...text, article: 'GDPR art. 13(2)(e)', in: 'controller' },
  /** Whom data are given to that are no processor: the accountant, the tax office. Text: their name. */
  recipients: {
    ...lines,
    item: 'domain',
    article: 'GDPR art. 30(1)(d)',
    in: 'controller',
  },
  /** Whom the processing is done for. Text: name and contact. */
  clients: { ...lines, article: 'GDPR art. 30(2)(a)', in: 'processor', required: true },
  /** Categories of processing for each client. */
  processing: { ...lines, article: 'GDPR art. 30(2)(b)', in: 'processor', required: true },
  instructions: { ...text, article: 'GDPR art. 28(3)(a)', in: 'processor' },
  /** Suppliers that process on behalf; sub-processors in a processor's register. Text: their name. */
  processors: { ...lines, item: 'domain', article: 'GDPR art. 28' },
  /** By supplier. Term: the ground of art. 45-49, '' while nobody knows. Text: the country's code. */
  transfers: { ...lines, item: 'domain', term: 'transfer', article: 'GDPR art. 30(1)(e)' },
  /** By kind of record. Term: ISO 8601 duration. Text: why. */
  retention: {
    ...lines,
    item: 'records',
    term: 'duration',
    article: 'GDPR art. 30(1)(f)',
    in: 'controller',
    required: true,
  },
  measures: { ...lines, item: 'measure', article: 'GDPR art. 30(1)(g)', required: true },
  /** Text: the place's name. */
  places: { ...lines, item: 'source' },
  systems: lines,
  'automated-decisions': { ...text, term: 'yesNo', article: 'GDPR art. 22', in: 'controller' },
  informed: { ...text, article: 'GDPR art. 13, 14', in: 'controller' },
  /** The pre-scan: by sign of high risk, yes, no or unknown. */
  risks: { ...lines, item: 'risk', term: 'yesNo', article: 'GDPR art. 35', in: 'controller' },
  /** The kinds of the Dutch list that it is; nobody sees that in mail or files, so it is never proposed. */
  'dpia-list': { ...lines, item: 'dpia', article: 'GDPR art. 35(4)', in: 'controller' },
  /** What the assessment came to and when, or why there is none. */
  dpia: { ...text, article: 'GDPR art. 35(1)', in: 'controller' },
  'breach-contact': { ...text, article: 'GDPR art. 33(2)', in: 'processor' },
  remarks: text,
  'review-due': { ...text, term: 'date', article: 'GDPR art. 24(1)' },
} as const satisfies Record<string, FieldSpec>

export type FieldId = keyof typeof fieldSpecs
export const fieldIds = Object.keys(fieldSpecs) as FieldId[] // keys of a constant are exactly its names
