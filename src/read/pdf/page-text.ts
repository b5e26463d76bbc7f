import { append } from '../../base/lists.ts'
import { JoinedText } from '../sandbox/readers/joined-text.ts'
import { ContentScanner } from './content-scanner.ts'
import { instructions } from './instructions.ts'
import type { PdfDict, PdfObject } from './objects.ts'
import type { Pdf } from './open-pdf.ts'
import type { PdfPage } from './pages.ts'
import { largestOf, numbersOf, paintedBy, type Look, type PageWithPicture } from './pictures.ts'
import { TextFlow } from './text-flow.ts'
import { readTextFont, type TextFont } from './text-font.ts'
import { TextState } from './text-state.ts'
import { UnsurePdf } from './unsure.ts'

/** Drawings in drawings, states laid aside, and all instructions that are followed: those of honest files stay below. */
const maxDepth = 12
const maxSaved = 1000
const maxContentBytes = 67_108_864

export interface PageText {
  readonly text: string
  /** The largest picture that may hold words. */
  readonly picture: Omit<PageWithPicture, 'page'> | undefined
}

/** Reads what the pages of a file show. */
export class PageReader {
  readonly #pdf: Pdf
  readonly #fonts = new Map<PdfDict, TextFont>()
  /** Drawings that were unpacked: what stands on every page is unpacked once. */
  readonly #forms = new Map<PdfDict, Buffer>()
  readonly #seen = new Set<PdfDict>()
  #bytesLeft = maxContentBytes

  constructor(pdf: Pdf) {
    this.#pdf = pdf
  }

  /** Throws UnsurePdf when nobody can tell what a page says. */
  read(page: PdfPage): PageText {
    const joined = new JoinedText()
    const look: Look = { painted: [], hasHiddenText: false }
    const { content, resources, view } = page
    this.#walk({ joined, look, view }, { content, resources, state: new TextState(), depth: 0 })
    return { text: joined.text, picture: largestOf(look, page) }
  }

  #walk(sheet: Sheet, { content, resources, state: first, depth }: Stream): void {
    this.#bytesLeft -= content.length
    if (this.#bytesLeft < 0) throw new UnsurePdf('large', 'content')
    const scanner = new ContentScanner(content)
    const flow = new TextFlow(sheet.joined, sheet.view, first)
    const fonts = this.#pdf.dict(resources.entries.get('Font'))
    const saved: TextState[] = []
    let state = first
    let rendering = 0
    for (let code = scanner.next(); code !== instructions.end; code = scanner.next()) {
      switch (code) {
        case instructions.save:
          if (saved.length >= maxSaved) throw new UnsurePdf('large', 'states')
          saved.push(state.copy())
          break
        case instructions.restore:
          state = saved.pop() ?? state
          break
        case instructions.show:
        case instructions.showOnNextLine:
        case instructions.showSpacedOnNextLine:
          if (rendering === hidden) sheet.look.hasHiddenText = true
          if (code !== instructions.show) state.beginLine(code, scanner)
          flow.show(state, scanner)
          break
        case instructions.rendering:
          rendering = scanner.number()
          break
        case instructions.font:
          this.#setFont(state, scanner, fonts)
          break
        case instructions.paint:
          flow.flush()
          this.#paint(sheet, scanner.name, { resources, state, depth })
          break
        case instructions.settings:
          this.#checkSettings(resources, scanner.name)
          break
        case instructions.picture:
          scanner.skipPicture()
          break
        case instructions.mark:
          flow.flush()
          break
        case instructions.matrix:
          state.setText(scanner.numbers(6))
          flow.changeScale(state)
          break
        default:
          state.change(code, scanner)
      }
    }
    flow.flush()
  }

  #setFont(state: TextState, scanner: ContentScanner, fonts: PdfDict | undefined): void {
    const size = scanner.number()
    const { name } = scanner
    const dict = this.#pdf.dict(fonts?.entries.get(name))
    if (dict === undefined) throw new UnsurePdf('font', 'none')
    let font = this.#fonts.get(dict)
    if (font === undefined) {
      font = readTextFont(this.#pdf, dict)
      this.#fonts.set(dict, font)
    }
    state.font = font
    state.fontName = name
    state.size = size
  }

  #checkSettings(resources: PdfDict, name: string): void {
    const { dict } = this.#pdf
    if (dict(dict(resources.entries.get('ExtGState'))?.entries.get(name))?.entries.has('Font') === true)
      throw new UnsurePdf('font', 'settings')
  }

  #paint(sheet: Sheet, name: string, { resources, state, depth }: Omit<Stream, 'content'>): void {
    const pdf = this.#pdf
    const ref = pdf.dict(resources.entries.get('XObject'))?.entries.get(name)
    const object = ref?.kind === 'ref' ? pdf.object(ref.number) : undefined
    if (object?.value.kind !== 'dict') return
    const { value } = object
    const kind = pdf.resolve(value.entries.get('Subtype'))
    if (kind?.kind !== 'name') return
    const { a, b, c, d, e, f } = state
    if (kind.name === 'Image')
      append(sheet.look.painted, paintedBy({ pdf, seen: this.#seen }, value, [a, b, c, d, e, f]))
    if (kind.name !== 'Form') return
    if (depth >= maxDepth) throw new UnsurePdf('large', 'depth')
    const inner = state.copy()
    const matrix = numbersOf(pdf, value.entries.get('Matrix'))
    if (matrix.length === 6) inner.transform(Float64Array.from(matrix))
    this.#walk(sheet, {
      content: this.#formContent(object, value),
      resources: pdf.dict(value.entries.get('Resources')) ?? resources,
      state: inner,
      depth: depth + 1,
    })
  }

  #formContent(object: PdfObject, dict: PdfDict): Buffer {
    const known = this.#forms.get(dict)
    if (known !== undefined) return known
    const content = this.#pdf.decode(object)
    if (content === undefined) throw new UnsurePdf('content', 'packed')
    this.#forms.set(dict, content)
    return content
  }
}

interface Sheet {
  readonly joined: JoinedText
  readonly look: Look
  readonly view: PdfPage['view']
}

/** Instructions with what they may name and what holds when they begin. */
interface Stream {
  readonly content: Buffer
  readonly resources: PdfDict
  readonly state: TextState
  readonly depth: number
}

/** Text that is shown in this way is not seen (ISO 32000-1 table 106). */
const hidden = 3
