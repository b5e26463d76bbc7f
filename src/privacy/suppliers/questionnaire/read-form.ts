import { z } from 'zod'
import { houseId } from './house-id.ts'
import { dataBlocks } from './data-blocks.ts'
import { houseTextLength, maxHouseQuestions, type FrozenHouseQuestion } from './house.ts'
import { AnswersError, maxFileLength, plain } from './read-answers.ts'
import { questionIds, type Question } from './types.ts'

/** What a form says of itself, for the Kwartje of who gets it. */
export interface ReceivedFacts {
  readonly format: typeof formFormat
  readonly version: 1
  readonly round: string
  readonly language: 'nl' | 'en'
  /** Who asks. */
  readonly organisation: string
  /** ISO date by which an answer is asked. */
  readonly dueOn: string
  readonly asked: readonly Question['id'][]
  readonly house: readonly FrozenHouseQuestion[]
}

/** Stands in the block of data of every form. */
export const formFormat = 'kwartje-form'

const factsSchema = z.object({
  format: z.literal(formFormat),
  version: z.literal(1),
  // It stands in addresses of our screens.
  round: z.string().regex(/^[\w-]{1,100}$/),
  language: z.enum(['nl', 'en']),
  organisation: z.string().max(200).transform(plain),
  dueOn: z.iso.date(),
  asked: z.array(z.union([z.enum(questionIds), houseId])).max(questionIds.length + maxHouseQuestions),
  house: z
    .array(
      z.object({
        id: houseId,
        text: z.string().trim().min(1).max(houseTextLength.most).transform(plain),
        isHard: z.boolean(),
      }),
    )
    .max(maxHouseQuestions),
})

/** What another firm asks: the form as it was mailed, filled in or not, or its block of data alone. */
export function readForm(text: string): ReceivedFacts {
  if (text.length > maxFileLength) throw new AnswersError('too-large')
  const trimmed = text.trim()
  const block = trimmed.startsWith('{')
    ? trimmed
    : dataBlocks(trimmed).find(({ tag }) => tag.includes('id="kwartje-form"'))?.content
  const facts = factsSchema.safeParse(parseJson(block))
  if (facts.success) return { ...facts.data, house: facts.data.house.filter(isFirstOfItsName) }
  throw new AnswersError(block?.includes(`"${formFormat}"`) === true ? 'damaged' : 'not-form')
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined // no form: the caller says so
  }
}

function isFirstOfItsName(
  { id }: FrozenHouseQuestion,
  index: number,
  all: readonly FrozenHouseQuestion[],
): boolean {
  return all.findIndex((one) => one.id === id) === index
}
