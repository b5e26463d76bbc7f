import type { DrillState } from '../privacy/drills/drill.ts'
import { dutchForce, type CommandText } from './command-text.ts'

export const nlDrillCommand: CommandText = {
  summary: 'Oefen eerlijk met phishing: alleen getallen van de groep',
  usage: 'kwartje drill [new MAIL | templates | people | domain | report | add | tend | NUMMER [WAT]]',
  options: [
    ['templates', 'welke oefenmails er zijn, en hoe moeilijk'],
    ['new MAIL --staff N [--days N]', 'maak een oefening; N is hoeveel mensen er werken'],
    ['people [BESTAND]', 'wie er mee kan doen: per regel een naam en adres'],
    ['domain NAAM [--box info] [--code CODE]', 'bewijs dat een domein van u is'],
    ['report ADRES [--source PLEK]', 'waar collega’s verdachte mail melden'],
    ['add BESTAND', 'voeg een eigen oefenmail toe'],
    ['tend', 'verstuur wat nu aan de beurt is en lees de meldingen'],
    ['NUMMER tick STAP --by NAAM [--on DAG] [--note TEKST]', 'vink een stap af'],
    ['NUMMER paper WELK BESTAND', 'bewaar een tekst: weighing, assessment, council, notice of lesson'],
    ['NUMMER register', 'zet de oefening in het register'],
    ['NUMMER try', 'stuur de mail aan uzelf'],
    ['NUMMER start [--yes]', 'laat zien wat er gaat; met --yes begint het'],
    ['NUMMER reported BESTAND', 'tel een doorgestuurde mail als melding'],
    ['NUMMER stop', 'stop meteen: wat nog niet weg is, gaat niet meer'],
    ['NUMMER close', 'sluit af: getallen blijven, de rest wordt vernietigd'],
    dutchForce,
    ['--json, --jsonl', 'voor programma’s'],
  ],
  examples: [
    'kwartje drill templates',
    'kwartje drill new package --staff 12',
    'kwartje drill 1 tick goal --by Marijke --note "Sneller melden"',
  ],
}

export const nlDrillView = {
  nothing: 'U oefende nog niet. Kijk eerst welke oefenmails er zijn: kwartje drill templates',
  number: 'nr',
  state: 'staat',
  template: 'oefenmail',
  title: 'titel',
  difficulty: 'moeilijkheid',
  reported: 'gemeld',
  opened: 'uitleg bekeken',
  name: 'naam',
  address: 'adres',
  file: 'bestand',
  reachable: 'doet mee',
  yes: 'ja',
  no: 'nee: domein niet bewezen, of een gedeelde postbus',
  done: 'Gedaan.',
  states: {
    draft: 'voorbereiding',
    running: 'loopt',
    stopped: 'gestopt',
    closed: 'afgesloten',
  } satisfies Record<DrillState, string>,
  made: (id: string) => `Oefening ${id} staat klaar. Kijk wat er nog moet: kwartje drill ${id}`,
  saved: (path: string) => `Bewaard als ${path}.`,
  startHint: (people: number) =>
    `Zo ziet de mail eruit voor ${people} ${people === 1 ? 'mens' : 'mensen'}. Beginnen: voeg --yes toe.`,
  tended: (sent: number, failed: number, reports: number) =>
    `Verstuurd: ${sent}. Niet gelukt: ${failed}. Meldingen gelezen: ${reports}.`,
  rated: (words: string, cues: number, alignment: number) =>
    `Deze mail is ${words} (${cues} signalen, past ${alignment} punten; NIST Phish Scale).`,
  standing: (sent: number, waiting: number) => `Verstuurd: ${sent}. Wacht nog: ${waiting}.`,
  failed: (to: string) => `Niet bezorgd: ${to}`,
  result: (sent: number, failed: number) => `Aangekomen: ${sent}. Niet bezorgd: ${failed}.`,
  shown: (number: number | null, of: number) => (number === null ? 'niet getoond' : `${number} van ${of}`),
  first: (minutes: number | null) =>
    minutes === null
      ? 'Er kwamen weinig of geen meldingen, of de groep is te klein om er iets over te zeggen.'
      : `De eerste melding kwam binnen ${minutes} minuten.`,
  discarded: (count: number) => `Niet meegeteld, omdat een machine het deed: ${count}.`,
}
