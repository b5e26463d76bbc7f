import type { Examples } from '../detector.ts'
import type { Reason } from '../finding.ts'
import type { Kind } from '../kinds.ts'
import { bytesOf, endOfLetters, isDigit, isSpace, isUpper } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, hashWord, sign, signsOfHash } from '../lexicon.ts'
import { asText, decode, fromText, type Claim, type Scene } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { sentencePattern, wholeWords } from './sentence-pattern.ts'
import { patternsFor, rules } from './special-index.ts'

/** A sentence is not longer than this to either side of the word. */
const reach = 240

/** Somebody whom the sentence is about, other than by name. */
const personWords = wordsOf(
  `ik hij zij ze hem haar mijn zijn diens jouw je uw u jij ben heb wij we onze ons our patiënt patiënte cliënt cliënte medewerker medewerkster werknemer werkneemster
sollicitant sollicitante kandidaat kandidate buurman buurvrouw bewoner bewoonster leerling leerlinge student studente kind zoon zoontje dochter dochtertje
moeder vader broer broertje zus zusje zwager schoonzus schoonmoeder schoonvader neef nicht echtgenoot echtgenote partner ex vrouw man vriend vriendin oma opa
tante oom stagiair stagiaire chauffeur monteur dhr mevr mw meneer mevrouw heer klant huurder huurster betrokkene verdachte cursist deelneemster deelnemer
assistent assistente schoonmaker schoonmaakster directeur baas leidinggevende docent docente leraar lerares juf meester kok kapper verpleegkundige verkoper
verkoopster baby peuter kleuter tiener jongen meisje persoon iemand he she him his her hers my i your patient employee colleague collega applicant candidate client mother
father son daughter wife husband brother sister tenant driver worker manager resident pupil teacher neighbour neighbor boss cashier cleaner nurse boy girl
child baby intern uncle aunt grandmother grandfather girlfriend boyfriend someone somebody`.replace(
    /\s+/g,
    ' ',
  ),
)
/** "Heftruckchauffeur", "vrachtwagenmonteur". */
const isOccupation = endsAs(
  'chauffeur chauffeuse medewerker medewerkster monteur stagiair stagiaire planner planster assistent assistente verpleegkundige schoonmaker schoonmaakster bezorger bezorgster begeleider begeleidster leraar lerares docent docente leerling manager directeur directrice verkoper verkoopster kassier kassière caissière penningmeester voorzitter secretaris secretaresse receptionist receptioniste boekhouder boekhoudster operator lasser timmerman kapster vrijwilliger vrijwilligster bestuurder bestuurster bestuurslid bewoner bewoonster buurman buurvrouw buurjongen buurmeisje',
)
/** Of many, of whom a system keeps something of each. */
const people = wordsOf(
  'personeel medewerkers werknemers chauffeurs leerlingen klanten bezoekers patiënten cliënten bewoners leden deelnemers sporters employees staff drivers visitors members patients students pupils',
)
const manyKinds: ReadonlySet<Kind> = new Set<Kind>(['BIOMETRIC'])
/** What of his, as two words that are told together. */
const possessive = sentencePattern(
  String.raw`^zijn (?:moeder|vader|zoon|dochter|vrouw|man|diagnose|ziekte|geloof|afkomst|behandeling|medicatie|strafblad)(?![\p{L}\d])`,
)
/** "My car is ill", "his dog is blind": what somebody has is not that somebody. */
const ofThing = sentencePattern(
  String.raw`^(?:mijn|zijn|haar|jouw|je|uw|onze|ons|my|his|her|your|our) (?:\p{L}+e )?\p{L}*(?:auto|wagen|bus|fiets|scooter|laptop|computer|pc|telefoon|tablet|printer|server|website|systeem|machine|motor|bankrekening|account|hond|kat|poes|paard|pony|konijn|hamster|vogel|kip|koe|vee|boom|plant|tuin|huis|dak|kantoor|bedrijf|product|pakket|car|bike|phone|dog|cat|horse|website|system|house|garden|tree|bank|shop|store)(?![\p{L}\d])`,
)
/** What may stand for a thing that was named before. */
const referring = wordsOf('hij hem zijn he his')
/** Who is spoken to, or speaks for many: then the words must be said of them. */
const addressed = sentencePattern(String.raw`^(?:u|uw|je|jij|jouw|ze|your)$`)
const speaking = sentencePattern(String.raw`^(?:wij|we|onze|ons|our)$`)
/** What is told of everybody whom it may concern. */
const conditional = sentencePattern(
  String.raw`(?<!\p{L})(?:kunt|kan|kun|moet|moeten|mag|dient|als|indien|wanneer|mocht|hoe|zo|wie|if|when|can|may|must|should|how|whoever)(?!\p{L})`,
)

const generic = sentencePattern(
  String.raw`(?<!\p{L})(?:cursus|training|webinar|workshop|nieuwsbrief|aanbieding|korting|te koop|bestel|actie|per maand|gemiddeld|onderzoek naar|publiceert|organiseert|roept op|vergoeding|premie|polisvoorwaarden|symposium|collectebus|algemene voorwaarden|wetsvoorstel|brochure|folder|gedragscode|protocol|\p{L}*beleid|campaign|awareness|bijzondere persoonsgegevens|special categor(?:y|ies)|volgens artikel|artikel \d+)(?!\p{L})`,
)
/** Who works with it, sells it or writes of it. */
const work = sentencePattern(
  String.raw`(?<!\p{L})(?:werkt|werk|werkte|werkzaam|stage) (?:\p{L}+ ){0,3}(?:in|bij|voor|als)(?!\p{L})|(?<!\p{L})works? (?:for|at|as)(?!\p{L})|(?<!\p{L})(?:levert|leveren|leverde|verkoopt|verkocht|verkopen|bestelt|bestelde|koopt|repareert|verbouwt|schildert|installeert|vertaalt|publiceert|organiseert|presenteert|doceert|interviewt|filmt|collecteert|offerte|leverancier|artikel over|boek over|film|podcast|toneel|lezing|presentatie|scriptie|geschiedenis van|training|cursus|workshop|sells|writes|wrote|article|lecture|history of|insurance|verzekering)(?!\p{L})`,
)

/** The label of a form that asks it of one person, with an answer. */
const label = sentencePattern(
  String.raw`^(?:\p{L}+ ){0,2}(?:reden (?:van )?(?:het )?(?:verzuim|ziekmelding|afwezigheid|uitval)|ziektebeeld|diagnose|medicatie|allergie(?:ën)?|beperking(?:en)?|bloedgroep|geloof(?:sovertuiging)?|religie|kerkgenootschap|etniciteit|etnische (?:achtergrond|afkomst)|afkomst|politieke (?:voorkeur|kleur|overtuiging)|(?:seksuele )?geaardheid|seksuele voorkeur|(?:lid(?:maatschap)? )?vakbond(?:slid)?|strafblad|diagnosis|medication|allergies|disability|religion|faith|ethnicity|ethnic origin|race|sexual orientation|union member(?:ship)?|political (?:views|affiliation)|criminal record)(?: \p{L}+){0,2} ?: ?(?!(?:geen|nee|n\.?v\.?t|onbekend|niet|none|no|n/a|unknown|-)(?!\p{L}))[\p{L}\d]`,
)

/** Looks once at each sentence with one of the words; `names` are the names found so far, by start. */
export function readSpecial(scene: Scene, words: readonly number[], names: readonly Claim[]): Claim[] {
  const claims: Claim[] = []
  let firstName = 0
  for (let i = 0; i < words.length;) {
    const hashes = [wordAt(scene, words[i] ?? 0)]
    if (hashes[0] === 0) {
      i++
      continue
    }
    const [start, end] = sentenceAround(scene, words[i] ?? 0)
    while (++i < words.length && (words[i] ?? 0) < end) hashes.push(wordAt(scene, words[i] ?? 0))
    while (firstName < names.length && (names[firstName]?.end ?? 0) <= start) firstName++
    const name = names[firstName]
    claims.push(...judge(scene, { start, end, hashes, hasName: name !== undefined && name.start < end }))
  }
  return claims
}

/** Hash of the special word here; 0 when it is another thing that is written so. */
function wordAt({ bytes }: Scene, word: number): number {
  const end = endOfLetters(bytes, word, bytes.length)
  const hash = hashWord(bytes, word, end)
  // "Ms. Jansen", "add", "ADD_DATE": only as capitals, and alone, is it the short name.
  if (abbreviations.has(hash) && (!isUpper(bytes, end - 1) || bytes[end] === underscore)) return 0
  return hash
}

const abbreviations = wordsOf('add ms sp')
const underscore = 95

interface Sentence {
  readonly start: number
  readonly end: number
  /** Of the special words in it. */
  readonly hashes: readonly number[]
  readonly hasName: boolean
}

function judge(scene: Scene, { start, end, hashes, hasName }: Sentence): Claim[] {
  const whom = hasName ? undefined : firstPerson(scene, start, end)
  const isLabelled = !hasName && isLabel(scene, start, end)
  if (!hasName && !isLabelled && whom === undefined) return []
  const written = decode(scene, start, end).toLowerCase()
  const sentence = narrow(written)
  const claims: Claim[] = []
  for (const rule of rules) {
    const patterns = patternsFor(rule, hashes)
    if (patterns === undefined) continue
    const { kind, topics, unless } = rule
    const match = firstOf(patterns, sentence) ?? topicOf(topics, sentence)
    if (match === null || unless?.test(sentence) === true) continue
    if (whom !== undefined && !isOf(whom, { kind, match, sentence })) continue
    const value = written.slice(match.index, match.index + match[0].length).trim()
    const isNamed = hasName || whom?.isName === true
    const near: Reason =
      isNamed || whom === undefined
        ? { code: isNamed ? 'person-near' : 'label' }
        : { code: 'about-person', word: whom.word }
    const odds = hasName ? 2.2 : 1.8
    claims.push({ kind, start, end, value, odds, reasons: [{ code: 'near-word', word: value }, near] })
  }
  if (claims.length === 0 || (!hasName && !isLabelled && isGeneral(sentence))) return []
  // What somebody may fall ill of is told by the genes.
  return claims.some(({ kind }) => kind === 'GENETIC')
    ? claims.filter(({ kind }) => kind !== 'HEALTH')
    : claims
}

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

/** What is said to everybody: "bij ziekte belt u uw leidinggevende". */
function isGeneral(sentence: string): boolean {
  if (generic.test(sentence) || anybody.test(sentence)) return true
  if (opening.test(sentence)) return spokenTo.test(sentence) || role.test(sentence)
  return role.test(sentence) && norm.test(sentence)
}

const opening = /(?:^|[:;] )(?:bij|als|indien|wanneer|wie|mocht|in geval van|if|when|whoever|in case of) /
const spokenTo = wholeWords('u|uw|je|jij|jouw|you|your')
const roles =
  'werknemers?|medewerkers?|cliënt(?:en)?|patiënt(?:en)?|klant(?:en)?|huurders?|leerling(?:en)?|student(?:en)?|bezoekers?|deelnemers?|employees?|patients?|workers?|clients?|pupils?|students?|tenants?'
const role = wholeWords(`(?:de|een|the|an?) (?:zieke |sick )?(?:${roles})`)
/** "Een werknemer die ziek is", "elke patiënt". */
const anybody = wholeWords(
  `(?:een|an?) (?:zieke |sick )?(?:${roles}),? (?:die|who|that|met|with)|(?:elke|iedere|any|every|each) (?:${roles}) (?:die|heeft|moet|mag|kan|who|has|must|may|can)|(?:wie|of (?:de |een )?(?:${roles})) (?:\\p{L}+ )?(?:ziek|zwanger|lid|gelovig|arbeidsongeschikt) (?:is|wordt)|(?:als|wanneer|if|when) (?:de|een|uw|the|your|a) (?:${roles})|(?:je|jouw|your) (?:zieke |sick )?(?:${roles}|personeel|team|staff)`,
)
/** What the law or a firm holds for everybody. */
const norm = wholeWords(
  'recht (?:op|heeft|hebben)|toegang tot|verplicht\\p{L}*|wettelijk\\p{L}*|bepaalt|juridisch|zolang|artikel|werkgevers?|loondoorbetaling|alleen sprake|adviseert over|(?:mag|moet|kan) de|(?:must|shall|may) (?:not )?be|is entitled',
)

function topicOf(topics: RegExp | undefined, sentence: string): RegExpExecArray | null {
  const match = topics?.exec(sentence) ?? null
  return match !== null && work.test(sentence) ? null : match
}

function firstOf(patterns: readonly RegExp[], sentence: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (match !== null) return match
  }
  return null
}

/** The words of a special category that were found, and where. */
interface Said {
  readonly kind: Kind
  readonly match: RegExpExecArray
  readonly sentence: string
}

/** Whether the words are said of these persons. */
function isOf({ word, at, isMany }: Whom, { kind, match, sentence }: Said): boolean {
  if (isMany) return manyKinds.has(kind)
  if (addressed.test(word)) return at < match.index && !conditional.test(sentence)
  if (speaking.test(word))
    return at <= match.index && match.index - at <= nearby && !conditional.test(sentence)
  return true
}

/** "Wij zijn gereformeerd": so near is what is said of who speaks. */
const nearby = 12

interface Whom {
  /** In small letters. */
  readonly word: string
  /** Where it stands in the sentence. */
  readonly at: number
  readonly isMany: boolean
  /** By a name of which it is not sure that it is one. */
  readonly isName?: boolean
}

/** The first words of the sentence that are somebody; one by itself before many, and before who is only spoken to. */
function firstPerson(scene: Scene, start: number, end: number): Whom | undefined {
  const { bytes } = scene
  const textOf = (from: number, to: number): string => decode(scene, from, Math.min(end, to)).toLowerCase()
  const whom = (from: number, word: string, isMany: boolean): Whom => ({
    word,
    at: textOf(start, from).length,
    isMany,
  })
  let best: Whom | undefined
  let [hasThing, mayBeLonger] = [false, false]
  for (let i = start; i < end; i++) {
    const wordEnd = endOfLetters(bytes, i, end)
    if (wordEnd === i) continue
    const isFree = !isDigit(bytes, i - 1) && !isDigit(bytes, wordEnd)
    const hash = isFree ? hashWord(bytes, i, wordEnd) : 0
    const isPerson =
      isFree &&
      (personWords.has(hash) || isOccupation(bytes, { start: i, end: wordEnd })) &&
      !(hasThing && referring.has(hash))
    if (hash === staffHash || (wordEnd - i === 1 && bytes[wordEnd] === apostrophe)) mayBeLonger = true
    if (isPerson && possessors.has(hash) && ofThing.test(textOf(i, i + longestThing))) {
      hasThing = true
    } else if (isPerson) {
      const isTold = superior.has(hash) && best !== undefined && addressed.test(best.word) && !best.isMany
      const two = hash === zijnHash ? possessive.exec(textOf(i, i + longestTwo))?.[0] : undefined
      const word = two ?? textOf(i, wordEnd)
      if (!isTold && !addressed.test(word) && !speaking.test(word)) return whom(i, word, false)
      if (best === undefined || best.isMany) best = whom(i, word, false)
    } else if (isFree && isGivenName(scene, { start: i, end: wordEnd, hash })) {
      return { ...whom(i, '', false), isName: true }
    } else if (isFree && people.has(hash)) {
      best ??= whom(i, textOf(i, wordEnd), !oneOf.test(textOf(Math.max(start, i - longestTwo), i)))
    }
    i = wordEnd
  }
  const word = mayBeLonger ? longer.exec(textOf(start, end)) : null
  return word === null ? best : { word: word[0], at: word.index, isMany: false }
}

/** A given name, or a word that may be one and has a verb behind it: "Joke is er niet". */
function isGivenName({ bytes, text }: Scene, { start, end, hash }: Given): boolean {
  if (!isUpper(bytes, start) || !isLower(bytes, start + 1)) return false
  const signs = signsOfHash(lexicon, hash)
  if ((signs & sign.given) === 0 || (signs & (sign.never | sign.place)) !== 0) return false
  return (signs & sign.common) === 0 || verb.test(text.slice(end, end + 12))
}

interface Given {
  readonly start: number
  readonly end: number
  readonly hash: number
}

const verb = /^ (?:is|was|heeft|had|zit|ligt|moet|krijgt|wordt|werd|gaat|loopt|draagt|slikt|has|gets|went) /
const isLower = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) - 97) >>> 0 < 26

/** "Your manager": to whom it is to be told. */
const superior = wordsOf('leidinggevende manager baas boss')

const possessors = wordsOf('mijn zijn haar jouw je uw onze ons my his her your our')
const [zijnHash, staffHash] = [hashOfText('zijn'), hashOfText('staff')]
const apostrophe = 39

/** Persons of more than a word. */
const longer = sentencePattern(String.raw`(?<![\p{L}\d])(?:m'n|staff member)(?![\p{L}\d])`)

/** "Een van de deelnemers". */
const oneOf = /(?:een van (?:de|onze|mijn)|one of (?:the|our|my)) $/
const longestTwo = 20
/** A possessive, an adjective and a thing. */
const longestThing = 48

const [newline, carriageReturn] = [10, 13]
const mayEnd = bytesOf('.!?\n\r')
/** What a full stop stands behind inside a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|dhr|mevr|mw|dr|mr|drs|ing|ir|prof|bijv|ca|nr|o\.a|evt|i\.v\.m|d\.d|m\.b\.t|t\.a\.v|v\.d)$/

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
