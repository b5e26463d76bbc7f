import { fromUtf8 } from '../base/bytes.ts'
import { addressKind } from '../people/address.ts'
import { endingLength, openingLength, type MailClues } from '../privacy/suppliers/mail-clues.ts'
import type { Document, Part } from '../read/document.ts'

/** The beginning and end of what the writer of a document wrote, without what is quoted. */
export interface OwnWords {
  readonly opening: string
  readonly ending: string
  /** The beginning of what is repeated from somebody else first; '' when nothing is. */
  readonly repeated: string
}

const noWords: OwnWords = { opening: '', ending: '', repeated: '' }

/** Of the parts of a document, one by one as they are read. */
export class OwnWordsReader {
  #words: OwnWords = noWords
  #isSeen = false

  see({ place, layout, text }: Part): void {
    if (place.startsWith('header/')) return
    if (layout === 'quoted' && this.#words.repeated === '')
      this.#words = { ...this.#words, repeated: fromUtf8(text.subarray(0, openingLength)) }
    if (this.#isSeen || layout !== 'prose') return
    this.#isSeen = true
    this.#words = {
      ...this.#words,
      opening: fromUtf8(text.subarray(0, openingLength)),
      ending: fromUtf8(text.subarray(Math.max(0, text.length - endingLength))),
    }
  }

  get words(): OwnWords {
    return this.#words
  }
}

/** What a message gives to tell suppliers, mailboxes and devices by. */
export function cluesOf({ fields, participants, title }: Document, words: OwnWords): MailClues {
  const { name, email } = participants.find(({ role }) => role === 'from') ?? { name: '', email: '' }
  return {
    fields,
    from: { name, email },
    senderKind: addressKind(email),
    recipients: participants.filter(({ role }) => role === 'to' || role === 'cc').map((one) => one.email),
    subject: title,
    ...words,
  }
}
