import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { Resolver } from 'node:dns'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { SMTPServerOptions } from 'smtp-server'
import { startMailServer, startSilentServer } from '../mail-server.ts'
import { makeCertificate } from './certificate.ts'
import { sendMail, type Delivery, type MailServer, type SendOptions } from '../../src/send/smtp.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-smtp-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const certificate = makeCertificate(folder)
const { key, cert } = certificate ?? { key: '', cert: '' }
const skip = certificate === undefined ? 'openssl is not installed' : false
const limits = { silenceMs: 400, totalMs: 3000 }

interface Try {
  readonly server?: SMTPServerOptions
  readonly settings?: Partial<MailServer>
  readonly options?: SendOptions
}

async function attempt({ server = {}, settings = {}, options = {} }: Try): Promise<{
  readonly delivery: Delivery
  readonly received: readonly string[]
}> {
  const { port, received, close } = await startMailServer(server)
  try {
    const delivery = await sendMail(
      {
        host: 'localhost',
        port,
        security: 'none',
        user: '',
        password: '',
        from: 'info@fietsen.example',
        ...settings,
      },
      {
        to: 'privacy@kassa.example',
        subject: 'Vragen\r\nBcc: ander@kwaad.example',
        text: 'Beste mensen,\n.\nGroet',
        attachment: {
          fileName: 'vragen.html',
          mediaType: 'text/html',
          bytes: new TextEncoder().encode('<p>é</p>'),
        },
      },
      { limits: { silenceMs: 5000, totalMs: 8000 }, ...options },
    )
    return { delivery, received }
  } finally {
    await close()
  }
}

const fails = async (one: Try): Promise<string> => {
  const { delivery, received } = await attempt(one)
  assert.deepEqual(received, [])
  return delivery.state === 'failed' ? delivery.code : delivery.state
}

/** As nodemailer's test server wants a refusal. */
function refusal(text: string, responseCode: number): Error {
  return Object.assign(new Error(text), { responseCode })
}

test('a mail arrives whole, and says nothing of this machine or of who reads it', { skip }, async () => {
  const { delivery, received } = await attempt({})
  assert.deepEqual(delivery, { state: 'sent', answer: '250 queued as 42' })
  const [mail = ''] = received
  assert.match(mail, /^To: privacy@kassa\.example\r$/m)
  assert.doesNotMatch(mail, /^Bcc:/m)
  assert.doesNotMatch(mail, /^(?:X-Mailer|User-Agent|Received):/im)
  assert.match(mail, /filename=vragen\.html/)
})

test('signs in over STARTTLS and over TLS', { skip }, async () => {
  const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
    password === 'geheim' ? done(null, { user: username }) : done(refusal('535 wrong', 535))
  const settings = { user: 'noor', password: 'geheim' }
  const options = { trusted: cert }
  const starttls = {
    server: { key, cert, onAuth },
    settings: { ...settings, security: 'starttls' },
    options,
  } as const
  assert.equal((await attempt(starttls)).delivery.state, 'sent')
  const tls = {
    server: { key, cert, onAuth, secure: true },
    settings: { ...settings, security: 'tls' },
    options,
  } as const
  assert.equal((await attempt(tls)).delivery.state, 'sent')
  const wrong = { ...starttls, settings: { ...starttls.settings, password: 'fout' } }
  assert.equal(await fails(wrong), 'wrong-login')
})

test('a server that cannot prove who it is gets nothing', { skip }, async () => {
  for (const security of ['starttls', 'tls'] as const) {
    const server = { key, cert, secure: security === 'tls' }
    assert.equal(await fails({ server, settings: { security } }), 'certificate')
    const elsewhere = { server, settings: { security, host: '127.0.0.1' }, options: { trusted: cert } }
    assert.equal(await fails(elsewhere), 'certificate', 'a certificate of another name')
  }
})

test('nothing goes in clear when encryption was asked for, or to another machine', { skip }, async () => {
  assert.equal(await fails({ settings: { security: 'starttls' } }), 'no-tls')
  assert.equal(await fails({ settings: { host: 'mail.elders.example' } }), 'no-tls')
})

test('a refusal and "come back later" are told apart, with what the server said', { skip }, async () => {
  const onRcptTo = (text: string, code: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(refusal(text, code)),
  })
  const later = await attempt({ server: onRcptTo('greylisted, try again in 5 minutes', 451) })
  assert.deepEqual(later.delivery, {
    state: 'failed',
    code: 'later',
    answer: '451 greylisted, try again in 5 minutes',
  })
  const refused = await attempt({ server: onRcptTo('no such user', 550) })
  assert.deepEqual(refused.delivery, { state: 'failed', code: 'refused', answer: '550 no such user' })
})

const quietServer = {
  host: '127.0.0.1',
  security: 'none',
  user: '',
  password: '',
  from: 'a@b.example',
} as const
const plainMail = { to: 'c@d.example', subject: 's', text: 't', attachment: null }

test('who says nothing is not waited for, and who is not there is told', { skip }, async () => {
  const silent = await startSilentServer()
  const slow = await sendMail({ ...quietServer, port: silent.port }, plainMail, { limits })
  assert.equal(slow.state === 'failed' && slow.code, 'too-slow')
  await silent.close()
  const absent = await sendMail({ ...quietServer, port: silent.port }, plainMail, { limits })
  assert.equal(absent.state === 'failed' && absent.code, 'unreachable')
})

test('what was too slow does not go out after all', async () => {
  const onConnect: SMTPServerOptions['onConnect'] = (_session, done) => {
    globalThis.setTimeout(done, 700)
  }
  const { port, received, close } = await startMailServer({ onConnect })
  const delivery = await sendMail({ ...quietServer, port }, plainMail, {
    limits: { silenceMs: 5000, totalMs: 300 },
  })
  assert.deepEqual(delivery, { state: 'failed', code: 'too-slow', answer: '' })
  await setTimeout(1000)
  assert.deepEqual(received, [])
  await close()
})

test('a server that repeats a password gets it neither shown nor kept', async () => {
  for (const said of ['geheim', 'Z2VoZWlt', 'AG5vb3IAZ2VoZWlt']) {
    const onAuth: SMTPServerOptions['onAuth'] = (_login, _session, done) =>
      done(refusal(`no such login: ${said}!`, 535))
    const settings = { user: 'noor', password: 'geheim' }
    const { delivery } = await attempt({ server: { onAuth, allowInsecureAuth: true }, settings })
    assert.deepEqual(delivery, {
      state: 'failed',
      code: 'wrong-login',
      answer: '535 no such login: ***!',
    })
  }
})

test('"localhost" is this machine, whatever a name server says', async (context) => {
  const asked = context.mock.method(Resolver.prototype, 'resolve4')
  assert.equal((await attempt({})).delivery.state, 'sent')
  assert.equal(asked.mock.callCount(), 0)
})
