import { listSources, removeSource } from '../../actions/sources.ts'
import { placeName } from '../../i18n/place-name.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { UsageError, type Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { readShare } from './summary.ts'

export const sourcesCommand: Command = {
  options: {},
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const { sourcesView, help } = messages.commands
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const [verb, id] = words
      if (verb === 'remove') {
        if (id === undefined) throw new UsageError(help.missing('remove …'))
        terminal.print(sourcesView.removed(placeName(await perform(removeSource, { id }), messages)))
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
          cell: (row) =>
            row.label === '' || row.location === ''
              ? placeName(row, messages)
              : `${row.label} (${row.location})`,
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
          cell: (row) =>
            row.last === null
              ? readShare(row, messages)
              : `${readShare(row, messages)}, ${formatDay(row.last.atMs, messages)}`,
        },
      ])
    })
  },
}
