import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { z } from 'zod'
import type { ActionContext } from './action.ts'
import { browse, findDropped, suggestPlaces } from './where-to-look.ts'

/** What these actions use of a context: a home of the test's own. */
async function athome(
  run: (context: ActionContext, path: (name: string) => string) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const context = {
    home,
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(0) },
    signal: new AbortController().signal,
  }
  try {
    await run(context as unknown as ActionContext, (name) => join(home, name))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const ignore = (): void => undefined
const look = (context: ActionContext, path = '') => browse.run(context, { path }, ignore)
const find = (context: ActionContext, dropped: z.input<typeof findDropped.input>) =>
  findDropped.run(context, findDropped.input.parse(dropped), ignore)

function write(path: string, content = 'x'): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}

test('shows what lies in a folder, folders first; nothing hidden, no links', () =>
  athome(async (context, path) => {
    write(path('brief.txt'), '12345')
    write(path('Post/a.eml'))
    write(path('Aap/a.eml'))
    write(path('.geheim'))
    write(path('.config/x'))
    symlinkSync('/etc', path('weg'))
    symlinkSync(path('brief.txt'), path('ander.txt'))
    const { path: shown, entries, isCut } = await look(context)
    assert.deepEqual([shown, isCut], [context.home, false])
    assert.deepEqual(
      entries.map(({ name, isFolder, sizeBytes }) => [name, isFolder, sizeBytes]),
      [
        ['Aap', true, 0],
        ['Post', true, 0],
        ['brief.txt', false, 5],
      ],
    )
  }))

test('goes where is asked: below home, up, from a file to its folder, from ~', () =>
  athome(async (context, path) => {
    write(path('Post/a.eml'))
    for (const asked of [
      'Post',
      '~/Post',
      ' Post ',
      path('Post'),
      path('Post/a.eml'),
      'Post/../Post',
      'Post/',
    ]) {
      const { path: shown, parent } = await look(context, asked)
      assert.deepEqual([shown, parent], [path('Post'), context.home], asked)
    }
    assert.equal((await look(context, '/')).parent, null)
    assert.equal((await look(context, '~')).path, context.home)
  }))

test('refuses what is not there, whatever it is called, and what may not be read', () =>
  athome(async (context, path) => {
    write(path('brief.txt'))
    for (const asked of [
      'weg',
      'brief.txt/x',
      '\u0000',
      'a\u0000b',
      'x'.repeat(300),
      '~ander',
      `${'x/'.repeat(1500)}x`,
    ])
      await assert.rejects(look(context, asked), { code: 'path-not-found' }, asked.slice(0, 20))
    symlinkSync(path('kring'), path('kring'))
    await assert.rejects(look(context, 'kring'), { name: 'Refusal' })
    mkdirSync(path('dicht'), { mode: 0 })
    if (process.getuid?.() !== 0) await assert.rejects(look(context, 'dicht'), { code: 'path-not-readable' })
    chmodSync(path('dicht'), 0o700)
    write(path('namen/brief.txt'))
    chmodSync(path('namen'), 0o400)
    if (process.getuid?.() !== 0) assert.deepEqual((await look(context, 'namen')).entries, [])
    chmodSync(path('namen'), 0o700)
  }))

test('of a very full folder a thousand are shown, and it says so; hidden ones do not count', () =>
  athome(async (context, path) => {
    mkdirSync(path('vol'))
    for (let i = 0; i < 1000; i++) writeFileSync(path(`vol/${i}`), '')
    writeFileSync(path('vol/.hidden'), '')
    assert.deepEqual(
      [(await look(context, 'vol')).entries.length, (await look(context, 'vol')).isCut],
      [1000, false],
    )
    writeFileSync(path('vol/1000'), '')
    assert.deepEqual(
      [(await look(context, 'vol')).entries.length, (await look(context, 'vol')).isCut],
      [1000, true],
    )
  }))

test('suggests the places of mail programs and people that are there and hold something', () =>
  athome(async (context, path) => {
    write(path('.thunderbird/x.default/Mail/Inbox'))
    write(path('Documenten/brief.txt'))
    mkdirSync(path('Downloads'))
    assert.deepEqual(
      (await suggestPlaces.run(context, {}, ignore)).map((one) => [one.path, one.place, one.code]),
      [
        [path('.thunderbird'), 'mailbox', 'thunderbird'],
        [path('Documenten'), 'computer', 'documents'],
      ],
    )
  }))

test('finds what was dropped by name and size, a folder by what is in it, and follows no links', () =>
  athome(async (context, path) => {
    write(path('a/post.mbox'), '12345')
    write(path('b/c/post.mbox'), '12345')
    write(path('d/post.mbox'), '1234')
    write(path('Klanten/jansen.txt'))
    write(path('e/Klanten/visser.txt'))
    write(path('node_modules/post.mbox'), '12345')
    symlinkSync(path('a'), path('weg'))
    const file = await find(context, { name: 'post.mbox', isFolder: false, sizeBytes: 5 })
    assert.deepEqual([...file.paths].sort(), [path('a/post.mbox'), path('b/c/post.mbox')])
    const folder = await find(context, { name: 'Klanten', isFolder: true, children: ['visser.txt'] })
    assert.deepEqual(folder.paths, [path('e/Klanten')])
    assert.deepEqual((await find(context, { name: 'post.mbox', isFolder: true })).paths, [])
    for (const name of ['../a', '.', '..', '/etc/passwd', '*'])
      assert.deepEqual((await find(context, { name, isFolder: false })).paths, [], name)
  }))

test('a search that is called off ends', () =>
  athome(async (context, path) => {
    write(path('a/post.mbox'), '12345')
    const abort = new AbortController()
    abort.abort()
    assert.deepEqual(
      (await find({ ...context, signal: abort.signal }, { name: 'post.mbox', isFolder: false, sizeBytes: 5 }))
        .paths,
      [],
    )
  }))
