import type { AnswerPart, RefusalId, RightId } from '../law/rights.ts'
import type { RequestAdvice } from '../privacy/requests/advice.ts'
import type { RequestClockState } from '../privacy/requests/clock.ts'
import type {
  Behalf,
  IdentityMethod,
  LetterSort,
  Outcome,
  PaperSort,
  RequestChannel,
  RequestEvent,
  ReviewOutcome,
} from '../privacy/requests/event.ts'
import type { LintCode } from '../privacy/requests/lint.ts'
import type { LeaveReason, RecipientProof } from '../privacy/requests/recipient.ts'
import type { RequestStep } from '../privacy/requests/next-step.ts'

interface RightWords {
  readonly label: string
  /** Behind "vraagt": what somebody asks, in plain words. */
  readonly asks: string
}

const rights: Record<RightId, RightWords> = {
  access: { label: 'Inzage', asks: 'wat u van hen hebt, met een kopie' },
  rectification: { label: 'Verbeteren', asks: 'fouten te verbeteren of iets aan te vullen' },
  erasure: { label: 'Wissen', asks: 'gegevens te wissen' },
  restriction: { label: 'Stilzetten', asks: 'gegevens een tijd niet te gebruiken' },
  portability: { label: 'Meenemen', asks: 'gegevens mee te mogen nemen in een bestand' },
  objection: { label: 'Bezwaar', asks: 'te stoppen met een gebruik van gegevens' },
  'marketing-objection': { label: 'Geen reclame', asks: 'te stoppen met reclame' },
  'human-decision': { label: 'Een mens laten kijken', asks: 'een mens naar een besluit te laten kijken' },
  withdrawal: { label: 'Toestemming intrekken', asks: 'te stoppen: de toestemming geldt niet meer' },
  recipients: { label: 'Wie kregen het?', asks: 'wie de gegevens kregen' },
}

const answerParts: Record<AnswerPart, string> = {
  confirmation: 'of u gegevens van deze persoon hebt, ook als het antwoord nee is',
  purposes: 'waarvoor u ze gebruikt',
  categories: 'welke soorten gegevens het zijn',
  'recipients-by-name': 'wie ze kregen, bij naam, ook uw leveranciers',
  retention: 'hoelang u ze bewaart, of hoe u dat bepaalt',
  rights: 'dat iemand kan laten verbeteren, wissen of stilzetten, en bezwaar kan maken',
  complaint: 'dat iemand een klacht kan indienen bij de Autoriteit Persoonsgegevens',
  source: 'waar u de gegevens vandaan hebt',
  automated: 'of een computer alleen over iemand besluit, en hoe dat werkt',
  safeguards: 'hoe de gegevens beschermd zijn als ze Europa uit gaan',
  copy: 'een kopie van alle gegevens, begrijpelijk en volledig',
  corrected: 'wat u verbeterde, of waarom niet',
  'statement-added': 'dat u de aanvulling toevoegde, als daarom gevraagd is',
  'recipients-told': 'dat u het doorgaf aan wie de gegevens kregen',
  erased: 'wat u wiste, en waar',
  kept: 'wat u moet houden, waarom en tot wanneer',
  backups: 'wanneer het ook uit de reservekopieën verdwijnt',
  restricted: 'wat stilstaat, en tot wanneer',
  'lifting-announced': 'dat u het eerst laat weten als het weer gebruikt wordt',
  'machine-file': 'een bestand dat andere programma’s kunnen lezen, dus geen PDF',
  metadata: 'wat erbij hoort om het te begrijpen',
  'direct-transfer': 'rechtstreeks naar een ander, als dat technisch kan',
  'stopped-or-why': 'dat u stopte, of welke dwingende reden zwaarder weegt',
  stopped: 'dat de reclame gestopt is, ook het profiel ervoor',
  'human-review': 'dat een mens keek, en wat eruit kwam',
  'own-view': 'de ruimte voor wat iemand er zelf van vindt',
  contest: 'hoe iemand het besluit kan aanvechten',
  'consent-stopped': 'dat u stopte, en wist wat u alleen op toestemming had',
  'recipient-names': 'de namen van wie u het doorgaf',
}

const refusals: Record<RefusalId, string> = {
  others: 'Er staan gegevens van anderen in. Die maakt u onleesbaar; de rest geeft u.',
  unfounded: 'Het verzoek is kennelijk ongegrond of overdreven. Dat moet u bewijzen.',
  'uavg-41': 'Een uitzondering uit de Nederlandse wet, zoals opsporing of de rechten van anderen.',
  unidentified: 'U kunt niet vaststellen welke gegevens van deze persoon zijn.',
  accurate: 'De gegevens kloppen. Schrijf er dan bij dat de persoon het anders ziet.',
  expression: 'Vrijheid van meningsuiting en informatie.',
  'legal-duty': 'U moet het bewaren van de wet, zoals uw administratie voor de Belastingdienst.',
  'public-health': 'Volksgezondheid.',
  archive: 'Archief, onderzoek of statistiek.',
  claims: 'U hebt het nodig voor een rechtszaak of een vordering.',
  'no-ground': 'Geen van de redenen in de wet om dit te mogen vragen gaat op.',
  'not-portable': 'Het staat op papier, of u gebruikt het niet met toestemming of voor een contract.',
  'public-task': 'U doet dit voor een taak van algemeen belang.',
  'portable-others': 'Er staan gegevens van anderen in.',
  compelling: 'Uw reden weegt zwaarder. U moet laten zien waarom.',
  'objection-claims': 'U hebt het nodig voor een rechtszaak of een vordering.',
  'other-basis': 'U doet dit niet op een eigen belang, maar om een andere reden.',
  'no-decision': 'Er was geen besluit door alleen een computer.',
  'allowed-decision': 'Het besluit mocht; een mens kijkt er wel naar.',
}

const channels: Record<RequestChannel, string> = {
  mail: 'e-mail',
  letter: 'brief',
  counter: 'aan de balie',
  phone: 'telefoon',
  chat: 'chat of app',
  form: 'formulier',
  processor: 'via een leverancier',
}

const behalves: Record<Behalf, string> = {
  self: 'voor zichzelf',
  parent: 'als ouder of voogd',
  curator: 'als curator, bewindvoerder of mentor',
  lawyer: 'als advocaat of jurist',
  proxy: 'als gemachtigde',
  organisation: 'als organisatie voor anderen',
}

const methods: Record<IdentityMethod, { readonly label: string; readonly help: string }> = {
  'known-address': {
    label: 'Het adres kenden wij al',
    help: 'U antwoordt op het adres of nummer dat al bij deze persoon stond. Dan komt het bij de goede.',
  },
  'signed-in': {
    label: 'Aangemeld',
    help: 'Het verzoek kwam uit een omgeving waarin alleen deze persoon kan.',
  },
  'call-back': { label: 'Teruggebeld', help: 'Op een nummer dat u al had, en niet op dat uit het verzoek.' },
  code: {
    label: 'Een code gestuurd',
    help: 'Naar een adres of nummer dat u al had; de persoon noemde hem terug.',
  },
  'known-facts': {
    label: 'Een vraag over wat u samen weet',
    help: 'Zoals een klantnummer, of wat er het laatst besteld is.',
  },
  face: { label: 'Iemand hier kent deze persoon', help: 'Aan de balie, of aan de stem.' },
  'document-shown': {
    label: 'Een bewijs laten zien',
    help: 'Alleen als niets anders kan. U kijkt ernaar, en bewaart geen kopie.',
  },
}

const letters: Record<LetterSort, string> = {
  received: 'Ontvangstbericht',
  identity: 'Vraag wie het is',
  mandate: 'Vraag om een machtiging',
  clarification: 'Vraag wat er bedoeld wordt',
  extension: 'Bericht dat het langer duurt',
  answer: 'Antwoord',
  refusal: 'Afwijzing',
  recipient: 'Bericht aan wie de gegevens kreeg',
  done: 'Bericht dat alles gedaan is',
}

const outcomes: Record<Outcome, string> = {
  granted: 'ja',
  partly: 'voor een deel',
  refused: 'nee',
  'nothing-held': 'wij hebben niets',
  forwarded: 'doorgestuurd',
}

const papers: Record<PaperSort, string> = {
  original: 'Het verzoek zelf',
  letter: 'Brief van ons',
  mandate: 'Machtiging',
  package: 'Het pakket',
  other: 'Ander stuk',
}

const clock: Record<RequestClockState, string> = {
  running: 'loopt',
  soon: 'bijna tijd',
  late: 'te laat',
  answered: 'beantwoord',
  'answered-late': 'te laat beantwoord',
  'no-number': 'zo snel als kan',
}

/** The one thing to do now, as a sentence. */
const steps: Record<RequestStep, string> = {
  'say-what': 'Zeg eerst wat er gevraagd wordt.',
  'stop-now': 'Stop er nu mee. Hier valt niets af te wegen.',
  'wait-mandate': 'Wacht op de machtiging.',
  'check-mandate': 'Kijk of deze persoon voor de ander mag vragen.',
  'look-who': 'Weet u zeker wie dit vraagt?',
  'ask-who': 'Vraag wie het is, en niet meer dan nodig.',
  'wait-who': 'Wacht tot u weet wie het is.',
  'wrong-person': 'Dit is de verkeerde persoon. Geef niets, en leg uit waarom.',
  decide: 'Besluit wat u doet.',
  search: 'Zoek op wat u van deze persoon hebt.',
  'carry-out': 'Voer het uit.',
  review: 'Laat een mens naar het besluit kijken.',
  answer: 'Antwoord.',
  'tell-recipients': 'Vertel het aan wie de gegevens kregen.',
  close: 'Sluit het dossier.',
  closed: 'Dit verzoek is klaar.',
}

const lint: Record<LintCode, { readonly what: string; readonly why: string }> = {
  'id-copy': {
    what: 'U vraagt om een kopie van een identiteitsbewijs.',
    why: 'Dat mag bijna nooit. Vraag iets dat u samen al weet.',
  },
  bsn: { what: 'U vraagt om een BSN.', why: 'Daar is een wet voor nodig.' },
  fee: {
    what: 'U vraagt geld.',
    why: 'Een antwoord is gratis. Alleen bij misbruik, of voor nog een kopie, mag het anders.',
  },
  form: {
    what: 'U eist een formulier, een aangetekende brief of een reden.',
    why: 'Iedereen mag vragen zoals hij wil, zonder reden.',
  },
  language: {
    what: 'De brief is in een andere taal dan die van de vrager.',
    why: 'Dan begrijpt de vrager hem misschien niet.',
  },
  recipients: {
    what: 'U noemt niet wie de gegevens kregen.',
    why: 'Wij vonden wel namen. De vrager mag die weten.',
  },
  remedies: {
    what: 'Er staat niet waar iemand kan klagen.',
    why: 'Bij een nee, ook voor een deel, hoort de Autoriteit Persoonsgegevens en de rechtbank.',
  },
  reasons: { what: 'U zegt nee zonder reden.', why: 'De reden hoort in de brief.' },
  'refuses-all': {
    what: 'U weigert alles om een reden die maar voor een deel geldt.',
    why: 'Maak onleesbaar wat van anderen is, en geef de rest.',
  },
  absolute: {
    what: 'U weigert iets dat niet geweigerd mag worden.',
    why: 'Reclame en toestemming stoppen altijd.',
  },
  'other-person': {
    what: 'Er staat iets van iemand anders in.',
    why: 'Haal dat eruit, anders is het een datalek.',
  },
  unfilled: { what: 'Er staat nog iets tussen haken.', why: 'Vul het in, of haal het weg.' },
  'late-extension': {
    what: 'Dit bericht komt na de eerste maand.',
    why: 'Dan geldt het uitstel niet, en is het antwoord te laat.',
  },
  busy: {
    what: 'U noemt drukte als reden.',
    why: 'Uitstel mag alleen als het verzoek ingewikkeld is, of als het er veel zijn.',
  },
  'short-link': {
    what: 'De link werkt te kort, of geeft niets om te bewaren.',
    why: 'Geef iemand minstens een week om het pakket op te halen en te houden.',
  },
  'open-mail': {
    what: 'Het pakket gaat open en bloot per e-mail.',
    why: 'Zet er een wachtwoord op, of geef het zelf mee.',
  },
}

type LineType = RequestEvent['type']
const lines: Record<LineType, string> = {
  opened: 'Verzoek ontvangen',
  asks: 'Wat er gevraagd wordt',
  asker: 'Wie het vraagt',
  received: 'Ontvangen op een ander moment',
  language: 'Taal',
  doubted: 'Gekeken of er twijfel is wie het is',
  identified: 'Gecontroleerd wie het is',
  sent: 'Verstuurd',
  heard: 'Antwoord gekregen',
  extended: 'Meer tijd nodig',
  persons: 'Aangewezen om wie het gaat',
  searched: 'Gezocht',
  ticked: 'Met de hand gekeken',
  'decided-item': 'Stukken beoordeeld',
  'decided-value': 'Gegevens van anderen beoordeeld',
  'own-people': 'Eigen mensen in het antwoord',
  packed: 'Pakket gemaakt',
  delivered: 'Pakket gegeven',
  planned: 'Plan gemaakt om het uit te voeren',
  'carried-out': 'Uitgevoerd op alle plekken, of teruggezet',
  decided: 'Besloten',
  recipients: 'Opgezocht wie de gegevens kreeg',
  'recipient-step': 'Besloten over wie ze kreeg',
  reviewed: 'Een mens keek naar het besluit',
  filed: 'Stuk bewaard',
  noted: 'Aantekening',
  struck: 'Teruggenomen',
  closed: 'Gesloten',
  reopened: 'Weer geopend',
  'kept-until': 'Bewaren tot',
}

const repeated: Record<RequestAdvice['repeated'], string> = {
  no: '',
  'never-too-soon': 'Vroeg dit een jaar of langer geleden ook. Dat is nooit te snel.',
  look: 'Vroeg dit kort geleden ook. Antwoord gewoon, tenzij u kunt bewijzen dat het te veel is.',
}

/** Words of requests in Dutch, for every face. */
export const nlRequest = {
  rights,
  answerParts,
  refusals,
  channels,
  /** When a supplier got the request first. */
  fromProcessor:
    'Een leverancier stuurde dit door. De maand loopt vanaf de dag waarop u het kreeg. Hoe snel de leverancier moest doorsturen, staat in uw overeenkomst. Zeker is dat niet: er is een kans dat de dag telt waarop de leverancier het kreeg. Wacht dus niet.',
  behalves,
  methods,
  letters,
  outcomes,
  papers,
  clock,
  steps,
  lint,
  lines,
  /** In place of the line about a plan, where none was needed. */
  done: 'Uitgevoerd',
  repeated,
  languages: { nl: 'Nederlands', en: 'Engels' },
  results: { right: 'klopt', 'not-enough': 'nog niet genoeg', wrong: 'klopt niet' },
  about: {
    identity: 'wie het is',
    mandate: 'de machtiging',
    clarification: 'wat er bedoeld wordt',
    recipient: 'wie de gegevens kreeg',
    other: 'iets anders',
  },
  extensions: { complex: 'het verzoek is ingewikkeld', many: 'deze persoon deed veel verzoeken' },
  nobody: 'iemand zonder naam',
  leaveReasons: {
    impossible: 'het kan niet',
    disproportionate: 'het is buitensporig veel werk',
    'not-received': 'dit is daar nooit heen gegaan',
  } satisfies Record<LeaveReason, string>,
  proofs: {
    mail: 'gezien in uw mail',
    supplier: 'leverancier die voor u werkt',
    register: 'staat in uw register',
    said: 'zelf opgeschreven',
  } satisfies Record<RecipientProof, string>,
  reviewOutcomes: {
    upheld: 'het besluit blijft',
    changed: 'het besluit verandert',
    withdrawn: 'het besluit is van tafel',
  } satisfies Record<ReviewOutcome, string>,
}
