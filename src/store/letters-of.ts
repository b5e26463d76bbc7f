import { sql } from 'kysely'
import { givenRows } from './bulk.ts'
import type { Database } from './database.ts'

/** The message that something is, or lies in: of a mailbox with thousands of them, which one. */
export interface RowLetter {
  /** Who sent it, by the name that the index knows them by; null when that is nobody. */
  readonly sender: string | null
  readonly atMs: number | null
}

interface Placed {
  readonly unit_id: number
  readonly locator: string
}

/** Gives the letter of each of these places, null where there is none. Nothing of it is kept besides: it is who and when. */
export async function lettersOf(
  database: Database,
  places: readonly Placed[],
): Promise<(place: Placed) => RowLetter | null> {
  const asked = new Map(
    places.flatMap((place) =>
      placesOf(place).map((one) => [keyOf(one), [one.unit_id, one.locator]] as const),
    ),
  )
  if (asked.size === 0) return () => null
  const { rows } = await sql<Placed & { at_ms: number | null; sender: string | null }>`
    select o.unit_id, o.locator, d.at_ms,
      (select p.name from sighting s join person_identity pi on pi.identity_id = s.identity_id
        join person p on p.id = pi.person_id where s.document_id = d.id and s.role = 'from' order by s.id limit 1) as sender
    from ${givenRows(database, [...asked.values()])}
    join occurrence o on o.unit_id = cast(given.value ->> 0 as bigint) and o.locator = given.value ->> 1 and o.vanished = 0
    join document d on d.id = o.document_id and d.kind = 'message'`.execute(database.kysely)
  const letters = new Map(
    rows.map((row): [string, RowLetter] => [keyOf(row), { sender: row.sender, atMs: row.at_ms }]),
  )
  return (place) => {
    for (const one of placesOf(place)) {
      const letter = letters.get(keyOf(one))
      if (letter !== undefined) return letter
    }
    return null
  }
}

/** Itself, and the outermost that it lies in. */
function placesOf({ unit_id, locator }: Placed): readonly Placed[] {
  const end = locator.indexOf('/')
  return end < 1
    ? [{ unit_id, locator }]
    : [
        { unit_id, locator },
        { unit_id, locator: locator.slice(0, end) },
      ]
}

const keyOf = ({ unit_id: unit, locator }: Placed): string => `${String(unit)} ${locator}`
