import { character, isOne, isWordly } from '../characters.ts'
import { hashWord, sign, signsOfHash } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { RememberedPair } from '../memory.ts'
import { asText, moved, type Claim, type Scene, type Token } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { Asking, hashesOf, knowsOne } from './asking.ts'
import { beginsSentence, fold, foldedAt, isBetween, readName, type KnownWords, type Lead } from './parse.ts'
import { endOfPlainWord, nextStart, tokenAt, tokenBefore } from './tokens.ts'

/** What the walk needs to read names. */
export interface NameReader {
  readonly word: (start: number, end: number, signs: number) => number
  readonly initial: (start: number, end: number) => number
  readonly pair: (start: number, end: number) => number
  /** Pairs of unknown capitalised words so far, for the second look. */
  readonly pairs: Pair[]
  /** Words that were looked for among the names the document gives. */
  readonly asking: Asking
  /** Hashes of the words of the names that the document gives. */
  readonly knownHashes: ReadonlySet<number>
  /** The furthest place to which a label or a closing line led: lines on from the word itself. */
  readonly furthest: () => number
  /** Second look, when the whole text was walked: names that other names and addresses of the text speak for. */
  readonly finish: (emails: readonly string[]) => void
}

/** Two capitalised words, with what was remembered of them. */
interface Pair {
  readonly start: number
  /** Hashes of the two words and the next, when nothing but a known name among them can speak for the pair. */
  readonly unless: readonly number[] | undefined
  remembered?: RememberedPair
}

/** More unknown pairs than this in one text are no names. */
export const maxPairs = 2000

/** Reads names into `claims` while the walk goes on. */
export function nameReader(scene: Scene, claims: Claim[]): NameReader {
  const { words: names, hashes } = givenNames(scene)
  const asking = new Asking(names)
  const pairs: Pair[] = []
  let furthest = 0
  const reach = (at: number): Token | undefined => {
    furthest = Math.max(furthest, at)
    return tokenAt(scene, at)
  }
  const read = (start: number, lead?: Lead): number => {
    const known = asking.isRecording ? asking : names
    const { claim, next } = readName(scene, start, lead === undefined ? { known } : { lead, known })
    if (claim !== undefined) claims.push(claim)
    return next
  }
  return {
    pairs,
    asking,
    knownHashes: hashes,
    furthest: () => furthest,
    word: (start, end, signs) => atWord({ scene, read, reach }, { start, end, signs }),
    initial: (start, end) => {
      const next = nextStart(scene, end + 1)
      const token = next < 0 ? undefined : tokenAt(scene, next)
      return token === undefined || token.form === 'lower' ? end : Math.max(end, read(start))
    },
    pair: (start, end) => {
      if (pairs.length < maxPairs) pairs.push({ start, unless: plainPair(scene, start) })
      return end
    },
    finish: (emails) => secondLook(scene, { claims, emails, pairs, known: names }),
  }
}

/** The names a document gives, in the forms in which they are looked for. */
interface GivenNames {
  /** Their words without case and accents. */
  readonly words: ReadonlySet<string>
  readonly hashes: ReadonlySet<number>
  /** Their words as a text shows them, in the order in which they stand. */
  readonly seen: readonly string[]
}

/** All texts of a document come with the same list: it is taken apart once. */
const givenByList = new WeakMap<readonly string[], GivenNames>()
const noNames: GivenNames = { words: new Set(), hashes: new Set(), seen: [] }
const encoder = new TextEncoder()

function givenNames({ context: { knownNames } }: Scene): GivenNames {
  if (knownNames === undefined || knownNames.length === 0) return noNames
  const before = givenByList.get(knownNames)
  if (before !== undefined) return before
  const words = new Set<string>()
  const seen: string[] = []
  for (const name of knownNames) {
    for (const word of name.split(/[\s,.]+/))
      if (word.length > 2 && /^\p{Lu}/u.test(word)) words.add(fold(word))
    for (const word of name.split(/[\s,]+/))
      if (word.length > 2 && /^\p{Lu}/u.test(word)) seen.push(asText(encoder.encode(word)))
  }
  const given = { words, hashes: hashesOf(words), seen: [...new Set(seen)] }
  givenByList.set(knownNames, given)
  return given
}

interface Second {
  readonly claims: Claim[]
  readonly emails: readonly string[]
  readonly pairs: readonly Pair[]
  readonly known: ReadonlySet<string>
}

function secondLook(scene: Scene, { claims, emails, pairs, known }: Second): void {
  const words = new Set(known)
  for (const email of emails)
    for (const part of email.split('@', 1)[0]?.split(/[._-]/) ?? []) if (part.length > 3) words.add(part)
  const second = { words, hashes: pairs.length === 0 ? noNames.hashes : hashesOf(words) }
  for (const pair of pairs) {
    const claim = claimOfPair(scene, pair, second)
    if (claim !== undefined) claims.push(claim)
  }
  for (const seen of givenNames(scene).seen) findKnown(scene, seen, { claims, known: words })
}

function claimOfPair(
  scene: Scene,
  { start, unless, remembered }: Pair,
  { words, hashes }: Pick<GivenNames, 'words' | 'hashes'>,
): Claim | undefined {
  if (unless !== undefined && !knowsOne(hashes, unless)) return undefined
  if (remembered === undefined) return lookAtPair(scene, start, words)
  const { outcome } = remembered
  if (outcome !== undefined && !knowsOne(hashes, outcome.asked))
    return outcome.claim === undefined ? undefined : moved(outcome.claim, start)
  const asking = new Asking(words)
  asking.begin()
  const claim = lookAtPair(scene, start, asking)
  if (!asking.wasKnown)
    remembered.outcome = {
      asked: asking.asked,
      claim: claim === undefined ? undefined : moved(claim, -start),
    }
  return claim
}

function lookAtPair(scene: Scene, start: number, known: KnownWords): Claim | undefined {
  // "Loonstrook Marijke": before a given name stands no other that we do not know
  if (!mayBeName(scene, start, known)) return undefined
  return readName(scene, start, { lead: { odds: -0.5, reasons: [] }, known }).claim
}

/** False for two or three words that nothing speaks for: most capitals in a text are headings and products. */
function mayBeName(scene: Scene, start: number, words: KnownWords): boolean {
  const first = tokenAt(scene, start)
  const second = first === undefined ? undefined : tokenAfter(scene, first)
  if (first === undefined || second === undefined) return true
  if ((second.signs & (sign.given | sign.family)) === sign.given) return false
  const third = tokenAfter(scene, second)
  return [first, second, third].some((token) => token !== undefined && speaks(scene, token, words))
}

/** The hashes of a pair of which no word may stand in a name; undefined when it must be looked at in any case. */
function plainPair(scene: Scene, start: number): readonly number[] | undefined {
  const { bytes } = scene
  const hashes: number[] = []
  for (let at = start; at >= 0 && hashes.length < 3;) {
    const end = endOfPlainWord(bytes, at)
    if (end === 0) return undefined
    const hash = hashWord(bytes, at, end)
    if ((signsOfHash(lexicon, hash) & partSigns) !== 0 || bytes[end] === commaByte) return undefined
    if (isBetween(scene, { start: at, end, signs: 0, form: 'capitalised' })) return undefined
    hashes.push(hash)
    at = nextStart(scene, end)
  }
  return hashes
}

const commaByte = 44
const partSigns = sign.given | sign.family | sign.infix

function tokenAfter(scene: Scene, { end }: Token): Token | undefined {
  const next = nextStart(scene, end)
  return next < 0 ? undefined : tokenAt(scene, next)
}

/** True when the word counts for a name, or a name may go on after it in another order. */
function speaks(scene: Scene, token: Token, words: KnownWords): boolean {
  if ((token.signs & (sign.given | sign.family)) !== 0) return true
  if (token.form === 'initials' || isBetween(scene, token)) return true
  if (scene.text.startsWith(', ', token.end)) return true
  return words.size > 0 && words.has(foldedAt(scene, token))
}

/** Known names whose words are in no list are looked for as they are. */
function findKnown(
  scene: Scene,
  seen: string,
  { claims, known }: { claims: Claim[]; known: KnownWords },
): void {
  let at = scene.text.indexOf(seen)
  for (let count = 0; at >= 0 && count < maxPairs; count++) {
    if (!sticks(scene.bytes, at - 1) && !sticks(scene.bytes, at + seen.length)) {
      const { claim } = readName(scene, at, { known })
      if (claim !== undefined) claims.push(claim)
    }
    at = scene.text.indexOf(seen, at + seen.length)
  }
}

const sticks = (bytes: Uint8Array, at: number): boolean =>
  isWordly(bytes, at) || isOne(bytes, at, character.high)

interface Looking {
  readonly scene: Scene
  readonly read: (start: number, lead?: Lead) => number
  /** The token at a place that may be lines further on. */
  readonly reach: (at: number) => Token | undefined
}

interface SignedWord {
  readonly start: number
  readonly end: number
  readonly signs: number
}

function atWord(looking: Looking, word: SignedWord): number {
  const { scene, read } = looking
  const { start, end, signs } = word
  const first = scene.bytes[start] ?? 0
  const isUpper = (first >= 65 && first <= 90) || first > 0x7f
  if ((signs & sign.label) !== 0) {
    const next = afterLabel(looking, word)
    if (next > 0) return next
  }
  if ((signs & sign.closing) !== 0) {
    const next = afterClosing(looking, word)
    if (next > 0) return next
  }
  if ((signs & sign.salutation) !== 0 && (isUpper || beginsSentence(scene, start))) {
    const next = afterSalutation(scene, word, read)
    if (next > 0) return next
  }
  if ((signs & sign.says) !== 0) return afterSaying(scene, end, read)
  if ((signs & sign.title) !== 0) {
    const next = afterTitle(scene, word, read)
    if (next > 0) return next
  }
  if ((signs & (sign.given | sign.family)) === 0) return end
  if (!isUpper)
    return (signs & sign.given) !== 0 && (signs & sign.common) === 0 ? introduced(scene, word, read) : end
  return Math.max(end, read(start))
}

/** "Naam: Jansen", `"name":"Leo Wang"`, "Contactpersoon - Piet". */
function afterLabel({ scene, read, reach }: Looking, { start, end }: SignedWord): number {
  const match = /^(?:\s?\([^)\n]{1,20}\))?["']?\s{0,3}[:=]\s{0,10}["']?/.exec(scene.text.slice(end, end + 40))
  if (match === null) return 0
  const at = end + match[0].length
  const token = reach(at)
  if (token === undefined || token.form === 'lower') return 0
  const word = scene.text.slice(start, end).toLowerCase()
  const strong = /naam|name|contactpersoon|pati|cli|medewerker|werknemer/.test(word)
  const skip = (token.signs & sign.title) !== 0 && token.form !== 'initials' ? skipTitles(scene, token) : at
  if (skip < 0) return 0
  return read(skip, { odds: strong ? 3.2 : 2, reasons: [{ code: 'label', word }] })
}

/** Where the name begins after one or more titles; -1 when nothing follows. */
function skipTitles(scene: Scene, title: Token): number {
  let token: Token | undefined = title
  let at = title.start
  for (let i = 0; i < 5 && token !== undefined && (token.signs & sign.title) !== 0; i++) {
    const end: number = scene.text[token.end] === '.' ? token.end + 1 : token.end
    at = scene.text[end] === ' ' || scene.text[end] === '/' ? end + 1 : scene.text[end - 1] === '.' ? end : -1
    if (at < 0) return -1
    token = tokenAt(scene, at)
  }
  return token === undefined || token.form === 'lower' ? -1 : at
}

function afterTitle(scene: Scene, { start, end }: SignedWord, read: Looking['read']): number {
  const title = tokenAt(scene, start)
  if (title === undefined || (title.signs & sign.title) === 0) return 0
  const at = skipTitles(scene, title)
  if (at < 0) return 0
  const token = tokenAt(scene, at)
  if (token === undefined || (token.signs & (sign.never | sign.organisation)) !== 0) return end
  const word = scene.text.slice(start, end).toLowerCase()
  const isWeak =
    word.length > 4 &&
    !/^(?:mevrouw|meneer|heren|mevr|prof|familie|weduwe|dokter|doctor|professor|notaris|monsieur|madame)/.test(
      word,
    )
  return read(at, { odds: isWeak ? 1.8 : 3.5, reasons: [{ code: 'title', word }] })
}

function afterSalutation(scene: Scene, { start, end }: SignedWord, read: Looking['read']): number {
  if (scene.text[end] !== ' ') return 0
  const token = tokenAt(scene, end + 1)
  if (token === undefined) return 0
  const reason: Reason = { code: 'salutation', word: scene.text.slice(start, end).toLowerCase() }
  if ((token.signs & sign.title) !== 0) {
    const at = skipTitles(scene, token)
    return at < 0 ? 0 : read(at, { odds: 4.5, reasons: [reason] })
  }
  if (token.form === 'lower' || (token.signs & (sign.never | sign.organisation)) !== 0) return 0
  return read(end + 1, { odds: 3.3, reasons: [reason] })
}

/** "Met vriendelijke groet,\n\nPiet": the first words of the line below, or what follows on the same line. */
function afterClosing({ scene, read, reach }: Looking, { start, end }: SignedWord): number {
  const match = /^(?: uit \w+)?[,.!]?(?:[ \t]{0,4}\r?\n[ \t>]{0,6}){0,3}[ \t]{0,3}/.exec(
    scene.text.slice(end, end + 60),
  )
  if (match === null || match[0] === '') return 0
  const at = end + match[0].length
  const token = reach(at)
  if (
    token === undefined ||
    token.form === 'lower' ||
    (token.signs & (sign.never | sign.organisation | sign.closing)) !== 0
  )
    return 0
  const isBelow = match[0].includes('\n')
  if (!isBelow && !/^[, ]+$/.test(match[0])) return 0
  const skip = (token.signs & sign.title) !== 0 ? skipTitles(scene, token) : at
  if (skip < 0) return 0
  return read(skip, {
    odds: isBelow ? 2.6 : 2.2,
    reasons: [{ code: 'closing', word: scene.text.slice(start, end).toLowerCase() }],
  })
}

function afterSaying(scene: Scene, end: number, read: Looking['read']): number {
  const match = /^ (?:(?:hij|zij|ze|dan|eigenlijk|voluit) )?/.exec(scene.text.slice(end, end + 20))
  if (match === null) return end
  const at = end + match[0].length
  const token = tokenAt(scene, at)
  if (token === undefined || (token.form === 'lower' && (token.signs & sign.given) === 0)) return end
  return token.form === 'lower'
    ? introduced(scene, { ...token }, read)
    : read(at, { odds: 2.6, reasons: [{ code: 'about-person' }] })
}

/** "ik ben melvin", "mijn naam is sjon": chats have no capitals. */
function introduced(scene: Scene, { start, end }: SignedWord, read: Looking['read']): number {
  const before = scene.text.slice(Math.max(0, start - 24), start).toLowerCase()
  if (
    !/\b(?:ik ben|heet|heet hij|heet zij|heet ze|naam is|i am|i'm|name is) $/.test(before) ||
    tokenBefore(scene, start) === undefined
  )
    return end
  return Math.max(end, read(start, { odds: 3, reasons: [{ code: 'about-person' }] }))
}
