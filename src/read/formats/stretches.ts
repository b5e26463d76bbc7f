import type { Part } from '../document.ts'
import { cutText } from '../text/pieces.ts'
import { splitQuotes } from '../text/quotes.ts'

/** A long text is walked in pieces, so that memory stays bounded. */
export const MAX_PART_BYTES = 4_000_000

/** The parts of a message's text: what the writer wrote and what is repeated from others. */
export function* stretchesOf({ place, text }: { place: string; text: Buffer }): Generator<Part> {
  let number = 0
  for (const piece of cutText(text, MAX_PART_BYTES)) {
    for (const { layout, start, end } of splitQuotes(piece)) {
      number++
      yield { place: number === 1 ? place : `${place}#${number}`, layout, text: piece.subarray(start, end) }
    }
  }
}
