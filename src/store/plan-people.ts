import { sql } from 'kysely'
import type { Database } from './database.ts'
import { hexOf } from './bulk.ts'

/** So many names tell which letter or card it is. */
const mostNames = 2

/** More documents than this are asked for in turns: each is a parameter. */
const mostAtOnce = 500

/** Of whom letters and cards are, by the digest of the document: who wrote, else to whom; our own people only on cards. */
export async function peopleInDocuments(
  database: Database,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (let at = 0; at < documents.length; at += mostAtOnce) {
    const digests = documents.slice(at, at + mostAtOnce).map((one) => Buffer.from(one, 'hex'))
    const { rows } = await sql<{ document: string; name: string }>`
      select ${hexOf(database, 'd.digest')} as document, p.name as name,
        min(case s.role when 'card' then 0 when 'from' then 1 else 2 end) as rank
      from document d join sighting s on s.document_id = d.id
      join person_identity pi on pi.identity_id = s.identity_id
      join person p on p.id = pi.person_id
      where d.digest in (${sql.join(digests)})
        and (s.role = 'card' or (s.role in ('from', 'to', 'cc') and p.role <> 'employee'))
      group by d.digest, p.name order by rank, p.name`.execute(database.kysely)
    for (const { document, name } of rows) {
      const known = found.get(document) ?? []
      if (known.length < mostNames) found.set(document, [...known, name])
    }
  }
  return found
}
