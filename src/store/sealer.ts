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
  const short = new ShortHmac(digestKey)
  const longText = (text: string): string =>
    createHmac('sha256', digestKey).update(text).digest('hex').slice(0, 32)
  return {
    digest: (text) => (text.length * 3 <= shortBytes ? short.ofText(text) : longText(text)),
    digestItem: (bytes) => {
      if (bytes.sizeBytes <= shortBytes) return short.ofItem(bytes.read(0, bytes.sizeBytes))
      const hmac = createHmac('sha256', digestKey).update(itemPrefix)
      for (let at = 0; at < bytes.sizeBytes; at += pieceBytes) hmac.update(bytes.read(at, at + pieceBytes))
      return hmac.digest('hex').slice(0, 32)
    },
    seal: (text) => sealText(text, previewKey),
  }
}

/** So that no item has the digest of a value. */
const itemPrefix = Buffer.from('item:')
/** Longer messages are not copied to be hashed in one call. */
const shortBytes = 65_536
const blockBytes = 64
const hashBytes = 32

/**
 * HMAC-SHA256 (RFC 2104) of what is short, cut to 16 bytes, lower-case hex. A scan makes one for every value and item:
 * setting up an HMAC object costs ten times as much as two hashes in one call each, and a hash that comes as a buffer
 * twice as much as one that comes as a string. So the messages are put behind the padded keys, in memory of its own.
 */
class ShortHmac {
  readonly #inner = Buffer.alloc(blockBytes + itemPrefix.length + shortBytes)
  readonly #outer = Buffer.alloc(blockBytes + hashBytes)

  constructor(key: Uint8Array) {
    const padded = Buffer.alloc(blockBytes)
    padded.set(key.length > blockBytes ? hash('sha256', key, 'buffer') : key)
    this.#inner.set(padded.map((byte) => byte ^ 0x36))
    this.#outer.set(padded.map((byte) => byte ^ 0x5c))
  }

  ofText(text: string): string {
    return this.#finish(this.#inner.write(text, blockBytes))
  }

  ofItem(bytes: Uint8Array): string {
    this.#inner.set(itemPrefix, blockBytes)
    this.#inner.set(bytes, blockBytes + itemPrefix.length)
    return this.#finish(itemPrefix.length + bytes.length)
  }

  #finish(messageBytes: number): string {
    const message = this.#inner.subarray(0, blockBytes + messageBytes)
    this.#outer.write(hash('sha256', message, 'latin1'), blockBytes, hashBytes, 'latin1')
    return hash('sha256', this.#outer, 'hex').slice(0, 32)
  }
}

/** A text encrypted under a key: base64 of nonce, tag and text. */
export function sealText(text: string, key: Uint8Array): string {
  return Buffer.from(sealBytes(Buffer.from(text, 'utf8'), key)).toString('base64')
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

/** Bytes encrypted under a key: nonce, tag and bytes. */
export function sealBytes(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The bytes that were sealed; throws when they were sealed under another key or changed. */
export function openSealedBytes(sealed: Uint8Array, key: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** The text of a sealed preview; throws when it was sealed under another key or changed. */
export function openSealed(sealed: Uint8Array, key: Uint8Array): string {
  return Buffer.from(openSealedBytes(sealed, key)).toString('utf8')
}
