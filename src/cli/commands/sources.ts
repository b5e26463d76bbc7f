import { listSources, removeSource } from '../../actions/sources.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { UsageError, type Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { shareOf } from './summary.ts'

export const sourcesCommand: Command = {
  options: {},
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const { sourcesView, help } = messages.commands
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const [verb, id] = words
      if (verb === 'remove') {
        if (id === undefined) throw new UsageError(help.missing('remove …'))
        const { label, location } = await perform(removeSource, { id })
        terminal.print(sourcesView.removed(label === '' ? location : label))
        return 'done'
      }
      if (verb !== undefined) throw new UsageError(help.wrongOption(verb))
      const rows = await perform(listSources, {})
      if (rows.length === 0 && !flags.has('json') && !flags.has('jsonl')) {
        terminal.print(sourcesView.none)
        return 'done'
      }
      return printList({ total: rows.length, rows }, { terminal, flags }, [
        { head: '#', cell: (row) => String(row.id), align: 'right' },
        {
          head: messages.words.place,
          cell: ({ label, location }) => (label === '' ? location : `${label} (${location})`),
          grows: true,
        },
        { head: messages.words.who, cell: ({ whose }) => messages.words[whose] },
        {
          head: messages.words.documentsHead,
          cell: ({ last }) => (last === null ? '' : formatCount(last.itemsRead, messages)),
          align: 'right',
        },
        {
          head: '',
          cell: ({ last }) =>
            last === null
              ? sourcesView.never
              : `${shareOf(last.bytesRead, last.bytesExpected, messages)}, ${formatDay(last.atMs, messages)}`,
        },
      ])
    })
  },
}
