import { z } from 'zod'
import { utf8 } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import { languages } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import type { RequestLetterWords } from '../i18n/nl-request-letters.ts'
import { requestLetterPaper } from '../letters/request/letter-paper.ts'
import { court } from '../law/deadlines/authority.ts'
import { refusalIds, type RefusalId } from '../law/rights.ts'
import { endOfDay, localDay, requestClock } from '../privacy/requests/clock.ts'
import {
  letterSorts,
  requestChannels,
  type LetterSort,
  type RequestLanguage,
} from '../privacy/requests/event.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
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
import { addRequestLines, keepRequestPaper, requestRound } from './requests.ts'
import { usedSuppliers } from './suppliers.ts'

const wish = z.object({
  id: requestId,
  letter: z.enum(letterSorts),
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
  const words = await wordsOf(context, file, asked.letter)
  const { language } = file
  const usual = languages[language].requestLetters.texts[asked.letter](words)
  const title = asked.title ?? usual.title
  const text = asked.text ?? usual.paragraphs.join('\n\n')
  const to = asked.to ?? (asked.letter === 'recipient' ? '' : file.asker.mail)
  const from = await mailFrom(store)
  const used = await usedSuppliers(store)
  const suppliers = used.map(({ name }) => name)
  const recipients = used
    .filter(({ role }) => role === 'processor' || role === 'depends')
    .map(({ name }) => name)
  const others = othersIn(`${title}\n\n${text}`, allowedIn(file, words, [to, from ?? '', ...suppliers]))
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

function noticeEndMs(file: RequestFile, nowMs: number): number | null {
  const { noticeBy } = requestClock(file, nowMs)
  return noticeBy === null ? null : endOfDay(noticeBy)
}

async function wordsOf(
  { store, clock }: ActionContext,
  file: RequestFile,
  letter: LetterSort,
): Promise<RequestLetterWords> {
  const messages = languages[file.language]
  const organisation = await organisationOf(store)
  const nowMs = clock.now().epochMilliseconds
  const running = requestClock(file, nowMs)
  const { asker } = file
  return {
    organisation: organisation.name,
    contact: (await mailFrom(store)) ?? organisation.email,
    number: String(file.id),
    name: asker.name,
    about: asker.behalf === 'self' ? '' : asker.about,
    rights: file.rights,
    receivedOn: dayText(running.receivedOn, messages),
    dueOn: dayText(
      letter === 'extension' ? extendedDay(file, nowMs) : (running.dueOn ?? running.receivedOn),
      messages,
    ),
    isLate: running.dueAtMs !== null && nowMs >= running.dueAtMs,
    extension: file.extension,
    decisions: [...file.decided.values()].map(({ right, outcome, grounds, why }) => ({
      right,
      outcome,
      grounds: grounds.flatMap(
        (ground) => refusalIds.find((id) => id === ground) ?? [],
      ) satisfies RefusalId[],
      why,
    })),
    recipients: file.sent
      .filter((one) => one.letter === 'recipient')
      .map(({ note, to }) => (note === '' ? to : note)),
    hasPackage: file.packed.length > 0,
    court,
  }
}

/** The day until which the notice gives more time, when it goes now. */
function extendedDay(file: RequestFile, nowMs: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(nowMs).toString()
  const told = { line: 0, atMs: nowMs, type: 'sent', letter: 'extension', at } as const
  const sent = {
    ...told,
    channel: 'mail',
    to: '',
    paper: 0,
    digest: '',
    note: '',
    ignored: [],
    by: '',
  } as const
  return requestClock({ ...file, sent: [...file.sent, sent] }, nowMs).dueOn ?? localDay(file.receivedAt)
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
