import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { CFB, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { compoundOf } from '../../../test/compound-of.ts'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'
import { rc4 } from '../sandbox/rc4.ts'

const { read, close } = wholeReader()
after(close)

/** Made by other programs: workbooks of Office by officecrypto-tool 0.0.19, the old one by LibreOffice 7.4. */
const lockedFile = (name: string): Buffer =>
  readFileSync(new URL(`../../../test/locked/${name}`, import.meta.url))

test('a workbook that is locked without a password is read: both ways of Office since 2007', async () => {
  for (const name of ['agile.xlsx', 'standard.xlsx']) {
    const told = await read(lockedFile(name), name)
    assert.deepEqual(told.formats, ['encrypted-office', 'xlsx'])
    assert.match(told.parts[0] ?? '', /^sheet\/Klanten: Naam\tPlaats\nNoor Smit 919\tBreda\n/)
    assert.match(told.parts[0] ?? '', /\tAssen$/)
    assert.deepEqual(told.problems, [])
  }
})

test('one of Excel 97 to 2003 too', async () => {
  const told = await read(lockedFile('rc4.xls'), 'rc4.xls')
  assert.match(told.parts[0] ?? '', /Naam\tPlaats\nNoor Smit 1\tEde\t1.5\n/)
  assert.match(told.text, /Noor Smit 59\tEde\t88.5/)
  assert.deepEqual(told.problems, [])
})

test('and one that was locked by the service of Windows, with a long key or a short one', async () => {
  for (const keyBits of [128, 40]) {
    const told = await read(lockedByService('VelvetSweatshop', keyBits), 'klanten.xls')
    assert.match(told.text, /Naam\tPlaats\nNoor Smit\tEde/)
    assert.deepEqual(told.problems, [])
  }
})

test('and one of the way of before 1997, which only mixes bytes', async () => {
  const told = await read(mixedFile('59b30a9a'), 'klanten.xls')
  assert.match(told.text, /Naam\tPlaats\nNoor Smit\tEde/)
  assert.deepEqual(told.problems, [])
  assert.deepEqual(problemCodes(await read(mixedFile('59b30a9b'), 'klanten.xls')), ['encrypted'])
})

test('a lock whose key would fill the memory stays locked', async () => {
  const locked = lockedFile('agile.xlsx')
  for (let at = locked.indexOf('keyBits="256"'); at >= 0; at = locked.indexOf('keyBits="256"', at))
    locked.write('keyBits="9e9"', at)
  const before = process.resourceUsage().maxRSS
  assert.deepEqual(problemCodes(await read(locked)), ['encrypted'])
  assert.ok(process.resourceUsage().maxRSS - before < 300_000)
})

test('with a password of its own a file stays locked', async () => {
  assert.deepEqual(problemCodes(await read(lockedFile('other-password.xlsx'))), ['encrypted'])
  assert.deepEqual(problemCodes(await read(lockedByService('anders', 128), 'klanten.xls')), ['encrypted'])
})

test('any damage to a lock gives a document, and what asks for endless turns gets none', async () => {
  const seed = lockedFile('agile.xlsx')
  const turns = Buffer.from(
    seed.toString('latin1').replace('spinCount="100000"', 'spinCount="999999"'),
    'latin1',
  )
  assert.deepEqual(problemCodes(await read(turns)), ['encrypted'])
  const container = CFB.read(seed, { type: 'buffer' })
  const streams = ['EncryptionInfo', 'EncryptedPackage'].map((name): [string, Buffer] => [
    name,
    Buffer.from(CFB.find(container, name)?.content ?? []),
  ])
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }), async (changes) => {
      const changed = streams.map(([name, bytes]): [string, Buffer] => {
        const copy = Buffer.from(bytes)
        for (const [at, value] of changes) copy[at % copy.length] = value
        return [name, copy]
      })
      return (await read(compoundOf(Object.fromEntries(changed)))).formats[0] === 'encrypted-office'
    }),
    { numRuns: 30 },
  )
})

/** A workbook, locked as [MS-OFFCRYPTO] 2.3.7.3 says with the standing password; officecrypto-tool opens it. */
function mixedFile(keyAndProof: string): Buffer {
  const mix = Buffer.from('3c5bd417f01f2813f04bb403c473a420', 'hex')
  return compoundOf({
    Workbook: lockedRecords(
      plainWorkbook(),
      Buffer.from(`0000${keyAndProof}`, 'hex'),
      (byte, at, { from, end }) => {
        const value = byte ^ (mix[(end + at - from) % 16] ?? 0)
        return ((value >> 3) | (value << 5)) & 0xff
      },
    ),
  })
}

function plainWorkbook(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['Naam', 'Plaats'],
    ['Noor Smit', 'Ede'],
  ])
  const file = write(
    { SheetNames: ['Klanten'], Sheets: { Klanten: sheet } },
    { type: 'buffer', bookType: 'biff8' },
  )
  return Buffer.from(CFB.find(CFB.read(file, { type: 'buffer' }), 'Workbook')?.content ?? [])
}

/** A workbook of Excel 2002, locked as [MS-OFFCRYPTO] 2.3.5 says; officecrypto-tool opens it. */
function lockedByService(password: string, keyBits: number): Buffer {
  const salt = Buffer.alloc(16, 7)
  const base = hash('sha1', Buffer.concat([salt, Buffer.from(password, 'utf16le')]), 'buffer')
  const keyOf = (block: number): Buffer => {
    const key = hash('sha1', Buffer.concat([base, uint(block)]), 'buffer').subarray(0, keyBits / 8)
    return Buffer.concat([key, Buffer.alloc(keyBits === 40 ? 11 : 0)])
  }
  const proof = Buffer.alloc(16, 9)
  const verifier = rc4(keyOf(0), Buffer.concat([proof, hash('sha1', proof, 'buffer')]))
  const header = [4, 0, 0x6801, 0x8004, keyBits, 1, 0, 0].map(uint)
  const pass = Buffer.concat([
    Buffer.from('010002000200', 'hex'),
    uint(4),
    uint(34),
    ...header,
    Buffer.alloc(2),
    uint(16),
    salt,
    verifier.subarray(0, 16),
    uint(20),
    verifier.subarray(16),
  ])
  const stream = Buffer.concat(Array.from({ length: 40 }, (_, i) => rc4(keyOf(i), Buffer.alloc(1024))))
  return compoundOf({
    Workbook: lockedRecords(plainWorkbook(), pass, (byte, at) => byte ^ (stream[at] ?? 0)),
  })
}

type Lock = (byte: number, at: number, record: { readonly from: number; readonly end: number }) => number

/** The records with the lock behind the first of them; heads and what begins a part stay in clear. */
function lockedRecords(workbook: Buffer, pass: Buffer, lock: Lock): Buffer {
  const first = 4 + workbook.readUInt16LE(2)
  const head = Buffer.from([0x2f, 0, pass.length, 0])
  const all = Buffer.concat([workbook.subarray(0, first), head, pass, workbook.subarray(first)])
  for (let at = 0; at + 4 <= all.length;) {
    const type = all.readUInt16LE(at)
    const [from, end] = [at + 4, at + 4 + all.readUInt16LE(at + 2)]
    if (type === 0x85) all.writeUInt32LE(all.readUInt32LE(from) + head.length + pass.length, from)
    if (type !== 0x2f && type !== 0x0809)
      for (let i = type === 0x85 ? from + 4 : from; i < end; i++) all[i] = lock(all[i] ?? 0, i, { from, end })
    at = end
  }
  return all
}

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
