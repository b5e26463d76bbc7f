import type { Activity } from './model.ts'

/** What the register says of decisions by a machine alone in one activity: GDPR art. 22. */
export interface AutomatedDecision {
  readonly activity: Activity
  /** untold: nobody said anything, which is no no. */
  readonly says: 'yes' | 'unknown' | 'untold'
  /** How it decides and what follows from it, in words of the register. */
  readonly text: string
}

const order = { yes: 0, unknown: 1, untold: 2 }

/** Activities that have such decisions, and those of which nobody knows; where a person said no, and what ended, is left out. */
export function automatedDecisions(activities: readonly Activity[]): readonly AutomatedDecision[] {
  return activities
    .filter(({ state, role }) => state !== 'ended' && role !== 'processor')
    .flatMap((activity): AutomatedDecision[] => {
      const said = activity.statements.find(({ field }) => field === 'automated-decisions')
      if (said === undefined) return [{ activity, says: 'untold', text: '' }]
      const { term, text } = said.value
      if (term === 'no') return []
      return [{ activity, says: term === 'yes' ? 'yes' : 'unknown', text }]
    })
    .toSorted((a, b) => order[a.says] - order[b.says])
}
