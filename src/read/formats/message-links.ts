import type { Problem } from '../../base/problem.ts'
import { fromUtf8 } from '../../base/bytes.ts'
import type { Item } from '../document.ts'
import { bytesOf } from '../mime/bytes.ts'
import { leafText } from '../mime/leaf.ts'
import { readStructure } from '../mime/structure.ts'
import { entityToCodePoint } from '../text/entities.ts'

/** A link in the HTML of a message, as the stranger wrote it: never to be followed by a program. */
export interface MessageLink {
  readonly href: string
  /** The words that stand on it. */
  readonly text: string
}

// A newsletter has a few hundred links in some 100 kB; its way out stands at the end.
const MAX_HTML_BYTES = 4_000_000
const MAX_LINKS = 2000
const MAX_TEXT_LENGTH = 200

/** The links of a message's HTML parts, in their order, without what is attached to it. */
export function linksOfMessage(item: Item): MessageLink[] {
  const bytes = bytesOf(item.bytes)
  const problems: Problem[] = []
  const links: MessageLink[] = []
  let bytesLeft = MAX_HTML_BYTES
  for (const leaf of readStructure(bytes).leaves) {
    if (leaf.type.mediaType !== 'text/html') continue
    for (const text of leafText(bytes, leaf, problems)) {
      const html = fromUtf8(text.subarray(0, bytesLeft))
      bytesLeft -= text.length
      for (const link of linksIn(html)) {
        if (links.length >= MAX_LINKS) return links
        links.push(link)
      }
      if (bytesLeft <= 0) return links
    }
  }
  return links
}

const opening =
  /<a\s[^<>]{0,4000}?\bhref\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))/iy

function* linksIn(html: string): Generator<MessageLink> {
  // Linear: each tag is looked at once, from where it begins.
  for (let at = html.search(/<a\s/i); at !== -1; at = nextTag(html, at + 2)) {
    opening.lastIndex = at
    const found = opening.exec(html)
    if (found === null) continue
    const [, double, single, bare] = found
    const from = html.indexOf('>', opening.lastIndex)
    if (from === -1) return
    const text = html.slice(from + 1, from + 1 + MAX_TEXT_LENGTH)
    const end = text.search(/<\/a/i)
    yield {
      href: unescaped(double ?? single ?? bare ?? ''),
      text: unescaped((end === -1 ? text : text.slice(0, end)).replace(/<[^<>]*>?/g, ' ')).trim(),
    }
  }
}

const tag = /<a\s/gi

function nextTag(html: string, from: number): number {
  tag.lastIndex = from
  return tag.exec(html)?.index ?? -1
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w{1,10});/g, (whole, entity: string) => {
    const point = entityToCodePoint(entity)
    return point > 0 ? String.fromCodePoint(point) : whole
  })
}
