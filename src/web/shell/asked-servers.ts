import { createValue } from '../value.ts'

/** Addresses of servers at which somebody tried to sign in while this page was open: something left for them. */
export const askedServers = createValue<readonly string[]>([])

/** To be called before a server is asked, whatever it answers. */
export function noteAsked(address: string): void {
  if (URL.canParse(address)) askedServers.set([...new Set([...askedServers.get(), address])])
}
