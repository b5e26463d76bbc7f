import type { SettingsMessages } from './nl-settings.ts'

const count = new Intl.NumberFormat('en-GB')

/** Texts of the settings, in English. */
export const enSettings: SettingsMessages = {
  title: 'Settings',
  lead: 'Everything here stays on this computer, except mail that you send yourself.',
  screen: {
    title: 'What it looks like',
    language: 'Language',
    languages: { nl: 'Nederlands', en: 'English' },
    theme: 'Light or dark',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  },
  firm: {
    title: 'Your organisation',
    name: 'Name of the organisation',
    domains: 'Your own mail domains',
    domainsHelp:
      'What stands behind the @ for you and your people. One per line, such as: dewilg.example. It tells Kwartje who is an employee.',
    domainsGuess: 'Empty? Then Kwartje guesses it from your mail.',
    sorted: 'If you change this, Kwartje sorts all people anew. That takes a moment.',
    save: 'Save',
    saved: 'Saved.',
    savedSorted: 'Saved. The people are sorted anew.',
    questions: 'The questions of the start',
    questionsMore: 'What you told at the start about mail, phone and paper.',
    toQuestions: 'Answer them again',
  },
  store: {
    title: 'Where the overview is',
    folder: 'Folder',
    engine: 'Kind of storage',
    engines: { sqlite: 'one encrypted file', postgres: 'a PostgreSQL database' },
    lock: 'Lock',
    passphrase: 'a passphrase',
    keyFile: 'a key file in the same folder',
    passphraseMore:
      'Who takes the computer cannot open the overview. Did you lose both the passphrase and the recovery code? Then nobody can open it any more, not even we.',
    keyFileMore:
      'This helps when only the file leaks. It does not help against who uses your account on this computer, or takes the whole disk. So encrypt the disk and lock your account.',
    lockNow: 'Lock now',
    lockMore: 'You then need the passphrase to go on.',
    lockBusy: 'Something is being read. What was read stays kept.',
    sample: 'You are looking at the invented firm. That overview disappears when you close Kwartje.',
  },
  keys: {
    title: 'Keys',
  },
  outside: {
    title: 'What leaves your computer',
    nothing: 'Nothing.',
    mail: 'Only mail that you send, by your own mail server.',
    more: 'Kwartje has no account, does not count your visits and does not look for new versions. The places are only read.',
    api: 'For programs',
    apiMore: 'A program on this computer can ask for what you see here. The description is at',
    version: 'Version',
  },
  log: {
    title: 'What you decided',
    lead: 'You can take each decision back.',
    decisions: 'About people',
    noDecisions: 'Nothing yet. Here comes, for example, that two addresses are of one person.',
    same: 'Two people are one',
    different: 'Two people are not the same',
    split: (n) =>
      n === 1
        ? '1 name or address taken apart from a person'
        : `${count.format(n)} names or addresses taken apart from a person`,
    role: (role) => `Somebody is: ${role}`,
    marks: 'About findings',
    noMarks: 'Nothing yet. Here comes, for example, that a number is no BSN.',
    verdicts: { wrong: 'is not right', fine: 'may stay' },
    scopes: {
      finding: 'only that one finding',
      value: 'wherever this stands',
      folder: (folder) => `everything in ${folder}`,
    },
    wholePlace: 'this place',
    findings: (n) => (n === 1 ? '1 finding' : `${count.format(n)} findings`),
    takeBack: 'Take back',
    takeBackOf: (what) => `Take back: ${what}`,
    takenBack: 'Taken back.',
    decisionTitle: 'Take this decision back?',
    decisionMore:
      'Kwartje then sorts these people as without your decision. This cannot be undone with one click.',
    showAll: (n) => `Show all ${count.format(n)}`,
  },
  forget: {
    title: 'Begin anew',
    action: 'Empty the overview',
    more: 'For who wants to read everything anew, or keep nothing for a while.',
    question: 'Empty the overview?',
    goes: 'This goes',
    goesList: [
      'all findings, people and counts',
      'the list of documents and of what could not be read',
      'where your mail comes in',
    ],
    stays: 'This stays',
    staysList: [
      'the places with their names, schedule and what Kwartje skips',
      'the name of your organisation and your answers',
      'your decisions about people and findings',
      'the log of what was done',
    ],
    files: 'Your own mail and files are not touched. Afterwards you can read everything anew.',
    confirm: 'Empty it',
    done: (n) => `The overview is empty. ${count.format(n)} documents are forgotten.`,
  },
  destroy: {
    action: 'Throw everything away',
    more: 'For who stops with Kwartje, or hands the overview over.',
    question: 'Throw everything of Kwartje away?',
    list: ['the whole overview, with places, decisions and log', 'the key that locks it'],
    files: 'Your own mail and files are not touched.',
    noUndo: 'This cannot be undone. A recovery code does not help then.',
    type: (word) => `Type ${word} to be sure`,
    word: 'AWAY',
    or: (name) => `${name} or AWAY`,
    wrong: 'This is not what should stand here yet.',
    confirm: 'Throw everything away',
    sample: 'This is not possible while you look at the invented firm. Go to your own firm first.',
  },
}
