import { fromUtf8 } from '../../base/bytes.ts'
import { hashOfText, sign, signsOfHash } from '../../detect/lexicon.ts'
import { isPersonWord } from '../../detect/special/whom.ts'
import { lexicon } from '../../detect/words/index.ts'
import type { Anchor } from './anchors.ts'
import { firstAfter } from './halving.ts'

/** Somebody of whom a stretch of text speaks. */
export interface Spoken {
  /** In characters of the stretch. */
  readonly at: number
  readonly end: number
  /** Who writes, whom they write to, "she", or somebody whom a name or word stands for. */
  readonly as: 'self' | 'addressee' | 'third' | 'another'
  /** Of another for whom it stands; -1 when nobody knows. */
  readonly index: number
  /** By a word of possession: "my diagnosis". */
  readonly isPossessive: boolean
  /** The word of relation that stands before it: "with", "of"; '' for none. */
  readonly link: string
  /** The same for the same one. */
  readonly key: string
}

/** A stretch of text in which each name of an anchor is one sign, with as many characters as it had. */
export interface Stretch {
  readonly words: string
  readonly spoken: readonly Spoken[]
}

interface Place {
  readonly text: Uint8Array
  readonly anchors: readonly Anchor[]
  readonly start: number
  readonly end: number
}

/** Who comes up between two places, in their order; who is called to or says it is not spoken of. */
export function spokenIn({ text, anchors, start, end }: Place): Stretch {
  const words = fromUtf8(text.subarray(start, end))
  const named = new Map<number, Anchor>()
  let marked = words
  for (let i = firstAfter(anchors, start); i < anchors.length; i++) {
    const anchor = anchors[i]
    if (anchor === undefined || anchor.start >= end) break
    const at = fromUtf8(text.subarray(start, Math.max(start, anchor.start))).length
    const length = fromUtf8(text.subarray(start, anchor.at)).length - at
    marked = marked.slice(0, at) + nameSign + rest.repeat(Math.max(0, length - 1)) + marked.slice(at + length)
    named.set(at, anchor)
  }
  const spoken: Spoken[] = []
  for (const { 0: word, index: at } of marked.matchAll(wordPattern)) {
    const one = oneOf(word, { at, marked, anchor: named.get(at) })
    if (one !== undefined) spoken.push(one)
  }
  return { words, spoken }
}

const [nameSign, rest] = ['\uE000', '\uE001']
const wordPattern = /\uE000\uE001*|\p{L}[\p{L}\p{M}'’-]*/gu

interface Around {
  readonly at: number
  readonly marked: string
  readonly anchor: Anchor | undefined
}

function oneOf(word: string, { at, marked, anchor }: Around): Spoken | undefined {
  const end = at + word.length
  const before = marked.slice(Math.max(0, at - longestBefore), at)
  const behind = marked.slice(end, end + longestBefore)
  const link = linking.exec(before)?.[1]?.toLowerCase() ?? ''
  const base = { at, end, link, index: -1, isPossessive: false }
  if (anchor !== undefined) {
    const { isGreeted, isWrittenTo, speaks, isAside, index } = anchor
    if (isGreeted || isWrittenTo || speaks || isAside || isCalledTo(before, behind)) return undefined
    return { ...base, as: 'another', index, key: index < 0 ? marked.slice(at, end) : String(index) }
  }
  const lower = word.toLowerCase()
  if (selves.test(lower) && !isOtherWord(word, behind)) return { ...base, as: 'self', key: 'self' }
  if (addressees.test(lower)) return { ...base, as: 'addressee', key: 'addressee' }
  if (thirds.test(lower))
    return isMany(lower, behind)
      ? { ...base, as: 'another', key: 'they' }
      : { ...base, as: 'third', key: 'third' }
  if (ours.test(lower)) return isRelative(behind) ? undefined : { ...base, as: 'another', key: we }
  if (lower === 'her' && /^ (?:to|in|at|for|and|on|with|from)(?!\p{L})|^(?:[^\p{L} ]|$)/u.test(behind))
    return { ...base, as: 'third', key: 'third' }
  const as = possessives.get(lower)
  if (as !== undefined) {
    // "My mother": she is who is spoken of; "they are ill" is no possession.
    if (isRelative(behind)) return undefined
    if (lower === 'zijn' && !owning.test(before)) return undefined
    return { ...base, as, key: as, isPossessive: true }
  }
  if (isGivenName(word)) {
    if (isCalledTo(before, behind)) return undefined
    return { ...base, as: 'another', key: lower }
  }
  // "Mevrouw", before a name, is that name.
  if (!isPersonWord(word) || title.test(behind) || predicate.test(before)) return undefined
  return { ...base, as: 'another', key: lower }
}

const longestBefore = 40
const selves = /^(?:ik|me|mij|mezelf|mijzelf|ikzelf|ben|heb|voel|lig|i|i'm|i’m|i've|i’ve|myself)$/
const ours = /^(?:wij|we|ons|onze|us|our)$/
/** By which who writes for several is told. */
export const we = 'we'
const addressees = /^(?:u|je|jij|jou|jullie|you|you're|you’re)$/
const thirds = /^(?:hij|ie|zij|ze|hem|he|she|him|he's|she's)$/
const possessives: ReadonlyMap<string, Spoken['as']> = new Map([
  ...['mijn', "m'n", 'm’n', 'my'].map((word) => [word, 'self'] as const),
  ...['uw', 'jouw', 'your'].map((word) => [word, 'addressee'] as const),
  ...['haar', 'zijn', "z'n", 'z’n', 'his', 'her'].map((word) => [word, 'third'] as const),
])

/** "I.v.m.", and Ben, who is ill. */
function isOtherWord(word: string, behind: string): boolean {
  if (word === 'i' || word === 'I') return behind.startsWith('.')
  return word === 'Ben' && /^ (?:is|was|has|heeft|had|zit|ligt|moet|gaat|komt|wordt|\p{Lu})/u.test(behind)
}

/** A word that ties whoever follows it to what was said before. */
const linking =
  /(?:^|[^\p{L}])(van|aan|met|voor|door|bij|over|volgens|namens|tegen|naar|uit|of|to|for|with|from|by|about|against|via|tot|namelijk)\s+(?:(?:de|het|een|the|a|an|dhr\.?|mevr\.?|mw\.?|mevrouw|meneer|de heer|heer|mr\.?|mrs\.?|ms\.?|mijn|uw|onze|zijn|haar|my|your|his|her|our)\s+)*$/iu

/** "They are ill." */
function isMany(word: string, behind: string): boolean {
  return (
    (word === 'ze' || word === 'zij') && /^ (?:zijn|waren|hebben|hadden|\p{L}{2,}en)(?!\p{L})/u.test(behind)
  )
}

/** The word behind it, or the one after that, is somebody. */
function isRelative(behind: string): boolean {
  const [first = '', second = ''] = behind.match(/\p{L}[\p{L}-]*/gu) ?? []
  return isSomebody(first) || (isSomebody(second) && /^ \p{L}+e \p{L}/u.test(behind))
}

function isSomebody(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    isPersonWord(word) &&
    !selves.test(lower) &&
    !addressees.test(lower) &&
    !thirds.test(lower) &&
    !possessives.has(lower)
  )
}

/** Before "zijn" that is no verb. */
const owning =
  /(?:^|[^\p{L}])(?:aan|van|met|voor|over|in|na|sinds|door|om|op|tijdens|vanwege|wegens|uit|tegen|heeft|is|was|had|kreeg|krijgt|gebruikt|slikt|en)\s$/iu

/** "Kees, ik ben ziek": at the head of a line, before a comma, is who is called to. */
function isCalledTo(before: string, behind: string): boolean {
  return (
    /(?:^|[\n.!?] *|(?:beste|hallo|hoi|hi|hey|dag|lieve|dear|hello|sorry|dank je|bedankt|thanks)\s+)$/i.test(
      before,
    ) &&
    /^,? (?:ik|mijn|wil|kun|kan|zou|we|wij|i|could|can|please|graag)\b|^,\s+(?!(?:die|who|geb|\d))[^,]*\b(?:ik|mijn|je|jij|u|i|you|my)\b/i.test(
      behind,
    )
  )
}

/** "Mevrouw ", before a name or the word for who bears it. */
const title = /^\.?\s+(?:(?:dhr|mevr|mw|dr|drs|mr|prof|ds|ir|ing)\.?\s+|mevrouw |meneer |de heer )*\uE000/iu

/** "I am a Surinamese ": what somebody is, and not who. */
const predicate = /(?:^|[^\p{L}])(?:ben|bent|is|was|am|are|als|as) (?:een|a|an) (?:\p{L}+ )?$/iu

/** Capitals and a list of given names: somebody of whom no more is known. */
function isGivenName(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false
  const signs = signsOfHash(lexicon, hashOfText(word))
  return (signs & sign.given) !== 0 && (signs & (sign.never | sign.place | sign.common)) === 0
}
