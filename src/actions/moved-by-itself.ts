import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'

const setting = 'mailings-moved-by-themselves'

const kept = z.object({ keys: z.array(z.string()), language: z.enum(['nl', 'en']) })

/** Mailings whose new mail is moved by itself, and the language of the folders that it goes to. */
export type MovedByItself = z.output<typeof kept>

export async function movedByItself(store: Pick<Store, 'settings'>): Promise<MovedByItself> {
  return kept.safeParse(await store.settings.get(setting)).data ?? { keys: [], language: 'nl' }
}

/** Another decision ends it: what was said of moving was said of the former one. */
export async function stopMoving(store: Pick<Store, 'settings'>, keys: readonly string[]): Promise<void> {
  const former = await movedByItself(store)
  if (!former.keys.some((key) => keys.includes(key))) return
  await store.settings.set(setting, { ...former, keys: former.keys.filter((key) => !keys.includes(key)) })
}

/** Has new mail of a mailing that was rolled up or blocked moved out of the inbox, each time that a place was read; or no more. */
export const moveByItself = action({
  name: 'move-by-itself',
  shape: 'change',
  input: z.object({
    key: z.string().min(1).max(255),
    isOn: z.boolean(),
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  subject: ({ isOn }) => (isOn ? 'on' : 'off'),
  async run({ store }, { key, isOn, language }): Promise<MovedByItself> {
    await stopMoving(store, [key])
    const what = (await store.mailings.decided()).get(key)?.what
    if (isOn && (what === 'roll-up' || what === 'block')) {
      const { keys } = await movedByItself(store)
      await store.settings.set(setting, { keys: [...keys, key], language } satisfies MovedByItself)
    }
    return movedByItself(store)
  },
})

/** Which mailings are moved by themselves. */
export const movingByItself = action({
  name: 'moving-by-itself',
  shape: 'query',
  input: z.object({}),
  run: ({ store }): Promise<MovedByItself> => movedByItself(store),
})
