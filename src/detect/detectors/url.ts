import { bytesOf, characterAt, isLetterOrDigit, isWordly } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { decode, type Claim, type Scene } from '../scene.ts'

export const urlExamples: Examples = {
  finds: ['https://voorbeeld.example/a?b=1', 'www.voorbeeld.nl', 'ftp://files.example/x'],
  ignores: ['http://', '://', 'www.'],
}

/** Longer addresses end here for us; the rest is walked on as text. */
const maxUrl = 2000
/** What ends an address, and what is no part of it at its end. */
const endsUrl = bytesOf(' \t\n\r\v\f"<>`|\\')
/** Spaces and quotation marks of a word processor, and signs that are not seen. */
const endsBeyond = /^[\p{Z}\p{C}\p{Pi}\p{Pf}\u201A\u201E\u2026]/u
const trailing = bytesOf(".,;:!?)]}'*")

/** An address of the web around `://` or from `www.` on. Nothing else is found inside it. */
export function readUrl(scene: Scene, { start, body }: { start: number; body: number }): Claim | undefined {
  const { bytes } = scene
  const end = endOfUrl(bytes, body)
  if (!hasPoint(bytes, body, end)) return undefined
  if (
    end === body ||
    !(isLetterOrDigit(bytes, body) || bytes[body] === bracket || (bytes[body] ?? 0) >= 0x80)
  )
    return undefined
  if (!hasName(bytes, body, end)) return undefined
  const value = scene.context.all === true ? decode(scene, start, end) : ''
  return { kind: 'URL', start, end, value, odds: 4, reasons }
}

const bracket = 91
const reasons = [{ code: 'shape' }] as const

function endOfUrl(bytes: Uint8Array, body: number): number {
  const stop = Math.min(bytes.length, body + maxUrl)
  let end = body
  while (end < stop && endsUrl[bytes[end] ?? 0] === 0) {
    if ((bytes[end] ?? 0) >= 0xc0 && endsBeyond.test(characterAt(bytes, end))) break
    end++
  }
  // Never inside a letter.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  while (end > body && trailing[bytes[end - 1] ?? 0] === 1) {
    // "[2001:db8::1]" and "Kwartje_(munt)" open inside what they close.
    const open = opening.get(bytes[end - 1] ?? 0)
    if (open !== undefined && bytes.subarray(body, end).includes(open)) break
    end--
  }
  return end
}

/** Not only letters beyond ASCII. */
function hasName(bytes: Uint8Array, body: number, end: number): boolean {
  for (let i = body; i < end; i++) if (isWordly(bytes, i) || bytes[i] === 46 || bytes[i] === 58) return true
  return false
}

const opening: ReadonlyMap<number, number> = new Map([
  [41, 40],
  [93, 91],
])

/** A host with a point or a colon in its name, or something behind it: one word alone is nowhere. */
function hasPoint(bytes: Uint8Array, body: number, end: number): boolean {
  for (let i = body + 1; i < end - 1; i++) if (pointing[bytes[i] ?? 0] === 1) return true
  return bytes[end - 1] === slash || startsLocal(bytes, body)
}

const pointing = bytesOf('.:/?')
const slash = 47

/** "localhost" without a port. */
function startsLocal(bytes: Uint8Array, body: number): boolean {
  for (let i = 0; i < localhost.length; i++) if (bytes[body + i] !== localhost.charCodeAt(i)) return false
  return true
}

const localhost = 'localhost'
const inScheme = bytesOf('+.-')
const isInScheme = (bytes: Uint8Array, at: number): boolean =>
  isLetterOrDigit(bytes, at) || inScheme[bytes[at] ?? 0] === 1

/** Where the scheme before `://` begins. */
export function schemeStart({ bytes }: Scene, colon: number, from: number): number {
  let i = colon
  // The longest registered schemes in use have about a dozen letters.
  while (i > from && colon - i < 16 && isInScheme(bytes, i - 1)) i--
  return i
}
