import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { lookInText, type Span } from '../../actions/look.ts'
import { kinds } from '../../detect/kinds.ts'
import { safeText } from '../safe-text.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, type Command } from '../usage.ts'

export const detectCommand: Command = {
  options: { all: { type: 'boolean' } },
  async run({ terminal, words, flags }) {
    const [word] = words
    // Whoever gives a path would be told that nothing was found in it.
    if (word !== undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(word))
    const all = flags.has('all')
    if (flags.has('jsonl')) {
      await detectLines(terminal, all)
      return 'done'
    }
    const text = await readAll(process.stdin)
    const spans = lookInText(text, all)
    if (flags.has('json')) terminal.print(JSON.stringify({ spans }, null, 2))
    else terminal.print(spansText(spans, text, terminal))
    return 'done'
  },
}

/** Rows in, rows out, one at a time: a file of any length. */
async function detectLines(terminal: Terminal, all: boolean): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const { id, text } = parseRow(line, number, terminal)
    terminal.print(JSON.stringify({ id: id ?? number, spans: lookInText(text, all) }))
  }
}

const rowSchema = z.object({ id: z.unknown(), text: z.string() })

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
  return table(
    spans,
    [
      { head: messages.words.kind, cell: ({ type }) => messages.kinds[type][0] },
      {
        head: messages.words.what,
        cell: ({ type, start, end }) =>
          kinds[type].use === 'secret' ? messages.words.secret : text.slice(start, end),
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
