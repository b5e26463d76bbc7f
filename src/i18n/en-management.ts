import type { ManagementTexts } from './nl-management.ts'

const count = new Intl.NumberFormat('en-GB')
const pieces = (n: number): string => (n === 1 ? '1 item' : `${count.format(n)} items`)
const people = (n: number): string => (n === 1 ? '1 person' : `${count.format(n)} people`)

/** What management is told, in English: on the page and in the report. */
export const enManagement: ManagementTexts = {
  title: 'What management must know about personal data',
  overline: (organisation, date) =>
    organisation === '' ? `As of ${date}` : `${organisation} · as of ${date}`,
  fileName: 'management',
  sections: {
    held: 'What we hold',
    risks: 'Where it can go wrong',
    suppliers: 'Who works with data for us',
    tasks: 'What there is to do',
    training: 'How people learn',
    grown: 'What came back',
    unread: 'What we do not know',
    changed: 'What changed',
    'answers-for': 'What management answers for',
  },
  training: {
    people: 'Take part in the lessons',
    nobody: 'nobody yet',
    month: 'Did this month’s lesson',
    noPlan: 'no lesson this month',
    of: (done, all) => `${count.format(done)} of ${count.format(all)}`,
    year: 'Lessons done, last twelve months',
    rules: 'House rules',
    noRules: 'not laid down yet',
    rulesRead: (day, read, all) => `${day}, read: ${count.format(read)} of ${count.format(all)}`,
    drill: 'Last phishing drill: reported',
    noDrill: 'not practised yet',
    drilled: (day, reported) => `${day}: ${reported}`,
    hidden: 'no number: too small a group, or it would tell of everybody',
    rehearsal: 'Breach rehearsals',
    noRehearsal: 'not rehearsed yet',
    rehearsed: (n, day) => `${count.format(n)}, the last on ${day}`,
  },
  unknown: 'unknown',
  moreGrown: (n) => `${count.format(n)} more ${n === 1 ? 'clean-up' : 'clean-ups'}`,
  unread: 'unknown: not read',
  declared: 'unknown: told of, cannot be read',
  people: 'People of whom we have data',
  pieces: 'Items with data',
  place: (documents, persons, kind) =>
    `${pieces(documents)}, ${people(persons)}${kind === '' ? '' : `, ${kind}`}`,
  morePlaces: (n) => `${count.format(n)} more ${n === 1 ? 'place' : 'places'}`,
  noRisks: 'In what was read we found nothing that belongs here. Of the rest we know nothing.',
  used: 'Suppliers that see data of ours',
  withAgreement: 'Of those that need an agreement, found',
  ofNeeded: (found, needed) => `${count.format(found)} of ${count.format(needed)}`,
  missing: (name) => `${name}: no agreement found`,
  moreMissing: (n) => `${count.format(n)} more without an agreement`,
  late: 'Late',
  thisWeek: 'For this week',
  open: 'Open in all',
  dueOn: (date) => `was due by ${date}`,
  problems: 'Items that did not open',
  neverRead: 'Places that were never read',
  away: 'Places that were not there the last time',
  told: 'Places that we only know by hearsay',
  noUnread: 'All that was pointed at was read. What nobody pointed at we do not know.',
  since: (date) => `Since ${date}.`,
  first: 'This is the first count: there is nothing to compare with yet.',
  changedRows: { persons: 'People', documents: 'Items', findings: 'Findings', problems: 'Not read' },
  change: (now, difference) =>
    difference === 0
      ? `${count.format(now)}, the same`
      : `${count.format(now)}, ${count.format(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`,
  answersFor: {
    accountability: 'Management must be able to show that it keeps to the privacy rules.',
    records: 'Management sees to a register: what we do with which data, and why.',
    security: 'Management sees to security that fits what can go wrong.',
    processors: 'Management chooses whom it works with, and lays that down in an agreement.',
    breaches: 'Management reports a data breach in time, and keeps a list of all breaches.',
  },
  advice: 'This is what Kwartje found in what was read. It is not legal advice.',
}
