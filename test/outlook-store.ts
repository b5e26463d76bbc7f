import { deflateSync } from 'node:zlib'
import { decipher } from '../src/read/outlook/store/cipher.ts'

/** A property for a store that is made: its number, its type ([MS-OXCDATA] 2.11.1) and its bytes. */
export interface MadeProperty {
  readonly number: number
  readonly type: number
  readonly bytes: Buffer
}

export interface MadeMessage {
  readonly properties: readonly MadeProperty[]
  readonly recipients?: readonly { readonly name: string; readonly email: string; readonly kind: number }[]
  readonly attachments?: readonly { readonly name: string; readonly content: Buffer }[]
  /** Messages attached to it. */
  readonly within?: readonly MadeMessage[]
}

export interface MadeFolder {
  readonly name: string
  readonly messages: readonly MadeMessage[]
  /** How many it says it holds, when that is not so. */
  readonly declared?: number
}

export interface MadeStore {
  /** 15: before 2003; 23: since then; 36: what Outlook 2013 and later keep of a server. */
  readonly version: 15 | 23 | 36
  readonly cipher: 'none' | 'permute' | 'cyclic'
  readonly folders: readonly MadeFolder[]
}

export function text(number: number, value: string): MadeProperty {
  return { number, type: 0x1f, bytes: Buffer.from(value, 'utf16le') }
}

export function integer(number: number, value: number): MadeProperty {
  return { number, type: 0x03, bytes: uint32(value) }
}

export function binary(number: number, bytes: Buffer): MadeProperty {
  return { number, type: 0x102, bytes }
}

/** Where the first message of a store that is made lies; the next ones follow at steps of 32. */
export const FIRST_MESSAGE = 0x200024

/** Makes a store of Outlook ([MS-PST]) with folders and messages, as far as a reader looks at it. */
export function makeStore(made: MadeStore): Buffer {
  const store = new StoreMaker(made)
  store.addNode(
    0x61,
    0,
    store.properties([binary(2, Buffer.alloc(16)), binary(3, NAME_ENTRIES), binary(4, NAME_TEXTS)]),
  )
  store.addNode(ROOT_FOLDER, ROOT_FOLDER, store.properties([integer(0x3602, 0)]))
  let message = FIRST_MESSAGE
  for (const [i, folder] of made.folders.entries()) {
    const id = 0x8022 + 0x20 * i
    const declared = folder.declared ?? folder.messages.length
    store.addNode(id, ROOT_FOLDER, store.properties([text(0x3001, folder.name), integer(0x3602, declared)]))
    for (const one of folder.messages) {
      store.addNode(message, id, store.message(one))
      message += 0x20
    }
  }
  return store.finish()
}

const ROOT_FOLDER = 290

// One property of a name of its own, "klantnummer", as 0x8000; one named by the number 0x8208, as 0x8001.
const NAME_TEXTS = Buffer.concat([uint32(22), Buffer.from('klantnummer', 'utf16le')])
const NAME_ENTRIES = Buffer.concat([
  Buffer.from('0000000001000000', 'hex'),
  Buffer.from('0882000002000100', 'hex'),
])

interface MadeNode {
  readonly data: number
  readonly parts: number
}

const MOST_IN_HEAP = 1000

class StoreMaker {
  readonly #made: MadeStore
  readonly #idBytes: number
  readonly #pieces: Buffer[] = []
  readonly #nodes: Buffer[] = []
  readonly #blocks: Buffer[] = []
  readonly #stored = new Map<Buffer, number>()
  #at = 4096
  #nextBlock = 4

  constructor(made: MadeStore) {
    this.#made = made
    this.#idBytes = made.version === 15 ? 4 : 8
  }

  addNode(id: number, parent: number, { data, parts }: MadeNode): void {
    const numbers = [id, data, parts].map((number) => this.#id(number))
    // What stands behind the number of a node may be anything.
    if (this.#idBytes === 8) numbers[0]?.writeUInt32LE(0xabad1dea, 4)
    this.#nodes.push(Buffer.concat([...numbers, uint32(parent), Buffer.alloc(this.#idBytes - 4)]))
  }

  properties(list: readonly MadeProperty[], parts: ReadonlyMap<number, MadeNode> = new Map()): MadeNode {
    const pieces: Buffer[] = [
      Buffer.concat([Buffer.from([0xb5, 2, 6, 0]), uint32(this.#piece(2))]),
      Buffer.alloc(0),
    ]
    const all = new Map(parts)
    const records = list
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, type, bytes }) => {
        const tag = Buffer.alloc(4)
        tag.writeUInt16LE(number)
        tag.writeUInt16LE(type, 2)
        if (type === 0x03) return Buffer.concat([tag, bytes])
        if (bytes.length > MOST_IN_HEAP) {
          const part = 0x801f + 0x20 * all.size
          all.set(part, { data: this.#data(bytes), parts: 0 })
          return Buffer.concat([tag, uint32(part)])
        }
        pieces.push(bytes)
        return Buffer.concat([tag, uint32(bytes.length === 0 ? 0 : this.#piece(pieces.length))])
      })
    pieces[1] = Buffer.concat(records)
    return { data: this.#data(heap(0xbc, this.#piece(1), pieces)), parts: this.#parts(all) }
  }

  message({ properties, recipients = [], attachments = [], within = [] }: MadeMessage): MadeNode {
    const parts = new Map<number, MadeNode>()
    if (recipients.length > 0) parts.set(0x0692, this.#table(recipients))
    for (const { name, content } of attachments)
      parts.set(0x8025 + 0x20 * parts.size, this.properties([text(0x3707, name), binary(0x3701, content)]))
    for (const one of within) {
      const object = Buffer.concat([uint32(0x9004), uint32(0)])
      const values = [integer(0x3705, 5), { number: 0x3701, type: 0x0d, bytes: object }]
      const node = this.properties(values, new Map([[0x9004, this.message(one)]]))
      parts.set(0x8025 + 0x20 * parts.size, node)
    }
    return this.properties(properties, parts)
  }

  /** A table of recipients: row, kind, name, address ([MS-PST] 2.3.4). */
  #table(recipients: NonNullable<MadeMessage['recipients']>): MadeNode {
    const columns = [
      { tag: 0x67f2_0003, at: 0 },
      { tag: 0x0c15_0003, at: 4 },
      { tag: 0x3001_001f, at: 8 },
      { tag: 0x39fe_001f, at: 12 },
    ].map(({ tag, at }, bit) => Buffer.concat([uint32(tag), Buffer.from([at, 0, 4, bit])]))
    const pieces: Buffer[] = [
      Buffer.alloc(0),
      Buffer.concat([Buffer.from([0xb5, 4, this.#idBytes === 4 ? 2 : 4, 0]), uint32(this.#piece(3))]),
    ]
    pieces.push(
      Buffer.concat(
        recipients.map((_, i) =>
          Buffer.concat([uint32(i), this.#idBytes === 4 ? uint32(i).subarray(0, 2) : uint32(i)]),
        ),
      ),
    )
    const rows = recipients.map(({ name, email, kind }, i) => {
      pieces.push(Buffer.from(name, 'utf16le'), Buffer.from(email, 'utf16le'))
      const [nameAt, emailAt] = [this.#piece(pieces.length - 1), this.#piece(pieces.length)]
      return Buffer.concat([uint32(i), uint32(kind), uint32(nameAt), uint32(emailAt), Buffer.from([0xf0])])
    })
    pieces.push(Buffer.concat(rows))
    const header = Buffer.from([0x7c, columns.length, 16, 0, 16, 0, 16, 0, 17, 0])
    const references = [uint32(this.#piece(2)), uint32(this.#piece(pieces.length)), uint32(0)]
    pieces[0] = Buffer.concat([header, ...references, ...columns])
    return { data: this.#data(heap(0x7c, this.#piece(1), pieces)), parts: 0 }
  }

  /** A reference to a piece of the first block of a heap, counted from 1. */
  #piece(number: number): number {
    return number << 5
  }

  #id(value: number): Buffer {
    const bytes = Buffer.alloc(this.#idBytes)
    bytes.writeUIntLE(value, 0, this.#idBytes === 4 ? 4 : 6)
    return bytes
  }

  /** The same bytes are stored once. */
  #data(bytes: Buffer): number {
    const known = this.#stored.get(bytes)
    if (known !== undefined) return known
    const id = this.#store(bytes)
    this.#stored.set(bytes, id)
    return id
  }

  #store(bytes: Buffer): number {
    const most = this.#made.version === 36 ? 65_512 : 8176
    if (bytes.length <= most) return this.#block(bytes, 0)
    const blocks: Buffer[] = []
    for (let at = 0; at < bytes.length; at += most)
      blocks.push(this.#id(this.#block(bytes.subarray(at, at + most), 0)))
    const lists: number[] = []
    for (let at = 0; at < blocks.length; at += MOST_IN_LIST)
      lists.push(this.#block(listOf(1, 1, blocks.slice(at, at + MOST_IN_LIST)), 2))
    const [only = 0] = lists
    return lists.length === 1
      ? only
      : this.#block(
          listOf(
            1,
            2,
            lists.map((id) => this.#id(id)),
          ),
          2,
        )
  }

  #parts(parts: ReadonlyMap<number, MadeNode>): number {
    if (parts.size === 0) return 0
    const entries = [...parts].sort(([a], [b]) => a - b)
    const head = Buffer.alloc(this.#idBytes)
    head.set([2, 0, entries.length & 0xff, entries.length >>> 8])
    const numbers = entries.flatMap(([id, { data, parts: below }]) =>
      [id, data, below].map((one) => this.#id(one)),
    )
    return this.#block(Buffer.concat([head, ...numbers]), 2)
  }

  #block(bytes: Buffer, internal: 0 | 2): number {
    const id = this.#nextBlock + internal
    this.#nextBlock += 4
    const hidden = internal === 0 ? enciphered(bytes, this.#made.cipher, id) : bytes
    const packed = this.#made.version === 36 ? deflateSync(hidden) : hidden
    const stored = packed.length < hidden.length ? packed : hidden
    const sizes = Buffer.alloc(this.#idBytes)
    sizes.writeUInt16LE(stored.length)
    this.#blocks.push(Buffer.concat([this.#id(id), this.#id(this.#put(stored)), sizes]))
    return id
  }

  #put(bytes: Buffer, every = 64): number {
    const before = Buffer.alloc((every - (this.#at % every)) % every)
    this.#pieces.push(before)
    this.#at += before.length
    const at = this.#at
    const padding = Buffer.alloc((64 - (bytes.length % 64)) % 64)
    this.#pieces.push(bytes, padding)
    this.#at += bytes.length + padding.length
    return at
  }

  finish(): Buffer {
    const nodes = this.#tree(
      this.#nodes.sort((a, b) => a.readUInt32LE() - b.readUInt32LE()),
      0x81,
    )
    const blocks = this.#tree(this.#blocks, 0x80)
    const header = Buffer.alloc(4096)
    header.write('!BDN')
    header.write('SM', 8)
    header.writeUInt16LE(this.#made.version, 10)
    const isOld = this.#idBytes === 4
    this.#id(nodes).copy(header, isOld ? 188 : 224)
    this.#id(blocks).copy(header, isOld ? 196 : 240)
    header[isOld ? 461 : 513] = ['none', 'permute', 'cyclic'].indexOf(this.#made.cipher)
    return Buffer.concat([header, ...this.#pieces])
  }

  /** Pages over pages until one holds all; gives where it lies. */
  #tree(entries: readonly Buffer[], type: number, level = 0): number {
    const entryBytes = entries[0]?.length ?? 0
    const room = this.#made.version === 36 ? 4056 : this.#idBytes === 4 ? 496 : 488
    const perPage = Math.floor(room / entryBytes)
    const above: Buffer[] = []
    let place = 0
    for (let at = 0; at < entries.length; at += perPage) {
      const some = entries.slice(at, at + perPage)
      place = this.#put(this.#page(some, { type, level, room }), 512)
      const first = some[0] ?? Buffer.alloc(0)
      above.push(Buffer.concat([first.subarray(0, this.#idBytes), this.#id(0), this.#id(place)]))
    }
    return above.length <= 1 ? place : this.#tree(above, type, level + 1)
  }

  #page(
    entries: readonly Buffer[],
    { type, level, room }: { type: number; level: number; room: number },
  ): Buffer {
    const isLarge = this.#made.version === 36
    const page = Buffer.alloc(isLarge ? 4096 : 512)
    Buffer.concat(entries).copy(page)
    const count = isLarge ? [entries.length & 0xff, entries.length >>> 8, 0xff, 0xff] : [entries.length, 0xff]
    page.set([...count, entries[0]?.length ?? 0, level], room)
    const typeAt = isLarge ? 4072 : this.#idBytes === 4 ? 500 : 496
    page.set([type, type], typeAt)
    return page
  }
}

const MOST_IN_LIST = 1000

function listOf(kind: number, level: number, ids: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([kind, level, ids.length & 0xff, ids.length >>> 8, 0, 0, 0, 0]), ...ids])
}

/** A heap of one block: what it is, its root, its pieces, and a map of where they begin. */
function heap(kind: number, root: number, pieces: readonly Buffer[]): Buffer {
  const head = Buffer.concat([Buffer.from([0, 0, 0xec, kind]), uint32(root), uint32(0)])
  const starts = [head.length]
  for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.length)
  const mapAt = (starts.at(-1) ?? 0) + ((starts.at(-1) ?? 0) % 2)
  const map = Buffer.alloc(4 + 2 * starts.length)
  map.writeUInt16LE(pieces.length)
  for (const [i, start] of starts.entries()) map.writeUInt16LE(start, 4 + 2 * i)
  head.writeUInt16LE(mapAt)
  const all = Buffer.concat([head, ...pieces])
  return Buffer.concat([all, Buffer.alloc(mapAt - all.length), map])
}

/** The way back of the first cipher, found by asking for every byte; the second goes there and back alike. */
function enciphered(bytes: Buffer, cipher: MadeStore['cipher'], id: number): Buffer {
  const copy = Buffer.from(bytes)
  if (cipher === 'cyclic') decipher(copy, cipher, id)
  if (cipher !== 'permute') return copy
  const plain = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
  decipher(plain, 'permute', 0)
  const there = Buffer.alloc(256)
  for (const [hidden, shown] of plain.entries()) there[shown] = hidden
  for (const [i, byte] of copy.entries()) copy[i] = there[byte] ?? 0
  return copy
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
