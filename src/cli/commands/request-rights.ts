import { planCorrection } from '../../actions/person-corrections.ts'
import { planErasure } from '../../actions/person-plans.ts'
import { objectMarketing, restrictPerson } from '../../actions/person-standing.ts'
import { deliverRequest } from '../../actions/request-package.ts'
import {
  addRequestRecipient,
  findRequestRecipients,
  leaveRequestRecipients,
  noteRecipientAnswer,
} from '../../actions/request-recipients.ts'
import { automatedActivities, reviewRequest } from '../../actions/request-review.ts'
import { noteRequest, request } from '../../actions/requests.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { dayText } from '../../i18n/register-text.ts'
import { restrictionGrounds } from '../../privacy/persons/event.ts'
import { correctedFields } from '../../privacy/plans/subject.ts'
import { localDay } from '../../privacy/requests/clock.ts'
import { deliveryWays, reviewOutcomes } from '../../privacy/requests/event.ts'
import { lintCodes } from '../../privacy/requests/lint.ts'
import { leaveReasons } from '../../privacy/requests/recipient.ts'
import { isSettled, wasLookedUp, type RecipientState } from '../../privacy/requests/recipients.ts'
import type { PlanRow } from '../../store/plans.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import { momentOf } from '../moment.ts'
import { oneOf } from './request-words.ts'

// Rights carried out to the end from the terminal: at the places, at who received the data, and by a person where a machine decided.

type Run = (workspace: Workspace) => Promise<Exit>

const verbs: Readonly<Record<string, (call: CommandCall, id: number) => Run>> = {
  erase,
  correct,
  restrict,
  object,
  deliver,
  recipients,
  leave,
  answered,
  review,
}

/** What a verb after the number asks for; null when it is none of these. */
export function carryOutRequest(call: CommandCall, id: number, verb: string): Run | null {
  return Object.hasOwn(verbs, verb) ? (verbs[verb]?.(call, id) ?? null) : null
}

/** The persons whom the file is about; refuses as long as nobody said. */
async function personsOf({ perform }: Workspace, id: number): Promise<readonly [string, ...string[]]> {
  const view = await perform(request, { id })
  if (view === null) throw new Refusal('request-not-found', String(id))
  const [first, ...rest] = view.file.persons.map(String)
  if (first === undefined) throw new Refusal('request-no-person', String(id))
  return [first, ...rest]
}

function erase(call: CommandCall, id: number): Run {
  return async (workspace) => {
    const who = [...(await personsOf(workspace, id))]
    return showPlan(call, await workspace.perform(planErasure, { who, request: id }))
  }
}

function correct(call: CommandCall, id: number): Run {
  const [, , fieldWord, from, to] = call.words
  const field = oneOf(call, fieldWord, correctedFields)
  const { help, requestView } = call.terminal.messages.commands
  if (from === undefined || to === undefined) throw new UsageError(help.missing(requestView.oldAndNew))
  return async (workspace) => {
    const [who] = await personsOf(workspace, id)
    const corrections = [{ field, from, to }]
    return showPlan(call, await workspace.perform(planCorrection, { who, corrections, request: id }))
  }
}

function showPlan({ terminal, flags }: CommandCall, plan: PlanRow): Exit {
  const { planView } = terminal.messages.commands
  terminal.print(flags.has('json') ? JSON.stringify(plan) : planView.made(String(plan.id)))
  return 'done'
}

function restrict(call: CommandCall, id: number): Run {
  const ground = oneOf(call, call.words[2], restrictionGrounds)
  const { note, by } = saidOf(call)
  return async (workspace) => {
    for (const who of await personsOf(workspace, id))
      await workspace.perform(restrictPerson, { who, ground, request: id, note, by })
    call.terminal.print(call.terminal.messages.commands.requestView.restricted)
    return 'done'
  }
}

/** Off every list at once; where that is what was asked, it is decided too: there is nothing to weigh. */
function object(call: CommandCall, id: number): Run {
  const { note, by } = saidOf(call)
  return async (workspace) => {
    const { perform } = workspace
    for (const who of await personsOf(workspace, id))
      await perform(objectMarketing, { who, request: id, note, by })
    const view = await perform(request, { id })
    const right = 'marketing-objection'
    const isOpen = view?.file.rights.includes(right) && !view.file.decided.some((one) => one.right === right)
    if (isOpen === true)
      await perform(noteRequest, { id, lines: [{ type: 'decided', right, outcome: 'granted', by }] })
    call.terminal.print(call.terminal.messages.commands.requestView.objected)
    return 'done'
  }
}

function saidOf({ flags }: CommandCall): { readonly note: string; readonly by: string } {
  return { note: flags.text('reason') ?? '', by: flags.text('by') ?? '' }
}

function kept({ terminal }: CommandCall): Exit {
  terminal.print(terminal.messages.commands.requestView.kept)
  return 'done'
}

function deliver(call: CommandCall, id: number): Run {
  const { flags, terminal } = call
  const how = oneOf(call, call.words[2], deliveryWays)
  const to = flags.text('to')
  if (to === undefined) throw new UsageError(terminal.messages.commands.help.missing('--to'))
  const ignored = flags.texts('leave').map((fault) => oneOf(call, fault, lintCodes))
  const hours = flags.count('hours') ?? null
  const input = {
    id,
    how,
    to,
    hours,
    // A link that was given so many hours gives a file to keep.
    isDownload: how === 'link',
    at: momentOf(call, flags.text('at')),
    note: flags.text('reason') ?? '',
    ignored,
    by: flags.text('by') ?? '',
  }
  return async ({ perform }) => {
    await perform(deliverRequest, input)
    return kept(call)
  }
}

/** Who received the data; `find` looks it up anew, `add` adds one by a person's word. */
function recipients(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const [, , what, name] = words
  if (what !== undefined) oneOf(call, what, ['find', 'add'] as const)
  const { help, requestView } = terminal.messages.commands
  if (what === 'add' && name === undefined) throw new UsageError(help.missing(requestView.heads.who))
  return async ({ perform }) => {
    if (what === 'find') return showRecipients(call, await perform(findRequestRecipients, { id }))
    if (name !== undefined) {
      const given = { id, name, mail: flags.text('mail') ?? '', by: flags.text('by') ?? '' }
      return showRecipients(call, await perform(addRequestRecipient, given))
    }
    const view = await perform(request, { id })
    if (view === null) throw new Refusal('request-not-found', String(id))
    const { noRecipients, notLookedUp } = requestView
    return showRecipients(
      call,
      view.recipients,
      wasLookedUp(view.lines) ? noRecipients : notLookedUp(String(id)),
    )
  }
}

function showRecipients(
  { terminal, flags }: CommandCall,
  rows: readonly RecipientState[],
  nothing: string = terminal.messages.commands.requestView.noRecipients,
): Exit {
  const { messages } = terminal
  const { commands, request: texts, kinds } = messages
  const { heads, told } = commands.requestView
  const state = ({ toldAt, left }: RecipientState): string =>
    toldAt !== null
      ? told(dayText(localDay(toldAt), messages))
      : left === null
        ? ''
        : `${texts.leaveReasons[left.reason]}: ${safeText(left.why)}`
  printList({ total: rows.length, rows }, { terminal, flags, nothing }, [
    { head: heads.key, cell: ({ key }) => safeText(key) },
    { head: heads.who, cell: ({ name }) => safeText(name), grows: true },
    { head: heads.because, cell: ({ shownBy }) => texts.proofs[shownBy] },
    { head: heads.what, cell: (row) => row.kinds.map((kind) => kinds[kind][0]).join(', '), grows: true },
    { head: heads.step, cell: state, grows: true },
  ])
  return rows.every(isSettled) ? 'done' : 'attention'
}

function leave(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const [, , reasonWord, ...keys] = words
  const reason = reasonWord === 'none' ? null : oneOf(call, reasonWord, leaveReasons)
  const { help, requestView } = terminal.messages.commands
  if (keys.length === 0) throw new UsageError(help.missing(requestView.heads.key))
  const why = flags.text('reason') ?? ''
  if (reason !== null && why.trim() === '') throw new UsageError(help.missing('--reason'))
  return async ({ perform }) => {
    const input = { id, recipients: keys, reason, why, by: flags.text('by') ?? '' }
    return showRecipients(call, await perform(leaveRequestRecipients, input))
  }
}

function answered(call: CommandCall, id: number): Run {
  const [, , recipient, ...said] = call.words
  const { help, requestView } = call.terminal.messages.commands
  if (recipient === undefined) throw new UsageError(help.missing(requestView.heads.key))
  const text = said.join(' ')
  if (text === '') throw new UsageError(help.missing(requestView.text))
  const at = momentOf(call, call.flags.text('at'))
  return async ({ perform }) => {
    await perform(noteRecipientAnswer, { id, recipient, text, at })
    return kept(call)
  }
}

/** Without an outcome: the activities in which a machine decides, by the register. */
function review(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  if (words[2] === undefined) return (workspace) => showAutomated(call, workspace)
  const outcome = oneOf(call, words[2], reviewOutcomes)
  const { help } = terminal.messages.commands
  const needed = (name: string): string => {
    const text = flags.text(name)
    if (text === undefined || text.trim() === '') throw new UsageError(help.missing(`--${name}`))
    return text
  }
  const input = {
    id,
    outcome,
    activity: flags.text('activity') ?? '',
    decision: needed('decision'),
    weighed: needed('weighed'),
    by: needed('by'),
    view: flags.text('view') ?? '',
    result: flags.text('result') ?? '',
    at: momentOf(call, flags.text('at')),
  }
  return async ({ perform }) => {
    await perform(reviewRequest, input)
    return kept(call)
  }
}

async function showAutomated({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { heads, says, noAutomated } = messages.commands.requestView
  const language = messages.language === 'en' ? 'en' : 'nl'
  const rows = await perform(automatedActivities, { language })
  return printList({ total: rows.length, rows }, { terminal, flags, nothing: noAutomated }, [
    { head: heads.key, cell: (row) => row.id },
    { head: heads.what, cell: ({ name }) => safeText(name), grows: true },
    { head: heads.because, cell: (row) => says[row.says] },
    { head: heads.words, cell: ({ text }) => safeText(text), grows: true },
  ])
}
