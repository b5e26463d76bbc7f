import type Pdf from 'pdfkit'
import { PdfFonts } from './pdf-fonts.ts'
import type { Line } from './pdf-lines.ts'

type Document = InstanceType<typeof Pdf>
export type Element = ReturnType<Document['struct']>

/** A4 in points. */
export const page = { width: 595.28, height: 841.89, margin: 54, foot: 60 } as const
export const bodyWidth = page.width - 2 * page.margin
const bottom = page.height - page.foot

/** Lines of one column, in an element of the structure. */
export interface Column {
  readonly lines: readonly Line[]
  readonly left: number
  readonly element: Element
}

/** Where on the paper we are. Draws lines, each marked as part of its element, and goes on to a next page where one is full. */
export class PdfPage {
  readonly document: Document
  readonly fonts: PdfFonts
  /** Drawn on top of every next page while a table goes on. */
  head: (() => void) | null = null
  #top: number = page.margin

  constructor(document: Document) {
    this.document = document
    this.fonts = new PdfFonts(document)
    document.addPage()
  }

  get top(): number {
    return this.#top
  }

  /** Begins a page unless this much still fits. */
  keep(height: number): void {
    if (this.#top + height > bottom && this.#top > page.margin) this.#next()
  }

  down(space: number): void {
    this.#top += space
  }

  #next(): void {
    this.document.addPage()
    this.#top = page.margin
    this.head?.()
  }

  /** Draws lines below each other. */
  column({ lines, left, element }: Column): void {
    for (const line of lines) {
      this.keep(line.height + line.above)
      this.#top += line.above
      const content = this.document.markStructureContent('Span')
      this.#draw(line, left)
      this.document.endMarkedContent()
      element.add(content)
      this.#top += line.height
    }
  }

  /** Draws two columns beside each other; the first stands whole, the second may go on over pages. */
  beside(first: Column, second: Column): void {
    const height = heightOf(first.lines)
    this.keep(Math.max(height, heightOf(second.lines.slice(0, 2))))
    const [start, number] = [this.#top, this.#pages()]
    this.column(first)
    const end = this.#top
    this.#top = start
    this.column(second)
    if (this.#pages() === number) this.#top = Math.max(this.#top, end)
  }

  #pages(): number {
    return this.document.bufferedPageRange().count
  }

  /** What is no part of the text: lines between rows, heads that are repeated, numbers of pages. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  /** A rule over the width of the page. */
  rule(): void {
    this.artifact(() => {
      this.document
        .moveTo(page.margin, this.#top)
        .lineTo(page.width - page.margin, this.#top)
        .lineWidth(0.5)
        .strokeColor('#d8d0c0')
        .stroke()
    })
  }

  /** Draws a line at a place without going on. */
  put(line: Line, left: number): void {
    this.#draw(line, left)
  }

  #draw({ text, look }: Line, left: number): void {
    let x = left
    for (const run of this.fonts.runs(text, look.weight)) {
      this.document.font(run.font, look.size).fillColor(look.color)
      this.document.text(run.text, x, this.#top, { lineBreak: false })
      x += this.document.widthOfString(run.text)
    }
  }

  /** Goes to a place near the foot of a page that is done. */
  goTo(number: number, top: number): void {
    this.document.switchToPage(number)
    this.#top = top
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height, above }) => sum + height + above, 0)
}
