import assert from 'node:assert/strict'
import { syncBuiltinESMExports } from 'node:module'
import { test } from 'node:test'
import tls from 'node:tls'
import { sendOneClick, type OneClickAnswer, type OneClickOptions } from '../../src/send/one-click.ts'
import { makeCertificate } from '../certificate.ts'
import { startSink, startTrap, type AnswerWith } from '../one-click-sink.ts'

const host = 'u.winkel.example'
const url = `https://${host}/uit?lijst=3&wie=a%20b#deel`
const certificate = makeCertificate([host])
const skip = certificate === undefined ? 'openssl is not installed' : false
const trusted = certificate?.cert ?? ''

/** Sends to a sink that answers so. */
async function ask(
  answer?: AnswerWith,
  options: OneClickOptions = {},
): Promise<{ readonly result: OneClickAnswer; readonly received: readonly string[] }> {
  const sink = await startSink(certificate ?? { key: '', cert: '' }, answer)
  try {
    const sinks = [{ host, address: '127.0.0.1', port: sink.port }]
    const result = await sendOneClick(url, { sinks, trusted, resolve: never, ...options })
    return { result, received: sink.received }
  } finally {
    await sink.close()
  }
}

const never = async (): Promise<readonly string[]> => assert.fail('no name may be looked up')
const says =
  (text: string): AnswerWith =>
  (socket) =>
    void socket.end(text)

test('one request leaves, exactly as it was shown, without cookies or a referrer', { skip }, async () => {
  const { result, received } = await ask()
  assert.deepEqual(result, { state: 'accepted', status: 200 })
  assert.deepEqual(received, [
    [
      'POST /uit?lijst=3&wie=a%20b HTTP/1.1',
      'Host: u.winkel.example',
      'User-Agent: Kwartje',
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 26',
      'Connection: close',
      '',
      'List-Unsubscribe=One-Click',
    ].join('\r\n'),
  ])
})

test('a redirect is an answer, and nobody follows it', { skip }, async () => {
  const other = await startSink(certificate ?? { key: '', cert: '' })
  const { result, received } = await ask(
    says(`HTTP/1.1 307 Elsewhere\r\nLocation: https://127.0.0.1:${String(other.port)}/\r\n\r\n`),
  )
  assert.deepEqual([result, received.length, other.calls()], [{ state: 'refused', status: 307 }, 1, 0])
  await other.close()
})

test('an answer may take its time and be large, up to a limit', { skip }, async () => {
  const slow = await ask(() => undefined, { limits: { totalMs: 300, answerBytes: 65_536 } })
  assert.deepEqual(slow.result, { state: 'silent', code: 'too-slow' })
  const endless: AnswerWith = (socket) => {
    const pour = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(16_384))) continue
    }
    socket.on('drain', pour)
    pour()
  }
  assert.deepEqual((await ask(endless)).result, { state: 'silent', code: 'unclear' })
  const large = await ask(says(`HTTP/1.1 202 Fine\r\nX-Much: ${'y'.repeat(1_000_000)}\r\n\r\n`))
  assert.deepEqual(large.result, { state: 'accepted', status: 202 })
  const inPieces: AnswerWith = (socket) => {
    socket.write('HTTP/1.1 100 Go on\r\n\r\nHTT')
    setTimeout(() => socket.end('P/1.1 404 Gone\r\n'), 20)
  }
  assert.deepEqual((await ask(inPieces)).result, { state: 'refused', status: 404 })
  assert.deepEqual((await ask((socket) => socket.destroy())).result, { state: 'silent', code: 'hung-up' })
  assert.deepEqual((await ask(says('hallo\r\n'))).result, { state: 'silent', code: 'unclear' })
})

test('nothing is said to who cannot prove the name', { skip }, async () => {
  const { result, received } = await ask(undefined, {
    trusted: makeCertificate(['other.example'])?.cert ?? '',
  })
  assert.deepEqual([result, received], [{ state: 'not-sent', code: 'certificate' }, []])
  const stranger = makeCertificate(['vreemd.example'])
  if (stranger === undefined) return
  const sink = await startSink(stranger)
  const sinks = [{ host, address: '127.0.0.1', port: sink.port }]
  assert.deepEqual(await sendOneClick(url, { sinks, trusted: stranger.cert }), {
    state: 'not-sent',
    code: 'certificate',
  })
  assert.deepEqual(sink.received, [])
  await sink.close()
})

test('no private host is called, whatever a name leads to', async () => {
  const traps = await Promise.all([startTrap('127.0.0.1', 443), startTrap('::1', 443)])
  const privates = [
    ['127.0.0.1'],
    ['93.184.215.14', '127.0.0.1'],
    ['10.0.0.1'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.1.1'],
    ['0.0.0.0'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fe80::1%lo'],
    ['fd00::1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['geen adres'],
  ]
  for (const addresses of privates)
    assert.deepEqual(
      await sendOneClick(url, { resolve: async () => addresses }),
      { state: 'not-sent', code: 'private-host' },
      addresses.join(' '),
    )
  for (const bad of [
    'http://u.winkel.example/',
    'https://127.0.0.1/',
    'https://u.winkel.example:8443/',
    'https://localhost/',
    'https://[::1]/',
    'https://a:b@u.winkel.example/',
    'file:///etc/passwd',
  ])
    assert.deepEqual(
      await sendOneClick(bad, { resolve: never }),
      { state: 'not-sent', code: 'no-address' },
      bad,
    )
  assert.deepEqual(
    traps.map((trap) => trap?.calls() ?? 0),
    [0, 0],
  )
  await Promise.all(traps.map((trap) => trap?.close()))
})

test(
  'a name is asked once: the address that was looked at is the one that is called',
  { skip },
  async (context) => {
    const sink = await startSink(certificate ?? { key: '', cert: '' })
    const real = tls.connect
    const called: string[] = []
    // Nothing real is called: whatever the address, the sink answers.
    context.mock.method(tls, 'connect', (options: tls.ConnectionOptions) => {
      called.push(`${options.host ?? ''}:${String(options.port)}`)
      return real({ ...options, host: '127.0.0.1', port: sink.port })
    })
    syncBuiltinESMExports()
    let asked = 0
    const rebinding = async (): Promise<readonly string[]> =>
      asked++ === 0 ? ['93.184.215.14'] : ['127.0.0.1']
    const result = await sendOneClick(url, { resolve: rebinding, trusted })
    context.mock.restoreAll()
    syncBuiltinESMExports()
    await sink.close()
    assert.deepEqual(
      [result, asked, called, sink.received.length],
      [{ state: 'accepted', status: 200 }, 1, ['93.184.215.14:443'], 1],
    )
  },
)

test('a sink is this machine or it is none', async () => {
  const sinks = [{ host, address: '10.1.2.3', port: 443 }]
  assert.deepEqual(await sendOneClick(url, { sinks, resolve: async () => [] }), {
    state: 'not-sent',
    code: 'unknown-host',
  })
})

test('a name server that says nothing does not hold us up', async () => {
  const resolve = (): Promise<readonly string[]> => new Promise(() => undefined)
  const limits = { totalMs: 50, answerBytes: 65_536 }
  assert.deepEqual(await sendOneClick(url, { resolve, limits }), { state: 'not-sent', code: 'unknown-host' })
})
