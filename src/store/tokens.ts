import { createHmac } from 'node:crypto'
import type { PersonDraft } from '../people/person.ts'

/** Lower case without diacritics: how people type a name they do not know how to spell. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** More tokens than this are not a person but an attack on the index. */
const maxTokens = 60

/** What a person can be found by: parts of names, of addresses, ends of numbers. */
export function tokensOf({
  names,
  name,
  emails,
  phones,
}: Pick<PersonDraft, 'names' | 'name' | 'emails' | 'phones'>): string[] {
  const tokens = new Set<string>()
  for (const text of [name, ...names, ...emails]) for (const word of words(text)) tokens.add(word)
  for (const email of emails) tokens.add(fold(email))
  for (const phone of phones) {
    const digits = phone.replace(/\D/g, '')
    // With the country, and as the Dutch write it.
    tokens.add(digits)
    if (digits.startsWith('31')) tokens.add(`0${digits.slice(2)}`)
  }
  return [...tokens].slice(0, maxTokens)
}

/** What is looked for: each token must be the beginning of one of the person's. */
export function searchTokens(text: string): string[] {
  const folded = fold(text).trim()
  if (folded.includes('@')) return [folded]
  // +31 (0)38 …, and 0031 for +31.
  const digits = folded.replace(/\(0\)/, '').replace(/[\s()+./-]/g, '')
  if (/^\d{5,}$/.test(digits)) return [digits.replace(/^00/, '')]
  return words(folded)
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Digests of the words of addresses: of these the index keeps no text, so that a person is found by whole words only. */
export function addressTokens(addresses: readonly string[], key: Uint8Array): string[] {
  return [...new Set(addresses.flatMap(words))].slice(0, maxTokens).map((word) => addressToken(word, key))
}

/** The token that a person with this word in an address has. */
export function addressToken(word: string, key: Uint8Array): string {
  return addressMark + createHmac('sha256', key).update(`address-word:${word}`).digest('hex').slice(0, 16)
}

/** With it no name or mail address begins. */
const addressMark = ' '

/** A beginning of as many characters is one that too many persons have to count them each time. */
export const countedPrefix = 2

/** The one- and two-character beginnings of the tokens, each once. */
export function prefixesOf(tokens: readonly string[]): ReadonlySet<string> {
  const prefixes = new Set<string>()
  for (const token of tokens) {
    if (token.startsWith(addressMark)) continue
    const [first, second] = token
    if (first === undefined) continue
    prefixes.add(first)
    if (second !== undefined) prefixes.add(first + second)
  }
  return prefixes
}
