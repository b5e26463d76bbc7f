import type { RightId } from '../../law/rights.ts'
import type {
  Asker,
  Identifier,
  ItemDecision,
  RequestChannel,
  RequestEvent,
  RequestLanguage,
  RequestLine,
} from './event.ts'
import { joinRecipients, type FoundRecipient } from './recipient.ts'

/** A request as its lines tell it. */
export interface RequestFile {
  readonly id: number
  readonly openedAtMs: number
  readonly channel: RequestChannel
  readonly receivedAt: string
  /** Why the moment was put right; '' when it was not. */
  readonly receivedWhy: string
  readonly rights: readonly RightId[]
  readonly text: string
  readonly asker: Asker
  readonly language: RequestLanguage
  readonly document: string | null
  /** Whether there is reasonable doubt who asks; null: not looked at. */
  readonly doubt: Kept<EventOf<'doubted'>> | null
  readonly identified: readonly Kept<EventOf<'identified'>>[]
  readonly sent: readonly Kept<EventOf<'sent'>>[]
  readonly heard: readonly Kept<EventOf<'heard'>>[]
  readonly extension: Kept<EventOf<'extended'>> | null
  readonly persons: readonly number[]
  readonly identifiers: readonly Identifier[]
  /** The search that counts: the newest. */
  readonly searched: Kept<EventOf<'searched'>> | null
  /** By place, the newest word of each. */
  readonly ticked: ReadonlyMap<string, Kept<EventOf<'ticked'>>>
  /** By item, as decided by a person; the others follow the proposal. */
  readonly items: ReadonlyMap<string, DecidedItem>
  /** In their order: the newest word on a value holds. */
  readonly values: readonly Kept<EventOf<'decided-value'>>[]
  readonly ownPeopleStay: boolean
  readonly packed: readonly Kept<EventOf<'packed'>>[]
  readonly delivered: readonly Kept<EventOf<'delivered'>>[]
  readonly planned: readonly Kept<EventOf<'planned'>>[]
  readonly carriedOut: readonly Kept<EventOf<'carried-out'>>[]
  /** By right, as it stands. */
  readonly decided: ReadonlyMap<RightId, Kept<EventOf<'decided'>>>
  /** Everybody who was ever found to have received data of the person. */
  readonly recipients: readonly FoundRecipient[]
  /** In their order: the newest word on each holds. */
  readonly recipientSteps: readonly Kept<EventOf<'recipient-step'>>[]
  readonly reviews: readonly Kept<EventOf<'reviewed'>>[]
  readonly papers: readonly Kept<EventOf<'filed'>>[]
  readonly notes: readonly Kept<EventOf<'noted'>>[]
  readonly closed: Kept<EventOf<'closed'>> | null
  readonly keptUntil: Kept<EventOf<'kept-until'>> | null
  readonly lastHash: string
}

export type EventOf<Type extends RequestEvent['type']> = Extract<RequestEvent, { readonly type: Type }>
export type Kept<T> = T & { readonly line: number; readonly atMs: number }

export interface DecidedItem {
  readonly decision: ItemDecision
  readonly ground: string | null
  readonly why: string
  readonly by: string
  readonly line: number
  readonly atMs: number
}

const nothing: RequestFile = {
  id: 0,
  openedAtMs: 0,
  channel: 'mail',
  receivedAt: '',
  receivedWhy: '',
  rights: [],
  text: '',
  asker: { name: '', mail: '', phone: '', address: '', behalf: 'self', about: '', age: null },
  language: 'nl',
  document: null,
  doubt: null,
  identified: [],
  sent: [],
  heard: [],
  extension: null,
  persons: [],
  identifiers: [],
  searched: null,
  ticked: new Map(),
  items: new Map(),
  values: [],
  ownPeopleStay: true,
  packed: [],
  delivered: [],
  planned: [],
  carriedOut: [],
  decided: new Map(),
  recipients: [],
  recipientSteps: [],
  reviews: [],
  papers: [],
  notes: [],
  closed: null,
  keptUntil: null,
  lastHash: '',
}

/** The files that lines tell of, by number. What was taken back counts for nothing. */
export function requestFiles(lines: readonly RequestLine[]): ReadonlyMap<number, RequestFile> {
  const struck = new Set(lines.flatMap(({ event }) => (event.type === 'struck' ? [event.line] : [])))
  const files = new Map<number, RequestFile>()
  for (const line of lines) {
    const file = files.get(line.request) ?? begun(line)
    const change = struck.has(line.id) ? {} : changeOf(file, line)
    files.set(line.request, { ...file, ...change, lastHash: line.hash })
  }
  return files
}

/** Its first line says more of it, unless that was changed from outside. */
function begun({ request, atMs }: RequestLine): RequestFile {
  const receivedAt = Temporal.Instant.fromEpochMilliseconds(atMs).toString()
  return { ...nothing, id: request, openedAtMs: atMs, receivedAt }
}

/** By hand, as a person said, or by a plan that came to its end: a plan that only lies ready has erased nothing. */
export function isCarriedOut(
  { planned, carriedOut }: Pick<RequestFile, 'planned' | 'carriedOut'>,
  right: RightId,
): boolean {
  return planned.some(
    (one) =>
      one.right === right &&
      (one.plan === null || carriedOut.findLast(({ plan }) => plan === one.plan)?.state === 'applied'),
  )
}

/** True when all that was done for it was put back since: then there is nothing to tell anybody. */
export function isPutBack(
  { planned, carriedOut }: Pick<RequestFile, 'planned' | 'carriedOut'>,
  right: RightId,
): boolean {
  const plans = planned.filter((one) => one.right === right)
  return plans.length > 0 && plans.every(({ plan }) => plan !== null && isUndone({ carriedOut }, plan))
}

/** True when the last that was heard of a plan is that it was put back. */
export function isUndone({ carriedOut }: Pick<RequestFile, 'carriedOut'>, plan: number): boolean {
  return carriedOut.findLast((one) => one.plan === plan)?.state === 'undone'
}

function changeOf(file: RequestFile, line: RequestLine): Partial<RequestFile> {
  const { event } = line
  if (event.type === 'opened') return { ...event, receivedWhy: '' }
  return statementOf(file, line) ?? workOf(file, line)
}

/** What is asked, by whom, and what went to and fro. */
function statementOf(file: RequestFile, { id, event, atMs }: RequestLine): Partial<RequestFile> | null {
  const kept = { line: id, atMs }
  switch (event.type) {
    case 'asks':
      return { rights: event.rights, text: event.text }
    case 'asker':
      return { asker: event.asker }
    case 'received':
      return { receivedAt: event.at, receivedWhy: event.why }
    case 'language':
      return { language: event.language }
    case 'doubted':
      return { doubt: { ...event, ...kept } }
    case 'identified':
      return { identified: [...file.identified, { ...event, ...kept }] }
    case 'sent':
      return { sent: [...file.sent, { ...event, ...kept }] }
    case 'heard':
      return { heard: [...file.heard, { ...event, ...kept }] }
    case 'extended':
      return { extension: { ...event, ...kept } }
    case 'closed':
      return { closed: { ...event, ...kept } }
    case 'reopened':
      return { closed: null, keptUntil: null }
    case 'kept-until':
      return { keptUntil: { ...event, ...kept } }
    default:
      return null
  }
}

/** What was done about it. */
function workOf(file: RequestFile, { id, event, atMs }: RequestLine): Partial<RequestFile> {
  const kept = { line: id, atMs }
  switch (event.type) {
    case 'persons':
      return { persons: event.persons, identifiers: event.identifiers }
    case 'searched':
      return { searched: { ...event, ...kept } }
    case 'ticked':
      return { ticked: new Map([...file.ticked, [event.place, { ...event, ...kept }]]) }
    case 'decided-item':
      return { items: itemsAfter(file.items, { ...event, ...kept }) }
    case 'decided-value':
      return { values: [...file.values, { ...event, ...kept }] }
    case 'own-people':
      return { ownPeopleStay: event.stay }
    case 'packed':
      return { packed: [...file.packed, { ...event, ...kept }] }
    case 'delivered':
      return { delivered: [...file.delivered, { ...event, ...kept }] }
    case 'planned':
      return { planned: [...file.planned, { ...event, ...kept }] }
    case 'carried-out':
      return { carriedOut: [...file.carriedOut, { ...event, ...kept }] }
    case 'decided':
      return { decided: new Map([...file.decided, [event.right, { ...event, ...kept }]]) }
    case 'recipients':
      return { recipients: joinRecipients(file.recipients, event.found) }
    case 'recipient-step':
      return { recipientSteps: [...file.recipientSteps, { ...event, ...kept }] }
    case 'reviewed':
      return { reviews: [...file.reviews, { ...event, ...kept }] }
    case 'filed':
      return { papers: [...file.papers, { ...event, ...kept }] }
    case 'noted':
      return { notes: [...file.notes, { ...event, ...kept }] }
    default:
      return {}
  }
}

function itemsAfter(
  items: ReadonlyMap<string, DecidedItem>,
  { items: keys, decision, ground, why, by, line, atMs }: Kept<EventOf<'decided-item'>>,
): ReadonlyMap<string, DecidedItem> {
  const after = new Map(items)
  for (const key of keys) {
    if (decision === null) after.delete(key)
    else after.set(key, { decision, ground, why, by, line, atMs })
  }
  return after
}
