import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportBreaches, fileBreachPaper } from './breach-papers.ts'
import { throwBreachAway } from './breach-throw.ts'
import { breach, breaches, decideBreach, noteBreach, openBreach } from './breaches.ts'
import { tasks } from './tasks.ts'
import { refused } from '../../test/refused.ts'
import { withIndex } from '../../test/empty-index.ts'

test('a file is thrown away when it was kept long enough, and its line stays in the register', () =>
  withIndex(async (on) => {
    const { id } = await on.perform(openBreach, { kind: 'paper', title: 'De map van Piet Jansen' })
    const at = '2026-01-05T09:00:00Z'
    const base64 = Buffer.from('brief aan Piet Jansen').toString('base64')
    await on.perform(fileBreachPaper, { id, name: 'brief Piet Jansen.txt', base64 })
    const amount = { min: 3, best: 3, max: 3 }
    await on.perform(noteBreach, {
      id,
      lines: [
        { type: 'timed', times: { firstSignal: at, aware: at, began: at, ended: at } },
        { type: 'noted', text: 'Piet Jansen belde' },
        { type: 'corrected', field: 'people', amount, reason: 'geteld in de map' },
        { type: 'told', whom: 'authority', at, channel: 'form', number: '2026-123' },
      ],
    })
    await on.perform(decideBreach, { id, authority: 'notify', people: 'not', reason: 'Piet', by: 'Tess' })
    await assert.rejects(on.perform(throwBreachAway, { id, isConfirmed: true }), refused('breach-open'))
    await on.perform(noteBreach, { id, lines: [{ type: 'closed', lessons: 'map op slot' }] })

    const closed = await on.perform(breach, { id })
    const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ years: 5 }).toString()
    assert.deepEqual(closed?.retention, { until: day, isOwn: false, isOver: false })
    await assert.rejects(on.perform(throwBreachAway, { id }), refused('confirm-first'))
    const isAsked = async (): Promise<boolean> =>
      (await on.perform(tasks, {})).tasks.some(({ rule }) => rule === 'breach-throw')
    assert.equal(await isAsked(), false)
    const kept = { type: 'kept-until', day: '2026-02-01', why: 'geen schade' } as const
    await on.perform(noteBreach, { id, lines: [kept] })
    assert.equal(await isAsked(), true)

    await on.perform(throwBreachAway, { id })
    assert.equal(await isAsked(), false)
    assert.equal(await on.perform(breach, { id }), null)
    await assert.rejects(
      on.perform(noteBreach, { id, lines: [{ type: 'noted', text: 'x' }] }),
      refused('breach-not-found'),
    )
    const list = await on.perform(breaches, {})
    assert.deepEqual([list.breaches.length, list.broken.length], [0, 0])
    const { left } = list.thrownAway[0] ?? {}
    assert.deepEqual(
      [left?.kind, left?.aware, left?.people, left?.decision?.authority, left?.authorityNumber],
      ['paper', at, amount, 'notify', '2026-123'],
    )
    for (const format of ['csv', 'json'] as const) {
      const { bytes } = await on.perform(exportBreaches, { format })
      const text = Buffer.from(bytes).toString('utf8')
      assert.match(text, /2026-123/)
      assert.doesNotMatch(text, /Piet|Tess|map/i, 'nothing that was typed is left')
    }
  }))

test('what nobody counted is no number of people, in the list and in the file', () =>
  withIndex(async (on) => {
    const { id } = await on.perform(openBreach, { kind: 'lost-device' })
    const [row] = (await on.perform(breaches, {})).breaches
    assert.deepEqual([row?.people, row?.foundNobody], [null, false])
    const { bytes } = await on.perform(exportBreaches, { format: 'csv' })
    assert.match(Buffer.from(bytes).toString('utf8'), /nog niet geteld/)
    const view = await on.perform(breach, { id })
    assert.equal(view?.form.answers.find(({ question }) => question === 'most')?.text, '')
  }))
