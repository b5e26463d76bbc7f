import { enMailingWords } from '../en-mailing-words.ts'
import type { nlNewslettersScreen } from './nl-newsletters.ts'

const count = new Intl.NumberFormat('en-GB')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)
const senders = (n: number): string => (n === 1 ? '1 sender' : `${count.format(n)} senders`)
const letters = (n: number): string => (n === 1 ? '1 newsletter' : `${count.format(n)} newsletters`)

/** Texts of the screens with newsletters in English. */
export const enNewslettersScreen: typeof nlNewslettersScreen = {
  words: enMailingWords,
  title: 'Newsletters',
  sentence: ({ mailings, messages, neverAnswered }) =>
    `${mails(messages)} from ${senders(mailings)}.${
      neverAnswered === 0
        ? ''
        : neverAnswered === mailings
          ? ' You never answered one.'
          : ` ${count.format(neverAnswered)} you never answered.`
    }`,
  lead: 'Keep what you read, roll up what you want to follow, and unsubscribe from the rest. Unsubscribing happens once, and safely. Then Kwartje looks whether it really stays quiet.',
  goingOn: (n) =>
    n === 1
      ? '1 sender goes on, though you asked it to stop.'
      : `${count.format(n)} senders go on, though you asked them to stop.`,
  today: 'Read the roll-up',
  caption: 'Newsletters, the busiest first',
  one: 'Sender',
  filter: 'Which newsletters',
  filters: {
    'going-on': 'Still sending',
    'never-opened': 'Never opened',
    careful: 'Bills or notices too',
    asked: 'Unsubscribed',
    'roll-up': 'Rolled up',
    block: 'Blocked',
  },
  noneSo: 'There are none like that now.',
  mails: 'Mails',
  rhythm: 'How often',
  noRhythm: 'too few mails to tell',
  last: 'Last',
  neverDated: 'without a date',
  opened: 'Opened',
  openedHelp: 'The newest that your mail program marked as read.',
  answered: 'Answered',
  never: 'never',
  unknown: 'unknown',
  unknownHelp: 'Your mail program keeps elsewhere whether you read a mail. Kwartje does not see that here.',
  state: 'State',
  careful: 'mind',
  carefulHelp: (invoices, notices) =>
    `This way also came ${[
      ...(invoices === 0 ? [] : [invoices === 1 ? '1 bill' : `${count.format(invoices)} bills`]),
      ...(notices === 0 ? [] : [notices === 1 ? '1 notice' : `${count.format(notices)} notices`]),
    ].join(' and ')}. They may stop when you unsubscribe.`,
  gone: 'This newsletter is no longer here.',
  from: 'Sender',
  signedBy: (domain) => `signed by ${domain}`,
  notSigned: 'without a signature that your mail server approved',
  kind: 'What it is',
  subscribed: 'To which address',
  known: 'Do you know it',
  isKnown: 'yes: it has written for longer, you wrote to it, or it is a supplier',
  isUnknown: 'not yet: fewer than three mails, spread over thirty days',
  messages: 'The newest mails',
  decisions: { keep: 'Keep', 'roll-up': 'Roll up', block: 'Block' },
  decided: {
    keep: (n) => `${letters(n)} kept.`,
    'roll-up': (n) => `${letters(n)} rolled up on one page a day. The mails stay where they lie.`,
    block: (n) =>
      `${letters(n)} blocked. Put the rules below into your mail program: then new mail stays away.`,
    none: (n) => `${letters(n)} without a decision.`,
  },
  takeBack: 'Take the decision back',
  decidedHelp: {
    keep: 'You keep this newsletter.',
    'roll-up':
      'Stands on the page of the day. You can also take the mails out of your inbox, to a folder of their own.',
    block: 'You do not want to see this sender any more.',
  },
  byItself: {
    off: 'New mail of this sender keeps coming to your inbox. Kwartje can move it to a folder of its own. When your mailbox is one file on this computer, as with Thunderbird, only that program can.',
    on: 'Each time Kwartje has read, new mail of this sender goes to a folder of its own. That happens as long as Kwartje is open. Clean up shows what was moved, and puts it back.',
    turnOn: 'Move this by itself from now on',
    turnOff: 'Do not move this any more',
    isOn: 'From now on new mail of this sender goes to a folder of its own.',
    isOff: 'New mail of this sender stays in your inbox.',
  },
  cleanUp: 'Clean up what lies there',
  leave: 'Unsubscribe',
  leaveAgain: 'Ask once more',
  selected: 'Choose what happens with these newsletters. Before you unsubscribe you see exactly what leaves.',
  leaves: 'What would leave',
  leaveKinds: {
    request: (host) =>
      `One request to ${host}, without cookies. It says nothing of you but the mark that the sender itself put into the mail.`,
    mail: 'One mail, by your own mail server.',
    'own-mail': (why) => `You send this mail yourself, because ${why}.`,
    open: (why) => `You do this yourself in the browser, because ${why}.`,
    none: (why) => `Kwartje can do nothing here: ${why}.`,
  },
  to: 'To',
  mailFrom: 'From',
  subject: 'Subject',
  text: 'Text',
  noText: 'none',
  openPage: 'Open the page',
  openPageOf: (name) => `Open the page of ${name}`,
  openHelp: 'The sender then sees that you look. Never fill in a password.',
  did: 'I have done that',
  didOf: (name) => `I have done that: ${name}`,
  noted: 'Noted. Kwartje looks whether it stays quiet.',
  alreadyAsked: 'You asked this already. What may have arrived does not go a second time.',
  dialog: {
    title: (n) => (n === 1 ? 'Unsubscribe' : `Unsubscribe from ${senders(n)}`),
    lead: 'This leaves when you send, and nothing else. A request that was sent cannot be taken back.',
    send: (n) => (n === 1 ? 'Send 1 request' : `Send ${count.format(n)} requests`),
    nothing: 'Of these Kwartje can send nothing itself.',
    include: (name) => `Also unsubscribe from ${name}`,
    progress: (done, all) => `${count.format(done)} of ${count.format(all)} done`,
    done: 'Done',
    show: 'Show what leaves',
    byHand: 'Do it yourself',
  },
  standing: 'How it stands',
  standingHelp: {
    'not-sent': 'Nothing left. You can try again.',
    refused: 'The sender said no. You can ask once more, or open its page yourself.',
    asked: 'It left, but whether it arrived is not known. Kwartje does not send it again.',
    accepted: 'The sender took it. Now we wait.',
    objected: 'You objected. Now it may send no more.',
    'still-sending': 'More than two days after you asked, news came all the same.',
    quiet: 'Nothing came where something would have.',
    stopped: 'It stayed quiet for twice as long. This has stopped.',
  },
  quietAt: (day) => `If it stays quiet until ${day}, that counts. Let Kwartje read your mail again for that.`,
  proof: 'The proof: what came all the same',
  journal: 'What you asked',
  journalLine: (day, way) => `${day}, ${way}`,
  undo: 'Undo',
  sent: 'What left',
  letter: {
    title: 'Object',
    lead: 'You have the right to refuse advertising. After an objection the sender must stop, without a reason from you.',
    pdf: 'Save as PDF',
    docx: 'Save as Word',
    saved: (file) => `Saved as ${file}. Put your name under it and send it.`,
    went: 'I have sent it',
    noted: 'Noted that you objected.',
  },
  rules: {
    title: 'Rules for your mail program',
    lead: 'What you roll up or block, your own mail server can put into a folder by itself. Nothing is thrown away.',
    sieve: 'Does your mail server take Sieve (ask your provider)? Then paste this into it:',
    other:
      'If not: make a rule in your mail program (in Gmail: a filter) that brings mail of these senders to a folder.',
    copy: 'Copy',
    copied: 'Copied.',
  },
  empty: {
    sentence: 'Kwartje has seen no newsletters yet.',
    notNone: 'That only says something about what was read.',
    title: 'Here comes what you are subscribed to',
    text: 'Of each sender you see how often it writes, whether you ever opened it, and the safe way out. The wholesaler who offers saddles every day, for example.',
    add: 'Add your mail',
  },
  page: {
    title: 'The roll-up',
    sentence: (day, n) => (n === 0 ? `Nothing on ${day}.` : `${letters(n)} on ${day}.`),
    lead: 'Only the heading and the first lines. Nothing is loaded: no pictures, no links.',
    previous: (day) => `To ${day}`,
    next: (day) => `To ${day}`,
    back: 'All newsletters',
    isGone: 'This mail lies there no longer.',
    more: (n) => `And ${letters(n)} more that day.`,
    noTitle: '(no subject)',
    mail: 'Mail this roll-up to myself',
    empty: 'You roll up nothing yet',
    emptyText:
      'Choose a newsletter in the list that you want to follow but not see each time. It then stands here, on one page a day.',
    choose: 'Choose newsletters',
  },
}
