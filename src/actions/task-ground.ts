import { least } from '../base/lists.ts'
import { kinds } from '../detect/kinds.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import { questionsFor } from '../privacy/suppliers/questionnaire/questions.ts'
import { scoreOf } from '../privacy/suppliers/questionnaire/score.ts'
import { assessmentNeed } from '../privacy/register/assessment.ts'
import type { FieldId } from '../privacy/register/fields.ts'
import type { Activity, StatementValue } from '../privacy/register/model.ts'
import { breachRetention } from '../privacy/breaches/remains.ts'
import { notified, standingDecision, type BreachFile } from '../privacy/breaches/file.ts'
import type {
  BreachFact,
  ClosedFileFact,
  KindFact,
  NewsletterFact,
  PlaceFact,
  RegisterFact,
  RequestFact,
  RoundFact,
  SupplierFact,
  TaskGround,
} from '../privacy/tasks/task.ts'
import { requestClock } from '../privacy/requests/clock.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import { nextStep } from '../privacy/requests/next-step.ts'
import type { QuestionnaireRow } from '../store/questionnaires.ts'
import type { Counts, SourceRow } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { newsletterGround } from './newsletter-ground.ts'
import { keptConsentFacts } from './consent-facts.ts'
import { keptMailingGroups } from './mailing-groups-count.ts'
import { openNearMisses } from './near-misses.ts'
import { allBreaches } from './breach-file.ts'
import { keptRelapses } from './relapse.ts'
import { allRequests, retentionOf } from './request-file.ts'
import { rhythmFact } from './rhythm.ts'
import { register } from './register.ts'
import { retention } from './retention.ts'
import { getSetup } from './setup.ts'
import { suppliers, type Supplier } from './suppliers.ts'
import { training } from './training.ts'

/** What is so now, for the rules of tasks. */
export async function taskGround(context: ActionContext): Promise<TaskGround> {
  const { store, clock } = context
  const [overview, rows, sources, counts] = await Promise.all([
    suppliers.run(context, { limit: mostSuppliers }, ignore),
    store.questionnaires.list(),
    store.sources.list(),
    store.overview.counts(),
  ])
  const found = overview.suppliers
  const nowMs = clock.now().epochMilliseconds
  const files = await allBreaches(context)
  return {
    nowMs,
    isCounted: counts !== null && !counts.isStale,
    suppliers: found.map(supplierFact),
    rounds: rows.map((row) => roundFact(row, found)),
    answers: (await getSetup.run(context, {}, ignore)).answers,
    retention: (await retention.run(context, {}, ignore)).map(({ category, older }) => ({
      category,
      past: older,
    })),
    kinds: counts === null ? [] : kindFacts(counts),
    places: await placeFacts(context, sources),
    register: await registerFact(context),
    newsletters: await newsletterFacts(context),
    nearMisses: { open: await openNearMisses(store) },
    consent: await keptConsentFacts(store),
    mailingGroups: await keptMailingGroups(store),
    publicDesk: await publicDeskFact(context),
    relapses: await keptRelapses(context),
    training: await trainingFact(context),
    rhythm: await rhythmFact(context),
    breaches: files.filter(({ isRehearsal }) => !isRehearsal).map(breachFact),
    breachFiles: files.flatMap((file) => closedFileFact(file, nowMs)),
    requests: (await allRequests(context)).map((file) => requestFact(file, nowMs)),
    foundRequests: (await store.requestSigns.waiting(0)).total,
  }
}

function requestFact(file: RequestFile, nowMs: number): RequestFact {
  const running = requestClock(file, nowMs)
  const { name, mail } = file.asker
  return {
    id: file.id,
    name: name === '' ? mail : name,
    receivedAt: file.receivedAt,
    dueOn: running.dueOn,
    isExtended: running.extension === 'valid',
    mustStop: running.atOnce.length > 0,
    isAnswered: running.answeredAt !== null,
    isClosed: file.closed !== null,
    mustTell: nextStep(file, nowMs) === 'tell-recipients',
    keptUntil: retentionOf(file, nowMs).until,
  }
}

function closedFileFact(file: BreachFile, nowMs: number): readonly ClosedFileFact[] {
  const { until } = breachRetention(file, nowMs)
  return until === null ? [] : [{ id: file.id, name: nameOfBreach(file), keptUntil: until }]
}

function nameOfBreach({ title, kind }: BreachFile): string {
  return title === '' ? kind : title
}

function breachFact(file: BreachFile): BreachFact {
  const decision = standingDecision(file)
  return {
    id: file.id,
    name: nameOfBreach(file),
    openedAtMs: file.openedAtMs,
    awareAt: file.times.aware,
    isNotified: notified(file) !== null,
    isNotifyDeclined: decision?.authority === 'not',
    mustTellSinceMs: decision === null || decision.people === 'not' ? null : decision.atMs,
    arePeopleTold: file.told.some(({ whom }) => whom === 'people' || whom === 'public'),
    isClosed: file.closed !== null,
    measures: file.measures.map(({ line, text, dueOn, atMs, done }) => ({
      line,
      text,
      dueOn,
      sinceMs: atMs,
      isDone: done !== null,
    })),
  }
}

async function trainingFact(context: ActionContext): Promise<TaskGround['training']> {
  const { now, members } = await training.run(context, { language: 'nl' }, ignore)
  return now === null ? null : { ...now, members: members.length, open: now.open.length }
}

async function publicDeskFact({ store }: ActionContext): Promise<TaskGround['publicDesk']> {
  const wanted = (['request', 'sign-up'] as const).map((type) => ({ type, state: 'new' as const }))
  const counts = await Promise.all(wanted.map((query) => store.publicDesk.count(query)))
  const oldest = await Promise.all(wanted.map((query) => store.publicDesk.entries({ ...query, limit: 1 })))
  const moments = oldest.flat().map(({ atMs }) => atMs)
  return {
    waiting: counts.reduce((sum, n) => sum + n, 0),
    sinceMs: moments.length === 0 ? null : least(moments),
  }
}

const ignore = (): void => undefined

/** More than a firm has; hostile mail can name one each, and nobody goes through a thousand tasks. */
const mostSuppliers = 1000

function supplierFact({ domain, name, use, role, agreement, lastAlertAtMs }: Supplier): SupplierFact {
  return {
    domain,
    name,
    isUsed: use === 'confirmed' || use === 'observed',
    isRejected: use === 'rejected',
    isProcessor: role === 'processor' || role === 'depends',
    hasAgreement: agreement === 'found',
    lastAlertAtMs,
  }
}

function roundFact(row: QuestionnaireRow, found: readonly Supplier[]): RoundFact {
  const supplier = found.find(({ domain }) => domain === row.domain)
  return {
    round: row.round,
    supplier: supplier?.name ?? row.domain,
    dueOn: row.dueOn,
    returnedAtMs: row.returned?.atMs ?? null,
    open: openIn(row, supplier),
  }
}

/** Questions that nobody answered and nobody judged. */
function openIn({ returned, overrides }: QuestionnaireRow, supplier: Supplier | undefined): number {
  if (returned === null) return 0
  const judged = Object.fromEntries(
    Object.entries(overrides).map(([question, { points }]) => [question, points]),
  )
  const { questions } = scoreOf(returned.answers, judged, questionsFor(supplier?.role ?? 'processor'))
  return questions.filter(({ points }) => points === null).length
}

function kindFacts({ kinds: counted, places }: Counts): KindFact[] {
  return counted.map(({ kind, openDocuments, openInMail }) => ({
    kind,
    class: kinds[kind].class,
    openDocuments,
    openInMail,
    places: places.filter((place) => place.kinds.some((one) => one.kind === kind)).map((one) => one.sourceId),
  }))
}

async function placeFacts(
  { store }: ActionContext,
  sources: readonly SourceRow[],
): Promise<readonly PlaceFact[]> {
  const read = sources.filter(({ kind }) => isReadKind(kind))
  return Promise.all(
    read.map(async ({ id, label, location, addedAtMs }) => {
      const last = await store.scans.last(id)
      return {
        id,
        name: label === '' ? location : label,
        addedAtMs,
        last:
          last === null ? null : { endedAtMs: last.atMs, isReached: last.reached, isComplete: last.complete },
      }
    }),
  )
}

/** Mailings that were asked to stop; where none was, none is looked at. */
async function newsletterFacts(context: ActionContext): Promise<readonly NewsletterFact[]> {
  if ((await context.store.mailings.asks()).length === 0) return []
  return (await newsletterGround(context)).flatMap(({ newsletter: { key, name, stands } }) => {
    if (stands === null) return []
    const { standing, askedAtMs, isLetterDue, lateAtMs } = stands
    return [{ key, name, standing, askedAtMs, isLetterDue, late: lateAtMs.length }]
  })
}

async function registerFact(context: ActionContext): Promise<RegisterFact> {
  const { activities, lastVersion, isCounted } = await register.run(context, {}, ignore)
  const now = activities.filter(({ state }) => state !== 'ended')
  const kept = now.filter(({ state }) => state === 'kept')
  return {
    activities: now.length,
    kept: kept.length,
    // Before anything was read there is only our own activity: nobody need look at that first.
    unseen: isCounted ? now.length - kept.length : 0,
    moved: kept.filter(({ drift }) => Object.values(drift).some((lines) => lines > 0)).length,
    isSigned: lastVersion !== null,
    reviews: kept.flatMap((one) => {
      const on = told(one, 'review-due')?.term ?? ''
      return on === '' ? [] : [{ activity: one.id, name: nameOf(one), on }]
    }),
    assessments: kept
      .filter(({ statements }) => assessmentNeed(statements) !== 'not-shown')
      .map((one) => ({
        activity: one.id,
        name: nameOf(one),
        isRecorded: told(one, 'dpia') !== undefined,
      })),
  }
}

function told({ statements }: Pick<Activity, 'statements'>, field: FieldId): StatementValue | undefined {
  return statements.find((one) => one.field === field)?.value
}

/** As it was named; an activity of the starter set by its id, for which every language has a name. */
function nameOf(activity: Pick<Activity, 'id' | 'statements'>): string {
  return told(activity, 'name')?.text ?? activity.id
}
