import {
  bsnRule,
  identityCopyRule,
  securityRule,
  specialCategoryRule,
  type LawRule,
} from '../../../law/rule.ts'
import { seesAll, taskRule, type KindFact, type TaskRule } from '../task.ts'

/** It should not be there today; a fortnight is what one can keep to beside one's work. */
const takeOutDays = 14

interface FoundRule<Id extends string> {
  readonly id: Id
  readonly law: LawRule
  readonly isOf: (fact: KindFact) => boolean
  readonly count: (fact: KindFact) => number
}

/** Something of some kinds lies where it should not, and nobody said that it may. */
function outOfPlace<const Id extends string>({ id, law, isOf, count }: FoundRule<Id>): TaskRule<Id> {
  return taskRule({
    id,
    law,
    find: ({ kinds }) => {
      const open = kinds.filter((fact) => isOf(fact) && count(fact) > 0)
      if (open.length === 0) return []
      return [
        {
          subject: '',
          sinceMs: null,
          due: { basis: 'ours', days: takeOutDays },
          words: { name: '', count: open.reduce((sum, fact) => sum + count(fact), 0) },
          places: [...new Set(open.flatMap(({ places }) => places))].sort((a, b) => a - b),
        },
      ]
    },
    isDone: (ground, { places }) => seesAll(ground, places),
  })
}

const inMail = ({ openInMail }: KindFact): number => openInMail

const identityKinds = ['NL_PASSPORT_ID', 'NL_DRIVING_LICENCE', 'NL_V_NUMBER']

export const bsnInMail = outOfPlace({
  id: 'bsn-in-mail',
  law: bsnRule,
  isOf: ({ kind }) => kind === 'NL_BSN',
  count: inMail,
})

export const identityInMail = outOfPlace({
  id: 'identity-in-mail',
  law: identityCopyRule,
  isOf: ({ kind }) => identityKinds.includes(kind),
  count: inMail,
})

export const specialInMail = outOfPlace({
  id: 'special-in-mail',
  law: specialCategoryRule,
  isOf: (fact) => fact.class === 'special',
  count: inMail,
})

/** A password opens everything else from wherever it is read: not from mail alone. */
export const passwordsFound = outOfPlace({
  id: 'passwords',
  law: securityRule,
  isOf: ({ kind }) => kind === 'PASSWORD',
  count: ({ openDocuments }) => openDocuments,
})
