import { bytesOf, isDigit, isUpper } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { hashOfText, sign } from '../lexicon.ts'
import type { SignedWord } from '../looking.ts'
import type { Scene } from '../scene.ts'
import { beginsSentence, isCapitalised, isName } from './questions.ts'
import { tokenBefore } from './tokens.ts'
import { namesThing } from './things.ts'

// What stands before a listed name and speaks for it, though it says nothing of persons by itself.

const notOfPerson = sign.never | sign.place | sign.month | sign.organisation
/** The last letters of what points at somebody, and of a time. */
const [mayPoint, mayEndTime] = [bytesOf('jrnets'), bytesOf('0123456789ur:.)')]
const pointing = wordsOf('bij voor van aan met door namens volgens')
const [space, opening, closing, letterA, letterZ] = [32, 40, 41, 97, 122]

/** True for "bij Joke", "voor Whitfield" and "(Haverhoek)": a given name that is another word too, or a family name that is none. */
export function isPointedAt(scene: Scene, word: SignedWord): boolean {
  const said = word.signs & (sign.given | sign.common)
  return said !== sign.given && said !== sign.common && isBehindPointer(scene, word)
}

/** True behind a word that mostly stands before persons, where no other capital follows; and alone in brackets. */
export function isBehindPointer(scene: Scene, { start, end, signs }: SignedWord): boolean {
  if ((signs & notOfPerson) !== 0) return false
  const { bytes } = scene
  if (bytes[start - 1] === opening) return bytes[end] === closing && bytes[start - 2] === space
  if (bytes[start - 1] !== space || mayPoint[bytes[start - 2] ?? 0] === 0) return false
  if (bytes[end] === space && !isSmall(bytes[end + 1])) return false
  const before = tokenBefore(scene, start)
  if (before === undefined || !pointing.has(before.hash)) return false
  const isVan = before.hash === vanHash
  if ((signs & (sign.given | sign.common)) === sign.given && isVan) return false
  if (isUpper(bytes, before.start) && (signs & sign.given) !== 0) return false
  const beyond = tokenBefore(scene, before.start)
  if (beyond === undefined || !isVan) return true
  // "De wet van Moore", "de monteur van Feenstra"; "Rembertus van Zijl" is one name
  if ((beyond.signs & (sign.title | sign.organisation)) !== 0 || namesThing(beyond.hash)) return false
  return !isCapitalised(beyond) || (!isName(beyond) && beginsSentence(scene, beyond.start))
}

const vanHash = hashOfText('van')
const isSmall = (c = 0): boolean => c >= letterA && c <= letterZ

const longestTime = 17
const time =
  /(?:\d{1,2}(?:[.:]\d\d(?: ?u(?:ur)?)?| ?u(?:ur)?)|(?:tafel|kamer|kavel|box|bed|baan|plek|stoel|rij|plaats|unit|perceel|lokaal|groep|nr\.?|no\.?) \d{1,3}(?:-\d{1,3})?):? $/i
const number = /(?:^|[,;(\n] ?)\d{1,2}[.)]? $/

/** True for "19.00 Aksoy 2p", "tafel 4 Verstappen" and "Sloot 19.30": a listed name beside a time or behind the number of a place. */
export const isScheduled = (scene: Scene, word: SignedWord): boolean =>
  isBehind(scene, word, time) || isBeforeTime(scene, word)

/** The same, and for "2 Hessels, 3 reserve". */
export const isNumbered = (scene: Scene, word: SignedWord): boolean =>
  isScheduled(scene, word) || isBehind(scene, word, number)

function isBeforeTime({ bytes, text }: Scene, { end, signs }: SignedWord): boolean {
  if ((signs & notOfPerson) !== 0 || bytes[end] !== space || !isDigit(bytes, end + 1)) return false
  return /^ (?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:%-])/.test(text.slice(end, end + 8))
}

function isBehind({ bytes, text }: Scene, { start, end, signs }: SignedWord, pattern: RegExp): boolean {
  if ((signs & notOfPerson) !== 0 || bytes[start - 1] !== space) return false
  if (mayEndTime[bytes[start - 2] ?? 0] === 0 || (bytes[end] === space && isUpper(bytes, end + 1)))
    return false
  return pattern.test(text.slice(Math.max(0, start - longestTime), start))
}
