import { fromUtf8 } from '../base/bytes.ts'
import { addressKind } from '../people/address.ts'
import { endingLength, openingLength, type MailClues } from '../privacy/suppliers/mail-clues.ts'
import type { Document, Part } from '../read/document.ts'

/** The beginning and end of what the writer of a document wrote, without what is quoted. */
export interface OwnWords {
  readonly opening: string
  readonly ending: string
}

/** Of the parts of a document, one by one as they are read. */
export class OwnWordsReader {
  #words: OwnWords | undefined

  see({ place, layout, text }: Part): void {
    if (this.#words !== undefined || layout !== 'prose' || place.startsWith('header/')) return
    this.#words = {
      opening: fromUtf8(text.subarray(0, openingLength)),
      ending: fromUtf8(text.subarray(Math.max(0, text.length - endingLength))),
    }
  }

  get words(): OwnWords {
    return this.#words ?? { opening: '', ending: '' }
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
