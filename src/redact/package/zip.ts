import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { unpackLimit } from '../../read/formats/unpack-limits.ts'

/** A file in an archive, as it lies there. */
export interface Member {
  readonly name: string
  readonly method: number
  /** Time, date, and who may do what, as written. */
  readonly stamp: number
  readonly attributes: number
  readonly crc: number
  readonly sizeBytes: number
  readonly packed: Buffer
}

/** Office files have some hundreds; what has more is no document. */
const maxMembers = 50_000

/** All that an archive may become: it is held in memory. */
const maxUnpackedBytes = 536_870_912

/** The files of an archive; a word when it cannot be taken apart in full certainty. */
export function readMembers(all: Buffer): readonly Member[] | 'damaged' | 'encrypted' | 'bomb' | 'too-large' {
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > all.length) return 'damaged'
  const count = all.readUInt16LE(end + 10)
  let at = all.readUInt32LE(end + 16)
  if (count > maxMembers || at === 0xffff_ffff) return 'too-large'
  const members: Member[] = []
  let unpacked = 0
  let isLocked = false
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || all.readUInt32LE(at) !== 0x02014b50) return 'damaged'
    const member = memberAt(all, at)
    if (member === undefined) return 'damaged'
    isLocked ||= (all.readUInt16LE(at + 8) & 0x2041) !== 0
    unpacked += member.sizeBytes
    if (unpacked > maxUnpackedBytes || member.sizeBytes > unpackLimit(member.packed.length)) return 'bomb'
    members.push(member)
    at += 46 + all.readUInt16LE(at + 28) + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32)
  }
  if (isLocked) return 'encrypted'
  const packed = members.reduce((sum, member) => sum + member.packed.length, 0)
  // Files that share bytes.
  if (packed > all.length) return 'bomb'
  return new Set(members.map(({ name }) => name)).size === members.length ? members : 'damaged'
}

function memberAt(all: Buffer, at: number): Member | undefined {
  const nameEnd = at + 46 + all.readUInt16LE(at + 28)
  const nameBytes = all.subarray(at + 46, nameEnd)
  const utf8 = nameBytes.toString()
  const local = all.readUInt32LE(at + 42)
  const packedBytes = all.readUInt32LE(at + 20)
  if (local + 30 > all.length || all.readUInt32LE(local) !== 0x04034b50) return undefined
  const start = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28)
  if (start + packedBytes > all.length) return undefined
  return {
    name: utf8.includes('\uFFFD') ? nameBytes.toString('latin1') : utf8,
    method: all.readUInt16LE(at + 10),
    stamp: all.readUInt32LE(at + 12),
    attributes: all.readUInt32LE(at + 38),
    crc: all.readUInt32LE(at + 16),
    sizeBytes: all.readUInt32LE(at + 24),
    packed: all.subarray(start, start + packedBytes),
  }
}

/** What a file in an archive is; undefined when it is packed in a way of its own, is broken, or is more than it says. */
export function unpack({ method, packed, sizeBytes, crc }: Member): Buffer | undefined {
  if (method === 0) return packed
  if (method !== 8) return undefined
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) })
    return bytes.length === sizeBytes && crc32(bytes) === crc ? bytes : undefined
  } catch {
    return undefined // broken, or longer than it says
  }
}

/** The same file with other bytes. */
export function repack(member: Member, bytes: Uint8Array): Member {
  const deflated = deflateRawSync(bytes)
  return {
    ...member,
    // What was stored must stay so: the first file of OpenDocument says by that what it is.
    packed: member.method === 0 ? Buffer.from(bytes) : deflated,
    method: member.method === 0 ? 0 : 8,
    crc: crc32(bytes),
    sizeBytes: bytes.length,
  }
}

/** An archive of these files, in this order. Remarks and fields behind names are left out: nobody reads them over. */
export function writeMembers(members: readonly Member[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    writeCommon(local, 4, { member, nameBytes: name.length })
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    writeCommon(entry, 6, { member, nameBytes: name.length })
    entry.writeUInt32LE(member.attributes, 38)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, name, member.packed)
    directory.push(entry, name)
    offset += 30 + name.length + member.packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, index, end])
}

/** The fields that stand in both headers, in the same order. */
function writeCommon(
  header: Buffer,
  at: number,
  { member, nameBytes }: { readonly member: Member; readonly nameBytes: number },
): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(0x800, at + 2)
  header.writeUInt16LE(member.method, at + 4)
  header.writeUInt32LE(member.stamp, at + 6)
  header.writeUInt32LE(member.crc, at + 10)
  header.writeUInt32LE(member.packed.length, at + 14)
  header.writeUInt32LE(member.sizeBytes, at + 18)
  header.writeUInt16LE(nameBytes, at + 22)
}
