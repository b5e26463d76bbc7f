import type { Item } from '../read/document.ts'
import type { Reading } from '../read/format.ts'
import { readTree } from '../read/tree.ts'
import type { Target } from './targets.ts'

/** A stretch of a text as the index keeps it. */
export interface FoundAt {
  /** Path of the document inside the item; '' for the item itself. */
  readonly path: string
  readonly part: string
  readonly startByte: number
  readonly lengthBytes: number
}

/**
 * The values that stand where the index found something. What is redacted is the value, wherever it stands: a place alone would
 * leave the other version of the text, the property or the older draft. Undefined when a place is no longer there.
 */
export async function targetsOfFindings(
  item: Item,
  findings: readonly FoundAt[],
  reading: Reading,
): Promise<readonly Target[] | undefined> {
  const values = new Map<FoundAt, string>()
  await readTree(item, reading, {
    visit: (document, { path }) => {
      const here = findings.filter((finding) => finding.path === path)
      if (here.length === 0) return
      for (const { place, text } of document.parts) {
        for (const finding of here) {
          const end = finding.startByte + finding.lengthBytes
          if (finding.part === place && end <= text.length)
            values.set(finding, Buffer.from(text.subarray(finding.startByte, end)).toString())
        }
      }
    },
  })
  if (values.size < findings.length) return undefined
  return [...new Set(values.values())].map((value) => ({ value }))
}
