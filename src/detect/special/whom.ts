import { utf8 } from '../../base/bytes.ts'
import { endOfLetters, isDigit, isUpper } from '../characters.ts'
import { endsAs, wordsOf } from '../endings.ts'
import { hashOfText, hashWord, sign, signsOfHash } from '../lexicon.ts'
import { decode, type Scene } from '../scene.ts'
import { lexicon } from '../words/index.ts'
import { sentencePattern } from '../detectors/sentence-pattern.ts'

/** Somebody whom the sentence is about, other than by name. */
const personWords = wordsOf(
  `ik hij zij ze hem haar mijn zijn diens jouw je uw u jij ben heb wij we onze ons our patiënt patiënte cliënt cliënte medewerker medewerkster werknemer werkneemster
sollicitant sollicitante kandidaat kandidate buurman buurvrouw bewoner bewoonster leerling leerlinge student studente kind zoon zoontje dochter dochtertje
moeder vader broer broertje zus zusje zwager schoonzus schoonmoeder schoonvader neef nicht echtgenoot echtgenote partner ex vrouw man vriend vriendin oma opa
tante oom stagiair stagiaire chauffeur monteur dhr mevr mw meneer mevrouw heer klant huurder huurster betrokkene verdachte cursist deelneemster deelnemer
assistent assistente schoonmaker schoonmaakster directeur baas leidinggevende docent docente leraar lerares juf meester kok kapper verpleegkundige verkoper
verkoopster baby peuter kleuter tiener jongen meisje persoon iemand he she him his her hers my i your patient employee colleague collega applicant candidate client mother
father son daughter wife husband brother sister tenant driver worker manager resident pupil teacher neighbour neighbor boss cashier cleaner nurse boy girl
child baby intern uncle aunt grandmother grandfather girlfriend boyfriend someone somebody papa mama pap mam paps mams opa's kleinzoon kleindochter kleinkind
schoonzoon schoondochter stiefvader stiefmoeder stiefzoon stiefdochter pleegkind pleegzoon pleegdochter pleegvader nichtje neefje oudtante ex-man ex-vrouw weduwe weduwnaar sporter sportster passagier inzittende fietser fietsster voetganger automobilist automobiliste reiziger reizigster zwemmer zwemster renner loper loopster wandelaar hardloper bijrijder matroos gids bezoeker bezoekster opdrachtgever verhuurster eigenaar eigenares oud-medewerker zieke meneer werkneemster gezin familie echtpaar bruidspaar jongeman jongere dame dader daderes jongetje meid kerel vent verdachten kassière militair soldaat piloot journalist journaliste rechercheur brandweerman schilder lasser arbeider arbeidster moslima pupil lig voel pleegouder verpleegster verpleger bewaker aannemer notaris bakker trainster agente vrijwilligster peetoom overgrootvader overgrootmoeder gezinslid familielid kassamedewerkster conciërge sporters au-pair wethouder adoptiezoon adoptiedochter schoonouders grootvader grootmoeder kleindochters tweeling grandson granddaughter infant toddler teenager youngster ouder voogd verzorger verzorgster passenger cyclist pedestrian visitor athlete rider owner landlord landlady mr mrs ms overledene nabestaande gast verzekerde aanvrager
aanvraagster zorgvrager zorgvraagster hulpvrager werkzoekende uitkeringsgerechtigde asielzoeker vluchteling statushouder minderjarige kleuter dreumes zuigeling verzorgende kraamvrouw kraamverzorgster
conciërge postbode wethouder burgemeester raadslid bestuurder bestuursvoorzitter ondernemer zzp'er invaller invalster invalkracht oproepkracht uitzendkracht vakkenvuller magazijnier
leidster coördinator teamleider teamleidster leerkracht mentor gymleraar coach trainer keeper spits speler speelster kostganger kamergenoot huisgenoot klasgenoot teamgenoot
ploeggenoot compagnon zakenpartner vennoot mantelzorger pt pat patiente cliente gedetineerde dader slachtoffer mum mom dad mummy daddy gran grandma grandpa grandad granddad nan nana
stepson stepdaughter stepfather stepmother niece nephew cousin fiancé fiancée fiance fiancee lodger claimant carer guest learner cook waiter waitress guard clerk plumber electrician carpenter gardener baker butcher trainee apprentice temp supervisor coworker roommate
housemate flatmate classmate teammate suspect defendant offender prisoner me`.replace(/\s+/g, ' '),
)
/** "Heftruckchauffeur", "vrachtwagenmonteur". */
const isOccupation = endsAs(
  'chauffeur chauffeuse medewerker medewerkster monteur stagiair stagiaire planner planster assistent assistente verpleegkundige schoonmaker schoonmaakster bezorger bezorgster begeleider begeleidster leraar lerares docent docente leerling manager directeur directrice verkoper verkoopster kassier kassière caissière penningmeester voorzitter secretaris secretaresse receptionist receptioniste boekhouder boekhoudster operator lasser timmerman kapster vrijwilliger vrijwilligster bestuurder bestuurster bestuurslid bewoner bewoonster buurman buurvrouw buurjongen buurmeisje vertegenwoordiger vertegenwoordigster adviseur adviseuse ontwikkelaar programmeur accountant kok serveerster lerares coach consulent consulente kleermaker bakker slager loodgieter elektricien metselaar stukadoor dakdekker hovenier tuinman portier beveiliger beveiligster conducteur conductrice machinist piloot stewardess beambte ambtenaar agent agente docente leidster teamleider leidinggevende trainer trainster genoot collega moeder vader zoon dochter kind meisje jongen vrouw patiënt patiënte cliënt cliënte bestuurder worker driver assistant teacher cleaner nurse officer',
)
/** True for a word that stands for somebody: "zij", "patiënte", "vrachtwagenchauffeur". */
export function isPersonWord(word: string): boolean {
  const bytes = utf8(word)
  return personWords.has(hashOfText(word)) || isOccupation(bytes, { start: 0, end: bytes.length })
}

/** Of many, of whom a system keeps something of each. */
const people = wordsOf(
  'personeel medewerkers werknemers chauffeurs leerlingen klanten bezoekers patiënten cliënten bewoners leden deelnemers sporters employees staff drivers visitors members patients students pupils',
)
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
/** Who is spoken to, or speaks for many: another in the sentence comes first. */
const notAlone = sentencePattern(String.raw`^(?:u|uw|je|jij|jouw|ze|your|wij|we|onze|ons|our)$`)

/** Somebody in a sentence. */
export interface Whom {
  /** In small letters; '' for a name. */
  readonly word: string
}

/**
 * Whom the sentence is about, other than by a sure name: the first who is somebody by himself, or else who speaks for many,
 * is spoken to or is one of many; undefined when it says nothing of anybody.
 */
export function whomIn(scene: Scene, start: number, end: number): Whom | undefined {
  const { bytes } = scene
  const textOf = (from: number, to: number): string => decode(scene, from, Math.min(end, to)).toLowerCase()
  const isShe = (from: number, to: number): boolean =>
    singular.test(textOf(Math.max(start, from - longestTwo), from).concat('|', textOf(from, to + longestTwo)))
  let best: Whom | undefined
  let group: Whom | undefined
  let [hasThing, mayBeLonger] = [false, false]
  for (let i = start; i < end; i++) {
    const wordEnd = endOfLetters(bytes, i, end)
    if (wordEnd === i) continue
    const isFree = !isDigit(bytes, i - 1) && !isDigit(bytes, wordEnd)
    const hash = isFree ? hashWord(bytes, i, wordEnd) : 0
    const isPerson =
      isFree &&
      !(hash === zijnHash && isVerb.test(textOf(wordEnd, wordEnd + longestTwo))) &&
      (personWords.has(hash) || isOccupation(bytes, { start: i, end: wordEnd })) &&
      !(hasThing && referring.has(hash))
    if (hash === staffHash || hash === dieHash || (wordEnd - i === 1 && bytes[wordEnd] === apostrophe))
      mayBeLonger = true
    if (isPerson && possessors.has(hash) && ofThing.test(textOf(i, i + longestThing))) {
      hasThing = true
    } else if (isPerson) {
      const two = hash === zijnHash ? possessive.exec(textOf(i, i + longestTwo))?.[0] : undefined
      const word = two ?? (hash === zeHash && isShe(i, wordEnd) ? 'zij' : textOf(i, wordEnd))
      if (!notAlone.test(word)) return { word }
      best ??= { word }
    } else if (isFree && isGivenName(scene, { start: i, end: wordEnd, hash })) {
      return { word: '' }
    } else if (isFree && people.has(hash)) {
      group ??= { word: textOf(i, wordEnd) }
    }
    i = wordEnd
  }
  const word = mayBeLonger ? longer.exec(textOf(start, end)) : null
  return word === null ? (best ?? group) : { word: word[0] }
}

/** A given name, or a word that may be one and has a verb behind it: "Joke is er niet". */
export function isGivenName({ bytes, text }: Scene, { start, end, hash }: Given): boolean {
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

const verb =
  /^ (?:is|was|heeft|had|zit|zat|ligt|lag|moet|moest|kreeg|krijgt|wordt|werd|gaat|ging|loopt|draagt|slikt|kwam|komt|zei|zegt|belde|wil|kan|mag|voelt|slaapt|drinkt|gebruikt|eet|doet|zou|stemt|stemde|woont|werkt|vertelt|vertelde|blijft|staat|neemt|bidt|viert|hoort|ziet|vast|blijkt|bleek|has|had|gets|got|went|told|takes|wears|feels) /
const isLower = (bytes: Uint8Array, at: number): boolean => ((bytes[at] ?? 0) - 97) >>> 0 < 26

const possessors = wordsOf('mijn zijn haar jouw je uw onze ons my his her your our')
const [zijnHash, zeHash, staffHash, dieHash] = ['zijn', 'ze', 'staff', 'die'].map(hashOfText)
const apostrophe = 39
/** "Die ziek zijn", "er zijn nog drie": not whose it is, but a verb. */
const isVerb = sentencePattern(
  String.raw`^(?:$|[^ \p{L}]| (?:de|het|een|er|niet|geen|wel|ook|op|in|te|nog|al|allemaal|vaak|erg|heel|zeer|bij|voor|met|naar|van|aan|wij|we|ze|zij|jullie|u|moeilijk|makkelijk|lastig|goed|slecht|klaar|weg|nieuw|mogelijk|nodig|welkom|open|beschikbaar|verkrijgbaar|\p{L}+ te)(?!\p{L}))`,
)

/** "Ze mag", "heeft ze": one of them, and no many. */
const singular = sentencePattern(
  String.raw`\|ze (?:is|was|had|mag|kan|wil|kwam|ging|kreeg|werd|zou|(?!(?:niet|met|dit|dat|het|net|uit|juist|vast|nooit|moest)(?!\p{L}))\p{L}+t)(?!\p{L})|(?<!\p{L})(?:is|was|heeft|had|mag|kan|moet|gaat|wil|krijgt|zit|ligt|kreeg|werd|wordt|loopt|blijft) \|ze(?!\p{L})`,
)

/** Persons of more than a word. */
const longer = sentencePattern(
  String.raw`(?<![\p{L}\d])(?:m'n|staff member)(?![\p{L}\d])|(?:^|: |\] )die (?:heeft|is|ligt|lag|zit|moet|had|was|krijgt|kreeg)(?!\p{L})`,
)

const longestTwo = 20
/** A possessive, an adjective and a thing. */
const longestThing = 48
