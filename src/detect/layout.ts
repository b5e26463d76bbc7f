import type { DetectContext } from './context.ts'

/** A text of which nothing is known but its bytes, as the detector takes it; offsets stay as they are. */
export interface LaidOut {
  readonly text: Uint8Array
  readonly context: Pick<DetectContext, 'layout' | 'hasHead'>
}

const [tab, newline, quote, comma] = [9, 10, 34, 44]
/** What may stand between cells, and how many of it a row needs: a comma stands in any sentence. */
const separators = [
  [tab, 1],
  [59, 1],
  [44, 2],
  [124, 2],
] as const
/** More than this was exported by something that says what it is. */
const maxSize = 1_000_000
/** The name of a column is short, and no sentence; it may be shortened, as "geb.datum" and "tel." */
const head = /^(?:[^.!?@\d]|\.(?=\S)){1,30}$|^\p{L}{1,6}\.(?: \p{L}{1,15})?$/u

/** Between signs that no sentence has so often, a last full stop and a number of its own too: "KvK-nr.", "IMEI 1". */
const looseHead = /^(?:[^.!?@\d]|\.(?=\S)){1,30}(?: ?\d|\.)?$/u

/** Takes rows with the same separator in each for a table, and all else for prose. */
export function layOut(text: Uint8Array): LaidOut {
  const prose = { text, context: { layout: 'prose' } } as const
  if (text.length > maxSize || !text.subarray(0, -1).includes(newline)) return prose
  for (const [separator, least] of separators) {
    const table = withTabs(text, separator, least)
    if (table === undefined) continue
    const names = new TextDecoder()
      .decode(table.subarray(0, table.indexOf(newline)))
      .trim()
      .split('\t')
    const hasHead = names.every((name) => {
      const bare = name.replaceAll('"', '').trim()
      return head.test(bare) || (separator !== comma && looseHead.test(bare))
    })
    // A sign at the end of each line divides nothing.
    if (names.length < 2) continue
    // Without a head only tabs are as good as a table.
    if (hasHead || separator === tab) return { text: table, context: { layout: 'table', hasHead } }
  }
  return prose
}

/** The text with a tab for each separator outside quotation marks, when all its rows have as many, and enough. */
function withTabs(text: Uint8Array, separator: number, least: number): Uint8Array | undefined {
  if (!text.includes(separator)) return undefined
  const table = text.slice()
  let isQuoted = false
  let [rowStart, cells, expected] = [0, 0, -1]
  for (let i = 0; i <= table.length; i++) {
    const c = i < table.length ? table[i] : newline
    if (c === quote) isQuoted = !isQuoted
    else if (c === separator && !isQuoted) {
      table[i] = tab
      cells++
    } else if (c === newline) {
      if (isQuoted) return undefined
      const isEmpty = i - rowStart <= 1 && cells === 0
      if (!isEmpty && (cells < least || (expected >= 0 && cells !== expected))) return undefined
      if (!isEmpty) expected = cells
      cells = 0
      rowStart = i + 1
    }
  }
  return table
}
