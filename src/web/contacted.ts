import { createValue } from './value.ts'

/** Servers that were called from this page to see whether they let us in; the places that are kept say it of theirs. */
export const contactedHosts = createValue<readonly string[]>([])

/** Notes that a server was called, whatever it answered. */
export function noteContact(address: string): void {
  const { hostname } = new URL(address)
  const hosts = contactedHosts.get()
  if (!hosts.includes(hostname)) contactedHosts.set([...hosts, hostname])
}
