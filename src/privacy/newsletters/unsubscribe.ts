import { registrableOf } from '../suppliers/authentic.ts'
import { headerOf, headersOf, isBulk, type HeaderField } from '../suppliers/mail-clues.ts'
import { listedAddresses, addressOf, type AddressRefusal, type UnsubscribeMail } from './addresses.ts'
import { checkedBy, type Checked } from './checked.ts'
import { mailingKindOf } from './kind.ts'

/** The only safe way out of a mailing: by itself with one request, by a mail, by hand in the browser, or none. */
export type UnsubscribeMethod = 'oneclick' | 'mailto' | 'browser' | 'none'

/** Why there is none. */
export type NoWayOut = AddressRefusal | 'not-bulk' | 'unauthenticated' | 'spam-caution' | 'no-usable-address'

/** Why a person must do it. */
export type ByHand =
  | 'no-one-click'
  | 'not-https'
  | 'not-signed'
  | 'not-checked'
  | 'malformed'
  | 'link-in-text'

/** What to mind. */
export type Caution =
  | 'header-injection'
  | 'sender-not-authenticated'
  | 'authentication-results-of-another-host'
  | 'junk'
  | 'may-stop-invoices'
  | 'duplicate-header'

/** What a message says of the way out. Absent is what does not apply. */
export interface Unsubscribe {
  readonly bulk: boolean
  /** By what the mailing is known: its List-Id (RFC 2919), else who signed it, else who sent it. */
  readonly listKey: string | null
  readonly method: UnsubscribeMethod
  readonly url?: string
  /** Of the request, or of the mail. */
  readonly body?: string
  readonly to?: string
  readonly subject?: string | null
  /** When the first way fails. */
  readonly fallback?: string
  readonly why?: ByHand
  readonly reason?: NoWayOut
  /** An address that was refused beside the one that is used. */
  readonly blocked?: AddressRefusal
  readonly caution?: Caution
}

/** What is looked at. */
export interface UnsubscribeClues {
  readonly fields: readonly HeaderField[]
  readonly fromEmail: string
  readonly subject: string
  /** True when it lies where junk mail is kept. */
  readonly isJunk: boolean
  /** Links in the text that look like a way out, in their order. */
  readonly links: readonly string[]
}

/** The body that RFC 8058 asks for. */
export const oneClickBody = 'List-Unsubscribe=One-Click'

/**
 * The safe way out of a mailing (RFC 2369, RFC 8058). A request is made by itself only to an https address of the open internet that says
 * one-click, both headers under a signature that the own host found right. Links are never followed: opening one can order or confirm.
 * Whether the sender is known enough to be answered at all is for who carries it out.
 */
export function unsubscribeOf(
  clues: UnsubscribeClues,
  checked: Checked = checkedBy(clues.fields),
): Unsubscribe {
  const { fields, isJunk } = clues
  const known = { bulk: isBulk(fields), listKey: listKeyOf(clues, checked.signedBy) }
  if (!known.bulk) return { ...known, method: 'none', reason: 'not-bulk' }
  // An answer tells a spammer that somebody reads.
  if (isJunk) return { ...known, method: 'none', reason: 'spam-caution', caution: 'junk' }
  if (checked.sender === 'failed')
    return { ...known, method: 'none', reason: 'unauthenticated', caution: 'sender-not-authenticated' }
  if (checked.sender === 'foreign')
    return {
      ...known,
      method: 'none',
      reason: 'unauthenticated',
      caution: 'authentication-results-of-another-host',
    }
  return { ...known, ...wayOut(clues, checked) }
}

type WayOut = Omit<Unsubscribe, 'bulk' | 'listKey'>

function wayOut(clues: UnsubscribeClues, { isCovered, sender }: Checked): WayOut {
  const { addresses, loose, headers } = listedAddresses(clues.fields)
  const https = addresses.find(({ type }) => type === 'https')
  const http = addresses.find(({ type }) => type === 'http')
  const mail = addresses.find((one) => one.type === 'mailto')
  const refusal = addresses.find((one) => one.type === 'refused')
  const caution = cautionOf(clues, headers)
  if (https?.type === 'https' && isOneClick(clues.fields) && isCovered)
    return {
      method: 'oneclick',
      url: https.url,
      body: oneClickBody,
      ...(mail === undefined ? {} : { fallback: `mailto:${mail.to}` }),
      ...caution,
    }
  if (mail !== undefined)
    return {
      ...byMail(mail),
      ...(refusal === undefined ? {} : { blocked: refusal.why }),
      ...caution,
      ...injected(mail),
    }
  if (https?.type === 'https') {
    const why = !isOneClick(clues.fields)
      ? 'no-one-click'
      : sender === 'unchecked'
        ? 'not-checked'
        : 'not-signed'
    return { method: 'browser', url: https.url, why, ...caution }
  }
  if (http?.type === 'http') return { method: 'browser', url: http.url, why: 'not-https', ...caution }
  if (refusal !== undefined) return { method: 'none', reason: refusal.why, ...caution }
  if (loose !== null) return { method: 'browser', url: loose, why: 'malformed', ...caution }
  const link = clues.links.map(addressOf).find((one) => one.type === 'https' || one.type === 'http')
  if (link !== undefined && 'url' in link)
    return { method: 'browser', url: link.url, why: 'link-in-text', ...caution }
  return { method: 'none', reason: 'no-usable-address', ...caution }
}

function byMail({ to, subject, body }: UnsubscribeMail): WayOut {
  return { method: 'mailto', to, subject, ...(body === null ? {} : { body }) }
}

function injected({ isInjected }: UnsubscribeMail): Pick<WayOut, 'caution'> {
  return isInjected ? { caution: 'header-injection' } : {}
}

function isOneClick(fields: readonly HeaderField[]): boolean {
  const value = headerOf(fields, 'list-unsubscribe-post') ?? ''
  return value.replace(/\s+/g, '').toLowerCase() === oneClickBody.toLowerCase()
}

/** What a customer must not miss is more than a mistake in a header. */
function cautionOf({ fields, subject }: UnsubscribeClues, headers: number): Pick<WayOut, 'caution'> {
  if (mailingKindOf(fields, subject) !== 'newsletter') return { caution: 'may-stop-invoices' }
  return headers > 1 ? { caution: 'duplicate-header' } : {}
}

function listKeyOf({ fields, fromEmail }: UnsubscribeClues, signedBy: string | null): string | null {
  const [listId = ''] = headersOf(fields, 'list-id')
  // The name before it is for people (RFC 2919 §3).
  const id = (/<\s*([^<>\s]{1,255})\s*>/.exec(listId)?.[1] ?? listId.trim()).toLowerCase()
  if (/^[\w.+-]{3,255}$/.test(id)) return id
  const from = fromEmail.slice(fromEmail.lastIndexOf('@') + 1).toLowerCase()
  return registrableOf(signedBy ?? from) ?? registrableOf(from) ?? null
}
