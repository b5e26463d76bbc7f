import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { FIRST_MESSAGE, makeStore, text } from '../../test/outlook-store.ts'
import { createSandbox } from '../read/index.ts'
import { look, type SeenDocument } from './look.ts'

test('a mailbox of Outlook is handed over message by message, after what is to be said of the whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-look-'))
  const sandbox = createSandbox()
  try {
    const messages = ['Een', 'Twee'].map((subject) => ({ properties: [text(0x0037, subject)] }))
    const folders = [{ name: 'Klanten', messages, declared: 3 }]
    writeFileSync(join(folder, 'oud.pst'), makeStore({ version: 23, cipher: 'none', folders }))
    const seen: SeenDocument[] = []
    const { signal } = new AbortController()
    await look(join(folder, 'oud.pst'), { signal, sandbox }, (document) => seen.push(document))
    assert.deepEqual(
      seen.map(({ depth, locator, title, problems }) => [depth, locator, title, problems.length]),
      [
        [0, '', 'oud.pst', 1],
        [1, String(FIRST_MESSAGE), 'Een', 0],
        [1, String(FIRST_MESSAGE + 32), 'Twee', 0],
      ],
    )
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true })
  }
})
