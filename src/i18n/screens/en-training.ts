import type { WebMessages } from '../nl-web.ts'

/** Texts of the lessons in English. */
export const enTrainingScreen: WebMessages['screens']['training'] = {
  title: 'Lessons',
  sentence: (open, members) => {
    if (members === 0) return 'Three minutes a month keep everybody sharp.'
    if (open === 0) return 'Everybody has done this month’s lesson.'
    return open === 1
      ? 'One colleague has yet to do this month’s lesson.'
      : `${open} colleagues have yet to do this month’s lesson.`
  },
  sentenceNoPlan: (lessons) => `${lessons} lessons are ready.`,
  lead: 'A story, a rule, three questions and one thing to do at once. All that is kept is who did which lesson and when. Not what anybody answered.',
  nowTitle: 'This month’s lesson',
  until: (day) => `Up to and including ${day}.`,
  take: 'Do the lesson',
  start: 'Start with one lesson a month',
  started: 'From this month on there is a lesson every month.',
  members: {
    title: 'Who takes part',
    empty: 'Put your people here, yourself too. A name is enough.',
    notice: {
      title: 'Say so first.',
      tell: 'Tell colleagues beforehand that you keep who did which lesson and when, what for, who sees it, and how long it is kept. It is for learning, not for judging.',
      council: (council, representation) =>
        `If there is a works council (from ${String(council)} people), ask it to agree first. A staff representation (${String(representation)} to ${String(council)} people) need not agree; do tell it.`,
    },
    name: 'Name',
    add: 'Takes part',
    added: (name) => `${name} takes part.`,
    remove: 'Takes part no more',
    removeOf: (name) => `${name} takes part no more`,
    removed: (name) => `${name} takes part no more.`,
    done: (done, all) => `${done} of ${all} lessons`,
    none: 'no lesson yet',
    handed: (n) => (n === 1 ? '1 lesson handed out' : `${n} lessons handed out`),
    certificate: 'Record (PDF)',
    certificateOf: (name) => `Record of ${name} (PDF)`,
    saved: (file) => `Saved as ${file}.`,
  },
  codes: {
    title: 'Did a lesson come back?',
    lead: 'A colleague without Kwartje does the lesson on a page and mails a code back. Paste that mail here.',
    label: 'The mail or the code',
    take: 'Note it',
    taken: (names) => `Noted: ${names}.`,
  },
  list: {
    title: 'All lessons',
    everyone: 'For everyone',
    newcomer: 'For newcomers',
    management: 'For management',
    done: (n, all) => `${n} of ${all} done`,
    own: 'your own',
  },
  own: {
    title: 'A lesson of your own',
    lead: 'Write a lesson in a plain text file, with the same headings as ours. Save one of ours as an example.',
    example: 'Save an example',
    choose: 'Choose the file',
    help: 'A file that ends in .md or .txt. A lesson with the same id takes the place of ours.',
    added: (title) => `Added: ${title}.`,
    remove: 'Take away',
    removeOf: (title) => `Take “${title}” away`,
    removed: 'The lesson is gone.',
  },
  lesson: {
    rule: 'The rule',
    own: 'With you',
    question: (n, all) => `Question ${n} of ${all}`,
    right: 'Right.',
    wrong: 'Not quite. The right answer:',
    doNow: 'Do now',
    law: 'What this rests on',
    finishTitle: 'Done',
    finishOpen: (n) => (n === 1 ? '1 question to go.' : `${n} questions to go.`),
    who: 'Who did the lesson?',
    nobody: 'First say under Lessons who takes part.',
    done: 'Note as done',
    noted: (name) => `Noted for ${name}.`,
    handTitle: 'For a colleague without Kwartje',
    hand: 'Save as a page',
    handMore:
      'You get a file to mail or to put on a stick. It opens in any browser, asks nothing and sends nothing. At its end is a code that your colleague mails back.',
    handed: (file) => `Saved as ${file}. Give it to your colleague.`,
    back: 'To all lessons',
  },
}
