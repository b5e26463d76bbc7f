import type { nlRequestRefusals } from './nl-request-refusals.ts'

/** Why something about a request cannot be done. */
export const enRequestRefusals: typeof nlRequestRefusals = {
  'request-not-found': () => 'There is no such request, or its file is gone already.',
  'request-not-yet': () => 'A request cannot have come in the future. Check the date.',
  'request-open': () => 'This file is still open. Close it first.',
  'request-signal-not-found': () => 'This message is gone, or has been looked at already.',
  'recipient-not-found': (who) => `This file knows nobody by “${who}” who received the data.`,
  'request-put-back': () =>
    'What you had changed or erased was put back. There is nothing to tell now. Carry it out again first.',
  'request-no-person': () => 'First point out whom it is about.',
  'request-no-address': () => 'There is no e-mail address. Fill it in, or take the letter on paper.',
  'request-letter-faults': () =>
    'This letter still holds something that is usually wrong. Put it right, or say that it is good as it is.',
  'request-delivery-faults': () =>
    'Something is wrong with this way of giving. Choose another one, or say that it is good as it is.',
  'breach-open': () => 'This breach is not closed yet. Close it first.',
  'breach-not-found': () => 'This breach is not in your register.',
  'request-not-searched': () => 'Nobody has searched yet. First search what you hold of this person.',
  'request-ground-missing': () =>
    'Choose why you do not give this piece. Without a ground nothing may be held back.',
  'request-reason-missing': (article) =>
    `Write in a few sentences why this is needed. The law (${article}) asks for a weighing.`,
  'request-not-packed': () => 'No package has been made yet.',
  'request-package-too-large': () =>
    'This package is too large for this form. Choose the ZIP, or give it in parts.',
  'request-not-portable': () =>
    'Only data that somebody gave by consent or for a contract can be taken along. That is not so here: give access instead.',
}
