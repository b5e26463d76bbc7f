import type { NearMissReason } from '../privacy/near-misses/mail.ts'
import type { NearMissTexts } from './nl-near-misses.ts'

/** Why something sent is shown, in one or two sentences; empty for what another sentence says already. */
export function nearMissReason(reason: NearMissReason, texts: NearMissTexts): string {
  switch (reason.code) {
    case 'strangers':
      return texts.strangers(reason.count)
    case 'private-addresses':
      return texts.privateAddresses(reason.count)
    case 'content':
      return `${texts.where[reason.where]} ${texts.content[reason.kind](reason.count)}.`
    case 'like': {
      const how = texts.likeness[reason.how](reason.other)
      return reason.count === 0 ? how : `${how} ${texts.often(reason.count)}`
    }
    case 'first-name':
      return texts.firstName(reason.name, reason.other)
    case 'others-of':
      return texts.othersOf(reason.house, reason.count)
    case 'not-for-me':
      return texts.notForMe(reason.by, reason.isLinked)
    case 'not-for-you':
      return texts.notForYou(reason.isLinked)
    default:
      return texts[plain[reason.code]]
  }
}

const plain = {
  'to-third': 'toThird',
  'to-self': 'toSelf',
  'about-unknown': 'aboutUnknown',
  'never-answered': 'neverAnswered',
  'sent-again': 'sentAgain',
  'own-private': 'ownPrivate',
  'only-receives': 'onlyReceives',
} as const

/** To whom it went: the first, and how many more. */
export function nearMissRecipients(recipients: readonly string[], texts: NearMissTexts): string {
  const [first = '', ...others] = recipients
  return others.length === 0 ? first : texts.toMany(first, others.length)
}
