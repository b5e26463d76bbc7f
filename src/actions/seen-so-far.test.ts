import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { withIndex } from '../../test/empty-index.ts'
import { scan } from './scan.ts'
import { seenSoFar } from './seen-so-far.ts'
import { addSource } from './sources.ts'

test('what was met is counted by kind, each value once, also while nothing else is counted yet', async () => {
  await withIndex(async ({ perform }, folder) => {
    assert.deepEqual(await perform(seenSoFar, {}), [])
    const place = join(folder, 'place')
    mkdirSync(place)
    writeFileSync(join(place, 'a.txt'), 'Mail naar anja@klant.example of piet@klant.example.')
    writeFileSync(join(place, 'b.txt'), 'Nogmaals: anja@klant.example, rekening NL18KWRT0000000042.')
    await perform(addSource, { location: place })
    await perform(scan, {})
    const seen = new Map((await perform(seenSoFar, {})).map(({ kind, values }) => [kind, values]))
    assert.deepEqual([seen.get('EMAIL'), seen.get('PHONE')], [2, undefined])
  })
})
