import type { PdfFonts, Weight } from './pdf-fonts.ts'

/** How a text looks. */
export interface Look {
  readonly weight: Weight
  readonly size: number
  readonly color: string
}

/** One line as it is drawn. */
export interface Line {
  readonly text: string
  readonly look: Look
  readonly height: number
  /** Space above it. */
  readonly above: number
}

/** Fira Sans reads well at this many times its size. */
const lineHeight = 1.36

interface Setting {
  readonly look: Look
  readonly width: number
  readonly above: number
}

/** A text cut into lines that fit; a word that is wider than a line is cut. */
export function linesOf(text: string, { look, width, above }: Setting, fonts: PdfFonts): Line[] {
  const lines = text.split('\n').flatMap((paragraph) => wrap(paragraph, { look, width }, fonts))
  return lines.map((line, i) => ({
    text: line,
    look,
    height: look.size * lineHeight,
    above: i === 0 ? above : 0,
  }))
}

function wrap(paragraph: string, { look, width }: Omit<Setting, 'above'>, fonts: PdfFonts): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of pieces(paragraph, { look, width }, fonts)) {
    const trimmed = fonts.width(word.trimEnd(), look)
    if (line !== '' && used + trimmed > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += word
    used += fonts.width(word, look)
  }
  return [...lines, line.trimEnd()]
}

/** Words with the space behind them; parts of what is too wide. */
function pieces(paragraph: string, setting: Omit<Setting, 'above'>, fonts: PdfFonts): string[] {
  const words = paragraph.match(/\S+\s*/g) ?? []
  return words.flatMap((word) =>
    fonts.width(word.trimEnd(), setting.look) <= setting.width ? [word] : cut(word, setting, fonts),
  )
}

function cut(word: string, { look, width }: Omit<Setting, 'above'>, fonts: PdfFonts): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of word) {
    const wide = fonts.width(character, look)
    if (part !== '' && used + wide > width) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += wide
  }
  return [...parts, part]
}
