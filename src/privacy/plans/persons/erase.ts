import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanGround } from '../ground.ts'
import { holdOn } from '../hold.ts'
import type { Hold, ItemPlace, PlanStep } from '../plan.ts'
import { inOrder, removal, takenOut } from '../steps.ts'
import { othersNamed, type Company } from './company.ts'
import { disputeHold, type Dispute } from './dispute.ts'

/** What an erasure may know beside the documents. */
export interface EraseGround extends Pick<PlanGround, 'terms' | 'today'> {
  readonly company: readonly Company[]
  /** Which parts of records a running dispute needs, as a person decided; null without one. */
  readonly dispute: Dispute | null
  /** Documents of which a plan said before that others refer to them. */
  readonly referred: ReadonlySet<string>
}

/** A document in one of its places. */
interface Piece {
  readonly candidate: Candidate
  readonly place: CandidatePlace
}

/**
 * What becomes of everything about persons who are erased (GDPR art. 17): an item about them alone goes, what is attached to an
 * item about others goes out of it, and where they stand among others only what is theirs goes.
 */
export function eraseSteps(candidates: readonly Candidate[], ground: EraseGround): readonly PlanStep[] {
  const pieces = candidates.flatMap((candidate) => candidate.places.map((place) => ({ candidate, place })))
  const byItem = Map.groupBy(pieces, ({ place }) => itemKey(place))
  const companyOf = Map.groupBy(ground.company, itemKey)
  const steps = [...byItem].flatMap(([key, own]) => {
    const [first, ...rest] = own
    if (first === undefined) return []
    return stepsOnItem([first, ...rest], { ground, whole: companyOf.get(key) ?? [] })
  })
  return inOrder(steps)
}

/** Items in which the persons perhaps stand: what is theirs would go out of the text, and nothing else, once somebody says that it is theirs. */
export function perhapsSteps(
  candidates: readonly Candidate[],
  ground: Pick<EraseGround, 'terms' | 'today' | 'dispute'>,
): readonly PlanStep[] {
  const pieces = candidates.flatMap((candidate) => candidate.places.map((place) => ({ candidate, place })))
  const steps = [...Map.groupBy(pieces, ({ place }) => itemKey(place)).values()].flatMap(([first]) => {
    if (first === undefined) return []
    const { candidate, place } = first
    const step: PlanStep = { ...removal(candidate, place, { perhaps: true }), change: 'redact' }
    return [held(step, place.whole.holds, { place, ground })]
  })
  return inOrder(steps)
}

interface OnItem {
  readonly ground: EraseGround
  /** Of all documents in the item. */
  readonly whole: readonly Company[]
}

function stepsOnItem(pieces: readonly [Piece, ...Piece[]], on: OnItem): PlanStep[] {
  const { ground, whole } = on
  const [{ place }] = pieces
  const top = pieces.find((piece) => piece.place.nested === '') ?? pieces[0]
  const othersInItem = Math.max(0, ...whole.map((one) => othersIn(one, place.whole)))
  const why = othersInItem === 0 ? {} : { persons: othersInItem }
  if (isAboutThemAlone(pieces, on) && !ground.referred.has(top.candidate.document))
    return [held(removal(top.candidate, place, why), place.whole.holds, { place, ground })]
  const taken = pieces.filter((piece) => isAttachedAndTheirs(piece, on))
  const strips = taken.map((piece) => {
    const step = takenOut(piece.candidate, piece.place, why)
    return held(step, holdsIn(piece), { place, ground })
  })
  const isLeft = pieces.some((piece) => !taken.some((one) => isWithin(piece.place.nested, one.place.nested)))
  if (!isLeft) return strips
  const redact: PlanStep = { ...removal(top.candidate, place, why), change: 'redact' }
  // What must be kept must stay readable: an invoice without a name is none.
  return [...strips, held(redact, place.whole.holds, { place, ground })]
}

/** A mail between them and the house is theirs, whomever it mentions; of all else nobody else may be in it. */
function isAboutThemAlone([{ place, candidate }]: readonly [Piece, ...Piece[]], { whole }: OnItem): boolean {
  const { kind, format } = place.whole
  const isOfMany = whole.some((one) => othersIn(one, place.whole) > 0)
  if (kind === 'message') {
    const isTheirs = whole.some(
      ({ nested, roles }) => nested === '' && roles.some((role) => takesPart.has(role)),
    )
    const hasWriters = whole.some(({ nested, writers }) => nested === '' && writers > 0)
    return isTheirs ? !hasWriters : !isOfMany
  }
  if (isOfMany) return false
  // The file of a program, a book of cards: what else is in it nobody knows.
  if (kind === 'container' || (format === 'vcard' && place.nested !== '')) return false
  if (kind !== 'file' || format === 'row') return true
  return (
    whole.some(({ roles }) => roles.some((role) => role === 'row' || role === 'card')) || saysWhat(candidate)
  )
}

const takesPart: ReadonlySet<string> = new Set(['from', 'sender', 'to', 'cc', 'bcc'])

/** A file that only names somebody, or that somebody made, is about something else. */
function saysWhat({ topic }: Candidate): boolean {
  return topic !== null && topic !== 'newsletter' && topic !== 'notice'
}

/** How many others a document is about too: known, or only named. Who is written to, and of a row who did the work, is none. */
function othersIn(
  { others, named, known }: Company,
  { kind, format }: Pick<CandidatePlace['whole'], 'kind' | 'format'>,
): number {
  if (format === 'row') return others
  const told = othersNamed(named, known)
  return told > (kind === 'message' ? 0 : 1) ? Math.max(others, told) : others
}

function isAttachedAndTheirs({ place, candidate }: Piece, { whole }: OnItem): boolean {
  if (place.nested === '') return false
  const { kind, format } = place.whole
  if (kind !== 'message' && format !== 'vcard') return false
  if (whole.some((one) => isWithin(one.nested, place.nested) && othersIn(one, candidate) > 0)) return false
  return format === 'vcard' || candidate.kind === 'contact' || saysWhat(candidate)
}

/** Duties on what is attached: it is as old as its message, unless it says otherwise. */
function holdsIn({ place }: Piece): CandidatePlace['whole']['holds'] {
  return place.whole.holds.filter(({ nested }) => isWithin(nested, place.nested))
}

function held(
  step: PlanStep,
  holds: CandidatePlace['whole']['holds'],
  {
    place,
    ground,
  }: {
    readonly place: CandidatePlace
    readonly ground: Pick<EraseGround, 'terms' | 'today' | 'dispute'>
  },
): PlanStep {
  const dated = holds.map((one) => ({ ...one, atMs: one.atMs ?? place.whole.atMs }))
  const hold: Hold | null = holdOn(dated, ground) ?? disputeHold(dated, ground.dispute)
  return { ...step, hold }
}

function isWithin(nested: string, outer: string): boolean {
  return nested === outer || nested.startsWith(`${outer}/`)
}

function itemKey({ sourceId, unit, item }: ItemPlace): string {
  return JSON.stringify([sourceId, unit, item])
}
