import { wordsOf } from '../endings.ts'
import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import { bytesOf, isDigit, isLetter, isUpper } from '../characters.ts'
import type { Claim, Scene, Token } from '../scene.ts'
import { decode, lowerText } from '../scene.ts'
import { isPersonal } from './questions.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'

// Names in messages without capitals: "groetjes anja", "volgens marloes", "bij de familie van den berg". Only listed names that are no other
// word are looked at, and only with a word beside them that stands beside persons.

/** What speaks for a listed given name in small letters: words beside it that mostly stand beside persons, and others. */
const odds = { base: -1.4, surely: 2, mostly: 1.6, perhaps: 1, greeting: 2.6 }
/** Where the sentence begins with a small letter too: nobody writes capitals there, and a name that is no other word says enough. */
const oddsInChat = { base: 0.4, everyday: -2.7, common: -3.1 }

const surelyBefore = wordsOf('volgens collega vraag bel app vriendin vriend broer zus geef bedank')
const mostlyBefore = wordsOf(
  'met van aan naar voor bij tegen door zonder namens heeft wil kan gaat moet komt zal heb zei zegt zeg vroeg belt',
)
const perhapsBefore = wordsOf(
  'en of dat als ook laat even is mail ff effe waar wie hoe wanneer want dus vindt weet doet komt belt kent',
)
const mostlyBehind = wordsOf(
  'zegt zei vraagt vroeg belt belde mailt mailde appt appte komt kwam wil wilde heeft weet wist denkt dacht vindt vond',
)
const perhapsBehind = wordsOf(
  'kan kon had is was gaat ging moet zou zal doet deed neemt regelt stuurt krijgt en zelf even ook nog er ff komen gaan kunnen willen moeten hebben vragen bellen appen mailen zoekt zit staat slaapt werkt blijft rijdt haalt brengt maakt start helpt gebeld gevraagd gezien gesproken',
)

/** What the word beside it says. */
function oddsOf({ hash }: Token, mostly: ReadonlySet<number>, perhaps: ReadonlySet<number>): number {
  return mostly.has(hash) ? odds.mostly : perhaps.has(hash) ? odds.perhaps : 0
}

/** A given name without a capital, when the words beside it are those of a person. */
export function givenInSmallLetters(
  scene: Scene,
  token: Pick<Token, 'start' | 'end' | 'signs'>,
): Claim | undefined {
  const { start, end, signs } = token
  if (!isFree(scene, start, end)) return undefined
  const left = withoutFiller(scene, tokenBefore(scene, start))
  const isGreeted = left !== undefined && isGreeting(left) && endsLine(scene, end)
  if ((signs & neverSmall) !== 0 && !isGreeted) return undefined
  let sum = 0
  if (left !== undefined) {
    if (isGreeting(left)) sum += odds.greeting
    else if (surelyBefore.has(left.hash)) sum += odds.surely
    else sum += isJoined(scene, left, 'before') ? odds.mostly : oddsOf(left, mostlyBefore, perhapsBefore)
  }
  const next = nextStart(scene.bytes, end)
  const right = next < 0 ? undefined : tokenAt(scene, next)
  if (right !== undefined)
    sum += isJoined(scene, right, 'behind') ? odds.mostly : oddsOf(right, mostlyBehind, perhapsBehind)
  const last = endWithFamily(scene, end)
  if (isBesideNumber(scene, start, last)) sum += odds.mostly
  const base = (signs & alsoWords) === 0 || isGreeted ? odds.base : -Infinity
  const inChat = baseInChat(signs)
  sum += sum + inChat > 0 && inChat > base && isInChat(scene, start) ? inChat : base
  if (sum <= 0) return undefined
  return claimOf(scene, {
    start,
    end: last,
    odds: sum,
    reasons: [{ code: 'name-list' }],
  })
}

function baseInChat(signs: number): number {
  if ((signs & sign.common) !== 0) return oddsInChat.common
  return (signs & notPlain) === 0 ? oddsInChat.base : oddsInChat.everyday
}

const neverSmall = sign.never | sign.infix | sign.month | sign.ordinary
const notPlain =
  sign.everyday | sign.ordinary | sign.family | sign.place | sign.title | sign.infix | sign.label | sign.never

/** True in a Dutch sentence that begins with a small letter. */
function isInChat({ bytes, text }: Scene, start: number): boolean {
  const stop = Math.max(0, start - longestSentence)
  let at = start
  while (at > stop && breaks[bytes[at - 1] ?? 0] === 0) at--
  while (at < start && !isLetter(bytes, at)) at++
  if (isUpper(bytes, at) || (at === stop && stop > 0)) return false
  return dutch.test(text.slice(Math.max(0, start - besideIt), start + besideIt))
}

const [longestSentence, besideIt] = [160, 90]
const breaks = bytesOf('.!?:\n')
/** Small words of Dutch that other languages do not have. */
const dutch =
  /(?:^|[\s,])(?:ik|je|jij|het|een|en|niet|ook|nog|maar|heeft|heb|wil|kan|van|voor|bij|naar|met|wie|dat|wel|zijn|wordt|moet|gaat|komt|staat|ligt|zoekt|hier|even|ff|ze|die|gaan|morgen|mee|hebben|want|dan|toe|deze|worden)(?=[\s,.?!]|$)/

/** "bel ff met", "bel even anouk": the word before what says nothing. */
function withoutFiller(scene: Scene, left: Token | undefined): Token | undefined {
  return left !== undefined && fillers.has(left.hash) ? (tokenBefore(scene, left.start) ?? left) : left
}

const fillers = wordsOf('ff effe even eens')

/** "wim en linda": joined to another given name. */
function isJoined(scene: Scene, and: Token, side: 'before' | 'behind'): boolean {
  if (!joining.has(and.hash)) return false
  const next = side === 'behind' ? nextStart(scene.bytes, and.end) : -1
  const other =
    side === 'before' ? tokenBefore(scene, and.start) : next < 0 ? undefined : tokenAt(scene, next)
  return other !== undefined && (other.signs & (sign.given | sign.common | sign.month)) === sign.given
}

const joining = wordsOf('en of')

/** "0687654321 linda", "linda 06-87654321": a telephone number on the same line. */
function isBesideNumber({ bytes, text }: Scene, start: number, end: number): boolean {
  if (bytes[start - 1] === 32 && isDigit(bytes, start - 2))
    return /(?:^|[^\d.])(?:\+31|0031|0)[ -]?(?:\d[ -]?){9} {1,2}$/.test(
      text.slice(Math.max(0, start - longestNumber), start),
    )
  if (bytes[end] !== 32 || !(isDigit(bytes, end + 1) || bytes[end + 1] === plus)) return false
  return /^ (?:\+31|0031|0)[ -]?(?:\d[ -]?){9}(?!\d)/.test(text.slice(end, end + longestNumber))
}

const [longestNumber, plus] = [24, 43]

const alsoWords = sign.common | sign.everyday | sign.month

/** A given name alone on the line below a greeting: "groetjes\nanja". */
export function signatureInSmallLetters(scene: Scene, token: Token): Claim | undefined {
  const { start, end, signs } = token
  if ((signs & sign.given) === 0 || !isFree(scene, start, end) || !endsLine(scene, end)) return undefined
  return claimOf(scene, { start, end, odds: odds.greeting - 1, reasons: [{ code: 'name-list' }] })
}

/** True when the line or the part of the sentence ends here. */
function endsLine({ bytes }: Scene, end: number): boolean {
  const next = bytes[end] ?? newline
  return next === newline || next === 13 || next === comma || next === exclamation
}

const [newline, comma, exclamation] = [10, 44, 33]

/** "hoi els", "groetjes anja". */
const isGreeting = ({ signs }: Token): boolean => (signs & (sign.salutation | sign.closing)) !== 0

/** "mevrouw de vries", "bij de familie jansen": a family name without a capital behind a title that stands before names alone. */
export function familyInSmallLetters(scene: Scene, title: Token): Claim | undefined {
  if (!isPersonal(title)) return undefined
  const at = scene.text[title.end] === '.' ? title.end + 1 : title.end
  const start = scene.text[at] === ' ' ? at + 1 : -1
  const end = start < 0 ? -1 : endOfFamily(scene, start)
  if (end < 0) return undefined
  const word = lowerText(scene, title)
  return claimOf(scene, { start, end, odds: odds.greeting, reasons: [{ code: 'title', word }] })
}

/** "suzanne bakker": a listed family name behind the given name belongs to it. */
function endWithFamily(scene: Scene, end: number): number {
  const next = nextStart(scene.bytes, end)
  const family = next < 0 ? -1 : endOfFamily(scene, next)
  return family < 0 ? end : family
}

/** Where the listed family name ends that begins here, with what stands before it ("van den"); -1 when there is none. */
function endOfFamily(scene: Scene, start: number): number {
  let at = start
  for (let infixes = 0; infixes < 3; infixes++) {
    const token = tokenAt(scene, at)
    if (token === undefined || (token.form !== 'lower' && token.form !== 'infix')) return -1
    if (token.form === 'lower')
      return (token.signs & sign.family) !== 0 && isFree(scene, token.start, token.end) ? token.end : -1
    at = nextStart(scene.bytes, token.end)
    if (at < 0) return -1
  }
  return -1
}

/** False for words of addresses and of code: something other than a space or a sign of a sentence sticks to them. */
function isFree({ bytes }: Scene, start: number, end: number): boolean {
  return opens[bytes[start - 1] ?? 32] === 1 && closes[bytes[end] ?? 32] === 1 && !isInWord(bytes, end)
}

const ones = (characters: string): Uint8Array => {
  const table = new Uint8Array(256)
  for (const one of characters) table[one.charCodeAt(0)] = 1
  return table
}
const opens = ones(' \n(')
const closes = ones(' \n\r,.!?;:)')

/** "jan.jansen", "kees:geheim": letters right behind a sign. */
const isInWord = (bytes: Uint8Array, end: number): boolean =>
  bytes[end] !== 32 && bytes[end] !== 10 && bytes[end] !== 13 && isLetter(bytes, end + 1)

function claimOf(
  scene: Scene,
  { start, end, ...rest }: { start: number; end: number; odds: number; reasons: readonly Reason[] },
): Claim {
  return {
    kind: 'PERSON',
    start,
    end,
    value: decode(scene, start, end).replace(/[\s\u00a0]+/g, ' '),
    ...rest,
  }
}
