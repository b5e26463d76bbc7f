import { extname } from 'node:path'
import {
  breachLetterFile,
  breachPackFile,
  breachRegisterFormats,
  exportBreaches,
} from '../../actions/breach-papers.ts'
import { sentMessages } from '../../actions/breach-scope.ts'
import { breach, breaches, openBreach } from '../../actions/breaches.ts'
import type { BreachView } from '../../actions/breach-file.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Messages } from '../../i18n/index.ts'
import { momentText } from '../../i18n/breach-text.ts'
import { hitText } from '../../i18n/hit-text.ts'
import { breachKinds, effects, factWords, natures } from '../../privacy/breaches/facts.ts'
import { foundNobody } from '../../privacy/breaches/scope.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { changeBreach } from './breach-change.ts'

export const breachCommand: Command = {
  options: {
    at: { type: 'string' },
    began: { type: 'string' },
    by: { type: 'string' },
    ended: { type: 'string' },
    export: { type: 'string' },
    ...forceOption,
    first: { type: 'string' },
    folder: { type: 'string' },
    from: { type: 'string' },
    how: { type: 'string' },
    many: { type: 'boolean' },
    number: { type: 'string' },
    reason: { type: 'string' },
    receivers: { type: 'boolean' },
    rehearsal: { type: 'boolean' },
    title: { type: 'string' },
    to: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const run = runOf(call)
    return withWorkspace(call, run)
  },
}

type Run = (workspace: Workspace) => Promise<Exit>

/** What the words ask for; checked before anything is opened. */
function runOf(call: CommandCall): Run {
  const { words, flags, terminal } = call
  const [first, verb] = words
  const path = flags.text('export')
  if (path !== undefined) return exportTo(path, call)
  if (first === undefined) return (workspace) => showAll(call, workspace)
  if (first === 'open') return open(call)
  if (first === 'sent') return (workspace) => showSent(call, workspace)
  if (!/^\d{1,9}$/.test(first)) throw new UsageError(terminal.messages.commands.help.wrongOption(first))
  const id = Number(first)
  if (verb === undefined) return (workspace) => showOne(call, workspace, id)
  if (verb === 'form') return (workspace) => showForm(call, workspace, id)
  if (verb === 'letter' || verb === 'pack') return save(call, id, verb)
  return changeBreach(call, id, verb)
}

function open({ words, flags, terminal }: CommandCall): Run {
  const { help, breachView } = terminal.messages.commands
  const [, asked] = words
  if (asked === undefined)
    throw new UsageError(help.missing(`${breachView.kind} (${breachKinds.join(', ')})`))
  const kind = breachKinds.find((one) => one === asked)
  if (kind === undefined) throw new UsageError(help.wrongOption(`${asked} (${breachKinds.join(', ')})`))
  return async ({ perform }) => {
    const opened = await perform(openBreach, {
      kind,
      title: flags.text('title') ?? '',
      isRehearsal: flags.has('rehearsal'),
    })
    terminal.print(flags.has('json') ? JSON.stringify(opened) : breachView.opened(String(opened.id)))
    return 'done'
  }
}

async function showAll({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { commands, breach: texts } = messages
  const { heads, none, thrown, broken: brokenText } = commands.breachView
  const { breaches: rows, broken, thrownAway } = await perform(breaches, {})
  printList({ total: rows.length, rows }, { terminal, flags, nothing: none }, [
    { head: heads.number, cell: ({ id }) => String(id), align: 'right' },
    {
      head: heads.what,
      cell: ({ title, kind, isRehearsal }) =>
        `${title === '' ? texts.kinds[kind].label : title}${isRehearsal ? ` (${texts.rehearsal})` : ''}`,
      grows: true,
    },
    { head: heads.aware, cell: ({ clock }) => formatDay(clock.awareAtMs, messages) },
    { head: heads.clock, cell: ({ clock }) => texts.clock[clock.state] },
    {
      head: heads.who,
      cell: (row) => hitText(row, messages),
    },
    {
      head: heads.decision,
      cell: ({ decision }) => (decision === null ? '' : texts.decisions.authority[decision.authority]),
    },
  ])
  for (const { breach: id, left, atMs } of thrownAway)
    terminal.note(
      thrown(
        `${String(id)}: ${texts.kinds[left.kind].label}`,
        formatDay(left.openedAtMs, messages),
        formatDay(atMs, messages),
      ),
    )
  if (broken.length > 0) terminal.note(brokenText(broken.join(', ')))
  const isUrgent = rows.some(
    ({ isRehearsal, isClosed, clock }) =>
      !isRehearsal && !isClosed && (clock.state === 'running' || clock.state === 'late'),
  )
  return isUrgent || broken.length > 0 ? 'attention' : 'done'
}

/** From so many on, one mail is one to many. */
const manyReceivers = 5

async function showSent({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { heads, noneSent } = messages.commands.breachView
  const rows = await perform(sentMessages, {
    to: flags.text('to') ?? '',
    leastReceivers: flags.has('many') ? manyReceivers : 1,
  })
  return printList({ total: rows.length, rows }, { terminal, flags, nothing: noneSent }, [
    { head: heads.document, cell: ({ document }) => document },
    { head: heads.sent, cell: ({ atMs }) => formatDay(atMs, messages) },
    { head: heads.who, cell: ({ receivers }) => String(receivers), align: 'right' },
    { head: heads.what, cell: ({ subject, names }) => subject || names.join(', '), grows: true },
  ])
}

async function showOne({ terminal, flags }: CommandCall, { perform }: Workspace, id: number): Promise<Exit> {
  const view = await perform(breach, { id, language: languageOf(terminal) })
  if (view === null) throw new Refusal('breach-not-found', String(id))
  if (flags.has('json') || flags.has('jsonl')) {
    terminal.print(JSON.stringify(view, null, flags.has('json') ? 2 : undefined))
  } else {
    for (const line of linesOf(view, terminal)) terminal.print(line)
  }
  if (view.isBroken) terminal.note(terminal.messages.commands.breachView.broken(String(id)))
  const isUrgent = view.clock.state === 'late' || view.clock.state === 'running'
  return isUrgent || view.isBroken ? 'attention' : 'done'
}

function linesOf(view: BreachView, { messages }: CommandCall['terminal']): readonly string[] {
  const { breach: texts, commands, law, kinds, roles } = messages
  const { breachView: words } = commands
  const { file, clock, advice, numbers } = view
  const due =
    clock.dueAtMs === null
      ? null
      : momentText(Temporal.Instant.fromEpochMilliseconds(clock.dueAtMs).toString(), messages)
  return [
    safeText(file.title === '' ? texts.kinds[file.kind].label : file.title),
    `${texts.clock[clock.state]}.${due === null ? '' : ` ${words.due(due)}`}`,
    hitText({ people: numbers.people, foundNobody: foundNobody(file) }, messages),
    ...quotedLines(file, texts),
    ...(file.scope === null
      ? []
      : [
          file.scope.roles.map(({ role, persons }) => `${roles[role][1]}: ${String(persons)}`).join(', '),
          file.scope.kinds.map(({ kind, persons }) => `${kinds[kind][1]}: ${String(persons)}`).join(', '),
        ]),
    '',
    texts.risks[advice.risk],
    texts.advice.authority[advice.authority],
    texts.advice.people[advice.people],
    ...(advice.controllers ? [texts.advice.controllers] : []),
    ...(advice.isUnsure ? [texts.advice.unsure] : []),
    '',
    words.why,
    ...advice.reasons.map(({ code, law: rule }) => `- ${texts.reasons[code]} ${law(rule.article)}`),
    ...(advice.missing.length === 0
      ? []
      : [
          '',
          words.missing,
          ...advice.missing.map((name) => `- ${texts.questions[name].ask} ${howToSay(name)}`),
        ]),
  ]
}

/** What is typed after the number to answer a question. */
function howToSay(name: BreachView['advice']['missing'][number]): string {
  if (name === 'scope') return '(scope ...)'
  const words = name === 'effects' ? effects : name === 'natures' ? natures : factWords[name]
  return `(answer ${name}=${words.join('|')})`
}

/** What the supplier wrote who told of it, each line behind a mark. */
function quotedLines({ quoted }: BreachView['file'], texts: Messages['breach']): readonly string[] {
  if (quoted === null) return []
  const words = quoted.text.split(/\r\n?|\n/).map((line) => `> ${safeText(line)}`.trimEnd())
  return ['', `${texts.theirWords(safeText(quoted.from))}:`, ...words]
}

async function showForm({ terminal, flags }: CommandCall, { perform }: Workspace, id: number): Promise<Exit> {
  const view = await perform(breach, { id, language: languageOf(terminal) })
  if (view === null) throw new Refusal('breach-not-found', String(id))
  const { form } = view
  if (flags.has('json')) {
    terminal.print(JSON.stringify(form, null, 2))
    return 'done'
  }
  const { breachForm } = terminal.messages
  for (const { question, text } of form.answers)
    terminal.print(
      `${breachForm.questions[question]}\n  ${text === '' ? `(${breachForm.open})` : safeText(text)}`,
    )
  return form.answers.some(({ text }) => text === '') ? 'partly' : 'done'
}

function languageOf({ messages }: CommandCall['terminal']): 'nl' | 'en' {
  return messages.language === 'en' ? 'en' : 'nl'
}

const letters = ['people', 'public', 'controller', 'processor', 'insurer', 'police'] as const
const letterFormats = ['pdf', 'docx', 'txt', 'html'] as const

function save({ terminal, words, flags }: CommandCall, id: number, what: 'letter' | 'pack'): Run {
  const { help, breachView } = terminal.messages.commands
  const [, , first, second] = words
  const path = what === 'pack' ? first : second
  const letter = letters.find((one) => one === first)
  if (path === undefined) throw new UsageError(help.missing(breachView.file))
  if (what === 'letter' && letter === undefined)
    throw new UsageError(help.wrongOption(`${first ?? ''} (${letters.join(', ')})`))
  const format = letterFormats.find((one) => extname(path) === `.${one}`)
  if (what === 'letter' && format === undefined) throw new UsageError(help.wrongOption(path))
  return async ({ perform }) => {
    const language = languageOf(terminal)
    const { bytes } =
      letter === undefined || format === undefined
        ? await perform(breachPackFile, { id, language })
        : await perform(breachLetterFile, { id, letter, format, language })
    await putFile(path, bytes, { flags })
    terminal.print(breachView.saved(safeText(path)))
    return 'done'
  }
}

function exportTo(path: string, { terminal, flags }: CommandCall): Run {
  const { help, breachView } = terminal.messages.commands
  const format = breachRegisterFormats.find((one) => extname(path) === `.${one}`)
  if (format === undefined)
    throw new UsageError(help.wrongOption(`${path} (${breachRegisterFormats.join(', ')})`))
  return async ({ perform }) => {
    const { bytes } = await perform(exportBreaches, { format, language: languageOf(terminal) })
    await putFile(path, bytes, { flags })
    terminal.print(breachView.saved(safeText(path)))
    return 'done'
  }
}
