import type { Finding } from '../detect/finding.ts'
import type { AttributedText } from './attribution/attribute.ts'
import { findingsByRow } from './attribution/findings-by-row.ts'
import { isNameOfSubject, isOwnText, matchOfName, type Subject } from './subject.ts'

/** Rows of a table that are about the subject, by number from 0; the head counts when there is one. */
export interface OwnRows {
  readonly sure: readonly number[]
  /** Only the name is theirs, and many are called so. */
  readonly doubtful: readonly number[]
}

/** Which rows of a table, or of the tables that its rows belong to, name the subject. */
export function ownRows({ text, findings, references = [] }: AttributedText, subject: Subject): OwnRows {
  const [sure, doubtful] = [new Set<number>(), new Set<number>()]
  for (const table of [{ text, findings }, ...references]) {
    for (const [row, found] of findingsByRow(table.text, table.findings)) {
      const says = whatRowSays(found, subject)
      if (says === 'sure') sure.add(row)
      else if (says === 'doubtful') doubtful.add(row)
    }
  }
  const inOrder = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b)
  return { sure: inOrder(sure), doubtful: inOrder([...doubtful].filter((row) => !sure.has(row))) }
}

/**
 * An address or number tells for sure, unless the row is of somebody else who shares it; the name alone only when no address or
 * number stands beside it.
 */
function whatRowSays(row: readonly Finding[], subject: Subject): 'sure' | 'doubtful' | 'nothing' {
  const names = row.filter(({ kind }) => kind === 'PERSON').map(({ value }) => value)
  const isKnown = row.some(({ kind, value }) => kind !== 'PERSON' && isOwnText(value, subject))
  const isNamed = names.some((name) => isNameOfSubject(name, subject))
  if (isKnown)
    return isNamed || names.every((name) => matchOfName(name, subject) !== 'different') ? 'sure' : 'doubtful'
  if (!isNamed) return 'nothing'
  return row.some(({ kind }) => kind === 'EMAIL' || kind === 'PHONE') ? 'doubtful' : 'sure'
}
