import type { WebMessages } from '../nl-web.ts'

const count = new Intl.NumberFormat('en-GB')

/** Texts of the screens of the register in English. */
export const enRegisterScreen: WebMessages['screens']['register'] = {
  title: 'Register',
  gdpr: 'GDPR',
  sentence: (activities) =>
    activities === 0
      ? 'Your register is still empty.'
      : activities === 1
        ? 'You do 1 thing with data of people.'
        : `You do ${count.format(activities)} things with data of people.`,
  lead: 'This is your record of processing. We wrote down what we saw; you say whether it is right.',
  duty: {
    required: (reasons) => `You must keep it, because ${reasons}.`,
    unknown:
      'We do not know yet whether you must keep it. A firm with customers, staff or a mailbox nearly always must.',
    reasons: {
      customers: 'you have customers',
      payroll: 'you pay wages',
      mail: 'you mail every day',
      special: 'your documents hold special categories of data',
    },
    and: 'and',
  },
  toLookAt: (n) => (n === 0 ? '' : `You have not looked at ${count.format(n)} of them yet.`),
  toFill: (n) => (n === 0 ? '' : `In ${count.format(n)} something is still open.`),
  sign: 'Sign off the register',
  signTitle: 'Sign off the register',
  signMore:
    'What stands here now becomes a version that never changes. So you can show later what you knew and did. The register itself goes on.',
  signOpen: (n) =>
    `In ${count.format(n)} ${n === 1 ? 'activity' : 'activities'} something is still open. It will stand in the version as open.`,
  signedBy: 'Who signs it off?',
  signedByMissing: 'Fill in a name.',
  note: 'Remark',
  noteHelp: 'For example: discussed with the accountant.',
  signed: (number) => `Version ${count.format(number)} is signed off.`,
  notYet: 'Not yet',
  takeAway: 'Take the register away',
  takeAwayVersion: (number) => `Take version ${count.format(number)} away`,
  formats: {
    pdf: 'As PDF',
    docx: 'For Word (DOCX)',
    xlsx: 'For Excel (XLSX)',
    ods: 'For LibreOffice (ODS)',
    html: 'As a public web page',
    json: 'All of it, to be read in again (JSON)',
    'json-ld': 'For other systems (JSON-LD, DPV)',
  },
  saved: (name) => `Saved as ${name}.`,
  caption: 'What you do with data of people',
  activity: 'Activity',
  whose: 'Whose',
  data: 'Kinds of data',
  shared: 'Sees it too',
  state: 'Looked at',
  states: {
    proposed: 'not looked at yet',
    moved: 'something changed',
    open: (n) => `${count.format(n)} still open`,
    whole: 'looked at',
    ended: 'you do not do this any more',
  },
  endedTitle: (n) =>
    n === 1
      ? '1 thing you do not do, or not any more'
      : `${count.format(n)} things you do not do, or not any more`,
  moved: (n) =>
    n === 1
      ? 'In 1 activity something changed since you looked.'
      : `In ${count.format(n)} activities something changed since you looked.`,
  movedMore: 'What you confirmed still stands. Beside it stands what we see differently now.',
  nothingCounted: 'Here will stand what you do with data of people.',
  nothingCountedMore:
    'For example: customers and invoices, pay, applications. Let us read your mail or a folder first; then we write it down for you.',
  addPlace: 'Add a place',
  unplaced: 'Not placed yet',
  unplacedMore:
    'We do not know what you use these suppliers for. Put them with the activity where they belong.',
  add: 'Do you do anything else?',
  addMore: 'What stands on paper or in a camera, we cannot see. It does belong here.',
  addOwn: 'Add something of your own',
  ownName: 'What do you call this?',
  ownNameHelp: 'For example: hiring out tools.',
  ownNameMissing: 'Give it a name.',
  role: 'Your role',
  roleChoices: {
    controller: 'You decide yourself what for and how',
    joint: 'You decide together with someone else',
    processor: 'You do it on behalf of someone else (processor)',
  },
  added: 'Added to your register.',
  organisation: 'Who keeps this register?',
  organisationMore: 'This stands at the top of the register and in your privacy statement.',
  organisationSaved: 'Saved.',
  seldom: 'Most small firms have none.',
  versions: 'Versions signed off',
  noVersion: 'No version has been signed off yet.',
  version: (number, day, by) => `Version ${count.format(number)}, ${day}, by ${by}`,
  activities: (n) => (n === 1 ? '1 activity.' : `${count.format(n)} activities.`),
  broken: (numbers) =>
    `Version ${numbers} is not what was signed off any more. Keep a copy of your overview and find out who wrote in it.`,
  gone: 'This activity is not in your register.',
  back: 'To the whole register',
  keep: 'We do do this',
  kept: 'It is in your register again.',
  end: 'We do not do this, or not any more',
  wasEnded: 'Out of your register. What it said is kept.',
  confirmAll: (n) =>
    n === 0 ? 'We do this' : n === 1 ? 'This is right' : `All of this is right (${count.format(n)} lines)`,
  confirmed: (n) =>
    n === 0 ? 'Looked at.' : n === 1 ? '1 line confirmed.' : `${count.format(n)} lines confirmed.`,
  rename: 'Give it another name',
  renamed: 'The name has changed.',
  becomes: {
    controller: 'We decide on this ourselves',
    joint: 'We decide on this with someone else',
    processor: 'We do this on behalf of someone else',
  },
  roleChanged: 'Your role has changed.',
  sections: {
    why: 'What for, and why that is allowed',
    whose: 'Whose, and which data',
    shared: 'Who sees it too',
    keeping: 'Where it lies, and how long',
    safety: 'How you protect it',
    running: 'Who looks after it',
  },
  missing: 'still open',
  others: 'Also possible:',
  fillIn: 'Fill in',
  addOne: 'Add',
  refused: (n) => `${count.format(n)} ${n === 1 ? 'does' : 'do'} not belong here, you said`,
  putBack: 'It does',
  isBack: 'Put back.',
  drift: {
    'not-declared': 'newly seen',
    'not-observed': 'we do not see it any more',
    differs: 'we see something else now',
  },
  why: 'What shows that?',
  nothingSeen: 'We see nothing of this now.',
  decidedOn: (day) => `This was there when you said so, on ${day}:`,
  right: 'Right',
  confirmOne: (text) => `Right: ${text}`,
  confirmThese: (n) => `These ${count.format(n)} are right`,
  moreOf: (text) => `More choices for ${text}`,
  change: 'Change',
  refuse: 'Does not belong here',
  reset: 'Take my answer back',
  saidRight: 'Confirmed.',
  saidRefused: 'Out of your register.',
  saidReset: 'Your answer was taken back.',
  saidOwn: 'Written down.',
  choose: 'Choose',
  explanation: 'Explanation',
  day: 'Day',
  country: 'Country',
  countryHelp: 'Two letters, such as US for the United States.',
  unknown: 'I do not know',
  terms: { duration: 'How long', transfer: 'Why that is allowed', yesNo: 'Is that so' },
  textMissing: { text: 'Write down what it is.', country: 'Give the country in two letters, such as US.' },
  save: 'Save',
  cancel: 'Never mind',
}
