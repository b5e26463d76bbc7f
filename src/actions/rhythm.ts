import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { lastCleanUps } from '../privacy/plans/relapse.ts'
import { rhythmMonth, rhythmYear, type RhythmMonth } from '../privacy/tasks/rhythm.ts'
import type { RhythmFact } from '../privacy/tasks/task.ts'
import { action, type ActionContext } from './action.ts'
import { addTrainingEvent, trainingState } from './training.ts'

const setting = 'rhythm-started-on'
/** The monthly rhythm: since when, and what comes in the year ahead. */
export interface Rhythm {
  /** ISO day; null while it is off. */
  readonly startedOn: string | null
  readonly months: readonly RhythmMonth[]
}

export const rhythm = action({
  name: 'rhythm',
  shape: 'query',
  input: z.object({}),
  run: (context): Promise<Rhythm> => rhythmOf(context),
})

export async function rhythmOf(context: Pick<ActionContext, 'store' | 'clock'>): Promise<Rhythm> {
  const startedOn = await keptStart(context)
  return { startedOn, months: startedOn === null ? [] : rhythmYear(startedOn, todayOf(context)) }
}

/** Switches the rhythm on from this month, with a lesson each month where none was planned yet; or off. Lessons go on. */
export const setRhythm = action({
  name: 'set-rhythm',
  shape: 'change',
  input: z.object({ isOn: z.boolean() }),
  subject: ({ isOn }) => (isOn ? 'on' : 'off'),
  async run(context, { isOn }): Promise<Rhythm> {
    const on = todayOf(context)
    if (!isOn) await context.store.settings.set(setting, null)
    else if ((await keptStart(context)) === null) await context.store.settings.set(setting, on)
    if (isOn && (await trainingState(context.store)).startedOn === null)
      await addTrainingEvent(context, { type: 'plan-started', on })
    return rhythmOf(context)
  },
})

/** What this month asks; null while the rhythm is off. */
export async function rhythmFact(context: ActionContext): Promise<RhythmFact | null> {
  const startedOn = await keptStart(context)
  const month = startedOn === null ? null : rhythmMonth(startedOn, todayOf(context))
  if (month === null) return null
  const done = lastCleanUps(await context.store.plans.list())
  const isCleanedUp = done.some(({ appliedAtMs }) =>
    dayOf(Temporal.Instant.fromEpochMilliseconds(appliedAtMs)).startsWith(month.month),
  )
  return { ...month, isCleanedUp }
}

async function keptStart({ store }: Pick<ActionContext, 'store'>): Promise<string | null> {
  const kept = z.iso.date().safeParse(await store.settings.get(setting))
  return kept.success ? kept.data : null
}

function todayOf({ clock }: Pick<ActionContext, 'clock'>): string {
  return dayOf(clock.now())
}

function dayOf(moment: Temporal.Instant): string {
  return dayAt(moment).toString()
}
