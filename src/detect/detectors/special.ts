import type { Examples } from '../detector.ts'
import type { Reason } from '../finding.ts'
import type { Kind } from '../kinds.ts'
import { bytesOf, endOfLetters, isSpace, isUpper } from '../characters.ts'
import { wordsOf } from '../endings.ts'
import { hashWord } from '../lexicon.ts'
import { enoughHints } from '../words/hints.ts'
import { asText, decode, fromText, type Claim, type Scene } from '../scene.ts'
import { sentencePattern, wholeWords } from './sentence-pattern.ts'
import { patternsFor, rules, type Rule } from './special-index.ts'
import { isGeneral, isOfNobody, isWork, type Said } from './special-nobody.ts'
import { because, between, has, own, suffers, uses } from './special-rule.ts'
import { findPersons, isOf } from './special-whom.ts'

/** A sentence is not longer than this to either side of the word. */
const reach = 240

/** The label of a form that asks it of one person, with an answer. */
const label = sentencePattern(
  String.raw`^(?:\p{L}+ ){0,2}(?:reden (?:van )?(?:het )?(?:verzuim|ziekmelding|afwezigheid|uitval)|ziektebeeld|diagnose|medicatie|allergie(?:ën)?|beperking(?:en)?|bloedgroep|geloof(?:sovertuiging)?|religie|kerkgenootschap|etniciteit|etnische (?:achtergrond|afkomst)|afkomst|politieke (?:voorkeur|kleur|overtuiging)|(?:seksuele )?geaardheid|seksuele voorkeur|(?:lid(?:maatschap)? )?vakbond(?:slid)?|strafblad|diagnosis|medication|allergies|disability|religion|faith|ethnicity|ethnic origin|race|sexual orientation|union member(?:ship)?|political (?:views|affiliation)|criminal record)(?: \p{L}+){0,2} ?: ?(?!(?:geen|nee|n\.?v\.?t|onbekend|niet|none|no|n/a|unknown|-)(?!\p{L}))[\p{L}\d]`,
)

/** Looks once at each sentence with one of the words; `names` are the names found so far, by start. */
export function readSpecial(scene: Scene, places: readonly number[], names: readonly Claim[]): Claim[] {
  const claims: Claim[] = []
  let firstName = 0
  for (let i = 0; i < places.length;) {
    const first = wordAt(scene, places[i] ?? 0)
    if (first.hash === 0) {
      i++
      continue
    }
    const words = [first]
    const [start, end] = sentenceAround(scene, first.at)
    while (++i < places.length && (places[i] ?? 0) < end) words.push(wordAt(scene, places[i] ?? 0))
    while (firstName < names.length && (names[firstName]?.end ?? 0) <= start) firstName++
    const name = names[firstName]
    claims.push(...judge(scene, { start, end, words, hasName: name !== undefined && name.start < end }))
  }
  return claims
}

/** A word of a special category, and where it stands. */
interface Word {
  /** 0 when it is another thing that is written so. */
  readonly hash: number
  readonly at: number
}

function wordAt({ bytes }: Scene, at: number): Word {
  const end = endOfLetters(bytes, at, bytes.length)
  const hash = hashWord(bytes, at, end)
  // "Ms. Jansen", "add", "ADD_DATE": only as capitals, and alone, is it the short name.
  const isOther = abbreviations.has(hash) && (!isUpper(bytes, end - 1) || bytes[end] === underscore)
  return { hash: isOther ? 0 : hash, at }
}

const abbreviations = wordsOf('add ms sp als aa ic')
const underscore = 95

interface Sentence {
  readonly start: number
  readonly end: number
  /** The special words in it. */
  readonly words: readonly Word[]
  readonly hasName: boolean
}

function judge(scene: Scene, { start, end, words, hasName }: Sentence): Claim[] {
  const persons = hasName ? [] : findPersons(scene, start, end)
  const isLabelled = !hasName && isLabel(scene, start, end)
  if (!hasName && !isLabelled && persons.length === 0) return []
  const written = decode(scene, start, end).toLowerCase()
  const sentence = narrow(written)
  const placed = (some: readonly Word[]): Word[] => {
    let [from, length] = [start, 0]
    return some.map(({ hash, at }) => {
      length += decode(scene, from, at).length
      from = at
      return { hash, at: length }
    })
  }
  let known: readonly Word[] | undefined
  const all = (): readonly Word[] => (known ??= placed(wordsIn(scene, start, end)))
  const read = { sentence, words: placed(words), all }
  const claims: Claim[] = []
  for (const rule of rules) {
    const said = findSaid(rule, read)
    if (said === undefined) continue
    const whom = persons.find((person) => isOf(person, said))
    if (whom === undefined && persons.length > 0) continue
    const value = written.slice(said.start, said.end).trim()
    const isNamed = hasName || whom?.isName === true
    const near: Reason =
      isNamed || whom === undefined
        ? { code: isNamed ? 'person-near' : 'label' }
        : { code: 'about-person', word: whom.word }
    const reasons: Reason[] = [{ code: 'near-word', word: value }, near]
    claims.push({ kind: rule.kind, start, end, value, odds: hasName ? 2.2 : 1.8, reasons })
  }
  if (claims.length === 0 || (!hasName && !isLabelled && isGeneral(sentence))) return []
  // What somebody may fall ill of is told by the genes.
  return claims.some(({ kind }) => kind === 'GENETIC') && !diagnosed.test(sentence)
    ? claims.filter(({ kind }) => kind !== 'HEALTH')
    : claims
}

const diagnosed = wholeWords(
  'vastgesteld|gediagnosticeerd|geconstateerd|gevonden|heeft (?:de ziekte|het syndroom|\\p{L}*syndroom|huntington|hemofilie|taaislijmziekte|sikkelcel\\p{L}*)|diagnosed with|lijdt aan|suffers from',
)

/** A sentence in small letters, with its special words and, when they are asked for, all its words. */
interface Read {
  readonly sentence: string
  readonly words: readonly Word[]
  readonly all: () => readonly Word[]
}

function wordsIn({ bytes }: Scene, start: number, end: number): Word[] {
  const words: Word[] = []
  for (let at = start; at < end; at++) {
    const wordEnd = endOfLetters(bytes, at, end)
    if (wordEnd === at) continue
    words.push({ hash: hashWord(bytes, at, wordEnd), at })
    at = wordEnd
  }
  return words
}

/** What the sentence says by one of the words in it, if not of nobody in particular. */
function findSaid(rule: Rule, { sentence, words, all }: Read): Said | undefined {
  const patterns = patternsFor(rule, words)
  if (patterns === undefined || rule.unless?.test(sentence) === true) return undefined
  const { kind } = rule
  const marked = rule.marks.size === 0 ? sentence : markWords(rule, sentence, all())
  for (const pattern of patterns) {
    const match = pattern.exec(marked)
    if (match === null) continue
    const said = { kind, sentence, start: match.index, end: match.index + match[0].length }
    if (!isOfNobody(said)) return said
  }
  const told = words.flatMap((word) => tellOf(rule, sentence, word) ?? [])
  const topic = rule.topics?.exec(sentence) ?? null
  if (topic !== null) told.push({ start: topic.index, end: topic.index + topic[0].length, isHeld: false })
  if (told.length === 0 && rule.hints.size > 0) told.push(...hintsOf(rule, sentence, all()))
  const isAbout = told.length > 0 && isWork(sentence)
  return told
    .filter(({ isHeld }) => isHeld || !isAbout)
    .map((one) => ({ kind, sentence, start: one.start, end: one.end }))
    .find((said) => !isOfNobody(said))
}

/** The sentence with a sign for each letter of the words that have one. */
function markWords({ marks }: Rule, sentence: string, words: readonly Word[]): string {
  let marked = sentence
  for (const { hash, at } of words) {
    const mark = marks.get(hash)
    if (mark === undefined) continue
    const size = restOfWord.exec(sentence.slice(at))?.[0].length ?? 0
    marked = marked.slice(0, at) + mark.repeat(size) + marked.slice(at + size)
  }
  return marked
}

interface Told {
  readonly start: number
  readonly end: number
  /** Whether somebody has it, or is away because of it: then it is no topic. */
  readonly isHeld: boolean
}

/** What a word tells by itself, or because somebody has it. */
function tellOf({ telling, sometimes }: Rule, sentence: string, { hash, at }: Word): Told | undefined {
  const isTelling = telling.has(hash)
  if (!isTelling && !sometimes.has(hash)) return undefined
  const end = at + (restOfWord.exec(sentence.slice(at))?.[0].length ?? 0)
  if (trade.test(sentence.slice(end))) return undefined
  const isHeld = held.test(sentence.slice(0, at))
  return isTelling || isHeld ? { start: at, end, isHeld } : undefined
}

/** What words of different sorts tell together, where nothing is traded. */
function hintsOf({ hints }: Rule, sentence: string, words: readonly Word[]): Told[] {
  const hinting = words.filter(({ hash }) => hints.has(hash))
  const sorts = new Set(hinting.map(({ hash }) => hints.get(hash)))
  const weight = [...sorts].reduce((sum, sort) => sum + (sort?.weight ?? 0), 0)
  if (weight < enoughHints || business.test(sentence)) return []
  const [start, last] = [hinting[0]?.at ?? 0, hinting.at(-1)?.at ?? 0]
  const end = last + (restOfWord.exec(sentence.slice(last))?.[0].length ?? 0)
  return end - start > widestHints ? [] : [{ start, end, isHeld: false }]
}

/** Words further apart are of two things. */
const widestHints = 100
const business = wholeWords(
  String.raw`\p{L}*(?:offertes?|factu(?:ur|ren)|bestelling(?:en)?|levering|project|prijs|prijzen|klanten|begroting|vergadering|planning|bedrijf|website|foto(?:'s)?|invoice|quote|delivery|budget|customers?|schilderij|recept voor|hart (?:van|voor)|heart of)`,
)
const restOfWord = sentencePattern(String.raw`^[\p{L}]+`)
/** What comes before a condition that somebody has. */
const held = sentencePattern(
  String.raw`(?<![\p{L}\d_])(?:${has}|${because}|${suffers}|${own}|${uses}) ${between}$`,
)
/** "Diabetes-cursus", "cancer research". */
const trade = sentencePattern(
  String.raw`^-(?!(?:klacht|pati|aanval|medic|diagnos|symptom|indicat|behandel|therap|besmet|uitkering|achtig|positie))\p{L}|^ (?:research|charity|charities|fund|fundraiser|awareness|campaign|society|foundation|vereniging|fonds|stichting|specialist|preventie|prevention|onderzoek|vaccins?)(?!\p{L})`,
)

/** Whether the sentence begins with the label of a form, and an answer. */
function isLabel(scene: Scene, start: number, end: number): boolean {
  const colon = scene.bytes.indexOf(colonByte, start)
  return (
    colon >= 0 &&
    colon < Math.min(end, start + longestLabel) &&
    label.test(decode(scene, start, end).toLowerCase())
  )
}

const colonByte = 58
const longestLabel = 100

/**
 * The same number of characters of one byte each, with straight apostrophes: for sentences with wider ones every
 * pattern would be compiled once more, which takes longer than to read a megabyte of mail.
 */
function narrow(sentence: string): string {
  if (!wide.test(sentence)) return asText(fromText(sentence))
  const signs = sentence.replace(/[\u2018\u2019]/g, "'").replace(/[\u0100-\u024f]/g, 'e')
  return asText(fromText(signs.replace(/[^\0-\xff]/g, '\xb7')))
}

const wide = /[^\0-\xff]/

const [newline, carriageReturn] = [10, 13]
const mayEnd = bytesOf('.!?\n\r')
/** What a full stop stands behind inside a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|dhr|mevr|mw|[Pp]t|[Pp]at|dr|mr|drs|ing|ir|prof|bijv|ca|nr|o\.a|evt|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|t\.b\.v|n\.a\.v|o\.b\.v|t\.g\.v|m\.i\.v|i\.p\.v|i\.o|v\.d)$/

/** The sentence (or line, or row of a table) that holds this position, without white space and final full stop. */
function sentenceAround({ bytes, text, context }: Scene, at: number): [number, number] {
  const isEnd = (i: number): boolean => {
    const c = bytes[i] ?? 0
    if (mayEnd[c] === 0) return false
    if (c === newline || c === carriageReturn) return true
    if (context.layout === 'table') return false
    return (
      (i + 1 >= text.length || isSpace(bytes, i + 1)) && !abbreviation.test(text.slice(Math.max(0, i - 7), i))
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
      'Petra Vos gebruikt metoprolol.',
      'De uitslag van het bloedonderzoek van mevrouw Pieters was niet goed.',
    ],
    ignores: [
      'De zieke boom wordt gekapt.',
      'kanker is een ziekte',
      'ziektekostenverzekering premie 2024',
      'gezonde salade',
      'De hond van Lisa Smit heeft epilepsie.',
      'Als een medewerker ziek wordt, regelt Anja Bos vervanging.',
      'Suze Bakker houdt een spreekbeurt over diabetes.',
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
      'Jan Visser heeft aangifte gedaan van diefstal van zijn fiets.',
    ],
  },
}

export const specialExamples = Object.entries(examplesOf) as (readonly [Kind, Examples])[] // keys of a record of kinds
