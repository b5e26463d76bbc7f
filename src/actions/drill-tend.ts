import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { drillLimits } from '../law/workplace.ts'
import { endOf, stateOf, type Drill } from '../privacy/drills/drill.ts'
import { resultOf, type DrillResult } from '../privacy/drills/results.ts'
import { isInOwn } from '../privacy/drills/domains.ts'
import { sendMail as handOver } from '../send/smtp.ts'
import { action, type ActionContext } from './action.ts'
import { allDrills, findDrill, houseOf } from './drill-ground.ts'
import { dropGroup, nearestGroup } from './drill-groups.ts'
import { mailFor } from './drill-start.ts'
import { readReports, reportsAreDue } from './drill-reports.ts'
import { closeDrillPages } from './drill-way.ts'
import { serverOf } from './mail.ts'
import { readPublicInbox } from './public-inbox.ts'

const ignore = (): void => undefined

/** So many at a time: between two calls the user can stop. */
const perCall = 10

/** A mail server has two minutes; what is longer under way was cut off. */
const cutOffMs = 10 * 60_000

export interface TendedDrills {
  readonly sent: number
  readonly failed: number
  readonly reports: number
  readonly closed: number
  /** True when more is due now. */
  readonly isMore: boolean
}

/** What Kwartje does by itself for drills: sends what is due, reads what is reported, closes what is over, and forgets old numbers. */
export const tendDrills = action({
  name: 'tend-drills',
  shape: 'change',
  isRoutine: true,
  leavesHouse: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<TendedDrills> {
    const { store, clock } = context
    let [sent, failed, closed] = [0, 0, 0]
    let isMore = false
    const reports = (await reportsAreDue(context)) ? await readReports(context) : 0
    for (const found of await allDrills(store)) {
      const state = stateOf(found)
      if (isOld(context, found)) {
        await store.drills.remove(found.id)
        await dropGroup(store, found.id)
      }
      if (state !== 'running' && state !== 'stopped') continue
      const nowMs = clock.now().epochMilliseconds
      await store.drills.settle(found.id, nowMs - cutOffMs, nowMs)
      if (state === 'running') {
        const went = await sendDue(context, found)
        sent += went.sent
        failed += went.failed
        isMore ||= went.isMore
      }
      if (nowMs < (endOf(found) ?? 0)) continue
      await close(context, found)
      closed++
    }
    return { sent, failed, reports, closed, isMore }
  },
})

/** True when there is something to tend: asked every minute. */
export const drillsAreDue = action({
  name: 'drills-are-due',
  shape: 'query',
  input: z.object({}),
  async run(context): Promise<boolean> {
    const all = await allDrills(context.store)
    const isOpen = all.some(({ started, closed }) => started !== null && closed === null)
    return isOpen || all.some((one) => isOld(context, one)) || (await reportsAreDue(context))
  },
})

async function sendDue(
  context: ActionContext,
  found: Drill,
): Promise<Pick<TendedDrills, 'sent' | 'failed' | 'isMore'>> {
  const { store, clock, signal } = context
  const server = await serverOf(store)
  const { domains } = await houseOf(store)
  let [sent, failed] = [0, 0]
  for (let n = 0; n < perCall; n++) {
    signal.throwIfAborted()
    const mail = await store.drills.take(found.id, clock.now().epochMilliseconds)
    if (mail === null) return { sent, failed, isMore: false }
    // A domain may have been taken out since.
    if (!isInOwn(mail.to, domains) || !isInOwn(server.from, domains)) {
      await store.drills.failed(mail, 'refused')
      failed++
      continue
    }
    const written = await mailFor(context, found, mail)
    const delivery = await handOver(server, { ...written, to: mail.to, attachment: null })
    if (delivery.state === 'sent' || delivery.code === 'too-slow') {
      // Too slow: it may have arrived. It goes to nobody twice.
      await store.drills.sent(mail, clock.now().epochMilliseconds)
      sent++
    } else {
      await store.drills.failed(mail, delivery.code)
      failed++
    }
  }
  return { sent, failed, isMore: true }
}

/** Ends a drill now: numbers of the group stay, all else is destroyed, with the key that it was under. */
export const closeDrill = action({
  name: 'close-drill',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: z.object({ id: z.number().int().positive() }),
  subject: ({ id }) => String(id),
  async run(context, { id }): Promise<DrillResult> {
    const found = await findDrill(context.store, id)
    if (found.started === null || found.closed !== null) throw new Refusal('drill-over', String(id))
    await readReports(context)
    return close(context, found)
  },
})

async function close(context: ActionContext, { id, started }: Drill): Promise<DrillResult> {
  const { store, clock } = context
  // What lies in the inbox of the public desk came in time.
  if (started?.way === 'desk') await readPublicInbox.run(context, {}, ignore)
  const nowMs = clock.now().epochMilliseconds
  await store.drills.halt(id)
  await store.drills.settle(id, Number.MAX_SAFE_INTEGER, nowMs)
  const counts = await store.drills.counts(id)
  // Only what may be told is kept: what is not there cannot be asked for.
  const result = resultOf(counts, await nearestGroup(store, { id, sent: counts.sent }))
  await store.drills.append(id, { type: 'closed', result }, nowMs)
  await closeDrillPages(context, id)
  await store.drills.end(id)
  return result
}

function isOld({ clock }: ActionContext, { closed }: Drill): boolean {
  if (closed === null) return false
  const until = Temporal.Instant.fromEpochMilliseconds(closed.atMs)
    .toZonedDateTimeISO(homeZone)
    .add({ months: drillLimits.keptMonths })
  return Temporal.Instant.compare(clock.now(), until.toInstant()) >= 0
}
