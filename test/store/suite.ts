import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { takenReasons } from '../../src/store/name-candidates.ts'
import type { Kind } from '../../src/detect/kinds.ts'
import type { TaskEvent } from '../../src/privacy/tasks/history.ts'
import type { PersonDraft, PersonRole } from '../../src/people/person.ts'
import type { RegisterDecision } from '../../src/privacy/register/decision.ts'
import type { RegisterVersion } from '../../src/privacy/register/model.ts'
import type {
  FindingQuery,
  FindingRow,
  Mark,
  PersonQuery,
  ScanBatch,
  SourceRow,
  Store,
  Totals,
} from '../../src/store/store.ts'
import { done } from './place.ts'

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
  details: {},
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
    supplierSigns: [],
    agreementSigns: [],
    pictures: [],
    mailingSigns: [],
    writtenTo: [],
    mailTrails: [],
    requestSigns: [],
    nameCandidates: [],
    consentSigns: [],
    ...changes,
  }
}

const page = { limit: 100, offset: 0 }
const findingPage = { kinds: [], verdict: 'all', limit: 100 } as const
const now = Date.UTC(2026, 0, 1)

async function totalsOf(store: Store): Promise<Totals> {
  return (await store.overview.recount(now)).totals
}
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

export const piet = {
  name: 'Piet Jansen',
  names: ['Piet Jansen'],
  emails: ['piet@klant.example'],
  phones: ['+31612345601'],
  role: 'customer',
  identities: [hex('id piet')],
  reasons: [{ code: 'same-email', word: 'piet@klant.example' }],
} as const
export const noor = {
  ...piet,
  name: 'Noor Smit',
  names: ['Noor Smit'],
  emails: ['noor@fietsen.example'],
  phones: [],
  role: 'employee',
  identities: [hex('id noor')],
} as const

/** Runs a test on a fresh store. */
type Check = (name: string, run: (opened: TestStore) => Promise<void>) => void

/** Runs tests on fresh stores of an engine. */
export function checksOn(engine: string, open: () => Promise<TestStore | undefined>): Check {
  return (name, run) => {
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
}

/** What every engine must do. */
export function storeSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)
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
    const totals = await totalsOf(store)
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

  check('writes a batch of hundreds of rows whole, and what comes in it twice once', async (opened) => {
    const { store, seal } = opened
    const numbers = Array.from({ length: 250 }, (_, i) => i)
    const twice = [...numbers, ...numbers]
    const changes: Partial<ScanBatch> = {
      documents: numbers.map((i) => [hex(`m${i}`), 'message', 'message', '', 50, i, null]),
      occurrences: [
        ...numbers.map((i) => [i, String(i), ''] as const),
        ...numbers.map((i) => [i, `${i}/1`, 'kopie'] as const),
      ],
      values: twice.map((i) => [hex(`v${i}`), 'EMAIL', `a${i}@klant.example`, null]),
      identities: twice.map((i, at) => [hex(`id${i}`), [at]]),
      findings: twice.map((i, at) => [i, at, 'header', 0, 0, 100, ['header'], at]),
      sightings: twice.map((i, at) => [i, at, 'from']),
    }
    const { scanId } = await scanned(opened, changes)
    await store.scans.write(batchOf(scanId, seal, { done: true, covered: [0, 100], ...changes }))
    const totals = await totalsOf(store)
    assert.deepEqual(
      [totals.documents, totals.occurrences, totals.copied, totals.findings],
      [250, 500, 250, 500],
    )
    const identities = await store.persons.identities()
    assert.deepEqual(
      [identities.length, new Set(identities.flatMap(({ emails }) => emails)).size],
      [250, 250],
    )
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

  check('gives units by their names, and folders as they were kept last', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened)
    const { id: other } = await store.sources.add(source)
    const units = await store.sources.unitsAt(sourceId, ['inbox', `d'r "is" niets`])
    assert.deepEqual(
      [units.map(({ locator }) => locator), await store.sources.unitsAt(other, ['inbox'])],
      [['inbox'], []],
    )
    const [a, b] = [
      { locator: '', digest: 'a' },
      { locator: `map 'é"`, digest: 'b' },
    ]
    await store.sources.keepFolders(sourceId, { kept: [a, b], dropped: [] })
    await store.sources.keepFolders(other, { kept: [b], dropped: [] })
    await store.sources.keepFolders(sourceId, { kept: [{ ...a, digest: 'c' }], dropped: [b.locator] })
    assert.deepEqual(await store.sources.folders(sourceId), [{ ...a, digest: 'c' }])
    assert.deepEqual(await store.sources.folders(other), [b])
    const scanId = await store.scans.begin(sourceId, 6)
    assert.equal(await store.scans.finish(scanId, { ...done, atMs: 7 }), 1)
    assert.deepEqual(await store.sources.folders(sourceId), [])
    await store.sources.remove(other)
    assert.deepEqual(await store.sources.folders(other), [])
  })

  check('counts one document in two places as one with two copies', async (opened) => {
    const { store } = opened
    await scanned(opened, {
      occurrences: [
        [0, '0', 'a'],
        [0, '60', 'b'],
      ],
    })
    const totals = await totalsOf(store)
    assert.deepEqual([totals.documents, totals.occurrences, totals.copied], [1, 2, 1])
    const { rows } = await store.overview.findings({ ...findingPage, kinds: ['NL_BSN'] })
    assert.equal(rows[0]?.copies, 2)
  })

  check('lets a unit that is gone vanish, and come back', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.finish(second, { ...done, atMs: 7 })
    const gone = await totalsOf(store)
    assert.deepEqual([gone.documents, gone.problems], [0, 0])
    assert.equal((await store.sources.units(sourceId))[0]?.state, 'vanished')
    const third = await store.scans.begin(sourceId, 8)
    await store.scans.write(batchOf(third, seal, { done: true, covered: [0, 100] }))
    await store.scans.finish(third, { ...done, atMs: 9 })
    const back = await totalsOf(store)
    assert.deepEqual([back.documents, back.findings], [1, 3])
  })

  check('finds who lives there by whole words of the address, only when that is asked', async (opened) => {
    const { store, seal } = opened
    await scanned(opened, {
      values: [
        [hex('piet'), 'PERSON', 'Piet Jansen', null],
        [hex('piet@'), 'EMAIL', 'piet@klant.example', null],
        [hex('noor@'), 'EMAIL', 'noor@fietsen.example', null],
        [hex('home'), 'ADDRESS', null, seal('Lindelaan 14, 8012 AB Zwolle')],
      ],
      identities: [
        [hex('id piet'), [0, 1, 3]],
        [hex('id noor'), [2]],
      ],
      findings: [],
    })
    await store.persons.replace([piet, noor])
    const found = async (text: string, isByAddress = true): Promise<readonly string[]> =>
      (await store.persons.search({ text, isByAddress, ...page })).rows.map(({ name }) => name)
    for (const text of ['lindelaan', 'Lindelaan 14', 'zwolle', 'piet zwolle', '8012 AB'])
      assert.deepEqual(await found(text), ['Piet Jansen'], text)
    for (const text of ['linde', 'lindelaan 15', 'noor zwolle']) assert.deepEqual(await found(text), [], text)
    assert.deepEqual(await found('lindelaan', false), [])
    for (const text of ['+31 (0)6 1234 5601', '0031 6 12345601', '06/12345601'])
      assert.deepEqual(await found(text), ['Piet Jansen'], text)
    await store.persons.replace([noor])
    assert.deepEqual(await found('lindelaan'), [])
  })

  check('tells of a finding in which message it stands, by who sent it and when', async (opened) => {
    const { store } = opened
    await scanned(opened, {
      documents: [
        [hex('message'), 'message', 'message', '', 50, Date.UTC(2020, 5, 1), null],
        [hex('list'), 'file', 'csv', 'text/csv', 50, null, null],
        [hex('loose'), 'file', 'csv', 'text/csv', 50, null, null],
      ],
      occurrences: [
        [0, '17', ''],
        [1, '17/2', 'lijst.csv'],
        [2, '', ''],
      ],
      findings: [0, 1, 2].map((document) => [document, 3, '1', 10, 9, 97, [], -1] as const),
    })
    await store.persons.replace([piet, noor])
    const letter = { sender: 'Piet Jansen', atMs: Date.UTC(2020, 5, 1) }
    assert.deepEqual(
      (await store.overview.findings(findingPage)).rows.map((row) => row.letter),
      [letter, letter, null],
    )
  })

  check('lets go of what lies nowhere any more, with all that only it said', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.write(
      batchOf(second, seal, {
        unit: { locator: 'sent', stamp: 's1', sizeBytes: 100 },
        done: true,
        covered: [0, 100],
        documents: [[hex('answer'), 'message', 'message', '', 50, Date.UTC(2020, 5, 2), null]],
        values: [[hex('noor@'), 'EMAIL', 'noor@fietsen.example', null]],
        identities: [[hex('id noor'), [0]]],
        findings: [[0, 0, 'header', 0, 0, 100, ['header'], 0]],
        sightings: [[0, 0, 'from']],
      }),
    )
    assert.equal(await store.scans.letGo(), 0)
    await store.scans.finish(second, { ...done, atMs: 7 })
    assert.equal(await store.scans.letGo(), 1)
    assert.deepEqual(
      (await store.sources.units(sourceId)).map(({ locator }) => locator),
      ['sent'],
    )
    assert.deepEqual(
      (await store.persons.identities()).map(({ digest }) => digest),
      [hex('id noor')],
    )
    const { documents, occurrences, findings, values, identities, sightings } = await store.forget()
    assert.deepEqual(
      { documents, occurrences, findings, values, identities, sightings },
      { documents: 1, occurrences: 1, findings: 1, values: 1, identities: 1, sightings: 1 },
    )
  })

  check('keeps an unchanged unit, and all units when a scan was broken off', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.finish(second, { ...done, unchanged: new Set(['inbox']) })
    const third = await store.scans.begin(sourceId, 8)
    await store.scans.finish(third, { ...done, complete: false })
    assert.equal((await totalsOf(store)).documents, 1)
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
    const totals = await totalsOf(store)
    assert.deepEqual([totals.documents, totals.occurrences, totals.copied, totals.problems], [1, 1, 0, 0])
  })

  check('reads a document anew when the readers changed', async (opened) => {
    const { store, seal } = opened
    const { scanId } = await scanned(opened)
    await store.scans.write(
      batchOf(scanId, seal, { version: '2', findings: [[0, 0, 'header', 0, 0, 100, ['header'], 0]] }),
    )
    assert.equal((await totalsOf(store)).findings, 1)
  })

  check('completes a copy that was written before the document itself', async (opened) => {
    const { store, seal } = opened
    const nothing = { values: [], identities: [], findings: [], sightings: [], problems: [] }
    const copy = [hex('message'), 'file', '', '', 50, null, null] as const
    const { scanId } = await scanned(opened, { documents: [copy], occurrences: [[0, '60', '']], ...nothing })
    assert.equal((await totalsOf(store)).findings, 0)
    await store.scans.write(batchOf(scanId, seal))
    await store.scans.write(
      batchOf(scanId, seal, { documents: [copy], occurrences: [[0, '70', '']], ...nothing }),
    )
    const totals = await totalsOf(store)
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

  check(
    'keeps what happened around training in order, also after all that was read is forgotten',
    async ({ store: { training, forget } }) => {
      const joined = { type: 'joined', member: 'a', name: 'Anna' } as const
      const first = await training.append(joined, 5)
      const second = await training.append({ type: 'undone', event: first }, 6)
      await forget()
      assert.deepEqual(await training.events(), [
        { id: first, atMs: 5, event: joined },
        { id: second, atMs: 6, event: { type: 'undone', event: first } },
      ])
    },
  )

  check(
    'keeps what happened to tasks in order, also after all that was read is forgotten',
    async ({ store: { tasks, forget } }) => {
      const written: TaskEvent = { type: 'written', title: 'Kast opruimen', dueOn: '2026-05-22' }
      const first = await tasks.append('own:1', written, 5)
      const second = await tasks.append('own:1', { type: 'undone', event: first }, 5)
      assert.ok(second > first)
      await forget()
      assert.deepEqual(await tasks.events(), [
        { id: first, task: 'own:1', atMs: 5, event: written },
        { id: second, task: 'own:1', atMs: 5, event: { type: 'undone', event: first } },
      ])
    },
  )

  check('keeps secrets sealed, and the journal of mail with the newest first', async ({ store }) => {
    assert.equal(await store.secrets.get('smtp'), null)
    await store.secrets.set('smtp', 'geheim')
    assert.equal(await store.secrets.get('smtp'), 'geheim')
    assert.doesNotMatch(String(await store.settings.get('secret:smtp')), /geheim/)
    await store.secrets.set('smtp', null)
    assert.equal(await store.secrets.get('smtp'), null)
    const mail = {
      what: 'test',
      round: null,
      to: 'noor@fietsen.example',
      subject: 'Proef',
      isAutomatic: false,
      failure: null,
      answer: '250 ok',
    } as const
    await store.sentMails.append(mail, 1)
    const begun = await store.sentMails.append({ ...mail, failure: 'interrupted' }, 2)
    const last = await store.sentMails.finish(begun, { failure: 'later', answer: 'busy' })
    assert.deepEqual(
      (await store.sentMails.list(10)).map(({ atMs }) => atMs),
      [2, 1],
    )
    assert.deepEqual(await store.sentMails.list(1), [last])
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
    const holding = async (...values: string[]): Promise<string[]> =>
      (await store.persons.search({ ...page, text: '', values })).rows.map(({ name }) => name)
    assert.deepEqual(await holding(hex('bsn'), hex('nobody')), ['Piet Jansen'])
    assert.deepEqual(await holding(hex('nobody')), [])
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
    const counts = await store.overview.recount(now)
    const oldestAtMs = Date.UTC(2020, 5, 1)
    assert.deepEqual(
      counts.kinds.find(({ kind }) => kind === 'NL_BSN'),
      {
        kind: 'NL_BSN',
        findings: 1,
        values: 1,
        documents: 1,
        persons: 1,
        inMail: 1,
        openDocuments: 1,
        openInMail: 1,
        openPersons: 1,
        openPersonsInMail: 1,
        oldestAtMs,
      },
    )
    const [place] = counts.places
    assert.deepEqual(
      [
        counts.places.length,
        place?.sourceId,
        place?.documents,
        place?.copied,
        place?.persons,
        place?.newestAtMs,
      ],
      [1, sourceId, 1, 0, 2, oldestAtMs],
    )
    assert.deepEqual(
      place?.kinds.find(({ kind }) => kind === 'NL_BSN'),
      { kind: 'NL_BSN', documents: 1, persons: 1 },
    )
    assert.deepEqual(counts.roles, [
      { role: 'customer', persons: 1 },
      { role: 'employee', persons: 1 },
    ])
    assert.deepEqual(counts.flows, [
      { role: 'customer', sourceId, persons: 1 },
      { role: 'employee', sourceId, persons: 1 },
    ])
    const secret = (await store.overview.findings({ ...findingPage, kinds: ['PASSWORD'] })).rows[0]
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
    const totals = await totalsOf(store)
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
    assert.equal((await totalsOf(store)).documents, 0)
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
    assert.equal((await store.overview.findings(findingPage)).rows[0]?.name, '../../etc/passwd')
  })

  marksSuite(check)
  manyMarkedSuite(check)
  findingsSuite(check)
  personsSuite(check)
  countsSuite(check)
  registerSuite(check)
}

/** Three messages with a BSN each; the second lies in a folder of its own, the third in both. */
async function threeMessages(opened: TestStore): Promise<number> {
  const { store, seal } = opened
  const { id: sourceId } = await store.sources.add(source)
  const scanId = await store.scans.begin(sourceId, 2)
  const write = (locator: string, messages: readonly string[]): Promise<void> =>
    store.scans.write(
      batchOf(scanId, seal, {
        unit: { locator, stamp: 's', sizeBytes: 100 },
        done: true,
        covered: [0, 100],
        documents: messages.map((name) => [
          hex(name),
          'message',
          'message',
          '',
          50,
          Date.UTC(2020, 5, 1),
          null,
        ]),
        occurrences: messages.map((_, i) => [i, String(i), '']),
        values: [
          [hex('bsn'), 'NL_BSN', null, seal('•••••1234')],
          ...messages.map((name) => [hex(`iban ${name}`), 'IBAN', null, null] as const),
          [hex('piet'), 'PERSON', 'Piet Jansen', null],
        ],
        identities: [[hex('id piet'), [messages.length + 1]]],
        findings: messages.flatMap((_, i) => [
          [i, 0, '1', 10, 9, 97, [], 0] as const,
          [i, i + 1, '1', 40, 9, 97, [], 0] as const,
        ]),
        sightings: messages.map((_, i) => [i, 0, 'from']),
        problems: [],
      }),
    )
  await write('inbox', ['one'])
  await write('safe/2020', ['two', 'three'])
  await write('safes', ['three'])
  await store.scans.finish(scanId, done)
  return sourceId
}

async function openOf(store: Store, kind: Kind): Promise<readonly string[]> {
  const { rows } = await store.overview.findings({ ...findingPage, kinds: [kind], verdict: 'open' })
  return rows.map(({ document }) => document)
}

const [one, two, three] = [hex('one'), hex('two'), hex('three')]
const wrongValue: Mark = { kind: 'NL_BSN', verdict: 'wrong', scope: { type: 'value', value: hex('bsn') } }
const fineInSafe = (sourceId: number, folder = 'safe'): Mark => ({
  kind: 'NL_BSN',
  verdict: 'fine',
  scope: { type: 'folder', sourceId, folder },
})

function marksSuite(check: Check): void {
  check(
    'what is marked wrong counts for nothing, and counts again when the mark is taken back',
    async (opened) => {
      const { store } = opened
      await threeMessages(opened)
      const before = await store.overview.recount(now)
      const { id, findings } = await store.marks.add(
        { ...wrongValue, scope: { type: 'finding', document: one, value: hex('bsn') } },
        7,
      )
      assert.equal(findings, 1)
      assert.deepEqual(await openOf(store, 'NL_BSN'), [two, three])
      const counted = (await store.overview.recount(now)).kinds.find(({ kind }) => kind === 'NL_BSN')
      assert.deepEqual([counted?.findings, counted?.documents], [2, 2])
      assert.equal(
        (await store.overview.findings({ ...findingPage, verdict: 'wrong' })).rows[0]?.document,
        one,
      )
      assert.equal(await store.marks.remove(id), 1)
      assert.deepEqual(
        { ...(await store.overview.recount(now)), previous: null },
        { ...before, previous: null },
      )
      assert.deepEqual(await store.marks.list(), [])
    },
  )

  check('a value that is wrong is wrong wherever it stands, and of this kind only', async (opened) => {
    const { store } = opened
    await threeMessages(opened)
    assert.equal((await store.marks.add(wrongValue, 7)).findings, 3)
    assert.deepEqual([await openOf(store, 'NL_BSN'), (await openOf(store, 'IBAN')).length], [[], 3])
    assert.equal((await store.marks.add({ ...wrongValue, kind: 'IBAN' }, 8)).findings, 0)
  })

  check(
    'what is fine asks for nothing and is still counted; a copy outside of the folder keeps asking',
    async (opened) => {
      const { store } = opened
      const sourceId = await threeMessages(opened)
      assert.equal((await store.marks.add(fineInSafe(sourceId), 7)).findings, 1)
      assert.deepEqual(await openOf(store, 'NL_BSN'), [one, three])
      const counted = (await store.overview.recount(now)).kinds.find(({ kind }) => kind === 'NL_BSN')
      assert.deepEqual([counted?.documents, counted?.openDocuments], [3, 2])
      assert.deepEqual(
        (await store.overview.findings({ ...findingPage, verdict: 'fine' })).rows.map(
          ({ document, verdict }) => [document, verdict],
        ),
        [[two, 'fine']],
      )
    },
  )

  check('what is wrong in a folder is wrong wherever a copy lies', async (opened) => {
    const { store } = opened
    const sourceId = await threeMessages(opened)
    assert.equal((await store.marks.add({ ...fineInSafe(sourceId), verdict: 'wrong' }, 7)).findings, 2)
    assert.deepEqual(await openOf(store, 'NL_BSN'), [one])
  })

  check('the whole place is a folder too; a folder of another place is another folder', async (opened) => {
    const { store } = opened
    const sourceId = await threeMessages(opened)
    assert.equal((await store.marks.add(fineInSafe(sourceId + 1), 7)).findings, 0)
    assert.equal((await store.marks.add(fineInSafe(sourceId, ''), 7)).findings, 3)
  })

  check('characters that are wildcards elsewhere are plain in names of folders', async (opened) => {
    const { store, seal } = opened
    const { id: sourceId } = await store.sources.add(source)
    const scanId = await store.scans.begin(sourceId, 2)
    for (const [i, locator] of [
      'a%b/x',
      'a1b/x',
      'a_b/x',
      'A%B/x',
      'a%b',
      'é😀/x',
      'ez/x',
      'a\\b/x',
      "a'b/x",
      'a[1]/x',
    ].entries()) {
      await store.scans.write(
        batchOf(scanId, seal, {
          unit: { locator, stamp: 's', sizeBytes: 9 },
          documents: [[hex(`w${i}`), 'file', 'text', '', 5, null, null]],
        }),
      )
    }
    await store.scans.finish(scanId, done)
    const reached = async (folder: string): Promise<number> => {
      const { id, findings } = await store.marks.add(fineInSafe(sourceId, folder), 7)
      await store.marks.remove(id)
      return findings
    }
    for (const [folder, findings] of [
      ['a%b', 2],
      ['a%b/', 1],
      ['a_b', 1],
      ['a__', 0],
      ['%', 0],
      ['é😀', 1],
      ['a\\b', 1],
      ["a'b", 1],
      ['a[1]', 1],
      ['a', 0],
    ] as const)
      assert.equal(await reached(folder), findings, folder)
  })

  check(
    'of marks about the same findings the last word counts, and taking one back leaves the other',
    async (opened) => {
      const { store } = opened
      const sourceId = await threeMessages(opened)
      const fine = await store.marks.add(fineInSafe(sourceId, ''), 7)
      const wrong = await store.marks.add(wrongValue, 8)
      assert.equal((await store.overview.findings({ ...findingPage, verdict: 'wrong' })).total, 3)
      assert.equal(await store.marks.remove(wrong.id), 0)
      assert.equal((await store.overview.findings({ ...findingPage, verdict: 'fine' })).total, 3)
      const again = await store.marks.add(
        { ...wrongValue, scope: { type: 'finding', document: one, value: hex('bsn') } },
        9,
      )
      assert.equal(await store.marks.remove(fine.id), 2)
      assert.deepEqual(await openOf(store, 'NL_BSN'), [two, three])
      assert.equal(await store.marks.remove(again.id), 1)
      assert.equal(await store.marks.remove(again.id), null)
      assert.equal((await openOf(store, 'NL_BSN')).length, 3)
    },
  )

  check('marks reach what comes later, and a copy that comes to lie elsewhere asks again', async (opened) => {
    const { store, seal } = opened
    const sourceId = await threeMessages(opened)
    await store.marks.add(wrongValue, 7)
    await store.marks.add({ ...fineInSafe(sourceId), kind: 'IBAN' }, 8)
    assert.deepEqual(await openOf(store, 'IBAN'), [one, three])
    const scanId = await store.scans.begin(sourceId, 9)
    const late = (locator: string, document: string): Promise<void> =>
      store.scans.write(
        batchOf(scanId, seal, {
          unit: { locator, stamp: 's', sizeBytes: 100 },
          documents: [[document, 'message', 'message', '', 50, null, null]],
          values: [
            [hex('bsn'), 'NL_BSN', null, null],
            [hex('late iban'), 'IBAN', null, null],
          ],
          identities: [],
          findings: [
            [0, 0, '1', 1, 2, 90, [], -1],
            [0, 1, '1', 9, 2, 90, [], -1],
          ],
          sightings: [],
          problems: [],
        }),
      )
    await late('late', hex('four'))
    await late('safe/late', hex('five'))
    await late('doormat', two)
    await store.scans.finish(scanId, { ...done, complete: false })
    await store.marks.apply()
    assert.deepEqual(await openOf(store, 'NL_BSN'), [])
    assert.deepEqual(await openOf(store, 'IBAN'), [one, two, three, hex('four')])
    assert.deepEqual(
      (await store.marks.list()).map(({ findings }) => findings),
      [5, 1],
    )
  })

  check('marks are kept when what was read is forgotten, and hold for what is read again', async (opened) => {
    const { store } = opened
    await threeMessages(opened)
    await store.marks.add(wrongValue, 7)
    await store.forget()
    assert.equal(await store.overview.counts(), null)
    const { totals, kinds, places, flows, previous } = await store.overview.recount(now)
    assert.deepEqual(
      [totals.persons, totals.documents, totals.findings, kinds, places, flows, previous],
      [0, 0, 0, [], [], [], null],
    )
    await threeMessages(opened)
    await store.marks.apply()
    assert.deepEqual(await openOf(store, 'NL_BSN'), [])
  })
}

/** As many documents, in three folders, with the same name and a BSN each: more than a mark settles at once. */
async function veryMany({ store, seal }: TestStore): Promise<number> {
  const { id: sourceId } = await store.sources.add(source)
  const scanId = await store.scans.begin(sourceId, 2)
  for (const folder of ['a', 'b', 'c']) {
    const numbers = Array.from({ length: 200 }, (_, i) => i)
    await store.scans.write(
      batchOf(scanId, seal, {
        unit: { locator: `${folder}/post`, stamp: 's', sizeBytes: 100 },
        done: true,
        documents: numbers.map((i) => [hex(`${folder} ${i}`), 'message', 'message', '', 5, i, null]),
        occurrences: numbers.map((i) => [i, String(i), '']),
        values: [
          [hex('piet'), 'PERSON', 'Piet Jansen', null],
          ...numbers.map((i) => [hex(`${folder} bsn ${i}`), 'NL_BSN', null, null] as const),
        ],
        identities: [[hex('id piet'), [0]]],
        findings: numbers.flatMap((i) => [
          [i, 0, '1', 0, 1, 90, [], 0] as const,
          [i, i + 1, '1', 5, 1, 90, [], -1] as const,
        ]),
        sightings: numbers.map((i) => [i, 0, 'from']),
        problems: [],
      }),
    )
  }
  await store.scans.finish(scanId, done)
  await store.persons.replace([piet, noor])
  return sourceId
}

const wrongName: Mark = { kind: 'PERSON', verdict: 'wrong', scope: { type: 'value', value: hex('piet') } }

/** Everything that lists tell of verdicts, by whichever way they come to it. */
async function verdictsTold({ store }: TestStore, sourceId: number): Promise<unknown> {
  const pietId = (await store.persons.search({ ...page, text: 'piet' })).rows[0]?.id ?? 0
  const told: unknown[] = [(await store.persons.get(pietId))?.findings]
  for (const verdict of ['all', 'open', 'wrong', 'fine'] as const) {
    for (const query of [
      {},
      { kinds: ['PERSON'] as const },
      { kinds: ['NL_BSN', 'PERSON'] as const },
      { sourceId },
      { personId: pietId },
      { beforeMs: 120 },
    ]) {
      const found = await allPages(store, { kinds: [], verdict, ...query }, 700)
      told.push([verdict, query, found.map((row) => [keyOf(row), row.verdict])])
      assert.equal(new Set(found.map(keyOf)).size, found.length)
      assert.equal((await store.overview.findings({ ...findingPage, verdict, ...query })).total, found.length)
    }
  }
  return told
}

function manyMarkedSuite(check: Check): void {
  check(
    'a mark on very many findings is seen at once by every list, before and after it is settled',
    async (opened) => {
      const { store } = opened
      const sourceId = await veryMany(opened)
      await store.overview.recount(now)
      const before = await verdictsTold(opened, sourceId)
      const marks: readonly Mark[] = [
        wrongName,
        { kind: 'NL_BSN', verdict: 'fine', scope: { type: 'folder', sourceId, folder: '' } },
        { kind: 'PERSON', verdict: 'fine', scope: { type: 'folder', sourceId, folder: '' } },
        {
          kind: 'NL_BSN',
          verdict: 'wrong',
          scope: { type: 'finding', document: hex('b 3'), value: hex('b bsn 3') },
        },
      ]
      const ids: number[] = []
      for (const mark of marks) ids.push((await store.marks.add(mark, 7)).id)
      const marked = await verdictsTold(opened, sourceId)
      assert.notDeepEqual(marked, before)
      assert.equal((await store.overview.counts())?.isStale, true)
      await store.overview.recount(now)
      assert.equal((await store.overview.counts())?.isStale, true)
      await store.marks.apply()
      assert.deepEqual(await verdictsTold(opened, sourceId), marked)
      await store.overview.recount(now)
      assert.equal((await store.overview.counts())?.isStale, false)
      assert.deepEqual(
        (await store.marks.list()).map(({ findings }) => findings),
        [600, 600, 600, 1],
      )
      for (const id of ids) await store.marks.remove(id)
      assert.deepEqual(await store.marks.list(), [])
      assert.deepEqual(await verdictsTold(opened, sourceId), before)
      await store.marks.apply()
      assert.deepEqual(await verdictsTold(opened, sourceId), before)
    },
  )

  check(
    'taking a mark on very many back tells how many ask again, and leaves what others say',
    async (opened) => {
      const { store } = opened
      const sourceId = await veryMany(opened)
      const wrong = await store.marks.add(wrongName, 7)
      const fine = await store.marks.add(
        { kind: 'PERSON', verdict: 'fine', scope: { type: 'folder', sourceId, folder: 'a' } },
        8,
      )
      assert.deepEqual([wrong.findings, fine.findings], [600, 200])
      assert.equal(await store.marks.remove(wrong.id), 400)
      assert.equal(await store.marks.remove(wrong.id), null)
      await store.marks.apply()
      assert.equal((await store.overview.findings({ ...findingPage, verdict: 'fine' })).total, 200)
      assert.equal(await store.marks.remove(fine.id), 200)
    },
  )

  check(
    'settling that is broken off at any moment is finished by the next, also when more was decided meanwhile',
    async (opened) => {
      const { store } = opened
      const sourceId = await veryMany(opened)
      const { id } = await store.marks.add(wrongName, 7)
      for (const then of [
        async () => undefined,
        () => store.marks.add({ ...wrongName, verdict: 'fine' }, 8),
        () => store.marks.remove(id),
      ]) {
        const abort = new AbortController()
        const settling = store.marks.apply(abort.signal)
        abort.abort()
        await settling
        await then()
        const told = await verdictsTold(opened, sourceId)
        assert.equal((await store.overview.counts())?.isStale ?? true, true)
        await store.marks.apply()
        assert.deepEqual(await verdictsTold(opened, sourceId), told)
      }
      assert.equal((await store.overview.findings({ ...findingPage, verdict: 'fine' })).total, 600)
    },
  )

  check(
    'marks that come and go while others are settled all come to stand as the last word was',
    async (opened) => {
      const { store } = opened
      const sourceId = await veryMany(opened)
      const { id } = await store.marks.add(wrongName, 7)
      await Promise.all([
        store.marks.apply(),
        store.marks.apply(),
        store.marks.remove(id),
        store.marks.add(
          { kind: 'NL_BSN', verdict: 'fine', scope: { type: 'folder', sourceId, folder: '' } },
          8,
        ),
      ])
      const told = await verdictsTold(opened, sourceId)
      await store.marks.apply()
      assert.deepEqual(await verdictsTold(opened, sourceId), told)
      assert.deepEqual(
        [
          (await store.overview.findings({ ...findingPage, verdict: 'wrong' })).total,
          (await store.overview.findings({ ...findingPage, verdict: 'fine' })).total,
        ],
        [0, 600],
      )
    },
  )
}

/** Sixty documents in two places, of two persons, of all ages, with kinds of every class. */
export async function manyFindings({
  store,
  seal,
}: TestStore): Promise<{ readonly small: number; readonly large: number }> {
  const kinds: readonly Kind[] = ['PERSON', 'NL_BSN', 'HEALTH', 'CRIMINAL', 'IBAN']
  const ids: number[] = []
  for (const [place, count] of [
    ['large', 50],
    ['small', 10],
  ] as const) {
    const { id } = await store.sources.add({ ...source, location: `/${place}`, label: place })
    ids.push(id)
    const scanId = await store.scans.begin(id, 2)
    const numbers = Array.from({ length: count }, (_, i) => i)
    await store.scans.write(
      batchOf(scanId, seal, {
        done: true,
        documents: numbers.map((i) => [
          hex(`${place} ${i}`),
          'message',
          'message',
          '',
          5,
          i % 10 === 9 ? null : Date.UTC(2000 + (i % 25), 0, 1),
          null,
        ]),
        occurrences: numbers.map((i) => [i, String(i), '']),
        values: [
          ...kinds.map(
            (kind) => [hex(`v ${kind}`), kind, kind === 'PERSON' ? 'Piet Jansen' : null, null] as const,
          ),
          [hex('noor@'), 'EMAIL', 'noor@fietsen.example', null],
        ],
        identities: [
          [hex('id piet'), [0]],
          [hex('id noor'), [5]],
        ],
        findings: numbers.flatMap((i) =>
          kinds
            .filter((_, k) => i % (k + 1) === 0)
            .map(
              (kind) =>
                [i, kinds.indexOf(kind), '1', 0, 1, 90, [], i % 3 === 0 ? 0 : i % 3 === 1 ? 1 : -1] as const,
            ),
        ),
        sightings: numbers.map((i) => [i, i % 2, 'from']),
        problems: [],
      }),
    )
    await store.scans.finish(scanId, done)
  }
  await store.persons.replace([piet, noor])
  return { large: ids[0] ?? 0, small: ids[1] ?? 0 }
}

async function allPages(
  store: Store,
  query: Omit<FindingQuery, 'limit' | 'after'>,
  limit: number,
): Promise<FindingRow[]> {
  const rows: FindingRow[] = []
  let after: string | undefined
  for (;;) {
    const page = await store.overview.findings({ ...query, limit, after })
    assert.equal(page.rows.length <= limit, true)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

const keyOf = ({ document, kind, value }: FindingRow): string => `${document} ${kind} ${value}`

function findingsSuite(check: Check): void {
  check('each filter gives what it says, and filters together what each says', async (opened) => {
    const { store } = opened
    const { small, large } = await manyFindings(opened)
    await store.marks.add(
      { kind: 'IBAN', verdict: 'fine', scope: { type: 'folder', sourceId: small, folder: '' } },
      7,
    )
    await store.marks.add(
      {
        kind: 'HEALTH',
        verdict: 'wrong',
        scope: { type: 'finding', document: hex('large 0'), value: hex('v HEALTH') },
      },
      7,
    )
    const every = [
      ...(await allPages(store, { kinds: [], verdict: 'all' }, 1000)),
      ...(await allPages(store, { kinds: [], verdict: 'wrong' }, 1000)),
    ]
    const pietId = (await store.persons.search({ ...page, text: 'piet' })).rows[0]?.id
    const before = Date.UTC(2010, 0, 1)
    for (const kinds of [[], ['NL_BSN'], ['HEALTH', 'CRIMINAL', 'IBAN'], ['EMAIL']] as const) {
      for (const sourceId of [undefined, small, large]) {
        for (const personId of [undefined, pietId, 999]) {
          for (const beforeMs of [undefined, before]) {
            for (const verdict of ['all', 'open', 'wrong', 'fine'] as const) {
              const expected = every
                .filter((row) => kinds.length === 0 || kinds.some((kind) => kind === row.kind))
                .filter((row) => sourceId === undefined || row.sourceId === sourceId)
                .filter((row) => personId === undefined || row.personId === personId)
                .filter((row) => beforeMs === undefined || (row.atMs !== null && row.atMs < beforeMs))
                .filter((row) =>
                  verdict === 'all' ? row.verdict !== 'wrong' : (row.verdict ?? 'open') === verdict,
                )
              const query = { kinds, sourceId, personId, beforeMs, verdict }
              const found = await store.overview.findings({ ...query, limit: 1000 })
              assert.deepEqual(
                [found.total, found.rows.map(keyOf).sort()],
                [expected.length, expected.map(keyOf).sort()],
                JSON.stringify(query),
              )
            }
          }
        }
      }
    }
  })

  check(
    'page by page every finding comes once, in the same order whatever the size of a page',
    async (opened) => {
      const { store } = opened
      const { small } = await manyFindings(opened)
      for (const query of [
        {},
        { sourceId: small },
        { kinds: ['PERSON', 'NL_BSN', 'HEALTH'] as const },
        { personId: 1 },
        { beforeMs: Date.UTC(2015, 0, 1) },
      ]) {
        const asked = { kinds: [], verdict: 'all' as const, ...query }
        const whole = await store.overview.findings({ ...asked, limit: 1000 })
        assert.ok(whole.rows.length > 6 && whole.next === null)
        for (const limit of [1, 7, whole.rows.length])
          assert.deepEqual(
            (await allPages(store, asked, limit)).map(keyOf),
            whole.rows.map(keyOf),
            JSON.stringify([query, limit]),
          )
        assert.equal(new Set(whole.rows.map(keyOf)).size, whole.total)
      }
    },
  )

  check('a page that nobody was given is refused', async ({ store }) => {
    for (const after of [
      '',
      'x',
      '1',
      '1.',
      '1.2.3',
      '-1.2',
      "1.1'; drop table finding;--",
      '1.99999999999999999',
    ])
      await assert.rejects(store.overview.findings({ ...findingPage, after }), { code: 'wrong-input' }, after)
  })

  check('problems by reason, the most bytes first, with a few examples of each', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened, {
      problems: [
        ['1', 'damaged', '', 5],
        ['2', 'damaged', '', 6],
        ['3', 'needs-ocr', '', 400],
        ['4', 'encrypted', '', 11],
        ['5', 'encrypted', '', 0],
      ],
    })
    assert.deepEqual(
      (await store.overview.problemGroups(sourceId)).map(({ code, count, lostBytes, examples }) => [
        code,
        count,
        lostBytes,
        examples,
      ]),
      [
        ['needs-ocr', 1, 400, ['inbox']],
        ['damaged', 2, 11, ['inbox']],
        ['encrypted', 2, 11, ['inbox']],
      ],
    )
    assert.deepEqual(await store.overview.problemGroups(sourceId + 1), [])
  })
}

const namesOf = async (store: Store, query: Partial<PersonQuery>): Promise<readonly string[]> =>
  (await store.persons.search({ ...page, text: '', ...query })).rows.map(({ name }) => name)

function personsSuite(check: Check): void {
  check('persons by role, kind and place, with and without a text', async (opened) => {
    const { store } = opened
    const { small, large } = await manyFindings(opened)
    for (const [query, names] of [
      [{ role: 'customer' }, ['Piet Jansen']],
      [{ role: 'machine' }, []],
      [{ kind: 'CRIMINAL' }, ['Noor Smit', 'Piet Jansen']],
      [{ kind: 'PASSWORD' }, []],
      [{ sourceId: small }, ['Noor Smit', 'Piet Jansen']],
      [{ sourceId: large, role: 'employee' }, ['Noor Smit']],
      [{ sourceId: 999 }, []],
      [{ text: 'p', sourceId: small }, ['Piet Jansen']],
      [{ text: 'ja', kind: 'NL_BSN', role: 'customer', sourceId: large }, ['Piet Jansen']],
      [{ text: 'no', role: 'customer' }, []],
    ] as const)
      assert.deepEqual([...(await namesOf(store, query))].sort(), names, JSON.stringify(query))
    const { rows } = await store.persons.search({ ...page, text: 'piet' })
    assert.deepEqual(
      [rows[0]?.sources, rows[0]?.kinds],
      [
        [large, small],
        ['CRIMINAL', 'HEALTH', 'IBAN', 'NL_BSN', 'PERSON'],
      ],
    )
  })

  check('one and two letters find whoever has a word that begins so, and count each once', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([{ ...piet, names: ['Piet Pietersen', 'Éva Ödön'] }, noor])
    for (const [text, total] of [
      ['p', 1],
      ['pi', 1],
      ['P', 1],
      ['ev', 1],
      ['é', 2],
      ['n', 1],
      ['no', 1],
      ['q', 0],
      ['06', 1],
      ['0', 1],
      ['', 2],
      ['  ', 2],
      ['-', 2],
      ['p n', 0],
      ['p j', 1],
    ] as const) {
      const found = await store.persons.search({ ...page, text })
      assert.deepEqual([found.total, found.rows.length], [total, total], text)
    }
  })

  check('a hostile text finds nobody and breaks nothing', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet, noor])
    for (const text of [
      "'",
      '"',
      "x' or '1'='1",
      '\\',
      '\u0000',
      'zz\u0000',
      '\uD800',
      'zz%',
      '__zz',
      '\u202Ezz',
      '@',
      '😀',
      'z'.repeat(200),
      '$1 zz',
      '?zz',
      '{zz}',
    ])
      assert.ok((await store.persons.search({ ...page, text })).total <= 2, JSON.stringify(text))
    for (const text of ['zz%', '%', '_'].slice(0, 1))
      assert.equal((await store.persons.search({ ...page, text })).total, 0)
    assert.equal((await store.persons.search({ ...page, text: '' })).total, 2)
  })

  check(
    'some persons put together anew keep their numbers, and are found by what they are now',
    async (opened) => {
      const { store } = opened
      await scanned(opened)
      await store.persons.replace([piet, noor])
      const [pietId = 0, noorId = 0] = [
        (await store.persons.search({ ...page, text: 'piet' })).rows[0]?.id,
        (await store.persons.search({ ...page, text: 'noor' })).rows[0]?.id,
      ]
      const both = {
        ...piet,
        names: ['Piet Jansen', 'Noor Smit'],
        emails: [...piet.emails, ...noor.emails],
        identities: [...piet.identities, ...noor.identities],
      }
      const [merged] = await store.persons.replaceSome([pietId, noorId], [both])
      assert.ok(merged === pietId || merged === noorId)
      for (const text of ['p', 'pi', 'noor', 'n', 'klant'])
        assert.deepEqual(
          [
            (await store.persons.search({ ...page, text })).total,
            (await store.persons.search({ ...page, text })).rows[0]?.id,
          ],
          [1, merged],
          text,
        )
      assert.deepEqual(await store.persons.holding([hex('id piet'), hex('id noor'), hex('nobody')]), [merged])
      const apart = await store.persons.replaceSome([merged ?? 0], [piet, noor])
      assert.equal(new Set(apart).size, 2)
      assert.ok(apart.includes(merged ?? 0))
      assert.deepEqual(
        [
          await namesOf(store, { text: 'n' }),
          await namesOf(store, { text: 'pi' }),
          await namesOf(store, { text: 'noor piet' }),
        ],
        [['Noor Smit'], ['Piet Jansen'], []],
      )
      const all = await store.persons.identities()
      assert.deepEqual(
        (await store.persons.identities(apart)).map(({ digest }) => digest),
        all.map(({ digest }) => digest),
      )
      assert.deepEqual(
        (await store.persons.identities(apart.slice(0, 1))).map(({ digest }) => digest),
        [hex('id piet')],
      )
      const back = await store.persons.replaceSome(apart, [{ ...piet, name: 'Pieter' }])
      assert.deepEqual(await namesOf(store, {}), ['Pieter'])
      assert.deepEqual(await store.persons.holding([hex('id noor')]), [])
      assert.equal(back.length, 1)
    },
  )

  check('a decision is kept with its time until it is taken back', async ({ store }) => {
    const role = { type: 'role', identity: hex('id piet'), role: 'employee' } as const
    const split = { type: 'split', leaving: [hex('a')], staying: [hex('b'), hex('c')] } as const
    const [first, second] = [await store.persons.decide(role, 4), await store.persons.decide(split, 5)]
    assert.deepEqual(await store.persons.decisions(), [
      { id: first, atMs: 4, decision: role },
      { id: second, atMs: 5, decision: split },
    ])
    assert.deepEqual(await store.persons.undecide(first), role)
    assert.equal(await store.persons.undecide(first), null)
    assert.deepEqual(
      (await store.persons.decisions()).map(({ id }) => id),
      [second],
    )
    assert.deepEqual(await store.persons.holding([]), [])
  })

  check('what was told of a place may change; the rest of it stays', async ({ store }) => {
    const added = await store.sources.add(source)
    const other = await store.sources.add({ ...source, kind: 'declared', location: '' })
    const told = {
      id: added.id,
      label: 'Post',
      exclusions: { paths: ['privé'], senders: ['x@y.example'] },
      details: { place: 'mailbox', schedule: 'daily', note: '’s' },
    } as const
    await store.sources.update(told)
    assert.deepEqual(await store.sources.list(), [{ ...added, ...told }, other])
  })
}

function registerSuite(check: Check): void {
  check('counts for the register by topic, kind, role and whom it was sent to', async (opened) => {
    const { store, seal } = opened
    const { id: sourceId } = await store.sources.add(source)
    const scanId = await store.scans.begin(sourceId, 2)
    await store.scans.write(
      batchOf(scanId, seal, {
        documents: [
          [hex('slip'), 'message', 'message', '', 5, Date.UTC(2020, 5, 1), 'payroll'],
          [hex('letter'), 'message', 'message', '', 5, null, null],
          [hex('list'), 'file', 'csv', '', 5, Date.UTC(2021, 0, 1), 'payroll'],
          [hex('meeting'), 'calendar', 'ics', '', 5, null, null],
        ],
        occurrences: [0, 1, 2, 3].map((i) => [i, String(i), '']),
        values: [
          [hex('noor@'), 'EMAIL', 'noor@fietsen.example', null],
          [hex('loon@'), 'EMAIL', 'loon@kompas.example', null],
          [hex('piet@'), 'EMAIL', 'piet@klant.example', null],
          [hex('bsn'), 'NL_BSN', null, seal('•••••1234')],
        ],
        identities: ['noor', 'loon', 'piet'].map((name, i) => [hex(`id ${name}`), [i]]),
        findings: [
          [0, 3, '1', 0, 9, 97, ['check-digit'], 0],
          [2, 3, '1', 0, 9, 97, ['check-digit'], 0],
          [1, 2, '1', 0, 9, 97, ['header'], 2],
        ],
        sightings: [
          [0, 0, 'from'],
          [0, 1, 'to'],
          [1, 0, 'from'],
          [1, 2, 'to'],
          [2, 0, 'row'],
        ],
        problems: [],
      }),
    )
    await store.scans.finish(scanId, done)
    const draft = (name: string, email: string, role: PersonRole): PersonDraft => ({
      name,
      names: [],
      emails: [email],
      phones: [],
      role,
      identities: [hex(`id ${name}`)],
      reasons: [],
    })
    await store.persons.replace([
      draft('noor', 'noor@fietsen.example', 'employee'),
      draft('loon', 'loon@kompas.example', 'supplier-contact'),
      draft('piet', 'piet@klant.example', 'customer'),
    ])
    const { evidence } = await store.overview.recount(now)
    assert.deepEqual(
      evidence?.topics.toSorted((a, b) => (a.topic ?? '').localeCompare(b.topic ?? '')),
      [
        {
          topic: null,
          documents: 2,
          inMail: 1,
          oldestAtMs: null,
          newestAtMs: null,
          places: [{ sourceId, documents: 2 }],
        },
        {
          topic: 'payroll',
          documents: 2,
          inMail: 1,
          oldestAtMs: Date.UTC(2020, 5, 1),
          newestAtMs: Date.UTC(2021, 0, 1),
          places: [{ sourceId, documents: 2 }],
        },
      ],
    )
    assert.deepEqual(evidence?.topicKinds, [
      { topic: 'payroll', kind: 'NL_BSN', documents: 2, persons: 1 },
      { topic: null, kind: 'EMAIL', documents: 1, persons: 1 },
    ])
    assert.deepEqual(evidence?.sent, [
      { domain: 'kompas.example', topic: 'payroll', documents: 1, isSupplier: true },
    ])
    assert.deepEqual(
      evidence?.roleKinds.map(({ role, kind, persons }) => `${role} ${kind} ${String(persons)}`).sort(),
      ['customer EMAIL 1', 'employee NL_BSN 1'],
    )
    assert.equal(evidence?.appointments, 1)
  })

  check('what is decided on the register stays in order and outlives forgetting', async ({ store }) => {
    const decision = (step: 'confirm' | 'refuse'): RegisterDecision => ({
      type: 'statement',
      activity: 'payroll',
      field: 'remarks',
      item: '',
      step,
      value: step === 'confirm' ? { term: '', text: 'a' } : null,
      seen: null,
      evidence: [],
      beside: [],
    })
    await store.registers.decide([decision('confirm'), decision('refuse')], 5)
    await store.registers.decide([], 6)
    await store.forget()
    assert.deepEqual(
      (await store.registers.decisions()).map((one) => [one.type === 'statement' ? one.step : '', one.atMs]),
      [
        ['confirm', 5],
        ['refuse', 5],
      ],
    )
  })

  check('versions of the register get their number and are chained to the former', async ({ store }) => {
    assert.equal(await store.registers.lastVersion(), null)
    const version = (note: string): Omit<RegisterVersion, 'number'> => ({
      atMs: 7,
      signedBy: 'Noor',
      note,
      register: { organisation: nobody, activities: [] },
      names: { places: {}, parties: {} },
    })
    const first = await store.registers.sign(version('een'))
    const second = await store.registers.sign(version('twee'))
    assert.deepEqual([first.number, second.number], [1, 2])
    assert.notEqual(first.hash, second.hash)
    assert.deepEqual(await store.registers.versions(), [second, first])
    assert.deepEqual(await store.registers.version(1), { number: 1, ...version('een') })
    assert.equal((await store.registers.lastVersion())?.note, 'twee')
    assert.equal(await store.registers.version(3), null)
    assert.deepEqual(await store.registers.broken(), [])
  })
}

/** Who keeps a register of which nothing was told. */
export const nobody: RegisterVersion['register']['organisation'] = {
  name: '',
  legalForm: '',
  registration: '',
  address: '',
  email: '',
  phone: '',
  representative: '',
  officer: '',
}

function countsSuite(check: Check): void {
  check('counts are kept, and stale after a scan, a mark and a decision', async (opened) => {
    const { store, seal } = opened
    assert.equal(await store.overview.counts(), null)
    const { scanId, sourceId } = await scanned(opened)
    const isStale = async (): Promise<boolean | undefined> => (await store.overview.counts())?.isStale
    const counted = await store.overview.recount(now)
    assert.deepEqual(await store.overview.counts(), counted)
    const unchanged = await store.scans.begin(sourceId, 6)
    await store.scans.finish(unchanged, { ...done, unchanged: new Set(['inbox']) })
    assert.equal(await isStale(), false)
    for (const change of [
      () => store.marks.add({ ...wrongValue, kind: 'PASSWORD' }, 7),
      async () => store.marks.remove((await store.marks.list())[0]?.id ?? 0),
      () => store.persons.decide({ type: 'role', identity: hex('id piet'), role: 'employee' }, 4),
      async () => store.persons.undecide((await store.persons.decisions())[0]?.id ?? 0),
      () => store.sources.remove(sourceId),
    ]) {
      await change()
      assert.equal(await isStale(), true, String(change))
      await store.overview.recount(now)
      assert.equal(await isStale(), false)
    }
    assert.ok(scanId > 0 && seal('x') !== '')
  })

  check(
    'who counts while a scan writes, or while persons are rebuilt, counts again afterwards',
    async (opened) => {
      const { store, seal } = opened
      const { id: sourceId } = await store.sources.add(source)
      const scanId = await store.scans.begin(sourceId, 2)
      await store.scans.write(batchOf(scanId, seal))
      await store.overview.recount(now)
      await store.scans.write(
        batchOf(scanId, seal, { documents: [[hex('another'), 'file', 'text', '', 5, null, null]] }),
      )
      await store.scans.finish(scanId, done)
      assert.equal((await store.overview.counts())?.isStale, true)
      await store.overview.recount(now)
      await store.persons.replace([piet, noor])
      assert.equal((await store.overview.counts())?.isStale, true)
    },
  )

  check('another role changes the counts of roles, as counting all anew would', async (opened) => {
    const { store } = opened
    await scanned(opened)
    await store.persons.replace([piet, noor])
    const before = await store.overview.recount(now)
    const [id = 0] = await store.persons.holding([hex('id piet')])
    const brief = await store.persons.brief(id)
    await store.persons.setRole(id, 'employee', [{ code: 'decided', word: '' }])
    assert.deepEqual(await store.persons.brief(id), {
      ...brief,
      role: 'employee',
      reasons: [{ code: 'decided', word: '' }],
    })
    assert.deepEqual(
      (await store.persons.search({ ...page, text: '', role: 'employee' })).rows.map(({ name }) => name),
      ['Noor Smit', 'Piet Jansen'],
    )
    assert.equal((await store.overview.counts())?.isStale, true)
    const counted = await store.overview.recount(now)
    assert.deepEqual(counted.roles, [{ role: 'employee', persons: 2 }])
    await store.persons.decide({ type: 'same', identities: [hex('id piet'), hex('a')] }, 4)
    assert.deepEqual(await store.overview.recount(now), counted)
    assert.deepEqual(await store.persons.replaceSome([id], [piet]), [id])
    assert.deepEqual(await store.overview.recount(now), before)
  })

  check('a count that is broken off leaves what was counted before', async (opened) => {
    const { store } = opened
    await scanned(opened)
    const counted = await store.overview.recount(now)
    const abort = new AbortController()
    const counting = store.overview.recount(now + 1, abort.signal)
    abort.abort()
    await assert.rejects(counting, { name: 'AbortError' })
    assert.deepEqual(await store.overview.counts(), counted)
  })

  check('remembers what was there before the last scan that changed anything', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened)
    assert.equal((await store.overview.recount(now)).previous, null)
    const second = await store.scans.begin(sourceId, 6)
    await store.scans.write(
      batchOf(second, seal, {
        unit: { locator: 'other', stamp: 's', sizeBytes: 9 },
        documents: [[hex('another'), 'file', 'text', '', 5, null, null]],
      }),
    )
    await store.scans.finish(second, { ...done, unchanged: new Set(['inbox']) })
    const after = await store.overview.recount(now + 1)
    assert.deepEqual(
      [after.previous?.atMs, after.previous?.totals.documents, after.totals.documents],
      [now, 1, 2],
    )
    await store.marks.add(wrongValue, 7)
    const decided = await store.overview.recount(now + 2)
    assert.deepEqual(decided.previous, after.previous)
  })

  check('a made-up date counts for nothing', async (opened) => {
    const { store } = opened
    await scanned(opened, {
      documents: [
        [hex('a'), 'message', 'message', '', 5, Date.UTC(1970, 0, 1), null],
        [hex('b'), 'message', 'message', '', 5, Date.UTC(2038, 0, 1), null],
        [hex('c'), 'message', 'message', '', 5, Date.UTC(2019, 0, 1), null],
      ],
      occurrences: [
        [0, '0', ''],
        [1, '1', ''],
        [2, '2', ''],
      ],
    })
    const { totals, places } = await store.overview.recount(now)
    for (const { oldestAtMs, newestAtMs } of [totals, places[0] ?? totals])
      assert.deepEqual([oldestAtMs, newestAtMs], [Date.UTC(2019, 0, 1), Date.UTC(2019, 0, 1)])
  })

  check(
    'whom the own people wrote to counts as recipient only when it is a supplier, with whom it was about',
    async (opened) => {
      const { store, seal } = opened
      const { id: sourceId } = await store.sources.add(source)
      const scanId = await store.scans.begin(sourceId, 2)
      const people = ['noor@fietsen.example', 'loon@kompas.example', 'piet@klant.example'] as const
      await store.scans.write(
        batchOf(scanId, seal, {
          documents: ['to supplier', 'to customer', 'from supplier'].map((name) => [
            hex(name),
            'message',
            'message',
            '',
            5,
            null,
            null,
          ]),
          occurrences: [0, 1, 2].map((i) => [i, String(i), '']),
          values: people.map((email) => [hex(email), 'EMAIL', email, null]),
          identities: people.map((email, i) => [hex(`id ${email}`), [i]]),
          findings: [],
          sightings: [
            [0, 0, 'from'],
            [0, 1, 'to'],
            [0, 2, 'mentioned'],
            [1, 0, 'from'],
            [1, 2, 'to'],
            [2, 1, 'from'],
            [2, 0, 'to'],
          ],
          problems: [],
        }),
      )
      await store.scans.finish(scanId, done)
      const draft = (email: string, role: PersonRole): PersonDraft => ({
        name: email,
        names: [],
        emails: [email],
        phones: [],
        role,
        identities: [hex(`id ${email}`)],
        reasons: [],
      })
      await store.persons.replace([
        draft(people[0], 'employee'),
        draft(people[1], 'supplier-contact'),
        draft(people[2], 'customer'),
      ])
      const { recipients, flows } = await store.overview.recount(now)
      assert.deepEqual(recipients, [
        { domain: 'kompas.example', sourceId, documents: 1, persons: 1, about: 1 },
      ])
      assert.deepEqual(flows, [
        { role: 'customer', sourceId, persons: 1 },
        { role: 'employee', sourceId, persons: 1 },
        { role: 'supplier-contact', sourceId, persons: 1 },
      ])
    },
  )

  check(
    'tells how old documents are by what they are about and by what was found in them',
    async (opened) => {
      const { store } = opened
      await scanned(opened)
      const before = Date.UTC(2021, 0, 1)
      const payroll = { topics: ['payroll'] } as const
      const count = { documents: 1, older: 1, oldestAtMs: Date.UTC(2020, 5, 1), undated: 0 }
      assert.deepEqual(await store.ages.count(payroll, before, now), count)
      assert.deepEqual(await store.ages.count({ kinds: ['NL_BSN'] }, before, now), count)
      assert.deepEqual(await store.ages.count(payroll, Date.UTC(2020, 0, 1), now), { ...count, older: 0 })
      assert.equal((await store.ages.count({ topics: 'none' }, before, now)).documents, 0)
      const { rows, next } = await store.ages.documents({ group: payroll, beforeMs: before, limit: 1 })
      assert.deepEqual(
        [rows.map(({ document, unit, locator }) => [document, unit, locator]), next],
        [[[hex('message'), 'inbox', '0']], null],
      )
    },
  )

  check('forgetting leaves no count behind', async (opened) => {
    const { store } = opened
    await manyFindings(opened)
    await store.overview.recount(now)
    const removed = await store.forget()
    assert.ok(
      ['documents', 'findings', 'persons', 'prefixes', 'personKinds', 'personPlaces', 'held'].every(
        (table) => (removed[table] ?? 0) > 0,
      ),
      JSON.stringify(removed),
    )
    assert.equal(await store.overview.counts(), null)
    const { totals } = await store.overview.recount(now)
    assert.deepEqual(
      Object.values(totals).filter((count) => count !== 0 && count !== null),
      [],
    )
    assert.deepEqual(
      [
        (await store.persons.search({ ...page, text: 'p' })).total,
        (await store.overview.findings(findingPage)).total,
        (await store.overview.problems(page)).total,
      ],
      [0, 0, 0],
    )
  })

  const signBatch = {
    documents: [
      [hex('welcome'), 'message', 'message', '', 50, Date.UTC(2024, 5, 1), null],
      [hex('bill'), 'message', 'message', '', 50, Date.UTC(2025, 5, 1), null],
      [hex('breach'), 'message', 'message', '', 50, Date.UTC(2020, 5, 1), null],
    ],
    occurrences: [
      [0, '0', ''],
      [0, '60', ''],
      [1, '120', ''],
      [2, '180', ''],
    ],
    values: [],
    identities: [],
    findings: [],
    sightings: [],
    problems: [],
    supplierSigns: [
      [0, 'kassa.example', 'account', null, null, null],
      [1, 'kassa.example', 'account', 'dpa', null, 'verzender.example'],
      [2, 'host.example', 'account', null, 'vendor-breach', null],
    ],
  } as const satisfies Partial<ScanBatch>
  const counted = async (store: Store): Promise<readonly (readonly [string, number])[]> =>
    (await store.suppliers.signs()).map(({ domain, messages }) => [domain, messages])

  check('counts what messages say of a supplier, each message once', async (opened) => {
    const { store, seal } = opened
    const { scanId } = await scanned(opened, signBatch)
    await store.scans.write(batchOf(scanId, seal, signBatch))
    const signs = await store.suppliers.signs()
    assert.deepEqual(
      signs
        .map(({ domain, evidence, contract, alert, messages }) =>
          [domain, evidence, contract ?? '', alert ?? '', messages].join(' '),
        )
        .sort(),
      ['host.example account  vendor-breach 1', 'kassa.example account   1', 'kassa.example account dpa  1'],
    )
    const host = signs.find(({ domain }) => domain === 'host.example')
    assert.deepEqual([host?.oldestAtMs, host?.newestAtMs], [Date.UTC(2020, 5, 1), Date.UTC(2020, 5, 1)])
    assert.deepEqual([...(await store.suppliers.observed())].sort(), ['host.example', 'kassa.example'])
    assert.deepEqual(await store.suppliers.alerts(), [
      { domain: 'host.example', lastAtMs: Date.UTC(2020, 5, 1) },
    ])
  })

  check('lists the messages of suppliers: alarms, then agreements, then the newest', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened, signBatch)
    const rows = await store.suppliers.documents(['kassa.example', 'host.example'], 10)
    assert.deepEqual(
      rows.map(({ document }) => document),
      [hex('breach'), hex('bill'), hex('welcome')],
    )
    assert.deepEqual(rows[1], {
      domain: 'kassa.example',
      evidence: 'account',
      contract: 'dpa',
      alert: null,
      mailedBy: 'verzender.example',
      document: hex('bill'),
      atMs: Date.UTC(2025, 5, 1),
      sourceId,
      unit: 'inbox',
      locator: '120',
    })
    assert.equal((await store.suppliers.documents(['kassa.example', 'host.example'], 1)).length, 1)
    assert.deepEqual(await store.suppliers.documents([], 10), [])
  })

  check('a message that is gone says nothing of a supplier any more, until it is back', async (opened) => {
    const { store, seal } = opened
    const { sourceId } = await scanned(opened, signBatch)
    await store.scans.finish(await store.scans.begin(sourceId, 6), { ...done, atMs: 7 })
    assert.deepEqual(await counted(store), [])
    assert.deepEqual([...(await store.suppliers.observed()), ...(await store.suppliers.alerts())], [])
    assert.deepEqual(await store.suppliers.documents(['kassa.example'], 10), [])
    const third = await store.scans.begin(sourceId, 8)
    await store.scans.write(batchOf(third, seal, { ...signBatch, done: true, covered: [0, 100] }))
    await store.scans.finish(third, { ...done, atMs: 9 })
    assert.equal((await counted(store)).length, 3)
  })

  check('what a removed place said of suppliers goes with it', async (opened) => {
    const { store } = opened
    const { sourceId } = await scanned(opened, signBatch)
    await store.sources.remove(sourceId)
    assert.deepEqual(await counted(store), [])
    assert.equal((await store.forget())['supplierSigns'], 0)
  })

  check('forgets what messages said of suppliers, keeps what was decided', async (opened) => {
    const { store } = opened
    await scanned(opened, signBatch)
    await store.suppliers.decide('kassa.example', { isUsed: true })
    assert.equal((await store.forget())['supplierSigns'], 3)
    assert.deepEqual(await counted(store), [])
    assert.deepEqual([...(await store.suppliers.decided())], [['kassa.example', { isUsed: true }]])
  })

  check('reads what a message says of a supplier anew when the readers changed', async (opened) => {
    const { store, seal } = opened
    const { scanId } = await scanned(opened, signBatch)
    const again = (version: string, domain: string): Promise<void> =>
      store.scans.write(
        batchOf(scanId, seal, {
          ...signBatch,
          version,
          supplierSigns: [[0, domain, 'paid-account', null, null, null]],
        }),
      )
    await again('1', 'anders.example')
    assert.equal((await counted(store)).length, 3)
    await again('2', 'anders.example')
    assert.deepEqual(await counted(store), [['anders.example', 1]])
  })

  check('keeps one decision a supplier, gives the former, and takes it back', async ({ store }) => {
    const { suppliers } = store
    assert.equal(await suppliers.decide('kassa.example', { isUsed: true, role: 'processor' }), null)
    assert.deepEqual(await suppliers.decide('kassa.example', { isUsed: false }), {
      isUsed: true,
      role: 'processor',
    })
    assert.deepEqual(await suppliers.decide('kassa.example', null), { isUsed: false })
    assert.equal(await suppliers.decide('kassa.example', null), null)
    assert.equal((await suppliers.decided()).size, 0)
  })

  check(
    'keeps who wrote to whom in which talk while it lies somewhere, and reads it anew',
    async (opened) => {
      const { store, seal } = opened
      const trail = [0, 'aa', null, 'aa', 'new', 1, null, 0, '1#2'] as const
      const { sourceId, scanId } = await scanned(opened, { mailTrails: [trail] })
      await store.scans.write(batchOf(scanId, seal, { mailTrails: [trail] }))
      const { mailTrails } = store
      const [row, ...others] = await mailTrails.messages()
      assert.ok(row)
      assert.deepEqual(
        [others.length, row.message, row.parent, row.way, row.isSent, row.says, row.isShielded, row.quoted],
        [0, 'aa', null, 'new', true, null, false, ['1#2']],
      )
      assert.equal(row.document, batchOf(scanId, seal).documents[0]?.[0])
      assert.deepEqual(
        (await mailTrails.sentPlaces()).map(({ id, locator, sourceId: source }) => [id, locator, source]),
        [[row.id, '0', sourceId]],
      )
      const identities = await mailTrails.identities()
      assert.deepEqual(
        (await mailTrails.parties())
          .map(({ role, identity }) => [role, identities.get(identity)?.email])
          .sort(),
        [
          ['from', 'piet@klant.example'],
          ['to', 'noor@fietsen.example'],
        ],
      )
      await store.persons.replace([piet, noor])
      const [bsn] = await mailTrails.findings([row.id], ['NL_BSN'])
      const known = await mailTrails.persons([row.id])
      assert.deepEqual([bsn?.part, bsn?.certaintyPercent, known.length], ['1', 97, 2])
      assert.ok(known.some(({ person }) => person === bsn?.person))
      assert.deepEqual(await mailTrails.findings([], ['NL_BSN']), [])
      const changed = [0, 'aa', 'bb', 'bb', 'reply', 0, 'not-for-me', 1, ''] as const
      await store.scans.write(batchOf(scanId, seal, { version: '2', mailTrails: [changed] }))
      assert.deepEqual(
        (await mailTrails.messages()).map(({ parent, isSent, says, quoted }) => [
          parent,
          isSent,
          says,
          quoted,
        ]),
        [['bb', false, 'not-for-me', []]],
      )
      assert.deepEqual(await mailTrails.sentPlaces(), [])
      await store.sources.remove(sourceId)
      assert.deepEqual(await mailTrails.messages(), [])
      assert.equal((await store.forget())['mailTrails'], 0)
    },
  )

  check('tells what was attached, and what nobody opens without a key', async (opened) => {
    const { store, seal } = opened
    const files = {
      documents: [
        ...batchOf(0, seal).documents.slice(0, 1),
        [hex('open'), 'file', 'text', 'text/plain', 5, null, 'payroll'],
        [hex('locked'), 'file', 'pdf', 'application/pdf', 5, null, null],
      ],
      occurrences: [
        [0, '0', ''],
        [1, '0/2', 'loonstrook.txt'],
        [2, '0/3', 'paspoort.pdf'],
      ],
      findings: [],
      sightings: [],
      problems: [['0/3#1', 'encrypted', '', 5]],
      mailTrails: [[0, null, null, null, 'new', 1, null, 0, '']],
    } as const satisfies Partial<ScanBatch>
    await scanned(opened, files)
    const [place] = await store.mailTrails.sentPlaces()
    assert.ok(place)
    assert.deepEqual(
      (await store.mailTrails.attached([place.unitId]))
        .map(({ locator, name, topic, isLocked }) => [locator, name, topic, isLocked])
        .sort(),
      [
        ['0/2', 'loonstrook.txt', 'payroll', false],
        ['0/3', 'paspoort.pdf', null, true],
      ],
    )
  })

  check('keeps one verdict a near miss, gives the former, and takes it back', async ({ store }) => {
    const said = { document: hex('mail'), rule: 'open-list', atMs: 5 } as const
    assert.equal(await store.nearMisses.say({ ...said, verdict: 'meant' }), null)
    assert.equal(await store.nearMisses.say({ ...said, verdict: 'solved', atMs: 6 }), 'meant')
    await store.nearMisses.say({ ...said, rule: 'look-alike', verdict: 'meant' })
    assert.equal((await store.nearMisses.verdicts()).length, 2)
    await store.forget()
    assert.equal(await store.nearMisses.say({ ...said, verdict: null }), 'solved')
    assert.deepEqual(await store.nearMisses.verdicts(), [
      { document: hex('mail'), rule: 'look-alike', verdict: 'meant', atMs: 5 },
    ])
  })

  check(
    'keeps which documents are agreements while they lie somewhere, and reads them anew',
    async (opened) => {
      const { store, seal } = opened
      const agreementSigns = [[0, 'agreement', '2024-03-01', 'kassa.example host.example', null]] as const
      const { sourceId, scanId } = await scanned(opened, { ...signBatch, agreementSigns })
      await store.scans.write(batchOf(scanId, seal, { ...signBatch, agreementSigns }))
      const listed = async (): Promise<unknown[]> =>
        (await store.agreements.list()).map(({ kind, dated, parties, sender, locator }) => [
          kind,
          dated,
          parties,
          sender,
          locator,
        ])
      assert.deepEqual(await listed(), [
        ['agreement', '2024-03-01', ['kassa.example', 'host.example'], null, '0'],
      ])
      const changed = [[1, 'addendum', null, '', 'kassa.example']] as const
      await store.scans.write(batchOf(scanId, seal, { ...signBatch, version: '2', agreementSigns: changed }))
      assert.deepEqual(await listed(), [['addendum', null, [], 'kassa.example', '120']])
      await store.sources.remove(sourceId)
      assert.deepEqual(await listed(), [])
      assert.equal((await store.forget())['agreementSigns'], 0)
    },
  )

  check(
    'of words that may be names, those that are taken join their document, and go when others are taken',
    async (opened) => {
      const { store } = opened
      const sighted = { values: [], identities: [], findings: [], sightings: [] }
      await scanned(opened, { ...sighted, nameCandidates: [[0, 'body 0.5.-3.0a0b0c0d']] })
      const [row] = await store.nameCandidates.after(0, 10)
      assert.deepEqual([row?.document, row?.body, row?.taken], [hex('message'), 'body 0.5.-3.0a0b0c0d', ''])
      const documentId = row?.documentId ?? 0
      assert.deepEqual(await store.nameCandidates.after(documentId, 10), [])
      const taken = {
        documentId,
        isFirst: false,
        taken: '0 Okke',
        values: [[hex('okke'), 'PERSON', 'Okke', null]],
        identities: [[hex('id okke'), [0]]],
        findings: [[0, 0, 'body', 0, 5, 80, takenReasons, 0]],
        sightings: [[0, 0, 'mentioned']],
      } as const
      await store.nameCandidates.take([taken])
      await store.nameCandidates.take([taken])
      const found = async (): Promise<unknown[]> =>
        (await store.overview.findings(findingPage)).rows.map(({ shown, reasons }) => [shown, reasons])
      assert.deepEqual(await found(), [['Okke', [...takenReasons]]])
      assert.deepEqual(
        (await store.persons.identities()).map(({ names, seen }) => [names, seen[0]?.documents]),
        [[['Okke'], 1]],
      )
      assert.equal((await store.nameCandidates.after(0, 10))[0]?.taken, '0 Okke')
      await store.nameCandidates.take([{ documentId, taken: '', isFirst: false, ...sighted }])
      assert.deepEqual([await found(), await store.persons.identities()], [[], []])
      assert.equal((await store.forget())['nameCandidates'], 1)
    },
  )

  check(
    'pictures wait in the order of their rank; what is read on them joins their document, once',
    async (opened) => {
      const { store, seal } = opened
      const { scanId, sourceId } = await scanned(opened, {
        documents: [
          [hex('photo'), 'file', 'jpeg', 'image/jpeg', 60, null, null],
          [hex('scan'), 'file', 'pdf', 'application/pdf', 40, null, null],
        ],
        occurrences: [
          [0, 'a.jpg', 'a.jpg'],
          [1, 'b.pdf', 'b.pdf'],
        ],
        values: [],
        identities: [],
        findings: [],
        sightings: [],
        pictures: [
          [0, 0, 2],
          [1, 3, 1],
          [1, 1, 1],
        ],
        problems: [
          ['a.jpg', 'needs-ocr', 'jpeg', 7],
          ['b.pdf#page/1', 'needs-ocr', '', 0],
          ['b.pdf#page/3', 'needs-ocr', '', 0],
        ],
      })
      const waiting = async (): Promise<unknown[]> =>
        (await store.pictures.waiting(10)).map(({ document, page: number }) => [document, number])
      assert.deepEqual(await waiting(), [
        [hex('scan'), 1],
        [hex('scan'), 3],
        [hex('photo'), 0],
      ])
      const [first] = await store.pictures.waiting(1)
      assert.equal((await store.pictures.waiting(10, first)).length, 2)
      const nothing = { values: [], identities: [], findings: [], sightings: [], topic: null }
      const reading = {
        ...nothing,
        document: hex('photo'),
        page: 0,
        outcome: 'read',
        topic: 'application',
        values: [
          [hex('piet'), 'PERSON', 'Piet Jansen', null],
          [hex('bsn'), 'NL_BSN', null, seal('•••••1234')],
        ],
        identities: [[hex('id piet'), [0, 1]]],
        findings: [[0, 1, 'ocr', 3, 9, 80, ['picture'], 0]],
        sightings: [[0, 0, 'mentioned']],
      } as const
      await store.pictures.write(reading)
      await store.pictures.write(reading)
      const { rows, total } = await store.overview.findings(findingPage)
      assert.deepEqual(
        [total, rows[0]?.part, rows[0]?.reasons, rows[0]?.name],
        [1, 'ocr', ['picture'], 'a.jpg'],
      )
      assert.deepEqual(await store.pictures.namesBeside([hex('bsn')]), ['Piet Jansen'])
      assert.deepEqual(await store.pictures.namesBeside([hex('noor@')]), [])
      assert.equal((await store.scans.last(sourceId))?.bytesRead, 100, 'its bytes count as read now')
      await store.pictures.write({ ...nothing, document: hex('scan'), page: 1, outcome: 'empty' })
      await store.pictures.write({
        ...nothing,
        document: hex('scan'),
        page: 3,
        outcome: { failed: 'too-slow' },
      })
      assert.deepEqual(await store.pictures.counts(), { waiting: 0, read: 1, empty: 1, failed: 1 })
      const problems = (await store.overview.problems(page)).rows.map(({ locator, code }) => [locator, code])
      assert.deepEqual(problems, [['b.pdf#page/3', 'too-slow']])
      // A place that is read again, or one more, lists as unread what was read before; what could not be read is tried again.
      const restart = { documents: [[hex('photo'), 'file', 'jpeg', 'image/jpeg', 60, null, null]] } as const
      await store.scans.write(
        batchOf(scanId, seal, {
          ...restart,
          occurrences: [[0, 'c.jpg', 'c.jpg']],
          values: [],
          identities: [],
          findings: [],
          sightings: [],
          pictures: [[0, 0, 2]],
          problems: [
            ['c.jpg', 'needs-ocr', 'jpeg', 7],
            ['b.pdf#page/1', 'needs-ocr', '', 0],
            ['b.pdf#page/3', 'needs-ocr', '', 0],
          ],
        }),
      )
      assert.equal(await store.scans.settlePictures(sourceId), 2)
      assert.equal(await store.scans.lostBytes(sourceId), 0)
      assert.deepEqual(
        (await store.overview.problems(page)).rows.map(({ locator, code }) => [locator, code]),
        [
          ['b.pdf#page/3', 'too-slow'],
          ['b.pdf#page/3', 'needs-ocr'],
        ],
      )
      assert.deepEqual(await store.pictures.counts(), { waiting: 1, read: 1, empty: 1, failed: 0 })
      await store.pictures.write({ ...nothing, document: hex('scan'), page: 3, outcome: 'empty' })
      // Newer readers read the document anew, and its pictures with it.
      const again = { version: '2', pictures: [[0, 0, 0]], problems: [], values: [], identities: [] } as const
      await store.scans.write(
        batchOf(scanId, seal, {
          ...again,
          documents: [[hex('photo'), 'file', 'jpeg', 'image/jpeg', 60, null, null]],
          occurrences: [[0, 'a.jpg', 'a.jpg']],
          findings: [],
          sightings: [],
        }),
      )
      assert.deepEqual(
        [await waiting(), (await store.overview.findings(findingPage)).total],
        [[[hex('photo'), 0]], 0],
      )
      await store.sources.remove(sourceId)
      assert.deepEqual(await store.pictures.counts(), { waiting: 0, read: 0, empty: 0, failed: 0 })
      assert.equal((await store.forget())['pictures'], 0)
    },
  )

  check(
    'the newest statement of a field holds, and the one before when it is taken back',
    async ({ store }) => {
      const { supplierStatements: statements } = store
      const statement = {
        subject: 'kassa.example',
        field: 'exit',
        entry: '',
        value: 'eerst',
        provenance: 'declared',
        evidence: null,
        atMs: 1,
      } as const
      const evidence = {
        document: hex('dpa'),
        at: { unit: 'page', number: 3 },
        quote: 'Zo staat het er.',
      } as const
      await statements.add(statement)
      const second = await statements.add({ ...statement, value: 'later', provenance: 'confirmed', evidence })
      await statements.add({ ...statement, entry: 'b', value: 'ander' })
      await statements.add({ ...statement, subject: 'host.example', value: 'van host' })
      const values = async (): Promise<(string | null)[]> =>
        (await statements.of(['kassa.example'])).map(({ value }) => value).sort()
      assert.deepEqual(await values(), ['ander', 'later'])
      assert.deepEqual(
        (await statements.of(['kassa.example'])).find(({ id }) => id === second)?.evidence,
        evidence,
      )
      assert.equal((await statements.ofField('exit')).length, 3)
      assert.equal(await statements.withdraw(second, 2), true)
      assert.equal(await statements.withdraw(second, 3), false)
      assert.deepEqual(await values(), ['ander', 'eerst'])
      await statements.add({ ...statement, value: null })
      assert.deepEqual(await values(), ['ander'])
      assert.deepEqual(await statements.of([]), [])
      await store.forget()
      assert.deepEqual(await values(), ['ander'])
    },
  )

  check('gives files that may be agreements by their names, each of their places', async (opened) => {
    const { store } = opened
    await scanned(opened, {
      ...signBatch,
      supplierSigns: [],
      documents: [
        [hex('signed'), 'file', 'pdf', '', 50, Date.UTC(2024, 5, 1), 'agreement'],
        [hex('nameless'), 'message', 'message', '', 50, Date.UTC(2025, 5, 1), 'agreement'],
        [hex('slip'), 'file', 'pdf', '', 50, Date.UTC(2025, 5, 1), 'payroll'],
      ],
      occurrences: [
        [0, '0', 'Verwerkersovereenkomst Kassa.pdf'],
        [0, '60', 'dpa kassa (1).pdf'],
        [1, '120', ''],
        [2, '180', 'Loonstrook.pdf'],
      ],
    })
    const rows = await store.suppliers.agreements()
    assert.deepEqual(
      rows.map(({ name, document, locator }) => [name, document, locator]),
      [
        ['Verwerkersovereenkomst Kassa.pdf', hex('signed'), '0'],
        ['dpa kassa (1).pdf', hex('signed'), '60'],
      ],
    )
  })
}
