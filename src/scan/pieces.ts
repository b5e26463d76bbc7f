import { fromUtf8, utf8 } from '../base/bytes.ts'
import type { DetectContext } from '../detect/context.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import { isSecret } from '../detect/secrets.ts'
import { mask } from './mask.ts'

/** A piece of the stretch; `isHit` is what was asked for, `isMasked` stands for something that is not shown. */
export interface Piece {
  readonly text: string
  readonly isHit: boolean
  readonly isMasked: boolean
}

/** A text to be read by whom it is meant for, with the secrets in it masked: they are shown only where they are asked for. */
export function withoutSecrets(text: string): string {
  const bytes = utf8(text)
  const hits = secretsIn(bytes, { layout: 'prose' })
  return hits.length === 0 ? text : textOfPieces(pieces(bytes, { from: 0, to: bytes.length, hits }))
}

/** Where secrets stand. */
export function secretsIn(bytes: Uint8Array, how: DetectContext): Hit[] {
  return detect(bytes, how)
    .filter(isSecret)
    .map((finding) => ({ ...finding, isHit: false }))
}

/** What pieces say one after the other. */
export const textOfPieces = (all: readonly Piece[]): string => all.map(({ text }) => text).join('')

/** What of a finding lies outside of the one that is asked for: read now, it may reach further than it did then. */
export function besides({ start, end }: Hit, other: Hit): Hit[] {
  if (other.end <= start || other.start >= end) return [other]
  return [
    { ...other, end: start },
    { ...other, start: end },
  ].filter((one) => one.start < one.end)
}

/** Where something stands that is masked, or shown as it is. */
export interface Hit {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly value: string
  readonly isHit: boolean
  readonly isRevealed?: boolean
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly hits: readonly Hit[]
}

/** The stretch of a text in pieces: what lies between hits as it is, hits masked unless they are revealed. */
export function pieces(text: Uint8Array, { from, to, hits }: Stretch): Piece[] {
  const between = (start: number, end: number): Piece => ({
    text: fromUtf8(text.subarray(start, end)),
    isHit: false,
    isMasked: false,
  })
  const found: Piece[] = []
  let at = from
  for (const { kind, start, end, value, isHit, isRevealed = false } of hits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (end <= at || start >= to) continue
    if (start > at) found.push(between(at, start))
    const shown = isRevealed ? fromUtf8(text.subarray(Math.max(at, start), end)) : maskOf(kind, value)
    found.push({ text: shown, isHit, isMasked: !isRevealed })
    at = end
  }
  if (at < to) found.push(between(at, to))
  return found.filter((one) => one.text !== '')
}

/** What a list may show whole is masked here: a preview is looked at over somebody's shoulder. */
function maskOf(kind: Kind, value: string): string {
  const shown = mask(kind, value) ?? '••••••••'
  return value.startsWith(shown) ? `${[...value][0] ?? ''}•••••` : shown
}
