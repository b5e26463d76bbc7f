import type { nlRhythm } from './nl-rhythm.ts'

/** The monthly rhythm in English. */
export const enRhythm: typeof nlRhythm = {
  title: 'A little every month',
  lead: 'One lesson, one clean-up and one thing to check each month, and once a year a look ahead. They stand among your tasks and in your calendar. You move them yourself. What is not done lapses at the end of the month; there is no second reminder.',
  on: 'Switch it on',
  off: 'Switch it off',
  isOn: 'From this month on it stands among your tasks.',
  isOff: 'It is off. The lessons go on.',
  checks: {
    places: 'Is the list of places still right?',
    suppliers: 'Did a supplier come, or go?',
    'house-rules': 'Are the house rules still right?',
    rehearsal: 'Rehearse a breach',
    retention: 'Are the terms for keeping still right?',
    accounts: 'Are the accounts of who left closed?',
    register: 'Is the register of processing still right?',
    consent: 'Whom may you send news?',
    requests: 'Does everybody know what to do with a request?',
    backups: 'Put one file back from the backup',
    statement: 'Is the privacy statement still right?',
    training: 'Who is new and has yet to do the lessons?',
  },
  offNow: 'The monthly rhythm is off. Switch it on with: kwartje tasks rhythm on',
  until: (day) => `This month, up to ${day}:`,
  lesson: (title, open, members) =>
    members === 0
      ? `One lesson: “${title}” Nobody takes part yet.`
      : open === 0
        ? `One lesson: “${title}” Everybody did it.`
        : `One lesson: “${title}” ${open === 1 ? '1 person' : `${String(open)} people`} to go.`,
  noLesson: 'One lesson: there is no plan yet. Begin with: kwartje lessons --start',
  toCleanUp: 'One clean-up: not done this month. Begin with: kwartje plan',
  cleanedUp: 'One clean-up: done.',
  check: (ask) => `One check: ${ask}`,
  calendar: 'Kwartje: a lesson, a clean-up, a check',
}
