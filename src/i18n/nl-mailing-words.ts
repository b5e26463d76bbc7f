import type { LeavingWhy } from '../actions/newsletter-ground.ts'
import type { MailingKind } from '../privacy/newsletters/kind.ts'
import type { MailByHand } from '../privacy/newsletters/leaving.ts'
import type { AskWay, Standing } from '../privacy/newsletters/standing.ts'
import type { Caution, ByHand, NoWayOut, UnsubscribeMethod } from '../privacy/newsletters/unsubscribe.ts'
import type { OneClickObstacle, OneClickSilence } from '../send/one-click.ts'
import type { MailingDecision } from '../store/mailings.ts'

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

const mailByHand: Readonly<Record<MailByHand, string>> = {
  'no-mail-server': 'u stelde nog geen eigen mailserver in',
  'other-address': 'de nieuwsbrief gaat naar een ander adres dan waarvan Kwartje voor u mailt',
  'address-unknown': 'er staat niet bij naar welk adres de nieuwsbrief gaat',
}

/** Why no more can be done than what is offered. */
const whys: Readonly<Record<LeavingWhy, string>> = {
  ...reasons,
  ...byHand,
  ...mailByHand,
  'unknown-sender':
    'u kent deze afzender nog niet: minder dan drie mails, verspreid over dertig dagen. Antwoorden zou hem vertellen dat u leest',
}

const kinds: Readonly<Record<MailingKind, string>> = {
  newsletter: 'nieuwsbrief',
  notice: 'bericht',
  invoice: 'rekening',
}

const standings: Readonly<Record<Standing, string>> = {
  'not-sent': 'niet verstuurd',
  refused: 'geweigerd',
  asked: 'gevraagd, aankomst onbekend',
  accepted: 'gevraagd en aangenomen',
  objected: 'bezwaar gemaakt',
  'still-sending': 'stuurt door',
  quiet: 'stil',
  stopped: 'gestopt',
}

const usualEvery: Readonly<Record<number, string>> = {
  1: 'elke dag',
  7: 'elke week',
  14: 'elke twee weken',
  28: 'elke maand',
  29: 'elke maand',
  30: 'elke maand',
  31: 'elke maand',
}

const ways: Readonly<Record<AskWay, string>> = {
  'one-click': 'met één verzoek',
  mail: 'met een mail',
  'by-hand': 'door uzelf',
  objection: 'met een bezwaarbrief',
}

const decisions: Readonly<Record<MailingDecision['what'], string>> = {
  keep: 'gehouden',
  'roll-up': 'gebundeld',
  block: 'geblokkeerd',
}

/** Why nothing left, or why nobody knows how it went. */
const answers: Readonly<Record<OneClickObstacle | OneClickSilence, string>> = {
  'no-address': 'Het adres is geen veilig webadres. Er is niets verstuurd.',
  'unknown-host': 'De naam in het adres bestaat niet, of u bent niet verbonden. Er is niets verstuurd.',
  'private-host': 'Het adres leidt naar een eigen netwerk. Er is niets verstuurd.',
  unreachable: 'De afzender is niet te bereiken. Er is niets verstuurd.',
  certificate: 'De afzender kan niet bewijzen wie hij is. Er is niets verstuurd.',
  'too-slow': 'Het verzoek ging weg. Er kwam niet op tijd antwoord.',
  'hung-up': 'Het verzoek ging weg. De afzender hing op zonder antwoord.',
  unclear: 'Het verzoek ging weg. Het antwoord was niet te begrijpen.',
}

/** What the terminal and the screens say of mailings. */
export const nlMailingWords = {
  methods,
  byHand,
  reasons,
  cautions,
  whys,
  kinds,
  standings,
  ways,
  decisions,
  answers,
  /** How an asking ended. */
  ends: {
    accepted: 'Aangenomen. Kwartje kijkt bij het volgende lezen of het echt stil blijft.',
    refused: (answer: string): string =>
      `De afzender weigerde (${answer}). Er is één verzoek verstuurd en geen tweede.`,
    unknown: (answer: string): string =>
      `Verstuurd, maar of het aankwam is niet bekend. ${answer} Kwartje stuurt het niet nog eens.`,
    notSent: (answer: string): string => `Niet verstuurd. ${answer}`,
  },
  every: (days: number): string => usualEvery[days] ?? `elke ${days} dagen`,
}
export type MailingWords = typeof nlMailingWords
