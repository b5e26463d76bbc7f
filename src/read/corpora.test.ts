import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { openCorpus } from '../../test/corpora.ts'
import { inMemory } from '../base/bytes.ts'
import type { Contact, Document } from './document.ts'
import { listUnits, openFile, readTree, splitMbox } from './index.ts'
import { parseAddresses } from './mime/addresses.ts'
import { parseMailDate } from './mime/dates.ts'

const { signal } = new AbortController()
const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const reading = { signal, sandbox: { run: () => Promise.resolve(nothing), close: () => Promise.resolve() } }
const missing = 'KWARTJE_CORPORA is not set'
const skip = process.env['KWARTJE_CORPORA'] === undefined ? missing : false

async function corpus(name: string): Promise<string> {
  const folder = await openCorpus(name)
  assert.ok(folder !== undefined)
  return folder
}

async function handedOver(path: string): Promise<Document[]> {
  const documents: Document[] = []
  const bytes = inMemory(readFileSync(path))
  await readTree({ path: '', name: path, mediaType: '', charset: '', bytes }, reading, {
    visit: (document) => documents.push(document),
  })
  return documents
}

function wordsOf(document: Document): string {
  const parts = [...document.parts].map((part) => Buffer.from(part.text).toString())
  const people = document.participants.flatMap((person) => [person.name, person.email])
  return [document.title, ...document.fields.map((field) => field.value), ...people, ...parts].join('\n')
}

const canaries = z.array(z.object({ i: z.number(), m: z.string(), t: z.record(z.string(), z.string()) }))

test('all 1,200 addresses planted in damaged mail are handed over', { skip }, async () => {
  const folder = await corpus('mail-canary-1')
  const missed: string[] = []
  let planted = 0
  for (const { i, m, t } of canaries.parse(JSON.parse(readFileSync(join(folder, 'idx.json'), 'utf8')))) {
    const documents = await handedOver(join(folder, 'eml', `${String(i).padStart(4, '0')}.eml`))
    const words = documents.map(wordsOf).join('\n')
    for (const [place, address] of Object.entries(t)) {
      planted++
      if (!words.includes(address)) missed.push(`${m} ${place}`)
    }
  }
  assert.equal(planted, 1200)
  assert.deepEqual(missed, [])
})

const books = z.array(
  z.object({
    file: z.string(),
    cards: z.array(
      z.object({
        fn: z.string(),
        emails: z.array(z.string()),
        tels: z.array(z.string()),
        city: z.string().optional(),
        bday: z.string().optional(),
        note: z.string().optional(),
        org: z.string().optional(),
      }),
    ),
  }),
)

test('every value of the address books is found where it belongs', { skip }, async () => {
  const folder = await corpus('vcard-1')
  for (const { file, cards } of books.parse(
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
  )) {
    const contacts = (await handedOver(join(folder, file))).flatMap(
      (document): readonly Contact[] => document.contacts,
    )
    assert.equal(contacts.length, cards.length, file)
    for (const [i, card] of cards.entries()) {
      const contact = contacts[i]!
      assert.equal(contact.names[0] ?? '', card.fn, file)
      assert.deepEqual(contact.emails, card.emails, file)
      assert.deepEqual(contact.phones, card.tels, file)
      if (card.city !== undefined) assert.ok(contact.addresses[0]?.includes(card.city), file)
      if (card.bday !== undefined) assert.equal(contact.birthDate, card.bday)
      if (card.note !== undefined) assert.equal(contact.note, card.note)
      if (card.org !== undefined) assert.equal(contact.organisation, card.org)
    }
  }
})

const offsets = z.array(z.object({ mboxMarkerOffset: z.number() }))

for (const name of ['content-length', 'issue1189']) {
  test(
    `the messages of the mailbox ${name} are found where another reader finds them`,
    { skip },
    async () => {
      const folder = join(await corpus('mimekit-testdata'), 'mbox')
      const expected = offsets.parse(
        JSON.parse(readFileSync(join(folder, `${name}.unix-offsets.json`), 'utf8')),
      )
      using file = openFile(join(folder, `${name}.mbox.txt`))
      assert.deepEqual(
        [...splitMbox(file, 0, file.sizeBytes)].map((stretch) => stretch.offset),
        expected.map((message) => message.mboxMarkerOffset),
      )
    },
  )
}

const group = z.object({ addresses: z.array(z.object({ address: z.string().nullish() })).nullish() })
const addressCases = z.array(
  z.object({
    header: z.string(),
    expected: z.object({ List: group.shape.addresses, Group: z.array(group).nullish() }),
  }),
)

test('another reader finds no address in address headers that we do not find', { skip }, async () => {
  const folder = await corpus('stalwart-eml')
  const missed = addressCases
    .parse(JSON.parse(readFileSync(join(folder, 'address.json'), 'utf8')))
    .flatMap(({ header, expected }) => {
      const found = new Set(parseAddresses(header, 'to').map((person) => person.email.toLowerCase()))
      const theirs = [
        ...(expected.List ?? []),
        ...(expected.Group ?? []).flatMap((one) => one.addresses ?? []),
      ]
      return theirs.flatMap(({ address }) => {
        const email = (address ?? '').toLowerCase().replaceAll(/\s|^mailto:|\?.*$|^@[^:]*:/g, '')
        return /^[^/\s@]+@[^/\s@]+$/.test(email) && !found.has(email)
          ? [`${email} in ${JSON.stringify(header)}`]
          : []
      })
    })
  assert.deepEqual(missed, [])
})

const dateCases = z.array(
  z.object({
    header: z.string(),
    expected: z
      .object({
        year: z.number(),
        month: z.number(),
        day: z.number(),
        hour: z.number(),
        minute: z.number(),
        second: z.number(),
        tz_before_gmt: z.boolean(),
        tz_hour: z.number(),
        tz_minute: z.number(),
      })
      .nullable(),
  }),
)

test('mail dates are read as another reader reads them', { skip }, async () => {
  const folder = await corpus('stalwart-eml')
  const differing = dateCases
    .parse(JSON.parse(readFileSync(join(folder, 'date.json'), 'utf8')))
    .filter(({ header, expected: e }) => {
      if (e === null) return false
      const shift = (e.tz_hour * 60 + e.tz_minute) * (e.tz_before_gmt ? 1 : -1)
      const instant = Date.UTC(e.year, e.month - 1, e.day, e.hour, e.minute, e.second) + shift * 60_000
      return e.year >= 1970 && e.month > 0 && parseMailDate(header) !== instant
    })
  // Numbers where a month should be: the other reader makes a date of them, we make none.
  const known = [/^20 11 \(some/, /^ 4 8 15 16 23 42,/]
  assert.deepEqual(
    differing.filter(({ header }) => !known.some((form) => form.test(header))).map(({ header }) => header),
    [],
  )
  assert.equal(differing.length, known.length)
})

// A slow file on a busy machine; the slowest of these takes 50 ms alone.
const MAX_FILE_MS = 5000
const corpora = [
  'mimekit-testdata',
  'stalwart-eml',
  'ietf-mailarch',
  'rubymail-fixtures',
  'spamassassin-dev',
  'unsub-1',
  'vendor-1',
  'ez-vcard',
  'icaljs-samples',
  'outlook-msg',
  'tika-documents',
  'mail-canary-1',
  'vcard-1',
  'outlook-stores',
]

for (const name of corpora) {
  test(`every file of ${name} gives documents, without error or delay`, { skip }, async () => {
    for (const unit of listUnits(await corpus(name), [], signal)) {
      assert.ok('path' in unit)
      using file = openFile(unit.path)
      const start = performance.now()
      let documents = 0
      const visitor = { visit: (document: Document) => (documents += [...document.parts].length + 1) }
      if (unit.container === 'mbox') {
        for (const { item } of splitMbox(file, 0, file.sizeBytes))
          if (item !== undefined) await readTree(item, reading, visitor)
      } else {
        await readTree(
          { path: '', name: unit.locator, mediaType: '', charset: '', bytes: file },
          reading,
          visitor,
        )
      }
      assert.ok(documents > 0, unit.locator)
      assert.ok(performance.now() - start < MAX_FILE_MS, unit.locator)
    }
  })
}

for (const name of [
  'testComment',
  'testPPT_comment',
  'testPPT_groups',
  'testPPT_masterFooter',
  'testPPT_various',
]) {
  test(`the old presentation ${name} says every word of its newer twin`, { skip }, async () => {
    const folder = await corpus('tika-documents')
    const wordsIn = async (ending: string): Promise<Set<string>> => {
      const documents = await handedOver(join(folder, ending, `${name}.${ending}`))
      const text = documents
        .flatMap(({ parts }) => [...parts].map((part) => Buffer.from(part.text).toString()))
        .join('\n')
      // Days and numbers of pages are set when it is shown.
      return new Set(text.match(/\p{L}[\p{L}\p{N}]*/gu))
    }
    const [old, newer] = [await wordsIn('ppt'), await wordsIn('pptx')]
    assert.deepEqual([...newer.difference(old)], [])
  })
}
