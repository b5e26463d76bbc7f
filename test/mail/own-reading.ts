import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fromUtf8, inMemory } from '../../src/base/bytes.ts'
import type { Document, Item } from '../../src/read/document.ts'
import { formatOf } from '../../src/read/format-of.ts'
import { bytesOf } from '../../src/read/mime/bytes.ts'
import { readStructure } from '../../src/read/mime/structure.ts'
import { forSystem, listUnits, openFile, readTree, splitMbox } from '../../src/read/index.ts'

/** A message of a corpus. */
export interface Mail {
  /** Its file, and its number in a mailbox. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What our reader hands over of a message and all that is in it. */
export interface OwnReading {
  readonly subjects: string
  readonly emails: ReadonlySet<string>
  readonly names: string
  readonly atMs: number
  /** Texts without white space, in their order. */
  readonly letters: string
  /** Values of headers, of the message and its parts, and names of files, without white space. */
  readonly fields: string
  readonly words: ReadonlySet<string>
  /** Of the bytes of each nested item, without the line end that belongs to the delimiter after it. */
  readonly digests: ReadonlySet<string>
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const { signal } = new AbortController()
const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const reading = { signal, sandbox: { run: () => Promise.resolve(nothing), close: () => Promise.resolve() } }

function itemOf(name: string, bytes: Uint8Array): Item {
  return { path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }
}

/** Every message that lies in a folder, alone or in a mailbox. */
export function mailsIn(folder: string): Mail[] {
  const mails: Mail[] = []
  for (const unit of listUnits(folder, [], signal)) {
    if (!('path' in unit)) continue
    const name = unit.locator
    if (unit.container === 'mbox') {
      using file = openFile(unit.path)
      let number = 0
      for (const { item } of splitMbox(file, 0, file.sizeBytes)) {
        if (item === undefined) continue
        const bytes = Uint8Array.from(item.bytes.read(0, item.bytes.sizeBytes))
        mails.push({ name: `${name}#${String(++number)}`, bytes })
      }
    } else {
      const bytes = readFileSync(forSystem(unit.path))
      if (formatOf(itemOf(unit.locator, bytes)).id === 'message') mails.push({ name, bytes })
    }
  }
  return mails
}

/** Reads a message with our own reader. */
export async function readOwn({ bytes }: Mail): Promise<OwnReading> {
  const seen: { document: Document; text: string }[] = []
  const digests = new Set<string>()
  const files: OwnReading['files'][number][] = []
  const given: string[] = []
  await readTree({ ...itemOf('', bytes), mediaType: 'message/rfc822' }, reading, {
    visit: (document, item, depth) => {
      seen.push({ document, text: [...document.parts].map(({ text }) => fromUtf8(text)).join('') })
      if (depth === 0) return
      const own = item.bytes.read(0, item.bytes.sizeBytes)
      digests.add(digestOf(own))
      files.push({ name: item.name, bytes: own })
      // A calendar or a card is made of the same lines in another order.
      if (document.format !== 'message' && document.format !== 'html' && own.length < 1_000_000)
        given.push(fromUtf8(own))
    },
  })
  const [first] = seen
  const people = seen.flatMap(({ document }) => document.participants)
  const fields = seen.flatMap(({ document }) => document.fields.map(({ name, value }) => `${name} ${value}`))
  const text = seen.map((one) => one.text).join('\n')
  return {
    subjects: lettersOf(seen.map(({ document }) => document.title).join(' ')),
    emails: new Set(people.map(({ email }) => email.toLowerCase())),
    names: lettersOf(people.map(({ name }) => name).join('\n')),
    atMs: first?.document.atMs ?? Number.NaN,
    letters: lettersOf(text),
    words: wordsOf([text, ...fields, ...given, frameOf(bytes)].join('\n')),
    fields: lettersOf(fields.join('\n')),
    digests,
    files,
  }
}

// Part headers and delimiters: structure for us, text for who does not see it.
function frameOf(bytes: Uint8Array): string {
  const { header, leaves } = readStructure(bytesOf(inMemory(bytes)))
  let at = header.bodyStart
  const frames = leaves.map(({ start, end }) => {
    const frame = bytes.subarray(at, start)
    at = end
    return fromUtf8(frame)
  })
  return [...frames, fromUtf8(bytes.subarray(at))].join('\n')
}

/** Of bytes without white space at their end. */
export function digestOf(bytes: Uint8Array): string {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end--
  return createHash('sha256').update(bytes.subarray(0, end)).digest('hex')
}

// Soft hyphens, joiners and marks of direction or byte order show nothing.
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** Without white space and what shows nothing; ligatures and wide letters as plain ones. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(unseen, '').replaceAll(/\s+/g, '')
}

// A letter that could not be read, or a control sign where a letter should be.
const unread = /[\uFFFD\u0080-\u009F]/

/** Its words in lower case, but for those with a letter in them that could not be read. */
export function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').replaceAll(unseen, '').toLowerCase()
  // By the signs between: a row of letters of a megabyte is more than a repeated class of Unicode can match.
  const words = plain.split(/[^\p{L}\p{M}\p{N}\uFFFD\u0080-\u009F]/u)
  return new Set(words.filter((word) => word !== '' && !unread.test(word)))
}
