import { unsureMark } from '../folded.ts'
import type { Operation } from '../../read/pdf/content.ts'
import type { PdfFont } from './font.ts'
import { identity, times, type Matrix } from '../../read/pdf/matrix.ts'
import type { PdfValue } from '../../read/pdf/objects.ts'

/** One sign that is shown: which instruction, which of its strings, which bytes of that. */
export interface Glyph {
  readonly operation: number
  readonly part: number
  readonly start: number
  readonly end: number
  /** Laid invisibly over a picture, as programs do that read scans. */
  readonly isHidden: boolean
}

/** How an instruction shows its text, to write it anew. */
export interface ShowState {
  readonly fontName: string
  readonly size: string
}

export interface ShownText {
  readonly text: string
  /** For each letter of the text the glyph that shows it; -1 for what only parts them. */
  readonly glyphOf: readonly number[]
  readonly glyphs: readonly Glyph[]
  readonly states: ReadonlyMap<number, ShowState>
  /** True when something was shown of which nobody can tell what it says. */
  readonly isUncertain: boolean
}

interface TextState {
  font: PdfFont | undefined
  fontName: string
  size: string
  characterSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
  mode: number
  matrix: Matrix
}

/** Fonts of a page by the name that its instructions use. */
export type FontByName = (name: string) => PdfFont | undefined

/** Follows the instructions of a page and tells what is shown, in their order. */
export function shownText(
  operations: readonly Operation[],
  fonts: FontByName,
  hasOwnFonts: (state: string) => boolean,
): ShownText {
  const walker = new Walker(fonts, hasOwnFonts)
  for (const [i, operation] of operations.entries()) walker.follow(operation, i)
  return walker.done()
}

const numberIn = (value: PdfValue | undefined): number =>
  value?.kind === 'number' ? Number(value.written) || 0 : 0
const nameIn = (value: PdfValue | undefined): string => (value?.kind === 'name' ? value.name : '')

class Walker {
  readonly #fonts: FontByName
  readonly #hasOwnFonts: (state: string) => boolean
  readonly #pieces: string[] = []
  readonly #glyphOf: number[] = []
  readonly #glyphs: Glyph[] = []
  readonly #states = new Map<number, ShowState>()
  #isUncertain = false
  #state: TextState = {
    font: undefined,
    fontName: '',
    size: '0',
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: identity,
  }
  readonly #stack: TextState[] = []
  #text = identity
  #line = identity
  /** Where the last sign ended on the page. */
  #end = identity
  /** Whether the place was set anew since, and whether the widths before that were known. */
  #isMoved = true
  #isMeasured = true

  constructor(fonts: FontByName, hasOwnFonts: (state: string) => boolean) {
    this.#fonts = fonts
    this.#hasOwnFonts = hasOwnFonts
  }

  done(): ShownText {
    return {
      text: this.#pieces.join(''),
      glyphOf: this.#glyphOf,
      glyphs: this.#glyphs,
      states: this.#states,
      isUncertain: this.#isUncertain,
    }
  }

  follow({ name, operands }: Operation, index: number): void {
    const [first, second] = operands
    const x = numberIn(first)
    const y = numberIn(second)
    const state = this.#state
    if (name === 'q') this.#save()
    else if (name === 'Q') this.#state = this.#stack.pop() ?? state
    else if (name === 'cm') state.matrix = times(matrixIn(operands), state.matrix)
    else if (name === 'BT') this.#moveTo(identity)
    else if (name === 'Tf') this.#setFont(operands)
    else if (name === 'Tc') state.characterSpace = x
    else if (name === 'Tw') state.wordSpace = x
    else if (name === 'Tz') state.scale = x / 100
    else if (name === 'TL') state.leading = x
    else if (name === 'Ts') state.rise = x
    else if (name === 'Tr') state.mode = x
    else if (name === 'Td') this.#moveBy(x, y)
    else if (name === 'TD') {
      state.leading = -y
      this.#moveBy(x, y)
    } else if (name === 'Tm') this.#moveTo(matrixIn(operands))
    else if (name === 'T*') this.#moveBy(0, -state.leading)
    else if (name === 'gs') this.#isUncertain ||= this.#hasOwnFonts(nameIn(first))
    else if (showing.has(name)) this.#showAll({ name, operands }, index)
  }

  #save(): void {
    if (this.#stack.length < maxSaved) this.#stack.push({ ...this.#state })
  }

  #setFont([name, size]: readonly PdfValue[]): void {
    const state = this.#state
    state.fontName = nameIn(name)
    state.font = this.#fonts(state.fontName)
    state.size = size?.kind === 'number' ? size.written : '0'
  }

  #moveTo(matrix: Matrix): void {
    this.#line = matrix
    this.#text = matrix
    this.#isMoved = true
  }

  #moveBy(x: number, y: number): void {
    this.#moveTo(times([1, 0, 0, 1, x, y], this.#line))
  }

  #showAll({ name, operands }: Pick<Operation, 'name' | 'operands'>, index: number): void {
    const state = this.#state
    if (name === '"') {
      state.wordSpace = numberIn(operands[0])
      state.characterSpace = numberIn(operands[1])
    }
    if (name !== 'Tj' && name !== 'TJ') this.#moveBy(0, -state.leading)
    this.#states.set(index, { fontName: state.fontName, size: state.size })
    for (const [part, value] of partsOf(operands).entries()) {
      if (value.kind === 'number') this.#kern(numberIn(value))
      else if (value.kind === 'string') this.#show(value.bytes, { operation: index, part })
    }
  }

  #kern(thousandths: number): void {
    const { size, scale } = this.#state
    this.#advance((-thousandths / 1000) * Number(size) * scale)
  }

  #advance(by: number): void {
    this.#text = times([1, 0, 0, 1, by, 0], this.#text)
  }

  #show(bytes: Buffer, from: Pick<Glyph, 'operation' | 'part'>): void {
    const { font, mode } = this.#state
    if (font === undefined) {
      this.#isUncertain ||= bytes.length > 0
      return
    }
    for (let start = 0; start < bytes.length; start += font.codeBytes) {
      const end = Math.min(bytes.length, start + font.codeBytes)
      const code = bytes.readUIntBE(start, end - start)
      const text = font.textOf(code)
      this.#isUncertain ||= text === undefined
      this.#part()
      this.#glyphs.push({ ...from, start, end, isHidden: mode === 3 || mode === 7 })
      this.#put(text ?? '\uFFFD', this.#glyphs.length - 1)
      this.#passGlyph(font, code)
    }
  }

  #put(text: string, glyph: number): void {
    this.#pieces.push(text)
    for (let i = 0; i < text.length; i++) this.#glyphOf.push(glyph)
  }

  #passGlyph(font: PdfFont, code: number): void {
    const { size, scale, characterSpace, wordSpace } = this.#state
    const width = font.widthOf(code)
    const space = font.codeBytes === 1 && code === 32 ? wordSpace : 0
    this.#advance((((width ?? usualWidth) / 1000) * Number(size) + characterSpace + space) * scale)
    this.#isMeasured &&= width !== undefined
    this.#end = this.#here()
  }

  #here(): Matrix {
    const { rise, matrix } = this.#state
    return times(times([1, 0, 0, 1, 0, rise], this.#text), matrix)
  }

  /** Two signs are of one word for sure when the second begins where the first ended. */
  #part(): void {
    const isKnown = this.#isMeasured || !this.#isMoved
    const size = Number(this.#state.size)
    const isNext =
      isKnown && isNextTo({ end: this.#end, size, most: this.#isMoved ? exactly : kerned }, this.#here())
    if (this.#isMoved) this.#isMeasured = true
    this.#isMoved = false
    if (this.#glyphs.length > 0 && !isNext) this.#put(unsureMark, -1)
  }
}

/** Of fonts that do not tell: half a letter's height. */
const usualWidth = 500
const maxSaved = 500
const showing = new Set(['Tj', 'TJ', "'", '"'])

/** What a showing instruction shows: strings, and steps in between. */
export function partsOf(operands: readonly PdfValue[]): readonly PdfValue[] {
  const shown = operands.at(-1)
  return shown?.kind === 'array' ? shown.items : shown === undefined ? [] : [shown]
}

function matrixIn(operands: readonly PdfValue[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(numberIn)
  return [a, b, c, d, e, f]
}

/** Letters are moved a little nearer or further; a space is a quarter of their height. */
const kerned = 0.12
/** What begins anew at a place of its own is of the same word only when that is just where the last sign ended. */
const exactly = 0.04

function isNextTo(
  { end, size, most }: { readonly end: Matrix; readonly size: number; readonly most: number },
  here: Matrix,
): boolean {
  const length = Math.hypot(here[0], here[1])
  const height = length * Math.abs(size)
  if (!(height > 0)) return false
  const [x, y] = [here[4] - end[4], here[5] - end[5]]
  const along = (x * here[0] + y * here[1]) / length / height
  const across = (x * here[1] - y * here[0]) / length / height
  return along > -2 * most && along < most && Math.abs(across) < 0.1
}
