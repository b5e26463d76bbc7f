import { bytesOf, character, isDigit, isLetter, isOne, isUpper } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashWord } from '../lexicon.ts'
import { decode, lineStart, type Claim, type Scene } from '../scene.ts'

export const addressExamples: Examples = {
  finds: [
    'Kerkstraat 14',
    'Molenweg 3, 8162 PD Epe',
    'Postbus 245, 8000 AE Zwolle',
    'Van Speykstraat 122-b, 3572 XK Utrecht',
    '12 High Street',
    'Visit Acme 12 High Street',
    'Singel 22, 9001 XB Grou',
    'Kanaaldijk-Zuid 118',
  ],
  ignores: ['paragraaf 14', 'week 34', 'artikel 6 lid 1', 'Kerkstraat', 'Peugeot 208'],
}

const letters = String.raw`(?:[A-Za-z]|[\xc3-\xe1\xe3-\xee][\x80-\xbf]{1,2})`
const endsAsStreet = endsAs(
  'straat straatje laan laantje weg plein gracht kade singel dreef hof hofje park pad steeg markt dijk plantsoen boulevard allee erf haven wal burgwal kamp veld akker oord ring baan brink weide donk horst hoek kwartier gaarde rode berg zoom poort stede vaart wetering str. strasse straße platz allee gasse',
)
const endsAsSide = endsAs('-zuid -noord -oost -west -zuidzijde -noordzijde')

/** Whether these bytes end as a street, or as one side of it: "Kanaaldijk-Zuid". */
function isStreet(bytes: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  if (endsAsStreet(bytes, { start, end })) return true
  return (
    endsAsSide(bytes, { start, end }) && endsAsStreet(bytes, { start, end: bytes.lastIndexOf(hyphen, end) })
  )
}

const hyphen = 45
/** Names that are a street's without such an ending, and words for a box. */
const starting =
  'Postbus|Postfach|Antwoordnummer|Rue|Avenue|Boulevard|Via|Calle|Singel|Markt|Brink|Plein|Dam|Hof|Kade|Laan|Dijk|Wal|Haven|Dorpsstraat|Achterom|Rokin|Damrak|Spui|Steenweg'
const startingWords = wordsOf(`Box ${starting.replaceAll('|', ' ')}`)
const startsAsStreet = new RegExp(String.raw`^(?:P\.?O\.? ?Box|${starting})\b`, 'i')

const street = new RegExp(
  String.raw`(?:^|[\s,:;("'>|\t])((?:(?:[A-Z0-9]|\xc3[\x80-\x9f]|'[st] )(?:${letters}|[.'\-])*[.]? (?:(?:van|de|der|den|het|ten|ter|'t|of|en|v\.d\.|op|in) ){0,3}){0,4}(?:'[st][ -]?)?(?:[A-Z]|\xc3[\x80-\x9f])(?:${letters}|[.'\-])*) $`,
)
const number =
  /\d{1,5}(?: ?[-/] ?\d{1,4}(?![\d/-]))?(?:(?:[ -]?[A-Za-z](?![A-Za-z0-9'\x80-\xff.]|\/[a-z]))|(?: ?[-/] ?[A-Za-z]{1,4}(?![A-Za-z0-9]))|(?: (?:bis|hs|huis|I{1,3}|IV|rood|zw|boven|beneden)(?![A-Za-z0-9])))?/y
const tail = new RegExp(
  String.raw`(?:,? ?\r?\n ?|,? +|\t)(?:NL-|D-|B-|F-)?(?:[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z0-9])|\d{4,5}(?=,? [A-Z]))(?:[, ]{1,3}(?:'s-|'t )?[A-Z](?:${letters}|[\-'])+(?: (?:aan den|aan de|a\/d|op|bij|en|am|an der|ad|den|de) ?(?:[A-Z](?:${letters}|-)*)|[ -][A-Z](?:${letters}|-)+)?)?`,
  'y',
)

/** No name of a street is longer. */
const maxStreet = 60

/** Streets with a house number before the digits here, with postcode and place when they follow; boxes; English streets. */
export function readAddress(scene: Scene, start: number, past: number): Claim | undefined {
  const name = mayFollowStreet(scene, start, past) ? streetBefore(scene, start) : undefined
  return name === undefined ? english(scene, start, past) : dutch(scene, { name, start })
}

/** The capitalised words on this line that end before the digits here. */
function streetBefore(scene: Scene, start: number): string | undefined {
  return street.exec(scene.text.slice(lineStart(scene, start, maxStreet), start))?.[1]
}

const notStreet =
  /^(?:Op|In|Aan|De|Het|Naar|Zie|Bezoekadres|Adres|Afleveradres|Postadres|Wij|Ons|Onze|Mijn|Hij|Zij|Woont|Per|Bij)\s+/

function dutch(scene: Scene, { name, start }: { name: string; start: number }): Claim | undefined {
  const { text } = scene
  const trimmed = name.replace(notStreet, '')
  const plain =
    /^(?:Postbus|Antwoordnummer)/i.exec(trimmed.split(' ').at(-1) ?? '') === null
      ? trimmed
      : (trimmed.split(' ').at(-1) ?? trimmed)
  const from = start - 1 - plain.length
  number.lastIndex = start
  const house = number.exec(text)?.[0]
  if (house === undefined || house.startsWith('0')) return undefined
  let end = start + house.length
  if (
    /^(?:\d|[.,:/-]\d|%|\xe2\x82\xac| ?(?:uur|jaar|km|m2|dagen|weken|euro|kg|meter|personen|stuks)\b)/.test(
      text.slice(end, end + 10),
    )
  )
    return undefined
  tail.lastIndex = end
  const rest = tail.exec(text)?.[0]
  const isKnown = isStreet(scene.bytes, { start: from, end: start - 1 }) || startsAsStreet.test(plain)
  if (!isKnown && (rest === undefined || !postcode.test(rest))) return undefined
  if (
    /(?:snelweg|werkplek|zaalveld|startbaan|park|veld|ring|baan|hoek|berg|zoom|poort|kamp|oord)$/i.test(
      plain,
    ) &&
    !/(?:straat|laan|weg)/i.test(plain) &&
    rest === undefined &&
    plain.length < 8
  )
    return undefined
  const isHouseOnly = rest === undefined
  if (rest !== undefined) end += rest.length
  const value = decode(scene, from, end).replace(/\s+/g, ' ')
  return {
    kind: 'ADDRESS',
    start: from,
    end,
    value,
    odds: isHouseOnly ? 2.2 : 4,
    reasons: [{ code: 'shape' }],
  }
}

const postcode = /[1-9]\d{3} ?[A-Z]{2}/

/** The postcode and place right behind the house number here. */
function postcodeAfter({ text }: Scene, start: number): string | undefined {
  number.lastIndex = start
  const house = number.exec(text)
  if (house === null) return undefined
  tail.lastIndex = start + house[0].length
  const rest = tail.exec(text)?.[0]
  return rest !== undefined && postcode.test(rest) ? rest : undefined
}

const englishStreet = new RegExp(
  String.raw`\d{1,5}[A-Za-z]? (?:(?:N|S|E|W|North|South|East|West)\.? )?(?:[A-Z](?:${letters}|['.\-])+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Place|Terrace|Close|Crescent|Highway)\b\.?(?: (?:NW|NE|SW|SE|N|S|E|W)\b)?(?:, [A-Z][A-Za-z]+(?: [A-Z][a-z]+)?(?:,? (?:[A-Z]{2} \d{5}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}))?)?`,
  'y',
)

function english(scene: Scene, start: number, past: number): Claim | undefined {
  if (!mayBeEnglish(scene.bytes, past)) return undefined
  if (!/[\s,:("]/.test(scene.text[start - 1] ?? ' ')) return undefined
  englishStreet.lastIndex = start
  const match = englishStreet.exec(scene.text)?.[0]
  if (match === undefined) return undefined
  const end = start + match.replace(/\.$/, '').length
  return {
    kind: 'ADDRESS',
    start,
    end,
    value: decode(scene, start, end).replace(/\s+/g, ' '),
    odds: 2.5,
    reasons: [{ code: 'shape' }],
  }
}

/** Whether an address may end or begin with these digits: "Kerkstraat 14", "12 High Street". */
export function mayBeAddress(scene: Scene, start: number, past: number): boolean {
  const { bytes } = scene
  return mayBeEnglish(bytes, past) || mayFollowStreet(scene, start, past)
}

/** Whether two capitalised words follow the number, a space before each. */
function mayBeEnglish(bytes: Uint8Array, past: number): boolean {
  let i = isLetter(bytes, past) ? past + 1 : past
  if (bytes[i] !== space || !isUpper(bytes, ++i)) return false
  while (isOne(bytes, i, inWord) || inStreet[bytes[i] ?? 0] === 1) i++
  return bytes[i] === space && isUpper(bytes, i + 1)
}

const inWord = character.upper | character.lower | character.high

function mayFollowStreet(scene: Scene, start: number, past: number): boolean {
  const { bytes } = scene
  if (bytes[start - 1] !== space || !followsCapital(bytes, start - 2)) return false
  return mayBeStreet(bytes, start) || (hasPostcode(bytes, past) && postcodeAfter(scene, start) !== undefined)
}

const [space, newline] = [32, 10]
const inStreet = bytesOf(".-'")

function followsCapital(bytes: Uint8Array, last: number): boolean {
  for (let i = last; i >= 0 && last - i < maxStreet; i--) {
    const c = bytes[i] ?? 0
    if (isUpper(bytes, i) || c === 0xc3) return true
    if (!isOne(bytes, i, character.lower | character.high) && inStreet[c] === 0) return false
  }
  return false
}

/** Whether the words before this number end as a street does, or one of them alone means a street. */
function mayBeStreet(bytes: Uint8Array, start: number): boolean {
  const stop = Math.max(0, start - maxStreet)
  if (isStreet(bytes, { start: stop, end: start - 1 })) return true
  for (let i = start - 2; i >= stop && bytes[i] !== newline; i--)
    if (isUpper(bytes, i) && !isLetter(bytes, i - 1) && isStreetWord(bytes, i)) return true
  return false
}

/** "Rue", "Dam". */
const shortestStreet = 3

function isStreetWord(bytes: Uint8Array, start: number): boolean {
  let end = start
  while (isLetter(bytes, end)) end++
  // "AB" of a postcode is none of them.
  return end - start >= shortestStreet && startingWords.has(hashWord(bytes, start, end))
}

/** A house number has at most so many bytes with what is added to it and what divides it from the postcode. */
const maxHouse = 36

function hasPostcode(bytes: Uint8Array, start: number): boolean {
  for (let i = start; i < start + maxHouse; i++) {
    if (!isDigit(bytes, i)) continue
    let end = i
    while (isDigit(bytes, end)) end++
    if (end - i === 4) {
      const letters = bytes[end] === space ? end + 1 : end
      if (isUpper(bytes, letters) && isUpper(bytes, letters + 1)) return true
    }
    i = end
  }
  return false
}
