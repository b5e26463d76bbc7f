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
export function drillFault(subject: string): string {
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

export function drillSteps(subject: string): string {
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

export function drillLack(subject: string): string {
  return Object.entries(lacks).find(([one]) => one === subject)?.[1] ?? subject
}

/** Words around drills that screens, papers and the terminal share. */
export const nlDrillWords = {
  steps,
  lacks,
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
