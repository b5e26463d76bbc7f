import { firm, type Character } from './cast.ts'
import { day, placeOf, self, type Filed, type MailboxSetup } from './letter.ts'
import { mailbox } from './write-mail.ts'

/** Words beside the box on the invented website. */
const box = 'Ja, stuur mij vier keer per jaar de fietsnieuwsbrief van De Ketting'

/**
 * Who said yes, who did not, and who could: forms of the website as they come in by mail, one of them confirmed, and an order
 * after which one could say no. The one who wants no more stands among the special mail.
 */
export function consentMail({ cast, ledger }: MailboxSetup): Filed[] {
  const { owner, customers } = cast
  const letters: Filed[] = []
  const form = (
    who: Character,
    at: Date,
    lines: readonly string[],
    subject = 'Nieuw bericht via uw website',
  ): void => {
    letters.push({
      folder: 'inbox',
      from: mailbox('Website De Ketting', `noreply@${firm.domain.replace('.example', '-site.example')}`),
      to: [self(owner)],
      subject,
      at,
      text: [`Naam: ${who.name}`, `E-mail: ${who.email}`, ...lines].join('\n'),
      about: [who],
    })
  }
  const tell = (what: string, who: Character, at: Date): void => {
    ledger.events.push({ what, at: at.toISOString(), person: who.id, place: placeOf.inbox })
  }
  const [confirmed, ticked, asked, buyer] = customers.slice(30, 34)
  if (confirmed === undefined || ticked === undefined || asked === undefined || buyer === undefined) return []
  form(confirmed, day(2026, 9, 3), [`${box}: ja`, 'Bericht: Graag ook iets over kettingen.'])
  form(confirmed, day(2026, 9, 4), [], 'Aanmelding bevestigd')
  tell('consent-confirmed', confirmed, day(2026, 9, 4))
  form(ticked, day(2026, 10, 12), [`${box}: ja`, 'Bericht: Zijn jullie maandag open?'])
  tell('consent-ticked', ticked, day(2026, 10, 12))
  form(asked, day(2026, 10, 20), [`${box}: nee`, 'Bericht: Wat kost een nieuwe bel?'])
  tell('consent-not-given', asked, day(2026, 10, 20))
  letters.push({
    folder: 'sent',
    from: self(owner),
    to: [self(buyer)],
    subject: 'Uw bestelling staat klaar',
    at: day(2026, 11, 10),
    text: `Beste ${buyer.given},\n\nUw bestelling staat klaar. Wij mailen klanten soms een aanbieding voor onderhoud. Liever geen aanbiedingen? Antwoord met "stop".\n\nMet vriendelijke groet,\n${owner.name}\n`,
    about: [buyer],
  })
  tell('offered-to-say-no', buyer, day(2026, 11, 10))
  return letters
}
