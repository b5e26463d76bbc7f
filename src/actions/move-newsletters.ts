import { z } from 'zod'
import { languages } from '../i18n/index.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import { carryOut, type PlanProgress } from './carry-out-plan.ts'
import { movedByItself } from './moved-by-itself.ts'
import { planGround } from './plan-ground.ts'
import { draft } from './plans.ts'

export interface NewsletterMove {
  readonly moved: number
}

/** As long as the usual plan can be undone. */
const days = 30

/** Moves what came of mailings that the user wants moved by itself: each time a plan like any other, with its journal and its undo. */
export const moveNewsletters = action<z.ZodObject, NewsletterMove, PlanProgress>({
  name: 'move-newsletters',
  shape: 'job',
  input: z.object({}),
  async run(context, _input, report) {
    const { store, clock, signal } = context
    const { keys, language } = await movedByItself(store)
    const ground = await planGround(context, languages[language].newsletters)
    const chosen = new Set(keys)
    const own = {
      ...ground,
      rolledUp: ground.rolledUp.filter((key) => chosen.has(key)),
      blocked: ground.blocked.filter((key) => chosen.has(key)),
    }
    const back = await putBack(store)
    let moved = 0
    for (const rule of rules) {
      const found = await draft(context, own, { rule, about: '' })
      const steps = found.steps.filter(({ isOutOfReach, document }) => !isOutOfReach && !back.has(document))
      if (steps.length === 0 || signal.aborted) continue
      const plan = { rule, about: '', isMore: found.isMore }
      const planId = await store.plans.make(plan, steps, clock.now().epochMilliseconds)
      moved += (await carryOut(context, { planId, days, language }, report)).plan.counts.done
    }
    return { moved }
  },
})

const rules = ['rolled-up-mail', 'blocked-aside'] as const

/** What somebody put back stays where they want it. */
async function putBack({ plans }: Pick<Store, 'plans'>): Promise<ReadonlySet<string>> {
  const documents = new Set<string>()
  for (const { id, rule, counts } of await plans.list()) {
    if (counts.undone === 0 || !rules.some((one) => one === rule)) continue
    const { rows } = await plans.steps({ planId: id, states: ['undone'], limit: counts.undone })
    for (const { document } of rows) documents.add(document)
  }
  return documents
}
