import { isUpper } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, sign } from '../lexicon.ts'
import type { Scene, Token } from '../scene.ts'
import { is, isName, isPlaced, surelyStreets } from './questions.ts'

// What stands behind a name and is none of it: where somebody is, lives or works.

interface Workplace {
  readonly from: Token
  readonly second: Token | undefined
  readonly head: Token | undefined
}

/** "Henk van De Vries", "Britt van HR": behind a small "van" stands where somebody works. */
export function isWorkplace(
  scene: Scene,
  name: readonly Token[],
  { from, second, head }: Workplace,
): boolean {
  if (from.hash !== vanHash || isCapital(scene, from) || name.some(({ form }) => form === 'capitals'))
    return false
  if (
    head?.form === 'capitals' ||
    (head !== undefined && !isName(head) && endsAsWorkplace(scene.bytes, head))
  )
    return true
  return second !== undefined && second.hash === deHash && isCapital(scene, second)
}

const endsAsWorkplace = endsAs(
  'zorg satie bedrijf kantoor winkel centrum school bureau service groep bouw techniek handel verzekeringen makelaardij fabriek opvang welzijn stichting',
)
const [vanHash, deHash] = [hashOfText('van'), hashOfText('de')]

interface Where extends Workplace {
  /** True when the family name was read already. */
  readonly isSaid: boolean
}

/** "mevrouw Bos aan de Laan", "Haverkort uit De Bilt", "Noor in de Kerkstraat": where somebody is or lives. */
export function isWhere(scene: Scene, { from, second, head, isSaid }: Where): boolean {
  if (!whereWords.has(from.hash) || isCapital(scene, from) || head === undefined) return false
  // "in 't Veld" and "op den Kelder" are of a name: nobody says so of a place any more.
  if (second !== undefined && oldArticles.has(second.hash) && !isCapital(scene, second)) return false
  // "Noa over Ghana"
  if (isSaid || is(head, sign.place)) return true
  return surelyStreets(scene.bytes, head) && isPlaced(scene, head, undefined)
}

/** True for a small "bij", "over" and the like: they stand between two words of a name only now and then. */
export const isWhereWord = (scene: Scene, { hash, start }: Token): boolean =>
  whereWords.has(hash) && !isUpper(scene.bytes, start)

const oldArticles = wordsOf("'t t den")
const whereWords = wordsOf('aan bij in naar onder op over te tegen uit voor')

/** True for a word with a capital, also behind an apostrophe. */
export function isCapital({ bytes }: Scene, { start }: Token): boolean {
  return isUpper(bytes, bytes[start] === apostropheByte ? start + 1 : start)
}

const apostropheByte = 39
