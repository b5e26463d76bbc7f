import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { crc32, gzipSync, zstdCompressSync } from 'node:zlib'
import sevenZip from '7z-wasm'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { tarEntry, tarOf } from '../../../test/tar.ts'
import { inMemory } from '../../base/bytes.ts'
import { problemCodes as codes, wholeReader, type Told } from '../../../test/whole-reader.ts'
import { BrokenBzip2, bunzipped } from './bzip2.ts'
import { DamagedLzma } from './lzma.ts'
import { OddXz, unxz } from './xz.ts'

const { read, close } = wholeReader()
after(close)

async function sevenZipOf(
  files: Readonly<Record<string, Uint8Array | string>>,
  name: string,
  ...options: readonly string[]
): Promise<Uint8Array> {
  const program = await sevenZip.default({ print: () => undefined })
  program.FS.mkdir('/in')
  program.FS.chdir('/in')
  for (const [path, content] of Object.entries(files)) program.FS.writeFile(path, Buffer.from(content))
  program.callMain(['a', `/${name}`, ...options, '.'])
  return program.FS.readFile(`/${name}`)
}

const mail = (subject: string): string =>
  `From: Noor <noor@zaak.example>\nTo: an@b.example\nSubject: ${subject}\n\nhoi\n`

test('a mailbox folder as .tgz gives its mails', async () => {
  const mbox = `From noor Mon Jan  1 10:00:00 2024\n${mail('een')}\nFrom noor Mon Jan  1 10:00:00 2024\n${mail('twee')}`
  const told = await read(
    gzipSync(
      tarOf(
        tarEntry('mail/', '', { type: '5' }),
        tarEntry('mail/cur/1:2,S', mail('los')),
        tarEntry('mail/oud.mbox', mbox),
      ),
    ),
    'mail.tgz',
  )
  assert.deepEqual(told.formats, ['gzip', 'tar', 'message', 'mailbox', 'message', 'message'])
  assert.deepEqual(told.names.slice(0, 4), ['mail.tgz', 'mail.tar', 'mail/cur/1:2,S', 'mail/oud.mbox'])
  assert.deepEqual(told.problems, [])
})

test('tar: long names of GNU and pax, prefixes; links, folders and empty files are no documents', async () => {
  const long = `${'map/'.repeat(40)}brief.txt`
  const record = `path=${long}é\n`
  const length = String(Buffer.byteLength(record) + 4)
  const told = await read(
    tarOf(
      tarEntry('././@LongLink', `${long}\0`, { type: 'L' }),
      tarEntry('kort', 'Piet'),
      tarEntry('pax', `${length} ${record}`, { type: 'x' }),
      tarEntry('kort', 'Noor'),
      tarEntry('los.txt', 'Kees', { prefix: 'voor' }),
      tarEntry('link', '', { type: '1' }),
      tarEntry('leeg.txt', ''),
    ),
  )
  assert.deepEqual(told.names, ['', long, `${long}é`, 'voor/los.txt'])
  assert.equal(told.text, 'Piet\nNoor\nKees')
})

test('tar: what comes before damage or an early end is read, and the rest told', async () => {
  const whole = tarOf(tarEntry('a.txt', 'Piet'), tarEntry('b.txt', 'Noor '.repeat(300)))
  const cut = await read(whole.subarray(0, 1024 + 512 + 100))
  assert.deepEqual([cut.names.length, codes(cut)], [3, ['truncated']])
  const broken = Buffer.from(whole)
  broken.fill(0xff, 1024, 1100)
  assert.deepEqual(codes(await read(broken)), ['damaged'])
})

test('gzip and Zstandard: one file, called as told inside or without the ending', async () => {
  const named = gzipSync('naam;tel\nPiet;0612345678\n')
  assert.deepEqual((await read(named, 'leden.csv.gz')).formats, ['gzip', 'csv'])
  assert.deepEqual((await read(zstdCompressSync('a;b\n1;2\n'), 'x.csv.zst')).names, ['x.csv.zst', 'x.csv'])
  const withName = Buffer.concat([
    Buffer.from('1f8b0808000000000003', 'hex'),
    Buffer.from('oud.csv\0'),
    named.subarray(10),
  ])
  assert.deepEqual((await read(withName, 'backup.gz')).names, ['backup.gz', 'oud.csv'])
})

test('gzip: two streams behind each other are one file, half a stream is read as far as it goes', async () => {
  assert.equal((await read(Buffer.concat([gzipSync('Piet '), gzipSync('Noor')]))).text, 'Piet Noor')
  const random = Array.from({ length: 4000 }, (_, i) => `regel ${(i * 7919) % 4001}`).join('\n')
  const packed = gzipSync(random)
  const half = await read(packed.subarray(0, packed.length / 2))
  assert.ok(half.text.startsWith('regel 0\n') && half.text.length > 1000)
  assert.deepEqual(codes(half), ['damaged'])
})

test('bombs end at a limit: by ratio, in gzip in gzip, in bzip2 and in 7z', async () => {
  const zeroes = Buffer.alloc(60_000_000)
  const bomb = gzipSync(zeroes)
  assert.deepEqual(codes(await read(bomb)), ['suspicious-ratio'])
  let nested = gzipSync('kern')
  for (let i = 0; i < 40; i++) nested = gzipSync(nested)
  assert.deepEqual(codes(await read(nested)), ['too-deep'])
  const large = Buffer.alloc(150_000_000)
  const packed = await sevenZipOf({ 'nul.txt': large, 'naam.txt': 'Piet' }, 'a.7z', '-mx1', '-ms=off')
  const told = await read(packed)
  assert.ok(codes(told).includes('packed-too-large'))
  assert.ok(told.text.includes('Piet'))
})

test('7z, bzip2 and xz give what they hold', async () => {
  const told = await read(await sevenZipOf({ 'naam.txt': 'Piet', 'é.csv': 'a;b\n1;2\n' }, 'a.7z'))
  assert.deepEqual(told.formats, ['7z', 'text', 'csv'])
  assert.deepEqual(told.names, ['', 'naam.txt', 'é.csv'])
  const bzip2 = await read(
    await sevenZipOf({ 'x.tar': tarOf(tarEntry('a.txt', 'Noor')) }, 'x.tar.bz2'),
    'x.tbz',
  )
  assert.deepEqual(
    [bzip2.formats, bzip2.names],
    [
      ['bzip2', 'tar', 'text'],
      ['x.tbz', 'x.tar', 'a.txt'],
    ],
  )
  assert.equal((await read(await sevenZipOf({ 'b.txt': 'Kees' }, 'b.txt.xz'), 'b.txt.xz')).text, 'Kees')
})

const lock = ({ problems }: Told): unknown[] => problems.map(({ code, detail }) => [code, detail])

test('locked archives are told, with how many files where the list can be read', async () => {
  const some = await read(await sevenZipOf({ 'a.txt': 'Piet', 'b.txt': 'Noor' }, 'a.7z', '-pgeheim'))
  assert.deepEqual(lock(some), [['encrypted', '2 entries']])
  const hidden = await read(await sevenZipOf({ 'a.txt': 'Piet' }, 'a.7z', '-pgeheim', '-mhe=on'))
  assert.deepEqual([codes(hidden), hidden.names.length], [['encrypted'], 1])
  for (const method of ['ZipCrypto', 'AES256']) {
    const zip = await read(
      await sevenZipOf({ 'a.txt': 'Piet', 'b.txt': 'Noor' }, 'a.zip', '-pgeheim', `-mem=${method}`),
    )
    assert.deepEqual(lock(zip), [['encrypted', '2 entries']])
  }
})

/** A zip whose directory and entry keep their numbers where those above 4 GB would stand. */
function zip64Of(name: string, content: string): Buffer {
  const bytes = Buffer.from(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46, 0)
  entry.writeUInt32LE(0x02014b50, 0)
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffff_ffff, at)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(28, 30)
  const wide = Buffer.alloc(28)
  wide.writeUInt16LE(1, 0)
  wide.writeUInt16LE(24, 2)
  wide.writeBigUInt64LE(BigInt(bytes.length), 4)
  wide.writeBigUInt64LE(BigInt(bytes.length), 12)
  const before = Buffer.concat([local, Buffer.from(name), bytes])
  const directory = Buffer.concat([entry, Buffer.from(name), wide])
  const largeEnd = Buffer.alloc(56)
  largeEnd.writeUInt32LE(0x06064b50, 0)
  largeEnd.writeBigUInt64LE(BigInt(directory.length), 40)
  largeEnd.writeBigUInt64LE(BigInt(before.length), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(before.length + directory.length), 8)
  const end = Buffer.alloc(22, 0xff)
  end.writeUInt32LE(0x06054b50, 0)
  return Buffer.concat([before, directory, largeEnd, locator, end])
}

test('a zip that is packed in another way than usual is read too', async () => {
  for (const method of ['LZMA', 'BZip2', 'Deflate64']) {
    const zip = await sevenZipOf({ 'naam.txt': 'Piet Jansen '.repeat(50) }, 'a.zip', `-mm=${method}`)
    const told = await read(zip)
    assert.deepEqual([told.formats, told.problems], [['zip', 'text'], []], method)
    assert.match(told.text, /Piet Jansen/)
  }
})

test('a zip of the large kind is read by its own directory', async () => {
  const told = await read(zip64Of('naam.txt', 'Piet Jansen'))
  assert.deepEqual([told.names, told.text, told.problems], [['', 'naam.txt'], 'Piet Jansen', []])
})

/** A RAR of version 4 with one file that is stored as it is. */
function rarOf(name: string, content: string): Buffer {
  const block = (type: number, flags: number, body: Buffer): Buffer => {
    const head = Buffer.alloc(7)
    head.writeUInt8(type, 2)
    head.writeUInt16LE(flags, 3)
    head.writeUInt16LE(7 + body.length, 5)
    const all = Buffer.concat([head, body])
    all.writeUInt16LE(crc32(all.subarray(2)) & 0xffff, 0)
    return all
  }
  const file = Buffer.alloc(25)
  file.writeUInt32LE(content.length, 0)
  file.writeUInt32LE(content.length, 4)
  file.writeUInt8(2, 8)
  file.writeUInt32LE(crc32(content), 9)
  file.writeUInt8(20, 17)
  file.writeUInt8(0x30, 18)
  file.writeUInt16LE(name.length, 19)
  return Buffer.concat([
    Buffer.from('526172211a0700', 'hex'),
    block(0x73, 0, Buffer.alloc(6)),
    block(0x74, 0x8000, Buffer.concat([file, Buffer.from(name)])),
    Buffer.from(content),
  ])
}

test('RAR is read', async () => {
  const told = await read(rarOf('naam.txt', 'Piet Jansen'))
  assert.deepEqual([told.formats, told.text, told.problems], [['rar', 'text'], 'Piet Jansen', []])
})

test('the files of a Mac about files are left alone', async () => {
  const told = await read(
    zipSync({ '__MACOSX/._a.txt': Buffer.from('0005160700020000', 'hex'), 'a.txt': strToU8('Piet') }),
  )
  assert.deepEqual(told.problems, [])
})

test('any damage to an archive gives documents with problems, never an error', async () => {
  const seeds = [
    tarOf(
      tarEntry('a.txt', 'Piet'),
      tarEntry('x', '20 path=ab\n', { type: 'x' }),
      tarEntry('b.txt', 'Noor', { type: 'S' }),
    ),
    gzipSync(tarOf(tarEntry('a.txt', 'Piet'))),
    zstdCompressSync('Piet'),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 20 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const told = await read(bytes)
        return !codes(told).includes('crashed')
      },
    ),
    { numRuns: 300 },
  )
  const whole = await sevenZipOf({ 'a.txt': 'Piet '.repeat(100), 'b.txt': 'Noor' }, 'a.7z')
  for (const at of [8, 20, 40, whole.length - 20, whole.length - 5]) {
    const bytes = Uint8Array.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    assert.ok(
      codes(await read(bytes)).every((code) => code === 'damaged'),
      String(at),
    )
  }
})

const bzip2Of = async (content: Uint8Array | string): Promise<Uint8Array> =>
  sevenZipOf({ a: content }, 'a.bz2', '-mx1')

const unpacked = (packed: Uint8Array): Buffer => Buffer.concat([...bunzipped(inMemory(packed))])

test('bzip2 comes block by block, runs and all; files behind one another are one; a broken block ends it', async () => {
  const lines = Buffer.from(
    Array.from({ length: 40_000 }, (_, i) => `${i * 7919} regel ${'a'.repeat(i % 300)}\n`).join(''),
  )
  const packed = await bzip2Of(lines)
  assert.ok(unpacked(packed).equals(lines))
  assert.ok([...bunzipped(inMemory(packed))].length > 5)
  const two = Buffer.concat([packed, await bzip2Of('en nog een'), Buffer.from('wat er achter hangt')])
  assert.ok(unpacked(two).equals(Buffer.concat([lines, Buffer.from('en nog een')])))
  const told = await read(packed.subarray(0, packed.length / 2), 'brief.txt.bz2')
  assert.ok(told.text.startsWith('0 regel \n7919 regel a\n'))
  assert.deepEqual([codes(told), told.names], [['damaged'], ['brief.txt.bz2', 'brief.txt']])
})

test('any change to bzip2 gives what it held, or an end', async () => {
  const packed = await bzip2Of('Zandstra belde Noor. '.repeat(200))
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
      const changed = Buffer.from(packed)
      changed[at] = byte
      try {
        const text = unpacked(changed).toString()
        assert.ok(text === '' || text === 'Zandstra belde Noor. '.repeat(200))
      } catch (error) {
        assert.ok(error instanceof BrokenBzip2)
      }
    }),
  )
})

const xzOf = async (content: Uint8Array | string, ...options: readonly string[]): Promise<Uint8Array> =>
  sevenZipOf({ a: content }, 'a.xz', ...options)

const unxzed = (packed: Uint8Array): Buffer => Buffer.concat([...unxz(inMemory(packed))])

test('xz comes piece by piece, far beyond what it points back to; files behind one another are one', async () => {
  const lines = Buffer.from(
    Array.from({ length: 90_000 }, (_, i) => `${(i * 7919) % 100_003} regel ${'a'.repeat(i % 200)}\n`).join(
      '',
    ),
  )
  for (const options of [['-mx1'], ['-m0=LZMA2:d64k:lc0:lp2:pb0'], ['-m0=LZMA2:d1m', '-ms=1m']])
    assert.ok(unxzed(await xzOf(lines, ...options)).equals(lines), options.join())
  const packed = await xzOf(lines, '-m0=LZMA2:d64k')
  assert.ok([...unxz(inMemory(packed))].length > 4)
  const two = Buffer.concat([
    packed,
    Buffer.alloc(8),
    await xzOf('en nog een'),
    Buffer.from('wat er achter hangt'),
  ])
  assert.ok(unxzed(two).equals(Buffer.concat([lines, Buffer.from('en nog een')])))
})

test('xz: what comes before damage or an early end is read, and the rest told; so is a wrong check', async () => {
  const words = Buffer.from(Array.from({ length: 300_000 }, (_, i) => `woord ${i * 7919}\n`).join(''))
  const packed = Buffer.from(await xzOf(words))
  const half = await read(packed.subarray(0, packed.length * 0.9), 'brief.txt.xz')
  assert.ok(half.text.startsWith('woord 0\nwoord 7919\n'))
  assert.deepEqual([codes(half), half.names], [['damaged'], ['brief.txt.xz', 'brief.txt']])
  const small = Buffer.from(await xzOf('Zandstra belde Noor.'))
  const at = small.indexOf('Zandstra')
  small[at] = 'P'.charCodeAt(0)
  const wrong = await read(small, 'brief.txt.xz')
  assert.deepEqual([wrong.text, codes(wrong)], ['Pandstra belde Noor.', ['damaged']])
})

test('xz: of a million small streams, or zeroes between them, little more is asked for than there is', () => {
  // A stream of one block of one letter, copied as it is.
  const stream = Buffer.from(
    'fd377a585a000001000000000200210100000000000000000100006100000000' +
      '43beb7e8' +
      '0001050500000000000000000000000000000000',
    'hex',
  )
  const bytes = Buffer.concat([Buffer.alloc(stream.length * 20_000, stream), Buffer.alloc(1_000_000), stream])
  let asked = 0
  let times = 0
  const counted = inMemory(bytes)
  const letters = [
    ...unxz({
      ...counted,
      read: (start, end) => {
        times++
        const some = counted.read(start, end)
        asked += some.length
        return some
      },
    }),
  ]
  assert.equal(Buffer.concat(letters).toString(), 'a'.repeat(20_001))
  assert.ok(asked < 5 * bytes.length && times < 300_000, `${asked} bytes, ${times} times`)
})

test('any change to xz gives something, or an end', async () => {
  const packed = await xzOf('Zandstra belde Noor. '.repeat(200))
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
      const changed = Buffer.from(packed)
      changed[at] = byte
      try {
        assert.ok(unxzed(changed).length <= 4200 * 2)
      } catch (error) {
        assert.ok(error instanceof DamagedLzma || error instanceof OddXz)
      }
    }),
  )
})
