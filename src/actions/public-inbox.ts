import { z } from 'zod'
import { consentPurposes } from '../privacy/consent/purpose.ts'
import { requestWishes, type PublicEntry } from '../privacy/public-desk/page.ts'
import { readEntry, removeEntry, setAside, waitingEntries } from '../public-desk/inbox.ts'
import { action, type ActionContext } from './action.ts'
import { standingByMail, type StandingByMail } from './public-consents.ts'
import { publishDesk } from './public-desk.ts'
import { inboxKeys } from './public-keys.ts'
import { confirmDays } from './public-sign-ups.ts'
import { takers } from './public-takers.ts'

/** What a visitor left is hostile, also when our own process sealed it: it is checked here again. */
const page = z.string().regex(/^[0-9a-f]{64}$/)
const language = z.enum(['nl', 'en'])
const line = (max: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{C}*$/u)
const purposes = z.array(z.enum(consentPurposes)).max(consentPurposes.length)
export const publicEntry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    language,
    name: line(200),
    reach: line(320),
    wish: z.enum(requestWishes),
    message: z
      .string()
      .max(5000)
      .regex(/^[\P{C}\n]*$/u),
  }),
  z.object({
    type: z.literal('sign-up'),
    language,
    form: z.string().max(60),
    version: z.number().int(),
    name: line(200),
    email: z.email().max(254),
    purposes: purposes.min(1),
  }),
  z.object({ type: z.literal('confirm'), page, language }),
  z.object({ type: z.literal('preferences'), page, on: purposes }),
  z.object({ type: z.literal('withdraw'), page, how: z.enum(['button', 'one-click']) }),
  z.object({ type: z.literal('lesson'), page }),
  z.object({ type: z.literal('house-rules'), page }),
  z.object({ type: z.literal('drill'), page, by: z.enum(['person', 'machine']) }),
]) satisfies z.ZodType<PublicEntry>
const left = z.object({ atMs: z.number().int().positive(), entry: publicEntry })

/** As many at a time, so that other work comes in between. */
const perRound = 500

/** What one round of reading came to. */
export interface PublicRound {
  /** Without presses of a drill: who asks every minute would see who got the mail just before. */
  readonly read: number
  /** Could not be what our own process wrote: thrown away. */
  readonly odd: number
  /** Not given by the disk: put aside. */
  readonly aside: number
}

/** Reads what visitors left: each once, whatever breaks off. What needs nobody is done at once. */
export const readPublicInbox = action({
  name: 'read-public-inbox',
  shape: 'change',
  isRoutine: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<PublicRound> {
    const { store, clock, publicFolder } = context
    const { inbox } = publicFolder
    const names = waitingEntries(inbox).slice(0, perRound)
    const keys = names.length === 0 ? null : await inboxKeys(store)
    const nowMs = clock.now().epochMilliseconds
    let [read, odd, aside] = [0, 0, 0]
    for (const name of names) {
      const opened = keys === null ? 'later' : openedEntry(inbox, name, { keys, nowMs })
      if (opened === 'later') continue
      if (opened === 'unreadable') {
        setAside(inbox, name)
        aside++
        continue
      }
      const checked = left.safeParse(opened?.found)
      if (checked.success) {
        await file(context, name, checked.data)
        if (checked.data.entry.type !== 'drill') read++
      } else odd++
      // Filed first: killed in between, it is found again, and its name tells that it is known.
      removeEntry(inbox, name)
    }
    await work(context)
    await throwAway(context)
    return { read, odd, aside }
  },
})

/** `unreadable`: the disk does not give it, whatever it is. One such file must not keep the others waiting. */
function openedEntry(...asked: Parameters<typeof readEntry>): ReturnType<typeof readEntry> | 'unreadable' {
  try {
    return readEntry(...asked)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return 'unreadable'
    throw error
  }
}

async function file(
  { store, clock }: ActionContext,
  name: string,
  { atMs, entry: found }: z.output<typeof left>,
): Promise<void> {
  const opened = 'page' in found ? await store.publicDesk.page(found.page) : null
  // A page that was closed takes nothing more; one of another kind never did.
  if ('page' in found && opened?.kind !== kindOf[found.type]) return
  await store.publicDesk.file({
    name,
    // A clock that runs ahead must not put anything into the future.
    atMs: Math.min(atMs, clock.now().epochMilliseconds),
    entry: found,
    topic: opened?.topic ?? '',
  })
}

const kindOf = {
  confirm: 'confirm',
  preferences: 'preferences',
  withdraw: 'preferences',
  lesson: 'lesson',
  'house-rules': 'house-rules',
  drill: 'drill',
} as const

/** A page that ended is still known for a month: what was left on it may have waited that long. */
const endedDays = 30

/** Who did not confirm is forgotten, and what ended goes. */
async function throwAway({ store, clock }: ActionContext): Promise<void> {
  const ago = (days: number): number => clock.now().subtract({ hours: 24 * days }).epochMilliseconds
  await store.publicDesk.remove({ state: 'asked', type: 'sign-up', before: ago(confirmDays + 1) })
  await store.publicDesk.closePages({ endedBefore: ago(endedDays) })
}

/** Does what needs nobody. Each taker may be called twice for the same entry. */
async function work(context: ActionContext): Promise<void> {
  const { store } = context
  let standing: Promise<StandingByMail> | undefined
  const ground = { ...context, standing: () => (standing ??= standingByMail(context)) }
  let isMoved = false
  for (const [type, take] of Object.entries(takers)) {
    const waiting = await store.publicDesk.entries({
      type: type as keyof typeof takers, // its keys are types of entries
      state: 'new',
      limit: perRound,
    })
    for (const row of waiting) {
      const closesPage = await take(ground, row)
      isMoved ||= closesPage
    }
  }
  if (isMoved) await publishDesk(context)
}
