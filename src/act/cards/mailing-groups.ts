import { isNamedMailing } from '../../privacy/plans/words.ts'
import { uidKey, withMembers } from './card-groups.ts'
import { cardProperties, withoutProperties, withTexts, type CardProperty } from './edit-card.ts'

/** Who wants out of mailing lists: mail addresses and names of cards (UID), in lower case. */
export type OutKeys = ReadonlySet<string>

/** The mail addresses on a card, in lower case. */
export function emailsOfCard(card: Uint8Array): readonly string[] {
  return cardProperties(card)
    .filter(({ name }) => name === 'email')
    .map(({ value }) => uidKey(value))
    .filter((email) => email !== '')
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
  if (!emailsOfCard(card).some((email) => out.has(email))) return card
  const texts = new Map<CardProperty, string>()
  for (const property of cardProperties(card)) {
    const kept = categoriesLeft(property)
    if (kept !== undefined) texts.set(property, kept)
  }
  if (texts.size === 0) return card
  const written = withTexts(card, texts)
  const empty = cardProperties(written).filter(({ name, value }) => name === 'categories' && value === '')
  return withoutProperties(written, empty)
}

/** Categories that are no mailing list, as they are written; undefined when all may stay. */
function categoriesLeft({ name, value }: CardProperty): string | undefined {
  if (name !== 'categories') return undefined
  const all = value.match(oneCategory) ?? []
  const kept = all.filter((one) => !isNamedMailing(one))
  return kept.length === all.length ? undefined : kept.join('').replace(/^[,;]/, '')
}

/** With what divides it from the one before: a comma, and in cards of some programs a semicolon. */
const oneCategory = /[,;](?:\\[^]|[^\\,;])*|^(?:\\[^]|[^\\,;])+/g
