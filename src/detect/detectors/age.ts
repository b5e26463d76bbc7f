import { isDigit } from '../characters.ts'
import { isCell } from '../gates.ts'
import { headAbove } from '../head-above.ts'
import type { Examples } from '../detector.ts'
import { decode, headAt, lineStart, type Claim, type Scene } from '../scene.ts'
import { followsSomebody, saidOf } from './age-said.ts'
import { sentencePattern } from './sentence-pattern.ts'

export const ageExamples: Examples = {
  finds: [
    'jongetje van 4 met koorts',
    'Sofie 6 jr geslaagd',
    'klant: E. Wiersma, (52)',
    'mw. 83 jr, val in badkamer',
    'meisje van ongeveer 17.',
    'Wij zijn 45 en 47 jaar',
    '61 jaar oude man',
    '22 jaar, student',
    'Karin wordt 50',
    'hij is net 16 geworden',
    'baby van 8 maanden',
    '(v, 63)',
    'female, 29, single',
    'Leeftijd patiënt: 47',
    '<leeftijd>47</leeftijd>',
    'De 43-jarige automobilist',
    '29yo male',
    'Hij is 34 jaar',
    'een 52-jarige man',
    'leeftijd: 47',
    'She is 29 years old',
    'aged 34',
    'dochter van 6 jaar',
    'Verzekerde is 51, gehuwd',
    'Ik ben 34 en woon in Breda.',
    'De bewoonster (88) viel.',
  ],
  ignores: [
    'hij is nu 16 uur onderweg',
    'De groep (12) vertrekt',
    'huurder 12 maanden achterstand',
    'kinderen 4 t/m 11 jaar gratis',
    'image: 5',
    '5 jaar garantie',
    'contract van 3 jaar',
    'over 2 jaar',
    'al 25 jaar uw slager',
    'na 10 jaar',
    'hij is 3e geworden',
    'zij was 2 dagen vrij',
    'a 71-year-old company',
    'Whisky van 12 jaar oud is uitverkocht, die van 18 jaar niet',
  ],
}

const years =
  /(\d{1,3}(?:[.,]\d)?(?: ?- ?\d{1,2})?)(?: ?- ?| |(?=y\/?\.?o))(?:jarig(?:en?)?|year[- ]old|years? old|jaar oude?|jr\.? oude?|y\/?o|y\.o|j\xc3\xa4hrige[rn]?)\b|(\d{1,3}(?:[.,]\d)?(?: ?- ?\d{1,2})?) ?(?:jaar|jr\.?|years?|jaren|j(?![\w.]))(?![a-z])/iy
/** After these the years are of a thing, a term or a habit. */
const notPerson =
  /^[ ,]{0,2}(?:garantie|geleden|lang|ervaring|uw|bestaan|contract|looptijd|onderhoud|bewaren|bewaard|warranty|experience|ago|huur|service|abonnement|rente|vast|werkzaam|in dienst|dienstverband|trouwe|lid|getrouwd|samen|of warranty|cel|celstraf|gevangenis|gratis|zonder onderhoud|meegaan|korting|terug|lease)/i
const termBefore =
  /\b(?:over|na|al|voor|binnen|elke|elk|per|laatste|afgelopen|komende|in|sinds|within|after|for|every|last|next|duurt|loopt|van de|minimaal|maximaal|ruim|bijna|contract van|looptijd|looptijd van|garantie van|termijn van|periode van|lease|abonnement van|batterij:?|bewaartermijn:?|bewaartermijn van|geldig|batterij: )\s*$/i
const personBefore =
  /\b(?:is|ben|was|wordt|werd|leeftijd|aged|age|oud|man|vrouw|jongen|meisje|zoon|dochter|kind|moeder|vader|kinderen|patiënt|pat\.?|cliënt|mevrouw|heer|hij|zij|ze|ik|medewerker|bewoner|leeftijd is|leeftijd van|dochter van|zoon van|kind van|man van|vrouw van|jongen van|meisje van|van|(?:wordt|werd|was|is) (?:morgen|overmorgen|vandaag|gisteren|nu|net|pas|dit jaar|straks|inmiddels))[\s:,(]*$|(?:kinderen(?: van)?|echtpaar|tweeling|wij zijn|we zijn|they are),? \(?(?:\d{1,2}(?:,| en| and) ?)+$|[(,]\s?$/i
/** "22 jaar, student": what somebody is, behind the years that begin the line. */
const isOfSelf =
  /^, (?:student|gehuwd|ongehuwd|getrouwd|gescheiden|alleenstaand|samenwonend|man|vrouw|werkzaam|wonend|woonachtig|geboren|single|married|male|female)/
/** Things that have years too: the last word for one before the number says of what they are. */
const thing = sentencePattern(
  String.raw`.*(?<!\p{L})\p{L}*(?:garantie|contract|looptijd|hypotheek|lening|gebouw|pand|(?<!zieken|verpleeg|verzorgings)huis|woning|auto|wagen|machine|boom|wijn|whisky|kaas|computer|laptop|server|printer|bedrijf|firma|stichting|vereniging|dak|ketel|brug|fiets|boot|schip|systeem|software|levensduur|termijn|ervaring|abonnement|verzekering|polis|apparaat|installatie|\p{L}*lift|keuken|badkamer|vloer|kast|koelkast|meubel|tapijt|airco|zonnepanelen|koffiezetter|traditie|overeenkomst|meubels?|motor|toestel|building|house|car|company|business|warranty|agreement|mortgage|lease|loan|tradition|standard|equipment|wine)(?!\p{L})`,
)
const someone = sentencePattern(
  String.raw`.*(?<!\p{L})(?:ik|hij|zij|ze|je|jij|u|man|vrouw|jongen|meisje|zoon|dochter|kind|moeder|vader|oma|opa|broer|zus|medewerker|werknemer|bewoner|patiënt|cliënt|klant|leeftijd|he|she|him|her|son|daughter|mother|father|boy|girl|patient|client)(?!\p{L})`,
)
/** "Over age 18", "up to age 100": a bound, and nobody's years. */
const boundBefore =
  /\b(?:over|under|to|until|till|beyond|above|below|from|minimum|maximum|between|vanaf|tot|boven|onder|minimale|maximale|minimum) (?:the |an |de |een )?(?:age|leeftijd)(?: of| van)?["']?\s*$/i

/** What may stand between a word for an age and the number besides signs: whose it is, in what it is told. */
const between =
  'ca|circa|ongeveer|at|bij|diagnosis|diagnose|onset|intake|eren|en|and|is|was|now|nu|in|jaren|jaar|years|nr|no|van|de|het|een|the|of|pati\\xc3\\xabnte?|cli\\xc3\\xabnte?|kind|kinderen|deelnemer|medewerker|werknemer|klant|huurder|leerling|bewoner|lid|moeder|vader|partner|slachtoffer|betrokkene|verplicht|required|child|patient|client|employee|value|b|i|strong|td|th|span|p'
const label = new RegExp(
  String.raw`(?<![A-Za-z])(?:[a-z]{1,12}_)?(?:leeftijd(?:en)?|leeft|lft|aged?|ages)(?:_?(?:jaar|years?)|years?)?(?:[ \t.:=*_|()[\];,/>"'<-]|(?<![.!?])\r?\n|\xe2\x80[\x93\x9c-\x9e]|(?<![a-z])(?:${between})(?![a-z]))*(?:(?<![\da-z.,])\d{1,2}(?:, | en | and ))*$`,
  'i',
)

const isAgeHead = /^(?:leeftijd|leeft\.?|lft\.?|age)(?![a-z])|\bage$/

/** The name of the column in a table in the text of which the number here fills a cell. */
function headInText(scene: Scene, start: number): string {
  if (scene.heads.length > 0) return ''
  let past = start
  while (isDigit(scene.bytes, past)) past++
  return isCell(scene.bytes, start, past) ? headAbove(scene, start) : ''
}

/** Ages: a number of years that is somebody's. */
export function readAge(scene: Scene, start: number): Claim | undefined {
  const { text } = scene
  if (/[\w$\xac]$|\d[.,\-/]$/.test(text.slice(Math.max(0, start - 2), start))) return undefined
  const before = text.slice(Math.max(0, start - 48), start)
  const head = headAt(scene, start) || headInText(scene, start)
  if (label.test(before) || isAgeHead.test(head))
    return boundBefore.test(before) ? undefined : labelled(text, start)
  if (/[.,\-/]/.test(text[start - 1] ?? ' ') && !/\([mvf]\/$/i.test(before)) return undefined
  years.lastIndex = start
  const match = years.exec(text)
  if (match === null) {
    const written = saidOf(scene, start)
    return written === undefined ? undefined : claim(start, written, { odds: 1.5, word: 'is' })
  }
  const written = match[1] ?? match[2]
  if (written === undefined || Number.parseFloat(written.replace(',', '.')) > 119) return undefined
  const after = text.slice(start + match[0].length, start + match[0].length + 24)
  const isSaid = match[1] !== undefined
  let odds = isSaid ? 3 : personBefore.test(before) || followsSomebody(scene, start) ? 2 : -1
  if (!isSaid && termBefore.test(before)) odds -= 4
  if (odds < 0 && isOfSelf.test(after) && /(?:^|\n)$/.test(before)) odds += 2.5
  if (notPerson.test(after)) odds -= isSaid ? 4 : 5
  if (
    isSaid &&
    /^\s*(?:bestaan|jubileum|looptijd|garantie|contract|lening|hypotheek|studie|opleiding|staatslening|strijd|overeenkomst|termijn|ervaring|wijn|whisky|boom|auto|onderhoud|huwelijk|traditie|bedrijf|gebouw|pand|huis|hond|kat|paard|company|firm|business|brand|building|house|home|car|truck|tree|wine|dog|cat|horse|tradition|standard|snack|law|mortgage|record|software|computer|server|system|fortune \d)(?:en|s|es)?(?![a-z])/i.test(
      after,
    )
  )
    odds -= 5
  if (odds > 0 && isOfThing(scene, start)) odds -= 4
  if (/^\s*en \d{1,2} maanden?/.test(after)) odds += 2.5
  return claim(start, written, { odds, word: match[0].slice(written.length).trim() })
}

/** Whether the last that these words name before the years is a thing. */
function isOfThing(scene: Scene, start: number): boolean {
  // "Die van 18 jaar" is what was named before.
  const reach = scene.text.startsWith('die van ', start - 8) ? 80 : 40
  const words = decode(scene, lineStart(scene, start, reach), start).toLowerCase()
  // What comes before the last of them is taken along: the longer match ends later.
  const ofThing = thing.exec(words)?.[0].length ?? 0
  return ofThing > 0 && ofThing > (someone.exec(words)?.[0].length ?? 0)
}

function labelled(text: string, start: number): Claim | undefined {
  const written = /^\d{1,3}(?: ?- ?\d{1,2})?(?![\d.,/-]*\d)/.exec(text.slice(start, start + 10))?.[0]
  if (written === undefined || Number.parseInt(written, 10) > 119) return undefined
  return claim(start, written, { odds: 3.5, word: 'leeftijd' })
}

function claim(start: number, written: string, { odds, word }: { odds: number; word: string }): Claim {
  const reasons = [{ code: 'near-word' as const, word }] // a literal keeps its type
  return { kind: 'AGE', start, end: start + written.length, value: written.replace(/ /g, ''), odds, reasons }
}
