import { isOwn } from '../people/role.ts'
import type { Store } from '../store/store.ts'
import { mailFrom } from './mail-from.ts'
import { ownAddresses, ownDomains } from './persons.ts'
import { organisationOf } from './register-ground.ts'

/** Tells of an address whether it is the firm's own: by what was told, by what its mail shows, and by the addresses that it writes from. */
export async function ownMail(store: Store): Promise<(address: string) => boolean> {
  const { domains, addresses } = await ownAddresses(store)
  const { email } = await organisationOf(store)
  const own = {
    domains: [...domains, ...(await ownDomains(store))],
    addresses: [...addresses, (await mailFrom(store)) ?? '', email].map((one) => one.toLowerCase()),
  }
  return (address) => address !== '' && isOwn(address.toLowerCase(), own)
}
