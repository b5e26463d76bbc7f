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
interface Place {
  a: number
  b: number
  c: number
  d: number
  x: number
  y: number
}

/** Text of one stream of instructions. */
export class TextFlow {
  readonly #joined: JoinedText
  readonly #view: Box
  /** The place of what is shown now, and where the last sign ended. */
  readonly #now: Place = { a: 1, b: 0, c: 0, d: 1, x: 0, y: 0 }
  readonly #end: Place = { a: 1, b: 0, c: 0, d: 1, x: 0, y: 0 }
  #hasEnd = false
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
    this.#view = view
    this.#font = font?.name ?? ''
    this.#fontName = fontName
    this.#fontSize = size
  }

  /** Shows the pieces that the instruction has. */
  show(state: TextState, { shown, pieces, ends, moves }: ContentScanner): void {
    let start = 0
    for (let i = 0; i < pieces; i++) {
      const end = ends[i] ?? 0
      const move = ((moves[i] ?? 0) * -state.size) / 1000
      this.#changeFont(state)
      this.#direct(state)
      if (start === end) {
        const by = state.characterSpace + move
        if (by !== 0) state.move(by * state.scale)
      } else this.#showPiece(state, shown.subarray(start, end), move)
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

  #showPiece(state: TextState, codes: Uint8Array, move: number): void {
    const { font } = state
    if (font === undefined) return
    const { codeBytes } = font
    if (codes.length % codeBytes !== 0) throw new UnsurePdf('content', 'odd codes')
    const last = codes.length - codeBytes
    for (let at = 0; at <= last; at += codeBytes) {
      const first = codes[at] ?? 0
      const code = codeBytes === 1 ? first : (first << 8) | (codes[at + 1] ?? 0)
      const glyph = font.glyph(code)
      if (glyph.kind === 'mark') continue
      let space = state.characterSpace + (at === last ? move : 0)
      if (codeBytes === 1 && code === 32) space += state.wordSpace
      this.#showGlyph(state, glyph, space)
    }
  }

  #showGlyph(state: TextState, { kind, width: ofSize, text }: Glyph, space: number): void {
    const width = ofSize * state.size
    if (kind === 'space') {
      state.move((space + width) * state.scale)
      this.#note(true)
      return
    }
    this.#locate(state)
    if (kind === 'sign' && !this.#follow(state, width)) {
      state.move(width * state.scale)
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
    const [upX, upY] = [textC * size, textD * size]
    const [alongX, alongY] = [textA * across, textB * across]
    now.a = a * alongX + c * alongY
    now.b = b * alongX + d * alongY
    now.c = a * upX + c * upY
    now.d = b * upX + d * upY
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
    const [left, bottom, right, top] = this.#view
    if (now.x + width < left || now.x > right || now.y < bottom || now.y > top) return false
    const end = this.#end
    if (!this.#hasEnd || (end.x === now.x && end.y === now.y)) return true
    const [x, y] = along(now, now)
    const [endX, endY] = along(end, now)
    const across = (x - endX) / this.#advanceScale
    const up = y - endY
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

/** A place as seen along the text that is shown now: how far along, and how far up. */
function along(place: Place, now: Place): readonly [number, number] {
  const { x, y } = place
  if (now.a !== 0 && now.b === 0 && now.c === 0) return now.a > 0 ? [x, y] : [-x, -y]
  if (now.b !== 0 && now.a === 0 && now.d === 0) return now.b > 0 ? [y, x] : [-y, -x]
  const scale = Math.hypot(place.a, place.b)
  return [(place.a * x + place.b * y) / scale, (place.c * x + place.d * y) / scale]
}
