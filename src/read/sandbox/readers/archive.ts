import type { WireAnswer } from '../answer.ts'
import { openArchive, type ArchiveEntry } from './seven-zip.ts'

/** Files of an archive that 7-Zip opens: 7z, RAR, CAB, xz and older ones. */
export async function readArchive(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const archive = await openArchive(bytes)
  const listed = archive.list()
  if (listed.hasFailed && listed.entries.length === 0) {
    const code = hasLockedHeader(bytes) ? 'encrypted' : 'damaged'
    return { ...answer, problems: [{ code, place: '', lostBytes: bytes.length }] }
  }
  const locked = listed.entries.filter(({ isLocked }) => isLocked)
  const unpacked = archive.unpack(new Set(locked.map(({ path }) => path)))
  answer.nested.push(
    ...unpacked.files.map((file) => ({
      name: file.path,
      mediaType: '',
      base64: Buffer.from(file.bytes).toString('base64'),
    })),
  )
  const readBytes = unpacked.files.reduce((sum, file) => sum + file.bytes.length, 0)
  const lost = (of: readonly ArchiveEntry[], without: number): number =>
    shareOf(bytes.length, { of, without, all: listed.entries })
  if (locked.length > 0) {
    const detail = `${locked.length} ${locked.length === 1 ? 'entry' : 'entries'}`
    answer.problems.push({ code: 'encrypted', place: '', lostBytes: lost(locked, 0), detail })
  }
  const open = listed.entries.filter(({ isLocked }) => !isLocked)
  if (unpacked.ended !== 'whole')
    answer.problems.push({ code: unpacked.ended, place: '', lostBytes: lost(open, readBytes) })
  return answer
}

interface Share {
  readonly of: readonly ArchiveEntry[]
  /** Bytes of these that were read. */
  readonly without: number
  readonly all: readonly ArchiveEntry[]
}

/** How many of the packed bytes some entries took, as far as the archive says how large they are. */
function shareOf(packedBytes: number, { of, without, all }: Share): number {
  const total = sizeOf(all)
  if (total === 0) return without === 0 ? packedBytes : 0
  return Math.round((packedBytes * Math.max(0, sizeOf(of) - without)) / total)
}

function sizeOf(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** The number of AES among the methods in the header of a 7z archive. */
const aesMethod = Buffer.from('06f10701', 'hex')
const sevenZipMark = Buffer.from('377abcaf271c', 'hex')
const rar5Mark = Buffer.from('526172211a070100', 'hex')

/** True when even the list of files is locked: 7z's header lies where its first bytes say; RAR says it in its first block. */
function hasLockedHeader(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  if (bytes.length < 32) return false
  if (bytes.subarray(0, 6).equals(sevenZipMark)) {
    const start = 32 + Number(bytes.readBigUInt64LE(12))
    return bytes.subarray(start, start + Number(bytes.readBigUInt64LE(20))).includes(aesMethod)
  }
  // Block type 4 of version 5 (after checksum and size), flag 0x80 of the main header before.
  if (bytes.subarray(0, 8).equals(rar5Mark)) return bytes[13] === 4
  return bytes.subarray(0, 7).equals(rar5Mark.subarray(0, 6)) && (bytes.readUInt16LE(10) & 0x80) !== 0
}
