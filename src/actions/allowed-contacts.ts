import { contactKey, type ContactChannel } from '../base/contact.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { PostalValue, VerdictRow } from '../store/contacts.ts'
import type { ActionContext } from './action.ts'
import { isAllowed } from './consents.ts'
import { judgedContacts } from './contact-ground.ts'

/** As many as a laptop holds at once. */
const mostRows = 500_000

interface Reach {
  readonly purpose: ConsentPurpose
  readonly channel: ContactChannel
}

/** Who may be reached by a way for a purpose, each once. Looked at once more against the list of whom not to reach: what came onto it a moment ago holds at once. */
export async function allowedContacts(
  context: ActionContext,
  { purpose, channel }: Reach,
): Promise<readonly VerdictRow[]> {
  await judgedContacts(context)
  const { store } = context
  const { rows } = await store.contacts.find({ channel, states: [], limit: mostRows })
  const chosen = rows.filter((row) => isAllowed(row) && row.purposes.includes(purpose))
  const addressed = channel === 'post' ? await withAddresses(context, chosen) : chosen
  const reached = addressed.filter(({ value }) => value !== '')
  const suppressed = await store.suppression.suppressedAmong(
    reached.map(({ value }) => value),
    channel,
  )
  const left = reached.filter(({ value }) => !suppressed.has(value))
  // Two in one house get their own letter; the same name and address twice is one.
  const once = new Map(
    left.map((row) => [`${contactKey(channel, row.value)} ${channel === 'mail' ? '' : row.name}`, row]),
  )
  return [...once.values()]
}

/** Where a letter goes: where it was given with a consent, or what stands with the person in the places that were read. */
async function withAddresses(
  { store }: ActionContext,
  rows: readonly VerdictRow[],
): Promise<readonly VerdictRow[]> {
  if (rows.every(({ value }) => value !== '')) return rows
  const found = Map.groupBy(await store.contacts.postal(), ({ person }) => `p${String(person)}`)
  return rows.map((row) =>
    row.value === '' ? { ...row, value: addressOf(found.get(row.contact) ?? []) } : row,
  )
}

const postcode = /\b[1-9]\d{3} ?[A-Z]{2}\b/

/** The fullest of several; a postcode that stands apart comes with it when there is one only. */
function addressOf(values: readonly PostalValue[]): string {
  const ofKind = (kind: PostalValue['kind']): string[] =>
    values.filter((one) => one.kind === kind).map(({ text }) => text)
  const [fullest] = ofKind('ADDRESS').toSorted(
    (a, b) =>
      Number(postcode.test(b)) - Number(postcode.test(a)) || b.length - a.length || a.localeCompare(b),
  )
  if (fullest === undefined) return ''
  const [code, ...others] = ofKind('NL_POSTCODE')
  return postcode.test(fullest) || code === undefined || others.length > 0 ? fullest : `${fullest}, ${code}`
}
