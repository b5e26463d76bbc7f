import { sql } from 'kysely'
import { customerTableWords } from '../privacy/customers.ts'

/** True of an occurrence `o` in a unit `u` whose name is that of a table of customers or orders. */
export const isInCustomerTable = sql<boolean>`(${sql.join(
  customerTableWords.map((word) => sql`lower(o.name || u.locator) like ${`%${word}%`}`),
  sql` or `,
)})`

/** Persons of whom a row stands in a table of customers or orders. */
export const customersByTable = sql`(select pi.person_id from sighting s
  join person_identity pi on pi.identity_id = s.identity_id
  join occurrence o on o.document_id = s.document_id and o.vanished = 0 join unit u on u.id = o.unit_id
  where s.role = 'row' and ${isInCustomerTable})`
