import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { addAccount } from '../../src/actions/accounts.ts'
import { findings } from '../../src/actions/lists.ts'
import { people } from '../../src/actions/persons.ts'
import { preview } from '../../src/actions/preview.ts'
import { scan, type ScanReport } from '../../src/actions/scan.ts'
import { addSource, removeSource } from '../../src/actions/sources.ts'
import { summary } from '../../src/actions/summary.ts'
import { createWorkspace, type Workspace } from '../../src/app/workspace.ts'
import { openImap } from '../../src/read/sources/imap.ts'
import { inMemory } from '../../src/base/bytes.ts'
import { splitMbox } from '../../src/read/index.ts'
import { kwartje, scratchFolder, start } from '../whole/command-line.ts'
import { startProxy } from './counting-proxy.ts'
import { startDovecot, type DovecotServer } from './dovecot-server.ts'

const server = await startDovecot()
const scratch = scratchFolder()
const firm = scratch.path('firm')
await kwartje(['sample', firm])
after(async () => {
  await server?.stop()
  scratch.remove()
})

/** A test that needs the server. */
function withServer(run: (at: DovecotServer) => Promise<void>) {
  return async (context: TestContext): Promise<void> => {
    if (server === undefined) context.skip('no dovecot on this machine')
    else await run(server)
  }
}

/** A test with the server and an index of its own. */
function withIndex(run: (on: Workspace, at: DovecotServer) => Promise<void>) {
  return withServer(async (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'kwartje-imap-'))
    const { workspace } = await createWorkspace(
      { folder: join(folder, 'store'), databaseUrl: undefined },
      { signal: new AbortController().signal, passphrase: undefined },
    )
    try {
      await run(workspace, at)
    } finally {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

const message = (n: number, text = 'Wanneer is mijn fiets klaar?'): string =>
  `From: Klant Nummer${n} <klant${n}@veel.example>\nTo: Noor Smit <noor@fietsen.example>\nSubject: Vraag ${n}\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nMessage-ID: <${n}@veel.example>\n\nHallo, dit is vraag ${n}. ${text}\n`

const mboxMessages = (file: string): Uint8Array[] => {
  const bytes = readFileSync(file)
  return [...splitMbox(inMemory(bytes), 0, bytes.length)].flatMap(({ item }) =>
    item === undefined ? [] : [item.bytes.read(0, item.bytes.sizeBytes).slice()],
  )
}

const accountOf = (user: string, { port }: DovecotServer) =>
  ({ kind: 'imap', address: `imap://127.0.0.1:${port}`, user, secret: 'geheim' }) as const

const add = async (on: Workspace, user: string, at: DovecotServer): Promise<number> =>
  (await on.perform(addAccount, accountOf(user, at))).source.id

const outcomeOf = ({ sources }: ScanReport): ScanReport['sources'][number] => {
  const [outcome] = sources
  assert.ok(outcome !== undefined)
  return outcome
}

const totals = async ({ perform }: Workspace) => (await perform(summary, { fresh: true })).totals

test(
  'mail at a server gives the same documents and persons as the mailbox files',
  withIndex(async (on, at) => {
    at.fill('fietsen', '', mboxMessages(join(firm, 'mail/inbox.mbox')))
    at.fill('fietsen', 'Verzonden', mboxMessages(join(firm, 'mail/verzonden.mbox')))
    const { glance } = await on.perform(addAccount, accountOf('fietsen', at))
    const live = outcomeOf(await on.perform(scan, {}))
    assert.ok(live.reached)
    assert.equal(live.changed, null)
    const fromServer = await totals(on)
    const persons = (await on.perform(people, {})).rows
    await on.perform(addSource, { location: join(firm, 'mail/inbox.mbox') })
    await on.perform(addSource, { location: join(firm, 'mail/verzonden.mbox') })
    const files = (await on.perform(scan, {})).sources.slice(1)
    // What cannot be read in the files cannot be read here: an attachment behind a password.
    assert.equal(
      files.reduce((sum, { problems }) => sum + problems, 0),
      live.problems,
    )
    const both = await totals(on)
    assert.deepEqual(
      [both.documents, both.persons, both.copied, both.occurrences],
      [fromServer.documents, fromServer.persons, both.documents, fromServer.occurrences * 2],
    )
    const named = (await on.perform(people, {})).rows.map(({ id, name, role, documents }) => [
      id,
      name,
      role,
      documents,
    ])
    assert.deepEqual(
      named,
      persons.map(({ id, name, role, documents }) => [id, name, role, documents]),
    )
    assert.ok(glance.items > 300)
  }),
)

test(
  'a second reading takes what came and went, and nothing when nothing changed',
  withIndex(async (on, at) => {
    const path = at.fill(
      'wissel',
      '',
      Array.from({ length: 30 }, (_, n) => message(n)),
    )
    at.fill('wissel', 'Archief', [message(100)])
    await add(on, 'wissel', at)
    const first = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual([first.items, first.isUnchanged, first.changed], [31, false, null])
    const again = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual(
      [again.items, again.isUnchanged, again.changed, again.unitsUnchanged],
      [0, true, { added: 0, gone: 0 }, 3],
    )
    const [one = '', two = ''] = readdirSync(join(path, 'cur')).sort()
    unlinkSync(join(path, 'cur', one))
    unlinkSync(join(path, 'cur', two))
    at.fill('wissel', '', [message(30), message(31), message(32)])
    const third = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual([third.items, third.changed], [3, { added: 3, gone: 2 }])
    assert.equal(third.bytesRead, third.bytesExpected)
    const { documents, occurrences, persons } = await totals(on)
    assert.deepEqual([documents, occurrences, persons], [32, 32, 33])
  }),
)

test(
  'a folder that was made anew is read anew, and one that went away has gone',
  withIndex(async (on, at) => {
    at.fill('nieuw', 'Oud', [message(1), message(2)])
    const path = at.fill('nieuw', 'Klanten', [message(3), message(4)])
    await add(on, 'nieuw', at)
    await on.perform(scan, {})
    rmSync(path, { recursive: true })
    rmSync(join(at.mailbox('nieuw'), '.Oud'), { recursive: true })
    at.fill('nieuw', 'Klanten', [message(5)])
    await on.perform(scan, {})
    const { rows } = await on.perform(people, {})
    assert.deepEqual(
      rows.map(({ emails }) => emails[0]).filter((email) => email?.startsWith('klant')),
      ['klant5@veel.example'],
    )
  }),
)

test(
  'a finding is shown again from the server, and says so when the message is gone',
  withIndex(async (on, at) => {
    const path = at.fill('toon', '', [message(1, 'Mijn IBAN is NL91 ABNA 0417 1643 00.')])
    await add(on, 'toon', at)
    await on.perform(scan, {})
    const [row] = (await on.perform(findings, { kinds: ['IBAN'] })).rows
    assert.ok(row !== undefined)
    const { document, kind, part, startByte, lengthBytes } = row
    const order = { document, kind, part, startByte, lengthBytes, isRevealed: true }
    const shown = await on.perform(preview, order)
    assert.equal(shown.stretch.find(({ isHit }) => isHit)?.text, 'NL91 ABNA 0417 1643 00')
    for (const file of readdirSync(join(path, 'cur'))) {
      assert.match(file, /:2,$/, 'it was not marked as read')
      unlinkSync(join(path, 'cur', file))
    }
    await assert.rejects(on.perform(preview, order), { code: 'changed-since' })
  }),
)

test(
  'whoever is not let in hears why, and nothing is kept',
  withIndex(async (on, at) => {
    const { perform } = on
    const account = accountOf('weg', at)
    await assert.rejects(perform(addAccount, { ...account, secret: 'fout' }), { code: 'sign-in-refused' })
    await assert.rejects(perform(addAccount, { ...account, address: 'imap://127.0.0.1:1' }), {
      code: 'server-unreachable',
    })
    await assert.rejects(perform(addAccount, { ...account, address: `imaps://localhost:${at.tlsPort}` }), {
      code: 'server-certificate',
    })
    await assert.rejects(perform(addAccount, { ...account, address: `imaps://127.0.0.1:${at.port}` }), {
      code: 'server-needs-tls',
    })
    await assert.rejects(perform(addAccount, { ...account, address: 'https://127.0.0.1' }), {
      code: 'wrong-input',
    })
    await assert.rejects(perform(addAccount, { ...account, whose: 'colleague' }), {
      code: 'colleague-mailbox',
    })
    assert.deepEqual((await perform(summary, { fresh: true })).places, [])
    const id = await add(on, 'weg', at)
    assert.equal(await add(on, 'weg', at), id, 'the same account is added once')
    await perform(removeSource, { id })
  }),
)

test(
  'when the server hangs up in the middle of a message it is called again, and nothing is read twice',
  withIndex(async (on, at) => {
    const count = 2000
    at.fill(
      'ophangen',
      '',
      Array.from({ length: count }, (_, n) => message(n, 'Wanneer is hij klaar? '.repeat(100))),
    )
    const proxy = await startProxy(at.port)
    try {
      await add(on, 'ophangen', { ...at, port: proxy.port })
      proxy.take()
      proxy.hangUpAfter(2_000_000)
      const outcome = outcomeOf(await on.perform(scan, {}))
      assert.deepEqual([outcome.items, outcome.reached, outcome.reason], [count, true, null])
      assert.equal(outcome.bytesRead, outcome.bytesExpected)
      const { receivedBytes } = proxy.take()
      assert.ok(receivedBytes < outcome.bytesRead * 1.7, `${receivedBytes} of ${outcome.bytesRead}`)
      const { documents, occurrences } = await totals(on)
      assert.deepEqual([documents, occurrences], [count, count])
    } finally {
      await proxy.stop()
    }
    // The server is away now: what was read stays, and it is said why there is nothing new.
    const away = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual([away.reached, away.reason], [false, 'server-unreachable'])
    assert.equal((await totals(on)).documents, count)
  }),
)

test(
  'from the terminal: added with a password from a descriptor, killed at any moment, and goes on where it was',
  withServer(async (at) => {
    const count = 5000
    const half = Array.from({ length: count / 2 }, (_, n) => message(n))
    at.fill('dood', '', half)
    at.fill(
      'dood',
      'Archief',
      half.map((_, n) => message(n + count / 2)),
    )
    const store = ['--store', scratch.path('store-kill')]
    const add = ['sources', 'add', 'imap', 'dood', '--server', `127.0.0.1:${at.port}`, '--security', 'none']
    const wrong = await kwartje([...add, '--password-fd', '0', '--no-passphrase', ...store], {
      input: 'fout\n',
    })
    assert.deepEqual([wrong.code, wrong.stdout], [1, ''])
    assert.match(wrong.stderr, /127\.0\.0\.1 herkent deze naam met dit wachtwoord niet/)
    const added = await kwartje([...add, '--password-fd', '0', ...store], { input: 'geheim\n' })
    assert.equal(
      added.stdout,
      'Mail van dood is toegevoegd: 5.000 berichten in 3 mappen. Lees het met: kwartje scan\n',
    )
    for (const afterMs of [1000, 1400, 1800]) {
      const child = start(['scan', ...store])
      const closed = new Promise((resolve) => child.once('close', resolve))
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      child.kill('SIGKILL')
      await closed
    }
    const run = await kwartje(['scan', '--json', ...store])
    assert.equal(run.code, 0, run.stderr)
    const [outcome] = (JSON.parse(run.stdout) as ScanReport).sources
    assert.ok(outcome !== undefined)
    assert.equal(outcome.bytesRead, outcome.bytesExpected)
    const { totals: there } = JSON.parse((await kwartje(['summary', '--json', ...store])).stdout)
    assert.deepEqual([there.documents, there.occurrences, there.persons], [count, count, count + 1])
    assert.match((await kwartje(['sources', ...store])).stdout, /Mail van dood/)
    at.fill('dood', '', [message(-1)])
    assert.match(
      (await kwartje(['scan', ...store])).stdout,
      /Mail van dood: .* 1 nieuw bericht\. Alles is gelezen\./,
    )
  }),
)

test(
  'a message that comes in is told at once, and one that goes',
  withServer(async (at) => {
    const path = at.fill('volg', '', [message(1)])
    const abort = new AbortController()
    const account = { address: `imap://127.0.0.1:${at.port}`, user: 'volg' }
    await using connection = await openImap({ account, secret: 'geheim', signal: abort.signal })
    let told = 0
    const ended = connection.follow?.(() => told++).catch((error: unknown) => error)
    const untilTold = async (count: number): Promise<void> => {
      for (let tries = 0; told < count && tries < 100; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100))
      assert.ok(told >= count, `told ${told} times`)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    told = 0
    at.fill('volg', '', [message(2)])
    await untilTold(1)
    const before = told
    unlinkSync(join(path, 'cur', readdirSync(join(path, 'cur'))[0] ?? ''))
    await untilTold(before + 1)
    abort.abort()
    assert.equal(await ended, undefined)
  }),
)

test(
  'a server that proves who it is is read over TLS',
  withServer(async (at) => {
    at.fill('tls', '', [message(1)])
    const account = { address: `imaps://localhost:${at.tlsPort}`, user: 'tls' }
    const { signal } = new AbortController()
    await using connection = await openImap({ account, secret: 'geheim', signal, trusted: at.authority })
    const item = await connection.fetch('INBOX', '1')
    assert.equal(Buffer.from(item?.bytes.read(0, 10_000) ?? []).toString(), message(1))
    assert.equal(await connection.fetch('INBOX', '2'), undefined)
    assert.equal(await connection.fetch('Er niet', '1'), undefined)
  }),
)
