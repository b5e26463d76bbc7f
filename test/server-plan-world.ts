import { randomBytes } from 'node:crypto'
import { openAccount } from '../src/act/account/open-account.ts'
import { openDatabaseTarget } from '../src/act/database/open-database.ts'
import type { EngineSetup } from '../src/act/engine.ts'
import type { Target } from '../src/act/target.ts'
import { fromUtf8, utf8 } from '../src/base/bytes.ts'
import { openMailbox } from '../src/read/sources/imap-mailbox.ts'
import { openStore, type OpenedStore } from '../src/store/open.ts'
import { createSealer } from '../src/store/sealer.ts'

/** A store, and the server that its one source lies at. */
export interface ServerWorld {
  readonly store: string
  readonly address: string
  readonly user: string
}

/** Opens the store of a world, and what carries plans out at its server. */
export async function openServerWorld(
  world: ServerWorld,
  checkpoint: (name: string) => void = () => undefined,
): Promise<{ readonly opened: OpenedStore; readonly setup: EngineSetup }> {
  const opened = await openStore({ folder: world.store, databaseUrl: undefined }, async () => undefined)
  const { digestItem } = createSealer(opened.keys.digest, opened.keys.preview)
  const opening = {
    account: { address: world.address, user: world.user },
    secret: world.address.startsWith('imap') ? 'geheim' : '',
    signal: new AbortController().signal,
  }
  const openTarget = async (): Promise<Target> =>
    world.address.startsWith('imap')
      ? openAccount({ open: () => openMailbox(opening), host: '127.0.0.1', digestItem, checkpoint })
      : openDatabaseTarget({ opening: async () => opening, digestItem, checkpoint })
  const setup: EngineSetup = {
    store: opened.store,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(1_800_000_000_000) },
    openTarget,
    rework: async ({ bytes }) =>
      utf8(fromUtf8(bytes.read(0, bytes.sizeBytes)).replaceAll('geheim getal', 'g█heim getal')),
    newKey: () => randomBytes(6).toString('hex'),
    checkpoint,
  }
  return { opened, setup }
}
