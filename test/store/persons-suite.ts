import assert from 'node:assert/strict'
import type { PersonEvent } from '../../src/privacy/persons/event.ts'
import type { PlanSubject } from '../../src/privacy/plans/subject.ts'
import { batchOf, checksOn, hex, noor, piet, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

const [idPiet, idNoor] = [hex('id piet'), hex('id noor')]
const restricted: PersonEvent = { type: 'restricted', ground: '18(1)(a)', request: null, note: '', by: 'Ria' }
const subject: PlanSubject = {
  persons: [1],
  identities: [idPiet],
  name: 'Piet Jansen',
  values: ['Piet Jansen'],
  marks: [hex('piet@')],
  request: 4,
  spellings: [],
  recipients: [],
  corrections: [],
}

/** What plans for persons ask and what holds for a person: the same on every engine. */
export function personsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)

  check(
    'what holds for a person outlives the index and a rebuild, and follows what they are made of',
    async (opened) => {
      const { store } = opened
      const person = await indexed(opened)
      const line = { person, identities: [idPiet], atMs: 5, event: restricted } as const
      await store.personLines.append({ ...line, puts: 'restricted' })
      assert.deepEqual([...(await store.personLines.holding('restricted'))], [person])
      assert.deepEqual([...(await store.personLines.holding('dispute'))], [])
      assert.deepEqual([...(await store.personLines.marks())], [[person, ['restricted']]])
      const here = { sourceId: 1, unit: 'inbox', item: '0' }
      assert.deepEqual(await store.personItems.marked([here], 'restricted'), [here])
      await store.forget()
      assert.deepEqual(
        (await store.personLines.lines()).map(({ event }) => event),
        [restricted],
      )
      await indexed(opened)
      assert.equal((await store.personLines.holding('restricted')).size, 1)
      await store.personLines.append({
        ...line,
        event: { type: 'lifted', note: '', by: '' },
        takes: 'restricted',
      })
      assert.equal((await store.personLines.holding('restricted')).size, 0)
    },
  )

  check('who else is in an item, and where in it something of somebody was found', async (opened) => {
    const { store } = opened
    await indexed(opened)
    const here = { sourceId: 1, unit: 'inbox', item: '0' }
    const [company] = await store.personItems.company([here], [idPiet])
    // Noor works here: to her a mail is nobody else's.
    assert.deepEqual([company?.roles, company?.others, company?.named], [['from'], 0, []])
    const [ofNoor] = await store.personItems.company([here], [idNoor])
    assert.deepEqual([ofNoor?.others, ofNoor?.writers], [1, 1])
    assert.deepEqual(
      (await store.personItems.foundIn(here, [idPiet]))
        .map(({ part, startByte }) => [part, startByte])
        .toSorted(),
      [
        ['1', 10],
        ['header', 0],
      ],
    )
    const values = await store.personItems.values([idPiet])
    assert.ok(values.some(({ text, isShared }) => text === 'piet@klant.example' && !isShared))
    const { rows } = await store.candidates.find({ type: 'identities', identities: [idPiet] }, 9)
    assert.deepEqual(
      rows.map(({ document }) => document),
      [hex('message')],
    )
    assert.deepEqual(await store.personItems.recipients([idPiet]), [])
    // A namesake with an address of their own is somebody else; of whom it is asked for it is no perhaps either.
    const name = { kind: 'PERSON', text: 'Piet Jansen' } as const
    assert.deepEqual(await store.personItems.perhaps([idNoor], [name]), [])
    assert.deepEqual(await store.personItems.perhaps([idPiet], [name]), [])
    assert.deepEqual(await store.personItems.left([hex('noor@')], []), [hex('message')])
  })

  check('whom a plan is for is forgotten with it', async ({ store }) => {
    const make = (): Promise<number> =>
      store.plans.make({ rule: 'erase-person', about: '1', isMore: false }, [], 1)
    const [dropped, over] = [await make(), await make()]
    for (const id of [dropped, over]) await store.planSubjects.put(id, subject)
    assert.deepEqual(await store.planSubjects.get(over), subject)
    await store.plans.drop(dropped)
    await store.plans.setState(over, { state: 'destroyed' })
    assert.deepEqual(
      [await store.planSubjects.get(dropped), await store.planSubjects.get(over)],
      [null, null],
    )
  })
}

async function indexed({ store, seal }: TestStore): Promise<number> {
  if ((await store.sources.list()).length === 0) await store.sources.add(placeAt('/plek'))
  const scan = await store.scans.begin(1, 1)
  await store.scans.write(batchOf(scan, seal, { done: true }))
  await store.persons.replace([piet, noor])
  return (await store.persons.holding([idPiet]))[0] ?? 0
}
