import { openDav } from './dav-connection.ts'
import { calDav } from './dav-dialect.ts'
import type { Connection, Opening } from './live.ts'

/** An account's ('openCalDav', 'calendars'), to be read. */
export function openCalDav(opening: Opening): Promise<Connection> {
  return openDav(calDav, opening)
}
