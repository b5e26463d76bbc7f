import { Refusal } from '../base/refusal.ts'
import type { PlanRow } from '../store/plans.ts'
import { ownerOf, type EngineSetup } from './engine.ts'

type Setup = Pick<EngineSetup, 'store' | 'clock'>

/** Destroys the copies of a plan: what it took away is gone for good from then on. Gives the plan as it is then. */
export async function destroyPlan({ store, clock }: Setup, planId: number): Promise<PlanRow> {
  const plan = await store.plans.get(planId)
  if (plan === null) throw new Refusal('plan-not-found', String(planId))
  if (plan.state !== 'applied') throw new Refusal('plan-over', String(planId))
  // The copies first: killed in between, the journal says less than was destroyed, and the next time says the rest.
  await store.vault.destroy((await store.vault.list(ownerOf(planId))).map(({ id }) => id))
  for (;;) {
    const { rows } = await store.plans.steps({ planId, states: ['done', 'unclear'], limit: 1000 })
    if (rows.length === 0) break
    await store.plans.destroyed(
      planId,
      rows.map(({ id }) => id),
      clock.now().epochMilliseconds,
    )
  }
  await store.plans.setState(planId, { state: 'destroyed' })
  return (await store.plans.get(planId)) ?? plan
}

/** Destroys the copies of all plans whose day has come. Gives how many plans. */
export async function destroyExpired(setup: Setup): Promise<number> {
  const nowMs = setup.clock.now().epochMilliseconds
  const due = (await setup.store.plans.list()).filter(
    ({ state, expiresAtMs }) => state === 'applied' && expiresAtMs !== null && expiresAtMs <= nowMs,
  )
  for (const { id } of due) await destroyPlan(setup, id)
  // A plan that is being carried out at this moment writes its copies down before it tells of them.
  await setup.store.vault.sweep(nowMs - strayAfterMs)
  return due.length
}

/** No copy takes as long as this to be kept. */
const strayAfterMs = 86_400_000
