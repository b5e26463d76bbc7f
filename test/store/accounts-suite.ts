import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceSecret } from '../../src/store/secret-names.ts'
import { done } from './place.ts'
import { batchOf, hex, type TestStore } from './suite.ts'

type Check = (name: string, run: (opened: TestStore) => Promise<void>) => void

/** What a place at a server asks of every engine. */
export function accountsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check: Check = (name, run) => {
    test(`${engine}: ${name}`, async (context) => {
      const opened = await open()
      if (opened === undefined) return context.skip(`no ${engine} on this machine`)
      try {
        await run(opened)
      } finally {
        await opened.close()
      }
      return undefined
    })
  }
  check('knows the items of a unit, and takes out some with all that lay in them', async (opened) => {
    const { store } = opened
    const { sourceId, scanId } = await added(opened)
    assert.deepEqual([...(await store.sources.items(sourceId, 'INBOX'))].sort(), ['1', '11', '2', '3'])
    assert.deepEqual([...(await store.sources.items(sourceId, 'Weg'))], [])
    assert.equal(await store.scans.vanish(scanId, 'INBOX', ['1', '3', '99']), 2)
    assert.equal(await store.scans.vanish(scanId, 'INBOX', ['1']), 0)
    assert.deepEqual([...(await store.sources.items(sourceId, 'INBOX'))].sort(), ['11', '2'])
    assert.equal(await store.scans.lostBytes(sourceId), 0)
    const { totals } = await store.overview.recount(Date.UTC(2026, 0, 1))
    assert.deepEqual([totals.documents, totals.occurrences], [2, 2])
  })

  check('keeps why a server let nothing be read, and what was new', async (opened) => {
    const { store } = opened
    const { sourceId } = await added(opened)
    assert.deepEqual(await store.scans.last(sourceId).then((last) => [last?.reason, last?.changed]), [
      null,
      null,
    ])
    const scanId = await store.scans.begin(sourceId, 6)
    const changed = { added: 3, gone: 1 }
    await store.scans.finish(scanId, { ...done, complete: false, reason: 'server-hung-up', changed })
    const last = await store.scans.last(sourceId)
    assert.deepEqual([last?.reason, last?.changed], ['server-hung-up', changed])
  })

  check('the secret of a place goes with the place', async (opened) => {
    const { store } = opened
    const { sourceId } = await added(opened)
    await store.secrets.set(sourceSecret(sourceId), 'geheim')
    await store.secrets.set(sourceSecret(sourceId + 1), 'van een ander')
    assert.equal(await store.secrets.get(sourceSecret(sourceId)), 'geheim')
    await store.sources.remove(sourceId)
    assert.equal(await store.secrets.get(sourceSecret(sourceId)), null)
    assert.equal(await store.secrets.get(sourceSecret(sourceId + 1)), 'van een ander')
  })
}

/** An account with a folder of three messages, one of which was too large. */
async function added({ store, seal }: TestStore): Promise<{ sourceId: number; scanId: number }> {
  const account = { address: 'imaps://mail.example:993', user: 'jan' }
  const { id: sourceId } = await store.sources.add({
    kind: 'imap',
    location: 'imaps://jan@mail.example:993',
    label: '',
    whose: 'own',
    grounds: null,
    exclusions: { paths: [], senders: [] },
    details: { account },
    addedAtMs: 1,
  })
  const scanId = await store.scans.begin(sourceId, 2)
  const messages = ['1', '1/2', '11', '2']
  await store.scans.write(
    batchOf(scanId, seal, {
      unit: { locator: 'INBOX', stamp: 'v1 1.3.2', sizeBytes: 100 },
      covered: [0, 100],
      done: true,
      documents: messages.map((name) => [hex(`m${name}`), 'message', 'message', '', 50, 1, null]),
      occurrences: messages.map((name, at) => [at, name, '']),
      findings: [],
      sightings: [],
      problems: [
        ['1#2', 'needs-ocr', 'png', 7],
        ['3', 'too-large', '', 20],
      ],
    }),
  )
  await store.scans.finish(scanId, done)
  return { sourceId, scanId }
}
