import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import type { RightId } from '../law/rights.ts'
import { requestClock, type RequestClock } from '../privacy/requests/clock.ts'
import {
  requestChannels,
  type Asker,
  type RequestChannel,
  type RequestEvent,
  type RequestLine,
} from '../privacy/requests/event.ts'
import type { RequestFile } from '../privacy/requests/file.ts'
import { languageOf } from '../privacy/requests/lint.ts'
import { nextStep, type RequestStep } from '../privacy/requests/next-step.ts'
import type { ThrownAway } from '../store/requests.ts'
import { action, type ActionContext } from './action.ts'
import { longText, shortText } from './breach-input.ts'
import { allRequests, requestFile, requestView, retentionOf, type RequestView } from './request-file.ts'
import {
  askerInput,
  requestId,
  requestLanguage,
  requestLine,
  requestMoment,
  rightsInput,
} from './request-input.ts'

/** A request in a list. */
export interface RequestShort {
  readonly id: number
  readonly channel: RequestChannel
  readonly asker: Pick<Asker, 'name' | 'mail' | 'about'>
  readonly rights: readonly RightId[]
  readonly clock: RequestClock
  readonly step: RequestStep
  readonly isClosed: boolean
  /** It was kept long enough. */
  readonly isOver: boolean
}

/** Every request, by what its clock asks: the latest first, then the soonest due. */
export const requests = action({
  name: 'requests',
  shape: 'query',
  input: z.object({}),
  async run({ store, clock }): Promise<{
    readonly requests: readonly RequestShort[]
    /** Numbers of files in which a line was changed or taken out. */
    readonly broken: readonly number[]
    readonly thrownAway: readonly ThrownAway[]
  }> {
    const nowMs = clock.now().epochMilliseconds
    const files = await allRequests({ store })
    return {
      requests: files.map((file) => shortOf(file, nowMs)).sort(byUrgency),
      broken: await store.requests.broken(),
      thrownAway: await store.requests.thrownAway(),
    }
  },
})

function shortOf(file: RequestFile, nowMs: number): RequestShort {
  const { id, channel, asker, rights } = file
  return {
    id,
    channel,
    asker: { name: asker.name, mail: asker.mail, about: asker.about },
    rights,
    clock: requestClock(file, nowMs),
    step: nextStep(file, nowMs),
    isClosed: file.closed !== null,
    isOver: retentionOf(file, nowMs).isOver,
  }
}

/** What stops at once comes first, closed ones last. */
function byUrgency(a: RequestShort, b: RequestShort): number {
  return rankOf(a) - rankOf(b) || (a.clock.dueAtMs ?? 0) - (b.clock.dueAtMs ?? 0) || b.id - a.id
}

function rankOf({ isClosed, clock: { atOnce, answeredAt } }: RequestShort): number {
  if (isClosed) return 3
  if (answeredAt !== null) return 2
  return atOnce.length > 0 ? 0 : 1
}

/** One request with its clock, its advice and what happened; null when there is none with this number. */
export const request = action({
  name: 'request',
  shape: 'query',
  input: z.object({ id: requestId, language: z.enum(['nl', 'en']).default('nl') }),
  async run(context, { id, language }): Promise<RequestView | null> {
    const lines = await context.store.requests.lines(id)
    return lines.length === 0 ? null : requestView(context, id, language)
  },
})

const openInput = z.object({
  channel: z.enum(requestChannels),
  /** When it reached the organisation; now when it is not said. */
  receivedAt: requestMoment.optional(),
  rights: rightsInput.default([]),
  asker: askerInput.default({
    name: '',
    mail: '',
    phone: '',
    address: '',
    behalf: 'self',
    about: '',
    age: null,
  }),
  text: longText.default(''),
  language: requestLanguage.optional(),
  by: shortText.default(''),
})

/** Opens the file of a request that somebody made, in whatever way. What they wrote is kept as it came. */
export const openRequest = action({
  name: 'open-request',
  shape: 'change',
  input: openInput,
  subject: ({ channel, rights }) => `${channel} ${rights.join(' ')}`,
  run: (context, input): Promise<{ readonly id: number }> => openFrom(context, { ...input, document: null }),
})

/** Opens a file; what was found in a message names it. */
export async function openFrom(
  context: Pick<ActionContext, 'store' | 'clock'>,
  given: z.output<typeof openInput> & { readonly document: string | null },
): Promise<{ readonly id: number }> {
  const { store, clock } = context
  const now = clock.now()
  const receivedAt = given.receivedAt ?? now.toString()
  if (Temporal.Instant.from(receivedAt).epochMilliseconds > now.epochMilliseconds)
    throw new Refusal('request-not-yet', receivedAt)
  const { channel, rights, asker, text, by, document } = given
  const language = given.language ?? languageOf(text) ?? 'nl'
  const { request: id } = await store.requests.open(
    { type: 'opened', channel, receivedAt, rights, asker, text, language, document, by },
    now.epochMilliseconds,
  )
  if (text.trim() !== '') {
    const name = languages[language].requestLetters.original
    await keepRequestPaper(context, {
      id,
      sort: 'original',
      name,
      mediaType: 'text/plain',
      bytes: Buffer.from(text),
    })
  }
  return { id }
}

interface NewPaper {
  readonly id: number
  readonly sort: 'original' | 'letter' | 'mandate' | 'package' | 'other'
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Keeps a paper in the file, and says so in a line of its own. */
export async function keepRequestPaper(
  context: Pick<ActionContext, 'store' | 'clock'>,
  { id, sort, name, mediaType, bytes }: NewPaper,
): Promise<{ readonly paper: number; readonly digest: string }> {
  const atMs = context.clock.now().epochMilliseconds
  const paper = await context.store.requests.keepPaper({ request: id, name, mediaType, bytes, atMs })
  const digest = createHash('sha256').update(bytes).digest('hex')
  await addRequestLines(context, id, [{ type: 'filed', sort, name, paper, digest }])
  return { paper, digest }
}

/** Lines as they were added; with their numbers what can be taken back is struck out. */
interface AddedRequestLines {
  readonly lines: readonly Pick<RequestLine, 'id' | 'atMs' | 'hash'>[]
}

/** Adds to the file of a request: nothing in it is overwritten. */
export const noteRequest = action({
  name: 'note-request',
  shape: 'change',
  input: z.object({ id: requestId, lines: z.array(requestLine).min(1).max(50) }),
  subject: ({ id, lines }) => `${String(id)} ${[...new Set(lines.map(({ type }) => type))].join(', ')}`,
  async run(context, { id, lines }): Promise<AddedRequestLines> {
    await requestFile(context, id)
    const now = context.clock.now().toString()
    return addRequestLines(
      context,
      id,
      lines.map((line) =>
        line.type === 'identified' || line.type === 'heard' ? { ...line, at: line.at ?? now } : line,
      ),
    )
  },
})

/** Adds lines in their order. */
export async function addRequestLines(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  id: number,
  events: readonly RequestEvent[],
): Promise<AddedRequestLines> {
  const added: RequestLine[] = []
  for (const event of events)
    added.push(await store.requests.append(id, event, clock.now().epochMilliseconds))
  return { lines: added.map(({ id: number, atMs, hash }) => ({ id: number, atMs, hash })) }
}

/** What the journal of mail calls a request. */
export function requestRound(id: number): string {
  return `request:${String(id)}`
}

/** Throws a file away for good when it was kept long enough: left are its number and its moments. */
export const throwRequestAway = action({
  name: 'throw-request-away',
  shape: 'change',
  input: z.object({ id: requestId, isConfirmed: z.boolean().default(false) }),
  subject: ({ id }) => String(id),
  async run({ store, clock }, { id, isConfirmed }): Promise<{ readonly id: number }> {
    const file = await requestFile({ store }, id)
    const nowMs = clock.now().epochMilliseconds
    if (file.closed === null) throw new Refusal('request-open', String(id))
    // Before its term it takes a word of a person: the file is the proof that the answer was right.
    if (!retentionOf(file, nowMs).isOver && !isConfirmed) throw new Refusal('confirm-first', String(id))
    // The package holds copies of everything: it does not wait for its own day.
    await store.vault.destroy(file.packed.flatMap(({ vault }) => vault))
    await store.requests.throwAway(id, nowMs)
    // The journal of mail keeps that letters went, and not to whom.
    await store.sentMails.forget(requestRound(id))
    return { id }
  },
})
