import type { TextFont } from './text-font.ts'

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
    return Object.assign(new TextState(), this)
  }

  transform([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): void {
    const old = { a: this.a, b: this.b, c: this.c, d: this.d }
    this.a = old.a * a + old.c * b
    this.b = old.b * a + old.d * b
    this.c = old.a * c + old.c * d
    this.d = old.b * c + old.d * d
    this.e = old.a * e + old.c * f + this.e
    this.f = old.b * e + old.d * f + this.f
  }

  setText([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): void {
    this.textA = a
    this.textB = b
    this.textC = c
    this.textD = d
    this.textE = this.lineE = e
    this.textF = this.lineF = f
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
}
