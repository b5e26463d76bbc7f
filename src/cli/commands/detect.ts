import { z } from 'zod'
import { lookInText, type Span } from '../../actions/look.ts'
import { kinds } from '../../detect/kinds.ts'
import { safeText } from '../safe-text.ts'
import { table } from '../table.ts'
import { failureText, type Terminal } from '../terminal.ts'
import { readLines, readWhole, TooLongError } from '../typed-text.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'

export const detectCommand: Command = {
  // Whoever gives a path would be told that nothing was found in it.
  mostWords: 0,
  options: { all: { type: 'boolean' } },
  async run({ terminal, flags }) {
    const all = flags.has('all')
    try {
      if (flags.has('jsonl')) await detectLines(terminal, all)
      else detectText(await readWhole(process.stdin), { terminal, flags })
    } catch (error) {
      if (error instanceof TooLongError)
        throw new UsageError(terminal.messages.commands.help.tooLong, { cause: error })
      throw error
    }
    return 'done'
  },
}

function detectText(text: string, { terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>): void {
  const spans = lookInText(text, flags.has('all'))
  if (flags.has('json')) terminal.print(JSON.stringify({ spans }, null, 2))
  else terminal.print(spansText(spans, text, terminal))
}

/** Rows in, rows out, one at a time: a file of any length. A row that fails says so in its place, and the rest goes on. */
async function detectLines(terminal: Terminal, all: boolean): Promise<void> {
  let number = 0
  const failures: unknown[] = []
  for await (const line of readLines(process.stdin)) {
    number++
    // Programs of Windows begin a file with a mark (U+FEFF), which `trim` takes off too.
    const row = line.trim()
    if (row === '') continue
    let id: unknown = number
    try {
      const { text, ...given } = parseRow(row, number, terminal)
      id = given.id ?? number
      terminal.print(JSON.stringify({ id, spans: lookInText(text, all) }))
    } catch (error) {
      if (failures.length === 0) failures.push(error)
      terminal.print(JSON.stringify({ id, error: failureText(error, terminal).text }))
    }
  }
  if (failures.length > 0) throw failures[0]
}

const rowSchema = z.object({ id: z.unknown().optional(), text: z.string() })

function parseRow(line: string, number: number, { messages }: Terminal): z.output<typeof rowSchema> {
  try {
    return rowSchema.parse(JSON.parse(line))
  } catch {
    throw new UsageError(messages.refusals['wrong-input'](`{"id": …, "text": "…"} (${String(number)})`))
  }
}

function spansText(spans: readonly Span[], text: string, terminal: Terminal): string {
  const { messages } = terminal
  if (spans.length === 0) return messages.words.nothing
  const open = withoutSecrets(text, spans)
  return table(
    spans,
    [
      { head: messages.words.kind, cell: ({ type }) => messages.kinds[type][0] },
      {
        head: messages.words.what,
        cell: ({ type, start, end }) =>
          kinds[type].use === 'secret' ? messages.words.secret : open.slice(start, end),
        grows: true,
      },
      { head: '%', cell: ({ certainty }) => String(Math.round(certainty * 100)), align: 'right' },
      {
        head: messages.words.why,
        cell: ({ reasons }) =>
          reasons
            .map(
              ({ code, word }) =>
                `${messages.reasons[code]}${word === undefined ? '' : ` (${safeText(word)})`}`,
            )
            .join(', '),
        grows: true,
      },
    ],
    terminal,
  )
}

/** The text with a dot for every character of a secret: a sentence that is shown may have one in it. */
function withoutSecrets(text: string, spans: readonly Span[]): string {
  let open = ''
  for (const { type, start, end } of spans)
    if (kinds[type].use === 'secret') open += text.slice(open.length, start) + '•'.repeat(end - start)
  return open + text.slice(open.length)
}
