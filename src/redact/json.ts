import { StretchWriter, type Stretch } from './stretch.ts'

/** The texts and numbers of JSON, each with its escapes as the letters they stand for. */
export function jsonStretches(source: string): {
  readonly stretches: Stretch[]
  readonly isBare: (at: number) => boolean
} {
  const quoted = new Uint8Array(source.length)
  const all = new StretchWriter()
  let isQuoted = false
  let kept = 0
  for (let at = 0; at < source.length; at++) {
    const sign = source.charCodeAt(at)
    if (sign === 34) isQuoted = !isQuoted
    if (isQuoted) quoted[at] = 1
    if (!isQuoted || sign !== 92) continue
    const end = at + escapeLength(source, at)
    all.plain(source.slice(kept, at), kept)
    all.decoded(unescaped(source.slice(at, end)), at, end)
    quoted.fill(1, at, end)
    kept = end
    at = end - 1
  }
  all.plain(source.slice(kept), kept)
  return { stretches: [all.done()], isBare: (at) => quoted[at] !== 1 }
}

function escapeLength(source: string, at: number): number {
  return source.charAt(at + 1) === 'u' && /^[0-9a-f]{4}$/i.test(source.slice(at + 2, at + 6)) ? 6 : 2
}

const short: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

function unescaped(escape: string): string {
  if (escape.length === 6) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  const sign = escape.charAt(1)
  return short.get(sign) ?? sign
}
