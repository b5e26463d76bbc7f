import { mkdtemp, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSource } from '../../actions/sources.ts'
import { makeSampleFirm } from '../../actions/sample.ts'
import { scan } from '../../actions/scan.ts'
import { summary } from '../../actions/summary.ts'
import { createWorkspace } from '../../app/workspace.ts'
import type { Command } from '../usage.ts'
import { progressLine, tell } from './scan.ts'
import { summaryText } from './summary.ts'

/** Shows the penny on an invented firm, in a throw-away index; a real one is never touched. */
export const start: Command = {
  options: {},
  async run({ terminal, flags }) {
    const scratch = await mkdtemp(join(tmpdir(), 'kwartje-'))
    try {
      const firm = join(scratch, 'firm')
      await makeSampleFirm(firm)
      const place = { folder: join(scratch, 'store'), databaseUrl: undefined }
      const { workspace } = await createWorkspace(place, { signal: terminal.signal, passphrase: undefined })
      try {
        const { perform } = workspace
        const sourceIds: number[] = []
        for (const name of readdirSync(firm).sort()) {
          sourceIds.push((await perform(addSource, { location: join(firm, name), label: name })).id)
        }
        const report = await perform(scan, { sourceIds }, progressLine(terminal))
        terminal.progress('')
        const answer = await perform(summary, {})
        if (flags.has('json')) terminal.print(JSON.stringify(answer, null, 2))
        else {
          tell(report, terminal)
          terminal.print('')
          terminal.print(summaryText(answer, terminal))
          terminal.print(terminal.messages.commands.summaryView.sample)
        }
        return report.cancelled ? 'interrupted' : 'done'
      } finally {
        await workspace.close()
      }
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  },
}
