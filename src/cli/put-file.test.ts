import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { putFile } from './put-file.ts'

const flags = (force: boolean) => ({
  flags: {
    text: () => undefined,
    texts: () => [],
    has: (name: string) => force && name === 'force',
    count: () => undefined,
    choice: () => undefined,
  },
})

test('what is there is not written over, unless it is said; a folder that is not there is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-put-'))
  try {
    const path = join(folder, 'lijst.csv')
    await putFile(path, Buffer.from('een'), flags(false))
    await assert.rejects(putFile(path, Buffer.from('twee'), flags(false)), { code: 'file-exists' })
    assert.equal(readFileSync(path, 'utf8'), 'een')
    await putFile(path, Buffer.from('drie'), flags(true))
    assert.equal(readFileSync(path, 'utf8'), 'drie')
    await assert.rejects(putFile(join(folder, 'weg', 'a'), Buffer.from(''), flags(false)), {
      code: 'not-writable',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('no command writes a file in another way', () => {
  const writers = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) =>
    /\bwriteFile(?:Sync)?\b|\bcreateWriteStream\b/.test(
      readFileSync(join(import.meta.dirname, file), 'utf8'),
    ),
  )
  assert.deepEqual(
    writers.filter((file) => !file.endsWith('.test.ts')),
    ['put-file.ts'],
  )
})
