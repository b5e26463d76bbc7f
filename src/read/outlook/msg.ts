import { append } from '../../base/lists.ts'
import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { CompoundFile, type CompoundEntry } from '../compound-file.ts'
import {
  ATTACHED_MESSAGE,
  PR_ATTACH_DATA,
  PR_ATTACH_METHOD,
  type OutlookAttachment,
  type OutlookMessage,
} from './message.ts'
import { keyOf, namesOf, type PropertyNames } from './names.ts'
import {
  MULTIPLE,
  Properties,
  TYPE_OBJECT,
  fixedSizes,
  type Property,
  type PropertyKey,
} from './properties.ts'
import { writeTnef } from './write-tnef.ts'

const PROPERTIES = '__properties_version1.0'
const NAMES = '__nameid_version1.0'
const VALUE = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})(-[0-9a-f]{8})?$/i
const RECIPIENT = /^__recip_version1\.0_#/i
const ATTACHMENT = /^__attach_version1\.0_#/i

/** Bytes before the properties of a message, of one within another, and of a recipient or attachment ([MS-OXMSG] 2.4.1). */
const MESSAGE_HEADER = 32
const WITHIN_HEADER = 24
const OTHER_HEADER = 8
const PROPERTY_BYTES = 16

// Deeper only by chance or intent.
const MAX_MESSAGES_WITHIN = 12
// In a hostile file a thousand files lie in the same sectors; what is real lies in its own.
const MOST_TIMES = 2
// An entry takes as much in the list of files.
const LEAST_FILE_BYTES = 128
// A list of all customers.
const MAX_RECIPIENTS = 50_000

/** Reads a message that was saved as a file of its own ([MS-OXMSG]). Throws DamagedCompound when it is none. */
export function readMsg(source: ByteSource): OutlookMessage {
  const file = new CompoundFile(source)
  const folder = file.children().find(({ name }) => name === NAMES)
  const inNames = new Map(file.children(folder ?? emptyFolder).map((entry) => [entry.name, entry]))
  const streamOf = (name: string): Buffer | undefined => {
    const entry = inNames.get(name)
    return entry === undefined ? undefined : file.read(entry)
  }
  const names = namesOf(streamOf('__substg1.0_00030102'), streamOf('__substg1.0_00040102'))
  const allowance = { bytesLeft: MOST_TIMES * source.sizeBytes }
  return new MessageFile(file, names, allowance).message(file.children(), MESSAGE_HEADER, MAX_MESSAGES_WITHIN)
}

const emptyFolder: CompoundEntry = {
  name: '',
  isFolder: true,
  sizeBytes: 0,
  start: 0,
  child: 0xffff_ffff,
  siblings: [0xffff_ffff, 0xffff_ffff],
}

class MessageFile {
  readonly #file: CompoundFile
  readonly #names: PropertyNames
  readonly #allowance: { bytesLeft: number }
  readonly #problems: Problem[] = []

  constructor(file: CompoundFile, names: PropertyNames, allowance: { bytesLeft: number }) {
    this.#file = file
    this.#names = names
    this.#allowance = allowance
  }

  message(entries: readonly CompoundEntry[], header: number, levelsLeft: number): OutlookMessage {
    const values = this.#values(entries, header)
    const { charset } = new Properties(values)
    return {
      properties: new Properties(values),
      recipients: entries
        .filter(({ name }) => RECIPIENT.test(name))
        .slice(0, MAX_RECIPIENTS)
        .map((entry) => new Properties(this.#values(this.#file.children(entry), OTHER_HEADER), charset)),
      attachments: entries
        .filter(({ name }) => ATTACHMENT.test(name))
        .map((entry) => this.#attachment(entry, { levelsLeft, charset })),
      problems: this.#problems,
    }
  }

  /** Short values stand one after the other, long ones each in a file whose name tells what it is. */
  #values(entries: readonly CompoundEntry[], header: number): Map<PropertyKey, Property> {
    const values = new Map<PropertyKey, Property>()
    const several = new Map<PropertyKey, { readonly type: number; readonly all: Buffer[] }>()
    for (const entry of entries) {
      if (entry.name === PROPERTIES) this.#takeShort(values, this.#read(entry).subarray(header))
      const [, number = '', kind = '', one] = VALUE.exec(entry.name) ?? []
      const key = number === '' ? undefined : keyOf(Number.parseInt(number, 16), this.#names)
      if (key === undefined || entry.isFolder) continue
      const type = Number.parseInt(kind, 16) & ~MULTIPLE
      if (type === Number.parseInt(kind, 16)) values.set(key, { type, bytes: this.#read(entry) })
      else if (one !== undefined) {
        // The file without a number says how long each is, which they say themselves.
        const known = several.get(key) ?? { type, all: [] }
        known.all.push(this.#read(entry))
        several.set(key, known)
      }
    }
    for (const [key, { type, all }] of several)
      values.set(key, { type, bytes: all[0] ?? Buffer.alloc(0), values: all })
    return values
  }

  #read(entry: CompoundEntry): Buffer {
    const bytes = entry.sizeBytes > this.#allowance.bytesLeft ? Buffer.alloc(0) : this.#file.read(entry)
    this.#allowance.bytesLeft -= Math.max(LEAST_FILE_BYTES, bytes.length)
    if (bytes.length < entry.sizeBytes)
      this.#problems.push({ code: 'truncated', place: entry.name, lostBytes: entry.sizeBytes - bytes.length })
    return bytes
  }

  #takeShort(values: Map<PropertyKey, Property>, bytes: Buffer): void {
    for (let at = 0; at + PROPERTY_BYTES <= bytes.length; at += PROPERTY_BYTES) {
      const type = bytes.readUInt16LE(at)
      const key = keyOf(bytes.readUInt16LE(at + 2), this.#names)
      const size = fixedSizes.get(type)
      if (key !== undefined && size !== undefined && size <= 8)
        values.set(key, { type, bytes: bytes.subarray(at + 8, at + 8 + size) })
    }
  }

  #attachment(
    folder: CompoundEntry,
    { levelsLeft, charset }: { readonly levelsLeft: number; readonly charset: string },
  ): OutlookAttachment {
    const entries = this.#file.children(folder)
    const values = this.#values(entries, OTHER_HEADER)
    const properties = new Properties(values, charset)
    const object = entries.find(({ name, isFolder }) => isFolder && name.toUpperCase() === OBJECT)
    const isMessage = object !== undefined && properties.integer(PR_ATTACH_METHOD) === ATTACHED_MESSAGE
    const content = isMessage
      ? this.#within(object, levelsLeft)
      : (values.get(PR_ATTACH_DATA)?.bytes ?? (object && this.#largest(object)))
    return { properties, content, isMessage }
  }

  #within(folder: CompoundEntry, levelsLeft: number): Buffer | undefined {
    if (levelsLeft > 0) {
      const inner = new MessageFile(this.#file, this.#names, this.#allowance)
      const message = inner.message(this.#file.children(folder), WITHIN_HEADER, levelsLeft - 1)
      append(this.#problems, message.problems)
      return writeTnef(message)
    }
    this.#problems.push({ code: 'too-deep', place: folder.name, lostBytes: 0 })
    return undefined
  }

  /** An object of another program is kept as files: the largest holds what it is about. */
  #largest(folder: CompoundEntry): Buffer | undefined {
    const [largest] = this.#file
      .children(folder)
      .filter(({ isFolder }) => !isFolder)
      .sort((a, b) => b.sizeBytes - a.sizeBytes)
    return largest === undefined ? undefined : this.#read(largest)
  }
}

const OBJECT =
  `__SUBSTG1.0_${PR_ATTACH_DATA.toString(16)}${TYPE_OBJECT.toString(16).padStart(4, '0')}`.toUpperCase()
