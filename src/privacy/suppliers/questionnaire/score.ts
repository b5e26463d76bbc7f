import { securityMeasures, sensitiveKinds } from './questions.ts'
import type {
  Answers,
  ByQuestion,
  Points,
  Question,
  QuestionId,
  Score,
  ScoredQuestion,
  Verdict,
} from './types.ts'

/**
 * What the answers are worth. `overrides` are the points that a person gave after reading; they go before ours. After the due
 * date the caller overrides what is still open with 0. Questions of the house have points but no weight.
 */
export function scoreOf(answers: Answers, overrides: ByQuestion<Points>, asked: readonly Question[]): Score {
  const scored = asked.map((question) => scoreQuestion(question, answers, overrides[question.id]))
  const score = weighed(scored, asked)
  return { questions: scored, score, verdict: verdictOf(scored.filter(counts(asked)), score) }
}

function scoreQuestion(question: Question, answers: Answers, override: Points | undefined): ScoredQuestion {
  const answer = answerTo(question, answers)
  const points = override === undefined ? pointsOf(question, answer) : override
  const isExcused = override === 1 || override === 2 || override === 'not-applicable'
  return { id: question.id, points, isKnockOut: !isExcused && isKnockOut(question, answer, points) }
}

/** Over what was answered and applies. Rounded down, so that a score of 80 never has the verdict of 79. */
function weighed(scored: readonly ScoredQuestion[], asked: readonly Question[]): number | null {
  let reached = 0
  let possible = 0
  for (const [index, { points }] of scored.entries()) {
    const weight = asked[index]?.weight ?? 0
    if (typeof points !== 'number') continue
    reached += weight * points
    possible += weight * 2
  }
  return possible === 0 ? null : Math.floor((100 * reached) / possible)
}

/** True of what bears on the verdict: all but a wish of the house. */
function counts(asked: readonly Question[]): (_: ScoredQuestion, index: number) => boolean {
  return (_, index) => {
    const question = asked[index]
    return question !== undefined && (!('isHard' in question) || question.isHard)
  }
}

function verdictOf(scored: readonly ScoredQuestion[], score: number | null): Verdict {
  if (score === null || scored.some(({ points }) => points === null)) return 'open'
  if (score < 60) return 'stop'
  return score < 80 || scored.some(({ isKnockOut }) => isKnockOut) ? 'conditions' : 'good'
}

/** What one question was answered with, and what the others say that bears on it. */
interface Answer {
  /** All that was chosen or typed in a field, without blanks; of this question unless another is named. */
  readonly all: (field: string, from?: Question['id']) => readonly string[]
  readonly has: (field: string) => boolean
  /** True when one of these was chosen. */
  readonly is: (field: string, ...options: readonly string[]) => boolean
  /** How many of these were ticked. */
  readonly count: (field: string, options: readonly string[]) => number
  readonly asks: (field: string) => boolean
}

function answerTo({ id, fields }: Question, answers: Answers): Answer {
  const all = (field: string, from: Question['id'] = id): readonly string[] => {
    const value = answers[from]?.[field] ?? []
    return (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '')
  }
  return {
    all,
    has: (field) => all(field).length > 0,
    is: (field, ...options) => all(field).some((value) => options.includes(value)),
    count: (field, options) => options.filter((option) => all(field).includes(option)).length,
    asks: (field) => fields.some((one) => one.id === field),
  }
}

type Stated = 'yes' | 'partly' | 'no' | 'not-applicable'

function pointsOf(question: Question, answer: Answer): Points {
  if (!answer.has(question.fields[0]?.id ?? '')) return null
  const stated = 'isHard' in question ? statedToHouse(answer) : statedBy[question.id](answer)
  if (stated === 'not-applicable') return stated
  if (stated === 'no') return 0
  return stated === 'yes' && answer.has('evidence') ? 2 : 1
}

function statedToHouse(answer: Answer): Stated {
  if (answer.is('answer', 'yes')) return 'yes'
  return answer.is('answer', 'partly') ? 'partly' : 'no'
}

const yesIf = (isYes: boolean): Stated => (isYes ? 'yes' : 'partly')

/** What a supplier says in short, per question. "I do not know" is no. */
const statedBy: Record<QuestionId, (answer: Answer) => Stated> = {
  role: (answer) => (answer.is('role', 'unknown') ? 'no' : yesIf(answer.has('purpose'))),
  data: (answer) =>
    answer.is('kinds', 'unknown') ? 'no' : yesIf(answer.has('people') && !answer.is('people', 'unknown')),
  agreement(answer) {
    if (answer.is('signed', 'not-needed') && saysController(answer)) return 'not-applicable'
    return answer.is('signed', 'signed', 'accepted') ? yesIf(answer.is('duties', 'all')) : 'no'
  },
  location(answer) {
    if (answer.is('outside', 'unknown') || isOutsideWithoutGround(answer)) return 'no'
    return yesIf(answer.has('countries'))
  },
  subprocessors(answer) {
    if (answer.is('used', 'none')) return 'not-applicable'
    if (answer.is('used', 'unknown')) return 'no'
    const isTold = answer.is('notice', 'month', 'fortnight')
    if (!answer.has('list') && !isTold) return 'no'
    return yesIf(answer.has('list') && isTold)
  },
  security(answer) {
    const count = answer.count('measures', securityMeasures)
    return count < fewMeasures ? 'no' : yesIf(count >= enoughMeasures && answer.is('measures', 'mfa'))
  },
  proof(answer) {
    if (!answer.is('kinds', ...certificates, 'other')) return 'no'
    return yesIf(answer.is('kinds', ...certificates) && answer.has('validUntil'))
  },
  breach(answer) {
    if (!answer.is('within', 'day', 'two-days')) return 'no'
    const isOpenAboutPast =
      answer.is('history', 'none') || (answer.is('history', 'others', 'ours') && answer.has('story'))
    return yesIf(answer.has('contact') && isOpenAboutPast)
  },
  rights(answer) {
    const count = answer.count('can', personRights)
    if (count === 0) return 'no'
    return yesIf(count === personRights.length && answer.is('within', 'week', 'fortnight'))
  },
  ending(answer) {
    if (answer.is('erased', 'no', 'unknown')) return 'no'
    const isPrompt = answer.is('erased', 'month', 'quarter')
    return yesIf(isPrompt && answer.is('backups', 'yes') && answer.is('returned', 'common'))
  },
  people(answer) {
    const count = answer.count('bound', ['secrecy', 'trained'])
    return count === 0 ? 'no' : yesIf(count === 2)
  },
  'own-use'(answer) {
    if (answer.is('uses', ...ownUses)) return answer.is('consent', 'yes') ? 'partly' : 'no'
    if (answer.is('uses', 'unknown')) return 'no'
    return yesIf(!answer.asks('audit') || answer.is('audit', 'yes', 'report'))
  },
}

/** Of the eight measures: most of them is a yes, fewer than three is a no. */
const enoughMeasures = 6
const fewMeasures = 3

const certificates = ['iso27001', 'nen7510', 'soc2', 'isae3402', 'audit'] as const
const personRights = ['find', 'export', 'correct', 'erase'] as const
const ownUses = ['analytics', 'advertising', 'sale', 'ai-training'] as const

/** The answers that alone keep a verdict from being good. An open question is not held against anybody yet. */
function isKnockOut(question: Question, answer: Answer, points: Points): boolean {
  if ('isHard' in question)
    return question.isHard && points !== null && (points === 0 || !answer.is('answer', 'yes'))
  switch (question.id) {
    case 'agreement':
      return points === 0 && !saysController(answer)
    case 'location':
      return isOutsideWithoutGround(answer)
    case 'security':
      return answer.has('measures') && !answer.is('measures', 'mfa') && isSensitive(answer)
    case 'breach':
      return answer.is('within', 'longer', 'unknown')
    case 'ending':
      return answer.is('erased', 'no')
    case 'own-use':
      return answer.is('uses', 'sale', 'ai-training') && !answer.is('consent', 'yes')
    default:
      return false
  }
}

function saysController(answer: Answer): boolean {
  return answer.all('role', 'role').includes('controller')
}

function isOutsideWithoutGround(answer: Answer): boolean {
  return answer.is('outside', 'yes') && !answer.is('ground', 'adequacy', 'dpf', 'scc', 'bcr')
}

function isSensitive(answer: Answer): boolean {
  return sensitiveKinds.some((kind) => answer.all('kinds', 'data').includes(kind))
}
