import type { Problem } from '../../base/problem.ts'
import type { ColumnKind, Link, LinkedColumn, LinkedTable } from '../sandbox/tables/links.ts'

/** A table or view of a database, with as much of it as may be read. */
export interface SourceTable extends LinkedTable {
  readonly schema: string
  readonly columns: readonly SourceColumn[]
  readonly keyIs: KeyKind
  /** As many as the database thinks. */
  readonly rows: number
  /** Empty when nobody can tell whether something changed. */
  readonly stamp: string
  /** What of it may not be read. */
  readonly problems: readonly Problem[]
}

export interface SourceColumn extends LinkedColumn {
  readonly kind: ColumnKind
  /** It may hold as much as somebody put in. */
  readonly isLong: boolean
  /** The database makes its value: nobody can write it. */
  readonly isGenerated: boolean
}

/** What tells rows apart: columns, the place on the disk (`ctid`), or nothing but their order. */
export type KeyKind = 'columns' | 'place' | 'order'

/** A place of the database that may not be read at all. */
export interface ClosedTable {
  readonly locator: string
  readonly problem: Problem
  readonly hides: string | null
  /** To tables that may be read. */
  readonly links?: readonly Link[]
}

/** What the driver gives of a cell. */
export type RawCell = string | Buffer | null

/** The few things in which databases differ. Names in statements are quoted by `quote`, values go beside them. */
export interface SqlEngine extends AsyncDisposable {
  readonly quote: (name: string) => string
  /** The first so many characters or bytes of an expression. */
  readonly cut: (expression: string, column: SourceColumn, length: number) => string
  readonly parameter: (number: number) => string
  readonly catalogue: () => Promise<Catalogue>
  /** Rows of a statement, a few at a time: `atOnce` of them are in memory. */
  readonly stream: (statement: Statement, atOnce: number) => AsyncIterable<readonly RawCell[]>
  readonly bytesOf: (raw: string | Buffer) => Buffer
  readonly writing: Writing
  /** Does something in one transaction, which is kept when the work ends well. */
  readonly change: <Result>(work: (run: RunStatement) => Promise<Result>) => Promise<Result>
}

/** How rows are written. `table` is quoted; `where` calls it `t` and numbers its values from 1. */
export interface Writing {
  readonly insert: (table: string, cells: ReadonlyMap<string, RawCell>) => Statement
  readonly update: (table: string, cells: ReadonlyMap<string, RawCell>, where: Statement) => Statement
  readonly remove: (table: string, where: Statement) => Statement
}

/** What a session is for: one that reads cannot write, whatever is asked. */
export type Purpose = 'read' | 'write'

export type RunStatement = (statement: Statement) => Promise<Outcome>

export interface Outcome {
  readonly rows: readonly (readonly RawCell[])[]
  /** How many rows were changed. */
  readonly changed: number
}

export interface Statement {
  readonly sql: string
  readonly values: readonly RawCell[]
}

export interface Catalogue {
  readonly tables: readonly SourceTable[]
  readonly closed: readonly ClosedTable[]
}

/** Schema and table as the locator of a unit: what divides locators is encoded in names that hold it. */
export function tableLocator(schema: string, table: string): string {
  return `${encodedName(schema)}.${encodedName(table)}`
}

/** A row by its key: `id=17`, `order=3&line=2`; by its place `ctid=(0,1)`; by its order `~17`. */
export function rowLocator(columns: readonly string[], values: readonly string[]): string {
  return columns.map((column, i) => `${encodedName(column)}=${encodedName(values[i] ?? '')}`).join('&')
}

/** The values of a row's key; undefined when the locator is none of these columns. */
export function keyOf(locator: string, columns: readonly string[]): string[] | undefined {
  const pairs = locator.split('&').map((pair) => pair.split('='))
  const isOf =
    pairs.length === columns.length && pairs.every(([name = ''], i) => name === encodedName(columns[i] ?? ''))
  if (!isOf) return undefined
  try {
    return pairs.map(([, value = '']) => decodeURIComponent(value))
  } catch {
    return undefined
  }
}

function encodedName(name: string): string {
  return name.replaceAll(/[%./#|&=~\\\p{C}]/gu, (char) =>
    [...Buffer.from(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}

export function problem(code: Problem['code'], detail: string): Problem {
  return { code, place: '', lostBytes: 0, detail }
}
