import type { Item } from './document.ts'
import type { Format } from './format.ts'
import { bankStatement } from './formats/bank-statement.ts'
import { calendar } from './formats/calendar.ts'
import { chat } from './formats/chat.ts'
import { csv } from './formats/csv.ts'
import { html, looksLikeHtml } from './formats/html.ts'
import { formats } from './formats/index.ts'
import { json, jsonLines } from './formats/json.ts'
import { message, messageHeadersIn } from './formats/message.ts'
import { looksLikeText, text } from './formats/text.ts'
import { unknown } from './formats/unread.ts'
import { vcard } from './formats/vcard.ts'
import { looksLikeXml, xml } from './formats/xml-file.ts'
import { asBuffer } from './text/bytes.ts'

const HEAD_BYTES = 4096

const sniffers = formats.filter((format) => format.isIt !== undefined)
const byMediaType = new Map(
  formats.flatMap((format) => format.mediaTypes.map((type) => [type, format] as const)),
)
const byExtension = new Map(
  formats.flatMap((format) => format.extensions.map((ending) => [ending, format] as const)),
)

/** How to read an item: by its first bytes, then by its media type, then by its name, then by what it looks like. */
export function formatOf(item: Item): Format {
  const head = item.bytes.read(0, Math.min(HEAD_BYTES, item.bytes.sizeBytes))
  if (item.mediaType === 'message/rfc822' && startsWithHeader(head)) return message
  const sniffed = sniffers.find((format) => format.isIt?.(head) === true)
  if (sniffed !== undefined) return sniffed
  const isText = looksLikeText(head)
  const told = [typeFormat(item.mediaType), byExtension.get(extensionOf(item.name))].find(
    (format) => format !== undefined && format !== text && fits(format, isText),
  )
  if (told !== undefined) return told
  // Binary bodies make mail look binary; its headers never are.
  if (messageHeadersIn(head) >= ENOUGH_HEADERS) return message
  if (!isText) return unknown
  if (looksLikeHtml(head)) return html
  return looksLikeXml(head) ? xml : text
}

/** True for what is not opened again when its content is known. */
export function isCostly(item: Item): boolean {
  return formatOf(item).isCostly === true
}

// Millions of messages come out of mailboxes: for them one look is enough.
function startsWithHeader(head: Uint8Array): boolean {
  return /^(?!begin:)[\w-]{1,60}[ \t]?:/i.test(asBuffer(head).toString('latin1', 0, 80))
}

// One header-like line may be chance ("To: do"); two are not.
const ENOUGH_HEADERS = 2

// Said by programs that do not know what they hold.
const vagueTypes = new Set(['application/x-msdownload', 'application/zip', 'application/x-zip-compressed'])

function typeFormat(mediaType: string): Format | undefined {
  if (vagueTypes.has(mediaType)) return undefined
  return byMediaType.get(mediaType) ?? byMediaType.get(`${mediaType.slice(0, mediaType.indexOf('/'))}/*`)
}

const textual: ReadonlySet<Format> = new Set([
  text,
  html,
  csv,
  vcard,
  calendar,
  message,
  chat,
  bankStatement,
  json,
  jsonLines,
  xml,
])

// A name or type alone does not make binary content into text, nor text into a format that has a signature of its own.
function fits(format: Format, isText: boolean): boolean {
  return isText ? textual.has(format) || format.isIt === undefined : !textual.has(format)
}

// In lower case without the dot; empty when there is none.
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0
    ? ''
    : name
        .slice(dot + 1)
        .toLowerCase()
        .trim()
}
