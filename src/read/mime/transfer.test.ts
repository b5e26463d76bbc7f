import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { base64, quotedPrintable, transferEncodingOf } from './transfer.ts'
import { uudecode } from './uuencode.ts'

const text = (bytes: Buffer): string => bytes.toString()

test('base64 restarts after padding in the middle', () => {
  assert.equal(text(base64(Buffer.from('YWE=\nYmI=\nY2M='))), 'aabbcc')
})

test('base64 skips noise and forgives a lost end', () => {
  assert.equal(text(base64(Buffer.from('amFu\0\r\n\r\n QGZp\r\ncm1hLmV4YW1wbGU'))), 'jan@firma.example')
})

test('base64 keeps the plain footer that a mailing list put below it', () => {
  assert.equal(text(base64(Buffer.from('YQ==\n____\nlijst@x.example'))), 'a\n____\nlijst@x.example')
})

test('base64 keeps a footer that stands below a text without padding', () => {
  assert.equal(
    text(base64(Buffer.from('aGVs\n____\nde lijst\nlijst@x.example\n'))),
    'hel\n____\nde lijst\nlijst@x.example\n',
  )
})

test('base64 keeps a whole message that was glued below it, signs of equality too', () => {
  const glued = 'From: j@x.example\nContent-Type: text/plain; charset=utf-8\n\nhoi\ndag\n'
  assert.equal(text(base64(Buffer.from(`YQ==\n\n${glued}`))), `a\n${glued}`)
})

test('base64 goes on below noise when its lines are long enough to be sure', () => {
  const line = Buffer.from('jan@firma.example, mia@firma.example, piet@x').toString('base64')
  assert.equal(
    text(base64(Buffer.from(`YQ==\nuit: x.\n${line}\n`))),
    'a\nuit: x.\njan@firma.example, mia@firma.example, piet@x',
  )
})

test('base64 of floods of padding and lines takes linear time', () => {
  const start = cpuMs()
  for (const unit of ['=', '=\n', 'a=\n', 'a.\n', '\n', 'a: '])
    base64(Buffer.from(`a=b${unit.repeat(300_000)}@`))
  assert.ok(cpuMs() - start < 3000)
})

test('quoted-printable: escapes, soft breaks with spaces, and what is no escape', () => {
  assert.equal(text(quotedPrintable(Buffer.from('caf=C3=a9 =ZZ=, =\r\nx=  \ny=3'))), 'café =ZZ=, xy=3')
})

test('the encoding is told by its core word', () => {
  assert.equal(transferEncodingOf(' "BASE64" (standaard); x'), 'base64')
  assert.equal(transferEncodingOf('Quoted-Printable; x'), 'quoted-printable')
  assert.equal(transferEncodingOf('x-uuencode'), 'uuencode')
  assert.equal(transferEncodingOf('binary-8'), 'identity')
})

test('uuencoded files are taken out of the text around them', () => {
  const { files, rest } = uudecode(Buffer.from('voor\nbegin 644 lijst.txt\n#0V%T\n`\nend\nna\n'))
  assert.deepEqual(
    files.map((file) => [file.name, text(file.bytes)]),
    [['lijst.txt', 'Cat']],
  )
  assert.equal(text(rest), 'voor\nna\n')
})

test('the word begin alone is no uuencode', () => {
  assert.equal(uudecode(Buffer.from('begin 2024 was druk\nbegin 644\n')).files.length, 0)
})

test('uuencode: a flood of beginnings takes linear time', () => {
  const start = cpuMs()
  uudecode(Buffer.from('begin 644 a\n'.repeat(100_000)))
  assert.ok(cpuMs() - start < 2000)
})
