import { createHash } from 'node:crypto'

/** A sealed line of a file, as its table has it. */
export interface ChainRow {
  /** Of which file it is. */
  readonly file: number
  readonly atMs: number
  /** Null when the file was thrown away. */
  readonly body: Uint8Array | null
  /** Hash of the line before it; of a file's first line, of any line of any file that was there before. */
  readonly former: string
  readonly digest: string
  readonly hash: string
}

type Link = Pick<ChainRow, 'digest' | 'hash'>

/** What ties a new line to the one before it: over the digest of what is sealed, so that the chain holds when a file is thrown away. */
export function linkOf(body: Uint8Array, { former, atMs }: Pick<ChainRow, 'former' | 'atMs'>): Link {
  const digest = digestOf(body)
  return { digest, hash: hashOf({ former, atMs, digest }) }
}

/** Files in which a line was changed or taken out since; all lines in the order in which they were written. */
export function brokenFiles(rows: Iterable<ChainRow>): number[] {
  const hashes = new Set([''])
  const lastOf = new Map<number, string>()
  const wrong = new Set<number>()
  for (const { file, atMs, body, former, digest, hash } of rows) {
    const isBody = body === null || digestOf(body) === digest
    // The first names any line that was there before: two may open a file in the same moment.
    const follows = lastOf.has(file) ? lastOf.get(file) === former : hashes.has(former)
    if (!isBody || !follows || hash !== hashOf({ former, atMs, digest })) wrong.add(file)
    lastOf.set(file, hash)
    hashes.add(hash)
  }
  return [...wrong]
}

/** Whether a sealed line says what was written: one that was changed from outside cannot even be opened. */
export function isAsWritten({ body, former, atMs, digest, hash }: Omit<ChainRow, 'file'>): boolean {
  return body !== null && digestOf(body) === digest && hash === hashOf({ former, atMs, digest })
}

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

function hashOf({ former, atMs, digest }: Pick<ChainRow, 'former' | 'atMs' | 'digest'>): string {
  return createHash('sha256')
    .update(`${former}\n${String(atMs)}\n${digest}`, 'utf8')
    .digest('hex')
}
