import type { nlRetentionScreen } from './nl-retention.ts'

const count = new Intl.NumberFormat('en-GB')
const pieces = (n: number): string => (n === 1 ? '1 document' : `${count.format(n)} documents`)

/** Texts of the screen about keeping in English. */
export const enRetentionScreen: typeof nlRetentionScreen = {
  title: 'Keeping',
  sentence: (past) =>
    past === 0
      ? 'Of nothing that we saw is the term over.'
      : past === 1
        ? 'Of 1 document the term may be over.'
        : `Of ${count.format(past)} documents the term may be over.`,
  lead: 'What you need no longer should go. For each kind of record: how long you keep it, who says so, and what is older.',
  nothingRead: 'That says nothing yet: no document with a date has been read.',
  caption: 'Kinds of records, how long you keep them and what is older',
  pieces,
  undated: (n) => `Of ${pieces(n)} we do not know the date.`,
  category: 'Kind of record',
  oldest: 'Oldest',
  term: 'Term',
  counted: 'Counts from',
  careful: {
    event: 'That day does not stand in the document. So we count from its own date: the earliest it can be.',
    'year-end':
      'That year does not stand in the document. So we count from the end of the year of its own date: the earliest it can be.',
  },
  basis: 'Who says so',
  unsure: 'People do not agree on this. Take it as a suggestion.',
  pastBefore: 'Older is all from before',
  held: 'You have',
  past: 'Past the term',
  documents: 'What is older, the oldest first',
  nothingPast: 'Nothing that we read is past the term.',
  more: 'Show more',
  own: 'A term of your own',
  ownWas: (reason) => `Your choice, because: ${reason}`,
  choose: 'How long do you keep this?',
  reason: 'Why?',
  reasonHelp: 'For example: five years’ guarantee on the work.',
  reasonMissing: 'Write down why in a few words. You will be asked for it later.',
  save: 'Keep this term',
  back: 'Back to the usual term',
  saved: 'Term kept.',
}
