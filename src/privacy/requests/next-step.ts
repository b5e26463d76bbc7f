import { rights, type RightId } from '../../law/rights.ts'
import { requestClock } from './clock.ts'
import { isCarriedOut, type RequestFile } from './file.ts'
import { isSettled, recipientStates } from './recipients.ts'

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
  'review', // a person looks at what a machine decided
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
  if (!isAnswered && granted.some((right) => changing.has(right) && !isCarriedOut(file, right)))
    return 'carry-out'
  if (!isAnswered && granted.includes('human-decision') && file.reviews.length === 0) return 'review'
  if (!isAnswered) return 'answer'
  return mustTellRecipients(file) && !isToldToAll(file) ? 'tell-recipients' : 'close'
}

/** Everybody who is known to have received data was told, or left out for a reason; of a file in which nobody looked, somebody was told. */
function isToldToAll(file: RequestFile): boolean {
  if (saidNobody(file)) return true
  const known = recipientStates(file)
  return known.length > 0 ? known.every(isSettled) : file.sent.some(({ letter }) => letter === 'recipient')
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
  return file.heard.some(({ about, from }) => about === 'recipient' && from === '')
}

/** Whether recipients must hear of it: something was corrected, erased or restricted, at least in part (art. 19). */
function mustTellRecipients({ decided }: Pick<RequestFile, 'decided'>): boolean {
  return [...decided.values()].some(
    ({ right, outcome }) => rights[right].tellsRecipients && (outcome === 'granted' || outcome === 'partly'),
  )
}
