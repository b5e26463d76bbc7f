import { serviceOf, senderInfrastructure } from './catalogue.ts'
import { authenticityOf, bounceDomainOf, registrableOf } from './authentic.ts'
import { headerOf, isBulk, isSentCopy, type HeaderField, type MailClues } from './mail-clues.ts'
import { isLookAlike, namesAnother } from './look-alike.ts'
import { saysIn, type Says } from './words.ts'

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
  const says = saysIn(clues)
  if (clues.senderKind === 'personal' && serviceOf(domain) === undefined && !isLookAlike(domain))
    return nothing(isBulk(fields) ? 'marketing-only' : 'mention-only')
  if (isAnswer(clues, says)) return nothing('mention-only')
  const told = toldBy(clues, domain, says)
  const authenticity = authenticityOf(fields, domain)
  if (
    isForged(clues, domain, says) ||
    (authenticity === 'failed' && (told !== undefined || isCall(clues, says)))
  )
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
function toldBy(clues: MailClues, domain: string, says: Says): Told | undefined {
  const { subject, opening, fields, senderKind } = clues
  const isMass = isBulk(fields)
  const isKnown = serviceOf(domain) !== undefined
  // What goes to many is told from its subject: below it may stand anything. So with a desk of whom nothing is known: it may be
  // a customer's.
  const text = isMass ? subject : `${subject}\n${opening}`
  const surest = isKnown || senderKind === 'machine' ? text : subject
  if (isBreach(subject, text, says)) return { evidence: 'account', alert: 'vendor-breach' }
  const contract = contractIn(subject, surest, says)
  if (contract !== undefined) return { evidence: 'account', contract }
  if (says('newsletter', subject)) return undefined
  if (says('sharing', subject)) return { evidence: 'shared-with-us' }
  if (says('bill', subject)) {
    if (isForCustomer(clues.from.name, domain)) return undefined
    if (isKnown || says('subscription', text)) return { evidence: 'paid-account' }
    return undefined
  }
  if (says('account', subject) || (senderKind === 'machine' && says('welcome', subject)))
    return { evidence: 'account' }
  if (isMass || senderKind === 'personal') return undefined
  if (senderKind === 'machine' || isKnown) {
    if (says('account', opening) || (isKnown && says('incoming', subject))) return { evidence: 'account' }
    if (says('sharing', opening)) return { evidence: 'shared-with-us' }
  }
  return undefined
}

/** Called a breach in the subject; or told of below one that only warns. */
function isBreach(subject: string, text: string, says: Says): boolean {
  if (says('newsletter', subject)) return false
  if (says('breach', subject)) return says('oursOrTheirs', text)
  return says('alarm', subject) && says('breach', text) && says('befell', text)
}

/** Bills over a bookkeeping program are its customers', under their names: "Timmerbedrijf via Moneybird". */
function isForCustomer(name: string, domain: string): boolean {
  const service = serviceOf(domain)
  if (service === undefined) return false
  if (/\s(?:via|door|by)\s/i.test(name)) return true
  const [brand = ''] = service.name.toLowerCase().split(/[\s.]/)
  return service.branch === 'bookkeeping' && name !== '' && !name.toLowerCase().includes(brand)
}

function contractIn(subject: string, text: string, says: Says): ContractSign | undefined {
  if (says('agreement', text)) return says('change', text) ? 'dpa-change' : 'dpa'
  if (says('subprocessors', text) && says('change', text)) return 'subprocessor-change'
  return says('terms', subject) && says('change', subject) ? 'terms-change' : undefined
}

/** Writes as a service that it is not: a domain that only looks like one, or another's name with a call for credentials. */
function isForged(clues: MailClues, domain: string, says: Says): boolean {
  if (serviceOf(domain) !== undefined) return false
  return (isLookAlike(domain) || namesAnother(clues.from.name, domain)) && isCall(clues, says)
}

/** Calls for what a thief is after. */
function isCall({ subject, opening }: MailClues, says: Says): boolean {
  const text = `${subject}\n${opening}`
  return says('account', text) || says('bill', subject) || says('lure', text)
}

/** Says what another wrote: an answer, a forwarded message, a bounce, a notice of absence (RFC 3834, RFC 3464). */
function isAnswer({ subject, from, fields }: MailClues, says: Says): boolean {
  return (
    /^\s*(?:re|antw|aw|fw|fwd|doorst)\s*:/i.test(subject) ||
    says('automatic', subject.trimStart()) ||
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
