import type { RestDay } from '../law/calendar.ts'
import type { DeadlineRuleId } from '../law/deadlines/index.ts'
import type { Amount, When } from '../law/deadlines/rule.ts'
import type { DeadlineRuleText, DeadlineTexts } from './nl-deadlines.ts'
import { listInWords, whenInWords } from './when.ts'

const when = (at: When): string => whenInWords(at, 'en-GB', 'at')
const list = (items: readonly string[]): string => listInWords(items, 'en-GB')

const rules: Record<DeadlineRuleId, DeadlineRuleText> = {
  'DSR-1M': {
    title: 'Answer a request for access, erasure or another right',
    start: 'when the request came in',
    began: 'The request came in on',
  },
  'DSR-EXT': {
    title: 'Answer a request when you extend the period',
    start: 'when the request came in',
    began: 'The request came in on',
  },
  'DSR-EXT-NOTICE': {
    title: 'Say that the answer takes longer',
    start: 'when the request came in',
    began: 'The request came in on',
  },
  'DSR-SUSPEND': {
    title: 'Answer a request while you asked who somebody is, or what they mean',
    start: 'when the request came in',
    began: 'The request came in on',
  },
  'INFO-13': {
    title: 'Explain when you get data from the person',
    start: 'when you get the data',
    began: 'You get the data on',
  },
  'INFO-14': {
    title: 'Explain when you get data from somebody else',
    start: 'when you got the data',
    began: 'You got the data on',
  },
  'INFO-PURPOSE': {
    title: 'Explain when you will use data for something new',
    start: 'when the new use begins',
    began: 'The new use begins on',
  },
  'OBJ-21-4': {
    title: 'Say that one may object',
    start: 'when you are first in touch',
    began: 'The first contact is on',
  },
  'OBJ-DM': {
    title: 'Stop advertising after an objection',
    start: 'when the objection came in',
    began: 'The objection came in on',
  },
  WITHDRAW: {
    title: 'Stop when somebody withdraws consent',
    start: 'when consent was withdrawn',
    began: 'Consent was withdrawn on',
  },
  'RECTIFY-ERASE': {
    title: 'Put data right or erase them',
    start: 'when the request came in',
    began: 'It began on',
  },
  'NOTIFY-19': {
    title: 'Tell recipients what you put right, erased or restricted',
    start: 'when you did so',
    began: 'You did so on',
  },
  'LIFT-18-3': {
    title: 'Warn somebody before you lift a restriction',
    start: 'when you lift the restriction',
    began: 'The restriction is lifted on',
  },
  'BREACH-72H': {
    title: 'Notify the authority of a breach',
    start: 'when you were reasonably certain of the breach, with the hour',
    began: 'You knew of it on',
  },
  'BREACH-PROC': {
    title: 'Tell your client of a breach',
    start: 'when you knew of it',
    began: 'You knew of it on',
  },
  'BREACH-34': {
    title: 'Tell the people whom a breach is about',
    start: 'when you knew of it',
    began: 'You knew of it on',
  },
  'PRIOR-36': {
    title: "Advice of the authority beforehand (the authority's own period)",
    start: 'when the authority got your question',
    began: 'The authority got the question on',
  },
  SUBPROC: {
    title: 'Object to a new sub-processor',
    start: 'when you heard of the change',
    began: 'You heard of it on',
  },
  'COURT-6W': {
    title: 'Go to court or ask for mediation, after your answer',
    start: 'when somebody got your answer',
    began: 'The answer arrived on',
  },
  'TW-UNSUB': {
    title: 'A way to unsubscribe in every message',
    start: 'when you send the message',
    began: 'The message goes out on',
  },
  RETENTION: {
    title: 'Keep, and delete afterwards',
    start: 'the day that keeping counts from',
    began: 'Keeping counts from',
  },
  'CHILD-NL': {
    title: 'Who decides for a child',
    start: 'the day it is about',
    began: 'It is about',
  },
  'ENGINE-HOURS': {
    title: 'A period in hours',
    start: 'when it happened, with the hour',
    began: 'It happened on',
  },
  'ENGINE-DAYS': { title: 'A period in days', start: 'when it happened', began: 'It happened on' },
  'ENGINE-WEEKS': { title: 'A period in weeks', start: 'when it happened', began: 'It happened on' },
  'ENGINE-MONTHS': { title: 'A period in months', start: 'when it happened', began: 'It happened on' },
  'ENGINE-YEARS': { title: 'A period in years', start: 'when it happened', began: 'It happened on' },
  'ENGINE-BACKWARD': {
    title: 'Counting back from a day ("at least so long before")',
    start: 'what it must be ready for',
    began: 'It must be ready for',
  },
}

const units: Record<Amount['unit'], readonly [one: string, more: string]> = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}
const amountOf = ({ unit, count }: Amount): string =>
  count === 1 ? `one ${units[unit][0]}` : `${String(count)} ${units[unit][1]}`
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function termOf(term: Temporal.Duration): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const).filter((unit) => term[unit] > 0)
  return parts.length === 0 ? '0 days' : list(parts.map((unit) => amountOf({ unit, count: term[unit] })))
}

const restDays: Record<RestDay['why'], string> = {
  saturday: 'a Saturday',
  sunday: 'a Sunday',
  'new-year': "New Year's Day",
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'kings-day': "King's Day",
  'liberation-day': 'Liberation Day',
  'ascension-day': 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'christmas-day': 'Christmas Day',
  'boxing-day': 'Boxing Day',
  'equated-day': 'a day that a decree made equal to a holiday',
}

const countedAs: Record<Amount['unit'], string> = {
  hours: 'hour by hour',
  days: 'the day itself not counted',
  weeks: 'on the same day of the week',
  months: 'on the same day number',
  years: 'on the same date',
}

const dayOf = (day: string): string => when(Temporal.PlainDate.from(day))

const steps: DeadlineTexts['steps'] = {
  counted: ({ amount, to }) => `${upper(amountOf(amount))} later, ${countedAs[amount.unit]}, is ${when(to)}.`,
  'counted-back': ({ amount, to }) => `${upper(amountOf(amount))} earlier is ${when(to)}.`,
  'day-missing': ({ amount, dayNumber, to }) =>
    `${upper(amountOf(amount))} later there is no day ${String(dayNumber)}; then the last day of that month counts: ${when(to)}.`,
  rolled: ({ over, to }) =>
    `That is ${over.map(({ why }) => restDays[why]).join(', then ')}, so it moves on to the first working day: ${when(to)}.`,
  'two-working-days': ({ to }) =>
    `Such a period must hold at least two working days; so it becomes ${when(to)}.`,
  'contact-first': ({ to }) =>
    `The first contact comes before a month is over: at the latest then, on ${when(to)}.`,
  'disclosure-first': ({ to }) =>
    `You pass the data on before a month is over: at the latest then, on ${when(to)}.`,
  'month-first': () => 'Do it without delay. Say what you did within the month at the latest.',
  hours: ({ hours, to }) =>
    `${String(hours)} hours later, each hour counted, nights and weekends too, is ${when(to)}.`,
  'clock-changes': () => 'The clock is changed on the way; hours count that really pass.',
  'earliest-reading': () => 'It can be counted in more ways; this is the earliest day.',
  'no-number': () =>
    'The law names no number of days: without undue delay. What counts is how long it has been open.',
  'at-once': () => 'It holds from that moment on, also for messages that stand ready.',
  'at-that-moment': () => 'It must be done by that moment itself.',
  'before-that-moment': () => 'It must be done before that moment.',
  'contract-says': () => 'That number stands in your contract; the law names none.',
  'no-limit': () => 'If no answer came in time, the law names no last day.',
  'no-duty': () => 'By this exception you need not tell then.',
  'not-rolled': () => 'A weekend or holiday changes nothing about it.',
  'excluded-by-atw': () => 'The Algemene termijnenwet leaves so long a period alone; the day stays.',
  'notice-in-time': ({ sent, due }) =>
    `The notice of ${when(sent)} was in time (${when(due)} at the latest), so the extension holds.`,
  'notice-too-late': ({ sent, due }) =>
    `The notice of ${when(sent)} came after ${when(due)}. So there is no extension.`,
  'not-paused': ({ from, days }) =>
    days === null
      ? `From ${when(from)} you wait for an answer. Keep to this day all the same.`
      : `From ${when(from)} you waited ${amountOf({ unit: 'days', count: days })} for an answer. Keep to this day all the same.`,
  paused: ({ from, days, to }) =>
    `From ${when(from)} the authority waited ${amountOf({ unit: 'days', count: days })} for information; they are added: ${when(to)}.`,
  'year-end': ({ to }) => `It counts from the end of that year, ${when(to)}.`,
  kept: ({ term, to }) => `${upper(termOf(term))} later is ${when(to)}.`,
  aged: ({ age, from, alone }) =>
    from < alone
      ? `The person is ${String(age)} years old. From ${String(from)} a child may use its rights itself, next to the parent or guardian; from ${String(alone)} it decides alone.`
      : `The person is ${String(age)} years old. Until ${String(alone)} the parent or guardian did it then.`,
}

/** Everything that is said about dates that the law sets, in English. */
export const enDeadlines: DeadlineTexts = {
  rules,
  began: (text, at) => `${text.began} ${when(at)}.`,
  steps,
  warnings: {
    'good-friday': () =>
      'Whether Good Friday is a holiday here is not certain. We take it as an ordinary working day.',
    'equated-day': () =>
      'A day that a decree made equal to a holiday probably does not count for the GDPR. We take it as an ordinary working day.',
    'extension-readings': () =>
      'Nothing says how the extra months join the first. Keep to the earliest day, or ask a lawyer.',
    'notice-day-differs': (day) =>
      `By our count the notice of extension must be out on ${dayOf(day)} at the latest.`,
    'pause-disputed': () =>
      'Whether the period stands still while you ask is not certain. Keep when you asked and when the answer came: that is your defence.',
    'pause-open': () => 'Your question has no answer yet. No rule says what silence means.',
    'pause-too-late': () => 'You asked after the last day. Then nothing stands still any more.',
    'pause-of-authority': () =>
      'The law lets the authority suspend its period, but does not say how that counts. Do not begin yet.',
    'clock-change': () =>
      'No source says what happens when the clock is changed. Keep to the earliest of the times.',
    'two-working-days-disputed': () =>
      'Some say that two working days must always be in it. Authorities in Germany say not. Do not rely on it.',
    'two-working-days-and-roll': () =>
      'How moving on and the two working days go together is not settled. Choose the earliest day to be safe.',
    'weekend-is-no-excuse': () => 'A weekend, a holiday or illness is no excuse to the authority.',
    'investigate-at-once': () =>
      'A short look into it is allowed if you began at once. Who waits is taken to have known earlier. Keep what you did.',
    'starts-when-aware': () => 'The clock starts when you know of it, not at the time you gave as the start.',
    'processor-too': () =>
      'Your clock starts when the processor tells you. The processor had to do so without delay.',
    'proposed-hours': (hours) => `There is a proposal for ${hours} hours. It is not law yet.`,
    'decree-unknown': (year) =>
      `Which days of ${year} are made equal to a holiday is not decided yet. The day may still be later.`,
    'time-zone': (day) =>
      `Where the sender was it was ${dayOf(day)}. We count with your day; nobody has ruled on it.`,
    'term-is-yours': () =>
      'Whether this term is law or custom depends on what you keep. Keep nothing longer than needed.',
    'older-text': () => 'This is the older text of the law, from memory. Check it.',
    'reasonable-first': () => 'A reasonable period comes first: do not wait for the last day.',
    'exception-narrow': () => 'An exception is read narrowly. Record why it holds here.',
    'parts-of-month': () => 'A part of a month counts in thirtieths; whole months go by the calendar.',
  },
  readings: {
    'good-friday': 'if Good Friday is a holiday here',
    'equated-day': 'if the day equated by decree counts as a holiday here',
    'rolled-first-month': 'if the extra months are added to the first month as moved on',
    'three-months': 'if it is three months from receipt',
    'clipped-first-month': 'if the extra months are added to the end of the first month',
    suspended: 'if the period stood still until the answer came',
    unsuspended: 'if the period ran on',
    'full-hours': 'if the hour under way is left out and only whole hours count',
    'wall-clock': 'if the clock on the wall counts',
    'roll-only': 'if only the weekend and holidays count',
    'day-as-written': 'if the day where the sender was counts',
  },
  wrong: {
    'unknown-rule': (given, possible) =>
      `We do not know the rule "${given}". Possible are: ${possible.join(', ')}.`,
    'unknown-input': (given, possible) =>
      possible.length === 0
        ? `This rule asks nothing but the start; "${given}" does not belong to it.`
        : `This rule does not know "${given}". Possible are: ${possible.join(', ')}.`,
    'missing-input': (given, possible) =>
      `This rule still needs: ${given}.${possible.length === 0 ? '' : ` For instance: --input ${possible.join(' --input ')}`}`,
    'wrong-input': (given, possible) => `"${given}" does not fit. Possible is: ${possible.join(', ')}.`,
    'wrong-start': (given, possible) =>
      `"${given}" is no day or time that exists. Write it as ${possible.join(', or ')}.`,
    'unknown-zone': (given, possible) =>
      `There is no time zone "${given}". Possible is for instance: ${possible.join(', ')}.`,
    'time-missing': (given, possible) =>
      `This rule counts hours; "${given}" needs a time. For instance: ${possible.join(', ')}.`,
    'ambiguous-time': (given, possible) =>
      `"${given}" comes twice that night, because the clock went back. Choose: ${possible.join(' or ')}.`,
    'skipped-time': (given, possible) =>
      `"${given}" did not come that night, because the clock went forward. Choose for instance: ${possible.join(' or ')}.`,
    'year-unknown': (given, possible) =>
      `We do not know the holidays of ${given}. Possible are the years ${possible.join(' to ')}.`,
    'not-in-force': (given, possible) =>
      `This rule did not hold yet (${given}). Possible is a day from ${possible.join(', ')} on.`,
    'wrong-order': (given, possible) =>
      `"${given}" cannot lie before ${possible.join(', ')}. Possible is that moment or later.`,
  },
  when,
  article: (article) => article.replaceAll('TW art.', 'Telecommunicatiewet art.'),
  actors: { data_subject: 'that person', legal_representative: 'the parent or guardian' },
  either: (actors) => actors.join(', or '),
  headlines: { atOnce: 'At once', open: 'Without undue delay', noLimit: 'No last day' },
  results: {
    dueDate: 'At the latest',
    dueAt: 'At the latest',
    extensionNoticeDue: 'Notice of extension at the latest',
    extensionValid: 'The extension holds',
    confirmBy: 'Confirm at the latest',
    effectiveFrom: 'Holds from',
    openSince: 'Open since',
    keepUntil: 'If it must be kept: up to and including',
    deleteFrom: 'To be deleted from',
    deleteBy: 'If it may be kept at most: gone by',
    rightsBy: 'Rights are used by',
    consentBy: 'Consent is given by',
    withdrawBy: 'Consent is withdrawn by',
  },
  yes: 'yes',
  no: 'no',
  confidence: {
    high: 'This is certain: the law says it clearly, or a court has decided it.',
    medium: 'This is fairly certain: authorities or most lawyers read it so.',
    low: 'This is uncertain: choose knowingly, or ask a lawyer.',
  },
  verified: {
    primary: 'text itself read',
    secondary: "read in another's account",
    memory: 'known, not read again',
  },
  view: {
    whatFollows: 'What follows',
    where: 'Where it stands',
    howSure: 'How sure',
    mind: 'Mind',
    also: 'Could also be read as',
    readOn: (day) => `Law as of ${dayOf(day)}. This is no legal advice.`,
    start: (start) => `START: ${start}`,
    inputs: (names) => `With --input: ${names}`,
    next: 'Work one out: kwartje deadline DSR-1M 2026-11-25',
    startIs: (rule, start) => `START of ${rule}: ${start}. For instance: 2026-11-25T09:30`,
  },
}
