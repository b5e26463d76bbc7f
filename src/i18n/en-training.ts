import type { nlTraining } from './nl-training.ts'

/** Texts around lessons in English. */
export const enTraining: typeof nlTraining = {
  page: {
    from: (name, organisation) =>
      organisation === ''
        ? `Lesson for ${name}, three minutes`
        : `${organisation}: lesson for ${name}, three minutes`,
    rule: 'The rule',
    own: 'With us',
    question: (number) => `Question ${number}`,
    reveal: 'Choose one, then look here which is right and why',
    doNow: 'Do now',
    ready: 'Done?',
    readyMore: 'Mail this code back to whoever gave you the lesson. Then it counts as done.',
    mail: 'Write the mail',
    subject: (title) => `Lesson done: ${title}`,
    body: (code) => `I have done the lesson. Code: ${code}`,
    kept: 'We keep only that you did the lesson and on which day. Not what you answered.',
  },
  certificate: {
    fileName: 'training-record',
    title: (name) => `Privacy training of ${name}`,
    opening: (organisation) =>
      organisation === '' ? 'These lessons were done.' : `These lessons were done at ${organisation}.`,
    madeOn: (day) => `Made on ${day}.`,
    lessons: 'Lessons done',
    lesson: 'Lesson',
    houseRules: 'House rules read',
    doneOn: 'Done on',
    how: { here: 'in Kwartje', returned: 'by a page', told: 'as told' },
    why: 'Why this is kept',
    whyMore:
      'The organisation must be able to show that those who work with personal data know how to (GDPR art. 24 and 32(4)). Of an employee is kept only which lesson was done on which day.',
  },
  list: {
    lesson: 'lesson',
    title: 'title',
    for: 'for',
    done: 'done by',
    audiences: { everyone: 'everyone', newcomer: 'newcomers', management: 'management' },
    nobody: 'Nobody takes part yet. Add somebody with: kwartje lessons --join NAME',
    month: (title, open) =>
      open === 0 ? `This month: ${title}. Everybody has done it.` : `This month: ${title}. ${open} to go.`,
    started: 'From this month on there is a lesson every month.',
    joined: (name) => `${name} takes part.`,
    noted: (name, title) => `${name} has done the lesson: ${title}`,
    saved: (path) => `The lesson is in ${path}. Give it to your colleague.`,
    added: (id) => `The lesson ${id} was added.`,
  },
}
