import { existsSync, statSync, watch as watchFiles } from 'node:fs'
import { basename, dirname } from 'node:path'
import { isBusyStoreFile } from '../base/store-files.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'
import type { Schedule } from '../privacy/schedule.ts'

/** A place as far as following it goes. */
export interface Followed {
  readonly id: number
  readonly kind: SourceKind
  readonly location: string
  readonly details: { readonly schedule?: Schedule }
}

/** Follows one place: tells of changes until it is called off, and when the place is there no more. Throws when it cannot. */
export type Follower = (place: Followed, changed: () => void, gone: () => void) => () => void

/** Places that are read as soon as something changes there. */
export interface Watch {
  /** From now on exactly these are followed; what was followed and is not named is let go. */
  readonly follow: (places: readonly Followed[]) => void
  /** Places where something changed; each is given once. */
  readonly take: () => number[]
  readonly stop: () => void
}

/** Mail programs and copies write in bursts: only when it is quiet so long, a change is told. */
const quietMs = 5000

/** Follows places by what their kind can; one that cannot be followed is read by its interval only. */
export function createWatch(
  followers: Readonly<Partial<Record<SourceKind, Follower>>>,
  tell: () => void,
  waitMs = quietMs,
): Watch {
  const followed = new Map<number, { readonly location: string; readonly stop: () => void }>()
  const changed = new Set<number>()
  /** Places that were followed and went away: what happened there meanwhile nobody told. */
  const gone = new Set<number>()
  let quiet: NodeJS.Timeout | undefined
  const change = (id: number): void => {
    changed.add(id)
    clearTimeout(quiet)
    quiet = setTimeout(tell, waitMs).unref()
  }
  const begin = (place: Followed): void => {
    try {
      const { id, location } = place
      const stop = followers[place.kind]?.(
        place,
        () => change(id),
        () => {
          end(id)
          gone.add(id)
        },
      )
      followed.set(id, { location, stop: stop ?? ignore })
      if (gone.delete(id)) change(id)
    } catch {
      // Not there, or more folders than the system follows: tried again when the places are listed anew.
    }
  }
  const end = (id: number): void => {
    followed.get(id)?.stop()
    followed.delete(id)
  }
  return {
    follow: (places) => {
      const wanted = new Map(
        places.filter(({ details }) => details.schedule === 'at-once').map((place) => [place.id, place]),
      )
      for (const [id, { location }] of followed) if (wanted.get(id)?.location !== location) end(id)
      for (const place of wanted.values()) if (!followed.has(place.id)) begin(place)
    },
    take: () => {
      const ids = [...changed]
      changed.clear()
      return ids
    },
    stop: () => {
      clearTimeout(quiet)
      for (const id of followed.keys()) end(id)
    },
  }
}

const ignore = (): void => undefined

/** Follows a folder with all below it, or one file by its folder: programs put a new file in its stead. */
export const followPath: Follower = ({ location }, changed, gone) => {
  const isFolder = statSync(location).isDirectory()
  const name = basename(location)
  const folder = isFolder ? location : dirname(location)
  const watcher = watchFiles(folder, { recursive: isFolder, persistent: false }, (_, file) => {
    // An index of ours that lies in the place is written to at every reading.
    if (file !== null && isBusyStoreFile(basename(file))) return
    if (isFolder || file === null || file === name) changed()
    // Moved away, it would be followed to where it is now, and not here when it is back.
    if (!existsSync(folder)) gone()
  })
  // A stick that is pulled out: what is gone is told by the next reading.
  watcher.on('error', () => {
    changed()
    gone()
  })
  return () => watcher.close()
}
