import type { FieldId } from '../../../privacy/register/fields.ts'
import type { StatementValue } from '../../../privacy/register/model.ts'
import { call, type InputOf } from '../../call.ts'
import type { Done } from '../../use-change.ts'

type Steps = InputOf<'decide-statement'>['steps']
type Step = Steps[number]['step']

/** What is said of one statement. */
export interface Said {
  readonly activity: string
  readonly field: FieldId
  readonly item: string
  readonly step: Step
  readonly value?: StatementValue
}

/** Says it, and knows how to take it back. */
export function decide({ activity, field, item, step, value }: Said, text: string): Promise<Done> {
  return decideAll(activity, [{ field, item, step, value: value ?? null }], text)
}

/** The same of several statements at once. */
export async function decideAll(activity: string, steps: Steps, text: string): Promise<Done> {
  const undo = await call('decide-statement', { activity, steps })
  return {
    text,
    undo: () => call('decide-statement', { activity: undo.activity, steps: [...undo.steps] }),
  }
}
