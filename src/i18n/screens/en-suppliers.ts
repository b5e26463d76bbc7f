import type { nlSuppliersScreen } from './nl-suppliers.ts'
import { enSupplierFileScreen } from './en-supplier-file.ts'

const count = new Intl.NumberFormat('en-GB')

/** Texts of the suppliers' screen in English. */
export const enSuppliersScreen: typeof nlSuppliersScreen = {
  title: 'Suppliers',
  one: 'Supplier',
  sentence: (used) =>
    used === 0
      ? 'Which services you use, we do not know for sure yet.'
      : used === 1
        ? 'You use 1 service of somebody else.'
        : `You use ${count.format(used)} services of others.`,
  lead: 'We see that by what they write to you themselves: about an account, a bill, new terms. Who is only mentioned does not count.',
  agreements: (need, found) =>
    need === 0
      ? ''
      : need === 1
        ? `1 is of a kind that works with data on your behalf. That calls for an agreement. ${found === 0 ? 'We did not find it.' : 'We found it.'}`
        : `${count.format(need)} are of a kind that works with data on your behalf. That calls for an agreement. We found it for ${found === 0 ? 'none of them' : count.format(found)}.`,
  perhaps: (n) =>
    n === 0
      ? ''
      : n === 1
        ? 'Of 1 in the list it is not sure that you use it: it does not count yet.'
        : `Of ${count.format(n)} in the list it is not sure that you use them: they do not count yet.`,
  law: 'GDPR art. 28',
  caption: 'Suppliers, what shows them and whether there is an agreement',
  shows: 'Shown by',
  last: 'Last seen',
  neverDated: 'no date',
  what: 'What it is',
  unknownBranch: 'Not in our list of services.',
  country: 'Country',
  parent: (name) => `Its parent company is in: ${name}.`,
  role: 'Role',
  roleInferred: 'So it usually is with such a service. Is that right with you?',
  roleDeclared: 'You said so.',
  roleUnknown: 'We do not know. Does it work with your data on your behalf?',
  agreement: 'Agreement',
  chooseRole: 'Choose:',
  otherRole: 'Otherwise? Choose:',
  unknown: 'unknown',
  agreementHelp: {
    found:
      'We found a document that reads like an agreement, or is called one. See whether it is signed and still holds.',
    told: 'The mail says that there is one. The document itself we did not find.',
    missing:
      'We found no document that is one, or is called one. You may have it all the same: by pressing “agree” when you signed up, or on paper.',
    'not-needed': 'It decides over the data itself. A processing agreement does not fit.',
  },
  pageAgreement: 'Their page about the agreement',
  pageSubprocessors: 'Their list of sub-processors',
  readOn: (day) => `read by us on ${day}`,
  domains: 'Writes from',
  seen: 'Seen',
  from: (first, last) => (first === last ? first : `from ${first} to ${last}`),
  mailHost: 'This proves it',
  documents: 'The messages that show it',
  noDocuments: 'There are no messages that show this.',
  via: (domain) => `sent by ${domain}`,
  yes: 'Yes, we use this',
  no: 'No, not ours',
  said: {
    used: 'Noted: in use.',
    notUsed: 'Noted: not yours. It does not count any more.',
    role: 'Role noted.',
  },
  devices: 'What you write on',
  devicesLead: 'The heads of the mail you sent say so. Each of these devices holds mail.',
  gone: 'This supplier is not there any more.',
  file: enSupplierFileScreen,
  questions: {
    title: 'Twelve questions',
    lead: 'Ask the supplier how it treats your data. Kwartje makes a file that they fill in without an account. You send it yourself, with your own mail.',
    fewer: 'This supplier decides over the data itself: then it is four questions.',
    language: 'In which language?',
    languages: { nl: 'Dutch', en: 'English' },
    format: 'How does the supplier fill it in?',
    formats: { html: 'In the browser', docx: 'In Word', pdf: 'In a PDF reader' },
    again: 'The file again:',
    againAs: { html: 'page', docx: 'Word', pdf: 'PDF' },
    due: 'Answer please before',
    dueWrong: 'Choose a day after today.',
    make: 'Make the questionnaire',
    made: (file) => `${file} was saved. Send it to the supplier as an attachment.`,
    read: 'Read an answer',
    readHelp: 'Choose the file that the supplier sent back: a json, html, Word or PDF file.',
    wasRead: 'Answer read.',
    wasReadPartly: (count) =>
      count === 1
        ? 'Answer read. One place we could not read; with the answer it says which.'
        : `Answer read. ${count} places we could not read; with the answer it says which.`,
    notTaken: (titles) => `Could not be read well, please ask: ${titles}.`,
    notKnown: 'something that was not asked',
    round: (day, due) => `Made on ${day}, answer asked before ${due}`,
    waiting: 'no answer yet',
    late: 'late',
    drop: 'Take away',
    dropped: 'Taken away.',
    see: 'See the answer',
    verdicts: {
      good: 'good',
      conditions: 'if you agree on something',
      stop: 'better not',
      open: 'not all answered yet',
    },
    verdictHelp: {
      good: 'What the supplier says is in order. Ask again in a year.',
      conditions: 'Agree what still has to be done, with a day.',
      stop: 'Too much is missing. Look for another, or have it put in order first.',
      open: 'Some questions got no answer. Ask for it.',
    },
    sentence: (supplier, verdict) => `${supplier}: ${verdict}.`,
    sum: (points) => `${points} points together; from 80 it is good.`,
    noScore: (supplier) => `${supplier} has filled in nothing yet.`,
    filledBy: (by, day) => (by === '' ? `Filled in on ${day}.` : `Filled in by ${by} on ${day}.`),
    theirWord: 'This is what the supplier says itself. Check the evidence where it matters.',
    question: 'Question',
    answer: 'Answer',
    points: 'Points',
    pointsOf: {
      0: '0: no',
      1: '1: yes, or partly',
      2: '2: yes, with evidence',
      open: 'open',
      'not-applicable': 'not applicable',
    },
    knockOut: 'decisive',
    knockOutHelp: 'This alone stands in the way of a good verdict.',
    judge: 'Your judgement',
    judgeHelp: 'Do you know better than the answer? Choose the points and write down why.',
    reason: 'Why?',
    reasonMissing: 'Write down why in a few words.',
    judgeSave: 'Keep your judgement',
    judgeBack: 'Back to the answer itself',
    judged: 'Judgement kept.',
    unanswered: 'Not filled in.',
    gone: 'This answer is not there any more.',
    house: {
      title: 'Your own questions',
      lead: 'Is something not among the twelve? Ask it yourself. Your questions stand in every new questionnaire. Nothing changes in one that has already gone out.',
      add: 'Add a question of your own',
      full: 'These are ten. Nobody fills in more.',
      nl: 'In Dutch (may be empty)',
      en: 'Your question',
      wrong: 'Write a question of 5 to 300 characters.',
      isHard: 'For us this is a condition',
      hardHelp: 'With any answer but yes, the verdict is not “good”.',
      hard: 'condition',
      save: 'Keep the question',
      saved: 'Your own questions are kept.',
      change: 'Change',
      remove: 'Take away',
      removed: 'Question taken away.',
      cancel: 'Never mind',
      noWeight: 'does not count in the points',
      noWeightHelp:
        'A question of your own. It does not count in the sum of points. A condition does weigh in the verdict.',
    },
    back: 'To the supplier',
    caption: 'The questions with answer and points',
  },
  empty: {
    sentence: 'We have seen no suppliers yet.',
    title: 'Here come the services you use',
    text: 'Such as your bookkeeping program, your web host or your newsletter. We know them by the mail they send you.',
    add: 'Point at your mail',
    seenText:
      'We know none in your mail. Who writes to you as a person, such as a bookkeeper or an occupational health service, is not known by itself. Name them yourself, at Who sees it too.',
    notNone: 'Nothing seen yet is not the same as none.',
  },
}
