import type { PlaceKind } from './places.ts'

/** The eight plain questions with which an owner begins, in the order in which they are asked. */
export const questions = [
  'email',
  'devices',
  'protection',
  'website',
  'cloud',
  'webmail',
  'paper',
  'staff',
] as const
export type Question = (typeof questions)[number]

export const answers = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]

export type Answers = Readonly<Partial<Record<Question, Answer>>>

/** Where data lie when the answer is yes. */
const placesOf: Readonly<Record<Question, readonly PlaceKind[]>> = {
  email: ['mailbox', 'address-book'],
  devices: ['computer', 'phone'],
  protection: [],
  website: ['website'],
  cloud: ['cloud'],
  webmail: ['webmail'],
  paper: ['paper'],
  staff: ['staff-files'],
}

/** A place on the first map: certain after a yes, to be found out after "I do not know". */
export interface FirstPlace {
  readonly place: PlaceKind
  readonly isCertain: boolean
}

/** The first map: no verdict, only places where to look. */
export function firstMap(given: Answers): FirstPlace[] {
  return questions.flatMap((question) => {
    const answer = given[question]
    if (answer !== 'yes' && answer !== 'unknown') return []
    return placesOf[question].map((place) => ({ place, isCertain: answer === 'yes' }))
  })
}

/** Questions whose answer is a task: not protected, or not known. */
export function openQuestions(given: Answers): Question[] {
  return questions.filter(
    (question) => given[question] === 'unknown' || (question === 'protection' && given[question] === 'no'),
  )
}

/** True when the answers show that the organisation works with data on a network, whatever its owner thinks. */
export function isOnline(given: Answers): boolean {
  return (['email', 'devices', 'website', 'cloud', 'webmail'] as const).some(
    (question) => given[question] === 'yes',
  )
}
