import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { ScanBatch, SourceRow, Store } from '../../src/store/store.ts'

/** A store to test on, and what to do with it afterwards. */
export interface TestStore {
  readonly store: Store
  readonly seal: (text: string) => string
  readonly close: () => Promise<void>
}

export const hex = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

const source: Omit<SourceRow, 'id' | 'scannedAtMs'> = {
  kind: 'path',
  location: '/mail/inbox',
  label: 'Inbox',
  whose: 'own',
  grounds: null,
  exclusions: { paths: [], senders: [] },
  addedAtMs: 1,
}

/** A message from Piet to Noor with a BSN in it. */
export function batchOf(
  scanId: number,
  seal: (text: string) => string,
  changes: Partial<ScanBatch> = {},
): ScanBatch {
  return {
    scanId,
    unit: { locator: 'inbox', stamp: 's1', sizeBytes: 100 },
    covered: [0, 50],
    done: false,
    version: '1',
    documents: [[hex('message'), 'message', 'message', '', 50, Date.UTC(2020, 5, 1), 'payroll']],
    occurrences: [[0, '0', '']],
    values: [
      [hex('piet'), 'PERSON', 'Piet Jansen', null],
      [hex('piet@'), 'EMAIL', 'piet@klant.example', null],
      [hex('noor@'), 'EMAIL', 'noor@fietsen.example', null],
      [hex('bsn'), 'NL_BSN', null, seal('•••••1234')],
      [hex('secret'), 'PASSWORD', null, null],
    ],
    identities: [
      [hex('id piet'), [0, 1]],
      [hex('id noor'), [2]],
    ],
    findings: [
      [0, 0, 'header', 0, 0, 100, ['header'], 0],
      [0, 3, '1', 10, 9, 97, ['check-digit', 'near-word'], 0],
      [0, 4, '1', 30, 9, 90, ['label'], -1],
    ],
    sightings: [
      [0, 0, 'from'],
      [0, 1, 'to'],
    ],
    problems: [['0#2', 'needs-ocr', 'png', 7]],
    ...changes,
  }
}

const page = { limit: 100, offset: 0 }
const now = Date.UTC(2026, 0, 1)
const done = { complete: true, atMs: 5, unchanged: [], bytesExpected: 100, bytesRead: 93 }

async function scanned(
  { store, seal }: TestStore,
  changes: Partial<ScanBatch> = {},
): Promise<{ sourceId: number; scanId: number }> {
  const { id: sourceId } = await store.sources.add(source)
  const scanId = await store.scans.begin(sourceId, 2)
  await store.scans.write(batchOf(scanId, seal, { done: true, covered: [0, 100], ...changes }))
  await store.scans.finish(scanId, done)
  return { sourceId, scanId }
}

const piet = {
  name: 'Piet Jansen',
  names: ['Piet Jansen'],
  emails: ['piet@klant.example'],
  phones: ['+31612345601'],
  role: 'customer',
  identities: [hex('id piet')],
  reasons: [{ code: 'same-email', word: 'piet@klant.example' }],
} as const
const noor = {
  ...piet,
  name: 'Noor Smit',
  names: ['Noor Smit'],
  emails: ['noor@fietsen.example'],
  phones: [],
  role: 'employee',
  identities: [hex('id noor')],
} as const

/** What every engine must do. */
export function storeSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = (name: string, run: (opened: TestStore) => Promise<void>): void => {
    test(`${engine}: ${name}`, async (context) => {
      const opened = await open()
      if (opened === undefined) {
        context.skip(`no ${engine} on this machine`)
        return
      }
      try {
        await run(opened)
      } finally {
        await opened.close()
      }
    })
  }

  check('keeps settings and sources', async ({ store }) => {
    assert.equal(await store.settings.get('x'), undefined)
    await store.settings.set('x', { a: ['é'] })
    await store.settings.set('x', { a: ['ü'] })
    assert.deepEqual(await store.settings.get('x'), { a: ['ü'] })
    const added = await store.sources.add({
      ...source,
      grounds: { purpose: 'p', notice: 'n', worksCouncil: 'w' },
    })
    assert.deepEqual(await store.sources.list(), [added])
  })

  check('writes a batch once, however often it comes', async (opened) => {
    const { store, seal } = opened
    const { sourceId, scanId } = await scanned(opened)
    await store.scans.write(batchOf(scanId, seal, { done: true, covered: [0, 100] }))
    const totals = await store.overview.totals(now)
    assert.deepEqual(
      {
        documents: totals.documents,
        occurrences: totals.occurrences,
        findings: totals.findings,
        problems: totals.problems,
      },
      { documents: 1, occurrences: 1, findings: 3, problems: 1 },
    )
    assert.equal(await store.scans.lostBytes(sourceId), 7)
  })

  check('knows which ranges of a unit are committed', async (opened) => {
    const { store, seal } = opened
    const { id } = await store.sources.add(source)
    const scanId = await store.scans.begin(id, 2)
    await store.scans.write(batchOf(scanId, seal, { covered: [0, 50] }))
    await store.scans.write(batchOf(scanId, seal, { covered: [70, 80] }))
    await store.scans.write(batchOf(scanId, seal, { covered: [50, 60] }))
    const [unit] = await store.sources.units(id)
    assert.deepEqual(
      [unit?.covered, unit?.state],
      [
        [
          [0, 60],
          [70, 80],
        ],
        'partly',
      ],
    )
  })

  check('counts one document in two places as one with two copies', async (opened) => {
    const { store } = opened
    await scanned(opened, {
      occurrences: [
        [0, '0', 'a'],
        [0, '60', 'b'],
      ],
    })
    const totals = await store.overview.totals(now)
    assert.deepEqual([totals.documents, totals.occurrences, totals.copied], [1, 2, 1])
    const { rows } = await store.overview.findings({ ...page, kind: 'NL_BSN' })
    assert.equal(rows[0]?.copies, 2)
  })

  check('lets a unit that is gone vanish, and come back', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.finish(second, { ...done, atMs: 7 })
    const gone = await store.overview.totals(now)
    assert.deepEqual([gone.documents, gone.vanished, gone.problems], [0, 1, 0])
    assert.equal((await store.sources.units(sourceId))[0]?.state, 'vanished')
    const third = await store.scans.begin(sourceId, 8)
    await store.scans.write(batchOf(third, seal, { done: true, covered: [0, 100] }))
    await store.scans.finish(third, { ...done, atMs: 9 })
    const back = await store.overview.totals(now)
    assert.deepEqual([back.documents, back.vanished, back.findings], [1, 0, 3])
  })

  check('keeps an unchanged unit, and all units when a scan was broken off', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.finish(second, { ...done, unchanged: ['inbox'] })
    const third = await store.scans.begin(sourceId, 8)
    await store.scans.finish(third, { ...done, complete: false })
    assert.equal((await store.overview.totals(now)).documents, 1)
  })

  check('restarts a changed unit: what it held vanishes unless it is seen again', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened, {
      occurrences: [
        [0, '0', ''],
        [0, '60', ''],
      ],
    })
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.restart(second, 'inbox')
    assert.deepEqual((await store.sources.units(sourceId))[0]?.covered, [])
    await store.scans.write(batchOf(second, seal, { done: true, covered: [0, 100], problems: [] }))
    await store.scans.finish(second, done)
    const totals = await store.overview.totals(now)
    assert.deepEqual([totals.documents, totals.occurrences, totals.copied, totals.problems], [1, 1, 0, 0])
  })

  check('reads a document anew when the readers changed', async (opened) => {
    const { store, seal } = opened
    const { scanId } = await scanned(opened)
    await store.scans.write(
      batchOf(scanId, seal, { version: '2', findings: [[0, 0, 'header', 0, 0, 100, ['header'], 0]] }),
    )
    assert.equal((await store.overview.totals(now)).findings, 1)
  })

  check('completes a copy that was written before the document itself', async (opened) => {
    const { store, seal } = opened
    const nothing = { values: [], identities: [], findings: [], sightings: [], problems: [] }
    const copy = [hex('message'), 'file', '', '', 50, null, null] as const
    const { scanId } = await scanned(opened, { documents: [copy], occurrences: [[0, '60', '']], ...nothing })
    assert.equal((await store.overview.totals(now)).findings, 0)
    await store.scans.write(batchOf(scanId, seal))
    await store.scans.write(
      batchOf(scanId, seal, { documents: [copy], occurrences: [[0, '70', '']], ...nothing }),
    )
    const totals = await store.overview.totals(now)
    assert.deepEqual([totals.documents, totals.occurrences, totals.findings], [1, 3, 3])
  })

  check('gives identities with their values, roles and topics', async (opened) => {
    await scanned(opened)
    const identities = await opened.store.persons.identities()
    assert.deepEqual(
      identities.find(({ digest }) => digest === hex('id piet')),
      {
        digest: hex('id piet'),
        names: ['Piet Jansen'],
        emails: ['piet@klant.example'],
        phones: [],
        marks: [],
        seen: [{ role: 'from', topic: 'payroll', documents: 1 }],
      },
    )
  })

  check('finds persons by any part of a name, an address or a number', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet, noor])
    for (const text of ['piet', 'JANS', 'jansen piet', 'piet@klant', 'klant', '06 1234', '+31 6 12345601']) {
      const { rows } = await store.persons.search({ ...page, text })
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['Piet Jansen'],
        text,
      )
    }
    assert.equal((await store.persons.search({ ...page, text: '' })).total, 2)
    assert.equal(
      (await store.persons.search({ ...page, text: '', role: 'employee' })).rows[0]?.name,
      'Noor Smit',
    )
    assert.equal((await store.persons.search({ ...page, text: "' or 1=1 --" })).total, 0)
  })

  check('keeps the number of a person over rebuilds and never gives it away', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet, noor])
    const before = (await store.persons.search({ ...page, text: 'noor' })).rows[0]?.id
    await store.persons.replace([noor])
    await store.persons.replace([{ ...noor, name: 'Noor de Smit' }, piet])
    assert.equal((await store.persons.search({ ...page, text: 'noor' })).rows[0]?.id, before)
    assert.equal((await store.persons.search({ ...page, text: 'piet' })).rows[0]?.id, 3)
  })

  check('tells everything of a person', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet, noor])
    const id = (await store.persons.search({ ...page, text: 'piet' })).rows[0]?.id ?? 0
    const dossier = await store.persons.get(id)
    assert.deepEqual(
      dossier?.findings.find(({ kind }) => kind === 'NL_BSN'),
      { kind: 'NL_BSN', count: 1, documents: 1, preview: '•••••1234' },
    )
    assert.deepEqual(
      dossier?.sent.map(({ name }) => name),
      ['Noor Smit'],
    )
    assert.deepEqual(dossier?.received, [])
    assert.deepEqual(
      dossier?.perPlace.map(({ unit, documents }) => [unit, documents]),
      [['inbox', 1]],
    )
    assert.deepEqual([dossier?.documents, dossier?.places], [1, 1])
    assert.equal(await store.persons.get(999), null)
  })

  check('counts kinds, places, roles and lists what was found and what was not read', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened)
    await store.persons.replace([piet, noor])
    const bsn = (await store.overview.kinds()).find(({ kind }) => kind === 'NL_BSN')
    assert.deepEqual(bsn, {
      kind: 'NL_BSN',
      findings: 1,
      values: 1,
      documents: 1,
      persons: 1,
      inMail: 1,
      oldestAtMs: Date.UTC(2020, 5, 1),
    })
    assert.deepEqual(await store.overview.places(), [
      { sourceId, documents: 1, persons: 2, oldestAtMs: Date.UTC(2020, 5, 1) },
    ])
    assert.deepEqual(await store.overview.roles(), [
      { role: 'customer', persons: 1 },
      { role: 'employee', persons: 1 },
    ])
    const secret = (await store.overview.findings({ ...page, kind: 'PASSWORD' })).rows[0]
    assert.deepEqual([secret?.shown, secret?.personId, secret?.startByte], [null, null, 30])
    const { rows, total } = await store.overview.problems(page)
    assert.deepEqual([total, rows[0]?.code, rows[0]?.locator, rows[0]?.lostBytes], [1, 'needs-ocr', '0#2', 7])
    const last = await store.scans.last(sourceId)
    assert.deepEqual([last?.complete, last?.bytesRead, last?.itemsRead, last?.problems], [true, 93, 1, 1])
  })

  check('takes a source out with all that is known only from it', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened)
    await store.persons.replace([piet, noor])
    await store.sources.remove(sourceId)
    const totals = await store.overview.totals(now)
    assert.deepEqual([totals.documents, totals.findings, totals.problems], [0, 0, 0])
    assert.deepEqual(await store.persons.identities(), [])
    assert.deepEqual(await store.sources.list(), [])
  })

  check('forgets what was read, keeps settings, sources and decisions', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet])
    await store.settings.set('organisation', 'Fietsen')
    await store.persons.decide({ type: 'role', identity: hex('id piet'), role: 'employee' }, 4)
    const removed = await store.forget()
    assert.deepEqual([removed['documents'], removed['findings'], removed['persons']], [1, 3, 1])
    assert.equal((await store.overview.totals(now)).documents, 0)
    assert.equal(await store.settings.get('organisation'), 'Fietsen')
    assert.equal((await store.persons.decisions()).length, 1)
    assert.equal((await store.sources.list()).length, 1)
  })

  check('keeps a log in which a change shows', async ({ store }) => {
    await store.audit.append({ atMs: 1, action: 'scan', subject: '' })
    await store.audit.append({ atMs: 2, action: 'forget', subject: '' })
    assert.equal(await store.audit.verify(), true)
  })

  check('lets one writer in at a time', async ({ store }) => {
    {
      await using _first = await store.lock()
      await assert.rejects(store.lock(), { code: 'store-busy' })
    }
    await using _second = await store.lock()
  })

  check('takes hostile texts as they are', async (opened) => {
    const { store, seal } = opened
    const name = "Robert'); drop table person;-- \0 \u202E %_"
    await scanned(opened, {
      values: [
        [hex('x'), 'PERSON', name, null],
        [hex('y'), 'NL_BSN', null, seal(name)],
      ],
      identities: [[hex('id x'), [0]]],
      findings: [[0, 1, '1', 0, 1, 1, [], 0]],
      sightings: [[0, 0, 'from']],
      occurrences: [[0, "0'/\0", '../../etc/passwd']],
    })
    const [identity] = await store.persons.identities()
    assert.ok(identity?.names[0]?.startsWith("Robert'); drop table person;--"))
    assert.equal((await store.overview.findings(page)).rows[0]?.name, '../../etc/passwd')
  })
}
