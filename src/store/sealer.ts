import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes } from 'node:crypto'
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
  const digest = shortHmac(digestKey)
  const prefix = Buffer.from('item:')
  return {
    digest: (text) => digest(Buffer.from(text)),
    digestItem: (bytes) => {
      if (bytes.sizeBytes <= shortBytes) return digest(prefix, bytes.read(0, bytes.sizeBytes))
      const hmac = createHmac('sha256', digestKey).update('item:')
      for (let at = 0; at < bytes.sizeBytes; at += pieceBytes) hmac.update(bytes.read(at, at + pieceBytes))
      return hmac.digest('hex').slice(0, 32)
    },
    seal: (text) => sealText(text, previewKey),
  }
}

/** Longer messages are not copied to be hashed in one call. */
const shortBytes = 65_536
const blockBytes = 64

/**
 * HMAC-SHA256 (RFC 2104) of what is short, cut to 16 bytes, lower-case hex. A scan makes one for every value and item,
 * and setting up an HMAC object costs ten times as much as two hashes in one call each.
 */
function shortHmac(key: Uint8Array): (...parts: readonly Uint8Array[]) => string {
  const padded = Buffer.alloc(blockBytes)
  padded.set(key.length > blockBytes ? hash('sha256', key, 'buffer') : key)
  const inner = padded.map((byte) => byte ^ 0x36)
  const outer = Buffer.concat([padded.map((byte) => byte ^ 0x5c), Buffer.alloc(32)])
  return (...parts) => {
    const message = Buffer.concat([inner, ...parts])
    outer.set(hash('sha256', message, 'buffer'), blockBytes)
    return hash('sha256', outer, 'hex').slice(0, 32)
  }
}

/** A text under a key: base64 of nonce, tag and text. */
export function sealText(text: string, key: Uint8Array): string {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

const nonceBytes = 12
/** Asked of the system for many seals at once: each asking costs as much as a seal. */
let nonces = Buffer.alloc(0)

function nextNonce(): Buffer {
  if (nonces.length < nonceBytes) nonces = randomBytes(nonceBytes * 1024)
  const nonce = nonces.subarray(0, nonceBytes)
  nonces = nonces.subarray(nonceBytes)
  return nonce
}

/** The text of a sealed preview; throws when it was sealed under another key or changed. */
export function openSealed(sealed: Uint8Array, key: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
