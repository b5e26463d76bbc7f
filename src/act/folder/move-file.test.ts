import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { inMemory, utf8, type ByteSource } from '../../base/bytes.ts'
import type { Order, Settled } from '../target.ts'
import { openFolder } from './open-folder.ts'

const { signal } = new AbortController()
const digestItem = (bytes: ByteSource): string =>
  createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex').slice(0, 32)

const mail = 'Subject: nieuws\n\nvan de week\n'
const unit = 'cur/1700.M1.pc:2,S'
const digest = digestItem(inMemory(utf8(mail)))

function maildir(
  t: TestContext,
  units: readonly string[] = [unit],
  folders: readonly string[] = [''],
): string {
  const root = mkdtempSync(join(tmpdir(), 'kwartje-move-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const folder of folders)
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(root, folder, part), { recursive: true })
  for (const one of units) {
    mkdirSync(dirname(join(root, one)), { recursive: true })
    writeFileSync(join(root, one), mail)
  }
  return root
}

const moving = (from = unit, folder = 'Nieuwsbrieven'): Order => ({
  key: 'test-0',
  place: { unit: from, item: '' },
  digest,
  change: { type: 'move', folder },
})

const back = ({ receipt }: Extract<Settled, { readonly state: 'done' }>): Order => ({
  key: 'test-1',
  place: receipt.place ?? { unit: '', item: '' },
  digest: receipt.digest,
  change: { type: 'put-back', bytes: inMemory(utf8(mail)), receipt },
})

interface Doing {
  readonly root: string
  readonly order?: Order
  readonly checkpoint?: (name: string) => void
}

async function carryOut({ root, order = moving(), checkpoint = () => undefined }: Doing): Promise<Settled> {
  await using target = openFolder(root, { digestItem, checkpoint })
  const { refused, note, commit } = await target.prepare([order], signal)
  const [obstacle] = refused
  if (obstacle !== undefined) return { key: order.key, state: 'not-done', obstacle: obstacle.obstacle }
  const [settled] = await commit(signal)
  assert.ok(settled !== undefined)
  // The second look says the same, however often.
  if (settled.state === 'done')
    assert.deepEqual(await target.settle([order], Object(JSON.parse(JSON.stringify(note))), signal), [
      settled,
    ])
  return settled
}

const filesIn = (root: string): string[] =>
  globSync(['**/*', '**/.*/**/*'], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()

test('a message goes to a folder of its Maildir with its flags, and comes back', async (t) => {
  const root = maildir(t)
  const moved = await carryOut({ root })
  assert.ok(moved.state === 'done', JSON.stringify(moved))
  assert.deepEqual(filesIn(root), ['.Nieuwsbrieven/cur/1700.M1.pc:2,S'])
  assert.ok(existsSync(join(root, '.Nieuwsbrieven/tmp')))
  // The mail program that opened it there gave it a flag more.
  renameSync(
    join(root, '.Nieuwsbrieven/cur/1700.M1.pc:2,S'),
    join(root, '.Nieuwsbrieven/cur/1700.M1.pc:2,RS'),
  )
  assert.equal((await carryOut({ root, order: back(moved) })).state, 'done')
  assert.deepEqual(filesIn(root), [unit])
  assert.equal(readFileSync(join(root, unit), 'latin1'), mail)
})

test('where folders lie side by side, the new one does too; from a folder it goes to one beside it', async (t) => {
  const beside = maildir(t, ['Inbox/cur/1'], ['Inbox', 'Archief'])
  await carryOut({ root: beside, order: moving('Inbox/cur/1') })
  assert.deepEqual(filesIn(beside), ['Nieuwsbrieven/cur/1'])
  const inFolder = maildir(t, ['.Werk/new/1'], ['', '.Werk'])
  await carryOut({ root: inFolder, order: moving('.Werk/new/1') })
  assert.deepEqual(filesIn(inFolder), ['.Nieuwsbrieven/new/1'])
})

test('nothing is written over, and no name leads anywhere else', async (t) => {
  const root = maildir(t, [unit, '.Nieuwsbrieven/cur/1700.M1.pc:2,S'])
  const codeOf = async (order: Order): Promise<string | undefined> => {
    const settled = await carryOut({ root, order })
    return 'obstacle' in settled ? settled.obstacle?.code : settled.state
  }
  assert.equal(await codeOf(moving()), 'occupied')
  for (const folder of ['../buiten', '', '.', 'a/b', '.verborgen', 'a\0b'])
    assert.equal(await codeOf(moving(unit, folder)), 'cannot-move', folder)
  assert.equal(await codeOf({ ...moving(), digest: 'other' }), 'changed-since')
  writeFileSync(join(root, 'postvak'), `From a@b Thu Jan  1 10:00:00 2026\n${mail}`)
  await using target = openFolder(root, { digestItem })
  assert.deepEqual(target.refuses({ unit: 'postvak', item: '0' }, 'move'), { code: 'cannot-move' })
  assert.deepEqual(filesIn(root), ['.Nieuwsbrieven/cur/1700.M1.pc:2,S', unit, 'postvak'])
})

test('no message goes where a link leads out of the place', async (t) => {
  const root = maildir(t)
  const outside = maildir(t, [])
  symlinkSync(outside, join(root, '.Nieuwsbrieven'))
  assert.equal((await carryOut({ root })).state, 'not-done')
  assert.deepEqual([filesIn(outside), existsSync(join(root, unit))], [[], true])
})

test('flags that a mail program changes in the middle cost no message and make no second one', async (t) => {
  const root = maildir(t)
  const settled = await carryOut({
    root,
    checkpoint: (name) => {
      if (name === 'file has both names') renameSync(join(root, unit), join(root, 'cur/1700.M1.pc:2,FS'))
    },
  })
  assert.equal(settled.state, 'done')
  assert.deepEqual(filesIn(root), ['.Nieuwsbrieven/cur/1700.M1.pc:2,S'])
})

test('broken off at any moment it is told what was done, and nothing is there twice', async (t) => {
  for (const fatal of ['file has both names', 'file moved']) {
    const root = maildir(t)
    class Killed extends Error {}
    await using target = openFolder(root, {
      digestItem,
      checkpoint: (name) => {
        if (name === fatal) throw new Killed()
      },
    })
    const { note, commit } = await target.prepare([moving()], signal)
    assert.deepEqual(await target.settle([moving()], note, signal), [{ key: 'test-0', state: 'not-done' }])
    await assert.rejects(commit(signal), Killed)
    await using after = openFolder(root, { digestItem })
    const [settled] = await after.settle([moving()], note, signal)
    assert.equal(settled?.state, 'done')
    assert.deepEqual(filesIn(root), ['.Nieuwsbrieven/cur/1700.M1.pc:2,S'])
  }
})
