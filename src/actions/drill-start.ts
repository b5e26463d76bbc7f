import { greatest } from '../base/lists.ts'
import { homeZone } from '../base/clock.ts'
import { createHash, randomInt } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { writeDrill, type WrittenDrill } from '../letters/drill-mail.ts'
import type { Drill } from '../privacy/drills/drill.ts'
import { openSteps } from '../privacy/drills/preparation.ts'
import { spread } from '../privacy/drills/schedule.ts'
import { ratingOf } from '../privacy/drills/template.ts'
import { tokenDigest } from '../public-desk/token.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import { findDrill, findTemplate, houseOf, reachable, type DrillHouse } from './drill-ground.ts'
import { keepGroup } from './drill-groups.ts'
import { journalled } from './drill-post.ts'
import { readReports } from './drill-reports.ts'
import { linkFor, tokensFor, wayOf, type DrillWay } from './drill-way.ts'
import { dayOf, draft, missingFor } from './drills.ts'
import { serverOf } from './mail.ts'
import { organisationOf } from './register-ground.ts'

const id = z.number().int().positive()

/** A mail as one colleague would get it. */
export interface DrillPreview extends WrittenDrill {
  readonly from: string
  readonly people: number
  readonly way: DrillWay
  /** Of all that would go out: starting asks for it. */
  readonly seen: string
}

export const previewDrill = action({
  name: 'preview-drill',
  shape: 'query',
  input: z.object({ id }),
  run: async (context, { id: asked }): Promise<DrillPreview> =>
    previewOf(context, await findDrill(context.store, asked)),
})

async function previewOf(context: ActionContext, found: Drill): Promise<DrillPreview> {
  const { store } = context
  const house = await houseOf(store)
  const people = reachable(house)
  const way = await wayOf(store)
  const { from } = await serverOf(store)
  const written = await mailFor(context, found, { name: people[0]?.name ?? '', token: exampleToken })
  return {
    ...written,
    from,
    people: people.length,
    way,
    seen: createHash('sha256')
      .update(JSON.stringify([from, written, found.plan, people, house.report.address]))
      .digest('hex'),
  }
}

/** Stands for a token where nothing goes out. */
const exampleToken = 'xxxxxxxxxxxxxxxxxxxxxw'

interface Receiver {
  readonly name: string
  readonly token: string
}

/** The mail of a drill to one person. */
export async function mailFor(
  { store }: Pick<ActionContext, 'store'>,
  { plan: kept, started }: Pick<Drill, 'plan' | 'started'>,
  { name, token }: Receiver,
): Promise<WrittenDrill> {
  const template = await findTemplate(store, kept.template, kept.language)
  const way = started?.way ?? (await wayOf(store))
  const { link, trap } = await linkFor(store, { token, language: kept.language, way })
  const [given = ''] = name.split(' ')
  return writeDrill(template, { name: given, organisation: (await organisationOf(store)).name, link, trap })
}

/** Sends the mail to oneself: it counts for nothing. */
export const tryDrill = action({
  name: 'try-drill',
  shape: 'change',
  leavesHouse: true,
  input: z.object({ id }),
  subject: ({ id: asked }) => String(asked),
  async run(context, { id: asked }): Promise<SentMailRow> {
    const found = await findDrill(context.store, asked)
    const { from } = await serverOf(context.store)
    const written = await mailFor(context, found, { name: '', token: exampleToken })
    return journalled(context, { ...written, to: from, attachment: null })
  },
})

/** Starts a drill that was seen: every step is ticked, and everybody is in a domain that was proved to be ours. */
export const startDrill = action({
  name: 'start-drill',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: z.object({ id, seen: z.string().length(64) }),
  subject: ({ id: asked }) => String(asked),
  async run(context, { id: asked, seen }): Promise<{ readonly people: number; readonly lastMs: number }> {
    const { store, clock } = context
    const found = await draft(context, asked)
    const now = clock.now()
    const open = openSteps(found.ticks, dayOf(now))
    if (open.length > 0) throw new Refusal('drill-not-ready', open.join(' '))
    const [lack] = await missingFor(context, found)
    if (lack !== undefined) throw new Refusal('drill-lacks', lack)
    if ((await previewOf(context, found)).seen !== seen) throw new Refusal('mail-changed')
    // What lies in the report mailbox already belongs to no drill.
    await readReports(context)
    const house = await houseOf(store)
    const lastMs = await writeDown(context, found, house)
    const template = await findTemplate(store, found.plan.template, found.plan.language)
    const people = reachable(house).length
    const started = {
      type: 'started',
      people,
      title: template.title,
      rating: ratingOf(template),
      way: await wayOf(store),
      lastMs,
    } as const
    await keepGroup(store, asked, reachable(house))
    await store.drills.append(asked, started, now.epochMilliseconds)
    return { people, lastMs }
  },
})

/** Gives the moment of the last mail. The seed is kept nowhere: it would tell who gets which mail when. */
async function writeDown(context: ActionContext, found: Drill, house: DrillHouse): Promise<number> {
  const { store, clock } = context
  const { id: asked, plan: kept } = found
  const people = reachable(house)
  const tokens = await tokensFor(context, found, people.length)
  const moments = spread(
    people.length,
    { ...kept, from: clock.now().toZonedDateTimeISO(homeZone) },
    randomInt(2 ** 31),
  )
  await store.drills.begin(
    asked,
    people.map(({ name, email }, index) => {
      const token = tokens[index] ?? ''
      return { to: email, name, token, page: tokenDigest(token), dueMs: moments[index] ?? 0 }
    }),
  )
  return greatest(moments)
}
