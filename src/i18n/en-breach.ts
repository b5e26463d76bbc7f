import type { AdviceCode } from '../privacy/breaches/advice.ts'
import type { BreachText } from '../privacy/breaches/event.ts'
import type { BreachKind, Nature } from '../privacy/breaches/facts.ts'
import { enBreachQuestions, enBreachWords } from './en-breach-questions.ts'
import type { BreachAnswer, BreachQuestion, BreachTexts } from './nl-breach.ts'

const count = new Intl.NumberFormat('en-GB')

const kinds: Record<BreachKind, BreachAnswer> = {
  'wrong-recipient': {
    label: 'A mail went to the wrong person',
    help: 'A wrong address, or the wrong attachment.',
  },
  'open-cc': {
    label: 'Everybody could see each other’s address',
    help: 'The addresses stood in To or CC, not in BCC.',
  },
  'lost-device': {
    label: 'A laptop, phone or stick is gone',
    help: 'Lost or stolen. An old one counts too.',
  },
  'hacked-mailbox': {
    label: 'Somebody was in our mail',
    help: 'A strange sign-in, strange mail in your name, a forwarding rule you did not make.',
  },
  ransomware: {
    label: 'Our files were locked',
    help: 'Ransomware: you cannot reach them and somebody wants money.',
  },
  'open-folder': {
    label: 'Something was open to others',
    help: 'A folder, a list or a file on your site that anybody could see.',
  },
  paper: {
    label: 'Paper ended up in the wrong place',
    help: 'A letter, a binder, a parcel, paper in the recycling.',
  },
  supplier: { label: 'A supplier had a breach', help: 'They wrote to you that something went wrong.' },
  'lost-backup': { label: 'A backup is gone', help: 'A disk or stick with a copy of your data.' },
  'data-gone': {
    label: 'Data have disappeared',
    help: 'Erased or broken, and not or only late to be restored.',
  },
  other: { label: 'Something else', help: 'You can write it down in your own words in a moment.' },
}

const stops: Record<BreachKind, readonly string[]> = {
  'wrong-recipient': [
    'Call the receiver. Ask them not to read the mail and to throw it away now, from the bin too.',
    'Ask them to confirm that by mail. Keep that mail.',
    'Check whether more mail went out like this.',
  ],
  'open-cc': [
    'Do not send the mail again and do not reply to all.',
    'Ask the receivers, each apart, to throw the mail away and not to use the addresses.',
    'Use BCC or a mailing list from now on.',
  ],
  'lost-device': [
    'Lock or wipe the device remotely (Find My, Find My Device, your administrator).',
    'Change the passwords of mail and services on it, and sign out all devices.',
    'Stolen? Report it to the police. You get a number; keep it.',
  ],
  'hacked-mailbox': [
    'Change the password on another, clean device, and sign out all devices.',
    'Switch on two-step sign-in.',
    'Look at the rules and forwarding of your mail, and remove what you did not make.',
    'Keep the list of sign-ins: it shows later from when to when it was.',
  ],
  ransomware: [
    'Pull the network plug and switch off wifi. Leave the computer on.',
    'Do not pay, and call somebody who knows this, such as your administrator.',
    'Do not connect the backup before all is clean.',
  ],
  'open-folder': [
    'Take it away or lock it.',
    'Ask search engines to forget it if it stood on a site.',
    'Keep the list of who looked: your administrator or web host has it.',
  ],
  paper: [
    'Fetch it back, or have it sent back.',
    'Ask who had it and whether it was read. Write that down.',
    'Take a picture of what you got back.',
  ],
  supplier: [
    'Read the message well and keep it.',
    'Ask today: which data of ours, of how many people, from when to when?',
    'Change your password with that supplier.',
  ],
  'lost-backup': [
    'Find out whether the copy was encrypted, and who has the key.',
    'Stolen? Report it to the police.',
    'Make a new copy: you have no other now.',
  ],
  'data-gone': [
    'Stop working on that disk: else less can be recovered.',
    'Look in the bin, in earlier versions and in the backup.',
    'Write down since when it is gone.',
  ],
  other: [
    'First make sure that it gets no worse.',
    'Keep what you saw: a picture, a mail, a message.',
    'Write down at what time you noticed.',
  ],
}

const natures: Record<Nature, BreachAnswer> = {
  contact: { label: 'Name and address', help: 'Name, e-mail, phone, address.' },
  hint: { label: 'A small hint', help: 'A diet, a day of illness: it says something, but little.' },
  detailed: { label: 'What people do or write', help: 'Orders, conversations, pictures, a curriculum.' },
  financial: { label: 'Money', help: 'Account number, pay, invoices, debts.' },
  identity: {
    label: 'Enough to pass for somebody',
    help: 'BSN, a copy of an identity document, or name, address and birth date together.',
  },
  secrets: { label: 'Passwords and codes', help: 'Also the code of a door or alarm.' },
  special: { label: 'Health, faith and the like', help: 'Also origin, politics, union, sex life.' },
  criminal: { label: 'Offences', help: 'A conviction, a suspicion.' },
}

const reasons: Record<AdviceCode, string> = {
  'no-breach': 'A drill of your own is no breach.',
  'not-shown': 'Nothing shows that anybody reached data. You write it down as an incident.',
  unreadable: 'The data were well encrypted and the key is safe: nobody can read them.',
  'unreadable-but-gone': 'Nobody can read them, but you do not have them either any more.',
  'nobody-saw': 'It is shown that nobody saw the data.',
  returned: 'It is back and seems unread. That is not certain.',
  trusted: 'The receiver is bound to secrecy and confirmed that it is gone.',
  'deleted-harmless': 'Few people, ordinary data, and the receiver erased it or gave it back.',
  'deleted-sensitive': 'The receiver erased it, but harm can be done with these data.',
  'known-harmless':
    'Few people and only ordinary data, with people you know. The rules do not say precisely where the limit lies here.',
  'known-many-people': 'The receiver is known, but it is about more people or more than an address.',
  'known-sensitive': 'The receiver is known, but harm can be done with these data.',
  'known-reveals': 'That somebody is on this list says something sensitive already.',
  many: 'A large group saw it. That cannot be undone.',
  'many-sensitive': 'A large group saw sensitive data. That cannot be undone.',
  stranger: 'A stranger can get at it.',
  'stranger-sensitive': 'A stranger can get at data with which harm can be done.',
  attacker: 'Somebody who was after it has the data.',
  'attacker-sensitive': 'Somebody who was after it has data with which harm can be done.',
  'receiver-unknown': 'Nobody knows who could get at it. Then you reckon with the worst.',
  'number-unknown': 'How many people is not known yet. Then do not reckon with few.',
  'nature-unknown': 'Nobody knows which data they are. Then you reckon with the worst.',
  'outage-none': 'Nobody was troubled that data were gone or different.',
  'outage-some': 'People were troubled that data were gone or different.',
  'outage-serious': 'Care, income or safety of people was at stake.',
  'outage-unknown': 'Nobody knows what people noticed.',
  vulnerable: 'There are vulnerable people among them. Then it weighs heavier.',
  removed: 'What you did afterwards took the high risk away. That there was a risk stays.',
  financial: 'Article 34 does not bind financial undertakings. Your own duty of care does.',
  processor: 'They are a client’s data: the client must hear of it from you at once.',
  'in-doubt': 'In doubt it is wise to notify. Who notifies too much is not punished.',
}

const texts: Record<BreachText, BreachQuestion> = {
  summary: { ask: 'What happened?', why: 'In two or three sentences, without names.' },
  cause: { ask: 'How could it happen?', why: 'Without blame. It is about the next time.' },
  'found-how': {
    ask: 'How did you find out?',
    why: 'A customer called, you saw it yourself, a supplier wrote.',
  },
  'late-reason': { ask: 'Why later than 72 hours?', why: 'A weekend or holiday is no reason.' },
  consequences: {
    ask: 'What may people notice?',
    why: 'This goes into the letter. Empty: Kwartje writes a proposal.',
  },
  'self-help': {
    ask: 'What can people do themselves?',
    why: 'This goes into the letter. Empty: Kwartje writes a proposal.',
  },
  'unreadable-how': { ask: 'How was it encrypted?', why: 'For example: BitLocker, the whole disk.' },
  'contact-name': { ask: 'Who is the contact?', why: 'That name stands in the letter and on the form.' },
  'contact-function': { ask: 'Function', why: 'For example: owner.' },
  'contact-reach': { ask: 'Phone and e-mail', why: 'There people and the authority can turn to.' },
  'others-involved': {
    ask: 'Which others are involved?',
    why: 'Such as a supplier, with what they do for you.',
  },
  remarks: { ask: 'Anything else?', why: 'For the authority.' },
}

/** Texts about breaches that every face has, in English. */
export const enBreach: BreachTexts = {
  kinds,
  stops,
  words: enBreachWords,
  questions: enBreachQuestions,
  natures,
  reasons,
  texts,
  effects: {
    seen: { label: 'Others could see them', help: 'Or have them now.' },
    changed: { label: 'They were changed', help: 'By somebody who was not allowed to.' },
    gone: { label: 'They are gone, or were', help: 'Erased, locked, or out of reach for a while.' },
  },
  risks: {
    unlikely: 'A risk for people is not likely.',
    risk: 'There is a risk for people.',
    'perhaps-high': 'There is a risk for people, and perhaps it is high.',
    high: 'There is a high risk for people.',
  },
  advice: {
    authority: {
      notify: 'Notify the Dutch authority (AP).',
      'not-needed': 'The Dutch authority (AP) need not be notified.',
    },
    people: {
      tell: 'Tell the people it is about.',
      assess: 'Whether you must tell the people is for you to judge.',
      'not-needed': 'The people need not be told.',
    },
    controllers: 'Tell your client right now.',
    register: 'Keep it in your register. That is always a duty.',
    noRegister: 'It need not be in the register.',
    unsure: 'Somebody else may see this differently. You decide, and write down why.',
  },
  decisions: {
    authority: { notify: 'notify the authority', not: 'do not notify the authority' },
    people: { tell: 'tell the people', public: 'public notice', not: 'do not tell the people' },
  },
  bands: { low: 'low', medium: 'medium', high: 'high', 'very-high': 'very high' },
  severity: {
    data: { simple: 'simple', behavioural: 'behaviour', financial: 'financial', sensitive: 'sensitive' },
    identification: { negligible: 'hardly', limited: 'with effort', significant: 'well', maximum: 'at once' },
    confidentiality: {
      none: 'nobody',
      'known-receivers': 'known receivers',
      'unknown-receivers': 'strangers',
    },
    integrity: {
      none: 'nothing changed',
      'altered-recoverable': 'changed, can be restored',
      'altered-for-good': 'changed, cannot be restored',
    },
    availability: { none: 'nothing gone', temporary: 'gone for a while', permanent: 'gone for good' },
  },
  times: {
    firstSignal: 'First signal',
    aware: 'Known for certain',
    began: 'The leak began',
    ended: 'The leak stopped',
  },
  told: {
    authority: 'the authority (AP)',
    people: 'the people themselves',
    public: 'public notice',
    controller: 'client',
    processor: 'supplier',
    officer: 'data protection officer',
    insurer: 'insurer',
    police: 'police',
    other: 'somebody else',
  },
  channels: {
    form: 'web form',
    mail: 'e-mail',
    letter: 'letter',
    phone: 'phone',
    website: 'website',
    'in-person': 'talk',
  },
  letters: {
    people: 'Letter to the people',
    public: 'Public notice',
    controller: 'Message to your client',
    processor: 'Questions to your supplier',
    insurer: 'Message to your insurer',
    police: 'Details for the police report',
  },
  phases: { first: 'first notification', 'follow-up': 'addition', withdrawn: 'withdrawn' },
  sorts: { stop: 'stop', repair: 'repair', prevent: 'prevent' },
  reach: { mail: 'by e-mail', phone: 'by phone', letter: 'by letter', none: 'not known how' },
  clock: {
    'not-started': 'The clock does not run yet',
    running: 'The clock runs',
    late: 'The 72 hours are over',
    notified: 'Notified',
    'not-needed': 'Need not be notified',
  },
  several: 'several people',
  people: (n) => (n === 1 ? '1 person' : `${count.format(n)} people`),
  theirWords: (name) => `What ${name} wrote`,
  nobody: 'Kwartje found nobody in it. That proves nothing: look for yourself who is in it.',
  amount: (min, best, max) =>
    min === best && best === max
      ? count.format(best)
      : `about ${count.format(best)} (${count.format(min)} to ${count.format(max)})`,
  rehearsal: 'rehearsal',
  nobodyFound: 'nobody found in the index (that is no proof)',
  notCounted: 'not counted yet',
  unknown: 'not known yet',
}
