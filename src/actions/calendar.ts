import { dayAt } from '../base/clock.ts'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages, type Messages } from '../i18n/index.ts'
import { makeTaskCalendar, type CalendarDeadline } from '../letters/tasks-calendar.ts'
import { action, type ActionContext } from './action.ts'
import { findDeadlines } from './deadlines.ts'
import type { Download } from './export.ts'
import { rhythmOf } from './rhythm.ts'
import { taskOverview } from './tasks.ts'

const language = z.enum(['nl', 'en']).default('nl')
/** Tasks and lawful days as a file for a calendar, without names. */
export const taskCalendar = action({
  name: 'task-calendar',
  shape: 'query',
  inBackground: true,
  input: z.object({ language, entries: z.enum(['vevent', 'vtodo']).default('vevent') }),
  subject: ({ entries }) => entries,
  run: (context, wish): Promise<Download> => calendarFile(context, wish),
})

/** The same for whoever has the secret of its address. */
export const calendarFeed = action({
  name: 'calendar-feed',
  shape: 'query',
  inBackground: true,
  input: z.object({ secret: z.string().max(200), language }),
  async run(context, { secret, ...wish }): Promise<Download> {
    const kept = keptDigest(await context.store.settings.get(setting))
    if (kept === null || !timingSafeEqual(digestOf(secret), kept)) throw new Refusal('calendar-off')
    return calendarFile(context, { ...wish, entries: 'vevent' })
  },
})

interface CalendarWish {
  readonly language: 'nl' | 'en'
  readonly entries: 'vevent' | 'vtodo'
}

async function calendarFile(
  context: ActionContext,
  { language: asked, entries }: CalendarWish,
): Promise<Download> {
  const messages: Messages = languages[asked]
  const { tasks } = await taskOverview(context)
  const text = makeTaskCalendar(
    {
      tasks,
      deadlines: await lawfulDays(context),
      // This month stands among the tasks.
      months: (await rhythmOf(context)).months.slice(1),
      entries,
      nowMs: context.clock.now().epochMilliseconds,
    },
    messages,
  )
  return {
    fileName: `kwartje-${messages.tasks.calendarFile}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  }
}

/** Days that come by themselves; that a place is read again is nothing to be reminded of. */
async function lawfulDays({ store, clock }: ActionContext): Promise<CalendarDeadline[]> {
  const counts = await store.overview.counts()
  if (counts === null) return []
  const nowMs = clock.now().epochMilliseconds
  return findDeadlines({ totals: counts.totals, sources: [], nowMs }).map(({ code, word, atMs }) => ({
    code,
    word,
    on: dayAt(atMs).toString(),
  }))
}

const setting = 'calendar-secret'

/** True when the calendar can be read at its address. */
export const calendarState = action({
  name: 'calendar-state',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<{ readonly isOn: boolean }> {
    return { isOn: keptDigest(await store.settings.get(setting)) !== null }
  },
})

/** Switches the address on, with a new secret that is given this once; or off. The former address stops at once. */
export const switchCalendar = action({
  name: 'switch-calendar',
  shape: 'change',
  input: z.object({ isOn: z.boolean() }),
  subject: ({ isOn }) => (isOn ? 'on' : 'off'),
  async run({ store }, { isOn }): Promise<{ readonly secret: string | null }> {
    const secret = isOn ? randomBytes(24).toString('base64url') : null
    await store.settings.set(setting, secret === null ? null : digestOf(secret).toString('hex'))
    return { secret }
  },
})

/** Only a digest is kept: who reads the index cannot read the address in it. */
function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function keptDigest(kept: unknown): Buffer | null {
  return typeof kept === 'string' && /^[0-9a-f]{64}$/.test(kept) ? Buffer.from(kept, 'hex') : null
}
