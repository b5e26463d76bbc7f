import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { scan, type ScanJobProgress } from './scan.ts'
import { addSource } from './sources.ts'

async function onLetters(run: (on: Workspace, place: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-scan-'))
  const place = join(folder, 'place')
  mkdirSync(place)
  writeFileSync(join(place, 'brief.txt'), 'Beste Piet Jansen, mail naar piet@jansen.example')
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await workspace.perform(addSource, { location: place })
    await run(workspace, place)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('persons that a scan did not put together before it ended come with the next, though nothing changed', () =>
  onLetters(async (on, place) => {
    await on.perform(scan, {})
    writeFileSync(join(place, 'nog-een.txt'), 'Beste Anna de Vries, mail naar anna@vries.example')
    const endsBeforeJoining = ({ phase }: ScanJobProgress): void => {
      if (phase === 'joining') throw new Error('Killed')
    }
    await assert.rejects(on.perform(scan, {}, { report: endsBeforeJoining }), /Killed/)
    const { persons, sources } = await on.perform(scan, {})
    assert.deepEqual([persons, sources[0]?.isUnchanged], [2, true])
  }))
