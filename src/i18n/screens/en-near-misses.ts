import type { WebMessages } from '../nl-web.ts'

const count = new Intl.NumberFormat('en-GB')
const mails = (n: number): string => (n === 1 ? '1 email' : `${count.format(n)} emails`)

/** Texts of the screen about what was sent, in English. */
export const enNearMissesScreen: WebMessages['screens']['nearMisses'] = {
  title: 'Close calls',
  sentence: (open, said) =>
    open > 0
      ? `${mails(open)} that you sent may not have gone as you wished.`
      : said > 0
        ? 'You have looked at everything.'
        : 'We saw nothing out of the ordinary in what you sent.',
  lead: 'Everybody sends something wrong now and then. Who sees it soon can mostly still put it right. Only you see this.',
  looked: (sent) => `We looked at ${mails(sent)} that you sent.`,
  notAll: 'Nothing found is no proof: we only see what the mail itself shows.',
  caption: 'Emails that may not have been meant so, the newest first',
  filter: 'Which emails',
  filterOpen: 'To look at',
  filterSaid: 'Looked at',
  rule: 'What stands out',
  noneSo: 'There are none like that now.',
  when: 'When',
  to: 'To',
  state: 'State',
  why: 'Why you see this',
  todo: 'What you can do',
  unknown: 'What we do not know',
  recipients: (n) => (n === 1 ? 'It is about 1 address' : `It is about ${count.format(n)} addresses`),
  allRecipients: (n) => `Show all ${count.format(n)}`,
  mail: 'The email',
  attached: 'Attachments',
  more: 'The email goes on after this.',
  noText: 'There is no text in this email.',
  lies: 'Lies in',
  shared: 'This is a shared mailbox. You see the email, not who does how much wrong.',
  breach: 'Is this a data breach?',
  breachMore:
    'If something reached the wrong person, it can be a data breach. Write it down, also when you need not report it.',
  toBreaches: 'Find out in a few questions',
  meant: 'Was meant so',
  solved: 'Was put right',
  again: 'Look at it again',
  said: { meant: 'Good. We will not ask again.', solved: 'Well done. We put it with “looked at”.' },
  reopened: 'It is in the list again.',
  gone: 'This email is not in the list any more.',
  goneMore: 'Perhaps the email is gone, or Kwartje sees nothing out of the ordinary in it now.',
  next: 'next',
  previous: 'previous',
  keys: 'In the open email',
  empty: {
    sentence: 'No sent mail has been read yet.',
    lead: 'So we know nothing yet, nothing good either.',
    title: 'Here comes what you sent and perhaps did not mean so',
    text: 'For example: a newsletter with all customers visible in Cc, or a payslip to pete@gmial.com. Point at your mailbox, with its Sent folder.',
    add: 'Add your mailbox',
  },
  ownUnknown: {
    sentence: 'We do not know yet which mail addresses are yours.',
    lead: 'Without that we cannot see what you sent yourself.',
    title: 'Tell what stands behind the @ of your mail address',
    text: 'For example: thewillow.example. Then we know which mail comes from you.',
    set: 'To the settings',
  },
}
