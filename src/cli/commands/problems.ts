import { problems } from '../../actions/lists.ts'
import { formatCount } from '../format.ts'
import { unitName } from '../../i18n/unit-name.ts'
import { printList } from '../list.ts'
import { sourceOf } from '../source-of.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const problemsCommand: Command = {
  mostWords: 0,
  options: { source: { type: 'string' }, limit: { type: 'string' } },
  async run({ terminal, flags }) {
    const { messages } = terminal
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const answer = await perform(problems, {
        sourceId: await sourceOf(flags, perform),
        limit: flags.count('limit'),
      })
      return printList(answer, { terminal, flags, nothing: messages.commands.problemsView.none }, [
        {
          head: messages.words.where,
          cell: ({ unit, locator }) =>
            locator === '' ? unitName(unit, messages) : `${unitName(unit, messages)} @${locator}`,
          grows: true,
        },
        { head: messages.words.why, cell: ({ code }) => messages.problems[code] },
        {
          head: 'kB',
          cell: ({ lostBytes }) =>
            lostBytes === 0 ? '' : formatCount(Math.ceil(lostBytes / 1000), messages),
          align: 'right',
        },
        { head: '', cell: ({ detail }) => detail, grows: true },
      ])
    })
  },
}
