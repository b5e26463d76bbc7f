import { gunzipSync, gzipSync } from 'node:zlib'
import { utf8 } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { detect } from '../detect/detect.ts'
import type { KnownPerson } from '../people/others.ts'
import type { Subject } from '../people/subject.ts'
import type { AnswerItem } from '../privacy/requests/answer/item.ts'
import { proposalFor, type Proposal } from '../privacy/requests/answer/propose.ts'
import type { Identifier, ItemDecision } from '../privacy/requests/event.ts'
import type { DecidedItem, RequestFile } from '../privacy/requests/file.ts'
import type { PersonBrief, Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { ownDomains } from './persons.ts'
import { organisationOf } from './register-ground.ts'
import type { CopyGround, ValueMark } from './request-copy.ts'

/** What was found at the last search, in the order in which it was found; refuses when nobody searched. */
export async function foundItems(
  store: Store,
  { id, searched }: RequestFile,
): Promise<readonly AnswerItem[]> {
  const paper = searched?.paper ?? null
  const kept = paper === null ? null : await store.requests.paper(paper)
  if (kept === null) throw new Refusal('request-not-searched', String(id))
  return JSON.parse(gunzipSync(kept.bytes).toString('utf8')) as AnswerItem[] // written by `packedItems`
}

export function packedItems(items: readonly AnswerItem[]): Uint8Array {
  return gzipSync(JSON.stringify(items))
}

/** A piece with what is proposed and what somebody decided. */
export interface WeighedItem extends AnswerItem {
  readonly proposal: Proposal
  readonly decided: DecidedItem | null
  /** What becomes of it. */
  readonly decision: ItemDecision
}

export function weigh(items: readonly AnswerItem[], file: RequestFile): readonly WeighedItem[] {
  return items.map((item) => {
    const proposal = proposalFor(item)
    const decided = file.items.get(item.key) ?? null
    return { ...item, proposal, decided, decision: decided?.decision ?? proposal.decision }
  })
}

/** The persons of the index that the request is about, as they are now. */
export async function personsOf(
  store: Store,
  { persons }: Pick<RequestFile, 'persons'>,
): Promise<PersonBrief[]> {
  const briefs = await Promise.all(persons.map((id) => store.persons.brief(id)))
  return briefs.filter((brief) => brief !== null)
}

/** All that the person is known by: what the index holds of them, and what was typed. */
export async function subjectOf(store: Store, file: RequestFile): Promise<Subject> {
  const briefs = await personsOf(store, file)
  const typed = (kind: Identifier['kind']): string[] =>
    file.identifiers.filter((one) => one.kind === kind).map(({ text }) => text)
  return {
    names: unique([...briefs.flatMap(({ name, names }) => [name, ...names]), ...typed('name')]),
    emails: unique(
      [...briefs.flatMap(({ emails }) => emails), ...typed('mail')].map((one) => one.toLowerCase()),
    ),
    phones: unique([...briefs.flatMap(({ phones }) => phones), ...typed('phone').map(phoneOf)]),
    others: unique([...typed('address'), ...typed('number')]),
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value.trim() !== ''))]
}

/** As the index writes it, so that a typed number finds those in cards and mails. */
function phoneOf(text: string): string {
  const found = detect(utf8(`Tel: ${text}`), { layout: 'prose' }).find(({ kind }) => kind === 'PHONE')
  return found?.value ?? text
}

/** What copies for this request are made by. */
export async function copyGround(
  context: Pick<ActionContext, 'store'>,
  file: RequestFile,
  items: readonly WeighedItem[],
): Promise<CopyGround> {
  const { store } = context
  const [subject, staff, domains, organisation] = await Promise.all([
    subjectOf(store, file),
    staffOf(context),
    ownDomains(store),
    organisationOf(store),
  ])
  const { name, address, phone, email } = organisation
  const own = new Set([...subject.emails, ...subject.names])
  return {
    language: file.language,
    persons: file.persons,
    people: {
      subject,
      // Somebody of the staff may ask themselves.
      staff: staff.filter((one) => ![...one.emails, ...one.names].some((value) => own.has(value))),
      ownDomains: domains,
      organisation: [name, address, phone, email].filter((value) => value !== ''),
    },
    staffStays: file.ownPeopleStay,
    marks: marksOf(file),
    keys: new Set(items.filter(({ decision }) => decision !== 'withhold').map(({ key }) => key)),
    withheld: new Set(items.filter(({ decision }) => decision === 'withhold').map(({ key }) => key)),
  }
}

function marksOf({ values }: RequestFile): ValueMark[] {
  const last = new Map<string, ValueMark | null>()
  for (const { item, values: some, step } of values)
    for (const value of some) last.set(`${item} ${value}`, step === null ? null : { item, value, step })
  return [...last.values()].filter((mark) => mark !== null)
}

/** Our own people, whom the index takes for employees. */
async function staffOf({ store }: Pick<ActionContext, 'store'>): Promise<readonly KnownPerson[]> {
  const { rows } = await store.persons.search({ text: '', role: 'employee', limit: mostStaff, offset: 0 })
  return rows.map(({ name, emails, phones }) => ({ names: [name], emails, phones }))
}

const mostStaff = 5000
