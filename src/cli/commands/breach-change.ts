import { measureBreach } from '../../actions/breach-scope.ts'
import { throwBreachAway } from '../../actions/breach-throw.ts'
import { breach, decideBreach, noteBreach } from '../../actions/breaches.ts'
import type { Workspace } from '../../app/workspace.ts'
import { dayTyped, edgeOf, momentOf } from '../moment.ts'
import { Refusal } from '../../base/refusal.ts'
import { channels, told } from '../../privacy/breaches/event.ts'
import { effects, factWords, natures } from '../../privacy/breaches/facts.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'

// What changes the file of a breach from the terminal.

type Run = (workspace: Workspace) => Promise<Exit>

/** What a verb after the number asks for; checked before anything is opened. */
export function changeBreach(call: CommandCall, id: number, verb: string): Run {
  if (verb === 'aware') return aware(call, id)
  if (verb === 'scope') return scope(call, id)
  if (verb === 'answer') return answer(call, id)
  if (verb === 'decide') return decide(call, id)
  if (verb === 'told') return tell(call, id)
  const { words, flags } = call
  if (verb === 'note') return note(call, id, { type: 'noted', text: said(call) })
  if (verb === 'close') return note(call, id, { type: 'closed', lessons: words.slice(2).join(' ') })
  if (verb === 'reopen') return note(call, id, { type: 'reopened', why: words.slice(2).join(' ') })
  if (verb === 'keep') return note(call, id, keptUntil(call))
  if (verb === 'throw')
    return async ({ perform }) => {
      await perform(throwBreachAway, { id, isConfirmed: flags.has('yes') })
      return kept(call)
    }
  throw wrong(call, verb)
}

function wrong({ terminal }: CommandCall, what: string): UsageError {
  return new UsageError(terminal.messages.commands.help.wrongOption(what))
}

function missing({ terminal }: CommandCall, what: string): UsageError {
  return new UsageError(terminal.messages.commands.help.missing(what))
}

function kept({ terminal }: CommandCall): Exit {
  terminal.print(terminal.messages.commands.breachView.kept)
  return 'done'
}

function aware(call: CommandCall, id: number): Run {
  const { words, flags } = call
  const [, , at] = words
  if (at === undefined) throw missing(call, call.terminal.messages.commands.breachView.moment)
  const times = {
    aware: momentOf(call, at),
    firstSignal: momentOf(call, flags.text('first')) ?? null,
    began: momentOf(call, flags.text('began')) ?? null,
    ended: momentOf(call, flags.text('ended')) ?? null,
  }
  const why = flags.text('reason') ?? ''
  return async ({ perform }) => {
    await perform(noteBreach, { id, lines: [{ type: 'timed', times, why }] })
    return kept(call)
  }
}

function scope(call: CommandCall, id: number): Run {
  const choice = choiceOf(call)
  return async ({ perform }) => {
    const { scope: found } = await perform(measureBreach, { id, choice })
    const { breach: texts } = call.terminal.messages
    call.terminal.print(
      call.flags.has('json')
        ? JSON.stringify(found, null, 2)
        : found.people === null
          ? texts.notCounted
          : found.people.best === 0
            ? texts.nobody
            : texts.people(found.people.best),
    )
    return 'done'
  }
}

type Choice = Parameters<typeof measureBreach.run>[1]['choice']

const scopeWays: readonly Choice['type'][] = ['places', 'message', 'supplier', 'by-hand']

function choiceOf(call: CommandCall): Choice {
  const { words, flags } = call
  const [, , how, ...what] = words
  const stretch = {
    from: edgeOf(call, flags.text('from'), 'begin'),
    to: edgeOf(call, flags.text('to'), 'end'),
  }
  const [first] = what
  if (first === undefined) throw missing(call, how === undefined ? scopeWays.join(', ') : `${how} ...`)
  if (how === 'message')
    return { type: 'message', document: first, about: flags.has('receivers') ? 'receivers' : 'content' }
  if (how === 'supplier') return { type: 'supplier', domain: first, ...stretch }
  if (how === 'by-hand') return { type: 'by-hand', note: what.join(' ') }
  if (how !== 'places' || !what.every((one) => /^\d{1,9}$/.test(one)))
    throw wrong(call, words.slice(2).join(' '))
  return { type: 'places', places: what.map(Number), folder: flags.text('folder') ?? '', ...stretch }
}

type Line = Parameters<typeof noteBreach.run>[1]['lines'][number]
function said(call: CommandCall): string {
  const text = call.words.slice(2).join(' ')
  if (text.trim() === '') throw missing(call, call.terminal.messages.commands.breachView.text)
  return text
}

function keptUntil(call: CommandCall): Line {
  const [, , typed] = call.words
  // It lies ahead: without its year nobody knows which one is meant.
  if (typed === undefined || !/\d{4}/.test(typed)) throw wrong(call, typed ?? '')
  const day = dayTyped(call, typed)
  const why = call.flags.text('reason')
  if (why === undefined || why.trim().length < 3) throw missing(call, '--reason')
  return { type: 'kept-until', day, why }
}

function note(call: CommandCall, id: number, line: Line): Run {
  return async ({ perform }) => {
    await perform(noteBreach, { id, lines: [line] })
    return kept(call)
  }
}

type Answered = Extract<Line, { readonly type: 'answered' }>['facts']

function answer(call: CommandCall, id: number): Run {
  const [, , ...pairs] = call.words
  if (pairs.length === 0) throw missing(call, [...Object.keys(single), ...Object.keys(several)].join(', '))
  const facts = Object.fromEntries(pairs.map((pair) => answered(call, pair))) as Answered // each was looked up
  return async ({ perform }) => {
    await perform(noteBreach, { id, lines: [{ type: 'answered', facts }] })
    return kept(call)
  }
}

const several: Readonly<Record<string, readonly string[]>> = { effects, natures }
const single: Readonly<Record<string, readonly string[]>> = factWords

function answered(
  call: CommandCall,
  pair: string,
): readonly [name: string, said: string | readonly string[]] {
  const [name = '', text = ''] = pair.split('=', 2)
  const many = several[name]
  const words = text.split(',')
  const offered = many ?? single[name]
  if (offered === undefined || !words.every((word) => offered.includes(word)))
    throw wrong(
      call,
      `${pair} (${(offered ?? [...Object.keys(single), ...Object.keys(several)]).join(', ')})`,
    )
  return [name, many === undefined ? text : words]
}

function decide(call: CommandCall, id: number): Run {
  const { words, flags } = call
  const [, , authorityWord, peopleWord] = words
  const authority = (['notify', 'not'] as const).find((one) => one === authorityWord)
  const people = (['tell', 'public', 'not'] as const).find((one) => one === peopleWord)
  if (peopleWord === undefined) throw missing(call, 'notify|not tell|public|not')
  if (authority === undefined || people === undefined) throw wrong(call, words.slice(2).join(' '))
  const [by, reason] = [flags.text('by'), flags.text('reason')]
  if (by === undefined) throw missing(call, '--by')
  if (reason === undefined || reason.trim().length < 3) throw missing(call, '--reason')
  return async ({ perform }) => {
    await perform(decideBreach, { id, authority, people, by, reason })
    return kept(call)
  }
}

function tell(call: CommandCall, id: number): Run {
  const { words, flags } = call
  const [, , asked] = words
  const whom = told.find((one) => one === asked)
  if (asked === undefined) throw missing(call, told.join(', '))
  if (whom === undefined) throw wrong(call, `${asked} (${told.join(', ')})`)
  const channel = flags.choice('how', channels) ?? (whom === 'authority' ? 'form' : 'mail')
  const at = momentOf(call, flags.text('at'))
  return async ({ perform }) => {
    const view = await perform(breach, { id })
    if (view === null) throw new Refusal('breach-not-found', String(id))
    const moment = at ?? Temporal.Instant.fromEpochMilliseconds(view.nowMs).toString()
    await perform(noteBreach, {
      id,
      lines: [{ type: 'told', whom, channel, at: moment, number: flags.text('number') ?? '' }],
    })
    return kept(call)
  }
}
