import { homedir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Action, ActionContext } from '../actions/action.ts'
import type { Clock } from '../base/clock.ts'
import { publicFolder, type PublicFolder } from '../public-desk/folder.ts'
import type { Accounts } from '../scan/connect.ts'
import { lockOf } from '../store/keys.ts'
import {
  createStore,
  destroyStore,
  openStore,
  openStoreWith,
  refusalOf,
  storeExists,
  type OpenedStore,
} from '../store/open.ts'
import type { FileCheck } from '../store/check-pages.ts'
import { createSealer } from '../store/sealer.ts'
import { createServices } from './services.ts'
import { testSinks } from './test-sinks.ts'

export type { FileCheck }

/** Where an organisation's index is: a folder, and a database when it is not a file in that folder. */
export interface Place {
  readonly folder: string
  readonly databaseUrl: string | undefined
}

/** Carries out an action: checks the input, runs it, and leaves an audit line when it changed something. */
export type Perform = <Input extends z.ZodType, Output, Progress>(
  action: Action<Input, Output, Progress>,
  input: Loose<z.input<Input>>,
  options?: PerformOptions<Progress>,
) => Promise<Output>

export interface PerformOptions<Progress> {
  readonly report?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** As if it were done then: for the sample firm, which has a past. The log keeps the true time. */
  readonly at?: Temporal.Instant
}

/** What may be left out may also be undefined: options that were not given. */
export type Loose<Input> = {
  [Key in keyof Input]: Input[Key] | (undefined extends Input[Key] ? undefined : never)
}

/** An open index with everything that actions need. */
export interface Workspace {
  readonly perform: Perform
  /** Several actions while nobody else changes the index at length; 'store-busy', and none of them, when somebody does. */
  readonly alone: <Output>(use: (perform: Perform) => Promise<Output>) => Promise<Output>
  readonly place: Place
  readonly keys: OpenedStore['keys']
  readonly lock: OpenedStore['lock']
  readonly engine: 'sqlite' | 'postgres'
  /** True when no line of the log was changed or taken out. */
  readonly verifyAudit: () => Promise<boolean>
  /** Looks whether the file of the index is whole, for so long at most; undefined where a database keeps it. */
  readonly checkFile: (mostMs: number) => Promise<FileCheck | undefined>
  /** Tells of changes at a place that is opened at its server. */
  readonly followServer: Accounts['follow']
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly signal: AbortSignal
  /** Asked only when there is a passphrase. */
  readonly passphrase: () => Promise<string | undefined>
}

export interface CreateOptions {
  readonly signal: AbortSignal
  /** Undefined: a key file instead. */
  readonly passphrase: string | undefined
}

export const clock: Clock = { now: () => Temporal.Now.instant() }

/** Opens an index that exists. Refuses when it is locked, broken, newer or in use. */
export async function openWorkspace(place: Place, options: OpenOptions): Promise<Workspace> {
  return assemble(await openStore(place, options.passphrase), place, options.signal)
}

/** Opens an index that another thread unlocked. */
export async function openWorkspaceWith(
  place: Place,
  keys: OpenedStore['keys'],
  signal: AbortSignal,
): Promise<Workspace> {
  return assemble(await openStoreWith(place, keys), place, signal)
}

/** Short passphrases are guessed offline by who has the files; length is what helps (NIST SP 800-63B). */
export const leastPassphrase = 10

/** Makes a new index; the recovery code is given this once, and only with a passphrase. */
export async function createWorkspace(
  place: Place,
  { signal, passphrase }: CreateOptions,
): Promise<{ readonly workspace: Workspace; readonly recoveryCode: string | undefined }> {
  const { opened, recoveryCode } = await createStore(place, passphrase)
  return { workspace: assemble(opened, place, signal), recoveryCode }
}

/** True when there is an index at the place. */
export function workspaceExists(place: Place): Promise<boolean> {
  return storeExists(place)
}

/** True when a passphrase opens the index at the place, and not a file beside it. */
export function hasPassphrase({ folder }: Place): boolean {
  return lockOf(folder) === 'passphrase'
}

/** Removes the whole index with its keys. */
export function destroyWorkspace(place: Place): Promise<void> {
  return destroyStore(place)
}

/** Beside the index. */
export function publicFolderOf({ folder }: Place): PublicFolder {
  return publicFolder(join(folder, 'public-desk'))
}

function assemble(opened: OpenedStore, place: Place, ending: AbortSignal): Workspace {
  const { store, keys, lock } = opened
  const { digest, digestItem } = createSealer(keys.digest, keys.preview)
  const services = createServices(opened, clock, digestItem)
  const inOrder = createQueue()
  const sinks = testSinks(process.env)
  const performing =
    (holds: 'lock' | 'nothing'): Perform =>
    async (action, input, { report = () => undefined, signal = ending, at } = {}) => {
      const checked = action.input.parse(input)
      const now = at === undefined ? clock : { now: () => at }
      const context: ActionContext = {
        ...services,
        store,
        clock: now,
        digestItem,
        digestValue: (kind, value) => digest(`${kind}:${value}`),
        home: homedir(),
        publicFolder: publicFolderOf(place),
        sinks,
        signal,
      }
      const output = await refusing(place.folder, async () => {
        const run = (): ReturnType<typeof action.run> => action.run(context, checked, report)
        if (action.shape === 'query' || action.leavesHouse === true) return run()
        if (action.shape === 'change' && action.takesIndex !== true) return inOrder(run)
        if (holds === 'lock') return run()
        await using _lock = await store.lock()
        return await run()
      })
      const subject = action.subject?.(checked) ?? null
      if ((action.shape !== 'query' && action.isRoutine !== true) || subject !== null) {
        await store.audit.append({
          atMs: clock.now().epochMilliseconds,
          action: action.name,
          subject: subject ?? '',
        })
      }
      return output
    }
  return {
    perform: performing('nothing'),
    alone: (use) =>
      refusing(place.folder, async () => {
        await using _lock = await store.lock()
        return await use(performing('lock'))
      }),
    place,
    keys,
    lock,
    engine: store.engine,
    verifyAudit: () => store.audit.verify(),
    checkFile: (mostMs) => {
      const untilMs = performance.now() + mostMs
      return store.check(() => performance.now() < untilMs)
    },
    followServer: services.accounts.follow,
    close: () => store.close(),
  }
}

type Queue = <Output>(work: () => Promise<Output>) => Promise<Output>

/** One after another: a change that reads what is there and writes it back loses what another one wrote in between. */
function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}

/** A full disk or a damaged file, met at whatever query, is told as what it is. */
async function refusing<Output>(folder: string, run: () => Promise<Output>): Promise<Output> {
  try {
    return await run()
  } catch (error) {
    throw refusalOf(error, folder) ?? error
  }
}
