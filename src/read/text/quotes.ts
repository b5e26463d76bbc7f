import type { Layout } from '../document.ts'

/** A stretch of text that is either the writer's own or repeated from somebody else. */
export interface Stretch {
  readonly layout: Layout
  readonly start: number
  readonly end: number
}

const LF = 10
const QUOTE = 62

// Answers between quotes change dozens of times in the longest mails; each stretch costs its reader a call.
const MAX_STRETCHES = 1000

/** Divides the UTF-8 text of a message into its own words and what it quotes: lines with `>`, and everything below "X wrote:" or a repeated header block. */
export function splitQuotes(text: Buffer): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let layout = 'prose' as Layout // changed in `turn`, which the compiler does not see
  let at = 0
  let isTail = false
  const turn = (to: Layout, from: number): void => {
    if (to === layout) return
    if (from > start) stretches.push({ layout, start, end: from })
    start = from
    layout = to
  }
  while (at < text.length && stretches.length < MAX_STRETCHES) {
    const next = nextLine(text, at)
    const first = firstByte(text, at, next)
    if (first === QUOTE) turn('quoted', at)
    else if (first !== 0 && !isTail) {
      if (mayIntroduce(text, at, next) && introduces(text, at, next)) {
        turn('quoted', at)
        isTail = !quotesFollow(text, next)
      } else if (layout === 'quoted' && !isFoldOfIntroduction(text, at, next)) turn('prose', at)
    }
    at = next
  }
  if (at < text.length) turn('prose', at)
  if (text.length > start) stretches.push({ layout, start, end: text.length })
  return stretches
}

// A loop, for lines are short: a call into the search costs more than it finds.
function nextLine(text: Buffer, from: number): number {
  let at = from
  while (at < text.length && text[at] !== LF) at++
  return at < text.length ? at + 1 : at
}

// The first byte that is no space; 0 when the line is blank.
function firstByte(text: Buffer, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const byte = text[i] ?? 0
    if (byte > 32) return byte
  }
  return 0
}

// Cheap enough to ask of every line; only few lines pass.
const opening = /^(?:(?:Op|On|Le|Am|El|Il|In) |[-_*]{3}|\*?(?:Van|From|Von|De) ?:|Doorgestuurd|Begin )/

function mayIntroduce(text: Buffer, at: number, next: number): boolean {
  const first = text[at] ?? 0
  return openingBytes[first] === 1 && opening.test(text.toString('latin1', at, Math.min(next, at + 12)))
}

const openingBytes = new Uint8Array(256)
for (const letter of 'OLAEIVFD-_*B') openingBytes[letter.charCodeAt(0)] = 1

// An introduction longer than this is a sentence of the writer's own.
const MAX_INTRODUCTION_BYTES = 400

const wrote =
  /^(?:\s*)(?:Op|On|Le|Am|El|Il|In)\s.{4,300}?\s(?:schreef|wrote|écrit|schrieb|escribió|het volgende geschreven)\b[^\n]{0,120}:\s*(?:\n|$)/is
const block =
  /^\s*(?:[-_*]{3,}\s*(?:Original Message|Original Appointment|Oorspronkelijk bericht|Doorgestuurd bericht|Forwarded message|Begin forwarded message|Ursprüngliche Nachricht|Origineel bericht)\b|(?:\*?)(?:Van|From|Von|De)\s*:\*?[^\n]{1,200}\n\s*\*?(?:Verzonden|Sent|Datum|Date|Gesendet|Aan|To|Envoyé)(?: op)?\s*:|(?:Doorgestuurd bericht|Begin forwarded message|Begin doorgestuurd bericht)\s*:)/i

function introduces(text: Buffer, at: number, next: number): boolean {
  const look = text.toString(
    'utf8',
    at,
    Math.min(text.length, Math.max(next, at + MAX_INTRODUCTION_BYTES), at + 2 * MAX_INTRODUCTION_BYTES),
  )
  if (block.test(look)) return true
  const lines = /^[^\n]*\n?[^\n]*\n?/.exec(look)?.[0] ?? ''
  return wrote.test(lines)
}

// "On ... <x@y>\nwrote:" : the second line belongs to the introduction.
function isFoldOfIntroduction(text: Buffer, at: number, next: number): boolean {
  if (next - at > MAX_INTRODUCTION_BYTES) return false
  return /(?:schreef|wrote|geschreven|écrit|schrieb)\b[^\n]{0,120}:\s*$/i.test(
    text.toString('utf8', at, next),
  )
}

// Lines without `>` below "X wrote:" are the quote themselves, down to the end.
function quotesFollow(text: Buffer, from: number): boolean {
  const look = text.toString('latin1', from, from + 2000)
  return /^(?:[^\n]*:\s*\n)?\s*>/.test(look) || /\n[ \t]*>/.test(look)
}
