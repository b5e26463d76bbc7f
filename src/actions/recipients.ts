import { activitiesFor } from '../privacy/requests/answer/concerns.ts'
import { joinRecipients, type FoundRecipient } from '../privacy/requests/recipient.ts'
import type { PersonBrief } from '../store/store.ts'
import type { MailRecipient } from '../store/person-items.ts'
import type { ActionContext } from './action.ts'
import { supplierAddress } from './mail.ts'
import { ownMail } from './own-mail.ts'
import { registerNow } from './register-ground.ts'
import { usedSuppliers } from './suppliers.ts'

/**
 * Everybody outside who received data of persons, by what shows it now: mail that went there, suppliers that work with data for us,
 * and who the register names for people like them (GDPR art. 4(9) and 19).
 */
export async function recipientsAbout(
  context: ActionContext,
  persons: readonly PersonBrief[],
): Promise<readonly FoundRecipient[]> {
  const { store } = context
  const identities = [...new Set(persons.flatMap((one) => one.identities))]
  const isOurs = await ownMail(store)
  const firms = [...(await suppliersFor(context)), ...(await namedInRegister(context, persons))].filter(
    ({ key }) => !isOurs(key),
  )
  const received = (await store.personItems.recipients(identities)).filter(
    ({ address }) => address !== '' && !isOurs(address),
  )
  const found = joinRecipients([], [...firms, ...received.map((one) => ofMail(one, firms))])
  return Promise.all(
    found.map(async (one) =>
      one.mail === '' && !one.key.includes('@')
        ? { ...one, mail: (await supplierAddress(context, one.key)).to }
        : one,
    ),
  )
}

const unseen = { isPrivate: false, kinds: [], messages: 0, firstAtMs: null, lastAtMs: null } as const

async function suppliersFor({ store }: ActionContext): Promise<FoundRecipient[]> {
  const used = await usedSuppliers(store)
  return used
    .filter(({ role }) => role === 'processor')
    .map(({ domain, name }) => ({ ...unseen, key: domain, name, mail: '', shownBy: 'supplier' }))
}

/** Who is named beside what is done with people like them. */
async function namedInRegister(
  context: ActionContext,
  persons: readonly PersonBrief[],
): Promise<FoundRecipient[]> {
  const { register, names } = await registerNow(context)
  const concerned = activitiesFor([...new Set(persons.map(({ role }) => role))], register.activities)
  return concerned
    .flatMap(({ statements }) => statements)
    .filter(({ field }) => field === 'processors' || field === 'recipients')
    .map(({ item, value }) => ({
      ...unseen,
      key: item.slice(0, 320),
      name: value.text || (names.parties[item]?.name ?? item),
      mail: '',
      shownBy: 'register',
    }))
}

/** Mail to somebody at a firm that we know is mail to that firm. */
function ofMail(
  { address, name, role, messages, kinds, firstAtMs, lastAtMs }: MailRecipient,
  firms: readonly FoundRecipient[],
): FoundRecipient {
  const firm = firms.find(({ key }) => domainOf(address) === key || domainOf(address).endsWith(`.${key}`))
  return {
    key: firm?.key ?? address,
    name: firm?.name ?? name,
    mail: address,
    shownBy: 'mail',
    isPrivate: firm === undefined && (role === 'customer' || role === 'applicant' || role === 'other'),
    kinds,
    messages,
    firstAtMs,
    lastAtMs,
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
