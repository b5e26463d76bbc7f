import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { publicDesk } from '../actions/public-desk.ts'
import { waitingEntries } from '../public-desk/inbox.ts'
import { runningNow } from '../public-desk/running.ts'
import { startPublicDesk } from './public-desk-child.ts'
import { clock, publicFolderOf, type Workspace } from './workspace.ts'

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
  /** The one that was told to end: it still has its port, and its word may still lie there. */
  let ending: ChildProcess | undefined
  const stop = (): void => {
    child?.kill('SIGTERM')
    ending = child ?? ending
    child = undefined
  }
  return {
    keep: async () => {
      const { settings, waiting } = await perform(publicDesk, {})
      const folder = publicFolderOf(place)
      const isInUse =
        settings.isOn || waiting.requests + waiting.signUps > 0 || waitingEntries(folder.inbox).length > 0
      const isWanted = settings.isOn && settings.runsHere
      if (child !== undefined && (!isWanted || settings.port !== port)) stop()
      if (!isWanted) return isInUse
      if (ending !== undefined) await ended(ending)
      const other = runningNow(folder, clock.now().epochMilliseconds)
      // One that something else started is left alone.
      if (child !== undefined || (other !== null && other.pid !== ending?.pid)) return isInUse
      port = settings.port
      const started = startPublicDesk({ root: dirname(folder.inbox), isForeground: false })
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

/** Longer than it needs to answer who is there; one that hangs is not waited for. */
const endMs = 5000

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  await once(process, 'exit', { signal: AbortSignal.timeout(endMs) }).catch(() => undefined)
}
