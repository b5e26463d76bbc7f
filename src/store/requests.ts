import { Refusal } from '../base/refusal.ts'
import type { RequestEvent, RequestLine } from '../privacy/requests/event.ts'
import { brokenFiles, isAsWritten, linkOf } from './chain.ts'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** Files of requests: lines that are only added, each with the hash of the one before it, and papers; all sealed. */
export interface Requests {
  /** Every line, the oldest first; of one request when it is named. A file that was thrown away has none. */
  readonly lines: (request?: number) => Promise<readonly RequestLine[]>
  /** Opens a file, and gives its number. */
  readonly open: (event: Opened, atMs: number) => Promise<RequestLine>
  readonly append: (request: number, event: RequestEvent, atMs: number) => Promise<RequestLine>
  /** Numbers of the files in which a line was changed or taken out since. */
  readonly broken: () => Promise<readonly number[]>
  /** Gives the paper's number. */
  readonly keepPaper: (paper: RequestPaper) => Promise<number>
  readonly paper: (id: number) => Promise<RequestPaper | null>
  /** Throws away what the file says, and its papers: left are its number and when it was opened, last written in and thrown away. */
  readonly throwAway: (request: number, atMs: number) => Promise<void>
  readonly thrownAway: () => Promise<readonly ThrownAway[]>
}

type Opened = Extract<RequestEvent, { readonly type: 'opened' }>

/** The letter as it came, a letter as it went out, a mandate, a package. */
export interface RequestPaper {
  readonly request: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly atMs: number
}

export interface ThrownAway {
  readonly request: number
  readonly openedAtMs: number
  readonly lastAtMs: number
  readonly atMs: number
}

export function createRequests(database: Database): Requests {
  const { kysely } = database
  return {
    lines: (request) => lines(database, request),
    open: (event, atMs) => openFile(database, event, atMs),
    append: (request, event, atMs) => append(database, { request, event, atMs }),
    broken: () => broken(database),
    keepPaper: (paper) => keepPaper(database, paper),
    paper: async (id) => {
      const row = await kysely.selectFrom('request_paper').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return null
      return {
        request: Number(row.request),
        name: opened(row.name, database),
        mediaType: row.media_type,
        bytes: openSealedBytes(row.bytes, database.previewKey),
        atMs: Number(row.at_ms),
      }
    },
    throwAway: (request, atMs) => throwAway(database, request, atMs),
    thrownAway: () => thrownAway(database),
  }
}

function sealed(text: string, { previewKey }: Database): Uint8Array {
  return sealBytes(Buffer.from(text, 'utf8'), previewKey)
}

function opened(bytes: Uint8Array, { previewKey }: Database): string {
  return Buffer.from(openSealedBytes(bytes, previewKey)).toString('utf8')
}

async function lines(database: Database, request?: number): Promise<RequestLine[]> {
  const all = database.kysely.selectFrom('request_event').selectAll().orderBy('id')
  const rows = await (request === undefined ? all : all.where('request', '=', request)).execute()
  return rows.flatMap((row) => {
    const { body, hash } = row
    const [id, of, atMs] = [Number(row.id), Number(row.request), Number(row.at_ms)]
    if (body === null || !isAsWritten({ ...row, atMs })) return []
    const event = JSON.parse(opened(body, database)) as RequestEvent // written from RequestEvent
    return [{ id, request: of, atMs, event, hash }]
  })
}

/** The number is one more than the highest: a number is never used twice, for what is thrown away keeps its own. */
function openFile(database: Database, event: Opened, atMs: number): Promise<RequestLine> {
  return inTurn(database, 'request_event', async (kysely) => {
    const inside = { ...database, kysely }
    const { most } = await kysely
      .selectFrom('request_event')
      .select((select) => select.fn.max('request').as('most'))
      .executeTakeFirstOrThrow()
    const request = Number(most ?? 0) + 1
    return insert(inside, { request, event, atMs, turn: 1, former: await lastHash(inside) })
  })
}

/** A new file names the last line of all others: a whole file that is taken out is missed. */
async function lastHash({ kysely }: Database): Promise<string> {
  const last = await kysely
    .selectFrom('request_event')
    .select('hash')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.hash ?? ''
}

interface NewLine {
  readonly request: number
  readonly event: RequestEvent
  readonly atMs: number
}

function append(database: Database, line: NewLine): Promise<RequestLine> {
  return inTurn(database, 'request_event', async (kysely) => {
    const { turn, hash } = await lastLine(kysely, line.request)
    return insert({ ...database, kysely }, { ...line, turn: turn + 1, former: hash })
  })
}

/** Only of a file that is there: what is kept for one that was just thrown away would stay for good. */
function keepPaper(
  database: Database,
  { request, name, mediaType, bytes, atMs }: RequestPaper,
): Promise<number> {
  return inTurn(database, 'request_event', async (kysely) => {
    await lastLine(kysely, request)
    const { id } = await kysely
      .insertInto('request_paper')
      .values({
        request,
        name: sealed(name, database),
        media_type: mediaType,
        bytes: sealBytes(bytes, database.previewKey),
        at_ms: atMs,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return Number(id)
  })
}

/** Of a file; refuses when it was never opened, or was thrown away meanwhile. */
async function lastLine(
  kysely: Database['kysely'],
  request: number,
): Promise<{ readonly turn: number; readonly hash: string }> {
  const last = await kysely
    .selectFrom('request_event')
    .select(['turn', 'hash'])
    .where('request', '=', request)
    .where('body', 'is not', null)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) throw new Refusal('request-not-found', String(request))
  return { turn: Number(last.turn), hash: last.hash }
}

async function insert(
  database: Database,
  line: NewLine & { readonly turn: number; readonly former: string },
): Promise<RequestLine> {
  const { request, event, atMs, turn, former } = line
  const body = sealed(JSON.stringify(event), database)
  const { digest, hash } = linkOf(body, { former, atMs })
  const { id } = await database.kysely
    .insertInto('request_event')
    .values({ request, turn, at_ms: atMs, body, former, digest, hash })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: Number(id), request, atMs, event, hash }
}

async function broken({ kysely }: Database): Promise<number[]> {
  const rows = await kysely.selectFrom('request_event').selectAll().orderBy('id').execute()
  return brokenFiles(rows.map((row) => ({ ...row, file: Number(row.request), atMs: Number(row.at_ms) })))
}

async function throwAway(database: Database, request: number, atMs: number): Promise<void> {
  await inTurn(database, 'request_event', async (transaction) => {
    await transaction
      .updateTable('request_event')
      .set({ body: null })
      .where('request', '=', request)
      .execute()
    await transaction.deleteFrom('request_paper').where('request', '=', request).execute()
    await transaction
      .insertInto('request_thrown_away')
      .values({ request, at_ms: atMs })
      .onConflict((conflict) => conflict.column('request').doNothing())
      .execute()
  })
}

async function thrownAway({ kysely }: Database): Promise<ThrownAway[]> {
  const rows = await kysely
    .selectFrom('request_thrown_away')
    .innerJoin('request_event', 'request_event.request', 'request_thrown_away.request')
    .select(({ fn }) => [
      'request_thrown_away.request',
      'request_thrown_away.at_ms',
      fn.min('request_event.at_ms').as('first'),
      fn.max('request_event.at_ms').as('last'),
    ])
    .groupBy(['request_thrown_away.request', 'request_thrown_away.at_ms'])
    .orderBy('request_thrown_away.request')
    .execute()
  return rows.map(({ request, at_ms: atMs, first, last }) => ({
    request: Number(request),
    openedAtMs: Number(first),
    lastAtMs: Number(last),
    atMs: Number(atMs),
  }))
}
