import { isNamedMailing } from '../../privacy/plans/words.ts'
import { uidKey, withMembers } from './card-groups.ts'
import { cardProperties, withoutProperties, withText, type CardProperty } from './edit-card.ts'

/** Who wants out of mailing lists: mail addresses and names of cards (UID), in lower case. */
export type OutKeys = ReadonlySet<string>

/** What a card says of whom it is, as far as lists name it so. */
export function keysOfCard(card: Uint8Array): readonly string[] {
  return cardProperties(card)
    .filter(({ name }) => name === 'uid' || name === 'email')
    .map(({ value }) => uidKey(value))
}

/** The name of a card that is itself a list of people for mailings (RFC 6350 6.1.4, and Apple's own property); null of another. */
export function mailingGroupName(card: Uint8Array): string | null {
  const properties = cardProperties(card)
  const isGroup = properties.some(({ name, value }) => groupKinds.has(name) && uidKey(value) === 'group')
  const name = properties.find((one) => one.name === 'fn')?.value ?? ''
  return isGroup && isNamedMailing(name) ? name : null
}

const groupKinds = new Set(['kind', 'x-addressbookserver-kind'])

/**
 * The card without what puts somebody who is out on a mailing list: of their own card the categories that are such a list, of the card of a
 * list the members who are out. Every other byte as it was; the same bytes when there is nothing of it.
 */
export function withoutMailing(card: Uint8Array, out: OutKeys): Uint8Array {
  if (mailingGroupName(card) !== null) return withMembers(card, new Map([...out].map((key) => [key, 'gone'])))
  if (!keysOfCard(card).some((key) => out.has(key))) return card
  let current = card
  // Places move with every change: each is looked for anew.
  for (let left = mostCategories; left > 0; left--) {
    const next = withoutOneList(current)
    if (next === undefined) break
    current = next
  }
  return current
}

/** More such properties are on no card. */
const mostCategories = 50

function withoutOneList(card: Uint8Array): Uint8Array | undefined {
  for (const property of cardProperties(card)) {
    const kept = categoriesLeft(property)
    if (kept === undefined) continue
    return kept.length === 0 ? withoutProperties(card, [property]) : withText(card, property, kept.join(','))
  }
  return undefined
}

/** Categories that are no mailing list, as they are written; undefined when all may stay. */
function categoriesLeft({ name, value }: CardProperty): readonly string[] | undefined {
  if (name !== 'categories') return undefined
  const all = value.split(/(?<!\\),/)
  const kept = all.filter((one) => !isNamedMailing(one))
  return kept.length === all.length ? undefined : kept
}
