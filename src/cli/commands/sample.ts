import { resolve } from 'node:path'
import { makeSampleFirm } from '../../actions/sample.ts'
import { safeText } from '../safe-text.ts'
import { UsageError, type Command } from '../usage.ts'

export const sampleCommand: Command = {
  mostWords: 1,
  options: {},
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const [folder] = words
    if (folder === undefined) throw new UsageError(messages.commands.help.missing(messages.words.place))
    const path = resolve(folder)
    const truth = await makeSampleFirm(path)
    if (flags.has('json')) {
      terminal.print(JSON.stringify(truth, null, 2))
      return 'done'
    }
    terminal.print(messages.commands.sampleView.made(safeText(path)))
    terminal.print(messages.commands.sampleView.next(safeText(path)))
    return 'done'
  },
}
