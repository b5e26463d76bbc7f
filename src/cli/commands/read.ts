import { look, type SeenDocument } from '../../actions/look.ts'
import { openReading } from '../../app/reading.ts'
import { safeText, shorten } from '../safe-text.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError, type Command } from '../usage.ts'

export const readCommand: Command = {
  options: {},
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    if (words.length === 0) throw new UsageError(messages.commands.help.missing(messages.words.place))
    const reading = openReading(terminal.signal)
    const asJson = flags.has('jsonl') || flags.has('json')
    let problems = 0
    try {
      for (const path of words) {
        await look(path, reading, (document) => {
          problems += document.problems.length
          terminal.print(asJson ? JSON.stringify(document) : documentText(document, terminal))
        })
      }
    } finally {
      await reading.sandbox.close()
    }
    return problems > 0 ? 'partly' : 'done'
  },
}

/** Of a long text the beginning; `--jsonl` has all. */
const shownLines = 12

function documentText(document: SeenDocument, { messages, width }: Terminal): string {
  const { file, locator, format, title, name, participants, contacts, parts, problems, depth } = document
  const indent = '  '.repeat(depth)
  const lines = [
    `${indent}● ${safeText([file, locator].filter((step) => step !== '').join(' @'))} [${format}] ${safeText(name)} ${safeText(title)}`,
    ...participants.map(
      ({ role, name: who, email }) => `${indent}  ${role}: ${safeText(`${who} <${email}>`)}`,
    ),
    ...contacts.map(
      (card) => `${indent}  ${safeText([...card.names, ...card.emails, ...card.phones].join(' · '))}`,
    ),
    ...parts.flatMap(({ place, text }) => [
      `${indent}  [${safeText(place)}]`,
      ...text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, shownLines)
        .map((line) => `${indent}    ${shorten(safeText(line), width)}`),
    ]),
    ...problems.map(
      ({ code, place }) =>
        `${indent}  ! ${messages.problems[code]}${place === '' ? '' : ` (${safeText(place)})`}`,
    ),
  ]
  return lines.join('\n')
}
