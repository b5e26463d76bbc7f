import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { retentionTerms } from '../law/retention-terms.ts'
import {
  answerRule,
  formRule,
  freeRule,
  identityRule,
  refusalGrounds,
  remedies,
  rights,
  type RightId,
} from '../law/rights.ts'
import type { PersonMark } from '../privacy/persons/event.ts'
import { adviseOnRequest, type RequestAdvice } from '../privacy/requests/advice.ts'
import { fileRetention, type FileRetention } from '../privacy/file-retention.ts'
import { localDay, requestClock, type RequestClock } from '../privacy/requests/clock.ts'
import type { RequestLine } from '../privacy/requests/event.ts'
import { requestFiles, type RequestFile } from '../privacy/requests/file.ts'
import { nextStep, type RequestStep } from '../privacy/requests/next-step.ts'
import { recipientStates, type RecipientState } from '../privacy/requests/recipients.ts'
import { monthsSinceSame, relatedTo, type RelatedRequest } from '../privacy/requests/related.ts'
import type { ActionContext } from './action.ts'
import { answerDeadline, type DeadlineAnswer } from './explain-deadline.ts'

type Store = Pick<ActionContext, 'store'>

/** A request with everything that follows from its file. */
export interface RequestView {
  /** With what is kept by item and place as lists: a face gets no maps. */
  readonly file: RequestFacts
  readonly nowMs: number
  readonly clock: RequestClock
  readonly step: RequestStep
  readonly advice: RequestAdvice
  readonly lines: readonly RequestLine[]
  /** True when a line was changed or taken out since. */
  readonly isBroken: boolean
  /** How the time was counted, in words. */
  readonly explained: readonly DeadlineAnswer[]
  readonly related: readonly RelatedRequest[]
  /** Somebody of the index who has the address or number that the request came from. */
  readonly known: readonly KnownPerson[]
  /** What holds for those whom it is about: restricted, in dispute, no advertising. */
  readonly marks: readonly PersonMark[]
  /** Who received data of the person, and whether they were told. */
  readonly recipients: readonly RecipientState[]
  readonly law: typeof law
  readonly retention: FileRetention
}

/** Where what is said stands, and how sure that is. */
const law = {
  rights,
  grounds: refusalGrounds,
  remedies,
  identity: identityRule,
  free: freeRule,
  form: formRule,
  answer: answerRule,
}

/** The file as a face gets it. */
export interface RequestFacts extends Omit<RequestFile, 'ticked' | 'items' | 'decided'> {
  readonly ticked: readonly (RequestFile['ticked'] extends ReadonlyMap<string, infer One> ? One : never)[]
  readonly decided: readonly (RequestFile['decided'] extends ReadonlyMap<RightId, infer One> ? One : never)[]
  /** How many items were judged by a person. */
  readonly judged: number
}

export interface KnownPerson {
  readonly id: number
  readonly name: string
  readonly by: 'mail' | 'phone' | 'name'
}

/** The file of a request; refuses when there is none. */
export async function requestFile({ store }: Store, id: number): Promise<RequestFile> {
  return fileFrom(await store.requests.lines(id), id)
}

function fileFrom(lines: readonly RequestLine[], id: number): RequestFile {
  const file = requestFiles(lines).get(id)
  if (file === undefined) throw new Refusal('request-not-found', String(id))
  return file
}

/** Every file, the newest first. */
export async function allRequests({ store }: Store): Promise<readonly RequestFile[]> {
  return [...requestFiles(await store.requests.lines()).values()].toReversed()
}

/** The request as its screen and its letters show it. */
export async function requestView(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  id: number,
  language: 'nl' | 'en',
): Promise<RequestView> {
  const lines = await store.requests.lines(id)
  const file = fileFrom(lines, id)
  const nowMs = clock.now().epochMilliseconds
  const running = requestClock(file, nowMs)
  const all = await allRequests({ store })
  const known = await knownPersons({ store }, file)
  const { ticked, items, decided, ...facts } = file
  return {
    file: { ...facts, ticked: [...ticked.values()], decided: [...decided.values()], judged: items.size },
    nowMs,
    clock: running,
    step: nextStep(file, nowMs),
    advice: adviceOn(file, { all, isKnown: isKnownBy(file, known) }),
    lines,
    isBroken: (await store.requests.broken()).includes(id),
    explained: running.asked.map((asked) => answerDeadline(asked, languages[language])),
    related: relatedTo(file, all),
    known,
    marks: marksOf(file, await store.personLines.marks()),
    recipients: recipientStates(file),
    law,
    retention: retentionOf(file, nowMs),
  }
}

function marksOf(
  { persons }: RequestFile,
  marks: ReadonlyMap<number, readonly PersonMark[]>,
): readonly PersonMark[] {
  return [...new Set(persons.flatMap((id) => marks.get(id) ?? []))]
}

function adviceOn(
  file: RequestFile,
  { all, isKnown }: { readonly all: readonly RequestFile[]; readonly isKnown: boolean },
): RequestAdvice {
  return adviseOnRequest({
    isKnown,
    age: file.asker.age,
    day: localDay(file.receivedAt),
    monthsSinceSame: monthsSinceSame(file, all),
  })
}

/** By the address or number that it came from, and that we had: at the counter an address proves nothing. */
function isKnownBy({ channel }: RequestFile, known: readonly KnownPerson[]): boolean {
  if (channel === 'phone' || channel === 'chat') return known.some(({ by }) => by === 'phone')
  return channel === 'mail' && known.some(({ by }) => by === 'mail')
}

/** More than this of one name is no help. */
const mostKnown = 5

/** Persons of the index that have the address, the number or the name of who asks. */
async function knownPersons({ store }: Store, { asker }: RequestFile): Promise<readonly KnownPerson[]> {
  const found = new Map<number, KnownPerson>()
  for (const by of ['mail', 'phone', 'name'] as const) {
    const text = by === 'name' && asker.about !== '' ? asker.about : asker[by]
    if (text.trim() === '') continue
    const { rows } = await store.persons.search({ text, limit: mostKnown, offset: 0 })
    for (const { id, name, emails } of rows) {
      const isIt = by !== 'mail' || emails.some((email) => email.toLowerCase() === text.toLowerCase())
      if (isIt && !found.has(id)) found.set(id, { id, name, by })
    }
  }
  return [...found.values()].slice(0, mostKnown)
}

/** From the day it was closed, as long as the usual term, or as a person said. */
export function retentionOf({ closed, keptUntil }: RequestFile, nowMs: number): FileRetention {
  return fileRetention(
    { closedAtMs: closed?.atMs ?? null, ownDay: keptUntil?.day ?? null, term: retentionTerms.requests },
    nowMs,
  )
}
