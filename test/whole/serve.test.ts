import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { ChildProcess } from 'node:child_process'
import { after, test } from 'node:test'
import { scratchFolder, start } from './command-line.ts'

const scratch = scratchFolder()
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  scratch.remove()
})

interface Served {
  readonly child: ChildProcess
  readonly address: string
  readonly port: number
  readonly key: string
  readonly temporary: string
  /** As Ctrl-C does; gives the exit code. */
  readonly interrupt: () => Promise<number | null>
}

/** The program as a user starts it, on a port from the wanted one on. */
async function serve(
  name: string,
  { port, options = [] }: { readonly port: number; readonly options?: readonly string[] },
): Promise<Served> {
  const temporary = scratch.path(`${name}-tmp`)
  mkdirSync(temporary)
  const child = start(
    ['start', '--no-open', '--json', '--port', String(port), '--store', scratch.path(name), ...options],
    { TMPDIR: temporary },
  )
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  children.push(child)
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    void ended.then((code) => reject(new Error(`Cannot start: ended with ${code}: ${said}`)))
  })
  const told = JSON.parse(line) as { address: string; port: number }
  return {
    child,
    ...told,
    key: new URL(told.address).searchParams.get('key') ?? '',
    temporary,
    interrupt: async () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen({ port, host: '127.0.0.1' }, () => resolve(server))
  })

/** What comes back for these bytes, until the other side has said all. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
  })
}

test('a port that is taken is left alone: the next one is used; Ctrl-C ends it cleanly', async () => {
  const port = await freePort()
  const other = await occupy(port)
  const served = await serve('busy', { port })
  assert.ok(served.port > port)
  assert.equal((await fetch(served.address, { redirect: 'manual' })).status, 303)
  assert.equal(await served.interrupt(), 0)
  await assert.rejects(fetch(served.address))
  other.close()
})

test('the sample firm is read at once, and its folder is gone after Ctrl-C, also while a browser listens', async () => {
  const served = await serve('sample', { port: await freePort(), options: ['--sample'] })
  const headers = { authorization: `Bearer ${served.key}`, 'content-type': 'application/json' }
  const call = (name: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${served.port}/api/actions/${name}`, { method: 'POST', headers, body: '{}' })
  const jobs = await (await call('list-jobs')).json()
  assert.deepEqual(
    jobs.map(({ name, state }: { name: string; state: string }) => [
      name,
      ['running', 'done'].includes(state),
    ]),
    [['scan', true]],
  )
  const events = await fetch(`http://127.0.0.1:${served.port}/api/events`, { headers })
  assert.equal(events.status, 200)
  assert.ok(readdirSync(served.temporary).some((name) => name.startsWith('kwartje-')))
  assert.equal(await served.interrupt(), 0)
  await events.body?.cancel().catch(() => undefined)
  assert.deepEqual(readdirSync(served.temporary), [])
  assert.equal(existsSync(scratch.path('sample')), false)
})

test('on a real port: the screens are served, hostile requests are not, and all of it bears the headers', async () => {
  const served = await serve('port', { port: await freePort() })
  const { port } = served
  const host = `Host: 127.0.0.1:${port}`
  const page = await raw(port, `GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)
  assert.match(page, /^HTTP\/1\.1 200 /)
  const script = /\/assets\/(main-[\w-]+\.js)/.exec(page)?.[1] ?? ''
  assert.equal((await fetch(`http://127.0.0.1:${port}/assets/${script}`)).status, 200)
  for (const [status, request] of [
    [421, 'GET / HTTP/1.1\r\nHost: evil.example'],
    [421, `GET / HTTP/1.1\r\nHost: 127.0.0.1.:${port}`],
    [421, `GET / HTTP/1.1\r\nHost: [::1]:${port}`],
    [200, `GET / HTTP/1.1\r\nHost: LOCALHOST:${port}`],
    [421, `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example`],
    [400, `GET / HTTP/1.1\r\nHost: evil.example/@127.0.0.1:${port}`],
    [400, `GET / HTTP/1.1\r\nHost: a b`],
    [200, `GET /assets/../../package.json HTTP/1.1\r\n${host}`],
    [404, `GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\n${host}`],
    [404, `GET /api/actions/%E0%A4%A HTTP/1.1\r\n${host}`],
    [404, `OPTIONS /api/actions/summary HTTP/1.1\r\n${host}\r\nOrigin: http://127.0.0.1:${port}`],
    [
      403,
      `OPTIONS /api/actions/summary HTTP/1.1\r\n${host}\r\nOrigin: http://evil.example\r\nAccess-Control-Request-Method: POST`,
    ],
    [303, `GET /?key=x%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n${host}`],
  ] as const) {
    const answer = await raw(port, `${request}\r\nConnection: close\r\n\r\n`)
    assert.equal(Number(answer.split(' ', 2)[1]), status, `${request}: ${answer.slice(0, 200)}`)
    assert.doesNotMatch(answer, /^(?:set-cookie|access-control)/im, request)
    assert.match(answer, /^content-security-policy: default-src 'none'/im, request)
    assert.match(answer, /^x-content-type-options: nosniff/im, request)
    assert.doesNotMatch(answer, /"name": "kwartje"/, request)
  }
  assert.equal(await served.interrupt(), 0)
})

test('a thousand requests at once and a hundred that never end keep nobody else waiting', async () => {
  const served = await serve('many', { port: await freePort() })
  const { port } = served
  const slow: Socket[] = Array.from({ length: 100 }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(
      `POST /api/actions/unlock HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"secret":"`,
    )
    return socket
  })
  const answers = await Promise.all(
    Array.from({ length: 1000 }, async () => (await fetch(`http://127.0.0.1:${port}/api/session`)).json()),
  )
  assert.ok(answers.every((answer) => (answer as { isSignedIn: boolean }).isSignedIn === false))
  assert.equal(await served.interrupt(), 0)
  for (const socket of slow) socket.destroy()
})
