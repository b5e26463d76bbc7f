import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { PublicEntry } from '../privacy/public-desk/page.ts'
import type { EntryRow, EntryState } from '../store/public-desk.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import { closePublicPages } from './public-pages.ts'
import { openFrom } from './requests.ts'
import { signUpTopic } from './public-sign-ups.ts'

type LeftRequest = Extract<PublicEntry, { readonly type: 'request' }>
type LeftSignUp = Extract<PublicEntry, { readonly type: 'sign-up' }>

/** Something that waits for a person. */
export interface WaitingEntry {
  readonly id: number
  readonly atMs: number
  readonly state: EntryState
  readonly entry: LeftRequest | LeftSignUp
}

/** A screen shows as many; who gets more settles these first. */
const shown = 200

/** What visitors left that a person looks at: requests, and those who signed up and did not confirm yet. */
export const publicEntries = action({
  name: 'public-entries',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<readonly WaitingEntry[]> {
    const rows = await Promise.all([
      store.publicDesk.entries({ type: 'request', state: 'new', limit: shown }),
      store.publicDesk.entries({ type: 'sign-up', state: 'new', limit: shown }),
      store.publicDesk.entries({ type: 'sign-up', state: 'asked', limit: shown }),
    ])
    return rows
      .flat()
      .flatMap(({ id, atMs, state, entry }) =>
        entry.type === 'request' || entry.type === 'sign-up' ? [{ id, atMs, state, entry }] : [],
      )
  },
})

const entryId = z.object({ id: z.number().int().positive() })

/** What was left is nothing, or junk: it goes, for good. */
export const dropPublicEntry = action({
  name: 'drop-public-entry',
  shape: 'change',
  input: entryId,
  subject: ({ id }) => String(id),
  async run(context, { id }): Promise<void> {
    const { store } = context
    await entryOf(store, id)
    // Who signed up and was asked to confirm cannot do so any more.
    await closePublicPages(context, signUpTopic(id))
    await store.publicDesk.remove({ id })
  },
})

async function entryOf(store: Store, id: number): Promise<EntryRow> {
  const row = await store.publicDesk.entry(id)
  if (row === null) throw new Refusal('public-entry-not-found', String(id))
  return row
}

/** Opens the file of a request that was left: its clock runs from the moment at which it was sent. */
export const openPublicRequest = action({
  name: 'open-public-request',
  shape: 'change',
  input: entryId,
  subject: ({ id }) => String(id),
  async run(context, { id }): Promise<{ readonly request: number }> {
    const { store } = context
    const { entry, atMs } = await entryOf(store, id)
    if (entry.type !== 'request') throw new Refusal('public-entry-not-found', String(id))
    const { id: request } = await openFrom(context, fileOf(entry, atMs))
    await store.publicDesk.remove({ id })
    return { request }
  },
})

function fileOf(
  { name, reach, wish, message, language }: LeftRequest,
  atMs: number,
): Parameters<typeof openFrom>[1] {
  const isMail = z.email().safeParse(reach).success
  const isPhone = /^\+?[\d\s()./-]{6,30}$/.test(reach)
  return {
    channel: 'form',
    receivedAt: Temporal.Instant.fromEpochMilliseconds(atMs)
      .toZonedDateTimeISO(homeZone)
      .toString({ timeZoneName: 'never' }),
    rights: wish === 'other' ? [] : [wish],
    asker: {
      name,
      mail: isMail ? reach : '',
      phone: isPhone ? reach : '',
      address: isMail || isPhone ? '' : reach,
      behalf: 'self',
      about: '',
      age: null,
    },
    text: message,
    language,
    document: null,
    by: '',
  }
}
