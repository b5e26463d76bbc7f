import { createCipheriv, createDecipheriv, randomBytes, type DecipherGCM } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import type { Database } from './database.ts'
import { openSealed, sealText } from './sealer.ts'

/**
 * Copies of what was taken away, for as long as it may come back, and packages until they were handed over: encrypted files beside the store, each under a key of its own
 * that only the store has. Without its row a file is noise.
 */
export interface Vault {
  /** Writes a copy down, and has the disk keep it. Gives its id. */
  readonly put: (item: NewVaultItem, bytes: ByteSource) => Promise<string>
  /** Writes a copy down that is none before it is kept: for many together, for the disk takes as long for one. */
  readonly stage: (item: NewVaultItem, bytes: ByteSource) => StagedCopy
  /** Throws away copies that were never kept. */
  readonly drop: (copies: readonly StagedCopy[]) => void
  /** Has the disk keep copies that were written down. */
  readonly keep: (copies: readonly StagedCopy[]) => Promise<void>
  /** The copy, read a piece at a time; refuses when it is not there or was changed. */
  readonly open: (id: string) => Promise<ByteSource & Disposable>
  /** For good: its key first, then its file. */
  readonly destroy: (ids: readonly string[]) => Promise<void>
  readonly list: (owner?: string) => Promise<readonly VaultItem[]>
  /** Removes files that no row speaks of: what was written when a process was killed. What is younger than `beforeMs` may be about to be kept. Gives how many. */
  readonly sweep: (beforeMs?: number) => Promise<number>
}

/** A copy that was written down and that nobody can read before it is kept. */
export interface StagedCopy extends NewVaultItem {
  readonly id: string
  readonly sizeBytes: number
  readonly key: Uint8Array
}

export interface NewVaultItem {
  /** Whose it is: "plan 12". */
  readonly owner: string
  readonly purpose: 'undo' | 'proof' | 'package'
  readonly atMs: number
  readonly expiresAtMs: number
}

export interface VaultItem extends NewVaultItem {
  readonly id: string
  readonly sizeBytes: number
}

const pieceBytes = 1_048_576
const nonceBytes = 12
const tagBytes = 16
/** What each piece of the file has beside its text. */
const overheadBytes = nonceBytes + tagBytes

/** Files that the disk is asked to keep at the same time: it writes its own journal once for them. */
const syncedTogether = 4

/** Rows of one statement. */
const perStatement = 1000

export function createVault(database: Database, folder: string, key: Uint8Array): Vault {
  const { kysely, durably } = database
  const pathOf = (id: string): string => join(folder, id)
  const pieces = new LastPiece()
  const stage: Vault['stage'] = ({ owner, purpose, atMs, expiresAtMs }, bytes) => {
    const id = randomBytes(16).toString('hex')
    const own = randomBytes(32)
    roomFor(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeEncrypted(pathOf(id), bytes, { id, key: own })
    })
    return { id, owner, purpose, atMs, expiresAtMs, sizeBytes: bytes.sizeBytes, key: own }
  }
  const keep: Vault['keep'] = async (copies) => {
    if (copies.length === 0) return
    await syncAll(copies.map(({ id }) => pathOf(id)))
    roomFor(() => syncFolder(folder))
    await durably(async (transaction) => {
      for (const some of chunks(copies, perStatement))
        await transaction
          .insertInto('vault_item')
          .values(
            some.map((copy) => ({
              id: copy.id,
              owner: copy.owner,
              purpose: copy.purpose,
              size_bytes: copy.sizeBytes,
              made_at_ms: copy.atMs,
              expires_at_ms: copy.expiresAtMs,
              seal: Buffer.from(sealText(Buffer.from(copy.key).toString('hex'), key), 'base64'),
            })),
          )
          .execute()
    })
  }
  return {
    stage,
    keep,
    drop: (copies) => {
      for (const { id } of copies) rmSync(pathOf(id), { force: true })
    },
    put: async (item, bytes) => {
      const copy = stage(item, bytes)
      await keep([copy])
      return copy.id
    },
    open: async (id) => {
      const row = await kysely.selectFrom('vault_item').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined || !existsSync(pathOf(id))) throw new Refusal('vault-item-gone', id)
      const own = Buffer.from(openSealed(row.seal, key), 'hex')
      return openEncrypted(pathOf(id), { id, key: own, sizeBytes: Number(row.size_bytes), pieces })
    },
    destroy: async (ids) => {
      for (const some of chunks(ids, perStatement)) {
        await durably((transaction) => transaction.deleteFrom('vault_item').where('id', 'in', some).execute())
        for (const id of some) rmSync(pathOf(id), { force: true })
      }
    },
    list: async (owner) => {
      const rows = await kysely
        .selectFrom('vault_item')
        .selectAll()
        .$if(owner !== undefined, (query) => query.where('owner', '=', owner ?? ''))
        .orderBy('made_at_ms')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        owner: row.owner,
        purpose: row.purpose as VaultItem['purpose'], // written from it
        sizeBytes: Number(row.size_bytes),
        atMs: Number(row.made_at_ms),
        expiresAtMs: Number(row.expires_at_ms),
      }))
    },
    sweep: (beforeMs = Infinity) => sweep(database, folder, beforeMs),
  }
}

async function sweep({ kysely }: Database, folder: string, beforeMs: number): Promise<number> {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder).filter((name) => vaultFile.test(name))
  const known = new Set((await kysely.selectFrom('vault_item').select('id').execute()).map(({ id }) => id))
  const stray = files
    .filter((name) => !known.has(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).mtimeMs < beforeMs)
  for (const path of stray) rmSync(path, { force: true })
  return stray.length
}

function chunks<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )
}

/** Has the disk keep files. */
async function syncAll(paths: readonly string[]): Promise<void> {
  const waiting = [...paths]
  const lane = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await using file = await open(path, 'r+')
      await file.sync()
    }
  }
  try {
    await Promise.all(Array.from({ length: syncedTogether }, lane))
  } catch (error) {
    throw noRoomOr(error)
  }
}

function roomFor(write: () => void): void {
  try {
    write()
  } catch (error) {
    throw noRoomOr(error)
  }
}

function noRoomOr(error: unknown): unknown {
  return isNoRoom(error) ? new Refusal('vault-full', '', { cause: error }) : error
}

/** The disk is full, or the folder is not one that can be written to. */
function isNoRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && noRoom.has(String(error.code))
}

const noRoom: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EACCES',
  'EPERM',
  'EEXIST',
  'ENOTDIR',
])

/** Nothing else in the folder is ever touched. */
export const vaultFile = /^[0-9a-f]{32}(?:\.new)?$/

interface Encryption {
  readonly id: string
  readonly key: Uint8Array
}

/** Binds a piece to its item and its place in it, so that pieces cannot be swapped or left out. */
function boundTo(id: string, index: number, isLast: boolean): Buffer {
  return Buffer.from(`${id}:${String(index)}:${isLast ? 'last' : 'more'}`)
}

function writeEncrypted(path: string, bytes: ByteSource, { id, key }: Encryption): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    const pieces = Math.max(1, Math.ceil(bytes.sizeBytes / pieceBytes))
    for (let index = 0; index < pieces; index++) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(boundTo(id, index, index === pieces - 1))
      const text = bytes.read(index * pieceBytes, (index + 1) * pieceBytes)
      const sealed = Buffer.concat([cipher.update(text), cipher.final()])
      const piece = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at)
    }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // it keeps names by itself, and opens no folders
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The piece that was read last, of whichever copy: thousands are open at once when a mailbox gets its messages back. */
class LastPiece {
  #last: { readonly path: string; readonly index: number; readonly text: Buffer } | undefined

  get(path: string, index: number, read: () => Buffer): Buffer {
    if (this.#last?.path !== path || this.#last.index !== index) this.#last = { path, index, text: read() }
    return this.#last.text
  }

  drop(path: string): void {
    if (this.#last?.path === path) this.#last = undefined
  }
}

interface Opening extends Encryption {
  readonly sizeBytes: number
  readonly pieces: LastPiece
}

/** Holds no file open: a system lets a process have a few hundred. */
function openEncrypted(path: string, { id, key, sizeBytes, pieces: last }: Opening): ByteSource & Disposable {
  const pieces = Math.max(1, Math.ceil(sizeBytes / pieceBytes))
  const pieceAt = (index: number): Buffer => {
    const length = Math.min(pieceBytes, sizeBytes - index * pieceBytes) + overheadBytes
    const piece = readAt(path, index * (pieceBytes + overheadBytes), length)
    if (piece === undefined) throw new Refusal('vault-item-gone', id)
    const decipher = createDecipheriv('aes-256-gcm', key, piece.subarray(0, nonceBytes))
    decipher.setAuthTag(piece.subarray(nonceBytes, overheadBytes))
    decipher.setAAD(boundTo(id, index, index === pieces - 1))
    return unsealed(decipher, piece.subarray(overheadBytes), id)
  }
  return {
    sizeBytes,
    read: (start, end) => {
      const to = Math.min(end, sizeBytes)
      const parts: Buffer[] = []
      for (let at = start; at < to;) {
        const index = Math.floor(at / pieceBytes)
        const whole = last.get(path, index, () => pieceAt(index))
        const piece = whole.subarray(at - index * pieceBytes, to - index * pieceBytes)
        parts.push(piece)
        at += piece.length
      }
      return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    },
    [Symbol.dispose]: () => last.drop(path),
  }
}

/** So many bytes of a file; undefined when they are not there. */
function readAt(path: string, at: number, length: number): Buffer | undefined {
  if (!existsSync(path)) return undefined
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return readSync(descriptor, bytes, 0, length, at) === length ? bytes : undefined
  } finally {
    closeSync(descriptor)
  }
}

/** A piece that does not fit its seal was changed: the disk is failing, or somebody wrote in it. */
function unsealed(decipher: DecipherGCM, sealed: Uint8Array, id: string): Buffer {
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch (error) {
    throw new Refusal('vault-item-gone', id, { cause: error })
  }
}
