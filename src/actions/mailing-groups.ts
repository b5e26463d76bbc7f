import { z } from 'zod'
import { OpenTargets } from '../act/engine.ts'
import { uidKey, uidOf } from '../act/cards/card-groups.ts'
import { emailsOfCard } from '../act/cards/mailing-groups.ts'
import type { ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import type { CandidatePlace } from '../privacy/plans/candidate.ts'
import { mailingGroupsPlan, type PlanStep } from '../privacy/plans/plan.ts'
import { inOrder, removal } from '../privacy/plans/steps.ts'
import type { PlanSubject } from '../privacy/plans/subject.ts'
import { cardsByPath } from '../read/index.ts'
import type { PlanRow } from '../store/plans.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { keepMailingGroups, validMailingGroups } from './mailing-groups-count.ts'
import { listedIn, ofSource } from './plan-rework.ts'
import { targetOpener } from './plan-setup.ts'
import { planOf } from './plans.ts'

/** As many cards are looked at for one plan: what is left comes with the next. */
const mostCards = 5000

/** Makes a plan that takes who wants no more mail out of the mailing lists of address books; nothing is touched yet. */
export const planMailingGroups = action({
  name: 'plan-mailing-groups',
  shape: 'change',
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<PlanRow> {
    const { store, clock } = context
    const { steps, out, isMore } = await listedCards(context)
    await keepMailingGroups(store, steps.length)
    if (steps.length === 0) throw new Refusal('plan-empty', mailingGroupsPlan)
    for (const { id, rule, state } of await store.plans.list())
      if (state === 'proposed' && rule === mailingGroupsPlan) await store.plans.drop(id)
    const plan = { rule: mailingGroupsPlan, about: '', isMore } as const
    const id = await store.plans.make(plan, steps, clock.now().epochMilliseconds)
    await store.planSubjects.put(id, { ...nobody, values: [...out] })
    return planOf(context, id)
  },
})

const nobody: PlanSubject = {
  persons: [],
  identities: [],
  name: '',
  values: [],
  spellings: [],
  marks: [],
  request: null,
  recipients: [],
  corrections: [],
}

/** Counts on how many cards somebody who wants no more mail still stands on a mailing list: when anything changed that it rests on. */
export const countMailingGroups = action({
  name: 'count-mailing-groups',
  shape: 'change',
  isRoutine: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<{ readonly cards: number }> {
    const { store } = context
    const former = await validMailingGroups(store)
    if (former !== null) return { cards: former }
    const { steps } = await listedCards(context)
    await keepMailingGroups(store, steps.length)
    return { cards: steps.length }
  },
})

interface Listed {
  readonly steps: readonly PlanStep[]
  /** Addresses of who is out, and names of their cards, each with its place. */
  readonly out: ReadonlySet<string>
  readonly isMore: boolean
}

/** Cards that would change, looked at at their places. */
async function listedCards(context: ActionContext): Promise<Listed> {
  const { store, signal } = context
  const { persons, emails } = await whoIsOut(store)
  const mails = new Set(emails)
  const out = new Set(emails)
  if (persons.length === 0) return { steps: [], out, isMore: false }
  const { rows, isMore } = await store.candidates.find({ type: 'cards', persons }, mostCards)
  const cards = rows.flatMap((candidate) =>
    candidate.places.filter(isInBook).map((place): PlanStep => ({
      ...removal(candidate, place, {}),
      nested: place.nested,
      change: 'unlist',
      kind: candidate.kind,
      name: place.name,
      sizeBytes: candidate.sizeBytes,
    })),
  )
  await using targets = new OpenTargets(await targetOpener(context))
  const items = Map.groupBy(cards, ({ sourceId, unit, item }) => JSON.stringify([sourceId, unit, item]))
  const read = new Map<string, ByteSource>()
  const names = new Map<number, CardNames>()
  for (const [key, [first]] of items) {
    signal.throwIfAborted()
    if (first === undefined) continue
    const look = await (await targets.get(first.sourceId))?.look(first, first.digest, signal)
    if (look?.state !== 'there') continue
    using found = look
    const bytes = Buffer.from(found.bytes.read(0, found.bytes.sizeBytes))
    const named = names.get(first.sourceId) ?? { out: new Set(), others: new Set() }
    names.set(first.sourceId, named)
    nameCards(bytes, mails, named)
    read.set(key, { sizeBytes: bytes.length, read: (at, length) => bytes.subarray(at, at + length) })
  }
  // A group names its members by their cards: all of these are known now. A name that somebody else's card has too says nothing.
  for (const [sourceId, named] of names)
    for (const uid of named.out.difference(named.others)) out.add(ofSource(sourceId, uid))
  const changing = [...items].flatMap(([key, steps]) => {
    const bytes = read.get(key)
    if (bytes === undefined) return []
    const listed = listedIn({ bytes, steps }, { values: [...out] })
    return steps.filter(({ nested }) => listed.has(nested))
  })
  const still = new Set(await store.personItems.marked(changing, 'restricted'))
  const standsStill = { category: 'restricted', until: null } as const
  const steps = changing.map((step) => (still.has(step) ? { ...step, hold: standsStill } : step))
  return { steps: inOrder(steps), out, isMore }
}

/** A card that is attached to a mail, or lies in an archive, is no address book. */
function isInBook({ nested, whole }: CandidatePlace): boolean {
  return whole.format === 'vcard' && !nested.includes('/')
}

/** Names (UID) of cards at one place: of who is out, and of others. Programs that count their cards name one as another place names somebody else. */
interface CardNames {
  readonly out: Set<string>
  readonly others: Set<string>
}

function nameCards(bytes: Uint8Array, mails: ReadonlySet<string>, { out, others }: CardNames): void {
  for (const { start, end } of cardsByPath(bytes).values()) {
    const card = bytes.subarray(start, end)
    const [uid, emails] = [uidKey(uidOf(card)), emailsOfCard(card)]
    if (uid === '' || emails.length === 0) continue
    const whose = emails.some((email) => mails.has(email)) ? out : others
    whose.add(uid)
  }
}

/** Persons on the list of whom not to mail, under whichever of their addresses. */
async function whoIsOut(
  store: Store,
): Promise<{ readonly persons: readonly number[]; readonly emails: readonly string[] }> {
  if (!(await store.suppression.counts()).some(({ channel }) => channel === 'mail'))
    return { persons: [], emails: [] }
  const people = await store.contacts.people()
  const listed = await store.suppression.suppressedAmong(
    people.flatMap(({ emails }) => emails),
    'mail',
  )
  const out = people.filter(({ emails }) => emails.some((email) => listed.has(email)))
  return {
    persons: out.map(({ id }) => id),
    emails: out.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())),
  }
}
