import { Refusal } from '../base/refusal.ts'
import { isLiveKind, type LiveKind } from '../privacy/source-kinds.ts'
import type { Connection, Opening } from '../read/sources/live.ts'
import { openCalDav } from '../read/sources/caldav.ts'
import { openCardDav } from '../read/sources/carddav.ts'
import { openDatabase } from '../read/sources/database.ts'
import { mailRecords, type MailRecords } from '../read/sources/mail-records.ts'
import { openImap } from '../read/sources/imap.ts'
import { sourceSecret } from '../store/secret-names.ts'
import type { SourceRow, Store } from '../store/store.ts'

/** Opens a place at its server, with what is kept for it. */
export type Connect = (source: SourceRow, signal: AbortSignal) => Promise<Connection>

/** By kind of place. */
const openers: Readonly<Record<LiveKind, (opening: Opening) => Promise<Connection>>> = {
  imap: openImap,
  carddav: openCardDav,
  caldav: openCalDav,
  database: openDatabase,
}

/** What is to be seen of a place without reading it. */
export interface AccountGlance {
  readonly units: number
  readonly items: number
}

export interface Accounts {
  readonly mailRecords: (domain: string) => Promise<MailRecords>
  readonly connect: Connect
  /** Opens a place that is not kept yet, and looks what there is. */
  readonly look: (
    kind: LiveKind,
    opening: Pick<Opening, 'account' | 'secret'>,
    signal: AbortSignal,
  ) => Promise<AccountGlance>
}

/** Opens places at their servers; `trusted` is the PEM of an authority beside the usual ones. */
export function createAccounts({ secrets }: Pick<Store, 'secrets'>, trusted?: string): Accounts {
  const connect: Connect = async ({ id, kind, location, details: { account } }, signal) => {
    if (!isLiveKind(kind) || account === undefined) throw new Refusal('source-not-found', String(id))
    const secret = await secrets.get(sourceSecret(id))
    if (secret === null && account.user !== '') throw new Refusal('account-secret-missing', location)
    return openers[kind]({ account, secret: secret ?? '', trusted, signal })
  }
  return {
    connect,
    mailRecords,
    look: async (kind, opening, signal) => {
      await using connection = await openers[kind]({ ...opening, trusted, signal })
      let units = 0
      let items = 0
      for await (const unit of connection.units()) {
        if (!('changes' in unit)) continue
        units++
        items += unit.items
      }
      return { units, items }
    },
  }
}
