import { tokensOf, writeApart, writeDecoded, type Token } from './markup.ts'
import { StretchWriter, type Stretch } from './stretch.ts'

/** Elements within a line: "Jan<b>sen</b>" is one word. */
const inline =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|del|em|font|i|ins|kbd|label|mark|nobr|o:p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/i

/** All texts of a page: what is read; and what stands in attributes, in remarks, in scripts and styles. */
export function htmlStretches(source: string): Stretch[] {
  const shown = new StretchWriter()
  const others = new StretchWriter()
  for (const token of tokensOf(source, 'html')) {
    if (token.kind === 'text') writeDecoded(source, token, shown)
    else if ('name' in token) {
      if (!inline.test(token.name)) shown.decoded('\n', token.end, token.end)
      for (const { from, to } of token.attributes)
        if (to > from) writeApart(source, { start: from, end: to }, others)
    } else writeRaw(source, token, others)
  }
  return [shown.done(), others.done()]
}

/** Remarks and scripts are read as they are; in remarks for old Outlook there is markup too. */
function writeRaw(source: string, token: Token, others: StretchWriter): void {
  writeApart(source, token, others)
  if (token.kind !== 'comment') return
  const start = token.start + 4
  const within = source.slice(start, token.end)
  if (!within.includes('<')) return
  others.apart()
  for (const inner of tokensOf(within, 'html'))
    if (inner.kind === 'text') others.plain(within.slice(inner.start, inner.end), inner.start + start)
}
