import { isJunkFolder, looksLikeWayOut } from '../privacy/newsletters/words.ts'
import type { MailingMessage } from '../privacy/newsletters/mailings.ts'
import { unsubscribeOf } from '../privacy/newsletters/unsubscribe.ts'
import { headerOf } from '../privacy/suppliers/mail-clues.ts'
import { linksOfMessage, type Document, type Item } from '../read/index.ts'
import { lookAtMessages, type MessageLook, type MessagePlace } from './explain-messages.ts'

/** What one message says of the way out of its mailing. */
export interface ExplainedNewsletter extends MailingMessage {
  readonly place: MessagePlace
}

interface Explaining extends Omit<MessageLook, 'see'> {
  /** The mail folder that the messages lie in, where the path does not say. */
  readonly folder?: string
  readonly see: (message: ExplainedNewsletter) => void
}

/** Looks at every message of a path and tells the safe way out of its mailing. Nothing is kept, and nothing is asked of anybody. */
export function explainNewsletters(path: string, { see, folder, ...look }: Explaining): Promise<void> {
  return lookAtMessages(path, {
    ...look,
    see: (document, item, place) => see({ place, ...messageOf(document, item, folder ?? place.file) }),
  })
}

function messageOf(document: Document, item: Item, folder: string): MailingMessage {
  const { fields, participants, title, atMs = null } = document
  const from = participants.find(({ role }) => role === 'from') ?? { name: '', email: '' }
  const clues = {
    fields,
    fromEmail: from.email,
    subject: title,
    isJunk: isJunkFolder(folder) || /^yes\b/i.test(headerOf(fields, 'x-spam-flag') ?? ''),
  }
  const said = unsubscribeOf({ ...clues, links: [] })
  // Only where the headers say nothing is the text of use.
  const way = said.reason === 'no-usable-address' ? unsubscribeOf({ ...clues, links: waysOutIn(item) }) : said
  return { way, fromName: from.name, fromEmail: from.email, atMs }
}

function waysOutIn(item: Item): string[] {
  return linksOfMessage(item)
    .filter(({ text, href }) => looksLikeWayOut(text) || looksLikeWayOut(href))
    .map(({ href }) => href)
}
