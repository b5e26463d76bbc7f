import { z } from 'zod'
import { authorityForm } from '../law/authority-form.ts'
import type { SeverityBand } from '../law/severity.ts'
import { clockOf, lawDay, type BreachClock } from '../privacy/breaches/clock.ts'
import type { BreachDecision, BreachEvent, BreachLine, ThrownBreach } from '../privacy/breaches/event.ts'
import { breachKinds, type BreachKind } from '../privacy/breaches/facts.ts'
import { nowOf, standingDecision, type BreachFile } from '../privacy/breaches/file.ts'
import { foundNobody, type Amount } from '../privacy/breaches/scope.ts'
import { action, type ActionContext } from './action.ts'
import { breachId, breachLine, longText, shortText } from './breach-input.ts'
import { firstTexts } from './breach-house.ts'
import { allBreaches, breachFile, breachView, weighed, type BreachView } from './breach-file.ts'

const language = z.enum(['nl', 'en']).default('nl')

/** A breach in a list. */
export interface BreachShort {
  readonly id: number
  readonly kind: BreachKind
  readonly title: string
  readonly isRehearsal: boolean
  readonly openedAtMs: number
  readonly clock: BreachClock
  /** Null: nobody counted yet, or nobody was found. */
  readonly people: Amount | null
  readonly foundNobody: boolean
  readonly band: SeverityBand
  readonly decision: Pick<BreachDecision, 'authority' | 'people'> | null
  readonly isClosed: boolean
}

/** Every breach in the register, with rehearsals, the newest first. */
export const breaches = action({
  name: 'breaches',
  shape: 'query',
  input: z.object({}),
  async run({ store, clock }): Promise<{
    readonly breaches: readonly BreachShort[]
    /** Numbers of files in which a line was changed or taken out. */
    readonly broken: readonly number[]
    /** Files that were thrown away, the newest first. */
    readonly thrownAway: readonly ThrownBreach[]
  }> {
    const nowMs = clock.now().epochMilliseconds
    const files = await allBreaches({ store })
    return {
      breaches: files.map((file) => shortOf(file, nowMs)),
      broken: await store.breaches.broken(),
      thrownAway: (await store.breaches.thrownAway()).toReversed(),
    }
  },
})

function shortOf(file: BreachFile, nowMs: number): BreachShort {
  const { numbers, severity } = weighed(file, nowMs)
  const decision = standingDecision(file)
  return {
    id: file.id,
    kind: file.kind,
    title: file.title,
    isRehearsal: file.isRehearsal,
    openedAtMs: file.openedAtMs,
    clock: clockOf(file, nowOf(file, nowMs)),
    people: numbers.people,
    foundNobody: foundNobody(file),
    band: severity.band,
    decision: decision === null ? null : { authority: decision.authority, people: decision.people },
    isClosed: file.closed !== null,
  }
}

/** One breach with its clock, its advice and its form; null when there is none with this number. */
export const breach = action({
  name: 'breach',
  shape: 'query',
  input: z.object({ id: breachId, language }),
  async run(context, { id, language: asked }): Promise<BreachView | null> {
    const lines = await context.store.breaches.lines(id)
    return lines.length === 0 ? null : breachView(context, id, asked)
  },
})

/** Opens the file of something that happened, or of a rehearsal. What was noticed first is kept apart from what was known. */
export const openBreach = action({
  name: 'open-breach',
  shape: 'change',
  input: z.object({
    kind: z.enum(breachKinds),
    title: shortText.default(''),
    isRehearsal: z.boolean().default(false),
  }),
  subject: ({ kind, isRehearsal }) => (isRehearsal ? `${kind} rehearsal` : kind),
  async run({ store, clock }, { kind, title, isRehearsal }): Promise<{ readonly id: number }> {
    const at = clock.now()
    const line = await store.breaches.open({ type: 'opened', kind, title, isRehearsal }, at.epochMilliseconds)
    await addLines({ store, clock }, line.breach, await firstTexts(store))
    return { id: line.breach }
  },
})

/** Lines as they were added; with their numbers what can be taken back is struck out. */
interface AddedLines {
  readonly lines: readonly Pick<BreachLine, 'id' | 'atMs' | 'hash'>[]
}

/** Adds to the file of a breach: nothing in it is overwritten. */
export const noteBreach = action({
  name: 'note-breach',
  shape: 'change',
  input: z.object({ id: breachId, lines: z.array(breachLine).min(1).max(50) }),
  subject: ({ id, lines }) => `${String(id)} ${[...new Set(lines.map(({ type }) => type))].join(', ')}`,
  async run({ store, clock }, { id, lines }): Promise<AddedLines> {
    await breachFile({ store }, id)
    return addLines({ store, clock }, id, lines)
  },
})

/** Adds lines in their order. */
export async function addLines(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  id: number,
  events: readonly BreachEvent[],
): Promise<AddedLines> {
  const added: BreachLine[] = []
  for (const event of events)
    added.push(await store.breaches.append(id, event, clock.now().epochMilliseconds))
  return { lines: added.map(({ id: number, atMs, hash }) => ({ id: number, atMs, hash })) }
}

/** Decides whom to tell, with all that it rests on frozen beside it. A later decision takes its place. */
export const decideBreach = action({
  name: 'decide-breach',
  shape: 'change',
  input: z.object({
    id: breachId,
    authority: z.enum(['notify', 'not']),
    people: z.enum(['tell', 'public', 'not']),
    reason: longText.min(3),
    by: shortText.min(1),
  }),
  subject: ({ id, authority, people }) => `${String(id)} ${authority} ${people}`,
  async run({ store, clock }, { id, ...decided }): Promise<AddedLines> {
    const file = await breachFile({ store }, id)
    const nowMs = nowOf(file, clock.now().epochMilliseconds)
    const { facts: known, advice, severity, inputs, numbers } = weighed(file, nowMs)
    const frozen = {
      facts: known,
      advice,
      severity,
      inputs,
      people: numbers.people,
      scope: file.people?.hash ?? null,
      day: lawDay(file, nowMs),
      form: authorityForm.id,
    }
    return addLines({ store, clock }, id, [{ type: 'decided', decision: { ...decided, frozen } }])
  },
})
