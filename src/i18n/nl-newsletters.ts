import type { AskWay } from '../privacy/newsletters/standing.ts'
import { nlMailingWords } from './nl-mailing-words.ts'

const letter = {
  fileName: 'bezwaar',
  title: 'Bezwaar tegen reclame per mail',
  from: (name: string) => `Van: ${name}`,
  to: (name: string, email: string) => `Aan: ${name}${email === '' ? '' : `, ${email}`}`,
  on: (day: string) => `Datum: ${day}`,
  asksTitle: 'Wat ik vraag',
  asks: (address: string) =>
    `Ik maak bezwaar tegen het gebruik van mijn gegevens voor reclame (artikel 21, tweede lid, AVG). Stuur mij geen nieuwsbrieven en andere reclame meer${address === '' ? '' : ` op ${address}`}. Na dit bezwaar mag het niet meer (artikel 21, derde lid).`,
  list: [
    'Haal mijn adres uit uw lijsten, en zorg dat het er niet opnieuw in komt.',
    'Laat ook weten aan wie u mijn adres gaf, en vraag hun hetzelfde.',
    'Bevestig binnen een maand dat dit gedaan is (artikel 12, derde lid).',
  ],
  consent:
    'Reclame per mail mag alleen met toestemming, of aan klanten die zich bij elke mail kunnen afmelden (artikel 11.7 Telecommunicatiewet).',
  provedTitle: 'Wat er gebeurde',
  askedOn: (day: string, way: string) => `Op ${day} vroeg ik u te stoppen, ${way}.`,
  ways: {
    'one-click': 'met de afmeldlink in uw mail',
    mail: 'met een mail',
    'by-hand': 'zoals u dat zelf aanbiedt',
    objection: 'met een bezwaarbrief',
  } satisfies Record<AskWay, string>,
  cameOn: (days: string, count: number) =>
    count === 1
      ? `Daarna kwam er nog 1 mail, op ${days}.`
      : `Daarna kwamen er nog ${String(count)} mails. De eerste kwamen op ${days}.`,
  complaint: 'Blijft u sturen, dan kan ik een klacht indienen bij de ACM en de Autoriteit Persoonsgegevens.',
  greeting: 'Met vriendelijke groet,',
}

/** What is said of mailings and how to leave them. */
export const nlNewsletters = {
  ...nlMailingWords,
  mailing: 'mailing',
  count: 'mails',
  rhythm: 'hoe vaak',
  last: 'laatste',
  wayOut: 'afmelden',
  none: 'Hier zijn geen nieuwsbrieven of andere mailings.',
  nothingSent: 'Er is niets verstuurd en niets bewaard.',
  letter,
  folders: { rollUp: 'Nieuwsbrieven', block: 'Geblokkeerd' },
  digest: {
    subject: (count: number, day: string): string =>
      count === 1
        ? `Kwartje: 1 nieuwsbrief van ${day}`
        : `Kwartje: ${String(count)} nieuwsbrieven van ${day}`,
    gone: '(ligt er niet meer)',
    end: 'De mails zelf liggen nog waar ze lagen.',
  },
}
