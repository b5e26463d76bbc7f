import { append } from '../../base/lists.ts'
import type { PdfDict, PdfValue } from './objects.ts'
import type { Pdf } from './open-pdf.ts'
import { textOfString } from './strings.ts'
import { UnsurePdf } from './unsure.ts'

/** Notes with words of somebody: who wrote it, and what. */
const written: ReadonlySet<string> = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Caret',
  'Ink',
  'Stamp',
])
/** Such that lie over words, which they name by their corners. */
const over: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut'])

/** More notes on one page are left to the other reader. */
const maxNotes = 20_000

/** What links and notes of a page say, one line each; throws UnsurePdf for what is filled in or attached. */
export function notesOf(pdf: Pdf, page: PdfDict): string {
  const list = pdf.resolve(page.entries.get('Annots'))
  const items = list?.kind === 'array' ? list.items : []
  if (items.length > maxNotes) throw new UnsurePdf('large', 'notes')
  const lines: string[] = []
  const later: string[] = []
  for (const item of items) {
    const dict = pdf.dict(item)
    if (dict === undefined) continue
    const subtype = nameIn(pdf, dict, 'Subtype')
    const flags = pdf.resolve(dict.entries.get('F'))
    // Not seen, as one flag or the other says: other programs differ about whose words count.
    if (flags?.kind === 'number' && (Number(flags.written) & 33) !== 0) throw new UnsurePdf('notes', 'flags')
    if (subtype === 'Link') lines.push(stringIn(pdf, dict, 'Contents'), addressIn(pdf, dict))
    else if (subtype === 'Popup') append(later, popupLines(pdf, dict))
    else if (written.has(subtype) || (over.has(subtype) && dict.entries.has('QuadPoints')))
      append(lines, noteLines(pdf, dict))
    else throw new UnsurePdf('notes', subtype)
  }
  return [...lines, ...later].filter((line) => line !== '').join('\n')
}

function noteLines(pdf: Pdf, dict: PdfDict): string[] {
  if (nameIn(pdf, dict, 'RT') === 'Group') throw new UnsurePdf('notes', 'group')
  return [stringIn(pdf, dict, 'T'), stringIn(pdf, dict, 'Contents')]
}

/** The window of a note says the same again. */
function popupLines(pdf: Pdf, dict: PdfDict): string[] {
  const parent = pdf.dict(dict.entries.get('Parent'))
  return parent === undefined ? [stringIn(pdf, dict, 'Contents')] : noteLines(pdf, parent)
}

function nameIn(pdf: Pdf, dict: PdfDict, key: string): string {
  const value = pdf.resolve(dict.entries.get(key))
  return value?.kind === 'name' ? value.name : ''
}

function stringIn(pdf: Pdf, dict: PdfDict, key: string): string {
  const value = pdf.resolve(dict.entries.get(key))
  return value?.kind === 'string' ? textOfString(value.bytes) : ''
}

/** Where a link leads, when that is outside of the file. */
function addressIn(pdf: Pdf, link: PdfDict): string {
  const action = pdf.dict(link.entries.get('A'))
  if (action === undefined) {
    if (link.entries.has('AA') && !link.entries.has('Dest')) throw new UnsurePdf('notes', 'action')
    return ''
  }
  const kind = nameIn(pdf, action, 'S')
  if (kind === 'GoTo' || kind === 'Named') return ''
  if (kind !== 'URI') throw new UnsurePdf('notes', kind)
  return addressOf(pdf.resolve(action.entries.get('URI')))
}

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:'])

function addressOf(value: PdfValue | undefined): string {
  if (value?.kind !== 'string') return ''
  const { bytes } = value
  const decoded = utf8(bytes) ?? bytes.toString('latin1')
  const address = /^www\.[^.]*\./.test(decoded) ? `http://${decoded}` : decoded
  const url = URL.parse(address)
  return url !== null && schemes.has(url.protocol) ? url.href : ''
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined // one byte a letter, then
  }
}
