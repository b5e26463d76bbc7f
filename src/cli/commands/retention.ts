import { retention } from '../../actions/retention.ts'
import { termText } from '../../i18n/term-text.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const retentionCommand: Command = {
  mostWords: 0,
  options: {},
  async run({ terminal, flags }) {
    const { messages } = terminal
    const texts = messages.retention
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const rows = await perform(retention, {})
      const isForProgram = flags.has('json') || flags.has('jsonl')
      if (!isForProgram && rows.every(({ documents }) => documents === 0)) {
        terminal.print(texts.none)
        return 'done'
      }
      const exit = printList({ total: rows.length, rows }, { terminal, flags }, [
        { head: texts.category, cell: ({ category }) => texts.categories[category].name, grows: true },
        { head: texts.term, cell: ({ term }) => termText(term, messages) },
        {
          head: texts.basis,
          cell: ({ own, kind }) => (own === null ? texts.kinds[kind] : texts.own),
        },
        { head: texts.held, cell: ({ documents }) => formatCount(documents, messages), align: 'right' },
        {
          head: texts.oldest,
          cell: ({ oldestAtMs }) => (oldestAtMs === null ? '' : formatDay(oldestAtMs, messages)),
        },
        { head: texts.past, cell: ({ older }) => formatCount(older, messages), align: 'right' },
      ])
      if (!isForProgram) terminal.print(texts.note)
      return exit
    })
  },
}
