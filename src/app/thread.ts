import { parentPort, workerData } from 'node:worker_threads'
import { actions, isActionName } from '../actions/index.ts'
import { failureOf, type Failure } from './failure.ts'
import { openWorkspaceWith, type Place, type Workspace } from './workspace.ts'

/** What the thread is started with: an index that is unlocked already. */
export interface ThreadStart {
  readonly place: Place
  readonly keys: Workspace['keys']
}

export type ThreadOrder =
  | { readonly type: 'run'; readonly call: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'abort'; readonly call: number }

export type ThreadReport =
  | { readonly type: 'progress'; readonly call: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly call: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly call: number; readonly failure: Failure }

// Runs actions that take long or read sources, so that the thread that answers screens never waits for them.
const port = parentPort
if (port !== null) {
  const { place, keys } = workerData as ThreadStart // given by `background.ts`
  const workspace = openWorkspaceWith(place, keys, new AbortController().signal)
  const running = new Map<number, AbortController>()
  const tell = (report: ThreadReport): void => port.postMessage(report)
  port.on('message', (order: ThreadOrder) => {
    if (order.type === 'abort') running.get(order.call)?.abort()
    else void run(order)
  })

  const run = async ({ call, name, input }: ThreadOrder & { readonly type: 'run' }): Promise<void> => {
    const abort = new AbortController()
    running.set(call, abort)
    try {
      if (!isActionName(name)) throw new TypeError(`No action "${name}"`)
      const { perform } = await workspace
      const output = await perform(actions[name] as Parameters<typeof perform>[0], input as object, {
        signal: abort.signal,
        report: (progress: unknown) => tell({ type: 'progress', call, progress }),
      })
      tell({ type: 'done', call, output })
    } catch (error) {
      tell({ type: 'failed', call, failure: failureOf(error) })
    } finally {
      running.delete(call)
    }
  }
}
