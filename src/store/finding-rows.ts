import type { RowLetter } from './letters-of.ts'
import type { ProblemCode } from '../base/problem.ts'
import type { ReasonCode } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import type { DocumentKind } from '../read/document.ts'
import type { Verdict } from './store.ts'

export interface FindingQuery {
  /** Empty: all kinds. */
  readonly kinds: readonly Kind[]
  readonly sourceId?: number | undefined
  readonly personId?: number | undefined
  /** Only in documents older than this. */
  readonly beforeMs?: number | undefined
  /** `open`: without a verdict (the default of a to-do list); `all`: everything that is not wrong. */
  readonly verdict: 'open' | 'wrong' | 'fine' | 'all'
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string | undefined
}

export interface FindingPage {
  /** Exact up to `maxCounted` (10,000); beyond that this number, with `isMore`. */
  readonly total: number
  readonly isMore: boolean
  readonly rows: readonly FindingRow[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export interface OccurrenceRow {
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly name: string
}

export interface FindingRow {
  readonly kind: Kind
  /** Digests that marks and previews refer to. */
  readonly document: string
  readonly value: string
  readonly verdict: Verdict | null
  readonly documentKind: DocumentKind
  /** The text of an identifier, the masked preview of an attribute, null for secrets. */
  readonly shown: string | null
  readonly certaintyPercent: number
  readonly reasons: readonly ReasonCode[]
  readonly personId: number | null
  readonly personName: string | null
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly name: string
  readonly part: string
  readonly startByte: number
  readonly lengthBytes: number
  readonly atMs: number | null
  /** The message that it stands in, or in an attachment of; null when there is none. */
  readonly letter: RowLetter | null
  /** How many places hold this same document. */
  readonly copies: number
}

export interface ProblemQuery {
  readonly sourceId?: number | undefined
  readonly limit: number
  readonly offset: number
}

export interface ProblemRow {
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly code: ProblemCode
  readonly detail: string
  readonly lostBytes: number
}

/** What kept a place from being read whole, by reason. */
export interface ProblemGroup {
  readonly code: ProblemCode
  readonly count: number
  readonly lostBytes: number
  /** Units, the first few. */
  readonly examples: readonly string[]
}
