import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import { pictureSize } from '../picture/size.ts'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

type Value = string | number | Buffer

/** A directory of tags at an offset, with its values behind it: numbers as LONG, buffers as BYTE, else ASCII. */
function directory(at: number, tags: readonly (readonly [tag: number, value: Value])[]): Buffer {
  const head = Buffer.alloc(2 + tags.length * 12 + 4)
  head.writeUInt16LE(tags.length, 0)
  const values: Buffer[] = []
  let end = at + head.length
  for (const [i, [tag, value]] of tags.entries()) {
    const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`) : value
    const entry = 2 + i * 12
    head.writeUInt16LE(tag, entry)
    head.writeUInt16LE(typeof value === 'number' ? 4 : typeof value === 'string' ? 2 : 1, entry + 2)
    if (typeof bytes === 'number') {
      head.writeUInt32LE(1, entry + 4)
      head.writeUInt32LE(bytes, entry + 8)
      continue
    }
    head.writeUInt32LE(bytes.length, entry + 4)
    if (bytes.length <= 4) bytes.copy(head, entry + 8)
    else {
      head.writeUInt32LE(end, entry + 8)
      values.push(bytes)
      end += bytes.length
    }
  }
  return Buffer.concat([head, ...values])
}

function rationals(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 8)
  for (const [i, number] of numbers.entries()) {
    bytes.writeUInt32LE(Math.round(number * 1000), i * 8)
    bytes.writeUInt32LE(1000, i * 8 + 4)
  }
  return bytes
}

const [camera, place] = [600, 900]

/** What a telephone writes: whose it is, when and where. */
const tiff = Buffer.alloc(1200)
tiff.write('II*\0', 0, 'latin1')
tiff.writeUInt32LE(8, 4)
directory(8, [
  [0x010f, 'Apple'],
  [0x013b, 'Renée Smit; Piet Dam'],
  [0x013c, 'iPhone van Noor'],
  [0x8298, 'Foto Smit, info@fotosmit.example'],
  [0x9c9d, Buffer.from('Kees\0', 'utf16le')],
  [0x8769, camera],
  [0x8825, place],
]).copy(tiff, 8)
directory(camera, [
  [0x9003, '2024:03:12 14:05:33'],
  [0x9286, Buffer.from('ASCII\0\0\0op het feest van Jan')],
  [0xa430, 'Noor Bakker'],
]).copy(tiff, camera)
const directions = directory(place, [
  [1, 'N'],
  [2, rationals(52, 0, 41.76)],
  [3, 'W'],
  [4, rationals(4, 21, 25.56)],
])
directions.copy(tiff, place)

const expected = {
  make: 'Apple',
  artist: 'Renée Smit; Piet Dam',
  computer: 'iPhone van Noor',
  copyright: 'Foto Smit, info@fotosmit.example',
  author: 'Kees',
  taken: '2024:03:12 14:05:33',
  comment: 'op het feest van Jan',
  'camera owner': 'Noor Bakker',
  gps: '52.01160, -4.35710',
}

const packet = `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:CreateDate="2024-03-12T14:05:33" photoshop:Credit="Bureau Dam">
<dc:creator><rdf:Seq><rdf:li>Els Visser</rdf:li></rdf:Seq></dc:creator>
<Iptc4xmpCore:CreatorContactInfo><Iptc4xmpCore:CiEmailWork>els@visser.example</Iptc4xmpCore:CiEmailWork></Iptc4xmpCore:CreatorContactInfo>
<mwg-rs:Regions><mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Name="Fatima Amrani" mwg-rs:Type="Face"/></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
</rdf:Description></rdf:RDF></x:xmpmeta>`

function segment(kind: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, kind, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0')),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
  segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`)),
  segment(0xfe, Buffer.from('gemaakt voor Noor')),
  Buffer.from([0xff, 0xda, 0, 4, 1, 2, 3, 4]),
])

test('a photo: whose camera, who made it, when and where; its letters are not read', async () => {
  const told = await read(tiff, 'foto.tif')
  assert.deepEqual(told.formats, ['tiff'])
  assert.deepEqual(told.fields, expected)
  assert.deepEqual(
    told.participants.map(({ name }) => name),
    ['Renée Smit', 'Piet Dam', 'Kees', 'Noor Bakker'],
  )
  assert.match(told.text, /copyright: Foto Smit, info@fotosmit\.example\n/)
  assert.doesNotMatch(told.text, /52\.0|Apple/)
  assert.deepEqual(told.problems, [{ code: 'needs-ocr', place: '', lostBytes: tiff.length, detail: 'tiff' }])
})

test('JPEG: Exif, the packet of Adobe with named faces, a comment', async () => {
  const told = await read(jpeg)
  assert.equal(told.fields['camera owner'], 'Noor Bakker')
  assert.equal(told.fields['email'], 'els@visser.example')
  assert.equal(told.fields['credit'], 'Bureau Dam')
  assert.equal(told.fields['person in the picture'], 'Fatima Amrani')
  assert.match(told.text, /comment: gemaakt voor Noor/)
  assert.ok(told.participants.some(({ name }) => name === 'Els Visser'))
})

function chunk(kind: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(kind), content, Buffer.alloc(4)])
}

const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('tEXt', Buffer.from('Author\0Ren\xe9e', 'latin1')),
  chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('bij Piet')])),
  chunk('tEXt', Buffer.from('date:create\x002024')),
  chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`)),
  chunk('eXIf', tiff),
  chunk('IEND', Buffer.alloc(0)),
])

test('PNG: texts, packed ones too, Exif and XMP', async () => {
  const { fields } = await read(png)
  assert.equal(fields['comment'], 'op het feest van Jan')
  assert.equal(fields['gps'], expected.gps)
  assert.equal(fields['email'], 'els@visser.example')
  assert.equal(fields['date:create'], undefined)
})

test('WebP: Exif', async () => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(tiff.length)
  const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPEXIF'), size, tiff])
  assert.deepEqual((await read(webp)).fields, expected)
})

function box(kind: string, content: Uint8Array): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 8)
  return Buffer.concat([size, Buffer.from(kind), content])
}

const heif = ((): Buffer => {
  const info = box('infe', Buffer.from([2, 0, 0, 0, 0, 7, 0, 0, ...Buffer.from('Exif'), 0]))
  const infos = box('iinf', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 1]), info]))
  const places = Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  const head = box('ftyp', Buffer.from('heic\0\0\0\0'))
  const start = head.length + box('meta', Buffer.concat([Buffer.alloc(4), infos, box('iloc', places)])).length
  places.writeUInt32BE(start + 8, 14)
  places.writeUInt32BE(tiff.length + 4, 18)
  const meta = box('meta', Buffer.concat([Buffer.alloc(4), infos, box('iloc', places)]))
  return Buffer.concat([head, meta, box('mdat', Buffer.concat([Buffer.alloc(4), tiff]))])
})()

test('JPEG: what a press photographer wrote (IPTC), whichever charset he says', async () => {
  const set = (record: number, number: number, value: string): Buffer => {
    const head = Buffer.from([0x1c, record, number, 0, 0])
    head.writeUInt16BE(Buffer.byteLength(value), 3)
    return Buffer.concat([head, Buffer.from(value)])
  }
  const sets = Buffer.concat([
    set(1, 90, '\u001b%G'),
    set(2, 80, 'Renée Smit'),
    set(2, 118, 'renee@foto.example'),
    set(2, 120, 'Noor de Boer in haar winkel'),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(sets.length)
  const before = Buffer.from('8BIM\x04\x25\0\0\0\0\0\x01x\0', 'latin1')
  const resource = Buffer.concat([before, Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, sets])
  const content = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, 0])
  head.writeUInt16BE(content.length + 2, 4)
  const told = await read(Buffer.concat([head, content, Buffer.from([0xff, 0xda, 0, 0])]))
  assert.deepEqual(told.fields, {
    author: 'Renée Smit',
    contact: 'renee@foto.example',
    description: 'Noor de Boer in haar winkel',
  })
  assert.deepEqual(told.participants, [{ role: 'author', name: 'Renée Smit', email: '' }])
})

test('HEIC, as an iPhone writes it: Exif', async () => {
  const told = await read(heif)
  assert.deepEqual([told.formats, told.fields], [['heif'], expected])
})

test('how large a HEIC is, it says beside its tiles and its preview; an AVIF is listed', async () => {
  const photo = readFileSync(join(import.meta.dirname, '..', '..', '..', 'test', 'pictures', 'letter.heic'))
  assert.deepEqual(pictureSize('heif', inMemory(photo)), { width: 1242, height: 1756 })
  assert.deepEqual(problemCodes(await read(photo)), ['needs-ocr'])
  const avif = Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0')), box('mdat', Buffer.alloc(40))])
  const told = await read(avif)
  assert.deepEqual([told.formats, problemCodes(told)], [['avif'], ['not-supported']])
})

test('any damage to a picture gives a document, never an error', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(jpeg, png, tiff, heif),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      async (seed, changes) => {
        const bytes = Buffer.from(seed)
        for (const [at, value] of changes) bytes[12 + (at % (bytes.length - 12))] = value
        return !problemCodes(await read(bytes)).includes('crashed')
      },
    ),
    { numRuns: 500 },
  )
})
