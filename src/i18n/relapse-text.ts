import { inSentence } from './in-sentence.ts'
import { homeZone } from '../base/clock.ts'
import type { CleanUpChoice, Relapse } from '../privacy/plans/relapse.ts'
import type { nlCleanUp } from './nl-clean-up.ts'
import type { nlRelapse } from './nl-relapse.ts'
import type { nlRetention } from './nl-retention.ts'

interface Words {
  readonly locale: string
  readonly relapse: typeof nlRelapse
  readonly cleanUp: Pick<typeof nlCleanUp, 'rules'>
  readonly retention: Pick<typeof nlRetention, 'categories'>
}

/** What a clean-up is about: "Te lang bewaard, offertes". */
export function choiceName(
  { rule, about }: CleanUpChoice,
  { cleanUp, retention }: Pick<Words, 'cleanUp' | 'retention'>,
): string {
  const category = Object.entries(retention.categories).find(([id]) => id === about)?.[1].name
  const { name } = cleanUp.rules[rule]
  return category === undefined ? name : `${name}, ${inSentence(category)}`
}

/** What the last clean-up left and what lies there now, in one sentence. */
export function relapseText(relapse: Relapse, messages: Words): string {
  const { locale, relapse: texts } = messages
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: homeZone }).format(
    relapse.sinceMs,
  )
  const { left, now, isMore, state } = relapse
  return texts[state]({ name: choiceName(relapse, messages), day, left, now, isMore })
}
