import assert from 'node:assert/strict'
import type { Kind } from '../../src/detect/kinds.ts'
import { batchOf, checksOn, hex, noor, piet, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

const place = placeAt('/mail/inbox')

const day = Date.UTC(2024, 4, 1)

/**
 * A letter of Piet to Noor with an invoice that only names him; a letter of his namesake, with a copy that lies elsewhere; and a list
 * with rows of both.
 */
async function filled({ store, seal }: TestStore): Promise<{ readonly own: number; readonly other: number }> {
  const source = await store.sources.add(place)
  const scanId = await store.scans.begin(source.id, 1)
  await store.scans.write(
    batchOf(scanId, seal, {
      done: true,
      documents: [
        [hex('letter'), 'message', 'message', '', 50, day, null],
        [hex('invoice'), 'file', 'pdf', '', 900, null, 'invoice'],
        [hex('namesake'), 'message', 'message', '', 60, day + 1, null],
        [hex('list'), 'file', 'csv', '', 70, null, null],
      ],
      occurrences: [
        [0, '0', ''],
        [1, '0/2', 'factuur.pdf'],
        [2, '70', ''],
        [2, '140', ''],
        [3, '200', 'lijst.csv'],
      ],
      values: [
        [hex('piet'), 'PERSON', 'Piet Jansen', null],
        [hex('piet@'), 'EMAIL', 'piet@klant.example', null],
        [hex('noor@'), 'EMAIL', 'noor@fietsen.example', null],
        [hex('other@'), 'EMAIL', 'pj@ander.example', null],
      ],
      identities: [
        [hex('id piet'), [0, 1]],
        [hex('id noor'), [2]],
        [hex('id named'), [0]],
        [hex('id other'), [0, 3]],
      ],
      findings: [
        [0, 1, 'header', 0, 0, 100, ['header'], 0],
        [1, 0, 'page/1', 0, 11, 90, [], 2],
        [2, 0, 'header', 0, 0, 100, ['header'], 3],
        [3, 1, 'rows', 0, 18, 100, [], 0],
      ],
      sightings: [
        [0, 0, 'from'],
        [0, 1, 'to'],
        [1, 2, 'mentioned'],
        [2, 3, 'from'],
        [3, 0, 'row'],
        [3, 3, 'row'],
      ],
      problems: [],
    }),
  )
  await store.scans.finish(scanId, {
    complete: true,
    reached: true,
    atMs: 5,
    unchanged: new Set<string>(),
    bytesExpected: 0,
    bytesRead: 0,
  })
  const other = { ...piet, emails: ['pj@ander.example'], phones: [] }
  await store.persons.replace([
    piet,
    noor,
    // Which of the two a name alone stands for, nobody knows: here it went to the other.
    { ...other, identities: [hex('id named'), hex('id other')] },
  ])
  const [own = 0] = await store.persons.holding([hex('id piet')])
  const [namesake = 0] = await store.persons.holding([hex('id other')])
  return { own, other: namesake }
}

/** What every engine must do to find what there is of a person. */
export function requestItemsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)

  check('finds what there is of a person, and tells it from what is a namesake’s', async (opened) => {
    const { requestItems } = opened.store
    const { own, other } = await filled(opened)
    const found = await requestItems.find({
      persons: [own],
      values: [
        { kind: 'EMAIL', text: 'piet@klant.example' },
        { kind: 'PERSON', text: 'Piet Jansen' },
      ],
      namesakes: [other],
      telling: [],
      read: { known: [], named: [] },
    })
    const short = found.map(({ key, kind, match, parent, copies }) => ({ key, kind, match, parent, copies }))
    assert.deepEqual(
      new Set(short),
      new Set([
        { key: hex('letter'), kind: 'message', match: 'person', parent: null, copies: 1 },
        // It came with a letter of his own: so it is his.
        { key: hex('invoice'), kind: 'attachment', match: 'identifier', parent: hex('letter'), copies: 1 },
        { key: hex('namesake'), kind: 'message', match: 'maybe', parent: null, copies: 2 },
        { key: hex('list'), kind: 'row', match: 'person', parent: null, copies: 1 },
      ]),
    )
    const named = await requestItems.find({
      persons: [other],
      values: [],
      namesakes: [own],
      telling: [],
      read: { known: [hex('list')], named: [hex('letter')] },
    })
    assert.deepEqual(
      new Map(named.map(({ key, match }) => [key, match])),
      new Map([
        [hex('namesake'), 'person'],
        [hex('list'), 'person'],
        [hex('invoice'), 'maybe'],
        [hex('letter'), 'maybe'],
      ]),
    )
  })

  checkDoubts(check)

  check('tells who else stands in documents, and who sent and got them', async (opened) => {
    const { requestItems } = opened.store
    const { own } = await filled(opened)
    const outsiders = await requestItems.outsiders([own], [hex('letter'), hex('list')])
    assert.deepEqual(
      outsiders.map(({ name, role, emails }) => [name, role, emails]),
      [
        ['Noor Smit', 'employee', ['noor@fietsen.example']],
        ['Piet Jansen', 'customer', ['pj@ander.example']],
      ],
    )
    const receivers = await requestItems.parties({
      persons: [own],
      documents: [hex('letter')],
      as: 'receiver',
    })
    assert.deepEqual(receivers, [
      { domain: 'fietsen.example', role: 'employee', persons: 1, documents: 1, lastAtMs: day },
    ])
    assert.deepEqual(await requestItems.parties({ persons: [own], documents: [], as: 'sender' }), [])
  })
}

function checkDoubts(check: ReturnType<typeof checksOn>): void {
  check(
    'what tells of the health of several is looked at first, unless they wrote or got it',
    async (opened) => {
      const { store, seal } = opened
      const source = await store.sources.add(placeAt('/minutes'))
      const scanId = await store.scans.begin(source.id, 1)
      const names = ['Mo', 'Bas'].map((name) => [hex(name), 'PERSON', name, null] as const)
      await store.scans.write(
        batchOf(scanId, seal, {
          done: true,
          documents: [
            [hex('minutes'), 'file', 'docx', '', 50, day, null],
            [hex('mail'), 'message', 'message', '', 60, day, null],
          ],
          occurrences: [
            [0, '0', 'notulen.docx'],
            [1, '1', ''],
          ],
          values: [
            [hex('piet@'), 'EMAIL', 'piet@klant.example', null],
            [hex('told'), 'HEALTH', null, null],
            ...names,
          ],
          identities: [[hex('id piet'), [0]]],
          findings: [0, 1].flatMap((document) => [
            [document, 0, 'text', 0, 5, 100, [], 0] as const,
            [document, 1, 'text', 10, 30, 90, [], -1] as const,
            [document, 2, 'text', 10, 2, 90, [], -1] as const,
            [document, 3, 'text', 40, 3, 90, [], -1] as const,
          ]),
          sightings: [
            [0, 0, 'mentioned'],
            [1, 0, 'from'],
          ],
          problems: [],
        }),
      )
      await store.persons.replace([piet])
      const [own = 0] = await store.persons.holding([hex('id piet')])
      const matches = async (telling: readonly Kind[]): Promise<unknown> =>
        (
          await store.requestItems.find({
            persons: [own],
            values: [],
            namesakes: [],
            telling,
            read: { known: [], named: [] },
          })
        )
          .map(({ key, match }) => [key, match])
          .toSorted()
      const both = (minutes: string): unknown =>
        [
          [hex('mail'), 'person'],
          [hex('minutes'), minutes],
        ].toSorted()
      assert.deepEqual(await matches([]), both('person'))
      assert.deepEqual(await matches(['HEALTH']), both('maybe'))
    },
  )
}
