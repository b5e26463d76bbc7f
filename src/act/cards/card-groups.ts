import { cardProperties, withTexts, type CardProperty } from './edit-card.ts'

/** What a group is told of one of its members: under which UID it is named from now on, or that it is none any more. */
export type NewMember = { readonly uid: string } | 'gone'

/** Whom a card that is a group names: UIDs as `uidKey` makes them; none of a card of somebody (RFC 6350 and Apple's own property). */
export function membersOf(card: Uint8Array): readonly string[] {
  return memberLines(card).map(({ value }) => uidKey(value))
}

/** The UID of a card, as it is written; '' when it has none. */
export function uidOf(card: Uint8Array): string {
  return (
    cardProperties(card)
      .find(({ name }) => name === 'uid')
      ?.value.trim() ?? ''
  )
}

/** The same for a UID and for what names it: some write `urn:uuid:` before it, some in capitals, and some name a member by mail address. */
export function uidKey(uid: string): string {
  const [, scheme, rest] = /^(urn:uuid|mailto):([^]*)$/i.exec(uid.trim()) ?? []
  if (scheme === undefined || rest === undefined) return uid.trim().toLowerCase()
  // What stands in an address (RFC 3986, RFC 6068) may be written in hexadecimals, and a mail may have a subject.
  return unescaped(/^mailto$/i.test(scheme) ? rest.replace(/\?[^]*$/, '') : rest).toLowerCase()
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A group that names some of its members otherwise, each once; every other byte as it was. `changes` goes by `uidKey`. */
export function withMembers(card: Uint8Array, changes: ReadonlyMap<string, NewMember>): Uint8Array {
  const lines = memberLines(card)
  const named = new Set(lines.map(({ value }) => uidKey(value)).filter((key) => !changes.has(key)))
  const texts = new Map<CardProperty, string | null>()
  for (const line of lines) {
    const now = changes.get(uidKey(line.value))
    if (now === undefined) continue
    const isNew = now !== 'gone' && !named.has(uidKey(now.uid))
    if (isNew) named.add(uidKey(now.uid))
    texts.set(line, isNew ? namedLike(line, now.uid) : null)
  }
  return texts.size === 0 ? card : withTexts(card, texts)
}

function memberLines(card: Uint8Array): CardProperty[] {
  return cardProperties(card).filter(({ name }) => name === 'member' || name === 'x-addressbookserver-member')
}

function namedLike({ value }: CardProperty, uid: string): string {
  const bare = uid.replace(/^urn:uuid:/i, '')
  return /^\s*urn:uuid:/i.test(value) ? `urn:uuid:${bare}` : uid
}
