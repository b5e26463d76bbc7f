import type { Term } from '../privacy/register/vocabulary.ts'
import type { Reader, StatementGap } from '../privacy/register/statement.ts'

const readers: Record<Reader, string> = {
  customers: 'Bent u klant?',
  applicants: 'Solliciteert u bij ons?',
  members: 'Bent u lid?',
  newsletter: 'Krijgt u onze nieuwsbrief?',
  visitors: 'Bezoekt u ons of onze website?',
  contacts: 'Werkt u bij een leverancier of een ander bedrijf?',
  staff: 'Werkt u bij ons?',
  others: 'Hebt u op een andere manier met ons te maken?',
}

/** Why it may, said to the reader. */
const bases: Record<Term<'basis'>, string> = {
  '6.1.a': 'u gaf ons toestemming',
  '6.1.b': 'het is nodig voor onze overeenkomst met u',
  '6.1.b.pre': 'u vroeg ons iets, en wij bereiden een overeenkomst met u voor',
  '6.1.c': 'de wet verplicht ons ertoe',
  '6.1.d': 'het gaat om iemands leven of gezondheid (vitaal belang)',
  '6.1.e': 'het is onze taak voor het algemeen belang',
  '6.1.f': 'wij hebben er een goede reden voor (gerechtvaardigd belang)',
  '6.1.f.third': 'een ander heeft er een goede reden voor (gerechtvaardigd belang)',
}

const gaps: Record<StatementGap, string> = {
  name: 'De naam van uw organisatie ontbreekt.',
  contact: 'Er is geen adres, e-mail of telefoon. Mensen moeten u kunnen bereiken.',
  purpose: 'Waarvoor u de gegevens gebruikt, is nog niet ingevuld.',
  basis: 'Waarom het mag (de grondslag), is nog niet ingevuld.',
  interest: 'U noemt een gerechtvaardigd belang. Welk belang dat is, is nog niet ingevuld.',
  subjects:
    'Van wie de gegevens zijn, is nog niet ingevuld. Daarom staat deze verwerking niet in de verklaring.',
  data: 'Welke gegevens het zijn, is nog niet ingevuld.',
  exception: 'Er zijn bijzondere gegevens. Waarom u die mag gebruiken, is nog niet ingevuld.',
  source: 'Hoe u aan de gegevens komt, is nog niet ingevuld.',
  obligatory: 'Of mensen de gegevens moeten geven, is nog niet ingevuld.',
  transfers: 'Gegevens gaan naar een land buiten Europa. Waarom dat mag, is nog niet ingevuld.',
  retention: 'Hoe lang u de gegevens bewaart, is nog niet ingevuld.',
  automated: 'Of een computer beslist, weet u nog niet.',
  'not-looked-at': 'Hier staat iets dat nog niemand heeft nagekeken.',
  proposed: 'Deze verwerking is een voorstel. Zij staat niet in de verklaring.',
}

/** Texts of the privacy statement in Dutch (GDPR art. 12(1): short, clear, plain). */
export const nlStatement = {
  fileName: 'privacyverklaring',
  staffFileName: 'privacyverklaring-medewerkers',
  title: (name: string) => `Privacyverklaring van ${name}`,
  staffTitle: (name: string) => `Privacyverklaring voor medewerkers van ${name}`,
  us: 'onze organisatie',
  opening: 'Hier leest u welke gegevens wij van u gebruiken, waarom dat mag en hoe lang wij ze bewaren.',
  madeOn: (day: string) => `Deze tekst is van ${day}.`,
  who: 'Wie wij zijn',
  whoLine: (who: string) => `Wij zijn ${who}. Wij zijn verantwoordelijk voor uw gegevens.`,
  reach: (ways: string) => `U bereikt ons zo: ${ways}.`,
  representative: (name: string) => `Onze vertegenwoordiger in Europa: ${name}.`,
  officer: (name: string) =>
    `Wij hebben een functionaris gegevensbescherming (FG). Die let op uw privacy: ${name}.`,
  readers,
  bases,
  about: 'Onderdeel',
  said: 'Wat wij doen',
  rows: {
    purpose: 'Waarvoor',
    basis: 'Waarom het mag',
    interest: 'Ons belang',
    data: 'Welke gegevens',
    exception: 'Waarom bijzondere gegevens mogen',
    source: 'Hoe wij eraan komen',
    obligatory: 'Moet u ze geven?',
    recipients: 'Wie ze krijgt',
    transfers: 'Buiten Europa',
    retention: 'Hoe lang',
    automated: 'Beslist een computer?',
    withdraw: 'Toestemming intrekken',
  },
  worksForUs: (name: string) => `${name} (werkt in onze opdracht)`,
  counted: (term: string, start: string) => `${term}, geteld vanaf ${start}`,
  yes: 'Ja.',
  no: 'Nee. Een mens beslist.',
  copy: 'Wilt u een kopie van de afspraken? Vraag het ons.',
  withdraw:
    'U mag uw toestemming altijd intrekken. Laat het ons weten. Wat wij daarvóór deden, blijft geldig.',
  rights: 'Uw rechten',
  rightsOpening: 'U mag ons vragen om:',
  rightsList: [
    'uw gegevens te laten zien en er een kopie van te geven (inzage)',
    'uw gegevens te verbeteren of aan te vullen (rectificatie)',
    'uw gegevens te wissen',
    'uw gegevens tijdelijk niet te gebruiken (beperking)',
    'de gegevens die u ons gaf mee te geven in een bestand (overdraagbaarheid)',
  ],
  objection:
    'U mag bezwaar maken als wij uw gegevens gebruiken voor ons eigen belang of dat van een ander. Dan stoppen wij, tenzij onze reden zwaarder weegt.',
  objectionMarketing: 'Wilt u geen reclame van ons? Zeg het, en wij stoppen meteen.',
  human: 'Beslist een computer over u? Dan mag u vragen of een mens er opnieuw naar kijkt.',
  ask: (ways: string) => `Stuur uw vraag naar ons: ${ways}. Het kost u niets.`,
  complaint: 'Een klacht',
  complaintLine:
    'Bent u niet tevreden? Vertel het ons. U mag ook een klacht indienen bij de toezichthouder, de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
  gaps,
}
