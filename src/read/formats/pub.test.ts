import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { compoundOf, wide } from '../../../test/compound-of.ts'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

/** The text of a Publisher file: lists of what lies where, each with a mark of the next. */
function pubOf(lists: readonly (readonly (readonly [name: string, content: Buffer])[])[]): Buffer {
  const head = Buffer.alloc(0x18)
  head.write('CHNKINK ', 'latin1')
  let at = head.length
  const pieces: Buffer[] = [head]
  for (const [i, list] of lists.entries()) {
    const index = Buffer.alloc(8 + list.length * 24)
    index.writeUInt16LE(list.length, 2)
    let start = at + index.length
    for (const [j, [name, content]] of list.entries()) {
      index.writeUInt16LE(24, 8 + j * 24)
      index.write(name, 8 + j * 24 + 2, 'latin1')
      index.write(name, 8 + j * 24 + 12, 'latin1')
      index.writeUInt32LE(start, 8 + j * 24 + 16)
      index.writeUInt32LE(content.length, 8 + j * 24 + 20)
      start += content.length
    }
    index.writeUInt32LE(i + 1 < lists.length ? start : 0xffffffff, 4)
    pieces.push(index, ...list.map(([, content]) => content))
    at = start
  }
  return Buffer.concat(pieces)
}

const publisher = (content: Buffer): Buffer =>
  compoundOf({ Contents: Buffer.from('e8ac2c00', 'hex'), 'Quill/QuillSub/CONTENTS': content })

test('a Publisher file gives the text of its boxes, wherever its lists go on', async () => {
  const lists = [
    [
      ['STRS', Buffer.alloc(8)],
      ['TEXT', wide('Nieuwsbrief van Zandstra\rBel Noor\v06 12345678\r')],
    ],
    [['TEXT', wide('In een tweede lijst\r')]],
  ] as const
  const told = await read(publisher(pubOf(lists)), 'folder.pub')
  assert.deepEqual(told.formats, ['pub'])
  assert.equal(told.text, 'Nieuwsbrief van Zandstra\nBel Noor\n06 12345678\n\nIn een tweede lijst\n')
  assert.deepEqual(problemCodes(told), [])
  assert.deepEqual(problemCodes(await read(publisher(pubOf([[['STRS', Buffer.alloc(8)]]])))), [])
})

test('a broken Publisher file is told, and any bytes end', async () => {
  const good = pubOf([[['TEXT', wide('Noor Zandstra belt morgen terug')]]])
  const cut = await read(publisher(good.subarray(0, good.length - 10)))
  assert.deepEqual([cut.text, problemCodes(cut)], ['Noor Zandstra belt morgen ', ['damaged']])
  const loop = Buffer.from(good)
  loop.writeUInt32LE(0x18, 0x1c)
  assert.deepEqual(problemCodes(await read(publisher(loop))), ['damaged'])
  assert.deepEqual(problemCodes(await read(publisher(Buffer.from('iets anders')))), ['damaged'])
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(good)
      changed[at] = byte
      const told = await read(publisher(changed))
      assert.ok(!problemCodes(told).includes('crashed'))
    }),
    { numRuns: 60 },
  )
})
