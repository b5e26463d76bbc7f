import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Contact, Document, Field, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { fileToUtf8, wideByZeros } from '../text/charset.ts'
import { onOneLine } from '../text/one-line.ts'
import { components, contentLines, isBlob, unescaped } from '../text/content-lines.ts'
import type { ContentLine } from '../text/content-lines.ts'
import { emptyDocument } from './document-of.ts'

/** Address books: vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), one card or many. */
export const vcard: Format = {
  id: 'vcard',
  mediaTypes: ['text/vcard', 'text/x-vcard', 'text/directory', 'application/vcard'],
  extensions: ['vcf', 'vcard'],
  isIt: (head) => /^\s*begin[ \t]*:[ \t]*vcard/i.test(openingOf(head)),
  read: readVcard,
}

function openingOf(head: Uint8Array): string {
  return fileToUtf8(head.subarray(0, 200), '').text.toString('latin1')
}

// An address book with a photo on each of some thousands of cards; it is held in memory.
const MAX_FILE_BYTES = 100_000_000

function readVcard(item: Item): Document {
  const size = item.bytes.sizeBytes
  const bytes = narrowed(item.bytes.read(0, Math.min(size, MAX_FILE_BYTES)))
  const text = bytes.toString('latin1')
  const problems: Problem[] = []
  if (size > MAX_FILE_BYTES) problems.push({ code: 'too-large', place: '', lostBytes: size - MAX_FILE_BYTES })
  const cards = cutCards(text)
  const [first] = cards
  if (cards.length === 1 && first !== undefined)
    return cardDocument(item, text.slice(first.start, first.end), problems)
  return {
    ...emptyDocument('vcard', item),
    kind: 'container',
    problems,
    parts: looseParts(bytes, cards),
    nested: {
      *[Symbol.iterator]() {
        for (const [i, { start, end }] of cards.entries()) {
          const card = { path: String(i + 1), name: '', mediaType: 'text/vcard', charset: '' }
          yield { ...card, bytes: inMemory(bytes.subarray(start, end)) }
        }
      },
    },
  }
}

// UTF-16 becomes UTF-8; every other charset stays as it is, for a card may name one per property.
function narrowed(bytes: Uint8Array): Buffer {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const isWide = isMarked || wideByZeros(bytes) !== undefined
  if (isWide) return fileToUtf8(bytes, '').text
  const buffer = asBuffer(bytes)
  return buffer[0] === 0xef && buffer[1] === 0xbb ? buffer.subarray(3) : buffer
}

/** Where something lies in bytes. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where each card of a file lies in its own bytes, by the path that reading gives it; none in UTF-16, which is read otherwise than it is written. */
export function cardsByPath(bytes: Uint8Array): ReadonlyMap<string, Range> {
  const narrow = narrowed(bytes)
  const shift = bytes.length - narrow.length
  if (shift !== 0 && shift !== byteOrderMarkBytes) return new Map()
  const cards = cutCards(narrow.toString('latin1'))
  return new Map(
    cards.map(({ start, end }, index) => [
      cards.length === 1 ? '' : String(index + 1),
      { start: start + shift, end: end + shift },
    ]),
  )
}

const byteOrderMarkBytes = 3

const border = /^[ \t]*(?:[\w-]{1,50}\.)?(begin|end)[ \t]*:[ \t]*vcard[ \t]*\r?$/gim

/** Where each card lies; a card inside a card (AGENT) belongs to the outer one, a card without end goes up to the next. */
function cutCards(text: string): Range[] {
  const cards: Range[] = []
  let start = -1
  let depth = 0
  for (const match of text.matchAll(border)) {
    if (match[1]?.toLowerCase() === 'end') {
      depth = Math.max(0, depth - 1)
      if (depth > 0 || start < 0) continue
      cards.push({ start, end: match.index + match[0].length })
      start = -1
    } else if (start >= 0 && !isAgent(text, match.index)) {
      cards.push({ start, end: match.index })
      start = match.index
      depth = 1
    } else {
      depth++
      if (start < 0) start = match.index
    }
  }
  if (start >= 0) cards.push({ start, end: text.length })
  return cards
}

function isAgent(text: string, at: number): boolean {
  return /agent[^\n]{0,100}:\s{0,10}$/i.test(text.slice(Math.max(0, at - 120), at))
}

/** What stands between cards, or the whole when there are none. */
function looseParts(bytes: Buffer, cards: readonly Range[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { start, end } of [...cards, { start: bytes.length, end: bytes.length }]) {
    const { text } = fileToUtf8(bytes.subarray(at, start), '')
    if (text.toString().trim() !== '')
      parts.push({ place: `between/${parts.length + 1}`, layout: 'prose', text })
    at = end
  }
  return parts
}

function cardDocument(item: Item, text: string, problems: Problem[]): Document {
  const isOld = /^version[ \t]*:[ \t]*2/im.test(text.slice(0, 2000))
  const lines = [...contentLines(text, isOld)]
  if (!/end[ \t]*:[ \t]*vcard\s*$/i.test(text.slice(-200)))
    problems.push({ code: 'truncated', place: '', lostBytes: 0 })
  const contact = contactOf(lines)
  return {
    ...emptyDocument('vcard', item),
    kind: 'contact',
    title: contact.names[0] ?? contact.organisation,
    fields: lines.filter((line) => !frame.has(line.name)).map(fieldOf),
    contacts: [contact],
    parts: contact.note === '' ? [] : [{ place: 'note', layout: 'prose', text: Buffer.from(contact.note) }],
    problems,
  }
}

const frame = new Set(['begin', 'end', 'version'])

function fieldOf(line: ContentLine): Field {
  // A portrait or key says nothing in words; its size tells that it is there.
  if (isBlob(line.parameters)) return { name: line.name, value: `${line.rawLength} bytes` }
  if (/^data:/i.test(line.value)) return { name: line.name, value: `${line.rawLength} bytes` }
  const isStructured = line.name === 'n' || line.name === 'adr' || line.name === 'org'
  return {
    name: line.name,
    value: isStructured ? joined(components(line.value), ' ') : unescaped(line.value).trim(),
  }
}

function joined(parts: readonly (string | undefined)[], divider: string): string {
  return parts
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '')
    .join(divider)
}

function contactOf(lines: readonly ContentLine[]): Contact {
  const valuesOf = (name: string): string[] =>
    lines
      .filter((line) => line.name === name)
      .map((line) => unescaped(line.value).trim())
      .filter((value) => value !== '')
  const structured = lines.filter((line) => line.name === 'n').map((line) => nameOf(components(line.value)))
  const organisation = lines.find((line) => line.name === 'org')?.value ?? ''
  const names = [...valuesOf('fn'), ...structured, ...valuesOf('nickname')].filter((name) => name !== '')
  return {
    names: [...new Set(names)],
    emails: [...new Set(valuesOf('email').map((email) => email.replace(/^mailto:/i, '')))],
    phones: [
      ...new Set(
        valuesOf('tel').map((phone) =>
          phone.replace(/^tel:/i, '').replace(/;(?:ext|phone-context)=.*$/i, ''),
        ),
      ),
    ],
    addresses: lines
      .filter((line) => line.name === 'adr')
      .map((line) => addressOf(components(line.value)))
      .filter((address) => address !== ''),
    organisation: (components(organisation)[0] ?? '').trim(),
    title: valuesOf('title')[0] ?? valuesOf('role')[0] ?? '',
    birthDate: birthDateOf(valuesOf('bday')[0] ?? ''),
    note: valuesOf('note').join('\n'),
  }
}

// family; given; additional; prefixes; suffixes
function nameOf([family, given, additional]: readonly string[]): string {
  return joined([given, additional, family], ' ')
}

// post box; extended; street; city; region; postcode; country
function addressOf([box, extended, street, city, region, postcode, country]: readonly string[]): string {
  const line = joined([street, extended, box], ' ')
  return onOneLine(joined([line, joined([postcode, city], ' '), region, country], ', '))
}

function birthDateOf(written: string): string {
  const full = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(written)
  if (full !== null) return `${full[1]}-${full[2]}-${full[3]}`
  const yearless = /^--(\d{2})-?(\d{2})/.exec(written)
  return yearless === null ? '' : `--${yearless[1]}-${yearless[2]}`
}
