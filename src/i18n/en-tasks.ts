import { inSentence } from './in-sentence.ts'
import type { Question } from '../privacy/interview.ts'
import { enActivities } from './en-activities.ts'
import { enBreach } from './en-breach.ts'
import { enCleanUp } from './en-clean-up.ts'
import { enRhythm } from './en-rhythm.ts'
import { enRetention } from './en-retention.ts'
import type { TaskTexts } from './nl-tasks.ts'

const count = new Intl.NumberFormat('en-GB')
const mails = (n: number): string => (n === 1 ? '1 mail' : `${count.format(n)} mails`)
const pieces = (n: number): string => (n === 1 ? '1 item' : `${count.format(n)} items`)
const questions = (n: number): string => (n === 1 ? '1 question' : `${count.format(n)} questions`)

const questionNames: Record<Question, string> = {
  email: 'whether you use e-mail',
  devices: 'which phones and computers you have',
  protection: 'whether your devices are locked',
  website: 'whether you have a website',
  cloud: 'what you keep in the cloud',
  webmail: 'where your mail is kept',
  paper: 'what you keep on paper',
  staff: 'what you keep of your staff',
}

const nameOfCategory = (id: string): string =>
  inSentence(Object.entries(enRetention.categories).find(([category]) => category === id)?.[1].name ?? id)
const nameOfCleanUp = (id: string): string =>
  inSentence(Object.entries(enCleanUp.rules).find(([rule]) => rule === id)?.[1].name ?? id)
const nameOfCheck = (id: string): string =>
  Object.entries(enRhythm.checks).find(([check]) => check === id)?.[1] ?? id
const nameOfQuestion = (id: string): string =>
  Object.entries(questionNames).find(([question]) => question === id)?.[1] ?? id

const nameOfBreach = (name: string): string =>
  inSentence(Object.entries(enBreach.kinds).find(([kind]) => kind === name)?.[1].label ?? name)
const nameOfActivity = (id: string): string =>
  Object.entries(enActivities).find(([activity]) => activity === id)?.[1].name ?? id

const who = (name: string): string => (name.trim() === '' ? 'somebody' : name)

/** Texts about tasks that every face has, in English. */
export const enTasks: TaskTexts = {
  rules: {
    'breach-notify': {
      title: ({ name }) =>
        `Notify the breach in time, or write down that you need not: ${nameOfBreach(name)}.`,
      why: 'The 72 hours run from the minute in which you knew for certain. At the weekend too.',
      todo: 'Go through the questions, decide and fill in the form of the authority. Notify also if you do not know everything yet.',
      calendar: 'Notify a breach',
    },
    'breach-unclear': {
      title: ({ name }) => `Say since when you know for certain: ${nameOfBreach(name)}.`,
      why: 'On that depends when the 72 hours are over. Perhaps they run already.',
      todo: 'Open the file and answer the first question.',
      calendar: 'Look into a breach',
    },
    'breach-tell-people': {
      title: ({ name }) => `Tell the people: ${nameOfBreach(name)}.`,
      why: 'You decided that they must know. Then they can still protect themselves.',
      todo: 'Check the letter and send it, or place a public notice.',
      calendar: 'Tell people',
    },
    'breach-measure': {
      title: ({ name }) => `After a breach: ${name}`,
      why: 'You wrote this down to stop, repair or prevent it.',
      todo: 'Do it, and tick it off in the file.',
      calendar: 'Measure after a breach',
    },
    'breach-throw': {
      title: ({ name }) => `Throw away the file of the breach “${name}”.`,
      why: 'It was kept long enough. Who was hit stands in it, and what you wrote them.',
      todo: 'Open the file and throw it away. The line in your register stays.',
      calendar: 'Throw the file of a breach away',
    },
    'request-stop': {
      title: ({ name }) => `Stop the advertising or use that ${who(name)} asked to end.`,
      why: 'Whoever says no to advertising or withdraws consent need not wait. You weigh nothing.',
      todo: 'Take the person off your lists and say in the file that it has stopped.',
      calendar: 'Stop advertising',
    },
    'request-answer': {
      title: ({ name }) => `Answer the request of ${who(name)}.`,
      why: 'You have a month from the day it came in. Longer is only allowed when you say so within that month.',
      todo: 'Open the file. At the top stands what to do now.',
      calendar: 'Answer a request',
    },
    'requests-found': {
      title: ({ count: n }) =>
        `Look at ${n === 1 ? '1 mail that looks' : `${count.format(n)} mails that look`} like a request.`,
      why: 'If it is one, the month runs already from the day the mail came in.',
      todo: 'Open a file, or put the message aside.',
      calendar: 'Check mail for requests',
    },
    'request-tell': {
      title: ({ name }) => `Tell those who received the data what you did for ${who(name)}.`,
      why: 'You corrected, erased or paused something. Whoever received the data goes on with what was there.',
      todo: 'Send the message from the file, or say that nobody received them.',
      calendar: 'Tell recipients',
    },
    'request-throw': {
      title: ({ name }) => `Throw the file of ${who(name)} away.`,
      why: 'It was kept long enough. Letters and data of somebody stand in it.',
      todo: 'Open the file and throw it away. The number and the days stay.',
      calendar: 'Throw a file away',
    },
    'supplier-breach': {
      title: ({ name }) => `Find out whether the breach at ${name} touches your data.`,
      why: 'The supplier wrote that something went wrong. From that message on, you know.',
      todo: 'Read the message and ask what of yours was in it. Then say here what you decided.',
      calendar: 'Look into a supplier’s data breach',
    },
    'no-agreement': {
      title: ({ name }) => `Get a processing agreement with ${name}.`,
      why: 'They work with your data. We found no agreement.',
      todo: 'Look it up or ask for it. Keep it with your files and let Kwartje read those again: then Kwartje sees it.',
      calendar: 'Arrange a processing agreement',
    },
    'answers-late': {
      title: ({ name }) => `Remind ${name} of your questionnaire.`,
      why: 'The day on which you asked for an answer has passed. Nothing came back yet.',
      todo: 'Send a reminder, or call. Read in the answer when it is there.',
      calendar: 'Remind a supplier of the questionnaire',
    },
    'answers-unjudged': {
      title: ({ name, count: n }) => `Judge ${questions(n)} that ${name} left open.`,
      why: 'A question without an answer says nothing good and nothing bad. You decide what it is worth.',
      todo: 'Ask, or say yourself what you make of it.',
      calendar: 'Judge a supplier’s answers',
    },
    'withdrawals-open': {
      title: ({ count: n }) =>
        n === 1
          ? 'Take 1 person off your lists who asked for it.'
          : `Take ${String(n)} people off your lists who asked for it.`,
      why: 'They wrote that it has to stop. The law says: at once, also for what is ready to go.',
      todo: 'Open Consent. Each says why it waits for you: carry it out, or say that it is none.',
      calendar: 'Carry out withdrawals',
    },
    'mailing-groups-open': {
      title: ({ count: n }) =>
        `Take ${n === 1 ? '1 card' : `${String(n)} cards`} in your address book off the mailing list.`,
      why: 'Somebody who said no still stands in a group or category that you mail with.',
      todo: 'Open Consent and make the plan. You first see exactly what changes, and can put it back.',
      calendar: 'Address book: off the mailing list',
    },
    'lists-without-origin': {
      title: ({ count: n }) =>
        n === 1 ? 'Say of 1 list where it came from.' : `Say of ${String(n)} lists where they came from.`,
      why: 'Without it nobody knows whether you may mail these people.',
      todo: 'One answer a list is enough. “I do not know” is an answer too.',
      calendar: 'Where lists came from',
    },
    'consents-expiring': {
      title: ({ count: n }) => (n === 1 ? '1 consent ends soon.' : `${String(n)} consents end soon.`),
      why: 'After that you may not mail these people any more.',
      todo: 'Ask again while you still may, or let it end.',
      calendar: 'Consents that end',
    },
    'public-desk': {
      title: ({ count: n }) =>
        `Look at ${n === 1 ? '1 message' : `${count.format(n)} messages`} from the public desk.`,
      why: 'Somebody made a request or signed up at your public desk. The term of a request runs already.',
      todo: 'Open the public desk and make it a request, or throw away what is nothing.',
      calendar: 'Messages from the public desk',
    },
    'near-misses': {
      title: ({ count: n }) =>
        `Look at ${n === 1 ? '1 email' : `${count.format(n)} emails`} that may have gone wrong.`,
      why: 'You sent something that stands out: addresses in the open, an address that looks like another, or a BSN without a password.',
      todo: 'Look at it. Say that it was meant so, or put it right while it is fresh.',
      calendar: 'Look at sent mail',
    },
    'bsn-in-mail': {
      title: ({ count: n }) => `Take the BSNs out of ${mails(n)}.`,
      why: 'A BSN (citizen number) is used only where a law says so. In plain mail it is there for the taking.',
      todo: 'Look at them. Keep them in the payroll and throw them out of the mail.',
      calendar: 'Go through mail: citizen numbers',
    },
    passwords: {
      title: ({ count: n }) => `Change the passwords that stand in ${pieces(n)}.`,
      why: 'Whoever gets into your mail or folder gets in everywhere else with them.',
      todo: 'Change them, keep them in a password manager and throw the items away.',
      calendar: 'Change passwords',
    },
    'identity-in-mail': {
      title: ({ count: n }) => `Take numbers of identity documents out of ${mails(n)}.`,
      why: 'Only employers and a few others may keep a copy, and not in the mail.',
      todo: 'Look at them. Throw away what you need not have.',
      calendar: 'Go through mail: identity documents',
    },
    'special-in-mail': {
      title: ({ count: n }) => `Go through ${mails(n)} that say something about health, religion or origin.`,
      why: 'Such data have extra protection. You may hardly ever keep them.',
      todo: 'Look at them one by one. Throw away what you do not need.',
      calendar: 'Go through mail: special data',
    },
    'register-unseen': {
      title: ({ count: n }) =>
        `Look at ${n === 1 ? '1 activity' : `${count.format(n)} activities`} in your register.`,
      why: 'We wrote them down from what we saw. Only you know whether it is right.',
      todo: 'Go through them one by one. Each takes a few minutes.',
      calendar: 'Look through the register of processing',
    },
    'register-moved': {
      title: ({ count: n }) =>
        `Bring ${n === 1 ? '1 activity' : `${count.format(n)} activities`} in your register up to date.`,
      why: 'We now see something else than what you confirmed.',
      todo: 'Look at what changed and say whether it is right.',
      calendar: 'Bring the register of processing up to date',
    },
    'register-unsigned': {
      title: () => 'Sign off your register.',
      why: 'You looked at everything. A version that never changes shows later what you knew.',
      todo: 'Sign the register off. You can do so again every year.',
      calendar: 'Sign off the register of processing',
    },
    'register-review': {
      title: ({ name }) => `Look again at: ${nameOfActivity(name)}.`,
      why: 'You wrote down that you would look at this again on this day.',
      todo: 'Is it still right? Then choose a new day.',
      calendar: 'Look again at an activity',
    },
    'assessment-missing': {
      title: ({ name }) => `Record the outcome of a DPIA: ${nameOfActivity(name)}.`,
      why: 'This is on the list of the Dutch authority, or there are two or more signs of a high risk.',
      todo: 'Write down what can go wrong and what you do about it. Put the outcome in your register. Is a DPIA not mandatory, and do you not do it, then write down why.',
      calendar: 'Record a DPIA',
    },
    'lesson-open': {
      title: ({ count: n }) =>
        n === 1
          ? 'Have 1 colleague do this month’s lesson.'
          : `Have ${count.format(n)} colleagues do this month’s lesson.`,
      why: 'Three minutes a month keep everybody sharp. Most breaches are mistakes.',
      todo: 'Do the lesson together, or hand it out as a page.',
      calendar: 'Lesson of the month',
    },
    'month-clean-up': {
      title: () => 'Clean up one thing this month.',
      why: 'You chose a little every month. Which clean-up you choose does not matter.',
      todo: 'Open Clean up and carry out one plan. If there is nothing to clean up, say here that it is done.',
      calendar: 'Clean-up of the month',
    },
    'month-check': {
      title: ({ name }) => `To check this month: ${nameOfCheck(name)}`,
      why: 'What nobody checks is no longer right after a year.',
      todo: 'Check it, and say in one line what you saw.',
      calendar: 'Check of the month',
    },
    'year-plan': {
      title: () => 'Look a year ahead.',
      why: 'Once a year: what went well, what was added, what must change?',
      todo: 'Read Management, see the months under Tasks, and write down what you want to change.',
      calendar: 'Plan of the year',
    },
    'past-retention': {
      title: ({ name, count: n }) => `Clear out ${pieces(n)}: ${nameOfCategory(name)}.`,
      why: 'They are past their term. What you no longer need should go.',
      todo: 'Look at them. If there is a reason to keep them longer, choose a term of your own.',
      calendar: 'Clear out old records',
    },
    'clean-up-grown': {
      title: ({ name, count: n }) => `Clean up again: ${nameOfCleanUp(name)}, ${pieces(n)} more.`,
      why: 'You cleaned this up before, and it grew again.',
      todo: 'Open Clean up and make the plan again. See also where it comes from.',
      calendar: 'Clean up again',
    },
    'newsletter-goes-on': {
      title: ({ name }) => `Object: ${name} keeps mailing you.`,
      why: 'You asked it to stop, and news came all the same. An objection to advertising ends it.',
      todo: 'The letter of objection is ready, with the proof in it. Send it, and say here that it went.',
      calendar: 'Object to advertising',
    },
    'unknown-answer': {
      title: ({ name }) => `Find out ${nameOfQuestion(name)}.`,
      why: 'You answered "I do not know". As long as that is so, something is missing on your map.',
      todo: 'Ask, and give the answer at the questions of the start.',
      calendar: 'Find out an open question',
    },
    'place-unread': {
      title: ({ name }) => `Let Kwartje read ${name}.`,
      why: 'You pointed at this place, but it was never read. Nobody knows what is in it.',
      todo: 'Begin reading, or take the place away.',
      calendar: 'Have a place read',
    },
    'place-away': {
      title: ({ name }) => `See why ${name} is not there.`,
      why: 'The last time this place could not be found. What we know of it may be old.',
      todo: 'Connect the disk or point at the new place. Then read again.',
      calendar: 'Look for a place that is gone',
    },
    'place-unfinished': {
      title: ({ name }) => `Read on in ${name}.`,
      why: 'Reading stopped too early. A part was not seen yet.',
      todo: 'Begin again: Kwartje goes on where it was.',
      calendar: 'Have a place read on',
    },
    'place-old': {
      title: ({ name }) => `Read ${name} again.`,
      why: 'The last time is more than three months ago. A lot may have come since.',
      todo: 'Read again, or let it go by itself: every day or every week.',
      calendar: 'Have a place read again',
    },
  },
  own: { why: 'You wrote this down yourself.', calendar: 'A task of your own' },
  states: { open: 'open', snoozed: 'put off', done: 'done', lapsed: 'lapsed' },
  late: 'late',
  bases: { law: 'the law', asked: 'the day you asked', ours: 'our proposal', own: 'your own day' },
  basesHelp: {
    law: 'The law says when.',
    asked: 'You asked for an answer by this day.',
    ours: 'The law names no day. This day is our proposal.',
    own: 'You chose this day yourself.',
  },
  heads: { task: 'task', due: 'by', basis: 'who says so', owner: 'who', state: 'state' },
  none: 'There is nothing to do now, in what Kwartje has seen.',
  totals: (late, thisWeek, open) =>
    `${count.format(late)} late, ${count.format(thisWeek)} this week, ${count.format(open)} open.`,
  rhythm: enRhythm,
  deadline: (year) => `Records of ${year}: no longer needed for the tax office`,
  calendarFile: 'tasks',
  calendarName: 'Kwartje: tasks',
  calendarMore: 'Open Kwartje to see what it is about.',
  saved: (path) => `The calendar is in ${path}.`,
}
