import { Resolver } from 'node:dns/promises'

/** What a domain says of its mail. */
export interface MailRecords {
  /** Who takes in mail for it, best first. */
  readonly exchangers: readonly string[]
  /** Host and port where mail is read (RFC 6186); null when it does not say. */
  readonly imaps: string | null
}

/** A name server that says nothing for longer is not worth waiting for: one can type the server. */
const limits = { timeout: 2000, tries: 2 }

const domainName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

/** Asks the name server where mail of a domain is taken in and read; of what it does not say, nothing. */
export async function mailRecords(domain: string): Promise<MailRecords> {
  if (!domainName.test(domain)) return { exchangers: [], imaps: null }
  const resolver = new Resolver(limits)
  const [exchangers, services] = await Promise.all([
    resolver.resolveMx(domain).catch(() => []),
    resolver.resolveSrv(`_imaps._tcp.${domain}`).catch(() => []),
  ])
  // A name of one dot says that there is no such service.
  const [service] = services
    .filter(({ name }) => domainName.test(name))
    .sort((a, b) => a.priority - b.priority)
  return {
    exchangers: exchangers.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange),
    imaps: service === undefined ? null : `${service.name}:${String(service.port)}`,
  }
}
