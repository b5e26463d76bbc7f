import { inflateSync } from 'node:zlib'
import { BrokenPdf, type PdfDict, type PdfValue } from './objects.ts'

/** A page of a large drawing unpacks to tens of megabytes. */
const maxDecodedBytes = 134_217_728

/** The bytes behind a stream; undefined when it is packed in a way that is for pictures, or that we do not know. */
export function decodeStream(
  stream: Buffer,
  dict: PdfDict,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Buffer | undefined {
  const filters = listOf(resolve(dict.entries.get('Filter') ?? dict.entries.get('F')), resolve)
  const settings = listOf(resolve(dict.entries.get('DecodeParms') ?? dict.entries.get('DP')), resolve)
  let bytes: Buffer | undefined = stream
  for (const [i, filter] of filters.entries()) {
    const setting = settings[i]
    if (bytes === undefined || filter.kind !== 'name') return undefined
    bytes = decoded(bytes, filter.name, setting?.kind === 'dict' ? setting : undefined)
  }
  return bytes
}

function listOf(
  value: PdfValue | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): PdfValue[] {
  if (value === undefined || value.kind === 'word') return []
  return value.kind === 'array' ? value.items.flatMap((item) => resolve(item) ?? []) : [value]
}

function decoded(bytes: Buffer, filter: string, settings: PdfDict | undefined): Buffer | undefined {
  if (filter === 'FlateDecode' || filter === 'Fl') return unpredicted(inflated(bytes), settings)
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') return hexOf(bytes)
  if (filter === 'ASCII85Decode' || filter === 'A85') return ascii85(bytes)
  return undefined
}

function inflated(bytes: Buffer): Buffer {
  try {
    // In few pieces: text packs to a quarter or less.
    const chunkSize = Math.min(1_048_576, Math.max(1024, bytes.length * 5))
    return inflateSync(bytes, { maxOutputLength: maxDecodedBytes, finishFlush: 2, chunkSize })
  } catch {
    throw new BrokenPdf('flate')
  }
}

function hexOf(bytes: Buffer): Buffer {
  const digits = bytes
    .toString('latin1')
    .replace(/>[\s\S]*$/, '')
    .replaceAll(/\s/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** Five letters for four bytes; `z` for four zeros. */
function ascii85(bytes: Buffer): Buffer {
  const out: number[] = []
  let group: number[] = []
  const flush = (letters: readonly number[], count: number): void => {
    let value = 0
    for (const letter of letters) value = value * 85 + letter
    const four = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map((one) => Math.floor(one) & 255)
    out.push(...four.slice(0, count))
  }
  for (const byte of bytes) {
    if (byte === 126) break
    if (byte === 122 && group.length === 0) out.push(0, 0, 0, 0)
    else if (byte >= 33 && byte <= 117) {
      group.push(byte - 33)
      if (group.length < 5) continue
      flush(group, 4)
      group = []
    }
  }
  if (group.length > 1) flush([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1)
  return Buffer.from(out)
}

const settingOf = (settings: PdfDict, name: string, otherwise: number): number => {
  const value = settings.entries.get(name)
  return value?.kind === 'number' ? Number(value.written) : otherwise
}

/** Undoes what makes rows pack better: differences with the neighbours (PNG). */
function unpredicted(bytes: Buffer, settings: PdfDict | undefined): Buffer | undefined {
  const predictor = settings === undefined ? 1 : settingOf(settings, 'Predictor', 1)
  if (settings === undefined || predictor <= 1) return bytes
  if (predictor < 10) return undefined
  const colours = settingOf(settings, 'Colors', 1) * settingOf(settings, 'BitsPerComponent', 8)
  const pixel = Math.max(1, colours >> 3)
  const width = Math.ceil((colours * settingOf(settings, 'Columns', 1)) / 8)
  if (!(width > 0 && width < 1_000_000)) throw new BrokenPdf('predictor')
  const rows = Math.ceil(bytes.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0
    for (let i = 0; i < width; i++) {
      const raw = bytes[row * (width + 1) + 1 + i] ?? 0
      const left = i >= pixel ? (out[row * width + i - pixel] ?? 0) : 0
      const up = row > 0 ? (out[(row - 1) * width + i] ?? 0) : 0
      const corner = row > 0 && i >= pixel ? (out[(row - 1) * width + i - pixel] ?? 0) : 0
      out[row * width + i] = (raw + predicted(kind, { left, up, corner })) & 255
    }
  }
  return out
}

function predicted(
  kind: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one))
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner
}
