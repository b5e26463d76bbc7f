import { dayAt } from '../base/clock.ts'
import { drillsAreDue } from '../actions/drill-tend.ts'
import { movingByItself } from '../actions/moved-by-itself.ts'
import { pictures } from '../actions/pictures.ts'
import { listSources } from '../actions/sources.ts'
import { summary } from '../actions/summary.ts'
import { nextScanMs, type Scheduled } from '../privacy/schedule.ts'
import { makesWay, type Jobs } from './jobs.ts'
import { createWatch, followPath } from './watch.ts'
import { clock, type Workspace } from './workspace.ts'

/** How often is looked whether something is due. */
const roundMs = 60_000

/** After a change, counts are taken anew a moment later: several changes come together. */
const soonMs = 1000

/** What an open index does by itself. */
export interface Upkeep {
  /** Something changed: look soon whether there is something to do. */
  readonly soon: () => void
  readonly stop: () => void
}

/** What takes a while, and is therefore done away from the thread that answers screens. */
export interface Chores {
  readonly recount: () => Promise<void>
  /** Carries out what people wrote of wanting no more, where that leaves no doubt. */
  readonly withdraw: () => Promise<void>
  /** Keeps on which day tasks came and went. */
  readonly noteTasks: () => Promise<void>
  /** Destroys copies of what was cleaned up, and what visitors left, once their day has come. */
  readonly destroyExpired: () => Promise<void>
  /** Sends what is due of what the user lets go by itself. */
  readonly sendMail: () => Promise<void>
  /** Starts or ends the public desk as it is set, and reads what visitors left. */
  readonly keepPublicDesk: () => Promise<void>
  /** Sends what is due of a drill, and reads what was reported. */
  readonly tendDrills: () => Promise<void>
}

/**
 * While an index is open: reads again what is due or changed, moves news that came if the user wants that, counts anew, one count
 * at a time, what was counted before something changed, and then keeps which tasks came and went.
 */
export function keepUp(
  { perform, followServer }: Workspace,
  jobs: Jobs,
  { recount, withdraw, noteTasks, destroyExpired, sendMail, keepPublicDesk, tendDrills }: Chores,
): Upkeep {
  let counting: Promise<void> | undefined
  const countAnew = async (): Promise<void> => {
    counting ??= recount().finally(() => {
      counting = undefined
    })
    await counting
  }
  /** The day for which tasks were noted, unless something changed since. */
  let notedOn = ''
  const note = async (): Promise<void> => {
    const today = dayAt(clock.now()).toString()
    if (notedOn === today) return
    notedOn = today
    await withdraw()
    await noteTasks()
    await destroyExpired()
    await sendMail()
  }
  /** The reading after which newsletters were moved. */
  let movedAfter = 0
  const moveNewsletters = async (): Promise<boolean> => {
    const read = jobs.list().findLast(({ name, state }) => name === 'scan' && state === 'done')
    if (read === undefined || read.id === movedAfter) return false
    movedAfter = read.id
    if ((await perform(movingByItself, {})).keys.length === 0) return false
    await jobs.start('move-newsletters', {})
    return true
  }
  const round = async (): Promise<void> => {
    // Who withdraws does not wait behind a scan.
    await keepPublicDesk().catch(() => undefined)
    if (jobs.list().some((job) => job.endedAtMs === null && !makesWay(job))) return
    const sources = await perform(listSources, {})
    watch.follow(sources)
    const changed = watch.take().filter((id) => sources.some((source) => source.id === id))
    const due = new Set([...changed, ...dueSources(sources, clock.now().epochMilliseconds)])
    if (due.size > 0) await jobs.start('scan', { sourceIds: [...due] })
    else if (!(await moveNewsletters())) {
      if ((await perform(summary, { fresh: false })).isStale) {
        await countAnew()
        notedOn = ''
      }
      await note()
      if (await pictureReadingIsDue(perform, jobs)) await jobs.start('read-pictures', {})
    }
  }
  // What fails now (another Kwartje has the index) is tried again in the next round.
  const tryRound = (): void => {
    void round().catch(() => undefined)
    // Beside all else: a mail goes at its own time, and who reports one is thanked soon.
    void tend().catch(() => undefined)
  }
  const tend = async (): Promise<void> => {
    if (await perform(drillsAreDue, {})) await tendDrills()
  }
  const timer = setInterval(tryRound, roundMs).unref()
  // The first round comes once the desk answers: until then no place is followed.
  let early = setTimeout(tryRound, soonMs).unref()
  const watch = createWatch(
    { path: followPath, imap: ({ id }, changed) => followServer(id, changed) },
    tryRound,
  )
  return {
    soon: () => {
      notedOn = ''
      clearTimeout(early)
      early = setTimeout(tryRound, soonMs).unref()
    },
    stop: () => {
      clearInterval(timer)
      clearTimeout(early)
      watch.stop()
    },
  }
}

/** Who had pictures read once has those read too that come later, unless it was paused, or what waits is out of reach. */
export async function pictureReadingIsDue(
  perform: Workspace['perform'],
  jobs: Pick<Jobs, 'list'>,
): Promise<boolean> {
  const last = jobs.list().findLast(({ name }) => name === 'read-pictures')
  if (last !== undefined && last.state !== 'done') return false
  const { waiting, isByItself } = await perform(pictures, {})
  return isByItself && waiting > awayIn(last?.output)
}

function awayIn(output: unknown): number {
  return typeof output === 'object' && output !== null && 'away' in output ? Number(output.away) : 0
}

/** Ids of the places whose time has come. */
export function dueSources(
  sources: readonly (Scheduled & { readonly id: number })[],
  nowMs: number,
): number[] {
  return sources
    .filter((source) => {
      const atMs = nextScanMs(source)
      return atMs !== null && atMs <= nowMs
    })
    .map(({ id }) => id)
}
