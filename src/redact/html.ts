import { tokensOf, writeDecoded, type Token } from './markup.ts'
import { StretchWriter, type Stretch } from './stretch.ts'

/** Elements within a line: "Jan<b>sen</b>" is one word. */
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|del|em|font|i|ins|kbd|label|mark|nobr|o:p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/i

/** All texts of a page: what is read, what stands in attributes, in remarks, in scripts and styles. */
export function htmlStretches(source: string): Stretch[] {
  const shown = new StretchWriter()
  const stretches: Stretch[] = []
  const add = (piece: { readonly start: number; readonly end: number }): void => {
    const writer = new StretchWriter()
    writeDecoded(source, piece, writer)
    stretches.push(writer.done())
  }
  for (const token of tokensOf(source, 'html')) {
    if (token.kind === 'text') writeDecoded(source, token, shown)
    else if ('name' in token) {
      if (!inline.test(token.name)) shown.decoded('\n', token.end, token.end)
      for (const { from, to } of token.attributes) if (to > from) add({ start: from, end: to })
    } else addRaw(source, token, { stretches, add })
  }
  return [shown.done(), ...stretches]
}

interface Gathering {
  readonly stretches: Stretch[]
  readonly add: (piece: { readonly start: number; readonly end: number }) => void
}

/** Remarks and scripts are read as they are; in remarks for old Outlook there is markup too. */
function addRaw(source: string, token: Token, { stretches, add }: Gathering): void {
  add(token)
  if (token.kind !== 'comment' || token.end - token.start < shortestWithMarkup) return
  const within = source.slice(token.start + 4, token.end)
  const writer = new StretchWriter()
  for (const inner of tokensOf(within, 'html')) {
    const shift = token.start + 4
    if (inner.kind === 'text') writer.plain(within.slice(inner.start, inner.end), inner.start + shift)
  }
  stretches.push(writer.done())
}

const shortestWithMarkup = 20
