import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { after, test } from 'node:test'
import { createBackground } from '../../src/app/background.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { scratchFolder } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

test('who asks in the moment in which an idle thread ends is answered', async () => {
  const { signal } = new AbortController()
  const place = { folder: scratch.path('store'), databaseUrl: undefined }
  const { workspace } = await createWorkspace(place, { signal, passphrase: undefined })
  const background = createBackground({ place, keys: workspace.keys }, 0)
  try {
    for (let round = 0; round < 5; round++) {
      assert.ok(await background.run('tasks', {}, {}))
      await pause(2)
    }
  } finally {
    await background.close()
    await workspace.close()
  }
})
