import {
  houseQuestions,
  houseTextLength,
  keepHouseQuestions,
  maxHouseQuestions,
  type HouseEntry,
} from '../../actions/house-questions.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

/** The organisation's own questions to suppliers: shown, added, changed, taken away. */
export const questionsCommand: Command = {
  options: { en: { type: 'string' }, hard: { type: 'boolean' }, soft: { type: 'boolean' } },
  async run(call) {
    const { terminal, words, flags } = call
    const [verb, ...rest] = words
    const edit = verb === undefined ? undefined : edits[verb]
    if (verb !== undefined && edit === undefined)
      throw new UsageError(terminal.messages.commands.help.wrongOption(verb))
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      if (edit !== undefined) {
        const entries = edit(await perform(houseQuestions, {}), rest, call)
        await perform(keepHouseQuestions, { questions: [...entries] })
      }
      return show(await perform(houseQuestions, {}), call)
    })
  },
}

type Edited = Omit<HouseEntry, 'id'> & Partial<Pick<HouseEntry, 'id'>>
type Edit = (entries: readonly HouseEntry[], words: readonly string[], call: CommandCall) => readonly Edited[]

const edits: Readonly<Record<string, Edit>> = {
  add: (entries, words, call) => {
    if (entries.length >= maxHouseQuestions)
      throw new UsageError(call.terminal.messages.commands.questions.full)
    return [
      ...entries,
      { nl: textOf(words[0], call), en: englishOf('', call), isHard: call.flags.has('hard') },
    ]
  },
  change: (entries, [number, text], call) => {
    const index = indexOf(entries, number, call)
    return entries.map((entry, at) =>
      at === index
        ? {
            ...entry,
            nl: text === undefined ? entry.nl : textOf(text, call),
            en: englishOf(entry.en, call),
            isHard: call.flags.has('hard') || (entry.isHard && !call.flags.has('soft')),
          }
        : entry,
    )
  },
  remove: (entries, [number], call) => {
    const index = indexOf(entries, number, call)
    return entries.filter((_, at) => at !== index)
  },
}

function englishOf(former: string, call: CommandCall): string {
  const text = call.flags.text('en')
  return text === undefined || text === '' ? (text ?? former) : textOf(text, call)
}

function textOf(text: string | undefined, { terminal }: CommandCall): string {
  const { help, questions } = terminal.messages.commands
  if (text === undefined) throw new UsageError(help.missing(questions.text))
  const { length } = text.trim()
  if (length < houseTextLength.least || length > houseTextLength.most)
    throw new UsageError(help.wrongOption(`“${text.slice(0, 40)}” (${questions.text})`))
  return text
}

function indexOf(
  entries: readonly HouseEntry[],
  number: string | undefined,
  { terminal }: CommandCall,
): number {
  const { help, questions } = terminal.messages.commands
  if (number === undefined) throw new UsageError(help.missing(questions.number))
  const index = /^\d{1,2}$/.test(number) ? Number(number) - 1 : -1
  if (entries[index] === undefined) throw new UsageError(help.wrongOption(number))
  return index
}

function show(entries: readonly HouseEntry[], { terminal, flags }: CommandCall): 'done' {
  const texts = terminal.messages.commands.questions
  const rows = entries.map((entry, index) => ({ number: index + 1, ...entry }))
  printList({ total: rows.length, rows }, { terminal, flags, nothing: texts.none }, [
    { head: texts.numberHead, cell: ({ number }) => String(number), align: 'right' },
    {
      head: texts.question,
      cell: ({ nl, en }) => safeText([nl, en].filter(Boolean).join(' / ')),
      grows: true,
    },
    { head: texts.condition, cell: ({ isHard }) => (isHard ? texts.yes : '') },
  ])
  return 'done'
}
