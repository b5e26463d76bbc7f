import { Refusal, type RefusalCode } from '../../base/refusal.ts'
import type { Problem } from '../../base/problem.ts'

/** What one table or one question met; the connection is as good as before. */
export class TableError extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause: unknown) {
    super(`Cannot read a table: ${problem.code} ${problem.detail ?? ''}`, { cause })
    this.problem = problem
  }
}

/** An error of a driver as the answer to the user, or as what one table met; a bug stays an error. */
export function databaseRefusal(error: unknown, host: string): unknown {
  if (error instanceof Refusal || error instanceof TableError || !(error instanceof Error)) return error
  if (error.name === 'AbortError') return error
  const code = 'code' in error ? String(error.code) : ''
  const found = connectionCodes.find(([pattern]) => pattern.test(code) || pattern.test(error.message))
  if (found !== undefined) return new Refusal(found[1], host, { cause: error })
  if (!isOfServer(error)) return error
  const isSlow =
    /^(?:57014|55P03|ER_QUERY_TIMEOUT|ER_STATEMENT_TIMEOUT|ER_QUERY_INTERRUPTED|ER_LOCK_WAIT_TIMEOUT)$/
  return new TableError(
    { code: isSlow.test(code) ? 'too-slow' : 'unreadable', place: '', lostBytes: 0, detail: code },
    error,
  )
}

/** Of our own: bytes came that no such database sends. */
export const oddServer = 'KWARTJE_ODD_SERVER'

/** Bytes: what a server says before it lets in fits in less many times over. */
export const mostBeforeSignIn = 1_048_576

/** SQLSTATE codes of PostgreSQL, names of MySQL, codes of the system, and what drivers say without one. */
const connectionCodes: readonly (readonly [RegExp, RefusalCode])[] = [
  // One that asks for a password in clear, or for files of this computer, gets neither.
  [/^(?:KWARTJE_ODD_SERVER|MYSQL_CLEAR_PASSWORD_NOT_ENABLED)$|LOCAL INFILE/, 'server-odd'],
  [
    /^(?:28P01|28000|ER_ACCESS_DENIED_ERROR|ER_NOT_SUPPORTED_AUTH_MODE|AUTH_SWITCH_PLUGIN_ERROR)$|SASL|password must be/,
    'sign-in-refused',
  ],
  [/^(?:3D000|ER_BAD_DB_ERROR|ER_DBACCESS_DENIED_ERROR)$/, 'server-empty'],
  [/does not support (?:SSL|secure)|HANDSHAKE_NO_SSL_SUPPORT/, 'server-needs-tls'],
  [
    /certificate|self-signed|altname|CERT_|UNABLE_TO_(?:GET|VERIFY)|HANDSHAKE_SSL_ERROR/i,
    'server-certificate',
  ],
  [/^(?:53300|ER_CON_COUNT_ERROR|ER_USER_LIMIT_REACHED|ER_TOO_MANY_USER_CONNECTIONS)$/, 'server-throttled'],
  [
    /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|EACCES)$|timeout expired/,
    'server-unreachable',
  ],
  [
    /^(?:57P01|57P02|57P03|ECONNRESET|EPIPE|PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN)$|Connection terminated|not queryable|closed state|was closed/,
    'server-hung-up',
  ],
]

function isOfServer(error: Error): boolean {
  return 'severity' in error || 'sqlState' in error
}
