import type { ByteSource } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'

/**
 * Something to read: a file, a message cut out of a mailbox, an attachment, an entry of an archive.
 * Sources make items without knowing formats; formats read items without knowing sources.
 */
export interface Item {
  /** Where it lies inside its unit: '' for the unit itself, else child numbers such as '2.1'. */
  readonly path: string
  /** File name as given; hostile content, never used as a path. '' when there is none. */
  readonly name: string
  /** Media type as declared, lower case, without parameters; '' when nobody said. */
  readonly mediaType: string
  /** Charset as declared; '' when nobody said. */
  readonly charset: string
  readonly bytes: ByteSource
  /** Of a row of a table: as `Part.references` and `Part.alike`. What it is known by are its bytes alone. */
  readonly references?: readonly Uint8Array[]
  readonly alike?: Uint8Array
}

export type DocumentKind = 'message' | 'contact' | 'calendar' | 'file' | 'container'

/** What a format makes of an item. Content never throws: a broken item is a document with problems. */
export interface Document {
  readonly kind: DocumentKind
  /** The format that read it: its id in `formats/index.ts`. */
  readonly format: string
  readonly title: string
  /** The moment the document speaks of (sent, modified, starts), if it says so. Epoch milliseconds. */
  readonly atMs?: number
  /** Labelled values: decoded headers, document properties (author), card properties. Name in lower case. */
  readonly fields: readonly Field[]
  /** Texts, in reading order. May be lazy: an oversized text comes in pieces. */
  readonly parts: Iterable<Part>
  readonly participants: readonly Participant[]
  readonly contacts: readonly Contact[]
  /** Items inside that are documents of their own: attachments, embedded messages, archive entries, cards. May be lazy. */
  readonly nested: Iterable<Item>
  /** Of what holds a million items: one of them by its path, without walking past the others; undefined when it is not there. */
  readonly nestedAt?: (path: string) => Item | undefined
  /** Pictures in it whose letters are read later on: reading them takes seconds each. */
  readonly pictures?: readonly PictureToRead[]
  /** Problems known once parts and nested items were walked. */
  readonly problems: readonly Problem[]
}

/** A picture, or a page that is one. */
export interface PictureToRead {
  /** Number of the page, from 1; 0 when the document is the picture. */
  readonly page: number
  /** In pixels; 0 when nobody said. */
  readonly width: number
  readonly height: number
}

/** The value may be decoded when it is asked for: to pass a field on, take its parts. */
export interface Field {
  readonly name: string
  readonly value: string
}

/**
 * - `prose`: running text
 * - `quoted`: text of somebody else that is repeated here (quoted reply, forwarded block)
 * - `table`: cells divided by TAB, rows by LF, the first row being the head when `hasHead`
 */
export type Layout = 'prose' | 'quoted' | 'table'

/** One decoded text. */
export interface Part {
  /** Child number or name within the document: '1', 'sheet/Klanten', 'page/3'. */
  readonly place: string
  readonly layout: Layout
  readonly hasHead?: boolean
  /** UTF-8. */
  readonly text: Uint8Array
  /**
   * Of a table: other tables with as many rows, each of which says whom the same row of this one is about (the customer
   * of an order). What stands in them was found elsewhere.
   */
  readonly references?: readonly Uint8Array[]
  /** Of a table that is one of many with the same columns: a sample of all rows, to judge the columns by. */
  readonly alike?: Uint8Array
}

export const participantRoles = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'organizer',
  'attendee',
  'author',
] as const
export type ParticipantRole = (typeof participantRoles)[number]

/** Somebody whom a document itself names as taking part: a mail header, an attendee, an author. */
export interface Participant {
  readonly role: ParticipantRole
  /** Display name, decoded, quotes removed; '' when absent. */
  readonly name: string
  /** Address as written, domain in lower case; '' when absent. */
  readonly email: string
}

/** One card of an address book, or what else is a person's record by its form. */
export interface Contact {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Each on one line: street number, postcode city, country. */
  readonly addresses: readonly string[]
  readonly organisation: string
  readonly title: string
  /** ISO date, or --MM-DD when the year is unknown; '' when absent. */
  readonly birthDate: string
  readonly note: string
}
