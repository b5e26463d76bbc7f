import type { RefusalCode } from '../base/refusal.ts'
import { nlDrillCard } from './screens/nl-drill-card.ts'
import { nlBegin } from './screens/nl-begin.ts'
import { nlPersonRights } from './screens/nl-person-rights.ts'
import { nlSeenBy } from './screens/nl-seen-by.ts'
import { nlToday } from './screens/nl-today.ts'
import { nlWebParts } from './nl-web-parts.ts'
import { nlFindings } from './screens/nl-findings.ts'
import { nlPeople } from './screens/nl-people.ts'
import { nlPerson } from './screens/nl-person.ts'
import { nlAddPlace } from './screens/nl-add-place.ts'
import { nlPlaceScreens } from './screens/nl-place-screens.ts'
import { nlPictures } from './screens/nl-pictures.ts'
import { nlProblems } from './screens/nl-problems.ts'
import { nlSettings } from './screens/nl-settings.ts'
import { nlRegisterScreen } from './screens/nl-register.ts'
import { nlManagementScreen } from './screens/nl-management.ts'
import { nlMailScreen } from './screens/nl-mail.ts'
import { nlTasksScreen } from './screens/nl-tasks.ts'
import { nlCleanUpScreen } from './screens/nl-clean-up.ts'
import { nlConsentScreen } from './screens/nl-consent.ts'
import { nlNearMissesScreen } from './screens/nl-near-misses.ts'
import { nlRetentionScreen } from './screens/nl-retention.ts'
import { nlOurAnswers } from './screens/nl-our-answers.ts'
import { nlHouseRulesScreen } from './screens/nl-house-rules.ts'
import { nlTrainingScreen } from './screens/nl-training.ts'
import { nlSuppliersScreen } from './screens/nl-suppliers.ts'

const refusals: Partial<Record<RefusalCode, (subject: string) => string>> = {
  'source-not-found': (id) =>
    id === ''
      ? 'Er is nog geen plek om te lezen. Voeg er eerst een toe.'
      : 'Deze vindplaats is er niet meer.',
  'colleague-mailbox': (path) =>
    `${path} is van een collega. Leg eerst vast waarom u die leest, hoe de collega het weet en wat de ondernemingsraad vindt.`,
  'store-locked': () => 'Uw overzicht is op slot. Geef het wachtwoord.',
  'store-broken': (path) =>
    `Het overzicht in ${path} is beschadigd. Uw eigen bestanden zijn niet geraakt. Zet een reservekopie terug of begin opnieuw.`,
  'store-busy': () => 'Kwartje is nog aan het lezen. Wacht tot dat klaar is, of zet het stil.',
  'store-not-found': () => 'Er is nog geen overzicht. Voeg eerst een vindplaats toe.',
  'store-newer': (path) =>
    `Het overzicht in ${path} is gemaakt door een nieuwere Kwartje. Werk Kwartje bij; er is niets veranderd.`,
  'store-exists': (path) => `In ${path} staat al een overzicht.`,
  'key-file-missing': (path) =>
    `De sleutel ${path} ontbreekt. Zonder sleutel is het overzicht niet te openen.`,
  'disk-full': () => 'De schijf is vol. Wat al was opgeslagen is veilig. Maak ruimte en ga dan verder.',
  'not-writable': (path) => `Wij mogen niet schrijven in ${path}. Kijk of u die map mag veranderen.`,
  'person-ambiguous': (who) => `Er zijn meer mensen die passen bij “${who}”. Kies er een uit de lijst.`,
  'confirm-first': () => 'Dit is niet terug te draaien. Bevestig het eerst.',
  'signed-out': () => 'Open Kwartje met het adres dat in het venster staat waarin u het startte.',
}

/** Texts of the screens in Dutch: the source. Each screen brings its own file in `screens/` and one line under `screens`. */
export const nlWeb = {
  /** Where a text of the screens differs from that of the command line. */
  webRefusals: refusals,
  units: { today: 'vandaag', yesterday: 'gisteren', tomorrow: 'morgen' },
  doors: {
    today: 'Vandaag',
    places: 'Vindplaatsen',
    people: 'Personen',
    findings: 'Vondsten',
    problems: 'Niet gelezen',
    register: 'Register',
    tasks: 'Taken',
    requests: 'Verzoeken',
    breaches: 'Datalekken',
    suppliers: 'Leveranciers',
    newsletters: 'Nieuwsbrieven',
    retention: 'Bewaren',
    cleanUp: 'Opruimen',
    management: 'Leiding',
    nearMisses: 'Net goed gegaan?',
    consent: 'Toestemming',
    training: 'Lessen',
    settings: 'Instellingen',
    keys: 'Sneltoetsen',
    more: 'Meer',
    navigation: 'Hoofdmenu',
    // Pressed after g; each its own in a language.
    letters: {
      today: 'v',
      places: 'p',
      people: 'm',
      findings: 'f',
      problems: 'n',
      register: 'r',
      tasks: 't',
      requests: 'z',
      breaches: 'k',
      suppliers: 'l',
      newsletters: 'w',
      retention: 'b',
      cleanUp: 'o',
      management: 'd',
      nearMisses: 's',
      consent: 'j',
      training: 'e',
      settings: 'i',
    },
    groups: { held: 'Wat u hebt', duties: 'Uw plichten', staff: 'Uw mensen' },
  },
  shell: {
    skip: 'Naar de inhoud',
    home: ', naar vandaag',
    onlyMail: 'Alleen wat u zelf verstuurt, gaat van uw computer af.',
    deskOpen: 'Uw loket laat zien wat u publiceerde.',
    nothingElse: 'Verder ging er niets van uw computer af.',
    nothingLeft: 'Er ging niets van uw computer af.',
    readsAt: (hosts: string) => `Kwartje haalt gegevens op bij ${hosts}.`,
    onlyThat: 'Verder gaat er niets van uw computer af.',
    lost: 'Kwartje draait niet meer.',
    lostTodo: 'Start het opnieuw. Deze pagina gaat dan vanzelf verder. Wat was opgeslagen is veilig.',
    sample: 'Dit is een verzonnen bedrijf.',
    sampleMore: 'Kijk gerust rond en druk op alles: niets hiervan is echt.',
    leaveSample: 'Begin met uw eigen bedrijf',
    backToOwn: 'Terug naar uw eigen bedrijf',
    unknownPage: 'Deze pagina is er niet.',
    unknownPageMore: 'Misschien is wat hier stond weggehaald. Ga terug naar vandaag.',
    toToday: 'Naar vandaag',
  },
  job: {
    counting: 'Kwartje telt wat er ligt',
    reading: 'Kwartje leest',
    pictures: 'Kwartje leest plaatjes en scans',
    joining: 'Kwartje zet de mensen bij elkaar',
    cleaning: 'Kwartje ruimt op',
    puttingBack: 'Kwartje zet terug',
    cleaned: 'Klaar met opruimen.',
    putBack: 'Alles is teruggezet.',
    cleaningFailed: 'Het opruimen hield te vroeg op. Niets is kwijt.',
    cleaningStops: 'Kwartje houdt op met opruimen',
    cleaningPaused: 'Het opruimen staat stil',
    pausing: 'Kwartje gaat pauze houden',
    stopping: 'Kwartje houdt op met lezen',
    paused: 'Het lezen staat stil',
    done: 'Alles is gelezen.',
    notAll: 'Klaar met lezen, maar niet alles lukte.',
    failed: 'Het lezen hield te vroeg op.',
    timeLeft: (time: string) => `nog ongeveer ${time}`,
    look: 'Bekijk',
    progress: 'Voortgang van het lezen',
  },
  toasts: {
    region: 'Meldingen',
    undo: 'Maak ongedaan',
    undone: 'Teruggezet.',
    close: 'Sluit deze melding',
  },
  keys: {
    title: 'Sneltoetsen',
    switch: 'Sneltoetsen van één letter gebruiken',
    switchHelp: 'Zet ze uit als u met uw stem werkt of als ze in de weg zitten.',
    goTo: (door: string) => `naar ${door}`,
    after: 'dan',
    or: 'of',
    search: 'zoeken',
    help: 'deze lijst',
    everywhere: 'Overal',
    inLists: 'In een lijst',
    down: 'volgende regel',
    up: 'vorige regel',
    open: 'openen',
    select: 'aankruisen',
    close: 'sluiten',
    enter: 'Enter',
    space: 'Spatie',
    escape: 'Esc',
  },
  door: {
    title: 'Kwartje is op slot',
    lead: 'Geef het wachtwoord dat u koos toen u begon.',
    secret: 'Wachtwoord of herstelcode',
    enter: 'Maak open',
    strangerTitle: 'Kwartje kent deze browser niet',
    strangerLead:
      'Open het adres dat in het venster staat waarin u Kwartje startte. Zo komt niemand anders op deze computer erin.',
    again: 'Probeer opnieuw',
  },
  parts: nlWebParts,
  screens: {
    findings: nlFindings,
    people: nlPeople,
    person: nlPerson,
    begin: nlBegin,
    personRights: nlPersonRights,
    seenBy: nlSeenBy,
    today: nlToday,
    addPlace: nlAddPlace,
    places: nlPlaceScreens,
    pictures: nlPictures,
    problems: nlProblems,
    settings: nlSettings,
    register: nlRegisterScreen,
    tasks: nlTasksScreen,
    sending: nlMailScreen,
    management: nlManagementScreen,
    nearMisses: nlNearMissesScreen,
    consent: nlConsentScreen,
    publicDeskTitle: 'Loket',
    retention: nlRetentionScreen,
    cleanUp: nlCleanUpScreen,
    suppliers: nlSuppliersScreen,
    drillCard: nlDrillCard,
    training: nlTrainingScreen,
    houseRules: nlHouseRulesScreen,
    ourAnswers: nlOurAnswers,
  },
}

/** What every language of the screens must have: the same texts, in other words. */
export type WebMessages = OtherWords<typeof nlWeb>

/** Texts in two parts (`['Van ', ' ligt het BSN']`) are `as const`, and then their type is their Dutch words. */
type OtherWords<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Text
    ? (...values: Values) => OtherWords<Text>
    : { readonly [Name in keyof T]: OtherWords<T[Name]> }
