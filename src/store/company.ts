import { sql, type RawBuilder } from 'kysely'
import type { Company } from '../privacy/plans/persons/company.ts'
import type { ItemPlace } from '../privacy/plans/plan.ts'
import type { Database } from './database.ts'

/** More places than this are asked for in turns: each is three parameters. */
export const placesAtOnce = 2000

/** Who else is in items, beside persons by their identities; as many places as there are. */
export async function companyIn(
  database: Database,
  places: readonly ItemPlace[],
  own: RawBuilder<unknown>,
): Promise<Company[]> {
  const names = await namesOf(database, own)
  const found: Company[] = []
  for (let at = 0; at < places.length; at += placesAtOnce) {
    const some = places.slice(at, at + placesAtOnce)
    const named = await namedIn(database, some, own)
    const seen = await seenIn(database, some, own)
    for (const key of new Set([...seen.keys(), ...named.keys()])) {
      const here = named.get(key)
      const nobody = { ...placeOfKey(key), roles: [], others: 0, writers: 0 }
      found.push({
        ...(seen.get(key) ?? nobody),
        named: here?.texts ?? [],
        known: [...names, ...(here?.taking ?? [])],
      })
    }
  }
  return found
}

/** A person who works here, a machine and a mailing are nobody whom an item is about, unless a row or card is theirs. */
const others = ['employee', 'machine', 'newsletter-sender']
const records: ReadonlySet<string> = new Set(['row', 'card'])
const takesPart: ReadonlySet<string> = new Set(['from', 'sender', 'to', 'cc', 'bcc', 'organizer', 'attendee'])

interface InItem {
  readonly source_id: number
  readonly unit: string
  readonly item: string
  readonly locator: string
}

interface SeenInItem extends InItem {
  readonly role: string
  readonly is_own: number
  readonly person_id: number
  readonly person_role: string
}

async function seenIn(
  database: Database,
  places: readonly ItemPlace[],
  own: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, Omit<Company, 'named' | 'known'>>> {
  const { rows } = await sql<SeenInItem>`select u.source_id, u.locator as unit, given.item, o.locator, s.role,
      case when s.identity_id in ${own} then 1 else 0 end as is_own, p.id as person_id, p.role as person_role
    from ${documentsIn(database, places)}
    join sighting s on s.document_id = o.document_id
    join person_identity pi on pi.identity_id = s.identity_id
    join person p on p.id = pi.person_id`.execute(database.kysely)
  return new Map(
    [...Map.groupBy(rows, keyOf)].map(([key, here]) => {
      const ownPersons = new Set(here.filter((row) => Number(row.is_own) === 1).map((row) => row.person_id))
      const strangers = here.filter(
        (row) =>
          !ownPersons.has(row.person_id) &&
          (!others.includes(row.person_role) || (row.person_role === 'employee' && records.has(row.role))),
      )
      const countOf = (some: readonly SeenInItem[]): number => new Set(some.map((row) => row.person_id)).size
      const one = {
        ...placeOfKey(key),
        roles: [...new Set(here.filter((row) => ownPersons.has(row.person_id)).map(({ role }) => role))],
        others: countOf(strangers),
        writers: countOf(strangers.filter(({ role }) => takesPart.has(role))),
      }
      return [key, one]
    }),
  )
}

/** Names that stand in a document, without those of the persons; apart, who wrote it, got it or made it. */
interface Named {
  readonly texts: string[]
  readonly taking: string[]
}

async function namedIn(
  database: Database,
  places: readonly ItemPlace[],
  own: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await sql<InItem & { part: string; text: string }>`select distinct u.source_id,
      u.locator as unit, given.item, o.locator, f.part, v.text
    from ${documentsIn(database, places)}
    join finding f on f.document_id = o.document_id join value v on v.id = f.value_id
    where f.kind = 'PERSON' and f.verdict <> 1 and v.text is not null
      and (f.identity_id is null or f.identity_id not in ${own})`.execute(database.kysely)
  const found = new Map<string, Named>()
  for (const row of rows) {
    const key = keyOf(row)
    const here = found.get(key) ?? { texts: [], taking: [] }
    found.set(key, here)
    ;(row.part === 'header' ? here.taking : here.texts).push(row.text)
  }
  return found
}

/** Every name that the persons are known by. */
async function namesOf(database: Database, own: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select distinct v.text from identity_value iv
    join value v on v.id = iv.value_id
    where iv.identity_id in ${own} and v.kind = 'PERSON' and v.text is not null`.execute(database.kysely)
  return rows.map(({ text }) => text)
}

/** The documents in items, for the `from` of a statement: of each its place as `given`, its unit as `u`, where it lies as `o`. */
function documentsIn(database: Database, places: readonly ItemPlace[]): RawBuilder<unknown> {
  return sql`${placesGiven(database, places)} given
    join unit u on u.source_id = given.source_id and u.locator = given.unit
    join occurrence o on o.unit_id = u.id and o.vanished = 0
      and (o.locator = given.item or substr(o.locator, 1, length(given.item) + 1) = given.item || '/')`
}

function keyOf({ source_id: id, unit, item, locator }: InItem): string {
  return JSON.stringify([Number(id), unit, item, nestedOf(locator, item)])
}

function placeOfKey(key: string): Pick<Company, 'sourceId' | 'unit' | 'item' | 'nested'> {
  const [sourceId, unit, item, nested] = JSON.parse(key) as [number, string, string, string] // as `keyOf` wrote it
  return { sourceId, unit, item, nested }
}

/** The child numbers of a document in its item. */
export function nestedOf(locator: string, item: string): string {
  return locator === item ? '' : locator.slice(item.length + 1)
}

/** The item of a locator, within a statement: "120" of "120/2.1". */
export function itemOf({ engine }: Database, locator: 'o.locator'): RawBuilder<string> {
  const column = sql.ref(locator)
  return engine === 'sqlite'
    ? sql`case when instr(${column}, '/') > 0 then substr(${column}, 1, instr(${column}, '/') - 1) else ${column} end`
    : sql`split_part(${column}, '/', 1)`
}

/** Places as a table within a statement. */
export function placesGiven({ engine }: Database, places: readonly ItemPlace[]): RawBuilder<unknown> {
  const json = JSON.stringify(places.map(({ sourceId, unit, item }) => [sourceId, unit, item]))
  return engine === 'sqlite'
    ? sql`(select value ->> 0 as source_id, value ->> 1 as unit, value ->> 2 as item from json_each(${json}))`
    : sql`(select (one ->> 0)::bigint as source_id, one ->> 1 as unit, one ->> 2 as item from json_array_elements(${json}::json) one)`
}
