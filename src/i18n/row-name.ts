import type { Messages } from './nl.ts'

/** A row of a database: its table, and what it is known by there; '' when that is only where it lies. */
export interface NamedRow {
  readonly table: string
  readonly key: string
}

/** Which row it is, by the locators of its table and of itself. */
export function rowAt(unit: string, item: string): NamedRow {
  const table = decoded(unit.slice(unit.indexOf('.') + 1))
  const [, order] = /^~(\d{1,15})$/.exec(item) ?? []
  if (order !== undefined) return { table, key: String(Number(order) + 1) }
  const pairs = item.split('&').map((pair) => pair.split('=', 2))
  const isKey = pairs.every(([column, value]) => value !== undefined && column !== 'ctid')
  return { table, key: isKey ? pairs.map(([, value = '']) => decoded(value)).join(', ') : '' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray percent sign
  }
}

/** What a row is called, and whom it is about as far as that is known. */
export function rowName(
  { table, key }: NamedRow,
  who: string,
  { cleanUp }: Pick<Messages, 'cleanUp'>,
): string {
  const name = cleanUp.row(key, table)
  return who === '' ? name : `${name}: ${who}`
}
