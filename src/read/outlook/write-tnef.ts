import { PR_ATTACH_DATA, PR_ATTACH_METHOD, type OutlookMessage } from './message.ts'
import {
  MULTIPLE,
  NAMED,
  TYPE_BINARY,
  TYPE_TIME,
  fixedSizes,
  isText,
  named,
  textProperty,
  type Properties,
  type Property,
  type PropertyKey,
} from './properties.ts'
import { TNEF_SIGNATURE, attributes, checksum, messageObject } from './tnef.ts'
import { padded } from './tnef-properties.ts'

/**
 * A message as TNEF: the form in which messages of stores and messages within others are items of their own. The same
 * message gives the same bytes wherever it lies, whether or not it was read, flagged or moved since: only what tells
 * something of somebody is in it, in a fixed order.
 */
export function writeTnef({ properties, recipients, attachments }: OutlookMessage): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt32LE(TNEF_SIGNATURE)
  const pieces: Uint8Array[] = [header, ...attribute(1, attributes.messageProperties, listOf(properties))]
  if (recipients.length > 0) {
    const rows = recipients.flatMap((row) => listOf(row))
    pieces.push(...attribute(1, attributes.recipients, [uint32(recipients.length), ...rows]))
  }
  for (const { properties: known, content, isMessage } of attachments) {
    const data = content === undefined ? undefined : contentProperty(content, isMessage)
    pieces.push(
      ...attribute(2, attributes.attachmentBegins, [Buffer.alloc(14)]),
      ...attribute(2, attributes.attachmentProperties, listOf(known, data)),
    )
  }
  return Buffer.concat(pieces)
}

/** In pieces, so that what is attached is copied once. */
function attribute(level: number, id: number, content: readonly Uint8Array[]): Uint8Array[] {
  const head = Buffer.alloc(9)
  head[0] = level
  head.writeUInt32LE(id, 1)
  head.writeUInt32LE(
    content.reduce((sum, { length }) => sum + length, 0),
    5,
  )
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(content.reduce((before, piece) => (before + checksum(piece)) & 0xffff, 0))
  return [head, ...content, sum]
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function contentProperty(content: Uint8Array, isMessage: boolean): Property {
  return isMessage ? messageObject(content) : { type: TYPE_BINARY, bytes: content }
}

function listOf(properties: Properties, content?: Property): Uint8Array[] {
  const kept = [...properties.entries].filter(([key, property]) => tells(key, property)).sort(byKey)
  const written = kept.flatMap(([key, property]) =>
    propertyBytes(key, isText(property) ? textProperty(properties.text(key)) : property),
  )
  const last = content === undefined ? [] : propertyBytes(PR_ATTACH_DATA, content)
  return [uint32(kept.length + (content === undefined ? 0 : 1)), ...written, ...last]
}

function byKey([a]: readonly [PropertyKey, Property], [b]: readonly [PropertyKey, Property]): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === typeof b ? (a < b ? -1 : 1) : typeof a === 'number' ? -1 : 1
}

const UNSAID_SET = Buffer.alloc(16)

function propertyBytes(key: PropertyKey, { type, bytes, values }: Property): Uint8Array[] {
  const isStandard = typeof key === 'number' && key < NAMED
  const kind = type + (values === undefined ? 0 : MULTIPLE)
  const tag = uint32(kind + (isStandard ? key : 0x8000) * 0x1_0000)
  const name = isStandard ? [] : nameBytes(key)
  const written = (values ?? [bytes]).flatMap((value) => [
    ...(fixedSizes.has(type) ? [] : [uint32(value.length)]),
    value,
    Buffer.alloc(padded(value.length) - value.length),
  ])
  const count = fixedSizes.has(type) && values === undefined ? [] : [uint32(values?.length ?? 1)]
  return [tag, ...name, ...count, ...written]
}

function nameBytes(key: PropertyKey): Uint8Array[] {
  if (typeof key === 'number') return [UNSAID_SET, uint32(0), uint32(key - NAMED)]
  const text = Buffer.from(key, 'utf16le')
  return [UNSAID_SET, uint32(1), uint32(text.length), text, Buffer.alloc(padded(text.length) - text.length)]
}

/** Texts that change while a message only lies there: who touched it last, how a view shows it. */
const passing: ReadonlySet<PropertyKey> = new Set([
  0x3ff8, 0x3ffa, 0x3ff9, 0x3ffb, 0x0e1d, 0x0e02, 0x0e03, 0x0e04, 0x001d, 0x6619, 0x66a0, 0x661d,
])

/** Numbers, moments and bytes without which the message cannot be read; of those kinds nothing else is kept. */
const needed: ReadonlySet<PropertyKey> = new Set([
  0x0039, // sent
  0x0e06, // delivered
  0x3007, // made
  0x0c15, // kind of recipient
  0x3fde, // code pages
  0x3ffd,
  0x1009, // body as rich text
  0x1013, // body as a web page
  PR_ATTACH_METHOD,
  0x3a41, // wedding anniversary
  0x3a42, // birthday
  named(0x8054), // who is in a group of contacts
  named(0x8055),
  named(0x8105), // due
  named(0x820d), // begins
  named(0x820e), // ends
  named(0x8516),
  named(0x8517),
])

/** A text may be kept under any name: fields that a firm made for itself hold the number of a customer. */
function tells(key: PropertyKey, property: Property): boolean {
  if (key === PR_ATTACH_DATA) return false // it comes last
  if (isText(property)) return !passing.has(key) && property.bytes.length > 0
  return needed.has(key) && (property.type !== TYPE_TIME || property.bytes.length === 8)
}
