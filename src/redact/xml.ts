import { tokensOf, writeDecoded } from './markup.ts'
import { StretchWriter, type Stretch } from './stretch.ts'

/** Elements after which a reader sees something new. In other XML than that of office programs every element is one. */
export type Breaks = (name: string) => boolean

/** All texts of XML: what stands between the tags as one text, and every attribute, remark and instruction. */
export function xmlStretches(source: string, breaks: Breaks = () => true): Stretch[] {
  const shown = new StretchWriter()
  const stretches: Stretch[] = []
  const add = (start: number, end: number): void => {
    const writer = new StretchWriter()
    writeDecoded(source, { start, end }, writer)
    stretches.push(writer.done())
  }
  for (const token of tokensOf(source, 'xml')) {
    if (token.kind === 'text') writeDecoded(source, token, shown)
    else if (token.kind === 'raw') shown.plain(source.slice(token.start + 9, token.end - 3), token.start + 9)
    else if ('name' in token) {
      if (breaks(localName(token.name))) shown.decoded('\n', token.end, token.end)
      for (const { name, from, to } of token.attributes)
        if (to > from && !name.startsWith('xmlns')) add(from, to)
    } else add(token.start, token.end)
  }
  return [shown.done(), ...stretches]
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
