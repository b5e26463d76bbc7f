import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { RequestView } from '../../actions/request-file.ts'
import { requestLetterFile } from '../../actions/request-letters.ts'
import { acceptRequest, foundRequests, putRequestAside } from '../../actions/request-signals.ts'
import { openRequest, request, requests } from '../../actions/requests.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { momentText } from '../../i18n/breach-text.ts'
import { dayText } from '../../i18n/register-text.ts'
import { requestLineText } from '../../i18n/request-line.ts'
import { rightIds } from '../../privacy/requests/ask.ts'
import { behalves, letterSorts, requestChannels } from '../../privacy/requests/event.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { isKey, keyLength, typedKey } from '../typed-key.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { answerRequest } from './request-answer.ts'
import { changeRequest } from './request-change.ts'
import { carryOutRequest } from './request-rights.ts'
import { commandOfStep } from './request-step.ts'
import { momentOf } from '../moment.ts'
import { needRecipient, oneOf } from './request-words.ts'

export const requestCommand: Command = {
  options: {
    about: { type: 'string' },
    activity: { type: 'string' },
    age: { type: 'string' },
    as: { type: 'string' },
    at: { type: 'string' },
    behalf: { type: 'string' },
    by: { type: 'string' },
    decision: { type: 'string' },
    file: { type: 'string' },
    ...forceOption,
    ground: { type: 'string', multiple: true },
    hours: { type: 'string' },
    leave: { type: 'string', multiple: true },
    mail: { type: 'string' },
    name: { type: 'string' },
    phone: { type: 'string' },
    portable: { type: 'boolean' },
    reason: { type: 'string' },
    recipient: { type: 'string' },
    result: { type: 'string' },
    right: { type: 'string', multiple: true },
    text: { type: 'string' },
    to: { type: 'string' },
    view: { type: 'string' },
    weighed: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const run = await runOf(call)
    return withWorkspace(call, run)
  },
}

type Run = (workspace: Workspace) => Promise<Exit>

/** What the words ask for; checked before anything is opened. */
async function runOf(call: CommandCall): Promise<Run> {
  const { words, terminal } = call
  const [first, verb] = words
  if (first === undefined || first === 'list') return (workspace) => showAll(call, workspace)
  if (first === 'open') return open(call)
  if (first === 'found') return (workspace) => showFound(call, workspace)
  if (first === 'accept' || first === 'aside') return judge(call, first)
  const number = first === 'show' ? verb : first
  if (number === undefined || !/^\d{1,9}$/.test(number))
    throw new UsageError(terminal.messages.commands.help.wrongOption(number ?? first))
  const id = Number(number)
  if (first === 'show' || verb === undefined) return (workspace) => showOne(call, workspace, id)
  if (verb === 'letter') return save(call, id)
  return answerRequest(call, id, verb) ?? carryOutRequest(call, id, verb) ?? changeRequest(call, id, verb)
}

async function open(call: CommandCall): Promise<Run> {
  const { words, flags, terminal } = call
  const channel = oneOf(call, words[1], requestChannels)
  const path = flags.text('file')
  const text = path === undefined ? (flags.text('text') ?? '') : await readFile(path, 'utf8')
  const age = flags.text('age')
  if (age !== undefined && !/^\d{1,3}$/.test(age))
    throw new UsageError(terminal.messages.commands.help.wrongOption(age))
  const input = {
    channel,
    receivedAt: momentOf(call, flags.text('at')),
    rights: (flags.texts('right') ?? []).map((right) => oneOf(call, right, rightIds)),
    asker: {
      name: flags.text('name') ?? '',
      mail: flags.text('mail') ?? '',
      phone: flags.text('phone') ?? '',
      address: '',
      behalf: oneOf(call, flags.text('behalf') ?? 'self', behalves),
      about: flags.text('about') ?? '',
      age: age === undefined ? null : Number(age),
    },
    text,
    by: flags.text('by') ?? '',
  }
  return async ({ perform }) => {
    const opened = await perform(openRequest, input)
    const { requestView } = terminal.messages.commands
    terminal.print(flags.has('json') ? JSON.stringify(opened) : requestView.opened(String(opened.id)))
    return 'done'
  }
}

async function showAll({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { commands, request: texts } = messages
  const { heads, none, broken: brokenText, waiting } = commands.requestView
  const { requests: rows, broken } = await perform(requests, {})
  const { total } = await perform(foundRequests, {})
  printList({ total: rows.length, rows }, { terminal, flags, nothing: none }, [
    { head: heads.number, cell: ({ id }) => String(id), align: 'right' },
    { head: heads.who, cell: ({ asker }) => safeText(asker.name || asker.mail), grows: true },
    { head: heads.asks, cell: ({ rights }) => rights.map((right) => texts.rights[right].label).join(', ') },
    { head: heads.due, cell: ({ clock }) => (clock.dueOn === null ? '' : dayText(clock.dueOn, messages)) },
    { head: heads.clock, cell: ({ clock, isClosed }) => (isClosed ? '' : texts.clock[clock.state]) },
    { head: heads.step, cell: ({ step }) => texts.steps[step] },
  ])
  if (total > 0) terminal.note(waiting(total))
  if (broken.length > 0) terminal.note(brokenText(broken.join(', ')))
  const isUrgent = rows.some(({ isClosed, clock }) => !isClosed && clock.answeredAt === null)
  return isUrgent || total > 0 || broken.length > 0 ? 'attention' : 'done'
}

async function showFound({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { heads, nothingFound, complaint } = messages.commands.requestView
  const { total, waiting } = await perform(foundRequests, {})
  const length = keyLength(waiting.map(({ document }) => document))
  printList({ total, rows: waiting }, { terminal, flags, nothing: nothingFound }, [
    { head: heads.key, cell: ({ document }) => document.slice(0, length) },
    { head: heads.received, cell: ({ atMs }) => formatDay(atMs, messages) },
    { head: heads.who, cell: ({ name, email }) => safeText(name || email) },
    {
      head: heads.asks,
      cell: ({ asks }) =>
        asks.map((ask) => (ask === 'complaint' ? complaint : messages.request.rights[ask].label)).join(', '),
    },
    { head: heads.words, cell: ({ words }) => safeText(words.join(' / ')), grows: true },
  ])
  return total > 0 ? 'attention' : 'done'
}

function judge(call: CommandCall, what: 'accept' | 'aside'): Run {
  const { words, flags, terminal } = call
  const { help, requestView } = terminal.messages.commands
  const [, typed] = words
  if (typed === undefined) throw new UsageError(help.missing(requestView.heads.key))
  if (!isKey(typed)) throw new UsageError(help.wrongOption(typed))
  return async ({ perform }) => {
    const known = async (): Promise<readonly string[]> =>
      (await perform(foundRequests, {})).waiting.map((one) => one.document)
    const document = await typedKey(call, typed, known)
    if (what === 'aside') {
      await perform(putRequestAside, { document, isAside: true })
      terminal.print(requestView.kept)
      return 'done'
    }
    const opened = await perform(acceptRequest, { document, by: flags.text('by') ?? '' })
    terminal.print(flags.has('json') ? JSON.stringify(opened) : requestView.opened(String(opened.id)))
    return 'done'
  }
}

async function showOne({ terminal, flags }: CommandCall, { perform }: Workspace, id: number): Promise<Exit> {
  const language = terminal.messages.locale.startsWith('en') ? 'en' : 'nl'
  const view = await perform(request, { id, language })
  if (view === null) throw new Refusal('request-not-found', String(id))
  if (flags.has('json') || flags.has('jsonl'))
    terminal.print(JSON.stringify(view, null, flags.has('json') ? 2 : undefined))
  else for (const line of linesOf(view, terminal)) terminal.print(line)
  return view.file.closed === null && view.clock.answeredAt === null ? 'attention' : 'done'
}

function linesOf(view: RequestView, { messages }: CommandCall['terminal']): readonly string[] {
  const { request: texts, commands } = messages
  const { requestView: words } = commands
  const { file, clock, step, lines, explained, marks } = view
  const command = commandOfStep(view, words.typed)
  const asks = file.rights.map((right) => texts.rights[right].label).join(', ')
  return [
    texts.steps[step],
    ...(command === null ? [] : [words.thus(command)]),
    '',
    `${words.heads.who}: ${safeText(file.asker.name || file.asker.mail)} (${texts.behalves[file.asker.behalf]})`,
    ...(marks.length === 0 ? [] : [words.marked(marks.map((mark) => messages.personMarks[mark]))]),
    `${words.heads.asks}: ${asks}`,
    `${words.heads.received}: ${momentText(file.receivedAt, messages)} (${texts.channels[file.channel]})`,
    ...(clock.dueOn === null
      ? []
      : [`${words.heads.due}: ${dayText(clock.dueOn, messages)}, ${texts.clock[clock.state]}`]),
    ...(file.channel === 'processor' ? [texts.fromProcessor] : []),
    ...explained.map(({ explanation }) => explanation),
    '',
    ...lines.map(({ id, atMs, event }) => {
      const at = momentText(Temporal.Instant.fromEpochMilliseconds(atMs).toString(), messages)
      return `${String(id).padStart(4)}  ${at}  ${requestLineText(event, texts, safeText)}`
    }),
  ]
}

function save(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const { help, requestView } = terminal.messages.commands
  const letter = oneOf(call, words[2], letterSorts)
  const path = words[3]
  if (path === undefined) throw new UsageError(help.missing(requestView.file))
  needRecipient(call, letter)
  const format = oneOf(call, extname(path).slice(1), ['pdf', 'docx', 'txt', 'html'] as const)
  return async ({ perform }) => {
    const wish = { id, letter, format, to: flags.text('to'), recipient: flags.text('recipient') }
    const { bytes } = await perform(requestLetterFile, wish)
    await putFile(path, bytes, call)
    terminal.print(requestView.saved(safeText(path)))
    return 'done'
  }
}
