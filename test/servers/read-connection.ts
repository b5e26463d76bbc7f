import { fromUtf8 } from '../../src/base/bytes.ts'
import type { Connection, KnownUnit } from '../../src/read/sources/live.ts'

/** What a connection tells of its units and of what changed in them, as texts to compare. */
export interface ToldUnit {
  readonly locator: string
  readonly stamp: string
  readonly items: number
  /** `restart`, `item NAME`, `gone NAME`, `problem NAME CODE DETAIL` */
  readonly changes: readonly string[]
  /** By locator. */
  readonly texts: ReadonlyMap<string, string>
  readonly references: ReadonlyMap<string, readonly string[]>
}

/** Reads everything that changed since a former reading. */
export async function readConnection(
  connection: Connection,
  former: readonly ToldUnit[] = [],
): Promise<ToldUnit[]> {
  const told: ToldUnit[] = []
  for await (const unit of connection.units()) {
    if ('problem' in unit) {
      const { code, detail = '' } = unit.problem
      told.push({
        locator: unit.locator,
        stamp: '',
        items: 0,
        changes: [`problem ${code} ${detail}`],
        texts: new Map(),
        references: new Map(),
      })
      continue
    }
    const before = former.find(({ locator }) => locator === unit.locator)
    const known: KnownUnit = {
      stamp: before?.stamp ?? '',
      isWhole: before !== undefined,
      items: async () => new Set(before?.texts.keys()),
    }
    const changes: string[] = []
    const texts = new Map<string, string>()
    const references = new Map<string, string[]>()
    for await (const change of unit.changes(known)) {
      if (change.type === 'restart') changes.push('restart')
      else if (change.type === 'gone') changes.push(...change.locators.map((locator) => `gone ${locator}`))
      else if (change.type === 'problem')
        changes.push(`problem ${change.locator} ${change.problem.code} ${change.problem.detail ?? ''}`)
      else {
        const { bytes, references: others } = change.item
        if (others !== undefined) references.set(change.locator, others.map(fromUtf8))
        changes.push(`item ${change.locator}`)
        texts.set(change.locator, fromUtf8(bytes.read(0, bytes.sizeBytes)))
      }
    }
    const { locator, stamp, items } = unit
    told.push({ locator, stamp, items, changes, texts, references })
  }
  return told
}
