import type { Kind } from '../../detect/kinds.ts'
import type { RetentionCategory } from '../../law/retention-terms.ts'

/** What clean-up can be about. One file in `rules/` each. */
export const cleanUpRuleIds = [
  'duplicates',
  'past-retention',
  'identity-documents',
  'bsn-in-mail',
  'forgotten-exports',
  'bought-lists',
  'left-mail',
  'rolled-up-mail',
  'blocked-aside',
  'blocked-mail',
  'stale-contacts',
  'double-contacts',
  'returned',
] as const
export type CleanUpRuleId = (typeof cleanUpRuleIds)[number]

/** What is made for persons, because they asked: art. 17 and 16. One file in `persons/` each. */
export const personPlanIds = ['erase-person', 'correct-person'] as const
export type PersonPlanId = (typeof personPlanIds)[number]

/** Takes who wants no more mail out of the groups and categories of address books that are mailing lists (art. 7(3), 21(3)). */
export const mailingGroupsPlan = 'mailing-groups'

/** What a plan can be about. */
export type PlanRuleId = CleanUpRuleId | PersonPlanId | typeof mailingGroupsPlan

/** True for a plan that is made for persons. */
export function isForPersons(rule: PlanRuleId): rule is PersonPlanId {
  return personPlanIds.some((id) => id === rule)
}

/**
 * - `proposed`: may be looked at and thinned out; nothing was touched
 * - `applying`, `undoing`: begun, and not at its end: it goes on where it was
 * - `applied`: carried out; can be undone until its day
 * - `undone`: everything lies where it lay
 * - `destroyed`: the copies are gone too
 */
export const planStates = ['proposed', 'applying', 'applied', 'undoing', 'undone', 'destroyed'] as const
export type PlanState = (typeof planStates)[number]

/**
 * - `remove`: the item goes
 * - `strip`: what is attached goes out of its message, and a note says so in its place
 * - `redact`: what was found goes out of the text
 * - `merge`: what other cards of the same person say more comes onto this card
 * - `correct`: another value stands where the old one stood
 * - `unlist`: who wants no more mail goes off a mailing list; the card itself stays
 * - `move`: the item goes to another folder of the same place
 */
export type StepChange = 'remove' | 'strip' | 'redact' | 'merge' | 'correct' | 'unlist' | 'move'

/**
 * - `planned`, `excluded` (by the user), `held` (by law)
 * - `begun`: journaled, and not known how it went
 * - `done`, `refused` (with the obstacle), `unclear` (somebody else was there too)
 * - `undoing`, `undone`, `destroyed`
 */
export const stepStates = [
  'planned',
  'excluded',
  'held',
  'begun',
  'done',
  'refused',
  'unclear',
  'undoing',
  'undone',
  'destroyed',
] as const
export type StepState = (typeof stepStates)[number]

/** Where an item lies: the unit of a source, and the item in it ('' for a whole file). */
export interface ItemPlace {
  readonly sourceId: number
  readonly unit: string
  readonly item: string
}

/** A card in an address book, as the index has it. */
export interface CardPlace extends ItemPlace {
  readonly nested: string
  /** Keyed digest of the item that it is in. */
  readonly digest: string
}

/** A card that a group names and that goes: another is to be named in its stead. */
export interface GroupMember extends CardPlace {
  /** Its UID, in lower case and bare. */
  readonly uid: string
  /** The UID of the card that stays. */
  readonly into: string
}

/**
 * - a category of records: the law makes one keep these (art. 17(3)(b))
 * - `dispute`: needed for a dispute that runs (art. 17(3)(e)), as a person decided
 * - `restricted`: nobody may touch it until the restriction is lifted (art. 18(2))
 */
export const holdGrounds = ['dispute', 'restricted'] as const
export type HoldGround = RetentionCategory | (typeof holdGrounds)[number]

/** Why something stays, and until when (the last day); null when nobody knows, or nobody said. */
export interface Hold {
  readonly category: HoldGround
  readonly until: string | null
}

/** Why a step is in a plan: whichever of these tells. */
export interface StepReason {
  readonly category?: RetentionCategory
  readonly kinds?: readonly Kind[]
  /** How many persons stand in it; of a plan for a person: how many others. */
  readonly persons?: number
  /** Only a name or number stands there, and nothing ties it to the person: it counts once somebody says so. */
  readonly perhaps?: true
  /** The copy that stays. */
  readonly keep?: ItemPlace
  /** The folder that it goes to. */
  readonly to?: string
  /** The cards that are merged into this one. */
  readonly from?: readonly CardPlace[]
  /** The card that this one is merged into: it goes only when that one says all that it says. */
  readonly into?: CardPlace
  /** Of a card that is a group: its members that go. */
  readonly members?: readonly GroupMember[]
}

/** True when less is held of somebody once this was done: a card that is merged lives on in another. */
export function takesAway({ change, why }: Pick<PlanStep, 'change' | 'why'>): boolean {
  return (change === 'remove' || change === 'strip') && why.into === undefined
}

/** One item and what is to happen with it. */
export interface PlanStep extends ItemPlace {
  /** What of the item it is about: child numbers of what is attached; '' for the item itself. */
  readonly nested: string
  /** Keyed digest of the item, and of the document that it is about. */
  readonly digest: string
  readonly document: string
  readonly change: StepChange
  /** Of what goes. */
  readonly sizeBytes: number
  /** What goes: 'message', 'contact', 'file' … */
  readonly kind: string
  /** Name of the file or attachment; '' for a message. */
  readonly name: string
  readonly atMs: number | null
  readonly why: StepReason
  readonly hold: Hold | null
  /** True when it lies in a file that cannot be written anew without it: an archive. It is shown, and left. */
  readonly isOutOfReach: boolean
}

/** What a plan comes to. */
export interface PlanEffect {
  readonly items: number
  /** Files and messages that they are in: an attachment and a number in the same mail are one. */
  readonly wholes: number
  readonly bytes: number
  readonly held: number
  /** Of which only the user can do something. */
  readonly outOfReach: number
  readonly sources: readonly number[]
}

/** True where the mail stays and only something in it goes: then the mails are counted. */
export function countsWholes(rule: PlanRuleId): boolean {
  return rule === 'bsn-in-mail' || rule === 'identity-documents'
}

/** How many pieces go in all: what two kinds of clean-up both want is one. */
export function piecesOf(
  drafts: readonly { readonly rule: PlanRuleId; readonly steps: readonly PlanStep[] }[],
): number {
  const pieces = drafts.flatMap(({ rule, steps }) =>
    steps
      .filter(({ hold, isOutOfReach }) => hold === null && !isOutOfReach)
      .map(({ sourceId, unit, item, nested }) =>
        JSON.stringify([sourceId, unit, item, countsWholes(rule) ? '' : nested]),
      ),
  )
  return new Set(pieces).size
}

/** Sums up steps: what would go, and what is held. */
export function effectOf(steps: readonly PlanStep[]): PlanEffect {
  const going = steps.filter(({ hold, isOutOfReach }) => hold === null && !isOutOfReach)
  const held = steps.filter(({ hold }) => hold !== null).length
  return {
    items: going.length,
    wholes: new Set(going.map(({ sourceId, unit, item }) => JSON.stringify([sourceId, unit, item]))).size,
    bytes: going.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    held,
    outOfReach: steps.length - going.length - held,
    sources: [...new Set(going.map(({ sourceId }) => sourceId))].toSorted((a, b) => a - b),
  }
}
