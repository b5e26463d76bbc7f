import type { nlConsentScreen } from './nl-consent.ts'

const count = new Intl.NumberFormat('en-GB')
const people = (n: number): string => (n === 1 ? '1 person' : `${count.format(n)} people`)

/** Texts of the screen about consent. */
export const enConsentScreen: typeof nlConsentScreen = {
  title: 'Consent',
  sentence: (may, all, reach) =>
    all === 0
      ? 'We have not seen anybody yet whom you could reach.'
      : may === 0
        ? `You may not simply ${reach} any of your ${count.format(all)} contacts for advertising.`
        : `You may ${reach} ${people(may)} of your ${count.format(all)} contacts for advertising.`,
  leftOut: (n) =>
    n === 1
      ? 'In these groups is 1 contact that is allowed but does not count: its mail came back, it is there twice or it stands still.'
      : `In these groups are ${count.format(n)} contacts that are allowed but do not count: their mail came back, they are there twice or they stand still.`,
  lead: 'You may mail advertising to anybody who said yes, and to customers who could say no. You have to be able to show it (burden of proof). Ordinary contact is always fine.',
  waiting: (n) => `${n === 1 ? 'Somebody wrote' : `${count.format(n)} people wrote`} that it has to stop.`,
  apply: (n) => (n === 1 ? 'Carry out 1 clear withdrawal' : `Carry out ${count.format(n)} clear withdrawals`),
  applied: (n) => (n === 1 ? '1 withdrawal carried out.' : `${count.format(n)} withdrawals carried out.`),
  broken:
    'One or more proofs of consent were changed from outside Kwartje. They prove nothing any more: ask again, or put back a backup.',
  withdrawals: {
    title: 'Withdrawals in your mail',
    sentence: (done, waiting) =>
      [
        done === 0
          ? 'No withdrawals from your mail were carried out in the last month.'
          : `${done === 1 ? '1 withdrawal' : `${count.format(done)} withdrawals`} from your mail carried out in the last month.`,
        waiting === 0 ? '' : `${count.format(waiting)} to look at.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    cards: (n) =>
      `On ${n === 1 ? '1 card' : `${count.format(n)} cards`} in your address book somebody who said no still stands in a group or category for mailings.`,
    makePlan: 'See what changes',
    planMade: 'This is the plan. Nothing was changed yet.',
    doneOn: (day) => `Carried out on ${day}.`,
    goes: 'This goes by itself in a moment.',
    takeBack: 'Take back',
    isNone: 'This is no withdrawal',
    carryOut: 'Carry out',
    takenBack: (email) => `${email} is as it was before.`,
    byItself: 'Carry out clear withdrawals automatically',
    byItselfHelp:
      'Who answers "stop" or "unsubscribe me" is off your lists the same day. Nothing is sent. Withdrawing must be as easy as giving (Art. 7(3) GDPR).',
    isOn: 'Clear withdrawals go by themselves.',
    isOff: 'Withdrawals wait for you from now on.',
    doubts: {
      words: 'We are not sure that this is a withdrawal.',
      sender:
        'The mail server says that this mail does not come from this address, or it names more than one sender.',
      'own-address':
        'This is an address of your own. Did a colleague pass it on? Then take the customer out.',
      many: 'A great many came in one day. Look first whether that can be.',
    },
  },
  gradesTitle: 'How strong the proof is',
  suppressed: (n) =>
    `On the list of whom you do not contact: ${count.format(n)}. The list stays, also when you erase somebody.`,
  channel: 'How you want to reach people',
  groups: 'Who may be reached, and who not',
  groupsHelp: 'One group is one answer. Open a group to see who is in it, and why.',
  back: 'All groups',
  caption: 'Contacts, by name',
  search: 'Search a name or address',
  contact: 'Contact',
  why: 'Why',
  proof: 'Proof',
  purposes: 'For what',
  flaws: 'Mind',
  todo: 'What to do',
  law: 'Law',
  still: 'What is allowed',
  trail: 'What we saw',
  nothingSeen: 'Nothing that proves anything.',
  records: 'Consent on record',
  gone: 'This contact is not there any more.',
  withdraw: 'Take out everywhere',
  withdrawn: (name) => `${name} is not contacted any more.`,
  receipt: 'Proof (PDF)',
  saved: (name) => `Saved: ${name}`,
  lists: {
    title: 'Your lists',
    help: 'Where does a list come from? One answer a list is enough. In practice you may not mail anybody on a list that was bought.',
    people,
    ask: 'Where does this list come from?',
    choose: 'Choose an answer',
    likely: 'Its name says that it was bought. Until you say otherwise we take it for that.',
    kept: 'Remembered.',
    none: 'We saw no lists of people.',
  },
  selling: {
    title: 'How you sell',
    help: 'You may mail customers about your own offer when they could say no: when they bought, and in every mail after that.',
    atCollection: 'Could people say no when they bought?',
    inEachMessage: 'Does every mail say how to unsubscribe?',
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    since: 'Since which day?',
    wording: 'With which words?',
    keep: 'Keep',
  },
  record: {
    title: 'Write down a yes',
    help: 'Somebody said yes at the counter or on paper? Write down who, when and with which words. Without the words it proves nothing.',
    name: 'Name',
    mail: 'Email address',
    wording: 'The words they saw or heard',
    at: 'When',
    purpose: 'For what',
    keep: 'Write down',
    kept: 'Written down.',
  },
  files: {
    title: 'To and from your mailing tool',
    help: 'The file holds only whom you may reach now, with the reason.',
    purpose: 'For what',
    tool: 'For',
    tools: { mailchimp: 'Mailchimp', laposta: 'Laposta', listmonk: 'listmonk', other: 'a spreadsheet' },
    clean: 'Make the list',
    records: 'All proofs (JSON-LD)',
    take: 'Take over a file (CSV)',
    takeHelp: 'An export of Mailchimp, Laposta or listmonk. Internet addresses are not kept.',
    wording: 'Which words did people see when they signed up?',
    left: (n) => `Mind: the last ${count.format(n)} rows did not fit and were not read. Split the file.`,
    taken: (given, proved, refused) =>
      `${count.format(given)} times yes taken over, ${count.format(proved)} with proof. ${refused === 0 ? '' : `${count.format(refused)} refused: they said no.`}`,
  },
}
