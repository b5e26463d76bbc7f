/**
 * The outside world is imperfect: what could not be read, where, and why. Problems are values; they are
 * counted, listed to the user and never thrown. Each code has a text in every language.
 */
export interface Problem {
  readonly code: ProblemCode
  /** Where inside the item: part path, header name, sheet, page. Empty: the item as a whole. */
  readonly place: string
  /** Bytes of the source this problem keeps from being read; 0 when everything was still read. */
  readonly lostBytes: number
  /** For developers: the offending word or number, never personal data. */
  readonly detail?: string
}

export const problemCodes = [
  'unreadable', // the place cannot be opened or read
  'changed-while-reading',
  'not-supported', // a known format that has no reader yet
  'unknown-format', // binary content of no known format
  'encrypted', // needs a password or key
  'damaged', // broken, some of it may have been read
  'truncated', // ends before it should
  'too-large',
  'packed-too-large', // an archive that cannot be unpacked in memory
  'database-too-large',
  'too-deep', // nested further than the limit
  'too-many', // more parts, entries or cells than the limit
  'too-slow', // ended by the time limit
  'too-much-memory',
  'suspicious-ratio', // unpacks to far more than it is: a bomb
  'crashed', // the reader of this format ended unexpectedly
  'wrong-charset', // text did not fit its declared charset
  'needs-ocr', // images or scans whose text was not read
  'external', // content that lies elsewhere and was not fetched
  'link-not-followed', // symbolic link, socket, device
  'own-store', // an index of ours: it repeats what was read elsewhere
] as const

export type ProblemCode = (typeof problemCodes)[number]
