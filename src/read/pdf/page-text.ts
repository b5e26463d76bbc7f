import { JoinedText } from '../sandbox/readers/joined-text.ts'
import { ContentScanner, opcode } from './content-scanner.ts'
import type { PdfDict, PdfObject } from './objects.ts'
import type { Pdf } from './open-pdf.ts'
import type { PdfPage } from './pages.ts'
import { largestOf, numbersOf, paintedBy, type Look, type PageWithPicture } from './pictures.ts'
import { TextFlow } from './text-flow.ts'
import { readTextFont, type TextFont } from './text-font.ts'
import { TextState } from './text-state.ts'
import { UnsurePdf } from './unsure.ts'

/** Drawings in drawings, states laid aside, and all that the pages of a file ask for: those of honest files stay below. */
const maxDepth = 12
const maxSaved = 1000
const maxOperations = 20_000_000

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
  #operationsLeft = maxOperations

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
    const scanner = new ContentScanner(content)
    const flow = new TextFlow(sheet.joined, sheet.view, first)
    const saved: TextState[] = []
    let state = first
    let rendering = 0
    for (let code = scanner.next(); code !== 0; code = scanner.next()) {
      if (--this.#operationsLeft < 0) throw new UnsurePdf('large', 'operations')
      if (code === codes.save) {
        if (saved.length >= maxSaved) throw new UnsurePdf('large', 'states')
        saved.push(state.copy())
      } else if (code === codes.restore) state = saved.pop() ?? state
      else if (code === codes.show || code === codes.showSpaced) {
        if (rendering === hidden) sheet.look.hasHiddenText = true
        flow.show(state, scanner)
      } else if (code === codes.rendering) rendering = numbersFor(scanner, 1)[0] ?? 0
      else if (code === codes.font) this.#setFont(state, scanner, resources)
      else if (code === codes.paint) {
        flow.flush()
        this.#paint(sheet, scanner.name, { resources, state, depth })
      } else if (code === codes.settings) this.#checkSettings(resources, scanner.name)
      else if (code === codes.picture) scanner.skipPicture()
      else if (code === codes.mark || code === codes.markWith || code === codes.endMark) flow.flush()
      else if (code === codes.matrix) {
        state.setText(numbersFor(scanner, 6))
        flow.changeScale(state)
      } else if (code === codes.nextLine || code === codes.nextLineSpaced) {
        if (rendering === hidden) sheet.look.hasHiddenText = true
        if (code === codes.nextLineSpaced)
          [state.wordSpace = 0, state.characterSpace = 0] = numbersFor(scanner, 2)
        state.moveLine(0, -state.leading)
        flow.show(state, scanner)
      } else changeState(state, code, scanner)
    }
    flow.flush()
  }

  #setFont(state: TextState, scanner: ContentScanner, resources: PdfDict): void {
    const [size = 0] = numbersFor(scanner, 1)
    const fonts = this.#pdf.dict(resources.entries.get('Font'))
    const dict = this.#pdf.dict(fonts?.entries.get(scanner.name))
    if (dict === undefined) throw new UnsurePdf('font', 'none')
    let font = this.#fonts.get(dict)
    if (font === undefined) {
      font = readTextFont(this.#pdf, dict)
      this.#fonts.set(dict, font)
    }
    state.font = font
    state.fontName = scanner.name
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
      sheet.look.painted.push(...paintedBy({ pdf, seen: this.#seen }, value, [a, b, c, d, e, f]))
    if (kind.name !== 'Form') return
    if (depth >= maxDepth) throw new UnsurePdf('large', 'depth')
    const inner = state.copy()
    const matrix = numbersOf(pdf, value.entries.get('Matrix'))
    if (matrix.length === 6) inner.transform(matrix)
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

const codes = {
  save: opcode('q'),
  restore: opcode('Q'),
  concatenate: opcode('cm'),
  begin: opcode('BT'),
  font: opcode('Tf'),
  characterSpace: opcode('Tc'),
  wordSpace: opcode('Tw'),
  scale: opcode('Tz'),
  leading: opcode('TL'),
  rise: opcode('Ts'),
  rendering: opcode('Tr'),
  move: opcode('Td'),
  moveLeading: opcode('TD'),
  matrix: opcode('Tm'),
  line: opcode('T*'),
  show: opcode('Tj'),
  showSpaced: opcode('TJ'),
  nextLine: opcode("'"),
  nextLineSpaced: opcode('"'),
  paint: opcode('Do'),
  settings: opcode('gs'),
  picture: opcode('BI'),
  mark: opcode('BMC'),
  markWith: opcode('BDC'),
  endMark: opcode('EMC'),
} as const

/** The numbers of an instruction; what has more or fewer is written oddly. */
function numbersFor({ numbers }: ContentScanner, count: number): readonly number[] {
  if (numbers.length !== count) throw new UnsurePdf('content', 'numbers')
  return numbers
}

function changeState(state: TextState, code: number, scanner: ContentScanner): void {
  if (code === codes.concatenate) state.transform(numbersFor(scanner, 6))
  else if (code === codes.begin) state.setText([])
  else if (code === codes.line) state.moveLine(0, -state.leading)
  else if (code === codes.move || code === codes.moveLeading) {
    const [x = 0, y = 0] = numbersFor(scanner, 2)
    if (code === codes.moveLeading) state.leading = -y
    state.moveLine(x, y)
  } else if (code === codes.characterSpace) state.characterSpace = numbersFor(scanner, 1)[0] ?? 0
  else if (code === codes.wordSpace) state.wordSpace = numbersFor(scanner, 1)[0] ?? 0
  else if (code === codes.scale) state.scale = (numbersFor(scanner, 1)[0] ?? 100) / 100
  else if (code === codes.leading) state.leading = numbersFor(scanner, 1)[0] ?? 0
  else if (code === codes.rise) state.rise = numbersFor(scanner, 1)[0] ?? 0
}
