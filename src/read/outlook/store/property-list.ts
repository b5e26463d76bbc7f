import { keyOf, namesOf, type PropertyNames } from '../names.ts'
import { Properties, TYPE_OBJECT, fixedSizes, type Property, type PropertyKey } from '../properties.ts'
import type { BlockFile, Node } from './blocks.ts'
import { DamagedStore } from './damaged.ts'
import { Heap } from './heap.ts'

const PROPERTY_LIST = 0xbc

/** One thing with its properties, and what could not be read of them. */
export interface ListedProperties {
  readonly values: Map<PropertyKey, Property>
  readonly heap: Heap
  readonly unread: number
}

// Longer texts and web pages are no letters; attachments have a limit of their own.
const MAX_VALUE_BYTES = 268_435_456

/** Reads the properties of a node ([MS-PST] 2.3.3). A value that is broken is counted and left out. */
export function readProperties(file: BlockFile, node: Node, names: PropertyNames): ListedProperties {
  const heap = new Heap(file, node)
  if (heap.kind !== PROPERTY_LIST) throw new DamagedStore('properties')
  const values = new Map<PropertyKey, Property>()
  let unread = 0
  for (const record of heap.records(heap.root)) {
    if (record.length < 8) throw new DamagedStore('properties')
    const number = record.readUInt16LE()
    const key = keyOf(number, names)
    const type = record.readUInt16LE(2)
    try {
      const bytes = valueBytes(heap, type, record.subarray(4, 8))
      if (key !== undefined && bytes !== undefined) values.set(key, { type, bytes })
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error
      unread++
    }
  }
  return { values, heap, unread }
}

/** Bytes of a value; undefined for a value of several, which says nothing that is looked for. */
export function valueBytes(heap: Heap, type: number, stored: Buffer): Buffer | undefined {
  const size = fixedSizes.get(type)
  if (size !== undefined && size <= 4) return stored.subarray(0, size)
  const isVariable = type === 0x1e || type === 0x1f || type === 0x102 || type === TYPE_OBJECT
  if (size === undefined && !isVariable) return undefined
  const reference = stored.readUInt32LE()
  return joined(heap.referred(reference, MAX_VALUE_BYTES))
}

export function joined(blocks: Iterable<Buffer>): Buffer {
  const all = [...blocks]
  const [only] = all
  return all.length === 1 && only !== undefined ? only : Buffer.concat(all)
}

/** Names that the store gives to properties of its own, from the node that is there for it. */
export function readNames(file: BlockFile): PropertyNames {
  const node = file.node(NAMES_NODE)
  const names: PropertyNames = new Map()
  if (node === undefined) return names
  const properties = new Properties(readProperties(file, node, names).values)
  return namesOf(properties.bytes(NAME_ENTRIES), properties.bytes(NAME_TEXTS))
}

const NAMES_NODE = 0x61
const NAME_ENTRIES = 3
const NAME_TEXTS = 4
