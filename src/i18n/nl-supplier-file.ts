import type { ClauseVerdict } from '../actions/agreements.ts'
import type { TiedBy } from '../actions/find-agreements.ts'
import type { ClauseId } from '../law/agreement-clauses.ts'
import type { AgreementKind } from '../privacy/suppliers/agreement/recognise.ts'
import type { SentencePlace } from '../privacy/suppliers/agreement/sentences.ts'
import type { Criticality, SubProcessorPermission, SupplierFieldName } from '../privacy/suppliers/fields.ts'
import type { TransferGround, TransferNeed } from '../privacy/suppliers/transfer.ts'
import type { Provenance } from '../store/supplier-statements.ts'

/** What each clause is called, and what it should say. */
const clauses: Record<ClauseId, readonly [name: string, says: string]> = {
  instructions: [
    'Alleen in uw opdracht',
    'De leverancier doet met de gegevens alleen wat u schriftelijk opdraagt.',
  ],
  confidentiality: ['Geheimhouding', 'Wie bij de leverancier bij de gegevens kan, houdt ze geheim.'],
  security: ['Beveiliging', 'Er staat welke maatregelen de gegevens beveiligen.'],
  'sub-processors': [
    'Anderen inschakelen (subverwerkers)',
    'De leverancier vraagt u vooraf, of meldt vooraf, als hij een ander inschakelt. U kunt nee zeggen.',
  ],
  'same-duties': [
    'Zelfde plichten voor die anderen',
    'Wie hij inschakelt, heeft dezelfde plichten als hijzelf.',
  ],
  rights: ['Hulp bij verzoeken', 'De leverancier helpt als iemand zijn gegevens wil zien of laten wissen.'],
  assistance: [
    'Hulp bij uw plichten',
    'De leverancier helpt met beveiliging, met datalekken en met een onderzoek naar risico’s (DPIA).',
  ],
  end: ['Wissen of teruggeven', 'Na afloop wist de leverancier alles of geeft hij het terug. U kiest.'],
  audits: ['Controle', 'De leverancier laat zien dat hij zich eraan houdt, en laat u controleren.'],
  'unlawful-instruction': ['Waarschuwen', 'De leverancier waarschuwt als uw opdracht volgens hem niet mag.'],
  breach: ['Datalek melden', 'De leverancier meldt een datalek snel aan u, liefst met een aantal uren.'],
  written: [
    'Op schrift',
    'De afspraak staat op papier of elektronisch vast, met een teken dat u beiden ja zei.',
  ],
  term: ['Begin en duur', 'Er staat wanneer de afspraak ingaat en hoe lang die geldt.'],
}

const verdicts: Record<ClauseVerdict, string> = {
  present: 'staat erin',
  absent: 'staat er niet in',
  unsure: 'weet ik niet',
}

const tiedBy: Record<TiedBy, string> = {
  person: 'dat hebt u gezegd',
  party: 'dit stuk noemt de leverancier bovenaan',
  sender: 'dit stuk kwam met mail van de leverancier',
  name: 'het bestand heet zo; de tekst herkenden wij niet',
}

const kinds: Record<AgreementKind, string> = {
  agreement: 'verwerkersovereenkomst',
  addendum: 'bijlage over verwerking',
}

const fields: Record<SupplierFieldName, string> = {
  location: 'Waar de gegevens zijn',
  'sub-processor-list': 'Lijst van subverwerkers',
  'sub-processor-permission': 'Toestemming voor subverwerkers',
  'sub-processor-notice': 'Wijziging van subverwerkers gemeld op',
  certificate: 'Certificaat',
  incident: 'Incident',
  'privacy-contact': 'Contact over privacy',
  'breach-contact': 'Contact bij een datalek',
  criticality: 'Hoe belangrijk voor u',
  exit: 'Als u weggaat, of zij stoppen',
}

const provenances: Record<Provenance, string> = {
  declared: 'zegt de leverancier',
  observed: 'zagen wij in uw mail',
  inferred: 'zo is het meestal',
  confirmed: 'u keek het na',
}

const permissions: Record<SubProcessorPermission, string> = {
  general: 'algemeen: hij meldt wijzigingen',
  specific: 'per keer: hij vraagt het steeds',
}

const criticalities: Record<Criticality, string> = {
  low: 'kan een tijd zonder',
  medium: 'lastig als het wegvalt',
  high: 'zonder ligt het werk stil',
}

const grounds: Record<TransferGround, string> = {
  unknown: 'nog niet bekend',
  adequacy: 'besluit over het hele land',
  listed: 'staat op de lijst bij het besluit',
  'standard-clauses': 'modelcontract van de Commissie (SCC)',
  'binding-rules': 'regels van het concern (BCR)',
  derogation: 'uitzondering voor dit geval',
}

const needs: Record<TransferNeed, string> = {
  none: 'Binnen de EER: er is niets extra nodig.',
  adequate: 'De Europese Commissie vindt de bescherming daar goed genoeg.',
  'if-listed': 'Het besluit geldt alleen voor wie op de lijst staat. Kijk of deze leverancier erop staat.',
  safeguards: 'Er is geen besluit over dit land. Er is een andere waarborg nodig.',
}

/** A supplier's file, on the screens and in the terminal. */
export const nlSupplierFile = {
  clauses,
  verdicts,
  tiedBy,
  kinds,
  fields,
  provenances,
  publicRecord: 'staat in een openbare lijst van anderen',
  permissions,
  criticalities,
  grounds,
  needs,
  place: ({ unit, number }: SentencePlace) =>
    unit === 'page' ? `pagina ${String(number)}` : `alinea ${String(number)}`,
  notFound: 'niet gevonden',
  clause: 'Punt',
  where: 'Gevonden',
  judgement: 'Uw oordeel',
  sentence: 'Zin',
  document: 'stuk',
  noAgreements: 'Geen overeenkomsten gevonden.',
  names: 'noemt',
  dossier: 'Dossier',
  alike: (domain: string) => `Lijkt hetzelfde bedrijf: ${domain}`,
  tied: 'Genoteerd.',
  validTo: (day: string) => `geldig tot ${day}`,
  isOver: 'verlopen',
  groundMissing: 'grond nog niet rond',
}

export type SupplierFileTexts = typeof nlSupplierFile
