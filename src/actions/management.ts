import { dayAt, homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { languages, type Messages } from '../i18n/index.ts'
import { placeName } from '../i18n/place-name.ts'
import { relapseText } from '../i18n/relapse-text.ts'
import { dayText } from '../i18n/register-text.ts'
import { taskTitle } from '../i18n/task-title.ts'
import {
  accountabilityRule,
  breachRule,
  processorRule,
  recordsRule,
  securityRule,
  type LawRule,
} from '../law/rule.ts'
import { makeManagementReport } from '../letters/management-report.ts'
import {
  oneLine,
  reportRow,
  type ManagementReport,
  type ReportRow,
  type ReportSection,
  type ReportSectionId,
} from '../privacy/management.ts'
import type { Relapse } from '../privacy/plans/relapse.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { trainingRows } from './management-training.ts'
import { relapses } from './plans.ts'
import { summary, type PlaceSummary, type Summary } from './summary.ts'
import { suppliers, type SupplierOverview } from './suppliers.ts'
import { taskOverview, type TaskOverview } from './tasks.ts'

const input = z.object({ language: z.enum(['nl', 'en']).default('nl') })

/** What management is told: what there is, what can go wrong, what is not known, and what it answers for. */
export const management = action({
  name: 'management',
  shape: 'query',
  inBackground: true,
  input,
  run: (context, { language }): Promise<ManagementReport> => reportOf(context, languages[language]),
})

/** The same as a report of two pages. */
export const managementReport = action({
  name: 'management-report',
  shape: 'query',
  inBackground: true,
  input,
  subject: ({ language }) => language,
  async run(context, { language }): Promise<Download> {
    const messages: Messages = languages[language]
    const now = context.clock.now()
    const report = await reportOf(context, messages)
    const day = dayAt(now).toString()
    return {
      fileName: `kwartje-${messages.management.fileName}-${day}.pdf`,
      mediaType: 'application/pdf',
      bytes: await makeManagementReport(report, { language, at: new Date(now.epochMilliseconds) }),
    }
  },
})

const ignore = (): void => undefined

/** What fits on two pages and in a head: the worst first, and of the rest how many. */
const most = { places: 6, risks: 6, missing: 5, late: 6, grown: 4 } as const

async function reportOf(context: ActionContext, messages: Messages): Promise<ManagementReport> {
  const { management: texts } = messages
  const counted = await summary.run(context, { fresh: false }, ignore)
  const overview = await suppliers.run(context, { limit: 1000 }, ignore)
  const todo = await taskOverview(context)
  const sections: Readonly<Record<ReportSectionId, Content>> = {
    held: held(counted, messages),
    risks: risks(counted, messages),
    suppliers: supplierRows(overview, messages),
    tasks: taskRows(todo, messages),
    training: { note: null, rows: await trainingRows(context, messages) },
    grown: grown(await relapses(context), messages),
    unread: unread(counted, messages),
    changed: changed(counted, messages),
    'answers-for': answersFor(messages),
  }
  return {
    title: texts.title,
    overline: texts.overline(
      counted.organisation ?? '',
      dateOf(counted.countedAtMs ?? context.clock.now().epochMilliseconds, messages),
    ),
    sections: order.map((id) => ({ id, title: texts.sections[id], ...sections[id] })),
    advice: texts.advice,
  }
}

const order: readonly ReportSectionId[] = [
  'held',
  'risks',
  'suppliers',
  'tasks',
  'training',
  'grown',
  'unread',
  'changed',
  'answers-for',
]

type Content = Pick<ReportSection, 'rows' | 'note'>

function lawOf({ article, source }: LawRule, { law }: Messages): NonNullable<ReportRow['law']> {
  return { article: law(article), source }
}

function dateOf(atMs: number, { locale }: Messages): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: homeZone }).format(atMs)
}

function held({ totals, roles, places, countedAtMs }: Summary, messages: Messages): Content {
  const { management: texts, locale, roles: words } = messages
  const isKnown = countedAtMs !== null
  const number = (n: number): string => new Intl.NumberFormat(locale).format(n)
  const known = (n: number): string => (isKnown ? number(n) : texts.unknown)
  const shown = places.toSorted((a, b) => b.persons - a.persons).slice(0, most.places)
  const rest = places.length - shown.length
  return {
    note: null,
    rows: [
      reportRow(texts.people, known(totals.persons), { isUnknown: !isKnown, to: '/people' }),
      ...roles
        .filter(({ persons }) => persons > 0)
        .map(({ role, persons }) => reportRow(words[role][persons === 1 ? 0 : 1], number(persons))),
      reportRow(texts.pieces, known(totals.documents), { isUnknown: !isKnown, to: '/findings' }),
      ...shown.map((place) => placeRow(place, messages)),
      ...(rest === 0 ? [] : [reportRow(texts.morePlaces(rest), '', { to: '/places' })]),
    ],
  }
}

function placeRow(place: PlaceSummary, messages: Messages): ReportRow {
  const { management: texts, classes } = messages
  const to = `/places/${String(place.id)}`
  const name = placeName(place, messages)
  if (place.kind === 'declared') return reportRow(name, texts.declared, { isUnknown: true, to })
  if (place.last === null) return reportRow(name, texts.unread, { isUnknown: true, to })
  const kind = place.class === null ? '' : classes[place.class]
  return reportRow(name, texts.place(place.documents, place.persons, kind), { to })
}

function risks({ risks: found }: Summary, messages: Messages): Content {
  const { management: texts, risks: words } = messages
  return {
    note: found.length === 0 ? texts.noRisks : null,
    rows: found.slice(0, most.risks).map(({ code, persons, documents, oldestAtMs, rule }) => {
      const oldestYear =
        oldestAtMs === null
          ? ''
          : String(Temporal.Instant.fromEpochMilliseconds(oldestAtMs).toZonedDateTimeISO(homeZone).year)
      return reportRow(words[code].title({ persons, documents, oldestYear }), '', {
        law: rule === null ? null : lawOf(rule, messages),
        to: '/',
      })
    }),
  }
}

function supplierRows(
  { suppliers: found, totals }: SupplierOverview,
  { management: texts }: Messages,
): Content {
  const missing = found.filter(
    ({ use, role, agreement }) =>
      (use === 'confirmed' || use === 'observed') &&
      (role === 'processor' || role === 'depends') &&
      agreement !== 'found',
  )
  const rest = missing.length - most.missing
  return {
    note: null,
    rows: [
      reportRow(texts.used, String(totals.used), { to: '/suppliers' }),
      reportRow(texts.withAgreement, texts.ofNeeded(totals.withAgreement, totals.needAgreement)),
      ...missing.slice(0, most.missing).map(({ name, domain }) =>
        reportRow(texts.missing(oneLine(name)), texts.unknown, {
          isUnknown: true,
          to: `/suppliers?open=${encodeURIComponent(domain)}`,
        }),
      ),
      ...(rest > 0 ? [reportRow(texts.moreMissing(rest), '', { to: '/suppliers' })] : []),
    ],
  }
}

function taskRows({ tasks, totals }: TaskOverview, messages: Messages): Content {
  const { management: texts } = messages
  return {
    note: null,
    rows: [
      reportRow(texts.late, String(totals.late), { to: '/tasks?show=late' }),
      ...tasks
        .filter(({ isLate }) => isLate)
        .slice(0, most.late)
        .map((task) => reportRow(taskTitle(task, messages), texts.dueOn(dayText(task.due.on, messages)))),
      reportRow(texts.thisWeek, String(totals.thisWeek), { to: '/tasks?show=week' }),
      reportRow(texts.open, String(totals.open), { to: '/tasks' }),
    ],
  }
}

/** What grew first, then what nobody knows. */
function grown(found: readonly Relapse[], messages: Messages): Content {
  const turn = { grown: 0, unknown: 1, same: 2 } as const
  const sorted = found.toSorted((a, b) => turn[a.state] - turn[b.state] || b.now - a.now)
  const rest = sorted.length - most.grown
  return {
    note: found.length === 0 ? messages.relapse.none : null,
    rows: [
      ...sorted.slice(0, most.grown).map((one) => ({
        ...reportRow('', '', { isUnknown: one.state === 'unknown', to: '/clean-up' }),
        name: relapseText(one, messages),
      })),
      ...(rest > 0 ? [reportRow(messages.management.moreGrown(rest), '', { to: '/clean-up' })] : []),
    ],
  }
}

function unread({ totals, places }: Summary, { management: texts }: Messages): Content {
  const read = places.filter(({ kind }) => isReadKind(kind))
  const counts = [
    [texts.problems, totals.problems, '/problems'],
    [texts.neverRead, read.filter(({ last }) => last === null).length, '/places'],
    [texts.away, read.filter(({ last }) => last?.reached === false).length, '/places'],
    [texts.told, places.length - read.length, '/places'],
  ] as const
  const rows = counts
    .filter(([, n]) => n > 0)
    .map(([name, n, to]) => reportRow(name, String(n), { isUnknown: true, to }))
  return { note: rows.length === 0 ? texts.noUnread : null, rows }
}

function changed({ totals, previous }: Summary, messages: Messages): Content {
  const { management: texts } = messages
  if (previous === null || previous.totals.documents === 0) return { note: texts.first, rows: [] }
  return {
    note: texts.since(dateOf(previous.atMs, messages)),
    rows: (['persons', 'documents', 'findings', 'problems'] as const).map((what) =>
      reportRow(texts.changedRows[what], texts.change(totals[what], totals[what] - previous.totals[what])),
    ),
  }
}

function answersFor(messages: Messages): Content {
  const { answersFor: texts } = messages.management
  const duty = (text: string, rule: LawRule): ReportRow => reportRow(text, '', { law: lawOf(rule, messages) })
  return {
    note: null,
    rows: [
      duty(texts.accountability, accountabilityRule),
      duty(texts.records, recordsRule),
      duty(texts.security, securityRule),
      duty(texts.processors, processorRule),
      duty(texts.breaches, breachRule),
    ],
  }
}
