import { previewRequestLetter, sendRequestLetter } from '../../actions/request-letters.ts'
import { noteRequest, request, throwRequestAway } from '../../actions/requests.ts'
import type { Workspace } from '../../app/workspace.ts'
import { rightIds } from '../../privacy/requests/ask.ts'
import { identityMethods, letterSorts, outcomes, requestChannels } from '../../privacy/requests/event.ts'
import { lintCodes } from '../../privacy/requests/lint.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import { planReady } from './request-step.ts'
import { momentOf } from '../moment.ts'
import { needRecipient, oneOf } from './request-words.ts'

// What changes the file of a request from the terminal.

type Run = (workspace: Workspace) => Promise<Exit>
type Line = Parameters<(typeof noteRequest)['run']>[1]['lines'][number]

/** What a verb after the number asks for; checked before anything is opened. */
export function changeRequest(call: CommandCall, id: number, verb: string): Run {
  if (verb === 'send') return send(call, id)
  if (verb === 'throw') return throwAway(call, id)
  return note(call, id, lineOf(call, verb))
}

function lineOf(call: CommandCall, verb: string): Line {
  const { words, flags } = call
  const by = flags.text('by') ?? ''
  const said = words.slice(2).join(' ')
  switch (verb) {
    case 'note':
      return { type: 'noted', text: needed(call, said), by }
    case 'sure': {
      const method = oneOf(call, words[2], identityMethods)
      const checked = flags.text('reason') ?? ''
      return {
        type: 'identified',
        of: 'asker',
        method,
        result: 'right',
        checked,
        at: momentOf(call, flags.text('at')),
        by,
      }
    }
    case 'doubt':
      return { type: 'doubted', doubt: true, why: needed(call, said), by }
    case 'more-time': {
      const reason = oneOf(call, words[2], ['complex', 'many'] as const)
      return { type: 'extended', reason, why: needed(call, flags.text('reason') ?? ''), by }
    }
    case 'decide': {
      const right = oneOf(call, words[2], rightIds)
      const outcome = oneOf(call, words[3], outcomes)
      const grounds = groundsOf(call)
      return { type: 'decided', right, outcome, grounds, why: flags.text('reason') ?? '', by }
    }
    case 'done': {
      const right = oneOf(call, words[2], rightIds)
      return { type: 'planned', plan: null, right }
    }
    case 'close':
      return { type: 'closed', lessons: said, by }
    case 'reopen':
      return { type: 'reopened', why: said, by }
    case 'strike': {
      const line = Number(needed(call, words[2] ?? ''))
      return { type: 'struck', line, why: flags.text('reason') ?? '' }
    }
    default:
      throw new UsageError(call.terminal.messages.commands.help.wrongOption(verb))
  }
}

function needed({ terminal }: CommandCall, text: string): string {
  const { help, requestView } = terminal.messages.commands
  if (text.trim() === '') throw new UsageError(help.missing(requestView.text))
  return text
}

function groundsOf(call: CommandCall): Extract<Line, { readonly type: 'decided' }>['grounds'] {
  const { terminal, flags } = call
  const known = Object.keys(terminal.messages.request.refusals) as Extract<
    Line,
    { readonly type: 'decided' }
  >['grounds'] // every ground has its words
  return (flags.texts('ground') ?? []).map((ground) => oneOf(call, ground, known))
}

function note(call: CommandCall, id: number, line: Line): Run {
  return async ({ perform }) => {
    await perform(noteRequest, { id, lines: [line] })
    const { terminal } = call
    const { requestView } = terminal.messages.commands
    terminal.print(requestView.keptNext(String(id)))
    const view = line.type === 'planned' ? await perform(request, { id }) : null
    const plan = view === null || line.type !== 'planned' ? null : planReady(view.file, line.right)
    if (plan === null) return 'done'
    // What is said to be done by hand is what the letters say.
    terminal.note(requestView.planWaits(String(plan)))
    return 'attention'
  }
}

/** Shows the letter, and sends it only when that was asked: with --yes, and what it is warned of left by name. */
function send(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const letter = oneOf(call, words[2], letterSorts)
  const channel = oneOf(call, words[3] ?? 'mail', requestChannels)
  needRecipient(call, letter)
  const ignored = (flags.texts('leave') ?? []).map((fault) => oneOf(call, fault, lintCodes))
  const by = flags.text('by') ?? ''
  return async ({ perform }) => {
    const { request, commands } = terminal.messages
    const wish = { id, letter, to: flags.text('to'), recipient: flags.text('recipient') }
    const { to, title, text, faults, seen } = await perform(previewRequestLetter, wish)
    terminal.print([commands.requestView.to(to), title, '', text].join('\n'))
    for (const fault of faults)
      terminal.note(`${fault}: ${request.lint[fault].what} ${request.lint[fault].why}`)
    if (!flags.has('yes')) {
      terminal.note(commands.requestView.notSent)
      return 'attention'
    }
    const { isSent } = await perform(sendRequestLetter, { ...wish, seen, channel, ignored, by })
    terminal.print(isSent ? commands.requestView.kept : commands.requestView.notTaken)
    return isSent ? 'done' : 'attention'
  }
}

function throwAway({ flags, terminal }: CommandCall, id: number): Run {
  return async ({ perform }) => {
    await perform(throwRequestAway, { id, isConfirmed: flags.has('yes') })
    terminal.print(terminal.messages.commands.requestView.kept)
    return 'done'
  }
}
