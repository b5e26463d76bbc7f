import { serviceOf } from '../privacy/suppliers/catalogue.ts'
import type { Store } from '../store/store.ts'
import type { SupplierStatement } from '../store/supplier-statements.ts'

/** The field of a supplier that says as which other one it counts. */
export const sameAsField = 'same-as'

/** One supplier that a person said is another one. */
export interface Merged {
  /** The domain that it was known by. */
  readonly domain: string
  /** With which to take it back. */
  readonly statement: number
}

/** Which domains are one supplier: by the catalogue, and by what a person said. */
export interface SupplierKeys {
  /** The domain that a supplier is known by, by any of its domains. */
  readonly of: (domain: string) => string
  /** Those that a person said are this one. */
  readonly mergedInto: (key: string) => readonly Merged[]
}

export async function supplierKeys(store: Store): Promise<SupplierKeys> {
  return keysWith(await store.supplierStatements.ofField(sameAsField))
}

/** The keys with these mergers; two that name each other, or more in a ring, are all the first of them by name. */
export function keysWith(
  statements: readonly Pick<SupplierStatement, 'id' | 'subject' | 'value'>[],
): SupplierKeys {
  const next = new Map(statements.map(({ subject, value }) => [subject, value ?? subject]))
  const endOf = wayOut(next)
  const of = (domain: string): string => {
    const asked = domain.toLowerCase()
    return endOf(serviceOf(asked)?.domain ?? asked)
  }
  const merged = Map.groupBy(statements, ({ subject }) => of(subject))
  return {
    of,
    mergedInto: (key) =>
      (merged.get(key) ?? [])
        .filter(({ subject }) => subject !== key)
        .map(({ id, subject }) => ({ domain: subject, statement: id })),
  }
}

/** Every way is walked once: what lies on it ends where it ends. */
function wayOut(next: ReadonlyMap<string, string>): (key: string) => string {
  const ends = new Map<string, string>()
  return (key) => {
    const way = new Set<string>()
    let at = key
    for (
      let after = next.get(at);
      after !== undefined && !ends.has(at) && !way.has(at);
      after = next.get(at)
    ) {
      way.add(at)
      at = after
    }
    const end = ends.get(at) ?? (way.has(at) ? firstOfRing(at, next) : at)
    for (const one of way) ends.set(one, end)
    return end
  }
}

/** The first by name. */
function firstOfRing(start: string, next: ReadonlyMap<string, string>): string {
  let first = start
  for (let at = next.get(start); at !== undefined && at !== start; at = next.get(at))
    if (at < first) first = at
  return first
}
