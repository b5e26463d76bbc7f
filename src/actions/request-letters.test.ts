import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startMailServer } from '../../test/mail-server.ts'
import { openSampleFirm } from '../app/sample-firm.ts'
import { lintCodes } from '../privacy/requests/lint.ts'
import { setMailServer } from './mail.ts'
import { previewRequestLetter, sendRequestLetter } from './request-letters.ts'
import { addRequestRecipient } from './request-recipients.ts'
import { openRequest } from './requests.ts'

// Names, subjects and texts that would like to be headers or receivers, over a real mail server.

const firm = await openSampleFirm(new AbortController().signal)
const { perform } = firm.workspace
const receivers: string[] = []
const server = await startMailServer({
  onRcptTo: ({ address }, _session, done) => {
    receivers.push(address)
    done()
  },
})
after(async () => {
  await server.close()
  await firm.throwAway()
})

const hostile = [
  'Noor\r\nBcc: dief@kwaad.example',
  'Noor\nCc: dief@kwaad.example\n\n<b>leeg</b>',
  'Noor <dief@kwaad.example>, "x" <y@kwaad.example>',
  'Noor\r\n.\r\nMAIL FROM:<dief@kwaad.example>',
  '=?utf-8?q?Noor=0D=0ABcc:_dief=40kwaad.example?=',
  'Noor\u2028Bcc: dief@kwaad.example\u0085X: y',
  '${7*7}{{7*7}}%0d%0aBcc: dief@kwaad.example',
]
const to = 'noor@voorbeeld.example'

test('no name, subject or text makes a header or a receiver', async () => {
  await perform(setMailServer, {
    server: {
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: '',
      from: 'info@deketting.example',
    },
  })
  let sent = 0
  for (const name of hostile) {
    const asker = { name, mail: to, about: name, phone: name, address: name }
    const { id } = await perform(openRequest, { channel: 'mail', rights: ['erasure'], asker, language: 'nl' })
    await perform(addRequestRecipient, { id, name, mail: to, by: name })
    for (const letter of ['recipient', 'answer', 'done'] as const)
      for (const own of letter === 'answer'
        ? [{}]
        : [{}, { title: name, text: `${name}\n\n.\r\nQUIT\r\n${name}` }]) {
        const wish = { id, letter, to, ...own, ...(letter === 'recipient' ? { recipient: to } : {}) }
        const { seen } = await perform(previewRequestLetter, wish)
        await perform(sendRequestLetter, { ...wish, seen, channel: 'mail', ignored: [...lintCodes] })
        sent++
        assert.equal(server.received.length, sent, `${letter} ${name}`)
        const mail = server.received.at(-1) ?? ''
        const [head = ''] = mail.split('\r\n\r\n', 1)
        const names = head
          .replaceAll(/\r\n[ \t]+/g, ' ')
          .split('\r\n')
          .map((line) => line.split(':', 1)[0]?.toLowerCase())
        assert.deepEqual(
          names.toSorted(),
          [
            'content-transfer-encoding',
            'content-type',
            'date',
            'from',
            'message-id',
            'mime-version',
            'subject',
            'to',
          ],
          head,
        )
        assert.match(head, /^To: noor@voorbeeld\.example\r?$/m)
      }
  }
  assert.deepEqual([...new Set(receivers)], [to])
  assert.equal(receivers.length, sent)
})

test('nobody is written to whose address is none', async () => {
  const asker = { name: 'Noor', mail: to }
  const { id } = await perform(openRequest, { channel: 'mail', rights: ['access'], asker, language: 'nl' })
  const before = server.received.length
  for (const odd of [
    'a@b.example, dief@kwaad.example',
    'a@b.example;dief@kwaad.example',
    'a@b.example\r\nRCPT TO:<dief@kwaad.example>',
    '<a@b.example>',
    'a@b.example NOTIFY=NEVER',
    'groep: a@b.example, c@d.example;',
    '"a@b.example"@kwaad.example',
    'a@[127.0.0.1]',
    '',
  ]) {
    const wish = { id, letter: 'received', to: odd } as const
    const { seen } = await perform(previewRequestLetter, wish)
    await assert.rejects(
      perform(sendRequestLetter, { ...wish, seen, channel: 'mail', ignored: [...lintCodes] }),
      { code: 'request-no-address' },
      odd,
    )
  }
  assert.equal(server.received.length, before)
})
