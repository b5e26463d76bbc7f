import { contentLines, isBlob, type ContentLine } from '../../read/text/content-lines.ts'

/** A property of a card, with where it stands in its bytes. */
export type CardProperty = ContentLine

/** The properties of one card; what stands in a card within it (an agent) belongs to that. */
export function cardProperties(card: Uint8Array): readonly CardProperty[] {
  const latin1 = Buffer.from(card).toString('latin1')
  const properties: CardProperty[] = []
  let depth = 0
  for (const line of contentLines(latin1, isOld(latin1))) {
    const isCard = /^\s*vcard\s*$/i.test(line.value)
    if (line.name === 'begin' && isCard) depth++
    else if (line.name === 'end' && isCard) depth--
    else if (depth <= 1) properties.push(line)
  }
  return properties
}

/** Written by version 2.1, which folds, encodes and names otherwise. */
function isOld(latin1: string): boolean {
  return /^version[ \t]*:[ \t]*2/im.test(latin1.slice(0, 2000))
}

/** The card without these properties, and without the labels that only these had; every other byte as it was. */
export function withoutProperties(card: Uint8Array, gone: readonly CardProperty[]): Uint8Array {
  const properties = cardProperties(card)
  const starts = new Set(gone.map(({ start }) => start))
  const isGone = ({ start, group, name }: CardProperty): boolean => {
    if (starts.has(start)) return true
    if (group === '' || !isLabel(name)) return false
    const labelled = properties.filter((one) => one.group === group && !isLabel(one.name))
    return labelled.length > 0 && labelled.every((one) => starts.has(one.start))
  }
  return cut(card, properties.filter(isGone), () => '')
}

/** `item1.X-ABLabel` says what `item1.TEL` is for. */
function isLabel(name: string): boolean {
  return name.startsWith('x-ab')
}

/** The card with another text in one property; its name, group and parameters stay. */
export function withText(card: Uint8Array, property: CardProperty, text: string): Uint8Array {
  return withTexts(card, new Map([[property, text]]))
}

/** The card with other texts in some properties; null takes one out. */
export function withTexts(card: Uint8Array, texts: ReadonlyMap<CardProperty, string | null>): Uint8Array {
  const rest = { isOld: isOld(Buffer.from(card).toString('latin1')), lineEnd: lineEndOf(card) }
  return cut(card, [...texts.keys()], (written, property) => {
    const text = texts.get(property) ?? null
    if (text === null) return ''
    return writeLine(headFor(written.slice(0, valueColon(written)), text, rest.isOld), text, rest)
  })
}

/** The card with a property more, as its last. */
export function withProperty(card: Uint8Array, head: string, text: string): Uint8Array {
  const latin1 = Buffer.from(card).toString('latin1')
  const rest = { isOld: isOld(latin1), lineEnd: lineEndOf(card) }
  return insertLast(card, writeLine(headFor(head, text, rest.isOld), text, rest))
}

function insertLast(card: Uint8Array, line: string): Uint8Array {
  const latin1 = Buffer.from(card).toString('latin1')
  const ends = [...latin1.matchAll(/^[ \t]*end[ \t]*:[ \t]*vcard/gim)]
  const at = ends.at(-1)?.index ?? latin1.length
  const before = latin1.slice(0, at)
  const gap = before === '' || before.endsWith('\n') ? '' : lineEndOf(card)
  return Buffer.from(before + gap + line + latin1.slice(at), 'latin1')
}

function cut(
  card: Uint8Array,
  properties: readonly CardProperty[],
  instead: (written: string, property: CardProperty) => string,
): Uint8Array {
  const latin1 = Buffer.from(card).toString('latin1')
  let text = ''
  let at = 0
  for (const property of properties.toSorted((a, b) => a.start - b.start)) {
    text += latin1.slice(at, property.start) + instead(latin1.slice(property.start, property.end), property)
    at = property.end
  }
  return Buffer.from(text + latin1.slice(at), 'latin1')
}

function lineEndOf(card: Uint8Array): string {
  const latin1 = Buffer.from(card.subarray(0, 2000)).toString('latin1')
  return latin1.includes('\n') && !latin1.includes('\r\n') ? '\n' : '\r\n'
}

function valueColon(line: string): number {
  let isQuoted = false
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') isQuoted = !isQuoted
    else if (line[i] === ':' && !isQuoted) return i
  }
  return line.length
}

/** Charset and encoding as the new text needs them: only version 2.1 knows any. */
function headFor(head: string, text: string, old: boolean): string {
  const unfolded = head.replaceAll(/\r?\n[ \t]/g, '')
  const plain = unfolded.replaceAll(/;(?:(?:encoding|charset)=[^;]*|quoted-printable)(?=;|$)/gi, '')
  return old && !/^[\x20-\x7e]*$/.test(text) ? `${plain};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE` : plain
}

interface Writing {
  readonly isOld: boolean
  readonly lineEnd: string
}

/** A content line in one byte per character: escaped, folded at 75 bytes and never inside a character. */
function writeLine(head: string, text: string, { isOld: old, lineEnd }: Writing): string {
  if (old && head.endsWith('QUOTED-PRINTABLE')) return `${head}:${quotedPrintable(text, lineEnd)}${lineEnd}`
  const value = old ? text : text.replaceAll(/\r\n?|\n/g, String.raw`\n`)
  const line = `${head}:${Buffer.from(value).toString('latin1')}`
  return (old ? line : folded(line, lineEnd)) + lineEnd
}

const longestLine = 75

function folded(line: string, lineEnd: string): string {
  const pieces: string[] = []
  let at = 0
  while (line.length - at > longestLine - (at === 0 ? 0 : 1)) {
    let end = at + longestLine - (at === 0 ? 0 : 1)
    // Bytes 10xxxxxx go on with a character.
    while (end > at + 1 && (line.charCodeAt(end) & 0xc0) === 0x80) end--
    pieces.push(line.slice(at, end))
    at = end
  }
  return [...pieces, line.slice(at)].join(`${lineEnd} `)
}

function quotedPrintable(text: string, lineEnd: string): string {
  const units = [...Buffer.from(text.replaceAll(/\r\n?|\n/g, '\r\n'))].map((byte) =>
    byte >= 0x21 && byte <= 0x7e && byte !== 0x3d
      ? String.fromCharCode(byte)
      : byte === 0x20
        ? ' '
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  let lines = ''
  let length = 0
  for (const unit of units) {
    if (length + unit.length > longestLine - 1) {
      lines += `=${lineEnd}`
      length = 0
    }
    lines += unit
    length += unit.length
  }
  return lines
}

/** A text as one value of a card of version 3 or 4: what divides values is escaped. */
export function escapedText(text: string): string {
  return text.replaceAll(/[\\,;]/g, String.raw`\$&`)
}

export interface MergedCard {
  readonly bytes: Uint8Array
  /** What came onto it: names of properties. */
  readonly gained: readonly string[]
  /** What the second card has and the merged one has not: names of properties. */
  readonly left: readonly string[]
}

/** Of these a card has one. The first card's stands. */
const single = new Set(
  `version prodid uid rev fn n bday anniversary gender kind photo logo sort-string class name source tz mailer`.split(
    ' ',
  ),
)

/** What changes with every save and says nothing of the person. */
const technical = new Set([
  'version',
  'prodid',
  'uid',
  'rev',
  'class',
  'name',
  'source',
  'mailer',
  'sort-string',
])

/**
 * Two cards of one person as one: the first as it is, with what only the second has. A property that is there already, by
 * its meaning, is not repeated; of what a card has once, the first card's stands and the other is named.
 */
export function mergeCards(first: Uint8Array, second: Uint8Array): MergedCard {
  const own = cardProperties(first)
  const held = new Set(own.map(meaningOf))
  const kinds = new Set(own.filter(({ value }) => value !== '').map(({ name }) => name))
  const groups = new Set(own.map(({ group }) => group))
  const text = Buffer.from(second).toString('latin1')
  const sameDialect = isOld(text) === isOld(Buffer.from(first).toString('latin1'))
  const renamed = new Map<string, string>()
  const left: string[] = []
  const gained: string[] = []
  let merged = first
  for (const property of cardProperties(second)) {
    const { name, group, start, end, parameters } = property
    if (technical.has(name) || held.has(meaningOf(property))) continue
    const mustStay = isLabel(name) && !renamed.has(group)
    if (mustStay) continue
    if ((single.has(name) && kinds.has(name)) || (!sameDialect && isBlob(parameters))) {
      left.push(name)
      continue
    }
    if (group !== '' && !renamed.has(group)) renamed.set(group, freeGroup(groups, group))
    const written = inGroup(text.slice(start, end), group, renamed.get(group) ?? '')
    merged = sameDialect
      ? insertLast(merged, withLineEnd(written, lineEndOf(first)))
      : withProperty(merged, headOf(property, renamed.get(group) ?? ''), property.value)
    held.add(meaningOf(property))
    if (!isLabel(name)) gained.push(name)
  }
  return { bytes: merged, gained, left }
}

/** True when a card says all that another says, but for what a card has once. */
export function addsNothing(stays: Uint8Array, other: Uint8Array): boolean {
  return mergeCards(stays, other).gained.length === 0
}

/** Equal for two properties that say the same: one number with and without spaces, one address in two cases. */
function meaningOf({ name, value, rawLength, parameters }: CardProperty): string {
  if (isBlob(parameters)) return `${name} ${rawLength}`
  const plain = value.trim().toLowerCase()
  if (name === 'tel')
    return `tel ${plain
      .replace(/^tel:/, '')
      .replaceAll(/[^\d+]/g, '')
      .replace(/^(?:\+31|0031)/, '0')}`
  if (name === 'email') return `email ${plain.replace(/^mailto:/, '')}`
  return `${name} ${plain.replaceAll(/\s+/g, ' ')}`
}

function freeGroup(groups: Set<string>, wanted: string): string {
  let name = wanted
  for (let number = 1; groups.has(name); number++) name = `item${number}`
  groups.add(name)
  return name
}

function inGroup(written: string, group: string, name: string): string {
  return group === '' ? written : `${name}${written.trimStart().slice(group.length)}`
}

function withLineEnd(written: string, lineEnd: string): string {
  return `${written.replaceAll(/\r\n?|\n/g, '\n').replace(/\n$/, '')}\n`.replaceAll('\n', lineEnd)
}

function headOf({ name, parameters }: CardProperty, group: string): string {
  const type = parameters.get('type')
  const head = `${group === '' ? '' : `${group}.`}${name.toUpperCase()}`
  return type === undefined ? head : `${head};TYPE=${type}`
}
