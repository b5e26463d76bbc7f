import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type {
  Contact,
  Document,
  DocumentKind,
  Field,
  Item,
  Part,
  Participant,
  ParticipantRole,
} from '../document.ts'
import type { Reading } from '../format.ts'
import { unpackRtf } from '../outlook/compressed-rtf.ts'
import {
  ATTACHED_BY_REFERENCE,
  PR_ATTACH_METHOD,
  PR_MESSAGE_CLASS,
  type OutlookAttachment,
  type OutlookMessage,
} from '../outlook/message.ts'
import { isText, named, type Properties } from '../outlook/properties.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { toUtf8 } from '../text/charset.ts'
import { htmlToText } from '../text/html.ts'
import { sameText } from '../text/same.ts'
import { message as mail } from './message.ts'
import { contactFields, contactOf, membersOf } from './outlook-contact.ts'
import { richTextBytes } from './rtf.ts'
import { stretchesOf } from './stretches.ts'

/** What of an item is the same for every kind of file that holds it. */
interface Opened {
  readonly format: string
  readonly item: Item
  readonly reading: Reading
}

/** A message, contact, appointment, task or note of Outlook as a document. */
export function outlookDocument(message: OutlookMessage, { format, item, reading }: Opened): Document {
  const { properties } = message
  const { kind, startsAt } = kindOf(properties)
  const headers = kind === 'message' ? headersOf(message, reading) : undefined
  const atMs = startsAt ?? properties.time(PR_CLIENT_SUBMIT_TIME) ?? headers?.atMs ?? deliveredAt(properties)
  const problems: Problem[] = [...message.problems]
  return {
    kind,
    format,
    title: titleOf(properties) || item.name,
    ...(atMs === undefined ? {} : { atMs }),
    fields: [
      ...(headers?.fields ?? fieldsOf(message, kind)),
      ...attachmentNames(message),
      ...ownFields(properties),
    ],
    participants: participantsOf(message, kind, headers?.participants ?? []),
    contacts: kind === 'contact' ? contactsOf(properties) : [],
    parts: { [Symbol.iterator]: () => partsOf(properties, problems) },
    nested: { [Symbol.iterator]: () => attachmentsOf(message.attachments, problems) },
    problems,
  }
}

const PR_SUBJECT = 0x0037
const PR_SUBJECT_PREFIX = 0x003d
const PR_CLIENT_SUBMIT_TIME = 0x0039
const PR_TRANSPORT_HEADERS = 0x007d
const PR_CREATION_TIME = 0x3007
const PR_NORMALIZED_SUBJECT = 0x0e1d
const PR_MESSAGE_DELIVERY_TIME = 0x0e06
const PR_DISPLAY_NAME = 0x3001

const kinds: readonly (readonly [start: string, kind: DocumentKind, startsAt: readonly number[]])[] = [
  ['ipm.contact', 'contact', []],
  ['ipm.abchperson', 'contact', []],
  ['ipm.appointment', 'calendar', [0x820d, 0x8516]],
  ['ipm.ole.class', 'calendar', [0x820d, 0x8516]],
  ['ipm.task', 'calendar', [0x8105, 0x8517]],
  ['ipm.stickynote', 'file', []],
  ['ipm.activity', 'file', []],
  ['ipm.distlist', 'contact', []],
  ['ipm.document', 'file', []],
]

/** What it is by its class; everything that is nothing special is a message. */
function kindOf(properties: Properties): {
  readonly kind: DocumentKind
  readonly startsAt: number | undefined
} {
  const written = properties.text(PR_MESSAGE_CLASS).toLowerCase()
  const [, kind = 'message', startsAt = []] = kinds.find(([start]) => written.startsWith(start)) ?? []
  const starts = startsAt.map((number) => properties.time(named(number)))
  return { kind, startsAt: starts.find((ms) => ms !== undefined) }
}

function deliveredAt(properties: Properties): number | undefined {
  return properties.time(PR_MESSAGE_DELIVERY_TIME) ?? properties.time(PR_CREATION_TIME)
}

/** A group of contacts is one thing with a card for everybody in it. */
function contactsOf(properties: Properties): Contact[] {
  const members = membersOf(properties)
  return members.length > 0 ? members : [contactOf(properties, bodyOf(properties))]
}

const MAX_TITLE_LENGTH = 1000

/** A store puts two signs before a subject that say how long its prefix is ([MS-PST] 2.5.3.1.1.1). */
function titleOf(properties: Properties): string {
  const kept = properties.text(PR_SUBJECT)
  const subject = kept.startsWith('\u0001') ? kept.slice(2) : kept
  const parts = properties.text(PR_SUBJECT_PREFIX) + properties.text(PR_NORMALIZED_SUBJECT)
  return (subject || parts || properties.text(PR_DISPLAY_NAME)).slice(0, MAX_TITLE_LENGTH)
}

/** The headers with which a message came over the internet, read as those of every mail. */
function headersOf({ properties }: OutlookMessage, reading: Reading): Document | undefined {
  const written = properties.text(PR_TRANSPORT_HEADERS)
  const text = written.replace(/^Microsoft Mail Internet Headers[^\n]*\n/, '').trimStart()
  if (!/^[\w-]{1,60}:/.test(text)) return undefined
  const bytes = inMemory(Buffer.from(`${text.trimEnd()}\r\n\r\n`))
  const item = { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes }
  const document = mail.read(item, reading)
  return document instanceof Promise ? undefined : document
}

const messageFields: readonly (readonly [name: string, ...keys: number[]])[] = [
  ['message-id', 0x1035],
  ['in-reply-to', 0x1042],
  ['references', 0x1039],
  ['to', 0x0e04],
  ['cc', 0x0e03],
  ['bcc', 0x0e02],
  ['keywords', 0x104b],
]

const appointmentFields: readonly (readonly [name: string, ...numbers: number[]])[] = [
  ['location', 0x8208],
  ['attendees', 0x8238],
  ['owner', 0x811f],
  ['assigned-by', 0x8121],
  ['companies', 0x8539],
  ['billing', 0x8535],
]

function fieldsOf(message: OutlookMessage, kind: DocumentKind): Field[] {
  const { properties } = message
  if (kind === 'contact') return contactFields(properties)
  const fields: Field[] = [{ name: 'subject', value: titleOf(properties) }]
  const sender = senderOf(properties)
  if (sender !== undefined) fields.push({ name: 'from', value: written(sender) })
  const atMs = properties.time(PR_CLIENT_SUBMIT_TIME)
  if (atMs !== undefined) fields.push({ name: 'date', value: new Date(atMs).toUTCString() })
  for (const [name, ...keys] of messageFields) fields.push({ name, value: properties.text(...keys) })
  for (const [name, ...numbers] of appointmentFields)
    fields.push({ name, value: properties.text(...numbers.map(named)) })
  return fields.filter(({ value }) => value !== '')
}

function written({ name, email }: Participant): string {
  return email === '' ? name : name === '' ? email : `${name} <${email}>`
}

/** More than any firm makes for itself; the rest comes from floods. */
const MAX_OWN_FIELDS = 500
const MAX_FIELD_LENGTH = 65_536

/** Fields that somebody gave a name: those of a form, or of a program that works with Outlook. */
function ownFields(properties: Properties): Field[] {
  const fields: Field[] = []
  for (const [key, property] of properties.entries) {
    if (typeof key !== 'string' || !isText(property) || fields.length >= MAX_OWN_FIELDS) continue
    const value = properties.text(key).slice(0, MAX_FIELD_LENGTH)
    if (value !== '' && !/^(?:content-|x-ms-|http:\/\/schemas\.microsoft)/i.test(key))
      fields.push({ name: key.slice(0, 200).toLowerCase(), value })
  }
  return fields
}

interface Named {
  readonly name: number
  readonly kind: number
  readonly email: number
  readonly smtp: number
}

const onBehalfOf: Named = { name: 0x0042, kind: 0x0064, email: 0x0065, smtp: 0x5d02 }
const sentBy: Named = { name: 0x0c1a, kind: 0x0c1e, email: 0x0c1f, smtp: 0x5d01 }
const recipient: Named = { name: PR_DISPLAY_NAME, kind: 0x3002, email: 0x3003, smtp: 0x39fe }

/** Within an office Outlook keeps the place in a directory (`/o=.../cn=...`) where the address should be. */
function participantOf(properties: Properties, keys: Named, role: ParticipantRole): Participant | undefined {
  const candidates = [properties.text(keys.smtp), properties.text(keys.email)]
  const called = properties.text(keys.name).replaceAll(/^'|'$/g, '').trim()
  const email = [...candidates, called].find((one) => looksLikeAddress(one)) ?? ''
  const name = called.toLowerCase() === email.toLowerCase() ? '' : called
  return name === '' && email === '' ? undefined : { role, name, email: withLowerDomain(email.trim()) }
}

function looksLikeAddress(text: string): boolean {
  return text.length < 400 && /^[^\s/@<>]{1,100}@[^\s/@<>]{1,255}$/.test(text.trim())
}

function withLowerDomain(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 0 ? email : email.slice(0, at) + email.slice(at).toLowerCase()
}

function senderOf(properties: Properties): Participant | undefined {
  return participantOf(properties, onBehalfOf, 'from') ?? participantOf(properties, sentBy, 'from')
}

const recipientRoles: ReadonlyMap<number, ParticipantRole> = new Map([
  [1, 'to'],
  [2, 'cc'],
  [3, 'bcc'],
])
const PR_RECIPIENT_TYPE = 0x0c15

// A circular to all customers may name as many.
const MAX_PARTICIPANTS = 20_000

/** Those whom the headers name, and whom only Outlook knows of: a blind copy, a colleague. */
function participantsOf(
  { properties, recipients }: OutlookMessage,
  kind: DocumentKind,
  known: readonly Participant[],
): Participant[] {
  if (kind === 'contact') return []
  const isEvent = kind === 'calendar'
  const from = senderOf(properties)
  const sender = participantOf(properties, sentBy, 'sender')
  const found = [
    ...(from === undefined ? [] : [isEvent ? { ...from, role: 'organizer' as const } : from]),
    ...(sender === undefined || sender.email === from?.email ? [] : [sender]),
    ...recipients.slice(0, MAX_PARTICIPANTS).flatMap((row) => {
      const role = recipientRoles.get((row.integer(PR_RECIPIENT_TYPE) ?? 1) & 15) ?? 'to'
      return participantOf(row, recipient, isEvent ? 'attendee' : role) ?? []
    }),
  ]
  const emails = new Set(known.map(({ email }) => email.toLowerCase()))
  const roles = new Set(known.map(({ role }) => role))
  const isNew = ({ role, email }: Participant): boolean =>
    email === '' ? !roles.has(role) : !emails.has(email.toLowerCase())
  return [...known, ...found.filter(isNew)]
}

const PR_BODY = 0x1000
const PR_RTF_COMPRESSED = 0x1009
const PR_HTML = 0x1013
const PR_INTERNET_CPID = 0x3fde

function bodyOf(properties: Properties): string {
  return properties.text(PR_BODY)
}

function* partsOf(properties: Properties, problems: Problem[]): Generator<Part> {
  const plain = Buffer.from(bodyOf(properties))
  const isSpoken = plain.length > 0 && plain.toString('latin1').trim() !== ''
  if (isSpoken) yield* stretchesOf({ place: 'body', text: plain })
  const page = htmlOf(properties)
  const rich = page === undefined ? richTextOf(properties, problems) : undefined
  for (const [place, text] of [
    ['html', page],
    ['rtf', rich],
  ] as const) {
    if (text === undefined || text.toString('latin1').trim() === '') continue
    if (!isSpoken || !sameText(plain, text)) yield* stretchesOf({ place, text })
  }
}

function htmlOf(properties: Properties): Buffer | undefined {
  const bytes = properties.bytes(PR_HTML)
  if (bytes === undefined || bytes.length === 0) return undefined
  const text = properties.text(PR_HTML)
  const page = text === '' ? toUtf8(bytes, properties.charsetOf(PR_INTERNET_CPID)).text : Buffer.from(text)
  return htmlToText(page)
}

function richTextOf(properties: Properties, problems: Problem[]): Buffer | undefined {
  const packed = properties.bytes(PR_RTF_COMPRESSED)
  if (packed === undefined || packed.length === 0) return undefined
  const unpacked = unpackRtf(packed)
  if (unpacked === undefined) problems.push({ code: 'damaged', place: 'rtf', lostBytes: packed.length })
  return unpacked === undefined ? undefined : richTextBytes(readRtf(unpacked))
}

const PR_ATTACH_FILENAME = 0x3704
const PR_ATTACH_LONG_FILENAME = 0x3707
const PR_ATTACH_MIME_TAG = 0x370e

function nameOf({ properties }: OutlookAttachment): string {
  return properties.text(PR_ATTACH_LONG_FILENAME, PR_ATTACH_FILENAME, PR_DISPLAY_NAME)
}

function attachmentNames({ attachments }: OutlookMessage): Field[] {
  return attachments
    .map((one) => ({ name: 'attachment-name', value: nameOf(one) }))
    .filter(({ value }) => value !== '')
}

function* attachmentsOf(attachments: readonly OutlookAttachment[], problems: Problem[]): Generator<Item> {
  for (const [i, attachment] of attachments.entries()) {
    const { properties, content, isMessage } = attachment
    const path = String(i + 1)
    if (content === undefined) {
      const isElsewhere = ATTACHED_BY_REFERENCE.has(properties.integer(PR_ATTACH_METHOD) ?? 0)
      problems.push({ code: isElsewhere ? 'external' : 'damaged', place: path, lostBytes: 0 })
      continue
    }
    const mediaType = properties.text(PR_ATTACH_MIME_TAG).toLowerCase().split(';')[0] ?? ''
    yield {
      path,
      name: nameOf(attachment),
      mediaType: isMessage ? 'application/ms-tnef' : mediaType.trim(),
      charset: '',
      bytes: inMemory(content),
    }
  }
}
