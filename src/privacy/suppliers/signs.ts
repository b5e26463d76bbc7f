import { serviceOf, senderInfrastructure } from './catalogue.ts'
import { authenticityOf, bounceDomainOf, registrableOf } from './authentic.ts'
import { isSentCopy, type HeaderField, type MailClues } from './mail-clues.ts'
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
  const { subject, fields } = clues
  if (clues.senderKind === 'personal' && serviceOf(domain) === undefined && !isLookAlike(domain))
    return nothing(isBulk(fields) ? 'marketing-only' : 'mention-only')
  if (isAnswer(subject)) return nothing('mention-only')
  const told = toldBy(clues, domain)
  const authenticity = authenticityOf(fields, domain)
  if (isForged(clues, domain) || (authenticity === 'failed' && told !== undefined)) return nothing('phishing')
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
  if (says.breach.test(subject) && says.oursOrTheirs.test(text) && !says.newsletter.test(subject))
    return { evidence: 'account', alert: 'vendor-breach' }
  const contract = contractIn(subject, surest)
  if (contract !== undefined) return { evidence: 'account', contract }
  if (says.newsletter.test(subject)) return undefined
  if (says.sharing.test(subject)) return { evidence: 'shared-with-us' }
  if (says.bill.test(subject)) {
    if (isKnown || says.subscription.test(text)) return { evidence: 'paid-account' }
    return undefined
  }
  if (says.account.test(subject) || (senderKind === 'machine' && says.welcome.test(subject)))
    return { evidence: 'account' }
  if (isMass || senderKind === 'personal') return undefined
  if (senderKind === 'machine' || isKnown) {
    if (says.account.test(opening)) return { evidence: 'account' }
    if (says.sharing.test(opening)) return { evidence: 'shared-with-us' }
  }
  return undefined
}

function contractIn(subject: string, text: string): ContractSign | undefined {
  if (says.agreement.test(text)) return says.change.test(text) ? 'dpa-change' : 'dpa'
  if (says.subprocessors.test(text) && says.change.test(text)) return 'subprocessor-change'
  return says.terms.test(subject) && says.change.test(subject) ? 'terms-change' : undefined
}

/** Writes as a service that it is not: a domain that only looks like one, or another's name with a call for credentials. */
function isForged({ from, subject, opening }: MailClues, domain: string): boolean {
  if (serviceOf(domain) !== undefined) return false
  const isCall = says.account.test(`${subject}\n${opening}`) || says.bill.test(subject)
  return isCall && (isLookAlike(domain) || namesAnother(from.name, domain))
}

const bulkFields = new Set(['list-id', 'list-unsubscribe', 'list-post', 'feedback-id'])

/** Written to many: list and bulk headers (RFC 2369, RFC 2919, RFC 8058). */
export function isBulk(fields: readonly HeaderField[]): boolean {
  return fields.some(
    ({ name, value }) => bulkFields.has(name) || (name === 'precedence' && /bulk|list|junk/i.test(value)),
  )
}

function isAnswer(subject: string): boolean {
  return /^\s*(?:re|antw|aw|fw|fwd|doorst)\s*:/i.test(subject)
}

function carrierOf(fields: readonly HeaderField[], domain: string): { readonly mailedBy?: string } {
  const bounce = bounceDomainOf(fields)
  if (bounce === undefined || bounce === domain) return {}
  const own = serviceOf(domain)
  const isSameHouse = own !== undefined && serviceOf(bounce) === own
  return isSameHouse && !senderInfrastructure.has(bounce) ? {} : { mailedBy: bounce }
}
