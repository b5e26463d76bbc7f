import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
} from 'node:crypto'

/**
 * Seals for one reader (HPKE, RFC 9180, base mode: X25519, HKDF-SHA256, AES-128-GCM): who seals cannot open it again. The process that
 * faces the internet holds only the public key, so it cannot read what others left.
 */
export interface BoxKeys {
  /** Base64url, 32 bytes. */
  readonly publicKey: string
  readonly privateKey: string
}

export function createBoxKeys(): BoxKeys {
  return keysOf(generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' }))
}

function keysOf({ x = '', d = '' }: { readonly x?: string; readonly d?: string }): BoxKeys {
  return { publicKey: x, privateKey: d }
}

/** The key of a sender that is used once, then the sealed bytes. */
export function sealFor(publicKey: string, info: string, bytes: Uint8Array): Uint8Array {
  const sender = createBoxKeys()
  const shared = sharedSecret(sender, publicKey, { sender: sender.publicKey, reader: publicKey })
  const { key, nonce } = schedule(shared, Buffer.from(info))
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([Buffer.from(sender.publicKey, 'base64url'), sealed])
}

/** The bytes that were sealed; null when they were not sealed for these keys, or changed. */
export function openBox(keys: BoxKeys, info: string, sealed: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < keyBytes + tagBytes) return null
  const sender = bytes.subarray(0, keyBytes).toString('base64url')
  try {
    const shared = sharedSecret(keys, sender, { sender, reader: keys.publicKey })
    const { key, nonce } = schedule(shared, Buffer.from(info))
    const decipher = createDecipheriv('aes-128-gcm', key, nonce)
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(keyBytes, -tagBytes)), decipher.final()])
  } catch {
    // A point of low order, another key, a changed byte: all the same to us.
    return null
  }
}

const keyBytes = 32
const tagBytes = 16

interface Ends {
  readonly sender: string
  readonly reader: string
}

/** Of the KEM (RFC 9180, 4.1): what both ends can reckon, bound to both public keys. */
function sharedSecret(own: BoxKeys, other: string, { sender, reader }: Ends): Buffer {
  const common = diffieHellman({
    privateKey: createPrivateKey({
      format: 'jwk',
      key: { kty: 'OKP', crv: 'X25519', x: own.publicKey, d: own.privateKey },
    }),
    publicKey: createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: other } }),
  })
  const suite = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x20])])
  const context = Buffer.concat([Buffer.from(sender, 'base64url'), Buffer.from(reader, 'base64url')])
  const extracted = extract(suite, Buffer.alloc(0), { label: 'eae_prk', value: common })
  return expand(suite, extracted, { label: 'shared_secret', value: context, length: 32 })
}

/** Of the key schedule (RFC 9180, 5.1), in base mode, for one message. */
function schedule(shared: Buffer, info: Buffer): { readonly key: Buffer; readonly nonce: Buffer } {
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0x00, 0x20, 0x00, 0x01, 0x00, 0x01])])
  const none = Buffer.alloc(0)
  const value = Buffer.concat([
    Buffer.from([0x00]),
    extract(suite, none, { label: 'psk_id_hash', value: none }),
    extract(suite, none, { label: 'info_hash', value: info }),
  ])
  const secret = extract(suite, shared, { label: 'secret', value: none })
  return {
    key: expand(suite, secret, { label: 'key', value, length: 16 }),
    nonce: expand(suite, secret, { label: 'base_nonce', value, length: 12 }),
  }
}

interface Labelled {
  readonly label: string
  readonly value: Buffer
}

function extract(suite: Buffer, salt: Buffer, { label, value }: Labelled): Buffer {
  return createHmac('sha256', salt)
    .update(Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), value]))
    .digest()
}

/** One round of HKDF is enough: nothing longer than a hash is asked for. */
function expand(
  suite: Buffer,
  secret: Buffer,
  { label, value, length }: Labelled & { readonly length: number },
): Buffer {
  const size = Buffer.from([length >> 8, length & 0xff])
  const labelled = Buffer.concat([size, Buffer.from('HPKE-v1'), suite, Buffer.from(label), value])
  return createHmac('sha256', secret)
    .update(labelled)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length)
}
