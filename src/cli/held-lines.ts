import type { PersonDossier } from '../store/store.ts'

type Held = PersonDossier['findings'][number]

/** What is held of somebody, to be shown as a line. */
export interface HeldLine extends Omit<Held, 'documents'> {
  /** Undefined for what lies in several documents of which nobody knows whether they are the same. */
  readonly documents: number | undefined
}

/** One line for what looks the same: sentences of a kind, of which nothing is kept, and an address however it was written. */
export function heldLines(findings: readonly Held[]): readonly HeldLine[] {
  const lines: HeldLine[] = []
  // The longest way to write an address comes first, so that the shorter ones are parts of it.
  for (const one of findings.toSorted(byLength)) {
    const at = lines.findIndex((line) => line.kind === one.kind && isSame(line, one))
    const same = lines[at]
    if (same === undefined) lines.push(one)
    else lines[at] = { ...same, count: same.count + one.count, documents: undefined }
  }
  return lines
}

function byLength(a: Held, b: Held): number {
  return a.kind === 'ADDRESS' && b.kind === 'ADDRESS' ? wordsOf(b).length - wordsOf(a).length : 0
}

function isSame(line: HeldLine, one: Held): boolean {
  if (line.preview === one.preview) return true
  if (one.kind !== 'ADDRESS') return false
  const [longer, shorter] = [wordsOf(line), wordsOf(one)]
  return shorter.every((word, i) => word === longer[i])
}

/** Letters and numbers apart: "8012AB" is "8012 AB". */
function wordsOf({ preview }: Pick<Held, 'preview'>): readonly string[] {
  return (preview ?? '').toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []
}
