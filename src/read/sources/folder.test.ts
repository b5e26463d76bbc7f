import assert from 'node:assert/strict'
import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { openFile } from './file.ts'
import { cpuMs } from '../../../test/cpu-time.ts'
import { exclusionTest } from './exclusions.ts'
import { pathOfLocator } from './file-name.ts'
import { listUnits } from './folder.ts'

const { signal } = new AbortController()

function folderOf(t: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'kwartje-read-'))
  t.after(() => rmSync(root, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

const locators = (root: string, exclusions: readonly string[] = []): string[] =>
  [...listUnits(root, exclusions, signal)].map((unit) => unit.locator)

test('files are listed in a fixed order with place, size and stamp', (t) => {
  const root = folderOf(t, { 'b/c.txt': 'cc', 'a.txt': 'a', 'b/a.txt': '' })
  assert.deepEqual(locators(root), ['a.txt', 'b/a.txt', 'b/c.txt'])
  const [first] = listUnits(root, [], signal)
  assert.ok(first !== undefined && 'stamp' in first)
  assert.equal(first.sizeBytes, 1)
  assert.match(first.stamp, /^\d{10,}:1:\d+:\d{10,}$/)
})

test('a single file has its own name as place', (t) => {
  assert.deepEqual(locators(join(folderOf(t, { 'map/a.eml': 'x' }), 'map/a.eml')), ['a.eml'])
})

test('a mailbox is known by its content, whatever its name', (t) => {
  const root = folderOf(t, {
    Inbox: 'From a@b.example Thu Jan  1 10:00:00 2026\nSubject: x\n\nhoi\n',
    'a.mbox': 'zomaar',
  })
  assert.deepEqual(
    [...listUnits(root, [], signal)].map((unit) => ('container' in unit ? unit.container : '')),
    ['mbox', 'none'],
  )
})

test('of a Maildir cur and new are read, not tmp and not the indexes', (t) => {
  const root = folderOf(t, {
    'cur/1:2,S': 'a',
    'new/2': 'b',
    'tmp/3': 'c',
    'dovecot.index': 'd',
    'Inbox.msf': 'e',
  })
  assert.deepEqual(locators(root), ['cur/1:2,S', 'new/2'])
})

test('of Thunderbird and Apple Mail the mail is read, not what they note beside it', (t) => {
  const mbox = 'From a Mon Jan  1 10:00:00 2024\nFrom: a@b.example\n\nhoi\n'
  const root = folderOf(t, {
    'Profiel/Mail/Inbox': mbox,
    'Profiel/Mail/Inbox.msf': 'x',
    'Profiel/global-messages-db.sqlite': 'x',
    'V10/INBOX.mbox/mbox': mbox,
    'V10/INBOX.mbox/table_of_contents': 'x',
    'V10/MailData/Envelope Index-wal': 'x',
  })
  assert.deepEqual(
    [...listUnits(root, [], signal)].map((unit) => [unit.locator, 'container' in unit ? unit.container : '']),
    [
      ['Profiel/Mail/Inbox', 'mbox'],
      ['V10/INBOX.mbox/mbox', 'mbox'],
    ],
  )
})

test('symbolic links are listed, never followed', (t) => {
  const root = folderOf(t, { 'a.txt': 'a' })
  symlinkSync('/', join(root, 'overal'))
  const [, link] = listUnits(root, [], signal)
  assert.ok(link !== undefined && 'problem' in link)
  assert.deepEqual([link.problem.code, link.hides], ['link-not-followed', null])
})

test('a path that is not there is a problem', () => {
  const [place] = listUnits('/er/is/hier/niets', [], signal)
  assert.ok(place !== undefined && 'problem' in place)
  assert.deepEqual([place.problem.code, place.problem.detail, place.hides], ['unreadable', 'ENOENT', ''])
})

test('a folder that does not open hides what lies in it', (t) => {
  const root = folderOf(t, { 'dicht/a.txt': '', 'open/a.txt': '' })
  const real = fs.readdirSync
  t.mock.method(fs, 'readdirSync', (path: string) => {
    if (path.endsWith('dicht')) throw Object.assign(new Error('no'), { code: 'EACCES' })
    return real(path)
  })
  syncBuiltinESMExports()
  t.after(() => {
    t.mock.restoreAll()
    syncBuiltinESMExports()
  })
  const [place] = listUnits(root, [], signal)
  assert.ok(place !== undefined && 'problem' in place)
  assert.deepEqual([place.problem.detail, place.hides], ['EACCES', 'dicht/'])
})

test('exclusions are parts of paths, without regard to case, with * inside a name', (t) => {
  const root = folderOf(t, {
    'Prive/a.txt': '',
    'werk/prive.txt': '',
    'werk/node_modules/x.js': '',
    'werk/a.tmp': '',
  })
  assert.deepEqual(locators(root, ['prive', 'node_*', '*.tmp']), ['werk/prive.txt'])
  assert.equal(exclusionTest(['a.b'])('x/aXb/c'), false)
  assert.equal(exclusionTest(['werk/oud'])('jan/Werk/Oud/brief.txt'), true)
  for (const pattern of ['*/Prive/*', '**/prive', '/Prive/', 'prive/**'])
    for (const place of ['Prive/brief.txt', 'jan/prive/diep/brief.txt'])
      assert.ok(exclusionTest([pattern])(place), `${pattern} ${place}`)
  assert.equal(exclusionTest(['*/Prive/*'])('Priveles/brief.txt'), false)
})

test('an exclusion means what it says, however accents are written and however many stars it has', () => {
  assert.equal(exclusionTest(['Priv\u00e9'])('jan/Prive\u0301/brief.txt'), true)
  assert.equal(exclusionTest(['a*b*c'])('x/a-b-b-c'), true)
  assert.equal(exclusionTest(['ab*ba'])('aba'), false)
  const start = cpuMs()
  assert.equal(exclusionTest(['a*'.repeat(2500)])('a'.repeat(250)), false)
  assert.equal(exclusionTest([`${'*a'.repeat(200)}b`])('a'.repeat(250)), false)
  assert.ok(cpuMs() - start < 500)
})

test('an opened file gives any range, and says when it became shorter', (t) => {
  const path = join(folderOf(t, { a: '0123456789' }), 'a')
  using file = openFile(path)
  assert.equal(Buffer.from(file.read(2, 5)).toString(), '234')
  assert.equal(file.read(8, 50).length, 2)
  assert.equal(file.problems.length, 0)
  writeFileSync(path, '012')
  assert.equal(file.read(0, 10).length, 3)
  assert.deepEqual(
    file.problems.map((problem) => [problem.code, problem.lostBytes]),
    [['changed-while-reading', 7]],
  )
})

test(
  'names that are not UTF-8 are spelled so that each can be told, shown and opened',
  { skip: process.platform !== 'linux' },
  (t) => {
    const root = folderOf(t, {
      'factuur_\u{FFFD}.txt': 'replaced',
      'plain_\\xE9.txt': 'a backslash',
      'gewoon.txt': '',
    })
    const inBytes = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'latin1')])
    writeFileSync(inBytes('factuur_\xE9.txt'), 'acute')
    writeFileSync(inBytes('factuur_\xFC.txt'), 'umlaut')
    mkdirSync(inBytes('caf\xE9'))
    writeFileSync(inBytes('caf\xE9/\xC3\xA9\xE9.txt'), 'below')
    const units = [...listUnits(root, [], signal)].flatMap((unit) => ('path' in unit ? [unit] : []))
    const read = (path: string | Uint8Array): string => {
      using file = openFile(path)
      return Buffer.from(file.read(0, file.sizeBytes)).toString()
    }
    const expected = {
      'factuur_\\xE9.txt': 'acute',
      'factuur_\\xFC.txt': 'umlaut',
      'factuur_\u{FFFD}.txt': 'replaced',
      'gewoon.txt': '',
      'plain_\\x5CxE9.txt': 'a backslash',
      'caf\\xE9/é\\xE9.txt': 'below',
    }
    assert.deepEqual(Object.fromEntries(units.map(({ locator, path }) => [locator, read(path)])), expected)
    for (const [locator, text] of Object.entries(expected))
      assert.equal(read(pathOfLocator(root, locator)), text)
  },
)

test('a folder that is an index of ours is skipped, which is said; its parts in another folder are files', (t) => {
  const root = folderOf(t, {
    'thuis/kwartje/kwartje.db': 'a',
    'thuis/kwartje/kwartje.db-wal': 'b',
    'thuis/kwartje/store.key': 'c',
    'thuis/kwartje/vault/x': 'd',
    'los/kwartje.db': 'e',
    'brief.txt': 'f',
  })
  const places = [...listUnits(root, [], signal)].map((one) => [
    one.locator,
    'problem' in one ? one.problem.code : '',
  ])
  assert.deepEqual(places, [
    ['brief.txt', ''],
    ['los/kwartje.db', ''],
    ['thuis/kwartje', 'own-store'],
  ])
})
