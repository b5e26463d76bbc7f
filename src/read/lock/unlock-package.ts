import { createDecipheriv, getHashes, hash } from 'node:crypto'
import { inMemory } from '../../base/bytes.ts'
import { walkXml } from '../formats/xml.ts'
import { number } from './number.ts'
import { standingPassword } from './standing-password.ts'

const agile = 0x0004_0004
/** The header of the older way says 2, 3 or 4; all of them mean AES. */
const standardMinor = 2
const aes = 0x20

/** The file in a locked package of Office since 2007, when it opens without asking; undefined when it wants a password. */
export function unlockPackage(description: Buffer, locked: Buffer): Buffer | undefined {
  try {
    if (description.readUInt32LE(0) === agile) return unlockAgile(description.subarray(8), locked)
    const isStandard =
      description.readUInt16LE(2) === standardMinor && (description.readUInt32LE(4) & aes) !== 0
    return isStandard ? unlockStandard(description, locked) : undefined
  } catch {
    return undefined // what it says of its lock is no lock that we know: it stays listed as locked
  }
}

const spins = 50_000
const segmentBytes = 4096

/** [MS-OFFCRYPTO] 2.3.4.7 to 2.3.4.9. */
function unlockStandard(description: Buffer, locked: Buffer): Buffer | undefined {
  const headerBytes = description.readUInt32LE(8)
  const keyBytes = description.readUInt32LE(12 + 16) / 8
  const verifier = description.subarray(12 + headerBytes)
  const salt = verifier.subarray(4, 20)
  const spun = spin({ algorithm: 'sha1', salt, count: spins })
  const last = digest('sha1', spun, number(0))
  const padded = (byte: number): Buffer =>
    Buffer.from(Buffer.alloc(64, byte).map((one, i) => one ^ (last[i] ?? 0)))
  const key = Buffer.concat([digest('sha1', padded(0x36)), digest('sha1', padded(0x5c))]).subarray(
    0,
    keyBytes,
  )
  const open = (bytes: Buffer): Buffer => deciphered(`aes-${keyBytes * 8}-ecb`, key, { bytes, salt: null })
  const proof = digest('sha1', open(verifier.subarray(20, 36)))
  if (!open(verifier.subarray(40, 72)).subarray(0, 20).equals(proof)) return undefined
  const content = locked.subarray(8)
  return open(content.subarray(0, content.length - (content.length % 16))).subarray(0, sizeOf(locked))
}

/** More turns than Office itself takes are there to keep us busy. */
const maxSpins = 100_000
const forProof = Buffer.from('fea7d2763b4b9e79', 'hex')
const forProofHash = Buffer.from('d7aa0f6d3061344e', 'hex')
const forKey = Buffer.from('146e0be7abacd0d6', 'hex')

/** [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. */
function unlockAgile(description: Buffer, locked: Buffer): Buffer | undefined {
  const elements = new Map<string, (name: string) => string>()
  walkXml(inMemory(description), {
    open: (name, attribute) => {
      if (name !== 'keyData' && name !== 'encryptedKey') return
      const values = new Map([...lockAttributes].map((wanted) => [wanted, attribute(wanted)] as const))
      elements.set(name, (wanted) => values.get(wanted) ?? '')
    },
  })
  const [data, holder] = [elements.get('keyData'), elements.get('encryptedKey')]
  const count = Number(holder?.('spinCount'))
  if (data === undefined || holder === undefined || !(count >= 0 && count <= maxSpins)) return undefined
  const bytesOf = (value: string): Buffer => Buffer.from(value, 'base64')
  const salt = bytesOf(holder('saltValue'))
  const algorithm = hashOf(holder('hashAlgorithm'))
  const cipher = cipherOf(holder)
  const spun = spin({ algorithm, salt, count })
  const open = (purpose: Buffer, value: string): Buffer =>
    deciphered(cipher.name, sized(digest(algorithm, spun, purpose), cipher.keyBytes), {
      bytes: bytesOf(value),
      salt: sized(salt, 16),
    })
  const proof = digest(
    algorithm,
    open(forProof, holder('encryptedVerifierHashInput')).subarray(0, salt.length),
  )
  if (!open(forProofHash, holder('encryptedVerifierHashValue')).subarray(0, proof.length).equals(proof))
    return undefined
  const inner = cipherOf(data)
  const key = open(forKey, holder('encryptedKeyValue')).subarray(0, inner.keyBytes)
  const innerHash = hashOf(data('hashAlgorithm'))
  const innerSalt = bytesOf(data('saltValue'))
  const segments: Buffer[] = []
  for (let at = 8, i = 0; at < locked.length; at += segmentBytes, i++) {
    const segment = locked.subarray(at, at + segmentBytes)
    segments.push(
      deciphered(inner.name, key, {
        bytes: segment.subarray(0, segment.length - (segment.length % 16)),
        salt: sized(digest(innerHash, innerSalt, number(i)), 16),
      }),
    )
  }
  return Buffer.concat(segments).subarray(0, sizeOf(locked))
}

const lockAttributes = [
  'saltValue',
  'hashAlgorithm',
  'cipherAlgorithm',
  'cipherChaining',
  'keyBits',
  'spinCount',
  'encryptedVerifierHashInput',
  'encryptedVerifierHashValue',
  'encryptedKeyValue',
]

/** Of AES, in bits. A key is made as long as it says. */
const keyLengths: ReadonlySet<number> = new Set([128, 192, 256])

function cipherOf(attribute: (name: string) => string): { readonly name: string; readonly keyBytes: number } {
  const bits = Number(attribute('keyBits'))
  const isOurs =
    attribute('cipherAlgorithm') === 'AES' &&
    attribute('cipherChaining') === 'ChainingModeCBC' &&
    keyLengths.has(bits)
  if (!isOurs) throw new Error('Cannot unlock: expected AES in chains')
  return { name: `aes-${bits}-cbc`, keyBytes: bits / 8 }
}

function hashOf(name: string): string {
  const algorithm = name.toLowerCase().replace('-', '')
  if (!getHashes().includes(algorithm))
    throw new Error(`Cannot unlock by "${name}": expected a hash that we know`)
  return algorithm
}

function sizeOf(locked: Buffer): number {
  return Number(locked.readBigUInt64LE(0))
}

/** The password, hashed over and over so that trying others takes long. */
function spin({ algorithm, salt, count }: { algorithm: string; salt: Buffer; count: number }): Buffer {
  let spun = digest(algorithm, salt, standingPassword)
  const turn = Buffer.alloc(4 + spun.length)
  for (let i = 0; i < count; i++) {
    turn.writeUInt32LE(i, 0)
    spun.copy(turn, 4)
    spun = hash(algorithm, turn, 'buffer')
  }
  return spun
}

function digest(algorithm: string, ...pieces: readonly Buffer[]): Buffer {
  return hash(algorithm, Buffer.concat(pieces), 'buffer')
}

/** Cut, or filled up as the format wants. */
function sized(bytes: Buffer, size: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(size, 0x36)]).subarray(0, size)
}

function deciphered(
  cipher: string,
  key: Buffer,
  { bytes, salt }: { bytes: Buffer; salt: Buffer | null },
): Buffer {
  const decipher = createDecipheriv(cipher, key, salt).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}
