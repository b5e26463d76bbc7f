import type { JoinedText } from '../sandbox/readers/joined-text.ts'
import type { ContentScanner } from './content-scanner.ts'
import type { Box } from './pages.ts'
import type { Glyph } from './text-font.ts'
import type { TextState } from './text-state.ts'
import { UnsurePdf } from './unsure.ts'

/**
 * Signs of a page become stretches of text. Gaps are measured in parts of the size, with the bounds of pdf.js (PDF 6.5), so
 * that the same words come out: from here on a gap is a space in the flow, up to there; smaller ones are letters spaced out.
 */
const bounds = { space: 0.102, wideSpace: 0.6, none: 0.03, back: -0.2 } as const
/** Of the height: what is shifted so much up or down begins a stretch of its own. */
const shiftedShare = 0.25
/** Of the height: what goes back and so much up or down is a new line. */
const lineShare = 0.5

/** A place on a page with the direction of the text there. */
class Place {
  // Not whole numbers, so that the engine keeps room for such.
  a = NaN
  b = NaN
  c = NaN
  d = NaN
  x = NaN
  y = NaN
}

/** Text of one stream of instructions. */
export class TextFlow {
  readonly #joined: JoinedText
  readonly #left: number
  readonly #bottom: number
  readonly #right: number
  readonly #top: number
  /** The place of what is shown now, and where the last sign ended. */
  readonly #now = new Place()
  readonly #end = new Place()
  #turn = 0
  #hasEnd = false
  /** Whether nothing moved since the last sign. */
  #isAtEnd = false
  #endRise = 0
  /** The stretch that grows; its text is empty and it is not open when none does. */
  #isOpen = false
  #text = ''
  #startX = 0
  #startY = 0
  #width = 0
  #totalWidth = 0
  #height = 0
  #advanceScale = 0
  /** The size of the font when the stretch began. */
  #size = 0
  /** Whether the last sign, and the one before it, was a space. */
  #isSpace = true
  #wasSpace = true
  #font = ''
  #fontName = ''
  #fontSize = 0

  constructor(joined: JoinedText, view: Box, { font, fontName, size }: TextState) {
    this.#joined = joined
    this.#left = view[0]
    this.#bottom = view[1]
    this.#right = view[2]
    this.#top = view[3]
    this.#font = font?.name ?? ''
    this.#fontName = fontName
    this.#fontSize = size
  }

  /** Shows the pieces that the instruction has. */
  show(state: TextState, scanner: ContentScanner): void {
    const { pieces, ends, moves } = scanner
    let start = 0
    for (let i = 0; i < pieces; i++) {
      const end = ends[i] ?? 0
      const move = moves[i] ?? 0
      this.#changeFont(state)
      if (start === end) {
        const by = state.characterSpace - (move * state.size) / 1000
        if (by !== 0) state.move(by * state.scale)
      } else {
        this.#direct(state)
        this.#showPiece(state, scanner, i)
      }
      start = end
    }
  }

  /** Ends the stretch that grows. */
  flush(): void {
    if (!this.#isOpen) return
    this.#totalWidth += this.#width * this.#advanceScale
    this.#emit({ x: this.#startX, y: this.#startY, width: Math.abs(this.#totalWidth) }, false)
  }

  /** The direction of the text was set anew: the width so far was measured in the old one. */
  changeScale(state: TextState): void {
    if (!this.#isOpen) return
    const scale = scaleOf(state)
    if (scale === this.#advanceScale) return
    this.#totalWidth += this.#width * this.#advanceScale
    this.#width = 0
    this.#advanceScale = scale
  }

  #emit(at: { readonly x: number; readonly y: number; readonly width: number }, endsLine: boolean): void {
    this.#joined.add({ ...at, text: this.#text, height: this.#height, endsLine })
    this.#isOpen = false
    this.#text = ''
  }

  #changeFont({ font, fontName, size }: TextState): void {
    if (font === undefined) throw new UnsurePdf('font', 'none')
    if (this.#fontSize === size && (this.#fontName === fontName || this.#font === font.name)) return
    this.flush()
    this.#font = font.name
    this.#fontName = fontName
    this.#fontSize = size
  }

  #showPiece(state: TextState, { shown, ends, moves }: ContentScanner, piece: number): void {
    const { font } = state
    if (font === undefined) return
    const { codeBytes } = font
    const start = piece === 0 ? 0 : (ends[piece - 1] ?? 0)
    const last = (ends[piece] ?? 0) - codeBytes
    if ((last - start) % codeBytes !== 0) throw new UnsurePdf('content', 'odd codes')
    this.#isAtEnd = false
    for (let at = start; at <= last; at += codeBytes) {
      const first = shown[at] ?? 0
      const code = codeBytes === 1 ? first : (first << 8) | (shown[at + 1] ?? 0)
      const glyph = font.glyph(code)
      if (glyph.kind === 'mark') continue
      let space = state.characterSpace
      if (at === last) space -= ((moves[piece] ?? 0) * state.size) / 1000
      if (codeBytes === 1 && code === 32) space += state.wordSpace
      this.#showGlyph(state, glyph, space)
    }
  }

  #showGlyph(state: TextState, { kind, width: ofSize, text }: Glyph, space: number): void {
    const width = ofSize * state.size
    if (kind === 'space') {
      state.move((space + width) * state.scale)
      this.#isAtEnd = false
      this.#note(true)
      return
    }
    if (!this.#isAtEnd) this.#locate(state)
    if (kind === 'sign' && !this.#follow(state, width)) {
      state.move(width * state.scale)
      this.#isAtEnd = false
      return
    }
    if (!this.#isOpen) this.#open(state)
    const along = kind === 'accent' ? 0 : width * state.scale
    if (along !== 0) {
      state.move(along)
      this.#width += along
      this.#locate(state)
      this.#keepEnd(state)
    }
    const isAfterSpace = this.#note(false)
    this.#text += isAfterSpace ? ` ${text}` : text
    if (space !== 0) state.move(space * state.scale)
    this.#isAtEnd = space === 0 && along !== 0
  }

  /** Remembers a sign; true when a space came before it and something before that. */
  #note(isSpace: boolean): boolean {
    const isAfter = this.#isAfterSpace()
    this.#wasSpace = this.#isSpace
    this.#isSpace = isSpace
    return isAfter
  }

  #isAfterSpace(): boolean {
    return this.#isSpace && !this.#wasSpace
  }

  #forgetSpaces(): void {
    this.#isSpace = true
    this.#wasSpace = true
  }

  #keepEnd({ rise }: TextState): void {
    const [end, now] = [this.#end, this.#now]
    end.a = now.a
    end.b = now.b
    end.c = now.c
    end.d = now.d
    end.x = now.x
    end.y = now.y
    this.#hasEnd = true
    this.#endRise = rise
  }

  /** The direction holds for all that one instruction shows. */
  #direct({ a, b, c, d, textA, textB, textC, textD, size, scale }: TextState): void {
    const now = this.#now
    const across = size * scale
    const alongX = textA * across
    const alongY = textB * across
    const upX = textC * size
    const upY = textD * size
    now.a = a * alongX + c * alongY
    now.b = b * alongX + d * alongY
    now.c = a * upX + c * upY
    now.d = b * upX + d * upY
    this.#turn = turnOf(now)
  }

  #locate(state: TextState): void {
    const { a, b, c, d, rise } = state
    const now = this.#now
    const x = state.textC * rise + state.textE
    const y = state.textD * rise + state.textF
    now.x = a * x + c * y + state.e
    now.y = b * x + d * y + state.f
  }

  #open(state: TextState): void {
    this.#locate(state)
    this.#startX = this.#now.x
    this.#startY = this.#now.y
    this.#width = 0
    this.#totalWidth = 0
    this.#height = Math.hypot(this.#now.c, this.#now.d)
    this.#advanceScale = scaleOf(state)
    this.#size = state.size
    this.#isOpen = true
  }

  /** Looks where a sign comes after the one before it, and parts them; false when it is not seen. */
  #follow(state: TextState, width: number): boolean {
    const now = this.#now
    const { x: nowX, y: nowY } = now
    if (nowX + width < this.#left || nowX > this.#right || nowY < this.#bottom || nowY > this.#top)
      return false
    if (this.#isAtEnd) return true
    const end = this.#end
    if (!this.#hasEnd || (end.x === now.x && end.y === now.y)) return true
    const turn = this.#turn
    const across = (alongOf(now, turn) - alongOf(end, turn)) / this.#advanceScale
    const up = upOf(now, turn) - upOf(end, turn)
    const direction = Math.sign(this.#width || this.#totalWidth)
    if (across < direction * this.#size * bounds.back) {
      if (Math.abs(up) > lineShare * this.#height) this.#endLine()
      else {
        this.#forgetSpaces()
        this.flush()
      }
      return true
    }
    const risen = state.rise - this.#endRise
    if (Math.abs(risen === 0 ? up : up - (now.d / state.size) * risen) > this.#height) {
      this.#endLine()
      return true
    }
    this.#gap(across, direction)
    if (Math.abs(up) > this.#height * shiftedShare) this.flush()
    return true
  }

  #gap(across: number, direction: number): void {
    const size = direction * this.#size
    if (across <= size * bounds.none) this.#forgetSpaces()
    if (across <= size * bounds.space) {
      if (this.#isAfterSpace()) {
        this.#forgetSpaces()
        this.flush()
        this.#addSpace(across)
      } else this.#width += across
      return
    }
    if (size * bounds.space <= across && across <= size * bounds.wideSpace) {
      if (this.#isOpen) {
        this.#forgetSpaces()
        this.#text += ' '
        this.#width += across
        return
      }
    } else this.flush()
    this.#forgetSpaces()
    this.#addSpace(across)
  }

  #addSpace(across: number): void {
    this.#joined.add({
      text: ' ',
      x: this.#end.x,
      y: this.#end.y,
      width: Math.abs(across),
      height: 0,
      endsLine: false,
    })
  }

  #endLine(): void {
    this.#forgetSpaces()
    if (this.#isOpen) {
      this.#totalWidth += this.#width * this.#advanceScale
      this.#emit({ x: this.#startX, y: this.#startY, width: Math.abs(this.#totalWidth) }, true)
    } else this.#joined.add({ text: '', x: this.#now.x, y: this.#now.y, width: 0, height: 0, endsLine: true })
  }
}

function scaleOf({ a, b, textA, textB }: TextState): number {
  return Math.hypot(a, b) * Math.hypot(textA, textB)
}

/** How text is turned: along the sheet, up, back, down, or otherwise. */
function turnOf({ a, b, c, d }: Place): number {
  if (a !== 0 && b === 0 && c === 0) return a > 0 ? 0 : 180
  if (b !== 0 && a === 0 && d === 0) return b > 0 ? 90 : 270
  return -1
}

/** How far along its line a place is. */
function alongOf({ a, b, x, y }: Place, turn: number): number {
  if (turn === 0) return x
  if (turn === 180) return -x
  if (turn === 90) return y
  return turn === 270 ? -y : (a * x + b * y) / Math.hypot(a, b)
}

/** How far up from its line a place is. */
function upOf({ a, b, c, d, x, y }: Place, turn: number): number {
  if (turn === 0) return y
  if (turn === 180) return -y
  if (turn === 90) return x
  return turn === 270 ? -x : (c * x + d * y) / Math.hypot(a, b)
}
