import { farMark } from './folded.ts'
import type { Hit, Matcher } from './targets.ts'

/** A text as a reader sees it, with where it is written in the source. What is only seen (a line end between paragraphs) has no width there. */
export interface Stretch {
  readonly text: string
  /** In order of the text. */
  readonly runs: readonly Run[]
}

/** Letters in a row that are written in one way. */
interface Run {
  /** Where in the text it begins. */
  readonly from: number
  readonly start: number
  readonly end: number
  /** Letter by letter, or as a whole that stands for these letters. */
  readonly isPlain: boolean
}

/** A stretch of the source that becomes something else. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A hit with where it begins in the source. */
export interface SourceHit extends Hit {
  readonly at: number
}

/** Gathers a stretch piece by piece. */
export class StretchWriter {
  readonly #pieces: string[] = []
  readonly #runs: Run[] = []
  #length = 0

  /** Letters that are written as they are, from `at`. */
  plain(text: string, at: number): void {
    this.#put(text, { from: this.#length, start: at, end: at + text.length, isPlain: true })
  }

  /** Letters that stand for something written otherwise. */
  decoded(text: string, start: number, end: number): void {
    this.#put(text, { from: this.#length, start, end, isPlain: false })
  }

  /** What comes now has nothing to do with what came before. */
  apart(): void {
    this.decoded(farMark, 0, 0)
  }

  #put(text: string, run: Run): void {
    if (text === '') return
    this.#pieces.push(text)
    this.#runs.push(run)
    this.#length += text.length
  }

  /** Letters so far. */
  get length(): number {
    return this.#length
  }

  done(): Stretch {
    return { text: this.#pieces.join(''), runs: this.#runs }
  }
}

/** Where the letters from `from` up to `to` are written, in pieces. */
function* sourceOf({ runs }: Stretch, from: number, to: number): Generator<{ start: number; end: number }> {
  let low = 0
  for (let high = runs.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.from ?? 0) <= from) low = middle
    else high = middle - 1
  }
  for (let i = low; i < runs.length; i++) {
    const run = runs[i]
    if (run === undefined || run.from >= to) return
    if (run.start === run.end) continue
    if (!run.isPlain) yield run
    else {
      const start = run.start + Math.max(0, from - run.from)
      yield { start, end: Math.min(run.end, run.start + to - run.from) }
    }
  }
}

/** What to change so that no target stands in a stretch: the mark where a hit begins, nothing for the rest of it. */
export function editsOf(
  stretch: Stretch,
  matcher: Matcher,
  mark: (start: number) => string,
): { readonly hits: readonly SourceHit[]; readonly edits: readonly Edit[] } {
  const hits: SourceHit[] = []
  const edits: Edit[] = []
  for (const hit of matcher.find(stretch.text)) {
    const first = edits.length
    for (const { start, end } of sourceOf(stretch, hit.start, hit.end)) {
      const last = edits.length > first ? edits.at(-1) : undefined
      if (last === undefined) edits.push({ start, end, text: mark(start) })
      else if (start > last.end) edits.push({ start, end, text: '' })
      else edits.splice(-1, 1, { ...last, end: Math.max(last.end, end) })
    }
    hits.push({ ...hit, at: edits[first]?.start ?? 0 })
  }
  return { hits, edits }
}

/** What to change in a source that is read in several ways; a hit that several of them show is one. */
export function editsOfAll(
  stretches: readonly Stretch[],
  matcher: Matcher,
  mark: (start: number) => string,
): { readonly hits: readonly SourceHit[]; readonly edits: readonly Edit[] } {
  const hits = new Map<string, SourceHit>()
  const edits: Edit[] = []
  for (const stretch of stretches) {
    const found = editsOf(stretch, matcher, mark)
    for (const hit of found.hits) hits.set(`${hit.target} ${hit.at}`, hit)
    edits.push(...found.edits)
  }
  return { hits: [...hits.values()], edits }
}

/** The source with its edits. Where two overlap, what either takes out is gone. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at && start < at) continue
    if (start >= at) pieces.push(source.slice(at, start), text)
    at = Math.max(at, end)
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}

/** A text in which every letter is written as it is. */
export function plainStretch(text: string): Stretch {
  const writer = new StretchWriter()
  writer.plain(text, 0)
  return writer.done()
}
