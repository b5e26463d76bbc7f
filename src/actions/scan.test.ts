import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { action } from './action.ts'
import { MailTraceKeeper, mailHosts } from './mail-host.ts'
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

/** Sees a message of one mailbox at each of these moments, and is never told that the scan ended; gives what is known after each. */
const seesAt = action({
  name: 'scan',
  shape: 'change',
  input: z.object({ momentsMs: z.array(z.number()) }),
  async run({ store }, { momentsMs }): Promise<readonly (number | undefined)[]> {
    let nowMs = 0
    const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) }
    const [source] = await store.sources.list()
    const keeper = new MailTraceKeeper({ store, clock }, source?.id ?? 0)
    const known: (number | undefined)[] = []
    for (nowMs of momentsMs) {
      await keeper.add({ mailHosts: { 'mail.example': { messages: 1, proof: 'Received' } }, devices: {} })
      known.push((await mailHosts(store))[0]?.messages)
    }
    return known
  },
})

test('whose mailbox it is, is kept while a scan goes on: what was read is not read again after a crash', () =>
  onLetters(async (on) => {
    assert.deepEqual(await on.perform(seesAt, { momentsMs: [1000, 1100, 1600] }), [1, 1, 3])
  }))
