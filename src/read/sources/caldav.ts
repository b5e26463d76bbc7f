import { calDav } from './dav-dialect.ts'
import { openDav } from './dav-connection.ts'
import type { DavAccount, DavOptions } from './dav-http.ts'
import type { Connection } from './live.ts'

/** An account's calendars, to be read. */
export function openCalDav(
  account: DavAccount,
  signal: AbortSignal,
  options?: DavOptions,
): Promise<Connection> {
  return openDav(calDav, account, { signal, ...options })
}
