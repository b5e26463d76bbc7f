import { providerOfAddress } from '../mail-providers.ts'
import { registrableOf } from '../suppliers/authentic.ts'

/** Mailboxes that only who runs a domain can read (RFC 2142). */
export const domainBoxes = ['postmaster', 'info'] as const
export type DomainBox = (typeof domainBoxes)[number]

/** A domain of the organisation's own: drills go nowhere else. */
export interface DrillDomain {
  readonly domain: string
  readonly verifiedOn: string
  readonly box: DomainBox
}

/** Somebody who may get a drill. */
export interface DrillPerson {
  readonly name: string
  readonly email: string
}

export function domainOfAddress(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** Providers' domains are never an organisation's own, whoever reads postmaster@ there; nor is what is no domain. */
export function mayBeOwn(domain: string): boolean {
  return (
    registrableOf(domain) !== undefined &&
    providerOfAddress(`x@${domain}`) === undefined &&
    providerOfAddress(`x@${registrableOf(domain) ?? ''}`) === undefined
  )
}

/** True when an address is in a domain that was proved to be ours; a domain below it is another one. */
export function isInOwn(email: string, domains: readonly DrillDomain[]): boolean {
  const domain = domainOfAddress(email)
  return mayBeOwn(domain) && domains.some((own) => own.domain === domain)
}

/** Letters of an address that a mail server of one's own takes without more; what looks like them is another address. */
const plainAddress = /([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,190})/i

/** Marks that are not seen: they turn a line around, or make two names look the same. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/** A staff list as people type or paste it: "Name <address>", "Name; address" or an address, one a line. */
export function peopleIn(text: string): { readonly people: DrillPerson[]; readonly wrong: string[] } {
  const people = new Map<string, DrillPerson>()
  const wrong: string[] = []
  for (const line of text.split(/[\n\r\u2028\u2029]/).map((one) => one.replace(unseen, ' ').trim())) {
    if (line === '') continue
    const [, found = ''] = /([^\s<>;,@"]{1,64}@[^\s<>;,@"]{1,190})/.exec(line) ?? []
    const [, email = ''] = plainAddress.exec(found) ?? []
    if (email === '' || email !== found) wrong.push(line.slice(0, 100))
    else if (!people.has(mailboxOf(email))) {
      const name = line
        .replace(email, '')
        .replace(/[<>;,"]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      people.set(mailboxOf(email), { name: name.slice(0, 100), email: email.toLowerCase() })
    }
  }
  return { people: [...people.values()], wrong }
}

/** What stands behind a plus goes into the same mailbox (RFC 5233): one colleague is not a group. */
function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/(?<=.)\+[^@]*(?=@)/, '')
}
