import type { Rework, ReworkOrder } from '../act/engine.ts'
import type { Obstacle } from '../act/target.ts'
import type { ByteSource } from '../base/bytes.ts'
import { detect } from '../detect/detect.ts'
import type { Kind } from '../detect/kinds.ts'
import type { Messages } from '../i18n/index.ts'
import { readTree, type createSandbox, type Item } from '../read/index.ts'
import { redactItem, stripAttachments, type StrippedAttachment } from '../redact/index.ts'
import type { Store } from '../store/store.ts'
import { correctPerson, redactPerson } from './person-rework.ts'

export interface ReworkSetup {
  readonly store: Pick<Store, 'personItems' | 'planSubjects'>
  readonly messages: Messages
  readonly today: string
  /** Ends the processes of foreign readers. */
  readonly sandbox: ReturnType<typeof createSandbox>
}

/** Makes items anew: messages without what was attached, address books without a card, messages without what was found in them. */
export function createRework(setup: ReworkSetup): Rework {
  return async (order, signal) => {
    if (order.change === 'strip') return strip(setup, order, signal)
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
  { messages, today, sandbox }: ReworkSetup,
  { bytes, steps }: ReworkOrder,
  signal: AbortSignal,
): Promise<Uint8Array | Obstacle> {
  const paths = new Set(steps.map(({ nested }) => nested))
  const head = Buffer.from(bytes.read(0, 200)).toString('latin1')
  if (/^\ufeff?\s*begin[ \t]*:[ \t]*vcard/i.test(head.replace(/^\u00ef\u00bb\u00bf/, '')))
    return withoutCards({ bytes, paths, signal, sandbox })
  const noteFor = ({ name, sizeBytes }: StrippedAttachment): string =>
    messages.cleanUp.strippedNote({ name, sizeBytes, day: today })
  const result = await stripAttachments(bytes, { paths, noteFor })
  if (result === undefined) return { code: 'inside-file', detail: 'too-large' }
  return result.stripped.length === paths.size ? result.bytes : { code: 'inside-file', detail: 'not-found' }
}

interface Cards {
  readonly bytes: ByteSource
  readonly paths: ReadonlySet<string>
  readonly signal: AbortSignal
  readonly sandbox: ReturnType<typeof createSandbox>
}

/** An address book without some of its cards; all other bytes stay. */
async function withoutCards({ bytes, paths, signal, sandbox }: Cards): Promise<Uint8Array | Obstacle> {
  const whole = Buffer.from(bytes.read(0, bytes.sizeBytes))
  const kept: Buffer[] = []
  let [at, removed] = [0, 0]
  await readTree(
    { ...messageItem(bytes), mediaType: 'text/vcard' },
    { signal, sandbox },
    {
      visit: (_, item, depth) => {
        if (depth !== 1) return
        const card = item.bytes.read(0, item.bytes.sizeBytes)
        const start = whole.indexOf(card, at)
        if (start < 0) return // written in another charset: then it is not found, and nothing is done
        if (paths.has(item.path)) {
          kept.push(whole.subarray(at, start))
          removed++
        } else kept.push(whole.subarray(at, start + card.length))
        at = start + card.length
      },
    },
  )
  kept.push(whole.subarray(at))
  return removed === paths.size ? Buffer.concat(kept) : { code: 'inside-file', detail: 'not-found' }
}

async function redact(
  { messages, today, sandbox }: ReworkSetup,
  { bytes, steps }: ReworkOrder,
  signal: AbortSignal,
): Promise<Uint8Array | Obstacle> {
  const kinds = new Set(steps.flatMap(({ why }) => why.kinds ?? []))
  const values = await valuesIn(messageItem(bytes), kinds, { signal, sandbox })
  if (values.length === 0) return { code: 'inside-file', detail: 'not-found' }
  const result = await redactItem(
    messageItem(bytes),
    {
      targets: values.map((value) => ({ value })),
      mark: messages.redact.mark,
      plainMark: messages.redact.plainMark,
      noteFor: ({ name, sizeBytes }) => messages.cleanUp.strippedNote({ name, sizeBytes, day: today }),
      mayBecomeText: false,
      leavesUnread: true,
    },
    { signal, sandbox },
  )
  if (result.state === 'refused') return { code: 'inside-file', detail: result.reason }
  return result.state === 'redacted' ? result.bytes : { code: 'inside-file', detail: 'unchanged' }
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
