import { fromUtf8, inMemory, utf8, type ByteSource } from '../base/bytes.ts'
import { detect } from '../detect/detect.ts'
import type { Finding } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import { isSecret } from '../detect/secrets.ts'
import type { Part } from '../read/document.ts'
import type { Passage } from '../privacy/suppliers/agreement/sentences.ts'
import { createSandbox, type Document, type Item } from '../read/index.ts'
import { headText, knownNamesOf } from './observe.ts'
import { besides, pieces, secretsIn, textOfPieces, withoutSecrets, type Hit, type Piece } from './pieces.ts'
import { mayHavePictures, pageOfPart, partOfPicture, readerOfPage } from './picture-part.ts'
import type { Connect } from './connect.ts'
import { reread, type DocumentPlace } from './reread.ts'
import { letterOf, type ShownLetter } from './show-letter.ts'

/** Which bytes of which text of a document are asked for. */
export interface ShowOrder extends DocumentPlace {
  readonly kind: Kind
  readonly part: string
  readonly startByte: number
  readonly lengthBytes: number
  /** False: personal data in the stretch are masked. */
  readonly isRevealed: boolean
}

/** A finding in its surroundings, read from the source just now. */
export interface Shown {
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly stretch: readonly Piece[]
}

/** A message from its top, read from the source just now. */
export interface ShownOpening extends Shown {
  /** Names of what is attached. */
  readonly attached: readonly string[]
  /** False: there is more than is shown. */
  readonly isWhole: boolean
}

/** Reads findings again at their source. */
export interface Shower {
  /** The writer's own words in a message; null when what lies there now is not what was read. */
  readonly opening: (
    order: DocumentPlace & Pick<ShowOrder, 'isRevealed'>,
    signal: AbortSignal,
  ) => Promise<ShownOpening | null>

  /** Null when what lies there now is not what was read. */
  readonly show: (order: ShowOrder, signal: AbortSignal) => Promise<Shown | null>
  /** The text of a document; null when what lies there now is not what was read. */
  readonly passages: (place: DocumentPlace, signal: AbortSignal) => Promise<readonly Passage[] | null>
  /** The whole item with its bytes, for who hands out a copy; null when what lies there now is not what was read. */
  readonly item: (place: DocumentPlace, signal: AbortSignal) => Promise<Item | null>
  /** A message as one looks whether to read it; null when what lies there now is not what was read. */
  readonly letter: (place: DocumentPlace, signal: AbortSignal) => Promise<ShownLetter | null>
}

/** Makes the reader of single findings; `digestItem` is the store's keyed digest of a whole item. */
export function createShower(digestItem: (bytes: ByteSource) => string, connect: Connect): Shower {
  return {
    show: async (order, signal) => {
      const shown = await reread(order, {
        digestItem,
        connect,
        signal,
        use: (document, item) => ({
          ...shownOf(document, item, order),
          picture: pictureOf(document, item, order),
        }),
      })
      if (shown === null) return null
      const { picture, ...rest } = shown
      return picture === undefined ? rest : { ...rest, stretch: await onPicture(picture, order, signal) }
    },
    opening: ({ isRevealed, ...place }, signal) =>
      reread(place, {
        digestItem,
        connect,
        signal,
        use: (document) => openingOf(document, isRevealed),
      }),
    passages: (place, signal) =>
      reread(place, { digestItem, connect, signal, use: (document) => passagesOf(document) }),
    item: (place, signal) => reread(place, { digestItem, connect, signal, use: (_, item) => copied(item) }),
    letter: (place, signal) => reread(place, { digestItem, connect, signal, use: letterOf }),
  }
}

/** In memory of its own: the file that it lies in is closed by then. */
function copied({ bytes, ...item }: Item): Item {
  return { ...item, path: '', bytes: inMemory(bytes.read(0, bytes.sizeBytes).slice()) }
}

/** Longer than any contract; what comes after is a book. */
const longestText = 2_000_000

/** The document's own text, part by part. */
function passagesOf(document: Document): readonly Passage[] {
  const passages: Passage[] = []
  let bytes = 0
  for (const { place, layout, text } of document.parts) {
    if (layout === 'quoted' || place.startsWith('header/')) continue
    passages.push({ place, text: fromUtf8(text.subarray(0, longestText - bytes)) })
    bytes += text.length
    if (bytes >= longestText) break
  }
  return passages
}

/** A picture on which a finding was read, with what is needed to read it again. */
interface ShownPicture {
  readonly page: number
  readonly bytes: Uint8Array
  readonly knownNames: readonly string[]
}

function pictureOf(document: Document, { bytes }: Item, { part }: ShowOrder): ShownPicture | undefined {
  const page = mayHavePictures(document.format) ? pageOfPart(part) : undefined
  if (page === undefined) return undefined
  return { page, bytes: bytes.read(0, bytes.sizeBytes).slice(), knownNames: knownNamesOf(document) }
}

/** Nothing of what was read from a picture is kept: it is read again, which gives the same. */
async function onPicture(
  { page, bytes, knownNames }: ShownPicture,
  order: ShowOrder,
  signal: AbortSignal,
): Promise<Piece[]> {
  const sandbox = createSandbox()
  try {
    const { parts } = await sandbox.run(readerOfPage(page), bytes, signal)
    const text = parts.find(({ place }) => partOfPicture(page, place) === order.part)?.text
    return text === undefined ? [] : stretchOf({ layout: 'prose', text: utf8(text), knownNames }, order)
  } finally {
    await sandbox.close()
  }
}

/** Header lines that say what a message is; the rest says nothing to a reader. */
const shownFields = ['from', 'to', 'cc', 'date', 'subject']

function shownOf(document: Document, item: Item, order: ShowOrder): Shown {
  const knownNames = knownNamesOf(document)
  const text = textOf(document, item, order.part)
  return {
    ...headOf(document, asAsked(order, knownNames)),
    stretch: text === undefined ? [] : stretchOf({ ...text, knownNames }, order),
  }
}

/** A line of the head: what is revealed shows all but the secrets that stand in it. */
function asAsked({ isRevealed }: Pick<ShowOrder, 'isRevealed'>, names: readonly string[]) {
  return (text: string): string =>
    (isRevealed ? withoutSecrets(text) : masked(text, names)).slice(0, maxField)
}

function headOf(
  { title, fields }: Document,
  asAsked: (text: string) => string,
): Pick<Shown, 'title' | 'fields'> {
  const known = fields.filter(({ name }) => shownFields.includes(name)).slice(0, shownFields.length)
  return {
    title: asAsked(title),
    fields: known.map(({ name, value }) => ({ name, value: asAsked(value) })),
  }
}

/** As much of a letter as one reads to see what it is. */
const letterBytes = 1500
const mostAttached = 30

function openingOf(document: Document, isRevealed: boolean): ShownOpening {
  const knownNames = knownNamesOf(document)
  const lineOf = asAsked({ isRevealed }, knownNames)
  const text = ownText(document)
  const to = boundary(text, Math.min(letterBytes, text.length))
  const attached = [...document.nested].slice(0, mostAttached)
  return {
    ...headOf(document, lineOf),
    stretch: isRevealed
      ? pieces(text, { from: 0, to, hits: secretsIn(text, { layout: 'prose', knownNames }) })
      : maskedPieces(text, knownNames, to),
    attached: attached.map(({ name }) => lineOf(name)),
    isWhole: to === text.length,
  }
}

/** What the writer wrote at the top, and so much more that nothing of it is cut in two. */
function ownText({ parts }: Document): Uint8Array {
  for (const { place, layout, text } of parts)
    if (layout !== 'table' && !place.startsWith('header/')) return text.slice(0, letterBytes + longestName)
  return new Uint8Array(0)
}

/** A header of thousands of recipients is shown as far as a screen reaches. */
const maxField = 500

/** A line of a stranger, with personal data masked. */
export function maskText(text: string): string {
  return masked(text, [])
}

function masked(text: string, knownNames: readonly string[]): string {
  return textOfPieces(maskedPieces(utf8(cutBetween(text)), knownNames))
}

/** A name or address that is cut in two is not known for one, and would stand there bare: cut between two of them. */
function cutBetween(text: string): string {
  if (text.length <= maxField) return text
  const start = text.slice(0, maxField)
  const last = Math.max(start.lastIndexOf(','), start.lastIndexOf(';'))
  return `${start.slice(0, last > 0 ? last : Math.max(0, start.lastIndexOf(' ')))} …`
}

/** Looks at all the bytes, and gives pieces as far as `to`: what begins before it is covered whole. */
function maskedPieces(bytes: Uint8Array, knownNames: readonly string[], to = bytes.length): Piece[] {
  const hits = detect(bytes, { layout: 'prose', knownNames }).map((finding) => ({ ...finding, isHit: false }))
  const named = namesAround(bytes, { from: 0, to: bytes.length, names: knownNames })
  return pieces(bytes, { from: 0, to, hits: [...hits, ...named] })
}

/** The text that a finding stands in; undefined for what headers and cards give outright. */
function textOf(document: Document, item: Item, place: string): Omit<Part, 'place'> | undefined {
  if (place === 'head') {
    const { layout, text } = headText(document, item.name, { knownNames: [], isToMany: false, find: detect })
    return { layout, text }
  }
  for (const { place: here, text, ...rest } of document.parts) {
    if (here === place) return { ...rest, text: text.slice() }
  }
  return undefined
}

/** As much is shown before and after a finding: enough to see what it is. */
const aroundBytes = 240

/** Of a longer text only the surroundings are looked through for what is to be masked. */
const maxLookedThrough = 4_000_000

function stretchOf(
  { text, ...how }: Omit<Part, 'place'> & { readonly knownNames: readonly string[] },
  { startByte, lengthBytes, kind, isRevealed }: ShowOrder,
): Piece[] {
  const from = boundary(text, Math.max(0, startByte - aroundBytes))
  const to = boundary(text, Math.min(text.length, startByte + lengthBytes + aroundBytes))
  const hit: Hit = {
    kind,
    start: startByte,
    end: startByte + lengthBytes,
    value: fromUtf8(text.subarray(startByte, startByte + lengthBytes)),
    isHit: true,
  }
  const isShort = text.length <= maxLookedThrough
  const found = detect(isShort ? text : text.subarray(from, to), how).map((one) =>
    isShort ? one : { ...one, start: one.start + from, end: one.end + from },
  )
  if (isRevealed) return pieces(text, { from, to, hits: revealed(hit, found) })
  const others = found.flatMap((one) => besides(hit, { ...one, isHit: false }))
  const named = namesAround(text, { from, to, names: how.knownNames }).flatMap((one) => besides(hit, one))
  return pieces(text, { from, to, hits: [...others, ...named, hit] })
}

/** No name is longer, in bytes; one that begins before the stretch may reach into it. */
const longestName = 200

/** Where the names of the document's headers stand: masked also where their words alone are no name, as "Frank Hazelaar" (a tree). */
function namesAround(
  text: Uint8Array,
  { from, to, names }: { readonly from: number; readonly to: number; readonly names: readonly string[] },
): Hit[] {
  const first = Math.max(0, from - longestName)
  const around = Buffer.from(text.buffer, text.byteOffset, text.length).subarray(first, to + longestName)
  return names.flatMap((value) => {
    const name = utf8(value)
    const found: Hit[] = []
    if (name.length === 0 || name.length > longestName) return found
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + name.length))
      found.push({ kind: 'PERSON', start: first + at, end: first + at + name.length, value, isHit: false })
    return found
  })
}

/** What is asked for as it is, and the secrets beside and inside it masked; a secret that is asked for is shown. */
function revealed(hit: Hit, found: readonly Finding[]): Hit[] {
  const secrets = found.filter(isSecret).map((one): Hit => ({ ...one, isHit: false }))
  const shown: Hit = { ...hit, isRevealed: true }
  if (isSecret(hit)) return [shown, ...secrets.flatMap((one) => besides(hit, one))]
  return [
    ...secrets.reduce<Hit[]>((parts, one) => parts.flatMap((part) => besides(one, part)), [shown]),
    ...secrets,
  ]
}

/** Moves to where a character begins. */
function boundary(text: Uint8Array, at: number): number {
  let from = at
  while (from < text.length && ((text[from] ?? 0) & 0xc0) === 0x80) from++
  return from
}
