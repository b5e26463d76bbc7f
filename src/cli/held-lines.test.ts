import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldLines } from './held-lines.ts'

test('an address is one line however it was written, and so are sentences of a kind', () => {
  const one = { count: 1, documents: 1 } as const
  assert.deepEqual(
    heldLines([
      { ...one, kind: 'ADDRESS', preview: 'Lindelaan 14' },
      { ...one, kind: 'ADDRESS', preview: 'Lindelaan 14 8012AB' },
      { ...one, kind: 'ADDRESS', preview: 'Lindelaan 14, 8012 AB Zwolle' },
      { ...one, kind: 'ADDRESS', preview: 'Lindelaan 1' },
      { ...one, kind: 'HEALTH', preview: null },
      { ...one, kind: 'PHONE', preview: '+31612345601' },
      { ...one, kind: 'HEALTH', preview: null },
    ]),
    [
      { kind: 'ADDRESS', count: 3, documents: undefined, preview: 'Lindelaan 14, 8012 AB Zwolle' },
      { kind: 'ADDRESS', count: 1, documents: 1, preview: 'Lindelaan 1' },
      { kind: 'HEALTH', count: 2, documents: undefined, preview: null },
      { kind: 'PHONE', count: 1, documents: 1, preview: '+31612345601' },
    ],
  )
})
