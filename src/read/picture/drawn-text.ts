/** A text that a drawing puts somewhere, in units of its own. */
export interface DrawnText {
  readonly text: string
  readonly x: number
  readonly y: number
  /** How far the letters reach to the right; undefined when nothing tells. */
  readonly width: number | undefined
}

/** Texts in the order of drawing as lines: words are cut anywhere, and cells of a table stand beside each other. */
export function linesOf(drawn: readonly DrawnText[]): string {
  let lines = ''
  let before: DrawnText | undefined
  for (const one of drawn) {
    lines += before === undefined ? '' : gapBetween(before, one)
    lines += one.text
    before = one
  }
  return lines
}

/** In widths of a letter. */
const wordGap = 0.25
const cellGap = 2.5

function gapBetween(before: DrawnText, { text, x, y }: DrawnText): string {
  if (before.y !== y) return '\n'
  if (/\s$/.test(before.text) || /^\s/.test(text)) return ''
  if (before.width === undefined) return ' '
  const letter = before.width / Math.max(1, before.text.length)
  const gap = x - (before.x + before.width)
  // What begins to the left of where the last one began stands in another place of the same height.
  if (x < before.x || gap > cellGap * letter) return '\t'
  return gap > wordGap * letter ? ' ' : ''
}
