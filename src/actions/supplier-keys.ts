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
  const of = (domain: string): string => {
    const asked = domain.toLowerCase()
    return lastOf(serviceOf(asked)?.domain ?? asked, next)
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

function lastOf(key: string, next: ReadonlyMap<string, string>): string {
  const way = [key]
  for (;;) {
    const after = next.get(way.at(-1) ?? key)
    if (after === undefined) return way.at(-1) ?? key
    const ring = way.indexOf(after)
    if (ring >= 0) return way.slice(ring).sort()[0] ?? key
    way.push(after)
  }
}
