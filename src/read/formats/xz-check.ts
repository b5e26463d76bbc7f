import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Tells whether what was unpacked is what was packed. */
interface Check {
  readonly add: (bytes: Uint8Array) => void
  readonly isRight: (told: Uint8Array) => boolean
}

/** The check of a block by its number (.xz File Format 1.2.1, 2.1.1.2). One that nobody uses says nothing. */
export function createCheck(kind: number): Check {
  if (kind === 1) return crc32Check()
  if (kind === 4) return crc64Check()
  if (kind !== 10) return { add: () => undefined, isRight: () => true }
  const hash = createHash('sha256')
  return { add: (bytes) => void hash.update(bytes), isRight: (told) => hash.digest().equals(told) }
}

function crc32Check(): Check {
  let sum = 0
  return {
    add: (bytes) => {
      sum = crc32(bytes, sum)
    },
    isRight: (told) => told.length === 4 && Buffer.from(told).readUInt32LE(0) === sum,
  }
}

/** ECMA-182, the other way round, in two halves: numbers of 64 bits are slow. */
const [lowPolynomial, highPolynomial] = [0xd787_0f42, 0xc96c_5795]
const low = new Uint32Array(256)
const high = new Uint32Array(256)
for (let i = 0; i < 256; i++) {
  let [a, b] = [i, 0]
  for (let bit = 0; bit < 8; bit++) {
    const isOdd = (a & 1) === 1
    a = ((a >>> 1) | (b << 31)) >>> 0
    b >>>= 1
    if (isOdd) [a, b] = [(a ^ lowPolynomial) >>> 0, (b ^ highPolynomial) >>> 0]
  }
  low[i] = a
  high[i] = b
}

function crc64Check(): Check {
  let [a, b] = [0xffff_ffff, 0xffff_ffff]
  return {
    add: (bytes) => {
      for (let i = 0; i < bytes.length; i++) {
        const index = (a ^ (bytes[i] ?? 0)) & 0xff
        a = ((a >>> 8) | (b << 24)) ^ (low[index] ?? 0)
        b = (b >>> 8) ^ (high[index] ?? 0)
      }
    },
    isRight: (told) => {
      if (told.length !== 8) return false
      const bytes = Buffer.from(told)
      return bytes.readInt32LE(0) === ~a && bytes.readInt32LE(4) === ~b
    },
  }
}
