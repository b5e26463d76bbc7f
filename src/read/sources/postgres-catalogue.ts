import type { Problem } from '../../base/problem.ts'
import type { ColumnKind, Link } from '../sandbox/tables/links.ts'
import {
  problem,
  tableLocator,
  type Catalogue,
  type ClosedTable,
  type RawCell,
  type SourceColumn,
  type SourceTable,
} from './database-table.ts'

/** Rows of a statement; every cell as the server writes it. */
export type RunSql = (sql: string, values?: readonly RawCell[]) => Promise<RawCell[][]>

/**
 * Tables that people made: not the server's own, not those of extensions, no partitions (they are read by their table),
 * not the index of a Kwartje. What others may do with a table is seen by `readable`; `hidden` says that rows are kept from us.
 */
const tablesSql = `
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.reltuples::bigint, pg_relation_size(c.oid),
    has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT'),
    CASE WHEN c.relrowsecurity THEN row_security_active(c.oid) ELSE false END,
    CASE WHEN c.relkind <> 'r' OR pg_is_in_recovery() OR current_setting('track_counts') = 'off' THEN ''
    ELSE concat_ws(':', pg_relation_filenode(c.oid), pg_stat_get_tuples_inserted(c.oid),
      pg_stat_get_tuples_updated(c.oid), pg_stat_get_tuples_deleted(c.oid),
      (SELECT extract(epoch FROM stats_reset)::bigint FROM pg_stat_database WHERE datname = current_database())) END
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    AND NOT EXISTS (SELECT FROM pg_class k WHERE k.relnamespace = n.oid AND k.relkind = 'r'
      AND k.relname IN ('finding', 'occurrence', 'sighting') HAVING count(*) = 3)
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`

const columnsSql = `
  SELECT a.attrelid, a.attname, coalesce(b.typname, t.typname), a.atttypmod, has_column_privilege(a.attrelid, a.attnum, 'SELECT'),
    a.attgenerated <> ''
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  ORDER BY a.attrelid, a.attnum`

/** Keys: the primary one first, else one whose columns are all there. */
const keysSql = `
  SELECT i.indrelid, i.indexrelid, a.attname
  FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
  WHERE i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.place <= i.indnkeyatts
    AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) n (attnum) JOIN pg_attribute o
      ON o.attrelid = i.indrelid AND o.attnum = n.attnum WHERE NOT o.attnotnull)
  ORDER BY i.indrelid, i.indisprimary DESC, i.indnkeyatts, i.indexrelid, k.place`

const linksSql = `
  SELECT f.conrelid, f.oid, f.confrelid, a.attname, b.attname
  FROM pg_constraint f CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY AS k (own, other, place)
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.own
    JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.other
  WHERE f.contype = 'f' AND f.conparentid = 0
  ORDER BY f.conrelid, f.conkey, f.oid, k.place`

/** Views all of whose tables we may read: what they show is read there. */
const repeatingViewsSql = `
  SELECT r.ev_class
  FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
    JOIN pg_class c ON c.oid = d.refobjid
  GROUP BY r.ev_class
  HAVING bool_and(has_schema_privilege(c.relnamespace, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))`

/** What lies in a database of PostgreSQL, and what of it we may read. */
export async function readPostgresCatalogue(run: RunSql): Promise<Catalogue> {
  const texts = async (sql: string): Promise<string[][]> =>
    (await run(sql)).map((row) => row.map((value: RawCell) => String(value ?? '')))
  const rows = await texts(tablesSql)
  const names = new Map(rows.map(([oid = '', schema = '', name = '']) => [oid, tableLocator(schema, name)]))
  const repeating = new Set((await texts(repeatingViewsSql)).map(([oid = '']) => oid))
  const columns = grouped(await texts(columnsSql))
  const keys = grouped(await texts(keysSql))
  const links = grouped(await texts(linksSql))
  const tables: SourceTable[] = []
  const closed: ClosedTable[] = []
  for (const row of rows) {
    const [oid = '', schema = '', name = '', kind = '', , , readable] = row
    const id = tableLocator(schema, name)
    const isView = kind === 'v' || kind === 'm'
    if (isView && repeating.has(oid)) continue
    if (readable !== 't') {
      closed.push({
        locator: id,
        problem: problem('unreadable', 'no right to read'),
        hides: id,
        links: linksIn(links.get(oid) ?? [], names),
      })
      continue
    }
    tables.push(
      tableOf(row, {
        columns: columns.get(oid) ?? [],
        key: keyIn(keys.get(oid) ?? []),
        links: linksIn(links.get(oid) ?? [], names),
      }),
    )
  }
  return { tables, closed }
}

function grouped(rows: readonly string[][]): Map<string, string[][]> {
  return Map.groupBy(rows, ([oid = '']) => oid)
}

interface Parts {
  readonly columns: readonly string[][]
  readonly key: readonly string[]
  readonly links: readonly Link[]
}

function tableOf(row: readonly string[], { columns, key, links }: Parts): SourceTable {
  const [, schema = '', name = '', kind = '', estimate = '', sizeBytes = '', , hidden, stamp = ''] = row
  const open = columns.filter(([, , , , isOpen]) => isOpen === 't').map(columnOf)
  const isClosed = (column: string): boolean => open.every((one) => one.name !== column)
  const closed = columns.filter(([, , , , isOpen]) => isOpen !== 't').map(([, column = '']) => column)
  const problems: Problem[] = closed.map((column) => ({
    ...problem('unreadable', 'no right to read'),
    place: column,
  }))
  if (hidden === 't') problems.push(problem('unreadable', 'row security'))
  const isKeyed = key.length > 0 && !key.some(isClosed)
  return {
    id: tableLocator(schema, name),
    schema,
    name,
    columns: open,
    key: isKeyed ? key : [],
    // Foreign tables and views have no place on the disk; of a partitioned table each part has its own.
    keyIs: isKeyed ? 'columns' : kind === 'r' || kind === 'm' ? 'place' : 'order',
    links: links.filter((link) => !link.columns.some(isClosed)),
    rows: Number(estimate) >= 0 ? Number(estimate) : Math.ceil(Number(sizeBytes) / usualRowBytes),
    stamp,
    problems,
  }
}

/** Of a table that was never counted. */
const usualRowBytes = 100

const texts = new Set(['text', 'varchar', 'bpchar', 'name', 'citext', 'char'])
const numbers = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'oid'])
/** Types of a bounded length, besides numbers. */
const short = new Set([
  'bool',
  'date',
  'time',
  'timetz',
  'timestamp',
  'timestamptz',
  'interval',
  'uuid',
  'inet',
  'cidr',
  'macaddr',
  'money',
])
const longestShort = 1000

function columnOf([, name = '', type = '', modifier = '', , generated]: readonly string[]): SourceColumn {
  const kind: ColumnKind =
    type === 'bytea' ? 'binary' : texts.has(type) ? 'text' : numbers.has(type) ? 'number' : 'other'
  // The modifier of a text is its greatest length, and four.
  const isBounded = Number(modifier) > 0 && Number(modifier) <= longestShort
  return {
    name,
    kind,
    isLong: kind === 'text' ? !isBounded : kind !== 'number' && !short.has(type),
    isGenerated: generated === 't',
  }
}

function keyIn(rows: readonly string[][]): string[] {
  const index = rows[0]?.[1]
  return rows.filter(([, one]) => one === index).map(([, , column = '']) => column)
}

function linksIn(rows: readonly string[][], names: ReadonlyMap<string, string>): Link[] {
  return [...Map.groupBy(rows, ([, constraint]) => constraint).values()].flatMap((some) => {
    const table = names.get(some[0]?.[2] ?? '')
    if (table === undefined) return []
    return [
      { columns: some.map(([, , , own = '']) => own), table, to: some.map(([, , , , other = '']) => other) },
    ]
  })
}
