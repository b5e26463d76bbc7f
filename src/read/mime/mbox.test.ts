import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import { isMbox, splitMbox } from './mbox.ts'

const separator = 'From jan@x.example Thu Jan  1 10:00:00 2026\n'
const mail = (number: number, body = 'tekst\n'): string => `${separator}Subject: ${number}\n\n${body}\n`

const split = (text: string): string[] => {
  const source = inMemory(Buffer.from(text))
  return [...splitMbox(source, 0, source.sizeBytes)].map(({ item }) =>
    item === undefined ? '-' : Buffer.from(item.bytes.read(0, item.bytes.sizeBytes)).toString(),
  )
}

test('mbox: one item per message, without separator and the blank line after it', () => {
  assert.deepEqual(split(mail(1) + mail(2)), ['Subject: 1\n\ntekst\n', 'Subject: 2\n\ntekst\n'])
})

test('mbox: a From line in a text is no separator', () => {
  assert.equal(split(mail(1, 'Hoi\n\nFrom Russia with love\nJa: nee\n') + mail(2)).length, 2)
})

test('mbox: a dated From line without a header below it is none either', () => {
  assert.equal(split(mail(1, `Hoi\n\n${separator}zomaar tekst\n`)).length, 1)
})

test('mbox: quoted From lines get their > back off', () => {
  assert.match(split(mail(1, '>From hier\n>>From daar\n'))[0] ?? '', /\n\nFrom hier\n>From daar\n/)
})

test('mbox: Thunderbird and Takeout separators, and CRLF', () => {
  assert.equal(split('From - \nSubject: a\n\nb\n\nFrom 1844347792267117879@xxx\nSubject: c\n\nd\n').length, 2)
  assert.equal(split((mail(1) + mail(2)).replaceAll('\n', '\r\n')).length, 2)
})

test('mbox: without the blank line only above a header that programs write first', () => {
  const received = `${separator}Received: by x\nSubject: 2\n\nb\n`
  assert.equal(split(`${separator}Subject: 1\n\na\n${received}`).length, 2)
  assert.equal(split(`${separator}Subject: 1\n\na\n${separator}Let op: dit\n`).length, 1)
})

test('mbox: a Content-Length that lands on a separator protects the body', () => {
  const body = `een\n\n${separator}Subject: binnen\n\ntwee\n`
  const guarded = `${separator}Subject: 1\nContent-Length: ${body.length}\n\n${body}\n`
  assert.equal(split(guarded + mail(2)).length, 2)
  assert.equal(split(guarded.replace(/Length: \d+/, 'Length: 7') + mail(2)).length, 3)
})

test('mbox: bytes before the first separator are counted and named', () => {
  const source = inMemory(Buffer.from(`rommel\n\n${mail(1)}`))
  const [stray, message] = [...splitMbox(source, 0, source.sizeBytes)]
  assert.deepEqual([stray?.problem?.code, stray?.problem?.lostBytes, message?.offset], ['damaged', 8, 8])
})

test('mbox: workers that own ranges read every byte exactly once, wherever the ranges are cut', () => {
  const pieces = fc.constantFrom(
    mail(1),
    mail(2, `x\n\n${separator}A: b\n\n`),
    'rommel\n\n',
    `${separator}Subject: c\nContent-Length: 70\n\n`,
    '\n',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), fc.integer({ min: 1, max: 300 }), (texts, step) => {
      const source = inMemory(Buffer.from(texts.join('')))
      let next = 0
      for (let start = 0; start < source.sizeBytes; start += step) {
        for (const stretch of splitMbox(source, start, Math.min(source.sizeBytes, start + step))) {
          assert.equal(stretch.offset, next)
          next += stretch.length
        }
      }
      assert.equal(next, source.sizeBytes)
    }),
  )
})

test('mbox: known by its content', () => {
  assert.equal(isMbox(Buffer.from(mail(1))), true)
  assert.equal(isMbox(Buffer.from('From Russia with love\nA: b\n')), false)
  assert.equal(isMbox(new Uint8Array()), false)
})
