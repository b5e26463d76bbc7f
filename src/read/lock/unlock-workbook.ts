import { hash } from 'node:crypto'
import { rc4 } from '../sandbox/rc4.ts'
import { number } from './number.ts'
import { standingPassword } from './standing-password.ts'

const filePass = 0x2f
/** What a program must be able to read before it has the key stands in clear ([MS-XLS] 2.2.10). */
const inClear = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138])
const boundSheet = 0x85
const blockBytes = 1024

/** The records of a workbook of Excel 5 to 2003 that was locked but opens without asking; undefined when it wants a password. */
export function unlockWorkbook(workbook: Buffer): Buffer | undefined {
  const pass = recordsOf(workbook).find(({ type }) => type === filePass)
  const open =
    pass === undefined ? undefined : openerOf(workbook.subarray(pass.from, pass.end), workbook.length)
  if (pass === undefined || open === undefined) return undefined
  const opened = Buffer.from(workbook)
  for (const record of recordsOf(workbook)) {
    const { type, from, end } = record
    if (inClear.has(type)) continue
    // Where a sheet begins stands in clear.
    for (let at = type === boundSheet ? from + 4 : from; at < end; at++)
      opened[at] = open(workbook[at] ?? 0, at, record)
  }
  // So that whoever reads it does not ask for a password.
  opened.writeUInt16LE(printerSettings, pass.from - 4)
  return opened
}

/** A byte of a record as it was before it was locked. */
type Opener = (byte: number, at: number, record: BiffRecord) => number

/** By what the record says of the lock: in Excel 95 the old way alone, later a number tells which. */
function openerOf(pass: Buffer, length: number): Opener | undefined {
  if (pass.length === 4) return mixed(pass)
  if (pass.length === 6 && pass.readUInt16LE(0) === 0) return mixed(pass.subarray(2))
  const keyOf = keysOf(pass)
  if (keyOf === undefined) return undefined
  // The key changes every kilobyte of the file; what stands in clear is counted too.
  const stream = keyStream(keyOf, length)
  return (byte, at) => byte ^ (stream[at] ?? 0)
}

/** What the standing password comes to by [MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2: a key and a proof, and sixteen bytes to mix others with. */
const mixedKey = 0xb359
const mixedProof = 0x9a0a
const mixedWith = Buffer.from('3c5bd417f01f2813f04bb403c473a420', 'hex')

/** The way of before 1997, which mixes bytes with those of the password: it obscures, no more (2.3.7.3). */
function mixed(pass: Buffer): Opener | undefined {
  if (pass.readUInt16LE(0) !== mixedKey || pass.readUInt16LE(2) !== mixedProof) return undefined
  return (byte, at, { from, end }) =>
    (((byte << 3) | (byte >> 5)) & 0xff) ^ (mixedWith[(end + at - from) & 15] ?? 0)
}

/** A record of any bytes, which readers pass over. */
const printerSettings = 0x4d

interface BiffRecord {
  readonly type: number
  readonly from: number
  readonly end: number
}

function* recordsOf(workbook: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= workbook.length;) {
    const from = at + 4
    const end = Math.min(from + workbook.readUInt16LE(at + 2), workbook.length)
    yield { type: workbook.readUInt16LE(at), from, end }
    at = end
  }
}

function keyStream(keyOf: (block: number) => Buffer, length: number): Buffer {
  const blocks = Math.ceil(length / blockBytes)
  const zeroes = Buffer.alloc(blockBytes)
  return Buffer.concat(Array.from({ length: blocks }, (_, block) => rc4(keyOf(block), zeroes)))
}

const byRc4 = 1
const oldVersion = 0x0001_0001

/** The key of each block, when the standing password is the right one. */
function keysOf(pass: Buffer): ((block: number) => Buffer) | undefined {
  if (pass.length < 54 || pass.readUInt16LE(0) !== byRc4) return undefined
  const isOld = pass.readUInt32LE(2) === oldVersion
  return isOld ? oldKeys(pass.subarray(6)) : newKeys(pass.subarray(6))
}

/** [MS-OFFCRYPTO] 2.3.6: forty bits of MD5, as once was allowed. */
function oldKeys(header: Buffer): ((block: number) => Buffer) | undefined {
  const salt = header.subarray(0, 16)
  const first = hash('md5', standingPassword, 'buffer').subarray(0, 5)
  const many = Array.from({ length: 16 }, () => Buffer.concat([first, salt]))
  const base = hash('md5', Buffer.concat(many), 'buffer').subarray(0, 5)
  const keyOf = (block: number): Buffer => hash('md5', Buffer.concat([base, number(block)]), 'buffer')
  return proven(keyOf, header.subarray(16, 32), { locked: header.subarray(32, 48), algorithm: 'md5' })
}

/** [MS-OFFCRYPTO] 2.3.5: the service of Windows, with SHA-1 and a key as long as it says. */
function newKeys(header: Buffer): ((block: number) => Buffer) | undefined {
  const headerBytes = header.readUInt32LE(4)
  const verifier = header.subarray(8 + headerBytes)
  if (verifier.length < 60 || headerBytes < 32) return undefined
  const keyBytes = (header.readUInt32LE(8 + 16) || 40) / 8
  const base = hash('sha1', Buffer.concat([verifier.subarray(4, 20), standingPassword]), 'buffer')
  const keyOf = (block: number): Buffer => {
    const key = hash('sha1', Buffer.concat([base, number(block)]), 'buffer').subarray(0, keyBytes)
    return keyBytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
  return proven(keyOf, verifier.subarray(20, 36), { locked: verifier.subarray(40, 60), algorithm: 'sha1' })
}

/** The keys, when what was locked with the first of them says so: bytes, and behind them their hash. */
function proven(
  keyOf: (block: number) => Buffer,
  proof: Buffer,
  { locked, algorithm }: { readonly locked: Buffer; readonly algorithm: string },
): ((block: number) => Buffer) | undefined {
  const opened = rc4(keyOf(0), Buffer.concat([proof, locked]))
  const expected = hash(algorithm, opened.subarray(0, proof.length), 'buffer')
  return opened.subarray(proof.length).equals(expected) ? keyOf : undefined
}
