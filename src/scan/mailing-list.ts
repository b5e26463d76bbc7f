import { headersOf, isBulk } from '../privacy/suppliers/mail-clues.ts'
import type { Document, Participant } from '../read/document.ts'

/**
 * Addresses among those that take part in a message which are a mailing list's or its machinery's, in lower case: by
 * List-Post (RFC 2369), List-Id (RFC 2919), and what Mailman, ezmlm and groups write beside them. A header can claim
 * what it likes: how much it counts for is weighed over all messages, when persons are built.
 */
export function listAddressesIn({
  kind,
  fields,
  participants,
}: Pick<Document, 'kind' | 'fields' | 'participants'>): ReadonlySet<string> {
  if (kind !== 'message' || !isBulk(fields)) return none
  const named = namedLists(fields)
  const sender = participants.find(({ role }) => role === 'sender')
  const isNamed = (email: string): boolean => named.has(email) || named.has(`<${email.replace('@', '.')}>`)
  const isList = (email: string): boolean => isNamed(email) || isNamed(machineryOf(email))
  return new Set(
    participants
      .filter((one) => isList(addressOf(one)) || (one === sender && isMachinery(addressOf(one))))
      .map(addressOf),
  )
}

/** True when everybody on the list may write to it (List-Post, RFC 2369): what comes by it is talk, no newsletter. */
export function takesLetters(fields: Document['fields']): boolean {
  return headersOf(fields, 'list-post').some((value) => value.includes('mailto:'))
}

const none: ReadonlySet<string> = new Set()

const addressOf = ({ email }: Participant): string => email.toLowerCase()

/** The lists' own addresses; of List-Id the name between its brackets. */
function namedLists(fields: Document['fields']): Set<string> {
  const named = new Set<string>()
  for (const [header, pattern] of listHeaders)
    for (const value of headersOf(fields, header))
      for (const [, address = ''] of value.matchAll(pattern)) named.add(address.toLowerCase())
  return named
}

const listHeaders: readonly (readonly [header: string, address: RegExp])[] = [
  ['list-post', /<mailto:([^>?\s]{1,300}@[^>?\s]{1,300})/gi],
  ['list-id', /(<[\w.+-]{1,300}>)/g],
  ['x-beenthere', /([\w.+-]{1,300}@[\w.-]{1,300})/g],
  ['x-mailing-list', /([\w.+-]{1,300}@[\w.-]{1,300})/g],
  ['mailing-list', /\blist ([\w.+-]{1,300}@[\w.-]{1,300})/g],
]

const machinery =
  /^owner-|-(?:admin|bounces?|owner|request|subscribe|unsubscribe|join|leave|help|confirm|return)(?=@|[+=])/

/** Tells an address by which a list is run from one on which people write. */
function isMachinery(email: string): boolean {
  return machinery.test(email)
}

/** The list that an address runs: "klaverjas@lijst.example" for "klaverjas-bounces+12@lijst.example". */
function machineryOf(email: string): string {
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')))
  const [list = ''] = `${local}@`.replace(/^owner-/, '').split(machinery)
  return `${list.replace(/@$/, '')}${email.slice(email.lastIndexOf('@'))}`
}
