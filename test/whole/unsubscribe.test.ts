import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { setMailServer } from '../../src/actions/mail.ts'
import { openWorkspace } from '../../src/app/workspace.ts'
import { nl } from '../../src/i18n/nl.ts'
import { makeSample } from '../../src/sample/index.ts'
import { makeCertificate } from '../certificate.ts'
import { startMailServer } from '../mail-server.ts'
import { startSink, startTrap, type AnswerWith, type OneClickSink } from '../one-click-sink.ts'
import { kwartje, scratchFolder, start } from './command-line.ts'

// The way out of a mailing as a user walks it in the terminal, with a mailing service of our own on this machine.

const host = 'zadelexpres.example'
const key = `nieuws.${host}`
const certificate = makeCertificate([host, 'fietsvakblad.example'])
const skip = certificate === undefined ? 'openssl is not installed' : false
const scratch = scratchFolder()
const authority = scratch.path('authority.pem')
after(() => scratch.remove())

before(async () => {
  mkdirSync(scratch.path(''), { recursive: true })
  writeFileSync(authority, certificate?.cert ?? '')
  await makeSample(scratch.path('firm'))
})

let stores = 0

/** An index of the sample firm's mail, of its own. */
async function read(): Promise<string> {
  const store = scratch.path(`store-${String(++stores)}`)
  const { code, stderr } = await kwartje([
    'scan',
    scratch.path('firm/mail'),
    '--store',
    store,
    '--no-passphrase',
  ])
  assert.ok(code === 0 || code === 4, stderr)
  return store
}

interface Walk {
  readonly store: string
  readonly sink: OneClickSink
}

async function withSink(answer: AnswerWith | undefined, walk: (of: Walk) => Promise<void>): Promise<void> {
  const sink = await startSink(certificate ?? { key: '', cert: '' }, answer)
  try {
    await walk({ store: await read(), sink })
  } finally {
    await sink.close()
  }
}

function environment({ port }: OneClickSink): Record<string, string> {
  return { KWARTJE_TEST_SINK: `${host}=127.0.0.1:${String(port)}`, NODE_EXTRA_CA_CERTS: authority }
}

interface Line {
  readonly key: string
  readonly stands: { readonly standing: string } | null
}

async function standing(store: string, of = key): Promise<string | undefined> {
  const { stdout } = await kwartje(['newsletters', '--jsonl', '--store', store])
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line) // one a line
  return lines.find((line) => line.key === of)?.stands?.standing
}

test('what is shown is what goes, once; a second time is refused', { skip }, () =>
  withSink(undefined, async ({ store, sink }) => {
    const run = (...more: string[]) =>
      kwartje(['unsubscribe', key, ...more, '--store', store], { environment: environment(sink) })
    const dry = await run('--dry-run')
    assert.deepEqual([dry.code, sink.calls(), await standing(store)], [0, 0, undefined])
    const [, shown = ''] = /\n\n([\s\S]*?)\n\n(?=Er is niets)/.exec(dry.stdout) ?? []
    const first = await run()
    assert.equal(first.code, 0, first.stderr)
    assert.match(first.stderr, /KWARTJE_TEST_SINK/)
    assert.deepEqual(
      sink.received.map((text) => text.split('\r\n').map((line) => `  ${line}`)),
      [shown.split('\n')],
    )
    assert.equal(await standing(store), 'accepted')
    const second = await run()
    assert.deepEqual([second.code, sink.received.length], [1, 1])
    assert.match(second.stderr, /al om te stoppen/)
  }),
)

test('two at the same moment are one request', { skip }, () =>
  withSink(
    (socket) => void setTimeout(() => socket.end('HTTP/1.1 200 OK\r\n\r\n'), 300),
    async ({ store, sink }) => {
      const run = () => kwartje(['unsubscribe', key, '--store', store], { environment: environment(sink) })
      const codes = (await Promise.all([run(), run()])).map(({ code }) => code)
      assert.deepEqual([codes.toSorted(), sink.received.length], [[0, 1], 1])
    },
  ),
)

test('who refuses or redirects is asked no second time by itself, and followed nowhere', { skip }, () =>
  withSink(
    (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1/\r\n\r\n'),
    async ({ store, sink }) => {
      const trap = await startTrap('127.0.0.1', 443)
      const { code, stdout } = await kwartje(['unsubscribe', key, '--store', store], {
        environment: environment(sink),
      })
      assert.deepEqual([code, sink.received.length, trap?.calls() ?? 0], [1, 1, 0])
      assert.match(stdout, /weigerde \(302\)/)
      assert.equal(await standing(store), 'refused')
      await trap?.close()
    },
  ),
)

test(
  'killed between the journal and the answer: asked, unknown whether it arrived, never twice',
  { skip },
  () =>
    withSink(
      () => undefined,
      async ({ store, sink }) => {
        const child = start(['unsubscribe', key, '--store', store], environment(sink))
        const ended = new Promise((done) => child.once('exit', done))
        while (sink.received.length === 0) await new Promise((done) => setTimeout(done, 20))
        child.kill('SIGKILL')
        await ended
        assert.equal(await standing(store), 'asked')
        const again = await kwartje(['unsubscribe', key, '--store', store], {
          environment: environment(sink),
        })
        assert.deepEqual([again.code, sink.received.length], [1, 1])
      },
    ),
)

test(
  'without a sink a name that does not exist leaves nothing, and may be tried again',
  { skip },
  async () => {
    const store = await read()
    const trap = await startTrap('127.0.0.1', 443)
    for (let turn = 0; turn < 2; turn++) {
      const { code, stdout } = await kwartje(['unsubscribe', key, '--store', store])
      assert.equal(code, 1)
      assert.match(stdout, /Niet verstuurd/)
    }
    assert.deepEqual([await standing(store), trap?.calls() ?? 0], ['not-sent', 0])
    await trap?.close()
  },
)

test('what a person did, and the letter with the proof of what came all the same', { skip }, async () => {
  const store = await read()
  const other = 'nieuws.ondernemersclub.example'
  const opened = await kwartje(['unsubscribe', other, '--store', store])
  assert.equal(opened.code, 3)
  assert.match(opened.stdout, /https:\/\/ondernemersclub\.example\/u\//)
  assert.ok(opened.stdout.includes(`kwartje unsubscribe ${other} --done`))
  assert.equal((await kwartje(['unsubscribe', other, '--done', '--store', store])).code, 0)
  assert.equal(await standing(store, other), 'accepted')
  const letter = scratch.path('bezwaar.txt')
  assert.equal((await kwartje(['unsubscribe', other, '--letter', letter, '--store', store])).code, 0)
  assert.match(readFileSync(letter, 'utf8'), /artikel 21[\s\S]*vroeg ik u te stoppen/)
  assert.equal((await kwartje(['unsubscribe', 'niets.example', '--store', store])).code, 1)
})

test(
  'decisions are kept; what is rolled up stands on one page, and the rules name it',
  { skip },
  async () => {
    const store = await read()
    const decide = (...words: string[]) => kwartje(['newsletters', '--decide', ...words, '--store', store])
    assert.equal((await decide('roll-up', key)).code, 0)
    assert.equal((await decide('block', 'nieuws.koffieopwielen.example')).code, 0)
    const page = await kwartje(['newsletters', '--today', '--store', store])
    assert.match(page.stdout, /Zadelexpres: Alleen vandaag: zadels \(16\)\n {2}\S/)
    const rules = await kwartje(['newsletters', '--rules', '--store', store])
    assert.match(rules.stdout, /"nieuws\.zadelexpres\.example"\n\) \{\n {2}fileinto :create "Nieuwsbrieven"/)
    assert.match(rules.stdout, /"nieuws\.koffieopwielen\.example"\n\) \{\n {2}fileinto :create "Geblokkeerd"/)
    assert.equal((await decide('misschien', key)).code, 2)
    assert.equal((await decide('none', 'niets.example')).code, 1)
    assert.equal((await decide('keep', 'zadelexpres')).code, 0)
    const { stdout } = await kwartje(['newsletters', '--store', store])
    assert.match(stdout, /^nieuws\.zadelexpres\.example .* elke week .* één verzoek .* gehouden$/m)
  },
)

test('a mail leaves by the own server, from the subscribed address or not at all', { skip }, async () => {
  const server = await startMailServer()
  const store = await read()
  const coffee = 'nieuws.koffieopwielen.example'
  const set = async (from: string): Promise<void> => {
    const workspace = await openWorkspace(
      { folder: store, databaseUrl: undefined },
      { signal: new AbortController().signal, passphrase: async () => undefined },
    )
    const security = 'none' as const
    await workspace.perform(setMailServer, {
      server: { host: '127.0.0.1', port: server.port, security, user: '', from },
    })
    await workspace.close()
  }
  await set('anders@deketting.example')
  const refused = await kwartje(['unsubscribe', coffee, '--store', store])
  assert.equal(refused.code, 3)
  assert.ok(refused.stdout.includes(nl.newsletters.whys['other-address']))
  await set('marijke@deketting.example')
  const went = await kwartje(['unsubscribe', coffee, '--store', store])
  assert.deepEqual([went.code, server.received.length], [0, 1], went.stderr)
  assert.match(server.received[0] ?? '', /^To: uit@koffieopwielen\.example\r\nSubject: uit-11\r\n/m)
  assert.equal(await standing(store, coffee), 'accepted')
  await server.close()
})
