import type { Question } from '../privacy/interview.ts'
import type { FieldId } from '../privacy/register/fields.ts'
import type { ActivityRole, Drift, Organisation, StatementBasis } from '../privacy/register/model.ts'
import { nlRegisterFiles } from './nl-register-files.ts'
import { nlRegisterRules } from './nl-register-rules.ts'
import { nlRegisterTerms } from './nl-register-terms.ts'

interface FieldText {
  readonly label: string
  /** What belongs here, in a line. */
  readonly help: string
}

const fields: Record<FieldId, FieldText> = {
  name: { label: 'Naam', help: 'Hoe u dit werk zelf noemt.' },
  department: { label: 'Afdeling', help: 'Wie in uw bedrijf dit doet.' },
  owner: { label: 'Verantwoordelijke', help: 'Wie zorgt dat dit klopt.' },
  contact: { label: 'Contactpersoon', help: 'Aan wie u hierover iets vraagt.' },
  purpose: { label: 'Doelen', help: 'Waarvoor u de gegevens gebruikt.' },
  basis: { label: 'Grondslag', help: 'Waarom u de gegevens mag gebruiken. De wet kent zes redenen.' },
  weighing: {
    label: 'Belangenafweging',
    help: 'Waarom uw belang zwaarder weegt dan dat van de mensen om wie het gaat.',
  },
  subjects: { label: 'Betrokkenen', help: 'Van wie de gegevens zijn.' },
  data: { label: 'Gegevens', help: 'Wat u over hen vastlegt.' },
  exception: {
    label: 'Uitzondering voor bijzondere gegevens',
    help: 'Gezondheid, geloof en dergelijke mag u alleen gebruiken als de wet een uitzondering geeft.',
  },
  'bsn-ground': {
    label: 'Wet die het BSN vraagt',
    help: 'Een BSN mag u alleen gebruiken als een wet dat zegt.',
  },
  source: { label: 'Herkomst', help: 'Hoe u aan de gegevens komt.' },
  obligatory: {
    label: 'Verplicht te geven?',
    help: 'Of iemand de gegevens moet geven, en wat er anders gebeurt.',
  },
  recipients: {
    label: 'Ontvangers',
    help: 'Aan wie u gegevens geeft, zoals de boekhouder of de Belastingdienst.',
  },
  clients: { label: 'Opdrachtgevers', help: 'Voor wie u dit werk doet.' },
  processing: { label: 'Soorten verwerkingen', help: 'Wat u voor elke opdrachtgever doet.' },
  instructions: { label: 'Schriftelijke instructies', help: 'Wat u met de opdrachtgever afsprak.' },
  processors: {
    label: 'Verwerkers',
    help: 'Bedrijven die voor u met de gegevens werken, zoals uw mailprovider.',
  },
  transfers: {
    label: 'Doorgifte buiten de EER',
    help: 'Gegevens die naar een land buiten Europa gaan, en waarom dat mag.',
  },
  retention: { label: 'Bewaartermijnen', help: 'Hoe lang u de gegevens bewaart.' },
  measures: { label: 'Beveiliging', help: 'Hoe u de gegevens beschermt.' },
  places: { label: 'Vindplaatsen', help: 'Waar de gegevens staan.' },
  systems: { label: 'Systemen', help: 'Programma’s die u ervoor gebruikt.' },
  'automated-decisions': {
    label: 'Geautomatiseerde besluiten',
    help: 'Of een computer zonder mens beslist over iemand.',
  },
  informed: { label: 'Hoe betrokkenen het weten', help: 'Waar u mensen hierover vertelt.' },
  risks: {
    label: 'Vooronderzoek DPIA',
    help: 'Tekenen van een hoog risico. Bij twee of meer is meestal een DPIA nodig: vooraf opschrijven wat er mis kan gaan, en wat u daaraan doet.',
  },
  'dpia-list': {
    label: 'Lijst van de AP',
    help: 'De Autoriteit Persoonsgegevens heeft een lijst van wat altijd een DPIA vraagt. Kijk er één keer naar: kies wat past, of "geen van deze". Grootschalig: heel veel mensen of gegevens. Stelselmatig: volgens een vaste werkwijze, niet een enkele keer.',
  },
  dpia: {
    label: 'Uitkomst van de DPIA',
    help: 'Wat eruit kwam, en wanneer. Is hij niet verplicht en doet u hem niet? Schrijf dan op waarom.',
  },
  'breach-contact': { label: 'Meldpunt datalekken', help: 'Aan wie u een datalek meldt, en hoe snel.' },
  remarks: { label: 'Opmerkingen', help: 'Wat u verder kwijt wilt.' },
  'review-due': { label: 'Opnieuw bekijken op', help: 'Wanneer u kijkt of het nog klopt.' },
}

const roles: Record<ActivityRole, { readonly name: string; readonly help: string }> = {
  controller: { name: 'verwerkingsverantwoordelijke', help: 'U bepaalt waarvoor en hoe.' },
  joint: { name: 'gezamenlijk verantwoordelijk', help: 'U bepaalt samen met een ander waarvoor en hoe.' },
  processor: { name: 'verwerker', help: 'U doet dit in opdracht van een ander.' },
}

/** How a statement is known. */
const known: Record<StatementBasis, { readonly name: string; readonly help: string }> = {
  declared: { name: 'opgegeven', help: 'Iemand van het bedrijf schreef dit.' },
  observed: {
    name: 'gezien',
    help: 'Dit blijkt uit de mail en de bestanden. Nog niemand heeft het nagekeken.',
  },
  inferred: { name: 'afgeleid', help: 'Dit volgt uit wat gezien is. Nog niemand heeft het nagekeken.' },
  confirmed: { name: 'bevestigd', help: 'Dit is gezien of afgeleid, en iemand zei dat het klopt.' },
}

const drift: Record<Drift, string> = {
  'not-declared': 'wordt gezien, maar staat niet in het vastgestelde register',
  'not-observed': 'wordt niet meer gezien',
  differs: 'wat nu wordt gezien, is anders',
}

const questions: Record<Question, string> = {
  email: 'e-mail',
  devices: 'computers en telefoons',
  protection: 'beveiliging',
  website: 'website',
  cloud: 'programma’s in de cloud',
  webmail: 'webmail',
  paper: 'papier',
  staff: 'personeel',
}

const organisation: Record<keyof Organisation, string> = {
  name: 'Naam',
  legalForm: 'Rechtsvorm',
  registration: 'KvK-nummer',
  address: 'Adres',
  email: 'E-mail',
  phone: 'Telefoon',
  representative: 'Vertegenwoordiger',
  officer: 'Functionaris gegevensbescherming (FG)',
}

/** Texts of the register of processing activities in Dutch. */
export const nlRegister = {
  title: 'Verwerkingsregister',
  activity: ['verwerking', 'verwerkingen'] as readonly [one: string, more: string],
  terms: nlRegisterTerms,
  rules: nlRegisterRules,
  files: nlRegisterFiles,
  fields,
  roles,
  states: { proposed: 'voorstel', kept: 'vastgelegd', ended: 'beëindigd' },
  known,
  drift,
  organisation,
  /** What a statement rests on. `count` is a number with its noun. */
  evidence: {
    documents: (count: string, topic: string) => `${count} met als onderwerp ${topic}`,
    appointments: (count: string) => `${count} uit de agenda`,
    persons: (count: string) => `${count} in het overzicht`,
    findings: (kind: string, documents: string, persons: string) => `${kind} in ${documents}, van ${persons}`,
    supplier: (count: string, domain: string) => `${count} van of over ${domain}`,
    sent: (count: string, domain: string) => `${count} aan ${domain} gestuurd`,
    place: (count: string, place: string) => `${count} in ${place}`,
    answer: (question: string) => `uw antwoord over ${question}`,
    rule: (rule: string) => `regel ${rule}`,
  },
  questions,
  noTopic: 'gewone post',
  unknownPlace: 'een plek die er niet meer is',
  unnamed: 'Verwerking zonder naam',
  /** In place of what nobody has told yet. */
  open: 'nog niet ingevuld',
  /** Of a question that nobody answered. */
  unanswered: 'nog open',
  groundUnknown: 'grond nog niet bekend',
}
