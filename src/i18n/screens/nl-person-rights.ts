import type {
  PlaceFinding,
  RecipientAnswer,
  RestrictionGround,
  ToldWay,
} from '../../privacy/persons/event.ts'
import type { CorrectedField } from '../../privacy/plans/subject.ts'

const count = new Intl.NumberFormat('nl-NL')
const pieces = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

/** Texts about what somebody may ask of what is held of them, in Dutch. */
export const nlPersonRights = {
  title: 'Doen wat deze persoon vraagt',
  lead: 'U ziet altijd eerst een plan. Er verandert niets voordat u ja zegt.',
  ofRequest: (id: string) => `Wat u hier doet, komt in het dossier van verzoek ${id}.`,
  erase: 'Wissen (artikel 17)',
  correct: 'Verbeteren (artikel 16)',
  restrict: 'Stilzetten (artikel 18)',
  object: 'Nooit meer reclame (artikel 21)',
  stands: 'Staat stil',
  restricted: (day: string) =>
    `De gegevens van deze persoon staan stil sinds ${day} (beperking). Bewaren mag. Gebruiken niet, ook niet opruimen.`,
  grounds: {
    '18(1)(a)': 'De persoon zegt dat er iets niet klopt, en u zoekt dat uit',
    '18(1)(b)': 'U had het niet mogen hebben, maar de persoon wil niet dat u het wist',
    '18(1)(c)': 'De persoon heeft het nodig voor een zaak',
    '18(1)(d)': 'De persoon maakt bezwaar, en u weegt dat nog af',
  } satisfies Record<RestrictionGround, string>,
  ground: 'Waarom',
  note: 'Wat u erbij wilt zetten',
  restrictWhat: 'Vanaf nu blijft alles van deze persoon liggen. Geen enkel opruimplan raakt het aan.',
  restrictDone: 'De gegevens staan stil.',
  lift: 'Niet meer stilzetten',
  liftFirst: 'Laat de persoon eerst weten dat u dit opheft. Dat moet van de wet (artikel 18 lid 3).',
  toldHow: 'Hoe u het liet weten',
  ways: { mail: 'Mail', letter: 'Brief', phone: 'Telefoon', 'in-person': 'Aan de balie' } satisfies Record<
    ToldWay,
    string
  >,
  liftNow: 'Ik heb het laten weten, hef op',
  lifted: 'De gegevens staan niet meer stil.',
  objected: (day: string) =>
    `Wil sinds ${day} geen reclame. Adres en nummer staan op de lijst die ook na wissen blijft gelden.`,
  objectAsk: 'Nooit meer mailen, bellen of schrijven voor reclame?',
  objectWhat: 'Dit geldt meteen en overal. Gewone post over een bestelling mag wel.',
  objectDone: 'Deze persoon krijgt geen reclame meer.',
  disputed: 'Er loopt een geschil. Wat daarvoor nodig is, blijft bij wissen liggen.',
  correctWhat:
    'Wij zoeken het oude gegeven op in adresboeken, lijsten en programma’s. Mail en brieven blijven zoals ze waren.',
  field: 'Wat',
  fields: {
    name: 'Naam',
    email: 'Mailadres',
    phone: 'Telefoonnummer',
    address: 'Adres (straat nummer, postcode plaats)',
  } satisfies Record<CorrectedField, string>,
  from: 'Zo staat het er nu',
  to: 'Zo moet het zijn',
  makePlan: 'Laat zien wat er verandert',
  plan: {
    title: 'Voor wie dit plan is',
    forWhom: (name: string) => `Dit plan is voor ${name}.`,
    forNobody: 'Voor wie dit plan was, weten wij niet meer: de kopieën zijn vernietigd.',
    change: (from: string, to: string) => `“${from}” wordt “${to}”`,
    left: 'Wat er nog over is',
    nothingLeft: 'Wij keken alles opnieuw na. Er is niets over dat weg kon.',
    stays: (n: number) =>
      `${pieces(n)} ${n === 1 ? 'blijft' : 'blijven'} liggen. In de lijst staat van elk waarom.`,
    unplanned: (n: number) =>
      `In ${pieces(n)} staat deze persoon nog, buiten dit plan om. Maak een nieuw plan.`,
    places: 'Plekken waar alleen u kunt kijken',
    placesLead: 'Kijk daar ook, en zet erbij wat u vond.',
    backup: 'Reservekopie: wordt vanzelf overschreven. Komt er iets uit terug, dan herkent Kwartje het.',
    overwritten: 'Uiterlijk overschreven op',
    found: 'Wat u daar deed',
    foundNot: 'Nog niet gekeken',
    findings: {
      removed: 'Weggehaald',
      changed: 'Aangepast',
      nothing: 'Er lag niets',
      kept: 'Moet daar blijven',
    } satisfies Record<PlaceFinding, string>,
    recipients: 'Wie het ook kreeg',
    atRequest: 'De brieven aan wie de gegevens kreeg, staan bij het verzoek.',
    toRequest: 'Naar het verzoek',
    recipientsLead:
      'Laat hun weten wat u deed (artikel 19). Alleen als dat niet kan of buitensporig veel werk is, hoeft het niet.',
    messages: (n: number) => (n === 0 ? 'leverancier' : n === 1 ? '1 mail' : `${count.format(n)} mails`),
    toTell: 'Nog niet ingelicht',
    told: (day: string) => `Ingelicht op ${day}`,
    tell: (name: string) => `${name}: hoe u het liet weten`,
    answer: (name: string) => `${name}: wat het antwoord was`,
    answers: {
      done: 'Ook gedaan',
      'has-nothing': 'Heeft niets',
      refuses: 'Weigert',
      'not-needed': 'Kan niet of te veel werk',
    } satisfies Record<RecipientAnswer, string>,
    noAnswer: 'Nog geen antwoord',
    kept: 'Vastgelegd.',
    notNeededNote: 'Niet mogelijk, of buitensporig veel werk',
  },
}
