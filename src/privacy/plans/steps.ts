import type { Candidate, CandidatePlace } from './candidate.ts'
import type { PlanGround } from './ground.ts'
import { holdOn } from './hold.ts'
import type { PlanStep, StepReason } from './plan.ts'

/** Takes a whole item away: the file, the message, the card. */
export function removal(candidate: Candidate, place: CandidatePlace, why: StepReason): PlanStep {
  const { whole } = place
  return {
    ...at(place),
    nested: '',
    digest: whole.digest,
    document: candidate.document,
    change: 'remove',
    sizeBytes: whole.sizeBytes,
    kind: whole.kind,
    name: whole.kind === 'message' ? '' : whole.name,
    atMs: candidate.atMs ?? whole.atMs,
    why,
    hold: null,
    isOutOfReach: false,
  }
}

/** Takes a document away wherever it lies: the item, or what is attached to it. */
export function takenOut(candidate: Candidate, place: CandidatePlace, why: StepReason): PlanStep {
  const step = removal(candidate, place, why)
  if (place.nested === '') return step
  const { kind, format } = place.whole
  return {
    ...step,
    nested: place.nested,
    change: 'strip',
    sizeBytes: candidate.sizeBytes,
    kind: candidate.kind,
    name: place.name,
    isOutOfReach: kind !== 'message' && format !== 'vcard',
  }
}

/** Takes what was found out of a message: what is attached goes, of its own text only what was found. */
export function cleaned(candidate: Candidate, place: CandidatePlace, why: StepReason): PlanStep {
  const step = takenOut(candidate, place, why)
  return place.nested === '' ? { ...step, change: 'redact' } : step
}

/** A step, held when a duty to keep is on what it takes away. Making something unreadable in it leaves a record what it is. */
export function heldBack(step: PlanStep, place: CandidatePlace, ground: PlanGround): PlanStep {
  if (step.change === 'redact') return step
  const { holds, atMs } = place.whole
  const touched =
    step.change === 'remove'
      ? holds
      : holds.filter(({ nested }) => nested === step.nested || nested.startsWith(`${step.nested}/`))
  // What is attached is as old as its message, unless it says otherwise.
  const dated = touched.map((one) => ({ ...one, atMs: one.atMs ?? atMs }))
  return { ...step, hold: holdOn(dated, ground) }
}

function at({ sourceId, unit, item }: CandidatePlace): Pick<PlanStep, 'sourceId' | 'unit' | 'item'> {
  return { sourceId, unit, item }
}

/** In the order in which they are carried out, each once; what goes as a whole is not taken apart first. */
export function inOrder(steps: readonly PlanStep[]): PlanStep[] {
  const itemOf = ({ sourceId, unit, item }: PlanStep): string => JSON.stringify([sourceId, unit, item])
  const going = new Set(steps.filter(({ change, hold }) => change === 'remove' && hold === null).map(itemOf))
  const seen = new Set<string>()
  return steps
    .filter((step) => {
      const key = JSON.stringify([itemOf(step), step.change === 'remove' ? '' : step.nested, step.change])
      if (seen.has(key) || (step.change !== 'remove' && going.has(itemOf(step)))) return false
      seen.add(key)
      return true
    })
    .toSorted(
      (a, b) =>
        turnOf(a) - turnOf(b) ||
        a.sourceId - b.sourceId ||
        compare(a.unit, b.unit) ||
        Number(a.item) - Number(b.item) ||
        compare(a.item, b.item),
    )
}

/** Cards that are items of their own are merged before those go that were merged into them. */
export function turnOf({ change, nested }: Pick<PlanStep, 'change' | 'nested'>): number {
  return change === 'merge' && nested === '' ? 0 : 1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
