import { PdfReader, type PdfValue } from './objects.ts'

/** No font has more signs; a range that says so is an attack. */
const maxCodes = 70_000

/** What the codes of a font stand for, as the font itself tells (ISO 32000-1 9.10.3). */
export function readToUnicode(bytes: Buffer): {
  readonly map: ReadonlyMap<number, string>
  readonly codeBytes: number
  /** False when it says something that is not read here: that it adds to another table, or numbers of signs. */
  readonly isWhole: boolean
} {
  const map = new Map<number, string>()
  const reader = new PdfReader(bytes, 0, 'without-refs')
  let operands: PdfValue[] = []
  let codeBytes = 0
  let isWhole = true
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (value.kind !== 'word') {
      operands.push(value)
      continue
    }
    if (value.word === 'endcodespacerange') codeBytes = widest(operands, codeBytes)
    else if (value.word === 'endbfchar') addSingles(map, operands)
    else if (value.word === 'endbfrange') addRanges(map, operands)
    else if (elsewhere.has(value.word)) isWhole = false
    operands = []
  }
  return { map, codeBytes, isWhole }
}

const elsewhere: ReadonlySet<string> = new Set(['usecmap', 'endcidchar', 'endcidrange'])

function widest(operands: readonly PdfValue[], before: number): number {
  return operands.reduce(
    (most, one) => (one.kind === 'string' ? Math.max(most, one.bytes.length) : most),
    before,
  )
}

const codeOf = (value: PdfValue | undefined): number =>
  value?.kind === 'string' && value.bytes.length > 0 && value.bytes.length <= 4
    ? value.bytes.readUIntBE(0, value.bytes.length)
    : -1

function textOf(bytes: Buffer): string {
  // One byte too few is taken for the first.
  const even = bytes.length % 2 === 0 ? Buffer.from(bytes) : Buffer.concat([Buffer.of(0), bytes])
  const units = even.swap16()
  for (let at = 0; at + 3 < units.length; at += 2) {
    const isFirst = units.readUInt16LE(at) >> 10 === 0x36
    const second = units.readUInt16LE(at + 2)
    // The second half of a letter beyond the first 65,536 is sometimes written without what marks it as such.
    if (isFirst && second >> 10 !== 0x37) units.writeUInt16LE(0xdc00 | (second & 0x3ff), at + 2)
  }
  return units.toString('utf16le')
}

function addSingles(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2) {
    const text = operands[i + 1]
    if (text?.kind === 'string' && map.size < maxCodes) map.set(codeOf(operands[i]), textOf(text.bytes))
  }
}

function addRanges(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const [first, last] = [codeOf(operands[i]), codeOf(operands[i + 1])]
    const to = operands[i + 2]
    for (let code = first; first >= 0 && code <= last && map.size < maxCodes; code++) {
      if (to?.kind === 'array') {
        const text = to.items[code - first]
        if (text?.kind === 'string') map.set(code, textOf(text.bytes))
      } else if (to?.kind === 'string') map.set(code, shifted(to.bytes, code - first))
    }
  }
}

/** The last letter goes up with the code. */
function shifted(bytes: Buffer, by: number): string {
  const text = [...textOf(bytes)]
  const last = text.pop()?.codePointAt(0) ?? 0
  const code = last + by
  return `${text.join('')}${code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'}`
}
