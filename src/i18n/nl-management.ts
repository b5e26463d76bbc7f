import type { ReportSectionId } from '../privacy/management.ts'

const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)
const people = (n: number): string => (n === 1 ? '1 mens' : `${count.format(n)} mensen`)

/** What management is told, in Dutch: on the page and in the report. */
export const nlManagement = {
  title: 'Wat de leiding moet weten over persoonsgegevens',
  overline: (organisation: string, date: string) =>
    organisation === '' ? `Stand van ${date}` : `${organisation} · stand van ${date}`,
  fileName: 'leiding',
  sections: {
    held: 'Wat wij bewaren',
    risks: 'Waar het mis kan gaan',
    suppliers: 'Wie voor ons met gegevens werkt',
    tasks: 'Wat er te doen is',
    training: 'Hoe mensen leren',
    grown: 'Wat er weer bij kwam',
    unread: 'Wat wij niet weten',
    changed: 'Wat er veranderde',
    'answers-for': 'Waar de leiding voor staat',
  } satisfies Record<ReportSectionId, string>,
  training: {
    people: 'Doen mee met de lessen',
    nobody: 'nog niemand',
    month: 'Deden de les van deze maand',
    noPlan: 'geen les deze maand',
    of: (done: number, all: number) => `${count.format(done)} van ${count.format(all)}`,
    year: 'Gedane lessen, laatste twaalf maanden',
    rules: 'Huisregels',
    noRules: 'nog niet vastgelegd',
    rulesRead: (day: string, read: number, all: number) =>
      `${day}, gelezen: ${count.format(read)} van ${count.format(all)}`,
    drill: 'Laatste oefening met phishing: gemeld',
    noDrill: 'nog niet geoefend',
    drilled: (day: string, reported: string) => `${day}: ${reported}`,
    hidden: 'geen getal, de groep is te klein of het zou ieder verraden',
    rehearsal: 'Geoefend met een datalek',
    noRehearsal: 'nog niet geoefend',
    rehearsed: (n: number, day: string) => `${count.format(n)} keer, het laatst ${day}`,
  },
  unknown: 'onbekend',
  moreGrown: (n: number) => `Nog ${count.format(n)} ${n === 1 ? 'opruiming' : 'opruimingen'}`,
  unread: 'onbekend: niet gelezen',
  declared: 'onbekend: genoemd, niet te lezen',
  people: 'Mensen van wie wij gegevens hebben',
  pieces: 'Stukken met gegevens',
  place: (documents: number, persons: number, kind: string) =>
    `${pieces(documents)}, ${people(persons)}${kind === '' ? '' : `, ${kind}`}`,
  morePlaces: (n: number) => `Nog ${count.format(n)} ${n === 1 ? 'plek' : 'plekken'}`,
  noRisks: 'In wat gelezen is, vonden wij niets dat hier hoort. Over de rest weten wij niets.',
  used: 'Leveranciers die gegevens van ons zien',
  withAgreement: 'Van wie een overeenkomst nodig is, gevonden',
  ofNeeded: (found: number, needed: number) => `${count.format(found)} van ${count.format(needed)}`,
  missing: (name: string) => `${name}: geen overeenkomst gevonden`,
  moreMissing: (n: number) => `Nog ${count.format(n)} zonder overeenkomst`,
  late: 'Te laat',
  thisWeek: 'Voor deze week',
  open: 'Open in totaal',
  dueOn: (date: string) => `moest vóór of op ${date}`,
  problems: 'Stukken die niet open gingen',
  neverRead: 'Plekken die nooit gelezen zijn',
  away: 'Plekken die er de laatste keer niet waren',
  told: 'Plekken die wij alleen van horen zeggen kennen',
  noUnread: 'Alles wat is aangewezen, is gelezen. Wat niemand aanwees, kennen wij niet.',
  since: (date: string) => `Sinds ${date}.`,
  first: 'Dit is de eerste telling: er is nog niets om mee te vergelijken.',
  changedRows: { persons: 'Mensen', documents: 'Stukken', findings: 'Vondsten', problems: 'Niet gelezen' },
  change: (now: number, difference: number) =>
    difference === 0
      ? `${count.format(now)}, gelijk gebleven`
      : `${count.format(now)}, ${count.format(Math.abs(difference))} ${difference > 0 ? 'erbij' : 'minder'}`,
  answersFor: {
    accountability: 'De leiding moet kunnen laten zien dat zij zich aan de privacyregels houdt.',
    records: 'De leiding zorgt voor een register: wat doen wij met welke gegevens, en waarom.',
    security: 'De leiding zorgt voor beveiliging die past bij wat er mis kan gaan.',
    processors: 'De leiding kiest met wie zij werkt, en legt dat vast in een overeenkomst.',
    breaches: 'De leiding meldt een datalek op tijd, en houdt een lijst bij van alle datalekken.',
  },
  advice: 'Dit is wat Kwartje vond in wat gelezen is. Het is geen juridisch advies.',
}
export type ManagementTexts = typeof nlManagement
