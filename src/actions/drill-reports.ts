import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { isInOwn } from '../privacy/drills/domains.ts'
import type { Drill } from '../privacy/drills/drill.ts'
import { tokensIn, type ReportMail } from '../privacy/drills/reports.ts'
import { maskText } from '../scan/show.ts'
import { newReports } from '../scan/report-mail.ts'
import { tokenDigest } from '../public-desk/token.ts'
import { sendMail as handOver } from '../send/smtp.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { allDrills, findDrill, houseOf, templatesIn } from './drill-ground.ts'
import { serverOf } from './mail.ts'
import { readPublicInbox } from './public-inbox.ts'

const ignore = (): void => undefined

/** How far the report mailbox was looked through. */
export const markSetting = 'drill-mailbox'

const mark = z.object({
  stamp: z.string(),
  lastUid: z.number(),
  lookedAtMs: z.number(),
  problem: z.string().nullable(),
})
type Mark = z.output<typeof mark>

async function markOf(store: Store): Promise<Mark> {
  const kept = mark.safeParse(await store.settings.get(markSetting))
  return kept.success ? kept.data : { stamp: '', lastUid: 0, lookedAtMs: 0, problem: null }
}

/** Why the report mailbox could not be read the last time; null: it could, or none is read. */
export async function reportProblem(store: Store): Promise<string | null> {
  return (await markOf(store)).problem
}

/** While a drill runs a report is thanked within a minute or two; else a quarter of an hour is soon enough. */
const everyMs = { running: 55_000, quiet: 900_000 } as const

export async function reportsAreDue({
  store,
  clock,
}: Pick<ActionContext, 'store' | 'clock'>): Promise<boolean> {
  if ((await houseOf(store)).report.sourceId === null) return false
  const { lookedAtMs } = await markOf(store)
  const every = (await openDrills(store)).length > 0 ? everyMs.running : everyMs.quiet
  return clock.now().epochMilliseconds - lookedAtMs >= every
}

/**
 * Looks into the report mailbox. Who reports a drill is thanked; who reports something real is thanked too, and it becomes a sign of a
 * breach. Of who reported nothing is kept. What lay there at the first look is nobody's report.
 */
export async function readReports(context: ActionContext): Promise<number> {
  const { store, accounts, signal, clock } = context
  const { report } = await houseOf(store)
  const source = (await store.sources.list()).find(({ id }) => id === report.sourceId)
  if (source === undefined) return 0
  const known = await markOf(store)
  const keep = (now: Pick<Mark, 'stamp' | 'lastUid' | 'problem'>): Promise<void> =>
    store.settings.set(markSetting, { ...now, lookedAtMs: clock.now().epochMilliseconds })
  try {
    const found = await newReports(source, known, { connect: accounts.connect, signal })
    // Before anybody is thanked: who stops us here leaves one without thanks, and nobody gets them twice.
    await keep({ ...found.mark, problem: null })
    if (found.mails.length > 0) await readPresses(context)
    for (const mail of found.mails) await takeReport(context, mail)
    return found.mails.length
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // A server that is away must not hold up what is to be sent; the screen says that it is.
    await keep({ ...known, problem: error.code })
    return 0
  }
}

/** What was pressed before somebody reported counts: reporting tears the ticket for it. */
export async function readPresses(context: ActionContext): Promise<void> {
  const open = await openDrills(context.store)
  if (open.some(({ started }) => started?.way === 'desk')) await readPublicInbox.run(context, {}, ignore)
}

async function takeReport(context: ActionContext, mail: ReportMail): Promise<void> {
  const { store } = context
  const { domains, report } = await houseOf(store)
  // What strangers send there is no report, and gets no answer: nobody is written to in somebody else's name.
  if (mail.isAutomatic || mail.from === report.address || !isInOwn(mail.from, domains)) return
  const drill = await drillOf(context, mail)
  if (drill === null) await noteReal(context, mail)
  const messages = languages[drill?.plan.language ?? (await lastLanguage(store))].drills
  const thanks = drill === null ? messages.thanksReal : messages.thanksDrill
  await handOver(await serverOf(store), {
    to: mail.from,
    subject: thanks.subject,
    text: thanks.text,
    attachment: null,
    answers: mail.messageId,
  })
}

async function lastLanguage(store: Store): Promise<'nl' | 'en'> {
  return (await allDrills(store))[0]?.plan.language ?? 'nl'
}

/** The drill that a mail is of: by its token while it runs; afterwards by its words, because all tokens are gone. */
async function drillOf(context: ActionContext, mail: ReportMail): Promise<Drill | null> {
  for (const drill of await openDrills(context.store))
    if (await countReport(context, drill, mail.text)) return drill
  for (const drill of (await allDrills(context.store))
    .filter(({ closed }) => closed !== null)
    .slice(0, mostLate))
    if (await isWordedAs(context.store, drill, mail)) return drill
  return null
}

/** Rounds of which a report may still come in. */
const mostLate = 3

async function isWordedAs(store: Store, { plan }: Drill, { subject, text }: ReportMail): Promise<boolean> {
  const template = (await templatesIn(store, plan.language)).find((one) => one.template.id === plan.template)
  if (template === undefined) return false
  const [longest = ''] = template.template.body
    .flatMap((paragraph) => paragraph.split(/\{[a-z]+\}|\[|\]|(?<=[.!?]) /))
    .sort((a, b) => b.length - a.length)
  // Who sends on changes signs of quotation, line ends and letters with marks.
  const words = (some: string): string => some.replace(/[^a-z0-9]+/gi, ' ')
  return longest.length > 20 && words(`${subject} ${text}`).includes(words(longest).trim())
}

/** True when the text holds a token of this drill, also of one that was reported before. */
async function countReport({ store, clock }: ActionContext, drill: Drill, text: string): Promise<boolean> {
  const nowMs = clock.now().epochMilliseconds
  let isDrill = false
  for (const token of tokensIn(text)) {
    const used = await store.drills.use({
      drill: drill.id,
      page: tokenDigest(token),
      what: 'reported',
      atMs: nowMs,
    })
    isDrill ||= used !== 'unknown'
  }
  return isDrill
}

/** What a mailbox could be flooded with. */
const mostReal = 50

export interface RealReport {
  readonly id: string
  readonly atMs: number
  /** Its subject, with personal data masked. */
  readonly about: string
}

const real = z.array(z.object({ id: z.string(), atMs: z.number(), about: z.string() }))
const realSetting = 'reported-phish'

/** What colleagues reported that was no drill, the newest last. */
export async function realReports(store: Store): Promise<readonly RealReport[]> {
  const kept = real.safeParse(await store.settings.get(realSetting))
  return kept.success ? kept.data : []
}

async function noteReal({ store, clock }: ActionContext, { subject, text }: ReportMail): Promise<void> {
  const id = createHash('sha256').update(`${subject}\n${text}`).digest('hex').slice(0, 16)
  const before = await realReports(store)
  if (before.some((one) => one.id === id)) return
  const noted = { id, atMs: clock.now().epochMilliseconds, about: maskText(subject) }
  await store.settings.set(realSetting, [...before, noted].slice(-mostReal))
}

/** Counts reports in a text that was pasted: for who has no mailbox that is read. */
export const takeDrillReports = action({
  name: 'take-drill-reports',
  shape: 'change',
  input: z.object({ id: z.number().int().positive(), text: z.string().max(500_000) }),
  subject: ({ id }) => String(id),
  async run(context, { id, text }): Promise<{ readonly isDrill: boolean }> {
    const drill = await findDrill(context.store, id)
    if (drill.started === null || drill.closed !== null) throw new Refusal('drill-over', String(id))
    await readPresses(context)
    if (!(await countReport(context, drill, text))) throw new Refusal('drill-no-report')
    return { isDrill: true }
  },
})

async function openDrills(store: Store): Promise<readonly Drill[]> {
  return (await allDrills(store)).filter(({ started, closed }) => started !== null && closed === null)
}
