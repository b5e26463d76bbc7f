import { nlPlanRefusals } from './nl-plan-refusals.ts'
import { nlPublicDeskRefusals } from './nl-public-desk-refusals.ts'
import type { RiskCode } from '../actions/summary.ts'
import type { ProblemCode } from '../base/problem.ts'
import type { RefusalCode } from '../base/refusal.ts'
import type { LessonFaultCode } from '../privacy/training/lesson.ts'
import type { ReasonCode } from '../detect/finding.ts'
import type { PersonMark } from '../privacy/persons/event.ts'
import type { Kind, SensitivityClass } from '../detect/kinds.ts'
import type { PersonReasonCode, PersonRole } from '../people/person.ts'
import type { Verdict } from '../store/store.ts'
import { nlActivities } from './nl-activities.ts'
import { nlPlaces } from './nl-places.ts'
import { nlRegister } from './nl-register.ts'
import { nlDrillRefusals, nlDrillWords } from './nl-drill-words.ts'
import { nlRisks } from './nl-risks.ts'
import { nlConsent } from './nl-consent.ts'
import { nlNearMisses } from './nl-near-misses.ts'
import { nlRedact } from './nl-redact.ts'
import { nlCleanUp } from './nl-clean-up.ts'
import { nlRetention } from './nl-retention.ts'
import { nlRelapse } from './nl-relapse.ts'
import { nlManagement } from './nl-management.ts'
import { nlBreach } from './nl-breach.ts'
import { nlRequest } from './nl-request.ts'
import { nlRequestRefusals } from './nl-request-refusals.ts'
import { nlBreachForm } from './nl-breach-form.ts'
import { nlMail } from './nl-mail.ts'
import { nlTasks } from './nl-tasks.ts'
import { nlStatement } from './nl-statement.ts'
import { nlSuppliers } from './nl-suppliers.ts'
import { nlAccounts } from './nl-accounts.ts'
import { nlServerRefusals } from './nl-servers.ts'

/** A word with its plural: [one, more]. */
export type Countable = readonly [one: string, more: string]

const kinds: Record<Kind, Countable> = {
  PERSON: ['naam', 'namen'],
  EMAIL: ['e-mailadres', 'e-mailadressen'],
  PHONE: ['telefoonnummer', 'telefoonnummers'],
  ADDRESS: ['adres', 'adressen'],
  NL_POSTCODE: ['postcode', 'postcodes'],
  DATE_OF_BIRTH: ['geboortedatum', 'geboortedata'],
  AGE: ['leeftijd', 'leeftijden'],
  NL_KENTEKEN: ['kenteken', 'kentekens'],
  NL_KVK: ['KvK-nummer', 'KvK-nummers'],
  NL_RSIN: ['RSIN', "RSIN's"],
  NL_BTW: ['btw-nummer', 'btw-nummers'],
  NL_BIG: ['BIG-nummer', 'BIG-nummers'],
  NL_AGB: ['AGB-code', 'AGB-codes'],
  IP: ['IP-adres', 'IP-adressen'],
  MAC: ['MAC-adres', 'MAC-adressen'],
  IMEI: ['IMEI-nummer van een toestel', 'IMEI-nummers van toestellen'],
  IBAN: ['rekeningnummer', 'rekeningnummers'],
  CREDIT_CARD: ['betaalkaartnummer', 'betaalkaartnummers'],
  CRYPTO: ['crypto-adres', 'crypto-adressen'],
  NL_BSN: ['BSN', "BSN's"],
  NL_PASSPORT_ID: ['paspoort- of ID-nummer', 'paspoort- en ID-nummers'],
  NL_DRIVING_LICENCE: ['rijbewijsnummer', 'rijbewijsnummers'],
  NL_V_NUMBER: ['V-nummer (vreemdelingen)', 'V-nummers (vreemdelingen)'],
  NATIONAL_ID: ['buitenlands persoonsnummer', 'buitenlandse persoonsnummers'],
  PASSWORD: ['wachtwoord of geheime code', 'wachtwoorden en geheime codes'],
  HEALTH: ['zin over gezondheid', 'zinnen over gezondheid'],
  RELIGION: ['zin over geloof', 'zinnen over geloof'],
  UNION: ['zin over vakbond', 'zinnen over vakbond'],
  POLITICS: ['zin over politiek', 'zinnen over politiek'],
  SEXUAL: ['zin over seksualiteit', 'zinnen over seksualiteit'],
  ETHNICITY: ['zin over afkomst', 'zinnen over afkomst'],
  BIOMETRIC: ['biometrisch gegeven', 'biometrische gegevens'],
  GENETIC: ['genetisch gegeven', 'genetische gegevens'],
  CRIMINAL: ['strafrechtelijk gegeven', 'strafrechtelijke gegevens'],
  DATE: ['datum', 'datums'],
  LOCATION: ['plaats', 'plaatsen'],
  ORG: ['organisatie', 'organisaties'],
  URL: ['webadres', 'webadressen'],
  NATIONALITY: ['nationaliteit', 'nationaliteiten'],
}

const classes: Record<SensitivityClass, string> = {
  ordinary: 'gewoon',
  sensitive: 'gevoelig',
  special: 'bijzonder (AVG art. 9)',
  criminal: 'strafrechtelijk (AVG art. 10)',
}

const roles: Record<PersonRole, Countable> = {
  employee: ['medewerker', 'medewerkers'],
  customer: ['klant', 'klanten'],
  applicant: ['sollicitant', 'sollicitanten'],
  'supplier-contact': ['contact bij een leverancier', 'contacten bij leveranciers'],
  'newsletter-sender': ['afzender van een nieuwsbrief', 'afzenders van nieuwsbrieven'],
  machine: ['automatische afzender', 'automatische afzenders'],
  other: ['overig', 'overigen'],
}

const problems: Record<ProblemCode, string> = {
  unreadable: 'kan niet worden geopend',
  'changed-while-reading': 'veranderde tijdens het lezen',
  'not-supported': 'deze soort bestanden lezen wij nog niet',
  'unknown-format': 'onbekende soort bestand',
  encrypted: 'op slot: er is een wachtwoord of sleutel voor nodig',
  damaged: 'beschadigd',
  truncated: 'houdt te vroeg op',
  'too-large': 'te groot',
  'packed-too-large': 'te groot om uit te pakken',
  'database-too-large': 'te grote database',
  'too-deep': 'te diep in elkaar verpakt',
  'too-many': 'te veel onderdelen',
  'too-slow': 'kostte te veel tijd',
  'too-much-memory': 'kostte te veel geheugen',
  'suspicious-ratio': 'pakt verdacht groot uit',
  crashed: 'het lezen liep vast',
  'wrong-charset': 'vreemde tekens in de tekst',
  'needs-ocr': 'plaatje of scan: de tekst erin is nog niet gelezen',
  external: 'de inhoud staat ergens anders',
  'link-not-followed': 'verwijzing of apparaat: niet gevolgd',
  'own-store': 'een overzicht van Kwartje zelf: overgeslagen',
}

/** Why a file of others cannot be taken in, by the code of the reader. */
const unreadableAnswers: Readonly<Record<string, string>> & { readonly other: string } = {
  'wrong-version':
    'Dit antwoord is gemaakt met een andere versie van de vragen. Vraag de leverancier het opnieuw in te vullen.',
  'too-large': 'Dit bestand is te groot om een antwoord te zijn. Er is niets veranderd.',
  'not-filled': 'Dit is de lege vragenlijst. Vraag het bestand dat de leverancier bewaarde na het invullen.',
  'no-fields':
    'Deze pdf heeft geen velden meer, bijvoorbeeld omdat hij geprint of gescand is. Vraag het ingevulde bestand zelf.',
  'not-form':
    'Dit bestand is geen vragenlijst die met Kwartje is gemaakt, of het is beschadigd. Kies het bestand dat als bijlage bij de mail zat.',
  other:
    'Dit bestand is geen ingevulde vragenlijst van Kwartje, of het is beschadigd. Er is niets veranderd. Vraag de leverancier het nog eens te sturen.',
}

/** What is wrong with the file of a lesson, by the code of the reader. */
const lessonFaults: Readonly<Record<LessonFaultCode, string>> = {
  'too-long': 'het bestand is te lang voor een les',
  'no-title': 'er is geen titel (een regel die begint met # )',
  'no-story': 'het deel ## Verhaal ontbreekt',
  'no-rule': 'het deel ## Regel ontbreekt',
  'no-questions': 'er staat geen ## Vraag in',
  'no-do-now': 'het deel ## Doe nu ontbreekt',
  'bad-id': 'bovenaan ontbreekt id: met kleine letters en streepjes',
  'bad-audience': 'bij for: kan alleen everyone, newcomer of management staan',
  'unknown-section': 'dit kopje kennen wij niet',
  'question-without-text': 'deze vraag heeft geen tekst',
  'question-without-answers': 'deze vraag heeft niet twee tot acht antwoorden (- [ ] of - [x])',
  'question-without-right': 'bij deze vraag is geen antwoord goed (- [x])',
  'question-with-two-right': 'bij deze vraag is meer dan één antwoord goed',
  'question-without-why': 'deze vraag heeft geen uitleg (een regel die begint met >)',
}

/** "question-without-why 20" in words. */
function lessonFault(subject: string): string {
  const [code = '', line = '0'] = subject.split(' ')
  const text = Object.entries(lessonFaults).find(([one]) => one === code)?.[1] ?? code
  return line === '0' ? text : `regel ${line}: ${text}`
}

const refusals: Record<RefusalCode, (subject: string) => string> = {
  ...nlServerRefusals,
  ...nlPublicDeskRefusals,
  'path-not-found': (path) => `${path} bestaat niet. Kijk of u de naam goed hebt getypt.`,
  'no-file-or-folder': (path) => `${path} is geen bestand of map. Geef een map of bestand om te lezen.`,
  'path-not-readable': (path) => `${path} kan niet worden geopend. Mag u deze map of dit bestand lezen?`,
  'source-not-found': (id) =>
    id === ''
      ? 'Er is nog geen plek om te lezen. Noem er een: kwartje scan MAP'
      : `Plek ${id} is er niet. Kijk met: kwartje sources`,
  'source-exists': (path) => `${path} wordt al gelezen. Dezelfde gegevens zouden dubbel tellen.`,
  'colleague-mailbox': (path) =>
    `${path} is van een collega. Wij lezen die pas als u vastlegt waarom (--purpose), hoe de collega het weet (--notice) en wat de ondernemingsraad vindt (--works-council).`,
  'store-locked': () =>
    'Het overzicht is op slot. Geef het wachtwoord als ernaar wordt gevraagd, of met --passphrase-fd of KWARTJE_PASSPHRASE_FILE.',
  'wrong-passphrase': () => 'Dat wachtwoord past niet. Er is niets veranderd.',
  'store-broken': (path) =>
    `Het overzicht in ${path} is beschadigd. Uw eigen bestanden zijn niet geraakt. Zet een reservekopie terug of begin opnieuw met: kwartje forget --everything --yes`,
  'store-unreachable': (path) =>
    `Het overzicht in ${path} is niet te bereiken. Zit de stick of schijf er nog in? Wat al was opgeslagen is veilig; probeer het daarna opnieuw.`,
  'store-newer': (path) =>
    `Het overzicht in ${path} is gemaakt door een nieuwere Kwartje. Werk Kwartje bij; er is niets veranderd.`,
  'store-busy': (path) => `Een andere Kwartje werkt nu in ${path}. Wacht tot die klaar is.`,
  'store-open': (path) =>
    `Het overzicht in ${path} is nu open, bijvoorbeeld in uw browser. Sluit Kwartje daar eerst; er is niets weggegooid.`,
  'store-not-found': (path) => `In ${path} is nog geen overzicht. Begin met: kwartje scan MAP`,
  'store-exists': (path) => `In ${path} is al een overzicht.`,
  'key-file-open': (path) =>
    `Anderen op deze computer kunnen de sleutel ${path} lezen. Sluit dat eerst af met: chmod 600`,
  'key-file-missing': (path) =>
    `De sleutel ${path} ontbreekt. Zonder sleutel is het overzicht niet te openen.`,
  'disk-full': (path) =>
    `De schijf is vol${path === '' ? '' : ` (${path})`}. Wat al was opgeslagen is veilig. Maak ruimte en ga verder met: kwartje scan`,
  'not-writable': (path) => `Wij mogen niet schrijven in ${path}. Kies een andere map met --store.`,
  'person-not-found': (who) => `Wij vonden niemand die past bij “${who}”.`,
  'person-ambiguous': (who) => `Er zijn meer mensen die passen bij “${who}”. Kijk met: kwartje people ${who}`,
  'database-unreachable': () =>
    'De database antwoordt niet. Kijk of het adres klopt en of de database aanstaat.',
  'database-needs-tls': () =>
    'Deze database staat op een andere machine. Dat mag alleen versleuteld: zet sslmode=verify-full in het adres.',
  'wrong-input': (what) => `Dit klopt niet: ${what}`,
  'file-exists': (path) =>
    `${path} is er al. Er is niets overschreven. Kies een andere naam, of zet er in de terminal --force bij.`,
  'not-empty': (path) => `De map ${path} is niet leeg. Kies een lege of een nieuwe map.`,
  'confirm-first': () => 'Dit is niet terug te draaien. Weet u het zeker? Zet er dan --yes bij.',
  'same-person': (who) => `${who} is al één persoon.`,
  'signed-out': () => 'Open Kwartje met het adres dat bij het starten werd getoond.',
  'too-many-tries': (seconds) =>
    `Dat wachtwoord was te vaak fout. Probeer het over ${seconds} seconden weer.`,
  'changed-since': (what) => `${what} is veranderd of weg sinds wij het lazen. Lees de plek opnieuw.`,
  'job-not-found': () => 'Dat werk is er niet meer. Begin het opnieuw.',
  'sample-open': () => 'U bent nu in het verzonnen bedrijf. Ga daar eerst uit.',
  'supplier-not-found': (domain) =>
    `Een leverancier “${domain}” kennen wij niet. Geef het domein, zoals het in de lijst staat.`,
  'no-table': () =>
    'In dit bestand vonden wij geen tabel met een kop en regels. Kies een bestand van Excel, LibreOffice of CSV.',
  'table-too-large': (most) =>
    `Deze tabel heeft meer dan ${most} regels. Er is niets overgenomen. Neem alleen de regels die u nodig hebt.`,
  'register-full': (most) =>
    `Een register kan hier ${most} verwerkingen hebben. Er is niets toegevoegd. Neem verwerkingen samen.`,
  'register-lines-full': (most) =>
    `Een register kan hier ${most} regels hebben. Er is niets toegevoegd. Haal eerst regels weg.`,
  'activity-not-found': (id) =>
    `Een verwerking “${id}” staat niet in het register. Welke er zijn: kwartje register`,
  'same-supplier': (domain) => `“${domain}” is al dezelfde leverancier.`,
  'document-not-found': () => 'Dit stuk ligt nergens meer.',
  'answers-unreadable': (why) => unreadableAnswers[why] ?? unreadableAnswers.other,
  'answers-not-asked': () =>
    'Dit is het antwoord op een vragenlijst die hier niet gemaakt is. Er is niets veranderd.',
  'calendar-off': () => 'Dit agenda-adres werkt niet. Maak een nieuw adres bij Taken.',
  'mail-off': () => 'Er is nog geen mailserver ingesteld. Dat doet u bij Instellingen.',
  'mail-needs-tls': (host) => `${host} is een andere computer. Mail gaat daar alleen beveiligd heen.`,
  'newsletter-not-found': (key) =>
    `Wij kennen geen nieuwsbrief met de naam ${key}. Kijk in de lijst hoe zij heet.`,
  'already-asked': (name) =>
    `U vroeg ${name} al om te stoppen. Wat misschien aankwam, sturen wij niet nog eens. Er is nu niets verstuurd.`,
  'request-changed': (name) =>
    `Wat er naar ${name} zou gaan, is veranderd sinds u het zag. Er is niets verstuurd. Bekijk het opnieuw.`,
  'nothing-leaves': (name) =>
    `Kwartje kan u niet zelf afmelden bij ${name}. Er is niets verstuurd. Bij de nieuwsbrief staat wat u kunt doen.`,
  'mail-changed': () => 'Deze mail is veranderd sinds u haar zag. Bekijk haar opnieuw.',
  'task-not-found': () => 'Deze taak is er niet meer.',
  'task-ends-itself': () =>
    'Deze taak volgt uit wat Kwartje ziet. Zij verdwijnt vanzelf als het gedaan is. U kunt haar wel uitstellen.',
  'questionnaire-not-found': () => 'Deze vragenlijst is er niet meer.',
  'questionnaires-full': (most) => `U hebt al ${most} vragenlijsten van anderen. Haal er eerst een weg.`,
  'withdrawn-otherwise': (email) =>
    `${email} liet ook op een andere manier weten dat het moet stoppen. Dat kan alleen die persoon terugdraaien, door opnieuw ja te zeggen.`,
  'consent-not-found': () => 'Deze toestemming staat hier niet.',
  ...nlPlanRefusals,
  'rules-not-set': () => 'De huisregels zijn nog niet vastgesteld. Doe dat eerst.',
  'lesson-not-found': (id) => `Een les “${id}” is er niet. Welke er zijn: kwartje lessons`,
  'lesson-broken': (fault) => `Dit bestand is nog geen les: ${lessonFault(fault)}. Er is niets toegevoegd.`,
  'lesson-code-unknown': () =>
    'In deze tekst staat geen code van een les die hier is uitgedeeld. Er is niets veranderd.',
  'member-not-found': (name) => `${name === '' ? 'Deze medewerker' : name} doet niet mee met de lessen.`,
  'member-exists': (name) => `${name} doet al mee.`,
  'training-full': (most) => `Er kunnen er hier ${most} zijn. Er is niets toegevoegd.`,
  ...nlRequestRefusals,
  'breach-rehearsal': () => 'Dit is een oefening: Kwartje verstuurt dan niets.',
  ...nlDrillRefusals,
  'no-port': (port) => `Poort ${port} en de volgende zijn bezet. Kies een andere met --port.`,
}

const reasons: Record<ReasonCode, string> = {
  shape: 'heeft de vorm',
  'check-digit': 'het controlecijfer klopt',
  'near-word': 'een woord ernaast noemt het',
  photo: 'staat in de foto zelf: daar is die gemaakt',
  told: 'de woorden van de zin vertellen het',
  'against-word': 'een woord ernaast spreekt het tegen',
  label: 'het staat erbij',
  column: 'de hele kolom is zo',
  header: 'uit de kop van een mail of een adresboek',
  salutation: 'staat in een aanhef',
  closing: 'staat onder een groet',
  title: 'er staat een titel voor',
  initials: 'heeft voorletters',
  sentence: 'staat in de zin waar een naam hoort',
  'name-list': 'een bekende naam',
  'known-name': 'deze naam komt ook elders voor',
  'person-near': 'er staat een persoon bij',
  picture: 'gelezen van een plaatje of scan',
  'about-person': 'gaat over iemand',
}

const personReasons: Record<PersonReasonCode, (word: string) => string> = {
  'same-email': (word) => `zelfde e-mailadres (${word})`,
  'same-phone': (word) => `zelfde telefoonnummer (${word})`,
  'same-mark': (word) => `zelfde ${kindName(word)}`,
  'same-name': (word) => `zelfde naam (${word})`,
  nickname: (word) => `roepnaam (${word})`,
  decided: () => 'dat hebt u zelf gezegd',
  'own-domain': (word) => `heeft een adres van uzelf (@${word})`,
  topic: (word) => `blijkt uit de mails en stukken (${topicNames[word] ?? word})`,
  'machine-address': (word) => `automatisch adres (${word})`,
  'newsletter-headers': () => 'stuurt nieuwsbrieven',
}

const topicNames: Readonly<Record<string, string>> = {
  invoice: 'factuur',
  quote: 'offerte',
  order: 'bestelling',
  'order-confirmation': 'orderbevestiging',
  application: 'sollicitatie',
  payroll: 'loon',
  'sick-note': 'ziekmelding',
  newsletter: 'nieuwsbrief',
  notice: 'melding',
  complaint: 'klacht',
  'data-request': 'verzoek om gegevens',
  agreement: 'overeenkomst',
  customers: 'lijst van klanten of leden',
  suppliers: 'lijst van leveranciers',
}

function kindName(kind: string): string {
  const [name] = Object.entries(kinds).find(([key]) => key === kind)?.[1] ?? [kind]
  return name
}

/** "1 klant", "12 klanten". */
function counted(n: number, [one, more]: Countable): string {
  return `${formatCount(n)} ${n === 1 ? one : more}`
}

const numbers = new Intl.NumberFormat('nl-NL')

function formatCount(n: number): string {
  return numbers.format(n)
}

/** Dutch: the source of all texts. */
export const nlWords = {
  language: 'nl',
  locale: 'nl-NL',
  kinds,
  classes,
  roles,
  problems,
  refusals,
  reasons,
  personReasons,
  personMarks: { restricted: 'staat stil', dispute: 'geschil', objected: 'geen reclame' } satisfies Record<
    PersonMark,
    string
  >,
  verdicts: { wrong: 'klopt niet', fine: 'in orde' } satisfies Record<Verdict, string>,
  topics: topicNames,
  ...nlPlaces,
  suppliers: nlSuppliers,
  tasks: nlTasks,
  mail: nlMail,
  accounts: nlAccounts,
  breach: nlBreach,
  request: nlRequest,
  breachForm: nlBreachForm,
  management: nlManagement,
  relapse: nlRelapse,
  nearMisses: nlNearMisses,
  consent: nlConsent,
  retention: nlRetention,
  cleanUp: nlCleanUp,
  redact: nlRedact,
  register: nlRegister,
  statement: nlStatement,
  activities: nlActivities,
  /** An article as it stands in brackets behind what it is about. */
  law: (article: string) => `(${article.replaceAll('GDPR', 'AVG')})`,
  counted,
  drillWords: nlDrillWords,
  risks: nlRisks satisfies Record<RiskCode, unknown>,
  words: {
    persons: ['mens', 'mensen'] as Countable,
    places: ['plek', 'plekken'] as Countable,
    documents: ['stuk', 'stukken'] as Countable,
    messages: ['mail', 'mails'] as Countable,
    findings: ['vondst', 'vondsten'] as Countable,
    copies: ['kopie', 'kopieën'] as Countable,
    problems: ['ding niet gelezen', 'dingen niet gelezen'] as Countable,
    letter: (who: string, when: string) => (who === '' ? `mail van ${when}` : `mail van ${who}, ${when}`),
    name: 'naam',
    role: 'rol',
    mind: 'let op',
    place: 'plek',
    what: 'wat',
    where: 'waar',
    who: 'wie',
    why: 'waarom',
    kind: 'soort',
    class: 'klasse',
    certainty: 'zekerheid',
    oldest: 'oudste',
    newest: 'nieuwste',
    documentsHead: 'stukken',
    personsHead: 'mensen',
    unknown: 'onbekend',
    secret: '(wordt niet bewaard)',
    category: '(tekst wordt niet bewaard)',
    and: 'en',
    more: (n: number, total: number) => `… en nog ${formatCount(n)}. Alles zien: --limit ${String(total)}`,
    nothing: 'Niets gevonden.',
    own: 'eigen',
    shared: 'gedeeld',
    'former-employee': 'oud-medewerker',
    colleague: 'collega',
  },
}

/** What every language must have on every face. */
export type Words = typeof nlWords
