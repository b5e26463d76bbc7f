import type { Dated } from '../rule.ts'
import { WrongQuestion } from '../wrong-question.ts'
import { answerRule, extensionNoticeRule, extensionRule, rectifyEraseRule, suspensionRule } from './answer.ts'
import { courtRule, priorConsultationRule } from './authority.ts'
import { breachRule, processorBreachRule, tellPeopleRule } from './breach.ts'
import { backwardRule, daysRule, hoursRule, monthsRule, weeksRule, yearsRule } from './counting-rules.ts'
import { leastSure } from './counting.ts'
import {
  collectionRule,
  elsewhereRule,
  liftRestrictionRule,
  objectionNoticeRule,
  purposeRule,
  unsubscribeRule,
} from './informing.ts'
import { minorsRule } from './minors.ts'
import { readInputs, readStart, readTimeZone, type ReadStart } from './read-question.ts'
import { retentionRule } from './retention.ts'
import type { DeadlineRule, Reckoning } from './rule.ts'
import {
  marketingObjectionRule,
  subProcessorRule,
  tellRecipientsRule,
  withdrawalRule,
} from './without-number.ts'

/** Every rule that sets a date, in the order in which they are listed. */
export const deadlineRules = [
  answerRule,
  extensionRule,
  extensionNoticeRule,
  suspensionRule,
  collectionRule,
  elsewhereRule,
  purposeRule,
  objectionNoticeRule,
  marketingObjectionRule,
  withdrawalRule,
  rectifyEraseRule,
  tellRecipientsRule,
  liftRestrictionRule,
  breachRule,
  processorBreachRule,
  tellPeopleRule,
  priorConsultationRule,
  subProcessorRule,
  courtRule,
  unsubscribeRule,
  retentionRule,
  minorsRule,
  hoursRule,
  daysRule,
  weeksRule,
  monthsRule,
  yearsRule,
  backwardRule,
] as const

export type DeadlineRuleId = (typeof deadlineRules)[number]['id']

/** A rule by its id, whatever its case. */
export function deadlineRuleOf(id: string): DeadlineRule<DeadlineRuleId> {
  const all: readonly DeadlineRule<DeadlineRuleId>[] = deadlineRules
  const found = all.find((rule) => rule.id === id.trim().toUpperCase())
  if (found === undefined)
    throw new WrongQuestion(
      'unknown-rule',
      id,
      all.map((rule) => rule.id),
    )
  return found
}

export interface Asked {
  readonly rule: string
  /** A day or a moment, as written. */
  readonly start: string
  readonly timeZone: string
  readonly inputs: Readonly<Record<string, string>>
}

/** The dates that a rule sets, and why. */
export function reckonDeadline(asked: Asked): Reckoning & { readonly rule: DeadlineRule<DeadlineRuleId> } {
  const rule = deadlineRuleOf(asked.rule)
  const timeZone = readTimeZone(asked.timeZone)
  const start = readStart(asked.start, timeZone)
  const inputs = readInputs(rule.inputs, asked.inputs, timeZone)
  mustHold(rule, start.day)
  const reckoning = rule.reckon({ start, inputs })
  const earlier = (): Reckoning => rule.reckon({ start: { day: start.writtenDay, moment: null }, inputs })
  return { rule, ...withWrittenDay(start, reckoning, earlier) }
}

function mustHold({ id, from, to }: DeadlineRule & Dated, day: Temporal.PlainDate): void {
  const iso = day.toString()
  if ((from === null || from <= iso) && (to === null || iso <= to)) return
  throw new WrongQuestion('not-in-force', `${id}, ${iso}`, [from ?? to ?? ''])
}

/** No source says whose day counts when the sender's was another: ours is the natural one, an earlier outcome is shown too. */
function withWrittenDay(
  { day, writtenDay }: ReadStart,
  reckoning: Reckoning,
  reckonAgain: () => Reckoning,
): Reckoning {
  if (writtenDay.equals(day) || !(reckoning.results.dueDate instanceof Temporal.PlainDate)) return reckoning
  const doubtful: Reckoning = {
    ...reckoning,
    warnings: [...reckoning.warnings, { code: 'time-zone', word: writtenDay.toString() }],
    confidence: leastSure('medium', reckoning.confidence),
  }
  if (Temporal.PlainDate.compare(writtenDay, day) > 0) return doubtful
  const at = reckonAgain().results.dueDate
  if (!(at instanceof Temporal.PlainDate) || at.equals(reckoning.results.dueDate)) return doubtful
  return {
    ...doubtful,
    readings: [...doubtful.readings, { code: 'day-as-written', id: 'day_as_written', at }],
  }
}
