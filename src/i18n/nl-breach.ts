import type { AdviceCode, Risk } from '../privacy/breaches/advice.ts'
import type { ClockState } from '../privacy/breaches/clock.ts'
import type { BreachText, BreachTime, Channel, MeasureSort, Told } from '../privacy/breaches/event.ts'
import type { BreachKind, Effect, Nature } from '../privacy/breaches/facts.ts'
import type { Reach } from '../privacy/breaches/scope.ts'
import { nlBreachQuestions, nlBreachWords } from './nl-breach-questions.ts'
import type { SeverityBand, SeverityInputs } from '../law/severity.ts'

const count = new Intl.NumberFormat('nl-NL')

/** What a question of the interview asks, and why that matters. */
export interface BreachQuestion {
  readonly ask: string
  readonly why: string
}

/** One answer, with a line that makes it concrete. */
export interface BreachAnswer {
  readonly label: string
  readonly help: string
}

const kinds: Record<BreachKind, BreachAnswer> = {
  'wrong-recipient': {
    label: 'Een mail ging naar de verkeerde',
    help: 'Een verkeerd adres, of de verkeerde bijlage.',
  },
  'open-cc': {
    label: 'Iedereen kon elkaars adres zien',
    help: 'De adressen stonden in Aan of CC, en niet in BCC.',
  },
  'lost-device': {
    label: 'Een laptop, telefoon of stick is weg',
    help: 'Verloren of gestolen. Ook een oud toestel telt.',
  },
  'hacked-mailbox': {
    label: 'Iemand zat in onze mail',
    help: 'Vreemde aanmelding, vreemde mails uit uw naam, een doorstuurregel die u niet maakte.',
  },
  ransomware: {
    label: 'Onze bestanden zijn op slot gezet',
    help: 'Gijzelsoftware: u kunt er niet meer bij en iemand wil geld.',
  },
  'open-folder': {
    label: 'Iets stond open voor anderen',
    help: 'Een map, een lijst of een bestand op uw site dat iedereen kon zien.',
  },
  paper: {
    label: 'Papier kwam verkeerd terecht',
    help: 'Een brief, een ordner, een pakket, papier bij het oud papier.',
  },
  supplier: { label: 'Een leverancier had een lek', help: 'Zij schreven u dat er iets misging.' },
  'lost-backup': {
    label: 'Een reservekopie is weg',
    help: 'Een schijf of stick met een kopie van uw gegevens.',
  },
  'data-gone': { label: 'Gegevens zijn verdwenen', help: 'Gewist of stuk, en niet of laat terug te zetten.' },
  other: { label: 'Iets anders', help: 'U kunt het straks in uw eigen woorden opschrijven.' },
}

/** What stops it now; the most urgent first. */
const stops: Record<BreachKind, readonly string[]> = {
  'wrong-recipient': [
    'Bel de ontvanger. Vraag de mail niet te lezen en meteen weg te gooien, ook uit de prullenbak.',
    'Vraag dat per mail te bevestigen. Bewaar die mail.',
    'Kijk of er nog meer mails zo zijn verstuurd.',
  ],
  'open-cc': [
    'Stuur de mail niet opnieuw en antwoord niet aan allen.',
    'Vraag de ontvangers, ieder apart, de mail weg te gooien en de adressen niet te gebruiken.',
    'Gebruik voortaan BCC of een verzendlijst.',
  ],
  'lost-device': [
    'Zet het toestel op afstand op slot of wis het (Zoek mijn iPhone, Vind mijn apparaat, uw beheerder).',
    'Verander de wachtwoorden van mail en diensten die erop stonden, en meld alle toestellen af.',
    'Gestolen? Doe aangifte. U krijgt een nummer; bewaar dat.',
  ],
  'hacked-mailbox': [
    'Verander het wachtwoord op een ander, schoon apparaat, en meld alle apparaten af.',
    'Zet aanmelden in twee stappen aan.',
    'Kijk bij de regels en het doorsturen van uw mail, en haal weg wat u niet maakte.',
    'Bewaar de lijst van aanmeldingen: daaraan ziet u later van wanneer tot wanneer het was.',
  ],
  ransomware: [
    'Haal de stekker van het netwerk eruit en zet wifi uit. Laat de computer aan.',
    'Betaal niet en bel iemand die dit kan, zoals uw computerbeheerder.',
    'Koppel de reservekopie niet aan voor alles schoon is.',
  ],
  'open-folder': [
    'Haal het weg of zet het op slot.',
    'Vraag de zoekmachines het te vergeten als het op een site stond.',
    'Bewaar de lijst van wie er keek: uw beheerder of webhoster heeft die.',
  ],
  paper: [
    'Haal het terug, of laat het terugsturen.',
    'Vraag wie het heeft gehad en of het gelezen is. Schrijf dat op.',
    'Maak een foto van wat u terugkreeg.',
  ],
  supplier: [
    'Lees het bericht goed en bewaar het.',
    'Vraag vandaag nog: welke gegevens van ons, van hoeveel mensen, van wanneer tot wanneer?',
    'Verander het wachtwoord bij die leverancier.',
  ],
  'lost-backup': [
    'Ga na of de kopie versleuteld was, en wie de sleutel heeft.',
    'Gestolen? Doe aangifte.',
    'Maak een nieuwe kopie: u hebt nu geen andere.',
  ],
  'data-gone': [
    'Stop met werken op die schijf: anders is er minder terug te halen.',
    'Kijk in de prullenbak, in eerdere versies en in de reservekopie.',
    'Schrijf op sinds wanneer het weg is.',
  ],
  other: [
    'Zorg eerst dat het niet erger wordt.',
    'Bewaar wat u zag: een foto, een mail, een bericht.',
    'Schrijf op hoe laat u het merkte.',
  ],
}

const natures: Record<Nature, BreachAnswer> = {
  contact: { label: 'Naam en adres', help: 'Naam, e-mail, telefoon, adres.' },
  hint: { label: 'Een kleine aanwijzing', help: 'Een dieet, een dag ziek: het zegt iets, maar weinig.' },
  detailed: { label: 'Wat mensen doen of schrijven', help: 'Bestellingen, gesprekken, foto’s, een cv.' },
  financial: { label: 'Geld', help: 'Rekeningnummer, loon, facturen, schulden.' },
  identity: {
    label: 'Wie iemand is, om zich voor te doen',
    help: 'BSN, kopie van een ID-bewijs, of naam, adres en geboortedatum samen.',
  },
  secrets: { label: 'Wachtwoorden en codes', help: 'Ook de code van een deur of alarm.' },
  special: {
    label: 'Gezondheid, geloof en dergelijke',
    help: 'Ook afkomst, politiek, vakbond, seksueel leven.',
  },
  criminal: { label: 'Strafbare feiten', help: 'Een veroordeling, een verdenking.' },
}

const reasons: Record<AdviceCode, string> = {
  'no-breach': 'Een eigen oefening is geen datalek.',
  'not-shown': 'Nergens blijkt dat iemand bij gegevens is geweest. U schrijft het op als voorval.',
  unreadable: 'De gegevens waren goed versleuteld en de sleutel is veilig: niemand kan ze lezen.',
  'unreadable-but-gone': 'Niemand kan ze lezen, maar u hebt ze zelf ook niet meer.',
  'nobody-saw': 'Er blijkt uit dat niemand de gegevens heeft gezien.',
  returned: 'Het is terug en lijkt ongelezen. Zeker is dat niet.',
  trusted: 'De ontvanger is tot geheimhouding verplicht en heeft bevestigd dat het weg is.',
  'deleted-harmless': 'Weinig mensen, gewone gegevens, en de ontvanger heeft het gewist of teruggegeven.',
  'deleted-sensitive': 'De ontvanger heeft het gewist, maar het waren gegevens waarmee schade te doen is.',
  'known-harmless':
    'Weinig mensen en alleen gewone gegevens, bij mensen die u kent. De regels zeggen hier niet precies waar de grens ligt.',
  'known-many-people': 'De ontvanger is bekend, maar het gaat om meer mensen of meer dan een adres.',
  'known-sensitive': 'De ontvanger is bekend, maar met deze gegevens is schade te doen.',
  'known-reveals': 'Dat iemand op deze lijst staat, zegt al iets gevoeligs.',
  many: 'Een grote groep heeft het gezien. Dat is niet terug te draaien.',
  'many-sensitive': 'Een grote groep heeft gevoelige gegevens gezien. Dat is niet terug te draaien.',
  stranger: 'Een onbekende kan erbij.',
  'stranger-sensitive': 'Een onbekende kan bij gegevens waarmee schade te doen is.',
  attacker: 'Iemand die erop uit was, heeft de gegevens.',
  'attacker-sensitive': 'Iemand die erop uit was, heeft gegevens waarmee schade te doen is.',
  'receiver-unknown': 'Niemand weet wie erbij kon. Dan rekent u op het ergste.',
  'number-unknown': 'Hoeveel mensen het zijn, is nog niet bekend. Reken dan niet op weinig.',
  'nature-unknown': 'Niemand weet welke gegevens het zijn. Dan rekent u op het ergste.',
  'outage-none': 'Niemand had er last van dat gegevens weg of anders waren.',
  'outage-some': 'Mensen hadden er last van dat gegevens weg of anders waren.',
  'outage-serious': 'Zorg, inkomen of veiligheid van mensen kwam in gevaar.',
  'outage-unknown': 'Niemand weet wat mensen ervan merkten.',
  vulnerable: 'Er zijn kwetsbare mensen bij. Dan weegt het zwaarder.',
  removed: 'Wat u daarna deed, haalde het hoge risico weg. Dat er een risico was, blijft.',
  financial: 'Artikel 34 geldt niet voor financiële ondernemingen. Uw eigen zorgplicht wel.',
  processor: 'Het zijn gegevens van een opdrachtgever: die moet het meteen van u horen.',
  'in-doubt': 'Bij twijfel is melden verstandig. Wie te veel meldt, krijgt geen straf.',
}

const texts: Record<BreachText, BreachQuestion> = {
  summary: { ask: 'Wat is er gebeurd?', why: 'In twee of drie zinnen, zonder namen.' },
  cause: { ask: 'Hoe kon het gebeuren?', why: 'Zonder schuldige. Het gaat om de volgende keer.' },
  'found-how': {
    ask: 'Hoe kwam u erachter?',
    why: 'Een klant belde, u zag het zelf, een leverancier schreef.',
  },
  'late-reason': { ask: 'Waarom later dan 72 uur?', why: 'Een weekend of vakantie is geen reden.' },
  consequences: {
    ask: 'Wat kunnen mensen ervan merken?',
    why: 'Dit komt in de brief. Leeg: dan schrijft Kwartje een voorstel.',
  },
  'self-help': {
    ask: 'Wat kunnen mensen zelf doen?',
    why: 'Dit komt in de brief. Leeg: dan schrijft Kwartje een voorstel.',
  },
  'unreadable-how': { ask: 'Hoe was het versleuteld?', why: 'Zoals: BitLocker, de hele schijf.' },
  'contact-name': {
    ask: 'Wie is het aanspreekpunt?',
    why: 'Die naam staat in de brief en op het formulier.',
  },
  'contact-function': { ask: 'Functie', why: 'Zoals: eigenaar.' },
  'contact-reach': { ask: 'Telefoon en e-mail', why: 'Daar kunnen mensen en de toezichthouder terecht.' },
  'others-involved': {
    ask: 'Welke anderen zijn erbij betrokken?',
    why: 'Zoals een leverancier, met wat die voor u doet.',
  },
  remarks: { ask: 'Nog iets?', why: 'Voor de toezichthouder.' },
}

/** Texts about breaches that every face has, in Dutch. */
export const nlBreach = {
  kinds,
  stops,
  words: nlBreachWords,
  questions: nlBreachQuestions,
  natures,
  reasons,
  texts,
  effects: {
    seen: { label: 'Anderen konden ze zien', help: 'Of hebben ze nu.' },
    changed: { label: 'Ze zijn veranderd', help: 'Door iemand die dat niet mocht.' },
    gone: { label: 'Ze zijn weg, of waren dat', help: 'Gewist, op slot, of een tijd niet te bereiken.' },
  } satisfies Record<Effect, BreachAnswer>,
  risks: {
    unlikely: 'Een risico voor mensen is niet waarschijnlijk.',
    risk: 'Er is een risico voor mensen.',
    'perhaps-high': 'Er is een risico voor mensen, en misschien is het hoog.',
    high: 'Er is een hoog risico voor mensen.',
  } satisfies Record<Risk, string>,
  advice: {
    authority: {
      notify: 'Meld het bij de Autoriteit Persoonsgegevens.',
      'not-needed': 'Melden bij de Autoriteit Persoonsgegevens hoeft niet.',
    },
    people: {
      tell: 'Vertel het de mensen om wie het gaat.',
      assess: 'Of u het de mensen moet vertellen, beoordeelt u zelf.',
      'not-needed': 'De mensen inlichten hoeft niet.',
    },
    controllers: 'Vertel het nu meteen aan uw opdrachtgever.',
    register: 'Bewaar het in uw register. Dat moet altijd.',
    noRegister: 'In het register hoeft dit niet.',
    unsure: 'Hier kan iemand anders over denken. U beslist, en schrijft op waarom.',
  },
  decisions: {
    authority: { notify: 'melden bij de AP', not: 'niet melden bij de AP' },
    people: { tell: 'mensen inlichten', public: 'openbaar bericht', not: 'mensen niet inlichten' },
  },
  bands: { low: 'laag', medium: 'gemiddeld', high: 'hoog', 'very-high': 'zeer hoog' } satisfies Record<
    SeverityBand,
    string
  >,
  severity: {
    data: { simple: 'eenvoudig', behavioural: 'gedrag', financial: 'financieel', sensitive: 'gevoelig' },
    identification: { negligible: 'bijna niet', limited: 'lastig', significant: 'goed', maximum: 'meteen' },
    confidentiality: {
      none: 'niemand',
      'known-receivers': 'bekende ontvangers',
      'unknown-receivers': 'onbekenden',
    },
    integrity: {
      none: 'niets veranderd',
      'altered-recoverable': 'veranderd, te herstellen',
      'altered-for-good': 'veranderd, niet te herstellen',
    },
    availability: { none: 'niets weg', temporary: 'tijdelijk weg', permanent: 'voorgoed weg' },
  } satisfies {
    readonly [Name in keyof Omit<SeverityInputs, 'adjusted' | 'isIntended'>]: Readonly<
      Record<SeverityInputs[Name], string>
    >
  },
  times: {
    firstSignal: 'Eerste teken',
    aware: 'Zeker geweten',
    began: 'Het lek begon',
    ended: 'Het lek stopte',
  } satisfies Record<BreachTime, string>,
  told: {
    authority: 'Autoriteit Persoonsgegevens',
    people: 'de mensen zelf',
    public: 'openbaar bericht',
    controller: 'opdrachtgever',
    processor: 'leverancier',
    officer: 'functionaris gegevensbescherming',
    insurer: 'verzekeraar',
    police: 'politie',
    other: 'iemand anders',
  } satisfies Record<Told, string>,
  channels: {
    form: 'webformulier',
    mail: 'e-mail',
    letter: 'brief',
    phone: 'telefoon',
    website: 'website',
    'in-person': 'gesprek',
  } satisfies Record<Channel, string>,
  letters: {
    people: 'Brief aan de mensen',
    public: 'Openbaar bericht',
    controller: 'Bericht aan uw opdrachtgever',
    processor: 'Vragen aan uw leverancier',
    insurer: 'Bericht aan uw verzekeraar',
    police: 'Gegevens voor de aangifte',
  },
  phases: { first: 'eerste melding', 'follow-up': 'aanvulling', withdrawn: 'ingetrokken' },
  sorts: { stop: 'stoppen', repair: 'herstellen', prevent: 'voorkomen' } satisfies Record<
    MeasureSort,
    string
  >,
  reach: {
    mail: 'per e-mail',
    phone: 'per telefoon',
    letter: 'per brief',
    none: 'niet bekend hoe',
  } satisfies Record<keyof Reach, string>,
  clock: {
    'not-started': 'De klok loopt nog niet',
    running: 'De klok loopt',
    late: 'De 72 uur zijn voorbij',
    notified: 'Gemeld',
    'not-needed': 'Melden hoeft niet',
  } satisfies Record<ClockState, string>,
  several: 'meerdere mensen',
  people: (n: number) => (n === 1 ? '1 mens' : `${count.format(n)} mensen`),
  theirWords: (name: string) => `Wat ${name} schreef`,
  nobody: 'Kwartje vond hierin niemand. Dat bewijst niets: kijk zelf wie erin staat.',
  nobodyFound: 'niemand gevonden in het overzicht (dat is geen bewijs)',
  notCounted: 'nog niet geteld',
  amount: (min: number, best: number, max: number) =>
    min === best && best === max
      ? count.format(best)
      : `ongeveer ${count.format(best)} (${count.format(min)} tot ${count.format(max)})`,
  rehearsal: 'oefening',
  unknown: 'nog niet bekend',
}
export type BreachTexts = typeof nlBreach
