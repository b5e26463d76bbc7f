import type { VulnerabilityCode } from '../actions/places.ts'
import type { SuggestionCode } from '../actions/where-to-look.ts'
import type { PlaceKind } from '../privacy/places.ts'

const placeKinds: Record<PlaceKind, string> = {
  mailbox: 'E-mail',
  'address-book': 'Adresboek',
  computer: 'Computer',
  phone: 'Telefoon',
  website: 'Website of webwinkel',
  cloud: 'Programma’s in de cloud',
  webmail: 'Gmail, Outlook of andere webmail',
  paper: 'Ordners en papier',
  'staff-files': 'Personeelsdossiers',
  backup: 'Reservekopie',
  other: 'Andere plek',
}

/** Why what lies in a place may come into other hands, and what to do. */
interface VulnerabilityText {
  readonly title: (word: string, documents: string) => string
  readonly todo: string
}

const vulnerabilities: Record<VulnerabilityCode, VulnerabilityText> = {
  'synced-folder': {
    title: (service) => `Deze map gaat vanzelf mee naar ${service}.`,
    todo: 'Wie die dienst aanbiedt, kan er dus ook bij. Maak daar afspraken over, of zet de map ergens anders.',
  },
  'downloads-folder': {
    title: () => 'Dit is een map met downloads. Daar blijft veel liggen.',
    todo: 'Bewaar wat u nodig hebt op een vaste plek en gooi de rest weg.',
  },
  'removable-drive': {
    title: () => 'Dit ligt op een losse schijf of stick.',
    todo: 'Die raakt makkelijk zoek. Versleutel hem, of zet de bestanden op uw computer.',
  },
  'readable-by-others': {
    title: () => 'Andere gebruikers van deze computer kunnen dit lezen.',
    todo: 'Sluit de map af voor anderen, via de eigenschappen van de map.',
  },
  'shared-place': {
    title: () => 'Meer mensen komen op deze plek.',
    todo: 'Spreek af wie erbij mag, en haal weg wat niet iedereen hoeft te zien.',
  },
  'left-behind': {
    title: () => 'Dit is van iemand die niet meer bij u werkt.',
    todo: 'Bewaar wat u nodig hebt en ruim de rest op.',
  },
  'special-here': {
    title: (_word, documents) => `Hier staan bijzondere gegevens, in ${documents}.`,
    todo: 'Denk aan gezondheid of geloof. Die mag u bijna nooit bewaren. Kijk wat weg kan.',
  },
  'secrets-here': {
    title: (_word, documents) => `Hier staan wachtwoorden, in ${documents}.`,
    todo: 'Verander ze, zet ze in een wachtwoordkluis en gooi de stukken weg.',
  },
  'identity-here': {
    title: (_word, documents) =>
      `Hier staan BSN’s of nummers van paspoorten en rijbewijzen, in ${documents}.`,
    todo: 'Daarmee kan iemand zich voor een ander uitgeven. Bewaar ze alleen als de wet dat vraagt.',
  },
  'many-copies': {
    title: (_word, documents) => `Van ${documents} ligt nog een kopie ergens anders.`,
    todo: 'Bewaar er één. Elke kopie kan zoekraken.',
  },
}

const suggestions: Record<SuggestionCode, string> = {
  thunderbird: 'Mail van Thunderbird',
  'apple-mail': 'Mail van Apple Mail',
  evolution: 'Mail van Evolution',
  outlook: 'Mail van Outlook',
  documents: 'De map Documenten',
  desktop: 'Het bureaublad',
  downloads: 'De map Downloads',
}

/** Texts about places in Dutch. */
export const nlPlaces = { placeKinds, vulnerabilities, suggestions }
