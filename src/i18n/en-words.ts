import { enPlanRefusals } from './en-plan-refusals.ts'
import { enPublicDeskRefusals } from './en-public-desk-refusals.ts'
import type { LessonFaultCode } from '../privacy/training/lesson.ts'
import type { Countable, Words } from './nl-words.ts'
import { enActivities } from './en-activities.ts'
import { enPlaces } from './en-places.ts'
import { enRegister } from './en-register.ts'
import { enDrillRefusals, enDrillWords } from './en-drill-words.ts'
import { enRisks } from './en-risks.ts'
import { enConsent } from './en-consent.ts'
import { enNearMisses } from './en-near-misses.ts'
import { enRedact } from './en-redact.ts'
import { enCleanUp } from './en-clean-up.ts'
import { enRetention } from './en-retention.ts'
import { enRelapse } from './en-relapse.ts'
import { enManagement } from './en-management.ts'
import { enBreach } from './en-breach.ts'
import { enRequest } from './en-request.ts'
import { enRequestRefusals } from './en-request-refusals.ts'
import { enBreachForm } from './en-breach-form.ts'
import { enMail } from './en-mail.ts'
import { enTasks } from './en-tasks.ts'
import { enStatement } from './en-statement.ts'
import { enSuppliers } from './en-suppliers.ts'
import { enAccounts } from './en-accounts.ts'
import { enServerRefusals } from './en-servers.ts'

const numbers = new Intl.NumberFormat('en-GB')

const kinds: Words['kinds'] = {
  PERSON: ['name', 'names'],
  EMAIL: ['e-mail address', 'e-mail addresses'],
  PHONE: ['phone number', 'phone numbers'],
  ADDRESS: ['address', 'addresses'],
  NL_POSTCODE: ['postcode', 'postcodes'],
  DATE_OF_BIRTH: ['date of birth', 'dates of birth'],
  AGE: ['age', 'ages'],
  NL_KENTEKEN: ['licence plate', 'licence plates'],
  NL_KVK: ['trade-register number (KvK)', 'trade-register numbers (KvK)'],
  NL_RSIN: ['RSIN', 'RSINs'],
  NL_BTW: ['VAT number', 'VAT numbers'],
  NL_BIG: ['BIG number (care register)', 'BIG numbers (care register)'],
  NL_AGB: ['AGB code (care register)', 'AGB codes (care register)'],
  IP: ['IP address', 'IP addresses'],
  MAC: ['MAC address', 'MAC addresses'],
  IMEI: ['IMEI number of a device', 'IMEI numbers of devices'],
  IBAN: ['bank account number', 'bank account numbers'],
  CREDIT_CARD: ['payment card number', 'payment card numbers'],
  CRYPTO: ['crypto address', 'crypto addresses'],
  NL_BSN: ['BSN (citizen number)', 'BSNs (citizen numbers)'],
  NL_PASSPORT_ID: ['passport or ID number', 'passport and ID numbers'],
  NL_DRIVING_LICENCE: ['driving licence number', 'driving licence numbers'],
  NL_V_NUMBER: ['V-number (aliens register)', 'V-numbers (aliens register)'],
  NATIONAL_ID: ['foreign personal number', 'foreign personal numbers'],
  PASSWORD: ['password or secret code', 'passwords and secret codes'],
  HEALTH: ['sentence on health', 'sentences on health'],
  RELIGION: ['sentence on religion', 'sentences on religion'],
  UNION: ['sentence on trade union', 'sentences on trade union'],
  POLITICS: ['sentence on politics', 'sentences on politics'],
  SEXUAL: ['sentence on sexuality', 'sentences on sexuality'],
  ETHNICITY: ['sentence on origin', 'sentences on origin'],
  BIOMETRIC: ['biometric item', 'biometric items'],
  GENETIC: ['genetic item', 'genetic items'],
  CRIMINAL: ['criminal item', 'criminal items'],
  DATE: ['date', 'dates'],
  LOCATION: ['place', 'places'],
  ORG: ['organisation', 'organisations'],
  URL: ['web address', 'web addresses'],
  NATIONALITY: ['nationality', 'nationalities'],
}

/** Why a file of others cannot be taken in, by the code of the reader. */
const unreadableAnswers: Readonly<Record<string, string>> & { readonly other: string } = {
  'wrong-version':
    'This answer was made with another version of the questions. Ask the supplier to fill them in again.',
  'too-large': 'This file is too large to be an answer. Nothing was changed.',
  'not-filled':
    'This is the empty questionnaire. Ask for the file that the supplier saved after filling it in.',
  'no-fields':
    'This PDF has no fields any more, for instance because it was printed or scanned. Ask for the filled-in file itself.',
  'not-form':
    'This file is no questionnaire made with Kwartje, or it is damaged. Choose the file that was attached to the mail.',
  other:
    'This file is not a filled-in questionnaire of Kwartje, or it is damaged. Nothing was changed. Ask the supplier to send it again.',
}

/** What is wrong with the file of a lesson, by the code of the reader. */
const lessonFaults: Readonly<Record<LessonFaultCode, string>> = {
  'too-long': 'the file is too long for a lesson',
  'no-title': 'there is no title (a line that begins with # )',
  'no-story': 'the part ## Story is missing',
  'no-rule': 'the part ## Rule is missing',
  'no-questions': 'there is no ## Question in it',
  'no-do-now': 'the part ## Do now is missing',
  'bad-id': 'at the top id: is missing, in small letters and dashes',
  'bad-audience': 'for: can only be everyone, newcomer or management',
  'unknown-section': 'we do not know this heading',
  'question-without-text': 'this question has no text',
  'question-without-answers': 'this question does not have two to eight answers (- [ ] or - [x])',
  'question-without-right': 'no answer to this question is right (- [x])',
  'question-with-two-right': 'more than one answer to this question is right',
  'question-without-why': 'this question has no explanation (a line that begins with >)',
}

/** "question-without-why 20" in words. */
function lessonFault(subject: string): string {
  const [code = '', line = '0'] = subject.split(' ')
  const text = Object.entries(lessonFaults).find(([one]) => one === code)?.[1] ?? code
  return line === '0' ? text : `line ${line}: ${text}`
}

const refusals: Words['refusals'] = {
  ...enServerRefusals,
  ...enPublicDeskRefusals,
  'path-not-found': (path) => `${path} does not exist. Check how you typed the name.`,
  'no-file-or-folder': (path) => `${path} is no file or folder. Give a folder or file to read.`,
  'path-not-readable': (path) => `${path} cannot be opened. May you read this folder or file?`,
  'source-not-found': (id) =>
    id === ''
      ? 'There is no place to read yet. Name one: kwartje scan FOLDER'
      : `There is no place ${id}. See: kwartje sources`,
  'source-exists': (path) => `${path} is read already. The same data would count twice.`,
  'colleague-mailbox': (path) =>
    `${path} is a colleague's. We read it only when you record why (--purpose), how the colleague knows (--notice) and what the works council says (--works-council).`,
  'store-locked': () =>
    'The overview is locked. Give the passphrase when asked, or by --passphrase-fd or KWARTJE_PASSPHRASE_FILE.',
  'wrong-passphrase': () => 'That passphrase does not fit. Nothing was changed.',
  'store-broken': (path) =>
    `The overview in ${path} is damaged. Your own files were not touched. Put back a backup or start anew: kwartje forget --everything --yes`,
  'store-unreachable': (path) =>
    `The overview in ${path} cannot be reached. Is the stick or disk still plugged in? What was stored is safe; try again after that.`,
  'store-newer': (path) =>
    `The overview in ${path} was made by a newer Kwartje. Update Kwartje; nothing was changed.`,
  'store-busy': (path) => `Another Kwartje is at work in ${path}. Wait until it is done.`,
  'store-open': (path) =>
    `The overview in ${path} is open now, for instance in your browser. Close Kwartje there first; nothing was thrown away.`,
  'store-not-found': (path) => `There is no overview in ${path} yet. Start with: kwartje scan FOLDER`,
  'store-exists': (path) => `There is an overview in ${path} already.`,
  'key-file-open': (path) => `Others on this computer can read the key ${path}. Close it first: chmod 600`,
  'key-file-missing': (path) => `The key ${path} is missing. Without it the overview cannot be opened.`,
  'disk-full': (path) =>
    `The disk is full${path === '' ? '' : ` (${path})`}. What was stored is safe. Make room and go on: kwartje scan`,
  'not-writable': (path) => `We may not write in ${path}. Choose another folder with --store.`,
  'person-not-found': (who) => `We found nobody who fits “${who}”.`,
  'person-ambiguous': (who) => `More than one person fits “${who}”. See: kwartje people ${who}`,
  'database-unreachable': () => 'The database does not answer. Check the address and whether it is running.',
  'database-needs-tls': () =>
    'This database is on another machine. That takes encryption: put sslmode=verify-full in the address.',
  'wrong-input': (what) => `This is not right: ${what}`,
  'file-exists': (path) =>
    `${path} is there already. Nothing was overwritten. Choose another name, or add --force in the terminal.`,
  'not-empty': (path) => `The folder ${path} is not empty. Choose an empty or a new one.`,
  'confirm-first': () => 'This cannot be undone. Are you sure? Then add --yes.',
  'same-person': (who) => `${who} is one person already.`,
  'signed-out': () => 'Open Kwartje with the address that was shown when it started.',
  'too-many-tries': (seconds) => `That passphrase was wrong too often. Try again in ${seconds} seconds.`,
  'changed-since': (what) => `${what} changed or went since we read it. Read the place again.`,
  'job-not-found': () => 'That work is no longer there. Begin it again.',
  'sample-open': () => 'You are in the invented firm now. Leave it first.',
  'supplier-not-found': (domain) =>
    `We do not know a supplier “${domain}”. Give its domain, as it stands in the list.`,
  'no-table': () =>
    'We found no table with a head and rows in this file. Choose a file of Excel, LibreOffice or CSV.',
  'table-too-large': (most) =>
    `This table has more than ${most} rows. Nothing was taken over. Keep only the rows that you need.`,
  'register-full': (most) =>
    `A register can have ${most} activities here. Nothing was added. Put activities together.`,
  'register-lines-full': (most) =>
    `A register can have ${most} lines here. Nothing was added. Take lines away first.`,
  'activity-not-found': (id) =>
    `There is no activity “${id}” in the register. Which there are: kwartje register`,
  'same-supplier': (domain) => `“${domain}” is the same supplier already.`,
  'document-not-found': () => 'This document lies nowhere any more.',
  'answers-unreadable': (why) => unreadableAnswers[why] ?? unreadableAnswers.other,
  'answers-not-asked': () => 'This answers a questionnaire that was not made here. Nothing was changed.',
  'calendar-off': () => 'This calendar address does not work. Make a new one at Tasks.',
  'mail-off': () => 'No mail server was set up yet. You do that at Settings.',
  'mail-needs-tls': (host) => `${host} is another computer. Mail goes there only over a secure connection.`,
  'newsletter-not-found': (key) => `We know no newsletter called ${key}. The list shows what it is called.`,
  'already-asked': (name) =>
    `You already asked ${name} to stop. What may have arrived is not sent again. Nothing was sent now.`,
  'request-changed': (name) =>
    `What would go to ${name} has changed since you saw it. Nothing was sent. Look at it again.`,
  'nothing-leaves': (name) =>
    `Kwartje cannot unsubscribe you from ${name} by itself. Nothing was sent. The newsletter shows what you can do.`,
  'mail-changed': () => 'This mail has changed since you saw it. Look at it again.',
  'task-not-found': () => 'This task is no longer there.',
  'task-ends-itself': () =>
    'This task follows from what Kwartje sees. It goes by itself when it is done. You can put it off.',
  'questionnaire-not-found': () => 'This questionnaire is no longer here.',
  'questionnaires-full': (most) => `You already have ${most} questionnaires of others. Take one away first.`,
  'withdrawn-otherwise': (email) =>
    `${email} also said by another way that it has to stop. Only that person can undo it, by saying yes anew.`,
  'consent-not-found': () => 'This consent is not on record here.',
  ...enPlanRefusals,
  'rules-not-set': () => 'The house rules were not laid down yet. Do that first.',
  'lesson-not-found': (id) => `There is no lesson “${id}”. Which there are: kwartje lessons`,
  'lesson-broken': (fault) => `This file is no lesson yet: ${lessonFault(fault)}. Nothing was added.`,
  'lesson-code-unknown': () =>
    'There is no code in this text of a lesson that was handed out here. Nothing was changed.',
  'member-not-found': (name) => `${name === '' ? 'This employee' : name} does not take part in the lessons.`,
  'member-exists': (name) => `${name} takes part already.`,
  'training-full': (most) => `There can be ${most} here. Nothing was added.`,
  ...enRequestRefusals,
  'breach-rehearsal': () => 'This is a rehearsal: Kwartje sends nothing then.',
  ...enDrillRefusals,
  'no-port': (port) => `Port ${port} and the next ones are taken. Choose another with --port.`,
}

function counted(n: number, [one, more]: Countable): string {
  return `${numbers.format(n)} ${n === 1 ? one : more}`
}

/** English. */
export const enWords: Words = {
  language: 'en',
  locale: 'en-GB',
  kinds,
  classes: {
    ordinary: 'ordinary',
    sensitive: 'sensitive',
    special: 'special (GDPR art. 9)',
    criminal: 'criminal (GDPR art. 10)',
  },
  personMarks: { restricted: 'stands still', dispute: 'dispute', objected: 'no advertising' },
  roles: {
    employee: ['employee', 'employees'],
    customer: ['customer', 'customers'],
    applicant: ['applicant', 'applicants'],
    'supplier-contact': ['contact at a supplier', 'contacts at suppliers'],
    'newsletter-sender': ['sender of a newsletter', 'senders of newsletters'],
    machine: ['automatic sender', 'automatic senders'],
    other: ['other', 'others'],
  },
  problems: {
    unreadable: 'cannot be opened',
    'changed-while-reading': 'changed while being read',
    'not-supported': 'we do not read this kind of file yet',
    'unknown-format': 'unknown kind of file',
    encrypted: 'locked: needs a password or key',
    damaged: 'damaged',
    truncated: 'ends too early',
    'too-large': 'too large',
    'packed-too-large': 'too large to unpack',
    'database-too-large': 'database too large',
    'too-deep': 'packed too deep',
    'too-many': 'too many parts',
    'too-slow': 'took too long',
    'too-much-memory': 'took too much memory',
    'suspicious-ratio': 'unpacks suspiciously large',
    crashed: 'reading it broke off',
    'wrong-charset': 'strange characters in the text',
    'needs-ocr': 'picture or scan: its text has not been read yet',
    external: 'its content is kept elsewhere',
    'link-not-followed': 'link or device: not followed',
    'own-store': 'an overview of Kwartje itself: skipped',
  },
  refusals,
  reasons: {
    shape: 'has the form',
    'check-digit': 'the check digit is right',
    'near-word': 'a word beside it names it',
    photo: 'the photo says so itself: there it was taken',
    told: 'the words of the sentence say so',
    'against-word': 'a word beside it speaks against it',
    label: 'it says so beside it',
    column: 'the whole column is',
    header: 'from a mail header or address book',
    salutation: 'stands in a salutation',
    closing: 'stands under a greeting',
    title: 'has a title before it',
    initials: 'has initials',
    sentence: 'stands in the sentence where a name belongs',
    'name-list': 'a known name',
    'known-name': 'is named elsewhere too',
    'person-near': 'a person stands beside it',
    picture: 'read from a picture or scan',
    'about-person': 'is about somebody',
  },
  personReasons: {
    'same-email': (word) => `same e-mail address (${word})`,
    'same-phone': (word) => `same phone number (${word})`,
    'same-mark': (word) => `same ${Object.entries(kinds).find(([key]) => key === word)?.[1][0] ?? word}`,
    'same-name': (word) => `same name (${word})`,
    nickname: (word) => `nickname (${word})`,
    decided: () => 'you said so',
    'own-domain': (word) => `has an address of yours (@${word})`,
    topic: (word) => `shows from mails and documents (${word})`,
    'machine-address': (word) => `automatic address (${word})`,
    'newsletter-headers': () => 'sends newsletters',
  },
  topics: {
    invoice: 'invoice',
    quote: 'quote',
    order: 'order',
    'order-confirmation': 'order confirmation',
    application: 'application',
    payroll: 'payroll',
    'sick-note': 'sick note',
    newsletter: 'newsletter',
    notice: 'notice',
    complaint: 'complaint',
    'data-request': 'data request',
    agreement: 'agreement',
    customers: 'list of customers or members',
    suppliers: 'list of suppliers',
  },
  verdicts: { wrong: 'wrong', fine: 'fine' },
  ...enPlaces,
  law: (article) => `(${article})`,
  counted,
  suppliers: enSuppliers,
  tasks: enTasks,
  mail: enMail,
  accounts: enAccounts,
  breach: enBreach,
  request: enRequest,
  breachForm: enBreachForm,
  management: enManagement,
  relapse: enRelapse,
  nearMisses: enNearMisses,
  consent: enConsent,
  retention: enRetention,
  cleanUp: enCleanUp,
  redact: enRedact,
  register: enRegister,
  statement: enStatement,
  activities: enActivities,
  drillWords: enDrillWords,
  risks: enRisks,
  words: {
    persons: ['person', 'people'],
    places: ['place', 'places'],
    documents: ['document', 'documents'],
    messages: ['mail', 'mails'],
    findings: ['finding', 'findings'],
    copies: ['copy', 'copies'],
    letter: (who, when) => (who === '' ? `mail of ${when}` : `mail from ${who}, ${when}`),
    problems: ['thing not read', 'things not read'],
    name: 'name',
    role: 'role',
    mind: 'mind',
    place: 'place',
    what: 'what',
    where: 'where',
    who: 'who',
    why: 'why',
    kind: 'kind',
    class: 'class',
    certainty: 'certainty',
    oldest: 'oldest',
    newest: 'newest',
    documentsHead: 'documents',
    personsHead: 'people',
    unknown: 'unknown',
    secret: '(not kept)',
    category: '(text not kept)',
    and: 'and',
    more: (n, total) => `… and ${numbers.format(n)} more. To see all: --limit ${String(total)}`,
    nothing: 'Nothing found.',
    own: 'own',
    shared: 'shared',
    'former-employee': 'former employee',
    colleague: 'colleague',
  },
}
