import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { PSTFile, PSTMessage } from 'pst-extractor'
import { PSTUtil } from 'pst-extractor/dist/PSTUtil.class.js'
import Long from 'long'
import {
  FIRST_MESSAGE,
  binary,
  integer,
  makeStore,
  text,
  type MadeMessage,
  type MadeStore,
} from '../../../test/outlook-store.ts'
import { inMemory, type ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import { readTree } from '../tree.ts'
import { OutlookStore } from '../outlook/store/open-store.ts'
import { splitStore } from './outlook-store.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

interface Seen {
  readonly document: Document
  readonly item: Item
  readonly words: string
}

function readAll(bytes: ByteSource): { seen: Seen[]; problems: Problem[] } {
  const seen: Seen[] = []
  const problems: Problem[] = []
  const waiting = readTree({ path: '', name: 'oud.pst', mediaType: '', charset: '', bytes }, reading, {
    visit: (document, item) => {
      const words = [...document.parts].map((part) => Buffer.from(part.text).toString()).join('\n')
      seen.push({ document, item, words })
    },
    leave: (_document, _item, found) => {
      problems.push(...found)
    },
  })
  assert.equal(waiting, undefined)
  return { seen, problems }
}

const longText = 'Beste Jan, dit is een lange brief. '.repeat(2000)
const letter: MadeMessage = {
  properties: [
    text(0x001a, 'IPM.Note'),
    text(0x0037, 'Fiets van Piet'),
    text(0x0042, 'Noor Smit'),
    text(0x5d02, 'noor@winkel.example'),
    text(0x1000, longText),
    text(0x8000, 'K-204'),
    integer(0x3fde, 65001),
  ],
  recipients: [
    { name: 'Jan Jansen', email: 'jan@x.example', kind: 1 },
    { name: 'Stil', email: 'stil@x.example', kind: 3 },
  ],
  attachments: [
    { name: 'klein.txt', content: Buffer.from('klein') },
    { name: 'groot.txt', content: Buffer.from('regel van een groot bestand\n'.repeat(100_000)) },
  ],
  within: [{ properties: [text(0x0037, 'Binnenin'), text(0x1000, 'doorgestuurd')] }],
}
const short = (subject: string): MadeMessage => ({
  properties: [text(0x001a, 'IPM.Note'), text(0x0037, subject), text(0x1000, `tekst van ${subject}`)],
})

function storeOf(kind: Partial<MadeStore>): Buffer {
  const folders = [
    { name: 'Postvak IN', messages: [letter, short('Tweede')] },
    { name: 'Verwijderde items', messages: [short('Weg')] },
  ]
  return makeStore({ version: 23, cipher: 'permute', folders, ...kind })
}

for (const version of [15, 23, 36] as const) {
  for (const cipher of ['none', 'permute', 'cyclic'] as const) {
    test(`outlook-store: version ${version} with cipher ${cipher} gives its messages with all that is in them`, () => {
      const { seen, problems } = readAll(inMemory(storeOf({ version, cipher })))
      assert.deepEqual(problems, [])
      assert.deepEqual(
        seen.map(({ item, document }) => `${item.path} ${document.format} ${document.title}`),
        [
          ' outlook-store oud.pst',
          '2097188 tnef Fiets van Piet',
          '2097188/1 text klein.txt',
          '2097188/2 text groot.txt',
          '2097188/3 tnef Binnenin',
          '2097220 tnef Tweede',
          '2097252 tnef Weg',
        ],
      )
      const [, first, , large, within, , gone] = seen
      assert.equal(first?.words.trim(), longText.trim())
      assert.equal(first?.item.name, 'Postvak IN')
      assert.equal(gone?.item.name, 'Verwijderde items')
      assert.equal(within?.words, 'doorgestuurd')
      assert.equal(large?.item.bytes.sizeBytes, 2_800_000)
      assert.deepEqual(
        first?.document.participants.map(({ role, name, email }) => `${role} ${name} ${email}`),
        ['from Noor Smit noor@winkel.example', 'to Jan Jansen jan@x.example', 'bcc Stil stil@x.example'],
      )
      assert.equal(first?.document.fields.find(({ name }) => name === 'klantnummer')?.value, 'K-204')
    })
  }
}

test('outlook-store: shares of the file hold each message once, in the order in which they lie', () => {
  const messages = Array.from({ length: 500 }, (_, i) => short(`Nummer ${i}`))
  const whole = inMemory(makeStore({ version: 23, cipher: 'permute', folders: [{ name: 'A', messages }] }))
  const third = Math.floor(whole.sizeBytes / 3)
  const shares = [0, third, 2 * third, whole.sizeBytes]
  const found = shares.slice(1).map((to, i) => [...splitStore(whole, shares[i] ?? 0, to)])
  assert.ok(found.filter((stretches) => stretches.length > 0).length > 1)
  const all = found.flat()
  assert.equal(new Set(all.map(({ item }) => item.path)).size, messages.length)
  assert.equal(all.length, messages.length)
  assert.deepEqual(
    all.map(({ place }) => place),
    all.map(({ place }) => place).toSorted((a, b) => a - b),
  )
})

test('outlook-store: several values of one property', () => {
  const values = ['Fietsen', 'Vaste klant'].map((value) => Buffer.from(value, 'utf16le'))
  const starts = Buffer.alloc(12)
  starts.writeUInt32LE(values.length)
  starts.writeUInt32LE(12, 4)
  starts.writeUInt32LE(12 + (values[0]?.length ?? 0), 8)
  const categories = { number: 0x8000, type: 0x101f, bytes: Buffer.concat([starts, ...values]) }
  const message = { properties: [text(0x0037, 'Ingedeeld'), categories] }
  const whole = makeStore({ version: 23, cipher: 'permute', folders: [{ name: 'A', messages: [message] }] })
  const [, first] = readAll(inMemory(whole)).seen
  assert.equal(
    first?.document.fields.find(({ name }) => name === 'klantnummer')?.value,
    'Fietsen, Vaste klant',
  )
})

test('outlook-store: another reader reads what was made here, in each version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-store-'))
  try {
    for (const version of [15, 23, 36] as const) {
      const path = join(folder, `${version}.pst`)
      // It deciphers before it unpacks, so that of the newest version it is asked only one.
      const cipher = version === 36 ? 'none' : 'permute'
      const message = short('Fiets van Piet')
      writeFileSync(
        path,
        makeStore({ version, cipher, folders: [{ name: 'Postvak IN', messages: [message] }] }),
      )
      const file = new PSTFile(path)
      const node = file.getDescriptorIndexNode(Long.fromNumber(FIRST_MESSAGE))
      const theirs: unknown = PSTUtil.detectAndLoadPSTObject(file, node)
      assert.ok(theirs instanceof PSTMessage)
      assert.equal(theirs.subject, 'Fiets van Piet')
      assert.equal(theirs.body, 'tekst van Fiets van Piet')
      file.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('outlook-store: a message is read when it is asked for, and a large store is not loaded', () => {
  const folders = [
    { name: 'Postvak IN', messages: Array.from({ length: 3000 }, (_, i) => short(`Nummer ${i}`)) },
  ]
  const whole = makeStore({ version: 23, cipher: 'permute', folders })
  let readBytes = 0
  const counting: ByteSource = {
    sizeBytes: whole.length,
    read: (start, end) => {
      readBytes += Math.min(end, whole.length) - start
      return whole.subarray(start, end)
    },
  }
  const wanted = String(FIRST_MESSAGE + 32 * 2000)
  const titles: string[] = []
  void readTree({ path: '', name: 'oud.pst', mediaType: '', charset: '', bytes: counting }, reading, {
    visit: (document) => titles.push(document.title),
    only: wanted,
  })
  assert.deepEqual(titles, ['oud.pst', 'Nummer 2000'])
  assert.ok(readBytes < whole.length / 20, `${readBytes} of ${whole.length}`)
})

test('outlook-store: a folder that says it holds more than was there is listed with its name', () => {
  const folders = [{ name: 'Klanten', messages: [short('Een')], declared: 3 }]
  const { problems } = readAll(inMemory(makeStore({ version: 23, cipher: 'none', folders })))
  assert.deepEqual(problems, [{ code: 'damaged', place: 'Klanten', lostBytes: 0, detail: '1 of 3 items' }])
})

test('outlook-store: of a broken message the rest is read, and what is lost is counted', () => {
  const [size, body] = [integer(0x0e08, 5000), binary(0x1013, Buffer.from('<p>hoi</p>'.repeat(300)))]
  const broken = { properties: [text(0x0037, 'Kapot'), size, body] }
  const whole = makeStore({
    version: 23,
    cipher: 'none',
    folders: [{ name: 'Postvak IN', messages: [broken, short('Heel')] }],
  })
  // The index no longer knows the block of the long body.
  const block = whole.indexOf('<p>hoi</p>')
  const place = Buffer.alloc(8)
  place.writeUInt32LE(block)
  const at = whole.indexOf(place)
  assert.ok(at > 0)
  place.writeUInt32LE(whole.length + 1000)
  place.copy(whole, at)
  const { seen, problems } = readAll(inMemory(whole))
  assert.deepEqual(
    seen.map(({ document }) => document.title),
    ['oud.pst', 'Kapot', 'Heel'],
  )
  assert.equal(problems.length, 1)
  assert.equal(problems[0]?.code, 'damaged')
  assert.equal(problems[0].place, `${FIRST_MESSAGE} properties`)
  assert.ok(problems[0].lostBytes >= 3000 && problems[0].lostBytes < 5000, `${problems[0].lostBytes}`)
})

test('outlook-store: what only Windows can open is listed as encrypted', () => {
  const whole = storeOf({})
  whole[513] = 0x10
  const { problems } = readAll(inMemory(whole))
  assert.deepEqual(problems, [{ code: 'encrypted', place: '', lostBytes: whole.length }])
})

for (const [what, spoil] of [
  [
    'lead back to themselves',
    (root: Buffer) => root.forEach((_, at) => at % 24 === 16 && root.writeUInt32LE(0x1000, at)),
  ],
  ['are lost', (root: Buffer) => root.fill(0)],
] as const) {
  test(`outlook-store: messages are found where the first pages of both indexes ${what}`, () => {
    const messages = Array.from({ length: 200 }, (_, i) => short(`Nummer ${i}`))
    const whole = makeStore({ version: 23, cipher: 'none', folders: [{ name: 'A', messages }] })
    for (const at of [224, 240]) {
      const root = whole.readUInt32LE(at)
      spoil(whole.subarray(root, root + 488))
    }
    const { seen, problems } = readAll(inMemory(whole))
    assert.equal(new Set(seen.map(({ document }) => document.title)).size, 201)
    assert.equal(seen[1]?.item.name, 'A')
    assert.equal(problems[0]?.code, 'damaged')
  })
}

test('outlook-store: attachments that all lie in the same blocks end where a message is too large', () => {
  const content = Buffer.alloc(100_000, 'x')
  const attachments = Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, content }))
  const message = { properties: [text(0x0037, 'Bom')], attachments }
  const whole = makeStore({
    version: 23,
    cipher: 'none',
    folders: [{ name: 'A', messages: [message, short('Heel')] }],
  })
  assert.ok(whole.length < 400_000)
  const store = new OutlookStore(inMemory(whole), 1_000_000)
  const bomb = store.message(FIRST_MESSAGE)
  const read = bomb.attachments.filter(({ content: bytes }) => bytes !== undefined)
  assert.ok(read.length > 5 && read.length < 10, `${read.length}`)
  assert.ok(bomb.problems.length > 0)
  assert.equal(store.message(FIRST_MESSAGE + 32).problems.length, 0)
})

test('outlook-store: any damage gives documents', () => {
  const whole = makeStore({
    version: 23,
    cipher: 'none',
    folders: [{ name: 'A', messages: [{ ...letter, attachments: [] }, short('Tweede')] }],
  })
  const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 40 }), fc.nat(3), (places, cut) => {
      const bytes = Buffer.from(whole.subarray(0, cut === 0 ? Math.floor(whole.length * 0.9) : whole.length))
      for (const [at, value] of places) if (at < bytes.length) bytes[at] = value
      assert.ok(readAll(inMemory(bytes)).seen.length > 0)
    }),
  )
})
