import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CFB } from '@e965/xlsx'
import * as fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import { readTree } from '../tree.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

/** What lies in a folder of the file: texts by number and type, numbers, files by their name. */
interface Made {
  readonly texts?: Readonly<Record<string, string>>
  readonly binaries?: Readonly<Record<string, Buffer>>
  readonly integers?: Readonly<Record<string, number>>
}

const headerBytes = { message: 32, within: 24, other: 8 }

/** Makes a message file ([MS-OXMSG]) of folders with properties. */
function makeMsg(
  folders: Readonly<Record<string, Made>>,
  names?: { entries: Buffer; texts: Buffer },
): Buffer {
  const file = CFB.utils.cfb_new()
  const add = (path: string, content: Buffer): void => void CFB.utils.cfb_add(file, path, content)
  for (const [folder, { texts = {}, binaries = {}, integers = {} }] of Object.entries(folders)) {
    const kind = folder === '/' ? 'message' : folder.endsWith('3701000D/') ? 'within' : 'other'
    const values = Object.entries(integers).map(([number, value]) => {
      const entry = Buffer.alloc(16)
      entry.writeUInt32LE(Number.parseInt(number, 16) * 0x1_0000 + 0x03)
      entry.writeInt32LE(value, 8)
      return entry
    })
    add(`${folder}__properties_version1.0`, Buffer.concat([Buffer.alloc(headerBytes[kind]), ...values]))
    for (const [number, value] of Object.entries(texts))
      add(`${folder}__substg1.0_${number}001F`, Buffer.from(value, 'utf16le'))
    for (const [number, value] of Object.entries(binaries)) add(`${folder}__substg1.0_${number}`, value)
  }
  add('/__nameid_version1.0/__substg1.0_00030102', names?.entries ?? Buffer.alloc(0))
  add('/__nameid_version1.0/__substg1.0_00040102', names?.texts ?? Buffer.alloc(0))
  const written: unknown = CFB.write(file, { type: 'buffer' })
  assert.ok(Buffer.isBuffer(written))
  return written
}

interface Seen {
  readonly document: Document
  readonly item: Item
  readonly words: string
}

function readAll(bytes: Uint8Array): { seen: Seen[]; problems: Problem[] } {
  const seen: Seen[] = []
  const problems: Problem[] = []
  void readTree(
    { path: '', name: 'brief.msg', mediaType: '', charset: '', bytes: inMemory(bytes) },
    reading,
    {
      visit: (document, item) => {
        const words = [...document.parts].map((part) => Buffer.from(part.text).toString()).join('\n')
        seen.push({ document, item, words })
      },
      leave: (_document, _item, found) => {
        problems.push(...found)
      },
    },
  )
  return { seen, problems }
}

const attachment = '/__attach_version1.0_#00000000/'
const second = '/__attach_version1.0_#00000001/'
const letter = makeMsg(
  {
    '/': {
      texts: {
        '001A': 'IPM.Note',
        '0037': 'Fiets van Piet',
        '0042': 'Noor Smit',
        '5D02': 'noor@winkel.example',
        '1000': `Beste Jan, ${'lang '.repeat(3000)}`,
        '8000': 'K-204',
        '8001': 'Kamer 2',
      },
      integers: { '3FDE': 65001 },
    },
    '/__recip_version1.0_#00000000/': {
      texts: { '3001': 'Jan Jansen', '39FE': 'jan@x.example' },
      integers: { '0C15': 1 },
    },
    '/__recip_version1.0_#00000001/': {
      texts: { '3001': 'Stil', '3003': 'stil@x.example' },
      integers: { '0C15': 3 },
    },
    [attachment]: {
      texts: { '3707': 'lijst met klanten.csv' },
      binaries: { '37010102': Buffer.from('naam;plaats\nJan;Delft\n') },
      integers: { '3705': 1 },
    },
    [second]: { texts: { '3001': 'Binnenin' }, integers: { '3705': 5 } },
    [`${second}__substg1.0_3701000D/`]: { texts: { '0037': 'Binnenin', '1000': 'doorgestuurd' } },
  },
  {
    entries: Buffer.from('00000000010000000882000002000100', 'hex'),
    texts: Buffer.concat([Buffer.from('16000000', 'hex'), Buffer.from('klantnummer', 'utf16le')]),
  },
)

test('msg: a message with recipients, a file, and a message within', () => {
  const { seen, problems } = readAll(letter)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    seen.map(({ document, item }) => `${item.path} ${document.format} ${document.title}`),
    [' msg Fiets van Piet', '1 csv lijst met klanten.csv', '2 tnef Binnenin'],
  )
  const [whole, , within] = seen
  assert.match(whole?.words ?? '', /^Beste Jan, (?:lang )+$/)
  assert.equal(within?.words, 'doorgestuurd')
  assert.deepEqual(
    whole?.document.participants.map(({ role, name, email }) => `${role} ${name} ${email}`),
    ['from Noor Smit noor@winkel.example', 'to Jan Jansen jan@x.example', 'bcc Stil stil@x.example'],
  )
  const fieldOf = (name: string): string | undefined =>
    whole?.document.fields.find((field) => field.name === name)?.value
  assert.equal(fieldOf('klantnummer'), 'K-204')
  assert.equal(fieldOf('location'), 'Kamer 2')
})

test('msg: texts of a code page', () => {
  const bytes = makeMsg({
    '/': { binaries: { '0037001E': Buffer.from([0xcc, 0xe8, 0xf0, 0]) }, integers: { '3FFD': 1251 } },
  })
  assert.equal(readAll(bytes).seen[0]?.document.title, 'Мир')
})

test('msg: an object of another program gives the file that holds what it is about', () => {
  const bytes = makeMsg({
    '/': { texts: { '0037': 'Met tekening' } },
    [attachment]: { texts: { '3001': 'Tekening' }, integers: { '3705': 6 } },
    [`${attachment}__substg1.0_3701000D/`]: { binaries: { CONTENTS: Buffer.from('%PDF-1.7 '.padEnd(100)) } },
  })
  const { seen } = readAll(bytes)
  assert.equal(seen[0]?.document.title, 'Met tekening')
  const [object] = [...(seen[0]?.document.nested ?? [])]
  assert.equal(Buffer.from(object?.bytes.read(0, 5) ?? []).toString(), '%PDF-')
})

test('msg: files that all lie in the same sectors end where there would be more than the file holds', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`3A${(i + 16).toString(16).toUpperCase()}`, 'kort']),
  )
  const bytes = makeMsg({ '/': { texts: { ...texts, '1000': 'lang '.repeat(20_000) } } })
  // Every text becomes the long one: its first sector and its size stand in each entry of the list of files.
  const long = bytes.indexOf(Buffer.from('__substg1.0_1000001F', 'utf16le'))
  const place = bytes.subarray(long + 116, long + 124)
  for (const number of Object.keys(texts)) {
    const entry = bytes.indexOf(Buffer.from(`__substg1.0_${number}001F`, 'utf16le'))
    place.copy(bytes, entry + 116)
  }
  const { seen, problems } = readAll(bytes)
  assert.equal(seen.length, 1)
  assert.ok(problems.filter(({ code }) => code === 'truncated').length > 50)
})

test('msg: what ends too soon is read as far as it goes, and listed', () => {
  const cut = letter.subarray(0, letter.length - 12_000)
  const { seen, problems } = readAll(cut)
  assert.equal(seen[0]?.document.format, 'msg')
  assert.ok(problems.some(({ code }) => code === 'truncated' || code === 'damaged'))
})

test('msg: any damage gives documents', () => {
  const damage = fc.tuple(fc.nat(letter.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 30 }), fc.nat(letter.length), (places, end) => {
      const bytes = Buffer.from(letter.subarray(0, Math.max(600, end)))
      for (const [at, value] of places) if (at < bytes.length) bytes[at] = value
      assert.ok(readAll(bytes).seen.length > 0)
    }),
  )
})
