import { serviceOf, senderInfrastructure } from './catalogue.ts'
import { authenticityOf, bounceDomainOf, registrableOf } from './authentic.ts'
import { headerOf, isBulk, isSentCopy, type HeaderField, type MailClues } from './mail-clues.ts'
import { isLookAlike, namesAnother } from './look-alike.ts'
import { says } from './words.ts'

/**
 * What one message says of the service that sent it.
 * - `account`: it writes as only to who uses it; `paid-account`: and is paid for
 * - `shared-with-us`: somebody shared something over it; the account may be theirs only
 * - `marketing-only`, `mention-only`: says nothing of use; `phishing`: pretends to be a service
 */
export const supplierEvidence = [
  'account',
  'paid-account',
  'shared-with-us',
  'marketing-only',
  'mention-only',
  'phishing',
] as const
export type SupplierEvidence = (typeof supplierEvidence)[number]

export type ContractSign = 'dpa' | 'dpa-change' | 'subprocessor-change' | 'terms-change'

export interface SupplierSign {
  /** Registrable domain of the service; null when the message shows no use of one. */
  readonly vendor: string | null
  readonly evidence: SupplierEvidence
  readonly contract?: ContractSign
  readonly alert?: 'vendor-breach'
  /** Registrable domain of who carried it for the sender, when it is another. */
  readonly mailedBy?: string
}

/**
 * What a message that came in says of a supplier. A person's word is a mention: only what a service itself writes, from
 * its own domain, shows that it is used. Undefined for copies of what was sent.
 */
export function supplierSignOf(clues: MailClues): SupplierSign | undefined {
  if (isSentCopy(clues)) return undefined
  const domain = domainOf(clues.from.email)
  if (domain === undefined || isInternal(clues, domain)) return nothing('mention-only')
  const { fields } = clues
  if (clues.senderKind === 'personal' && serviceOf(domain) === undefined && !isLookAlike(domain))
    return nothing(isBulk(fields) ? 'marketing-only' : 'mention-only')
  if (isAnswer(clues)) return nothing('mention-only')
  const told = toldBy(clues, domain)
  const authenticity = authenticityOf(fields, domain)
  if (isForged(clues, domain) || (authenticity === 'failed' && (told !== undefined || isCall(clues))))
    return nothing('phishing')
  if (told === undefined) return nothing(isBulk(fields) ? 'marketing-only' : 'mention-only')
  if (authenticity === 'failed' || authenticity === 'unknown') return nothing('mention-only')
  return { vendor: domain, ...told, ...carrierOf(fields, domain) }
}

/** Colleagues and own programs write to their own house. */
function isInternal({ recipients }: MailClues, domain: string): boolean {
  return recipients.some((email) => domainOf(email) === domain)
}

function domainOf(email: string): string | undefined {
  return registrableOf(email.slice(email.lastIndexOf('@') + 1))
}

function nothing(evidence: SupplierEvidence): SupplierSign {
  return { vendor: null, evidence }
}

type Told = Omit<SupplierSign, 'vendor' | 'mailedBy'>

/** What the words show, whoever wrote them. */
function toldBy(clues: MailClues, domain: string): Told | undefined {
  const { subject, opening, fields, senderKind } = clues
  const isMass = isBulk(fields)
  const isKnown = serviceOf(domain) !== undefined
  // What goes to many is told from its subject: below it may stand anything. So with a desk of whom nothing is known: it may be
  // a customer's.
  const text = isMass ? subject : `${subject}\n${opening}`
  const surest = isKnown || senderKind === 'machine' ? text : subject
  if (isBreach(subject, text)) return { evidence: 'account', alert: 'vendor-breach' }
  const contract = contractIn(subject, surest)
  if (contract !== undefined) return { evidence: 'account', contract }
  if (says.newsletter.test(subject)) return undefined
  if (says.sharing.test(subject)) return { evidence: 'shared-with-us' }
  if (says.bill.test(subject)) {
    if (isForCustomer(clues.from.name, domain)) return undefined
    if (isKnown || says.subscription.test(text)) return { evidence: 'paid-account' }
    return undefined
  }
  if (says.account.test(subject) || (senderKind === 'machine' && says.welcome.test(subject)))
    return { evidence: 'account' }
  if (isMass || senderKind === 'personal') return undefined
  if (senderKind === 'machine' || isKnown) {
    if (says.account.test(opening) || (isKnown && says.incoming.test(subject))) return { evidence: 'account' }
    if (says.sharing.test(opening)) return { evidence: 'shared-with-us' }
  }
  return undefined
}

/** Called a breach in the subject; or told of below one that only warns. */
function isBreach(subject: string, text: string): boolean {
  if (says.newsletter.test(subject)) return false
  if (says.breach.test(subject)) return says.oursOrTheirs.test(text)
  return says.alarm.test(subject) && says.breach.test(text) && says.befell.test(text)
}

/** Bills over a bookkeeping program are its customers', under their names: "Timmerbedrijf via Moneybird". */
function isForCustomer(name: string, domain: string): boolean {
  const service = serviceOf(domain)
  if (service === undefined) return false
  if (/\s(?:via|door|by)\s/i.test(name)) return true
  const [brand = ''] = service.name.toLowerCase().split(/[\s.]/)
  return service.branch === 'bookkeeping' && name !== '' && !name.toLowerCase().includes(brand)
}

function contractIn(subject: string, text: string): ContractSign | undefined {
  if (says.agreement.test(text)) return says.change.test(text) ? 'dpa-change' : 'dpa'
  if (says.subprocessors.test(text) && says.change.test(text)) return 'subprocessor-change'
  return says.terms.test(subject) && says.change.test(subject) ? 'terms-change' : undefined
}

/** Writes as a service that it is not: a domain that only looks like one, or another's name with a call for credentials. */
function isForged(clues: MailClues, domain: string): boolean {
  if (serviceOf(domain) !== undefined || !isCall(clues)) return false
  return isLookAlike(domain) || namesAnother(clues.from.name, domain)
}

/** Calls for what a thief is after. */
function isCall({ subject, opening }: MailClues): boolean {
  const text = `${subject}\n${opening}`
  return says.account.test(text) || says.bill.test(subject) || says.lure.test(text)
}

/** Says what another wrote: an answer, a forwarded message, a bounce, a notice of absence (RFC 3834, RFC 3464). */
function isAnswer({ subject, from, fields }: MailClues): boolean {
  return (
    /^\s*(?:re|antw|aw|fw|fwd|doorst)\s*:/i.test(subject) ||
    says.automatic.test(subject.trimStart()) ||
    /^(?:mailer-daemon|postmaster)@/i.test(from.email) ||
    /^\s*auto-replied/i.test(headerOf(fields, 'auto-submitted') ?? '') ||
    /\breport-type\s*=\s*"?delivery-status/i.test(headerOf(fields, 'content-type') ?? '')
  )
}

function carrierOf(fields: readonly HeaderField[], domain: string): { readonly mailedBy?: string } {
  const bounce = bounceDomainOf(fields)
  if (bounce === undefined || bounce === domain) return {}
  const own = serviceOf(domain)
  const isSameHouse = own !== undefined && serviceOf(bounce) === own
  return isSameHouse && !senderInfrastructure.has(bounce) ? {} : { mailedBy: bounce }
}
