import type { Item } from '../read/document.ts'
import type { Reading } from '../read/format.ts'
import type { Hit, Matcher } from './targets.ts'

/** Why an item is not redacted: each is an answer to a person. */
export const redactRefusals = [
  'not-supported', // a format that is read but not written
  'not-readable', // nobody can tell what stands in it
  'encrypted',
  'damaged',
  'too-large',
  'too-deep',
  'bomb', // unpacks to far more than it is
  'uncertain-text', // letters whose meaning is not certain, as in some PDFs
  'scanned', // text laid over a picture of itself
  'still-there', // the second look found a target: nothing is handed out
  'target-too-short',
] as const

export type RedactRefusal = (typeof redactRefusals)[number]

/** What a reader of the result must know: it is done, but not everything is as it was, or certain. */
export const redactNotes = [
  'signature-broken', // a signature under the whole no longer fits
  'signature-removed',
  'picture-not-read', // the letters on a picture were not looked at
  'macros-not-read',
  'object-not-read', // something inside that nobody could look into, and that stayed
  'charset-mended', // damaged letters were written anew
  'metadata-removed',
  'preview-removed',
  'attachment-removed', // inside a PDF
  'formula-removed',
  'script-removed',
] as const

export type RedactNote = (typeof redactNotes)[number]

/** A target that was taken out. */
export interface Removed {
  /** Which target: its place in the list. */
  readonly target: number
  readonly place: string
  readonly count: number
}

export interface Noted {
  readonly code: RedactNote
  readonly place: string
}

/** A part that was taken out as a whole, because it could not be redacted. */
export interface Stripped {
  readonly place: string
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly reason: RedactRefusal
}

/** Gathers what is done while it is done. */
export class Ledger {
  readonly #removed = new Map<string, Removed>()
  readonly #notes = new Map<string, Noted>()
  readonly stripped: Stripped[] = []

  remove(place: string, hits: readonly Pick<Hit, 'target'>[]): void {
    for (const { target } of hits) {
      const key = `${target} ${place}`
      const count = (this.#removed.get(key)?.count ?? 0) + 1
      this.#removed.set(key, { target, place, count })
    }
  }

  note(code: RedactNote, place: string): void {
    this.#notes.set(`${code} ${place}`, { code, place })
  }

  /** Takes over what another gathered. */
  add(other: Ledger): void {
    for (const { target, place, count } of other.removed)
      this.remove(
        place,
        Array.from({ length: count }, () => ({ target })),
      )
    for (const { code, place } of other.notes) this.note(code, place)
    this.stripped.push(...other.stripped)
  }

  get removed(): readonly Removed[] {
    return [...this.#removed.values()]
  }

  get notes(): readonly Noted[] {
    return [...this.#notes.values()]
  }
}

/** What one redaction works with. */
export interface Work {
  readonly matcher: Matcher
  /** Stands where something was, in every charset that has it. */
  readonly mark: string
  /** The same in ASCII. */
  readonly plainMark: string
  readonly ledger: Ledger
  readonly reading: Reading
  /** Where we are: '' for the item itself. */
  readonly place: string
  readonly depth: number
  /** Whether what is inside and cannot be looked into stays, when nothing is known to stand in it. */
  readonly leavesUnread: boolean
  /** Redacts what is inside, by the format it has. */
  readonly inner: (item: Item, work: Work) => Promise<Outcome>
  /** What stands in the place of a part that had to go: a few lines for people. */
  readonly noteFor: (stripped: Stripped) => string
}

/** New bytes, which are the old ones when nothing had to go; or why there are none. */
export type Outcome = { readonly bytes: Uint8Array } | { readonly refused: RedactRefusal }

/** The same work one step further in. */
export function inside(work: Work, step: string): Work {
  return { ...work, place: placeIn(work.place, step), depth: work.depth + 1 }
}

/** A place within a place. */
export function placeIn(place: string, step: string): string {
  return place === '' ? step : `${place}/${step}`
}
