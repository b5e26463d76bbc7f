import type { Likeness } from './mail.ts'

/** Providers whose names are typed every day. */
const providers = [
  'gmail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'outlook.nl',
  'live.nl',
  'yahoo.com',
  'icloud.com',
  'ziggo.nl',
  'kpnmail.nl',
  'xs4all.nl',
  'planet.nl',
  'hetnet.nl',
]

/** A shorter word with another letter is another word: "jan" and "jon". */
const leastForOne = 5
const leastForTwo = 9

/** How one address is like another, as a slip of the finger or a trick of the eye makes it; undefined when it is not. */
export function likenessOf(address: string, other: string): Likeness | undefined {
  if (address === other) return undefined
  const [local, domain] = halves(address)
  const [otherLocal, otherDomain] = halves(other)
  if (local === otherLocal) return likeDomains(domain, otherDomain)
  if (domain !== otherDomain) return undefined
  return likeWords(local, otherLocal)
}

/** True for a domain that is a provider's name misspelt: "gmial.com". */
export function isMisspeltProvider(domain: string): boolean {
  if (providers.includes(domain)) return false
  return providers.some((provider) => {
    const label = provider.slice(0, provider.indexOf('.'))
    const [own, ending] = [domain.slice(0, domain.indexOf('.')), domain.slice(domain.indexOf('.') + 1)]
    if (label.length < 5) return false
    // A letter too many makes another firm's name of many a word; two that changed places do not.
    if (!/^(?:com|nl|con|cm|co|om|comm|nll)$/.test(ending)) return false
    return own !== label ? isSlip(own, label) : /^(?:con|cm|om|comm|nll)$/.test(ending)
  })
}

function halves(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, Math.max(0, at)), address.slice(at + 1)]
}

function likeDomains(domain: string, other: string): Likeness | undefined {
  if (isMisspeltProvider(domain) && providers.includes(other) && distance(domain, other, 2) <= 2)
    return 'provider'
  if (drawnAs(domain) === drawnAs(other) || domain.startsWith('xn--')) {
    return drawnAs(domain) === drawnAs(other) ? 'letters' : undefined
  }
  const [label, ending] = labelOf(domain)
  const [otherLabel, otherEnding] = labelOf(other)
  if (label === otherLabel) {
    // At two providers of one name live two people: "jan@hotmail.nl" and "jan@hotmail.com".
    return label.length >= leastForOne && ending !== otherEnding ? 'ending' : undefined
  }
  return ending === otherEnding ? likeWords(label, otherLabel) : undefined
}

function labelOf(domain: string): [label: string, ending: string] {
  const dot = domain.indexOf('.')
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)]
}

/** True when it takes more than likeness to call it a slip: "jansen" and "janssen" are two families, "dekker" and "dikker" too. */
export function isWeakLikeness(address: string, other: string): boolean {
  const [local, domain] = halves(address)
  const [otherLocal, otherDomain] = halves(other)
  const [word, meant] =
    local === otherLocal ? [labelOf(domain)[0], labelOf(otherDomain)[0]] : [local, otherLocal]
  if (sortedOf(word) === sortedOf(meant)) return false
  return Math.min(word.length, meant.length) < leastForSure || areVariants(word, meant)
}

/** A slip in a longer word makes no other word. */
const leastForSure = 8

/** Spellings that families and plurals have: a double letter or one, with an s or e behind or not. */
function areVariants(word: string, meant: string): boolean {
  const plain = (text: string): string => text.replace(/(.)\1+/g, '$1').replace(/[se]+$/, '')
  return plain(word) === plain(meant)
}

function sortedOf(word: string): string {
  return [...word].sort().join('')
}

function likeWords(word: string, other: string): Likeness | undefined {
  if (drawnAs(word) === drawnAs(other)) return 'letters'
  // "team1" and "team2", "j.smit" and "k.smit" are two, and meant to be.
  if (digitsOf(word) !== digitsOf(other) || hasOtherInitial(word, other)) return undefined
  // Whoever slips has begun well.
  if (word[0] !== other[0]) return undefined
  const shortest = Math.min(word.length, other.length)
  if (shortest >= leastForTwo && distance(word, other, 2) <= 2) return 'typo'
  return shortest >= leastForOne && distance(word, other, 1) <= 1 ? 'typo' : undefined
}

function digitsOf(word: string): string {
  return word.replace(/\D/g, '')
}

/** Where the first letter is another one, or a word of one letter is. */
function hasOtherInitial(word: string, other: string): boolean {
  const [a, b] = [word.split(/[._-]/), other.split(/[._-]/)]
  if (a.length !== b.length) return false
  return a.some((part, at) => part !== b[at] && (part.length === 1 || (b[at] ?? '').length === 1))
}

/** One letter changed places with its neighbour, was left out or came twice. */
function isSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0] || distance(word, meant, 1) > 1) return false
  if (word.length === meant.length) return sortedOf(word) === sortedOf(meant)
  return word.length < meant.length || /(.)\1/.test(word)
}

/** Letters and pairs as the eye takes them. */
export function drawnAs(word: string): string {
  return word
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
    .replace(/[01i]/g, (sign) => (sign === '0' ? 'o' : 'l'))
}

/** How many letters are changed, left out, added or swapped with their neighbour; more than `limit` is not counted further. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return above[b.length] ?? limit + 1
}
