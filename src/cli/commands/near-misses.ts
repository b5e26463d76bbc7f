import { judgeNearMiss, nearMisses, type NearMissRow } from '../../actions/near-misses.ts'
import { nearMissReason, nearMissRecipients } from '../../i18n/near-miss-text.ts'
import type { NearMissVerdict } from '../../privacy/near-misses/verdict.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const nearMissesCommand: Command = {
  options: {
    all: { type: 'boolean' },
    meant: { type: 'boolean' },
    solved: { type: 'boolean' },
    undo: { type: 'boolean' },
  },
  async run(call) {
    const { terminal, words, flags } = call
    const { messages } = terminal
    const [key, more] = words
    if (more !== undefined) throw new UsageError(messages.commands.help.wrongOption(more))
    const said = saidOf(flags)
    if (said.length > 1 || (said.length === 1 && key === undefined))
      throw new UsageError(messages.commands.help.wrongOption(said.map((one) => `--${one}`).join(' ')))
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const overview = await perform(nearMisses, {})
      if (key === undefined) return list(overview, call)
      const [row, another] = overview.rows.filter((one) => one.key.startsWith(key))
      if (row === undefined || another !== undefined)
        throw new UsageError(messages.nearMisses.noSuch(safeText(key)))
      const [verdict] = said
      if (verdict !== undefined) {
        const { document, rule } = row
        await perform(judgeNearMiss, { document, rule, verdict: verdict === 'undo' ? null : verdict })
        return show({ ...row, verdict: verdict === 'undo' ? null : verdict }, call)
      }
      return show(row, call)
    })
  },
}

type Said = NearMissVerdict | 'undo'

function saidOf(flags: CommandCall['flags']): Said[] {
  return (['meant', 'solved', 'undo'] as const).filter((name) => flags.has(name))
}

type Overview = Awaited<ReturnType<(typeof nearMisses)['run']>>

function list(overview: Overview, { terminal, flags }: CommandCall): Exit {
  const { messages } = terminal
  const texts = messages.nearMisses
  const rows = flags.has('all') ? overview.rows : overview.rows.filter(({ verdict }) => verdict === null)
  const nothing = !overview.isOwnKnown
    ? texts.ownUnknown
    : overview.sent === 0
      ? texts.noneSent
      : overview.rows.length === 0
        ? texts.none
        : texts.noneOpen
  printList({ total: rows.length, rows }, { terminal, flags, nothing }, [
    { head: texts.heads.when, cell: ({ atMs }) => dayOf(atMs, terminal) },
    { head: texts.heads.what, cell: ({ rule }) => texts.rules[rule].name, grows: true },
    {
      head: texts.heads.to,
      cell: ({ recipients }) => safeText(nearMissRecipients(recipients, texts)),
      grows: true,
    },
    {
      head: texts.heads.state,
      cell: ({ verdict }) => (verdict === null ? texts.open : texts.verdicts[verdict]),
    },
    { head: texts.heads.key, cell: ({ key }) => shortest(key, overview.rows) },
  ])
  if (!isForProgram(flags) && overview.sent > 0) {
    terminal.print(texts.totals(overview.sent, overview.totals.open))
    if (overview.colleagues !== null)
      terminal.print(texts.colleagues(overview.colleagues.nearMisses, overview.colleagues.people))
    else if (overview.leavesOut) terminal.print(texts.leavesOut)
  }
  return overview.totals.open > 0 ? 'attention' : 'done'
}

/** As much of a key as tells it from all others: that is what one types. */
function shortest(key: string, rows: Overview['rows']): string {
  const isAlone = (start: string): boolean => rows.filter((one) => one.key.startsWith(start)).length === 1
  let length = key.indexOf('.') + 1 + leastSigns
  while (length < key.length && !isAlone(key.slice(0, length))) length++
  return key.slice(0, length)
}

/** Fewer would soon mean another mail. */
const leastSigns = 6

function show(row: NearMissRow, { terminal, flags }: CommandCall): Exit {
  const { messages } = terminal
  if (isForProgram(flags)) {
    terminal.print(JSON.stringify(row, null, flags.has('json') ? 2 : 0))
    return 'done'
  }
  const texts = messages.nearMisses
  const { name, what, todo, unknown } = texts.rules[row.rule]
  const { atMs, verdict, recipients, reasons, unit, locator } = row
  const state = verdict === null ? texts.open : texts.verdicts[verdict]
  terminal.print(`${name} (${dayOf(atMs, terminal)}; ${state})`)
  terminal.print(safeText(nearMissRecipients(recipients, texts)))
  terminal.print(safeText(`${unit} ${locator}`.trim()))
  terminal.print('')
  for (const line of [what, ...reasons.map((reason) => nearMissReason(reason, texts)), todo, unknown])
    terminal.print(safeText(line))
  return 'done'
}

function dayOf(atMs: number | null, { messages }: Terminal): string {
  return atMs === null ? messages.nearMisses.noDate : formatDay(atMs, messages)
}

function isForProgram(flags: CommandCall['flags']): boolean {
  return flags.has('json') || flags.has('jsonl')
}
