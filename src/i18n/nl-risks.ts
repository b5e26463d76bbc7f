/** What a risk is, why it matters, what to do. Numbers come in as they are shown. */
export interface RiskText {
  readonly title: (numbers: RiskNumbers) => string
  readonly why: string
  readonly todo: string
}

export interface RiskNumbers {
  readonly persons: number
  readonly documents: number
  readonly oldestYear: string
}

const count = new Intl.NumberFormat('nl-NL')
const people = (n: number): string => (n === 1 ? '1 mens' : `${count.format(n)} mensen`)
const documents = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)

const suppliers = (n: number): string => (n === 1 ? '1 leverancier' : `${count.format(n)} leveranciers`)

/** Texts of the risks in Dutch. */
export const nlRisks = {
  'supplier-breach': {
    title: ({ documents: n }: RiskNumbers) =>
      `${suppliers(n)} ${n === 1 ? 'meldde' : 'meldden'} een datalek.`,
    why: 'Raakt het ook uw gegevens, dan hebt u 72 uur om het te melden, vanaf het moment dat u het weet.',
    todo: 'Lees de melding en vraag wat er van u bij zat.',
  },
  'bsn-in-mail': {
    title: ({ persons, documents: n }: RiskNumbers) =>
      `Haal de BSN’s van ${people(persons)} uit uw mail (${mails(n)}).`,
    why: 'Met een BSN en een naam kan iemand zich voor een ander uitgeven.',
    todo: 'Bewaar ze alleen waar de wet erom vraagt, zoals de loonadministratie. Haal ze weg uit de mail.',
  },
  passwords: {
    title: ({ documents: n }: RiskNumbers) => `Verander de wachtwoorden die in ${documents(n)} staan.`,
    why: 'Wie bij uw mail of map kan, kan dan ook overal elders naar binnen.',
    todo: 'Verander ze, zet ze in een wachtwoordkluis en gooi de stukken weg.',
  },
  'identity-documents': {
    title: ({ documents: n }: RiskNumbers) =>
      `Kijk naar de paspoort- en rijbewijsnummers in ${documents(n)}.`,
    why: 'Alleen werkgevers en enkele andere organisaties mogen een kopie bewaren.',
    todo: 'Laat een legitimatie zien in plaats van kopiëren. Gooi kopieën van klanten en sollicitanten weg.',
  },
  'health-in-mail': {
    title: ({ persons, documents: n }: RiskNumbers) =>
      `Er staat iets over de gezondheid van ${people(persons)} in ${documents(n)}.`,
    why: 'Gezondheid is een bijzonder persoonsgegeven: u mag het bijna nooit bewaren.',
    todo: 'Noteer van een ziekmelding alleen de datum. Wat iemand heeft, hoort niet in uw mail.',
  },
  'special-categories': {
    title: ({ documents: n }: RiskNumbers) =>
      `Kijk na wat er in ${documents(n)} staat over geloof, vakbond, afkomst en dergelijke.`,
    why: 'Dit zijn bijzondere persoonsgegevens: bewaren mag alleen met een goede reden.',
    todo: 'Bekijk ze een voor een. Hebt u ze niet nodig, gooi ze dan weg.',
  },
  'criminal-data': {
    title: ({ documents: n }: RiskNumbers) => `Er staan strafrechtelijke gegevens in ${documents(n)}.`,
    why: 'Die mag u alleen in enkele gevallen bewaren.',
    todo: 'Een VOG hoeft u alleen te zien, niet te bewaren.',
  },
  'payment-cards': {
    title: ({ documents: n }: RiskNumbers) => `Haal de betaalkaartnummers weg uit ${documents(n)}.`,
    why: 'Met een kaartnummer kan iemand betalen.',
    todo: 'Gooi de stukken weg of maak de nummers onleesbaar.',
  },
  'no-agreement': {
    title: ({ documents: n }: RiskNumbers) => `Zoek de overeenkomst met ${suppliers(n)}.`,
    why: 'Wie in uw opdracht met gegevens werkt, doet dat onder een verwerkersovereenkomst. Wij vonden die niet.',
    todo: 'Kijk wat er bij het afsluiten is afgesproken, en bewaar het bij uw stukken.',
  },
  'past-tax-term': {
    title: ({ oldestYear }: RiskNumbers) => `Ruim oude stukken op: het oudste is uit ${oldestYear}.`,
    why: 'Voor de belasting bewaart u de basisadministratie zeven jaar. Langer mag alleen met een reden.',
    todo: 'Kies wat weg kan. Bewaar wat u wettelijk moet bewaren.',
  },
  'many-copies': {
    title: ({ documents: n }: RiskNumbers) =>
      `${documents(n)} ${n === 1 ? 'ligt' : 'liggen'} op meer dan één plek.`,
    why: 'Elke kopie kan zoekraken of lekken, en u vergeet er altijd een.',
    todo: 'Bewaar er één en gooi de rest weg.',
  },
  'not-read': {
    title: ({ documents: n }: RiskNumbers) => `${documents(n)} konden wij niet lezen.`,
    why: 'Daar kunnen ook persoonsgegevens staan: plaatjes, bestanden op slot, oude soorten.',
    todo: 'Bekijk de lijst: kwartje problems',
  },
  'never-scanned': {
    title: ({ documents: n }: RiskNumbers) =>
      `${n === 1 ? '1 plek is' : `${count.format(n)} plekken zijn`} nog niet gelezen.`,
    why: 'Wat niet gelezen is, telt hierboven niet mee.',
    todo: 'Lees ze: kwartje scan',
  },
} satisfies Record<string, RiskText>
