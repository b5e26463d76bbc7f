import { beforeCharacter } from './characters.ts'

/** A text in which letters and the accents that stood beside them are one, and where its bytes stand in the text as written. */
export interface Composed {
  readonly text: Uint8Array
  readonly placeOf: (at: number) => number
}

/** The first bytes of accents that stand by themselves (U+0300 to U+036F); little else begins so. */
const [firstLead, lastLead] = [0xcc, 0xcd]
/** No letter has more accents: Unicode's stream-safe texts (UAX #15) end here. */
const mostAccents = 30

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]

/** The text with composed letters (NFC), as macOS and some PDFs do not write them; undefined when it has them. */
export function composed(text: Uint8Array): Composed | undefined {
  if (!text.includes(firstLead) && !text.includes(lastLead)) return undefined
  const bytes = new Uint8Array(text.length)
  const changes: Change[] = []
  let [from, to] = [0, 0]
  const take = (end: number): void => {
    bytes.set(text.subarray(from, end), to)
    to += end - from
  }
  for (let at = 0; at < text.length; at++) {
    if (!isAccent(text, at)) continue
    const start = Math.max(from, beforeCharacter(text, at))
    while (isAccent(text, at) && at - start < 2 * mostAccents) at += 2
    const letters = encoder.encode(decoder.decode(text.subarray(start, at)).normalize())
    if (letters.length >= at - start) continue
    take(start)
    const begin = to
    bytes.set(letters, to)
    to += letters.length
    from = at
    changes.push({ start: begin, end: to, writtenEnd: at })
    at--
  }
  if (changes.length === 0) return undefined
  take(text.length)
  return { text: bytes.subarray(0, to), placeOf: (at) => placeOf(at, changes) }
}

const isAccent = (text: Uint8Array, at: number): boolean =>
  text[at] === firstLead || (text[at] === lastLead && (text[at + 1] ?? 0) < 0xb0)

/** Where what was composed stands in the new text, and where it ends as written. */
interface Change {
  readonly start: number
  readonly end: number
  readonly writtenEnd: number
}

/** As far behind the last composed letter before it as in the new text; inside one, its end. */
function placeOf(at: number, changes: readonly Change[]): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const [before, around] = [changes[low - 1], changes[low]]
  if (around !== undefined && around.start < at) return around.writtenEnd
  return before === undefined ? at : at - before.end + before.writtenEnd
}
