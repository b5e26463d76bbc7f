import { fromUtf8 } from '../../base/bytes.ts'

const newline = 10
/** No label is longer, nor are the words that say who speaks. */
const longestLine = 120

/** What stands on the line up to here. */
export function lineBefore(text: Uint8Array, start: number): string {
  const from = Math.max(0, start - longestLine)
  return fromUtf8(text.subarray(Math.max(from, text.lastIndexOf(newline, start - 1) + 1), start))
}

/** What the line is called up to here: "Telefoon huisarts: ", "Contact vrouw   "; '' when it has no label. */
export function labelBefore(text: Uint8Array, start: number): string {
  return label.exec(lineBefore(text, start))?.[1] ?? ''
}

const label = /^[\s>*•|-]*([^\s:>*•|-][^:\t]{0,50}?)\s?(?::|\t| {2})/

/** What follows here, to the end of the line. */
export function lineBehind(text: Uint8Array, end: number): string {
  return fromUtf8(text.subarray(end, end + longestLine)).split('\n', 1)[0] ?? ''
}

/** Whether a line without a word lies between the two, or the one lies too far off to tell. */
export function isOtherParagraph(text: Uint8Array, from: number, to: number): boolean {
  return from < paragraphStart(text, to)
}

/** Where the paragraph of a place begins, as far back as is looked. */
export function paragraphStart(text: Uint8Array, at: number): number {
  const first = Math.max(0, at - longestParagraph)
  let end = -1
  for (let i = at - 1; i >= first; i--) {
    const byte = text[i] ?? 0
    if (byte === newline) {
      if (end >= 0) return end
      end = i + 1
    } else if (!emptiness.has(byte)) end = -1
  }
  return first
}

/** Space, TAB, CR and the mark of what is repeated. */
const emptiness: ReadonlySet<number> = new Set([32, 9, 13, 62])
const longestParagraph = 2000
