import { append } from '../base/lists.ts'
import { readEmail, readSpelledEmail } from './detectors/email.ts'
import { readHost, readIp6, readMac } from './detectors/ip.ts'
import { readNationalId } from './detectors/national-id.ts'
import { readDate } from './detectors/dates.ts'
import { readKey, readPrivateKey } from './detectors/api-key.ts'
import { readPassword, readSecretsBelow, readUserSecret } from './detectors/password.ts'
import { readUrl, schemeStart } from './detectors/url.ts'
import { character, isDigit, isOne, isUpper, lowerAt } from './characters.ts'
import { sign } from './lexicon.ts'
import { maxSpecial, take, type Looking, type SignedWord } from './looking.ts'
import { bestCode } from './numbers.ts'
import { nameAtWord } from './person/index.ts'
import { maxPairs } from './person/look-again.ts'
import type { Claim, Scene } from './scene.ts'

/** A word that is in a list; gives where to go on. */
export function atSignedWord(looking: Looking, word: SignedWord): number {
  if (word.start < looking.consumed) return word.end
  if ((word.signs & otherSigns) !== 0) {
    const next = atOtherWord(looking, word)
    if (next > 0) return next
  }
  if ((word.signs & nameSigns) === 0) return word.end
  const known = looking.claims.length
  const next = nameAtWord(looking, word)
  // "Collega VB-123-D": what was read for a name and is none may be a number.
  if (looking.claims.length > known) return Math.max(word.end, next)
  if (
    (word.signs & personSigns) !== 0 &&
    isUpper(looking.scene.bytes, word.start) &&
    looking.open.length < maxPairs
  )
    looking.open.push(word.start)
  return beforeDigits(looking, word.end, next)
}

const personSigns = sign.given | sign.family

/** Where to go on when no name was found up to `next`: at the end of the word when digits stand in between or right behind. */
function beforeDigits({ scene }: Looking, end: number, next: number): number {
  for (let i = end; i < next + 2; i++) if (isDigit(scene.bytes, i)) return end
  return Math.max(end, next)
}

/** Two capitalised words in no list: looked at when all names and addresses are known. */
export function atPair(looking: Looking, start: number, end: number): number {
  const { scene, pairs } = looking
  const mac = end - start === 2 && scene.bytes[end] === hyphenByte ? readMac(scene, start) : undefined
  if (mac !== undefined) return take(looking, mac)
  if (pairs.length < maxPairs) pairs.push(start)
  return end
}

const hyphenByte = 45
/** Behind its word with no more than a few signs between, a secret is taken as a whole. */
const farOff = 6
const [slashByte, colonByte, letterI] = [47, 58, 105]
const otherSigns = sign.special | sign.secret | sign.month | sign.web | sign.begin
const nameSigns =
  sign.given | sign.family | sign.title | sign.salutation | sign.closing | sign.label | sign.says

/** Words of secrets, dates, web addresses and special categories; 0: go on as with any word. */
function atOtherWord(looking: Looking, word: SignedWord): number {
  const { scene, special, claims } = looking
  const { start, end, signs } = word
  if ((signs & sign.special) !== 0 && special.length < maxSpecial) special.push(start)
  if ((signs & sign.secret) !== 0) {
    const claim = readPassword(scene, word)
    // What stood before its word is passed already.
    // Before a secret behind a user's name an address may stand.
    if (claim !== undefined && (claim.end <= start || claim.start > end + farOff)) claims.push(claim)
    else if (claim !== undefined) return take(looking, claim)
    else append(claims, readSecretsBelow(scene, word))
  }
  if ((signs & sign.begin) !== 0) {
    const claim = readPrivateKey(scene, start)
    if (claim !== undefined) return take(looking, claim)
  }
  if ((signs & sign.web) !== 0) {
    const claim = readSmallWord(scene, start, end)
    if (claim !== undefined) return take(looking, claim)
  }
  if ((signs & sign.month) !== 0) {
    const dates = readDate(scene, start)
    append(claims, dates)
    if (dates[0] !== undefined) {
      looking.consumed = dates[0].end
      return dates[0].end
    }
  }
  return 0
}

/** "www.", "[at]", "NL 1234…", "sk_live_…": short words whose neighbour tells what they begin. */
function readSmallWord(scene: Scene, start: number, end: number): Claim | undefined {
  const after = scene.text[end]
  if (after === '.') return readUrl(scene, { start, body: end + 1 })
  if (after === '_' || after === '-') {
    const key = readKey(scene, start)
    if (key !== undefined || after === '_') return key
  }
  const before = scene.text[start - 1]
  if (after === ']' || after === ')')
    return before === '[' || before === '(' ? readSpelledEmail(scene, start - 1) : undefined
  if (end - start === 2 && lowerAt(scene.bytes, start + 1) !== letterI)
    return /^[ -]?\.?\d/.test(scene.text.slice(end, end + 3)) ? bestCode(scene, start) : undefined
  // "NI number", "National Insurance number AB 12 34 56 C": letters alone begin it, at which the walk does not stop.
  const british = /\b[A-Z]{2} \d{2} ?\d{2}/.exec(scene.text.slice(end, end + 30))
  return british === null ? undefined : readNationalId(scene, end + british.index)
}

/** An `@`; gives where to go on. */
export function atAtSign(looking: Looking, position: number): number {
  const claim = readEmail(looking.scene, position, looking.consumed)
  if (claim === undefined) return position + 1
  looking.emails.push(claim.value)
  // What the walk found in the local part ("jan.jansen@") is part of the address.
  return take(looking, claim)
}

/** A colon; gives where to go on. */
export function atColon(looking: Looking, position: number): number {
  const { scene, consumed } = looking
  if (scene.bytes[position + 1] === slashByte && scene.bytes[position + 2] === slashByte) {
    const claim = readUrl(scene, { start: schemeStart(scene, position, consumed), body: position + 3 })
    if (claim === undefined) return position + 3
    const secret = readUserSecret(scene, claim)
    if (secret !== undefined) looking.claims.push(secret)
    const host = readHost(scene, claim)
    if (host !== undefined) looking.claims.push(host)
    return take(looking, claim)
  }
  if (!isOne(scene.bytes, position + 1, character.hex) && scene.bytes[position + 1] !== colonByte)
    return position + 1
  const claim = readIp6(scene, position, consumed)
  return claim === undefined ? position + 1 : take(looking, claim)
}

/** Letters and digits in one word; gives where to go on. */
export function atCode(looking: Looking, start: number, end: number): number {
  if (start < looking.consumed) return end
  const claim = bestCode(looking.scene, start)
  return claim === undefined ? end : take(looking, claim)
}
