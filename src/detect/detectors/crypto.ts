import { opensWith } from '../code-form.ts'
import type { CodeDetector } from '../detector.ts'
import { sha256 } from './sha256.ts'

const base58 = /[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![A-Za-z0-9])/y
const segwit =
  /(?:bc|tb)1[02-9ac-hj-np-z]{11,71}(?![A-Za-z0-9])|(?:BC|TB)1[02-9AC-HJ-NP-Z]{11,71}(?![A-Za-z0-9])/y
const ether = /0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/y

const isSegwit = opensWith('bc tb BC TB')

/** Addresses of wallets: Bitcoin with its check (base58check; BIP 173, BIP 350), Ethereum by its form. */
export const crypto: CodeDetector = {
  kind: 'CRYPTO',
  near: ['bitcoin', 'btc', 'wallet', 'ethereum', 'eth', 'crypto'],
  fits: (form) => (form.digits > 0 ? form.size >= 26 : form.size >= 14 && isSegwit(form)),
  read({ text }, start) {
    if (/[A-Za-z0-9]/.test(text[start - 1] ?? ' ')) return undefined
    for (const [pattern, accepts] of forms) {
      pattern.lastIndex = start
      const value = pattern.exec(text)?.[0]
      if (value === undefined || !accepts(value)) continue
      return {
        kind: 'CRYPTO',
        start,
        end: start + value.length,
        value,
        odds: 5,
        reasons: [{ code: 'check-digit' }],
      }
    }
    return undefined
  },
  examples: {
    finds: [
      '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2',
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    ],
    ignores: [
      '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3',
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx',
      '0x5aAeb605',
    ],
  },
}

const forms = [
  [base58, isBase58Check],
  [segwit, isBech32],
  [ether, () => true],
] as const

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** True when the last four of 25 bytes are the beginning of the double hash of the others. */
function isBase58Check(value: string): boolean {
  const bytes = new Uint8Array(25)
  for (const c of value) {
    let carry = alphabet.indexOf(c)
    for (let i = 24; i >= 0; i--) {
      carry += (bytes[i] ?? 0) * 58
      bytes[i] = carry & 255
      carry >>= 8
    }
    if (carry !== 0) return false
  }
  const hash = sha256(sha256(bytes.subarray(0, 21)))
  return [0, 1, 2, 3].every((i) => hash[i] === bytes[21 + i])
}

const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** True when the BCH checksum of BIP 173 or BIP 350 holds. */
function isBech32(written: string): boolean {
  const value = written.toLowerCase()
  const split = value.lastIndexOf('1')
  const prefix = value.slice(0, split)
  const codes = [...prefix].map((c) => c.charCodeAt(0))
  const values = [
    ...codes.map((c) => c >> 5),
    0,
    ...codes.map((c) => c & 31),
    ...Array.from(value.slice(split + 1), (c) => charset.indexOf(c)),
  ]
  let sum = 1
  for (const one of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ one
    for (let i = 0; i < 5; i++) if ((top >> i) & 1) sum ^= generator[i] ?? 0
  }
  return sum === 1 || sum === 0x2bc830a3
}
