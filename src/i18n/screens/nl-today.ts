import type { Around, AroundTwo } from './around.ts'
import type { RiskCode } from '../../actions/summary.ts'
import type { PersonRole } from '../../people/person.ts'

const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)
const places = (n: number): string => (n === 1 ? '1 plek' : `${count.format(n)} plekken`)

/** What a text of the command line names as a command, for the screen. */
const riskTodo: Partial<Record<RiskCode, string>> = {
  'not-read': 'Bekijk de lijst. Bij elk staat waarom het niet lukte.',
  'never-scanned': 'Laat Kwartje ze lezen, of haal ze weg als ze niet meer bestaan.',
}

/** People on the map, in one word. */
const roles: Record<PersonRole, string> = {
  employee: 'Medewerkers',
  customer: 'Klanten',
  applicant: 'Sollicitanten',
  'supplier-contact': 'Leveranciers',
  'newsletter-sender': 'Nieuwsbrieven',
  machine: 'Automaten',
  other: 'Overigen',
}

/** Texts of the first screen in Dutch. */
export const nlToday = {
  /** Before, between and after the two numbers. */
  held: ['U bewaart gegevens van ', ', op ', '.'] as AroundTwo,
  updated: (when: string, time: string) => `bijgewerkt ${when} om ${time}`,
  updatedOn: (date: string) => `bijgewerkt op ${date}`,
  recounting: 'wordt opnieuw geteld',
  readingNow: 'Kwartje leest nu verder',
  lead: {
    bsn: {
      people: ['Van ', ' ligt het BSN in gewone e-mail. '] as Around,
      link: (n: number) => `${count.format(n)} van hen`,
      documents: ['In ', ' staat een BSN. '] as Around,
      mails: (n: number) => (n === 1 ? '1 mail' : `${count.format(n)} mails`),
    },
    health: {
      around: ['Over de gezondheid van ', ' staat iets in uw stukken. '] as Around,
      link: (n: number) => `${count.format(n)} van hen`,
    },
    passwords: { around: ['Er staan wachtwoorden in ', '. '] as Around, link: pieces },
    host: { around: ['Uw post staat bij ', ', en dus niet alleen bij u. '] as Around },
    suppliers: {
      around: (need: number, found: number): Around => [
        '',
        need === 0
          ? ' zien gegevens van u. '
          : ` zien gegevens van u. Bij ${count.format(need)} hoort een overeenkomst; ${found === 0 ? 'wij vonden er nog geen' : `van ${count.format(found)} vonden wij die`}. `,
      ],
      link: (used: number) => (used === 1 ? '1 leverancier' : `${count.format(used)}\u00A0leveranciers`),
    },
    oldest: { around: ['Het oudste stuk is uit ', '.'] as Around },
  },
  map: {
    title: 'Wie, waar, en wie ziet het ook',
    aside: 'Wie ziet het ook',
    roles,
    restPlaces: (n: number) => `Nog ${places(n)}`,
    restSeers: (n: number) => `Nog ${count.format(n)}`,
    basis: {
      'mail-host': 'neemt uw post aan',
      recipient: 'kreeg stukken van u',
      declared: 'hebt u genoemd',
    },
    noSeers: 'Wij zagen nog niet wie er buiten meekijkt.',
  },
  first: {
    title: 'Doe dit eerst',
    all: (n: number) => `Toon alle ${count.format(n)}`,
    less: 'Toon alleen de eerste drie',
    open: 'Bekijk ze',
    openOne: { problems: 'Bekijk de lijst', places: 'Naar de plekken', copies: 'Bekijk de stukken' },
    source: 'de wettekst',
    nothing: 'Wij vonden niets dat haast heeft.',
    nothingMore: 'Dat geldt alleen voor wat gelezen is.',
    todo: riskTodo,
  },
  changed: {
    title: 'Wat is er veranderd',
    since: (date: string) => `Sinds ${date}.`,
    none: (date: string) => `Niets, sinds ${date}.`,
    first: 'Dit is de eerste telling. Lees later opnieuw: dan ziet u hier wat erbij kwam en wat weg is.',
    more: (n: string) => `${n} erbij`,
    fewer: (n: string) => `${n} minder`,
    same: 'gelijk gebleven',
    rows: { persons: 'Mensen', documents: 'Stukken', findings: 'Vondsten', copied: 'Stukken met een kopie' },
    now: 'nu',
  },
  deadlines: {
    title: 'Termijnen',
    tax: (year: string) => `U hoeft stukken uit ${year} niet langer te bewaren voor de belasting.`,
    taxWhy: 'De basisadministratie bewaart u zeven jaar na het jaar zelf.',
    scan: (place: string) => `Kwartje leest ${place} opnieuw.`,
    request: (name: string) => `Antwoord aan ${name === '' ? 'wie iets vroeg' : name}`,
    breach: (name: string) => `Melding aan de toezichthouder${name === '' ? '' : `: ${name}`}`,
    late: 'te laat',
    none: 'Er loopt nu geen termijn.',
    noneMore: 'Hier komen dagen om te onthouden. Zoals 1 januari: dan mag weer een jaar weg.',
    more: (n: number) => `En nog ${count.format(n)} later.`,
  },
  kinds: {
    title: 'Wat voor gegevens',
    /** How often that was found: more than there are different ones. */
    times: (n: number) => `${count.format(n)} keer gevonden`,
    label: (n: { what: string; times: number | null; people: string }) =>
      `${n.what}${n.times === null ? '' : `, ${count.format(n.times)} keer gevonden`}, van ${n.people}`,
    none: 'In wat gelezen is, vonden wij geen persoonsgegevens.',
    unknownPeople: 'onbekend van wie',
  },
  read: {
    share: (share: string) => `Gelezen: ${share}.`,
    problems: (n: number) => (n === 1 ? '1 ding niet' : `${count.format(n)} dingen niet`),
    unread: (n: number) => `${places(n)} nog niet gelezen`,
    away: (n: number) => `${places(n)} ${n === 1 ? 'was' : 'waren'} de laatste keer niet te vinden`,
    unfinished: (n: number) =>
      n === 1 ? 'Op 1 plek is het lezen niet af' : `Op ${places(n)} is het lezen niet af`,
    advice: 'Dit is wat Kwartje vond, geen juridisch advies.',
  },
  reading: {
    sentences: {
      counting: 'Kwartje kijkt wat er ligt',
      reading: 'Kwartje leest',
      joining: 'Kwartje zet de mensen bij elkaar',
      done: 'Het kwartje valt',
      halted: 'Het lezen staat stil',
      failed: 'Het lezen hield te vroeg op',
    },
    lead: (pieces: string, place: string) => `${pieces} gelezen. Nu: ${place}.`,
    leadStart: 'Even kijken hoeveel er is.',
    pieces,
    place: (n: number, all: number) => `Plek ${count.format(n)} van ${count.format(all)}`,
    timeLeft: (time: string) => `Nog ongeveer ${time}.`,
    away: 'U kunt intussen iets anders doen. Kwartje leest alleen; er verandert niets.',
    seen: 'Tot nu toe kwam Kwartje tegen',
    seenMore: 'Van wie dat alles is, ziet u zodra alles gelezen is.',
    haltedMore: 'Wat gelezen is, is bewaard. Ga verder wanneer u wilt.',
    goOn: 'Lees verder',
    nothing: 'Wij vonden nog niets op deze plekken.',
    nothingOpened: 'Er is gelezen, maar niet alles ging open:',
    whatNot: (n: number) => `${count.format(n)} niet gelezen`,
    nothingMore: 'Er is gelezen, maar er lag niets in. Wijs een andere plek aan.',
    addPlace: 'Wijs een plek aan',
  },
}
