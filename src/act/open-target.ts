import type { ByteSource } from '../base/bytes.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { SourceRow } from '../store/store.ts'
import { openFolder } from './folder/open-folder.ts'
import type { Target } from './target.ts'

/** What opening a place to act on rests on. */
export interface ActGround {
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
}

type Opener = (source: SourceRow, ground: ActGround) => Promise<Target>

/** By kind of place; what is not here is only read. */
const openers: Partial<Record<SourceKind, Opener>> = {
  path: async ({ location }, ground) => openFolder(location, ground),
}

/** A source as a place that can be acted on; undefined when it is only read. */
export async function openTarget(source: SourceRow, ground: ActGround): Promise<Target | undefined> {
  return openers[source.kind]?.(source, ground)
}
