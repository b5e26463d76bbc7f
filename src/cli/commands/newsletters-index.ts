import { newsletterDigest, newsletterRules } from '../../actions/newsletter-digest.ts'
import type { Newsletter } from '../../actions/newsletter-ground.ts'
import { decideNewsletters, newsletters } from '../../actions/newsletters.ts'
import type { Workspace } from '../../app/workspace.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { dayTyped } from '../moment.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { newsletterKey } from './newsletter-name.ts'

// What the index knows of newsletters, and what is decided about them.

export const indexOptions = {
  decide: { type: 'string' },
  today: { type: 'boolean' },
  day: { type: 'string' },
  rules: { type: 'boolean' },
} as const

/** True when no mailbox is looked through, but what was read before. */
export function isOfIndex({ words, flags }: CommandCall): boolean {
  return words.length === 0 || flags.text('decide') !== undefined || flags.has('today') || flags.has('rules')
}

export function fromIndex(call: CommandCall): Promise<Exit> {
  const { flags } = call
  const run =
    flags.text('decide') !== undefined
      ? decide(call)
      : flags.has('today') || flags.text('day') !== undefined
        ? today(call)
        : flags.has('rules')
          ? rules(call)
          : list(call)
  return withWorkspace(call, ({ perform }) => run(perform))
}

type Run = (perform: Workspace['perform']) => Promise<Exit>

function list({ terminal, flags }: CommandCall): Run {
  const { messages } = terminal
  const { newsletters: texts, commands } = messages
  const view = commands.unsubscribeView
  return async (perform) => {
    const {
      newsletters: found,
      total,
      totals,
    } = await perform(newsletters, {
      limit: flags.count('limit') ?? 50,
    })
    printList({ total, rows: found }, { terminal, flags, nothing: view.empty }, [
      // As it is typed to leave it.
      { head: view.key, cell: ({ key }) => safeText(key) },
      { head: texts.count, cell: (one) => String(one.messages), align: 'right' },
      { head: texts.rhythm, cell: ({ everyDays }) => (everyDays === null ? '' : texts.every(everyDays)) },
      { head: texts.last, cell: ({ lastAtMs }) => dayOf(lastAtMs, terminal) },
      { head: view.opened, cell: (one) => openedOf(one, terminal) },
      {
        head: view.answered,
        cell: ({ lastAnsweredAtMs }) => dayOf(lastAnsweredAtMs, terminal) || view.never,
      },
      { head: texts.wayOut, cell: (one) => wayOf(one, terminal), grows: true },
      { head: view.standing, cell: (one) => standingOf(one, terminal) },
    ])
    return totals.goingOn > 0 ? 'attention' : 'done'
  }
}

function dayOf(atMs: number | null, { messages }: Terminal): string {
  return atMs === null ? '' : formatDay(atMs, messages)
}

function openedOf({ isOpenKnown, lastOpenedAtMs }: Newsletter, terminal: Terminal): string {
  const view = terminal.messages.commands.unsubscribeView
  if (!isOpenKnown) return view.openUnknown
  return dayOf(lastOpenedAtMs, terminal) || view.never
}

function wayOf({ method, kinds }: Newsletter, { messages }: Terminal): string {
  const { ways, mind } = messages.commands.unsubscribeView
  return kinds.invoice + kinds.notice > 0 ? mind(ways[method]) : ways[method]
}

function standingOf({ stands, decision }: Newsletter, { messages }: Terminal): string {
  const texts = messages.newsletters
  if (stands !== null) return texts.standings[stands.standing]
  return decision === null ? '' : texts.decisions[decision.what]
}

const decisions = ['keep', 'roll-up', 'block', 'none'] as const

function decide({ terminal, words, flags }: CommandCall): Run {
  const { commands, newsletters: texts } = terminal.messages
  const view = commands.unsubscribeView
  const chosen = flags.choice('decide', decisions) ?? 'none'
  if (words.length === 0) throw new UsageError(commands.help.missing(view.key))
  return async (perform) => {
    const decision = chosen === 'none' ? null : chosen
    const keys = new Set<string>()
    for (const word of words) keys.add(await newsletterKey(word, perform))
    await perform(decideNewsletters, { decisions: [...keys].map((key) => ({ key, decision })) })
    terminal.print(view.decided(keys.size, decision === null ? view.noDecision : texts.decisions[decision]))
    return 'done'
  }
}

function today({ terminal, flags }: CommandCall): Run {
  const { messages } = terminal
  const view = messages.commands.unsubscribeView
  return async (perform) => {
    const digest = await perform(newsletterDigest, { day: dayTyped({ terminal }, flags.text('day')) })
    if (flags.has('json') || flags.has('jsonl')) {
      terminal.print(JSON.stringify(digest, null, 2))
      return 'done'
    }
    if (digest.mailings === 0) terminal.print(view.noRollUp)
    else if (digest.letters.length === 0) terminal.print(view.noToday(digest.day))
    for (const { name, title, opening } of digest.letters)
      terminal.print(
        `${safeText(name)}: ${title === null ? messages.newsletters.digest.gone : safeText(title)}\n  ${safeText(opening)}`,
      )
    return 'done'
  }
}

function rules({ terminal }: CommandCall): Run {
  const { messages } = terminal
  return async (perform) => {
    const language = messages.language === 'en' ? 'en' : 'nl'
    const { rollUp, block, script } = await perform(newsletterRules, { language })
    if (rollUp + block === 0) terminal.note(messages.commands.unsubscribeView.noRules)
    terminal.print(script)
    return 'done'
  }
}
