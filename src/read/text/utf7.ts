import { asBuffer } from './bytes.ts'

/** The text of UTF-7 bytes (RFC 2152). */
export function utf7ToText(bytes: Uint8Array): string {
  const source = asBuffer(bytes).toString('latin1')
  const parts: string[] = []
  let at = 0
  for (;;) {
    const plus = source.indexOf('+', at)
    if (plus < 0) break
    parts.push(source.slice(at, plus))
    let end = plus + 1
    while (isBase64(source.charCodeAt(end))) end++
    parts.push(end === plus + 1 ? '+' : shifted(source.slice(plus + 1, end)))
    at = source.charAt(end) === '-' ? end + 1 : end
  }
  parts.push(source.slice(at))
  return parts.join('')
}

function shifted(base64: string): string {
  const wide = Buffer.from(base64, 'base64')
  return new TextDecoder('utf-16be').decode(wide.subarray(0, wide.length & ~1))
}

function isBase64(code: number): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return isLetter || (code >= 48 && code <= 57) || code === 43 || code === 47
}
