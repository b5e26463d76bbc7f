import type { UnitRow } from '../store/store.ts'

/** What was read before and could not be looked for now. */
export interface Unseen {
  readonly locators: ReadonlySet<string>
  readonly bytes: number
  readonly bytesRead: number
}

/** The known units that lie behind what could not be listed: a drive that is not there now is no empty drive. */
export function unseenUnits(hidden: ReadonlySet<string>, known: Iterable<UnitRow>): Unseen {
  if (hidden.size === 0) return { locators: new Set(), bytes: 0, bytesRead: 0 }
  const beginnings = [...hidden]
  const units = [...known].filter(
    ({ locator, state }) =>
      state !== 'vanished' && beginnings.some((beginning) => locator.startsWith(beginning)),
  )
  return {
    locators: new Set(units.map(({ locator }) => locator)),
    bytes: units.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    bytesRead: units.reduce((sum, unit) => sum + readOf(unit), 0),
  }
}

function readOf({ covered, state, sizeBytes }: UnitRow): number {
  if (state === 'done') return sizeBytes
  return covered.reduce((sum, [from, to]) => sum + to - from, 0)
}
