import { fromUtf8 } from '../../base/bytes.ts'

/** One line of a zone for machines: its signs, and the bytes of the text in which each stands. */
export interface ZoneLine {
  readonly signs: string
  /** Where each sign begins, and at the end where the line ends. */
  readonly starts: readonly number[]
}

/** Lines that may be of such a zone: long, of capitals, digits and fillers. Those that stand together come together. */
export function zoneLines(text: Uint8Array): ZoneLine[][] {
  const groups: ZoneLine[][] = []
  let group: ZoneLine[] = []
  for (const { line, start } of linesOf(text)) {
    const zone = zoneLine(line, start)
    if (zone !== undefined) group.push(zone)
    else if (line.trim() !== '') {
      if (group.length > 0) groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function* linesOf(text: Uint8Array): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf(10, start)
    const end = found < 0 ? text.length : found
    // A zone is 44 signs wide at most; what is much longer is a paragraph.
    if (end - start >= shortest && end - start <= longest)
      yield { line: fromUtf8(text.subarray(start, end)), start }
    else if (end > start) yield { line: '-', start }
    start = end + 1
  }
}

const shortest = 26
const longest = 160

/** What readers of pictures make of the filler. */
const fillers: Readonly<Record<string, string>> = {
  '«': '<<',
  '‹': '<',
  '≪': '<<',
  '(': '<',
  '{': '<',
  '[': '<',
  '€': '<',
  '»': '<<',
  '>': '<',
}

function zoneLine(line: string, start: number): ZoneLine | undefined {
  let signs = ''
  const starts: number[] = []
  let at = start
  let strange = 0
  for (const sign of line) {
    const written = fillers[sign] ?? sign.toUpperCase()
    if (/^[A-Z0-9<]+$/.test(written)) {
      for (const one of written) {
        signs += one
        starts.push(at)
      }
    } else if (!/[\s.,'`’-]/.test(sign)) strange++
    at += utf8Length(sign)
  }
  const isZone =
    signs.length >= shortest && strange <= 1 && (signs.includes('<') || /^\S+$/.test(line.trim()))
  return isZone ? { signs, starts: [...starts, at] } : undefined
}

function utf8Length(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** How many signs a reader may lose or add in a run of fillers. */
const mostLost = 4

/** The line at its right length, signs taken from or added to its longest run of fillers; undefined when it is another's. */
export function atLength(line: ZoneLine, length: number): ZoneLine | undefined {
  const missing = length - line.signs.length
  if (missing === 0) return line
  if (Math.abs(missing) > mostLost) return undefined
  const run = longestRun(line.signs)
  if (run === undefined || run.length + missing < 1) return undefined
  const end = run.start + run.length
  const starts = [...line.starts]
  if (missing > 0) {
    starts.splice(end, 0, ...Array<number>(missing).fill(line.starts[end - 1] ?? 0))
    return { signs: `${line.signs.slice(0, end)}${'<'.repeat(missing)}${line.signs.slice(end)}`, starts }
  }
  starts.splice(end + missing, -missing)
  return { signs: line.signs.slice(0, end + missing) + line.signs.slice(end), starts }
}

function longestRun(signs: string): { readonly start: number; readonly length: number } | undefined {
  let best: { start: number; length: number } | undefined
  for (const { index, 0: run } of signs.matchAll(/<+/g)) {
    if (best === undefined || run.length > best.length) best = { start: index, length: run.length }
  }
  return best
}
