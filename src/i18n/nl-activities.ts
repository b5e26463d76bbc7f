import type { TemplateId } from '../privacy/register/templates.ts'

/** What is usually written of an activity of the starter set. */
export interface ActivityText {
  readonly name: string
  /** What it is for, in one sentence. */
  readonly purpose: string
  readonly source: string
  readonly weighing?: string
  readonly informed?: string
}

/** Names and usual texts of the starter activities; the register shows them until somebody writes something else. */
export const nlActivities: Readonly<Record<TemplateId, ActivityText>> = {
  customers: {
    name: 'Klanten en facturen',
    purpose: 'Klanten helpen, rekeningen sturen en de boekhouding bijhouden.',
    source: 'De klant zelf.',
  },
  quotes: {
    name: 'Offertes',
    purpose: 'Een prijs opgeven aan wie daarom vraagt.',
    source: 'Wie de offerte vraagt.',
  },
  orders: {
    name: 'Bestellingen en levering',
    purpose: 'Bestellingen aannemen, leveren en afhandelen.',
    source: 'De klant zelf, soms via de webwinkel.',
  },
  payroll: {
    name: 'Loon en personeel',
    purpose: 'Loon betalen en doen wat een werkgever moet doen.',
    source: 'De medewerker zelf, en de eigen administratie.',
  },
  absence: {
    name: 'Ziekte en verzuim',
    purpose: 'Ziekmeldingen aannemen, loon doorbetalen en helpen bij terugkeer.',
    source: 'De medewerker zelf, en de bedrijfsarts.',
  },
  recruitment: {
    name: 'Sollicitaties',
    purpose: 'Iemand kiezen voor een open plaats.',
    source: 'De sollicitant zelf.',
  },
  newsletter: {
    name: 'Nieuwsbrief en reclame',
    purpose: 'Klanten en belangstellenden nieuws en aanbiedingen sturen.',
    source: 'Wie zich aanmeldt.',
  },
  suppliers: {
    name: 'Leveranciers en zakelijke contacten',
    purpose: 'Inkopen, afspraken maken en rekeningen betalen.',
    source: 'De contactpersoon of diens werkgever.',
  },
  correspondence: {
    name: 'Gewone post en e-mail',
    purpose: 'Vragen beantwoorden en afspraken maken.',
    source: 'Wie schrijft, en over wie geschreven wordt.',
  },
  complaints: {
    name: 'Klachten',
    purpose: 'Klachten oplossen en ervan leren.',
    source: 'Wie de klacht heeft.',
  },
  'data-requests': {
    name: 'Verzoeken over gegevens',
    purpose: 'Antwoord geven aan wie wil weten welke gegevens er zijn, of ze wil laten wissen of verbeteren.',
    source: 'Wie het verzoek doet, en de eigen administratie.',
  },
  website: {
    name: 'Website',
    purpose: 'De website laten werken en vragen van bezoekers beantwoorden.',
    source: 'De bezoeker, en het apparaat van de bezoeker.',
  },
  camera: {
    name: 'Camera’s',
    purpose: 'Mensen en spullen beschermen.',
    source: 'De camera.',
  },
  visitors: {
    name: 'Bezoekers',
    purpose: 'Weten wie er binnen is.',
    source: 'De bezoeker zelf.',
  },
  calendar: {
    name: 'Agenda en afspraken',
    purpose: 'Afspraken maken en nakomen.',
    source: 'Met wie de afspraak is.',
  },
  systems: {
    name: 'Computers, e-mail en reservekopieën',
    purpose: 'Systemen laten werken en gegevens niet kwijtraken.',
    source: 'Wie de systemen gebruikt.',
  },
  paper: {
    name: 'Papieren archief',
    purpose: 'Stukken bewaren die op papier staan.',
    source: 'Wie de stukken gaf of stuurde.',
  },
  kwartje: {
    name: 'Overzicht van gegevens met Kwartje',
    purpose: 'Weten welke gegevens er zijn, zodat vragen van mensen snel een antwoord krijgen.',
    source: 'De eigen mail en bestanden die zijn aangewezen.',
    weighing:
      'Belang: zonder overzicht kan de organisatie verzoeken en datalekken niet goed behandelen. Nodig: er is geen lichtere manier om alles terug te vinden. Gevolgen: het overzicht blijft op eigen apparatuur, toont eerst aantallen en plaatsen, geeft niemand een cijfer, en elke blik op inhoud komt in het logboek. In gedeelde mappen en in mailboxen van anderen wordt overgeslagen wat privé heet en wat van vertrouwenspersoon, bedrijfsarts, advocaat, vakbond of ondernemingsraad is.',
    informed:
      'Medewerkers horen vooraf dat mail en bestanden worden doorzocht: waarvoor, wat er wordt bewaard, wie het ziet en hoe lang.',
  },
  'client-work': {
    name: 'Werk voor opdrachtgevers',
    purpose: 'Gegevens verwerken in opdracht van klanten.',
    source: 'De opdrachtgever.',
  },
}
