import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { houseId } from '../privacy/suppliers/questionnaire/house-id.ts'
import {
  houseTextLength,
  maxHouseQuestions,
  type HouseEntry,
} from '../privacy/suppliers/questionnaire/house.ts'
import type { HouseId } from '../privacy/suppliers/questionnaire/types.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'

export {
  houseTextLength,
  maxHouseQuestions,
  type HouseEntry,
} from '../privacy/suppliers/questionnaire/house.ts'

const setting = 'house-questions'

const { least, most } = houseTextLength
const text = z.string().trim().min(least).max(most)
const texts = { nl: z.union([z.literal(''), text]), en: z.union([z.literal(''), text]), isHard: z.boolean() }
const hasWords = ({ nl, en }: { readonly nl: string; readonly en: string }): boolean => nl !== '' || en !== ''
const kept = z.array(z.object({ id: houseId, ...texts })).max(maxHouseQuestions)
const given = z.object({ id: houseId.optional(), ...texts }).refine(hasWords)

/** The organisation's own questions, in the order in which they are asked. */
export const houseQuestions = action({
  name: 'house-questions',
  shape: 'query',
  input: z.object({}),
  run: ({ store }): Promise<readonly HouseEntry[]> => houseEntries(store),
})

/** The organisation's own questions, as kept. */
export async function houseEntries(store: Store): Promise<readonly HouseEntry[]> {
  const parsed = kept.safeParse(await store.settings.get(setting))
  return parsed.success ? parsed.data : []
}

/** Keeps the organisation's own questions in place of the former, for rounds that are still to be made; gives what was there. */
export const keepHouseQuestions = action({
  name: 'keep-house-questions',
  shape: 'change',
  input: z.object({ questions: z.array(given).max(maxHouseQuestions) }),
  subject: ({ questions }) => String(questions.length),
  async run({ store }, { questions }): Promise<{ readonly former: readonly HouseEntry[] }> {
    const former = await houseEntries(store)
    const entries = questions.map(({ id, ...words }) => ({ id: id ?? newId(), ...words }))
    const once = entries.filter((entry, index) => entries.findIndex(({ id }) => id === entry.id) === index)
    await store.settings.set(setting, once)
    return { former }
  },
})

/** Eight signs that nobody guesses and that mean nothing. */
function newId(): HouseId {
  const signs = '0123456789abcdefghijklmnopqrstuv'
  return `house-${[...randomBytes(8)].map((byte) => signs[byte % signs.length]).join('')}`
}
