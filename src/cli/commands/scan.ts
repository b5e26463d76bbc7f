import { basename } from 'node:path'
import { applyClearWithdrawals, dueWithdrawals } from '../../actions/mail-withdrawals.ts'
import { updateSource } from '../../actions/places.ts'
import { placeAt } from '../../actions/place-at.ts'
import { addSource, leftOut, listSources } from '../../actions/sources.ts'
import { pictures } from '../../actions/pictures.ts'
import { setOwnDomains } from '../../actions/persons.ts'
import { scan, type ScanReport } from '../../actions/scan.ts'
import type { ScanProgress, SourceOutcome } from '../../scan/run-scan.ts'
import type { Messages } from '../../i18n/index.ts'
import { placeName } from '../../i18n/place-name.ts'
import { isLiveKind, isReadKind } from '../../privacy/source-kinds.ts'
import type { Perform } from '../../app/workspace.ts'
import { formatCount, timeLeft } from '../format.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import type { Command, Flags } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { waitingText } from './ocr.ts'
import { readOptions, readWishes } from './read-options.ts'
import { shareOf } from './summary.ts'

export const scanCommand: Command = {
  options: {
    ...readOptions,
    'own-domain': { type: 'string', multiple: true },
    workers: { type: 'string' },
  },
  async run({ terminal, words, flags }) {
    // A slip of the pen must not leave an overview behind, nor half of the places added.
    for (const path of words) placeAt(path)
    return withWorkspace({ terminal, flags, mayCreate: words.length > 0 }, async ({ perform, alone }) => {
      // Nothing is added while another scan runs, which would have this one refused.
      const report = await alone(async (performAlone) => {
        const sourceIds = await sourcesFor(words, flags, performAlone)
        const domains = flags.texts('own-domain')
        if (domains.length > 0) await performAlone(setOwnDomains, { domains: [...domains] })
        return performAlone(
          scan,
          { sourceIds, workers: flags.count('workers') },
          { report: progressLine(terminal) },
        )
      })
      terminal.progress('')
      const { due } = await perform(dueWithdrawals, {})
      const { applied } = due === 0 ? { applied: 0 } : await perform(applyClearWithdrawals, {})
      const waits = await perform(pictures, {})
      if (flags.has('json'))
        terminal.print(
          JSON.stringify({ ...report, picturesWaiting: waits.waiting, withdrawals: applied }, null, 2),
        )
      else {
        tell(report, terminal)
        if (applied > 0) terminal.print(terminal.messages.commands.consentView.applied(applied))
        if (waits.waiting > 0) terminal.print(waitingText(waits, terminal))
      }
      return exitOf(report)
    })
  },
}

/** Places named for the first time are added; named again they are read again. What is left out without a name is so everywhere. */
async function sourcesFor(paths: readonly string[], flags: Flags, perform: Perform): Promise<number[]> {
  const wishes = readWishes(flags)
  const ids: number[] = []
  for (const path of paths) {
    const source = await perform(addSource, { location: path, ...wishes })
    ids.push(source.id)
  }
  if (paths.length > 0 || wishes.excludePaths.length + wishes.excludeSenders.length === 0) return ids
  for (const { id, kind, exclusions } of await perform(listSources, {}))
    if (isReadKind(kind)) await perform(updateSource, { id, ...leftOut(exclusions, wishes) })
  return []
}

/** Shows on one line how far the scan is. */
export function progressLine(terminal: Terminal): (progress: ScanProgress) => void {
  const { messages } = terminal
  const { scanning } = messages.commands
  return ({ phase, bytesDone, bytesTotal, items, problems, msLeft }) => {
    if (phase !== 'reading') {
      terminal.progress(phase === 'counting' ? scanning.counting : scanning.joining)
      return
    }
    terminal.progress(
      scanning.progress({
        share: shareOf(bytesDone, bytesTotal, messages),
        items: formatCount(items, messages),
        megabytes: formatCount(Math.round(bytesDone / 1e6), messages),
        left: timeLeft(msLeft, messages),
        problems,
      }),
    )
  }
}

/** What was read and what not, per place. */
export function tell({ sources, persons, cancelled }: ScanReport, terminal: Terminal): void {
  const { messages } = terminal
  const { scanning } = messages.commands
  for (const outcome of sources) terminal.print(sourceLine(outcome, terminal, cancelled))
  if (cancelled) terminal.print(scanning.cancelled)
  terminal.print(scanning.persons(messages.counted(persons, messages.words.persons)))
  terminal.print(scanning.next)
}

function sourceLine(outcome: SourceOutcome, { messages }: Terminal, cancelled: boolean): string {
  const { scanning } = messages.commands
  const { kind, isUnchanged, reached, reason, changed, bytesRead, bytesExpected, items, ms, problems } =
    outcome
  const name = safeText(nameOf(outcome, messages))
  if (!reached) return `${name}: ${reason === null ? scanning.away : reasonText(outcome, messages)}`
  if (isUnchanged) return `${name}: ${scanning.unchanged}`
  const done = scanning.done({
    label: name,
    share: shareOf(bytesRead, bytesExpected, messages),
    items: messages.counted(items, messages.words.documents),
    seconds: new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 1 }).format(ms / 1000),
  })
  if (reason !== null) return `${done} ${reasonText(outcome, messages)}`
  const news = changed === null || !isLiveKind(kind) ? '' : ` ${messages.accounts.changed(kind, changed)}`
  if (problems > 0) return `${done}${news} ${scanning.notRead(formatCount(problems, messages))}`
  if (bytesRead >= bytesExpected) return `${done}${news} ${scanning.allRead}`
  return cancelled ? `${done}${news}` : `${done}${news} ${scanning.stillNotRead}`
}

function nameOf({ kind, label, location, account }: SourceOutcome, messages: Messages): string {
  return label === '' && account === null
    ? basename(location)
    : placeName({ kind, label, location, details: account === null ? {} : { account } }, messages)
}

function reasonText({ reason, account }: SourceOutcome, messages: Messages): string {
  const host = account === null ? '' : new URL(account.address).hostname
  return reason === null ? '' : safeText(messages.refusals[reason](host))
}

function exitOf({ sources, cancelled }: ScanReport): Exit {
  if (cancelled) return 'interrupted'
  return sources.some(({ problems, reason }) => problems > 0 || reason !== null) ? 'partly' : 'done'
}
