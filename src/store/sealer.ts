import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { ByteSource } from '../base/bytes.ts'

/** Keyed digests and sealed previews: what an index may hold of a value. */
export interface Sealer {
  /** HMAC-SHA256 cut to 16 bytes, lower-case hex. */
  readonly digest: (text: string) => string
  readonly digestItem: (bytes: ByteSource) => string
  /** AES-256-GCM; base64 of nonce, tag and text. */
  readonly seal: (text: string) => string
}

/** Read in pieces of this size, so that an item may be larger than memory. */
const pieceBytes = 4_194_304

/** Makes digests and seals under the store's keys. */
export function createSealer(digestKey: Uint8Array, previewKey: Uint8Array): Sealer {
  return {
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('hex').slice(0, 32),
    digestItem: (bytes) => {
      const hmac = createHmac('sha256', digestKey).update('item:')
      for (let at = 0; at < bytes.sizeBytes; at += pieceBytes) hmac.update(bytes.read(at, at + pieceBytes))
      return hmac.digest('hex').slice(0, 32)
    },
    seal: (text) => seal(text, previewKey),
  }
}

function seal(text: string, key: Uint8Array): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The text of a sealed preview; throws when it was sealed under another key or changed. */
export function openSealed(sealed: Uint8Array, key: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
