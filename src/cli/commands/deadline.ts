import { homeZone } from '../../base/clock.ts'
import {
  answerDeadline,
  listDeadlineRules,
  WrongQuestion,
  wrongQuestionText,
  type DeadlineAnswer,
  type ListedRule,
} from '../../actions/explain-deadline.ts'
import { deadlineTexts } from '../../i18n/deadlines.ts'
import { wrap } from '../format.ts'
import { heading } from '../heading.ts'
import { safeText } from '../safe-text.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'

export const deadlineCommand: Command = {
  options: { input: { type: 'string', multiple: true }, tz: { type: 'string' } },
  async run(call) {
    const { terminal, flags, words } = call
    const isForPrograms = flags.has('json') || flags.has('jsonl')
    const print = (answer: object): void =>
      terminal.print(JSON.stringify(answer, null, flags.has('json') ? 2 : undefined))
    if (words.length === 0) {
      const rules = listDeadlineRules(terminal.messages)
      if (isForPrograms) print(rules)
      else terminal.print(rulesText(rules, terminal))
      return 'done'
    }
    const answer = answerTo(call)
    if (isForPrograms) print(answer)
    else terminal.print(answerText(answer, terminal))
    return 'done'
  },
}

function answerTo({ terminal, flags, words }: CommandCall): DeadlineAnswer {
  const { messages } = terminal
  const [rule = '', start, ...more] = words
  if (more.length > 0) throw new UsageError(messages.commands.help.wrongOption(more.join(' ')))
  const asked = {
    rule,
    start: start ?? '',
    timeZone: flags.text('tz') ?? homeZone,
    inputs: givenInputs(flags.texts('input'), terminal),
  }
  try {
    if (start === undefined) throw new UsageError(startMissing(rule, terminal))
    return answerDeadline(asked, messages)
  } catch (error) {
    if (error instanceof WrongQuestion) throw new UsageError(wrongQuestionText(error, messages))
    throw error
  }
}

/** The sentence that tells what a rule begins with; throws when there is no such rule. */
function startMissing(rule: string, { messages }: Terminal): string {
  const all = listDeadlineRules(messages)
  const found = all.find((one) => one.rule === rule.toUpperCase())
  if (found === undefined)
    throw new WrongQuestion(
      'unknown-rule',
      rule,
      all.map((one) => one.rule),
    )
  return deadlineTexts(messages).view.startIs(found.rule, found.start)
}

/** name=value, each once. */
function givenInputs(texts: readonly string[], { messages }: Terminal): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(text) ?? []
    if (name === undefined || value === undefined)
      throw new UsageError(messages.commands.help.wrongOption(`--input ${text}`))
    return [name, value] as const
  })
  const names = pairs.map(([name]) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new UsageError(messages.commands.help.wrongOption(`--input ${twice}=… (2×)`))
  return Object.fromEntries(pairs)
}

/** The date in large, then why, where it stands, how sure that is, and what else could be read. */
function answerText(answer: DeadlineAnswer, terminal: Terminal): string {
  const { view, confidence } = deadlineTexts(terminal.messages)
  const { headline, outcomes, other_readings: readings } = answer
  const lines = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [heading(title, terminal), ...items.map((item) => bullet(item, terminal))]
  return [
    heading(headline.charAt(0).toUpperCase() + headline.slice(1), terminal),
    `${answer.title} (${answer.article})`,
    '',
    paragraph(answer.explanation, terminal),
    ...lines(
      view.whatFollows,
      outcomes.length < 2 ? [] : outcomes.map(({ name, value }) => `${name}: ${value}`),
    ),
    ...lines(view.howSure, answer.confidence === 'high' ? [] : [confidence[answer.confidence]]),
    ...lines(
      view.also,
      readings.map(({ when, text }) => `${when}, ${text}`),
    ),
    ...lines(view.mind, answer.warnings),
    heading(view.where, terminal),
    ...sourceLines(answer, terminal),
    '',
    view.readOn(answer.law_read_on),
  ].join('\n')
}

function sourceLines({ sources }: DeadlineAnswer, { messages }: Terminal): string[] {
  const { article, verified } = deadlineTexts(messages)
  return sources.map(({ title, url, read }) => `  ${article(title)} (${verified[read]})\n    ${url}`)
}

function paragraph(text: string, { width }: Terminal): string {
  return wrap(safeText(text), Math.min(width, 100), '  ')
}

/** A point of a list: its further lines stand under its first word. */
function bullet(text: string, { width }: Terminal): string {
  return wrap(safeText(text), Math.min(width, 100), '    ').replace('    ', '  - ')
}

function rulesText(rules: readonly ListedRule[], terminal: Terminal): string {
  return [
    ...rules.map((rule) => ruleText(rule, terminal)),
    '',
    deadlineTexts(terminal.messages).view.next,
  ].join('\n')
}

function ruleText({ rule, title, start, inputs }: ListedRule, terminal: Terminal): string {
  const { view } = deadlineTexts(terminal.messages)
  const named = inputs.map(({ name, required }) => (required ? name : `[${name}]`)).join(' ')
  return [
    heading(`${rule}  ${title}`, terminal),
    `  ${view.start(start)}`,
    ...(named === '' ? [] : [paragraph(view.inputs(named), terminal)]),
  ].join('\n')
}
