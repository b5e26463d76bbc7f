import { inflateSync } from 'node:zlib'
import type { ByteSource } from '../../../base/bytes.ts'
import { asBuffer } from '../../text/bytes.ts'
import { decipher, type Cipher } from './cipher.ts'
import { DamagedStore } from './damaged.ts'
import { IndexTree } from './index-tree.ts'
import { layoutOf, type Layout } from './layout.ts'
import { BLOCK_PAGE, NODE_PAGE, idAt } from './page.ts'

/** A thing in a store: its data, and the numbered parts that belong to it. */
export interface Node {
  readonly id: number
  readonly data: number
  readonly parts: number
  /** The node it lies in; 0 for a part. */
  readonly parent: number
}

const HEADER_BYTES = 564
const MAGIC = Buffer.from('!BDN')
const ciphers: readonly Cipher[] = ['none', 'permute', 'cyclic']

/** True for the first bytes of a store. */
export function isStore(head: Uint8Array): boolean {
  return asBuffer(head).subarray(0, 4).equals(MAGIC)
}

/** The lowest layer of a store of Outlook ([MS-PST] 2.2): numbered nodes, and the blocks their data lie in. Reads what is asked for and no more. */
export class BlockFile {
  readonly layout: Layout
  readonly #source: ByteSource
  readonly #nodes: IndexTree
  readonly #blocks: IndexTree
  readonly #cipher: Cipher
  #bytesLeft = 0

  constructor(source: ByteSource) {
    const header = asBuffer(source.read(0, HEADER_BYTES))
    const layout = header.length < HEADER_BYTES ? undefined : layoutOf(header.readUInt16LE(10))
    if (layout === undefined || !isStore(header)) throw new DamagedStore('header')
    const cipher = ciphers[header[layout.cipherAt] ?? 0]
    // What Windows encrypts for one user can be read by that user's Outlook alone.
    if (cipher === undefined) throw new LockedStore('cipher')
    this.layout = layout
    this.#source = source
    this.#cipher = cipher
    this.#nodes = new IndexTree(source, layout, {
      root: idAt(header, layout.nodeIndexAt, layout),
      type: NODE_PAGE,
    })
    this.#blocks = new IndexTree(source, layout, {
      root: idAt(header, layout.blockIndexAt, layout),
      type: BLOCK_PAGE,
    })
  }

  node(id: number): Node | undefined {
    const entry = this.#nodes.find(id)
    return entry === undefined ? undefined : this.#nodeOf(entry)
  }

  *nodes(lost: () => void): Generator<Node> {
    for (const entry of this.#nodes.entries(lost)) yield this.#nodeOf(entry)
  }

  #nodeOf(entry: Buffer): Node {
    const { idBytes } = this.layout
    return {
      id: entry.readUInt32LE(),
      data: idAt(entry, idBytes, this.layout),
      parts: idAt(entry, 2 * idBytes, this.layout),
      parent: entry.readUInt32LE(3 * idBytes),
    }
  }

  /** Where in the file the data of a node begin; 0 when nobody knows. */
  placeOf({ data }: Node): number {
    const entry = this.#blocks.find(data - (data % 2))
    return entry === undefined ? 0 : idAt(entry, this.layout.idBytes, this.layout)
  }

  /** How much may be read from here on: in a hostile store a thousand things lie in the same blocks. */
  allow(bytes: number): void {
    this.#bytesLeft = bytes
  }

  /** The data of a node in the blocks in which they lie, as far as is allowed. */
  *data(id: number): Generator<Buffer> {
    for (const block of this.#leaves(id, MAX_LIST_LEVEL)) {
      this.#bytesLeft -= Math.max(LEAST_BLOCK_BYTES, block.length)
      if (this.#bytesLeft < 0) throw new DamagedStore('too large')
      yield block
    }
  }

  *#leaves(id: number, mostLevel: number): Generator<Buffer> {
    if (id === 0) return
    const block = this.#block(id)
    if (!isInternal(id)) {
      yield block
      return
    }
    const level = block[1] ?? 0
    if (block[0] !== DATA_LIST || level < 1 || level > mostLevel) throw new DamagedStore('list of blocks')
    for (const below of this.#listed(block, { at: 8, strideIds: 1, idAt: 0 })) {
      if (isInternal(below) !== level > 1) throw new DamagedStore('list of blocks')
      yield* this.#leaves(below, level - 1)
    }
  }

  *#listed(
    block: Buffer,
    entry: { readonly at: number; readonly strideIds: number; readonly idAt: number },
  ): Generator<number> {
    const { idBytes } = this.layout
    const count = block.length < 4 ? 0 : block.readUInt16LE(2)
    for (let i = 0; i < count; i++) {
      const at = entry.at + (i * entry.strideIds + entry.idAt) * idBytes
      if (at + idBytes > block.length) throw new DamagedStore('list of blocks')
      yield idAt(block, at, this.layout)
    }
  }

  /** The parts of a node, by their numbers. */
  parts(id: number): ReadonlyMap<number, Node> {
    const parts = new Map<number, Node>()
    if (id !== 0) this.#gatherParts(parts, id, 1)
    return parts
  }

  #gatherParts(parts: Map<number, Node>, id: number, mostLevel: number): void {
    const block = this.#block(id)
    const level = block[1] ?? 0
    if (block[0] !== PART_LIST || level > mostLevel || !isInternal(id))
      throw new DamagedStore('list of parts')
    const at = this.layout.idBytes
    if (level > 0) {
      for (const below of this.#listed(block, { at, strideIds: 2, idAt: 1 }))
        this.#gatherParts(parts, below, level - 1)
      return
    }
    const column = (number: number): number[] => [...this.#listed(block, { at, strideIds: 3, idAt: number })]
    const [data, below] = [column(1), column(2)]
    for (const [i, number] of column(0).entries()) {
      // A node is numbered by 32 bits; where there is room for more, anything may stand in it.
      const part = number % 0x1_0000_0000
      parts.set(part, { id: part, data: data[i] ?? 0, parts: below[i] ?? 0, parent: 0 })
    }
    if (parts.size > MAX_PARTS) throw new DamagedStore('too many parts')
  }

  #block(id: number): Buffer {
    const entry = this.#blocks.find(id - (id % 2)) // the lowest bit is of no meaning
    if (entry === undefined) throw new DamagedStore('block')
    const { idBytes } = this.layout
    const place = idAt(entry, idBytes, this.layout)
    const size = entry.readUInt16LE(2 * idBytes)
    const stored = this.#source.read(place, place + size)
    if (stored.length < size) throw new DamagedStore('block beyond the end')
    const block = inflated(stored)
    if (!isInternal(id)) decipher(block, this.#cipher, id % 0x1_0000_0000)
    return block
  }
}

/** Encrypted with a key that is not in the file. */
export class LockedStore extends Error {
  override readonly name = 'LockedStore'
}

// Blocks begin at multiples of this; one of nothing takes as much.
const LEAST_BLOCK_BYTES = 64
const DATA_LIST = 1
const PART_LIST = 2
// Lists of lists of blocks reach 8 GB; the format has no more.
const MAX_LIST_LEVEL = 2
// A message with as many attachments as a store can hold in one list of lists.
const MAX_PARTS = 200_000
// A block holds 64 kB at most ([MS-PST] says 8 kB; Outlook 2013 and later write larger ones for servers).
const MAX_BLOCK_BYTES = 1_048_576

function isInternal(id: number): boolean {
  return Math.floor(id / 2) % 2 === 1
}

/** A copy of the block, unpacked if it is packed: Outlook 2013 and later do so with what they keep for a server. */
function inflated(stored: Uint8Array): Buffer {
  if (stored[0] === 0x78 && (0x7800 + (stored[1] ?? 0)) % 31 === 0) {
    try {
      return inflateSync(stored, { maxOutputLength: MAX_BLOCK_BYTES })
    } catch {
      // The letter x at the beginning of something that is not packed.
    }
  }
  return Buffer.from(stored)
}
