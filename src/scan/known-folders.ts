import { hash } from 'node:crypto'
import type { Folder } from '../read/index.ts'
import type { FolderRow, Store } from '../store/store.ts'
import { indexVersion } from './batch.ts'

/** Tells of a folder whether it is as it was when all files in it had been read: a million files need not be asked for one by one. */
export class KnownFolders {
  readonly #store: Store
  readonly #sourceId: number
  readonly #digests: ReadonlyMap<string, string>
  readonly #kept: FolderRow[] = []
  readonly #dropped: string[] = []

  private constructor(store: Store, sourceId: number, rows: readonly FolderRow[]) {
    this.#store = store
    this.#sourceId = sourceId
    this.#digests = new Map(rows.map(({ locator, digest }) => [locator, digest]))
  }

  /** What earlier looks kept of a source. */
  static async open(store: Store, sourceId: number): Promise<KnownFolders> {
    return new KnownFolders(store, sourceId, await store.sources.folders(sourceId))
  }

  isSame(folder: Folder): boolean {
    // What cannot be read is no part of the digest, and is told each time.
    return folder.unlisted.length === 0 && this.#digests.get(folder.locator) === digestOf(folder)
  }

  /** To be told of every folder that is not the same; `isDone` when all files in it are read nevertheless. */
  note(folder: Folder, isDone: boolean): void {
    if (isDone && folder.units.length > 0 && folder.unlisted.length === 0)
      this.#kept.push({ locator: folder.locator, digest: digestOf(folder) })
    else if (this.#digests.has(folder.locator)) this.#dropped.push(folder.locator)
  }

  /** Before anything is read: a folder of which a file is half read when the scan breaks off is known no more. */
  async drop(): Promise<void> {
    await this.#store.sources.keepFolders(this.#sourceId, { kept: [], dropped: this.#dropped })
  }

  /** After what is gone was taken out: what is gone from a folder that is known would stand in the index for good. */
  async keep(): Promise<void> {
    await this.#store.sources.keepFolders(this.#sourceId, { kept: this.#kept, dropped: [] })
  }
}

/** Of names and stamps, and of the readers: newer ones read all again. */
function digestOf({ locator, units }: Folder): string {
  const from = locator === '' ? 0 : locator.length + 1
  const lines = units.map((unit) => `${unit.locator.slice(from)}\0${unit.stamp}`)
  return hash('sha256', `${indexVersion}\n${lines.join('\n')}`)
}
