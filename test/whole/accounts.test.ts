import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { addAccount } from '../../src/actions/accounts.ts'
import { problems } from '../../src/actions/lists.ts'
import { scan } from '../../src/actions/scan.ts'
import { createWorkspace, type Workspace } from '../../src/app/workspace.ts'
import { MAX_MESSAGE_BYTES } from '../../src/read/sources/imap-messages.ts'
import type { KnownUnit, LiveChange } from '../../src/read/sources/live.ts'
import { openImap } from '../../src/read/sources/imap.ts'
import { createAccounts } from '../../src/scan/connect.ts'
import { startFakeImap, type FakeOptions } from '../servers/fake-imap.ts'

const message = (n: number): string =>
  `From: Klant ${n} <klant${n}@veel.example>\nSubject: Vraag ${n}\n\nHallo ${n}\n`

async function index(t: TestContext): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-accounts-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  t.after(async () => {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return workspace
}

const nothingKnown: KnownUnit = { stamp: '', isWhole: false, items: async () => new Set() }

/** What a reader sees of such a server: each folder with what came of it. */
async function read(options: FakeOptions): Promise<{
  readonly folders: ReadonlyMap<string, readonly LiveChange[] | string>
  readonly commands: readonly string[]
}> {
  const server = await startFakeImap(options)
  const folders = new Map<string, readonly LiveChange[] | string>()
  try {
    await using connection = await openImap({
      account: { address: `imap://127.0.0.1:${server.port}`, user: 'x' },
      secret: 'y',
      signal: new AbortController().signal,
    })
    for await (const unit of connection.units()) {
      if ('problem' in unit) folders.set(unit.locator, unit.problem.code)
      else folders.set(unit.locator, await Array.fromAsync(unit.changes(nothingKnown)))
    }
    return { folders, commands: server.commands }
  } finally {
    await server.stop()
  }
}

const idsOf = (changes: readonly LiveChange[] | string | undefined): string[] =>
  Array.isArray(changes)
    ? changes.map((change: LiveChange) =>
        'problem' in change
          ? `${change.locator} ${change.problem.code}`
          : 'locator' in change
            ? change.locator
            : change.type,
      )
    : [String(changes)]

test('names of folders are names: nothing in them leads elsewhere, and what has no right name is told', async () => {
  const { folders, commands } = await read({
    folders: [
      { listed: '"INBOX"', messages: [{ text: message(1) }] },
      { listed: '"../../etc/passwd"', messages: [{ text: message(2) }] },
      { listed: '"Klant&AOk-n"', messages: [{ text: message(3) }] },
      { listed: '"stuk&-&/"', messages: [{ text: message(4) }] },
      { listed: '"bel\u0007 en \u001b[31m rood"', messages: [{ text: message(5) }] },
      { listed: '"Leeg"', messages: [], flags: String.raw`\Noselect` },
    ],
  })
  assert.deepEqual(idsOf(folders.get('INBOX')), ['1'])
  assert.deepEqual(idsOf(folders.get('../../etc/passwd')), ['1'])
  assert.ok(folders.has('Klantén'))
  assert.equal(folders.has('Leeg'), false)
  assert.ok(commands.every((command) => !/^SELECT|STORE|EXPUNGE|APPEND|BODY\[/i.test(command)))
})

test('a message that lies of its size, is too large or cannot be given keeps no other from being read', async () => {
  const { folders, commands } = await read({
    folders: [
      {
        listed: '"INBOX"',
        messages: [
          { text: message(1), toldSize: 1 },
          { text: message(2), toldSize: MAX_MESSAGE_BYTES + 1 },
          { text: message(3), isBroken: true },
          { text: message(4), toldSize: MAX_MESSAGE_BYTES },
          { text: message(5) },
        ],
      },
    ],
  })
  assert.deepEqual(idsOf(folders.get('INBOX')).toSorted(), ['1', '2 too-large', '3 unreadable', '4', '5'])
  assert.ok(commands.some((command) => command.includes('BODY.PEEK[]')))
})

test('a server that finds nothing when it is asked to search is asked for each number', async () => {
  const { folders } = await read({
    isBlind: true,
    folders: [{ listed: '"INBOX"', messages: [{ text: message(1) }, { text: message(2) }] }],
  })
  assert.deepEqual(idsOf(folders.get('INBOX')), ['1', '2'])
})

test('a server that wants rest is left alone, and the next reading goes on', async (t) => {
  const { perform } = await index(t)
  let isTired = true
  const server = await startFakeImap({
    folders: [{ listed: '"INBOX"', messages: [{ text: message(1) }] }],
    answer: (command, tag) =>
      isTired && /^UID FETCH/i.test(command)
        ? `${tag} NO [OVERQUOTA] Account exceeded command or bandwidth limits.\r\n`
        : undefined,
  })
  t.after(() => server.stop())
  const address = `imap://127.0.0.1:${server.port}`
  await perform(addAccount, { kind: 'imap', address, user: 'x', secret: 'y' })
  const [first] = (await perform(scan, {})).sources
  assert.deepEqual([first?.reached, first?.reason, first?.items], [true, 'server-throttled', 0])
  isTired = false
  const [second] = (await perform(scan, {})).sources
  assert.deepEqual([second?.reason, second?.items], [null, 1])
  assert.equal((await perform(problems, {})).total, 0)
})

/** Somebody who gives tokens: agrees at once, and gives another token to renew with each time. */
async function startIssuer(t: TestContext) {
  const forms: URLSearchParams[] = []
  let turn = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const form = new URLSearchParams(body)
      forms.push(form)
      const isGood =
        form.get('grant_type') === 'authorization_code' || form.get('refresh_token') === `renew${turn}`
      turn++
      response.writeHead(isGood ? 200 : 400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ access_token: `token${turn}`, refresh_token: `renew${turn}` }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const provider = { authorize: `${origin}/authorize`, token: `${origin}/token`, scope: 'mail' }
  return { forms, providers: { google: provider, microsoft: provider }, token: () => `token${turn}` }
}

test('a token stands in the place of a password: the user agrees in a browser, and it is renewed', async (t) => {
  const issuer = await startIssuer(t)
  const folders = [{ listed: '"INBOX"', messages: [{ text: message(1) }] }]
  const server = await startFakeImap({ folders, token: issuer.token })
  t.after(() => server.stop())
  const secrets = new Map<string, string | null>()
  const accounts = createAccounts(
    {
      secrets: {
        get: async (name) => secrets.get(name) ?? null,
        set: async (name, secret) => void secrets.set(name, secret),
      },
      sources: { list: async () => [] },
    },
    { providers: issuer.providers },
  )
  const signIn = { by: 'microsoft', clientId: 'onze-registratie' } as const
  const { handle, address } = await accounts.signIns.begin({
    ...signIn,
    clientSecret: '',
    user: 'x@y.example',
  })
  const asked = new URL(address).searchParams
  assert.deepEqual([asked.get('code_challenge_method'), asked.get('login_hint')], ['S256', 'x@y.example'])
  const redirect = asked.get('redirect_uri') ?? ''
  assert.match(redirect, /^http:\/\/127\.0\.0\.1:\d+\/$/)
  // Whoever does not know what was asked is turned away.
  assert.equal((await fetch(`${redirect}?code=steal&state=guess`)).status, 404)
  const closing = await fetch(`${redirect}?code=good&state=${asked.get('state') ?? ''}`)
  assert.match(await closing.text(), /U kunt dit venster sluiten/)
  const secret = await accounts.signIns.take(handle)
  assert.equal(issuer.forms[0]?.get('code_verifier')?.length, 43)
  secrets.set('source:7', secret)
  const account = { address: `imap://127.0.0.1:${server.port}`, user: 'x@y.example', signIn }
  const source = { id: 7, kind: 'imap', details: { account } } as Parameters<typeof accounts.connect>[0]
  for (const turn of [2, 3]) {
    await using connection = await accounts.connect(source, new AbortController().signal)
    assert.equal((await Array.fromAsync(connection.units())).length, 1)
    assert.match(secrets.get('source:7') ?? '', new RegExp(`renew${turn}`))
  }
  secrets.set('source:7', secret)
  await assert.rejects(accounts.connect(source, new AbortController().signal), { code: 'sign-in-expired' })
})
