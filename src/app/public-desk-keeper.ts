import type { ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import { publicDesk } from '../actions/public-desk.ts'
import { waitingEntries } from '../public-desk/inbox.ts'
import { startPublicDesk } from './public-desk-child.ts'
import { publicFolderOf, type Workspace } from './workspace.ts'

/** Keeps the process of the public desk as it is set, while an index is open. */
export interface PublicDeskKeeper {
  /** True while somebody can have left something: it is open, or something waits. */
  readonly keep: () => Promise<boolean>
  readonly stop: () => void
}

export function createPublicDeskKeeper({
  perform,
  place,
}: Pick<Workspace, 'perform' | 'place'>): PublicDeskKeeper {
  let child: ChildProcess | undefined
  let port = 0
  const stop = (): void => {
    child?.kill('SIGTERM')
    child = undefined
  }
  return {
    keep: async () => {
      const { settings, running, waiting } = await perform(publicDesk, {})
      const { inbox } = publicFolderOf(place)
      const isInUse =
        settings.isOn || waiting.requests + waiting.signUps > 0 || waitingEntries(inbox).length > 0
      const isWanted = settings.isOn && settings.runsHere
      if (child !== undefined && (!isWanted || settings.port !== port)) stop()
      // One that something else started is left alone.
      if (!isWanted || child !== undefined || running !== null) return isInUse
      port = settings.port
      const started = startPublicDesk({ root: dirname(inbox), isForeground: false })
      started.unref()
      started.once('exit', () => {
        if (child === started) child = undefined
      })
      child = started
      return isInUse
    },
    stop,
  }
}
