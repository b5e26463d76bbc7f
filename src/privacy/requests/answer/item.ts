import type { Topic } from '../../../people/topic.ts'

/** What of a person lies somewhere: each is decided on by itself. */
export const itemKinds = ['message', 'attachment', 'card', 'calendar', 'row', 'file'] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * - `person`: the index knows that it is this person
 * - `identifier`: an address, number or name of theirs stands in it, and nobody else's
 * - `text`: only found by reading everything once more
 * - `maybe`: what stands in it is also somebody else's: counts only when a person says so
 */
export const itemMatches = ['person', 'identifier', 'text', 'maybe'] as const
export type ItemMatch = (typeof itemMatches)[number]

/** A document in which the person stands, with one of the places where it lies. */
export interface AnswerItem {
  /** Digest of the document: the same wherever it lies, and after reading anew. */
  readonly key: string
  readonly kind: ItemKind
  readonly format: string
  readonly topic: Topic | null
  readonly atMs: number | null
  readonly sizeBytes: number
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly name: string
  /** In how many places it lies. */
  readonly copies: number
  /** What the person is in it: from, to, card … */
  readonly roles: readonly string[]
  readonly match: ItemMatch
  /** Outsiders who stand in it too, as far as the index knows. */
  readonly others: number
  /** Of an attachment, the message that it came with. */
  readonly parent: string | null
}
