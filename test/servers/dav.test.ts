import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fromUtf8 } from '../../src/base/bytes.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { openCalDav } from '../../src/read/sources/caldav.ts'
import { openCardDav } from '../../src/read/sources/carddav.ts'
import type { Opening } from '../../src/read/sources/live.ts'
import { makeCertificate } from './certificate.ts'
import { readConnection } from './read-connection.ts'
import { startRadicale, type RadicaleServer } from './radicale-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-dav-'))
const server = await startRadicale()
after(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const skip = server === undefined ? 'radicale is not installed' : false
const { signal } = new AbortController()
const at = (address: string, user: string, secret: string): Opening => ({
  account: { address, user },
  secret,
  signal,
})
const home = '/noor%40bakkerij.example'

function running(): RadicaleServer {
  assert.ok(server !== undefined)
  return server
}

async function makeCollection(path: string, kind: 'addressbook' | 'calendar'): Promise<void> {
  const namespace = kind === 'addressbook' ? 'carddav' : 'caldav'
  const type = `<resourcetype><collection/><c:${kind}/></resourcetype>`
  const body = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:${namespace}"><set><prop>${type}</prop></set></mkcol>`
  const made = await running().request('MKCOL', path, { body })
  assert.equal(made.status, 201, await made.text())
}

async function put(path: string, body: string): Promise<void> {
  const type = path.endsWith('.ics') ? 'text/calendar' : 'text/vcard'
  const answer = await running().request('PUT', path, { body, headers: { 'content-type': type } })
  assert.ok(answer.ok, await answer.text())
}

const card = (name: string, email: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${email}\r\nFN:${name}\r\nN:${name};;;;\r\nEMAIL:${email}\r\nNOTE:zoë & <co>\r\nEND:VCARD\r\n`

test(
  'an account is found from the bare address of its server; a second look costs what changed',
  { skip },
  async () => {
    const { url, user, password, request } = running()
    await makeCollection(`${home}/klanten/`, 'addressbook')
    await makeCollection(`${home}/leeg/`, 'addressbook')
    await makeCollection(`${home}/agenda/`, 'calendar')
    for (let i = 0; i < 120; i++)
      await put(`${home}/klanten/k${i}.vcf`, card(`Klant ${i}`, `k${i}@klant.example`))
    await using connection = await openCardDav(at(url, user, password))
    const first = await readConnection(connection)
    assert.deepEqual(
      first.map(({ locator, items }) => [locator, items]),
      [
        [`${home}/klanten/`, 120],
        [`${home}/leeg/`, 0],
      ],
    )
    const [customers] = first
    assert.equal(customers?.texts.size, 120)
    assert.match(customers.texts.get('k7.vcf') ?? '', /\r\nFN:Klant 7\r\n/)
    assert.match(customers.texts.get('k7.vcf') ?? '', /NOTE:zoë & <co>/)

    await put(`${home}/klanten/k7.vcf`, card('Klant Zeven', 'k7@klant.example'))
    await put(`${home}/klanten/n%20ieuw.vcf`, card('Nieuw', 'nieuw@klant.example'))
    await request('DELETE', `${home}/klanten/k9.vcf`)
    await using later = await openCardDav(at(url, user, password))
    const second = await readConnection(later, first)
    assert.deepEqual(second[0]?.changes.toSorted(), ['gone k9.vcf', 'item k7.vcf', 'item n%20ieuw.vcf'])
    assert.deepEqual(second[1]?.changes, [])
    assert.equal(second[1]?.stamp, first[1]?.stamp)

    const again = await later.fetch(`${home}/klanten/`, 'k7.vcf')
    assert.equal(
      again && fromUtf8(again.bytes.read(0, again.bytes.sizeBytes)),
      second[0]?.texts.get('k7.vcf'),
    )
    assert.equal(await later.fetch(`${home}/klanten/`, 'k9.vcf'), undefined)
  },
)

test('a token that the server forgot gives everything anew', { skip }, async () => {
  const { url, user, password } = running()
  await using connection = await openCardDav(at(`${url}${home}/klanten/`, user, password))
  const stamp = `sync:${encodeURIComponent(`http://radicale.org/ns/sync/${'0'.repeat(64)}`)}`
  const [told] = await readConnection(connection, [
    { locator: `${home}/klanten/`, stamp, items: 0, changes: [], texts: new Map(), references: new Map() },
  ])
  assert.equal(told?.changes[0], 'restart')
  assert.equal(told?.texts.size, 120)
})

test('calendars are read the same way', { skip }, async () => {
  const { url, user, password } = running()
  const event =
    'BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260105T100000Z\r\nSUMMARY:Intake Piet Jansen\r\nEND:VEVENT\r\n'
  await put(
    `${home}/agenda/een.ics`,
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${event}END:VCALENDAR\r\n`,
  )
  await using connection = await openCalDav(at(`${url}${home}/`, user, password))
  const told = await readConnection(connection)
  assert.deepEqual(
    told.map(({ locator, changes }) => [locator, changes]),
    [[`${home}/agenda/`, ['restart', 'item een.ics']]],
  )
  assert.match(told[0]?.texts.get('een.ics') ?? '', /SUMMARY:Intake Piet Jansen/)
})

test(
  'a wrong password, nobody there, a server without an own certificate: each by its name',
  { skip },
  async () => {
    const { url, user } = running()
    await assert.rejects(openCardDav(at(url, user, 'fout')), refusal('sign-in-refused'))
    await assert.rejects(openCardDav(at('http://localhost:1', user, '')), refusal('server-unreachable'))
    await assert.rejects(openCardDav(at('http://adressen.example', user, '')), refusal('server-needs-tls'))
    const files = makeCertificate(folder)
    if (files === undefined) return
    const secure = await startRadicale(files)
    assert.ok(secure !== undefined)
    try {
      const opening = at(secure.url, user, secure.password)
      await assert.rejects(openCardDav(opening), refusal('server-certificate'))
      await using connection = await openCardDav({ ...opening, trusted: files.cert })
      assert.deepEqual(await readConnection(connection), [])
    } finally {
      await secure.stop()
    }
  },
)

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** A server that answers as one that is not Radicale may. */
async function serverThat(t: TestContext, answer: Answer): Promise<string> {
  const fake = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    request.on('end', () => answer(request, response, body))
  })
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve))
  t.after(() => fake.close())
  const address = fake.address()
  assert.ok(typeof address === 'object' && address !== null)
  return `http://localhost:${address.port}`
}

const multistatus = (inside: string): string =>
  `<d:multistatus xmlns:d="DAV:" xmlns:x="urn:ietf:params:xml:ns:carddav">${inside}</d:multistatus>`
const given = (href: string, properties: string): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
const bookType = '<d:resourcetype><d:collection/><x:addressbook/></d:resourcetype>'

test('a server without change tags, without questions for many, that answers in other spellings', async (t) => {
  let tag = 'a'
  const url = await serverThat(t, ({ method, headers }, response, body) => {
    if (method === 'GET') {
      response.end('BEGIN:VCARD\nFN:Alleen Ik\nEND:VCARD\n')
      return
    }
    response.statusCode = method === 'REPORT' ? 501 : 207
    response.end(
      multistatus(
        headers['depth'] === '0' || body.includes('home-set')
          ? given('/boek', bookType)
          : given('/boek/', bookType) +
              given('/boek/a%40b.vcf', `<d:getetag>"${tag}"</d:getetag><d:resourcetype/>`),
      ),
    )
  })
  await using connection = await openCardDav(at(`${url}/boek`, 'x', 'y'))
  const first = await readConnection(connection)
  assert.deepEqual(first[0]?.changes, ['restart', 'item a%40b.vcf'])
  assert.equal(first[0]?.texts.get('a%40b.vcf'), 'BEGIN:VCARD\r\nFN:Alleen Ik\r\nEND:VCARD\r\n')
  const same = await readConnection(connection, first)
  assert.equal(same[0]?.stamp, first[0]?.stamp)
  tag = 'b'
  assert.notEqual((await readConnection(connection, first))[0]?.stamp, first[0]?.stamp)
})

test('a server that takes no password as we give it is told by its name', async (t) => {
  const url = await serverThat(t, (_request, response) => {
    response.writeHead(401, { 'www-authenticate': 'Digest realm="x", nonce="1"' }).end()
  })
  await assert.rejects(openCardDav(at(url, 'x', 'y')), refusal('server-odd'))
})

test('the password does not follow a server to another host', async (t) => {
  let heard = 0
  const other = await serverThat(t, (_request, response) => {
    heard++
    response.end()
  })
  const url = await serverThat(t, ({ method }, response) => {
    if (method === 'PROPFIND') response.writeHead(301, { location: `${other}/dav/` }).end()
  })
  await assert.rejects(openCardDav(at(url, 'x', 'y')), refusal('server-elsewhere'))
  const pointing = await serverThat(t, (_request, response) => {
    response.writeHead(207)
    response.end(
      multistatus(
        given('/', `<d:current-user-principal><d:href>${other}/me/</d:href></d:current-user-principal>`),
      ),
    )
  })
  await assert.rejects(openCardDav(at(pointing, 'x', 'y')), refusal('server-elsewhere'))
  assert.equal(heard, 0)
})

test('what a server says may be anything: an address that is none, entities that grow, elements without end', async (t) => {
  const home = '<x:addressbook-home-set><d:href>/home/</d:href></x:addressbook-home-set>'
  const grows =
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">' +
    '<!ENTITY f SYSTEM "file:///etc/hostname">]>'
  const answers = [
    multistatus(given('http://[', bookType) + given('/home/goed/', bookType)),
    grows + multistatus(given('/home/goed/', bookType) + given('/home/&c;&f;/', '')),
    multistatus(given('/home/goed/', bookType) + '<d:response>'.repeat(100_000)),
    multistatus(given('/home/goed/', bookType) + given(`/${'x'.repeat(1_000_000)}`, '<d:getetag/>')),
    multistatus(given('/home/goed/', bookType)) + '\0<<<&&&]]>',
  ]
  for (const answer of answers) {
    const url = await serverThat(t, ({ url: path }, response) => {
      response.statusCode = 207
      if (path === '/home/goed/') response.end(multistatus(''))
      else response.end(path === '/home/' ? answer : multistatus(given('/', home)))
    })
    await using connection = await openCardDav(at(url, 'x', 'y'))
    const told = await readConnection(connection, [])
    assert.deepEqual(
      told.map(({ locator }) => locator),
      ['/home/goed/'],
      answer.slice(0, 300),
    )
  }
})

test('a collection that may not be looked into is a problem; changes that come in pages are all taken', async (t) => {
  const url = await serverThat(t, ({ url: path, headers }, response, body) => {
    response.statusCode = 207
    if (path === '/' || path?.startsWith('/.well')) {
      response.end(
        multistatus(given('/', '<x:addressbook-home-set><d:href>/home/</d:href></x:addressbook-home-set>')),
      )
    } else if (path === '/home/') {
      const report =
        '<d:supported-report-set><d:supported-report><d:report><d:sync-collection/></d:report></d:supported-report></d:supported-report-set>'
      response.end(
        multistatus(
          given('/home/dicht/', bookType) +
            given('/home/open/', `${bookType}<d:sync-token>t3</d:sync-token>${report}`),
        ),
      )
    } else if (path === '/home/dicht/') response.writeHead(403).end()
    else if (body.includes('sync-collection')) {
      const isFirst = body.includes('>t1<')
      const more =
        '<d:response><d:href>/home/open/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>'
      response.end(
        multistatus(
          given(isFirst ? '/home/open/a.vcf' : '/home/open/b.vcf', '<d:getetag>"1"</d:getetag>') +
            (isFirst ? more : '') +
            `<d:sync-token>${isFirst ? 't2' : 't3'}</d:sync-token>`,
        ),
      )
    } else if (headers['depth'] === '1' && body.includes('multiget'))
      response.end(
        multistatus(
          given('/home/open/a.vcf', '<x:address-data>BEGIN:VCARD&#13;\nEND:VCARD</x:address-data>') +
            '<d:response><d:href>/home/open/b.vcf</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>',
        ),
      )
    else response.end(multistatus(''))
  })
  await using connection = await openCardDav(at(url, 'x', 'y'))
  const told = await readConnection(connection, [
    {
      locator: '/home/open/',
      stamp: 'sync:t1',
      items: 1,
      changes: [],
      texts: new Map(),
      references: new Map(),
    },
  ])
  assert.deepEqual(
    told.map(({ changes }) => changes),
    [['problem unreadable HTTP 403'], ['item a.vcf', 'gone b.vcf']],
  )
  assert.equal(told[1]?.texts.get('a.vcf'), 'BEGIN:VCARD\r\nEND:VCARD')
})

function refusal(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code
}
