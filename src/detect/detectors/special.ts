import type { Examples } from '../detector.ts'
import type { Reason } from '../finding.ts'
import type { Kind } from '../kinds.ts'
import { endOfLetters, isDigit } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { hashOfText, hashWord } from '../lexicon.ts'
import { decode, type Claim, type Scene } from '../scene.ts'
import { specialWords } from '../words/special.ts'
import { specialRules } from './special-rules.ts'

/** A sentence is not longer than this to either side of the word. */
const reach = 240

/** Somebody whom the sentence is about, other than by name. */
const personWords = wordsOf(
  'ik hij zij ze hem haar mijn zijn diens jouw je uw u jij patiënt patiënte patiënten cliënt cliënte cliënten medewerker medewerkster werknemer werkneemster sollicitant sollicitante kandidaat kandidate buurman buurvrouw bewoner bewoonster leerling student kind zoon dochter zoontje dochtertje moeder vader broer zus echtgenoot echtgenote partner vrouw man vriend vriendin oma opa tante oom stagiair stagiaire chauffeur monteur dhr mevr mw meneer mevrouw heer klant huurder betrokkene verdachte cursist deelneemster deelnemer assistente schoonmaakster directeur he she him his her my i your patient employee colleague collega applicant candidate client mother father son daughter wife husband brother sister',
)
/** What of his, as two words that are told together. */
const possessive =
  /^zijn (?:moeder|vader|zoon|dochter|vrouw|man|diagnose|ziekte|geloof|afkomst|behandeling|medicatie|strafblad)(?![\p{L}\d])/iu

const generic =
  /(?<!\p{L})(?:cursus|training|webinar|workshop|nieuwsbrief|aanbieding|korting|te koop|bestel|actie|per maand|gemiddeld|onderzoek naar|publiceert|organiseert|roept op|vergoeding|premie|polisvoorwaarden|symposium|collectebus|algemene voorwaarden|wetsvoorstel|brochure|folder)(?!\p{L})/iu

/** Looks once at each sentence with one of the words; `names` are the names found so far, by start. */
export function readSpecial(scene: Scene, words: readonly number[], names: readonly Claim[]): Claim[] {
  const claims: Claim[] = []
  let firstName = 0
  for (let i = 0; i < words.length;) {
    const [start, end] = sentenceAround(scene, words[i] ?? 0)
    let rules = 0
    do rules |= rulesFor(scene, words[i] ?? 0)
    while (++i < words.length && (words[i] ?? 0) < end)
    while (firstName < names.length && (names[firstName]?.end ?? 0) <= start) firstName++
    const name = names[firstName]
    claims.push(...judge(scene, { start, end, rules, hasName: name !== undefined && name.start < end }))
  }
  return claims
}

/** For each word the rules of the kinds that it speaks of, as bits in their order. */
const rulesByWord = new Map<number, number>()
specialRules.forEach(({ kind }, index) => {
  for (const word of specialWords[kind].split(/\s+/)) {
    const hash = hashOfText(word)
    rulesByWord.set(hash, (rulesByWord.get(hash) ?? 0) | (1 << index))
  }
})

function rulesFor({ bytes }: Scene, word: number): number {
  return rulesByWord.get(hashWord(bytes, word, endOfLetters(bytes, word, bytes.length))) ?? 0
}

interface Sentence {
  readonly start: number
  readonly end: number
  readonly rules: number
  readonly hasName: boolean
}

function judge(scene: Scene, { start, end, rules, hasName }: Sentence): Claim[] {
  const pronoun = hasName ? undefined : firstPerson(scene, start, end)
  if (!hasName && pronoun === undefined) return []
  const sentence = decode(scene, start, end)
  if (!hasName && generic.test(sentence)) return []
  const near: Reason = hasName ? { code: 'person-near' } : { code: 'about-person', word: pronoun ?? '' }
  // "u" and "je" alone are how anybody is addressed: then the words must be of one person's state.
  const isWeak = !hasName && /^(?:u|uw|je|ze|man|kind)$/i.test(pronoun ?? '')
  const odds = (hasName ? 2.2 : 1.8) - (isWeak ? 1.2 : 0)
  const claims: Claim[] = []
  specialRules.forEach(({ kind, says, unless }, index) => {
    const match = (rules & (1 << index)) === 0 ? null : says.exec(sentence)
    if (match === null || unless?.test(sentence) === true) return
    const value = match[0].trim().toLowerCase()
    claims.push({ kind, start, end, value, odds, reasons: [{ code: 'near-word', word: value }, near] })
  })
  return claims
}

/** The first word of the sentence that is somebody. */
function firstPerson(scene: Scene, start: number, end: number): string | undefined {
  const { bytes } = scene
  for (let i = start; i < end; i++) {
    const wordEnd = endOfLetters(bytes, i, end)
    if (wordEnd === i) continue
    const isFree = !isDigit(bytes, i - 1) && !isDigit(bytes, wordEnd)
    if (isFree && personWords.has(hashWord(bytes, i, wordEnd))) {
      const two = possessive.exec(decode(scene, i, Math.min(end, i + longestTwo)))?.[0]
      return two ?? decode(scene, i, wordEnd)
    }
    i = wordEnd
  }
  return longer.exec(decode(scene, start, end))?.[0]
}

/** Persons of more than a word. */
const longer = /(?<![\p{L}\d])(?:m'n|staff member)(?![\p{L}\d])/iu

const longestTwo = 20

/** The sentence (or line, or row of a table) that holds this position, without white space and final full stop. */
function sentenceAround({ text, context }: Scene, at: number): [number, number] {
  const isEnd = (i: number): boolean => {
    const c = text[i]
    if (c === '\n' || c === '\r') return true
    if (context.layout === 'table') return false
    return (
      (c === '.' || c === '!' || c === '?') &&
      /^\s*$/.test(text[i + 1] ?? ' ') &&
      !/(?:^|[\s(])(?:[A-Z]|dhr|mevr|mw|dr|mr|drs|ing|ir|prof|bijv|ca|nr|o\.a|evt|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|v\.d)$/.test(
        text.slice(Math.max(0, i - 7), i),
      )
    )
  }
  let start = at
  while (start > 0 && at - start < reach && !isEnd(start - 1)) start--
  let end = at
  while (end < text.length && end - at < reach && !isEnd(end)) end++
  while (start < at && /[\s>*\-\x95"]/.test(text[start] ?? '')) start++
  while (end > at + 1 && /[\s"]/.test(text[end - 1] ?? '')) end--
  // A cut inside a letter of more bytes would show as damage.
  while (start > 0 && (text.charCodeAt(start) & 0xc0) === 0x80 && at - start < reach + 4) start--
  return [start, end]
}

const examplesOf: Partial<Record<Kind, Examples>> = {
  HEALTH: {
    finds: [
      'Jan Jansen heeft zich ziek gemeld.',
      'Zij is zwanger en gaat met verlof.',
      'Patiënt heeft diabetes type 2.',
      'De medewerker zit thuis met een burn-out.',
    ],
    ignores: [
      'De zieke boom wordt gekapt.',
      'kanker is een ziekte',
      'ziektekostenverzekering premie 2024',
      'gezonde salade',
    ],
  },
  RELIGION: {
    finds: ['Zij gaat naar de moskee.', 'Hij is katholiek.'],
    ignores: ['De moskee aan de Singel wordt verbouwd.', 'katholieke basisschool'],
  },
  UNION: { finds: ['Henk Visser is lid van de FNV.'], ignores: ['FNV publiceert cao'] },
  POLITICS: {
    finds: ['Mijn buurman stemt op de PVV.', 'Zij is lid van het CDA.'],
    ignores: ['partij stoelen', 'politieke partij organiseert debat'],
  },
  SEXUAL: {
    finds: ['Hij is homo.', 'Ze is lesbisch.'],
    ignores: ['homogene massa', 'gay pride in Amsterdam'],
  },
  ETHNICITY: {
    finds: ['Hij is van Marokkaanse afkomst.'],
    ignores: ['herkomst: Spanje', 'Marokkaanse muntthee'],
  },
  BIOMETRIC: {
    finds: ['De vingerafdruk van de medewerker is opgeslagen.'],
    ignores: ['telefoon met vingerafdrukscanner'],
  },
  GENETIC: { finds: ['Uit haar DNA-test blijkt dat zij draagster is.'], ignores: ['DNA-test voor honden'] },
  CRIMINAL: {
    finds: ['Zij heeft een strafblad.', 'Rick de Vos is veroordeeld voor diefstal.'],
    ignores: [
      'aangifte inkomstenbelasting',
      'diefstal van fietsen neemt toe',
      'Mijn fiets is gestolen bij het station.',
    ],
  },
}

export const specialExamples = Object.entries(examplesOf) as (readonly [Kind, Examples])[] // keys of a record of kinds
