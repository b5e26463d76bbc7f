import type { LawSourceId } from './sources.ts'
import { lawSources } from './sources.ts'
import type { Confidence, Verified } from './rule.ts'

/**
 * What a term is worth. Most "standard" Dutch terms are yardsticks from a decree that was repealed in 2018; none of them may be
 * shown as a statute.
 * - `statutory-minimum`: must be kept as long; after that another ground is needed
 * - `guideline-maximum`: the authority's yardstick: gone by then, or a reason on record
 * - `limitation-period`: may justify keeping for a dispute; no duty
 * - `convention`: no term in law; a choice that the organisation makes and explains
 */
export type RetentionKind = 'statutory-minimum' | 'guideline-maximum' | 'limitation-period' | 'convention'

/** How long a kind of record is kept (GDPR art. 5(1)(e), 30(1)(f)); read up to `lawReadOn`. */
export interface RetentionTerm {
  readonly id: string
  /** ISO 8601 duration. */
  readonly term: string
  readonly kind: RetentionKind
  /** Counted from the event, or from the end of the calendar year that it falls in. */
  readonly anchor: 'event' | 'year-end'
  readonly source: LawSourceId
  readonly confidence: Confidence
  /** own-choice: nothing was there to read, it is our proposal. */
  readonly verified: Verified | 'own-choice'
}

/** Terms of records that mail and files hold, by what they are about. */
export const retentionTerms = {
  applications: {
    id: 'APPLICANT',
    term: 'P4W',
    kind: 'guideline-maximum',
    anchor: 'event',
    source: 'AP-HR',
    confidence: 'high',
    verified: 'secondary',
  },
  quotes: {
    id: 'QUOTE',
    term: 'P1Y',
    kind: 'convention',
    anchor: 'event',
    source: 'GDPR',
    confidence: 'low',
    verified: 'memory',
  },
  invoices: {
    id: 'TAX-BASE',
    term: 'P7Y',
    kind: 'statutory-minimum',
    anchor: 'year-end',
    source: 'AWR',
    confidence: 'high',
    verified: 'secondary',
  },
  payroll: {
    id: 'PAYROLL',
    term: 'P7Y',
    kind: 'statutory-minimum',
    anchor: 'year-end',
    source: 'AWR',
    confidence: 'high',
    verified: 'secondary',
  },
  'identity-documents': {
    id: 'PAY-ID',
    term: 'P5Y',
    kind: 'statutory-minimum',
    anchor: 'year-end',
    source: 'LB-ID',
    confidence: 'high',
    verified: 'secondary',
  },
  absence: {
    id: 'ABSENCE-ADM',
    term: 'P2Y',
    kind: 'guideline-maximum',
    anchor: 'event',
    source: 'AP-SICK',
    confidence: 'high',
    verified: 'secondary',
  },
  agreements: {
    id: 'CLAIMS',
    term: 'P5Y',
    kind: 'limitation-period',
    anchor: 'event',
    source: 'BW3-307',
    confidence: 'medium',
    verified: 'memory',
  },
  complaints: {
    id: 'CLAIMS',
    term: 'P5Y',
    kind: 'limitation-period',
    anchor: 'event',
    source: 'BW3-307',
    confidence: 'medium',
    verified: 'memory',
  },
  requests: {
    id: 'DSR-FILE',
    term: 'P5Y',
    kind: 'convention',
    anchor: 'event',
    source: 'CEF-2024',
    confidence: 'low',
    verified: 'secondary',
  },
  correspondence: {
    id: 'CRM',
    term: 'P2Y',
    kind: 'convention',
    anchor: 'event',
    source: 'VBW',
    confidence: 'low',
    verified: 'memory',
  },
} as const satisfies Record<string, RetentionTerm>

export type RetentionCategory = keyof typeof retentionTerms

/** Terms of records that a register names and that no mail or file tells the age of, beside those that they do. */
export const recordTerms = {
  ...retentionTerms,
  camera: {
    id: 'CAMERA',
    term: 'P4W',
    kind: 'guideline-maximum',
    anchor: 'event',
    source: 'AP-CAM',
    confidence: 'high',
    verified: 'secondary',
  },
  visitors: {
    id: 'VISITOR',
    term: 'P6M',
    kind: 'convention',
    anchor: 'event',
    source: 'VBW',
    confidence: 'low',
    verified: 'memory',
  },
  contacts: {
    id: 'CRM',
    term: 'P2Y',
    kind: 'convention',
    anchor: 'event',
    source: 'VBW',
    confidence: 'low',
    verified: 'memory',
  },
  'consent-proof': {
    id: 'CONSENT-PROOF',
    term: 'P5Y',
    kind: 'convention',
    anchor: 'event',
    source: 'EDPB-05/2020',
    confidence: 'low',
    verified: 'memory',
  },
  logs: {
    id: 'LOGS',
    term: 'P6M',
    kind: 'convention',
    anchor: 'event',
    source: 'GDPR',
    confidence: 'low',
    verified: 'memory',
  },
} as const satisfies Record<string, RetentionTerm>

/**
 * The file of a breach: Art. 33(5) names no term. A claim for damages lapses five years after who was hurt knows of it (BW 3:310),
 * and the authority may ask until then; longer, the list of who was hit is a risk of its own.
 */
export const breachFileTerm = {
  id: 'BREACH-REG',
  term: 'P5Y',
  kind: 'convention',
  anchor: 'event',
  source: 'GDPR',
  confidence: 'low',
  verified: 'own-choice',
} as const satisfies RetentionTerm

export type RecordKind = keyof typeof recordTerms

export const retentionCategories = Object.keys(retentionTerms) as RetentionCategory[] // keys of a constant are exactly its names

/** Where a term stands: as lawyers cite it, with its address. */
export function sourceOfTerm({ source }: RetentionTerm): { readonly title: string; readonly url: string } {
  return lawSources[source]
}

/**
 * The first day whose records are not past a term yet: what is dated before it is. Counted from the record's own date, which is
 * the earliest that the term can begin: a procedure or employment may have ended later.
 */
export function firstDayWithin(
  { term, anchor }: Pick<RetentionTerm, 'term' | 'anchor'>,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const day = today.subtract(term)
  return anchor === 'event' ? day : day.with({ month: 1, day: 1 })
}

/** The last day on which a record of a day must or may be kept: the day before it is past its term. */
export function lastDayWithin(
  { term, anchor }: Pick<RetentionTerm, 'term' | 'anchor'>,
  day: Temporal.PlainDate,
): Temporal.PlainDate {
  if (anchor === 'event') return day.add(term)
  return day.with({ month: 12, day: 31 }).add(term)
}
