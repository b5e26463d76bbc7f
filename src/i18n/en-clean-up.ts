import type { nlCleanUp } from './nl-clean-up.ts'

const numbers = new Intl.NumberFormat('en-GB')
const count = (n: number, one: string, more: string): string => `${numbers.format(n)} ${n === 1 ? one : more}`
const items = (n: number): string => count(n, 'item', 'items')

/** Texts about clean-up in English. */
export const enCleanUp: typeof nlCleanUp = {
  rules: {
    duplicates: {
      name: 'Duplicates',
      title: ({ items: n, size }) => `${count(n, 'duplicate', 'duplicates')}, ${size} together`,
      why: 'One of each stays. The others are only one more place from which something can leak.',
    },
    'past-retention': {
      name: 'Kept too long',
      title: ({ items: n, category }) => `${category}: ${items(n)} older than the term`,
      why: 'What you no longer need must go. The terms stand under Keeping.',
    },
    'identity-documents': {
      name: 'Identity documents in mail',
      title: ({ items: n }) => `${count(n, 'mail', 'mails')} with a copy or number of an identity document`,
      why: 'Whoever gets into your mail can pass for somebody else with such a copy.',
    },
    'bsn-in-mail': {
      name: 'Citizen numbers in mail',
      title: ({ items: n }) => `${count(n, 'mail', 'mails')} with a citizen number (BSN) in it`,
      why: 'A BSN belongs in the payroll, not in a mailbox. The mail stays; only the number or the attachment goes. See first whether your payslips are in the payroll.',
    },
    'forgotten-exports': {
      name: 'Forgotten lists among the downloads',
      title: ({ items: n, size }) => `${count(n, 'list', 'lists')} of people among the downloads, ${size}`,
      why: 'Such a list is fetched once and then forgotten.',
    },
    'bought-lists': {
      name: 'Bought addresses',
      title: ({ items: n }) => `${count(n, 'list', 'lists')} of addresses that look bought`,
      why: 'These people never asked you for anything. Mostly you may not mail them.',
    },
    'left-mail': {
      name: 'Mail of people who left',
      title: ({ items: n }) => `${count(n, 'mail', 'mails')} in the mailbox of somebody who left`,
      why: 'Close such a mailbox soon after they leave. What you must keep, we hold back.',
    },
    'rolled-up-mail': {
      name: 'News to a folder of its own',
      title: ({ items: n }) =>
        `${count(n, 'newsletter', 'newsletters')} out of your inbox, to a folder of their own`,
      why: 'You read this news when you have time. In your inbox it is only in the way.',
    },
    'blocked-aside': {
      name: 'Blocked news aside',
      title: ({ items: n }) =>
        `${count(n, 'newsletter', 'newsletters')} of senders you blocked, to a folder apart`,
      why: 'They are no longer in your way, and nothing is gone.',
    },
    'blocked-mail': {
      name: 'News of blocked senders',
      title: ({ items: n }) => `${count(n, 'newsletter', 'newsletters')} of whom you blocked`,
      why: 'You do not want to see these senders any more. Their bills and notices stay.',
    },
    'stale-contacts': {
      name: 'Old contacts',
      title: ({ items: n }) => `${count(n, 'contact', 'contacts')} not heard of for two years`,
      why: 'An address book grows by itself, and never shrinks by itself.',
    },
    'double-contacts': {
      name: 'Double contacts',
      title: ({ items: n }) => `${count(n, 'card', 'cards')} of people who are in your address book twice`,
      why: 'Of each person the fullest card stays. What the other says more is added to it. From then on you change or erase somebody in one place.',
    },
    returned: {
      name: 'Come back',
      title: ({ items: n }) => `${count(n, 'item', 'items')} that you had erased and that are there again`,
      why: 'That happens when somebody puts back a backup.',
    },
    'erase-person': {
      name: 'Erase somebody',
      title: ({ items: n }) => `${items(n)} with data of somebody who wants to be erased`,
      why: 'What is about this person alone goes. Where others are in it too, only what is this person’s goes. What the law makes you keep, stays.',
    },
    'mailing-groups': {
      name: 'Off the mailing list',
      title: ({ items: n }) =>
        `${count(n, 'card', 'cards')} in your address book on which somebody who said no is still on a mailing list`,
      why: 'Who said no must also go out of the group or category that you mail with. Nothing else of the card changes.',
    },
    'correct-person': {
      name: 'Correct data',
      title: ({ items: n }) => `${items(n)} with something that is wrong`,
      why: 'The new value takes the place of the old one. We do not rewrite mails and letters: they say what stood there then.',
    },
  },
  obstacles: {
    gone: 'It is not there any more.',
    'changed-since': 'It changed since we read it. Read the place again and make a new plan.',
    'in-use': 'Another program uses it now. Close your mail program and try again.',
    'last-copy': 'There is no other copy any more. So this one stays.',
    'not-merged': 'What this card says is not on the other one yet. So it stays.',
    occupied: 'Something else lies in that place now. Move that first.',
    'disk-full': 'The disk is full. Nothing was changed. Make room and try again.',
    'read-only': 'We may not write there. See whether you may.',
    unreachable:
      'The place cannot be reached now. See whether the disk is connected and the connection works, and try again.',
    'copy-lost': 'Our copy in the vault is gone or damaged. This one thing cannot come back.',
    'in-own-program': 'Only the program itself can do this, such as Outlook. Take it away there.',
    'inside-file': 'It is inside a file that we cannot rewrite, such as an archive. Do this yourself.',
    depends: 'Other data refer to it. Take those away first.',
    restricted: 'The data of somebody in it stand still (restriction). So it stays.',
    'cannot-move':
      'We cannot move mail within this mailbox: all of it is in one file. Do it in your mail program.',
    'not-supported': 'In this place we can only read. Do it there yourself.',
    failed: 'It did not work. Nothing was changed. Try again later.',
  },
  size: (bytes) => {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
    const value = bytes / 1000 ** power
    const digits = power === 0 || value >= 10 ? 0 : 1
    return `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value)} ${units[power] ?? ''}`
  },
  items,
  holdUntil: (category, day) => `Must stay up to and including ${day}: ${category}.`,
  perhaps: 'Perhaps of this person: only the name or a number stands there. Take it in if it is right.',
  perhapsShort: 'perhaps of this person',
  holdRestricted: 'Stays: this person’s data stand still (restriction).',
  holdDispute: (day) =>
    day === '' ? 'Stays: needed for a dispute.' : `Needed for a dispute, up to and including ${day}.`,
  holdUndated: (category) => `Stays: ${category} without a date. See for yourself how old it is.`,
  heldItems: (n) => `${items(n)} must stay by law for now`,
  outOfReach: (n) => `we cannot get at ${items(n)}`,
  more: 'There is more. The rest comes in a next plan.',
  changes: {
    remove: 'goes',
    strip: 'attachment goes',
    redact: 'number is made unreadable',
    merge: 'gains',
    correct: 'gets the new value',
    unlist: 'goes off the mailing list; the card stays',
    move: 'goes to another folder',
  },
  theirsGoes: 'only what is this person’s goes out',
  notPutBack: 'Not put back. The copy is kept.',
  changedThere: 'Something else stands there now.',
  cardGoes: 'card goes',
  movesTo: (folder) => `to the folder ${folder}`,
  stays: 'nothing',
  keepsOther: (where) => `stays: ${where}`,
  row: (key, table) => (key === '' ? `Row of ${table}` : `Row ${key} of ${table}`),
  groupFollows: 'group names the card that stays',
  namedByGroup: 'A group in the address book still names this card. Put the other card in it first.',
  cardMerges: 'card is merged into another',
  states: {
    planned: 'planned',
    excluded: 'stays, your choice',
    held: 'stays, by law',
    begun: 'at work',
    done: 'done',
    refused: 'not done',
    unclear: 'not certain',
    undoing: 'going back',
    undone: 'put back',
    destroyed: 'destroyed',
  },
  planStates: {
    proposed: 'nothing done yet',
    applying: 'half carried out',
    applied: 'carried out',
    undoing: 'half put back',
    undone: 'put back',
    destroyed: 'destroyed',
  },
  events: {
    begun: 'Begun, copy made',
    done: 'Done',
    'not-done': 'Did not happen, is tried again',
    refused: 'Not done',
    unclear: 'Not certain: somebody else was there too',
    'undo-begun': 'Putting back begun',
    undone: 'Put back',
    'still-done': 'Not put back',
    destroyed: 'Copy destroyed',
  },
  strippedNote: ({ name, sizeBytes, day }) =>
    `An attachment${name === '' ? '' : ` “${name}”`} (${numbers.format(Math.ceil(sizeBytes / 1000))} kB) was here. It was taken out in a clean-up on ${day}.`,
  certificate: {
    fileName: 'certificate-of-destruction',
    title: 'Certificate of destruction',
    opening: (organisation, plan) =>
      organisation === '' ? `Clean-up plan ${plan}.` : `${organisation}, clean-up plan ${plan}.`,
    what: 'What',
    value: 'On record',
    summary: 'What was done',
    plan: 'Cleaned up',
    madeOn: 'Plan made',
    appliedOn: 'Carried out',
    destroyedOn: 'Copies destroyed',
    notYet: (day) => `Not yet: up to and including ${day} all can be put back.`,
    destroyed: 'Destroyed',
    quarantined: 'Taken away, copy in the vault',
    redacted: 'Of which only an attachment or a number went',
    undone: 'Put back',
    notes: 'What else changed in them',
    stays: 'What stayed',
    perhaps: 'Perhaps of somebody else, and not taken along',
    excluded: 'By your choice',
    refused: 'Did not work',
    unclear: 'Not certain',
    nothingStays: 'Nothing.',
    backups: 'Backups',
    noBackups: 'You declared no backup. If you have one all the same, it is still there.',
    backupUntil: (day) => `Overwritten by ${day}; until then it is still there.`,
    backupUnknown: 'It is still there. When it is overwritten was not written down.',
    proof: 'How it was checked',
    proofText:
      'After the clean-up Kwartje read every place again. What went was not there any more; what was changed had its new content. Then the whole place was read again and the overview brought up to date.',
    unseen: (n) => `Of ${items(n)} that could not be done. So of those it is not certain.`,
    copies: 'What this does not say',
    copiesText:
      'This is about the places that Kwartje reads. Backups, paper and copies with others are not part of it. When an item comes back out of a backup, Kwartje knows it again.',
    perPlace: 'By place',
    list: 'Check numbers',
    listText: (shown, total) =>
      shown === total
        ? 'The check number of every item stands here. Names and content do not.'
        : `The first ${numbers.format(shown)} of ${numbers.format(total)} check numbers stand here. Names and content do not.`,
    digest: 'Check number',
    state: 'What happened to it',
  },
}
