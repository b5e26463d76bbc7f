import { actions, isActionName } from '../actions/index.ts'
import type { Action } from '../actions/action.ts'
import { Refusal } from '../base/refusal.ts'
import { createBackground, type Background } from './background.ts'
import { failureOf } from './failure.ts'
import { createJobs, type Job, type Jobs } from './jobs.ts'
import { openSampleFirm } from './sample-firm.ts'
import { tellSampleStory } from './sample-story.ts'
import { createTries } from './tries.ts'
import {
  clock,
  createWorkspace,
  destroyWorkspace,
  hasPassphrase,
  openWorkspace,
  workspaceExists,
  type Place,
  type Workspace,
} from './workspace.ts'
import { createPublicDeskKeeper, type PublicDeskKeeper } from './public-desk-keeper.ts'
import { keepUp, type Chores, type Upkeep } from './upkeep.ts'

/** What lies on the desk: nothing yet, an index on lock, or an open one: the organisation's own or the sample firm's. */
export interface DeskStatus {
  readonly state: 'new' | 'locked' | 'open'
  readonly isSample: boolean
  /** True when there is an index of the organisation's own, open or not. */
  readonly hasOwn: boolean
  /** False when a key file opens the index: whoever uses this account on this computer can read it. */
  readonly hasPassphrase: boolean
  readonly engine: 'sqlite' | 'postgres'
  readonly folder: string
}

/** The workbench without its screens: one index at a time, with its jobs. */
export interface Desk {
  readonly status: () => Promise<DeskStatus>
  /** True when an index lies open: only then is there anything to ask. */
  readonly isOpen: () => boolean
  /** Makes the organisation's own index; the recovery code is given this once. */
  readonly begin: (passphrase: string | undefined) => Promise<{ readonly recoveryCode: string | null }>
  /** Opens the own index with passphrase or recovery code. */
  readonly unlock: (secret: string) => Promise<void>
  readonly lock: () => Promise<void>
  /** Puts the sample firm on the desk, in a throw-away index. The own index is not touched. */
  readonly openSample: () => Promise<void>
  /** Throws the sample firm's index away, and opens the own one when it has no passphrase. */
  readonly leaveSample: () => Promise<void>
  /** Throws the own index away for good, with its keys. Places and files are not touched. */
  readonly destroy: () => Promise<void>
  /** Carries out an action by name; a job gives itself at once. */
  readonly perform: (name: string, input: unknown) => Promise<unknown>
  readonly jobs: () => Jobs
  /** Called with every job that changes, and with null when data changed. */
  readonly listen: (listener: (job: Job | null) => void) => () => void
  readonly close: () => Promise<void>
}

/** An index that is laid on the desk. */
interface Laid {
  readonly workspace: Workspace
  readonly isSample: boolean
  readonly putAway: () => Promise<void>
}

interface Open extends Laid {
  readonly background: Background
  /** For what nothing else may wait behind. */
  readonly alone: Background
  readonly jobs: Jobs
  readonly upkeep: Upkeep
  readonly publicDesk: PublicDeskKeeper
}

/** Makes the desk for the index at a place; opens it at once when it has no passphrase. */
export async function openDesk(place: Place, signal: AbortSignal): Promise<Desk> {
  const listeners = new Set<(job: Job | null) => void>()
  const tries = createTries(() => clock.now().epochMilliseconds)
  let open: Open | undefined
  const tell = (job: Job | null): void => {
    for (const listener of listeners) listener(job)
  }

  /** Tells nobody: what lies on the desk next is told, so that no screen asks in between. */
  const putDown = async (): Promise<void> => {
    const former = open
    open = undefined
    if (former !== undefined) await closeOpen(former)
  }
  const clear = async (): Promise<void> => {
    await putDown()
    tell(null)
  }
  const pickUp = async (laid: Laid): Promise<void> => {
    await putDown()
    /** What still ends while it is put away is nobody's business any more. */
    const tellOfThis = (job: Job | null): void => {
      if (open === made) tell(job)
    }
    const made = openOn(laid, { signal, tell: tellOfThis })
    open = made
    tell(null)
  }
  const opened = (): Open => {
    if (open === undefined) throw new Refusal('store-locked')
    return open
  }
  const openOwn = async (secret: string | undefined): Promise<void> => {
    await pickUp(own(await openWorkspace(place, { signal, passphrase: async () => secret })))
  }
  if (await opensByItself(place)) await openOwn(undefined)

  return {
    status: () => statusOf(place, open),
    isOpen: () => open !== undefined,
    begin: async (passphrase) => {
      const { workspace, recoveryCode } = await createWorkspace(place, { signal, passphrase })
      await pickUp(own(workspace))
      return { recoveryCode: recoveryCode ?? null }
    },
    unlock: (secret) =>
      tries.guard(async () => {
        // A key file opens the index for whoever starts Kwartje: over HTTP, any secret would fit.
        if (!hasPassphrase(place)) throw new Refusal('wrong-passphrase')
        await openOwn(secret)
      }),
    lock: clear,
    openSample: async () => {
      const { workspace, throwAway } = await openSampleFirm(signal)
      await pickUp({ workspace, isSample: true, putAway: throwAway })
      const { jobs } = opened()
      onceRead(jobs, () => tellStory(workspace, { isOpen: () => open?.jobs === jobs, tell }))
    },
    leaveSample: async () => {
      await putDown()
      if (await opensByItself(place)) await openOwn(undefined)
      else tell(null)
    },
    destroy: async () => {
      // Who looks round in the sample firm means that one.
      if (open?.isSample === true) throw new Refusal('sample-open')
      await putDown()
      await destroyWorkspace(place)
      tell(null)
    },
    perform: async (name, input) => {
      const { shape, output } = await performOn(opened(), { name, input, signal })
      if (shape === 'change') tell(null)
      return output
    },
    jobs: () => opened().jobs,
    listen: (listener) => listenTo(listeners, listener),
    close: clear,
  }
}

/** Makes everything that works on an index. */
function openOn(
  laid: Laid,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (job: Job | null) => void },
): Open {
  const { workspace } = laid
  const thread = { place: workspace.place, keys: workspace.keys }
  const [background, alone] = [createBackground(thread), createBackground(thread)]
  const jobs = createJobs(background, () => clock.now().epochMilliseconds)
  jobs.listen(tell)
  const publicDesk = createPublicDeskKeeper(workspace)
  const counted = (): void => tell(null)
  const chores = choresOf({ background, alone, signal, counted, keepPublicDesk: publicDesk.keep })
  return { ...laid, background, alone, jobs, upkeep: keepUp(workspace, jobs, chores), publicDesk }
}

interface ChoreGround extends Pick<Open, 'background' | 'alone'> {
  readonly signal: AbortSignal
  readonly counted: () => void
  readonly keepPublicDesk: () => Promise<boolean>
}

function choresOf({ background, alone, signal, counted, keepPublicDesk }: ChoreGround): Chores {
  return {
    recount: () => alone.run('recount', {}, { signal }).then(counted),
    // Without any there is nothing to do, and nothing for the log.
    withdraw: async () => {
      if (isAny(await background.run('due-withdrawals', {}, { signal }), 'due')) {
        await background.run('apply-clear-withdrawals', {}, { signal })
        counted()
      }
      await background.run('count-mailing-groups', {}, { signal })
    },
    noteTasks: async () => void (await background.run('note-tasks', {}, { signal })),
    destroyExpired: async () => {
      await background.run('destroy-expired', {}, { signal })
      // What somebody left at the public desk and never confirmed goes too, also when it is closed.
      await background.run('read-public-inbox', {}, { signal })
    },
    // Without anything due there is nothing to do, and nothing for the log.
    sendMail: async () => {
      const due = await background.run('due-mail', {}, { signal })
      if (Array.isArray(due) && due.length > 0) await background.run('send-due-mail', {}, { signal })
    },
    keepPublicDesk: async () => {
      // Most firms have none: nothing is woken for it.
      if (!(await keepPublicDesk())) return
      const read = await background.run('read-public-inbox', {}, { signal })
      if (isAny(read, 'read')) counted()
      await background.run('send-due-confirm-mails', {}, { signal })
    },
    tendDrills: async () => {
      await background.run('tend-drills', {}, { signal })
      counted()
    },
  }
}

/** Whether a count in what an action gave is more than nothing. */
function isAny(output: unknown, count: string): boolean {
  return typeof output === 'object' && output !== null && Number(Reflect.get(output, count)) > 0
}

/** Calls once, when places were read to the end for the first time. */
function onceRead(jobs: Jobs, then: () => Promise<void>): void {
  const stop = jobs.listen(({ name, state }) => {
    if (name !== 'scan' || state !== 'done') return
    stop()
    void then()
  })
}

interface Audience {
  readonly isOpen: () => boolean
  readonly tell: (job: null) => void
}

async function tellStory(workspace: Workspace, { isOpen, tell }: Audience): Promise<void> {
  try {
    await tellSampleStory(workspace, clock)
  } catch (error) {
    // A visitor who was quicker threw out what it speaks of: the rest stays untold, and everything else goes on.
    if (isOpen()) failureOf(error)
  }
  if (isOpen()) tell(null)
}

function listenTo<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function closeOpen({ upkeep, publicDesk, jobs, background, alone, putAway }: Open): Promise<void> {
  upkeep.stop()
  publicDesk.stop()
  await jobs.close()
  await Promise.all([background.close(), alone.close()])
  await putAway()
}

interface Order {
  readonly name: string
  readonly input: unknown
  readonly signal: AbortSignal
}

/** Carries out an action where it belongs: as a job, away from the thread that answers screens, or at once. */
async function performOn(
  { workspace, background, alone, jobs, upkeep }: Open,
  { name, input, signal }: Order,
): Promise<{ readonly shape: Action<never, unknown>['shape']; readonly output: unknown }> {
  if (!isActionName(name)) throw new TypeError(`No action "${name}"`)
  const chosen = actions[name] as unknown as Action<never, unknown>
  if (chosen.shape === 'job') return { shape: 'job', output: await jobs.start(name, input) }
  const thread = chosen.inBackground === 'alone' ? alone : background
  const run = (): Promise<unknown> =>
    chosen.inBackground === undefined
      ? workspace.perform(chosen, input as never)
      : thread.run(name, input, { signal })
  const output = chosen.takesIndex === true ? await jobs.inTurn(run) : await run()
  if (chosen.shape === 'change' && chosen.isRoutine !== true) upkeep.soon()
  return { shape: chosen.shape, output }
}

function own(workspace: Workspace): Laid {
  return { workspace, isSample: false, putAway: () => workspace.close() }
}

async function statusOf(place: Place, open: Open | undefined): Promise<DeskStatus> {
  const hasOwn = await workspaceExists(place)
  return {
    state: open !== undefined ? 'open' : hasOwn ? 'locked' : 'new',
    isSample: open?.isSample === true,
    hasOwn,
    hasPassphrase: open === undefined ? hasPassphrase(place) : open.workspace.lock === 'passphrase',
    engine: open?.workspace.engine ?? (place.databaseUrl === undefined ? 'sqlite' : 'postgres'),
    folder: open?.workspace.place.folder ?? place.folder,
  }
}

async function opensByItself(place: Place): Promise<boolean> {
  return (await workspaceExists(place)) && !hasPassphrase(place)
}
