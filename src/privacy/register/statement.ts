import { specialTerms } from './data-terms.ts'
import type { FieldId } from './fields.ts'
import type { Activity, Organisation, Register, Statement } from './model.ts'
import { customerWords } from './customer-words.ts'

/** Whom a part of a privacy statement speaks to, in the order of reading. */
export type Reader =
  | 'customers'
  | 'applicants'
  | 'members'
  | 'newsletter'
  | 'visitors'
  | 'contacts'
  | 'others'
  | 'staff'

/** Who reads the statement: everybody outside, or the staff. */
export type Audience = 'everyone' | 'staff'

const subjectsOf: Record<Reader, readonly string[]> = {
  customers: customerWords,
  applicants: ['applicant'],
  members: ['member'],
  newsletter: ['subscriber'],
  visitors: ['visitor'],
  contacts: ['supplier-contact'],
  others: ['other'],
  staff: ['employee'],
}

const readersOf: Record<Audience, readonly Reader[]> = {
  everyone: ['customers', 'applicants', 'members', 'newsletter', 'visitors', 'contacts', 'others'],
  staff: ['staff'],
}

/** Activities that concern one kind of reader. */
export interface ReaderPart {
  readonly reader: Reader
  readonly activities: readonly Activity[]
}

/** The activities that a statement tells, by whom they concern; one that concerns several is told to each. */
export function partsFor(audience: Audience, activities: readonly Activity[]): ReaderPart[] {
  return readersOf[audience]
    .map((reader) => ({
      reader,
      activities: activities.filter((one) => isTold(one) && concerns(one, reader)),
    }))
    .filter((part) => part.activities.length > 0)
}

/** What we do for others is told by them. */
function isTold({ state, role }: Activity): boolean {
  return state === 'kept' && role !== 'processor'
}

function concerns(activity: Activity, reader: Reader): boolean {
  return activity.statements.some(
    ({ field, item }) => field === 'subjects' && subjectsOf[reader].includes(item),
  )
}

/** What the law asks in a statement and nobody knows yet (GDPR art. 13, 14). */
export type StatementGap =
  | 'name'
  | 'contact'
  | 'purpose'
  | 'basis'
  | 'interest'
  | 'subjects'
  | 'data'
  | 'exception'
  | 'source'
  | 'obligatory'
  | 'transfers'
  | 'retention'
  | 'automated'
  | 'not-looked-at'
  | 'proposed'

export interface OpenPoint {
  /** Null: of the organisation. */
  readonly activity: string | null
  readonly gap: StatementGap
}

/** What the owner must still find out; the statement says nothing of it rather than something invented. */
export function openPoints(audience: Audience, { organisation, activities }: Register): OpenPoint[] {
  const told = new Set(partsFor(audience, activities).flatMap((part) => part.activities))
  return [
    ...organisationGaps(organisation).map((gap) => ({ activity: null, gap })),
    ...activities.flatMap((one) => gapsOf(one, told.has(one)).map((gap) => ({ activity: one.id, gap }))),
  ]
}

function organisationGaps({ name, email, phone, address }: Organisation): StatementGap[] {
  const gaps: StatementGap[] = []
  if (name === '') gaps.push('name')
  if (email === '' && phone === '' && address === '') gaps.push('contact')
  return gaps
}

function gapsOf(activity: Activity, isInStatement: boolean): StatementGap[] {
  if (activity.state === 'proposed') return ['proposed']
  if (isTold(activity) && !activity.statements.some(({ field }) => field === 'subjects')) return ['subjects']
  if (!isInStatement) return []
  return gapIds.filter((gap) => isOpen[gap](activity.statements))
}

type ActivityGap = Exclude<StatementGap, 'name' | 'contact' | 'subjects' | 'proposed'>

const isOpen: Record<ActivityGap, (statements: readonly Statement[]) => boolean> = {
  purpose: (all) => !has(all, 'purpose'),
  basis: (all) => !has(all, 'basis'),
  interest: (all) =>
    interestsOf(all).length > 0 &&
    !interestsOf(all).some(({ value }) => value.text !== '') &&
    !isFilled(all, 'weighing'),
  data: (all) => !has(all, 'data'),
  exception: (all) =>
    all.some(({ field, item }) => field === 'data' && specialTerms.has(item)) && !has(all, 'exception'),
  source: (all) => !isFilled(all, 'source'),
  obligatory: (all) => !isFilled(all, 'obligatory'),
  transfers: (all) => all.some(({ field, value }) => field === 'transfers' && value.term === ''),
  retention: (all) => !has(all, 'retention'),
  automated: (all) =>
    all.some(({ field, value }) => field === 'automated-decisions' && value.term === 'unknown'),
  'not-looked-at': (all) => all.some((one) => statementFields.includes(one.field) && !isVouched(one)),
}
const gapIds = Object.keys(isOpen) as ActivityGap[] // keys of a constant are exactly its names

function has(statements: readonly Statement[], asked: FieldId): boolean {
  return statements.some(({ field }) => field === asked)
}

function isFilled(statements: readonly Statement[], asked: FieldId): boolean {
  return statements.some(({ field, value }) => field === asked && value.text !== '')
}

/** Statements that a legitimate interest is the basis. */
export function interestsOf(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ field, item }) => field === 'basis' && item.startsWith('6.1.f'))
}

function isVouched({ basis, field }: Statement): boolean {
  return field === 'name' || basis === 'declared' || basis === 'confirmed'
}

/** What of an activity a statement tells. */
const statementFields: readonly FieldId[] = [
  'name',
  'purpose',
  'basis',
  'weighing',
  'subjects',
  'data',
  'exception',
  'source',
  'obligatory',
  'recipients',
  'processors',
  'transfers',
  'retention',
  'automated-decisions',
]

/** One thing that a statement was made from. */
export interface GroundLine {
  /** '' : of the organisation. */
  readonly activity: string
  readonly field: FieldId | keyof Organisation
  readonly item: string
  readonly said: string
}

/** All that a statement says, in one order whatever the order of the register. */
export function statementGround(audience: Audience, { organisation, activities }: Register): GroundLine[] {
  const keys = Object.keys(organisation) as (keyof Organisation)[] // of the interface itself
  const told = new Set(partsFor(audience, activities).flatMap((part) => part.activities))
  const lines = [...told].flatMap(({ id, statements }) =>
    statements
      .filter(({ field }) => statementFields.includes(field))
      .map(({ field, item, value }) => ({ activity: id, field, item, said: `${value.term}\n${value.text}` })),
  )
  return [
    ...keys.map((key) => ({ activity: '', field: key, item: '', said: organisation[key] })),
    ...lines,
  ].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ activity, field, item }: GroundLine): string {
  return JSON.stringify([activity, field, item])
}

/** What is otherwise than when a statement was published. */
export interface StatementDrift {
  readonly activity: string
  readonly field: GroundLine['field']
  readonly item: string
  readonly what: 'added' | 'removed' | 'changed'
}

/** Reality moved since: what a published statement does not say, says no more rightly, or says otherwise. */
export function statementDrift(before: readonly GroundLine[], now: readonly GroundLine[]): StatementDrift[] {
  const [former, present] = [byKey(before), byKey(now)]
  return [...new Set([...former.keys(), ...present.keys()])].sort().flatMap((key): StatementDrift[] => {
    const [was, is] = [former.get(key), present.get(key)]
    const one = is ?? was
    if (one === undefined || was?.said === is?.said) return []
    const { activity, field, item } = one
    return [
      { activity, field, item, what: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' },
    ]
  })
}

function byKey(lines: readonly GroundLine[]): Map<string, GroundLine> {
  return new Map(lines.map((line) => [keyOf(line), line]))
}
