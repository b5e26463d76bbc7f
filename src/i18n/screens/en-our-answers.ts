import type { WebMessages } from '../nl-web.ts'

/** English texts of the screens on which we answer the questions of others. */
export const enOurAnswers: WebMessages['screens']['ourAnswers'] = {
  title: 'Questions to you',
  sentence: (count) =>
    count === 0
      ? 'Does a customer ask you about privacy?'
      : count === 1
        ? 'One customer asks how you handle data.'
        : `${count} customers ask how you handle data.`,
  lead: 'What Kwartje knows already is filled in for you. You check every answer. What nobody knows stays open.',
  list: 'Questionnaires of others',
  nameless: 'without a name',
  progress: (reviewed, asked) => `${reviewed} of ${asked} checked`,
  before: (day) => `please before ${day}`,
  late: 'late',
  drop: 'Take away',
  dropped: 'Taken away.',
  takeInTitle: 'You received a questionnaire of Kwartje',
  takeIn: 'Choose the file',
  takeInHelp:
    'The html file that was attached to the mail. We read the questions only; the file does nothing.',
  takenIn: 'The questions are ready.',
  beginTitle: 'You received other questions',
  beginHelp: 'Begin with our twelve questions. You send the answers as a Word or PDF file.',
  begin: 'Begin',
  begun: 'The twelve questions are ready.',
  who: 'Who asks?',
  whoMissing: 'Fill in who asks.',
  inLanguage: 'In which language do you answer?',
  due: 'Before which day?',
  dueMissing: 'Choose a day.',
  gone: 'This questionnaire is no longer here.',
  ours: 'Our answer',
  step: (number, count) => `question ${number} of ${count}`,
  fromRecords: 'Part of it is filled in from your own records. Check whether it is right for this customer.',
  ground: 'From your own records:',
  grounds: {
    suppliers: 'your suppliers',
    retention: 'your retention periods',
    register: 'your register of processing',
  },
  leaveOpen: 'Leave open',
  save: 'Right, go on',
  saved: 'Answer kept.',
  skip: 'Later',
  back: 'Previous question',
  overview: 'All questions',
  open: 'not checked yet',
  reviewed: 'checked',
  toFile: 'Answers as a file',
  doneSentence: (reviewed, asked) =>
    reviewed === asked ? 'All questions are checked.' : `${reviewed} of the ${asked} questions are checked.`,
  doneLead: (asker, day) =>
    `Save your answers as a file and mail it to ${asker}, please before ${day}. What is not checked does not go along.`,
  by: 'Who filled this in? Name and position.',
  fileHelp: 'The answer file is read by the customer’s own Kwartje. Word and PDF are for reading.',
  paperHelp: 'For who does not use Kwartje: a file to read.',
  files: { json: 'Answer file', docx: 'Word', pdf: 'PDF' },
  made: (file) => `${file} is saved. Send it to the customer.`,
}
