import { inSentence } from './in-sentence.ts'
import type { Question } from '../privacy/interview.ts'
import type { TaskRuleId } from '../privacy/tasks/rules/index.ts'
import type { TaskDue, TaskState } from '../privacy/tasks/list.ts'
import type { TaskWords } from '../privacy/tasks/task.ts'
import { nlActivities } from './nl-activities.ts'
import { nlBreach } from './nl-breach.ts'
import { nlCleanUp } from './nl-clean-up.ts'
import { nlRhythm } from './nl-rhythm.ts'
import { nlRetention } from './nl-retention.ts'

/** What a task is, why it is there, and what to do. */
export interface TaskText {
  readonly title: (words: TaskWords) => string
  readonly why: string
  readonly todo: string
  /** For a calendar that others may see: without names. */
  readonly calendar: string
}

const count = new Intl.NumberFormat('nl-NL')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)
const questions = (n: number): string => (n === 1 ? '1 vraag' : `${count.format(n)} vragen`)

const questionNames: Record<Question, string> = {
  email: 'of u e-mail gebruikt',
  devices: 'welke telefoons en computers u hebt',
  protection: 'of uw apparaten op slot gaan',
  website: 'of u een website hebt',
  cloud: 'wat u in de cloud bewaart',
  webmail: 'waar uw post staat',
  paper: 'wat u op papier bewaart',
  staff: 'wat u van medewerkers bewaart',
}

const nameOfCategory = (id: string): string =>
  inSentence(Object.entries(nlRetention.categories).find(([category]) => category === id)?.[1].name ?? id)
const nameOfCleanUp = (id: string): string =>
  inSentence(Object.entries(nlCleanUp.rules).find(([rule]) => rule === id)?.[1].name ?? id)
const nameOfCheck = (id: string): string =>
  Object.entries(nlRhythm.checks).find(([check]) => check === id)?.[1] ?? id
const nameOfQuestion = (id: string): string =>
  Object.entries(questionNames).find(([question]) => question === id)?.[1] ?? id

const nameOfActivity = (id: string): string =>
  Object.entries(nlActivities).find(([activity]) => activity === id)?.[1].name ?? id

const nameOfBreach = (name: string): string =>
  inSentence(Object.entries(nlBreach.kinds).find(([kind]) => kind === name)?.[1].label ?? name)

const who = (name: string): string => (name.trim() === '' ? 'iemand' : name)

const rules: Record<TaskRuleId, TaskText> = {
  'breach-notify': {
    title: ({ name }) => `Meld het datalek op tijd, of leg vast dat het niet hoeft: ${nameOfBreach(name)}.`,
    why: 'De 72 uur lopen vanaf de minuut waarop u het zeker wist. Ook in het weekend.',
    todo: 'Loop de vragen na, neem een besluit en vul het formulier van de AP in. Meld ook als u nog niet alles weet.',
    calendar: 'Datalek melden',
  },
  'breach-unclear': {
    title: ({ name }) => `Zeg sinds wanneer u het zeker weet: ${nameOfBreach(name)}.`,
    why: 'Daarvan hangt af wanneer de 72 uur voorbij zijn. Misschien lopen ze al.',
    todo: 'Open het dossier en beantwoord de eerste vraag.',
    calendar: 'Datalek uitzoeken',
  },
  'breach-tell-people': {
    title: ({ name }) => `Licht de mensen in: ${nameOfBreach(name)}.`,
    why: 'U besloot dat zij het moeten weten. Dan kunnen zij zich nog beschermen.',
    todo: 'Kijk de brief na en verstuur hem, of plaats een openbaar bericht.',
    calendar: 'Mensen inlichten',
  },
  'breach-measure': {
    title: ({ name }) => `Na een datalek: ${name}`,
    why: 'U schreef dit op om het te stoppen, te herstellen of te voorkomen.',
    todo: 'Doe het, en vink het af in het dossier.',
    calendar: 'Maatregel na een datalek',
  },
  'breach-throw': {
    title: ({ name }) => `Gooi het dossier weg van het datalek “${name}”.`,
    why: 'Het is lang genoeg bewaard. Er staat in wie geraakt werd en wat u hun schreef.',
    todo: 'Open het dossier en gooi het weg. De regel in uw register blijft.',
    calendar: 'Dossier van een datalek weggooien',
  },
  'request-stop': {
    title: ({ name }) => `Stop de reclame of het gebruik waar ${who(name)} om vroeg.`,
    why: 'Wie nee zegt tegen reclame of zijn toestemming intrekt, hoeft niet te wachten. U hoeft niets af te wegen.',
    todo: 'Haal de persoon van uw lijsten en zeg in het dossier dat het gestopt is.',
    calendar: 'Reclame stoppen',
  },
  'request-answer': {
    title: ({ name }) => `Antwoord op het verzoek van ${who(name)}.`,
    why: 'U hebt een maand vanaf de dag dat het verzoek binnenkwam. Langer mag alleen als u dat in die maand vertelt.',
    todo: 'Open het dossier. Bovenaan staat wat u nu doet.',
    calendar: 'Verzoek beantwoorden',
  },
  'requests-found': {
    title: ({ count: n }) =>
      `Kijk naar ${n === 1 ? '1 mail die' : `${count.format(n)} mails die`} op een verzoek ${n === 1 ? 'lijkt' : 'lijken'}.`,
    why: 'Is het een verzoek, dan loopt de maand al vanaf de dag dat de mail binnenkwam.',
    todo: 'Open een dossier, of leg het bericht opzij.',
    calendar: 'Mail nakijken op verzoeken',
  },
  'request-tell': {
    title: ({ name }) => `Vertel aan wie de gegevens kreeg wat u deed voor ${who(name)}.`,
    why: 'U verbeterde, wiste of stopte iets. Wie de gegevens van u kreeg, werkt anders door met wat er was.',
    todo: 'Stuur het bericht vanuit het dossier, of zeg dat niemand ze kreeg.',
    calendar: 'Ontvangers inlichten',
  },
  'request-throw': {
    title: ({ name }) => `Gooi het dossier van ${who(name)} weg.`,
    why: 'Het is lang genoeg bewaard. Er staan brieven en gegevens van iemand in.',
    todo: 'Open het dossier en gooi het weg. Het nummer en de dagen blijven.',
    calendar: 'Dossier weggooien',
  },
  'supplier-breach': {
    title: ({ name }) => `Ga na of het datalek bij ${name} ook uw gegevens raakt.`,
    why: 'De leverancier liet weten dat er iets misging. Vanaf dat bericht weet u ervan.',
    todo: 'Lees het bericht en vraag wat er van u bij zat. Zeg daarna hier wat u besloot.',
    calendar: 'Datalek bij een leverancier nagaan',
  },
  'no-agreement': {
    title: ({ name }) => `Zorg voor een verwerkersovereenkomst met ${name}.`,
    why: 'Zij werken met gegevens van u. Wij vonden geen overeenkomst.',
    todo: 'Zoek die op of vraag erom. Bewaar die bij uw stukken en laat Kwartje ze opnieuw lezen: dan ziet Kwartje de overeenkomst.',
    calendar: 'Verwerkersovereenkomst regelen',
  },
  'answers-late': {
    title: ({ name }) => `Herinner ${name} aan uw vragenlijst.`,
    why: 'De dag waarop u antwoord vroeg, is voorbij. Er kwam nog niets terug.',
    todo: 'Stuur een herinnering, of bel. Lees het antwoord in als het er is.',
    calendar: 'Leverancier herinneren aan vragenlijst',
  },
  'answers-unjudged': {
    title: ({ name, count: n }) => `Beoordeel ${questions(n)} die ${name} openliet.`,
    why: 'Een vraag zonder antwoord zegt niets goeds en niets slechts. U beslist wat zij waard is.',
    todo: 'Vraag het na, of zeg zelf wat u ervan vindt.',
    calendar: 'Antwoorden van een leverancier beoordelen',
  },
  'withdrawals-open': {
    title: ({ count: n }) =>
      n === 1
        ? 'Haal 1 persoon van uw lijsten die dat vroeg.'
        : `Haal ${String(n)} mensen van uw lijsten die dat vroegen.`,
    why: 'Zij schreven dat het moet stoppen. De wet zegt: meteen, ook voor wat al klaarstaat.',
    todo: 'Open Toestemming. Bij elke afmelding staat waarom zij op u wacht: voer haar door, of zeg dat het er geen is.',
    calendar: 'Afmeldingen doorvoeren',
  },
  'mailing-groups-open': {
    title: ({ count: n }) =>
      `Haal ${n === 1 ? '1 kaart' : `${String(n)} kaarten`} in uw adresboek van de verzendlijst.`,
    why: 'Iemand die nee zei, staat nog in een groep of categorie waarmee u mailt.',
    todo: 'Open Toestemming en maak het plan. U ziet eerst precies wat er verandert, en kunt het terugzetten.',
    calendar: 'Adresboek: van de verzendlijst',
  },
  'lists-without-origin': {
    title: ({ count: n }) =>
      n === 1
        ? 'Zeg van 1 lijst waar zij vandaan komt.'
        : `Zeg van ${String(n)} lijsten waar zij vandaan komen.`,
    why: 'Zonder herkomst weet niemand of u deze mensen mag mailen.',
    todo: 'Eén antwoord per lijst is genoeg. “Weet ik niet” is ook een antwoord.',
    calendar: 'Herkomst van lijsten',
  },
  'consents-expiring': {
    title: ({ count: n }) =>
      n === 1 ? '1 toestemming loopt binnenkort af.' : `${String(n)} toestemmingen lopen binnenkort af.`,
    why: 'Daarna mag u deze mensen niet meer mailen.',
    todo: 'Vraag het opnieuw zolang het nog mag, of laat het aflopen.',
    calendar: 'Toestemmingen die aflopen',
  },
  'public-desk': {
    title: ({ count: n }) =>
      `Kijk naar ${n === 1 ? '1 bericht' : `${count.format(n)} berichten`} van het loket.`,
    why: 'Iemand deed op uw loket een verzoek of meldde zich aan. Voor een verzoek loopt de termijn al.',
    todo: 'Open het loket en maak er een verzoek van, of gooi weg wat niets is.',
    calendar: 'Berichten van het loket',
  },
  'near-misses': {
    title: ({ count: n }) => `Kijk ${mails(n)} na die misschien verkeerd ${n === 1 ? 'ging' : 'gingen'}.`,
    why: 'U verstuurde iets dat opvalt: een open lijst met adressen, een adres dat op een ander lijkt, of een BSN zonder wachtwoord.',
    todo: 'Bekijk het. Zeg of het zo bedoeld was, of zet het recht zolang het vers is.',
    calendar: 'Verstuurde mail nakijken',
  },
  'bsn-in-mail': {
    title: ({ count: n }) => `Haal de BSN’s uit ${mails(n)}.`,
    why: 'Een BSN gebruikt u alleen waar een wet dat zegt. In gewone mail ligt het voor het grijpen.',
    todo: 'Bekijk ze. Bewaar ze in de loonadministratie en gooi ze uit de mail.',
    calendar: 'Mail nalopen: burgerservicenummers',
  },
  passwords: {
    title: ({ count: n }) => `Verander de wachtwoorden die in ${pieces(n)} staan.`,
    why: 'Wie bij uw mail of map kan, kan daarmee ook overal elders naar binnen.',
    todo: 'Verander ze, bewaar ze in een wachtwoordkluis en gooi de stukken weg.',
    calendar: 'Wachtwoorden veranderen',
  },
  'identity-in-mail': {
    title: ({ count: n }) => `Haal nummers van identiteitsbewijzen uit ${mails(n)}.`,
    why: 'Alleen werkgevers en enkele anderen mogen een kopie bewaren, en dan niet in de mail.',
    todo: 'Bekijk ze. Gooi weg wat u niet hoeft te hebben.',
    calendar: 'Mail nalopen: identiteitsbewijzen',
  },
  'special-in-mail': {
    title: ({ count: n }) => `Loop ${mails(n)} na met iets over gezondheid, geloof of afkomst.`,
    why: 'Zulke gegevens zijn extra beschermd. U mag ze bijna nooit bewaren.',
    todo: 'Bekijk ze een voor een. Gooi weg wat u niet nodig hebt.',
    calendar: 'Mail nalopen: bijzondere gegevens',
  },
  'register-unseen': {
    title: ({ count: n }) =>
      n === 1
        ? 'Kijk 1 verwerking in uw register na.'
        : `Kijk ${count.format(n)} verwerkingen in uw register na.`,
    why: 'Wij schreven ze op uit wat wij zagen. Of het klopt, weet u alleen.',
    todo: 'Ga ze een voor een langs. Per stuk kost het een paar minuten.',
    calendar: 'Verwerkingsregister nakijken',
  },
  'register-moved': {
    title: ({ count: n }) =>
      n === 1
        ? 'Werk 1 verwerking in uw register bij.'
        : `Werk ${count.format(n)} verwerkingen in uw register bij.`,
    why: 'Wij zien nu iets anders dan wat u bevestigde.',
    todo: 'Kijk wat er veranderd is en zeg of het klopt.',
    calendar: 'Verwerkingsregister bijwerken',
  },
  'register-unsigned': {
    title: () => 'Stel uw register vast.',
    why: 'U keek alles na. Een versie die niet meer verandert, laat later zien wat u wist.',
    todo: 'Stel het register vast. Dat kan elk jaar opnieuw.',
    calendar: 'Verwerkingsregister vaststellen',
  },
  'register-review': {
    title: ({ name }) => `Bekijk opnieuw: ${nameOfActivity(name)}.`,
    why: 'U schreef op dat u dit deze dag opnieuw zou bekijken.',
    todo: 'Klopt het nog? Kies daarna een nieuwe dag.',
    calendar: 'Een verwerking opnieuw bekijken',
  },
  'assessment-missing': {
    title: ({ name }) => `Leg de uitkomst van een DPIA vast: ${nameOfActivity(name)}.`,
    why: 'Dit staat op de lijst van de AP, of er zijn twee of meer tekenen van een hoog risico.',
    todo: 'Schrijf op wat er mis kan gaan en wat u daaraan doet. Zet de uitkomst in uw register. Is een DPIA niet verplicht en doet u hem niet, schrijf dan op waarom.',
    calendar: 'Een DPIA vastleggen',
  },
  'lesson-open': {
    title: ({ count: n }) =>
      n === 1
        ? 'Laat 1 collega de les van deze maand doen.'
        : `Laat ${count.format(n)} collega’s de les van deze maand doen.`,
    why: 'Drie minuten per maand houdt iedereen scherp. De meeste datalekken zijn vergissingen.',
    todo: 'Doe de les samen, of geef hem als pagina mee.',
    calendar: 'Les van de maand',
  },
  'month-clean-up': {
    title: () => 'Ruim deze maand één ding op.',
    why: 'U koos voor een beetje per maand. Welke opruiming u kiest, maakt niet uit.',
    todo: 'Open Opruimen en voer één plan uit. Is er niets op te ruimen, zeg dan hier dat het klaar is.',
    calendar: 'Opruiming van de maand',
  },
  'month-check': {
    title: ({ name }) => `Nakijken deze maand: ${nameOfCheck(name)}`,
    why: 'Wat niemand nakijkt, klopt na een jaar niet meer.',
    todo: 'Kijk het na en zeg in één regel wat u zag.',
    calendar: 'Nakijken van de maand',
  },
  'year-plan': {
    title: () => 'Kijk een jaar vooruit.',
    why: 'Eén keer per jaar: wat ging goed, wat kwam er bij, wat moet anders?',
    todo: 'Lees Leiding door, bekijk de maanden bij Taken en schrijf op wat u anders wilt.',
    calendar: 'Jaarplan',
  },
  'past-retention': {
    title: ({ name, count: n }) => `Ruim ${pieces(n)} op: ${nameOfCategory(name)}.`,
    why: 'Zij zijn ouder dan de termijn. Wat u niet meer nodig hebt, hoort weg.',
    todo: 'Bekijk ze. Is er een reden om langer te bewaren, kies dan een eigen termijn.',
    calendar: 'Oude stukken opruimen',
  },
  'clean-up-grown': {
    title: ({ name, count: n }) => `Ruim weer op: ${nameOfCleanUp(name)}, ${pieces(n)} erbij.`,
    why: 'U ruimde dit eerder op, en het groeide weer aan.',
    todo: 'Open Opruimen en maak het plan opnieuw. Kijk ook waar het vandaan komt.',
    calendar: 'Opnieuw opruimen',
  },
  'newsletter-goes-on': {
    title: ({ name }) => `Maak bezwaar: ${name} blijft u mailen.`,
    why: 'U vroeg om te stoppen, en er kwam toch nieuws. Een bezwaar tegen reclame maakt er een eind aan.',
    todo: 'De bezwaarbrief staat klaar, met het bewijs erbij. Stuur hem en zeg hier dat hij weg is.',
    calendar: 'Bezwaar maken tegen reclame',
  },
  'unknown-answer': {
    title: ({ name }) => `Zoek uit ${nameOfQuestion(name)}.`,
    why: 'U antwoordde "weet ik niet". Zolang dat zo is, ontbreekt er iets op uw kaart.',
    todo: 'Vraag het na en geef het antwoord bij de vragen van het begin.',
    calendar: 'Een open vraag uitzoeken',
  },
  'place-unread': {
    title: ({ name }) => `Laat Kwartje ${name} lezen.`,
    why: 'U wees deze plek aan, maar zij is nog nooit gelezen. Wat er ligt, weet niemand.',
    todo: 'Begin met lezen, of haal de plek weg.',
    calendar: 'Een plek laten lezen',
  },
  'place-away': {
    title: ({ name }) => `Kijk waarom ${name} er niet is.`,
    why: 'De laatste keer was deze plek niet te vinden. Wat wij ervan weten, kan oud zijn.',
    todo: 'Sluit de schijf aan of wijs de nieuwe plek aan. Lees daarna opnieuw.',
    calendar: 'Een verdwenen plek nakijken',
  },
  'place-unfinished': {
    title: ({ name }) => `Lees ${name} verder.`,
    why: 'Het lezen hield te vroeg op. Een deel is nog niet gezien.',
    todo: 'Begin opnieuw: Kwartje gaat verder waar het was.',
    calendar: 'Een plek verder laten lezen',
  },
  'place-old': {
    title: ({ name }) => `Lees ${name} opnieuw.`,
    why: 'De laatste keer is meer dan drie maanden geleden. Sindsdien kan er veel bij zijn gekomen.',
    todo: 'Lees opnieuw, of laat het vanzelf gaan: elke dag of elke week.',
    calendar: 'Een plek opnieuw laten lezen',
  },
}

/** Texts about tasks that every face has, in Dutch. */
export const nlTasks = {
  rules,
  own: { why: 'U schreef dit zelf op.', calendar: 'Eigen taak' },
  states: { open: 'open', snoozed: 'uitgesteld', done: 'klaar', lapsed: 'vervallen' } satisfies Record<
    TaskState,
    string
  >,
  late: 'te laat',
  bases: {
    law: 'de wet',
    asked: 'de dag die u vroeg',
    ours: 'ons voorstel',
    own: 'uw eigen dag',
  } satisfies Record<TaskDue['basis'], string>,
  basesHelp: {
    law: 'De wet zegt wanneer.',
    asked: 'Voor deze dag vroeg u antwoord.',
    ours: 'De wet noemt geen dag. Deze dag is ons voorstel.',
    own: 'Deze dag koos u zelf.',
  } satisfies Record<TaskDue['basis'], string>,
  heads: { task: 'taak', due: 'vóór of op', basis: 'wie zegt dat', owner: 'wie', state: 'stand' },
  none: 'Er is nu niets te doen, in wat Kwartje heeft gezien.',
  totals: (late: number, thisWeek: number, open: number) =>
    `${count.format(late)} te laat, ${count.format(thisWeek)} deze week, ${count.format(open)} open.`,
  rhythm: nlRhythm,
  deadline: (year: string) => `Stukken uit ${year}: niet langer nodig voor de belasting`,
  calendarFile: 'taken',
  calendarName: 'Kwartje: taken',
  calendarMore: 'Open Kwartje om te zien waar het over gaat.',
  saved: (path: string) => `De agenda staat in ${path}.`,
}
export type TaskTexts = typeof nlTasks
