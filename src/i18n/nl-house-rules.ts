import type { HouseRuleSection } from '../privacy/training/house-rules.ts'

/** What the rules are made with. */
export interface HouseRuleFacts {
  readonly organisation: string
  /** '' while nobody said. */
  readonly contact: string
  /** Services that the organisation uses, by name; empty when none was seen. */
  readonly services: readonly string[]
  /** "facturen 7 jaar", one for each kind of record that it holds. */
  readonly terms: readonly string[]
}

interface SectionText {
  readonly title: string
  readonly rules: (facts: HouseRuleFacts) => readonly string[]
}

const whom = (contact: string): string => (contact === '' ? 'wie over privacy gaat' : contact)

const sections: Readonly<Record<HouseRuleSection, SectionText>> = {
  mail: {
    title: 'Mail',
    rules: () => [
      'Kijk naar elk adres voordat u verstuurt. Zet een minuut vertraging op uw mail.',
      'Mensen die elkaar niet kennen, staan in BCC.',
      'Een BSN, een kopie van een paspoort en iets over gezondheid gaan niet in een gewone mail.',
      'Werkmail gaat niet naar een privéadres.',
      'Verandert een rekeningnummer? Bel eerst, op het nummer dat u al had.',
    ],
  },
  phone: {
    title: 'Telefoon en computer',
    rules: () => [
      'Uw scherm gaat vanzelf op slot: de telefoon na één minuut, de computer na vijf.',
      'Elk account heeft een eigen wachtwoord, uit de wachtwoordkluis. Op de mail zit een tweede stap.',
      'Updates zet u niet uit.',
      'Een wachtwoord geeft u aan niemand, ook niet aan een collega.',
      'Op een privételefoon staat alleen werk als hij op slot gaat en op afstand gewist kan worden.',
    ],
  },
  cloud: {
    title: 'Apps, cloud en AI',
    rules: ({ services, contact }) => [
      ...(services.length === 0 ? [] : [`Wij gebruiken: ${services.join(', ')}.`]),
      `Een nieuwe app voor het werk? Vraag het eerst aan ${whom(contact)}.`,
      'In een AI-hulp die wij niet hebben goedgekeurd, zet u geen namen, BSN’s, gezondheid, ruzies of salarissen.',
      'Bestanden delen gaat via de wegen die wij al hebben.',
    ],
  },
  paper: {
    title: 'Papier',
    rules: () => [
      'Papier met namen ligt niet op het bureau als u weg bent.',
      'Wat weg mag, gaat door de versnipperaar. Niet bij het oud papier.',
      'Personeelsstukken liggen in een kast die op slot kan.',
      'Haal prints meteen van de printer.',
    ],
  },
  requests: {
    title: 'Als iemand iets vraagt',
    rules: ({ contact }) => [
      'Vraagt iemand wat wij van hem hebben, of om iets te wissen? Noteer naam, datum en vraag.',
      `Geef het dezelfde dag door aan ${whom(contact)}. Wij antwoorden binnen een maand, gratis.`,
      'Vraag niet standaard om een kopie van een paspoort.',
      'Wil iemand geen reclame meer? Dan stopt die dezelfde dag.',
    ],
  },
  keeping: {
    title: 'Bewaren en weggooien',
    rules: ({ terms }) => [
      ...(terms.length === 0 ? [] : [`Zo lang bewaren wij: ${terms.join('; ')}.`]),
      'Bewaar geen kopie van een paspoort of rijbewijs, tenzij het voor de loonadministratie is.',
      'Leeg elke maand uw map Downloads.',
      'Eén keer per jaar ruimen wij samen op.',
    ],
  },
  leaving: {
    title: 'Als een collega weggaat',
    rules: () => [
      'Op de laatste werkdag gaat alle toegang dicht: mail, agenda, apps, sleutel, groepsapp.',
      'De mailbox geeft een tijdje een automatisch antwoord en gaat dan dicht.',
      'Wij zoeken daarin alleen als het werk dat vraagt, en dan alleen daarnaar.',
    ],
  },
  breach: {
    title: 'Als er iets misgaat',
    rules: ({ contact }) => [
      `Kwijt, verkeerd verstuurd, gestolen of gehackt? Zeg het binnen een uur aan ${whom(contact)}. Ook ’s avonds en in het weekend.`,
      'U hoeft niet te weten of het erg is. Dat zoeken wij samen uit.',
      'Gooi niets weg en zet niets uit voordat wij keken, behalve als er nog gegevens weglekken.',
      'Niemand krijgt straf voor melden.',
    ],
  },
}

/** House rules in Dutch. */
export const nlHouseRules = {
  title: (organisation: string) =>
    organisation === '' ? 'Huisregels voor gegevens van mensen' : `Huisregels van ${organisation}`,
  opening: 'Deze regels gelden voor iedereen die hier werkt. Twijfelt u, vraag het dan eerst.',
  version: (version: number, day: string, by: string) =>
    `Versie ${version}, vastgesteld op ${day} door ${by}.`,
  draft: 'Nog niet vastgesteld.',
  fileName: 'huisregels',
  readMore: 'Hebt u deze regels gelezen? Mail dan deze code terug naar wie ze u gaf.',
  subject: 'Huisregels gelezen',
  body: (code: string) => `Ik heb de huisregels gelezen. Code: ${code}`,
  from: (name: string) => `Voor ${name}`,
  kept: 'Wij bewaren alleen dat u ze las en op welke dag.',
  sections,
}
