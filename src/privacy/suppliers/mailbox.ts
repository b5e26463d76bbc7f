import { headerOf, isSentCopy, type HeaderField } from './mail-clues.ts'

/** Who runs the mailbox that a message came into or went out of. */
export interface Mailbox {
  /** The host that wrote the proving header, in lower case. */
  readonly host: string
  /** Whose service that is, when its own hosts say so. */
  readonly service: MailService | null
  /** The header that proves it. */
  readonly header: string
}

export type MailService = keyof typeof services

/** The registrable domain of who runs each, and how its hosts call themselves. */
const services = {
  google: { domain: 'google.com', hosts: /(?:^|\.)(?:google|googlemail|gmail)\.com$|^2002:a[0-9a-f]{2}:/ },
  microsoft365: {
    domain: 'microsoft.com',
    hosts: /\.(?:prod|mail)\.(?:protection\.)?outlook\.com$|(?:^|\.)(?:outlook|hotmail|office365)\.com$/,
  },
  icloud: { domain: 'apple.com', hosts: /(?:^|\.)(?:icloud|me|mac)\.com$|(?:^|\.)mail\.icloud\.com$/ },
  yahoo: { domain: 'yahoo.com', hosts: /(?:^|\.)yahoo\.com$/ },
  proton: { domain: 'proton.me', hosts: /(?:^|\.)(?:proton\.me|protonmail\.(?:ch|com))$/ },
  zoho: { domain: 'zoho.com', hosts: /(?:^|\.)zoho\.(?:com|eu)$/ },
  fastmail: { domain: 'fastmail.com', hosts: /(?:^|\.)(?:fastmail|messagingengine)\.com$/ },
  transip: { domain: 'transip.nl', hosts: /(?:^|\.)transip\.(?:email|nl)$/ },
} as const

/** The registrable domain of who runs a service. */
export function domainOfService(service: MailService): string {
  return services[service].domain
}

/**
 * Who took this message in, by whoever wrote the topmost Received header (RFC 5321 §4.4: each host puts its own above the
 * others'); for the copy of a sent one, who numbered it. What hosts of the sender wrote further down counts for nothing.
 * Undefined when no header says.
 */
export function mailboxOf(fields: readonly HeaderField[]): Mailbox | undefined {
  const received = headerOf(fields, 'received')
  if (received !== undefined) {
    const host = /\bby\s+([\w.:-]{1,253})/i.exec(received)?.[1]
    return host === undefined ? undefined : named(host, `Received: ${received}`)
  }
  if (!isSentCopy({ fields })) return undefined
  const id = headerOf(fields, 'message-id')
  const host = id === undefined ? undefined : /@([\w.-]{1,253})>?\s*$/.exec(id)?.[1]
  const sent = host === undefined ? undefined : named(host, `Message-ID: ${id ?? ''}`)
  // Any program writes any name behind the @ of a number; only a service's own says something.
  return sent?.service === null ? undefined : sent
}

function named(written: string, header: string): Mailbox | undefined {
  const host = written.toLowerCase()
  const service =
    (Object.keys(services) as MailService[]).find((name) => services[name].hosts.test(host)) ?? null
  if (service === null && !host.includes('.')) return undefined
  return { host, service, header: header.slice(0, shownLength) }
}

const shownLength = 200
