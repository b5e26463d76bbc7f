import { pictures, readPictures } from '../../actions/pictures.ts'
import type { PictureProgress } from '../../scan/picture-pace.ts'
import type { PicturesRead } from '../../scan/read-pictures.ts'
import { formatCount, timeLeft } from '../format.ts'
import type { Exit, Terminal } from '../terminal.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const ocrCommand: Command = {
  mostWords: 0,
  options: { waiting: { type: 'boolean' } },
  async run({ terminal, flags }) {
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      if (flags.has('waiting')) {
        const state = await perform(pictures, {})
        if (flags.has('json')) terminal.print(JSON.stringify(state, null, 2))
        else terminal.print(waitingText(state, terminal))
        return state.waiting === 0 ? 'done' : 'attention'
      }
      const outcome = await perform(readPictures, {}, { report: progressLine(terminal) })
      terminal.progress('')
      const { waiting } = await perform(pictures, {})
      if (flags.has('json')) terminal.print(JSON.stringify({ ...outcome, waiting }, null, 2))
      else tell(outcome, waiting, terminal)
      return exitOf(outcome)
    })
  },
}

/** How many pictures wait, and about how long they take. */
export function waitingText(
  { waiting, msLeft }: { readonly waiting: number; readonly msLeft: number },
  { messages }: Terminal,
): string {
  const count = formatCount(waiting, messages)
  return waiting === 0 ? messages.ocr.none : messages.ocr.waiting(waiting, count, timeLeft(msLeft, messages))
}

function progressLine(terminal: Terminal): (progress: PictureProgress) => void {
  const { messages } = terminal
  return ({ phase, done, total, findings, msLeft }) =>
    terminal.progress(
      phase === 'joining'
        ? messages.commands.scanning.joining
        : messages.ocr.progress({
            done: formatCount(done, messages),
            total: formatCount(total, messages),
            findings: formatCount(findings, messages),
            left: timeLeft(msLeft, messages),
          }),
    )
}

function tell(outcome: PicturesRead, waiting: number, { messages, print }: Terminal): void {
  const { ocr } = messages
  const count = (number: number): string => formatCount(number, messages)
  const { read, empty, failed, away, findings, cancelled } = outcome
  if (read + empty + failed + away === 0 && !cancelled) return print(ocr.none)
  print(ocr.read(read, count(read), count(findings)))
  if (empty > 0) print(ocr.empty(empty, count(empty)))
  if (failed > 0) print(ocr.failed(failed, count(failed)))
  if (away > 0) print(ocr.away(away, count(away)))
  if (cancelled) print(ocr.cancelled(count(waiting)))
}

function exitOf({ cancelled, failed, away }: PicturesRead): Exit {
  if (cancelled) return 'interrupted'
  return failed + away > 0 ? 'partly' : 'done'
}
