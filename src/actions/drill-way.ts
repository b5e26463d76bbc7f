import { languages } from '../i18n/index.ts'
import type { Drill } from '../privacy/drills/drill.ts'
import type { DrillTemplate } from '../privacy/drills/template.ts'
import type { DrillPage } from '../privacy/public-desk/page.ts'
import { trapName } from '../public-desk/token-pages.ts'
import { newToken, tokenDigest } from '../public-desk/token.ts'
import type { EntryRow } from '../store/public-desk.ts'
import type { Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { findTemplate, houseOf, type DrillLanguage } from './drill-ground.ts'
import { addressOf, publicDeskSettings } from './public-desk.ts'
import { closePublicPages, openPublicPages } from './public-pages.ts'
import { organisationOf } from './register-ground.ts'

/**
 * - `desk`: the link leads to a page at the public desk, which teaches and counts a press of a button
 * - `report-only`: the link begins a mail to the report address; only what is reported counts
 */
export type DrillWay = 'desk' | 'report-only'

export async function wayOf(store: Store): Promise<DrillWay> {
  const { isOn, address } = await publicDeskSettings(store)
  return isOn && address !== null ? 'desk' : 'report-only'
}

export interface DrillLink {
  readonly link: string
  readonly trap: string | null
}

interface Linking {
  readonly token: string
  readonly language: DrillLanguage
  readonly way: DrillWay
}

/** Where the link of a mail leads. */
export async function linkFor(store: Store, { token, language, way }: Linking): Promise<DrillLink> {
  if (way === 'desk') {
    const link = `${addressOf(await publicDeskSettings(store))}p/${token}`
    return { link, trap: `${link}/${trapName}` }
  }
  const { report } = await houseOf(store)
  const { subject, body } = languages[language].drills.reportMail(token)
  return {
    link: `mailto:${report.address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    trap: null,
  }
}

/** Stays longer than a drill: a late click meets the explanation. */
const openDays = 60

function topicOf(id: number): string {
  return `drill:${String(id)}`
}

/**
 * A token for each mail; at the public desk each opens a page. The pages are opened in the order of their digests, so that the order of
 * rows tells nothing of the order of people.
 */
export async function tokensFor(
  context: ActionContext,
  { id, plan }: Drill,
  count: number,
): Promise<readonly string[]> {
  const { store, clock } = context
  const tokens = Array.from({ length: count }, newToken)
  if ((await wayOf(store)) !== 'desk') return tokens
  const template = await findTemplate(store, plan.template, plan.language)
  const page = pageOf(template, plan.language, (await organisationOf(store)).name)
  const endsAtMs = clock.now().add({ hours: 24 * openDays }).epochMilliseconds
  const byDigest = tokens.toSorted((a, b) => (tokenDigest(a) < tokenDigest(b) ? -1 : 1))
  await openPublicPages(
    context,
    byDigest.map((token) => ({ token, page, topic: topicOf(id), endsAtMs })),
  )
  return tokens
}

function pageOf({ signs, doNow }: DrillTemplate, language: DrillLanguage, organisation: string): DrillPage {
  const { page, cues } = languages[language].drills
  return {
    kind: 'drill',
    language,
    title: page.title,
    opening: page.opening(organisation),
    signs: signs.map(({ cue, why }) => ({ sign: cues[cue], why })),
    doNow,
  }
}

/** How long a page counts for nothing after a machine was there. */
const quietMs = 10 * 60_000

/** What was left on a page of a drill: a person pressed the button, or a machine gave itself away. Of neither is more known. */
export async function takeDrillEntry({ store }: ActionContext, row: EntryRow): Promise<boolean> {
  const { entry, topic, atMs } = row
  const drill = Number(topic.split(':')[1])
  if (entry.type === 'drill' && Number.isSafeInteger(drill)) {
    if (entry.by === 'machine') await store.drills.discard(drill, entry.page, atMs + quietMs)
    else await store.drills.use({ drill, page: entry.page, what: 'opened', atMs })
  }
  await store.publicDesk.remove({ id: row.id })
  return false
}

/** Closes the pages of a drill, with what was left on them. */
export async function closeDrillPages(context: ActionContext, id: number): Promise<void> {
  await context.store.publicDesk.remove({ topic: topicOf(id) })
  await closePublicPages(context, topicOf(id))
}
