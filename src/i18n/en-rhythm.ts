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
  calendar: 'Kwartje: a lesson, a clean-up, a check',
}
