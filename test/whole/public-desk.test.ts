import assert from 'node:assert/strict'
import fs, { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { z } from 'zod'
import { action } from '../../src/actions/action.ts'
import { withdrawConsent } from '../../src/actions/consent-records.ts'
import { contact, contacts } from '../../src/actions/consents.ts'
import { setMailServer } from '../../src/actions/mail.ts'
import { contactLinks } from '../../src/actions/public-contact-links.ts'
import { publicDesk, setPublicDesk } from '../../src/actions/public-desk.ts'
import { dropPublicEntry, openPublicRequest, publicEntries } from '../../src/actions/public-entries.ts'
import { setPublicForm } from '../../src/actions/public-forms.ts'
import { readPublicInbox } from '../../src/actions/public-inbox.ts'
import { previewConfirmMail, sendConfirmMail } from '../../src/actions/public-sign-ups.ts'
import { previewRequestLetter, requestLetterFile } from '../../src/actions/request-letters.ts'
import { request } from '../../src/actions/requests.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { openPublicDesk, sayRaw, type OpenPublicDesk } from '../public-desk.ts'

// The public desk as a process of its own, spoken to over its port, and the workbench that reads what it left.

let desk: OpenPublicDesk
let mail: TestMailServer

before(async () => {
  mail = await startMailServer()
  desk = await openPublicDesk()
  await desk.workspace.perform(setMailServer, {
    server: {
      host: '127.0.0.1',
      port: mail.port,
      security: 'none',
      user: '',
      from: 'marijke@deketting.example',
    },
  })
  await desk.workspace.perform(setPublicForm, {
    form: 'nieuwsbrief',
    title: { nl: 'Nieuws van De Ketting', en: 'News from De Ketting' },
    notice: { nl: 'Elke maand een mail.', en: 'A mail every month.' },
    purposes: [
      { id: 'news', text: { nl: 'Nieuws', en: 'News' } },
      { id: 'offers', text: { nl: 'Aanbiedingen', en: 'Offers' } },
    ],
  })
})

after(async () => {
  await desk.close()
  await mail.close()
})

type Fields = Readonly<Record<string, string | readonly string[]>>

async function post(path: string, fields: Fields): Promise<Response> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return fetch(`${desk.address}${path}`, {
    method: 'POST',
    body: new URLSearchParams(pairs),
    redirect: 'manual',
    headers: { connection: 'close' },
  })
}

/** Fills a form in at the pace of a person. */
async function fillIn(path: string, fields: Fields): Promise<Response> {
  const html = await (await fetch(`${desk.address}${path}`)).text()
  const stamp = /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, 2600))
  return post(path, { ...fields, stamp })
}

const read = (): Promise<{ readonly read: number; readonly odd: number; readonly aside: number }> =>
  desk.workspace.perform(readPublicInbox, {})

/** The part of a link behind the address of the desk. */
function pathIn(text: string): string {
  const token = /\/p\/([A-Za-z0-9_-]{22})/.exec(text)?.[0]
  assert.ok(token !== undefined, text)
  return token
}

const asked = { wish: 'access', name: 'Piet Jansen', reach: 'piet@example.org', message: 'Alles graag' }

test('a request at the desk becomes the file of a request, with the clock from when it was sent', async () => {
  const before = Date.now()
  assert.equal((await fillIn('/request', asked)).status, 200)
  assert.deepEqual(await read(), { read: 1, odd: 0, aside: 0 })
  assert.deepEqual(await read(), { read: 0, odd: 0, aside: 0 })
  const [waiting] = await desk.workspace.perform(publicEntries, {})
  assert.ok(waiting?.entry.type === 'request')
  assert.ok(waiting.atMs >= before && waiting.atMs <= Date.now())
  const { request } = await desk.workspace.perform(openPublicRequest, { id: waiting.id })
  assert.equal(request, 1)
  assert.deepEqual(await desk.workspace.perform(publicEntries, {}), [])
  assert.notEqual((await desk.workspace.perform(publicDesk, {})).running, null)
})

test('one setting is changed and taken back, whatever else was set meanwhile', async () => {
  const { perform } = desk.workspace
  const { settings } = await perform(publicDesk, {})
  const { former } = await perform(setPublicDesk, { takesRequests: false })
  assert.deepEqual(former, { takesRequests: true })
  await perform(setPublicDesk, { confirmsByItself: true })
  await perform(setPublicDesk, former)
  assert.deepEqual((await perform(publicDesk, {})).settings, { ...settings, confirmsByItself: true })
  await perform(setPublicDesk, { confirmsByItself: false })
})

/** Signs up, and follows the link in the mail that asks. */
async function signUp(fields: Fields): Promise<void> {
  const { workspace } = desk
  assert.equal((await fillIn('/join/nieuwsbrief', fields)).status, 200)
  await read()
  const [waiting] = await workspace.perform(publicEntries, {})
  assert.ok(waiting !== undefined)
  const { seen } = await workspace.perform(previewConfirmMail, { id: waiting.id })
  await workspace.perform(sendConfirmMail, { id: waiting.id, seen })
  assert.equal((await post(confirmPath(), {})).status, 200)
}

/** The page behind the link in the newest mail. */
function confirmPath(): string {
  return pathIn((mail.received.at(-1) ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='))
}

test('a yes that was pressed before somebody was taken out does not bring them back; a later one does', async () => {
  const { workspace } = desk
  const fields = { name: 'Cor Mol', email: 'cor@example.org', purpose: 'news' }
  const linesWithCor = async (): Promise<number> => {
    const { bytes } = await workspace.perform(contactLinks, { text: 'mailadres\ncor@example.org\n' })
    return Buffer.from(bytes).toString('utf8').trim().split(/\r\n/).length - 1
  }
  await signUp(fields)
  await workspace.perform(withdrawConsent, { person: { mail: fields.email }, way: 'phone' })
  await read()
  assert.equal(await linesWithCor(), 0)
  await signUp(fields)
  await read()
  assert.equal(await linesWithCor(), 1)
})

test('a sign-up is asked to confirm by mail, confirmed by a button, and ended by one click', async () => {
  const { workspace } = desk
  const fields = { name: 'Anna Smit', email: 'anna@example.org', purpose: 'news' }
  assert.equal((await fillIn('/join/nieuwsbrief', fields)).status, 200)
  await read()
  const [waiting] = await workspace.perform(publicEntries, {})
  assert.ok(waiting !== undefined)
  const { seen, text, to } = await workspace.perform(previewConfirmMail, { id: waiting.id })
  assert.equal(to, 'anna@example.org')
  assert.match(text, /hier komt de link/)
  const sent = await workspace.perform(sendConfirmMail, { id: waiting.id, seen })
  assert.equal(sent.failure, null)
  const confirm = confirmPath()

  for (const method of ['HEAD', 'GET', 'GET'])
    assert.equal((await fetch(`${desk.address}${confirm}`, { method })).status, 200)
  assert.equal((await read()).read, 0, 'looking is no yes')
  assert.equal((await post(confirm, {})).status, 200)
  await read()
  assert.deepEqual(await workspace.perform(publicEntries, {}), [])
  assert.equal((await post(confirm, {})).status, 404, 'a link that did its work is closed')

  const list = 'naam;mailadres\nAnna;anna@example.org\nBram;bram@example.org\n'
  const { bytes } = await workspace.perform(contactLinks, { text: list })
  const rows = Buffer.from(bytes).toString('utf8').trim().split(/\r\n/)
  assert.equal(rows.length, 3)
  const [, anna = '', bram = ''] = rows
  assert.match(anna, /;<https:\/\/loket\.deketting\.example\/p\/[A-Za-z0-9_-]{22}>$/)
  const page = await (await fetch(`${desk.address}${pathIn(anna)}`)).text()
  assert.match(page, /Stop met alles/)

  // As a mail program sends it (RFC 8058, 3.2), once as a form and once in parts.
  const oneClick = await post(pathIn(anna), { 'List-Unsubscribe': 'One-Click' })
  assert.deepEqual(
    [oneClick.status, oneClick.headers.get('set-cookie'), oneClick.headers.get('location')],
    [200, null, null],
  )
  const body =
    '--Xy\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--Xy--\r\n'
  const inParts = await sayRaw(desk.port, [
    `POST ${pathIn(bram)} HTTP/1.1\r\nHost: loket.deketting.example\r\nContent-Type: multipart/form-data; boundary=Xy\r\nContent-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n${body}`,
  ])
  assert.match(inParts, /^HTTP\/1\.1 200 /)
  assert.deepEqual(await read(), { read: 2, odd: 0, aside: 0 })
  const again = await workspace.perform(contactLinks, { text: list })
  assert.equal(Buffer.from(again.bytes).toString('utf8').trim().split(/\r\n/).length, 1, 'both are gone')
})

/** Reads the inbox, and is killed where an entry would be taken away: what it made of that is kept. */
const readAndBreakOff = action({
  name: 'read-and-break-off',
  shape: 'change',
  input: z.object({}),
  async run(context) {
    const remove = (): Promise<never> => Promise.reject(new Error('killed'))
    const publicDesk = { ...context.store.publicDesk, remove }
    await assert.rejects(
      readPublicInbox.run({ ...context, store: { ...context.store, publicDesk } }, {}, () => undefined),
      /killed/,
    )
  },
})

test('of a yes whose filing was broken off, and is done once more, there is one record', async () => {
  const { workspace } = desk
  await signUp({ name: 'Dirk', email: 'dirk@example.org', purpose: 'news' })
  await workspace.perform(readAndBreakOff, {})
  await read()
  const [row] = (await workspace.perform(contacts, { text: 'dirk@example.org' })).rows
  const file = await workspace.perform(contact, { contact: row?.contact ?? '' })
  assert.equal(file?.records.length, 1)
  assert.equal(row?.state, 'CONSENT_OK')
})

test('who gets two things can stop one of them; whether an address is known, nobody learns', async () => {
  const { workspace } = desk
  const email = 'gijs@example.org'
  await signUp({ name: 'Gijs', email, purpose: ['news', 'offers'] })
  await read()
  const purposes = async (): Promise<readonly string[]> =>
    (await workspace.perform(contacts, { text: email })).rows[0]?.purposes ?? []
  assert.deepEqual(await purposes(), ['news', 'offers'])
  const { bytes } = await workspace.perform(contactLinks, { text: `mailadres\n${email}\n` })
  const own = pathIn(Buffer.from(bytes).toString('utf8'))
  const shown = await (await fetch(`${desk.address}${own}`)).text()
  assert.equal(shown.match(/type="checkbox"[^>]*checked/g)?.length, 2)

  // What was never asked for is not switched on by a made-up field.
  assert.equal((await post(own, { save: '1', purpose: ['offers', 'partners'] })).status, 200)
  await read()
  assert.deepEqual(await purposes(), ['offers'])
  const left = await (await fetch(`${desk.address}${own}`)).text()
  assert.equal(left.match(/type="checkbox"[^>]*checked/g)?.length, 1)

  const answers = await Promise.all(
    [email, 'niemand@example.org'].map(async (address) => {
      const answer = await fillIn('/join/nieuwsbrief', { name: 'Wie', email: address, purpose: 'news' })
      return [answer.status, await answer.text()]
    }),
  )
  assert.deepEqual(answers[0], answers[1])
  await read()
  for (const { id } of await workspace.perform(publicEntries, {}))
    await workspace.perform(dropPublicEntry, { id })
})

test('what was kept survives a kill at once after the thanks, and is read once', async () => {
  assert.equal((await fillIn('/request', { ...asked, name: 'Na de klap' })).status, 200)
  desk.process().kill('SIGKILL')
  await new Promise((resolve) => desk.process().once('exit', resolve))
  // What was being written when it was killed: nobody was thanked for it.
  const broken = join(desk.inbox, `${crypto.randomUUID()}.entry`)
  writeFileSync(broken, Buffer.alloc(40))
  await desk.restart()
  assert.deepEqual(await read(), { read: 1, odd: 0, aside: 0 })
  assert.ok(existsSync(broken), 'it may still be written')
  const names = (await desk.workspace.perform(publicEntries, {})).map(({ entry }) => entry.name)
  assert.deepEqual(names, ['Na de klap'])
})

test('the process has its folder and nothing else, and writes down nothing of a visitor', async () => {
  const kept = readdirSync(desk.inbox).filter((name) => name.endsWith('.json'))
  assert.deepEqual(kept, ['running.json'])
  const note = readFileSync(join(desk.inbox, 'running.json'), 'utf8')
  assert.deepEqual(Object.keys(JSON.parse(note) as object).toSorted(), ['atMs', 'pid', 'port'])
  const status = readFileSync(`/proc/${String(desk.process().pid)}/cmdline`, 'latin1').split('\0')
  assert.ok(status.includes('--permission'))
  const writable = status.filter((flag) => flag.startsWith('--allow-fs-write='))
  assert.deepEqual(writable, [`--allow-fs-write=${desk.inbox}`])
})

test('odd and hostile requests are refused within bounds, and the desk goes on', async () => {
  const say = (text: string): Promise<string> => sayRaw(desk.port, [text])
  const get = (path: string, head = 'Host: loket.deketting.example'): Promise<string> =>
    say(`GET ${path} HTTP/1.1\r\n${head}\r\nConnection: close\r\n\r\n`)
  assert.match(await get('/'), /^HTTP\/1\.1 200 /)
  assert.match(await get('/', 'Host: iets.anders.example'), /^HTTP\/1\.1 421 /)
  assert.match(
    await get('/', 'Host: iets.anders.example\r\nX-Forwarded-Host: loket.deketting.example'),
    /^HTTP\/1\.1 421 /,
  )
  for (const path of ['/../../etc/passwd', '/p/%2e%2e%2f%2e%2e%2fetc%2fpasswd', '//etc/passwd', '/desk.json'])
    assert.match(await get(path), /^HTTP\/1\.1 40[04] /, path)
  assert.match(await get(`/${'a'.repeat(5000)}`), /^HTTP\/1\.1 400 /)
  assert.match(
    await get('/', `Host: loket.deketting.example\r\nX: ${'a'.repeat(20_000)}`),
    /^HTTP\/1\.1 431 /,
  )
  assert.match(await say('PUT / HTTP/1.1\r\nHost: loket.deketting.example\r\n\r\n'), /^HTTP\/1\.1 405 /)
  const head = 'POST /request HTTP/1.1\r\nHost: loket.deketting.example\r\nConnection: close\r\n'
  const form = 'Content-Type: application/x-www-form-urlencoded\r\n'
  assert.match(await say(`${head}${form}Content-Length: 999999999\r\n\r\n`), /^HTTP\/1\.1 413 /)
  const chunk = `8000\r\n${'a'.repeat(0x8000)}\r\n`
  assert.match(
    await sayRaw(desk.port, [`${head}${form}Transfer-Encoding: chunked\r\n\r\n`, chunk, chunk, chunk]),
    /^(?:HTTP\/1\.1 413 |$)/,
  )
  assert.match(await say(`${head}${form}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab`), / 415 /)
  assert.match(await say(`${head}Content-Type: text/xml\r\nContent-Length: 2\r\n\r\nab`), / 415 /)
  const slow = sayRaw(desk.port, ['GET / HTTP/1.1\r\nHost: loket'])
  assert.match(await slow, /^HTTP\/1\.1 408 /, 'who never ends is hung up on')
  assert.match(await get('/'), /^HTTP\/1\.1 200 /)
  const csp = (await fetch(desk.address)).headers.get('content-security-policy')
  assert.match(csp ?? '', /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/)
})

test('whatever is refused is told in words, in both languages', async () => {
  const post = 'POST /request HTTP/1.1\r\nHost: loket.deketting.example\r\nConnection: close\r\n'
  for (const [asks, status] of [
    [`GET /${'a'.repeat(5000)} HTTP/1.1\r\nHost: loket.deketting.example\r\n\r\n`, 400],
    ['GET //etc/passwd HTTP/1.1\r\nHost: loket.deketting.example\r\n\r\n', 400],
    ['GET http://elders.example/ HTTP/1.1\r\nHost: loket.deketting.example\r\n\r\n', 400],
    ['hallo daar\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: loket.deketting.example\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['DELETE /request HTTP/1.1\r\nHost: loket.deketting.example\r\n\r\n', 405],
    [`${post}Content-Type: text/xml\r\nContent-Length: 2\r\n\r\nab`, 415],
    [`${post}Content-Type: text/plain\r\nContent-Length: 999999999\r\n\r\n`, 415],
  ] as const) {
    const answer = await sayRaw(desk.port, [asks])
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${String(status)} `), asks.slice(0, 40))
    assert.match(answer, /Dit webadres klopt niet|Dat konden wij niet lezen/)
    assert.match(answer, /This web address is not right|We could not read that/)
    assert.match(answer, /content-security-policy: default-src 'none'/i)
    assert.ok(
      !answer.includes('elders.example') && !answer.includes('aaaa'),
      'nothing of the request comes back',
    )
  }
})

test('a hundred who press at once are all kept, and read once each', async () => {
  const html = await (await fetch(`${desk.address}/request`)).text()
  assert.match(html, /name="stamp"/)
  const stamps = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const page = await (await fetch(`${desk.address}/request`)).text()
      return /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 2600))
  await read()
  const answers = await Promise.all(
    stamps.map((stamp, i) => post('/request', { ...asked, name: `Bezoeker ${String(i)}`, stamp })),
  )
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
  assert.deepEqual(await read(), { read: 100, odd: 0, aside: 0 })
  assert.deepEqual(await read(), { read: 0, odd: 0, aside: 0 })
  for (const { id, entry } of await desk.workspace.perform(publicEntries, {}))
    if (entry.name.startsWith('Bezoeker ')) await desk.workspace.perform(dropPublicEntry, { id })
})

test('what the disk does not give is put aside, and keeps nobody else waiting', async () => {
  await read()
  const before = new Set(readdirSync(desk.inbox))
  assert.equal((await fillIn('/request', asked)).status, 200)
  const [bad = ''] = readdirSync(desk.inbox).filter((name) => name.endsWith('.entry') && !before.has(name))
  assert.equal((await fillIn('/request', { ...asked, name: 'Els Kamphuis' })).status, 200)
  const whole = fs.readFileSync
  const failing = (...given: Parameters<typeof whole>): ReturnType<typeof whole> => {
    if (String(given[0]).endsWith(bad))
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' })
    return whole(...given)
  }
  Object.assign(fs, { readFileSync: failing })
  syncBuiltinESMExports()
  try {
    assert.deepEqual(await read(), { read: 1, odd: 0, aside: 1 })
  } finally {
    Object.assign(fs, { readFileSync: whole })
    syncBuiltinESMExports()
  }
  assert.deepEqual(await read(), { read: 0, odd: 0, aside: 0 })
  const view = await desk.workspace.perform(publicDesk, {})
  assert.equal(view.aside, 1)
  rmSync(join(desk.inbox, `${bad}.aside`))
})

test('a hostile name goes to the request and its letter as a name, and nothing of it runs or turns', async () => {
  const { perform } = desk.workspace
  const name = `\u202Egro.elpmaxe\u202C <script>alert(1)</script>\u0000\u0007"'{{x}}\nBcc: a@b.example ${'é'.repeat(400)}`
  assert.equal(
    (await fillIn('/request', { ...asked, name, message: `x\u0000\u202Ey\r\n.\r\nBcc: z` })).status,
    200,
  )
  await read()
  const waiting = await perform(publicEntries, {})
  const row = waiting.find(({ entry }) => entry.name.includes('<script>'))
  assert.ok(row !== undefined)
  const { request: id } = await perform(openPublicRequest, { id: row.id })
  const view = await perform(request, { id })
  assert.doesNotMatch(JSON.stringify(view), /[\u202A-\u202E\u2066-\u2069]|\\u0000|\\u0007/)
  const letter = await perform(requestLetterFile, { id, letter: 'received', format: 'html' })
  const html = Buffer.from(letter.bytes).toString()
  assert.ok(!html.includes('<script>alert'), 'a name is no markup')
  const told = await perform(previewRequestLetter, { id, letter: 'received' })
  assert.ok(!/[\r\n]/.test(told.title), 'a name is no header line')
})

test('a folder that is taken away or is full tells the visitor so, and comes back', async () => {
  const elsewhere = `${desk.inbox}-elsewhere`
  renameSync(desk.inbox, elsewhere)
  try {
    const answer = await fillIn('/request', asked)
    assert.equal(answer.status, 503)
    assert.match(await answer.text(), /stuur ons een mail/)
  } finally {
    renameSync(elsewhere, desk.inbox)
  }
  assert.equal((await fillIn('/request', asked)).status, 200)
})
