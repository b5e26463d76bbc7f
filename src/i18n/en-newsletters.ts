import { enMailingWords } from './en-mailing-words.ts'
import type { nlNewsletters } from './nl-newsletters.ts'

/** What is said of mailings and how to leave them, in English. */
export const enNewsletters: typeof nlNewsletters = {
  ...enMailingWords,
  mailing: 'mailing',
  count: 'mails',
  rhythm: 'how often',
  last: 'last',
  wayOut: 'way out',
  none: 'There are no newsletters or other mailings here.',
  nothingSent: 'Nothing was sent and nothing was kept.',
  letter: {
    fileName: 'objection',
    title: 'Objection to advertising by mail',
    from: (name) => `From: ${name}`,
    to: (name, email) => `To: ${name}${email === '' ? '' : `, ${email}`}`,
    on: (day) => `Date: ${day}`,
    asksTitle: 'What I ask',
    asks: (address) =>
      `I object to the use of my data for advertising (article 21(2) GDPR). Send me no more newsletters or other advertising${address === '' ? '' : ` at ${address}`}. After this objection it is no longer allowed (article 21(3)).`,
    list: [
      'Take my address out of your lists, and see that it does not come back.',
      'Tell whom you gave my address, and ask the same of them.',
      'Confirm within one month that this was done (article 12(3)).',
    ],
    consent:
      'Advertising by mail is only allowed with consent, or to customers who can unsubscribe in every mail (article 11.7 of the Dutch Telecommunications Act).',
    provedTitle: 'What happened',
    askedOn: (day, way) => `On ${day} I asked you to stop, ${way}.`,
    ways: {
      'one-click': 'by the unsubscribe link in your mail',
      mail: 'with a mail',
      'by-hand': 'in the way you offer yourself',
      objection: 'with a letter of objection',
    },
    cameOn: (days, count) =>
      count === 1
        ? `After that 1 more mail came, on ${days}.`
        : `After that ${String(count)} more mails came. The first came on ${days}.`,
    complaint: 'If you go on, I can complain to the Dutch authorities ACM and AP.',
    greeting: 'Kind regards,',
  },
  folders: { rollUp: 'Newsletters', block: 'Blocked' },
  digest: {
    subject: (count, day) =>
      count === 1 ? `Kwartje: 1 newsletter of ${day}` : `Kwartje: ${String(count)} newsletters of ${day}`,
    gone: '(lies there no longer)',
    end: 'The mails themselves still lie where they lay.',
  },
}
