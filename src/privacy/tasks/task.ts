import type { SensitivityClass } from '../../detect/kinds.ts'
import type { DeadlineRuleId } from '../../law/deadlines/index.ts'
import type { LawRule } from '../../law/rule.ts'
import type { Answers } from '../interview.ts'
import type { RhythmMonth } from './rhythm.ts'
import type { Relapse } from '../plans/relapse.ts'
import type { Standing } from '../newsletters/standing.ts'

/** What is so, as far as tasks follow from it. A rule that needs more adds a field here; `actions/task-ground.ts` fills it. */
export interface TaskGround {
  readonly nowMs: number
  /** False when nothing was counted, or something came since: then nothing is proved by a count of none. */
  readonly isCounted: boolean
  readonly suppliers: readonly SupplierFact[]
  readonly rounds: readonly RoundFact[]
  /** What was answered to the eight questions. */
  readonly answers: Answers
  readonly retention: readonly RetentionFact[]
  readonly kinds: readonly KindFact[]
  readonly places: readonly PlaceFact[]
  readonly register: RegisterFact
  readonly newsletters: readonly NewsletterFact[]
  readonly nearMisses: NearMissFact
  /** Of contacts; null when nobody looked at them yet. */
  readonly consent: ConsentFact | null
  /** Cards in address books on which somebody who wants no more mail stands on a mailing list; null when nobody looked yet. */
  readonly mailingGroups: number | null
  readonly publicDesk: PublicDeskFact
  /** What the last clean-ups left, beside what lies there now. */
  readonly relapses: readonly Relapse[]
  /** The lesson of this month; null when there is no plan. */
  readonly training: TrainingFact | null
  /** This month of the rhythm; null while it is off. */
  readonly rhythm: RhythmFact | null
  /** Files of breaches that were closed, rehearsals too: they hold lists of people. */
  readonly breachFiles: readonly ClosedFileFact[]
  /** Breaches in the register; rehearsals ask nothing of anybody. */
  readonly breaches: readonly BreachFact[]
  readonly requests: readonly RequestFact[]
  /** Messages that look like a request and that nobody looked at. */
  readonly foundRequests: number
}

/** What visitors left at the public desk. */
export interface PublicDeskFact {
  /** How much of it waits for a person. */
  readonly waiting: number
  /** Of the oldest; null when none waits. */
  readonly sinceMs: number | null
}

/** What went out and may not have been meant so. */
export interface NearMissFact {
  /** Nobody said anything of them; null when nothing that was sent was looked at. */
  readonly open: number | null
}

export interface ConsentFact {
  /** Said stop in a mail, and are not on the list of whom not to reach. */
  readonly waiting: number
  /** Lists of which nobody said where they came from. */
  readonly unasked: number
  readonly expiring: number
}

/** A closed file, and until which ISO day it is kept. */
export interface ClosedFileFact {
  readonly id: number
  readonly name: string
  readonly keptUntil: string
}

export interface BreachFact {
  readonly id: number
  /** As named, else the kind of what happened. */
  readonly name: string
  readonly openedAtMs: number
  /** ISO moment since when it was known for certain. */
  readonly awareAt: string | null
  readonly isNotified: boolean
  /** A person decided that the authority need not hear of it. */
  readonly isNotifyDeclined: boolean
  /** When it was decided to tell the people. */
  readonly mustTellSinceMs: number | null
  readonly arePeopleTold: boolean
  readonly isClosed: boolean
  readonly measures: readonly {
    readonly line: number
    readonly text: string
    readonly dueOn: string | null
    readonly sinceMs: number
    readonly isDone: boolean
  }[]
}

export interface RequestFact {
  readonly id: number
  /** Who asks, by name. */
  readonly name: string
  /** ISO moment. */
  readonly receivedAt: string
  /** ISO day until which an answer is in time; null: the law names none. */
  readonly dueOn: string | null
  /** More time was taken, and told in time. */
  readonly isExtended: boolean
  /** True when something must stop at once. */
  readonly mustStop: boolean
  readonly isAnswered: boolean
  readonly isClosed: boolean
  /** True when data were changed or erased, and who received them may not know. */
  readonly mustTell: boolean
  /** ISO day until which the file itself is kept; null as long as it is open. */
  readonly keptUntil: string | null
}

export interface SupplierFact {
  readonly domain: string
  readonly name: string
  readonly isUsed: boolean
  readonly isRejected: boolean
  /** Works with data for us, wholly or in part. */
  readonly isProcessor: boolean
  readonly hasAgreement: boolean
  readonly lastAlertAtMs: number | null
}

/** A round of questions to a supplier. */
export interface RoundFact {
  readonly round: string
  readonly supplier: string
  readonly dueOn: string
  readonly returnedAtMs: number | null
  /** Questions that were left open and that nobody judged. */
  readonly open: number
}

export interface RetentionFact {
  readonly category: string
  /** Records past their term. */
  readonly past: number
}

export interface KindFact {
  readonly kind: string
  readonly class: SensitivityClass
  /** Documents that nobody found fine. */
  readonly openDocuments: number
  /** Those of them that are mail. */
  readonly openInMail: number
  readonly places: readonly number[]
}

/** How the register of processing activities stands, in numbers of activities that are done now. */
export interface RegisterFact {
  readonly activities: number
  /** Of these, those that a person said are theirs. */
  readonly kept: number
  /** Written from what was seen, and looked at by nobody. */
  readonly unseen: number
  /** Where what is seen is not what was agreed with any more. */
  readonly moved: number
  readonly isSigned: boolean
  /** Activities with the day on which to look at them again. */
  readonly reviews: readonly { readonly activity: string; readonly name: string; readonly on: string }[]
  /** Activities that call for an assessment of their risks (DPIA), and whether its outcome stands there. */
  readonly assessments: readonly {
    readonly activity: string
    readonly name: string
    readonly isRecorded: boolean
  }[]
}

/** A mailing that was asked to stop. */
export interface NewsletterFact {
  readonly key: string
  readonly name: string
  readonly standing: Standing
  readonly askedAtMs: number
  readonly isLetterDue: boolean
  /** Mails that came all the same. */
  readonly late: number
}

/** How many have yet to do the lesson of this month. */
export interface TrainingFact {
  readonly lesson: string
  /** ISO day: the last of the month. */
  readonly until: string
  readonly members: number
  readonly open: number
}

/** This month of the rhythm. */
export interface RhythmFact extends RhythmMonth {
  /** True when a clean-up was carried out this month, and stands. */
  readonly isCleanedUp: boolean
}

/** A place that is read. */
export interface PlaceFact {
  readonly id: number
  readonly name: string
  readonly addedAtMs: number
  /** Null: never read. */
  readonly last: {
    readonly endedAtMs: number
    readonly isReached: boolean
    readonly isComplete: boolean
  } | null
}

/** By when something is to be done, and who says so: the law, the day that was asked for, or we. */
export type Due =
  | { readonly basis: 'law'; readonly rule: DeadlineRuleId; readonly start: string }
  | { readonly basis: 'asked'; readonly on: string }
  /** The law wants it, and names no day: so many days after it was first seen. */
  | { readonly basis: 'ours'; readonly days: number }

/** What the sentence of a task is made with. */
export interface TaskWords {
  readonly name: string
  readonly count: number
}

/** Something to do that follows from what is so. */
export interface FoundTask {
  /** With the rule it is the task's name for good: the same task has the same, whatever is counted. */
  readonly subject: string
  /** Null: nothing says since when; then it counts from when it was first seen. */
  readonly sinceMs: number | null
  readonly due: Due
  readonly words: TaskWords
  /** The places that it rests on. */
  readonly places: readonly number[]
}

/** One reason for which there is something to do. */
export interface TaskRule<Id extends string = string> {
  readonly id: Id
  readonly law: LawRule | null
  readonly find: (ground: TaskGround) => readonly FoundTask[]
  /** True when what is so proves that a task of before is done. Silence proves nothing. */
  readonly isDone: (ground: TaskGround, former: Pick<FoundTask, 'subject' | 'places'>) => boolean
  /** True when nothing that Kwartje sees can prove it: a person says that it is done, with a reason. */
  readonly isByHand?: true
}

export function taskRule<const Id extends string>(rule: TaskRule<Id>): TaskRule<Id> {
  return rule
}

export const dayMs = 24 * 60 * 60 * 1000

/** True when every place that a task rests on was seen whole by its last scan. */
export function seesAll({ places, isCounted }: TaskGround, ids: readonly number[]): boolean {
  const seen = new Set(
    places.filter(({ last }) => last?.isReached === true && last.isComplete).map(({ id }) => id),
  )
  return isCounted && ids.length > 0 && ids.every((id) => seen.has(id))
}
