import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { deadlineTexts } from '../i18n/deadlines.ts'
import { languages, type Messages } from '../i18n/index.ts'
import type { DeadlineTexts } from '../i18n/nl-deadlines.ts'
import { deadlineRules, reckonDeadline, type Asked } from '../law/deadlines/index.ts'
import type { DeadlineRule, Reckoning, Results, Step, When } from '../law/deadlines/rule.ts'
import { lawReadOn, type Confidence, type Verified } from '../law/rule.ts'
import { lawSources, type LawSourceId } from '../law/sources.ts'
import { WrongQuestion, type WrongQuestionCode } from '../law/wrong-question.ts'
import { action } from './action.ts'

export { WrongQuestion } from '../law/wrong-question.ts'

type Snake<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : ''

/** Outcomes as programs get them: `due_date`, `due_at`, `delete_by`; days and moments as text, or null where the law sets none. */
type ResultTexts = {
  readonly [Name in keyof Results as Snake<Name>]?: string | boolean | readonly string[] | null
}

/** A date that the law sets, with everything that explains it. What comes out stands on top. */
export interface DeadlineAnswer extends ResultTexts {
  readonly rule: string
  readonly title: string
  /** What comes out, in words. */
  readonly headline: string
  /** Every outcome with its name, in words. */
  readonly outcomes: readonly { readonly name: string; readonly value: string }[]
  readonly explanation: string
  readonly article: string
  /** Where the rule stands. */
  readonly source: string
  readonly sources: readonly {
    readonly id: LawSourceId
    readonly title: string
    readonly url: string
    readonly read: Verified
  }[]
  readonly confidence: Confidence
  readonly verified: Verified
  readonly valid_from: string | null
  readonly valid_to: string | null
  /** True when the readings must be shown next to the outcome. */
  readonly unsure: boolean
  readonly readings: Readonly<Record<string, string>>
  readonly other_readings: readonly { readonly at: string; readonly when: string; readonly text: string }[]
  readonly warnings: readonly string[]
  readonly law_read_on: string
}

/** The dates that a rule sets, explained in a language. Needs no index. */
export function answerDeadline(asked: Asked, messages: Messages): DeadlineAnswer {
  const { rule, ...reckoning } = reckonDeadline(asked)
  const deadlines = deadlineTexts(messages)
  const sources = rule.sources.map((id) => ({ id, ...lawSources[id] }))
  return {
    ...resultTexts(reckoning.results),
    rule: rule.id,
    title: deadlines.rules[rule.id].title,
    headline: headlineOf(reckoning, deadlines),
    outcomes: Object.entries(reckoning.results).flatMap(([name, value]) => {
      if (value === null) return []
      return [{ name: deadlines.results[name as keyof Results], value: valueInWords(value, deadlines) }] // its own keys
    }),
    explanation: explain(reckoning.steps, rule.id, deadlines),
    article: deadlines.article(rule.article),
    source: lawSources[rule.sources[0]].url,
    sources,
    confidence: reckoning.confidence,
    verified: rule.verified,
    valid_from: rule.from,
    valid_to: rule.to,
    unsure: reckoning.isUnsure,
    readings: Object.fromEntries(reckoning.readings.map(({ id, at }) => [id, isoOf(at)])),
    other_readings: reckoning.readings.map(({ code, at }) => ({
      at: isoOf(at),
      when: deadlines.when(at),
      text: deadlines.readings[code],
    })),
    warnings: reckoning.warnings.map(({ code, word = '' }) => deadlines.warnings[code](word)),
    law_read_on: lawReadOn,
  }
}

function explain(steps: readonly Step[], rule: DeadlineRule['id'], deadlines: DeadlineTexts): string {
  const text = deadlines.rules[rule as keyof typeof deadlines.rules] // ids of rules are its keys
  return steps
    .map((step) => {
      if (step.code === 'began') return deadlines.began(text, step.when)
      return (deadlines.steps[step.code] as (one: Step) => string)(step) // the text of its own code
    })
    .join(' ')
}

/** What comes out, in words: the day or moment; or what the law says where it sets none. */
function headlineOf({ results }: Reckoning, deadlines: DeadlineTexts): string {
  const { headlines } = deadlines
  const { dueAt, dueDate, effectiveFrom, openSince, keepUntil, deleteBy, rightsBy } = results
  const first = dueAt ?? dueDate ?? keepUntil ?? deleteBy ?? rightsBy
  if (first !== undefined) return valueInWords(first, deadlines)
  if (effectiveFrom !== undefined) return headlines.atOnce
  return openSince === undefined ? headlines.noLimit : headlines.open
}

function valueInWords(value: NonNullable<Results[keyof Results]>, deadlines: DeadlineTexts): string {
  if (typeof value === 'boolean') return value ? deadlines.yes : deadlines.no
  return isWhen(value)
    ? deadlines.when(value)
    : deadlines.either(value.map((actor) => deadlines.actors[actor]))
}

function isWhen(value: NonNullable<Results[keyof Results]>): value is When {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.ZonedDateTime
}

function resultTexts(results: Results): ResultTexts {
  return Object.fromEntries(
    Object.entries(results).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value !== null && isWhen(value) ? isoOf(value) : value,
    ]),
  )
}

function isoOf(when: When): string {
  return when instanceof Temporal.PlainDate ? when.toString() : when.toString({ timeZoneName: 'never' })
}

/** A rule as it is listed: what it is for, what its start is, what else it may be told. */
export interface ListedRule {
  readonly rule: string
  readonly title: string
  readonly start: string
  readonly inputs: readonly { readonly name: string; readonly required: boolean }[]
  readonly article: string
  readonly confidence: Confidence
}

/** Every rule that sets a date, in words. */
export function listDeadlineRules(messages: Messages): ListedRule[] {
  const deadlines = deadlineTexts(messages)
  const all: readonly DeadlineRule<keyof typeof deadlines.rules>[] = deadlineRules
  return all.map(({ id, inputs, article, confidence }) => ({
    rule: id,
    title: deadlines.rules[id].title,
    start: deadlines.rules[id].start,
    inputs: Object.entries(inputs).map(([name, { required = false }]) => ({ name, required })),
    article: deadlines.article(article),
    confidence,
  }))
}

/** What was wrong with a question, and what is possible, in one sentence. */
export function wrongQuestionText({ code, given, possible }: WrongQuestion, messages: Messages): string {
  return deadlineTexts(messages).wrong[code](given, possible)
}

const explainInput = z.object({
  rule: z.string().min(1).max(40),
  /** A day, or a moment with or without its offset. */
  start: z.string().min(1).max(60),
  inputs: z.record(z.string().max(40), z.union([z.string().max(60), z.number(), z.boolean()])).default({}),
  timeZone: z.string().min(1).max(60).default(homeZone),
  language: z.enum(['nl', 'en']).default('nl'),
})

/** Any date that the law sets, explained; what cannot be answered is told as wrong input. */
export const explainDeadline = action({
  name: 'explain-deadline',
  shape: 'query',
  input: explainInput,
  async run(_context, { language, inputs, ...asked }): Promise<DeadlineAnswer> {
    const messages = languages[language]
    const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
    try {
      return answerDeadline({ ...asked, inputs: texts }, messages)
    } catch (error) {
      if (error instanceof WrongQuestion) throw wrongInput(error, messages)
      throw error
    }
  },
})

function wrongInput(error: WrongQuestion, messages: Messages): z.ZodError {
  const message = wrongQuestionText(error, messages)
  return new z.ZodError([{ code: 'custom', path: [pathOf(error.code)], message, input: error.given }])
}

function pathOf(code: WrongQuestionCode): keyof z.output<typeof explainInput> {
  if (code === 'unknown-rule') return 'rule'
  if (code === 'unknown-zone') return 'timeZone'
  return code.endsWith('-input') || code === 'wrong-order' ? 'inputs' : 'start'
}
