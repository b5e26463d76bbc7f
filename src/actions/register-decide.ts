import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { slotOf } from '../privacy/register/current.ts'
import type { RegisterDecision, StatementDecision, StatementStep } from '../privacy/register/decision.ts'
import { fieldIds, fieldSpecs, type FieldId } from '../privacy/register/fields.ts'
import { isUnknown } from '../privacy/register/known.ts'
import type { Activity, Organisation, StatementValue } from '../privacy/register/model.ts'
import { templateIds, templateOf, templates, type TemplateId } from '../privacy/register/templates.ts'
import { vocabularies, type Vocabulary } from '../privacy/register/vocabulary.ts'
import { action } from './action.ts'
import { ownDomains } from './persons.ts'
import {
  organisationInput,
  organisationOf,
  organisationSetting,
  registerNow,
  type RegisterNow,
} from './register-ground.ts'
import { checkRoom } from './register-room.ts'
import { organisationName } from './setup.ts'

const id = z.string().trim().min(1).max(100)

/** Longer ones are no register but a document. */
const value = z.object({
  term: z.string().trim().max(100).default(''),
  text: z.string().trim().max(4000).default(''),
})

/** One word on one statement. Without a value, `confirm` agrees with what is proposed; with one, it restores what was confirmed. */
const step = z.object({
  field: z.enum(fieldIds as [FieldId, ...FieldId[]]), // there are dozens
  item: z.string().trim().max(300).default(''),
  step: z.enum(['confirm', 'declare', 'refuse', 'reset']),
  value: value.nullable().default(null),
})

export type StatementInput = z.output<typeof step>

/** What takes decisions back: the same action with these steps. */
export interface Undo {
  readonly activity: string
  readonly steps: StatementInput[]
}

/** More than a screen decides at once. */
const maxSteps = 500

/** Says of statements of one activity that they are so, what they are instead, or that they do not belong there. Gives what takes it back. */
export const decideStatement = action({
  name: 'decide-statement',
  shape: 'change',
  input: z.object({ activity: id, steps: z.array(step).min(1).max(maxSteps) }),
  subject: ({ activity, steps }) =>
    `${activity} ${[...new Set(steps.map((one) => `${one.field} ${one.step}`))].join(', ')}`.slice(0, 500),
  async run({ store, clock }, { activity, steps }): Promise<Undo> {
    const now = await registerNow({ store, clock })
    const found = activityIn(now, activity)
    const decisions = steps.map((one) => decisionOf(one, { found, now }))
    checkRoom(now.register, decisions)
    await store.registers.decide(decisions, clock.now().epochMilliseconds)
    return { activity, steps: formersOf(steps, activity, now) }
  },
})

/** Agrees with everything that is proposed and not decided yet, and says that the activity is theirs. */
export const confirmActivity = action({
  name: 'confirm-activity',
  shape: 'change',
  input: z.object({ id }),
  subject: ({ id: confirmed }) => confirmed,
  async run({ store, clock }, { id: confirmed }): Promise<Undo & { readonly state: Activity['state'] }> {
    const now = await registerNow({ store, clock })
    const found = activityIn(now, confirmed)
    const steps = found.statements
      .filter((one) => one.decided === null && !isUnknown(one))
      .map(({ field, item }): StatementInput => ({ field, item, step: 'confirm', value: null }))
    const kept: RegisterDecision = { type: 'activity', activity: confirmed, state: 'kept', role: found.role }
    const decisions = steps.map((one) => decisionOf(one, { found, now }))
    await store.registers.decide([kept, ...decisions], clock.now().epochMilliseconds)
    return {
      activity: confirmed,
      steps: formersOf(steps, confirmed, now),
      state: found.state,
    }
  },
})

/** Puts an activity in the register: of the starter set, or the organisation's own. Taken back by giving it the state `proposed`. */
export const addActivity = action({
  name: 'add-activity',
  shape: 'change',
  input: z.union([
    z.object({ template: z.enum(templateIds as [TemplateId, ...TemplateId[]]) }), // there are nineteen
    z.object({
      name: z.string().trim().min(1).max(200),
      role: z.enum(['controller', 'joint', 'processor']).default('controller'),
    }),
  ]),
  subject: (input) => ('template' in input ? input.template : input.role),
  async run({ store, clock }, input): Promise<{ readonly id: string }> {
    const isOwn = 'name' in input
    const added = isOwn ? `own-${randomUUID()}` : input.template
    const role = isOwn ? input.role : templates[input.template].role
    const decisions: RegisterDecision[] = [{ type: 'activity', activity: added, state: 'kept', role }]
    if (isOwn) decisions.push(named(added, input.name))
    checkRoom((await registerNow({ store, clock })).register, decisions)
    await store.registers.decide(decisions, clock.now().epochMilliseconds)
    return { id: added }
  },
})

function named(activity: string, name: string): StatementDecision {
  return {
    type: 'statement',
    activity,
    field: 'name',
    item: '',
    step: 'declare',
    value: { term: '', text: name },
    seen: null,
    evidence: [],
    beside: [],
  }
}

/** What an activity was: given to the same action, it is that again. */
export interface FormerActivity extends Pick<Activity, 'id' | 'state' | 'role'> {
  readonly name: string
}

/** Keeps an activity, ends it, or gives it another role or name. Gives what it was. */
export const changeActivity = action({
  name: 'change-activity',
  shape: 'change',
  input: z.object({
    id,
    state: z.enum(['proposed', 'kept', 'ended']).optional(),
    role: z.enum(['controller', 'joint', 'processor']).optional(),
    /** Empty: the usual name again. */
    name: z.string().trim().max(200).optional(),
  }),
  subject: (input) => `${input.id} ${input.state ?? ''} ${input.role ?? ''}`.trim(),
  async run({ store, clock }, input): Promise<FormerActivity> {
    const now = await registerNow({ store, clock })
    const found = activityIn(now, input.id)
    const { state = found.state, role = found.role, name } = input
    const decisions: RegisterDecision[] = [{ type: 'activity', activity: input.id, state, role }]
    if (name !== undefined) {
      const change: StatementInput = {
        field: 'name',
        item: '',
        ...(name === ''
          ? { step: 'reset', value: null }
          : { step: 'declare', value: { term: '', text: name } }),
      }
      decisions.push(decisionOf(change, { found, now }))
    }
    await store.registers.decide(decisions, clock.now().epochMilliseconds)
    const former = found.statements.find(({ field }) => field === 'name')?.value.text ?? ''
    return { id: input.id, state: found.state, role: found.role, name: former }
  },
})

/** Who the organisation is, as told, and which mail domains are its own. */
export const getOrganisation = action({
  name: 'get-organisation',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<{
    readonly organisation: Organisation
    readonly domains: readonly string[]
  }> {
    const [organisation, domains] = await Promise.all([organisationOf(store), ownDomains(store)])
    return { organisation, domains }
  },
})

/** Tells who keeps the register; gives what was told before. */
export const setOrganisation = action({
  name: 'set-organisation',
  shape: 'change',
  input: organisationInput,
  async run({ store }, organisation): Promise<{ readonly former: Organisation }> {
    const former = await organisationOf(store)
    await store.settings.set(organisationSetting, organisation)
    // A register that says no name goes by the one from the beginning; one that says it is right from now on.
    if (organisation.name !== '') await store.settings.set(organisationName, organisation.name)
    return { former }
  },
})

function activityIn({ register }: RegisterNow, asked: string): Activity {
  const found = register.activities.find((one) => one.id === asked)
  if (found === undefined) throw new Refusal('activity-not-found', asked)
  return found
}

interface Standing {
  readonly found: Activity
  readonly now: RegisterNow
}

/** The decision that a step is, with what is seen now frozen in it. */
function decisionOf(given: StatementInput, { found, now }: Standing): StatementDecision {
  const { field, item } = given
  const isNameTaken = field === 'name' && (given.step === 'reset' || given.step === 'refuse')
  // Only one of the starter set has a usual name to fall back on.
  if (isNameTaken && templateOf(found.id) === undefined) throw new Refusal('wrong-input', 'name')
  const proposal = now.proposed.find((one) => one.id === found.id)
  const seen = proposal?.statements.find((one) => slotOf(one) === slotOf(given))
  const decision = { type: 'statement', activity: found.id, field, item, step: given.step } as const
  return {
    ...decision,
    value: decidedValue(given, seen?.value ?? null),
    seen: seen?.value ?? null,
    evidence: seen?.evidence ?? [],
    beside: (proposal?.statements ?? []).filter((one) => one.field === field).map((one) => one.item),
  }
}

const isWithValue: Readonly<Record<StatementStep, boolean>> = {
  confirm: true,
  declare: true,
  refuse: false,
  reset: false,
}

function decidedValue(given: StatementInput, seen: StatementValue | null): StatementValue | null {
  checkItem(given)
  if (!isWithValue[given.step]) return null
  const told = given.value ?? (given.step === 'confirm' ? seen : null)
  if (told === null) throw new Refusal('wrong-input', given.field)
  const { term } = fieldSpecs[given.field]
  if (!isTermOf(term, told.term)) throw new Refusal('wrong-input', told.term)
  if (given.step === 'declare' && !fieldSpecs[given.field].many && told.text === '' && told.term === '')
    throw new Refusal('wrong-input', given.field)
  return told
}

/** Keys of items are words of the field's list, or what names the item; a field of one value has none. */
function checkItem({ field, item }: StatementInput): void {
  const { item: kind } = fieldSpecs[field]
  const isRight = kind === 'none' ? item === '' : item !== '' && (!isVocabulary(kind) || isWordOf(kind, item))
  if (!isRight) throw new Refusal('wrong-input', `${field} ${item}`.trim())
}

function isVocabulary(list: string): list is Vocabulary {
  return Object.hasOwn(vocabularies, list)
}

function isWordOf(list: keyof typeof vocabularies, word: string): boolean {
  return (vocabularies[list] as readonly string[]).includes(word)
}

/** A duration or day as ISO 8601 writes it; 30 February is none. */
const termForms = {
  duration: z.string().regex(/^P\d{1,4}[YMWD]$/),
  date: z.iso.date(),
  none: z.never(),
} as const

function isTermOf(list: (typeof fieldSpecs)[FieldId]['term'], term: string): boolean {
  if (term === '') return true // not told
  return isVocabulary(list) ? isWordOf(list, term) : termForms[list].safeParse(term).success
}

/** The steps that bring back what was decided before. */
function formersOf(
  steps: readonly StatementInput[],
  activity: string,
  { decisions }: RegisterNow,
): StatementInput[] {
  const last = new Map(
    decisions.flatMap((one) =>
      one.type === 'statement' && one.activity === activity ? [[slotOf(one), one] as const] : [],
    ),
  )
  return steps.map((one) => {
    const { field, item } = one
    const former = last.get(slotOf(one))
    return former === undefined
      ? { field, item, step: 'reset', value: null }
      : { field, item, step: former.step, value: former.value }
  })
}
