import { Worker } from 'node:worker_threads'
import { Refusal } from '../base/refusal.ts'
import { FailureError } from './failure.ts'
import type { ThreadOrder, ThreadReport, ThreadStart } from './thread.ts'

/** Runs actions in a thread of their own, which opens the index for itself. */
export interface Background {
  readonly run: (name: string, input: unknown, options: BackgroundOptions) => Promise<unknown>
  readonly close: () => Promise<void>
}

export interface BackgroundOptions {
  readonly report?: (progress: unknown) => void
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
  readonly report: (progress: unknown) => void
}

/** A thread that did nothing for this long is ended: an open index takes memory. */
const usualIdleMs = 60_000

/** Starts the thread at the first call and again after a crash. `idleMs`: shorter than usual, for tests. */
export function createBackground(start: ThreadStart, idleMs: number = usualIdleMs): Background {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let calls = 0

  const end = async (): Promise<void> => {
    clearTimeout(idle)
    const ended = worker
    worker = undefined
    // Who asks while it ends is answered by a thread of its own.
    const left = [...waiting.keys()]
    await ended?.terminate()
    // Who still waits was asking of an index that is put away.
    for (const call of left) settle(call)?.reject(new Refusal('store-locked'))
    if (worker === undefined) clearTimeout(idle)
  }
  const settle = (call: number): Waiting | undefined => {
    const one = waiting.get(call)
    waiting.delete(call)
    if (waiting.size === 0) idle = setTimeout(() => void end(), idleMs).unref()
    return one
  }
  const hear = (report: ThreadReport): void => {
    if (report.type === 'progress') waiting.get(report.call)?.report(report.progress)
    else if (report.type === 'done') settle(report.call)?.resolve(report.output)
    else settle(report.call)?.reject(new FailureError(report.failure))
  }
  const started = (): Worker => {
    if (worker !== undefined) return worker
    const made = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start })
    made.on('message', hear)
    made.on('error', (error) => {
      if (worker === made) worker = undefined
      for (const [call] of waiting)
        settle(call)?.reject(error instanceof Error ? error : new Error('crashed'))
    })
    made.on('exit', () => {
      if (worker !== made) return
      worker = undefined
      for (const [call] of waiting) settle(call)?.reject(new Error('The background thread ended'))
    })
    worker = made
    return made
  }

  return {
    run: (name, input, { report = () => undefined, signal }) => {
      clearTimeout(idle)
      const call = ++calls
      const thread = started()
      const order = (message: ThreadOrder): void => thread.postMessage(message)
      const abort = (): void => order({ type: 'abort', call })
      signal?.addEventListener('abort', abort, { once: true })
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject, report })
        order({ type: 'run', call, name, input })
        if (signal?.aborted === true) abort()
      }).finally(() => signal?.removeEventListener('abort', abort))
    },
    close: end,
  }
}
