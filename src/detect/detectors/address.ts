import type { Examples } from '../detector.ts'
import { decode, type Claim, type Scene } from '../scene.ts'

export const addressExamples: Examples = {
  finds: [
    'Kerkstraat 14',
    'Molenweg 3, 8162 PD Epe',
    'Postbus 245, 8000 AE Zwolle',
    'Van Speykstraat 122-b, 3572 XK Utrecht',
    '12 High Street',
    'Singel 22, 9001 XB Grou',
  ],
  ignores: ['paragraaf 14', 'week 34', 'artikel 6 lid 1', 'Kerkstraat', 'Peugeot 208'],
}

const letters = String.raw`(?:[A-Za-z]|[\xc3-\xe1\xe3-\xee][\x80-\xbf]{1,2})`
const endings =
  'straat|straatje|laan|laantje|weg|plein|gracht|kade|singel|dreef|hof|hofje|park|pad|steeg|markt|dijk|plantsoen|boulevard|allee|erf|haven|wal|burgwal|kamp|veld|akker|oord|ring|baan|brink|weide|donk|horst|hoek|kwartier|gaarde|rode|berg|zoom|poort|stede|vaart|wetering|str\\.|strasse|stra\xc3\x9fe|platz|allee|gasse'
const street = new RegExp(
  String.raw`(?:^|[\s,:;("'>|\t])((?:(?:[A-Z0-9]|\xc3[\x80-\x9f]|'[st] )(?:${letters}|[.'\-])*[.]? (?:(?:van|de|der|den|het|ten|ter|'t|of|en|v\.d\.|op|in) ){0,3}){0,4}(?:[A-Z]|\xc3[\x80-\x9f])(?:${letters}|[.'\-])*) $`,
)
const known = new RegExp(
  String.raw`(?:${endings})$|^(?:Postbus|P\.?O\.? ?Box|Postfach|Antwoordnummer|Rue|Avenue|Boulevard|Via|Calle|Singel|Markt|Brink|Plein|Dam|Hof|Kade|Laan|Dijk|Wal|Haven|Dorpsstraat|Achterom|Rokin|Damrak|Spui|Steenweg)\b`,
  'i',
)
const box = /^(?:Postbus|P\.?O\.? ?Box|Postfach|Antwoordnummer)$/i
const number =
  /\d{1,5}(?: ?[-/] ?\d{1,4}(?![\d/-]))?(?:(?:[ -]?[A-Za-z](?![A-Za-z0-9'\x80-\xff.]))|(?: ?[-/] ?[A-Za-z]{1,4}(?![A-Za-z0-9]))|(?: (?:bis|hs|huis|I{1,3}|IV|rood|zw|boven|beneden)(?![A-Za-z0-9])))?/y
const tail = new RegExp(
  String.raw`(?:,? ?\r?\n ?|,? +|\t)(?:NL-|D-|B-|F-)?(?:[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z0-9])|\d{4,5}(?=,? [A-Z]))(?:[, ]{1,3}(?:'s-|'t )?[A-Z](?:${letters}|[\-'])+(?: (?:aan den|aan de|a\/d|op|bij|en|am|an der|ad|den|de) ?(?:[A-Z](?:${letters}|-)*)|[ -][A-Z](?:${letters}|-)+)?)?`,
  'y',
)

/** Streets with a house number before the digits here, with postcode and place when they follow; boxes; English streets. */
export function readAddress(scene: Scene, start: number): Claim | undefined {
  const { text } = scene
  if (text[start - 1] === ' ') {
    const from = Math.max(0, start - 60)
    const before = street.exec(text.slice(from, start).replace(/^[^]*\n/, ''))
    const name = before?.[1]
    if (name !== undefined) return dutch(scene, { name, start })
  }
  return english(scene, start)
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
  const isKnown = known.test(plain) || box.test(plain)
  if (!isKnown && (rest === undefined || !/[1-9]\d{3} ?[A-Z]{2}/.test(rest))) return undefined
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

const englishStreet = new RegExp(
  String.raw`\d{1,5}[A-Za-z]? (?:(?:N|S|E|W|North|South|East|West)\.? )?(?:[A-Z](?:${letters}|['.\-])+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Place|Terrace|Close|Crescent|Highway)\b\.?(?:, [A-Z][A-Za-z]+(?: [A-Z][a-z]+)?(?:,? (?:[A-Z]{2} \d{5}|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}))?)?`,
  'y',
)

function english(scene: Scene, start: number): Claim | undefined {
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
