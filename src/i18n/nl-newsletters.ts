import type { Caution, ByHand, NoWayOut, UnsubscribeMethod } from '../privacy/newsletters/unsubscribe.ts'

const methods: Readonly<Record<UnsubscribeMethod, string>> = {
  oneclick: 'kan vanzelf, met één verzoek',
  mailto: 'kan met een mail',
  browser: 'alleen met de hand, in de browser',
  none: 'geen veilige weg',
}

/** Why a person must do it. */
const byHand: Readonly<Record<ByHand, string>> = {
  'no-one-click': 'de afzender belooft niet dat één verzoek genoeg is',
  'not-https': 'het adres is niet beveiligd',
  'not-signed': 'het adres staat niet onder de handtekening van de afzender',
  'not-checked': 'uw mailserver keek de afzender niet na',
  malformed: 'het adres staat er niet zoals het hoort',
  'link-in-text': 'er staat alleen een link in de tekst',
}

const reasons: Readonly<Record<NoWayOut, string>> = {
  'not-bulk': 'dit is geen mailing',
  unauthenticated: 'de afzender is niet wie hij zegt te zijn, of dat is niet te zien',
  'spam-caution': 'dit ligt bij de ongewenste post: antwoorden vertelt een spammer dat u leest',
  'no-usable-address': 'er staat geen bruikbaar adres in',
  scheme: 'het adres is geen webadres',
  'private-host': 'het adres wijst naar uw eigen netwerk',
  userinfo: 'in het adres staat een naam of wachtwoord',
  'port-not-allowed': 'het adres wijst naar een vreemde poort',
  unreadable: 'het adres is niet te begrijpen',
}

const cautions: Readonly<Record<Caution, string>> = {
  'header-injection': 'Let op: het adres probeerde de mail ook aan anderen te sturen. Dat is weggelaten.',
  'sender-not-authenticated': 'Let op: uw mailserver zegt dat de afzender niet klopt.',
  'authentication-results-of-another-host': 'Let op: dat de afzender klopt, zegt alleen de mail zelf.',
  junk: 'Let op: dit ligt bij de ongewenste post.',
  'may-stop-invoices': 'let op: zo komen ook rekeningen of codes',
  'duplicate-header': 'Let op: de mail geeft de afmeldadressen dubbel.',
}

/** What is said of mailings and how to leave them. */
export const nlNewsletters = {
  mailing: 'mailing',
  count: 'mails',
  rhythm: 'hoe vaak',
  every: (days: number): string => (days === 1 ? 'elke dag' : `elke ${days} dagen`),
  last: 'laatste',
  wayOut: 'afmelden',
  none: 'Hier zijn geen nieuwsbrieven of andere mailings.',
  nothingSent: 'Er is niets verstuurd en niets bewaard.',
  methods,
  byHand,
  reasons,
  cautions,
}
