import type { ByteSource } from '../base/bytes.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { SourceRow } from '../store/store.ts'
import type { Opening } from '../read/sources/live.ts'
import type { DavTargetOptions } from './dav/open-dav.ts'
import type { Target } from './target.ts'

/** What opening a place to act on rests on. */
export interface ActGround {
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** What a place at a server is opened with. */
  readonly openingOf: (source: SourceRow, signal: AbortSignal) => Promise<Opening>
}

type Opener = (source: SourceRow, ground: ActGround) => Promise<Target>

/** By kind of place, loaded when there is one; what is not here is only read. */
const openers: Partial<Record<SourceKind, Opener>> = {
  path: async ({ location }, ground) =>
    (await import('./folder/open-folder.ts')).openFolder(location, ground),
  imap: async (source, { digestItem, openingOf }) => {
    const { openAccount } = await import('./account/open-account.ts')
    const { openMailbox } = await import('../read/sources/imap-mailbox.ts')
    return openAccount({
      open: async (signal) => openMailbox(await openingOf(source, signal)),
      host: new URL(source.details.account?.address ?? source.location).hostname,
      digestItem,
    })
  },
  carddav: async (source, ground) => openDav('cardDav', await davGround(source, ground)),
  caldav: async (source, ground) => openDav('calDav', await davGround(source, ground)),
  database: async (source, { digestItem, openingOf }) => {
    const { openDatabaseTarget } = await import('./database/open-database.ts')
    return openDatabaseTarget({
      opening: () => openingOf(source, new AbortController().signal),
      digestItem,
    })
  },
}

async function openDav(dialect: 'cardDav' | 'calDav', ground: DavTargetOptions): Promise<Target> {
  const { openDavTarget } = await import('./dav/open-dav.ts')
  const dialects = await import('../read/sources/dav-dialect.ts')
  return openDavTarget(dialects[dialect], ground)
}

/** Each question has a signal of its own: nothing is held open that must be ended. */
async function davGround(source: SourceRow, { digestItem, openingOf }: ActGround): Promise<DavTargetOptions> {
  return { opening: await openingOf(source, new AbortController().signal), digestItem }
}

/** A source as a place that can be acted on; undefined when it is only read. */
export async function openTarget(source: SourceRow, ground: ActGround): Promise<Target | undefined> {
  return openers[source.kind]?.(source, ground)
}
