import type { ByteSource } from '../../../base/bytes.ts'
import type { Problem } from '../../../base/problem.ts'
import {
  ATTACHED_MESSAGE,
  PR_ATTACH_DATA,
  PR_ATTACH_METHOD,
  type OutlookAttachment,
  type OutlookMessage,
} from '../message.ts'
import { Properties, TYPE_OBJECT, type Property, type PropertyKey } from '../properties.ts'
import type { PropertyNames } from '../names.ts'
import { writeTnef } from '../write-tnef.ts'
import { BlockFile, type Node } from './blocks.ts'
import { DamagedStore } from './damaged.ts'
import { joined, readNames, readProperties, type ListedProperties } from './property-list.ts'
import { readRows } from './table.ts'

/** A message in a store: known by a number that it keeps for as long as it is there. */
export interface StoredMessage {
  readonly id: number
  /** Names of the folders it lies in, from the outermost. */
  readonly folder: readonly string[]
}

export interface PlacedMessage extends StoredMessage {
  readonly place: number
}

/** What one folder says it holds, and what was there. */
export interface FolderCount {
  readonly folder: readonly string[]
  readonly declared: number
  readonly found: number
}

/** Kinds of nodes, by the lowest bits of their number ([MS-PST] 2.2.2.1). */
const KIND_BITS = 0x1f
const FOLDER = 0x02
const MESSAGE = 0x04
const ATTACHMENT = 0x05
const RECIPIENTS_PART = 0x0692

const PR_DISPLAY_NAME = 0x3001
const PR_CONTENT_COUNT = 0x3602
const PR_MESSAGE_SIZE = 0x0e08

// Outlook itself allows 300 levels.
const MAX_FOLDER_DEPTH = 300
// A mail server takes messages of some 50 MB; what somebody kept in a folder may be larger. It is held in memory.
const MAX_MESSAGE_BYTES = 536_870_912
// A folder has a name and some numbers; the names of properties are a few thousand words.
const MAX_FOLDER_BYTES = 16_777_216
// Deeper only by chance or intent.
const MAX_MESSAGES_WITHIN = 12

/** A store of Outlook, PST or OST. It stays where it is: what is asked for is read. */
export class OutlookStore {
  readonly #file: BlockFile
  readonly #names: PropertyNames
  readonly #mostMessageBytes: number
  readonly #folders = new Map<number, readonly string[]>()

  constructor(source: ByteSource, mostMessageBytes = MAX_MESSAGE_BYTES) {
    this.#mostMessageBytes = mostMessageBytes
    this.#file = new BlockFile(source)
    this.#file.allow(MAX_FOLDER_BYTES)
    this.#names = namesOrNone(this.#file)
  }

  /**
   * The messages by the index of the file, which names the folder of each: what the lists of the folders have lost is
   * found too. `skipped` is called for each page of that index that cannot be read.
   */
  *messages(skipped: () => void): Generator<StoredMessage> {
    for (const { id, parent } of this.#file.nodes(skipped))
      if ((id & KIND_BITS) === MESSAGE) yield { id, folder: this.#folderPath(parent) }
  }

  /** The message with that number, without walking past the others. */
  find(id: number): StoredMessage | undefined {
    const node = (id & KIND_BITS) === MESSAGE ? this.#file.node(id) : undefined
    return node === undefined ? undefined : { id, folder: this.#folderPath(node.parent) }
  }

  /** The messages whose data begin between two places of the file, in the order in which they lie there. */
  messagesBetween(from: number, to: number): PlacedMessage[] {
    const found: { readonly id: number; readonly parent: number; readonly place: number }[] = []
    for (const node of this.#file.nodes(() => undefined)) {
      if ((node.id & KIND_BITS) !== MESSAGE) continue
      const place = this.#file.placeOf(node)
      if (place >= from && place < to) found.push({ id: node.id, parent: node.parent, place })
    }
    return found
      .sort((a, b) => a.place - b.place || a.id - b.id)
      .map(({ id, parent, place }) => ({ id, place, folder: this.#folderPath(parent) }))
  }

  /** Each folder with messages, or that says it has some. */
  *folderCounts(): Generator<FolderCount> {
    const found = new Map<number, number>()
    const folders: number[] = []
    for (const { id, parent } of this.#file.nodes(() => undefined)) {
      if ((id & KIND_BITS) === MESSAGE) found.set(parent, (found.get(parent) ?? 0) + 1)
      if ((id & KIND_BITS) === FOLDER) folders.push(id)
    }
    for (const id of folders) {
      const declared = this.#properties(id)?.integer(PR_CONTENT_COUNT) ?? 0
      yield { folder: this.#folderPath(id), declared, found: found.get(id) ?? 0 }
    }
  }

  #folderPath(id: number, depth = 0): readonly string[] {
    const known = this.#folders.get(id)
    if (known !== undefined) return known
    const parent = depth >= MAX_FOLDER_DEPTH ? undefined : this.#file.node(id)?.parent
    const above =
      parent === undefined || parent === id || parent === 0 ? [] : this.#folderPath(parent, depth + 1)
    const name = this.#properties(id)?.text(PR_DISPLAY_NAME) ?? ''
    const path = name === '' ? above : [...above, name]
    this.#folders.set(id, path)
    return path
  }

  /** The properties of a folder; undefined when it is broken. */
  #properties(id: number): Properties | undefined {
    this.#file.allow(MAX_FOLDER_BYTES)
    try {
      const node = this.#file.node(id)
      return node === undefined
        ? undefined
        : new Properties(readProperties(this.#file, node, this.#names).values)
    } catch (error) {
      if (error instanceof DamagedStore) return undefined
      throw error
    }
  }

  /** A message with what belongs to it; what of it is broken is listed in its problems. */
  message(id: number): OutlookMessage {
    const node = this.#file.node(id)
    if (node === undefined) throw new DamagedStore('message')
    this.#file.allow(this.#mostMessageBytes)
    return this.#message(node, MAX_MESSAGES_WITHIN)
  }

  #message(node: Node, levelsLeft: number): OutlookMessage {
    const listed = readProperties(this.#file, node, this.#names)
    const losses = new Losses()
    if (listed.unread > 0) losses.add('properties')
    const parts = losses.guard('parts', () => listed.heap.parts) ?? new Map<number, Node>()
    const rows = losses.guard('recipients', () => this.#recipients(parts.get(RECIPIENTS_PART), losses)) ?? []
    const properties = new Properties(listed.values)
    const attachments = [...parts.values()]
      .filter(({ id }) => (id & KIND_BITS) === ATTACHMENT)
      .map((part, i) => losses.guard(String(i + 1), () => this.#attachment(part, levelsLeft, losses)))
      .filter((one) => one !== undefined)
    return {
      properties,
      recipients: rows.map((row) => new Properties(row, properties.charset)),
      attachments,
      problems: losses.problems(properties, attachments),
    }
  }

  #recipients(part: Node | undefined, losses: Losses): readonly Map<PropertyKey, Property>[] {
    if (part === undefined) return []
    const { rows, unread } = readRows(this.#file, part, this.#names)
    if (unread > 0) losses.add('recipients')
    return rows
  }

  #attachment(part: Node, levelsLeft: number, losses: Losses): OutlookAttachment {
    const listed = readProperties(this.#file, part, this.#names)
    const properties = new Properties(listed.values)
    const isMessage = properties.integer(PR_ATTACH_METHOD) === ATTACHED_MESSAGE
    const place = properties.text(0x3707, 0x3704, PR_DISPLAY_NAME).slice(0, 200)
    const content = losses.guard(place, () =>
      isMessage ? this.#within(listed, levelsLeft) : this.#content(listed),
    )
    if (listed.unread > 0 && content === undefined) losses.add(place)
    return { properties, content, isMessage }
  }

  /** A message in a message. */
  #within(listed: ListedProperties, levelsLeft: number): Buffer | undefined {
    const part = partOf(listed)
    if (part === undefined) return undefined
    if (levelsLeft === 0) throw new DamagedStore('too deep')
    return writeTnef(this.#message(part, levelsLeft - 1))
  }

  #content(listed: ListedProperties): Buffer | undefined {
    const value = listed.values.get(PR_ATTACH_DATA)
    if (value === undefined || value.type !== TYPE_OBJECT) return value && Buffer.from(value.bytes)
    const part = partOf(listed)
    return part === undefined ? undefined : joined(this.#file.data(part.data))
  }
}

/** The part that an object is: its number stands where another value would. */
function partOf({ values, heap }: ListedProperties): Node | undefined {
  const value = values.get(PR_ATTACH_DATA)
  if (value?.type !== TYPE_OBJECT || value.bytes.length < 4) return undefined
  return heap.parts.get(Buffer.from(value.bytes).readUInt32LE())
}

function namesOrNone(file: BlockFile): PropertyNames {
  try {
    return readNames(file)
  } catch (error) {
    if (error instanceof DamagedStore) return new Map()
    throw error
  }
}

/** What is lost of one message, by where in it. */
class Losses {
  readonly #places = new Set<string>()

  add(place: string): void {
    this.#places.add(place)
  }

  guard<Result>(place: string, read: () => Result): Result | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error
      this.add(place)
      return undefined
    }
  }

  /** The bytes that the message says it has and that were not found are counted with the first place. */
  problems(properties: Properties, attachments: readonly OutlookAttachment[]): Problem[] {
    const declared = properties.integer(PR_MESSAGE_SIZE) ?? 0
    const read = [properties, ...attachments.map((one) => one.properties)]
      .flatMap((one) => [...one.entries])
      .reduce((sum, [, { bytes }]) => sum + bytes.length, 0)
    const attached = attachments.reduce((sum, { content }) => sum + (content?.length ?? 0), 0)
    const lostBytes = Math.max(0, declared - read - attached)
    return [...this.#places].map((place, i) => ({
      code: 'damaged',
      place,
      lostBytes: i === 0 ? lostBytes : 0,
    }))
  }
}
