import { bytesOf, isSpace, isUpper } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { sign } from '../lexicon.ts'
import type { Reason } from '../finding.ts'
import type { Looking, SignedWord } from '../looking.ts'
import { lowerText, type Claim, type Scene, type Token } from '../scene.ts'
import { readName } from './parse.ts'
import { endOfKnownField, readFields } from './fields.ts'
import { beginsSentence, isAddressed, isOfPractice, isPersonal, isPlural, isRelation } from './questions.ts'
import { nextStart, tokenAt, tokenBefore } from './tokens.ts'
import { familyInSmallLetters, givenInSmallLetters, signatureInSmallLetters } from './small-letters.ts'
import { isPointedAt, isNumbered } from './pointed.ts'
import type { Lead } from './weigh.ts'

/** A capital with a full stop: initials, when a name follows. */
export function nameFromInitial(looking: Looking, start: number, end: number): number {
  const own = tokenAt(looking.scene, start)
  // "U.S. Army"
  if (own?.form === 'capitals') return Math.max(end, own.end)
  const next = nextStart(looking.scene.bytes, end + 1)
  const token = next < 0 ? undefined : tokenAt(looking.scene, next)
  return token === undefined || token.form === 'lower' ? end : Math.max(end, read(looking, start))
}

/** Reads the name here into the claims; gives where to go on. */
function read(looking: Looking, start: number, lead?: Lead): number {
  const { scene, claims, given } = looking
  const known = given.hashes
  const after = looking.named
  const { claim, next, isCut } = readName(
    scene,
    start,
    lead === undefined ? { known, after } : { lead, known },
  )
  if (claim !== undefined) claims.push(claim)
  if (isCut || (claim !== undefined && isOneOfRow(looking, claim))) looking.named = next
  // The name to its left had ended before this word: what follows belongs to this one.
  else if (next === start + 1) looking.named = start
  return next
}

/** Names that follow each other like this are a list or an attack: then none reaches back into the one before it. */
const [longRow, closeBy] = [16, 5]

function isOneOfRow(looking: Looking, { start, end }: Claim): boolean {
  looking.namesInRow = start - looking.lastName <= closeBy ? looking.namesInRow + 1 : 0
  looking.lastName = end
  return looking.namesInRow > longRow
}

/** A word that may be part of a name or speak for one; gives where to go on. */
export function nameAtWord(looking: Looking, word: SignedWord): number {
  const { scene } = looking
  const { start, end, signs } = word
  const first = scene.bytes[start] ?? 0
  const isUpper = (first >= 65 && first <= 90) || first > 0x7f
  const known = looking.fields.length === 0 ? 0 : endOfKnownField(looking, start)
  if (known > 0) return known
  if ((signs & sign.label) !== 0) {
    const next = readFields(looking, word) || afterLabel(looking, word)
    if (next > 0) return next
  }
  if ((signs & sign.closing) !== 0) {
    const next = afterClosing(looking, word)
    if (next > 0) return next
  }
  if ((signs & sign.salutation) !== 0 && (isUpper || beginsSentence(scene, start))) {
    const next = afterSalutation(looking, word)
    if (next > 0) return next
    // "Lieve ouders": Lieve is a name elsewhere
    if (isBeforeSmall(scene, end)) return end
  }
  if ((signs & sign.says) !== 0) return afterSaying(looking, end)
  if ((signs & sign.title) !== 0) {
    const next = afterTitle(looking, word)
    if (next > 0) return next
  }
  if ((signs & (sign.given | sign.family)) === 0) return end
  if (!isUpper) return (signs & sign.given) === 0 ? end : inSmallLetters(looking, word)
  if ((signs & sign.common) !== 0 && isLastWord(scene, start, end))
    return Math.max(end, read(looking, start, { odds: 1.6, reasons: [] }))
  const lead = isAskedFor(looking, word)
    ? asked
    : isJoinedTo(looking, word)
      ? joined
      : isPointedAt(scene, word) || ((signs & sign.common) === 0 && isNumbered(scene, word))
        ? pointed
        : undefined
  return coordinated(looking, Math.max(end, read(looking, start, lead)))
}

const asked: Lead = { odds: 1, reasons: [] }
const joined: Lead = { odds: 1.4, reasons: [] }
const pointed: Lead = { odds: 1.6, reasons: [] }
/** The last letters of what asks for somebody. */
const mayAsk = bytesOf('glpk')
const asking = wordsOf('vraag bel mail app spreek bedank ask call')

/** "Vraag Willemijn even." */
function isAskedFor({ scene }: Looking, { start, signs }: SignedWord): boolean {
  if ((signs & (sign.given | sign.common)) !== sign.given || mayAsk[scene.bytes[start - 2] ?? 0] === 0)
    return false
  const before = tokenBefore(scene, start)
  return before !== undefined && asking.has(before.hash)
}

/** True for a word that is all of the last sentence: "Koffie graag. Lies". */
function isLastWord(scene: Scene, start: number, end: number): boolean {
  const { bytes } = scene
  if (bytes.length - end > mostBehind || !beginsSentence(scene, start)) return false
  for (let i = end; i < bytes.length; i++) if (bytes[i] !== dotByte && !isSpace(bytes, i)) return false
  let at = start - 1
  while (at >= 0 && isSpace(bytes, at)) at--
  return at >= 0 && endsText[bytes[at] ?? 0] === 1
}

const [spaceByte, dotByte] = [32, 46]
const mostBehind = 8
const endsText = bytesOf('.!?,)')

const joinedGiven = /(?: en | & | ?\/ ?)(?=[A-Z])/y

/** "Truus & Cor", "Els en Jan": a given name that is an everyday word or a month, joined to one that is none. */
function coordinated(looking: Looking, end: number): number {
  const { scene, claims } = looking
  const claim = claims.at(-1)
  if (claim === undefined || claim.end !== end || claim.odds <= 0 || mayJoin[scene.bytes[end] ?? 0] === 0)
    return end
  joinedGiven.lastIndex = end
  if (!joinedGiven.test(scene.text)) return end
  const token = tokenAt(scene, joinedGiven.lastIndex)
  if (token === undefined || !isPartner(scene, token)) return end
  return Math.max(end, read(looking, token.start, joined))
}

/** A given name that is another word too; behind a slash any name. */
function isPartner({ bytes }: Scene, { start, signs }: Token): boolean {
  if (bytes[start - 1] === slashByte) return (signs & (sign.given | sign.family)) !== 0
  return (signs & sign.given) !== 0 && (signs & alsoWords) !== 0
}

const slashByte = 47

/** "Wil en Sjoukje": a given name that is an everyday word, with one behind it that is none. */
function isJoinedTo({ scene }: Looking, { end, signs }: SignedWord): boolean {
  if ((signs & sign.given) === 0 || (signs & sign.common) === 0 || mayJoin[scene.bytes[end] ?? 0] === 0)
    return false
  joinedGiven.lastIndex = end
  const token = joinedGiven.test(scene.text) ? tokenAt(scene, joinedGiven.lastIndex) : undefined
  return token !== undefined && (token.signs & (sign.given | alsoWords)) === sign.given
}

const alsoWords = sign.common | sign.month
const mayJoin = bytesOf(' /')

/** True when a word in small letters follows. */
function isBeforeSmall({ bytes }: Scene, end: number): boolean {
  const next = bytes[end + 1] ?? 0
  return bytes[end] === spaceByte && next >= 97 && next <= 122
}

/** A listed given name without a capital. */
function inSmallLetters(looking: Looking, word: SignedWord): number {
  const introducedEnd = (word.signs & sign.common) === 0 ? introduced(looking, word) : word.end
  return introducedEnd > word.end
    ? introducedEnd
    : keep(looking, givenInSmallLetters(looking.scene, word), word.end)
}

/** Keeps the claim, when there is one; gives where to go on. */
function keep({ claims }: Looking, claim: Claim | undefined, end: number): number {
  if (claim === undefined) return end
  claims.push(claim)
  return claim.end
}

/** Where the value begins that a label has after it: "(m/v): ", `": "`; 0 when this is no label. */
function endOfLabel({ bytes, text }: Scene, end: number): number {
  if (mayEndLabel[bytes[end] ?? 0] === 0) return 0
  labelEnd.lastIndex = end
  return labelEnd.test(text) ? labelEnd.lastIndex : 0
}

const mayEndLabel = bytesOf(` \t\n\r\v\f\xa0("':=`)
/** With what was printed to write on behind it. */
const labelEnd = /(?:\s?\([^)\n]{1,20}\))?["']?\s{0,3}[:=]\s{0,10}(?:["']|[._]{1,80} ?)?/y

/** "Naam: Jansen", `"name":"Leo Wang"`, "Contactpersoon - Piet", "op naam van Jansen". */
function afterLabel(looking: Looking, { start, end }: SignedWord): number {
  const { scene } = looking
  const at =
    scene.text.startsWith(' van ', end) && isOnNameOf(scene, start) ? end + 5 : endOfLabel(scene, end)
  if (at === 0) return 0
  const token = tokenAt(scene, at)
  // "Arts: dr. Postma": a label that is somebody's family name elsewhere
  if (token === undefined || token.form === 'lower') return isTitle(token) ? end : 0
  // "Achternaam: Voornaam:": nobody filled it in
  if ((token.signs & sign.label) !== 0 && endOfLabel(scene, token.end) > 0) return end
  const word = lowerText(scene, { start, end })
  if (onlyParts.has(word)) return 0
  const strong =
    /naam|name|contactpersoon|pati|cli|medewerker|werknemer|wezig|deelnemers|kandida|sollicitant|jubilar|huurder|bewoner|aanvrager/.test(
      word,
    )
  const skip = (token.signs & sign.title) !== 0 && token.form !== 'initials' ? skipTitles(scene, token) : at
  if (skip < 0) return 0
  const reasons: readonly Reason[] = [{ code: 'label', word }]
  const known = looking.claims.length
  const next = read(looking, skip, { odds: strong ? 3.2 : 2, reasons })
  if (looking.claims.length === known && token.form === 'capitalised') looking.capitals.push(skip)
  return readList(looking, next, { odds: 1.9, reasons })
}

/** Labels that say something only beside others of a form. */
const onlyParts = new Set('names tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels'.split(' '))
const isTitle = (token: Token | undefined): boolean => token !== undefined && (token.signs & sign.title) !== 0
const isOnNameOf = ({ text }: Scene, start: number): boolean => text.startsWith('op naam', start - 3)

/** No more names than this are taken for one list. */
const maxListed = 40

/** "Aanwezig: Van Leeuwen, Bos en Pinas": what follows the first name in a list. */
function readList(looking: Looking, from: number, lead: Lead): number {
  const { scene } = looking
  let end = from
  for (let count = 0; count < maxListed; count++) {
    listed.lastIndex = end
    if (looking.claims.at(-1)?.end !== end || !listed.test(scene.text)) return end
    const token = tokenAt(scene, listed.lastIndex)
    if (token === undefined || !mayBeListed(token)) return end
    end = read(looking, listed.lastIndex, lead)
  }
  return end
}

/** False for titles and firms, and for short capitals that are no name: "Student: Danique Mertens, ROC van Twente". */
const mayBeListed = ({ form, signs, start, end }: Token): boolean =>
  form === 'infix' ||
  ((signs & endsList) === 0 &&
    !(form === 'capitals' && end - start <= 4 && (signs & (sign.given | sign.family)) === 0))

const endsList = sign.never | sign.organisation | sign.title
const listed = /(?:, | en |; )(?=[A-Z])/y

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

function afterTitle(looking: Looking, { start, end: endOfTitle }: SignedWord): number {
  const { scene } = looking
  const title = tokenAt(scene, start)
  // "HR Adviseur" is nobody's title
  if (title === undefined || (title.signs & sign.title) === 0 || scene.text.startsWith('HR ', start)) return 0
  const small = familyInSmallLetters(scene, title)
  if (small !== undefined) return keep(looking, small, 0)
  const at = skipTitles(scene, title)
  if (at < 0) return 0
  const token = tokenAt(scene, at)
  if (token === undefined || (token.signs & sign.organisation) !== 0) return endOfTitle
  // "[x] Mevr. Achternaam: ..."
  if ((token.signs & sign.label) !== 0 && endOfLabel(scene, token.end) > 0) return endOfTitle
  if (isOfPractice(scene, title)) return Math.max(endOfTitle, readName(scene, at, { known: noWords }).next)
  const word = lowerText(scene, { start, end: endOfTitle })
  const isWeak = word.length > 4 && !isAddressed(title) && !isRelation(title)
  // "De zoon van Theo": the name begins behind what stands between.
  if (!isAddressed(title) && token.form === 'infix' && !isUpper(scene.bytes, at)) return endOfTitle
  if (!isAddressed(title) && token.form !== 'infix' && (token.signs & notBehindRole) !== 0) return endOfTitle
  const reasons: readonly Reason[] = [{ code: 'title', word }]
  const known = looking.claims.length
  const end = read(looking, at, { odds: isWeak ? 1.8 : isPersonal(title) ? 3.6 : 3.3, reasons })
  // "Weduwe Hamersma": in no list, so the sentence has to tell.
  if (looking.claims.length === known) looking.capitals.push(at)
  // "de heren Tromp, Osinga en Bouhaddou"
  return isPlural(title) ? readList(looking, end, { odds: 1.9, reasons }) : end
}

const notBehindRole = sign.never | sign.organisation

const noWords: ReadonlySet<number> = new Set()

function afterSalutation(looking: Looking, { start, end }: SignedWord): number {
  const { scene } = looking
  if (scene.text[end] !== ' ') return 0
  const token = tokenAt(scene, end + 1)
  if (token === undefined) return 0
  const reason: Reason = { code: 'salutation', word: lowerText(scene, { start, end }) }
  if ((token.signs & sign.title) !== 0) {
    const at = skipTitles(scene, token)
    return at < 0 ? 0 : read(looking, at, { odds: 4.5, reasons: [reason] })
  }
  if (token.form === 'lower' || (token.signs & (sign.never | sign.organisation)) !== 0) return 0
  return read(looking, end + 1, { odds: 3.3, reasons: [reason] })
}

/** "Met vriendelijke groet,\n\nPiet": the first words of the line below, or what follows on the same line. */
function afterClosing(looking: Looking, { start, end }: SignedWord): number {
  const { scene } = looking
  const match = /^(?: uit \w+| van(?= [A-Z]))?[,.!]?(?:[ \t]{0,4}\r?\n[ \t>]{0,6}){0,3}[ \t]{0,3}/.exec(
    scene.text.slice(end, end + 60),
  )
  if (match === null || match[0] === '') return 0
  const at = end + match[0].length
  const token = tokenAt(scene, at)
  if (token === undefined || (token.signs & (sign.never | sign.organisation | sign.closing)) !== 0) return 0
  const isBelow = match[0].includes('\n')
  if (token.form === 'lower') return isBelow ? keep(looking, signatureInSmallLetters(scene, token), 0) : 0
  if (!isBelow && !/^[, ]+$/.test(match[0])) return 0
  const skip = (token.signs & sign.title) !== 0 ? skipTitles(scene, token) : at
  if (skip < 0) return 0
  return read(looking, skip, {
    odds: isBelow ? 2.6 : 2.2,
    reasons: [{ code: 'closing', word: lowerText(scene, { start, end }) }],
  })
}

function afterSaying(looking: Looking, end: number): number {
  const { scene } = looking
  const match = /^ (?:(?:hij|zij|ze|dan|eigenlijk|voluit) )?/.exec(scene.text.slice(end, end + 20))
  if (match === null) return end
  const at = end + match[0].length
  const token = tokenAt(scene, at)
  if (token === undefined || (token.form === 'lower' && (token.signs & sign.given) === 0)) return end
  return token.form === 'lower'
    ? introduced(looking, token)
    : read(looking, at, { odds: 2.6, reasons: [{ code: 'about-person' }] })
}

/** The last letters of what introduces a name without capitals. */
const mayIntroduce = bytesOf('ntjemsNTJEMS')

/** "ik ben melvin", "mijn naam is sjon": chats have no capitals. */
function introduced(looking: Looking, { start, end }: SignedWord): number {
  const { scene } = looking
  if (scene.bytes[start - 1] !== spaceByte || mayIntroduce[scene.bytes[start - 2] ?? 0] === 0) return end
  const before = scene.text.slice(Math.max(0, start - 24), start).toLowerCase()
  if (
    !/\b(?:ik ben|heet|heet hij|heet zij|heet ze|naam is|i am|i'm|name is) $/.test(before) ||
    tokenBefore(scene, start) === undefined
  )
    return end
  return Math.max(end, read(looking, start, { odds: 3, reasons: [{ code: 'about-person' }] }))
}
