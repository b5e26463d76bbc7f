import type { ContentScanner } from './content-scanner.ts'
import { instructions } from './instructions.ts'
import type { TextFont } from './text-font.ts'

const unmoved = Float64Array.of(1, 0, 0, 1, 0, 0)

/** What holds while text is shown (ISO 32000-1 9.3); matrices as single numbers, for they change with each line. */
export class TextState {
  font: TextFont | undefined = undefined
  fontName = ''
  size = 0
  characterSpace = 0
  wordSpace = 0
  leading = 0
  scale = 1
  rise = 0
  /** Of the page. */
  a = 1
  b = 0
  c = 0
  d = 1
  e = 0
  f = 0
  /** Of the text; its place moves with each sign. */
  textA = 1
  textB = 0
  textC = 0
  textD = 1
  textE = 0
  textF = 0
  /** Where the line begins. */
  lineE = 0
  lineF = 0

  copy(): TextState {
    const copy = new TextState()
    copy.font = this.font
    copy.fontName = this.fontName
    copy.size = this.size
    copy.characterSpace = this.characterSpace
    copy.wordSpace = this.wordSpace
    copy.leading = this.leading
    copy.scale = this.scale
    copy.rise = this.rise
    copy.a = this.a
    copy.b = this.b
    copy.c = this.c
    copy.d = this.d
    copy.e = this.e
    copy.f = this.f
    copy.textA = this.textA
    copy.textB = this.textB
    copy.textC = this.textC
    copy.textD = this.textD
    copy.textE = this.textE
    copy.textF = this.textF
    copy.lineE = this.lineE
    copy.lineF = this.lineF
    return copy
  }

  transform(by: Readonly<Float64Array>): void {
    const { a, b, c, d } = this
    const [byA, byB, byC, byD, byE, byF] = [
      by[0] ?? 1,
      by[1] ?? 0,
      by[2] ?? 0,
      by[3] ?? 1,
      by[4] ?? 0,
      by[5] ?? 0,
    ]
    this.a = a * byA + c * byB
    this.b = b * byA + d * byB
    this.c = a * byC + c * byD
    this.d = b * byC + d * byD
    this.e = a * byE + c * byF + this.e
    this.f = b * byE + d * byF + this.f
  }

  setText(to: Readonly<Float64Array>): void {
    this.textA = to[0] ?? 1
    this.textB = to[1] ?? 0
    this.textC = to[2] ?? 0
    this.textD = to[3] ?? 1
    this.textE = this.lineE = to[4] ?? 0
    this.textF = this.lineF = to[5] ?? 0
  }

  moveLine(x: number, y: number): void {
    this.lineE = this.textA * x + this.textC * y + this.lineE
    this.lineF = this.textB * x + this.textD * y + this.lineF
    this.textE = this.lineE
    this.textF = this.lineF
  }

  /** Along the line. */
  move(x: number): void {
    this.textE = this.textA * x + this.textE
    this.textF = this.textB * x + this.textF
  }

  /** Follows an instruction that changes what holds. */
  change(code: number, scanner: ContentScanner): void {
    switch (code) {
      case instructions.concatenate:
        this.transform(scanner.numbers(6))
        break
      case instructions.begin:
        this.setText(unmoved)
        break
      case instructions.line:
        this.moveLine(0, -this.leading)
        break
      case instructions.move:
      case instructions.moveLeading: {
        const numbers = scanner.numbers(2)
        const [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0]
        if (code === instructions.moveLeading) this.leading = -y
        this.moveLine(x, y)
        break
      }
      default: {
        const value = scanner.number()
        if (code === instructions.characterSpace) this.characterSpace = value
        else if (code === instructions.wordSpace) this.wordSpace = value
        else if (code === instructions.scale) this.scale = value / 100
        else if (code === instructions.leading) this.leading = value
        else if (code === instructions.rise) this.rise = value
      }
    }
  }

  /** Goes to the next line before text is shown, with other gaps where the instruction says so. */
  beginLine(code: number, scanner: ContentScanner): void {
    if (code === instructions.showSpacedOnNextLine) {
      const spaces = scanner.numbers(2)
      this.wordSpace = spaces[0] ?? 0
      this.characterSpace = spaces[1] ?? 0
    }
    this.moveLine(0, -this.leading)
  }
}
