import { fromUtf8 } from '../base/bytes.ts'
import type { ReportMail } from '../privacy/drills/reports.ts'
import { createSandbox, linksOfMessage, readTree, type Document, type Item } from '../read/index.ts'
import type { SourceRow } from '../store/store.ts'
import type { Connect } from './connect.ts'

/** How far a report mailbox was looked through. */
export interface MailboxMark {
  /** As the server tells of its folder; empty: it was never looked at. */
  readonly stamp: string
  readonly lastUid: number
}

export interface NewReports {
  readonly mark: MailboxMark
  readonly mails: readonly ReportMail[]
}

/** Of one look; the rest comes at the next. */
const mostMails = 100

/**
 * What came into a mailbox since it was looked at. The first look only notes where it stands: what lay there is nobody's report. Nothing
 * is marked as read.
 */
export async function newReports(
  source: SourceRow,
  known: MailboxMark,
  { connect, signal }: { readonly connect: Connect; readonly signal: AbortSignal },
): Promise<NewReports> {
  await using connection = await connect(source, signal)
  for await (const unit of connection.units()) {
    if (!('changes' in unit) || unit.locator.toUpperCase() !== 'INBOX') continue
    if (known.stamp === '') return { mark: { stamp: unit.stamp, lastUid: lastUidOf(unit.stamp) }, mails: [] }
    if (known.stamp === unit.stamp) break
    const mails: ReportMail[] = []
    let { lastUid } = known
    const items = async (): Promise<ReadonlySet<string>> => new Set(allUpTo(lastUid))
    for await (const change of unit.changes({ stamp: known.stamp, isWhole: true, items })) {
      if (change.type === 'restart') lastUid = 0
      if (change.type !== 'item' || Number(change.locator) <= lastUid) continue
      if (mails.length >= mostMails) return { mark: { stamp: known.stamp, lastUid }, mails }
      mails.push(await reportOf(change.item, signal))
      lastUid = Math.max(lastUid, Number(change.locator))
    }
    return { mark: { stamp: unit.stamp, lastUid: Math.max(lastUid, lastUidOf(unit.stamp)) }, mails }
  }
  return { mark: known, mails: [] }
}

/** "validity.next.messages": the number before the next one was given out already. */
function lastUidOf(stamp: string): number {
  return Math.max(0, Number(/^\d+\.(\d+)\./.exec(stamp)?.[1] ?? 1) - 1)
}

function allUpTo(uid: number): string[] {
  return Array.from({ length: uid }, (_, index) => String(index + 1))
}

/** Longer ones carry their link near the top too. */
const mostText = 200_000

/** A mail with all that stands in it: forwarded in the text or attached as a whole. */
export async function reportOf(item: Item, signal: AbortSignal): Promise<ReportMail> {
  const sandbox = createSandbox()
  let top: Document | undefined
  let text = ''
  const add = (more: string): void => void (text += `\n${more}`.slice(0, Math.max(0, mostText - text.length)))
  try {
    await readTree(
      item,
      { signal, sandbox },
      {
        visit: (document, one) => {
          top ??= document
          for (const { text: bytes } of document.parts) add(fromUtf8(bytes.subarray(0, mostText)))
          if (document.kind === 'message') for (const { href } of linksOfMessage(one)) add(href)
        },
      },
    )
  } finally {
    await sandbox.close()
  }
  const field = (name: string): string => top?.fields.find((one) => one.name === name)?.value ?? ''
  const from = top?.participants.find(({ role }) => role === 'from')?.email ?? ''
  const automatic = field('auto-submitted').toLowerCase()
  return {
    from: from.toLowerCase(),
    subject: top?.title ?? '',
    messageId: /^<[^<>\s]{1,300}>$/.exec(field('message-id').trim())?.[0] ?? '',
    text,
    isAutomatic:
      (automatic !== '' && automatic !== 'no') || /^(?:bulk|list|junk)$/i.test(field('precedence').trim()),
  }
}
