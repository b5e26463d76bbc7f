import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { BreachEvent } from '../privacy/breaches/event.ts'
import {
  brokenBreaches,
  digestOf,
  lineHash,
  sealOf,
  type BreachRow,
  type BreachSeal,
} from './breach-chain.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A file as it was written before lines had digests: the hash is taken of the text itself. */
function oldFile(breach: number, former: string): readonly BreachRow[] {
  const opened: BreachEvent = { type: 'opened', kind: 'paper', title: '', isRehearsal: false, former }
  let last = ''
  return [opened, { type: 'noted', text: 'oud' } as const, { type: 'closed', lessons: '' } as const].map(
    (event, i) => {
      const [body, atMs] = [JSON.stringify(event), 10 + i]
      last = sha256(`${last}\n${String(atMs)}\n${body}`)
      return { id: breach * 10 + i, breach, atMs, body, hash: last, salt: '', digest: '' }
    },
  )
}

function line(event: BreachEvent | BreachSeal, breach: number, former: string): BreachRow {
  const [body, salt, atMs] = [JSON.stringify(event), 'zout', 20]
  const digest = digestOf(salt, body)
  return { id: 99, breach, atMs, body, salt, digest, hash: lineHash(former, { atMs, said: digest }) }
}

const left: BreachSeal['left'] = {
  kind: 'paper',
  isRehearsal: false,
  openedAtMs: 10,
  began: null,
  aware: null,
  people: null,
  kinds: [],
  decision: null,
  authorityToldAt: null,
  authorityNumber: '',
  closedAtMs: 12,
}

function thrown(rows: readonly BreachRow[], former: string): readonly BreachRow[] {
  const seal: BreachSeal = { type: 'thrown-away', left, former, lines: sealOf(rows) }
  const gone = rows.map((row) => ({ ...row, body: '', salt: '' }))
  return [...gone, line(seal, rows[0]?.breach ?? 0, rows.at(-1)?.hash ?? '')]
}

const hashOf = (rows: readonly BreachRow[]): string => rows.at(-1)?.hash ?? ''

test('files of an older make hold, are added to, and can be thrown away', () => {
  const first = oldFile(1, '')
  const second = oldFile(2, hashOf(first))
  assert.deepEqual(brokenBreaches([...first, ...second]), [])
  const added = line({ type: 'reopened', why: '' }, 1, hashOf(first))
  assert.deepEqual(brokenBreaches([...first, added]), [])
  const gone = thrown(first, '')
  const after = oldFile(2, hashOf(gone))
  assert.deepEqual(brokenBreaches([...gone, ...after]), [])
  assert.deepEqual(brokenBreaches(thrown([...first, added], '')), [])
})

test('what was made unreadable from outside is told of its own file, wherever it stands', () => {
  const first = oldFile(1, '')
  const second = oldFile(2, hashOf(first))
  const gone = thrown(oldFile(3, hashOf(second)), hashOf(second))
  const all = [...first, ...second, ...gone]
  assert.deepEqual(brokenBreaches(all), [])
  for (const [at, { breach }] of all.entries())
    for (const body of ['{', 'null', '7', '[]', '{"type":3}', 'x'.repeat(100)])
      assert.deepEqual(
        brokenBreaches(all.with(at, { ...(all[at] ?? first[0]!), body })),
        [breach],
        `${at} ${body}`,
      )
})

test('what was emptied without its last line, or changed since, is missed', () => {
  const first = oldFile(1, '')
  const emptied = first.map((row, i) => (i === 1 ? { ...row, body: '' } : row))
  assert.deepEqual(brokenBreaches(emptied), [1])
  const gone = thrown(first, '')
  const changes: readonly ((row: BreachRow) => BreachRow)[] = [
    (row) => ({ ...row, atMs: 1 }),
    (row) => ({ ...row, hash: sha256('x') }),
    (row) => ({ ...row, body: JSON.stringify({ type: 'noted', text: 'nieuw' }) }),
  ]
  for (const change of changes)
    assert.deepEqual(brokenBreaches(gone.map((row, i) => (i === 1 ? change(row) : row))), [1])
  assert.deepEqual(brokenBreaches(gone.slice(1)), [1], 'a line that was taken out')
  assert.deepEqual(brokenBreaches(gone.slice(0, -1)), [1], 'the last line that was taken out')
  assert.deepEqual(brokenBreaches(thrown(first, 'another')), [1], 'a file before it that was taken out')
})

test('a changed text does not hide behind its digest', () => {
  const [opened] = oldFile(1, '')
  assert.ok(opened)
  const note = line({ type: 'noted', text: 'zo was het' }, 1, opened.hash)
  assert.deepEqual(brokenBreaches([opened, note]), [])
  assert.deepEqual(brokenBreaches([opened, { ...note, body: note.body.replace('zo', 'anders') }]), [1])
})
