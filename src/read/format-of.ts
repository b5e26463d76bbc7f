import type { Item } from './document.ts'
import type { Format } from './format.ts'
import { formats } from './formats/index.ts'
import { html, looksLikeHtml } from './formats/html.ts'
import { looksLikeMessage, message } from './formats/message.ts'
import { looksLikeText, text } from './formats/text.ts'
import { unknown } from './formats/unread.ts'

const HEAD_BYTES = 4096

// Said by programs that do not know: proves nothing.
const vagueTypes = new Set([
  '',
  'application/octet-stream',
  'application/x-unknown',
  'binary/octet-stream',
  'application/binary',
  'application/download',
  'application/x-download',
  'application/force-download',
  'text/plain',
  'application/x-msdownload',
  'application/x-zip-compressed',
  'application/zip',
])

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
  if (item.mediaType === 'message/rfc822' && looksLikeMessage(head)) return message
  const sniffed = sniffers.find((format) => format.isIt?.(head) === true)
  if (sniffed !== undefined) return sniffed
  const declared = vagueTypes.has(item.mediaType) ? undefined : typeFormat(item.mediaType)
  const isText = looksLikeText(head)
  if (declared !== undefined && (isText || !isTextual(declared))) return declared
  const named = byExtension.get(extensionOf(item.name))
  if (named !== undefined && (isText || !isTextual(named))) return named
  if (!isText) return unknown
  if (looksLikeHtml(head)) return html
  return looksLikeMessage(head) ? message : text
}

function typeFormat(mediaType: string): Format | undefined {
  return byMediaType.get(mediaType) ?? byMediaType.get(`${mediaType.slice(0, mediaType.indexOf('/'))}/*`)
}

// Text formats read anything as text; what is binary must not be poured into them for its name alone.
function isTextual(format: Format): boolean {
  return format === text || format === html
}

/** Ending of a file name in lower case without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0
    ? ''
    : name
        .slice(dot + 1)
        .toLowerCase()
        .trim()
}
