import type { nlSeenBy } from './nl-seen-by.ts'

const count = new Intl.NumberFormat('en-IE')
const pieces = (n: number): string => (n === 1 ? '1 document' : `${count.format(n)} documents`)

/** Texts of "who sees it too" in English. */
export const enSeenBy: typeof nlSeenBy = {
  title: 'Who sees it too',
  sentence: ['Outside your firm, ', ' too.'],
  count: (n) => (n === 1 ? '1 other sees it' : `${count.format(n)} others see it`),
  lead: 'These are companies that can get at data you keep. That is allowed, with a good agreement. What we do not know, we say.',
  groups: {
    'mail-host': { title: 'Where your mail is', more: 'Whoever takes in your mail can read it too.' },
    recipient: {
      title: 'Whom you sent documents to',
      more: 'These documents say something about other people than who got them.',
    },
    declared: {
      title: 'What you told us',
      more: 'Kwartje cannot look in there. How many people are in it we do not know.',
    },
  },
  facts: {
    basis: 'How we know',
    what: 'What goes there',
    where: 'From which place',
    country: 'Where it is',
    agreement: 'Agreement',
  },
  basis: {
    'mail-host': (messages) => `${messages} came in there. The heads of those mails say so.`,
    recipient: (documents) => `You sent ${documents} there.`,
    declared: () => 'You told us. We have not seen anything of it ourselves.',
  },
  what: {
    'mail-host': (people) => `All mail in that mailbox: data of ${people}.`,
    recipient: (people) => `Data of about ${people}.`,
    declared: () => 'Unknown. See for yourself what you keep there.',
  },
  pieces,
  regions: {
    home: 'The GDPR holds there.',
    eea: 'That is in Europe. The GDPR holds there too.',
    adequate:
      'Outside Europe, in a country that protects well enough according to the EU. Check that this goes for this company too.',
    elsewhere: 'Outside Europe. That takes an extra agreement.',
    unknown: 'In which country this is, we do not know.',
  },
  inCountry: (country) => `${country}.`,
  agreementMore: 'The agreements that we found are with',
  toSuppliers: 'your suppliers',
  source: 'text of the law',
  onlySome: 'These are the recipients that got most documents.',
  empty: {
    sentence: 'We have not seen anybody outside who sees it too.',
    title: 'Here comes who outside your firm sees it too',
    text: 'Such as the company that takes in your mail, or the bookkeeper to whom you send payslips. Kwartje sees that in your mail.',
    notNobody: 'Nothing seen yet is not the same as nobody.',
    mail: 'Point out your mail',
    tell: 'Name a service',
  },
  tell: 'Name another service',
}
