import { sql, type RawBuilder } from 'kysely'

/** True of an occurrence `o` in a unit `u` with one of these words in its name. */
export function isNamedLike(words: readonly string[]): RawBuilder<boolean> {
  return sql`(${sql.join(
    [sql`1 = 0`, ...words.map((word) => sql`lower(o.name || u.locator) like ${`%${word}%`}`)],
    sql` or `,
  )})`
}

/** Persons of whom a row stands in a table with one of these words in its name. */
export function personsInTables(words: readonly string[]): RawBuilder<unknown> {
  return sql`(select pi.person_id from sighting s
    join person_identity pi on pi.identity_id = s.identity_id
    join occurrence o on o.document_id = s.document_id and o.vanished = 0 join unit u on u.id = o.unit_id
    where s.role = 'row' and ${isNamedLike(words)})`
}
