import { explainNewsletters, type ExplainedNewsletter } from '../../actions/explain-newsletters.ts'
import { openReading } from '../../app/reading.ts'
import { Mailings, type Mailing } from '../../privacy/newsletters/mailings.ts'
import type { Unsubscribe } from '../../privacy/newsletters/unsubscribe.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { fromIndex, indexOptions, isOfIndex } from './newsletters-index.ts'

/** What one is subscribed to, from the index; or the mailings in mailboxes, of which nothing is kept. Nothing leaves the computer. */
export const newslettersCommand: Command = {
  options: {
    explain: { type: 'boolean' },
    folder: { type: 'string' },
    limit: { type: 'string' },
    ...indexOptions,
  },
  async run(call) {
    const { terminal, words, flags } = call
    const { messages } = terminal
    if (words.length === 0 && flags.has('explain'))
      throw new UsageError(messages.commands.help.missing(messages.words.place))
    if (isOfIndex(call)) return fromIndex(call)
    if (!flags.has('explain')) return list(call)
    const isForProgram = flags.has('jsonl') || flags.has('json')
    return lookThrough(call, (message) =>
      terminal.print(isForProgram ? JSON.stringify(lineOf(message)) : explained(message, terminal)),
    )
  },
}

async function lookThrough(
  { terminal, words, flags }: CommandCall,
  see: (message: ExplainedNewsletter) => void,
): Promise<Exit> {
  const reading = openReading(terminal.signal)
  const folder = flags.text('folder')
  let problems = 0
  try {
    for (const path of words) {
      await explainNewsletters(path, {
        reading,
        see,
        ...(folder === undefined ? {} : { folder }),
        fail: (file, { code }) => {
          problems++
          terminal.note(`${safeText(file)}: ${terminal.messages.problems[code]}`)
        },
      })
    }
  } finally {
    await reading.sandbox.close()
  }
  return problems > 0 ? 'partly' : 'done'
}

async function list(call: CommandCall): Promise<Exit> {
  const { terminal, flags } = call
  const { messages } = terminal
  const texts = messages.newsletters
  const mailings = new Mailings()
  const exit = await lookThrough(call, (message) => mailings.see(message))
  const found = mailings.list()
  const rows = found.slice(0, flags.count('limit') ?? 50)
  printList({ total: found.length, rows }, { terminal, flags, nothing: texts.none }, [
    { head: texts.mailing, cell: ({ name, email }) => safeText(name === '' ? email : name), grows: true },
    { head: texts.count, cell: (one) => String(one.messages), align: 'right' },
    { head: texts.rhythm, cell: ({ everyDays }) => (everyDays === null ? '' : texts.every(everyDays)) },
    { head: texts.last, cell: ({ lastAtMs }) => (lastAtMs === null ? '' : formatDay(lastAtMs, messages)) },
    { head: texts.wayOut, cell: (one) => wayOf(one, terminal), grows: true },
  ])
  if (found.length > 0 && !flags.has('json') && !flags.has('jsonl')) terminal.note(texts.nothingSent)
  return exit
}

function wayOf({ way, hasBills }: Mailing, { messages }: Terminal): string {
  const texts = messages.newsletters
  const [method, why] = saidOf(way, texts)
  return [method, why, hasBills ? texts.cautions['may-stop-invoices'] : '']
    .filter((part) => part !== '')
    .join('; ')
}

function saidOf(
  { method, why, reason }: Unsubscribe,
  texts: Terminal['messages']['newsletters'],
): readonly [method: string, why: string] {
  const because = why === undefined ? (reason === undefined ? '' : texts.reasons[reason]) : texts.byHand[why]
  return [texts.methods[method], because]
}

/** One line for a program: with what was found, and nothing that does not apply. */
function lineOf({ place, way }: ExplainedNewsletter): object {
  return { ...place, ...way }
}

function explained({ place: { file, locator }, way }: ExplainedNewsletter, { messages }: Terminal): string {
  const texts = messages.newsletters
  const where = safeText(locator === '' ? file : `${file} @${locator}`)
  const [method, why] = saidOf(way, texts)
  const address = way.url ?? way.to
  const lines = [
    why === '' ? method : `${method}: ${why}`,
    ...(address === undefined ? [] : [safeText(address)]),
    ...(way.caution === undefined ? [] : [texts.cautions[way.caution]]),
  ]
  return [where, ...lines.map((line) => `  ${line}`)].join('\n')
}
