import type { ByteSource } from '../base/bytes.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { SourceRow } from '../store/store.ts'
import type { ChangingMailbox } from '../read/sources/imap-mailbox.ts'
import { openAccount } from './account/open-account.ts'
import { openFolder } from './folder/open-folder.ts'
import type { Target } from './target.ts'

/** What opening a place to act on rests on. */
export interface ActGround {
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** Signs in at a mail account to change something there. */
  readonly openToChange: (source: SourceRow, signal: AbortSignal) => Promise<ChangingMailbox>
}

type Opener = (source: SourceRow, ground: ActGround) => Promise<Target>

/** By kind of place; what is not here is only read. */
const openers: Partial<Record<SourceKind, Opener>> = {
  path: async ({ location }, ground) => openFolder(location, ground),
  imap: async (source, { digestItem, openToChange }) =>
    openAccount({
      open: (signal) => openToChange(source, signal),
      host: new URL(source.details.account?.address ?? source.location).hostname,
      digestItem,
    }),
}

/** A source as a place that can be acted on; undefined when it is only read. */
export async function openTarget(source: SourceRow, ground: ActGround): Promise<Target | undefined> {
  return openers[source.kind]?.(source, ground)
}
