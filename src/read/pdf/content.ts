import { PdfReader, type PdfValue } from './objects.ts'

/** One instruction of a page, with where it stands. */
export interface Operation {
  readonly name: string
  readonly operands: readonly PdfValue[]
  readonly start: number
  readonly end: number
}

/** No instruction takes more; what has more is damaged and is left as it is. */
const maxOperands = 100

/** The instructions of a page in order. */
export function* operationsIn(content: Buffer): Generator<Operation> {
  const reader = new PdfReader(content, 0, 'without-refs')
  let operands: PdfValue[] = []
  let start = -1
  for (;;) {
    reader.skipSpace()
    const at = reader.at
    const value = reader.next()
    if (value === undefined) return
    if (start < 0) start = at
    if (value.kind !== 'word' || isConstant(value.word)) {
      if (operands.length < maxOperands) operands.push(value)
      continue
    }
    if (value.word === 'BI') reader.at = endOfPicture(content, reader.at)
    yield { name: value.word, operands, start, end: reader.at }
    operands = []
    start = -1
  }
}

const isConstant = (word: string): boolean => word === 'true' || word === 'false' || word === 'null'

/** A picture in the middle of a page: its bytes may look like anything (ISO 32000-1 8.9.7). */
export function endOfPicture(content: Buffer, from: number): number {
  const begin = /[\s>\])]ID[\s]/.exec(content.toString('latin1', from, from + longestHead))
  if (begin === null) return from
  const start = from + begin.index + begin[0].length - 1
  for (let at = content.indexOf('EI', start); at >= 0; at = content.indexOf('EI', at + 2)) {
    // Behind the real end come instructions, which are letters.
    if (/^\sEI(?:\s[\t\n\r -~]{0,9})?$/.test(content.toString('latin1', at - 1, at + 12))) return at + 2
  }
  return content.length
}

/** What is said of such a picture before it begins. */
const longestHead = 4000
