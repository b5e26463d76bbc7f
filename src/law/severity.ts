import { lawSources } from './sources.ts'
import type { Confidence, Verified } from './rule.ts'

/** The method of ENISA (2013): severity = context of the data × ease of identification + circumstances of the breach. */
export const severityMethod = {
  id: 'ENISA-SEV',
  source: lawSources['ENISA-SEV'].url,
  verified: 'secondary',
  /** Of the arithmetic. ENISA gives no mapping of its bands to the duties, and neither do we: the test of the law stands apart. */
  confidence: 'high',
  dpc: { simple: 1, behavioural: 2, financial: 3, sensitive: 4 },
  ei: { negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 },
  confidentiality: { none: 0, 'known-receivers': 0.25, 'unknown-receivers': 0.5 },
  integrity: { none: 0, 'altered-recoverable': 0.25, 'altered-for-good': 0.5 },
  availability: { none: 0, temporary: 0.25, permanent: 0.5 },
  intent: 0.5,
  /** From which severity on each band holds. */
  bands: { low: 0, medium: 2, high: 3, 'very-high': 4 },
  /** More people than this is a flag beside the score. */
  manyPeople: 100,
} as const satisfies {
  readonly verified: Verified
  readonly confidence: Confidence
  readonly [name: string]: unknown
}

type Method = typeof severityMethod
export type DataContext = keyof Method['dpc']
export type Identification = keyof Method['ei']
export type SeverityBand = keyof Method['bands']

/** What the severity is reckoned from; a person confirms each. */
export interface SeverityInputs {
  readonly data: DataContext
  /** By context, within 1 to 4; null: as the class has it. */
  readonly adjusted: 1 | 2 | 3 | 4 | null
  readonly identification: Identification
  readonly confidentiality: keyof Method['confidentiality']
  readonly integrity: keyof Method['integrity']
  readonly availability: keyof Method['availability']
  readonly isIntended: boolean
}

export interface Severity {
  readonly dpc: number
  readonly ei: number
  readonly cb: number
  readonly score: number
  readonly band: SeverityBand
}

/** The severity of a breach with these inputs. */
export function severityOf(inputs: SeverityInputs): Severity {
  const { data, adjusted, identification, confidentiality, integrity, availability, isIntended } = inputs
  const cb =
    severityMethod.confidentiality[confidentiality] +
    severityMethod.integrity[integrity] +
    severityMethod.availability[availability] +
    (isIntended ? severityMethod.intent : 0)
  return severityFrom(adjusted ?? severityMethod.dpc[data], severityMethod.ei[identification], cb)
}

/** The arithmetic alone: SE = DPC × EI + CB. All are quarters, so nothing is lost in it. */
export function severityFrom(dpc: number, ei: number, cb: number): Severity {
  const score = dpc * ei + cb
  return { dpc, ei, cb, score, band: bandOf(score) }
}

function bandOf(score: number): SeverityBand {
  const { bands } = severityMethod
  if (score >= bands['very-high']) return 'very-high'
  if (score >= bands.high) return 'high'
  return score >= bands.medium ? 'medium' : 'low'
}
