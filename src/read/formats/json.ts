import { append } from '../../base/lists.ts'
import { within } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { fileToUtf8, wideByZeros } from '../text/charset.ts'
import { emptyDocument } from './document-of.ts'
import { jsonStretches, type JsonStretch } from './json-stretches.ts'
import { labelledParts, type Value } from './labelled.ts'
import { maxEntryBytes } from './unpack-limits.ts'
import { withoutDoubleEncoding } from '../text/double-encoding.ts'
import { textDocument, utf8Pieces } from './text.ts'

/** What programs give out: values under keys (RFC 8259). */
export const json: Format = {
  id: 'json',
  mediaTypes: ['application/json', 'text/json', 'application/ld+json', 'application/geo+json'],
  extensions: ['json', 'geojson', 'jsonld', 'har'],
  read: readJson,
}

/** One JSON value a line: logs, and exports that are too large for one. */
export const jsonLines: Format = {
  id: 'jsonl',
  mediaTypes: ['application/x-ndjson', 'application/jsonl'],
  extensions: ['jsonl', 'ndjson'],
  read: readJsonLines,
}

/** Taken apart it takes up to fifty times as much memory; a larger one is taken apart stretch by stretch. */
const maxParsedBytes = 8_388_608

function readJson(item: Item): Document {
  const asText = textDocument('json', item, (bytes) => bytes)
  const problems: Problem[] = []
  if (item.bytes.sizeBytes > maxParsedBytes) {
    const isWide = wideByZeros(item.bytes.read(0, 4096)) !== undefined
    return isWide
      ? asText
      : { ...asText, problems, parts: { [Symbol.iterator]: () => largeParts(item, problems) } }
  }
  return {
    ...asText,
    problems,
    parts: {
      [Symbol.iterator]: () => {
        const value = parse(
          fileToUtf8(item.bytes.read(0, item.bytes.sizeBytes), item.charset).text.toString(),
        )
        return value === undefined
          ? asText.parts[Symbol.iterator]()
          : labelledParts(value, '', problems)[Symbol.iterator]()
      },
    },
  }
}

/** Each stretch as a value of its own: rows of a long list become tables with the same head. */
function* largeParts(item: Item, problems: Problem[]): Generator<Part> {
  let number = 0
  for (const stretch of jsonStretches(item.bytes)) {
    const place = `${++number}/`
    if ('from' in stretch) yield* textFrom(item, stretch.from, { place, problems })
    else yield* stretchParts(item, stretch, { place, problems })
  }
}

interface Onward {
  readonly place: string
  readonly problems: Problem[]
}

function* stretchParts(item: Item, stretch: JsonStretch, { place, problems }: Onward): Generator<Part> {
  const { label, isList, start, end } = stretch
  if (end - start > maxEntryBytes) {
    problems.push({ code: 'too-large', place, lostBytes: end - start })
    return
  }
  const inner = fileToUtf8(item.bytes.read(start, end), item.charset).text.toString()
  const value = parse(isList ? `[${inner}]` : `{${inner}}`)
  if (value === undefined)
    yield* textFrom({ ...item, bytes: within(item.bytes, 0, end) }, start, { place, problems })
  else yield* labelledParts(label === '' ? value : { [label]: value }, place, problems)
}

/** What is no JSON is read as the text it is. */
function* textFrom(item: Item, from: number, { place, problems }: Onward): Generator<Part> {
  const rest = textDocument(
    'json',
    { ...item, bytes: within(item.bytes, from, item.bytes.sizeBytes) },
    (bytes) => bytes,
  )
  for (const part of rest.parts) yield { ...part, place: `${place}${part.place}` }
  append(problems, rest.problems)
}

function readJsonLines(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('jsonl', item),
    problems,
    parts: { [Symbol.iterator]: () => lineParts(item, problems) },
  }
}

/** Lines of a piece that are values belong together as rows; what is no JSON stays a line of text. */
function* lineParts(item: Item, problems: Problem[]): Generator<Part> {
  let number = 0
  for (const piece of utf8Pieces(item, problems)) {
    const lines = piece.toString().split('\n')
    const values = lines.filter((line) => line.trim() !== '').map((line) => parse(line) ?? line.trim())
    yield* labelledParts(values, `${++number}/`, problems)
  }
}

/** What the text says; undefined when it is no JSON. */
function parse(text: string): Value | undefined {
  try {
    return JSON.parse(withoutDoubleEncoding(text))
  } catch {
    return undefined // it is read as text instead: nothing is lost
  }
}
