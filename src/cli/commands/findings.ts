import { findings } from '../../actions/lists.ts'
import { person } from '../../actions/persons.ts'
import type { FindingRow } from '../../store/store.ts'
import { allKinds, kinds } from '../../detect/kinds.ts'
import type { Messages } from '../../i18n/index.ts'
import { unitName } from '../../i18n/unit-name.ts'
import { formatMoment } from '../format.ts'
import { printList } from '../list.ts'
import { sourceOf } from '../source-of.ts'
import type { Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const findingsCommand: Command = {
  mostWords: 0,
  options: {
    kind: { type: 'string' },
    source: { type: 'string' },
    person: { type: 'string' },
    limit: { type: 'string' },
  },
  async run({ terminal, flags }) {
    const { messages } = terminal
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      const who = flags.text('person')
      const kind = flags.choice('kind', allKinds, (one) => messages.kinds[one])
      const answer = await perform(findings, {
        kinds: kind === undefined ? [] : [kind],
        sourceId: await sourceOf(flags, perform),
        personId: who === undefined ? undefined : (await perform(person, { who })).id,
        limit: flags.count('limit'),
      })
      return printList(answer, { terminal, flags }, [
        { head: messages.words.kind, cell: ({ kind }) => messages.kinds[kind][0] },
        { head: messages.words.what, cell: (row) => shown(row, messages), grows: true },
        { head: messages.words.who, cell: ({ personName }) => personName ?? '–', grows: true },
        { head: messages.words.where, cell: (row) => where(row, messages), grows: true },
        { head: messages.words.why, cell: (row) => why(row, messages), grows: true },
        { head: '%', cell: ({ certaintyPercent }) => String(certaintyPercent), align: 'right' },
      ])
    })
  },
}

function shown({ kind, shown: text }: FindingRow, { words }: Messages): string {
  if (text !== null) return text
  return kinds[kind].use === 'secret' ? words.secret : words.category
}

function where({ unit, locator, name, part, copies, letter }: FindingRow, messages: Messages): string {
  const place = [
    unitName(unit, messages),
    letter !== null
      ? ` › ${messages.words.letter(letter.sender ?? '', formatMoment(letter.atMs, messages))}`
      : locator === ''
        ? ''
        : `@${locator}`,
    name === '' || unit === name || unit.endsWith(`/${name}`) ? '' : ` ${name}`,
    part === '' ? '' : ` [${part}]`,
  ].join('')
  return copies > 1 ? `${place} (×${String(copies)})` : place
}

function why({ reasons }: FindingRow, messages: Messages): string {
  return reasons.map((code) => messages.reasons[code]).join(', ')
}
