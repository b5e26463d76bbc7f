import type { SightingRole } from '../../store/store.ts'
import type { DocumentKind } from '../../read/document.ts'

const count = new Intl.NumberFormat('nl-NL')

const documents = (n: number): string => (n === 1 ? '1 stuk' : `${count.format(n)} stukken`)

const sightings: Record<SightingRole, string> = {
  from: 'afzender',
  sender: 'verstuurder',
  'reply-to': 'antwoordadres',
  to: 'ontvanger',
  cc: 'kreeg een kopie (cc)',
  bcc: 'kreeg een verborgen kopie (bcc)',
  organizer: 'organisator',
  attendee: 'deelnemer',
  author: 'schrijver',
  card: 'eigen kaartje',
  row: 'regel in een lijst',
  signature: 'ondertekening',
  mentioned: 'genoemd',
  beside: 'zijdelings genoemd',
}

const documentKinds: Record<DocumentKind, string> = {
  message: 'mail',
  contact: 'kaartje uit een adresboek',
  calendar: 'afspraak',
  file: 'bestand',
  container: 'map of pakket',
}

/** Texts of one person's page, in Dutch. */
export const nlPerson = {
  title: 'Mens',
  back: 'Alle mensen',
  lead: (n: string, places: string) => `U hebt gegevens van deze mens in ${n}, op ${places}.`,
  between: (oldest: string, newest: string) => `Het oudste is van ${oldest}, het nieuwste van ${newest}.`,
  lookedAt: (n: string) => `Deze mens staat in heel veel stukken. Hier zijn de laatste ${n} bekeken.`,
  who: 'Wie het is',
  otherNames: 'Ook geschreven als',
  role: 'Rol',
  roleWhy: 'Waarom',
  roleWhyNot: 'Dat konden wij niet zien. Weet u het wel? Kies het hierboven.',
  roleSet: (name: string, role: string) => `${name}: voortaan ${role}.`,
  emails: 'E-mail',
  phones: 'Telefoon',
  none: 'niet gevonden',
  moreSpellings: (n: number) => `Toon er nog ${count.format(n)}`,
  held: 'Wat u van deze mens hebt',
  heldNothing: 'Alleen een naam of adres. Verder vonden wij niets.',
  kind: 'Soort',
  class: 'Klasse',
  example: 'Bijvoorbeeld',
  number: 'Keer',
  where: 'Waar het ligt',
  wherePlace: 'Plek en bestand',
  documents: 'Stukken',
  count: documents,
  showAll: (n: number) => `Toon alle ${count.format(n)}`,
  received: 'Van wie het kwam',
  receivedNote: 'Deze mensen stuurden iets waar gegevens van deze mens in staan.',
  receivedNone: 'Wij zagen niemand anders die gegevens van deze mens stuurde.',
  sent: 'Naar wie het ging',
  sentNote: 'Deze mensen kregen iets waar gegevens van deze mens in staan.',
  sentNone: 'Wij zagen niet dat gegevens van deze mens naar iemand gingen.',
  timeline: 'Wanneer',
  perMonth: 'Stukken per maand',
  noDates: 'Geen van de stukken heeft een datum.',
  newest: 'De nieuwste stukken',
  date: 'Datum',
  noDate: 'geen datum',
  topic: 'Gaat over',
  inIt: 'Rol erin',
  copies: 'Kopieën',
  copiesOf: (n: number) => (n === 1 ? 'alleen hier' : `op ${count.format(n)} plekken`),
  sightings,
  documentKinds,
  why: 'Waarom dit één mens is',
  whyOne: 'Alles stond onder één naam en adres. Er is niets samengevoegd.',
  whyThese: 'Wij zetten dit bij elkaar, omdat het dit deelt:',
  parts: 'Hieruit is deze mens samengesteld. Hoort er iets niet bij? Kruis het aan.',
  partUnnamed: 'zonder naam',
  split: 'Dit is iemand anders',
  splitEffect: (n: number) =>
    n === 1
      ? 'Dit gaat weg bij deze mens en wordt een eigen regel.'
      : `Deze ${count.format(n)} gaan samen weg en worden een eigen regel.`,
  splitAll: 'Laat er minstens één staan: iemand moet blijven.',
  splitDone: (name: string) => `Losgemaakt van ${name}.`,
  seeOther: 'Bekijk de ander',
  law: 'Deze mens mag u om een kopie vragen van wat u hebt',
  lawName: 'recht op inzage, AVG art. 15',
  lawSource: 'http://data.europa.eu/eli/reg/2016/679/art_15/oj',
  lawMore: 'Wat hier staat helpt u daarbij.',
  gone: 'Deze mens staat niet meer in het overzicht.',
  goneMore:
    'Misschien is de plek weggehaald, of hoort alles nu bij een ander. Uw eigen bestanden zijn niet veranderd.',
}

/** What every language of a person's page must have. */
export type PersonMessages = typeof nlPerson
