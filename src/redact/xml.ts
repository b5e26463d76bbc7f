import { tokensOf, writeApart, writeDecoded } from './markup.ts'
import { StretchWriter, type Stretch } from './stretch.ts'

/** Elements after which a reader sees something new. In other XML than that of office programs every element is one. */
type Breaks = (name: string) => boolean

/** How a language of XML is read. */
export interface XmlLanguage {
  readonly breaks: Breaks
  /** Attributes that are of the format. */
  readonly isLeft: (name: string, value: string) => boolean
}

const anyXml: XmlLanguage = { breaks: () => true, isLeft: () => false }

/** All texts of XML: what stands between the tags as one text, and every attribute, remark and instruction. */
export function xmlStretches(source: string, { breaks, isLeft }: XmlLanguage = anyXml): Stretch[] {
  const shown = new StretchWriter()
  const others = new StretchWriter()
  for (const token of tokensOf(source, 'xml')) {
    if (token.kind === 'text') writeDecoded(source, token, shown)
    else if (token.kind === 'raw') shown.plain(source.slice(token.start + 9, token.end - 3), token.start + 9)
    else if ('name' in token) {
      if (breaks(localName(token.name))) shown.decoded('\n', token.end, token.end)
      for (const { name, from, to } of token.attributes)
        if (to > from && !isLeft(localName(name), source.slice(from, to)))
          writeApart(source, { start: from, end: to }, others)
    } else writeApart(source, token, others)
  }
  return [shown.done(), others.done()]
}

/** Attributes in which people write, or that repeat what they wrote. */
const human =
  /^(?:.*author.*|initials|.*name|title|descr|.*user.*|alt|text|.*tip|href|target|location|address|v|value|.*-value|.*string|formula|tag|alias|caption|prompt|error|.*title|.*text|subject|keywords|category|company|manager|creator|mail|email|path|source|uri|url)$/i

/**
 * True for a word of an office format itself, as `center`: these begin with a small letter and are one word. A person may be called
 * the same, and without such words a program cannot open the file.
 */
export function isTechnical(name: string, value: string): boolean {
  if (name === 'xmlns' || /^(?:urn:|https?:\/\/(?:schemas|purl|www\.w3)\.)/.test(value)) return true
  return /^[a-z][A-Za-z-]*$/.test(value) && (name === 'val' || !human.test(name))
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
