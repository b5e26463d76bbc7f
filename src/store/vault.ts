import { createCipheriv, createDecipheriv, randomBytes, type DecipherGCM } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
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
  /** The copy, read a piece at a time; refuses when it is not there or was changed. */
  readonly open: (id: string) => Promise<ByteSource & Disposable>
  /** For good: its key first, then its file. */
  readonly destroy: (ids: readonly string[]) => Promise<void>
  readonly list: (owner?: string) => Promise<readonly VaultItem[]>
  /** Removes files that no row speaks of: what was written when a process was killed. Gives how many. */
  readonly sweep: () => Promise<number>
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

export function createVault(database: Database, folder: string, key: Uint8Array): Vault {
  const { kysely, durably } = database
  const pathOf = (id: string): string => join(folder, id)
  return {
    put: async ({ owner, purpose, atMs, expiresAtMs }, bytes) => {
      const id = randomBytes(16).toString('hex')
      const own = randomBytes(32)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeEncrypted(pathOf(id), bytes, { id, key: own })
      } catch (error) {
        throw isNoRoom(error) ? new Refusal('vault-full', '', { cause: error }) : error
      }
      await durably((transaction) =>
        transaction
          .insertInto('vault_item')
          .values({
            id,
            owner,
            purpose,
            size_bytes: bytes.sizeBytes,
            made_at_ms: atMs,
            expires_at_ms: expiresAtMs,
            seal: Buffer.from(sealText(own.toString('hex'), key), 'base64'),
          })
          .execute(),
      )
      return id
    },
    open: async (id) => {
      const row = await kysely.selectFrom('vault_item').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined || !existsSync(pathOf(id))) throw new Refusal('vault-item-gone', id)
      const own = Buffer.from(openSealed(row.seal, key), 'hex')
      return openEncrypted(pathOf(id), { id, key: own, sizeBytes: Number(row.size_bytes) })
    },
    destroy: async (ids) => {
      for (const id of ids) {
        await durably((transaction) => transaction.deleteFrom('vault_item').where('id', '=', id).execute())
        rmSync(pathOf(id), { force: true })
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
    sweep: async () => {
      if (!existsSync(folder)) return 0
      const known = new Set(
        (await kysely.selectFrom('vault_item').select('id').execute()).map(({ id }) => id),
      )
      const stray = readdirSync(folder).filter((name) => vaultFile.test(name) && !known.has(name))
      for (const name of stray) rmSync(pathOf(name), { force: true })
      return stray.length
    },
  }
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
  const draft = `${path}.new`
  const descriptor = openSync(draft, 'wx', 0o600)
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
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
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

function openEncrypted(
  path: string,
  { id, key, sizeBytes }: Encryption & { readonly sizeBytes: number },
): ByteSource & Disposable {
  const descriptor = openSync(path, 'r')
  const pieces = Math.max(1, Math.ceil(sizeBytes / pieceBytes))
  let last: { readonly index: number; readonly text: Buffer } | undefined
  const pieceAt = (index: number): Buffer => {
    if (last?.index === index) return last.text
    const length = Math.min(pieceBytes, sizeBytes - index * pieceBytes) + overheadBytes
    const piece = Buffer.alloc(length)
    if (readSync(descriptor, piece, 0, length, index * (pieceBytes + overheadBytes)) !== length)
      throw new Refusal('vault-item-gone', id)
    const decipher = createDecipheriv('aes-256-gcm', key, piece.subarray(0, nonceBytes))
    decipher.setAuthTag(piece.subarray(nonceBytes, overheadBytes))
    decipher.setAAD(boundTo(id, index, index === pieces - 1))
    const text = unsealed(decipher, piece.subarray(overheadBytes), id)
    last = { index, text }
    return text
  }
  return {
    sizeBytes,
    read: (start, end) => {
      const to = Math.min(end, sizeBytes)
      const parts: Buffer[] = []
      for (let at = start; at < to;) {
        const index = Math.floor(at / pieceBytes)
        const piece = pieceAt(index).subarray(at - index * pieceBytes, to - index * pieceBytes)
        parts.push(piece)
        at += piece.length
      }
      return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    },
    [Symbol.dispose]: () => closeSync(descriptor),
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
