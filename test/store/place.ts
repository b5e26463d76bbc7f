import type { ScanOutcome, Store } from '../../src/store/store.ts'

/** A folder of one's own mail, as it is put on the map. */
export function placeAt(location: string): Parameters<Store['sources']['add']>[0] {
  return {
    kind: 'path',
    location,
    label: '',
    whose: 'own',
    grounds: null,
    exclusions: { paths: [], senders: [] },
    details: {},
    addedAtMs: 1,
  }
}

/** How a scan ends of which a hundred bytes were expected, and in which nothing was as before. */
export const done: ScanOutcome = {
  complete: true,
  reached: true,
  atMs: 5,
  unchanged: new Set<string>(),
  bytesExpected: 100,
  bytesRead: 93,
}
