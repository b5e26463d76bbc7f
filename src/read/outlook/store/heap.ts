import { DamagedStore } from './damaged.ts'
import type { BlockFile, Node } from './blocks.ts'

const HEAP = 0xec
const TREE = 0xb5

/** The pieces into which the data of a node are divided ([MS-PST] 2.3.1), and the parts they refer to. */
export class Heap {
  /** What the heap as a whole is: a list of properties, a table. */
  readonly kind: number
  readonly root: number
  readonly #file: BlockFile
  readonly #node: Node
  readonly #blocks: readonly Buffer[]
  #parts: ReadonlyMap<number, Node> | undefined

  constructor(file: BlockFile, node: Node) {
    this.#file = file
    this.#node = node
    this.#blocks = [...file.data(node.data)]
    const [first] = this.#blocks
    if (first === undefined || first.length < 12 || first[2] !== HEAP) throw new DamagedStore('heap')
    this.kind = first[3] ?? 0
    this.root = first.readUInt32LE(4)
  }

  get parts(): ReadonlyMap<number, Node> {
    return (this.#parts ??= this.#file.parts(this.#node.parts))
  }

  /** A piece by its reference; empty for the reference that says there is nothing. */
  piece(reference: number): Buffer {
    if (reference === 0) return Buffer.alloc(0)
    const { pieceBits } = this.#file.layout
    const index = ((reference >>> 5) & ((1 << pieceBits) - 1)) - 1
    const block = this.#blocks[reference >>> (5 + pieceBits)]
    if ((reference & 0x1f) !== 0 || index < 0 || block === undefined || block.length < 2)
      throw new DamagedStore('heap')
    const map = block.readUInt16LE()
    const at = map + 4 + 2 * index
    if (at + 4 > block.length || index >= block.readUInt16LE(map)) throw new DamagedStore('heap')
    const [start, end] = [block.readUInt16LE(at), block.readUInt16LE(at + 2)]
    if (start > end || end > block.length) throw new DamagedStore('heap')
    return block.subarray(start, end)
  }

  /** The blocks that a reference leads to, whether a piece of the heap or a part of the node. */
  *referred(reference: number): Generator<Buffer> {
    if ((reference & 0x1f) === 0) {
      yield this.piece(reference)
      return
    }
    const part = this.parts.get(reference)
    if (part === undefined) throw new DamagedStore('part')
    yield* this.#file.data(part.data)
  }

  /** The records of a tree in the heap, each with its key ([MS-PST] 2.3.2). */
  *records(reference: number): Generator<Buffer> {
    const header = this.piece(reference)
    if (header.length < 8 || header[0] !== TREE) throw new DamagedStore('tree')
    const [keyBytes = 0, recordBytes = 0, levels = 0] = header.subarray(1, 4)
    if (levels > MAX_TREE_LEVELS || keyBytes + recordBytes === 0) throw new DamagedStore('tree')
    let records = 0
    for (const record of this.#below(header.readUInt32LE(4), levels, { keyBytes, recordBytes })) {
      if (++records > MAX_RECORDS) throw new DamagedStore('tree')
      yield record
    }
  }

  *#below(
    reference: number,
    level: number,
    sizes: { readonly keyBytes: number; readonly recordBytes: number },
  ): Generator<Buffer> {
    const piece = this.piece(reference)
    const stride = sizes.keyBytes + (level > 0 ? 4 : sizes.recordBytes)
    for (let at = 0; at + stride <= piece.length; at += stride) {
      if (level === 0) yield piece.subarray(at, at + stride)
      else yield* this.#below(piece.readUInt32LE(at + sizes.keyBytes), level - 1, sizes)
    }
  }
}

// Two are needed for a folder of a million messages.
const MAX_TREE_LEVELS = 5
// Pages that are referred to again and again would give records without end.
const MAX_RECORDS = 1_000_000
