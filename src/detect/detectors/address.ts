import { bytesOf, character, isDigit, isLetter, isOne, isUpper, threeAt, threesOf } from '../characters.ts'
import type { Examples } from '../detector.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, hashWord, sign, signsOfHash } from '../lexicon.ts'
import { lexicon } from '../words/index.ts'
import { decode, lineStart, type Claim, type Scene } from '../scene.ts'

export const addressExamples: Examples = {
  finds: [
    'Kerkstraat nr. 12',
    'woont op de kerkstraat 12 in zwolle',
    'Meir 12, 2000 Antwerpen',
    'Kerkstraat 12 bus 4, B-9000 Gent',
    'Rue de la Loi 16',
    '12 rue de la Paix, 75002 Paris',
    'Adres: Bovenover 9',
    'postbus 12',
    'Kerkstraat 14',
    'Molenweg 3, 8162 PD Epe',
    'Postbus 245, 8000 AE Zwolle',
    'Van Speykstraat 122-b, 3572 XK Utrecht',
    '12 High Street',
    'Visit Acme 12 High Street',
    'Singel 22, 9001 XB Grou',
    'Kanaaldijk-Zuid 118',
  ],
  ignores: [
    'in de productiestraat 2 staat een storing',
    'Model 12, 2000 Watt',
    'via snelweg 12',
    'paragraaf 14',
    'week 34',
    'artikel 6 lid 1',
    'Kerkstraat',
    'Peugeot 208',
  ],
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
  String.raw`(?:^|[\s,:;("'>|\t])((?:(?:[A-Z0-9]|\xc3[\x80-\x9f]|'[st] )(?:${letters}|[.'\-])*[.]? (?:(?:van|de|der|den|het|ten|ter|'t|of|en|v\.d\.|op|in|la|le|les|du|des|del|della) ){0,3}){0,4}(?:'[st][ -]?)?(?:[A-Z]|\xc3[\x80-\x9f])(?:${letters}|[.'\-])*) $`,
)
const number =
  /\d{1,5}(?: ?[-/] ?\d{1,4}(?![\d/-]))?(?:(?:[ -]?[A-Za-z](?:-\d{1,3}(?![\d-]))?(?![A-Za-z0-9'\x80-\xff.]|\/[a-z]))|(?: ?[-/] ?[A-Za-z]{1,4}(?![A-Za-z0-9]))|(?: ?(?:bis|hs|huis|I{1,3}|IV|rood|zw|boven|beneden)(?: ?[A-Za-z](?![a-z]))?(?![A-Za-z0-9])))?(?:,? (?:bus|bte|box|app\.?|apt\.?|appartement|kamer|unit) ?[A-Z]?\d{1,4}[A-Za-z]?(?![A-Za-z0-9]))?/y
const tail = new RegExp(
  String.raw`(?:,? ?\r?\n ?|,? +|\t)(?:NL-|D-|B-|F-)?(?:[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z0-9])|\d{4,5}(?=,? [A-Z]))(?:[, ]{1,3}(?:'s-|'t )?[A-Z](?:${letters}|[\-'])+(?: (?:aan den|aan de|a\/d|op|bij|en|am|an der|ad|den|de) ?(?:[A-Z](?:${letters}|-)*)|[ -][A-Z](?:${letters}|-)+)?)?`,
  'y',
)

/** No name of a street is longer. */
const maxStreet = 60

/** Streets with a house number before the digits here, with postcode and place when they follow; boxes; English streets. */
export function readAddress(scene: Scene, start: number, past: number): Claim | undefined {
  const streetEnd = start - connectorSize(scene, start)
  const name = mayFollowStreet(scene, start, past) ? streetBefore(scene, streetEnd) : undefined
  if (name !== undefined) return dutch(scene, { name, streetEnd, start })
  return english(scene, start, past) ?? ofTwoFields(scene, start)
}

/** The capitalised words on this line that end here, or small ones that only a street's name can be. */
function streetBefore(scene: Scene, end: number): string | undefined {
  const before = scene.text.slice(lineStart(scene, end, maxStreet), end)
  return street.exec(before)?.[1] ?? smallStreet.exec(before)?.[1]
}

/** "Kerkstraat nr. 12", "Veerallee t/o 12": how many bytes stand between the street and its number. */
function connectorSize({ bytes, text }: Scene, start: number): number {
  if (bytes[start - 1] !== space || connectorEnds[bytes[start - 2] ?? 0] === 0) return 0
  return connector.exec(text.slice(Math.max(0, start - longestConnector), start))?.[0].length ?? 0
}

const connectorEnds = bytesOf('.ro')
const connector = /(?<= )(?:nr\.?|nummer|no\.?|huisnr\.?|huisnummer|t\/o|t\.o\.) $/i
const longestConnector = 14
/** "woont op de kerkstraat 12", "postbus 12": as people type in a hurry. */
const smallStreet =
  /(?:(?:adres|straat|woont|wonende?|woon)(?: op| aan| in)?:?|(?:^|[\s,(])(?:op|aan|in|naar)(?: de| het)?|^|\n) ?((?!snelweg|onderweg|spoorweg|vaarweg|wasstraat|teststraat|productiestraat)(?:[a-z]{3,24}(?:straat|laan|weg|plein|gracht|kade|singel|dreef|steeg|plantsoen|dijk)|postbus|antwoordnummer)) $/

/** "Straat: Kerkstraat", and below it "Huisnummer: 12". */
function ofTwoFields(scene: Scene, start: number): Claim | undefined {
  if (!isHouseNumber(scene, start)) return undefined
  const from = lineStart(scene, lineStart(scene, start, maxStreet) - 1, maxStreet)
  const found = twoFields.exec(scene.text.slice(from, start))
  number.lastIndex = start
  const house = number.exec(scene.text)?.[0]
  if (found?.[1] === undefined || house === undefined) return undefined
  const streetStart = from + found.index + found[0].indexOf(found[1], found[0].search(/[:=\t]/))
  const end = start + house.length
  const value = `${decode(scene, streetStart, streetStart + found[1].length)} ${house}`
  return {
    kind: 'ADDRESS',
    start: streetStart,
    end,
    value,
    odds: 3,
    reasons: [{ code: 'label', word: 'huisnummer' }],
  }
}

const twoFields =
  /(?:straat(?:naam)?|adres|street)[ \t]*[:=\t][ \t]*([A-Z'\xc3][^\n\d:]{2,40}?)[ \t]*\r?\n[^\n:]{0,12}huis(?:nummer|nr\.?)[^\n]{0,14}$/i

function isHouseNumber({ bytes, text }: Scene, start: number): boolean {
  const before = bytes[start - 1]
  if (before !== space && before !== colon && before !== tab) return false
  return /huis(?:nummer|nr\.?)[ \t]{0,4}[:=]?[ \t]{0,4}$/i.test(text.slice(Math.max(0, start - 20), start))
}

const notStreet =
  /^(?:Op|In|Aan|De|Het|Naar|Zie|Bezoekadres|Adres|Afleveradres|Postadres|Wij|Ons|Onze|Mijn|Hij|Zij|Woont|Per|Bij)\s+/

interface House {
  readonly name: string
  /** Where the name of the street ended, behind its space. */
  readonly streetEnd: number
  readonly start: number
}

function dutch(scene: Scene, { name, streetEnd, start }: House): Claim | undefined {
  const { text } = scene
  const trimmed = name.replace(notStreet, '')
  const plain =
    /^(?:Postbus|Antwoordnummer)/i.exec(trimmed.split(' ').at(-1) ?? '') === null
      ? trimmed
      : (trimmed.split(' ').at(-1) ?? trimmed)
  const from = streetEnd - 1 - plain.length
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
  const isKnown =
    isStreet(scene.bytes, { start: from, end: streetEnd - 1 }) ||
    startsAsStreet.test(plain) ||
    isLabelled(scene, from) ||
    isBeforePlace(rest)
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

/** "Adres: Bovenover 9", "woont Bovenover 9". */
function isLabelled({ text }: Scene, from: number): boolean {
  return /(?:adres|address|straat|street|wonend|wonende|woonachtig|woont)(?: op| aan| te)?[:= \t]{1,3}$/i.test(
    text.slice(Math.max(0, from - 24), from),
  )
}

/** ", 2000 Antwerpen": whether the place behind a postcode of another country is one we know. */
function isBeforePlace(rest: string | undefined): boolean {
  const place = rest === undefined ? undefined : /(?:[BDF]-)?\d{4,5} ([A-Z][a-z]{2,})/.exec(rest)?.[1]
  return place !== undefined && (signsOfHash(lexicon, hashOfText(place)) & sign.place) !== 0
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

const french = new RegExp(
  String.raw`\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|quai|chemin|impasse|all\xc3\xa9e)(?: (?:de|du|des|la|le|les)){0,3} (?:[dl]')?(?:[A-Z]|\xc3[\x80-\x9f])(?:${letters}|['.\- ](?=[A-Z]))*(?:, \d{4,5} [A-Z](?:${letters}|-)+)?`,
  'y',
)

function english(scene: Scene, start: number, past: number): Claim | undefined {
  const form = mayBeEnglish(scene.bytes, past)
    ? englishStreet
    : mayBeFrench(scene.bytes, past)
      ? french
      : undefined
  if (form === undefined) return undefined
  if (!/[\s,:("]/.test(scene.text[start - 1] ?? ' ')) return undefined
  form.lastIndex = start
  const match = form.exec(scene.text)?.[0]
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
  return (
    mayBeEnglish(bytes, past) ||
    mayBeFrench(bytes, past) ||
    mayFollowStreet(scene, start, past) ||
    isHouseNumber(scene, start)
  )
}

/** How the French words for streets begin. */
const frenchStreets = threesOf('rue ave bou pla qua che imp all')

function mayBeFrench(bytes: Uint8Array, past: number): boolean {
  const at = bytes[past] === comma ? past + 1 : past
  if (bytes[at] !== space || !isOne(bytes, at + 1, character.lower)) return false
  return frenchStreets.has(threeAt(bytes, at + 1))
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
  if (bytes[start - 1] !== space) return false
  const streetEnd = start - connectorSize(scene, start)
  if (!followsCapital(bytes, streetEnd - 2)) return isSmallStreet(bytes, streetEnd)
  if (mayBeStreet(bytes, streetEnd) || hasAddressWord(bytes, streetEnd) || hasPlace(bytes, past)) return true
  return hasPostcode(bytes, past) && postcodeAfter(scene, start) !== undefined
}

/** Whether a word in small letters ends here that may be a street's or a box. */
function isSmallStreet(bytes: Uint8Array, end: number): boolean {
  for (let i = end - fewestOfStreet; i < end - 1; i++) if (!isOne(bytes, i, character.lower)) return false
  const word = { start: Math.max(0, end - maxStreet), end: end - 1 }
  return endsAsStreet(bytes, word) || endsAsBox(bytes, word)
}

/** The fewest letters of a street in small ones, and a space. */
const fewestOfStreet = 7
const endsAsBox = endsAs('postbus antwoordnummer')

/** Whether a word for an address stands before the capitalised words that end here. */
function hasAddressWord(bytes: Uint8Array, end: number): boolean {
  for (let i = end - 2; i > end - maxStreet && i > 3 && bytes[i] !== newline; i--)
    if (
      (bytes[i] === colon || bytes[i] === space) &&
      !isUpper(bytes, i - 1) &&
      addressEnds.has(threeAt(bytes, i - 3))
    )
      return true
  return false
}

/** How "adres", "address", "straat", "street", "woont (op, aan, te)" and "wonende" end. */
const addressEnds = threesOf('res ess aat eet ont nde end tig')

/** Whether four or five digits and a capitalised word follow the house number: ", 2000 Antwerpen". */
function hasPlace(bytes: Uint8Array, past: number): boolean {
  if (bytes[past] !== comma || bytes[past + 1] !== space) return false
  let i = past + 2
  if (isUpper(bytes, i) && bytes[i + 1] === hyphen) i += 2
  const from = i
  while (isDigit(bytes, i)) i++
  return i - from >= 4 && i - from <= 5 && bytes[i] === space && isUpper(bytes, i + 1)
}

const [space, newline, colon, tab, comma] = [32, 10, 58, 9, 44]
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
