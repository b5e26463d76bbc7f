import type { WebMessages } from './nl-web.ts'

const count = new Intl.NumberFormat('en-GB')

/** Texts of the parts that screens share, in English. */
export const enWebParts: WebMessages['parts'] = {
  loading: 'Looking …',
  failed: {
    title: 'That did not work.',
    safe: 'Nothing was changed.',
    retry: 'Try again',
    noConnection: 'Kwartje does not answer. Check whether it still runs.',
    bug: (number) => `We made a mistake here. Your data are safe. Report this number to us: ${number}.`,
    input: 'Something is not right in what you filled in.',
  },
  search: 'Search',
  clear: 'Clear',
  close: 'Close',
  cancel: 'Cancel',
  menu: 'More choices',
  optional: '(may stay empty)',
  all: 'All',
  filters: 'Filters',
  filtersOn: (n) => (n === 0 ? 'Filter' : `Filter (${count.format(n)} on)`),
  filterPlace: 'Place',
  anyPlace: 'All places',
  error: 'Mistake:',
  table: {
    asTable: 'Show as a table',
    select: (name) => `Tick: ${name}`,
    selectAll: 'Tick everything that is shown',
    selected: (n) => `${count.format(n)} ticked`,
    clear: 'Tick nothing',
    more: 'Show more',
    shown: (shown, total) =>
      shown >= total
        ? total === 1
          ? 'This is the only one.'
          : `All ${count.format(total)} are here.`
        : `${count.format(shown)} of ${count.format(total)}`,
    shownOfMore: (shown, total) => `${count.format(shown)} of more than ${count.format(total)}`,
    sortBy: (head) => `Sort by ${head}`,
    choice: 'Choice',
    keys: 'J and K: up and down. Enter: open.',
    keysSelect: 'J and K: up and down. Enter: open. Space: tick.',
  },
  states: {
    known: 'known',
    unknown: 'unknown',
    late: 'late',
    done: 'done',
    busy: 'in progress',
    waiting: 'waiting',
  },
  classes: { ordinary: 'ordinary', sensitive: 'sensitive', special: 'special', criminal: 'criminal' },
  percentDone: (percent) => `${percent} done`,
  months: {
    month: 'Month',
    number: 'Number',
    perMonth: 'Number per month',
    peak: (n, month) => `highest: ${n} in ${month}`,
  },
  sankey: {
    from: 'People',
    through: 'Places',
    to: 'Sees it too',
    people: (n) => (n === 1 ? '1 person' : `${count.format(n)} people`),
    unknown: 'unknown',
    flow: (from, to, people) => `${from} in ${to}: ${people}`,
    seen: (from, to, people) => `${to} sees ${from}: ${people}`,
    declared: 'Dashes: you named it, or it has not been read yet.',
    number: 'How many people',
  },
  print: {
    made: (date) => `Made with Kwartje on ${date}`,
    print: 'Print',
  },
  notice: { info: 'Good to know', attention: 'Mind', failed: 'Failed', done: 'Done' },
}
