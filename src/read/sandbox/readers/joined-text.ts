/** A stretch of text on a page, where it begins and how large it is. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Whether the line ends here. */
  readonly endsLine: boolean
}

/** Puts stretches of a page together: on one line they belong together; a gap of a good part of a letter's height is a space, a wide one a new cell. */
export class JoinedText {
  readonly #pieces: string[] = []
  /** The sign that came last. */
  #last = ''
  #end = 0
  #line: number | undefined

  get text(): string {
    return this.#pieces.join('')
  }

  add({ text, x, y, width, height: told, endsLine }: PlacedText): void {
    const height = told || 10
    if (this.#line !== undefined) {
      if (Math.abs(y - this.#line) > height * 0.6) {
        if (this.#last !== '\n') this.#put('\n')
      } else if (text !== '' && !/\s/.test(this.#last) && !text.startsWith(' ')) {
        const gap = x - this.#end
        if (gap > height * 1.6) this.#put('\t')
        else if (gap > height * 0.16 || gap < -height * 4) this.#put(' ')
      }
    }
    if (text !== '') {
      this.#put(text)
      this.#line = y
      this.#end = x + width
    }
    if (endsLine) this.#put('\n')
  }

  #put(text: string): void {
    this.#pieces.push(text)
    this.#last = text.charAt(text.length - 1)
  }
}
