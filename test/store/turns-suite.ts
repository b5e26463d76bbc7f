import assert from 'node:assert/strict'
import { given, withdrawn } from './consent-suite.ts'
import { opened as request } from './requests-suite.ts'
import { checksOn, nobody, type TestStore } from './suite.ts'

/** More than try their luck a second time in a moment. */
const many = Array.from({ length: 40 }, (_, index) => index)

/** What every engine must do when several write in the same moment: screens, jobs and the terminal each have a connection of their own. */
export function turnsSuite(engine: string, open: () => Promise<TestStore | undefined>): void {
  const check = checksOn(engine, open)

  check('the log takes lines that come at the same moment one after the other', async ({ store }) => {
    await Promise.all(many.map((atMs) => store.audit.append({ atMs, action: 'scan', subject: String(atMs) })))
    assert.equal(await store.audit.verify(), true)
  })

  check('records of consent that come at the same moment each have their number', async ({ store }) => {
    const { consents } = store
    await consents.open([[given]], 1)
    await Promise.all(
      many.map((atMs) =>
        atMs % 2 === 0 ? consents.open([[given]], atMs) : consents.append(1, withdrawn, atMs),
      ),
    )
    const same = await Promise.all(many.map((atMs) => consents.openOnce('mail-1', [given], atMs)))
    assert.equal(same.filter((line) => line !== null).length, 1)
    const lines = await consents.lines()
    assert.equal(lines.length, 42)
    assert.equal(new Set(lines.map(({ record }) => record)).size, 22)
    assert.deepEqual(await consents.broken(), [])
  })

  check('a file of a request takes forty lines of one moment', async ({ store }) => {
    const { requests } = store
    await requests.open(request, 1)
    await Promise.all(
      many.map((atMs) => requests.append(1, { type: 'noted', text: String(atMs), by: '' }, atMs)),
    )
    assert.equal((await requests.lines(1)).length, 41)
    assert.deepEqual(await requests.broken(), [])
  })

  check('a request that is thrown away keeps no line and no paper that comes late', async ({ store }) => {
    const { requests } = store
    await requests.open(request, 1)
    const paper = { request: 1, name: 'Piet', mediaType: 'text/plain', bytes: new Uint8Array([1]), atMs: 2 }
    const kept = await Promise.allSettled([
      ...many.map(() => requests.keepPaper(paper)),
      requests.throwAway(1, 3),
      ...many.map(() => requests.keepPaper(paper)),
      ...many.map((atMs) => requests.append(1, { type: 'noted', text: 'laat', by: '' }, atMs)),
    ])
    const refused = kept.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    for (const reason of refused) assert.equal((reason as { code?: string }).code, 'request-not-found')
    assert.deepEqual(await requests.lines(1), [])
    for (const one of kept)
      if (one.status === 'fulfilled' && typeof one.value === 'number')
        assert.equal(await requests.paper(one.value), null)
    await assert.rejects(requests.keepPaper(paper), { code: 'request-not-found' })
    await assert.rejects(requests.keepPaper({ ...paper, request: 9 }), { code: 'request-not-found' })
  })

  check('versions of the register and drills of one moment each have their number', async ({ store }) => {
    const { registers, drills } = store
    const version = {
      signedBy: 'Noor',
      note: '',
      register: { organisation: nobody, activities: [] },
      names: { places: {}, parties: {} },
    }
    const signed = await Promise.all(many.map((atMs) => registers.sign({ ...version, atMs })))
    assert.equal(new Set(signed.map(({ number }) => number)).size, many.length)
    assert.deepEqual(await registers.broken(), [])
    const ids = await Promise.all(many.map((atMs) => drills.open({ type: 'stopped' }, atMs)))
    assert.equal(new Set(ids).size, many.length)
  })
}
