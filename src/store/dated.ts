import { sql, type RawBuilder } from 'kysely'
import { itemOf } from './company.ts'
import type { Database } from './database.ts'

/**
 * The day of a document `d`: what it says itself; else that of the last mail with which it came, for a copy in a folder is as old;
 * else of a file the day on which it was changed. Null: nobody knows.
 */
export function datedAt(database: Database): RawBuilder<number | null> {
  return sql`coalesce(d.at_ms,
    (select max(mail.at_ms) from occurrence o
      join occurrence whole on whole.unit_id = o.unit_id and whole.locator = ${itemOf(database, 'o.locator')} and whole.vanished = 0
      join document mail on mail.id = whole.document_id and mail.kind = 'message'
      where o.document_id = d.id and o.vanished = 0),
    (select max(${changedAt(database)}) from occurrence o join unit u on u.id = o.unit_id
      join source s on s.id = u.source_id and s.kind = 'path'
      where d.kind = 'file' and o.document_id = d.id and o.vanished = 0 and o.locator = ''))`
}

/** The stamp of a file begins with when it was changed, in nanoseconds. */
function changedAt({ engine }: Database): RawBuilder<number | null> {
  return engine === 'sqlite'
    ? sql`cast(substr(u.stamp, 1, instr(u.stamp, ':') - 1) as integer) / 1000000`
    : sql`case when u.stamp ~ '^[0-9]{1,19}:' then split_part(u.stamp, ':', 1)::numeric::bigint / 1000000 end`
}
