import type { ByteSource } from '../base/bytes.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { SourceRow } from '../store/store.ts'
import { calDav, cardDav } from '../read/sources/dav-dialect.ts'
import type { Opening } from '../read/sources/live.ts'
import { openMailbox } from '../read/sources/imap-mailbox.ts'
import { openAccount } from './account/open-account.ts'
import { openDatabaseTarget } from './database/open-database.ts'
import { openDavTarget, type DavTargetOptions } from './dav/open-dav.ts'
import { openFolder } from './folder/open-folder.ts'
import type { Target } from './target.ts'

/** What opening a place to act on rests on. */
export interface ActGround {
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** What a place at a server is opened with. */
  readonly openingOf: (source: SourceRow, signal: AbortSignal) => Promise<Opening>
}

type Opener = (source: SourceRow, ground: ActGround) => Promise<Target>

/** By kind of place; what is not here is only read. */
const openers: Partial<Record<SourceKind, Opener>> = {
  path: async ({ location }, ground) => openFolder(location, ground),
  imap: async (source, { digestItem, openingOf }) =>
    openAccount({
      open: async (signal) => openMailbox(await openingOf(source, signal)),
      host: new URL(source.details.account?.address ?? source.location).hostname,
      digestItem,
    }),
  carddav: async (source, ground) => openDavTarget(cardDav, await davGround(source, ground)),
  caldav: async (source, ground) => openDavTarget(calDav, await davGround(source, ground)),
  database: async (source, { digestItem, openingOf }) =>
    openDatabaseTarget({ opening: () => openingOf(source, new AbortController().signal), digestItem }),
}

/** Each question has a signal of its own: nothing is held open that must be ended. */
async function davGround(source: SourceRow, { digestItem, openingOf }: ActGround): Promise<DavTargetOptions> {
  return { opening: await openingOf(source, new AbortController().signal), digestItem }
}

/** A source as a place that can be acted on; undefined when it is only read. */
export async function openTarget(source: SourceRow, ground: ActGround): Promise<Target | undefined> {
  return openers[source.kind]?.(source, ground)
}
