import type { Rework, ReworkOrder } from '../act/engine.ts'
import { addsNothing, cardProperties, mergeCards } from '../act/cards/edit-card.ts'
import { withoutMailing } from '../act/cards/mailing-groups.ts'
import type { Obstacle } from '../act/target.ts'
import type { ByteSource } from '../base/bytes.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import type { PlanSubject } from '../privacy/plans/subject.ts'
import { cardsByPath, readTree, type Item } from '../read/index.ts'
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

/** An address book without some of its cards; all other bytes stay. */
function withoutCards(bytes: ByteSource, steps: ReworkOrder['steps']): Uint8Array | Obstacle {
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const cards = cardsByPath(whole)
  const going = new Map(steps.map((step) => [step.nested, step]))
  const members = membersNamedIn(whole)
  const kept: Buffer[] = []
  let [at, removed] = [0, 0]
  for (const [path, { start, end }] of cards) {
    const step = going.get(path)
    if (step === undefined) continue
    const { into } = step.why
    if (into !== undefined) {
      const stays = cards.get(into.nested)
      const isSaid =
        stays !== undefined &&
        !going.has(into.nested) &&
        addsNothing(whole.subarray(stays.start, stays.end), whole.subarray(start, end))
      if (!isSaid) return { code: 'not-merged' }
      if (isMember(whole.subarray(start, end), members)) return { code: 'depends', detail: 'group' }
    }
    kept.push(whole.subarray(at, start))
    removed++
    at = end
  }
  kept.push(whole.subarray(at))
  return removed === going.size ? Buffer.concat(kept) : { code: 'inside-file', detail: 'not-found' }
}

/** An address book, or a card, in which nobody of the plan stands on a mailing list any more; all other bytes stay. */
export function unlist(
  { bytes, steps }: Pick<ReworkOrder, 'bytes' | 'steps'>,
  subject: Pick<PlanSubject, 'values'> | null,
): Uint8Array | Obstacle {
  const out = new Set(subject?.values)
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

/** A card that is a group names its members by their UID (RFC 6350, and Apple's own property). */
function membersNamedIn(whole: Uint8Array): readonly string[] {
  const text = Buffer.from(whole).toString('latin1')
  return [...text.matchAll(/^(?:x-addressbookserver-)?member[^:\n]{0,100}:[ \t]*(\S+)/gim)].map(
    ([, named = '']) => named.toLowerCase().replace(/^urn:uuid:/, ''),
  )
}

function isMember(card: Uint8Array, members: readonly string[]): boolean {
  const uid = cardProperties(card).find(({ name }) => name === 'uid')?.value
  return uid !== undefined && members.includes(uid.toLowerCase().replace(/^urn:uuid:/, ''))
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
