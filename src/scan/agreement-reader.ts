import { fromUtf8 } from '../base/bytes.ts'
import {
  agreementSignOf,
  longestRead,
  mayBeAgreement,
  topLength,
  type AgreementSign,
} from '../privacy/suppliers/agreement/recognise.ts'
import type { Passage } from '../privacy/suppliers/agreement/sentences.ts'
import type { Part } from '../read/document.ts'

/** Looks whether a document is a processing agreement, part by part. What cannot be one costs a look at its top. */
export class AgreementReader {
  #passages: Passage[] = []
  #characters = 0
  #isOver = false

  see({ place, layout, text }: Part): void {
    if (this.#isOver || layout !== 'prose' || place.startsWith('header/')) return
    const room = longestRead - this.#characters
    const piece = fromUtf8(text.subarray(0, this.#characters === 0 ? topLength : room))
    if (this.#characters === 0 && !mayBeAgreement(piece)) {
      // A cover page may be short, and the title stand on the next.
      this.#isOver = piece.length > shortestTop
      return
    }
    const all = this.#characters === 0 ? fromUtf8(text.subarray(0, room)) : piece
    this.#passages.push({ place, text: all })
    this.#characters += all.length
    this.#isOver = this.#characters >= longestRead
  }

  get sign(): AgreementSign | undefined {
    return this.#passages.length === 0 ? undefined : agreementSignOf(this.#passages)
  }
}

const shortestTop = 600
