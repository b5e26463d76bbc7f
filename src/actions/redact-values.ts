import type { ReworkOrder } from '../act/engine.ts'
import type { Obstacle } from '../act/target.ts'
import type { Messages } from '../i18n/index.ts'
import type { createSandbox, Item } from '../read/index.ts'
import { redactItem } from '../redact/index.ts'

/** What making an item anew by redaction rests on. */
export interface Redacting {
  readonly setup: {
    readonly messages: Messages
    readonly today: string
    /** Ends the processes of foreign readers. */
    readonly sandbox: ReturnType<typeof createSandbox>
  }
  readonly order: Pick<ReworkOrder, 'noting'>
  readonly signal: AbortSignal
}

/** An item without some values; the mark of the user's language stands in their stead. */
export async function withoutValues(
  item: Item,
  values: readonly string[],
  work: Redacting,
): Promise<Uint8Array | Obstacle> {
  const { messages, today } = work.setup
  const redaction = {
    targets: values.map((value) => ({ value })),
    ...messages.redact,
    noteFor: ({ name, sizeBytes }: { readonly name: string; readonly sizeBytes: number }) =>
      messages.cleanUp.strippedNote({ name, sizeBytes, day: today }),
  }
  return redacted(item, redaction, work)
}

/** An item in which another value stands wherever one stood. */
export async function withValue(
  item: Item,
  { from, to }: { readonly from: string; readonly to: string },
  work: Redacting,
): Promise<Uint8Array | Obstacle> {
  return redacted(item, { targets: [{ value: from }], mark: to, plainMark: to, noteFor: () => '' }, work)
}

/** What must be known of it is noted with the step. */
async function redacted(
  item: Item,
  redaction: Omit<Parameters<typeof redactItem>[1], 'mayBecomeText' | 'leavesUnread'>,
  { setup: { sandbox }, order: { noting }, signal }: Redacting,
): Promise<Uint8Array | Obstacle> {
  const result = await redactItem(
    item,
    { ...redaction, mayBecomeText: false, leavesUnread: true },
    { signal, sandbox },
  )
  if (result.state === 'refused') return { code: 'inside-file', detail: result.reason }
  for (const { code } of result.notes) noting(code)
  if (result.stripped.length > 0) noting('part-taken-out')
  return result.state === 'redacted' ? result.bytes : { code: 'inside-file', detail: 'unchanged' }
}
