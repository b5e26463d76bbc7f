import type { Examples } from '../detector.ts'
import { decode, type Claim, type Scene } from '../scene.ts'

export const urlExamples: Examples = {
  finds: ['https://voorbeeld.example/a?b=1', 'www.voorbeeld.nl', 'ftp://files.example/x'],
  ignores: ['http://', '://', 'www.'],
}

/** Longer addresses end here for us; the rest is walked on as text. */
const maxUrl = 2000
const after = new RegExp(String.raw`[^\s"<>\x60|\\]{1,${maxUrl}}`, 'y')

/** An address of the web around `://` or from `www.` on. Nothing else is found inside it. */
export function readUrl(scene: Scene, { start, body }: { start: number; body: number }): Claim | undefined {
  after.lastIndex = body
  const rest = after.exec(scene.text)?.[0].replace(/[.,;:!?)\]}'*]+$/, '')
  if (rest === undefined || !/^[A-Za-z0-9[\x80-\xff]/.test(rest) || !/[.:\w]/.test(rest)) return undefined
  const end = body + rest.length
  return { kind: 'URL', start, end, value: decode(scene, start, end), odds: 4, reasons: [{ code: 'shape' }] }
}

/** Where the scheme before `://` begins. */
export function schemeStart({ bytes }: Scene, colon: number, from: number): number {
  let i = colon
  // The longest registered schemes in use have about a dozen letters.
  while (i > from && colon - i < 16 && /[a-z0-9+.-]/i.test(String.fromCharCode(bytes[i - 1] ?? 0))) i--
  return i
}
