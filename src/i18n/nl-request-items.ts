import type { NoGround, WithholdGroundId } from '../law/withhold-grounds.ts'
import type { ItemKind, ItemMatch } from '../privacy/requests/answer/item.ts'
import type { ProposalReason } from '../privacy/requests/answer/propose.ts'
import type { ItemDecision } from '../privacy/requests/event.ts'

/** Words for what was found of a person, and what becomes of it. */
export const nlRequestItems = {
  kinds: {
    message: ['bericht', 'berichten'],
    attachment: ['bijlage', 'bijlagen'],
    card: ['kaartje', 'kaartjes'],
    calendar: ['agenda', 'agenda’s'],
    row: ['lijst', 'lijsten'],
    file: ['bestand', 'bestanden'],
  } satisfies Readonly<Record<ItemKind, readonly [one: string, more: string]>>,
  /** A letter is told apart by who wrote it to whom. */
  letters: {
    from: 'bericht van deze persoon',
    to: 'bericht aan deze persoon',
    about: 'bericht over deze persoon',
    /** With what it is about and who wrote it, once it was read where it lies. */
    told: (title: string, from: string) =>
      `${title === '' ? '(zonder onderwerp)' : `“${title}”`}${from === '' ? '' : `, van ${from}`}`,
  },
  decisions: {
    give: 'geven',
    redact: 'weglakken en geven',
    withhold: 'niet geven',
  } satisfies Readonly<Record<ItemDecision, string>>,
  matches: {
    person: 'deze persoon',
    identifier: 'adres, nummer of naam',
    text: 'in de tekst gevonden',
    maybe: 'misschien iemand anders',
  } satisfies Readonly<Record<ItemMatch, string>>,
  reasons: {
    'maybe-other': 'Naam of adres is ook van iemand anders. Kijk zelf of dit stuk erbij hoort.',
    'own-rows': 'Uit deze lijst gaan alleen de eigen regels mee.',
    'own-events': 'Uit deze agenda gaan alleen de eigen afspraken mee.',
    'own-card': 'Een kaartje van deze persoon zelf.',
    'others-inside': 'Er staan ook anderen in. Hun gegevens worden weggelakt.',
    'nobody-else': 'Wij kennen niemand anders in dit stuk. Bij het kopiëren wordt dat nog eens nagekeken.',
    picture:
      'Op deze foto staan ook gegevens van anderen. Letters op een foto zijn niet één voor één weg te lakken.',
  } satisfies Readonly<Record<ProposalReason, string>>,
  grounds: {
    others: 'Gegevens van anderen',
    reporter: 'Wie iets meldde of vertelde',
    secret: 'Bedrijfsgeheim of werk van een ander',
    'own-good': 'Bescherming van de persoon zelf',
    offence: 'Strafbare feiten voorkomen of opsporen',
    claim: 'Een vordering tussen u en deze persoon',
    proceedings: 'Rechtszaak, of advies van uw advocaat',
    professional: 'Onderzoek naar beroepsregels',
    supervision: 'Toezicht of inspectie',
    'not-theirs': 'Gaat over iemand anders',
  } satisfies Readonly<Record<WithholdGroundId, string>>,
  noGrounds: {
    effort: 'Het is veel werk.',
    internal: 'Het is een intern stuk of een kladje.',
    lawsuit: 'De persoon wil het gebruiken in een rechtszaak.',
    rude: 'De persoon is onaardig.',
  } satisfies Readonly<Record<NoGround, string>>,
}
