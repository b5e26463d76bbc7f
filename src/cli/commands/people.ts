import type { z } from 'zod'
import { people, type MarkedPerson } from '../../actions/persons.ts'
import { formatCount } from '../format.ts'
import { printList } from '../list.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const peopleCommand: Command = {
  options: { role: { type: 'string' }, limit: { type: 'string' } },
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const role = flags.choice(
        'role',
        people.input.shape.role.unwrap().options,
        (one) => messages.roles[one],
      )
      const answer = await perform(people, {
        text: words.join(' '),
        role,
        limit: flags.count('limit'),
      } satisfies Partial<z.input<typeof people.input>>)
      return printList(answer, { terminal, flags }, [
        { head: '#', cell: ({ id }) => String(id), align: 'right' },
        { head: messages.words.name, cell: ({ name }) => name, grows: true },
        { head: messages.words.role, cell: (row) => messages.roles[row.role][0], grows: true },
        ...(answer.rows.some(({ marks }) => marks.length > 0)
          ? [
              {
                head: messages.words.mind,
                cell: (row: MarkedPerson) => row.marks.map((mark) => messages.personMarks[mark]).join(', '),
                grows: true,
              },
            ]
          : []),
        { head: messages.kinds.EMAIL[0], cell: ({ emails }) => emails.join(', '), grows: true },
        {
          head: messages.words.documentsHead,
          cell: ({ documents }) => formatCount(documents, messages),
          align: 'right',
        },
      ])
    })
  },
}
