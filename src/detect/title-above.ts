import { isDigit, isSpace } from './characters.ts'
import type { Scene } from './scene.ts'
import { wordHits, type Hit } from './words-around.ts'

// "Rijbewijscontrole chauffeurs", and below it a number a line: what the title of a list says holds for its lines.

/** Lines that stand together, with what their first says of the numbers in them. */
export interface Listing {
  until: number
  readonly hits: readonly Hit[]
}

/** A title is short and no sentence; so far up it is looked for. */
const [maxTitle, maxUp] = [60, 1500]
/** A number in a list stands behind a name at most. */
const maxBefore = 32

/** What the title of the list says of the number here, when it stands at the beginning of its line or behind a name. */
export function titleHits(scene: Scene, start: number): readonly Hit[] {
  const { bytes, lastRows } = scene
  let line = start
  while (line > 0 && bytes[line - 1] !== newline) if (start - --line > maxBefore) return []
  const end = scene.text.indexOf('\n', start)
  const until = end < 0 ? bytes.length : end + 1
  const last = lastRows.listing
  if (last !== undefined && line <= last.until && start < until && line >= last.until - 1) {
    last.until = until
    return last.hits
  }
  lastRows.listing = { until, hits: hitsOfTitle(scene, line) }
  return lastRows.listing.hits
}

function hitsOfTitle(scene: Scene, line: number): readonly Hit[] {
  const { bytes } = scene
  let first = line
  while (first > 0 && line - first < maxUp) {
    let above = first - 1
    while (above > 0 && bytes[above - 1] !== newline) above--
    // An empty line ends the list.
    if (above === first - 1 || (bytes[above] === carriage && above === first - 2)) break
    first = above
  }
  let end = first
  while (end < line && bytes[end] !== newline) end++
  if (end >= line || end - first > maxTitle || !isTitle(bytes, first, end)) return []
  return wordHits(scene, first, end).filter(({ kinds }) => !kinds.includes('OTHER'))
}

/** No long number stands in it, and no sentence ends there. */
function isTitle(bytes: Uint8Array, start: number, end: number): boolean {
  let last = end
  while (last > start && isSpace(bytes, last - 1)) last--
  const sign = bytes[last - 1]
  if (sign === dot || sign === comma || sign === question) return false
  for (let i = start; i + 5 < last; i++)
    if (isDigit(bytes, i) && isDigit(bytes, i + 1) && isDigit(bytes, i + 4) && isDigit(bytes, i + 5))
      return false
  return true
}

const [newline, carriage, dot, comma, question] = [10, 13, 46, 44, 63]
