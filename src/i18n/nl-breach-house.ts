import type { BreachHouse } from '../privacy/breaches/house.ts'

/** What the house rule is written from. */
export interface HouseWords extends BreachHouse {
  readonly organisation: string
  readonly officer: string
  readonly hours: number
}

interface RuleSection {
  readonly title: string
  readonly text: string
  readonly items: readonly string[]
}

const open = '………………………………'
const or = (text: string): string => (text === '' ? open : text)
const both = (name: string, reach: string): string => (reach === '' ? or(name) : `${or(name)}, ${reach}`)

/** The house rule about breaches in Dutch: two pages that hang beside the phone. */
export const nlBreachHouse = {
  title: 'Wat doen wij bij een datalek?',
  fileName: 'huisregel-datalekken',
  opening: ({ organisation }: HouseWords): readonly string[] => [
    organisation === '' ? 'Voor iedereen die hier werkt.' : `Voor iedereen die bij ${organisation} werkt.`,
    'Een vergissing overkomt iedereen. Wie het meteen zegt, doet het goed. Wie het verzwijgt, maakt het erger.',
  ],
  sections: (house: HouseWords): readonly RuleSection[] => [
    {
      title: '1. Merk het op',
      text: 'Een datalek is: iemand kon bij gegevens van mensen die daar niet bij mocht, of gegevens zijn veranderd of weg. Bijvoorbeeld:',
      items: [
        'een mail of brief ging naar de verkeerde, of alle adressen stonden zichtbaar in Aan of CC',
        'een laptop, telefoon, stick of map is weg',
        'iemand anders zat in onze mail of computer, of u vulde uw wachtwoord in op een vreemde pagina',
        'bestanden zijn op slot, gewist of stonden open op internet',
        'een leverancier of klant belt dat er iets niet klopt',
      ],
    },
    {
      title: '2. Zeg het binnen een uur',
      text: 'Ook als u twijfelt, ook ’s avonds en in het weekend. Bel; stuur niet alleen een mail.',
      items: [
        `Eerst: ${both(house.contact, house.contactReach)}`,
        `Anders: ${both(house.deputy, house.deputyReach)}`,
        'Vertel: wat zag u, hoe laat, en om wie het kan gaan. Schuld is nu niet belangrijk.',
      ],
    },
    {
      title: '3. Stop het',
      text: 'Samen met wie u belde:',
      items: [
        'verkeerde ontvanger: vraag niet te lezen en te wissen, en dat te bevestigen',
        'apparaat weg: op afstand op slot zetten of wissen, wachtwoorden veranderen',
        'mail of computer gehackt: netwerk eraf, wachtwoorden veranderen op een ander apparaat',
        'gooi niets weg: foto’s, mails en lijsten van aanmeldingen zijn bewijs',
        `hulp met de computer: ${or(house.technician)}`,
      ],
    },
    {
      title: `4. De klok: ${String(house.hours)} uur`,
      text: `Zodra wij redelijk zeker weten dat er gegevens gelekt zijn, schrijven wij de minuut op. Daarna hebben wij ${String(house.hours)} uur om te melden. Die uren lopen door in weekend en vakantie.`,
      items: [
        'open in Kwartje een dossier bij Datalekken, en loop de vragen langs',
        'laat Kwartje tellen wie en wat erin zat',
        'weten wij nog niet alles: toch op tijd melden, en later aanvullen',
      ],
    },
    {
      title: '5. Beslis',
      text: `${or(house.decider)} beslist en schrijft op waarom: melden bij de Autoriteit Persoonsgegevens, de mensen inlichten, of alleen bewaren. Bij twijfel melden wij.`,
      items: [
        'de AP: alleen met het webformulier',
        'de mensen: zonder uitstel als het voor hen een hoog risico is, in een eigen bericht',
        'een opdrachtgever: meteen, als het zijn gegevens zijn',
        `de verzekeraar: ${or(house.insurer)}`,
        'de politie: bij diefstal of inbraak',
        ...(house.officer === '' ? [] : [`onze functionaris gegevensbescherming: ${house.officer}`]),
      ],
    },
    {
      title: '6. Bewaar en leer',
      text: 'Elk datalek komt in het register, ook als wij het niet melden. Wij spreken één maatregel af die het de volgende keer voorkomt, met een naam en een dag erbij. Eén keer per jaar oefenen wij.',
      items: [],
    },
  ],
}
export type BreachHouseTexts = typeof nlBreachHouse
