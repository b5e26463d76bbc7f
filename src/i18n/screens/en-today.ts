import type { nlToday } from './nl-today.ts'

const count = new Intl.NumberFormat('en-IE')
const pieces = (n: number): string => (n === 1 ? '1 document' : `${count.format(n)} documents`)
const places = (n: number): string => (n === 1 ? '1 place' : `${count.format(n)} places`)

/** Texts of the first screen in English. */
export const enToday: typeof nlToday = {
  held: ['You hold data of ', ', in ', '.'],
  updated: (when, time) => `updated ${when} at ${time}`,
  updatedOn: (date) => `updated on ${date}`,
  recounting: 'being counted anew',
  readingNow: 'Kwartje is reading on',
  lead: {
    bsn: {
      people: ['Of ', ' the BSN (citizen number) is in plain e-mail. '],
      link: (n) => `${count.format(n)} of them`,
      documents: ['There is a BSN (citizen number) in ', '. '],
      mails: (n) => (n === 1 ? '1 mail' : `${count.format(n)} mails`),
    },
    health: {
      around: ['Something about the health of ', ' stands in your documents. '],
      link: (n) => `${count.format(n)} of them`,
    },
    passwords: { around: ['There are passwords in ', '. '], link: pieces },
    host: { around: ['Your mail is kept at ', ', so not only with you. '] },
    suppliers: {
      around: (need, found) => [
        '',
        need === 0
          ? ' see data of yours. '
          : ` see data of yours. ${count.format(need)} of them call for an agreement; ${found === 0 ? 'we have found none yet' : `we found it for ${count.format(found)}`}. `,
      ],
      link: (used) => (used === 1 ? '1 supplier' : `${count.format(used)}\u00A0suppliers`),
    },
    oldest: { around: ['The oldest document is from ', '.'] },
  },
  map: {
    title: 'Who, where, and who sees it too',
    aside: 'Who sees it too',
    roles: {
      employee: 'Employees',
      customer: 'Customers',
      applicant: 'Applicants',
      'supplier-contact': 'Suppliers',
      'newsletter-sender': 'Newsletters',
      machine: 'Machines',
      other: 'Others',
    },
    restPlaces: (n) => (n === 1 ? '1 more place' : `${count.format(n)} more places`),
    restSeers: (n) => `${count.format(n)} more`,
    basis: {
      'mail-host': 'takes in your mail',
      recipient: 'got documents from you',
      declared: 'you told of it',
    },
    noSeers: 'We have not seen yet who outside sees it too.',
  },
  first: {
    title: 'Do this first',
    all: (n) => `Show all ${count.format(n)}`,
    less: 'Show the first three only',
    open: 'Look at them',
    openOne: { problems: 'See the list', places: 'To the places', copies: 'Look at the documents' },
    source: 'the law itself',
    nothing: 'We found nothing urgent.',
    nothingMore: 'That goes only for what was read.',
    todo: {
      'not-read': 'See the list. It says for each why it failed.',
      'never-scanned': 'Let Kwartje read them, or take them out if they no longer exist.',
    },
  },
  changed: {
    title: 'What changed',
    since: (date) => `Since ${date}.`,
    none: (date) => `Nothing, since ${date}.`,
    first: 'This is the first count. Read again later: then you see here what came and what went.',
    more: (n) => `${n} more`,
    fewer: (n) => `${n} fewer`,
    same: 'as before',
    rows: {
      persons: 'People',
      documents: 'Documents',
      findings: 'Findings',
      copied: 'Documents with a copy',
    },
    now: 'now',
  },
  deadlines: {
    title: 'Dates to keep',
    tax: (year) => `You need not keep documents from ${year} for tax any longer.`,
    taxWhy: 'You keep your core accounts for seven years after the year itself.',
    scan: (place) => `Kwartje reads ${place} again.`,
    request: (name) => `Answer to ${name === '' ? 'who asked something' : name}`,
    breach: (name) => `Word to the authority${name === '' ? '' : `: ${name}`}`,
    late: 'late',
    none: 'Nothing is running now.',
    noneMore: 'Dates to remember come here. Such as 1 January: then one more year may go.',
    more: (n) => `And ${count.format(n)} more later.`,
  },
  kinds: {
    title: 'What kind of data',
    times: (n) => `found ${count.format(n)} times`,
    label: ({ what, times, people }) =>
      `${what}${times === null ? '' : `, found ${count.format(times)} times`}, of ${people}`,
    none: 'In what was read we found no personal data.',
    unknownPeople: 'unknown whose',
  },
  read: {
    share: (share) => `Read: ${share}.`,
    problems: (n) => (n === 1 ? '1 thing not' : `${count.format(n)} things not`),
    unread: (n) => `${places(n)} not read yet`,
    away: (n) => `${places(n)} could not be found the last time`,
    unfinished: (n) =>
      n === 1 ? 'In 1 place reading is not finished' : `In ${places(n)} reading is not finished`,
    advice: 'This is what Kwartje found, not legal advice.',
  },
  reading: {
    sentences: {
      counting: 'Kwartje looks what there is',
      reading: 'Kwartje is reading',
      joining: 'Kwartje puts the people together',
      done: 'The penny drops',
      halted: 'Reading has stopped',
      failed: 'Reading ended too early',
    },
    lead: (pieces, place) => `${pieces} read. Now: ${place}.`,
    leadStart: 'Looking how much there is.',
    pieces,
    place: (n, all) => `Place ${count.format(n)} of ${count.format(all)}`,
    timeLeft: (time) => `About ${time} left.`,
    away: 'You can do something else meanwhile. Kwartje only reads; nothing changes.',
    seen: 'So far Kwartje came across',
    seenMore: 'Whose all of this is you will see once everything is read.',
    haltedMore: 'What was read is stored. Go on whenever you like.',
    goOn: 'Read on',
    nothing: 'We found nothing in these places yet.',
    nothingOpened: 'They were read, but not all of it opened:',
    whatNot: (n) => `${count.format(n)} not read`,
    nothingMore: 'They were read, but there was nothing in them. Point out another place.',
    addPlace: 'Point out a place',
  },
}
