import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { kwartje, scratchFolder } from './command-line.ts'

// Clean-up from the terminal: what can go, the exact list, a dry run, carried out, put back.

const scratch = scratchFolder()
after(() => scratch.remove())

const [firm, store] = [scratch.path('firm'), scratch.path('store')]
await kwartje(['sample', firm])
await kwartje(['scan', firm, '--store', store, '--no-passphrase'])

const run = (...args: string[]): ReturnType<typeof kwartje> => kwartje([...args, '--store', store])
const copy = `${firm}/documenten/Downloads/Klanten (1).xlsx`

test('what can go is told with the words to make a plan of it', async () => {
  const { code, stdout } = await run('plan')
  assert.equal(code, 0)
  assert.match(stdout, /^2 dubbele stukken.* duplicates$/m)
  assert.match(stdout, /^Sollicitaties: 2 stukken .*past-retention applications$/m)
  const english = await run('plan', '--lang', 'en')
  assert.match(english.stdout, /15 mails with a citizen number/)
})

test('a plan is seen, tried, carried out and put back; nothing happens without a yes', async () => {
  const bytes = readFileSync(copy)
  const made = await run('plan', 'duplicates')
  assert.match(made.stdout, /Plan 1 is gemaakt\. Er is nog niets veranderd\./)
  const tried = await run('apply', '1', '--dry-run')
  assert.deepEqual([tried.code, existsSync(copy)], [0, true])
  assert.match(tried.stdout, /Zou lukken: 2 stukken\./)
  const asked = await run('apply', '1')
  assert.deepEqual([asked.code, existsSync(copy)], [3, true])
  assert.match(asked.stderr, /--yes/)
  const done = await run('apply', '1', '--yes')
  assert.deepEqual([done.code, existsSync(copy)], [0, false])
  assert.match(done.stdout, /Gedaan en nagekeken: 2 stukken\./)
  const { rows } = JSON.parse((await run('plan', '1', '--json')).stdout)
  assert.deepEqual(
    rows.map(({ state }: { state: string }) => state),
    ['done', 'done'],
  )
  const pdf = scratch.path('bewijs.pdf')
  assert.equal((await run('plan', '1', '--certificate', pdf)).code, 0)
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), '%PDF-')
  assert.equal((await run('undo', '1')).code, 0)
  assert.deepEqual(readFileSync(copy), bytes)
})

test('what is not there and what is not understood is told, with an honest code', async () => {
  assert.equal((await run('plan', 'alles')).code, 2)
  assert.equal((await run('apply')).code, 2)
  assert.equal((await run('plan', '1', '--exclude', '99')).code, 3)
  const days = await run('apply', '1', '--days', '5')
  assert.match(days.stderr, /--days 5 \(7, 30, 90\)/)
  const part = await run('plan', 'past-retention')
  assert.deepEqual([part.code, /applications\|quotes/.test(part.stderr)], [2, true])
  assert.match((await run('plan', 'person')).stderr, /Er ontbreekt iets: WIE\./)
  const none = await run('plan', 'left-mail')
  assert.deepEqual([none.code, /Er is geen plan gemaakt\./.test(none.stderr)], [1, true])
  assert.match((await run('apply', '1', '--dry-run')).stderr, /In dit plan is niets meer te doen\./)
  assert.doesNotMatch((await run('plan', '1', '--drop')).stderr, /terugdraaien/)
  const gone = await run('apply', '99', '--yes')
  assert.deepEqual([gone.code, gone.stderr.trim()], [1, 'Plan 99 is er niet. Welke er zijn: kwartje plan'])
  assert.equal((await run('plan', '1', '--destroy')).code, 1)
})

test('a close call is named by the start of its reference, as the list shows it', async () => {
  const { stdout } = await run('near-misses')
  const shown = /open-list\.[0-9a-f]+/.exec(stdout)?.[0] ?? ''
  assert.match(shown, /^open-list\.[0-9a-f]{6}$/)
  const meant = await run('near-misses', shown, '--meant')
  assert.deepEqual([meant.code, /was zo bedoeld/.test(meant.stdout)], [0, true])
  const other = await run('near-misses', 'open-list.nee')
  assert.deepEqual([other.code, /kenmerk open-list\.nee/.test(other.stderr)], [2, true])
})

test('a place says that it has no password, and a number that is no place is told', async () => {
  const folder = await run('sources', 'password', '1')
  assert.deepEqual([folder.code, /heeft geen wachtwoord/.test(folder.stderr)], [2, true])
  const gone = await run('sources', 'schedule', '66', 'daily')
  assert.deepEqual([gone.code, /Plek 66 is er niet/.test(gone.stderr)], [1, true])
  assert.equal((await run('sources', 'schedule', '1', 'weekly')).code, 0)
  assert.match((await run('sources')).stdout, /, elke week$/m)
})
