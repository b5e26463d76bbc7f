import { z } from 'zod'
import { openFields, type OpenField } from '../privacy/register/completeness.ts'
import type { Activity, Drift, Organisation, RegisterNames } from '../privacy/register/model.ts'
import { recordDuty, type RecordDuty } from '../privacy/register/record-duty.ts'
import { templateIds, templateOf, type TemplateId } from '../privacy/register/templates.ts'
import type { VersionLine } from '../store/register.ts'
import { action } from './action.ts'
import { registerNow, type RegisterNow } from './register-ground.ts'

/** An activity with what is open in it. */
export interface ActivityView extends Activity {
  /** Id in the starter set; null: the organisation's own. */
  readonly template: TemplateId | null
  /** True when something that is seen calls for it now. */
  readonly isSeen: boolean
  readonly open: readonly OpenField[]
  readonly drift: Readonly<Record<Drift, number>>
}

/** The register of processing activities as it stands. */
export interface RegisterView {
  readonly organisation: Organisation
  readonly activities: readonly ActivityView[]
  readonly names: RegisterNames
  readonly duty: RecordDuty
  /** Of the starter set, what could be added. */
  readonly addable: readonly TemplateId[]
  /** Suppliers in use of which nothing says for what: in no activity. */
  readonly unplaced: readonly { readonly domain: string; readonly name: string }[]
  readonly lastVersion: Omit<VersionLine, 'hash'> | null
  /** False when nothing was counted yet: what is empty then says nothing. */
  readonly isCounted: boolean
  /** True when something was read, marked or decided since it was counted. */
  readonly isStale: boolean
}

/** The whole register: proposed, decided, what is open and what moved. */
export const register = action({
  name: 'register',
  shape: 'query',
  input: z.object({}),
  async run({ store, clock }): Promise<RegisterView> {
    const now = await registerNow({ store, clock })
    const activities = now.register.activities.map((one) => viewOf(one, now))
    const present = new Set(activities.map(({ id }) => id))
    return {
      organisation: now.register.organisation,
      activities,
      names: now.names,
      duty: recordDuty(now.evidence),
      addable: templateIds.filter((id) => !present.has(id)),
      unplaced: unplacedOf(now),
      lastVersion: lineOf(now.last),
      isCounted: now.evidence.topics.length > 0,
      isStale: now.isStale,
    }
  },
})

/** One activity with the names that its keys stand for; null when there is none of this id. */
export const activity = action({
  name: 'activity',
  shape: 'query',
  input: z.object({ id: z.string().min(1).max(100) }),
  async run(
    { store, clock },
    { id },
  ): Promise<{ readonly activity: ActivityView; readonly names: RegisterNames } | null> {
    const now = await registerNow({ store, clock })
    const found = now.register.activities.find((one) => one.id === id)
    return found === undefined ? null : { activity: viewOf(found, now), names: now.names }
  },
})

/** An activity as screens and commands show it. */
export function viewOf(found: Activity, { proposed }: Pick<RegisterNow, 'proposed'>): ActivityView {
  const count = (drift: Drift): number => found.statements.filter((one) => one.drift === drift).length
  return {
    ...found,
    template: templateOf(found.id) === undefined ? null : (found.id as TemplateId), // just looked up
    isSeen: proposed.some(({ id, calledBy }) => id === found.id && calledBy.length > 0),
    open: openFields(found),
    drift: {
      'not-declared': count('not-declared'),
      'not-observed': count('not-observed'),
      differs: count('differs'),
    },
  }
}

function unplacedOf({ register: { activities }, evidence }: RegisterNow): RegisterView['unplaced'] {
  const placed = new Set(
    activities.flatMap(({ statements, refused }) => [...statements, ...refused]).map(({ item }) => item),
  )
  return evidence.suppliers
    .filter(({ domain }) => !placed.has(domain))
    .map(({ domain, name }) => ({ domain, name }))
}

function lineOf(last: RegisterNow['last']): RegisterView['lastVersion'] {
  if (last === null) return null
  const { number, atMs, signedBy, note } = last
  return { number, atMs, signedBy, note, activities: last.register.activities.length }
}
