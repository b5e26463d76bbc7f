import { extname } from 'node:path'
import { objectionLetterFile } from '../../actions/objection-letter.ts'
import { paperFormats } from '../../actions/paper-files.ts'
import {
  noteUnsubscribed,
  previewUnsubscribe,
  unsubscribe,
  type UnsubscribePreview,
} from '../../actions/unsubscribe.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { answerText } from '../../i18n/answer-text.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { newsletterKey } from './newsletter-name.ts'

/** Gets the user out of a mailing: what would leave, the one request or mail, what was done by hand, and the letter. */
export const unsubscribeCommand: Command = {
  mostWords: 1,
  options: {
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    done: { type: 'boolean' },
    objected: { type: 'boolean' },
    letter: { type: 'string' },
    ...forceOption,
  },
  async run(call) {
    const { terminal, words, flags } = call
    const { help, unsubscribeView } = terminal.messages.commands
    const [typed] = words
    if (typed === undefined) throw new UsageError(help.missing(unsubscribeView.key))
    if ((terminal.environment['KWARTJE_TEST_SINK'] ?? '') !== '') terminal.note(unsubscribeView.sink)
    return withWorkspace(call, async ({ perform }) => {
      const key = await newsletterKey(typed, perform)
      const letter = flags.text('letter')
      if (letter !== undefined) return writeLetter(key, letter, { terminal, flags, perform })
      if (flags.has('done') || flags.has('objected')) return note(key, call, perform)
      return leave(key, call, perform)
    })
  },
}

async function leave(key: string, call: CommandCall, perform: Workspace['perform']): Promise<Exit> {
  const { terminal, flags } = call
  const view = terminal.messages.commands.unsubscribeView
  const isForProgram = flags.has('json') || flags.has('jsonl')
  const [preview] = await perform(previewUnsubscribe, { keys: [key] })
  if (preview === undefined) throw new Refusal('newsletter-not-found', key)
  const leaves = preview.leave.type === 'request' || preview.leave.type === 'mail'
  const isDry = flags.has('dry-run') || !leaves
  const isHeld = preview.isCareful && !flags.has('yes')
  if (isForProgram && (isDry || isHeld)) terminal.print(JSON.stringify(preview))
  if (!isForProgram) terminal.print(shown(preview, terminal))
  if (isDry || isHeld) {
    if (!isForProgram)
      terminal.print(isHeld && leaves ? `${view.careful} ${view.nothingSent}` : view.nothingSent)
    if (!isForProgram && ['own-mail', 'open'].includes(preview.leave.type))
      terminal.print(view.thenDone(safeText(key)))
    return flags.has('dry-run') ? 'done' : 'attention'
  }
  const asked = await perform(unsubscribe, { key, seen: preview.seen })
  if (isForProgram) terminal.print(JSON.stringify(asked))
  else terminal.print(safeText(answerText(asked, terminal.messages.newsletters)))
  return exits[asked.outcome]
}

const exits = { accepted: 'done', begun: 'partly', refused: 'failed', 'not-sent': 'failed' } as const

/** All that would leave, word for word. */
function shown({ leave }: UnsubscribePreview, { messages }: Terminal): string {
  const { newsletters, commands } = messages
  const view = commands.unsubscribeView
  const indented = (text: string): string =>
    text
      .split(/\r?\n/)
      .map((line) => `  ${safeText(line)}`)
      .join('\n')
  if (leave.type === 'request') return `${view.request(safeText(leave.host))}\n\n${indented(leave.text)}\n`
  if (leave.type === 'open') return `${view.open(newsletters.whys[leave.why])}\n  ${safeText(leave.url)}`
  if (leave.type === 'none') return view.none(newsletters.whys[leave.why])
  const { to, subject, text } = leave
  const { heads } = view
  const from = leave.type === 'mail' ? [`${heads.from}: ${leave.from}`] : []
  const lines = [...from, `${heads.to}: ${to}`, `${heads.subject}: ${subject}`]
  const mail = [...lines, ...(text === '' ? [] : ['', text])].join('\n')
  const head = leave.type === 'mail' ? view.mail : view.ownMail(newsletters.whys[leave.why])
  return `${head}\n\n${indented(mail)}\n`
}

async function note(
  key: string,
  { terminal, flags }: CommandCall,
  perform: Workspace['perform'],
): Promise<Exit> {
  const view = terminal.messages.commands.unsubscribeView
  const way = flags.has('objected') ? 'objection' : 'by-hand'
  await perform(noteUnsubscribed, { key, way })
  terminal.print(way === 'objection' ? view.objected : view.doneByHand)
  return 'done'
}

async function writeLetter(
  key: string,
  path: string,
  { terminal, flags, perform }: Pick<CommandCall, 'terminal' | 'flags'> & Pick<Workspace, 'perform'>,
): Promise<Exit> {
  const { messages } = terminal
  const format = paperFormats.find((one) => one === extname(path).slice(1).toLowerCase())
  if (format === undefined)
    throw new UsageError(messages.commands.help.wrongOption(`${path} (${paperFormats.join(', ')})`))
  const language = messages.language === 'en' ? 'en' : 'nl'
  const { bytes } = await perform(objectionLetterFile, { key, language, format })
  await putFile(path, bytes, { flags })
  terminal.print(messages.commands.unsubscribeView.letter(safeText(path)))
  return 'done'
}
