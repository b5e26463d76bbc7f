import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type Pdf from 'pdfkit'

export type Weight = 'regular' | 'bold'

/** A piece of a line that one font has all characters of. */
export interface Run {
  readonly font: string
  readonly text: string
}

/** Fira Sans comes in files by script; in this order, the first that has a character draws it. */
const subsets = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const
type Subset = (typeof subsets)[number]

const weights: Record<Weight, number> = { regular: 400, bold: 600 }

/** In place of a character that no file has: the mark for that. */
const unknown = '\uFFFD'

/** Cuts texts into runs and makes their fonts known to a document, each when it is first needed. */
export class PdfFonts {
  readonly #document: InstanceType<typeof Pdf>
  readonly #known = new Set<string>()
  readonly #widths = new Map<string, number>()

  constructor(document: InstanceType<typeof Pdf>) {
    this.#document = document
  }

  /** A text as runs, in its order. */
  runs(text: string, weight: Weight): Run[] {
    const runs: { font: string; text: string }[] = []
    for (const character of text) {
      const subset = subsetOf(character)
      const font = this.#font(subset ?? 'latin', weight)
      const drawn = subset === undefined ? unknown : character
      const last = runs.at(-1)
      if (last?.font === font) last.text += drawn
      else runs.push({ font, text: drawn })
    }
    return runs
  }

  /** How wide a text is. Words come back often, and measuring is most of the work. */
  width(text: string, { weight, size }: { readonly weight: Weight; readonly size: number }): number {
    const key = `${weight} ${String(size)} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.runs(text, weight).reduce(
      (sum, run) => sum + this.#document.font(run.font, size).widthOfString(run.text),
      0,
    )
    if (text.length <= maxRemembered) this.#widths.set(key, width)
    return width
  }

  #font(subset: Subset, weight: Weight): string {
    const name = `${subset}-${String(weights[weight])}`
    if (!this.#known.has(name)) {
      this.#document.registerFont(name, readFileSync(join(folder, 'files', `fira-sans-${name}-normal.woff`)))
      this.#known.add(name)
    }
    return name
  }
}

/** Longer texts are lines, which seldom come back. */
const maxRemembered = 24

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json'))

interface Range {
  readonly subset: Subset
  readonly from: number
  readonly to: number
}

const ranges = rangesOf(readFileSync(join(folder, 'unicode.json'), 'utf8'))

/** "U+0460-052F,U+20B4" by script. */
function rangesOf(json: string): Range[] {
  const written = JSON.parse(json) as Record<string, string> // a file of the package
  return subsets.flatMap((subset) =>
    (written[subset] ?? '').split(',').map((range): Range => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      return { subset, from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
    }),
  )
}

function subsetOf(character: string): Subset | undefined {
  const code = character.codePointAt(0) ?? 0
  return ranges.find(({ from, to }) => code >= from && code <= to)?.subset
}
