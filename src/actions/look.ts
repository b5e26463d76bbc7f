import { fromUtf8, utf8, type ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import type { Problem } from '../base/problem.ts'
import { detect } from '../detect/detect.ts'
import { kinds, type Kind } from '../detect/kinds.ts'
import { layOut } from '../detect/layout.ts'
import type { Reason } from '../detect/finding.ts'
import { existsSync } from 'node:fs'
import {
  fileItem,
  listUnits,
  openFile,
  problemOfError,
  readTree,
  splitMbox,
  splitStore,
  type Contact,
  type Document,
  type Field,
  type Item,
  type Participant,
  type Reading,
  type Unit,
} from '../read/index.ts'

/** One document as read, for who wants to see what we see. Nothing is kept. */
export interface SeenDocument {
  readonly file: string
  /** Where in the file: offset of the message, then child numbers. */
  readonly locator: string
  readonly depth: number
  readonly name: string
  readonly kind: Document['kind']
  readonly format: string
  readonly mediaType: string
  readonly title: string
  readonly at: string | null
  readonly fields: readonly Field[]
  readonly participants: readonly Participant[]
  readonly contacts: readonly Contact[]
  readonly parts: readonly { readonly place: string; readonly layout: string; readonly text: string }[]
  /** Locators of the documents directly inside, each of which follows; of a mailbox of Outlook they follow too, and are not listed. */
  readonly nested: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads a path and hands over every document, nested ones after the one that holds them. */
export async function look(
  path: string,
  reading: Reading,
  see: (document: SeenDocument) => void,
): Promise<void> {
  if (!existsSync(path)) throw new Refusal('path-not-found', path)
  for (const unit of listUnits(path, [], reading.signal)) {
    if ('problem' in unit) see(unreadable(unit.locator, [unit.problem]))
    else await lookAt(unit, reading, see)
  }
}

async function lookAt(unit: Unit, reading: Reading, see: (document: SeenDocument) => void): Promise<void> {
  let file: ReturnType<typeof openFile>
  try {
    file = openFile(unit.path)
  } catch (error) {
    see(unreadable(unit.locator, [{ ...problemOfError(error), lostBytes: unit.sizeBytes }]))
    return
  }
  using opened = file
  if (unit.container === 'outlook-store') {
    await lookIntoStore(unit, opened, { reading, see })
    return
  }
  if (unit.container !== 'mbox') {
    await lookInto(fileItem(unit.locator, opened), { file: unit.locator, locator: '', reading }, see)
    return
  }
  for (const { offset, item, problem } of splitMbox(opened, 0, opened.sizeBytes)) {
    if (problem !== undefined) see({ ...unreadable(unit.locator, [problem]), locator: String(offset) })
    if (item !== undefined)
      await lookInto(item, { file: unit.locator, locator: String(offset), reading }, see)
  }
}

interface Looking {
  readonly reading: Reading
  readonly see: (document: SeenDocument) => void
}

/** A mailbox of Outlook may hold a million messages: one at a time, after what is to be said of the whole. */
async function lookIntoStore(unit: Unit, file: ByteSource, { reading, see }: Looking): Promise<void> {
  const where = { file: unit.locator, locator: '', reading }
  await lookInto(fileItem(unit.locator, file), { ...where, isAside: () => true }, see)
  for (const { item, problems } of splitStore(file, 0, file.sizeBytes)) {
    await lookInto(item, { ...where, depth: 1 }, (document) =>
      see(
        document.locator === item.path
          ? { ...document, problems: [...document.problems, ...problems] }
          : document,
      ),
    )
  }
}

interface Where {
  readonly file: string
  readonly locator: string
  readonly reading: Reading
  readonly isAside?: (path: string) => boolean
  /** How deep the item lies itself. */
  readonly depth?: number
}

/** Documents come when they are left, inner ones first; outer ones are handed over first, as a reader expects. */
async function lookInto(
  item: Item,
  { file, locator, reading, isAside, depth: outer = 0 }: Where,
  see: (document: SeenDocument) => void,
): Promise<void> {
  const order: Item[] = []
  const seen = new Map<Item, SeenDocument>()
  const parts = new Map<Item, SeenDocument['parts']>()
  const depths = new Map<Item, number>()
  const place = ({ path }: Item): string => [locator, path].filter((step) => step !== '').join('/')
  await readTree(item, reading, {
    ...(isAside && { isAside }),
    visit: (document, one, depth) => {
      order.push(one)
      depths.set(one, depth)
      parts.set(
        one,
        [...document.parts].map((part) => ({
          place: part.place,
          layout: part.layout,
          text: fromUtf8(part.text),
        })),
      )
    },
    leave: (document, one, problems) => {
      const depth = depths.get(one) ?? 0
      const inside = order.slice(order.indexOf(one) + 1).filter((other) => depths.get(other) === depth + 1)
      seen.set(one, {
        file,
        locator: place(one),
        depth: outer + depth,
        name: one.name,
        kind: document.kind,
        format: document.format,
        mediaType: one.mediaType,
        title: document.title,
        at: isoTime(document.atMs),
        fields: document.fields.map(({ name, value }) => ({ name, value })),
        participants: document.participants,
        contacts: document.contacts,
        parts: parts.get(one) ?? [],
        nested: inside.map(place),
        problems,
      })
    },
  })
  for (const one of order) {
    const document = seen.get(one)
    if (document !== undefined) see(document)
  }
}

function isoTime(atMs: number | undefined): string | null {
  return atMs === undefined || !Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15
    ? null
    : Temporal.Instant.fromEpochMilliseconds(Math.round(atMs)).toString()
}

function unreadable(file: string, problems: readonly Problem[]): SeenDocument {
  return {
    file,
    locator: '',
    depth: 0,
    name: '',
    kind: 'file',
    format: '',
    mediaType: '',
    title: '',
    at: null,
    fields: [],
    participants: [],
    contacts: [],
    parts: [],
    nested: [],
    problems,
  }
}

/** A piece of personal data in a text, by the offsets of JavaScript strings. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly type: Kind
  readonly certainty: number
  readonly reasons: readonly Reason[]
  /** The normal form; absent for secrets. */
  readonly value?: string
}

/** What is found in a text. Offsets are UTF-16, end exclusive; secrets have no value. */
export function lookInText(text: string, all: boolean): Span[] {
  const { text: bytes, context } = layOut(utf8(text))
  const offsets = utf16Offsets(text, bytes.length)
  return detect(bytes, { ...context, all }).map(({ start, end, kind, certainty, reasons, value }) => {
    const isSecret = kinds[kind].use === 'secret'
    const span = {
      start: offsets(start),
      end: offsets(end),
      type: kind,
      certainty,
      reasons: isSecret ? reasons.map(({ code }) => ({ code })) : reasons,
    }
    return isSecret ? span : { ...span, value }
  })
}

/** Byte offset to UTF-16 offset; plain ASCII needs no table. */
function utf16Offsets(text: string, byteLength: number): (byte: number) => number {
  if (byteLength === text.length) return (byte) => byte
  const table = new Uint32Array(byteLength + 1)
  let byte = 0
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.codePointAt(unit) ?? 0
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    table.fill(unit, byte, byte + width)
    byte += width
    if (width === 4) unit++
  }
  table[byte] = text.length
  return (at) => table[at] ?? text.length
}
