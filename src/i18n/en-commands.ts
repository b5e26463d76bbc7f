import { enDoctor } from './en-doctor.ts'
import { englishForce, englishList } from './command-text.ts'
import { enSetup } from './en-setup.ts'
import { enDutyCommands } from './en-duty-commands.ts'
import { enPublicDeskCommand, enPublicDeskView } from './en-public-desk-commands.ts'
import { enDrillCommand, enDrillView } from './en-drill-commands.ts'
import { enStaffCommands } from './en-staff-commands.ts'
import { enPlanCommands } from './en-plan-commands.ts'
import { enBreachCommand, enBreachView } from './en-breach-commands.ts'
import { enRequestCommand, enRequestView } from './en-request-commands.ts'
import type { nlCommands } from './nl-commands.ts'
import { enOcrCommand } from './en-ocr.ts'
import { enRegisterView } from './en-register-view.ts'

/** Help texts in English. */
export const enCommands: typeof nlCommands = {
  help: {
    title:
      'Kwartje shows what personal data you hold, of whom and where. Nothing leaves your computer, unless you send it yourself.',
    usage: 'Usage: kwartje COMMAND [OPTIONS]',
    commands: 'Commands',
    options: 'Options',
    everywhere: 'With every command',
    examples: 'Examples',
    more: 'More about a command: kwartje help COMMAND',
    see: (command) => `See: kwartje help${command === undefined ? '' : ` ${command}`}`,
    unknownCommand: (name: string) => `We do not know the command “${name}”.`,
    aDay: 'a date is written as 2026-11-29',
    wrongOption: (what: string) => `We do not understand this: ${what}.`,
    tooLong:
      'This text is too long for one time. Cut it into pieces: with --jsonl line by line, and each line no longer than 250 MB.',
    number: 'NUMBER',
    who: 'WHO',
    address: 'ADDRESS',
    missing: (what: string) => `Something is missing: ${what}.`,
  },
  everywhere: [
    ['--store FOLDER', 'where the overview is kept (also: KWARTJE_STORE)'],
    ['--database URL', 'keep the overview in PostgreSQL instead of a file (also: KWARTJE_DATABASE)'],
    [
      '--passphrase-fd N',
      'read the passphrase from descriptor N (or put the path of a file in KWARTJE_PASSPHRASE_FILE)',
    ],
    ['--lang nl|en', 'language (also: KWARTJE_LANG)'],
    ['--json', 'answer for programs'],
  ],
  start: {
    summary: 'Open Kwartje in your browser',
    usage: 'kwartje start [OPTIONS]',
    options: [
      ['--sample', 'begin in the invented firm'],
      ['--port N', 'the first port that is tried (2001)'],
      ['--no-open', 'do not open a browser'],
      ['--json', 'give the address as JSON'],
    ],
    examples: ['kwartje start', 'kwartje start --sample --no-open'],
  },
  demo: {
    summary: 'Show the picture of an invented firm, here in the terminal',
    usage: 'kwartje demo',
    options: [['--json', 'for programs']],
    examples: ['kwartje demo'],
  },
  scan: {
    summary: 'Read mail, address books and folders; or read again what changed',
    usage: 'kwartje scan [PATH ...] [OPTIONS]',
    options: [
      ['--whose own|shared|former-employee|colleague', 'whose this place is (own: yours)'],
      [
        '--purpose, --notice, --works-council TEXT',
        'for a colleague: why, how they know, what the works council says',
      ],
      ['--exclude PATTERN', 'leave out this part of a path (may be repeated; * is anything)'],
      ['--exclude-sender ADDRESS', 'leave out mails of this address or domain (may be repeated)'],
      ['--label NAME', 'what you call this place'],
      ['--own-domain DOMAIN', 'a mail domain of your own (may be repeated)'],
      ['--workers N', 'how many readers at once (as many as there are cores)'],
      ['--no-passphrase', 'make a new overview without a passphrase'],
    ],
    examples: [
      'kwartje scan ~/Mail ~/Documents',
      'kwartje scan',
      'kwartje scan inbox.mbox --exclude "*/Private/*"',
    ],
  },
  sources: {
    summary: 'The places that Kwartje reads',
    usage:
      'kwartje sources [add imap|carddav|caldav|database ADDRESS | password NUMBER | schedule NUMBER WHEN | remove NUMBER]',
    options: [
      ['schedule: WHEN', 'never, at-once, hourly, daily or weekly; as long as Kwartje is open'],
      ['--server NAME[:PORT]', 'the server for incoming mail; of known providers we know it'],
      ['--user NAME', 'the name you sign in with there (your mail address)'],
      ['--security tls|starttls|none', 'how the connection is secured (tls); none on this machine only'],
      ['--password-fd N', 'read the password from descriptor N; else it is asked for'],
      ['--sign-in google|microsoft', 'sign in in the browser instead of by a password'],
      ['--client-id NUMBER', 'with that: the number of your own app registration'],
      ['--client-secret-fd N', 'with that: read its secret from descriptor N (Google only)'],
      ['--whose, --purpose, --notice, --works-council', 'whose mail it is, as with: kwartje scan'],
      ['--exclude PATTERN, --exclude-sender ADDRESS', 'skip these folders or senders (more than once)'],
      ['--label NAME', 'what you call this place'],
      ['--json, --jsonl', 'for programs'],
    ],
    examples: [
      'kwartje sources',
      'kwartje sources add imap info@fietsen.example',
      'kwartje sources add imap info@fietsen.example --server mail.fietsen.example --whose shared',
      'kwartje sources add carddav cloud.fietsen.example --user noor',
      'kwartje sources add database postgres://reader@localhost/shop',
      'kwartje sources password 3',
      'kwartje sources schedule 3 hourly',
      'kwartje sources remove 2',
    ],
  },
  ocr: enOcrCommand,
  summary: {
    summary: 'The whole picture on one screen',
    usage: 'kwartje summary',
    options: [['--json', 'for programs']],
    examples: ['kwartje summary'],
  },
  people: {
    summary: 'Find people',
    usage: 'kwartje people [TEXT]',
    options: [
      ['--role ROLE', 'only this role: employee, customer, applicant, supplier-contact, other'],
      ...englishList,
    ],
    examples: [
      'kwartje people jansen',
      'kwartje people 999990019',
      'kwartje people --role customer --limit 500',
    ],
  },
  person: {
    summary: 'Everything about one person',
    usage: 'kwartje person NAME|ADDRESS|NUMBER',
    options: [
      ['--same-as NAME', 'this is the same person as'],
      ['--role ROLE', 'this is an employee, customer, applicant, supplier-contact or other'],
      ['--json', 'for programs'],
    ],
    examples: ['kwartje person jan@klant.example', 'kwartje person "P. Jansen" --same-as "Piet Jansen"'],
  },
  findings: {
    summary: 'What was found, where and why',
    usage: 'kwartje findings [OPTIONS]',
    options: [
      ['--kind KIND', 'only this kind, such as NL_BSN, IBAN or HEALTH'],
      ['--source NUMBER', 'only in this place'],
      ['--person WHO', 'only of this person'],
      ...englishList,
    ],
    examples: ['kwartje findings --kind NL_BSN', 'kwartje findings --person jan@klant.example'],
  },
  problems: {
    summary: 'What could not be read, and why',
    usage: 'kwartje problems [--source NUMBER]',
    options: [['--source NUMBER', 'only in this place'], ...englishList],
    examples: ['kwartje problems'],
  },
  ...enStaffCommands,
  drill: enDrillCommand,
  tasks: {
    summary: 'What there is to do, and by when',
    usage: 'kwartje tasks [month | rhythm on|off] [--all] [--ics FILE] [--todo]',
    options: [
      ['month', 'what this month asks, and what grew again since you cleaned up'],
      ['rhythm on|off', 'switch the monthly rhythm on or off: one lesson, one clean-up, one check'],
      ['--all', 'what was put off, done or lapsed too'],
      ['--ics FILE', 'write tasks and deadlines as a calendar, without names'],
      ['--todo', 'as to-dos in that calendar instead of appointments'],
      englishForce,
      ['--json, --jsonl', 'for programs'],
    ],
    examples: ['kwartje tasks', 'kwartje tasks --ics tasks.ics'],
  },
  breach: enBreachCommand,
  'public-desk': enPublicDeskCommand,
  breachView: enBreachView,
  drillView: enDrillView,
  request: enRequestCommand,
  requestView: enRequestView,
  publicDeskView: enPublicDeskView,
  questions: {
    summary: 'Your own questions to suppliers, beside the twelve',
    usage: 'kwartje questions [add QUESTION | change NUMBER [QUESTION] | remove NUMBER]',
    options: [
      ['--en QUESTION', 'the question in English'],
      ['--hard', 'a condition: with any answer but yes, the verdict is not “good”'],
      ['--soft', 'no condition after all'],
      ['--json, --jsonl', 'for programs'],
    ],
    examples: [
      'kwartje questions',
      'kwartje questions add "Staan onze gegevens alleen in Nederland?" --en "Are our data kept in the Netherlands only?" --hard',
      'kwartje questions remove 2',
    ],
    none: 'You have no questions of your own yet. Add one with: kwartje questions add QUESTION',
    full: 'You already have ten questions of your own. Nobody fills in more.',
    text: 'a question of 5 to 300 characters',
    number: 'the number of a question',
    numberHead: 'no.',
    question: 'question',
    condition: 'condition',
    yes: 'yes',
  },
  retention: {
    summary: 'How long you keep what, and what is older',
    usage: 'kwartje retention',
    options: [['--json, --jsonl', 'for programs']],
    examples: ['kwartje retention'],
  },
  ...enDutyCommands,
  ...enPlanCommands,
  forget: {
    summary: 'Empty the overview, or throw it away altogether',
    usage: 'kwartje forget --yes [--everything]',
    options: [
      ['--yes', 'yes, I am sure'],
      ['--everything', 'settings, places and keys too: the whole overview'],
    ],
    examples: ['kwartje forget --yes'],
  },
  doctor: {
    summary: 'See whether all is well, and what would leave the computer',
    usage: 'kwartje doctor',
    options: [['--json', 'for programs']],
    examples: ['kwartje doctor'],
  },
  deadline: {
    summary: 'Work out when something must be done by law, and why',
    usage: 'kwartje deadline [RULE START] [--input NAME=VALUE ...]',
    options: [
      ['(without RULE)', 'show all rules'],
      ['--input NAME=VALUE', 'what else the rule must know (may be repeated)'],
      ['--tz TIMEZONE', 'where you are (Europe/Amsterdam)'],
      ['--json', 'for programs'],
    ],
    examples: [
      'kwartje deadline',
      'kwartje deadline DSR-1M 2026-11-25',
      'kwartje deadline BREACH-72H 2026-11-25T16:30',
      'kwartje deadline INFO-14 2026-11-10 --input first_disclosure=2026-11-20',
    ],
  },
  sample: {
    summary: 'Make the mail and folders of an invented firm, to practise on',
    usage: 'kwartje sample FOLDER',
    options: [['--json', 'also tell what is in it']],
    examples: ['kwartje sample ~/sample && kwartje scan ~/sample'],
  },
  read: {
    summary: 'Show what we read in a file, without keeping anything',
    usage: 'kwartje read PATH ... [--jsonl]',
    options: [['--jsonl', 'a line per document, with all its texts']],
    examples: ['kwartje read letter.eml', 'kwartje read inbox.mbox --jsonl > inbox.jsonl'],
  },
  detect: {
    summary: 'Show what we find in texts, without keeping anything',
    usage: 'kwartje detect [--jsonl] [--all] < TEXT',
    options: [
      ['--jsonl', 'lines with id and text in, lines with id and spans out'],
      ['--all', 'dates, places, organisations and web addresses too'],
    ],
    examples: [
      'echo "Call Piet Jansen on 06-12345678" | kwartje detect',
      'kwartje detect --jsonl < rows.jsonl',
    ],
  },
  startView: {
    open: (address) =>
      `Kwartje is open at\n\n    ${address}\n\nThe address works on this computer only. Keep it to yourself. To stop: Ctrl-C.`,
    closed: 'Kwartje is closed. What was read is kept.',
  },
  problemsView: {
    none: 'In the places that were read, everything could be read. Which those are: kwartje sources',
  },
  scanning: {
    progress: (p) =>
      `${p.share} · ${p.items} documents · ${p.megabytes} MB · ${p.problems === 0 ? '' : `${String(p.problems)} not read · `}${p.left} left`,
    counting: 'Counting what is there …',
    joining: 'Everything is read. Putting people together …',
    unknownLeft: '…',
    seconds: (n) => `${String(n)} s`,
    minutes: (n) => `${String(n)} min`,
    done: (n) => `${n.label}: ${n.share} read, ${n.items} in ${n.seconds} s.`,
    notRead: (n) => `${n} not read. Here they are: kwartje problems`,
    allRead: 'Everything was read.',
    stillNotRead: 'What could not be read before still cannot: kwartje problems',
    unchanged: 'There is nothing new to read.',
    away: 'could not be found or opened, so it was not read. What was read before is kept.',
    cancelled: 'Stopped. What was read is kept. To go on: kwartje scan',
    persons: (n) => `We found ${n}.`,
    next: 'The whole picture: kwartje summary',
  },
  setup: enSetup,
  summaryView: {
    sentence: (persons, places) => `You hold personal data of ${persons}, in ${places}.`,
    empty: 'Nothing has been read yet. Start with a folder or mailbox: kwartje scan FOLDER',
    unfinished: 'Reading is not finished yet. Finish it with: kwartje scan',
    people: 'Of whom',
    places: 'Where',
    kinds: 'What',
    mail: (host) => `Your mail is kept at ${host}: they can see it all too.`,
    span: (oldest, newest) =>
      oldest === newest ? `All of it is from ${oldest}.` : `From ${oldest} to ${newest}.`,
    copies: (documents, more) => `${documents}, of which ${more} in more than one place.`,
    first: 'Do this first',
    notAll: (n) => `Mind: ${n}. There may be more there.`,
    notAdvice: 'This is what we found, not legal advice.',
    sample: 'This is an invented firm. To read your own mail or folder: npm run kwartje -- scan PATH',
    inMail: 'in mail',
    spread: 'see also',
  },
  personView: {
    why: 'Why this is one person',
    andMore: (n) => `… and ${String(n)} more. All of them: with --json`,
    places: 'Where',
    kinds: 'What we know',
    received: 'Got mail from',
    sent: 'Wrote to',
    period: (oldest, newest) => (oldest === newest ? `From ${oldest}` : `From ${oldest} to ${newest}`),
    also: 'also written as',
  },
  registerView: enRegisterView,
  sourcesView: {
    never: 'not read yet',
    declared: 'cannot be read from here',
    none: 'There are no places yet. Add one with: kwartje scan FOLDER',
    scheduled: (label, schedule) =>
      ({
        never: `${label} is not read by itself.`,
        'at-once': `${label} is read as soon as something changes, as long as Kwartje is open.`,
        hourly: `${label} is read every hour, as long as Kwartje is open.`,
        daily: `${label} is read every day, as long as Kwartje is open.`,
        weekly: `${label} is read every week, as long as Kwartje is open.`,
      })[schedule] ?? label,
    removed: (label) => `${label} is out of the overview. The place itself was not touched.`,
  },
  forgetView: {
    done: (rows) => `Empty: ${rows} gone. Settings, places and decisions are still there.`,
    everything: (path) =>
      `The overview in ${path} is gone altogether, keys included. Your own files were not touched.`,
  },
  doctorView: enDoctor,
  sampleView: {
    made: (path) => `The sample firm is in ${path}.`,
    next: (path) => `Read it: kwartje scan ${path}`,
  },
  failed: 'Failed',
  outputLost: (reason) =>
    reason === 'ENOSPC' || reason === 'EDQUOT'
      ? 'What we wrote is not complete: the disk is full. Make room and do it again.'
      : `What we wrote is not complete: writing failed (${reason}). Do it again.`,
  bug: (number) =>
    `This is a mistake of ours (number ${number}). Your files were not changed. What was read is kept.`,
}
