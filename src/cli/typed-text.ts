/** A text in one piece is in memory several times; a language model's corpus in one line is a mistake. */
const mostCharacters = 268_435_456

/** A text, or a line of one, that is longer than can be looked at. */
export class TooLongError extends Error {
  override readonly name = 'TooLongError'
}

/** What is piped in, as one text. */
export async function readWhole(input: NodeJS.ReadableStream, most = mostCharacters): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of input.setEncoding('utf8')) {
    length += piece.length
    if (length > most) throw new TooLongError()
    pieces.push(String(piece))
  }
  return pieces.join('')
}

/** What is piped in, line by line: of any length, as long as a line is not. */
export async function* readLines(
  input: NodeJS.ReadableStream,
  most = mostCharacters,
): AsyncGenerator<string> {
  let pieces: string[] = []
  let length = 0
  const take = (piece: string): void => {
    length += piece.length
    if (length > most) throw new TooLongError()
    pieces.push(piece)
  }
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...rest] = String(chunk).split('\n')
    take(first)
    for (const piece of rest) {
      yield pieces.join('')
      pieces = []
      length = 0
      take(piece)
    }
  }
  if (length > 0) yield pieces.join('')
}
