import type { Activity } from '../../register/model.ts'
import type { AnswerItem } from './item.ts'

/** Where data come from: what the person gave, what was seen of them, or what was made of that (WP242). */
export type Origin = 'provided' | 'observed' | 'derived'

/** What may be taken along (GDPR art. 20(1)): not what was made of it. */
export function isPortableOrigin(origin: Origin): boolean {
  return origin !== 'derived'
}

/** True when some of the processing rests on consent or a contract: else there is nothing to take along, and the request is one for access. */
export function isPortable(bases: readonly string[]): boolean {
  return bases.some(
    (base) => base.startsWith('6.1.a') || base.startsWith('6.1.b') || base.startsWith('9.2.a'),
  )
}

/** Bases of activities, by their reference. */
export function basesOf(activities: readonly Activity[]): readonly string[] {
  const found = activities
    .flatMap(({ statements }) => statements)
    .filter(({ field }) => field === 'basis')
    .map(({ item }) => item)
  return [...new Set(found)]
}

/** Words in heads of columns for what a business reckons of people. */
const derivedWords =
  /\b(?:scores?|segment(?:en|s)?|ratings?|rank(?:ing)?|risico\w*|risk\w*|profiel\w*|profile\w*|klasse|class|label|categorie|category|voorspel\w*|predict\w*|propensity|churn|clv|ltv|waarde|value|potentieel|interesse\w*|engagement|kredietwaardig\w*|beoordeling\w*|inschatting\w*)\b/i

const observedWords =
  /\b(?:open(?:s|ed)?|geopend|click\w*|klik\w*|geklikt|bezoek\w*|visit\w*|log\w*|ip|bestel\w*|order\w*|bedrag|amount|datum|date|aantal|count|laatste|last|eerste|first|betaal\w*|paid|retour\w*)\b/i

/** Where a column's values come from, by its head. What a business reckoned itself is named as left out. */
export function originOfColumn(head: string): Origin {
  const words = head.replaceAll(/[_-]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  if (derivedWords.test(words)) return 'derived'
  return observedWords.test(words) ? 'observed' : 'provided'
}

/**
 * Whether a piece goes along: own messages with what came with them, cards, appointments and rows. Letters that the organisation wrote,
 * and files of its own making, are given by access.
 */
export function isPortableItem(
  { kind, roles, parent }: Pick<AnswerItem, 'kind' | 'roles' | 'parent'>,
  ownMessages: ReadonlySet<string>,
): boolean {
  if (kind === 'message') return roles.includes('from')
  if (kind === 'attachment') return parent !== null && ownMessages.has(parent)
  return kind === 'card' || kind === 'calendar' || kind === 'row'
}
