import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { Claim, Scene, Token } from '../scene.ts'
import { beginsSentence, fold, foldedAt, isBetween, readName, type KnownWords, type Lead } from './parse.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'

/** What the walk needs to read names. */
export interface NameReader {
  readonly word: (start: number, end: number, signs: number) => number
  readonly initial: (start: number, end: number) => number
  readonly pair: (start: number, end: number) => number
  /** Second look, when the whole text was walked: names that other names and addresses of the text speak for. */
  readonly finish: (emails: readonly string[]) => void
}

/** More unknown pairs than this in one text are no names. */
const maxPairs = 2000

/** Reads names into `claims` while the walk goes on. */
export function nameReader(scene: Scene, claims: Claim[]): NameReader {
  const known = new Set<string>()
  for (const name of scene.context.knownNames ?? []) addWords(known, name)
  const pairs: number[] = []
  const read = (start: number, lead?: Lead): number => {
    const { claim, next } = readName(scene, start, lead === undefined ? { known } : { lead, known })
    if (claim !== undefined) claims.push(claim)
    return next
  }
  return {
    word: (start, end, signs) => atWord({ scene, read }, { start, end, signs }),
    initial: (start, end) => {
      const next = nextStart(scene, end + 1)
      const token = next < 0 ? undefined : tokenAt(scene, next)
      return token === undefined || token.form === 'lower' ? end : Math.max(end, read(start))
    },
    pair: (start, end) => {
      if (pairs.length < maxPairs) pairs.push(start)
      return end
    },
    finish: (emails) => secondLook(scene, { claims, emails, pairs, known }),
  }
}

function addWords(known: Set<string>, name: string): void {
  for (const word of name.split(/[\s,.]+/))
    if (word.length > 2 && /^\p{Lu}/u.test(word)) known.add(fold(word))
}

interface Second {
  readonly claims: Claim[]
  readonly emails: readonly string[]
  readonly pairs: readonly number[]
  readonly known: Set<string>
}

function secondLook(scene: Scene, { claims, emails, pairs, known }: Second): void {
  const words = new Set(known)
  for (const email of emails)
    for (const part of email.split('@', 1)[0]?.split(/[._-]/) ?? []) if (part.length > 3) words.add(part)
  for (const start of pairs) {
    // "Loonstrook Marijke": before a given name stands no other that we do not know
    if (!mayBeName(scene, start, words)) continue
    const lead: Lead = { odds: -0.5, reasons: [] }
    const { claim } = readName(scene, start, { lead, known: words })
    if (claim !== undefined) claims.push(claim)
  }
  for (const name of scene.context.knownNames ?? []) findKnown(scene, name, { claims, known: words })
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
  name: string,
  { claims, known }: { claims: Claim[]; known: KnownWords },
): void {
  for (const word of name.split(/[\s,]+/)) {
    if (word.length < 3 || !/^\p{Lu}/u.test(word)) continue
    const seen = String.fromCharCode(...new TextEncoder().encode(word))
    let at = scene.text.indexOf(seen)
    for (let count = 0; at >= 0 && count < maxPairs; count++) {
      if (!/[\w\x80-\uffff]/.test((scene.text[at - 1] ?? ' ') + (scene.text[at + seen.length] ?? ' '))) {
        const { claim } = readName(scene, at, { known })
        if (claim !== undefined) claims.push(claim)
      }
      at = scene.text.indexOf(seen, at + seen.length)
    }
  }
}

interface Looking {
  readonly scene: Scene
  readonly read: (start: number, lead?: Lead) => number
}

interface SignedWord {
  readonly start: number
  readonly end: number
  readonly signs: number
}

function atWord({ scene, read }: Looking, word: SignedWord): number {
  const { start, end, signs } = word
  const first = scene.bytes[start] ?? 0
  const isUpper = (first >= 65 && first <= 90) || first > 0x7f
  if ((signs & sign.label) !== 0) {
    const next = afterLabel(scene, word, read)
    if (next > 0) return next
  }
  if ((signs & sign.closing) !== 0) {
    const next = afterClosing(scene, word, read)
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
function afterLabel(scene: Scene, { start, end }: SignedWord, read: Looking['read']): number {
  const match = /^(?:\s?\([^)\n]{1,20}\))?["']?\s{0,3}[:=]\s{0,10}["']?/.exec(scene.text.slice(end, end + 40))
  if (match === null) return 0
  const at = end + match[0].length
  const token = tokenAt(scene, at)
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
function afterClosing(scene: Scene, { start, end }: SignedWord, read: Looking['read']): number {
  const match = /^(?: uit \w+)?[,.!]?(?:[ \t]{0,4}\r?\n[ \t>]{0,6}){0,3}[ \t]{0,3}/.exec(
    scene.text.slice(end, end + 60),
  )
  if (match === null || match[0] === '') return 0
  const at = end + match[0].length
  const token = tokenAt(scene, at)
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
