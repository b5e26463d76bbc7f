import assert from 'node:assert/strict'
import type { PersonDraft } from '../../src/people/person.ts'
import type { PersonRow, ScanBatch, Store } from '../../src/store/store.ts'
import { batchOf, checksOn, hex, piet, type TestStore } from './suite.ts'
import { placeAt } from './place.ts'

/** Whoever is counted only when something of theirs moved has the counts of who is counted always: the same on every engine. */
export function personCountsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)

  check('only who moved is counted anew, and nobody is counted wrong by that', async (opened) => {
    const { store } = opened
    const dice = diceOf(20_261_129)
    for (const location of ['/een', '/twee']) await store.sources.add({ ...place, location })
    let counted = 0
    for (let turn = 0; turn < 60; turn++) {
      await somethingHappens(opened, dice)
      const drafts = draftsOf(dice)
      await store.persons.replace(drafts)
      const quick = await snapshot(store)
      // Nobody is trusted to be as they were.
      await store.settings.set('persons-turn', 1000 + turn)
      await store.persons.replace(drafts)
      assert.deepEqual(quick, await snapshot(store), `turn ${String(turn)}`)
      counted += quick[0]?.filter(({ documents }) => documents > 0).length ?? 0
    }
    assert.ok(counted > 60, 'there was somebody to count')
  })
}

const place = placeAt('/plek')

const people = ['a', 'b', 'c', 'd', 'e']

type Dice = (sides: number) => number

/** The same throws every time (a linear congruential generator, Numerical Recipes). */
function diceOf(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function somethingHappens(opened: TestStore, dice: Dice): Promise<void> {
  const { store, seal } = opened
  const sourceId = 1 + dice(2)
  const scan = await store.scans.begin(sourceId, 2)
  const unit = `doos ${String(dice(2))}`
  const what = dice(7)
  if (what < 4) await store.scans.write(randomBatch(batchOf(scan, seal), unit, dice))
  if (what === 4) await store.scans.vanish(scan, unit, [String(dice(4))])
  if (what === 5) {
    const mark = { kind: 'NL_BSN', verdict: 'wrong', scope: { type: 'value', value: hex('bsn') } } as const
    const { id } = await store.marks.add(mark, 1)
    if (dice(2) === 0) await store.marks.remove(id)
  }
  // What the whole scan did not see is gone.
  const outcome = { reached: true, atMs: 5, unchanged: new Set<string>(), bytesExpected: 1, bytesRead: 1 }
  await store.scans.finish(scan, { ...outcome, complete: dice(6) === 0 })
  await store.marks.apply()
}

/** Some documents, each with somebody in it, at some places; what one says depends on who reads it. */
function randomBatch(base: ScanBatch, locator: string, dice: Dice): ScanBatch {
  const version = String(dice(3))
  const names = Array.from({ length: 1 + dice(3) }, () => `brief ${String(dice(6))}`)
  const unique = [...new Set(names)]
  const saysOf = unique.map(() => dice(people.length))
  return {
    ...base,
    unit: { ...base.unit, locator },
    done: true,
    version,
    documents: unique.map((name) => [hex(name), 'message', 'message', '', 50, 1, null]),
    occurrences: unique.map((_, index) => [index, String(dice(4)), '']),
    values: [...base.values.slice(0, 1), [hex('bsn'), 'NL_BSN', null, null]],
    identities: people.map((name) => [hex(name), [0]]),
    findings: unique.map((_, index) => [index, dice(2), '1', 0, 9, 97, [], saysOf[index] ?? 0]),
    sightings: unique.map((_, index) => [index, saysOf[index] ?? 0, 'from']),
    problems: [],
  }
}

/** Everybody by themselves, or two of them as one. */
function draftsOf(dice: Dice): PersonDraft[] {
  const joined = dice(3) === 0 ? dice(people.length - 1) : people.length
  return people.flatMap((name, index) => {
    if (index === joined + 1) return []
    const identities = index === joined ? [name, people[index + 1] ?? ''] : [name]
    return [{ ...piet, name, names: [name], identities: identities.map(hex) }]
  })
}

async function snapshot(store: Store): Promise<readonly (readonly PersonRow[])[]> {
  const lists = [{}, { sourceId: 1 }, { sourceId: 2 }, { kind: 'NL_BSN' }, { kind: 'PERSON' }] as const
  return Promise.all(
    lists.map(async (list) =>
      (await store.persons.search({ text: '', limit: 100, offset: 0, ...list })).rows.toSorted(
        (one, other) => one.id - other.id,
      ),
    ),
  )
}
