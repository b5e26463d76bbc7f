import { argon2Sync, createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { bareKeyFile, keysFile } from '../base/store-files.ts'

/** What the store key is for; each use has a key of its own (HKDF, RFC 5869), so that none tells of another. */
export interface StoreKeys {
  readonly file: Uint8Array
  readonly digest: Uint8Array
  readonly preview: Uint8Array
  /** Under which the vault keeps the keys of its items. */
  readonly vault: Uint8Array
  /** For lists that outlive the index: what was erased. */
  readonly ledger: Uint8Array
}

/** How the store key is kept: under a passphrase and a recovery code, or in a file beside the store. */
export type Lock = 'passphrase' | 'key-file'

export interface NewKeys {
  readonly keys: StoreKeys
  /** Shown once, never kept. */
  readonly recoveryCode: string | undefined
}

/** Argon2id, above the OWASP minimum (19 MiB, 2 passes): about a third of a second on an office machine. */
const argon2Cost = { memory: 65_536, passes: 3, parallelism: 1 } as const

const wrapped = z.object({ nonce: z.base64(), tag: z.base64(), sealed: z.base64() })
const keyRing = z.object({
  version: z.literal(1),
  salt: z.base64(),
  cost: z.object({
    // Bounds keep a tampered file from eating the machine.
    memory: z.number().int().min(8).max(4_194_304),
    passes: z.number().int().min(1).max(100),
    parallelism: z.number().int().min(1).max(64),
  }),
  byPassphrase: wrapped,
  byRecoveryCode: wrapped,
})
type KeyRing = z.output<typeof keyRing>

/** Makes a store key and keeps it in the folder; without a passphrase in a file that only the owner can read. */
export function createKeys(folder: string, passphrase: string | undefined): NewKeys {
  const storeKey = randomBytes(32)
  if (passphrase === undefined) {
    writePrivately(join(folder, bareKeyFile), storeKey.toString('hex'))
    return { keys: deriveKeys(storeKey), recoveryCode: undefined }
  }
  const recovery = randomBytes(recoveryBytes)
  const salt = randomBytes(16)
  const ring: KeyRing = {
    version: 1,
    salt: salt.toString('base64'),
    cost: argon2Cost,
    byPassphrase: wrap(storeKey, fromPassphrase(passphrase, salt, argon2Cost)),
    byRecoveryCode: wrap(storeKey, fromRecovery(recovery)),
  }
  writePrivately(join(folder, keysFile), JSON.stringify(ring, null, 2))
  return { keys: deriveKeys(storeKey), recoveryCode: formatRecovery(recovery) }
}

/** How the store in the folder is locked; undefined when there are no keys. */
export function lockOf(folder: string): Lock | undefined {
  if (existsSync(join(folder, keysFile))) return 'passphrase'
  return existsSync(join(folder, bareKeyFile)) ? 'key-file' : undefined
}

/** Opens the key file. Refuses when others on the machine can read it. */
export function unlockByKeyFile(folder: string): StoreKeys {
  const path = join(folder, bareKeyFile)
  if (!existsSync(path)) throw new Refusal('key-file-missing', path)
  // Windows has no such modes: there the user's own folder protects it.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Refusal('key-file-open', path)
  const hex = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Refusal('store-broken', folder)
  return deriveKeys(Buffer.from(hex, 'hex'))
}

/** Opens by the passphrase or, when it has the form of one, by the recovery code. */
export function unlockBySecret(folder: string, secret: string): StoreKeys {
  const ring = readRing(folder)
  const byPassphrase = unwrap(
    ring.byPassphrase,
    fromPassphrase(secret, Buffer.from(ring.salt, 'base64'), ring.cost),
  )
  if (byPassphrase !== undefined) return deriveKeys(byPassphrase)
  const recovery = parseRecovery(secret)
  const byRecovery = recovery === undefined ? undefined : unwrap(ring.byRecoveryCode, fromRecovery(recovery))
  if (byRecovery === undefined) throw new Refusal('wrong-passphrase')
  return deriveKeys(byRecovery)
}

function readRing(folder: string): KeyRing {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(join(folder, keysFile), 'utf8'))
  } catch {
    throw new Refusal('store-broken', folder)
  }
  const version = z.object({ version: z.number() }).safeParse(content)
  if (version.success && version.data.version > 1) throw new Refusal('store-newer', folder)
  const ring = keyRing.safeParse(content)
  if (!ring.success) throw new Refusal('store-broken', folder)
  return ring.data
}

function deriveKeys(storeKey: Uint8Array): StoreKeys {
  const derive = (use: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', storeKey, '', `kwartje ${use}`, 32))
  return {
    file: derive('file'),
    digest: derive('digest'),
    preview: derive('preview'),
    vault: derive('vault'),
    ledger: derive('ledger'),
  }
}

function fromPassphrase(passphrase: string, salt: Uint8Array, cost: KeyRing['cost']): Uint8Array {
  // The same letters typed on another keyboard must give the same key.
  const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  return argon2Sync('argon2id', { message, nonce: salt, tagLength: 32, ...cost })
}

/** The code itself has 160 random bits: nothing slow is needed. */
function fromRecovery(recovery: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', recovery, '', 'kwartje recovery', 32))
}

function wrap(key: Uint8Array, under: Uint8Array): z.output<typeof wrapped> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', under, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

function unwrap({ nonce, tag, sealed }: z.output<typeof wrapped>, under: Uint8Array): Uint8Array | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(nonce, 'base64'))
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
  } catch {
    return undefined // another key: the caller says so
  }
}

/** Crockford's base 32: no I, L, O or U, so that a written code reads one way. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Groups of four; the last group checks the others, so that a slip of the pen is told from a wrong code. */
/** More than can be tried, and with its checksum six groups of four: no more than a person wants to copy from paper. */
const recoveryBytes = 13
/** With which codes were made at first: 160 bits, nine groups. */
const formerBytes = 20
const checksumBytes = 2
const lettersOf = (bytes: number): number => Math.ceil(((bytes + checksumBytes) * 8) / 5)

function formatRecovery(recovery: Uint8Array): string {
  const letters = toBase32(Buffer.concat([recovery, checksum(recovery)]))
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}

/** The bytes of a code as typed; undefined when it is none or was mistyped. */
function parseRecovery(typed: string): Uint8Array | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const length = [recoveryBytes, formerBytes].find((bytes) => lettersOf(bytes) === letters.length)
  if (length === undefined || [...letters].some((letter) => !alphabet.includes(letter))) return undefined
  const bytes = fromBase32(letters)
  // The last letter has bits to spare: only one spelling is ours.
  if (toBase32(bytes) !== letters) return undefined
  const recovery = bytes.subarray(0, length)
  return checksum(recovery).equals(bytes.subarray(length, length + checksumBytes)) ? recovery : undefined
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, checksumBytes)
}

function toBase32(bytes: Uint8Array): string {
  let bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  bits = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

function fromBase32(letters: string): Buffer {
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

/** Whole or not at all, and readable by the owner only. */
function writePrivately(path: string, content: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
