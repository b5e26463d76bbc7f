import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { formValueText } from '../i18n/breach-text.ts'
import { breachRules } from '../law/breach-rules.ts'
import { authorityForm, type FormQuestionId, type FormSectionId } from '../law/authority-form.ts'
import { severityMethod, severityOf, type Severity, type SeverityInputs } from '../law/severity.ts'
import { adviseOn, type Advice } from '../privacy/breaches/advice.ts'
import { clockOf, lawDay, type BreachClock } from '../privacy/breaches/clock.ts'
import type { BreachLine } from '../privacy/breaches/event.ts'
import type { Facts } from '../privacy/breaches/facts.ts'
import { breachFiles, nowOf, type BreachFile } from '../privacy/breaches/file.ts'
import { formAnswers } from '../privacy/breaches/form.ts'
import { factsOf, isAnswered, stepsFor, type BreachStep } from '../privacy/breaches/interview.ts'
import { breachRetention } from '../privacy/breaches/remains.ts'
import type { FileRetention } from '../privacy/file-retention.ts'
import { proposedFacts, proposedSeverity } from '../privacy/breaches/propose.ts'
import { amountOf, type Amount, type ScopeField } from '../privacy/breaches/scope.ts'
import type { ActionContext } from './action.ts'
import { organisationOf } from './register-ground.ts'

type Store = Pick<ActionContext, 'store'>

/** A breach with everything that follows from its file. */
export interface BreachView extends Weighed {
  readonly file: BreachFile
  /** Of a rehearsal, its own. */
  readonly nowMs: number
  readonly clock: BreachClock
  readonly steps: readonly { readonly step: BreachStep; readonly isAnswered: boolean }[]
  /** What the scope suggests for questions. */
  readonly proposed: Facts
  readonly lines: readonly BreachLine[]
  /** True when a line was changed or taken out since. */
  readonly isBroken: boolean
  readonly form: AuthorityForm
  readonly laws: typeof breachRules
  readonly retention: FileRetention
}

interface Weighed {
  /** As answered, with what follows from what happened and the number of people. */
  readonly facts: Facts
  readonly advice: Advice
  readonly severity: Severity
  readonly inputs: SeverityInputs
  readonly proposedInputs: SeverityInputs
  readonly numbers: Readonly<Record<ScopeField, Amount | null>>
  /** What ENISA puts beside the score. */
  readonly flags: readonly ('many-people' | 'unreadable')[]
}

/** The authority's form, in words. */
export interface AuthorityForm {
  readonly id: string
  readonly shownSince: string
  readonly readOn: string
  readonly source: string
  readonly answers: readonly FormLine[]
}

interface FormLine {
  readonly section: FormSectionId
  readonly question: FormQuestionId
  /** Empty: nobody knows it yet. */
  readonly text: string
  readonly isProposed: boolean
  /** True when that it is asked was not seen again. */
  readonly isFromMemory: boolean
}

/** The file of a breach; refuses when there is none. */
export async function breachFile({ store }: Store, id: number): Promise<BreachFile> {
  return fileFrom(await store.breaches.lines(id), id)
}

function fileFrom(lines: readonly BreachLine[], id: number): BreachFile {
  const file = breachFiles(lines).get(id)
  if (file === undefined) throw new Refusal('breach-not-found', String(id))
  return file
}

/** Every file, the newest first. */
export async function allBreaches({ store }: Store): Promise<readonly BreachFile[]> {
  return [...breachFiles(await store.breaches.lines()).values()].toReversed()
}

/** What follows from what was answered: numbers, severity, advice. */
export function weighed(file: BreachFile, nowMs: number): Weighed {
  const people = amountOf(file, 'people')
  const known = factsOf(file)
  const facts: Facts = people === null ? known : { ...known, people: people.best }
  const proposedInputs = proposedSeverity({ ...proposedFacts(file.kind, file.scope), ...facts })
  const inputs = file.weighed?.inputs ?? proposedInputs
  return {
    facts,
    advice: adviseOn(facts, lawDay(file, nowMs)),
    severity: severityOf(inputs),
    inputs,
    proposedInputs,
    numbers: { people, minors: amountOf(file, 'minors'), records: amountOf(file, 'records') },
    flags: [
      ...(people !== null && people.best > severityMethod.manyPeople ? (['many-people'] as const) : []),
      ...(facts.protection === 'unreadable' ? (['unreadable'] as const) : []),
    ],
  }
}

/** The breach as its screen and its papers show it. */
export async function breachView(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  id: number,
  language: 'nl' | 'en',
): Promise<BreachView> {
  const lines = await store.breaches.lines(id)
  const file = fileFrom(lines, id)
  const nowMs = nowOf(file, clock.now().epochMilliseconds)
  const found = weighed(file, nowMs)
  const running = clockOf(file, nowMs)
  return {
    ...found,
    file,
    nowMs,
    clock: running,
    steps: stepsFor(file).map((step) => ({ step, isAnswered: isAnswered(step, file) })),
    proposed: proposedFacts(file.kind, file.scope),
    lines,
    laws: breachRules,
    // By the real clock: that of a rehearsal runs ahead.
    retention: breachRetention(file, clock.now().epochMilliseconds),
    isBroken: (await store.breaches.broken()).includes(id),
    form: await formOf({ store }, { file, found, clock: running, language }),
  }
}

interface FormWish {
  readonly file: BreachFile
  readonly found: Weighed
  readonly clock: BreachClock
  readonly language: 'nl' | 'en'
}

async function formOf(
  { store }: Store,
  { file, found: { facts, severity }, clock, language }: FormWish,
): Promise<AuthorityForm> {
  const organisation = await organisationOf(store)
  const answers = formAnswers({
    file,
    facts,
    organisation,
    band: severity.band,
    isLate: clock.state === 'late' || clock.wasLate,
  })
  const messages = languages[language]
  const ground = { file, organisation: organisation.name }
  const fromMemory = new Set<string>(
    authorityForm.sections.flatMap(({ questions }) =>
      questions.filter(({ read }) => read === 'memory').map(({ id }) => id),
    ),
  )
  const { id, shownSince, readOn, source } = authorityForm
  return {
    id,
    shownSince,
    readOn,
    source,
    answers: answers.map(({ section, question, value, isProposed }) => ({
      section,
      question,
      text: formValueText(value, ground, messages),
      isProposed,
      isFromMemory: fromMemory.has(question),
    })),
  }
}
