import type { ActivityDecision, DatedDecision, StatementDecision } from './decision.ts'
import { fieldIds, fieldSpecs, type FieldId } from './fields.ts'
import type { Activity, ActivityRole, Drift, Register, Statement, StatementValue } from './model.ts'
import type { ProposedActivity, ProposedStatement } from './propose.ts'

type DatedStatement = StatementDecision & { readonly atMs: number }

/** What a register is made of. */
export interface RegisterGround {
  readonly proposed: readonly ProposedActivity[]
  /** The oldest first. */
  readonly decisions: readonly DatedDecision[]
  /** What was signed off last; null: never. */
  readonly signed: Pick<Register, 'activities'> | null
}

/**
 * The activities as they stand: what is proposed, with every decision laid over it. A decided text stays what it was decided to be;
 * where what is seen moved since, it says so.
 */
export function currentActivities({ proposed, decisions, signed }: RegisterGround): Activity[] {
  const proposals = new Map(proposed.map((one) => [one.id, one]))
  const decided = Map.groupBy(decisions, ({ activity }) => activity)
  const ids = [...proposals.keys(), ...[...decided.keys()].filter((id) => !proposals.has(id))]
  return ids
    .map((id) =>
      activityOf(id, {
        proposal: proposals.get(id),
        decisions: decided.get(id) ?? [],
        signed: signed?.activities.find((one) => one.id === id) ?? null,
        isSigned: signed !== null,
      }),
    )
    .filter((activity) => isThere(activity, proposals))
}

/** Activities that a person keeps or ended, by their last word. */
export function keptActivities(decisions: readonly DatedDecision[]): ReadonlySet<string> {
  const last = new Map(
    decisions.flatMap((one) => (one.type === 'activity' ? [[one.activity, one.state]] : [])),
  )
  return new Set([...last].filter(([, state]) => state !== 'proposed').map(([id]) => id))
}

/** An activity that nothing calls for, that nobody keeps and of which nothing but its name was said, is none. */
function isThere({ id, state, statements }: Activity, proposals: ReadonlyMap<string, unknown>): boolean {
  const isDecided = statements.some(({ decided, field }) => decided !== null && field !== 'name')
  return proposals.has(id) || state !== 'proposed' || isDecided
}

interface Laid {
  readonly proposal: ProposedActivity | undefined
  readonly decisions: readonly DatedDecision[]
  readonly signed: Activity | null
  readonly isSigned: boolean
}

function activityOf(id: string, { proposal, decisions, signed, isSigned }: Laid): Activity {
  const whole = decisions.findLast(
    (one): one is ActivityDecision & { atMs: number } => one.type === 'activity',
  )
  const role = whole?.role ?? proposal?.role ?? 'controller'
  const last = lastBySlot(decisions)
  const slots = new Map<string, Slot>()
  for (const one of proposal?.statements ?? [])
    if (isOfRole(one.field, role)) slots.set(slotOf(one), { ...one, proposed: one, decided: undefined })
  for (const [slot, decided] of last) {
    const { field, item } = decided
    const seen = slots.get(slot)?.proposed
    if (decided.step !== 'reset') slots.set(slot, { field, item, proposed: seen, decided })
  }
  const besides = seenBeside([...last.values()])
  const signedSlots = new Set([...(signed?.statements ?? []), ...(signed?.refused ?? [])].map(slotOf))
  const isNew = (slot: Slot): boolean => {
    const isUnseenThen = besides.get(slot.field)?.has(slot.item) === false
    return isUnseenThen || (isSigned && !signedSlots.has(slotOf(slot)))
  }
  const ordered = [...slots.values()].sort((a, b) => fieldIds.indexOf(a.field) - fieldIds.indexOf(b.field))
  return {
    id,
    role,
    state: whole?.state ?? 'proposed',
    statements: ordered.flatMap((slot) => statementOf(slot, isNew(slot))),
    refused: ordered.flatMap(refusedOf),
  }
}

/** A field's item with what is seen of it and what was said of it. */
interface Slot {
  readonly field: FieldId
  readonly item: string
  readonly proposed: ProposedStatement | undefined
  readonly decided: DatedStatement | undefined
}

/** What a statement is known by within its activity. */
export function slotOf({ field, item }: Pick<Statement, 'field' | 'item'>): string {
  return `${field} ${item}`
}

/** By field of which something is said, all that was proposed when it was said. */
function seenBeside(decided: readonly DatedStatement[]): ReadonlyMap<FieldId, ReadonlySet<string>> {
  const besides = new Map<FieldId, Set<string>>()
  for (const { field, step, beside } of decided) {
    if (step !== 'confirm' && step !== 'declare') continue
    const seen = besides.get(field) ?? new Set()
    for (const item of beside) seen.add(item)
    besides.set(field, seen)
  }
  return besides
}

/** The last decision on each statement. */
function lastBySlot(decisions: readonly DatedDecision[]): Map<string, DatedStatement> {
  return new Map(decisions.flatMap((one) => (one.type === 'statement' ? [[slotOf(one), one] as const] : [])))
}

function isOfRole(field: FieldId, role: ActivityRole): boolean {
  const where = fieldSpecs[field].in
  return where === 'both' || (where === 'processor') === (role === 'processor')
}

function statementOf({ field, item, proposed, decided }: Slot, isNew: boolean): Statement[] {
  if (decided === undefined) {
    if (proposed === undefined) return []
    // What rests on nothing was not seen, so it is not new either.
    const drift = isNew && proposed.evidence.length > 0 ? 'not-declared' : null
    return [{ ...proposed, drift, decided: null }]
  }
  if (decided.value === null) return []
  return [
    {
      field,
      item,
      value: decided.value,
      basis: decided.step === 'confirm' ? 'confirmed' : 'declared',
      evidence: proposed?.evidence ?? [],
      drift: driftOf(decided, proposed),
      decided: { atMs: decided.atMs, evidence: decided.evidence },
    },
  ]
}

/** Refused, and still seen: kept in sight, not in the register. */
function refusedOf({ proposed, decided }: Slot): Statement[] {
  if (decided?.step !== 'refuse' || proposed === undefined) return []
  return [{ ...proposed, drift: null, decided: { atMs: decided.atMs, evidence: decided.evidence } }]
}

/** What moved since the decision: what was seen then is no more, or says something else now. */
function driftOf(decided: StatementDecision, proposed: ProposedStatement | undefined): Drift | null {
  const { seen, value } = decided
  if (proposed === undefined || (proposed.evidence.length === 0 && decided.evidence.length > 0))
    return seen === null ? null : 'not-observed'
  const isMoved = seen === null || !isSame(seen, proposed.value)
  return isMoved && (value === null || !isSame(value, proposed.value)) ? 'differs' : null
}

/** True when two values say the same. */
function isSame(a: StatementValue, b: StatementValue): boolean {
  return a.term === b.term && a.text === b.text
}
