import { scan } from '../../actions/scan.ts'
import { summary } from '../../actions/summary.ts'
import { openSampleFirm } from '../../app/sample-firm.ts'
import type { Command } from '../usage.ts'
import { progressLine, tell } from './scan.ts'
import { summaryText } from './summary.ts'

/** Shows the penny on an invented firm in the terminal, in a throw-away index; a real one is never touched. */
export const demo: Command = {
  mostWords: 0,
  options: {},
  async run({ terminal, flags }) {
    const { workspace, throwAway } = await openSampleFirm(terminal.signal)
    try {
      const { perform } = workspace
      const report = await perform(scan, {}, { report: progressLine(terminal) })
      terminal.progress('')
      const answer = await perform(summary, { fresh: true })
      if (flags.has('json')) terminal.print(JSON.stringify(answer, null, 2))
      else {
        tell(report, terminal)
        terminal.print('')
        terminal.print(summaryText(answer, terminal))
        terminal.print(terminal.messages.commands.summaryView.sample)
      }
      return report.cancelled ? 'interrupted' : 'done'
    } finally {
      await throwAway()
    }
  },
}
