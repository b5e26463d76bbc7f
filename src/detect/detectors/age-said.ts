import { hashOfText, sign, signsOfHash } from '../lexicon.ts'
import { decode, lineStart, type Scene } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { sentencePattern } from './sentence-pattern.ts'
import { somebody } from './somebody.ts'

// Years that are told without a word for years: "hij is 51", "jongetje van 4", "Karin wordt 50", "(v, 63)".

const be = '(?:is|was|ben|wordt|werd|word|am|turns|turned)'
const lately = String.raw`(?:(?:nu|net|pas|inmiddels|bijna|morgen|overmorgen|vandaag|gisteren|al|just|now|already|in \p{L}{3,9}|(?:vorige|volgende|deze|komende|last|next) (?:week|maand|month)|dit jaar) ){0,2}`
const whose = String.raw`(?:(?:de|het|een|mijn|m'n|zijn|z'n|haar|onze?|my|his|her|our|the|a|an) )?`
const isSomebody = sentencePattern(
  String.raw`(?<!\p{L})(?:ik|hij|zij|ze|i|he|she|${whose}(?:${somebody})) ${be} ${lately}$|(?<!\p{L})kinderen(?: van)? \(?(?:\d{1,2}(?:,| en) ?)*$`,
)
const ofSomebody = sentencePattern(String.raw`(?<!\p{L})(?:${somebody})(?: van| of|:) $`)
const ofYoung = sentencePattern(
  String.raw`(?<!\p{L})(?:${somebody}) van $|(?<!\p{L})(?:baby|zuigeling|dreumes|peuter|kind|kindje|zoontje|dochtertje|jongetje|meisje|infant|toddler|newborn|son|daughter)[ ,(:]{1,2}$`,
)
/** "De bewoonster (88)", "(v, 63)", "man, 34,". */
const inBrackets = sentencePattern(
  String.raw`(?<!\p{L})(?:${somebody})(?: \p{L}+)? \($|\((?:m|v|f|man|vrouw|male|female)(?:, ?|/ ?| )$`,
)
const afterComma = sentencePattern(String.raw`(?<!\p{L})(?:man|vrouw|jongen|meisje|male|female|boy|girl), $`)
const atEnd = sentencePattern(String.raw`(?<![\p{L}/])(?:${somebody}|m|v|f)(?: van)?[ :,(]*$`)

/** Nothing that the number could count follows it. */
const bare =
  /^[1-9]\d?(?=[,;)]?(?:\s+(?:en|and|maar|but|geworden|woont|heeft|die|zit|werkt|jaren jong|last|next)(?![a-z])|,\s[a-z]|[.!]?\s*$|[.!]\s+[A-Z]|[;)]))/
const bareOf =
  /^[1-9]\d?(?= (?:met|uit|die|zonder|op|in|is|was|had|heeft|woont|with|who|from|lentes|al)(?![a-z]))/
const bracketed = /^[1-9]\d?(?:[.,]\d)?(?= ?(?:j|jr|jaar|y|yr|yrs)?\.?[),])/
/** Of the youngest. */
const young = /^\d{1,2}(?:[.,]\d)?(?= ?(?:maanden?|mnd|weken|weeks?|months?|dagen)(?![a-z]))/
const old = /^[\d.,]{1,4} ?(?:maanden?|mnd\.?|weken|weeks?|months?|dagen)[- ](?:oude?|old|jonge?)(?![a-z])/

const reach = 60

/** The number here when the words around it tell that it is somebody's years. */
export function saidOf(scene: Scene, start: number): string | undefined {
  const rest = scene.text.slice(start, start + 28)
  const written = bare.exec(rest.slice(0, 16))?.[0]
  const ofWhom = bareOf.exec(rest)?.[0]
  const inside = bracketed.exec(rest)?.[0]
  const months = young.exec(rest)?.[0]
  const all = written ?? ofWhom ?? inside ?? months
  if (all === undefined) return undefined
  if (months !== undefined && old.test(rest)) return months
  const before = decode(scene, lineStart(scene, start, reach), start)
  const words = before.toLowerCase()
  if (months !== undefined) return ofYoung.test(words) ? months : undefined
  if (ofSomebody.test(words)) return all
  if (inside !== undefined && (inBrackets.test(words) || isNamed(bracketName, before))) return inside
  if (written === undefined) return undefined
  if (isSomebody.test(words) || isNamed(isName, before) || isNamed(becomesName, before)) return written
  return afterComma.test(words) && /^\d{1,2}[,.;)]/.test(rest) ? written : undefined
}

/** Whether a word for somebody stands right before the number. */
export function followsSomebody(scene: Scene, start: number): boolean {
  return atEnd.test(decode(scene, lineStart(scene, start, reach), start).toLowerCase())
}

const name = String.raw`(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}'-]{0,20})`
const bracketName = new RegExp(String.raw`${name} \($`, 'u')
const isName = new RegExp(String.raw`${name} ${be} ${lately}$`, 'u')
const becomesName = new RegExp(String.raw`(?<!\p{L})(?:wordt|werd|turns|turned) ${name} $`, 'u')

/** Whether the pattern ends these words with a given or family name that is no other word. */
function isNamed(pattern: RegExp, words: string): boolean {
  const found = pattern.exec(words)?.[1]
  if (found === undefined) return false
  const signs = signsOfHash(lexicon, hashOfText(found))
  const isOther = (signs & (sign.common | sign.place | sign.organisation | sign.never | sign.month)) !== 0
  return (signs & (sign.given | sign.family)) !== 0 && !isOther
}
