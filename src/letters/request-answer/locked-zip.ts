import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

/** What goes into a locked ZIP: one file of known length. */
export interface Locking {
  readonly name: string
  readonly sizeBytes: number
  readonly pieces: AsyncIterable<Uint8Array>
  readonly password: string
  readonly madeOn: string
}

/**
 * A ZIP with one file in it under a password, by AES with 256 bits (WinZip's AE-2): 7-Zip, WinRAR, Keka and the phones open it;
 * what Windows itself brings does not, and what it does open (ZipCrypto) is broken within minutes.
 */
export async function* lockedZip({
  name,
  sizeBytes,
  pieces,
  password,
  madeOn,
}: Locking): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(saltBytes)
  const keys = pbkdf2Sync(password, salt, iterations, keyBytes * 2 + checkBytes, 'sha1')
  const entry: Entry = {
    name: Buffer.from(name),
    packedBytes: saltBytes + checkBytes + sizeBytes + tagBytes,
    sizeBytes,
    stamp: dosStamp(madeOn),
  }
  const head = Buffer.concat([localHead(entry), salt, keys.subarray(keyBytes * 2)])
  yield head
  const cipher = new CounterCipher(keys.subarray(0, keyBytes))
  const mac = createHmac('sha1', keys.subarray(keyBytes, keyBytes * 2))
  for await (const piece of pieces) {
    const locked = cipher.apply(piece)
    mac.update(locked)
    yield locked
  }
  yield mac.digest().subarray(0, tagBytes)
  yield directory(entry, head.length + sizeBytes + tagBytes)
}

// Numbers of the format (WinZip, "AES Encryption Information", AE-2 with strength 3).
const saltBytes = 16
const keyBytes = 32
const checkBytes = 2
const tagBytes = 10
const iterations = 1000
const blockBytes = 16

/** AES in counter mode with the counter written the little way round, which no library function does. */
class CounterCipher {
  readonly #key: Buffer
  #counter = 1n
  #rest = Buffer.alloc(0)

  constructor(key: Buffer) {
    this.#key = key
  }

  apply(bytes: Uint8Array): Buffer {
    const stream = this.#stream(bytes.length)
    const locked = Buffer.alloc(bytes.length)
    for (let i = 0; i < bytes.length; i++) locked[i] = (bytes[i] ?? 0) ^ (stream[i] ?? 0)
    return locked
  }

  #stream(length: number): Buffer {
    const blocks = Math.max(0, Math.ceil((length - this.#rest.length) / blockBytes))
    const counters = Buffer.alloc(blocks * blockBytes)
    for (let i = 0; i < blocks; i++) counters.writeBigUInt64LE(this.#counter++, i * blockBytes)
    const cipher = createCipheriv('aes-256-ecb', this.#key, null).setAutoPadding(false)
    const stream = Buffer.concat([this.#rest, cipher.update(counters), cipher.final()])
    this.#rest = stream.subarray(length)
    return stream.subarray(0, length)
  }
}

interface Entry {
  readonly name: Buffer
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly stamp: readonly [time: number, day: number]
}

/** AE-2, by AES-256, stored as it is. */
const extra = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 0, 0])
/** Encrypted, and the name is UTF-8. */
const flags = 0x0801
const byAes = 99
const version = 51

/** Fields that the head of a file and the list at the end share. */
function shared({ name, packedBytes, sizeBytes, stamp: [time, day] }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(version, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(byAes, 4)
  fields.writeUInt16LE(time, 6)
  fields.writeUInt16LE(day, 8)
  fields.writeUInt32LE(packedBytes, 14)
  fields.writeUInt32LE(sizeBytes, 18)
  fields.writeUInt16LE(name.length, 22)
  fields.writeUInt16LE(extra.length, 24)
  return fields
}

function localHead(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), shared(entry), entry.name, extra])
}

function directory(entry: Entry, at: number): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(version, 0)
  const rest = Buffer.alloc(14)
  const row = Buffer.concat([Buffer.from('PK\u0001\u0002'), made, shared(entry), rest, entry.name, extra])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(row.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([row, end])
}

/** Noon of the day, as MS-DOS counts. */
function dosStamp(madeOn: string): readonly [time: number, day: number] {
  const { year, month, day } = Temporal.PlainDate.from(madeOn)
  return [12 << 11, ((year - 1980) << 9) | (month << 5) | day]
}
