import type { Store } from '../../src/store/store.ts'

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
