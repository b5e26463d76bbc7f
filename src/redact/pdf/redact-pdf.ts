import { deflateSync } from 'node:zlib'
import type { Item } from '../../read/document.ts'
import { cleanJpeg } from '../picture.ts'
import { remainsIn } from '../remains.ts'
import { Ledger, placeIn, type Outcome, type RedactRefusal, type Work } from '../work.ts'
import { readFont, type PdfFont } from './font.ts'
import { BrokenPdf, nothing, type PdfDict, type PdfObject, type PdfValue } from '../../read/pdf/objects.ts'
import { openPdf, type Pdf } from '../../read/pdf/open-pdf.ts'
import { pagesOf, type PdfPage } from '../../read/pdf/pages.ts'
import { markFont, rewriteContent } from './rewrite-content.ts'
import { redactTextString } from './text-string.ts'
import { writePdf } from './write-pdf.ts'

/** As much as the reader of PDF takes. */
const maxPdfBytes = 104_857_600

/**
 * Redacts a PDF: the signs of targets go out of the instructions of its pages, and all else is written anew from what the
 * newest version points to, so that older versions, copies and what only programs see are gone. Refused when for any sign
 * that is shown nobody can tell what it says.
 */
export async function redactPdf(item: Item, work: Work): Promise<Outcome> {
  if (item.bytes.sizeBytes > maxPdfBytes) return { refused: 'too-large' }
  const bytes = Buffer.from(item.bytes.read(0, item.bytes.sizeBytes))
  const ledger = new Ledger()
  const outcome = attempt(bytes, { ...work, ledger })
  if ('refused' in outcome) return outcome
  if (ledger.removed.length === 0 && (await isClean(item, work))) {
    for (const { code, place } of ledger.notes) if (code === 'picture-not-read') work.ledger.note(code, place)
    return { bytes }
  }
  work.ledger.add(ledger)
  return outcome
}

/** Nothing to take out: then also nothing in older versions, and in what would be left out. */
async function isClean(item: Item, { matcher, reading }: Work): Promise<boolean> {
  const { places } = await remainsIn(item, matcher, reading)
  return places.length === 0
}

function attempt(bytes: Buffer, work: Work): Outcome {
  try {
    return redacted(bytes, work)
  } catch (error) {
    // Numbers in a broken file lead outside of it.
    if (error instanceof BrokenPdf || error instanceof RangeError) return { refused: 'damaged' }
    throw error
  }
}

function redacted(bytes: Buffer, work: Work): Outcome {
  const pdf = openPdf(bytes)
  if (pdf.trailer.entries.has('Encrypt')) return { refused: 'encrypted' }
  const redaction = new PdfRedaction(pdf, work)
  const refused = redaction.redactPages(pagesOf(pdf))
  if (refused !== undefined) return { refused }
  const { bytes: written, refused: late } = redaction.write()
  return late === undefined ? { bytes: written } : { refused: late }
}

/** What only programs see, what plays or runs, and what tells of the making. */
const droppedKeys = new Set([
  'Metadata',
  'PieceInfo',
  'Thumb',
  'AF',
  'EmbeddedFiles',
  'EF',
  'JavaScript',
  'JS',
  'AA',
  'XFA',
  'RV',
  'Perms',
  'DSS',
  'Legal',
  'Collection',
  'SpiderInfo',
  'ActualText',
  'E',
  'LastModified',
  'Threads',
])

const noteOfKey = new Map([
  ['Metadata', 'metadata-removed'],
  ['EmbeddedFiles', 'attachment-removed'],
  ['EF', 'attachment-removed'],
  ['JavaScript', 'script-removed'],
  ['JS', 'script-removed'],
  ['XFA', 'script-removed'],
  ['Thumb', 'preview-removed'],
] as const)

const droppedAnnotations = new Set(['FileAttachment', 'Movie', 'Sound', 'Screen', 'RichMedia', '3D'])

class PdfRedaction {
  readonly #pdf: Pdf
  readonly #work: Work
  readonly #fonts = new Map<PdfDict, PdfFont>()
  /** New instructions of pages, by the number of the page. */
  readonly #pages = new Map<number, { readonly page: PdfPage; readonly content: Buffer }>()
  #resources: PdfDict = { kind: 'dict', entries: new Map() }
  #refused: RedactRefusal | undefined

  constructor(pdf: Pdf, work: Work) {
    this.#pdf = pdf
    this.#work = work
  }

  redactPages(pages: readonly PdfPage[]): RedactRefusal | undefined {
    this.#resources = pages[0]?.resources ?? this.#resources
    for (const [i, page] of pages.entries()) {
      const content = this.#redactContent(page.content, page.resources, `page/${i + 1}`)
      this.#pages.set(page.number, { page, content })
    }
    return this.#refused
  }

  write(): { readonly bytes: Buffer; readonly refused: RedactRefusal | undefined } {
    const { trailer } = this.#pdf
    const bytes = writePdf({
      root: trailer.entries.get('Root') ?? nothing,
      info: trailer.entries.get('Info'),
      object: (number) => this.#object(number),
    })
    return { bytes, refused: this.#refused }
  }

  #redactContent(content: Buffer, resources: PdfDict, place: string): Buffer {
    const pdf = this.#pdf
    const fonts = pdf.dict(resources.entries.get('Font'))
    const states = pdf.dict(resources.entries.get('ExtGState'))
    const { matcher, ledger } = this.#work
    const rewritten = rewriteContent(content, {
      matcher,
      fonts: (name) => this.#font(pdf.dict(fonts?.entries.get(name))),
      hasOwnFonts: (name) => pdf.dict(states?.entries.get(name))?.entries.has('Font') === true,
    })
    if (rewritten.isScanned) this.#refused ??= 'scanned'
    if (rewritten.isUncertain) this.#refused ??= 'uncertain-text'
    if (rewritten.hasPicture) ledger.note('picture-not-read', placeIn(this.#work.place, place))
    ledger.remove(placeIn(this.#work.place, place), rewritten.hits)
    return rewritten.content
  }

  #font(dict: PdfDict | undefined): PdfFont | undefined {
    if (dict === undefined) return undefined
    const known = this.#fonts.get(dict)
    if (known !== undefined) return known
    const font = readFont(this.#pdf, dict)
    this.#fonts.set(dict, font)
    return font
  }

  #object(number: number): PdfObject | undefined {
    const object = this.#pdf.object(number)
    if (object === undefined) return undefined
    const page = this.#pages.get(number)
    if (page !== undefined) return { value: this.#page(page.page), stream: page.content }
    const value = this.#clean(object.value)
    return object.stream === undefined || object.value.kind !== 'dict'
      ? { value }
      : this.#stream(object, value, `object/${number}`)
  }

  /** The instructions of a page are put behind it, and `writePdf` gives them an object of their own. */
  #page({ dict, resources }: PdfPage): PdfValue {
    const entries = new Map([...dict.entries].filter(([key]) => key !== 'Contents' && key !== 'Resources'))
    const cleaned = this.#cleanDict({ kind: 'dict', entries })
    return { kind: 'dict', entries: new Map([...cleaned.entries, ['Resources', this.#withMark(resources)]]) }
  }

  #withMark(resources: PdfDict): PdfValue {
    const fonts = this.#pdf.dict(resources.entries.get('Font'))
    const named = new Map([...(fonts?.entries ?? []), [markFont, squares]])
    const entries = new Map([...resources.entries, ['Font', { kind: 'dict', entries: named } as const]])
    return this.#clean({ kind: 'dict', entries })
  }

  #stream(object: PdfObject, value: PdfValue, place: string): PdfObject {
    const { dict, decode } = this.#pdf
    const entries = object.value.kind === 'dict' ? object.value.entries : new Map<string, PdfValue>()
    const { stream = Buffer.alloc(0) } = object
    const subtype = nameOf(entries.get('Subtype'))
    if (subtype === 'Image') {
      this.#work.ledger.note('picture-not-read', this.#work.place)
      return {
        value,
        stream: nameOf(entries.get('Filter')) === 'DCTDecode' ? (cleanJpeg(stream) ?? stream) : stream,
      }
    }
    if ((subtype !== 'Form' && !entries.has('PatternType')) || value.kind !== 'dict') return { value, stream }
    const content = decode(object)
    if (content === undefined) throw new BrokenPdf('form')
    const resources = dict(entries.get('Resources')) ?? this.#resources
    const kept = [...value.entries].filter(([key]) => !packing.has(key))
    const packed: [string, PdfValue][] = [
      ...kept,
      ['Resources', this.#withMark(resources)],
      ['Filter', { kind: 'name', name: 'FlateDecode' }],
    ]
    return {
      value: { kind: 'dict', entries: new Map(packed) },
      stream: deflateSync(this.#redactContent(content, resources, place)),
    }
  }

  #clean(value: PdfValue, key = ''): PdfValue {
    if (value.kind === 'string') return this.#cleanString(value.bytes, key)
    if (value.kind === 'array')
      return {
        kind: 'array',
        items: value.items.filter((item) => !this.#isDropped(item)).map((item) => this.#clean(item, key)),
      }
    if (value.kind === 'name') this.#checkName(value.name)
    return value.kind === 'dict' ? this.#cleanDict(value) : value
  }

  #cleanDict({ entries }: PdfDict): PdfDict {
    const cleaned = new Map<string, PdfValue>()
    for (const [key, value] of entries) {
      this.#checkName(key)
      const note = noteOfKey.get(key as 'JS') // any key: those without a note give none
      if (droppedKeys.has(key)) {
        if (note !== undefined) this.#work.ledger.note(note, this.#work.place)
      } else if (this.#isSignature(value)) this.#work.ledger.note('signature-removed', this.#work.place)
      else cleaned.set(key, this.#clean(value, key))
    }
    return { kind: 'dict', entries: cleaned }
  }

  #cleanString(bytes: Buffer, key: string): PdfValue {
    const { matcher, mark, plainMark, ledger, place } = this.#work
    const done = redactTextString(bytes, key === 'URI' ? plainMark : mark, matcher)
    if (done === undefined) return { kind: 'string', bytes }
    ledger.remove(placeIn(place, key.toLowerCase()), done.hits)
    return { kind: 'string', bytes: done.bytes }
  }

  /** Names tie things together: one that names somebody cannot be changed in one place. */
  #checkName(name: string): void {
    if (name.length > 2 && this.#work.matcher.has(name)) this.#refused ??= 'uncertain-text'
  }

  #isDropped(item: PdfValue): boolean {
    const dict = item.kind === 'ref' || item.kind === 'dict' ? this.#pdf.dict(item) : undefined
    const isGone = dict !== undefined && droppedAnnotations.has(nameOf(dict.entries.get('Subtype')))
    if (isGone) this.#work.ledger.note('attachment-removed', this.#work.place)
    return isGone
  }

  #isSignature(value: PdfValue): boolean {
    const dict = value.kind === 'ref' || value.kind === 'dict' ? this.#pdf.dict(value) : undefined
    return dict?.entries.has('ByteRange') === true
  }
}

const packing = new Set([
  'Filter',
  'DecodeParms',
  'Length',
  'Resources',
  'DL',
  'F',
  'FFilter',
  'FDecodeParms',
])

const squares: PdfDict = {
  kind: 'dict',
  entries: new Map(
    [
      ['Type', 'Font'],
      ['Subtype', 'Type1'],
      ['BaseFont', 'ZapfDingbats'],
    ].map(([key = '', name = '']) => [key, { kind: 'name', name }] as const),
  ),
}

const nameOf = (value: PdfValue | undefined): string => (value?.kind === 'name' ? value.name : '')
