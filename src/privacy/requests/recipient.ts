import type { Kind } from '../../detect/kinds.ts'

export const recipientProofs = ['mail', 'supplier', 'register', 'said'] as const
/** What shows that somebody received data: mail that went there, a supplier that works with them, the register, or a person's word. */
export type RecipientProof = (typeof recipientProofs)[number]

/** Somebody outside who received data of the person: GDPR art. 4(9). Processors are recipients too. */
export interface FoundRecipient {
  /** By which they are known in the file: an address or a domain. */
  readonly key: string
  readonly name: string
  /** Where to write; '' when nothing is known. */
  readonly mail: string
  readonly shownBy: RecipientProof
  /** A private person: told like anybody else, and named to nobody. */
  readonly isPrivate: boolean
  /** What went there, as far as it was seen. */
  readonly kinds: readonly Kind[]
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}

export const leaveReasons = ['impossible', 'disproportionate', 'not-received'] as const
/** Why somebody is not told: the two exceptions of art. 19, or that what changed never went there. */
export type LeaveReason = (typeof leaveReasons)[number]

/** Two lists as one: what was seen once stays, also when it was erased since and is seen no more. */
export function joinRecipients(
  known: readonly FoundRecipient[],
  found: readonly FoundRecipient[],
): readonly FoundRecipient[] {
  const byKey = new Map(known.map((one) => [one.key, one]))
  for (const one of found) {
    const before = byKey.get(one.key)
    byKey.set(one.key, before === undefined ? one : joined(before, one))
  }
  return [...byKey.values()]
}

function joined(before: FoundRecipient, now: FoundRecipient): FoundRecipient {
  const moments = (of: 'firstAtMs' | 'lastAtMs'): number[] =>
    [before[of], now[of]].filter((at) => at !== null)
  const [first, last] = [moments('firstAtMs'), moments('lastAtMs')]
  return {
    ...now,
    name: now.name || before.name,
    mail: now.mail || before.mail,
    shownBy: now.messages >= before.messages ? now.shownBy : before.shownBy,
    kinds: [...new Set([...before.kinds, ...now.kinds])],
    messages: Math.max(before.messages, now.messages),
    firstAtMs: first.length === 0 ? null : Math.min(...first),
    lastAtMs: last.length === 0 ? null : Math.max(...last),
  }
}
