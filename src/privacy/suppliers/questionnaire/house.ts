import { evidence, questions } from './questions.ts'
import type { HouseId, HouseQuestion, Question } from './types.ts'

/** A question of the organisation itself, as it is kept: it goes into every new round, in the language of that round. */
export interface HouseEntry {
  readonly id: HouseId
  /** As typed; one of the two may be empty. */
  readonly nl: string
  readonly en: string
  /** Without a yes, the verdict is not good. */
  readonly isHard: boolean
}

/** More than this and nobody answers: the twelve take a quarter of an hour. */
export const maxHouseQuestions = 10

/** One short question at least, one long sentence at most. */
export const houseTextLength = { least: 5, most: 300 } as const

/** Under a question of the house. The first field decides, as with the twelve. */
const houseFields = [
  { id: 'answer', type: 'choice', options: ['yes', 'partly', 'no', 'unknown'] },
  { id: 'explanation', type: 'text' },
  evidence,
] as const

/** Names what is asked under a question of the house, so that a missing text does not compile. */
export type HouseField = (typeof houseFields)[number]

/** The house's questions as they go into a round: in its language, or as they were typed. */
export function houseQuestionsIn(
  language: 'nl' | 'en',
  entries: readonly HouseEntry[],
): readonly HouseQuestion[] {
  const other = language === 'nl' ? 'en' : 'nl'
  return entries.map((entry) =>
    houseQuestion({ id: entry.id, text: entry[language] || entry[other], isHard: entry.isHard }),
  )
}

/** What a round keeps of a question of the house. */
export type FrozenHouseQuestion = Pick<HouseQuestion, 'id' | 'text' | 'isHard'>

/** A question of the house with its fields. */
export function houseQuestion({ id, text, isHard }: FrozenHouseQuestion): HouseQuestion {
  return { id, text, isHard, weight: 0, fields: houseFields }
}

/** All that can be asked in a round: the twelve, and the house's own of that round. */
export function askableIn(house: readonly FrozenHouseQuestion[]): readonly Question[] {
  return [...questions, ...house.map(houseQuestion)]
}

/** The questions of a form of others, in the order of the twelve and the house's after them. */
export function questionsOfForm({
  asked,
  house,
}: {
  readonly asked: readonly Question['id'][]
  readonly house: readonly FrozenHouseQuestion[]
}): readonly Question[] {
  return askableIn(house).filter(({ id }) => asked.includes(id))
}
