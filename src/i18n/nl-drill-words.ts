import type { Quarter, Told } from '../privacy/drills/results.ts'
import type { RefusalCode } from '../base/refusal.ts'
import type { DrillLack } from '../actions/drills.ts'
import type { Cue, Difficulty } from '../privacy/drills/phish-scale.ts'
import type { DrillStep } from '../privacy/drills/preparation.ts'
import type { DrillFaultCode } from '../privacy/drills/template.ts'

const faults: Readonly<Record<DrillFaultCode, string>> = {
  'too-long': 'het bestand is te lang',
  'bad-id': 'bovenaan ontbreekt id: met kleine letters en streepjes',
  'no-title': 'er is geen titel (een regel die begint met # )',
  'no-sender': 'bovenaan ontbreekt from: met een naam van hoogstens 80 tekens',
  'no-subject': 'bovenaan ontbreekt subject: met hoogstens 150 tekens',
  'no-message': 'het deel ## Bericht ontbreekt',
  'no-link': 'in het bericht ontbreekt een link: [woorden]({link})',
  'no-signs': 'het deel ## Signalen is leeg',
  'unknown-sign': 'dit signaal kennen wij niet; schrijf bijvoorbeeld “- urgency: er is haast”',
  'bad-alignment': 'bij alignment: horen vijf getallen, elk 0, 2, 4, 6 of 8',
  'no-do-now': 'het deel ## Doe nu ontbreekt',
  'unknown-section': 'dit kopje kennen wij niet',
  'foreign-address': 'er staat een adres of link van een ander in. De link maakt Kwartje zelf',
  'asks-input': 'de mail vraagt om iets geheims terug te sturen. Dat zou in een mailbox blijven liggen',
  'theme-pay': 'over loon en salaris oefent u niet',
  'theme-dismissal': 'over ontslag oefent u niet',
  'theme-bonus': 'met een bonus oefent u niet: dat wekt valse hoop',
  'theme-health': 'over gezondheid oefent u niet',
  'theme-family': 'over familie oefent u niet',
  brand: 'de naam van een echt bedrijf of een echte overheid mag er niet in',
}

/** What is wrong with a template, from "code line word". */
function drillFault(subject: string): string {
  const [code = '', line = '0', ...word] = subject.split(' ')
  const text = Object.entries(faults).find(([one]) => one === code)?.[1] ?? code
  const named = word.length === 0 ? text : `${text} (${word.join(' ')})`
  return line === '0' ? named : `regel ${line}: ${named}`
}

const steps: Readonly<Record<DrillStep, string>> = {
  goal: 'doel opschrijven',
  weighing: 'belangen afwegen',
  assessment: 'risico’s vooraf bekijken',
  register: 'in het register zetten',
  council: 'medewerkers betrekken',
  notice: 'iedereen informeren',
}

function drillSteps(subject: string): string {
  return subject
    .split(' ')
    .map((step) => Object.entries(steps).find(([one]) => one === step)?.[1] ?? step)
    .join(', ')
}

const lacks: Readonly<Record<DrillLack, string>> = {
  mail: 'Stel eerst uw mailserver in.',
  sender: 'Het adres waarvandaan u mailt, ligt niet in een domein dat u bewees. Bewijs eerst dat domein.',
  people: 'Er staat niemand op de lijst met een adres in een bewezen domein.',
  report: 'Noem eerst het adres waar collega’s verdachte mail melden. Het ligt in een bewezen domein.',
  template: 'De gekozen oefenmail is er niet meer.',
  'other-runs': 'Er loopt al een oefening. Sluit die eerst af.',
}

function drillLack(subject: string): string {
  return Object.entries(lacks).find(([one]) => one === subject)?.[1] ?? subject
}

/** Words around drills that screens, papers and the terminal share. */
export const nlDrillWords = {
  steps,
  lacks,
  changes: {
    more: 'Meer mensen meldden dan in de vorige ronde die even moeilijk was.',
    fewer: 'Minder mensen meldden dan in de vorige ronde die even moeilijk was.',
    same: 'Ongeveer evenveel mensen meldden als in de vorige ronde die even moeilijk was.',
  },
  told: {
    numbers: 'Na afloop ziet u getallen van de groep, nooit van een mens.',
    near: 'Deze groep is bijna die van een vorige ronde. Na afloop ziet u geen getal, maar in welk kwart het ligt.',
    time: 'Met minder dan acht mensen ziet u na afloop geen getallen: u zou weten wie het was. Wel hoe snel de eerste melding kwam, als er meer meldden.',
    nothing:
      'Met minder dan vijf mensen ziet u na afloop niets: u zou weten wie het was. Oefenen en melden kan wel.',
  } satisfies Record<Told, string>,
  quarters: {
    1: 'minder dan een kwart, of niemand',
    2: 'een kwart tot de helft',
    3: 'de helft tot driekwart',
    4: 'driekwart of meer, of iedereen',
  } satisfies Record<Quarter, string>,
  difficulties: {
    least: 'makkelijk te herkennen',
    'moderate-to-least': 'vrij makkelijk te herkennen',
    moderate: 'redelijk moeilijk te herkennen',
    very: 'erg moeilijk te herkennen',
  } satisfies Record<Difficulty, string>,
  cues: {
    spelling: 'taalfouten',
    inconsistency: 'iets past niet bij elkaar',
    attachment: 'een vreemde bijlage',
    'sender-name': 'naam en adres van de afzender kloppen niet',
    'hidden-link': 'een link die ergens anders heen gaat',
    'look-alike-domain': 'een adres dat op een ander lijkt',
    'no-branding': 'niet duidelijk van wie de mail is',
    'old-logo': 'een oud of nagemaakt logo',
    'poor-design': 'slordige opmaak',
    'security-icon': 'een teken dat veiligheid belooft',
    'legal-language': 'juridische taal',
    'distracting-detail': 'details die afleiden',
    'asks-secrets': 'vraagt om iets geheims',
    urgency: 'haast',
    threat: 'een dreigement',
    'generic-greeting': 'een algemene aanhef',
    'no-signer': 'niemand ondertekent',
    'appeal-for-help': 'doet een beroep op uw hulp',
    'too-good': 'te mooi om waar te zijn',
    'you-are-special': 'alleen voor u',
    'limited-offer': 'maar kort geldig',
    'work-process': 'lijkt op gewoon werk',
    'poses-as-known': 'doet zich voor als een bekende',
  } satisfies Record<Cue, string>,
}

/** Why a drill is refused, in Dutch. */
export const nlDrillRefusals: Record<Extract<RefusalCode, `drill-${string}`>, (subject: string) => string> = {
  'drill-not-found': () => 'Deze oefening is er niet. Welke er zijn: kwartje drill',
  'drill-begun': () => 'Deze oefening is al begonnen. U kunt haar nog stoppen.',
  'drill-over': () => 'Deze oefening loopt niet.',
  'drill-not-ready': (steps) => `U kunt nog niet beginnen. Nog te doen: ${drillSteps(steps)}.`,
  'drill-lacks': (lack) => `U kunt nog niet beginnen. ${drillLack(lack)}`,
  'drill-day': () => 'Deze dag moet nog komen. Vink de stap af als hij gedaan is.',
  'drill-note': () => 'Schrijf in een zin op wat u met de oefening wilt bereiken.',
  'drill-domain': (domain) =>
    `${domain} is geen domein van uw organisatie zelf. Oefenmails gaan daar niet heen.`,
  'drill-code-soon': () => 'Er ging net al een code naartoe. Wacht een minuut.',
  'drill-code-wrong': () => 'Deze code klopt niet. Kijk nog eens in de mail.',
  'drill-code-gone': () => 'Deze code geldt niet meer. Vraag een nieuwe aan.',
  'drill-template-missing': (id) => `Een oefenmail “${id}” is er niet.`,
  'drill-template-broken': (fault) =>
    `Deze oefenmail kan niet: ${drillFault(fault)}. Er is niets toegevoegd.`,
  'drill-no-report': () => 'In deze tekst staat geen oefenmail van deze ronde. Er is niets geteld.',
}
