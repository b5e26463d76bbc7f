import type { RightId } from '../../law/rights.ts'
import { requestClock } from './clock.ts'
import type { RequestFile } from './file.ts'

/** What is to be done first about a request, in the order of the work. */
export const requestSteps = [
  'say-what', // nobody said what is asked
  'stop-now', // stops without weighing
  'wait-mandate',
  'check-mandate',
  'look-who', // whether there is doubt who asks
  'ask-who',
  'wait-who',
  'wrong-person',
  'decide', // yes, in part, or no
  'search', // find what there is
  'carry-out', // erase, correct, restrict
  'answer',
  'tell-recipients',
  'close',
  'closed',
] as const
export type RequestStep = (typeof requestSteps)[number]

/** Rights that need a look at what there is. */
const searching: ReadonlySet<RightId> = new Set([
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
])
const changing: ReadonlySet<RightId> = new Set(['rectification', 'erasure', 'restriction'])

/** The one thing to do now. */
export function nextStep(file: RequestFile, nowMs: number): RequestStep {
  if (file.closed !== null) return 'closed'
  if (file.rights.length === 0) return 'say-what'
  const clock = requestClock(file, nowMs)
  if (clock.atOnce.length > 0) return 'stop-now'
  return whoStep(file) ?? workStep(file, clock.answeredAt !== null)
}

/** Who asks, and for whom. Stopping mail needs no proof of anything, so a request for only that never comes here. */
function whoStep(file: RequestFile): RequestStep | null {
  if (!file.rights.some((right) => needsIdentity.has(right))) return null
  const about = (letter: 'identity' | 'mandate'): boolean => file.sent.some((one) => one.letter === letter)
  if (file.identified.some(({ of, result }) => of === 'asker' && result === 'wrong')) return 'wrong-person'
  if (file.asker.behalf !== 'self' && !isSure(file, 'mandate'))
    return about('mandate') ? 'wait-mandate' : 'check-mandate'
  if (isSure(file, 'asker')) return null
  if (file.doubt === null) return 'look-who'
  if (!file.doubt.doubt) return null
  return about('identity') ? 'wait-who' : 'ask-who'
}

/** What could give a stranger somebody's data, or take them from somebody. */
const needsIdentity: ReadonlySet<RightId> = new Set([
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'human-decision',
  'recipients',
])

function isSure(file: RequestFile, of: 'asker' | 'mandate'): boolean {
  return file.identified.findLast((one) => one.of === of)?.result === 'right'
}

function workStep(file: RequestFile, isAnswered: boolean): RequestStep {
  const isUndecided = file.rights.some((right) => !file.decided.has(right))
  const granted = file.rights.filter((right) => isGranted(file, right))
  if (isUndecided && file.persons.length === 0 && file.searched === null && file.rights.some(isSearching))
    return 'search'
  if (isUndecided) return 'decide'
  const isPlanned = (right: RightId): boolean => file.planned.some((one) => one.right === right)
  if (!isAnswered && granted.some((right) => changing.has(right) && !isPlanned(right))) return 'carry-out'
  if (!isAnswered) return 'answer'
  const mustTell = granted.some((right) => changing.has(right))
  if (mustTell && !file.sent.some(({ letter }) => letter === 'recipient') && !saidNobody(file))
    return 'tell-recipients'
  return 'close'
}

function isSearching(right: RightId): boolean {
  return searching.has(right)
}

function isGranted(file: RequestFile, right: RightId): boolean {
  const outcome = file.decided.get(right)?.outcome
  return outcome === 'granted' || outcome === 'partly'
}

/** A person wrote down that nobody has to hear of it. */
function saidNobody(file: RequestFile): boolean {
  return file.heard.some(({ about }) => about === 'recipient')
}
