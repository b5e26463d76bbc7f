import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromUtf8, inMemory } from '../../base/bytes.ts'
import type { Document } from '../document.ts'
import { formatOf } from '../format-of.ts'

const words = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, i) => bytes.writeInt32LE(number | 0, i * 4))
  return bytes
}

function recordOf(type: number, body: Buffer): Buffer {
  const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
  return Buffer.concat([words(type, padded.length + 8), padded])
}

/** An enhanced metafile of these records. */
function emf(...records: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(80)
  head.writeUInt32LE(0x464d4520, 32)
  return Buffer.concat([recordOf(1, head), ...records, recordOf(14, Buffer.alloc(12))])
}

interface At {
  readonly x: number
  readonly y: number
}

/** A text with letters of ten units each. */
function textOut(text: string, { x, y }: At): Buffer {
  const letters = Buffer.from(text, 'utf16le')
  const from = 76
  const widthsAt = from + letters.length + (letters.length % 4)
  const described = words(x, y, text.length, from, 0, 0, 0, 0, 0, widthsAt)
  const widths = words(...Array.from(text, () => 10))
  const gap = Buffer.alloc(letters.length % 4)
  return recordOf(84, Buffer.concat([Buffer.alloc(28), described, letters, gap, widths]))
}

function read(bytes: Buffer, name = ''): Document {
  const item = { path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }
  const document = formatOf(item).read(item, {
    signal: new AbortController().signal,
    sandbox: { run: () => Promise.reject(new Error('not asked for')), close: () => Promise.resolve() },
  })
  assert.ok(!(document instanceof Promise))
  return document
}

const textOf = ({ parts }: Document): string => [...parts].map(({ text }) => fromUtf8(text)).join('\n')

test('what is drawn is read: cut words are one, cells stand beside each other, lines below', () => {
  const drawing = emf(
    textOut('Naam', { x: 0, y: 0 }),
    textOut('Telefoon', { x: 400, y: 0 }),
    textOut('Anja', { x: 0, y: 20 }),
    textOut('Mul', { x: 45, y: 20 }),
    textOut('der', { x: 75, y: 20 }),
    textOut('06-12345678', { x: 400, y: 20 }),
  )
  const document = read(drawing)
  assert.equal(document.format, 'emf')
  assert.equal(textOf(document), 'Naam\tTelefoon\nAnja Mulder\t06-12345678')
  assert.deepEqual(document.problems, [])
})

test('other ways to draw a text: small, of old programs, of EMF+ where nothing else says it', () => {
  const small = recordOf(108, Buffer.concat([words(5, 7, 4, 0x300, 1, 0, 0), Buffer.from('Anja', 'latin1')]))
  assert.equal(textOf(read(emf(small))), 'Anja')
  const ansi = Buffer.concat([
    Buffer.alloc(28),
    words(0, 0, 5, 76, 0, 0, 0, 0, 0, 0),
    Buffer.from('Zo\xEB K', 'latin1'),
  ])
  assert.equal(textOf(read(emf(recordOf(83, ansi)))), 'Zoë K')
  const letters = Buffer.from('Beste Anja', 'utf16le')
  const data = Buffer.concat([words(0, 0, 10), Buffer.alloc(16), letters])
  const string = Buffer.alloc(12)
  string.writeUInt16LE(0x401c, 0)
  string.writeUInt32LE(12 + data.length, 4)
  string.writeUInt32LE(data.length, 8)
  const plus = Buffer.concat([words(0), Buffer.from('EMF+', 'latin1'), string, data])
  plus.writeUInt32LE(plus.length - 4, 0)
  assert.equal(textOf(read(emf(recordOf(70, plus)))), 'Beste Anja')
  assert.equal(textOf(read(emf(recordOf(70, plus), textOut('Anders', { x: 0, y: 0 })))), 'Anders')
})

test('a page that lies in it as a picture is handed on, a logo is not', () => {
  const picture = (side: number): Buffer => {
    const head = words(40, side, side, 1 | (1 << 16), 0, 0, 0, 0, 0, 0, 0, 0)
    const bits = Buffer.alloc((Math.ceil(side / 32) * 4 * side) as number)
    const before = Buffer.alloc(40)
    const from = 72
    return recordOf(
      81,
      Buffer.concat([
        before,
        words(from, head.length, from + head.length, bits.length),
        words(0, 0),
        head,
        bits,
      ]),
    )
  }
  const [page, ...more] = read(emf(picture(400), picture(60))).nested
  assert.ok(page !== undefined && more.length === 0)
  const inside = formatOf({ ...page })
  assert.equal(inside.id, 'bmp')
})

test('a Windows metafile says its texts too', () => {
  const short = (text: string, y: number): Buffer => {
    const letters = Buffer.from(text.padEnd(text.length + (text.length % 2), '\0'), 'latin1')
    const body = Buffer.alloc(2 + letters.length + 4)
    body.writeUInt16LE(text.length, 0)
    letters.copy(body, 2)
    body.writeInt16LE(y, 2 + letters.length)
    const head = Buffer.alloc(6)
    head.writeUInt32LE((body.length + 6) / 2, 0)
    head.writeUInt16LE(0x0521, 4)
    return Buffer.concat([head, body])
  }
  const head = Buffer.alloc(18)
  head.writeUInt32LE(0x00090001, 0)
  head.writeUInt16LE(0x0300, 4)
  const end = Buffer.from([3, 0, 0, 0, 0, 0])
  const document = read(Buffer.concat([head, short('Offerte', 0), short('Zoë Bakker', 9), end]))
  assert.deepEqual([document.format, textOf(document)], ['wmf', 'Offerte\nZoë Bakker'])
})

test('one that ends too early says so and keeps what it had', () => {
  const whole = emf(textOut('Anja', { x: 0, y: 0 }))
  const document = read(whole.subarray(0, whole.length - 20))
  assert.deepEqual([textOf(document), document.problems.map(({ code }) => code)], ['Anja', ['truncated']])
})

test('a text that is named over and over is told as often as the record is long', () => {
  const letters = Buffer.alloc(20_000, 'a\0')
  const count = 5000
  const from = 40 + 40 * count
  const one = words(0, 0, letters.length / 2, from, 0, 0, 0, 0, 0, 0)
  const many = Buffer.concat([
    Buffer.alloc(28),
    words(count),
    ...Array.from({ length: count }, () => one),
    letters,
  ])
  const bytes = emf(recordOf(97, many))
  assert.ok(textOf(read(bytes)).length < 2 * bytes.length)
})

test('more texts in one record than a call takes are all told', () => {
  const count = 200_000
  const one = words(0, 0, 1, 40 + 40 * count, 0, 0, 0, 0, 0, 0)
  const letters = Buffer.from('a\0\0\0')
  const drawn = Buffer.concat([
    Buffer.alloc(28),
    words(count),
    ...Array.from({ length: count }, () => one),
    letters,
  ])
  const string = Buffer.concat([words(0x401c, 44, 32, 0, 0, 1, 0, 0, 0, 0), letters])
  const plus = Buffer.concat([words(0, 0x2b464d45), ...Array.from({ length: count }, () => string)])
  for (const record of [recordOf(97, drawn), recordOf(70, plus)]) {
    const document = read(emf(record))
    assert.deepEqual([textOf(document).replaceAll(' ', '').length, document.problems], [count, []])
  }
})

test('whatever the records say, nothing is thrown and little is kept', () => {
  const number = fc.oneof(
    fc.nat(200),
    fc.constantFrom(0xffffffff, 0x7fffffff, 0x80000000, 84, 108, 70, 81, 97),
  )
  const body = fc.array(number, { maxLength: 40 }).map((numbers) => words(...numbers))
  const type = fc.constantFrom(70, 80, 81, 83, 84, 96, 97, 108)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(type, body), { maxLength: 6 }),
      fc.uint8Array({ maxLength: 60 }),
      (all, rest) => {
        const bytes = Buffer.concat([
          emf(...all.map(([of, some]) => recordOf(of, some))).subarray(0, -20),
          rest,
        ])
        assert.ok(textOf(read(bytes)).length <= bytes.length * 40)
      },
    ),
  )
})
