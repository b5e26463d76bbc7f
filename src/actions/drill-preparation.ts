import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { drillSteps, openSteps, type DrillStep } from '../privacy/drills/preparation.ts'
import { action } from './action.ts'
import { findDrill } from './drill-ground.ts'
import { dayOf, draft } from './drills.ts'
import { addActivity, decideStatement } from './register-decide.ts'

const id = z.number().int().positive()
const ignore = (): void => undefined

/** A goal or a decision is a sentence. */
const leastNote = 10

/** Somebody says that a step is done, on which day, and what was decided. */
export const tickDrill = action({
  name: 'tick-drill',
  shape: 'change',
  input: z.object({
    id,
    step: z.enum(drillSteps),
    by: z.string().trim().min(1).max(100),
    on: z.iso.date(),
    note: z.string().trim().max(2000).default(''),
  }),
  subject: ({ id: asked, step }) => `${String(asked)} ${step}`,
  async run(context, { id: asked, ...tick }): Promise<{ readonly open: readonly DrillStep[] }> {
    const { store, clock } = context
    await draft(context, asked)
    const today = dayOf(clock.now())
    if (tick.on > today) throw new Refusal('drill-day', tick.on)
    if (tick.step === 'goal' && tick.note.length < leastNote) throw new Refusal('drill-note', tick.step)
    await store.drills.append(asked, { type: 'ticked', ...tick }, clock.now().epochMilliseconds)
    return { open: openSteps((await findDrill(store, asked)).ticks, today) }
  },
})

export const untickDrill = action({
  name: 'untick-drill',
  shape: 'change',
  input: z.object({ id, step: z.enum(drillSteps) }),
  subject: ({ id: asked, step }) => `${String(asked)} ${step}`,
  async run(context, { id: asked, step }): Promise<{ readonly id: number }> {
    await draft(context, asked)
    await context.store.drills.append(
      asked,
      { type: 'unticked', step },
      context.clock.now().epochMilliseconds,
    )
    return { id: asked }
  },
})

/** Puts drills in the register of processing activities (GDPR Art. 30), with what is known of them. */
export const fileDrillActivity = action({
  name: 'file-drill-activity',
  shape: 'change',
  input: z.object({ id }),
  subject: ({ id: asked }) => String(asked),
  async run(context, { id: asked }): Promise<{ readonly activity: string }> {
    const { plan: kept } = await draft(context, asked)
    const { activity: words } = languages[kept.language].drills
    const { id: activity } = await addActivity.run(context, { name: words.name, role: 'controller' }, ignore)
    const declared = (
      field: 'purpose' | 'subjects' | 'data' | 'retention' | 'measures' | 'basis' | 'weighing',
      text: string,
    ) =>
      ({
        field,
        item: field === 'weighing' ? '' : words.item,
        step: 'declare',
        value: { term: '', text },
      }) as const
    const steps = [
      declared('purpose', words.purpose),
      declared('basis', words.basis),
      declared('weighing', words.weighing),
      declared('subjects', words.subjects),
      declared('data', words.data),
      declared('retention', words.retention),
      declared('measures', words.measures),
    ]
    await decideStatement.run(context, decideStatement.input.parse({ activity, steps }), ignore)
    return { activity }
  },
})
