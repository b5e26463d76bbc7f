export const wrongQuestionCodes = [
  'unknown-rule',
  'unknown-input',
  'missing-input',
  'wrong-input', // a value that does not fit
  'wrong-start',
  'unknown-zone',
  'time-missing', // hours cannot be counted from a day
  'ambiguous-time', // the clock shows it twice
  'skipped-time', // the clock never shows it
  'year-unknown', // no holidays are known for it
  'not-in-force', // the law did not hold yet
  'wrong-order', // something cannot come before what it follows
] as const
export type WrongQuestionCode = (typeof wrongQuestionCodes)[number]

/** Longer than any date, rule or value: the rest of a pasted page says no more. */
const mostShown = 100

/** The law was asked something that cannot be answered: what was given, and what is possible. Each code has a text in every language. */
export class WrongQuestion extends Error {
  readonly code: WrongQuestionCode
  readonly given: string
  readonly possible: readonly string[]

  constructor(code: WrongQuestionCode, given: string, possible: readonly string[] = []) {
    const shown = given.length <= mostShown ? given : `${given.slice(0, mostShown)}…`
    super(`${code}: "${shown}"`)
    this.name = 'WrongQuestion'
    this.code = code
    this.given = shown
    this.possible = possible
  }
}
