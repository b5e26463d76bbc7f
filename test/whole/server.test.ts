import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Hono } from 'hono'
import { z } from 'zod'
import { actions } from '../../src/actions/index.ts'
import { deskActions } from '../../src/app/desk-actions.ts'
import { openDesk, type Desk } from '../../src/app/desk.ts'
import { createApp } from '../../src/server/app.ts'
import { createSessions, type Sessions } from '../../src/server/sessions.ts'

const host = '127.0.0.1:2001'
const origin = `http://${host}`
const asset = { bytes: new TextEncoder().encode('let a'), type: 'text/javascript; charset=utf-8' }

interface Workbench {
  readonly app: Hono
  readonly desk: Desk
  readonly sessions: Sessions
  readonly folder: string
  readonly wait: (ms: number) => void
  readonly post: (
    name: string,
    input?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
}

/** A workbench on a folder of its own, without a port. */
async function workbench(run: (on: Workbench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const desk = await openDesk(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    new AbortController().signal,
  )
  let nowMs = 0
  const sessions = createSessions(() => nowMs)
  const app = createApp({
    desk,
    sessions,
    bundle: { page: '<!doctype html>', assets: new Map([['main-1.js', asset]]) },
    isHost: (asked) => [host, 'localhost:2001'].includes(asked.toLowerCase()),
    version: '1',
  })
  const post: Workbench['post'] = async (name, input = {}, headers = {}) =>
    app.request(`${origin}/api/actions/${name}`, {
      method: 'POST',
      headers: { host, origin, 'content-type': 'application/json', ...headers },
      body: typeof input === 'string' ? input : JSON.stringify(input),
    })
  try {
    await run({ app, desk, sessions, folder, post, wait: (ms) => (nowMs += ms) })
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const get = async (
  { app }: Workbench,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => app.request(`${origin}${path}`, { headers: { host, ...headers } })

const bearer = ({ sessions }: Workbench): Record<string, string> => ({
  authorization: `Bearer ${sessions.key}`,
})

interface Told {
  readonly status: number
  readonly title: string
  readonly failure: {
    readonly type: string
    readonly code?: string
    readonly issues?: readonly { readonly path: string }[]
  }
}

async function told(answer: Response): Promise<Told> {
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  const details = (await answer.json()) as Told
  assert.equal(details.status, answer.status)
  return details
}

test('answers only to its own name, so that a name that was turned to this machine reaches nothing', () =>
  workbench(async (on) => {
    for (const wrong of [
      'evil.example',
      'evil.example:2001',
      '127.0.0.1',
      '127.0.0.1:2002',
      '127.0.0.1.:2001',
      'localhost.:2001',
      '[::1]:2001',
      '0.0.0.0:2001',
      '127.1:2001',
      'localhost:2001.evil.example',
      '',
    ]) {
      for (const path of ['/', '/api/session', '/assets/main-1.js'])
        assert.equal((await get(on, path, { host: wrong })).status, 421, `${wrong} ${path}`)
      assert.equal((await on.post('desk-status', {}, { ...bearer(on), host: wrong })).status, 421, wrong)
    }
    assert.equal((await get(on, '/', { host: 'LOCALHOST:2001' })).status, 200)
  }))

test('changes nothing for a page of another site', () =>
  workbench(async (on) => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:2002' },
      { origin: 'https://127.0.0.1:2001' },
      { origin: `${origin}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      const answer = await on.post('desk-status', {}, { ...bearer(on), ...headers })
      assert.equal(answer.status, 403, JSON.stringify(headers))
    }
    const formLike = await on.app.request(`${origin}/api/actions/desk-status`, {
      method: 'POST',
      headers: { host, 'content-type': 'application/json' },
      body: '{}',
    })
    assert.equal(formLike.status, 403)
    assert.equal(
      (await get(on, '/api/session', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).status,
      403,
    )
    assert.equal(
      (await get(on, '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status,
      200,
    )
  }))

test('tells a browser that was not let in only whether a passphrase would help', () =>
  workbench(async (on) => {
    const state = await get(on, '/api/session')
    assert.deepEqual(await state.json(), { isSignedIn: false, canUnlock: false, version: '1' })
    for (const name of ['summary', 'begin', 'destroy', 'open-sample', 'list-jobs', 'lock', 'export'])
      assert.equal((await told(await on.post(name))).failure.code, 'signed-out', name)
    assert.equal((await told(await get(on, '/api/events'))).status, 401)
    for (const headers of [
      { authorization: 'Bearer x' },
      { authorization: `Basic ${on.sessions.key}` },
      { cookie: `kwartje-2001=${on.sessions.key}` },
      { cookie: `kwartje-2002=${on.sessions.begin()}` },
    ])
      assert.equal((await on.post('desk-status', {}, headers)).status, 401, JSON.stringify(headers))
  }))

test('the key in the address lets a browser in, and goes out of the address', () =>
  workbench(async (on) => {
    const answer = await get(on, `/?key=${on.sessions.key}`)
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/'])
    const cookie = answer.headers.get('set-cookie') ?? ''
    assert.match(cookie, /^kwartje-2001=\S{20,}; Path=\/; HttpOnly; SameSite=Strict$/)
    assert.equal(cookie.includes(on.sessions.key), false)
    const [session = ''] = cookie.split(';')
    assert.equal((await on.post('desk-status', {}, { cookie: session })).status, 200)
    assert.equal((await on.post('desk-status', {}, bearer(on))).status, 200)
    const wrong = await get(on, '/people?key=wrong')
    assert.deepEqual(
      [wrong.status, wrong.headers.get('location'), wrong.headers.get('set-cookie')],
      [303, '/', null],
    )
  }))

test('a key that works once works once, within two minutes, and is not used up by who only looks', () =>
  workbench(async (on) => {
    const letsIn = async (key: string): Promise<boolean> =>
      (await get(on, `/?key=${key}`)).headers.has('set-cookie')
    const once = on.sessions.onceKey()
    const looked = await on.app.request(`${origin}/?key=${once}`, { method: 'HEAD', headers: { host } })
    assert.deepEqual([looked.status, looked.headers.has('set-cookie')], [200, false])
    assert.deepEqual([await letsIn(once), await letsIn(once)], [true, false])
    assert.equal(
      (await on.post('desk-status', {}, { authorization: `Bearer ${on.sessions.onceKey()}` })).status,
      401,
    )
    const late = on.sessions.onceKey()
    on.wait(120_001)
    assert.equal(await letsIn(late), false)
    assert.equal(await letsIn(on.sessions.key), true)
  }))

test('without a passphrase there is nothing to unlock, whatever is given', () =>
  workbench(async (on) => {
    assert.notEqual((await on.post('unlock', { secret: 'x' })).status, 200)
    await on.desk.begin(undefined)
    for (const open of [() => Promise.resolve(), () => on.desk.openSample()]) {
      await open()
      const answer = await on.post('unlock', { secret: 'x' })
      assert.equal(answer.headers.get('set-cookie'), null)
      assert.equal((await told(answer)).failure.code, 'wrong-passphrase')
    }
  }))

test('the passphrase lets in, wrong ones ever more slowly, and locking puts every browser out', () =>
  workbench(async (on) => {
    await on.desk.begin('een lang wachtwoord')
    await on.desk.lock()
    const state = await get(on, '/api/session')
    assert.deepEqual(await state.json(), { isSignedIn: false, canUnlock: true, version: '1' })
    const right = await on.post('unlock', { secret: 'een lang wachtwoord' })
    assert.equal(right.status, 200)
    const cookie = (right.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    assert.equal((await on.post('summary', {}, { cookie })).status, 200)
    assert.equal((await on.post('lock', {}, { cookie })).status, 200)
    assert.equal((await on.post('desk-status', {}, { cookie })).status, 401)
    assert.equal((await on.post('summary', {}, bearer(on))).status, 423)
    const statuses = await Promise.all(
      Array.from({ length: 7 }, async () => (await on.post('unlock', { secret: 'mis' })).status),
    )
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429])
    const early = await told(await on.post('unlock', { secret: 'een lang wachtwoord' }))
    assert.deepEqual([early.status, early.failure.code], [429, 'too-many-tries'])
  }))

test('says what is wrong with an input, and takes only JSON of a sensible size', () =>
  workbench(async (on) => {
    const issue = await told(await on.post('pause-job', { id: -1 }, bearer(on)))
    assert.deepEqual(
      [issue.status, issue.failure.type, issue.failure.issues?.map(({ path }) => path)],
      [422, 'input', ['id']],
    )
    await on.desk.begin(undefined)
    const nested = await told(
      await on.post(
        'mark-findings',
        { kind: 'NL_BSN', verdict: 'wrong', scope: { type: 'value', value: 'x' } },
        bearer(on),
      ),
    )
    assert.deepEqual(
      nested.failure.issues?.map(({ path }) => path),
      ['scope.value'],
    )
    for (const input of ['', '{', '{"a":', 'null', '[]', '"x"', '{"__proto__":{"isAdmin":true},"id":"x"}'])
      assert.equal((await told(await on.post('pause-job', input, bearer(on)))).status, 422, input)
    // What is nested in thousands does not pass between threads.
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
    for (const name of ['export', 'retention', 'forget', 'set-up'])
      assert.equal((await told(await on.post(name, `{"x":${deep}}`, bearer(on)))).status, 422, name)
    for (const label of ['a\0b', 'a\ud800b'])
      assert.equal(
        (await told(await on.post('declare-place', { place: 'mailbox', label }, bearer(on)))).status,
        422,
      )
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
      '',
    ])
      assert.equal(
        (await told(await on.post('desk-status', {}, { ...bearer(on), 'content-type': type }))).status,
        422,
        type,
      )
    assert.equal(
      (await told(await on.post('people', { text: 'x'.repeat(1_000_001) }, bearer(on)))).status,
      413,
    )
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
    })
    const streamed = await on.app.request(`${origin}/api/actions/people`, {
      method: 'POST',
      headers: {
        host,
        origin,
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
        ...bearer(on),
      },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    assert.equal((await told(streamed)).status, 413)
  }))

test('what is not there is a 404, never an error of ours', () =>
  workbench(async (on) => {
    for (const name of [
      'nothing',
      'constructor',
      '__proto__',
      'toString',
      'Summary',
      'summary%2F..',
      '%00',
      '..%2Fsession',
      'x'.repeat(5000),
    ])
      assert.equal((await told(await on.post(name, {}, bearer(on)))).status, 404, name)
    for (const path of [
      '/api',
      '/api/',
      '/api/actions',
      '/api/actions/summary',
      '/api/session/x',
      '/api/nothing',
      '/api/%2e%2e/x',
    ])
      assert.ok([200, 404].includes((await get(on, path)).status), path)
    assert.equal((await told(await get(on, '/api/actions/summary'))).status, 404)
    for (const path of [
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e%2fapp.ts',
      '/assets/__proto__',
      '/assets/main-1.js%00',
      '/assets/main-1.js%2f',
      '/assets/constructor',
    ])
      assert.equal((await get(on, path)).status, 404, path)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST', 'PROPFIND']) {
      for (const path of ['/', '/api/session', '/assets/main-1.js', '/api/actions/summary']) {
        if (method === 'POST' && path.includes('actions')) continue
        const answer = await on.app.request(`${origin}${path}`, {
          method,
          headers: { host, origin, ...bearer(on) },
        })
        assert.equal(answer.status, 404, `${method} ${path}`)
        assert.equal(answer.headers.has('access-control-allow-origin'), false)
      }
    }
  }))

test('every answer bears the headers that keep content from running, being framed or being kept', () =>
  workbench(async (on) => {
    const answers = [
      await get(on, '/'),
      await get(on, '/people'),
      await get(on, `/?key=${on.sessions.key}`),
      await get(on, '/assets/main-1.js'),
      await get(on, '/assets/none.js'),
      await get(on, '/api/nothing'),
      await get(on, '/api/openapi.json'),
      await get(on, '/', { host: 'evil.example' }),
      await on.post('desk-status', {}, { origin: 'https://evil.example' }),
      await on.post('desk-status'),
      await on.post('desk-status', '{', bearer(on)),
      await on.post('desk-status', {}, bearer(on)),
      await on.post('people', { text: 'x'.repeat(1_000_001) }, bearer(on)),
      await on.app.request(`${origin}/`, { method: 'DELETE', headers: { host, origin } }),
      await on.app.request(`${origin}/`, { method: 'HEAD', headers: { host } }),
    ]
    for (const { headers, url, status } of answers) {
      const where = `${status} ${url}`
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors 'none'/,
        where,
      )
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|\*|https?:/, where)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', where)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', where)
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', where)
      assert.match(
        headers.get('cache-control') ?? '',
        status === 200 && headers.get('content-type')?.startsWith('text/javascript') === true
          ? /immutable/
          : /^no-store/,
        where,
      )
    }
  }))

test('a list comes as a file to save, with a name that no letter can break out of', () =>
  workbench(async (on) => {
    await on.desk.begin(undefined)
    for (const [format, type] of [
      ['csv', 'text/csv; charset=utf-8'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]) {
      const answer = await on.post('export', { list: 'people', format }, bearer(on))
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, type])
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        /^attachment; filename\*=UTF-8''kwartje-[a-z-]+-\d{4}-\d\d-\d\d\.(?:csv|xlsx)$/,
      )
      assert.ok((await answer.arrayBuffer()).byteLength > 10)
    }
  }))

test('events tell of jobs and changes, and whoever comes back is told of every job', () =>
  workbench(async (on) => {
    await on.desk.begin(undefined)
    writeFileSync(join(on.folder, 'brief.txt'), 'Piet Jansen, piet@klant.example')
    const first = listen(await get(on, '/api/events', bearer(on)))
    assert.equal(
      (await on.post('add-source', { location: join(on.folder, 'brief.txt') }, bearer(on))).status,
      200,
    )
    await first.until(({ event }) => event === 'changed')
    const job = (await (await on.post('scan', {}, bearer(on))).json()) as { id: number; state: string }
    assert.equal(job.state, 'running')
    const second = listen(await get(on, '/api/events', bearer(on)))
    const again = await second.until(({ event, id }) => event === 'job' && id === job.id)
    assert.equal(again.name, 'scan')
    const end = await first.until(
      ({ event, id, state }) => event === 'job' && id === job.id && state === 'done',
    )
    assert.equal(end.state, 'done')
    await first.leave()
    await second.leave()
  }))

test('a stream of a browser that was put out falls silent', () =>
  workbench(async (on) => {
    await on.desk.begin('een lang wachtwoord')
    const opened = await on.post('unlock', { secret: 'een lang wachtwoord' })
    const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const stream = listen(await get(on, '/api/events', { cookie }))
    await on.post('lock', {}, { cookie })
    await stream.until(({ event }) => event === 'put-away')
    await on.desk.unlock('een lang wachtwoord')
    await stream.ended
  }))

test('a HEAD of the events opens no stream', () =>
  workbench(async (on) => {
    const answer = await on.app.request(`${origin}/api/events`, {
      method: 'HEAD',
      headers: { host, ...bearer(on) },
    })
    assert.deepEqual([answer.status, await answer.text()], [200, ''])
  }))

interface Heard {
  readonly event: string
  readonly id?: number
  readonly name?: string
  readonly state?: string
}

interface Listening {
  /** The first event for which it holds, of those that came and come. */
  readonly until: (holds: (heard: Heard) => boolean) => Promise<Heard>
  readonly leave: () => Promise<void>
  readonly ended: Promise<void>
}

function listen(answer: Response): Listening {
  assert.equal(answer.status, 200)
  const reader = (answer.body as ReadableStream<Uint8Array<ArrayBuffer>>).getReader()
  const decoder = new TextDecoder()
  const heard: Heard[] = []
  let wake = (): void => undefined
  const ended = (async () => {
    let text = ''
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      text += decoder.decode(piece.value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1] ?? ''
        heard.push({ ...JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}'), event })
      }
      wake()
    }
  })()
  return {
    ended,
    leave: () => reader.cancel(),
    until: async (holds) => {
      for (;;) {
        const found = heard.find(holds)
        if (found !== undefined) return found
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

test('the description is OpenAPI 3.1: every action, with the schema that checks its input', () =>
  workbench(async (on) => {
    const answer = await get(on, '/api/openapi.json')
    const description = (await answer.json()) as Description
    assert.equal(description.openapi, '3.1.0')
    assert.deepEqual([description.info.title, description.info.version], ['Kwartje', '1'])
    const all = [...Object.values(actions), ...Object.values(deskActions)]
    assert.deepEqual(
      Object.keys(description.paths).sort(),
      [...all.map(({ name }) => `/api/actions/${name}`), '/api/events'].sort(),
    )
    const ids = Object.values(description.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    assert.equal(new Set(ids).size, ids.length)
    for (const { name, input } of all) {
      const operation = description.paths[`/api/actions/${name}`]?.['post']
      const schema = z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' })
      assert.deepEqual(
        operation?.requestBody?.content['application/json']?.schema,
        JSON.parse(JSON.stringify(schema)),
        name,
      )
      assert.deepEqual(Object.keys(operation?.responses ?? {}).sort(), ['200', 'default'])
    }
    const pointers = [...JSON.stringify(description).matchAll(/"\$ref":"(#\/components\/[^"]+)"/g)].map(
      ([, pointer = '']) => pointer,
    )
    for (const pointer of new Set(pointers)) {
      const found = pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], description)
      assert.ok(found !== undefined, pointer)
    }
  }))

interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> }
  readonly responses: Readonly<Record<string, unknown>>
}

test('the calendar is read with its secret alone, at this host, and not while the index is locked', () =>
  workbench(async (on) => {
    assert.equal((await get(on, '/calendar/geheim-geheim-geheim-x.ics')).status, 423)
    await on.desk.begin('een lang wachtwoord')
    assert.equal((await get(on, '/calendar/geheim-geheim-geheim-x.ics')).status, 404)
    await on.desk.perform('add-task', { title: 'Dossier van Piet Jansen', dueOn: '2099-01-02' })
    const turnOn = async (): Promise<string> => {
      const { secret } = (await on.desk.perform('switch-calendar', { isOn: true })) as { secret: string } // as it gives
      return `/calendar/${secret}.ics`
    }
    const former = await turnOn()
    const path = await turnOn()
    assert.equal((await get(on, former)).status, 404)
    const answer = await get(on, `${path}?lang=en`)
    assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8')
    const text = await answer.text()
    assert.match(text, /SUMMARY:A task of your own/)
    assert.doesNotMatch(text, /Piet/)
    const elsewhere = await on.app.request(`${origin}${path}`, { headers: { host: 'evil.example' } })
    assert.equal(elsewhere.status, 421)
    assert.equal((await get(on, path, { 'sec-fetch-site': 'cross-site' })).status, 403)
    await on.desk.perform('switch-calendar', { isOn: false })
    assert.equal((await get(on, path)).status, 404)
    const last = await turnOn()
    await on.desk.lock()
    assert.equal((await get(on, last)).status, 423)
  }))
