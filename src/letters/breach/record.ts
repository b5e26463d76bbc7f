import type { SeverityInputs, Severity } from '../../law/severity.ts'
import type { Language } from '../../i18n/index.ts'
import type { Advice } from '../../privacy/breaches/advice.ts'
import type { BreachClock } from '../../privacy/breaches/clock.ts'
import type { BreachLine } from '../../privacy/breaches/event.ts'
import type { Facts } from '../../privacy/breaches/facts.ts'
import type { BreachFile } from '../../privacy/breaches/file.ts'
import type { Amount, ScopeField } from '../../privacy/breaches/scope.ts'

/** A breach as its papers are written from it. */
export interface BreachRecord {
  readonly file: BreachFile
  readonly facts: Facts
  readonly advice: Advice
  readonly severity: Severity
  readonly inputs: SeverityInputs
  readonly numbers: Readonly<Record<ScopeField, Amount | null>>
  readonly clock: BreachClock
  readonly lines: readonly BreachLine[]
}

/** For whom, in which language, of which day. */
export interface PaperWish {
  readonly organisation: string
  readonly language: Language
  /** ISO day. */
  readonly madeOn: string
}
