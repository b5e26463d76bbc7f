import { fromUtf8 } from '../base/bytes.ts'
import { looksLikeWayOut } from '../privacy/newsletters/words.ts'
import { linksOfMessage, type Document, type Item } from '../read/index.ts'
import { withoutSecrets } from './pieces.ts'

/** What a message is known by in a list. */
export interface LetterHead {
  readonly title: string
  /** Who wrote it, and to whom: a name, else an address; '' when it does not say. */
  readonly from: string
  readonly to: string
}

export function letterHeadOf({ title, participants }: Pick<Document, 'title' | 'participants'>): LetterHead {
  const first = (role: string): string => {
    const one = participants.find((participant) => participant.role === role)
    return one === undefined ? '' : one.name || one.email
  }
  return { title, from: first('from'), to: first('to') }
}

/** A message as one looks whether to read it. Its content is a stranger's: text, never markup. */
export interface ShownLetter extends LetterHead {
  /** The first lines of what it says. */
  readonly opening: string
  /** Addresses in its text that look like a way out, as the stranger wrote them. */
  readonly waysOut: readonly string[]
}

const openingLength = 280
/** As far as a mail program's hidden lead and its spaces go. */
const lookedThrough = 4000
const mostWays = 5

export function letterOf(document: Document, item: Item): ShownLetter {
  return {
    ...letterHeadOf(document),
    opening: openingOf(document),
    waysOut: waysOutIn(item).slice(0, mostWays),
  }
}

function openingOf({ parts }: Document): string {
  for (const { layout, place, text } of parts) {
    if (layout !== 'prose' || place.startsWith('header/')) continue
    const words = fromUtf8(text.subarray(0, lookedThrough))
      .replace(/https?:\/\/\S+/g, ' ')
      .replace(/(?:[\s\p{C}]|\u034F)+/gu, ' ')
      .trim()
    if (words !== '') return withoutSecrets(words).slice(0, openingLength)
  }
  return ''
}

function waysOutIn(item: Item): string[] {
  return linksOfMessage(item)
    .filter(({ text, href }) => looksLikeWayOut(text) || looksLikeWayOut(href))
    .map(({ href }) => href)
}
