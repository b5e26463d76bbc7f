import { greatest } from '../base/lists.ts'
import { homeZone } from '../base/clock.ts'
import type { Messages } from '../i18n/index.ts'
import type { Shown } from '../privacy/drills/results.ts'
import { reportRow, type ReportRow } from '../privacy/management.ts'
import { readingOf } from '../privacy/training/house-rules.ts'
import type { TrainingState } from '../privacy/training/progress.ts'
import type { ActionContext } from './action.ts'
import { allBreaches } from './breach-file.ts'
import { allDrills } from './drill-ground.ts'
import { training, trainingState } from './training.ts'

/** What shows that people are taught (GDPR art. 24, 32(4), 39(1)(b)): numbers of the group, and nobody's name. */
export async function trainingRows(
  context: ActionContext,
  messages: Messages,
): Promise<readonly ReportRow[]> {
  const state = await trainingState(context.store)
  const { now } = await training.run(context, { language: 'nl' }, () => undefined)
  const { training: texts } = messages.management
  const to = '/training'
  const people = state.members.length
  const month =
    now === null || people === 0
      ? reportRow(texts.month, texts.noPlan, { isUnknown: true, to })
      : reportRow(texts.month, texts.of(people - now.open.length, people), { to })
  return [
    reportRow(texts.people, people === 0 ? texts.nobody : String(people), { isUnknown: people === 0, to }),
    month,
    yearRow(state, context.clock.now().epochMilliseconds, messages),
    rulesRow(state, messages),
    await drillRow(context, messages),
    await rehearsalRow(context, messages),
  ]
}

const yearMs = 365 * 24 * 60 * 60 * 1000
function dayOf(atMs: number, { locale }: Messages): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: homeZone }).format(atMs)
}

/** Lessons only: that somebody read the house rules is kept beside them. */
function yearRow(
  { members, ruleVersions }: TrainingState,
  nowMs: number,
  { management }: Messages,
): ReportRow {
  const readings = new Set(ruleVersions.map(({ version }) => readingOf(version)))
  const done = members
    .flatMap((member) => member.done)
    .filter(({ lesson, atMs }) => !readings.has(lesson) && nowMs - atMs < yearMs).length
  return reportRow(management.training.year, String(done), { isUnknown: done === 0, to: '/training' })
}

function rulesRow({ members, ruleVersions }: TrainingState, messages: Messages): ReportRow {
  const { training: texts } = messages.management
  const newest = ruleVersions.at(-1)
  const to = '/house-rules'
  if (newest === undefined) return reportRow(texts.rules, texts.noRules, { isUnknown: true, to })
  const read = members.filter(({ done }) =>
    done.some(({ lesson }) => lesson === readingOf(newest.version)),
  ).length
  return reportRow(texts.rules, texts.rulesRead(dayOf(newest.atMs, messages), read, members.length), { to })
}

/** Of the last drill that ended, what the group may know of itself. */
async function drillRow({ store }: ActionContext, messages: Messages): Promise<ReportRow> {
  const { training: texts } = messages.management
  const last = (await allDrills(store)).find(({ closed }) => closed !== null)?.closed
  const to = '/drills'
  if (last === undefined || last === null)
    return reportRow(texts.drill, texts.noDrill, { isUnknown: true, to })
  const { sent, reported } = last.result
  return reportRow(
    texts.drill,
    texts.drilled(dayOf(last.atMs, messages), reportedOf(reported, sent, messages)),
    {
      to,
    },
  )
}

function reportedOf(shown: Shown, sent: number, messages: Messages): string {
  const { training: texts } = messages.management
  if (shown.hidden === 'near') return messages.drills.quarters[shown.quarter]
  return shown.number === null ? texts.hidden : texts.of(shown.number, sent)
}

async function rehearsalRow(context: ActionContext, messages: Messages): Promise<ReportRow> {
  const { training: texts } = messages.management
  const rehearsed = (await allBreaches(context)).filter(({ isRehearsal }) => isRehearsal)
  const to = '/breaches'
  if (rehearsed.length === 0) return reportRow(texts.rehearsal, texts.noRehearsal, { isUnknown: true, to })
  const last = greatest(rehearsed.map(({ openedAtMs }) => openedAtMs))
  return reportRow(texts.rehearsal, texts.rehearsed(rehearsed.length, dayOf(last, messages)), { to })
}
