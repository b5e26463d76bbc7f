import { cardBytes, itemLocator } from './dav-connection.ts'
import { cardDav } from './dav-dialect.ts'
import { askDav } from './dav-discovery.ts'
import type { DavClient } from './dav-http.ts'

/** A card that names others as its members. */
export interface GroupCard {
  /** Locator within its collection. */
  readonly item: string
  /** As a scan reads it. */
  readonly bytes: Uint8Array
}

/** Cards that have one of these are groups, whatever they call themselves (RFC 6350 §6.6.5; the second is Apple's). */
const memberProperties = ['MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER']

/** The groups of an address book (RFC 6352 §8.6); none where the server does not answer that question. */
export async function groupsIn(client: DavClient, collection: URL): Promise<readonly GroupCard[]> {
  const { namespace, content } = cardDav
  const filters = memberProperties.map((name) => `<c:prop-filter name="${name}"/>`).join('')
  const body =
    `<c:addressbook-query xmlns="DAV:" xmlns:c="${namespace}"><prop><getetag/><c:${content}/></prop>` +
    `<c:filter test="anyof">${filters}</c:filter></c:addressbook-query>`
  const answer = await askDav(client, { url: collection, depth: '1', method: 'REPORT', body })
  if ('refused' in answer) return []
  return answer.responses.flatMap(({ href, properties }) => {
    const address = URL.parse(href, answer.url)
    const text = properties.get(content)?.text
    return address === null || text === undefined
      ? []
      : [{ item: itemLocator(address, collection), bytes: cardBytes(text) }]
  })
}
