import { z } from 'zod'
import { languages } from '../i18n/index.ts'
import { activityName } from '../i18n/register-text.ts'
import { automatedDecisions, type AutomatedDecision } from '../privacy/register/automated.ts'
import { reviewOutcomes } from '../privacy/requests/event.ts'
import { action } from './action.ts'
import { longText, shortText } from './breach-input.ts'
import { draft } from './export-register.ts'
import { noteOn } from './person-standing.ts'
import { personsOf } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { requestId, requestMoment } from './request-input.ts'
import { addRequestLines } from './requests.ts'

/** An activity in which a machine decides, or of which nobody knows. */
export interface AutomatedActivity extends Omit<AutomatedDecision, 'activity'> {
  readonly id: string
  readonly name: string
}

/** Activities of the register in which a machine alone decides about people, and those of which nobody said (GDPR art. 22). */
export const automatedActivities = action({
  name: 'automated-decisions',
  shape: 'query',
  inBackground: true,
  input: z.object({ language: z.enum(['nl', 'en']).default('nl') }),
  async run(context, { language }): Promise<readonly AutomatedActivity[]> {
    const { register } = await draft(context, language)
    return automatedDecisions(register.activities).map(({ activity, ...said }) => ({
      id: activity.id,
      name: activityName(activity, languages[language]),
      ...said,
    }))
  },
})

/** Writes down that a person looked at what a machine decided, what they weighed and what came of it (GDPR art. 22(3)). */
export const reviewRequest = action({
  name: 'review-request',
  shape: 'change',
  input: z.object({
    id: requestId,
    /** Of the register, by its id; '' when it is in none of these. */
    activity: z.string().trim().max(200).default(''),
    decision: shortText.min(3),
    /** Who looked. A machine is nobody. */
    by: shortText.min(2),
    /** When, if not now. */
    at: requestMoment.optional(),
    view: longText.default(''),
    weighed: longText.min(3),
    outcome: z.enum(reviewOutcomes),
    result: longText.default(''),
  }),
  subject: ({ id, outcome }) => `${String(id)} ${outcome}`,
  async run(context, { id, at, ...said }): Promise<{ readonly line: number | null }> {
    const file = await requestFile(context, id)
    const moment = at ?? context.clock.now().toString()
    const { lines } = await addRequestLines(context, id, [{ type: 'reviewed', ...said, at: moment }])
    const { activity, outcome, by, weighed: note } = said
    for (const person of await personsOf(context.store, file))
      await noteOn(context, person, { event: { type: 'reviewed', request: id, activity, outcome, by, note } })
    return { line: lines[0]?.id ?? null }
  },
})
