import { isPublicHost } from './public-host.ts'
import { oneClickRequest } from './one-click-request.ts'
import type { ByHand, NoWayOut, Unsubscribe } from './unsubscribe.ts'

/** Why the mail is for the user to send. */
export type MailByHand = 'no-mail-server' | 'other-address' | 'address-unknown'

/** All that would leave this computer to get out of a mailing, or what a person can do instead. */
export type Leaving =
  | { readonly type: 'request'; readonly url: string; readonly host: string; readonly text: string }
  | ({ readonly type: 'mail' } & LeavingMail)
  | ({ readonly type: 'own-mail'; readonly why: MailByHand } & Omit<LeavingMail, 'from'>)
  | { readonly type: 'open'; readonly url: string; readonly why: ByHand }
  | { readonly type: 'none'; readonly why: NoWayOut | 'unknown-sender' }

interface LeavingMail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface LeavingGround {
  readonly way: Unsubscribe
  /** Two earlier mails over thirty days, or we wrote to it, or it is a supplier. */
  readonly isKnown: boolean
  /** The address that the mailing goes to; null when it does not say. */
  readonly subscribed: string | null
  /** What the user's own mail server sends from; null when there is none. */
  readonly mailFrom: string | null
}

/** What would leave. To a stranger nothing goes: an answer tells that somebody reads. */
export function leavingOf({ way, isKnown, subscribed, mailFrom }: LeavingGround): Leaving {
  const { method, url = '' } = way
  if (method === 'none') return { type: 'none', why: way.reason ?? 'no-usable-address' }
  if (!isKnown) return { type: 'none', why: 'unknown-sender' }
  if (method === 'browser') return { type: 'open', url, why: way.why ?? 'no-one-click' }
  if (method === 'mailto') return mailOf(way, { subscribed, mailFrom })
  const request = oneClickRequest(url)
  return request === null ? { type: 'none', why: 'private-host' } : { type: 'request', url, ...request }
}

function mailOf(
  { to = '', subject, body }: Unsubscribe,
  { subscribed, mailFrom }: Pick<LeavingGround, 'subscribed' | 'mailFrom'>,
): Leaving {
  if (!isPublicHost(to.slice(to.lastIndexOf('@') + 1).toLowerCase()))
    return { type: 'none', why: 'private-host' }
  const mail = { to, subject: subject ?? 'unsubscribe', text: body ?? '' }
  if (mailFrom === null) return { type: 'own-mail', why: 'no-mail-server', ...mail }
  if (subscribed === null) return { type: 'own-mail', why: 'address-unknown', ...mail }
  // From another address it would unsubscribe nobody, and tell the sender of an address more.
  if (subscribed.toLowerCase() !== mailFrom.toLowerCase())
    return { type: 'own-mail', why: 'other-address', ...mail }
  return { type: 'mail', from: mailFrom, ...mail }
}
