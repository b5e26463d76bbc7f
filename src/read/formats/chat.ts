import type { Document, Item, Participant } from '../document.ts'
import type { Format } from '../format.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { textDocument, utf8Pieces } from './text.ts'

/** A conversation as WhatsApp exports it: a line for each message, with when and who. */
export const chat: Format = {
  id: 'chat',
  mediaTypes: [],
  extensions: [],
  isIt: looksLikeChat,
  read: readChat,
}

const date = String.raw`\d{1,4}[-./]\d{1,2}[-./]\d{2,4}`
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u00A0\u202F]?[ap]\.?[ \u00A0]?m\.?)?`
/** Android writes "12-03-2024 14:05 - ", an iPhone "[12-03-2024 14:05:33] ", both with signs of direction that are not seen. */
const opening = String.raw`[\u200E\u200F]?(?:\[${date},? ${time}\] |${date},? ${time} - )[\u200E\u200F]?`
const messageLine = new RegExp(String.raw`^${opening}`, 'i')
const senderLine = new RegExp(String.raw`^${opening}~?([^:\r\n]{1,80}): `, 'gim')

/** The first lines of an export tell of encryption and who made the group; within some lines somebody speaks. */
const lookedAt = 20
const fewest = 2

/** A digit, a bracket, or the first byte of a sign of direction or order. */
const firstBytes = /^[\d[\u00E2\u00EF\u00FE\u00FF]/

function looksLikeChat(head: Uint8Array): boolean {
  if (!firstBytes.test(String.fromCharCode(head[0] ?? 0))) return false
  const lines = fileToUtf8(head, '').text.toString().split('\n', lookedAt)
  if (!messageLine.test(lines[0] ?? '')) return false
  return (
    lines.filter((line) => messageLine.test(line)).length >= fewest &&
    lines.some((line) => line.search(senderLine) === 0)
  )
}

function readChat(item: Item): Document {
  return { ...textDocument('chat', item, (utf8) => utf8), participants: sendersIn(item) }
}

/** A group has up to 1,024 members. */
const maxSenders = 2000

function sendersIn(item: Item): Participant[] {
  const names = new Set<string>()
  for (const piece of utf8Pieces(item, [])) {
    for (const [, name = ''] of piece.toString().matchAll(senderLine))
      if (names.size < maxSenders && !isNumber(name)) names.add(name.trim())
  }
  return [...names].map((name) => ({ role: 'from', name, email: '' }))
}

/** Who is not in the address book of the telephone stands there as a number: it is found in the text. */
function isNumber(name: string): boolean {
  return /^[\s\u200E-\u202F+\d()-]+$/.test(name)
}
