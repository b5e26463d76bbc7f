import { assessmentRule } from '../../../law/register-grounds.ts'
import { registerRule } from '../../../law/rule.ts'
import { taskRule } from '../task.ts'

/** An activity takes a few minutes to look at; a register is done in a quiet hour or two. */
const lookDays = 30
/** What changed is fresh: it costs a minute. */
const movedDays = 14
/** An assessment takes some hours and somebody to talk it over with. */
const assessDays = 30

/** Activities that were written from what was seen, and that nobody has looked at. */
export const registerUnseen = taskRule({
  id: 'register-unseen',
  law: registerRule,
  find: ({ register: { unseen } }) =>
    unseen === 0
      ? []
      : [
          {
            subject: '',
            sinceMs: null,
            due: { basis: 'ours', days: lookDays },
            words: { name: '', count: unseen },
            places: [],
          },
        ],
  isDone: ({ register: { unseen, activities }, isCounted }) => isCounted && activities > 0 && unseen === 0,
})

/** Reality is not what a person agreed with any more. */
export const registerMoved = taskRule({
  id: 'register-moved',
  law: registerRule,
  find: ({ register: { moved } }) =>
    moved === 0
      ? []
      : [
          {
            subject: '',
            sinceMs: null,
            due: { basis: 'ours', days: movedDays },
            words: { name: '', count: moved },
            places: [],
          },
        ],
  isDone: ({ register: { moved }, isCounted }) => isCounted && moved === 0,
})

/** Everything was looked at, and nothing of it can be shown as it was: no version was signed off. */
export const registerUnsigned = taskRule({
  id: 'register-unsigned',
  law: registerRule,
  find: ({ register: { kept, unseen, isSigned } }) =>
    isSigned || kept === 0 || unseen > 0
      ? []
      : [
          {
            subject: '',
            sinceMs: null,
            due: { basis: 'ours', days: lookDays },
            words: { name: '', count: kept },
            places: [],
          },
        ],
  isDone: ({ register: { isSigned } }) => isSigned,
})

/** The day on which the organisation meant to look at an activity again. */
export const registerReview = taskRule({
  id: 'register-review',
  law: registerRule,
  find: ({ register: { reviews } }) =>
    reviews.map(({ activity, name, on }) => ({
      subject: `${activity} ${on}`,
      sinceMs: null,
      due: { basis: 'asked', on },
      words: { name, count: 1 },
      places: [],
    })),
  // Another day was written down: it was looked at.
  isDone: ({ register: { reviews } }, { subject }) =>
    reviews.some(({ activity, on }) => subject.startsWith(`${activity} `) && subject !== `${activity} ${on}`),
})

/** What can go wrong has to be thought of before it does, and nobody wrote down that it was. */
export const assessmentMissing = taskRule({
  id: 'assessment-missing',
  law: assessmentRule,
  find: ({ register: { assessments } }) =>
    assessments
      .filter(({ isRecorded }) => !isRecorded)
      .map(({ activity, name }) => ({
        subject: activity,
        sinceMs: null,
        due: { basis: 'ours', days: assessDays },
        words: { name, count: 1 },
        places: [],
      })),
  isDone: ({ register: { assessments } }, { subject }) =>
    assessments.some(({ activity, isRecorded }) => activity === subject && isRecorded),
})
