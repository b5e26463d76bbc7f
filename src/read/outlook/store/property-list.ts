import { keyOf, namesOf, type PropertyNames } from '../names.ts'
import {
  MULTIPLE,
  Properties,
  TYPE_OBJECT,
  fixedSizes,
  type Property,
  type PropertyKey,
} from '../properties.ts'
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
      const property = propertyOf(heap, type, record.subarray(4, 8))
      if (key !== undefined && property !== undefined) values.set(key, property)
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error
      unread++
    }
  }
  return { values, heap, unread }
}

/** A property from what stands for it in a list or a table; undefined for a kind that says nothing that is looked for. */
export function propertyOf(heap: Heap, kind: number, stored: Buffer): Property | undefined {
  const type = kind & ~MULTIPLE
  const size = fixedSizes.get(type)
  const isVariable = variable.has(type)
  if (kind !== type) return isVariable ? several(heap, type, stored.readUInt32LE()) : undefined
  if (size !== undefined && size <= 4) return { type, bytes: stored.subarray(0, size) }
  if (size === undefined && !isVariable) return undefined
  return { type, bytes: joined(heap.referred(stored.readUInt32LE())) }
}

const variable: ReadonlySet<number> = new Set([TYPE_OBJECT, 0x1e, 0x1f, 0x102])

// Members of a group, categories: more are a flood.
const MAX_VALUES = 10_000

/** Their number, where each begins, and the values ([MS-PST] 2.3.3.4.2). */
function several(heap: Heap, type: number, reference: number): Property | undefined {
  const all = joined(heap.referred(reference))
  const count = all.length < 4 ? 0 : Math.min(all.readUInt32LE(), MAX_VALUES, (all.length - 4) >>> 2)
  const starts = Array.from({ length: count }, (_, i) => all.readUInt32LE(4 + 4 * i))
  const values = starts.map((start, i) => all.subarray(start, starts[i + 1] ?? all.length))
  const [bytes] = values
  return bytes === undefined ? undefined : { type, bytes, values }
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
