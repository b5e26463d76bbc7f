import type { Kind } from './kinds.ts'

/** A piece of personal data in a text. Explains itself; carries no copy of the text around it. */
export interface Finding {
  readonly kind: Kind
  /** Byte offsets in the UTF-8 text, end exclusive. */
  readonly start: number
  readonly end: number
  /**
   * The value in its one normal form (address in lower case, IBAN without spaces, phone as E.164): equal values
   * are equal strings. For special categories the matched words; for secrets the secret itself, which callers
   * must only ever digest.
   */
  readonly value: string
  /** 0 to 1: how sure we are that this is what `kind` says. */
  readonly certainty: number
  readonly reasons: readonly Reason[]
}

/** Why: a code with a text in every language, and the word or column that it rests on. */
export interface Reason {
  readonly code: ReasonCode
  readonly word?: string
}

export const reasonCodes = [
  'shape', // has the form
  'check-digit', // passes a check that chance passes rarely
  'near-word', // a word beside it names it
  'against-word', // a word beside it speaks against it
  'label', // a form label, key or column head names it
  'column', // most cells of its column are of this kind
  'header', // a mail header or address book gives it
  'salutation', // "Geachte heer", "Dear"
  'closing', // "Met vriendelijke groet,"
  'title', // "mr.", "dr.", "mevrouw"
  'initials', // "J.P. de Vries"
  'sentence', // the sentence around it speaks of a person
  'name-list', // a known given or family name
  'known-name', // this mailbox names this person elsewhere
  'person-near', // a person is named in the same sentence or row
  'picture', // read from a picture
  'about-person', // pronoun or possessive: "mijn", "haar", "zij is"
  'photo', // a photo says itself where it was taken
  'told', // the words of the sentence tell it
] as const
export type ReasonCode = (typeof reasonCodes)[number]
