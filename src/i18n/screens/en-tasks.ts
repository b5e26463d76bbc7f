import type { WebMessages } from '../nl-web.ts'

const count = new Intl.NumberFormat('en-GB')
const tasks = (n: number): string => (n === 1 ? '1 task' : `${count.format(n)} tasks`)

/** Texts of the screen with tasks in English. */
export const enTasksScreen: WebMessages['screens']['tasks'] = {
  title: 'Tasks',
  sentence: ({ late, thisWeek, open }) =>
    late > 0
      ? `${tasks(late)} ${late === 1 ? 'is' : 'are'} late${thisWeek > 0 ? `, and ${count.format(thisWeek)} for this week` : ''}.`
      : thisWeek > 0
        ? `${tasks(thisWeek)} for this week.`
        : open > 0
          ? `${tasks(open)} open, none of them this week.`
          : 'There is nothing to do now, in what Kwartje has seen.',
  lead: 'This follows from what Kwartje sees, and from what you wrote down. When something is done, Kwartje sees it and notes the day.',
  caption: 'Tasks, the first to be done on top',
  filter: 'Which tasks',
  filterOpen: 'Open',
  filters: { late: 'Late', week: 'This week', snoozed: 'Put off', ended: 'Done and lapsed' },
  noneSo: 'There are none of these now.',
  due: 'By',
  basis: 'Who says so',
  owner: 'Who does it',
  nobody: 'nobody yet',
  state: 'State',
  since: 'Since',
  why: 'Why',
  todo: 'What to do',
  to: { look: 'Go there' },
  snoozed: (until, reason) => `Put off until ${until}, because: ${reason}`,
  doneOn: (date) => `Done since ${date}: Kwartje sees that it is so.`,
  settledOn: (date, reason) => `Done since ${date}. You said: ${reason}`,
  lapsedOn: (date) => `Lapsed on ${date}. Kwartje no longer finds it, and does not know whether it was done.`,
  lawExplained: 'How that day was counted',
  keepOwner: 'Save',
  ownerSaved: 'Saved.',
  snooze: 'Put off',
  until: 'Until which day?',
  untilWrong: 'Choose a day after today.',
  reason: 'Why?',
  reasonMissing: 'Write down why, in a few words.',
  lawStays: 'The day that the law sets does not move.',
  snoozeDone: 'Put off.',
  wake: 'Open again',
  woken: 'Open again.',
  settle: 'This is done',
  settleHelp: 'Write down what you decided. Somebody may ask later.',
  settled: 'Done.',
  reopen: 'Not done after all',
  reopened: 'Open again.',
  add: 'Write down a task',
  addTitle: 'A task of your own',
  what: 'What is to be done?',
  whatHelp: 'For example: clear out the cupboard with old files.',
  whatMissing: 'Write down what is to be done.',
  addSave: 'Write down',
  added: 'Written down.',
  change: 'Change',
  changed: 'Changed.',
  remove: 'Take away',
  removed: 'Taken away.',
  gone: 'This task is no longer there.',
  calendar: {
    title: 'In your calendar',
    lead: 'Put the tasks and deadlines in your own calendar, with a reminder. There are no names in it.',
    save: 'Save as a calendar file',
    saved: (file) => `Saved as ${file}.`,
    address: 'Or kept up to date by itself',
    addressMore:
      'A calendar on this computer can subscribe to an address of Kwartje. That works while Kwartje is open. Whoever knows the address sees the days.',
    on: 'Switch the address on',
    renew: 'Make a new address',
    off: 'Switch the address off',
    isOn: 'The address is on. A former address does not work any more.',
    isOff: 'The address is off.',
    once: 'You see this address only now. Put it in your calendar:',
  },
  home: {
    title: 'Tasks',
    late: (n) => `${tasks(n)} late`,
    thisWeek: (n) => `${tasks(n)} for this week`,
    open: (n) => `${tasks(n)} open`,
    nothing: 'Nothing that must be done this week.',
    nothingMore: 'That holds only for what was read.',
    all: 'To all tasks',
  },
}
