import type { Problem } from '../../base/problem.ts'
import { asBuffer } from '../text/bytes.ts'
import { charsetOfCodePage } from '../text/code-page.ts'
import { PR_ATTACH_DATA, PR_MESSAGE_CLASS, type OutlookAttachment, type OutlookMessage } from './message.ts'
import {
  Properties,
  TYPE_OBJECT,
  TYPE_TEXT_OF_CODE_PAGE,
  textProperty,
  timeProperty,
  type Property,
  type PropertyKey,
} from './properties.ts'
import { readPropertyList, readPropertyRows } from './tnef-properties.ts'

export const TNEF_SIGNATURE = 0x223e9f78

/** Attributes of [MS-OXTNEF] 2.1.3.2 that say something. */
export const attributes = {
  messageClass: 0x0007_8008,
  from: 0x0000_8000,
  subject: 0x0001_8004,
  sent: 0x0003_8005,
  received: 0x0003_8006,
  body: 0x0002_800c,
  messageProperties: 0x0006_9003,
  recipients: 0x0006_9004,
  codePage: 0x0006_9007,
  attachmentBegins: 0x0006_9002,
  attachmentData: 0x0006_800f,
  attachmentTitle: 0x0001_8010,
  attachmentFileName: 0x0006_9001,
  attachmentProperties: 0x0006_9005,
} as const

interface Attribute {
  readonly id: number
  readonly bytes: Buffer
}

/** Reads a message that Outlook packed into winmail.dat. Never throws on content: what is broken is listed, the rest is read. */
export function readTnef(bytes: Uint8Array): OutlookMessage {
  const problems: Problem[] = []
  const reader: Reader = { charset: '', values: new Map(), recipients: [], attachments: [], problems }
  for (const attribute of walkAttributes(asBuffer(bytes), problems)) take(reader, attribute)
  const { charset, values, recipients, attachments } = reader
  return {
    properties: new Properties(values, charset),
    recipients: recipients.map((row) => new Properties(row, charset)),
    attachments: attachments.map((one) => attachmentOf(one, charset)),
    problems,
  }
}

interface Reader {
  charset: string
  readonly values: Map<PropertyKey, Property>
  recipients: readonly Map<PropertyKey, Property>[]
  readonly attachments: Opened[]
  readonly problems: Problem[]
}

/** An attachment of which more attributes may follow. */
interface Opened {
  readonly values: Map<PropertyKey, Property>
  /** What the older attributes say; the properties know better. */
  readonly older: Map<PropertyKey, Property>
}

const HEADER_BYTES = 6
const ATTRIBUTE_BYTES = 9
const CHECKSUM_BYTES = 2

function* walkAttributes(bytes: Buffer, problems: Problem[]): Generator<Attribute> {
  let at = HEADER_BYTES
  while (at + ATTRIBUTE_BYTES <= bytes.length) {
    const level = bytes[at]
    const id = bytes.readUInt32LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    if (level !== 1 && level !== 2) {
      problems.push({ code: 'damaged', place: '', lostBytes: bytes.length - at, detail: 'attribute' })
      return
    }
    const start = at + ATTRIBUTE_BYTES
    const end = Math.min(bytes.length, start + length)
    const content = bytes.subarray(start, end)
    if (start + length > bytes.length)
      problems.push({ code: 'truncated', place: hex(id), lostBytes: start + length - bytes.length })
    else if (end + CHECKSUM_BYTES <= bytes.length && checksum(content) !== bytes.readUInt16LE(end))
      problems.push({ code: 'damaged', place: hex(id), lostBytes: 0, detail: 'checksum' })
    yield { id, bytes: content }
    at = end + CHECKSUM_BYTES
  }
}

function hex(id: number): string {
  return id.toString(16).padStart(8, '0')
}

/** The sum of all bytes ([MS-OXTNEF] 2.1.3.1). */
export function checksum(bytes: Uint8Array): number {
  const { length } = bytes
  let sum = 0
  // Without a look back at each byte it takes half the time; the sum of four gigabytes is exact.
  for (let i = 0; i < length; i++) sum += bytes[i] ?? 0
  return sum % 0x1_0000
}

function take(reader: Reader, { id, bytes }: Attribute): void {
  if (id === attributes.codePage && bytes.length >= 4)
    reader.charset = charsetOfCodePage(bytes.readUInt32LE())
  else if (id === attributes.messageProperties) {
    for (const [key, value] of readPropertyList(bytes, reader.problems)) reader.values.set(key, value)
  } else if (id === attributes.recipients) reader.recipients = readPropertyRows(bytes, reader.problems)
  else if (id === attributes.attachmentBegins)
    reader.attachments.push({ values: new Map(), older: new Map() })
  else if (!takeAttachment(reader, id, bytes)) takeOlder(reader.values, id, bytes)
}

const PR_ATTACH_FILENAME = 0x3704
const PR_ATTACH_LONG_FILENAME = 0x3707

function takeAttachment(reader: Reader, id: number, bytes: Buffer): boolean {
  if (!attachmentAttributes.has(id)) return false
  let last = reader.attachments.at(-1)
  // Some programs leave out what begins an attachment.
  if (last === undefined) reader.attachments.push((last = { values: new Map(), older: new Map() }))
  const text = { type: TYPE_TEXT_OF_CODE_PAGE, bytes }
  if (id === attributes.attachmentTitle) last.older.set(PR_ATTACH_FILENAME, text)
  else if (id === attributes.attachmentFileName) last.older.set(PR_ATTACH_LONG_FILENAME, text)
  else if (id === attributes.attachmentData) last.older.set(PR_ATTACH_DATA, { type: 0x102, bytes })
  else for (const [key, value] of readPropertyList(bytes, reader.problems)) last.values.set(key, value)
  return true
}

const attachmentAttributes: ReadonlySet<number> = new Set([
  attributes.attachmentTitle,
  attributes.attachmentFileName,
  attributes.attachmentData,
  attributes.attachmentProperties,
])

const PR_SUBJECT = 0x0037
const PR_BODY = 0x1000
const PR_CLIENT_SUBMIT_TIME = 0x0039
const PR_MESSAGE_DELIVERY_TIME = 0x0e06
const PR_SENDER_NAME = 0x0c1a
const PR_SENDER_SMTP_ADDRESS = 0x5d01

const olderTexts: ReadonlyMap<number, PropertyKey> = new Map([
  [attributes.subject, PR_SUBJECT],
  [attributes.body, PR_BODY],
  [attributes.messageClass, PR_MESSAGE_CLASS],
])
const olderTimes: ReadonlyMap<number, PropertyKey> = new Map([
  [attributes.sent, PR_CLIENT_SUBMIT_TIME],
  [attributes.received, PR_MESSAGE_DELIVERY_TIME],
])

/** Attributes from before there were properties: used where no property says the same. */
function takeOlder(values: Map<PropertyKey, Property>, id: number, bytes: Buffer): void {
  const text = olderTexts.get(id)
  if (text !== undefined && !values.has(text)) values.set(text, { type: TYPE_TEXT_OF_CODE_PAGE, bytes })
  const time = olderTimes.get(id)
  const ms = time === undefined ? undefined : dateOf(bytes)
  if (time !== undefined && ms !== undefined && !values.has(time)) values.set(time, timeProperty(ms))
  if (id === attributes.from) takeSender(values, bytes)
}

// Year, month, day, hour, minute, second as numbers of two bytes ([MS-OXTNEF] 2.1.3.3.2).
function dateOf(bytes: Buffer): number | undefined {
  if (bytes.length < 12) return undefined
  const [year = 0, month = 0, day, hour, minute, second] = [0, 2, 4, 6, 8, 10].map((at) =>
    bytes.readUInt16LE(at),
  )
  return year < 1900 || year > 3000 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second)
}

// Lengths of name and address, then both; the address as "SMTP:jan@x.example" ([MS-OXTNEF] 2.1.3.3.4).
function takeSender(values: Map<PropertyKey, Property>, bytes: Buffer): void {
  if (bytes.length < 8) return
  const nameEnd = 8 + bytes.readUInt16LE(4)
  const name = bytes.subarray(8, nameEnd)
  const address = bytes.toString('latin1', nameEnd, nameEnd + bytes.readUInt16LE(6)).replace(/\0.*$/s, '')
  if (!values.has(PR_SENDER_NAME)) values.set(PR_SENDER_NAME, { type: TYPE_TEXT_OF_CODE_PAGE, bytes: name })
  if (/^smtp:/i.test(address) && !values.has(PR_SENDER_SMTP_ADDRESS))
    values.set(PR_SENDER_SMTP_ADDRESS, textProperty(address.slice(5)))
}

// Before the content of an object stands what kind of object it is: a message, or an OLE object.
const MESSAGE_KIND = Buffer.from('0703020000000000c000000000000046', 'hex')

function attachmentOf({ values, older }: Opened, charset: string): OutlookAttachment {
  const data = values.get(PR_ATTACH_DATA) ?? older.get(PR_ATTACH_DATA)
  const isObject = data?.type === TYPE_OBJECT
  const isMessage = isObject && asBuffer(data.bytes).subarray(0, 16).equals(MESSAGE_KIND)
  const known = new Map([...older, ...values])
  known.delete(PR_ATTACH_DATA)
  return {
    properties: new Properties(known, charset),
    content: isObject ? data.bytes.subarray(16) : data?.bytes,
    isMessage,
  }
}

/** The kind and the content of a message that is attached. */
export function messageObject(tnef: Uint8Array): Property {
  return { type: TYPE_OBJECT, bytes: Buffer.concat([MESSAGE_KIND, tnef]) }
}
