import { consentWithdrawalRule, marketingProofRule } from '../../../law/marketing.ts'
import { taskRule, type TaskGround } from '../task.ts'

/** A list is asked for while somebody still knows. */
const askDays = 14
/** A consent that ends is renewed before it does, or let go. */
const renewDays = 30

const counted = (count: number | undefined) => ({ name: '', count: count ?? 0 })
const isNone = (count: number | undefined): boolean => count === undefined || count === 0
type Found = ReturnType<Parameters<typeof taskRule>[0]['find']>

function one(count: number | undefined, days: number): Found {
  if (isNone(count)) return []
  return [{ subject: '', sinceMs: null, due: { basis: 'ours', days }, words: counted(count), places: [] }]
}

const isDone = (ground: TaskGround, count: number | undefined): boolean => ground.isCounted && count === 0

/** Who said stop in a mail, and still stands on lists: the law says at once. */
export const withdrawalsOpen = taskRule({
  id: 'withdrawals-open',
  law: consentWithdrawalRule,
  find: ({ consent }) => one(consent?.waiting, 0),
  isDone: (ground) => isDone(ground, ground.consent?.waiting),
})

/** Who said no and stands in a group of an address book that is mailed. */
export const mailingGroupsOpen = taskRule({
  id: 'mailing-groups-open',
  law: consentWithdrawalRule,
  find: ({ mailingGroups }) => one(mailingGroups ?? undefined, 0),
  isDone: (ground) => isDone(ground, ground.mailingGroups ?? undefined),
})

export const listsWithoutOrigin = taskRule({
  id: 'lists-without-origin',
  law: marketingProofRule,
  find: ({ consent }) => one(consent?.unasked, askDays),
  isDone: (ground) => isDone(ground, ground.consent?.unasked),
})

export const consentsExpiring = taskRule({
  id: 'consents-expiring',
  law: marketingProofRule,
  find: ({ consent }) => one(consent?.expiring, renewDays),
  isDone: (ground) => isDone(ground, ground.consent?.expiring),
})
