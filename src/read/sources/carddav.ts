import { openDav } from './dav-connection.ts'
import { cardDav } from './dav-dialect.ts'
import type { Connection, Opening } from './live.ts'

/** An account's ('openCardDav', 'address books'), to be read. */
export function openCardDav(opening: Opening): Promise<Connection> {
  return openDav(cardDav, opening)
}
