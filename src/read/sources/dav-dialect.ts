/** What differs between address books and calendars; the rest of the protocol is one. */
export interface DavDialect {
  /** Where a server says that it has them (RFC 6764). */
  readonly wellKnown: string
  readonly namespace: string
  readonly homeSet: string
  readonly collectionType: string
  /** The property that holds an item's bytes, and the question for many of them. */
  readonly content: string
  readonly multiget: string
  readonly mediaType: string
}

/** Address books (RFC 6352). */
export const cardDav: DavDialect = {
  wellKnown: '/.well-known/carddav',
  namespace: 'urn:ietf:params:xml:ns:carddav',
  homeSet: 'addressbook-home-set',
  collectionType: 'addressbook',
  content: 'address-data',
  multiget: 'addressbook-multiget',
  mediaType: 'text/vcard',
}

/** Calendars (RFC 4791). */
export const calDav: DavDialect = {
  wellKnown: '/.well-known/caldav',
  namespace: 'urn:ietf:params:xml:ns:caldav',
  homeSet: 'calendar-home-set',
  collectionType: 'calendar',
  content: 'calendar-data',
  multiget: 'calendar-multiget',
  mediaType: 'text/calendar',
}
