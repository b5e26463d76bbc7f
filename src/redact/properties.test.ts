import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMs } from '../../test/cpu-time.ts'
import { bytesOf, fileNamed, orderFor, redact, textOf } from '../../test/redact-order.ts'
import { paperToDocx } from '../letters/paper/paper-docx.ts'
import { paperToHtml } from '../letters/paper/paper-html.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import { paperToText } from '../letters/paper/paper-text.ts'
import type { Paper } from '../letters/paper/paper.ts'
import { sheetsToOds } from '../letters/sheet-ods.ts'
import { sheetsToXlsx } from '../letters/sheet.ts'

// Words that none of the writers has of its own.
const words =
  'appel kersenboom tafelpoot wandelstok zomerjurk boekenkast regenjas ijsbaan café Übung naïef'.split(' ')
const targets = ['Joop Zandstra', 'joop@zandstra.example', '111222333', 'Łucja Brønsted', "Sjoerd van 't Wad"]
const spellings: Readonly<Record<string, readonly string[]>> = {
  'Joop Zandstra': ['Joop Zandstra', 'JOOP ZANDSTRA', 'Zandstra, Joop', 'joop-zandstra', 'Joop  Zandstra'],
  'joop@zandstra.example': ['joop@zandstra.example', 'Joop@Zandstra.Example'],
  '111222333': ['111222333', '1112.22.333', '111 222 333'],
  'Łucja Brønsted': ['Łucja Brønsted', 'Lucja Bronsted', 'łucja brønsted'],
  "Sjoerd van 't Wad": ["Sjoerd van 't Wad", 'Sjoerd van ’t Wad'],
}

const word = fc.constantFrom(...words)
const planted = fc.constantFrom(...targets).chain((target) => fc.constantFrom(...(spellings[target] ?? [])))
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: planted }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((pieces) => pieces.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 8 })

/** How often each of our words stands in a text. */
const counted = (text: string): Record<string, number> =>
  Object.fromEntries(words.map((one) => [one, text.split(one).length - 1]))

async function holds(name: string, bytes: Uint8Array): Promise<void> {
  const before = await textOf(fileNamed(name, bytes))
  const done = bytesOf(await redact(fileNamed(name, bytes), orderFor(targets)))
  const after = await textOf(fileNamed(name, done))
  assert.ok(
    !/joop|zandstra|111[ .]?2|222|brønsted|bronsted|lucja|łucja|sjoerd|’t wad|'t wad/i.test(after),
    after,
  )
  assert.deepEqual(counted(after), counted(before))
  assert.equal((await redact(fileNamed(name, done), orderFor(targets))).state, 'unchanged')
}

const paperOf = (texts: readonly string[]): Paper => ({
  language: 'nl',
  title: texts[0] ?? '',
  author: 'Ria Zomer',
  madeOn: '2026-11-29',
  opening: [],
  sections: [{ title: 'appel', blocks: texts.map((text) => ({ type: 'text', text })) }],
})

const cellsOf = (texts: readonly string[]) => [
  {
    name: 'Lijst',
    heads: ['a', 'b'],
    rows: texts.map((text, i) => [text, i % 3 === 0 ? 111222333 : i]),
  },
]

const writers: readonly (readonly [
  string,
  number,
  (texts: readonly string[]) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['a.txt', 100, (texts) => paperToText(paperOf(texts))],
  ['a.html', 100, (texts) => paperToHtml(paperOf(texts))],
  ['a.docx', 20, (texts) => paperToDocx(paperOf(texts))],
  ['a.xlsx', 60, (texts) => sheetsToXlsx(cellsOf(texts))],
  ['a.ods', 40, (texts) => sheetsToOds(cellsOf(texts))],
  ['a.pdf', 8, (texts) => paperToPdf(paperOf(texts))],
]

for (const [name, numRuns, write] of writers) {
  test(`${name}: nothing of what must go is left, and all else stays, whatever stands in it`, async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        await holds(name, await write(texts))
      }),
      { numRuns, seed: 20_261_129 },
    )
  })
}

const encodings = ['7bit', '8bit', 'quoted-printable', 'base64'] as const

function encoded(text: string, encoding: (typeof encodings)[number]): string {
  const bytes = Buffer.from(text)
  if (encoding === 'base64') return bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  if (encoding !== 'quoted-printable') return bytes.toString('latin1')
  const escaped = bytes
    .toString('latin1')
    .replaceAll(
      /[^ -<>-~\r\n]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
  return escaped.replaceAll(/(?:[^\r\n=]|=..){40}/g, '$&=\r\n')
}

test('messages: nothing of what must go is left, and all else stays, however it is encoded', async () => {
  const part = fc.record({ texts: lines, encoding: fc.constantFrom(...encodings) })
  await fc.assert(
    fc.asyncProperty(line, fc.array(part, { minLength: 1, maxLength: 3 }), async (subject, parts) => {
      const body = parts.map(
        ({ texts, encoding }) =>
          `--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded(texts.join('\r\n'), encoding)}\r\n`,
      )
      const head = `From: ria@firma.example\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`
      await holds('a.eml', Buffer.from(`${head}${body.join('')}--b--\r\n`, 'latin1'))
    }),
    { numRuns: 150, seed: 20_261_129 },
  )
})

test('any bytes under any name give an answer', async () => {
  const names = [
    'a.txt',
    'a.html',
    'a.eml',
    'a.json',
    'a.vcf',
    'a.docx',
    'a.png',
    'a.jpg',
    'a.xml',
    'a.mbox',
    '',
  ]
  const fronts = [
    '',
    'PK\u0003\u0004',
    '\u0089PNG\r\n\u001A\n',
    '\u00FF\u00D8\u00FF',
    'From: a\r\n',
    '<a ',
    '{"',
    'BEGIN:VCARD\r\n',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(...fronts),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 300 }).map((text) => Buffer.from(text)),
      ),
      async (name, front, rest) => {
        const bytes = Buffer.concat([Buffer.from(front, 'latin1'), rest])
        const { state } = await redact(fileNamed(name, bytes), orderFor(['Joop Zandstra']))
        assert.ok(['redacted', 'unchanged', 'refused'].includes(state))
      },
    ),
    { numRuns: 500, seed: 20_261_129 },
  )
})

test('what is made to take long does not', async () => {
  const many = (text: string): string => text.repeat(300_000 / text.length)
  const hostile = {
    'a.html': many('<'),
    'b.html': `<html><a ${many('x=y ')}>`,
    'a.txt': many('%4a%6f'),
    'a.eml': `From: ria@firma.example\nSubject: ${many('=?a?Q?')}\n\nx`,
    'b.eml': `From: ria@firma.example\nContent-Type: multipart/mixed; boundary=b\n\n${many('--b\n\nhallo\n')}`,
  }
  for (const [name, text] of Object.entries(hostile)) {
    const began = cpuMs()
    await redact(fileNamed(name, text), orderFor(targets))
    const took = cpuMs() - began
    // A second or two; what grows with the square of the size took ten times as long.
    assert.ok(took < 5_000, `${name}: ${Math.round(took)} ms`)
  }
})
