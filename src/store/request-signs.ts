import { sql } from 'kysely'
import type { AskId } from '../privacy/requests/ask.ts'
import { hexOf } from './bulk.ts'
import type { Database } from './database.ts'
import { openSealed } from './sealer.ts'

/** A message in which somebody may ask something about their data: at most one a document. */
export type RequestSignTuple = readonly [
  document: number,
  /** What is asked, with spaces between. */
  asks: string,
  /** When it came in by the header of the host that took it in; null: no such header. */
  arrivedAtMs: number | null,
  /** A `SignedAsk`, sealed, base64. */
  body: string,
]

/** What of it is somebody's own, and therefore sealed. */
export interface SignedAsk {
  readonly name: string
  readonly email: string
  readonly subject: string
  /** The sentences that showed it. */
  readonly words: readonly string[]
}

/** Messages in which somebody may ask something, and what a person made of each. */
export interface RequestSigns {
  /** Those that still lie somewhere and that nobody looked at, the newest first. */
  readonly waiting: (
    limit: number,
  ) => Promise<{ readonly total: number; readonly rows: readonly RequestSign[] }>
  /** Those that a person put aside, the newest first. */
  readonly aside: (limit: number) => Promise<readonly RequestSign[]>
  readonly get: (document: string) => Promise<RequestSign | null>
  /** Null takes the verdict back. */
  readonly judge: (document: string, verdict: SignVerdict | null, atMs: number) => Promise<void>
}

export type SignVerdict =
  | { readonly what: 'request'; readonly request: number }
  | { readonly what: 'aside'; readonly request: null }

export interface RequestSign extends SignedAsk {
  /** Digest of the message. */
  readonly document: string
  readonly asks: readonly AskId[]
  /** By the host that took it in, else as the sender dated it. */
  readonly atMs: number | null
  readonly isDatedBySender: boolean
  /** A place where it lies. */
  readonly sourceId: number
  /** Number of the file that was opened of it; null: none yet. */
  readonly request: number | null
}

interface Row {
  readonly document: string
  readonly asks: string
  readonly arrived: number | null
  readonly dated: number | null
  readonly body: Uint8Array
  readonly source: number
  readonly request: number | null
}

export function createRequestSigns(database: Database): RequestSigns {
  const { kysely, previewKey } = database
  const of = (row: Row): RequestSign => signOf(row, previewKey)
  const select = sql`select ${hexOf(database, 'd.digest')} as document, s.asks, s.arrived_at_ms as arrived, d.at_ms as dated, s.body,
    (select min(h.source_id) from held h where h.document_id = d.id) as source,
    (select v.request from request_verdict v where v.document = ${hexOf(database, 'd.digest')}) as request
    from request_sign s join document d on d.id = s.document_id`
  const verdictOf = sql`(select v.verdict from request_verdict v where v.document = ${hexOf(database, 'd.digest')})`
  // Without a word of the host that took it in, what one of one's own wrote is the copy of what was sent.
  const isOurs = sql`(s.arrived_at_ms is null and exists (select 1 from sighting one
    join person_identity link on link.identity_id = one.identity_id join person p on p.id = link.person_id
    where one.document_id = s.document_id and one.role = 'from' and p.role = 'employee'))`
  const newest = sql`order by coalesce(s.arrived_at_ms, d.at_ms) desc, s.document_id desc`
  return {
    waiting: async (limit) => {
      const where = sql`where d.places > 0 and ${verdictOf} is null and not ${isOurs}`
      const { rows } = await sql<Row>`${select} ${where} ${newest} limit ${limit}`.execute(kysely)
      const counted = await sql<{ total: number }>`select count(*) as total from request_sign s
        join document d on d.id = s.document_id ${where}`.execute(kysely)
      return { total: Number(counted.rows[0]?.total ?? 0), rows: rows.map(of) }
    },
    aside: async (limit) => {
      const { rows } =
        await sql<Row>`${select} where d.places > 0 and ${verdictOf} = 'aside' ${newest} limit ${limit}`.execute(
          kysely,
        )
      return rows.map(of)
    },
    get: async (document) => {
      const { rows } = await sql<Row>`${select} where ${hexOf(database, 'd.digest')} = ${document}`.execute(
        kysely,
      )
      return rows[0] === undefined ? null : of(rows[0])
    },
    judge: async (document, verdict, atMs) => {
      await kysely.deleteFrom('request_verdict').where('document', '=', document).execute()
      if (verdict === null) return
      await kysely
        .insertInto('request_verdict')
        .values({ document, verdict: verdict.what, request: verdict.request, at_ms: atMs })
        .execute()
    },
  }
}

function signOf(
  { document, asks, arrived, dated, body, source, request }: Row,
  key: Uint8Array,
): RequestSign {
  return {
    ...(JSON.parse(openSealed(body, key)) as SignedAsk), // written from SignedAsk
    document,
    asks: asks.split(' ') as AskId[], // written from AskId
    atMs: arrived === null ? (dated === null ? null : Number(dated)) : Number(arrived),
    isDatedBySender: arrived === null,
    sourceId: Number(source),
    request: request === null ? null : Number(request),
  }
}
