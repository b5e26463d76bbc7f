import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { emptyDocument } from './document-of.ts'
import { labelledParts, type Value } from './labelled.ts'
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

/** Taken apart it takes up to fifty times as much memory; a larger one is read as the text it is, piece by piece. */
const maxParsedBytes = 8_388_608

function readJson(item: Item): Document {
  const asText = textDocument('json', item, (bytes) => bytes)
  if (item.bytes.sizeBytes > maxParsedBytes) return asText
  const problems: Problem[] = []
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
    return JSON.parse(text)
  } catch {
    return undefined // it is read as text instead: nothing is lost
  }
}
