import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unpackingSource } from './unpacking-source.ts'

const pieceBytes = 1_000_000

/** A stream of pieces whose first and last byte tell which they are, and which counts how often it was begun. */
function counted(
  pieces: number,
  breaksAt = Infinity,
): { readonly begin: () => Generator<Uint8Array>; begun: number } {
  const stream = {
    begun: 0,
    *begin(): Generator<Uint8Array> {
      stream.begun++
      for (let i = 0; i < pieces; i++) {
        if (i === breaksAt) throw new Error('broken')
        const piece = new Uint8Array(pieceBytes)
        piece[0] = i
        piece[pieceBytes - 1] = i
        yield piece
      }
    },
  }
  return stream
}

test('reads forward in one go, looks back a little and at the beginning without beginning anew', () => {
  const stream = counted(200)
  const source = unpackingSource(stream.begin, 200 * pieceBytes)
  assert.deepEqual([...source.read(0, 2)], [0, 0])
  assert.deepEqual([...source.read(150 * pieceBytes - 1, 150 * pieceBytes + 1)], [149, 150])
  assert.deepEqual([...source.read(100 * pieceBytes, 100 * pieceBytes + 1)], [100])
  assert.deepEqual([...source.read(10, 12)], [0, 0])
  assert.equal(source.read(199 * pieceBytes, 201 * pieceBytes).length, pieceBytes)
  assert.deepEqual([stream.begun, source.isBroken()], [1, false])
})

test('going far back begins anew, a few times', () => {
  const stream = counted(100)
  const source = unpackingSource(stream.begin, 100 * pieceBytes)
  for (let i = 0; i < 12; i++) {
    assert.equal(source.read(99 * pieceBytes, 100 * pieceBytes)[0], 99)
    if (i < 11) assert.equal(source.read(pieceBytes, pieceBytes + 1)[0], 1)
  }
  assert.deepEqual([stream.begun, source.isBroken()], [12, false])
  assert.equal(source.read(pieceBytes, pieceBytes + 1).length, 0)
  assert.equal(source.isBroken(), true)
})

test('a stream that breaks or ends early gives what came before', () => {
  const breaks = unpackingSource(counted(10, 4).begin, 10 * pieceBytes)
  assert.equal(breaks.read(3 * pieceBytes, 6 * pieceBytes).length, pieceBytes)
  assert.equal(breaks.isBroken(), true)
  const short = unpackingSource(counted(2).begin, 3 * pieceBytes)
  assert.equal(short.read(0, 3 * pieceBytes).length, 2 * pieceBytes)
  assert.equal(short.isBroken(), true)
})
