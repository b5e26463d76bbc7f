import { listSources, removeSource, type ListedSource } from '../../actions/sources.ts'
import { updateSource } from '../../actions/places.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Perform } from '../../app/workspace.ts'
import type { Messages } from '../../i18n/index.ts'
import { placeName } from '../../i18n/place-name.ts'
import { schedulesFor } from '../../privacy/schedule.ts'
import { isLiveKind } from '../../privacy/source-kinds.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { addPlace, changePassword } from './sources-add.ts'
import { readOptions } from './read-options.ts'
import { readShare } from './summary.ts'

export const sourcesCommand: Command = {
  options: {
    server: { type: 'string' },
    user: { type: 'string' },
    security: { type: 'string' },
    'password-fd': { type: 'string' },
    'sign-in': { type: 'string' },
    'client-id': { type: 'string' },
    'client-secret-fd': { type: 'string' },
    ...readOptions,
  },
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const { sourcesView, help } = messages.commands
    return withWorkspace({ terminal, flags, mayCreate: words[0] === 'add' }, async ({ perform }) => {
      const [verb, id] = words
      if (verb === 'add') return await addPlace({ perform, terminal, words, flags })
      if (verb === 'password') return await changePassword({ perform, terminal, words, flags })
      if (verb === 'schedule') return await setSchedule({ perform, terminal, words, flags })
      if (verb === 'remove') {
        if (id === undefined) throw new UsageError(help.missing(help.number))
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
              : `${row.label} (${isLiveKind(row.kind) ? placeName({ ...row, label: '' }, messages) : row.location})`,
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
            [
              row.last === null ? readShare(row, messages) : shareOrReason(row, messages),
              ...(row.last === null ? [] : [formatDay(row.last.atMs, messages)]),
              ...(row.details.schedule === undefined
                ? []
                : [messages.accounts.command.again[row.details.schedule]]),
            ].join(', '),
        },
      ])
    })
  },
}

/** `sources schedule NUMBER WHEN`: when a place is read again by itself, of what its kind can keep. */
async function setSchedule({
  perform,
  terminal,
  words,
}: CommandCall & { readonly perform: Perform }): Promise<Exit> {
  const { messages } = terminal
  const { sourcesView, help } = messages.commands
  const [, id, typed] = words
  const source = (await perform(listSources, {})).find((one) => String(one.id) === id)
  if (id === undefined) throw new UsageError(help.missing(help.number))
  if (source === undefined) throw new Refusal('source-not-found', id)
  const choices = ['never', ...schedulesFor(source.kind)] as const
  const choice = choices.find((one) => one === typed)
  if (choice === undefined)
    throw new UsageError(
      typed === undefined
        ? help.missing(choices.join('|'))
        : help.wrongOption(`${typed} (${choices.join(', ')})`),
    )
  await perform(updateSource, { id: source.id, schedule: choice === 'never' ? null : choice })
  terminal.print(sourcesView.scheduled(placeName(source, messages), choice))
  return 'done'
}

/** How much was read, or why a server let nothing be read. */
function shareOrReason(row: ListedSource, messages: Messages): string {
  const { last } = row
  if (last?.reached !== false || last.reason === null || last.reason === undefined)
    return readShare(row, messages)
  return messages.refusals[last.reason](hostOf(row))
}

function hostOf({ details }: ListedSource): string {
  return details.account === undefined ? '' : new URL(details.account.address).hostname
}
