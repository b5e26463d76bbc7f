import { hashOfText, sign, signsOfHash } from '../detect/lexicon.ts'
import { lexicon } from '../detect/words/index.ts'

/** True of a word that is a name and something else besides: "Bos", "Kok", "Mei". */
export function isAlsoWord(word: string): boolean {
  return /^\p{L}+$/u.test(word) && hasSign(word, sign.common | sign.month)
}

/**
 * Whether a word that is also a name stands as one here. Only what surely is a word is not: in small letters with nothing
 * before it that leads to a name, or a month beside a number. Everything else may be somebody.
 */
export function standsAsName(text: string, { start, end }: { start: number; end: number }): boolean {
  const word = text.slice(start, end)
  const before = text.slice(Math.max(0, start - farthest), start)
  const after = text.slice(end, end + farthest)
  if (/^\p{Lu}/u.test(word)) return !isMonthInDay(word, before, after)
  // A name in an address, a login name, or a cell of its own.
  if (/[@_.]$/.test(before) && /[\p{L}\p{N}][@_.]$/u.test(before)) return true
  if (/^[@_]/.test(after) || (before.trim() === '' && after.trim() === '')) return true
  return leadsToName(before)
}

const farthest = 60

function isMonthInDay(word: string, before: string, after: string): boolean {
  return isMonth(word) && (/\d[.,]?\s+$/.test(before) || /^[.,]?\s+'?\d/.test(after))
}

/** Dutch ones write themselves small, and begin with a capital at the head of a line. */
const dutchMonths: ReadonlySet<string> = new Set(['mei', 'juni', 'juli', 'augustus'])

function isMonth(word: string): boolean {
  return hasSign(word, sign.month) || dutchMonths.has(word.toLowerCase())
}

const leads = sign.title | sign.salutation | sign.closing | sign.given | sign.says

/** "mevr. bos", "p. de wit", "piet bos", "groet,\nkok": behind what comes before a name, over "van" and "de". */
function leadsToName(before: string): boolean {
  const words = before.match(/[\p{L}']+[.,:]*\s*/gu) ?? []
  for (const [i, piece] of words.toReversed().entries()) {
    const word = piece.replace(/[.,:\s]+$/, '')
    const isBroken = /[.]\s*\n/.test(piece) && !hasSign(word, leads)
    if (isBroken || !before.endsWith(words.slice(words.length - 1 - i).join(''))) return false
    if (word.length === 1 || isFullGiven(word) || hasSign(word, leads & ~sign.given)) return true
    if (!hasSign(word, sign.infix)) return false
  }
  return false
}

/** A given name that is nothing else: "wil" and "mark" say little before a word in small letters. */
function isFullGiven(word: string): boolean {
  return hasSign(word, sign.given) && (!hasSign(word, sign.common) || /^\p{Lu}/u.test(word))
}

function hasSign(word: string, bits: number): boolean {
  return (signsOfHash(lexicon, hashOfText(word)) & bits) !== 0
}
