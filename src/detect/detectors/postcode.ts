import { bytesOf, character, isDigit, isLetter, isOne, isUpper, sticksBefore } from '../characters.ts'
import type { NumberDetector } from '../detector.ts'
import { isCentury } from '../gates.ts'
import { wordsNear } from '../near.ts'
import type { Scene } from '../scene.ts'

const pattern = /[1-9]\d{3}(?: ?| {2}|\xc2\xa0)([A-Za-z]{2})(?![A-Za-z\d]|[\xc3-\xdf]|[.@]\w|-[a-z])/y
/** Letters that follow a year or an amount: currencies, units, small words. */
const otherLetters: ReadonlySet<string> = new Set(
  'EU|KM|MB|GB|KB|TB|XL|XS|KG|CM|MM|HP|PK|KW|ST|NL|BV|NV|EN|OP|IN|DE|HE|IS|OM|TE|ER|AM|PM|CC|ML|DL|HZ|AH|WH|RU|ND|RD|TH|PX|PT|US|UK'.split(
    '|',
  ),
)
/** Small words of a sentence: as capitals they are seldom meant so. */
const smallWords: ReadonlySet<string> = new Set(
  'BY|TO|AT|AS|OF|ON|OR|IT|WE|IF|MY|NO|SO|UP|AL|EX|ZE|ZO|DO|GO|ME|BE|JE|NU'.split('|'),
)

/** Dutch postcodes: four digits, two letters, never SA, SD or SS (Besluit universele postdienst). */
export const postcode: NumberDetector = {
  kind: 'NL_POSTCODE',
  near: [
    'postcode',
    'zip',
    'pc',
    'postal',
    'postkode',
    'postadres',
    'adres',
    'woonplaats',
    'plaats',
    'woont',
    'woonde',
  ],
  opens: [4],
  fits: (run, scene) => mayBePostcode(scene, run.ends[0] ?? 0),
  weigh(run, scene) {
    const { bytes, text } = scene
    if (run.sizes[0] !== 4 || sticksTo(bytes, run.start - 1)) return undefined
    pattern.lastIndex = run.start
    const match = pattern.exec(text)
    const letters = match?.[1]
    if (match === null || letters === undefined) return undefined
    const capitals = letters.toUpperCase()
    if (capitals === 'SA' || capitals === 'SD' || capitals === 'SS') return undefined
    const isUpper = letters === capitals
    const isTight = match[0].length === 6
    const isYear = isCentury(bytes, run.start)
    const isCity = isBeforeCity(bytes, run.start + match[0].length)
    let odds = 1.5 + (isCity ? 2 : 0) + Math.max(-3, wordsNear(scene, run.start).odds('NL_POSTCODE'))
    if (!isUpper) odds -= isTight ? 1.2 : 3.2
    if (otherLetters.has(capitals)) odds -= isCity && isUpper && !isYear ? 1 : 3.5
    if (smallWords.has(capitals)) odds -= isUpper ? 1 : 3.5
    if (isYear && !isCity) odds -= 1.2
    const value = `${match[0].slice(0, 4)} ${capitals}`
    return {
      kind: 'NL_POSTCODE',
      start: run.start,
      end: run.start + match[0].length,
      value,
      odds,
      reasons: [{ code: 'shape' }],
    }
  },
  examples: {
    finds: ['postcode,7311 RT', 'te (3511 LX) Utrecht', '3512 JE Utrecht', 'postcode 7311KM', '1234 AB'],
    ignores: ['2024 EU', '1234 SS', '1500 KM', '0123 AB', '12345 AB', '4000 MT-serie'],
  },
}

const [space, comma, quote] = [32, 44, 39]
/** As many bytes as may stand between the letters and the second letter of a place. */
const reachOfCity = 5
const inCity = character.upper | character.lower | character.high

/** Whether a capitalised word follows on the line, or one with a quotation mark or an accent first. */
function isBeforeCity(bytes: Uint8Array, end: number): boolean {
  let i = bytes[end] === comma ? end + 1 : end
  if (bytes[i] !== space) return false
  while (bytes[i] === space) i++
  const begins = isUpper(bytes, i) || isOne(bytes, i, character.high) || bytes[i] === quote
  const next = bytes[i + 1]
  return (
    begins && i + 1 < end + reachOfCity && (isOne(bytes, i + 1, inCity) || next === quote || next === hyphen)
  )
}

const hyphen = 45

const sticking = bytesOf('.-/$#')
const sticksTo = (bytes: Uint8Array, at: number): boolean =>
  sticksBefore(bytes, at + 1) ||
  sticking[bytes[at] ?? 0] === 1 ||
  (bytes[at] === comma && isDigit(bytes, at - 1))

/** Whether two letters follow four digits that end here, with at most two spaces between. */
export function mayBePostcode({ bytes }: Scene, end: number): boolean {
  let i = end
  while (i - end < 2 && isOne(bytes, i, character.space | character.high)) i++
  return isLetter(bytes, i) && isLetter(bytes, i + 1) && !isLetter(bytes, i + 2)
}
