import { threshold } from './detector.ts'
import { codeDetectors, numberDetectors } from './detectors/index.ts'
import { readAddress } from './detectors/address.ts'
import { readAge } from './detectors/age.ts'
import { readDate } from './detectors/dates.ts'
import { readEmail, readSpelledEmail } from './detectors/email.ts'
import { ip, readIp6, readMac } from './detectors/ip.ts'
import { readNationalId } from './detectors/national-id.ts'
import { readKey, readPassword, readPrivateKey } from './detectors/password.ts'
import { postcode } from './detectors/postcode.ts'
import { readUrl, schemeStart } from './detectors/url.ts'
import { character, isDigit, isLetterOrDigit, isOne, isWordly } from './characters.ts'
import { readDigits } from './digits.ts'
import {
  formOfCode,
  hasMoreGroups,
  mayBeAddress,
  mayBeAge,
  mayBeCode,
  mayBeDate,
  mayBeginCode,
  mayBePostcode,
  mayGoOnAsPhone,
} from './gates.ts'
import { sign } from './lexicon.ts'
import { maxSpecial, take, type Looking, type SignedWord } from './looking.ts'
import { maxPairs, nameAtWord } from './person/index.ts'
import type { Claim, Scene } from './scene.ts'

/** A word that is in a list; gives where to go on. */
export function atSignedWord(looking: Looking, word: SignedWord): number {
  if (word.start < looking.consumed) return word.end
  if ((word.signs & otherSigns) !== 0) {
    const next = atOtherWord(looking, word)
    if (next > 0) return next
  }
  return (word.signs & nameSigns) === 0 ? word.end : Math.max(word.end, nameAtWord(looking, word))
}

/** Two capitalised words in no list: looked at when all names and addresses are known. */
export function atPair(looking: Looking, start: number, end: number): number {
  const { scene, pairs } = looking
  const mac = end - start === 2 && scene.bytes[end] === hyphenByte ? readMac(scene, start) : undefined
  if (mac !== undefined) return take(looking, mac)
  if (pairs.length < maxPairs) pairs.push(start)
  return end
}

export { nameFromInitial as atInitial } from './person/index.ts'

const hyphenByte = 45
const colonByte = 58
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
    if (claim !== undefined) return take(looking, claim)
  }
  if ((signs & sign.begin) !== 0) {
    looking.hasKey = true
    const claim = readPrivateKey(scene, start)
    if (claim !== undefined) return take(looking, claim)
  }
  if ((signs & sign.web) !== 0) {
    const claim = readSmallWord(scene, start, end)
    if (claim !== undefined) return take(looking, claim)
  }
  if ((signs & sign.month) !== 0) {
    const dates = readDate(scene, start)
    claims.push(...dates)
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
  if (after === '_' || after === '-') return readKey(scene, start)
  const before = scene.text[start - 1]
  if (after === ']' || after === ')')
    return before === '[' || before === '(' ? readSpelledEmail(scene, start - 1) : undefined
  if (end - start === 2)
    return /^ ?\.?\d/.test(scene.text.slice(end, end + 3)) ? bestCode(scene, start) : undefined
  // "National Insurance number AB 12 34 56 C": letters alone begin it, at which the walk does not stop.
  const british = /\b[A-Z]{2} \d{2} \d{2}/.exec(scene.text.slice(end, end + 30))
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
  if (scene.text.startsWith('//', position + 1)) {
    const claim = readUrl(scene, { start: schemeStart(scene, position, consumed), body: position + 3 })
    return claim === undefined ? position + 3 : take(looking, claim)
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

function bestCode(scene: Scene, start: number): Claim | undefined {
  if (isLetterOrDigit(scene.bytes, start - 1)) return undefined
  const form = formOfCode(scene, start)
  for (const detector of codeDetectors) {
    const claim = mayBeCode(detector.kind, form) ? detector.read(scene, start) : undefined
    if (claim !== undefined && claim.odds > threshold) return claim
  }
  const mac = form.isHardware ? readMac(scene, start) : undefined
  const special = mac ?? (form.isNational ? readNationalId(scene, start) : undefined)
  return special !== undefined && special.odds > threshold ? special : undefined
}

/** A digit, or + or ( before one; gives where to go on. */
export function atDigits(looking: Looking, start: number): number {
  const { scene, claims } = looking
  const past = isDigit(scene.bytes, start) ? pastDigits(scene, start) : start + 1
  if (start < looking.consumed || past - start > maxDigits) return past
  // Digits before it would have been taken along, so that letters and "_" are what is left of them.
  const sticks = isWordly(scene.bytes, start - 1) && !isDigit(scene.bytes, start - 1)
  if (sticks || isOneOfMany(looking, start, past)) return past
  const dates = mayBeDate(scene, start, past) ? readDate(scene, start) : []
  if (dates[0] !== undefined) {
    claims.push(...dates)
    looking.fruitless = 0
    looking.consumed = dates[0].end
    return dates[0].end
  }
  const claim = bestNumber(scene, start, past)
  if (claim === undefined) return past
  looking.fruitless = 0
  if (claim.kind === 'NL_POSTCODE' || claim.kind === 'AGE') {
    claims.push(claim)
    return past
  }
  return take(looking, claim)
}

/** So many numbers close together that were nothing are measurements, a log or an attack: then only long ones are looked at. */
const maxFruitless = 32
/** Between the numbers of a table or a log stand a separator and a space or two. */
const closeBy = 4
/** Shorter ones among many are no BSN, telephone or account number written in one. */
const longNumber = 8

function isOneOfMany(looking: Looking, start: number, past: number): boolean {
  looking.fruitless = start - looking.lastNumber <= closeBy ? looking.fruitless + 1 : 0
  looking.lastNumber = past
  return looking.fruitless > maxFruitless && past - start < longNumber
}

/** No number of any kind has more digits in a row. */
const maxDigits = 40

function pastDigits({ bytes }: Scene, start: number): number {
  let i = start + 1
  while (i < bytes.length && (bytes[i] ?? 0) >= 48 && (bytes[i] ?? 0) <= 57) i++
  return i
}

/** The kind that claims the digits here with the best odds. */
function bestNumber(scene: Scene, start: number, past: number): Claim | undefined {
  let best: Claim | undefined
  const offer = (claim: Claim | undefined): void => {
    if (claim !== undefined && claim.odds > (best?.odds ?? threshold)) best = claim
  }
  if (past - start <= 5) {
    if (mayBeAddress(scene, start, past)) offer(readAddress(scene, start))
    if (mayBeAge(scene, start, past)) offer(readAge(scene, start))
  }
  const run = mayBeNumber(scene, start, past) ? readDigits(scene, start) : undefined
  // Nothing but postcodes and addresses of machines has fewer digits than a short phone number.
  if (run !== undefined && run.total < 6 && !opensPhone(scene, start)) {
    if (run.sizes[0] === 4) offer(postcode.weigh(run, scene))
    if (run.separators.startsWith('...')) offer(ip.weigh(run, scene))
  } else if (run !== undefined) for (const detector of numberDetectors) offer(detector.weigh(run, scene))
  if (mayBeginCode(scene, start, past)) offer(bestCode(scene, start))
  if (run !== undefined && run.total >= 6) offer(readNationalId(scene, start))
  return best
}

/** Whether any detector of numbers could take digits like these. */
function mayBeNumber(scene: Scene, start: number, past: number): boolean {
  if (past - start > 5 || hasMoreGroups(scene, past)) return true
  if (opensPhone(scene, start)) return !isDigit(scene.bytes, start) || mayGoOnAsPhone(scene, past)
  return past - start === 4 && mayBePostcode(scene, past)
}

const [plus, opening, nought] = [43, 40, 48]

function opensPhone({ bytes }: Scene, start: number): boolean {
  const first = bytes[start]
  return first === plus || first === opening || first === nought
}
