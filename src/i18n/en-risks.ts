import type { RiskNumbers, nlRisks } from './nl-risks.ts'

const count = new Intl.NumberFormat('en-IE')
const people = (n: number): string => (n === 1 ? '1 person' : `${count.format(n)} people`)
const documents = (n: number): string => (n === 1 ? '1 document' : `${count.format(n)} documents`)
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)

const suppliers = (n: number): string => (n === 1 ? '1 supplier' : `${count.format(n)} suppliers`)

/** Texts of the risks in English. */
export const enRisks: typeof nlRisks = {
  'supplier-breach': {
    title: ({ documents: n }: RiskNumbers) => `${suppliers(n)} told of a data breach.`,
    why: 'If it touches your data too, you have 72 hours to report it, from the moment you know.',
    todo: 'Read what they say and ask what of yours was in it.',
  },
  'bsn-in-mail': {
    title: ({ persons, documents: n }: RiskNumbers) =>
      `Take the BSNs (citizen numbers) of ${people(persons)} out of your mail (${mails(n)}).`,
    why: 'With a BSN and a name somebody can pass for another.',
    todo: 'Keep them only where the law asks for them, such as payroll. Take them out of your mail.',
  },
  passwords: {
    title: ({ documents: n }: RiskNumbers) => `Change the passwords that stand in ${documents(n)}.`,
    why: 'Whoever gets into your mail or folder gets in everywhere else too.',
    todo: 'Change them, put them in a password manager and throw the documents away.',
  },
  'identity-documents': {
    title: ({ documents: n }: RiskNumbers) => `Look at the passport and licence numbers in ${documents(n)}.`,
    why: 'Only employers and a few others may keep a copy.',
    todo: 'Let people show their document instead of copying it. Throw away copies of customers and applicants.',
  },
  'health-in-mail': {
    title: ({ persons, documents: n }: RiskNumbers) =>
      `Something about the health of ${people(persons)} stands in ${documents(n)}.`,
    why: 'Health is a special category: you may hardly ever keep it.',
    todo: 'Of a sick note, write down the date only. What somebody has does not belong in your mail.',
  },
  'special-categories': {
    title: ({ documents: n }: RiskNumbers) =>
      `Check what ${documents(n)} say about religion, union, origin and the like.`,
    why: 'These are special categories: keeping them takes a good reason.',
    todo: 'Look at them one by one. If you do not need them, throw them away.',
  },
  'criminal-data': {
    title: ({ documents: n }: RiskNumbers) => `There are criminal data in ${documents(n)}.`,
    why: 'You may keep those in a few cases only.',
    todo: 'A certificate of conduct (VOG) you only need to see, not to keep.',
  },
  'payment-cards': {
    title: ({ documents: n }: RiskNumbers) => `Take the card numbers out of ${documents(n)}.`,
    why: 'With a card number somebody can pay.',
    todo: 'Throw the documents away or make the numbers unreadable.',
  },
  'no-agreement': {
    title: ({ documents: n }: RiskNumbers) => `Find the agreement with ${suppliers(n)}.`,
    why: 'Who works with data on your behalf does so under a processing agreement. We did not find it.',
    todo: 'See what was agreed when you signed up, and keep it with your papers.',
  },
  'past-tax-term': {
    title: ({ oldestYear }: RiskNumbers) => `Clear out old documents: the oldest is from ${oldestYear}.`,
    why: 'For tax you keep your core accounts seven years. Longer takes a reason.',
    todo: 'Choose what can go. Keep what the law says you must keep.',
  },
  'many-copies': {
    title: ({ documents: n }: RiskNumbers) =>
      `${documents(n)} ${n === 1 ? 'lies' : 'lie'} in more than one place.`,
    why: 'Every copy can get lost or leak, and one is always forgotten.',
    todo: 'Keep one and throw the rest away.',
  },
  'not-read': {
    title: ({ documents: n }: RiskNumbers) => `We could not read ${documents(n)}.`,
    why: 'There may be personal data there too: pictures, locked files, old formats.',
    todo: 'See the list: kwartje problems',
  },
  'never-scanned': {
    title: ({ documents: n }: RiskNumbers) =>
      `${n === 1 ? '1 place has' : `${count.format(n)} places have`} not been read yet.`,
    why: 'What is not read is not counted above.',
    todo: 'Read them: kwartje scan',
  },
}
