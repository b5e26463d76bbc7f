import { getDomain } from 'tldts'
import { headerOf, headersOf, type HeaderField } from './mail-clues.ts'

/** proven: the receiving host says so. failed: it says it is not. likely: nothing was checked, but who carried it fits. unknown: nothing says anything. */
export type Authenticity = 'proven' | 'failed' | 'likely' | 'unknown'

/**
 * Whether a message comes from the domain that its From line names: by the Authentication-Results that the own host wrote
 * (RFC 8601); DKIM and SPF count when their domain aligns (RFC 7489 §3.1). Without: whether bounces and signatures fit.
 */
export function authenticityOf(fields: readonly HeaderField[], domain: string): Authenticity {
  const results = ownResults(fields)
  if (results !== undefined) {
    const said = resultsIn(results)
    if (said.dmarc === 'pass' || said.passed.some((one) => registrableOf(one) === domain)) return 'proven'
    if (said.dmarc === 'fail' || said.hasFailed) return 'failed'
  }
  return carriersOf(fields).includes(domain) ? 'likely' : 'unknown'
}

/** The registrable domain to which bounces of this message go; undefined when no header says. */
export function bounceDomainOf(fields: readonly HeaderField[]): string | undefined {
  const path = headerOf(fields, 'return-path')
  return path === undefined ? undefined : registrableOf(/@([\w.-]{1,253})/.exec(path)?.[1] ?? '')
}

/** The registrable domain of a host, lower case; undefined for what is none. */
export function registrableOf(host: string): string | undefined {
  return getDomain(host.toLowerCase()) ?? undefined
}

/** Results that a host on our side wrote: above every Received header, or below one of the same host's. Others are the sender's word. */
function ownResults(fields: readonly HeaderField[]): string | undefined {
  const takers = new Set<string>()
  for (const field of fields) {
    if (field.name !== 'received' && field.name !== 'authentication-results') continue
    const { name, value } = field
    if (name === 'received') {
      const host = registrableOf(/\bby\s+([\w.-]{1,253})/i.exec(value.slice(0, longestResults))?.[1] ?? '')
      if (host !== undefined) takers.add(host)
      continue
    }
    const [, author] = /^\s*([\w.-]{1,253})\s*(?:\d+\s*)?;/.exec(value) ?? []
    // Microsoft's hosts do not say who they are.
    const host = author === undefined ? 'outlook.com' : registrableOf(author)
    if (takers.size === 0 || (host !== undefined && takers.has(host))) return value.slice(0, longestResults)
  }
  return undefined
}

const longestResults = 2000

interface Results {
  readonly dmarc: string | undefined
  /** Domains for which DKIM or SPF passed. */
  readonly passed: readonly string[]
  readonly hasFailed: boolean
}

function resultsIn(text: string): Results {
  const passed: string[] = []
  let dmarc: string | undefined
  let hasFailed = false
  for (const part of text.split(';').slice(0, mostResults)) {
    const [, method, result] = /^\s*(dmarc|dkim|spf)\s*=\s*(\w+)/i.exec(part) ?? []
    if (method === undefined || result === undefined) continue
    const outcome = result.toLowerCase()
    if (method.toLowerCase() === 'dmarc') dmarc ??= outcome
    else if (outcome === 'pass') {
      const [, domain] =
        /(?:header\.(?:d|i)|smtp\.(?:mailfrom|mail))\s*=\s*(?:[^\s@;]*@)?([\w.-]{1,253})/i.exec(part) ?? []
      if (domain !== undefined) passed.push(domain)
    } else if (outcome === 'fail') hasFailed = true
  }
  return { dmarc, passed, hasFailed }
}

const mostResults = 20

function carriersOf(fields: readonly HeaderField[]): (string | undefined)[] {
  return [
    bounceDomainOf(fields),
    ...headersOf(fields, 'dkim-signature').map((value) =>
      registrableOf(/(?:^|;)\s*d\s*=\s*([\w.-]{1,253})/.exec(value)?.[1] ?? ''),
    ),
    registrableOf(/@([\w.-]{1,253})>?\s*$/.exec(headerOf(fields, 'message-id') ?? '')?.[1] ?? ''),
  ]
}
