import { deflateSync } from 'node:zlib'
import { BrokenPdf, writeValue, type PdfObject, type PdfValue } from '../../read/pdf/objects.ts'

/** What to write: where it begins, and each object when it is its turn. */
export interface PdfToWrite {
  readonly root: PdfValue
  readonly info: PdfValue | undefined
  /** A page has its instructions behind it. */
  readonly object: (number: number) => PdfObject | undefined
}

const maxObjects = 1_000_000

/** Writes a file anew of all that can be reached, each object once, under a new number. */
export function writePdf({ root, info, object }: PdfToWrite): Buffer {
  const numbers = new Map<number, number>()
  const waiting: number[] = []
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  const offsets = new Map<number, number>()
  let size = pieces[0]?.length ?? 0
  let last = 0
  const put = (bytes: Buffer): void => {
    pieces.push(bytes)
    size += bytes.length
  }
  const refOf = (number: number): string => {
    const known = numbers.get(number)
    if (known !== undefined) return `${known} 0 R`
    last++
    if (last > maxObjects) throw new BrokenPdf('objects')
    numbers.set(number, last)
    waiting.push(number)
    return `${last} 0 R`
  }
  const putObject = (number: number, body: string, stream?: Buffer): void => {
    offsets.set(number, size)
    if (stream === undefined) put(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'))
    else {
      put(Buffer.from(`${number} 0 obj\n${body}\nstream\n`, 'latin1'))
      put(stream)
      put(Buffer.from('\nendstream\nendobj\n'))
    }
  }
  const trailer = [
    `/Root ${writeValue(root, refOf)}`,
    ...(info === undefined ? [] : [`/Info ${writeValue(info, refOf)}`]),
  ]
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
    const { value, stream } = object(number) ?? { value: { kind: 'word', word: 'null' } as const }
    const mine = numbers.get(number) ?? 0
    const isPage = stream !== undefined && value.kind === 'dict' && isPageType(value.entries.get('Type'))
    if (isPage) {
      const content = ++last
      const withContent = withEntry(value.entries, 'Contents', { kind: 'word', word: `${content} 0 R` })
      putObject(mine, writeValue(withContent, refOf))
      const packed = deflateSync(stream)
      putObject(content, `<</Filter /FlateDecode /Length ${packed.length}>>`, packed)
    } else if (stream !== undefined && value.kind === 'dict') {
      const length = { kind: 'number', written: String(stream.length) } as const
      putObject(mine, writeValue(withEntry(value.entries, 'Length', length), refOf), stream)
    } else putObject(mine, writeValue(value, refOf))
  }
  const start = size
  const rows = Array.from(
    { length: last },
    (_, i) => `${String(offsets.get(i + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
  )
  put(Buffer.from(`xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`))
  put(
    Buffer.from(
      `trailer\n<</Size ${last + 1} ${trailer.join(' ')}>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(pieces)
}

const isPageType = (value: PdfValue | undefined): boolean => value?.kind === 'name' && value.name === 'Page'

function withEntry(entries: ReadonlyMap<string, PdfValue>, key: string, value: PdfValue): PdfValue {
  return { kind: 'dict', entries: new Map([...entries, [key, value]]) }
}
