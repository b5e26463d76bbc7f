import { cardDav } from './dav-dialect.ts'
import { openDav } from './dav-connection.ts'
import type { DavAccount, DavOptions } from './dav-http.ts'
import type { Connection } from './live.ts'

/** An account's address books, to be read. */
export function openCardDav(
  account: DavAccount,
  signal: AbortSignal,
  options?: DavOptions,
): Promise<Connection> {
  return openDav(cardDav, account, { signal, ...options })
}
