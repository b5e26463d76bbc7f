import { bytesOf, isUpper } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { sign } from '../lexicon.ts'
import type { SignedWord } from '../looking.ts'
import type { Scene } from '../scene.ts'
import { beginsSentence, isCapitalised, isName } from './questions.ts'
import { tokenBefore } from './tokens.ts'
import { namesThing } from './weigh.ts'

// What stands before a listed name and speaks for it, though it says nothing of persons by itself.

const notOfPerson = sign.never | sign.place | sign.month | sign.organisation
/** The last letters of what points at somebody, and of a time. */
const [mayPoint, mayEndTime] = [bytesOf('jrnets'), bytesOf('0123456789ur:')]
const pointing = wordsOf('bij voor van aan met door namens volgens')
const [space, letterA, letterZ] = [32, 97, 122]

/** True for "bij Joke" and "voor Whitfield": a given name that is another word too, or a family name that is none, where no other capital follows. */
export function isPointedAt(scene: Scene, { start, end, signs }: SignedWord): boolean {
  const said = signs & (sign.given | sign.common)
  if ((signs & notOfPerson) !== 0 || said === sign.given || said === sign.common) return false
  const { bytes } = scene
  if (bytes[start - 1] !== space || mayPoint[bytes[start - 2] ?? 0] === 0) return false
  if (bytes[end] === space && !isSmall(bytes[end + 1])) return false
  const before = tokenBefore(scene, start)
  if (before === undefined || !pointing.has(before.hash)) return false
  if (isUpper(bytes, before.start) && !beginsSentence(scene, before.start)) return false
  const beyond = tokenBefore(scene, before.start)
  if (beyond === undefined) return true
  // "De wet van Moore", "de monteur van Feenstra"; "Rembertus van Zijl" is one name
  if ((beyond.signs & (sign.title | sign.organisation)) !== 0 || namesThing(beyond.hash)) return false
  return !isCapitalised(beyond) || (!isName(beyond) && beginsSentence(scene, beyond.start))
}

const isSmall = (c = 0): boolean => c >= letterA && c <= letterZ

const longestTime = 14
const schedule =
  /(?:\d{1,2}(?:[.:]\d\d(?: ?u(?:ur)?)?| ?u(?:ur)?)|(?:tafel|kamer|kavel|box|bed|baan|plek|nr\.?|no\.?) \d{1,3}):? $/i

/** True for "19.00 Aksoy 2p" and "tafel 4 Verstappen": a listed name behind a time or the number of a place. */
export function isScheduled({ bytes, text }: Scene, { start, end, signs }: SignedWord): boolean {
  if ((signs & notOfPerson) !== 0 || bytes[start - 1] !== space) return false
  if (mayEndTime[bytes[start - 2] ?? 0] === 0 || (bytes[end] === space && isUpper(bytes, end + 1)))
    return false
  return schedule.test(text.slice(Math.max(0, start - longestTime), start))
}
