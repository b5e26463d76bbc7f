import { fromUtf8 } from '../../base/bytes.ts'
import type { Finding } from '../../detect/finding.ts'
import { reach, type Anchor } from './anchors.ts'
import { paragraphStart } from './prose-lines.ts'

interface Place {
  /** How many anchors end before it. */
  readonly after: number
  readonly finding: Finding
  readonly text: Uint8Array
}

/**
 * The last name before it. One that is named aside counts on its own line alone, and so does one of which is not known who bears
 * it, unless the names before it stand in another paragraph.
 */
export function lastBefore(anchors: readonly Anchor[], { after, finding, text }: Place): Anchor | undefined {
  let unknown: Anchor | undefined
  let paragraph: number | undefined
  const isInParagraph = ({ at }: Anchor): boolean => at >= (paragraph ??= paragraphStart(text, finding.start))
  for (let i = after - 1; i >= 0 && after - i <= mostAside; i--) {
    const anchor = anchors[i]
    if (anchor === undefined || anchor.isWrittenTo) continue
    const lines = linesBetween(text, anchor.at, finding.start)
    if (lines === 0) {
      const outer = anchors[i - 1]
      if (outer === undefined || !isWithin(outer, anchor, { text, start: finding.start })) return anchor
    } else if (anchor.index < 0) {
      if (isInParagraph(anchor)) unknown ??= anchor
    } else if (!anchor.isAside) {
      return unknown !== undefined && !isInParagraph(anchor) ? unknown : anchor
    } else if (lines === 1 && finding.kind === 'PHONE') {
      // "Huisarts: dr. Smit" with "Tel.: .." below it: nothing tells whose.
      unknown ??= { ...anchor, index: -1 }
    }
  }
  return undefined
}

/** More of them in a row are a list of people. */
const mostAside = 20

/** How many lines end between them; 2 for more, or when they lie too far off. */
function linesBetween(text: Uint8Array, from: number, to: number): 0 | 1 | 2 {
  const between = text.subarray(from, Math.min(to, from + reach))
  const first = between.indexOf(newline)
  if (first < 0) return 0
  return to - from > reach || between.includes(newline, first + 1) ? 2 : 1
}

const newline = 10

/** "Els (buurvrouw van Olaf) 06-..": who is named within parentheses that end before the value is not whose it is. */
function isWithin(
  outer: Anchor,
  inner: Anchor,
  { text, start }: { readonly text: Uint8Array; readonly start: number },
): boolean {
  if (inner.at - outer.at > reach) return false
  const between = fromUtf8(text.subarray(outer.at, Math.max(outer.at, inner.start)))
  const behind = fromUtf8(text.subarray(inner.at, Math.max(inner.at, start)))
  return /^[^()\n]*\([^()\n]*$/.test(between) && /^[^()\n]*\)/.test(behind)
}

/** The next name, when it stands on the line. */
export function nextOnLine(next: Anchor | undefined, text: Uint8Array, end: number): Anchor | undefined {
  if (next === undefined || !isNear(text, end, next.at)) return undefined
  const line = text.indexOf(newline, end)
  return line < 0 || line >= next.at - 1 ? next : undefined
}

/** Within reach, and on one page; rows of spaces take no room. */
export function isNear(text: Uint8Array, from: number, to: number): boolean {
  const between = text.subarray(from, Math.max(from, to))
  if (between.length > reach) {
    if (between.length > mostSpaced * reach) return false
    if (fromUtf8(between).replaceAll(/ {2,}/g, ' ').length > reach) return false
  }
  return !between.includes(newPage)
}

/** Pages in columns are filled up with spaces. */
const mostSpaced = 4
const newPage = 12
