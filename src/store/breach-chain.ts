import { createHash } from 'node:crypto'
import type { BreachEvent, BreachRemains } from '../privacy/breaches/event.ts'

/** A line of a breach's file, as its table has it. */
export interface BreachRow {
  readonly id: number
  readonly breach: number
  readonly atMs: number
  /** JSON; empty when the file was thrown away. */
  readonly body: string
  readonly hash: string
  readonly salt: string
  readonly digest: string
}

/** The last line of a file that was thrown away. */
export interface BreachSeal {
  readonly type: 'thrown-away'
  readonly left: BreachRemains
  /** As the first line named it: the last line of all other files when this one was opened. */
  readonly former: string
  /** Over the moments, digests and hashes of all lines before it: lines of an older make have no digest that proves them. */
  readonly lines: string
}

/** Of what a line says. Without the salt a short text could be guessed from it after it was thrown away. */
export function digestOf(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`)
}

/** As the evidence pack explains it, so that anybody can reckon it again: `said` is the digest, or the text itself in lines of an older make. */
export function lineHash(
  former: string,
  { atMs, said }: { readonly atMs: number; readonly said: string },
): string {
  return sha256(`${former}\n${String(atMs)}\n${said}`)
}

export function sealOf(rows: readonly BreachRow[]): string {
  return sha256(rows.map(({ atMs, digest, hash }) => `${String(atMs)} ${digest} ${hash}\n`).join(''))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Files in which a line was changed or taken out since; all lines in the order in which they were written. */
export function brokenBreaches(rows: readonly BreachRow[]): number[] {
  const files = Map.groupBy(rows, ({ breach }) => breach)
  const seals = new Map([...files].map(([breach, lines]) => [breach, sealIn(lines)]))
  const lastOf = new Map<number, string>()
  const wrong = new Set<number>()
  let last = ''
  for (const row of rows) {
    const { breach } = row
    const seal = seals.get(breach) ?? null
    const former = lastOf.get(breach)
    if (!isLinked(row, former ?? '', seal)) wrong.add(breach)
    if (former === undefined && openedAfter(row, seal) !== last) wrong.add(breach)
    lastOf.set(breach, row.hash)
    last = row.hash
  }
  for (const [breach, lines] of files) if (!isSealed(lines, seals.get(breach) ?? null)) wrong.add(breach)
  return [...wrong]
}

function isLinked(
  { atMs, body, hash, salt, digest }: BreachRow,
  former: string,
  seal: BreachSeal | null,
): boolean {
  // Of an older make, and thrown away: only what seals the file speaks for it.
  if (body === '' && digest === '') return seal !== null
  if (body !== '' && digest !== '' && digestOf(salt, body) !== digest) return false
  return hash === lineHash(former, { atMs, said: digest === '' ? body : digest })
}

/**
 * Whether a line says what was written: one that was changed from outside says nothing, whatever it was changed into. `former` is the hash
 * of the line before it in its file.
 */
export function isAsWritten(
  { atMs, body, hash, salt, digest }: Omit<BreachRow, 'id' | 'breach'>,
  former: string,
): boolean {
  if (Math.abs(atMs) > mostMs) return false
  return digest === '' ? hash === lineHash(former, { atMs, said: body }) : digestOf(salt, body) === digest
}

/** Beyond this there is no moment (ECMA-262, Time Values and Time Range). */
const mostMs = 8.64e15

function openedAfter({ body }: BreachRow, seal: BreachSeal | null): string | null {
  if (body === '') return seal?.former ?? null
  const event = eventIn(body)
  return event?.type === 'opened' ? event.former : null
}

function sealIn(lines: readonly BreachRow[]): BreachSeal | null {
  const event = eventIn(lines.at(-1)?.body ?? '')
  return event?.type === 'thrown-away' ? event : null
}

/** What a line says; null when it was thrown away, or changed from outside into what says nothing: then its file is broken, and the others are not. */
export function eventIn(body: string): BreachEvent | BreachSeal | null {
  if (body === '') return null
  try {
    const event = JSON.parse(body) as BreachEvent | BreachSeal | null // written from one of them
    return typeof event?.type === 'string' ? event : null
  } catch {
    return null
  }
}

function isSealed(lines: readonly BreachRow[], seal: BreachSeal | null): boolean {
  if (seal === null) return lines.every(({ body }) => body !== '')
  const before = lines.slice(0, -1)
  return before.every(({ body }) => body === '') && seal.lines === sealOf(before)
}
