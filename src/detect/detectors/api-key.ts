import { opensWith } from '../code-form.ts'
import type { CodeDetector } from '../detector.ts'
import { isWhole, type Claim, type Scene } from '../scene.ts'

const keys =
  /(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36,40}|github_pat_[A-Za-z0-9_]{22,90}|glpat-[A-Za-z0-9_-]{20}|[sr]k_(?:live|test)_[A-Za-z0-9]{20,99}|xox[abprs]-[A-Za-z0-9-]{10,80}|AIza[A-Za-z0-9_-]{35}|SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{30,40}|shpat_[a-f0-9]{32}|dop_v1_[a-f0-9]{64}|whsec_[A-Za-z0-9+/=]{24,64}|xapp-[A-Za-z0-9-]{20,120}|sk-[A-Za-z0-9_-]{20,90}|eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,600})(?![A-Za-z0-9])/y

/** Keys of services, told by the form their maker gave them. */
export const apiKey: CodeDetector = {
  kind: 'PASSWORD',
  near: [],
  fits: opensWith('AK AS gh gi gl sk rk xo AI SG np ey'),
  read: (scene, start) => readKey(scene, start),
  examples: {
    finds: ['AKIAIOSFODNN7EXAMPLE', 'sk_live_51Habcdefghijklmnopqrstuv'],
    ignores: ['AKIA123', 'sk_live_'],
  },
}

/** A key of a known form that begins here. */
export function readKey(scene: Scene, start: number): Claim | undefined {
  if (/[A-Za-z0-9]/.test(scene.text[start - 1] ?? ' ')) return undefined
  keys.lastIndex = start
  const value = keys.exec(scene.text)?.[0]
  if (value === undefined) return undefined
  const end = start + value.length
  // A broken key among words is still one to look at.
  if (/^gh[pousr]_/.test(value) && isWhole(scene, start, end) && !passesGithubCheck(value)) return undefined
  return { kind: 'PASSWORD', start, end, value, odds: 5, reasons: [{ code: 'shape' }] }
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The last six letters of a key of GitHub are the CRC-32 of those after the first "_", in base 62. */
function passesGithubCheck(key: string): boolean {
  const [random, check] = [key.slice(4, -6), key.slice(-6)]
  let crc = 0xffffffff
  for (let i = 0; i < random.length; i++) {
    crc ^= random.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let rest = (crc ^ 0xffffffff) >>> 0
  let written = ''
  for (; rest > 0; rest = Math.floor(rest / 62)) written = `${base62[rest % 62] ?? ''}${written}`
  return written.padStart(6, '0') === check
}

const privateKey =
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\s\\:,.-]{0,6000}?-----END [A-Z ]{0,20}PRIVATE KEY-----/y

/** A private key in PEM form (RFC 7468) around the word BEGIN. */
export function readPrivateKey(scene: Scene, word: number): Claim | undefined {
  const start = word - 5
  privateKey.lastIndex = start
  const value = scene.text.startsWith('-----BEGIN', start) ? privateKey.exec(scene.text)?.[0] : undefined
  if (value === undefined) return undefined
  return { kind: 'PASSWORD', start, end: start + value.length, value, odds: 5, reasons: [{ code: 'shape' }] }
}
