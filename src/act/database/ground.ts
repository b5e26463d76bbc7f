import { Refusal } from '../../base/refusal.ts'
import type { ByteSource } from '../../base/bytes.ts'
import { TableError } from '../../read/sources/database-errors.ts'
import type { ClosedTable, SourceTable, SqlEngine } from '../../read/sources/database-table.ts'
import type { Obstacle } from '../target.ts'

/** What acting on a database rests on. */
export interface Ground {
  readonly engine: SqlEngine
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  readonly tables: readonly SourceTable[]
  readonly closed: readonly ClosedTable[]
  readonly checkpoint: (name: string) => void
}

/** What the database answered, as a reason why something is not done; a bug stays an error. */
export function obstacleOf(error: unknown): Obstacle {
  if (error instanceof Refusal) return { code: 'unreachable', detail: error.code }
  if (!(error instanceof TableError)) throw error
  const { detail = '' } = error.problem
  const found = codes.find(([pattern]) => pattern.test(detail))
  return { code: found?.[1] ?? 'failed', detail }
}

/** SQLSTATE codes of PostgreSQL and names of MySQL. */
const codes: readonly (readonly [RegExp, Obstacle['code']])[] = [
  [/^(?:23503|23001|ER_ROW_IS_REFERENCED(?:_2)?)$/, 'depends'],
  [/^(?:23505|ER_DUP_ENTRY)$/, 'occupied'],
  [
    /^(?:42501|25006|ER_\w+ACCESS_DENIED_ERROR|ER_OPTION_PREVENTS_STATEMENT|ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION)$/,
    'read-only',
  ],
  [
    /^(?:55P03|57014|40P01|40001|ER_LOCK_WAIT_TIMEOUT|ER_LOCK_DEADLOCK|ER_STATEMENT_TIMEOUT|ER_QUERY_TIMEOUT)$/,
    'in-use',
  ],
]
