import { slotOf } from './current.ts'
import type { Activity, Register, Statement, StatementValue } from './model.ts'
import type { FieldId } from './fields.ts'

/** What is otherwise than in an earlier register: an activity or a statement that came, went or says something else. */
export interface Change {
  readonly activity: string
  /** Null: the activity as a whole. */
  readonly field: FieldId | null
  readonly item: string
  readonly what: 'added' | 'removed' | 'changed'
  readonly before: StatementValue | null
  readonly after: StatementValue | null
}

/** What differs now. Usual texts are left out: they read as in the language of the day. */
export function changesSince(
  before: Pick<Register, 'activities'>,
  after: Pick<Register, 'activities'>,
): Change[] {
  const [former, present] = [byId(before.activities), byId(after.activities)]
  return [...new Set([...former.keys(), ...present.keys()])].flatMap((id) => {
    const [was, is] = [former.get(id), present.get(id)]
    if (was === undefined) return [wholeChange(id, 'added')]
    if (is === undefined) return [wholeChange(id, 'removed')]
    const ofState = was.state === is.state && was.role === is.role ? [] : [wholeChange(id, 'changed')]
    return [...ofState, ...statementChanges(was, is)]
  })
}

function byId(activities: readonly Activity[]): Map<string, Activity> {
  return new Map(activities.map((one) => [one.id, one]))
}

function wholeChange(activity: string, what: Change['what']): Change {
  return { activity, field: null, item: '', what, before: null, after: null }
}

function statementChanges(was: Activity, is: Activity): Change[] {
  const [former, present] = [bySlot(was), bySlot(is)]
  return [...new Set([...former.keys(), ...present.keys()])].flatMap((slot): Change[] => {
    const [before, after] = [former.get(slot), present.get(slot)]
    const one = after ?? before
    if (one === undefined || isUsual(before, after)) return []
    const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    const isMoved = before?.value.term !== after?.value.term || before?.value.text !== after?.value.text
    if (!isMoved) return []
    const { field, item } = one
    return [
      { activity: is.id, field, item, what, before: before?.value ?? null, after: after?.value ?? null },
    ]
  })
}

function bySlot({ statements }: Activity): Map<string, Statement> {
  return new Map(statements.map((one) => [slotOf(one), one]))
}

/** Written out when it was signed, and told by nobody since. */
function isUsual(before: Statement | undefined, after: Statement | undefined): boolean {
  return (
    before !== undefined &&
    before.item === '' &&
    before.value.term === '' &&
    (after === undefined ? before.field === 'name' && before.basis === 'inferred' : after.value.text === '')
  )
}
