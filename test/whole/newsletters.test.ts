import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCorpus } from '../corpora.ts'
import { kwartje, scratchFolder } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

type Line = Readonly<Record<string, unknown>>

/** What each case of unsub-1 says beside the verdict, for people. */
const forPeople = new Set(['file', 'folder', 'why', 'mustNotSendTo'])

test('thirty-six messages get the only safe way out, and nobody is asked anything', async (context) => {
  const corpus = await openCorpus('unsub-1')
  if (corpus === undefined) return context.skip('no unsub-1 (KWARTJE_CORPORA)')
  let calls = 0
  const trap = createServer((socket) => {
    calls++
    socket.destroy()
  })
  // Where case 15 points.
  await new Promise<void>((done) => trap.listen(8443, '127.0.0.1', done).once('error', () => done()))
  const cases: readonly Line[] = JSON.parse(readFileSync(join(corpus, 'cases.json'), 'utf8'))
  const box = scratch.path('unsub')
  for (const { file, folder } of cases) {
    mkdirSync(join(box, String(folder)), { recursive: true })
    cpSync(join(corpus, 'eml', String(file)), join(box, String(folder), String(file)))
  }
  const { code, stdout, stderr } = await kwartje(['newsletters', '--explain', box, '--jsonl'])
  trap.close()
  assert.equal(code, 0, stderr)
  const lines = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
      .map((line) => [String(line['file']).split('/').at(-1), line] as const),
  )
  const wrong = cases.flatMap((one) => {
    const line = lines.get(String(one['file'])) ?? {}
    const facts = Object.entries(one).filter(([key]) => !forPeople.has(key))
    const differs = facts.filter(([key, value]) => JSON.stringify(line[key]) !== JSON.stringify(value))
    return differs.map(
      ([key, value]) => `${String(one['file'])} ${key}: ${String(line[key])}, not ${String(value)}`,
    )
  })
  assert.deepEqual([cases.length, lines.size, wrong, calls], [36, 36, [], 0])
  for (const one of cases)
    for (const victim of (one['mustNotSendTo'] ?? []) as readonly string[])
      assert.ok(!JSON.stringify(lines.get(String(one['file']))).includes(victim), victim)
  return undefined
})

test('nothing is decided about a newsletter that does not come', async () => {
  const store = scratch.path('decide')
  const none = scratch.path('leeg')
  mkdirSync(none)
  assert.equal((await kwartje(['scan', none, '--store', store])).code, 0)
  const { code, stderr } = await kwartje([
    'newsletters',
    '--decide',
    'block',
    'tikfout.example',
    '--store',
    store,
  ])
  assert.deepEqual([code, stderr.includes('tikfout.example')], [1, true])
  const { stdout } = await kwartje(['newsletters', '--store', store])
  assert.ok(!stdout.includes('tikfout.example'))
})
