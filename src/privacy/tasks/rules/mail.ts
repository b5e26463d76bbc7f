import { bsnRule, identityCopyRule, specialCategoryRule, type LawRule } from '../../../law/rule.ts'
import { seesAll, taskRule, type KindFact, type TaskRule } from '../task.ts'

/** It should not be there today; a fortnight is what one can keep to beside one's work. */
const takeOutDays = 14

interface MailRule<Id extends string> {
  readonly id: Id
  readonly law: LawRule
  readonly isOf: (fact: KindFact) => boolean
}

/** Something of some kinds lies in plain mail, and nobody said that it may. */
function inMail<const Id extends string>({ id, law, isOf }: MailRule<Id>): TaskRule<Id> {
  return taskRule({
    id,
    law,
    find: ({ kinds }) => {
      const open = kinds.filter((fact) => isOf(fact) && fact.openInMail > 0)
      if (open.length === 0) return []
      return [
        {
          subject: '',
          sinceMs: null,
          due: { basis: 'ours', days: takeOutDays },
          words: { name: '', count: open.reduce((sum, { openInMail }) => sum + openInMail, 0) },
          places: [...new Set(open.flatMap(({ places }) => places))].sort((a, b) => a - b),
        },
      ]
    },
    isDone: (ground, { places }) => seesAll(ground, places),
  })
}

const identityKinds = ['NL_PASSPORT_ID', 'NL_DRIVING_LICENCE', 'NL_V_NUMBER']

export const bsnInMail = inMail({
  id: 'bsn-in-mail',
  law: bsnRule,
  isOf: ({ kind }) => kind === 'NL_BSN',
})

export const identityInMail = inMail({
  id: 'identity-in-mail',
  law: identityCopyRule,
  isOf: ({ kind }) => identityKinds.includes(kind),
})

export const specialInMail = inMail({
  id: 'special-in-mail',
  law: specialCategoryRule,
  isOf: (fact) => fact.class === 'special',
})
