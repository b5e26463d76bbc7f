import type { Rework, ReworkOrder } from '../act/engine.ts'
import { membersOf, uidKey, uidOf, withMembers, type NewMember } from '../act/cards/card-groups.ts'
import { addsNothing, mergeCards } from '../act/cards/edit-card.ts'
import { withoutMailing } from '../act/cards/mailing-groups.ts'
import type { Obstacle } from '../act/target.ts'
import type { ByteSource } from '../base/bytes.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import type { PlanSubject } from '../privacy/plans/subject.ts'
import { cardsByPath, readTree, type Item, type Range } from '../read/index.ts'
import { stripAttachments, type StrippedAttachment } from '../redact/index.ts'
import { correctPerson, redactPerson, type PersonWork } from './person-rework.ts'
import { withoutValues } from './redact-values.ts'

type ReworkSetup = PersonWork['setup']

/** Makes items anew: messages without what was attached, address books without a card, messages without what was found in them. */
export function createRework(setup: ReworkSetup): Rework {
  return async (order, signal) => {
    if (order.change === 'merge') return merge(order)
    if (order.change === 'strip') return strip(setup, order)
    if (order.change === 'unlist') return unlist(order, await setup.store.planSubjects.get(order.planId))
    const subject = await setup.store.planSubjects.get(order.planId)
    if (subject === null) return redact(setup, order, signal)
    const work = { setup, subject, order, signal }
    return order.change === 'correct' ? correctPerson(work) : redactPerson(work)
  }
}

const messageItem = (bytes: ByteSource): Item => ({
  path: '',
  name: '',
  mediaType: 'message/rfc822',
  charset: '',
  bytes,
})

async function strip(
  { messages, today }: ReworkSetup,
  { bytes, steps, noting }: ReworkOrder,
): Promise<Uint8Array | Obstacle> {
  const paths = new Set(steps.map(({ nested }) => nested))
  const head = Buffer.from(bytes.read(0, 200)).toString('latin1')
  if (/^\ufeff?\s*begin[ \t]*:[ \t]*vcard/i.test(head.replace(/^\u00ef\u00bb\u00bf/, '')))
    return withoutCards(bytes, steps)
  const noteFor = ({ name, sizeBytes }: StrippedAttachment): string =>
    messages.cleanUp.strippedNote({ name, sizeBytes, day: today })
  const result = await stripAttachments(bytes, { paths, noteFor })
  if (result === undefined) return { code: 'inside-file', detail: 'too-large' }
  if (result.hadSignature) noting('signature-broken')
  return result.stripped.length === paths.size ? result.bytes : { code: 'inside-file', detail: 'not-found' }
}

/** An address book without some of its cards: a group names the card that stays instead of one that was merged into it; all other bytes stay. */
function withoutCards(bytes: ByteSource, steps: ReworkOrder['steps']): Uint8Array | Obstacle {
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const cards = cardsByPath(whole)
  const cardOf = ({ start, end }: Range): Buffer => whole.subarray(start, end)
  const going = new Map(steps.map((step) => [step.nested, step]))
  const members = new Map<string, NewMember>()
  for (const [path, range] of cards) {
    const into = going.get(path)?.why.into
    if (into === undefined) continue
    const stays = cards.get(into.nested)
    const isSaid = stays !== undefined && !going.has(into.nested) && addsNothing(cardOf(stays), cardOf(range))
    if (!isSaid) return { code: 'not-merged' }
    const [former, uid] = [uidOf(cardOf(range)), uidOf(cardOf(stays))]
    if (former === '' || uidKey(former) === uidKey(uid)) continue
    // A card without a UID can be named by no group: the other one stays its member as long as it is there.
    if (uid === '' && isMember(whole, cards, former)) return { code: 'depends', detail: 'group' }
    members.set(uidKey(former), { uid })
  }
  const kept: Uint8Array[] = []
  let [at, removed] = [0, 0]
  for (const [path, range] of cards) {
    kept.push(whole.subarray(at, range.start))
    if (going.has(path)) removed++
    else kept.push(withMembers(cardOf(range), members))
    at = range.end
  }
  kept.push(whole.subarray(at))
  return removed === going.size ? Buffer.concat(kept) : { code: 'inside-file', detail: 'not-found' }
}

function isMember(whole: Uint8Array, cards: ReadonlyMap<string, Range>, uid: string): boolean {
  return cards.values().some(({ start, end }) => membersOf(whole.subarray(start, end)).includes(uidKey(uid)))
}

/** An address book, or a card, in which nobody of the plan stands on a mailing list any more; all other bytes stay. */
export function unlist(
  { bytes, steps }: Listed,
  subject: Pick<PlanSubject, 'values'> | null,
): Uint8Array | Obstacle {
  const out = outAt(steps, subject)
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const going = new Set(steps.map(({ nested }) => nested))
  const pieces: Uint8Array[] = []
  let [at, changed] = [0, 0]
  for (const [path, { start, end }] of cardsByPath(whole)) {
    if (!going.has(path)) continue
    const card = whole.subarray(start, end)
    const left = withoutMailing(card, out)
    if (left !== card) changed++
    pieces.push(whole.subarray(at, start), left)
    at = end
  }
  pieces.push(whole.subarray(at))
  return changed === 0 ? { code: 'inside-file', detail: 'unchanged' } : Buffer.concat(pieces)
}

/** Which cards of an address book `unlist` would change. */
export function listedIn(
  { bytes, steps }: Listed,
  subject: Pick<PlanSubject, 'values'>,
): ReadonlySet<string> {
  const out = outAt(steps, subject)
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const listed = new Set<string>()
  for (const [path, { start, end }] of cardsByPath(whole)) {
    const card = whole.subarray(start, end)
    if (withoutMailing(card, out) !== card) listed.add(path)
  }
  return listed
}

interface Listed extends Pick<ReworkOrder, 'bytes'> {
  readonly steps: readonly Pick<ReworkOrder['steps'][number], 'sourceId' | 'nested'>[]
}

/** The name of a card, which holds at its own place alone. */
export function ofSource(sourceId: number, uid: string): string {
  return `${placeMark(sourceId)}${uid}`
}

function placeMark(sourceId: number): string {
  return `place:${String(sourceId)}:`
}

/** Whom the values name at the place of these steps. */
function outAt([first]: Listed['steps'], subject: Pick<PlanSubject, 'values'> | null): ReadonlySet<string> {
  const mark = placeMark(first?.sourceId ?? 0)
  return new Set(subject?.values.map((value) => (value.startsWith(mark) ? value.slice(mark.length) : value)))
}

/** An address book, or a card, with what other cards of the same people say more; all other bytes stay. */
function merge({ bytes, steps, others }: ReworkOrder): Uint8Array | Obstacle {
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const cards = cardsByPath(whole)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const [path, { start, end }] of cards) {
    const step = steps.find(({ nested }) => nested === path)
    if (step === undefined) continue
    const near = (step.why.from ?? [])
      .filter(({ nested }) => nested !== '')
      .map(({ nested }) => cards.get(nested))
    let card: Uint8Array = whole.subarray(start, end)
    for (const one of near) {
      if (one === undefined) return { code: 'inside-file', detail: 'not-found' }
      card = mergeCards(card, whole.subarray(one.start, one.end)).bytes
    }
    const members = (step.why.members ?? []).map(({ uid, into }) => [uid, { uid: into }] as const)
    card = withMembers(card, new Map<string, NewMember>(members))
    for (const other of others) card = mergeCards(card, other.read(0, other.sizeBytes)).bytes
    pieces.push(whole.subarray(at, start), card)
    at = end
  }
  pieces.push(whole.subarray(at))
  return pieces.length === 1 ? { code: 'inside-file', detail: 'not-found' } : Buffer.concat(pieces)
}

async function redact(
  setup: ReworkSetup,
  order: ReworkOrder,
  signal: AbortSignal,
): Promise<Uint8Array | Obstacle> {
  const item = messageItem(order.bytes)
  const kinds = new Set(order.steps.flatMap(({ why }) => why.kinds ?? []))
  const values = await valuesIn(item, kinds, { signal, sandbox: setup.sandbox })
  if (values.length === 0) return { code: 'inside-file', detail: 'not-found' }
  return withoutValues(item, values, { setup, order, signal })
}

/** What stands in the message itself of some kinds. */
async function valuesIn(
  item: Item,
  kinds: ReadonlySet<Kind>,
  reading: Parameters<typeof readTree>[1],
): Promise<string[]> {
  const values = new Set<string>()
  await readTree(item, reading, {
    visit: (document, one) => {
      if (one.path !== '') return
      for (const { text, layout } of document.parts)
        for (const { kind, value } of detect(text, { layout, knownNames: [] }))
          if (kinds.has(kind)) values.add(value)
      const head = new TextEncoder().encode(document.title)
      for (const { kind, value } of detect(head, { layout: 'prose', knownNames: [] }))
        if (kinds.has(kind)) values.add(value)
    },
  })
  return [...values]
}
