import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync, crc32 } from 'node:zlib'
import { bytesOf, fileNamed, orderFor, redact } from '../../test/redact-order.ts'

const order = orderFor(['Joop Zandstra'])
const segment = (kind: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 255]), content])

/** TIFF with how the camera was held, and who held it. */
function exif(): Buffer {
  const tiff = Buffer.alloc(38 + 14)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.set([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], 10)
  tiff.set([0x3b, 0x01, 2, 0, 14, 0, 0, 0, 38, 0, 0, 0], 22)
  tiff.write('Joop Zandstra\0', 38, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

const scan = Buffer.from([0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33])

test('takes what stands beside the picture out of a JPEG, and keeps how it was held', async () => {
  const picture = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif()),
    segment(0xed, Buffer.from('Photoshop 3.0\0Joop Zandstra')),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xfe, Buffer.from('foto van Joop Zandstra')),
    segment(0xda, Buffer.alloc(6)),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('nog een foto van Joop Zandstra'),
  ])
  const redacted = await redact(fileNamed('a.jpg', picture), order)
  const done = bytesOf(redacted)
  assert.ok(!/Joop/.test(done.toString('latin1')))
  assert.ok(done.includes(scan) && done.includes(segment(0xdb, Buffer.alloc(65))))
  assert.ok(done.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])))
  assert.ok(redacted.state === 'redacted')
  assert.deepEqual(
    redacted.notes.map(({ code }) => code),
    ['picture-not-read', 'metadata-removed'],
  )
})

test('takes texts and times out of a PNG', async () => {
  const chunk = (kind: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const front = Buffer.from('89504e470d0a1a0a', 'hex')
  const [head, data, end] = [
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  const text = chunk('tEXt', Buffer.from('Author\0Joop Zandstra'))
  const done = bytesOf(
    await redact(fileNamed('a.png', Buffer.concat([front, head, text, data, end, text])), order),
  )
  assert.deepEqual(done, Buffer.concat([front, head, data, end]))
  assert.equal((await redact(fileNamed('a.png', front), order)).state, 'refused')
})
