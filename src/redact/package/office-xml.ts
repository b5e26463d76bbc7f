import { tokensOf, writeApart, writeDecoded, type Token } from '../markup.ts'
import { StretchWriter, type Stretch } from '../stretch.ts'
import { isTechnical, localName, xmlStretches } from '../xml.ts'

/** Whose XML it is: each has its own way of cutting a word in pieces. */
export type OfficeLanguage = 'ooxml' | 'odf'

/** All texts in a file of an office package. */
export function officeStretches(source: string, language: OfficeLanguage): Stretch[] {
  return language === 'odf'
    ? xmlStretches(source, { breaks: (name) => !odfInline.test(name), isLeft: isTechnical })
    : ooxmlStretches(source)
}

/** Within a line of OpenDocument: a word may go on behind them. */
const odfInline =
  /^(?:span|a|bookmark|bookmark-start|bookmark-end|change|change-start|change-end|soft-page-break|meta|ruby|ruby-base|reference-mark|reference-mark-start|reference-mark-end|user-index-mark-start|user-index-mark-end)$/

/** What ends a word in a file of Word, Excel or PowerPoint. */
const ooxmlBreaks =
  /^(?:p|br|cr|tab|tc|tr|row|c|si|rPh|comment|cm|author|txbxContent|noBreakHyphen|footnote|endnote|sp)$/

/** Text runs; `delText` was struck out, and is still there. */
const runs = /^(?:t|delText|instrText|delInstrText)$/

/**
 * A word may be cut over runs, and a struck-out piece may stand in the middle of it: so the shown and the struck-out are read
 * together and apart. Codes of fields are cut over runs too.
 */
function ooxmlStretches(source: string): Stretch[] {
  const writers = {
    all: new StretchWriter(),
    kept: new StretchWriter(),
    struck: new StretchWriter(),
    codes: new StretchWriter(),
  }
  const others = new StretchWriter()
  let run = ''
  for (const token of tokensOf(source, 'xml')) {
    if (token.kind === 'open') run = localName(token.name)
    else if (token.kind === 'close') run = ''
    if (token.kind === 'text' || token.kind === 'raw') {
      for (const writer of writersOf(run, writers, others)) writeText(source, token, writer)
    } else if ('name' in token) {
      others.decoded('\n', token.end, token.end)
      if (ooxmlBreaks.test(localName(token.name)))
        for (const writer of Object.values(writers)) writer.decoded('\n', token.end, token.end)
    }
  }
  const attributes = xmlStretches(source, { breaks: () => true, isLeft: isTechnical }).slice(1)
  return [...Object.values(writers), others].map((writer) => writer.done()).concat(attributes)
}

/** Where links lead that go out of the package; within it files are called by their program. */
export function outwardStretches(source: string): Stretch[] {
  const links = new StretchWriter()
  for (const token of tokensOf(source, 'xml')) {
    if (!('name' in token) || !/TargetMode\s*=\s*["']External/.test(source.slice(token.start, token.end)))
      continue
    for (const { from, to } of token.attributes) writeApart(source, { start: from, end: to }, links)
  }
  return [links.done()]
}

type Writers = Readonly<Record<'all' | 'kept' | 'struck' | 'codes', StretchWriter>>

function writersOf(run: string, writers: Writers, others: StretchWriter): readonly StretchWriter[] {
  if (!runs.test(run)) return [others]
  if (run === 't') return [writers.all, writers.kept]
  return run === 'delText' ? [writers.all, writers.struck] : [writers.codes]
}

function writeText(source: string, token: Token, writer: StretchWriter): void {
  if (token.kind === 'raw') writer.plain(source.slice(token.start + 9, token.end - 3), token.start + 9)
  else writeDecoded(source, token, writer)
}
