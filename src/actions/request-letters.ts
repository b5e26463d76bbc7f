import { z } from 'zod'
import { utf8 } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import { languages } from '../i18n/index.ts'
import { rights } from '../law/rights.ts'
import type { RequestLetterWords } from '../i18n/nl-request-letters.ts'
import { requestLetterPaper } from '../letters/request/letter-paper.ts'
import { endOfDay, localDay, requestClock } from '../privacy/requests/clock.ts'
import { letterSorts, requestChannels, type RequestLanguage } from '../privacy/requests/event.ts'
import { isPutBack, type RequestFile } from '../privacy/requests/file.ts'
import { recipientStates, type RecipientState } from '../privacy/requests/recipients.ts'
import { lettersFaults, lintCodes, type LintCode } from '../privacy/requests/lint.ts'
import { sendMail as handOver } from '../send/smtp.ts'
import type { SentMail } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import { longText, shortText } from './breach-input.ts'
import type { Download } from './export.ts'
import { mailFrom } from './mail-from.ts'
import { seenOf, serverOf } from './mail.ts'
import { mediaTypes } from './media-types.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { organisationOf } from './register-ground.ts'
import { requestFile } from './request-file.ts'
import { requestId, requestMoment } from './request-input.ts'
import { letterWords } from './request-letter-words.ts'
import { addRequestLines, keepRequestPaper, requestRound } from './requests.ts'
import { usedSuppliers } from './suppliers.ts'

const wish = z.object({
  id: requestId,
  letter: z.enum(letterSorts),
  /** Which recipient of the file a letter to recipients goes to, by its key. */
  recipient: shortText.max(320).optional(),
  /** To whom; who asked, when it is not said. */
  to: shortText.optional(),
  /** As changed by a person; without it the usual text. */
  title: shortText.optional(),
  text: longText.optional(),
})
type Wish = z.output<typeof wish>

/** A letter as it would go out, with the faults that it seems to have. */
export interface RequestLetterView {
  readonly title: string
  readonly text: string
  readonly language: RequestLanguage
  readonly to: string
  /** Null: no mail server is set up. */
  readonly from: string | null
  readonly faults: readonly LintCode[]
  /** Who may have received data, by what we know: suppliers that work with them for us. */
  readonly recipients: readonly string[]
  /** Values in it that belong to nobody of whom it may speak. */
  readonly others: readonly string[]
  /** Of all that would go out: sending asks for it. */
  readonly seen: string
}

/** Shows a letter before it goes, read for the faults that answers often have. */
export const previewRequestLetter = action({
  name: 'preview-request-letter',
  shape: 'query',
  input: wish,
  run: (context, asked): Promise<RequestLetterView> => letterOf(context, asked),
})

async function letterOf(context: ActionContext, asked: Wish): Promise<RequestLetterView> {
  const { store, clock } = context
  const file = await requestFile(context, asked.id)
  const nowMs = clock.now().epochMilliseconds
  const recipient = recipientOf(file, asked)
  if (asked.letter === 'recipient' && isNothingToTell(file)) throw new Refusal('request-put-back')
  const words = await letterWords(context, file, { letter: asked.letter, recipient })
  const { language } = file
  const usual = languages[language].requestLetters.texts[asked.letter](words)
  const title = asked.title ?? usual.title
  const text = asked.text ?? usual.paragraphs.join('\n\n')
  const to = asked.to ?? (asked.letter === 'recipient' ? (recipient?.mail ?? '') : file.asker.mail)
  const from = await mailFrom(store)
  const used = await usedSuppliers(store)
  const suppliers = used.map(({ name }) => name)
  const recipients = [
    ...used.filter(({ role }) => role === 'processor' || role === 'depends').map(({ name }) => name),
    ...recipientStates(file)
      .filter(({ isPrivate, left }) => !isPrivate && left?.reason !== 'not-received')
      .map(({ name, key }) => name || key),
  ]
  const own = [recipient?.name ?? '', ...(words.recipient?.corrected ?? []).map((one) => one.to)]
  const mayName = [to, from ?? '', ...suppliers, ...own]
  const others = othersIn(`${title}\n\n${text}`, allowedIn(file, words, mayName))
  const faults = lettersFaults({
    letter: asked.letter,
    text,
    language,
    decisions: words.decisions,
    recipients,
    others,
    isExtensionLate: nowMs > (noticeEndMs(file, nowMs) ?? Infinity),
  })
  return {
    title,
    text,
    language,
    to,
    from,
    faults,
    recipients,
    others,
    seen: seenOf({ from: from ?? '', to, subject: title, text, attachment: null }),
  }
}

/** Whom a letter to a recipient is for; refuses one whom the file does not know. */
function recipientOf(file: RequestFile, { letter, recipient }: Wish): RecipientState | null {
  if (letter !== 'recipient' || recipient === undefined) return null
  const found = recipientStates(file).find(({ key }) => key === recipient)
  if (found === undefined) throw new Refusal('recipient-not-found', recipient)
  return found
}

/** What they would hear of was put back, all of it. */
function isNothingToTell(file: RequestFile): boolean {
  const told = [...file.decided.values()].filter(
    ({ right, outcome }) => rights[right].tellsRecipients && outcome !== 'refused',
  )
  return told.length > 0 && told.every(({ right }) => isPutBack(file, right))
}

function noticeEndMs(file: RequestFile, nowMs: number): number | null {
  const { noticeBy } = requestClock(file, nowMs)
  return noticeBy === null ? null : endOfDay(noticeBy)
}

/** Kinds that point to one person. */
const personal: ReadonlySet<Kind> = new Set<Kind>([
  'PERSON',
  'EMAIL',
  'PHONE',
  'IBAN',
  'NL_BSN',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
])
/** Less sure ones would cry wolf over every heading. */
const leastCertainty = 0.6
const mostOthers = 10

/** Values in a letter that are nobody's of whom it may speak. */
function othersIn(text: string, allowed: string): readonly string[] {
  const found = detect(utf8(text), { layout: 'prose', knownNames: [] })
    .filter(({ kind, certainty }) => personal.has(kind) && certainty >= leastCertainty)
    .map(({ value }) => value)
    .filter((value) => !squeezed(allowed).includes(squeezed(value)))
  return [...new Set(found)].slice(0, mostOthers)
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '')
}

/** The person, who asks for them, ourselves, who received it, and where one may complain. */
function allowedIn(file: RequestFile, words: RequestLetterWords, more: readonly string[]): string {
  const { name, mail, phone, address, about } = file.asker
  const bodies = ['Autoriteit Persoonsgegevens', 'Dutch Data Protection Authority']
  return [
    name,
    mail,
    phone,
    address,
    about,
    words.organisation,
    words.contact,
    ...words.recipients,
    ...bodies,
    ...more,
  ].join(' | ')
}

/** A letter about a request as a file, to print or to change. */
export const requestLetterFile = action({
  name: 'request-letter',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: wish.extend({ format: z.enum(paperFormats).default('pdf') }),
  subject: ({ id, letter, format }) => `${String(id)} ${letter} ${format}`,
  async run(context, { format, ...asked }): Promise<Download> {
    const view = await letterOf(context, asked)
    const { fileName, bytes } = await letterBytes(context, view, { ...asked, format })
    return { fileName, mediaType: mediaTypes[format], bytes }
  },
})

async function letterBytes(
  { store, clock }: ActionContext,
  { title, text, to, language }: RequestLetterView,
  { id, letter, format }: Wish & { readonly format: (typeof paperFormats)[number] },
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const madeOn = localDay(clock.now().toString())
  const { name: organisation } = await organisationOf(store)
  const paper = requestLetterPaper({ title, text, to, language, organisation, madeOn })
  const { file } = languages[language].requestLetters
  return {
    fileName: `${file}-${String(id)}-${letter}-${madeOn}.${format}`,
    bytes: await paperMakers[format](paper),
  }
}

/** Sends a letter that was seen, or writes down that it went another way; it stays in the file as it went. */
export const sendRequestLetter = action({
  name: 'send-request-letter',
  shape: 'change',
  leavesHouse: true,
  input: wish.extend({
    seen: z.string().length(64),
    /** mail: by the own server, now. The others: a person brought it. */
    channel: z.enum(requestChannels),
    /** When it went, if not now. */
    at: requestMoment.optional(),
    /** Faults that a person looked at and left. */
    ignored: z.array(z.enum(lintCodes)).max(lintCodes.length).default([]),
    note: shortText.default(''),
    by: shortText.default(''),
  }),
  subject: ({ id, letter, channel }) => `${String(id)} ${letter} ${channel}`,
  async run(
    context,
    { seen, channel, at, ignored, note, by, ...asked },
  ): Promise<{ readonly isSent: boolean; readonly line: number | null }> {
    const view = await letterOf(context, asked)
    if (view.seen !== seen) throw new Refusal('mail-changed')
    const left = view.faults.filter((fault) => !ignored.includes(fault))
    if (left.length > 0) throw new Refusal('request-letter-faults', left.join(' '))
    if (channel === 'mail' && !(await mailed(context, view, asked))) return { isSent: false, line: null }
    const { fileName: name, bytes } = await letterBytes(context, view, { ...asked, format: 'pdf' })
    const mediaType = mediaTypes.pdf
    const { paper, digest } = await keepRequestPaper(context, {
      id: asked.id,
      sort: 'letter',
      name,
      mediaType,
      bytes,
    })
    const went = channel === 'mail' ? undefined : at
    const { lines } = await addRequestLines(context, asked.id, [
      {
        type: 'sent',
        letter: asked.letter,
        channel,
        to: view.to,
        ...(asked.recipient === undefined ? {} : { recipient: asked.recipient }),
        at: went ?? context.clock.now().toString(),
        paper,
        digest,
        note,
        ignored,
        by,
      },
    ])
    return { isSent: true, line: lines[0]?.id ?? null }
  },
})

/** By the user's own server, in the journal before it goes; false when the server did not take it. */
async function mailed(
  context: ActionContext,
  { to, title, text }: RequestLetterView,
  { id }: Wish,
): Promise<boolean> {
  const { store, clock } = context
  if (!z.email().max(254).safeParse(to).success) throw new Refusal('request-no-address', String(id))
  const server = await serverOf(store)
  const begun: SentMail = {
    what: 'request',
    round: requestRound(id),
    to,
    subject: title,
    isAutomatic: false,
    failure: 'interrupted',
    answer: '',
  }
  const row = await store.sentMails.append(begun, clock.now().epochMilliseconds)
  const delivery = await handOver(server, { to, subject: title, text, attachment: null })
  await store.sentMails.finish(row, {
    failure: delivery.state === 'failed' ? delivery.code : null,
    answer: delivery.answer,
  })
  return delivery.state === 'sent'
}
