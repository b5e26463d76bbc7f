import type { BreachAnswer, BreachTexts } from './nl-breach.ts'

const unknown: BreachAnswer = {
  label: 'I do not know',
  help: 'That is an answer too. You can add to it later.',
}
const no = (help: string): BreachAnswer => ({ label: 'No', help })
const yes = (help: string): BreachAnswer => ({ label: 'Yes', help })

/** The answers of the interview in English. */
export const enBreachWords: BreachTexts['words'] = {
  incident: {
    yes: { label: 'No, this is real', help: 'Or you are not sure yet.' },
    test: { label: 'Yes, it was a drill of our own', help: 'Then no data leaked.' },
  },
  touched: {
    yes: yes('Names, addresses, numbers, conversations: all that is about somebody.'),
    'not-shown': {
      label: 'No, nothing shows that',
      help: 'You checked, for example in the list of sign-ins.',
    },
    unknown,
  },
  role: {
    controller: { label: 'Ours', help: 'Your own customers, staff and suppliers.' },
    processor: {
      label: 'A client’s',
      help: 'You work with their data, as a bookkeeper does for a customer.',
    },
    joint: { label: 'Ours together with another', help: 'You decide together, as in a shared campaign.' },
    unknown,
  },
  protection: {
    unreadable: {
      label: 'Encrypted, and the key is safe',
      help: 'The whole disk is encrypted (BitLocker, FileVault, a phone with a code) and the password was not with it.',
    },
    weak: {
      label: 'A password only',
      help: 'Without encryption the disk can simply be read in another machine.',
    },
    none: { label: 'No, it could be read', help: 'Ordinary mail, paper, an open file.' },
    unknown,
  },
  copy: {
    yes: yes('What is gone also lies elsewhere, or was restored already.'),
    no: no('You have what is gone nowhere else.'),
    unknown,
  },
  receiver: {
    nobody: { label: 'Nobody', help: 'Something shows that: a list of sign-ins, a seal that is whole.' },
    returned: {
      label: 'It is back, and seems unread',
      help: 'Such as a folder that came out of the bin closed.',
    },
    trusted: {
      label: 'Somebody you can trust, and it is gone',
      help: 'Somebody bound to secrecy, such as your notary or insurer, who confirmed that it was erased.',
    },
    'known-deleted': {
      label: 'Somebody you know, and it is gone',
      help: 'That one receiver said it is erased or back.',
    },
    known: { label: 'People you know', help: 'You know who got it. Whether it is gone you do not know yet.' },
    many: { label: 'A large group', help: 'More people than you can ask, or a list that went round.' },
    stranger: { label: 'A stranger', help: 'A finder, a passer-by, anybody on the internet.' },
    attacker: { label: 'Somebody who was after it', help: 'A burglar in your mail or computer, a swindler.' },
    unknown,
  },
  outage: {
    none: { label: 'Nothing', help: 'Restored quickly, or nobody was troubled.' },
    some: { label: 'Trouble', help: 'Delivered later, paid later, had to tell again.' },
    serious: { label: 'Serious trouble', help: 'Care, income or safety of people was at stake.' },
    unknown,
  },
  reveals: {
    no: no('To be your customer says nothing special about somebody.'),
    yes: yes('Such as a client of a psychologist, a member of a church or union, somebody in debt.'),
    unknown,
  },
  vulnerable: {
    no: no('Ordinary customers and colleagues.'),
    yes: yes('Children, patients, people who can hardly defend themselves or who are in hiding.'),
    unknown,
  },
  intent: {
    no: { label: 'No, a mistake', help: 'Or lost.' },
    yes: { label: 'Yes, on purpose', help: 'Stolen, broken into, taken along.' },
    unknown,
  },
  removed: {
    no: no('Nothing was done yet that takes the danger away.'),
    yes: yes('Wiped remotely before anybody could look, passwords changed before they were used.'),
    unknown,
  },
  borders: {
    no: no('Only people in the Netherlands.'),
    yes: yes('Also people in other countries of the EU.'),
    unknown,
  },
  financial: {
    no: no('Most firms are not.'),
    yes: yes('A bank, insurer or another firm with a licence under the Dutch Wft.'),
  },
}

/** What the interview asks, in English. */
export const enBreachQuestions: BreachTexts['questions'] = {
  incident: {
    ask: 'Was this a drill of your own?',
    why: 'A test of your own is no breach. Then there is nothing to notify.',
  },
  when: {
    ask: 'When did you know?',
    why: 'The 72 hours begin in the minute in which you were reasonably sure that data leaked. A short enquiry first is fine; waiting is not.',
  },
  stop: {
    ask: 'First: stop the leak',
    why: 'What you do now counts most. Tick what is done; the rest becomes a task.',
  },
  scope: { ask: 'Where was it?', why: 'Point at what was hit. Kwartje then counts whose data were in it.' },
  touched: {
    ask: 'Were personal data touched?',
    why: 'Only then is it a breach. In doubt, take it that they were.',
  },
  effects: {
    ask: 'What happened to the data?',
    why: 'Data that you could not reach for a while are a breach too.',
  },
  role: {
    ask: 'Whose data are these?',
    why: 'If you work for another, they must hear of it from you at once. They then notify.',
  },
  borders: { ask: 'Is it about people in other countries too?', why: 'The authority asks for that.' },
  protection: {
    ask: 'Were the data made unreadable?',
    why: 'If all is well encrypted and the key is safe, there is mostly nothing to notify.',
  },
  copy: { ask: 'Do you still have the data?', why: 'Data that disappeared are a breach too.' },
  receiver: {
    ask: 'Who has it now, do you think?',
    why: 'Somebody you know who erased it is not a burglar.',
  },
  natures: {
    ask: 'What kind of data are they?',
    why: 'Kwartje ticked what it found. Take out what is not so and add what you know.',
  },
  reveals: {
    ask: 'Does it say something that people are with you?',
    why: 'Sometimes a name on your list is sensitive already.',
  },
  vulnerable: { ask: 'Are there people who are extra vulnerable?', why: 'For them a leak weighs heavier.' },
  outage: { ask: 'What did people notice?', why: 'It is about the people, not about you.' },
  intent: { ask: 'Was it on purpose?', why: 'Who meant it does harm with it more often.' },
  removed: { ask: 'Is the danger gone by now?', why: 'What you did afterwards can take the high risk away.' },
  financial: {
    ask: 'Are you a financial undertaking?',
    why: 'Then article 34 does not bind you, but a duty of care of your own does.',
  },
}
