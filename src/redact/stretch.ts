import type { Hit, Matcher } from './targets.ts'

/** A text as a reader sees it, each letter with where it is written in the source. What is only seen (a line end between paragraphs) has no width. */
export interface Stretch {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
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
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Letters that are written as they are, from `at`. */
  plain(text: string, at: number): void {
    this.#pieces.push(text)
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(at + i)
      this.#ends.push(at + i + 1)
    }
  }

  /** Letters that stand for something written otherwise. */
  decoded(text: string, start: number, end: number): void {
    this.#pieces.push(text)
    for (let i = 0; i < text.length; i++) {
      this.#starts.push(start)
      this.#ends.push(end)
    }
  }

  /** Letters so far. */
  get length(): number {
    return this.#starts.length
  }

  done(): Stretch {
    return { text: this.#pieces.join(''), starts: this.#starts, ends: this.#ends }
  }
}

/** What to change so that no target stands in a stretch: the mark where a hit begins, nothing for the rest of it. */
export function editsOf(
  { text, starts, ends }: Stretch,
  matcher: Matcher,
  mark: (start: number) => string,
): { readonly hits: readonly SourceHit[]; readonly edits: readonly Edit[] } {
  const hits = matcher.find(text).map((hit) => ({ ...hit, at: starts[hit.start] ?? 0 }))
  const edits: Edit[] = []
  for (const hit of hits) {
    let isFirst = true
    let open: { start: number; end: number } | undefined
    const close = (): void => {
      if (open === undefined) return
      edits.push({ ...open, text: isFirst ? mark(open.start) : '' })
      isFirst = false
      open = undefined
    }
    for (let i = hit.start; i < hit.end; i++) {
      const [start = 0, end = 0] = [starts[i], ends[i]]
      if (start === end) continue
      if (open === undefined || start > open.end) {
        close()
        open = { start, end }
      } else open.end = Math.max(open.end, end)
    }
    close()
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
