import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type Pdf from 'pdfkit'

type Document = InstanceType<typeof Pdf>
export type Element = ReturnType<Document['struct']>

/** A4 in points. */
export const sheet = { width: 595.28, height: 841.89, margin: 54, foot: 60 } as const
export const bodyWidth = sheet.width - 2 * sheet.margin

export interface Look {
  readonly weight: 400 | 600
  readonly size: number
  readonly color: string
}

export interface TextField {
  readonly name: string
  /** For who cannot see where it stands. */
  readonly label: string
  readonly value: string
  readonly width: number
  readonly height: number
  readonly isLong: boolean
}

export interface CheckField {
  readonly name: string
  readonly label: string
  readonly isTicked: boolean
}

const boxSize = 11
const lineHeight = 1.35
const maxTextLength = 4000

/**
 * A4 pages with words and fields below each other, in tagged structure. Words are in Fira Sans, which is put in. What is typed is
 * in a font that every reader has: of a font that was put in, only the letters that were used are there.
 */
export class PdfSheet {
  readonly #document: Document
  readonly #fonts = new Set<string>()
  readonly #form: FormDictionary
  readonly #typedFont: string
  readonly #boxes: { readonly Yes: unknown; readonly Off: unknown }
  #top: number = sheet.margin

  constructor(document: Document) {
    this.#document = document
    document.addPage()
    document.font('Helvetica')
    document.initForm()
    // pdfkit makes this and types it not; only its list of fields and its font are used.
    this.#form = (document as unknown as WithForm)._root.data.AcroForm.data
    this.#typedFont = Object.keys(this.#form.DR.Font)[0] ?? ''
    this.#form.DR.Font['ZaDb'] = this.#standardFont('ZapfDingbats')
    this.#boxes = {
      Off: this.#appearance(''),
      Yes: this.#appearance('0.08 0.1 0.12 RG 1.4 w 2.5 2.5 m 8.5 8.5 l S 2.5 8.5 m 8.5 2.5 l S'),
    }
  }

  down(space: number): void {
    this.#top += space
  }

  /** Begins a page unless this much still fits. */
  keep(height: number): void {
    if (this.#top + height <= sheet.height - sheet.foot) return
    this.#document.addPage()
    this.#top = sheet.margin
  }

  /** Words over as many lines as they need. */
  text(
    element: Element,
    text: string,
    { left = sheet.margin, ...look }: Look & { readonly left?: number },
  ): void {
    for (const line of this.#lines(text, look, sheet.width - sheet.margin - left)) {
      this.keep(look.size * lineHeight)
      const content = this.#document.markStructureContent('Span')
      this.#draw(line, look, left)
      this.#document.endMarkedContent()
      element.add(content)
      this.#top += look.size * lineHeight
    }
  }

  /** A box to type in. */
  field(parent: Element, { name, label, value, width, height, isLong }: TextField): void {
    this.keep(height)
    this.#widget(
      parent,
      { width, height, left: sheet.margin, label },
      {
        FT: 'Tx',
        T: new String(name),
        V: new String(value),
        DV: new String(value),
        MaxLen: maxTextLength,
        Ff: isLong ? multiline : 0,
        DA: new String(`/${this.#typedFont} 10 Tf 0.13 0.15 0.18 rg`),
      },
    )
    this.#top += height
  }

  /** A box to tick, with its words beside it. */
  check(parent: Element, { name, label, isTicked }: CheckField, look: Look): void {
    this.keep(look.size * lineHeight * 2)
    const state = isTicked ? 'Yes' : 'Off'
    this.#widget(
      parent,
      { width: boxSize, height: boxSize, left: sheet.margin, label },
      {
        FT: 'Btn',
        T: new String(name),
        V: state,
        AS: state,
        AP: { N: this.#boxes },
        MK: { CA: new String('8') },
      },
    )
    this.text(parent, label, { ...look, left: sheet.margin + boxSize + 7 })
    this.#top += 3
  }

  /** What only programs read. */
  hidden(name: string, value: string): void {
    this.#annotate([0, 0, 0, 0], { F: 2, FT: 'Tx', Ff: 1, T: new String(name), V: new String(value) })
  }

  #widget(
    parent: Element,
    { left, width, height, label }: { left: number; width: number; height: number; label: string },
    dictionary: object,
  ): void {
    this.#box(left, width, height)
    const element = this.#document.struct('Form', { alt: label })
    parent.add(element)
    this.#annotate([left, this.#top, width, height], {
      ...dictionary,
      F: 4,
      TU: new String(label),
      structParent: element,
    })
    element.end()
  }

  /** Drawn on the page, so that it is there in every reader and in print. */
  #box(left: number, width: number, height: number): void {
    this.#document.markContent('Artifact', { type: 'Layout' })
    this.#document.rect(left, this.#top, width, height).lineWidth(0.7).fillAndStroke('#fffdf9', '#6f685a')
    this.#document.endMarkedContent()
  }

  #annotate(box: readonly [number, number, number, number], dictionary: object): void {
    const widget: object = { Subtype: 'Widget', ...dictionary }
    this.#document.annotate(...box, widget)
    const annotations: readonly unknown[] = this.#document.page.annotations
    this.#form.Fields.push(annotations.at(-1))
  }

  /** Readers that draw boxes anew take their crosses from it. */
  #standardFont(name: string): unknown {
    const reference = this.#document.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: name })
    const { end }: { end: (stream?: Buffer) => void } = reference // its type knows streams only
    end.call(reference)
    return reference
  }

  #appearance(drawing: string): unknown {
    const reference = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, boxSize, boxSize],
      Resources: {},
    })
    reference.end(Buffer.from(drawing))
    return reference
  }

  #draw(line: string, look: Look, left: number): void {
    let x = left
    for (const { font, text } of this.#runs(line, look.weight)) {
      this.#document.font(font, look.size).fillColor(look.color)
      this.#document.text(text, x, this.#top, { lineBreak: false })
      x += this.#document.widthOfString(text)
    }
  }

  #lines(text: string, look: Look, width: number): string[] {
    return text.split('\n').flatMap((paragraph) => {
      const lines = ['']
      for (const word of paragraph.split(' ').flatMap((word) => word.match(longestWord) ?? [''])) {
        const last = lines.at(-1) ?? ''
        const longer = last === '' ? word : `${last} ${word}`
        if (last === '' || this.#widthOf(longer, look) <= width) lines[lines.length - 1] = longer
        else lines.push(word)
      }
      return lines
    })
  }

  #widthOf(text: string, { weight, size }: Look): number {
    return this.#runs(text, weight).reduce(
      (sum, run) => sum + this.#document.font(run.font, size).widthOfString(run.text),
      0,
    )
  }

  #runs(text: string, weight: Look['weight']): { readonly font: string; readonly text: string }[] {
    const runs: { readonly font: string; text: string }[] = []
    for (const character of text) {
      const subset = subsets.find(({ has }) => has.test(character))
      const font = this.#font(subset?.name ?? 'latin', weight)
      const drawn = subset === undefined ? '?' : character
      const last = runs.at(-1)
      if (last?.font === font) last.text += drawn
      else runs.push({ font, text: drawn })
    }
    return runs
  }

  #font(subset: string, weight: Look['weight']): string {
    const name = `${subset}-${String(weight)}`
    if (!this.#fonts.has(name)) {
      this.#document.registerFont(name, readFileSync(join(folder, 'files', `fira-sans-${name}-normal.woff`)))
      this.#fonts.add(name)
    }
    return name
  }
}

const multiline = 1 << 12

/** Longer ones are broken where the line ends. */
const longestWord = /.{1,60}/gu

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json'))

/** Fira Sans comes in files by script. */
const subsets = [
  {
    name: 'latin',
    has: /[\u0020-\u007E\u00A0-\u00FF\u0152\u0153\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u20AC\u2122]/,
  },
  { name: 'latin-ext', has: /[\u0100-\u0151\u0154-\u024F\u1E80-\u1E85]/ },
  { name: 'greek', has: /[\u0384-\u03CE]/ },
  { name: 'cyrillic', has: /[\u0400-\u045F]/ },
] as const

interface FormDictionary {
  readonly Fields: unknown[]
  readonly DR: { readonly Font: Record<string, unknown> }
}

interface WithForm {
  readonly _root: { readonly data: { readonly AcroForm: { readonly data: FormDictionary } } }
}
