import type { ContactChannel } from './contact.ts'

/** Why somebody is not mailed, called or written to any more. */
export const suppressionReasons = ['objected', 'withdrawn', 'unsubscribed', 'erased', 'never'] as const

/**
 * `objected` GDPR 21(2)-(3), `withdrawn` 7(3), `unsubscribed` Tw 11.7(4), `erased` 17, `never`: somebody of the firm said so.
 * The strongest stands first: it is the one that is kept.
 */
export type SuppressionReason = (typeof suppressionReasons)[number]

export interface Suppressed {
  readonly channel: ContactChannel
  readonly reason: SuppressionReason
  readonly atMs: number
}
