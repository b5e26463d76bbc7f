import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../base/refusal.ts'
import { isLiveKind, type LiveKind } from '../privacy/source-kinds.ts'
import type { Connection, Opening } from '../read/sources/live.ts'
import { openCalDav } from '../read/sources/caldav.ts'
import { openCardDav } from '../read/sources/carddav.ts'
import { openDatabase } from '../read/sources/database.ts'
import { mailRecords, type MailRecords } from '../read/sources/mail-records.ts'
import { openImap } from '../read/sources/imap.ts'
import { identityProviders } from '../read/sources/oauth.ts'
import { sourceSecret } from '../store/secret-names.ts'
import type { SourceRow, Store } from '../store/store.ts'
import { bearerFor, createSignIns, type SignIns } from './sign-ins.ts'

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
  readonly signIns: SignIns
  /** What a place is opened with: for plans that somebody confirmed. */
  readonly openingOf: (source: SourceRow, signal: AbortSignal) => Promise<Opening>
  readonly mailRecords: (domain: string) => Promise<MailRecords>
  readonly connect: Connect
  /** Tells of changes at a place until it is called off; calls again after a hang-up. */
  readonly follow: (id: number, changed: () => void) => () => void
  /** Opens a place that is not kept yet, and looks what there is. */
  readonly look: (
    kind: LiveKind,
    opening: Pick<Opening, 'account' | 'secret'>,
    signal: AbortSignal,
  ) => Promise<AccountGlance>
}

/** What opening accounts asks of the index. */
export interface AccountsStore extends Pick<Store, 'secrets'> {
  readonly sources: Pick<Store['sources'], 'list'>
}

export interface AccountsOptions {
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly trusted?: string
  readonly providers?: typeof identityProviders
}

/** Opens places at their servers. */
export function createAccounts(
  { secrets, sources }: AccountsStore,
  { trusted, providers = identityProviders }: AccountsOptions = {},
): Accounts {
  const signIns = createSignIns(providers)
  const openingOf = async (source: SourceRow, signal: AbortSignal): Promise<Opening> => {
    const { account } = source.details
    if (account === undefined) throw new Refusal('source-not-found', String(source.id))
    const secret = await secrets.get(sourceSecret(source.id))
    if (secret === null && account.user !== '') throw new Refusal('account-secret-missing', source.location)
    const { token, renewed } = await bearerFor(providers, { account, secret: secret ?? '', signal })
    // Some give another token each time, and the former holds no more.
    if (account.signIn !== undefined && renewed !== secret)
      await secrets.set(sourceSecret(source.id), renewed)
    return { account, secret: token, trusted, signal }
  }
  const connect: Connect = async (source, signal) => {
    if (!isLiveKind(source.kind)) throw new Refusal('source-not-found', String(source.id))
    return openers[source.kind](await openingOf(source, signal))
  }
  const sourceOf = async (id: number): Promise<SourceRow | undefined> =>
    (await sources.list()).find((source) => source.id === id)
  return {
    connect,
    openingOf,
    mailRecords,
    follow: (id, changed) => {
      const abort = new AbortController()
      void keepFollowing(connect, { find: () => sourceOf(id), changed, signal: abort.signal })
      return () => abort.abort()
    },
    signIns,
    look: async (kind, { account, secret }, signal) => {
      const { token } = await bearerFor(providers, { account, secret, signal })
      await using connection = await openers[kind]({ account, secret: token, trusted, signal })
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

interface Following {
  readonly find: () => Promise<SourceRow | undefined>
  readonly changed: () => void
  readonly signal: AbortSignal
}

/** After a hang-up it is tried again ever later: nothing is lost, because places are read by their interval too. */
const pauseMs = { first: 60_000, longest: 1_800_000 }

async function keepFollowing(connect: Connect, { find, changed, signal }: Following): Promise<void> {
  for (let pause = pauseMs.first; !signal.aborted; pause = Math.min(pause * 2, pauseMs.longest)) {
    try {
      const source = await find()
      if (source === undefined) return
      await using connection = await connect(source, signal)
      if (connection.follow === undefined) return
      // What came while nobody listened is seen too.
      if (pause > pauseMs.first) changed()
      pause = pauseMs.first
      await connection.follow(changed)
    } catch (error) {
      // Whoever is not let in does not knock over and over. The next reading meets the same, and says why.
      if (!(error instanceof Refusal) || !error.code.startsWith('server-')) return
    }
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined) // called off
  }
}
