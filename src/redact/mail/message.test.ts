import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { zipSync, unzipSync, strToU8, strFromU8 } from 'fflate'
import { inMemory } from '../../base/bytes.ts'
import { bytesOf, fileNamed, orderFor, redact } from '../../../test/redact-order.ts'
import { stripAttachments } from '../index.ts'

const order = orderFor(['Joop Zandstra', 'joop@zandstra.example', '111222333'])
const message = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`)
const redacted = async (lines: readonly string[]): Promise<string> =>
  bytesOf(await redact(fileNamed('a.eml', message(lines)), order)).toString()
const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('redacts header lines: plain, encoded, folded, and names of files in pieces', async () => {
  const text = await redacted([
    `From: =?utf-8?B?${base64('Joop Zandstra – verkoop')}?= <joop@zandstra.example>`,
    'To: "Zandstra, Joop"',
    '\t<joop@zandstra.example>, ria@firma.example',
    'Subject: =?iso-8859-1?Q?Caf=E9_Joop_?= =?iso-8859-1?Q?Zandstra?= vandaag',
    'Message-ID: <1.joop.zandstra@firma.example>',
    'X-Other: blijft =?utf-8?Q?caf=C3=A9?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dag',
    '--b',
    "Content-Type: application/octet-stream; name*0*=utf-8''cv%20Joop%20Zan; name*1=dstra.txt",
    'Content-Transfer-Encoding: base64',
    '',
    base64('niets'),
    '--b--',
  ])
  assert.equal(
    text,
    [
      `From: =?utf-8?B?${base64('█████ – verkoop')}?= <#####>`,
      'To: "#####"',
      '\t<#####>, ria@firma.example',
      `Subject: =?utf-8?B?${base64('Café █████')}?= vandaag`,
      'Message-ID: <1.#####@firma.example>',
      'X-Other: blijft =?utf-8?Q?caf=C3=A9?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Dag',
      '--b',
      'Content-Type: application/octet-stream; name="cv #####.txt"',
      'Content-Transfer-Encoding: base64',
      '',
      base64('niets'),
      '--b--',
      '',
    ].join('\r\n'),
  )
})

test('redacts every version of a text in its own encoding, and leaves the other parts byte by byte', async () => {
  const lines = [
    'From: ria@firma.example',
    'DKIM-Signature: v=1; b=abc',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    'dit leest niemand',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=E9 van Joop Zand=',
    'stra, =20',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64('<p>Café van Joop <i>Zandstra</i></p>'),
    '--b',
    'Content-Type: text/plain',
    '',
    'BSN 111222333',
    '--b',
    'Content-Type: text/x-amp-html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'niets =3D',
    '--b--',
  ]
  const result = await redact(fileNamed('a.eml', message(lines)), order)
  const text = bytesOf(result).toString()
  assert.match(text, /Caf=E9 van #####, =20\r\n--b/)
  assert.ok(text.includes(`${base64('<p>Café van █████<i></i></p>')}\r\n--b`))
  assert.match(text, /BSN #####\r\n--b/)
  assert.match(text, /niets =3D\r\n--b--/)
  assert.ok(result.state === 'redacted')
  assert.deepEqual(result.notes, [{ code: 'signature-broken', place: '' }])
})

test('redacts what is attached: messages, archives, tables; and takes out what it cannot read', async () => {
  const zip = Buffer.from(
    zipSync({ 'joop zandstra.csv': strToU8('naam\r\nJoop Zandstra\r\nRia'), 'b.txt': strToU8('rest') }),
  )
  const locked = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const text = await redacted([
    'From: ria@firma.example',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: x@firma.example',
    'Subject: Joop Zandstra',
    '',
    'tekst van Joop Zandstra',
    '--b',
    'Content-Type: application/zip; name=a.zip',
    'Content-Transfer-Encoding: base64',
    '',
    zip.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--b',
    'Content-Type: application/msword; name="Joop Zandstra.doc"',
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    locked.toString('base64'),
    '--b--',
  ])
  assert.match(text, /Subject: #####\r\n\r\ntekst van #####\r\n--b/)
  const packed = /name=a\.zip[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--b/.exec(text)?.[1] ?? ''
  const files = unzipSync(Buffer.from(packed, 'base64'))
  assert.deepEqual(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
    [
      ['#####.csv', 'naam\r\n█████\r\nRia'],
      ['b.txt', 'rest'],
    ],
  )
  assert.match(
    text,
    /--b\r\nContent-Type: text\/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Disposition: inline\r\n\r\nWeggelaten: #####\.doc/,
  )
  assert.ok(!text.includes(locked.toString('base64')))
})

test('takes files out of a message with a note in place, also in a message inside; the rest is the same', async () => {
  const file = Buffer.from('een foto')
  const lines = (first: readonly string[], second: readonly string[]): string[] => [
    'From: ria@firma.example',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    ...first,
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: x@firma.example',
    'Content-Type: multipart/mixed; boundary=c',
    '',
    '--c',
    ...second,
    '--c',
    'Content-Type: text/plain',
    '',
    'blijft  ',
    '--c--',
    '--b--',
  ]
  const attached = [
    'Content-Type: image/jpeg; name=a.jpg',
    'Content-ID: <a>',
    'X-Kept: ja',
    'Content-Transfer-Encoding: base64',
    '',
    file.toString('base64'),
  ]
  const note = [
    'X-Kept: ja',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Disposition: inline',
    '',
    'a.jpg is weg, na=C3=A1r rechts',
  ]
  const before = message(lines(attached, attached))
  const outcome = await stripAttachments(inMemory(before), {
    paths: new Set(['1', '2/1']),
    noteFor: ({ name }) => `${name} is weg, naár rechts`,
  })
  assert.equal(Buffer.from(outcome?.bytes ?? []).toString(), message(lines(note, note)).toString())
  const sha256 = createHash('sha256').update(file).digest('hex')
  assert.deepEqual(
    outcome?.stripped,
    ['1', '2/1'].map((path) => ({ path, name: 'a.jpg', sizeBytes: 8, sha256 })),
  )
})

test('takes the file out of a message that is nothing else', async () => {
  const before = message([
    'From: ria@firma.example',
    'Content-Type: image/jpeg; name=a.jpg',
    'Subject: foto',
    'Content-Transfer-Encoding: base64',
    '',
    base64('een foto'),
  ])
  const outcome = await stripAttachments(inMemory(before), { paths: new Set(['1']), noteFor: () => 'weg' })
  assert.equal(
    Buffer.from(outcome?.bytes ?? []).toString(),
    message([
      'From: ria@firma.example',
      'Subject: foto',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Disposition: inline',
      '',
      'weg',
    ]).toString(),
  )
})

test('refuses a text in a charset that it reads and cannot write, rather than spoil it', async () => {
  const lines = [
    'Content-Type: text/plain; charset=iso-2022-jp',
    'From: ria@firma.example',
    '',
    'Joop Zandstra \u001b$BF|K\\8l\u001b(B',
  ]
  const refused = await redact(fileNamed('a.eml', message(lines)), order)
  assert.ok(refused.state === 'refused')
  assert.equal(refused.reason, 'uncertain-text')
  const text = await redact(fileNamed('a.eml', message(lines)), { ...order, mayBecomeText: true })
  assert.match(bytesOf(text).toString(), /█████ 日本語/)
})

test('redacts mailbox files and what Apple Mail keeps, message by message', async () => {
  const mailbox = message([
    'From joop@zandstra.example Tue May 10 11:28:07 2005',
    'From: joop@zandstra.example',
    'Subject: een',
    '',
    'tekst van Joop Zandstra',
    '',
    'From ria@firma.example Tue May 10 11:28:08 2005',
    'From: ria@firma.example',
    'Subject: twee',
    '',
    '>From hier blijft alles',
  ])
  assert.equal(
    bytesOf(await redact(fileNamed('a.mbox', mailbox), order)).toString(),
    mailbox.toString().replaceAll('joop@zandstra.example', '#####').replace('Joop Zandstra', '#####'),
  )
  const counted = (text: string, noted: string): string => `${text.length}\n${text}<plist>${noted}</plist>\n`
  const one = 'From: ria@firma.example\nSubject: een\n\nvan Joop Zandstra\n'
  assert.equal(
    bytesOf(await redact(fileNamed('a.emlx', counted(one, 'Joop Zandstra')), order)).toString(),
    counted(one.replace('Joop Zandstra', '#####'), '#####'),
  )
})

test('leaves what nobody can look into where it is, when so ordered', async () => {
  const lines = [
    'From: ria@firma.example',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'van Joop Zandstra',
    '--b',
    'Content-Type: audio/mpeg; name=a.mp3',
    'Content-Transfer-Encoding: base64',
    '',
    base64('ID3 geluid'),
    '--b--',
  ]
  const result = await redact(fileNamed('a.eml', message(lines)), { ...order, leavesUnread: true })
  const expected = message(lines).toString().replace('Joop Zandstra', '#####')
  assert.equal(bytesOf(result).toString(), expected)
  assert.ok(result.state === 'redacted')
  assert.deepEqual(result.notes, [{ code: 'object-not-read', place: '2' }])
  const without = bytesOf(await redact(fileNamed('a.eml', message(lines)), order)).toString()
  assert.match(without, /Weggelaten: a\.mp3/)
})
