import type { RefusalId, RightId } from '../law/rights.ts'
import type { CorrectedField } from '../privacy/plans/subject.ts'
import type { LetterSort, Outcome, ReviewOutcome } from '../privacy/requests/event.ts'
import type {
  nlRequestLetters,
  RequestLetterText,
  RequestLetterWords,
  ReviewWords,
} from './nl-request-letters.ts'

const asked: Record<RightId, string> = {
  access: 'which data we hold about you',
  rectification: 'us to correct or complete your data',
  erasure: 'us to erase your data',
  restriction: 'us to leave your data unused for a while',
  portability: 'to take your data along in a file',
  objection: 'us to stop using your data',
  'marketing-objection': 'us to send you no more advertising',
  'human-decision': 'for a person to look at our decision',
  withdrawal: 'us to stop what you agreed to before',
  recipients: 'who received your data from us',
}

const done: Record<RightId, Partial<Record<Outcome, string>>> = {
  access: {
    granted:
      'You get a copy of all the data that we hold about you, with an overview of what we use them for.',
    partly: 'You get a copy of the data that we hold about you. A part of them we do not give.',
    refused: 'We give you no copy of the data.',
    'nothing-held': 'We searched, and hold no data about you.',
  },
  rectification: {
    granted: 'We corrected your data.',
    partly: 'We corrected a part of your data.',
    refused: 'We do not change the data. We note that you see it differently.',
    'nothing-held': 'We hold no data about you, so there was nothing to correct.',
  },
  erasure: {
    granted: 'We erased your data.',
    partly: 'We erased your data, except for what we must keep.',
    refused: 'We do not erase your data.',
    'nothing-held': 'We hold no data about you, so there was nothing to erase.',
  },
  restriction: {
    granted: 'We no longer use your data. We will tell you before we do so again.',
    partly: 'We no longer use a part of your data. We will tell you before we do so again.',
    refused: 'We go on using your data.',
    'nothing-held': 'We hold no data about you.',
  },
  portability: {
    granted: 'You get your data in files that other programs can read too.',
    partly: 'You get a part of your data in files that other programs can read too.',
    refused: 'We give you no file to take along. You may see the data.',
    'nothing-held': 'We hold no data about you that you can take along.',
  },
  objection: {
    granted: 'We have stopped.',
    partly: 'We have stopped in part.',
    refused: 'We do not stop, because our reason weighs more.',
    'nothing-held': 'We do not use any data about you.',
  },
  'marketing-objection': { granted: 'We send you no more advertising and make no profile of you.' },
  'human-decision': {
    granted: 'A member of our staff looked at the decision again.',
    partly: 'A member of our staff looked at a part of the decision again.',
    refused: 'There was no decision that was made by a computer alone.',
    'nothing-held': 'There was no decision about you.',
  },
  withdrawal: { granted: 'We have stopped everything that you gave your consent for.' },
  recipients: {
    granted: 'Below stands who received your data from us.',
    'nothing-held': 'We gave your data to nobody.',
  },
}

const forwarded =
  'We work for another organisation here. We passed your request on; that organisation will answer you.'

const grounds: Record<RefusalId, string> = {
  others: 'Data of other people stand in it. We blacked those out (GDPR, Article 15(4)).',
  unfounded: 'The request is manifestly unfounded or excessive (GDPR, Article 12(5)).',
  'uavg-41': 'Dutch law makes an exception here (UAVG, Article 41).',
  unidentified: 'We cannot tell which data are about you (GDPR, Article 11(2)).',
  accurate: 'The data are right (GDPR, Article 16).',
  expression: 'This falls under the freedom of expression and information (GDPR, Article 17(3)(a)).',
  'legal-duty': 'The law obliges us to keep this (GDPR, Article 17(3)(b)).',
  'public-health': 'This is needed for public health (GDPR, Article 17(3)(c)).',
  archive: 'This is needed for archives, research or statistics (GDPR, Article 17(3)(d)).',
  claims: 'We need this for a claim (GDPR, Article 17(3)(e)).',
  'no-ground': 'None of the reasons in the law applies here (GDPR, Articles 17(1) and 18(1)).',
  'not-portable':
    'This right only holds for data that you gave yourself, digitally, by consent or for a contract (GDPR, Article 20(1)).',
  'public-task': 'We do this for a task in the public interest (GDPR, Article 20(3)).',
  'portable-others': 'Data of other people stand in it (GDPR, Article 20(4)).',
  compelling: 'We have a compelling reason that weighs more (GDPR, Article 21(1)).',
  'objection-claims': 'We need this for a claim (GDPR, Article 21(1)).',
  'other-basis': 'We do not use the data on the ground of an interest of our own (GDPR, Article 21(1)).',
  'no-decision': 'There was no decision by a computer alone (GDPR, Article 22(1)).',
  'allowed-decision': 'The decision was allowed (GDPR, Article 22(2)).',
}

/** What only the organisation knows: it is asked for, never made up. */
const backups = ({ backupsUntil }: RequestLetterWords): string =>
  backupsUntil === ''
    ? '[Write here when it will be gone from your backups too.]'
    : `By ${backupsUntil} it will be gone from our backups too.`

const list = new Intl.ListFormat('en-GB')

const opening = ({ name }: RequestLetterWords): string =>
  name === '' ? 'Dear sir or madam,' : `Dear ${name},`

const asks = ({ rights, receivedOn, about }: RequestLetterWords): string =>
  `On ${receivedOn} we received your request${about === '' ? '' : ` for ${about}`}. You ask ${
    rights.length === 0 ? 'something about personal data' : list.format(rights.map((right) => asked[right]))
  }.`

const ending = ({ organisation, contact, number }: RequestLetterWords): readonly string[] => [
  `Do you have a question? ${contact === '' ? 'Please get in touch' : `Send a message to ${contact}`} and mention number ${number}.`,
  `Kind regards,\n${organisation}`,
]

const remedies = ({ court, isLate }: RequestLetterWords): readonly string[] => [
  'Do you disagree? Tell us. You can also complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens, autoriteitpersoonsgegevens.nl), or ask it to mediate.',
  `You can also ask the district court for a decision (UAVG, Article 35). ${
    isLate
      ? 'Because we answer late, there is no time limit for that.'
      : `Do so within ${String(court.weeks)} weeks after you received this letter.`
  } You need no lawyer for that.`,
]

const reviewed: Record<ReviewOutcome, string> = {
  upheld: 'The decision stays as it was.',
  changed: 'The decision was changed.',
  withdrawn: 'The decision was withdrawn.',
}

function review({ decision, on, weighed, hasView, outcome, result }: ReviewWords): string {
  return [
    `On ${on} a member of staff who may change the decision looked at it again: ${ended(decision)}`,
    `This was weighed: ${ended(weighed)}`,
    ...(hasView ? ['What you think of it yourself was weighed too.'] : []),
    reviewed[outcome],
    ...(result === '' ? [] : [ended(result)]),
  ].join(' ')
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function decided(words: RequestLetterWords): readonly string[] {
  const { decisions, recipients, reviews } = words
  return [
    ...decisions.map(({ right, outcome, grounds: why, why: more }) =>
      [
        outcome === 'forwarded' ? forwarded : (done[right][outcome] ?? done[right].granted ?? ''),
        ...why.map((ground) => grounds[ground]),
        ...(more.trim() === '' ? [] : [more.trim()]),
        ...(right === 'erasure' && (outcome === 'granted' || outcome === 'partly') ? [backups(words)] : []),
      ].join(' '),
    ),
    ...reviews.map(review),
    ...(recipients.length === 0
      ? []
      : [`These organisations received data from us: ${list.format(recipients)}.`]),
  ]
}

function isNo({ decisions, reviews }: RequestLetterWords): boolean {
  return (
    decisions.some(({ outcome }) => outcome === 'refused' || outcome === 'partly') ||
    reviews.some(({ outcome }) => outcome === 'upheld')
  )
}

const texts: Record<LetterSort, (words: RequestLetterWords) => RequestLetterText> = {
  received: (words) => ({
    title: `We received your request (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      `You will have an answer as soon as possible, and on ${words.dueOn} at the latest. It costs you nothing.`,
      ...ending(words),
    ],
  }),
  identity: (words) => ({
    title: `One question about your request (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'We want to be sure that your data reach you and nobody else. So please answer one question: what is your customer number, or what did you last order from us, and when?',
      'Do not send us a copy of an identity document. We do not need it.',
      ...ending(words),
    ],
  }),
  mandate: (words) => ({
    title: `May you ask this for somebody else? (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Could you send us a message that shows that you may ask this for this person? A signed mandate is enough. We do not need a copy of an identity document.',
      ...ending(words),
    ],
  }),
  clarification: (words) => ({
    title: `What are you looking for? (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'We hold a lot of data. Are you looking for something in particular, such as a period, an order or a kind of message? Then we will find it sooner. Do you want everything? That is fine too; then you get everything.',
      ...ending(words),
    ],
  }),
  extension: (words) => ({
    title: `Your request takes us more time (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      `We need more time, because ${
        words.extension?.reason === 'many' ? 'you made more requests' : 'your request is complex'
      }${words.extension === null || words.extension.why === '' ? '.' : `: ${words.extension.why}.`} You will have an answer on ${words.dueOn} at the latest.`,
      ...remedies(words),
      ...ending(words),
    ],
  }),
  answer: (words) => ({
    title: `Answer to your request (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      ...(words.isLate ? ['Our answer is late. We are sorry for that.'] : []),
      ...decided(words),
      ...(words.hasPackage ? ['You get the data separately, so that only you can open them.'] : []),
      ...(isNo(words) || words.isLate ? remedies(words) : []),
      ...ending(words),
    ],
  }),
  refusal: (words) => ({
    title: `Answer to your request (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      ...(words.isLate ? ['Our answer is late. We are sorry for that.'] : []),
      ...decided(words),
      ...remedies(words),
      ...ending(words),
    ],
  }),
  recipient: (words) => ({
    title: `Request of a data subject (${words.number})`,
    paragraphs: [
      'Dear sir or madam,',
      received(words),
      ...words.decisions.flatMap(({ right, outcome }) => {
        const done = outcome === 'granted' || outcome === 'partly' ? told[right]?.[outcome] : undefined
        return done === undefined ? [] : [`${done} (GDPR, Article 19).`]
      }),
      ...(words.recipient?.corrected ?? []).map(({ field, to }) => `${fields[field]} is now: ${to}`),
      'Please do the same on your side, and tell us when it is done. If you cannot, please write why.',
      `Kind regards,\n${words.organisation}`,
    ],
  }),
  done: (words) => ({
    title: `Your request is done (${words.number})`,
    paragraphs: [
      opening(words),
      asks(words),
      'Everything that we promised has been done.',
      ...decided(words),
      ...(isNo(words) ? remedies(words) : []),
      ...ending(words),
    ],
  }),
}

function received({ about, name, recipient }: RequestLetterWords): string {
  const who = about === '' ? (name === '' ? 'a person' : name) : about
  if (recipient === null) return `You received data about ${who} from us.`
  const { kinds, from, until } = recipient
  const when = from === '' ? '' : from === until ? ` on ${from}` : ` between ${from} and ${until}`
  return `You received data about ${who} from us${when}${kinds.length === 0 ? '' : `: ${list.format(kinds)}`}.`
}

const told: Partial<Record<RightId, Record<'granted' | 'partly', string>>> = {
  rectification: {
    granted: 'We corrected these data',
    partly: 'We corrected some of these data',
  },
  erasure: {
    granted: 'We erased these data',
    partly: 'We erased these data, except for what we must keep',
  },
  restriction: {
    granted: 'We only store these data now and do not use them',
    partly: 'Some of these data we only store now and do not use',
  },
}

const fields: Record<CorrectedField, string> = {
  name: 'The name',
  email: 'The mail address',
  phone: 'The phone number',
  address: 'The address',
}

/** Letters about requests in English. */
export const enRequestLetters: typeof nlRequestLetters = {
  texts,
  grounds,
  file: 'letter-request',
  original: 'request.txt',
  section: 'About this request',
  toldOn: (name: string, day: string) => `${name} (told on ${day})`,
  privatePeople: (n: number) => (n === 1 ? 'a private person' : `${String(n)} private people`),
}
