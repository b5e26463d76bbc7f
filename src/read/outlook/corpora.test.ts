import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { PSTFile, type PSTFolder, type PSTMessage } from 'pst-extractor'
import { openCorpus } from '../../../test/corpora.ts'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import { outlookStore } from '../formats/outlook-store.ts'
import { openFile, readTree } from '../index.ts'

const { signal } = new AbortController()
const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const reading = { signal, sandbox: { run: () => Promise.resolve(nothing), close: () => Promise.resolve() } }
const skip = process.env['KWARTJE_CORPORA'] === undefined ? 'KWARTJE_CORPORA is not set' : false

interface Seen {
  readonly document: Document
  readonly item: Item
  readonly depth: number
}

async function readAll(path: string): Promise<{ seen: Seen[]; problems: Problem[] }> {
  const seen: Seen[] = []
  const problems: Problem[] = []
  using bytes = openFile(path)
  await readTree({ path: '', name: path, mediaType: '', charset: '', bytes }, reading, {
    visit: (document, item, depth) =>
      seen.push({ document: { ...document, parts: [...document.parts] }, item, depth }),
    leave: (_document, item, found) => {
      if (item.path === '') problems.push(...found)
    },
  })
  return { seen, problems }
}

async function corpus(name: string): Promise<string> {
  const folder = await openCorpus(name)
  assert.ok(folder !== undefined)
  return folder
}

const stores = [
  ['aspose/Outlook.pst', 17, 34],
  ['aspose/SampleOstFile.ost', 92, 39],
  ['aspose/passwordprotectedPST.pst', 18, 17],
  ['aspose/PersonalStorageFile1.pst', 72, 0],
  ['aspose/AddingBulkMessagesWithImprovedPerformance.pst', 0, 0],
  ['tika/testPST.pst', 7, 1],
  ['tika/testPST_variousBodyTypes.pst', 4, 0],
] as const

for (const [name, messages, attachments] of stores) {
  test(`every message of ${name} is read, and nothing is lost of it`, { skip }, async () => {
    const { seen, problems } = await readAll(join(await corpus('outlook-stores'), name))
    assert.deepEqual(problems, [])
    assert.equal(seen.filter(({ depth }) => depth === 1).length, messages)
    assert.equal(seen.filter(({ depth }) => depth === 2).length, attachments)
  })
}

test('the contacts of a store are cards', { skip }, async () => {
  const { seen } = await readAll(join(await corpus('outlook-stores'), 'aspose/PersonalStorageFile1.pst'))
  const contacts = seen.flatMap(({ document }) => document.contacts)
  assert.equal(contacts.length, 72)
  assert.deepEqual(
    contacts.filter(({ names, phones, emails }) => names.length === 0 || phones.length + emails.length === 0),
    [],
  )
})

test('of each attachment as many bytes are read as its store declares', { skip }, async ({ mock }) => {
  mock.method(console, 'error', () => undefined)
  let compared = 0
  for (const [name, , attachments] of stores.filter(([, , count]) => count > 0)) {
    const path = join(await corpus('outlook-stores'), name)
    const { seen } = await readAll(path)
    const ours = Map.groupBy(
      seen.filter(({ depth }) => depth === 2),
      ({ item }) => item.path.slice(0, item.path.indexOf('/')),
    )
    const differing: string[] = []
    for (const [id, { sizes }] of otherReading(path)) {
      const read = (ours.get(id) ?? []).map(({ item }) => item.bytes.sizeBytes)
      for (const size of sizes) if (!read.includes(size)) differing.push(`${id} ${size} of ${read.join()}`)
      compared += sizes.length
    }
    assert.deepEqual(differing, [], `${name} ${attachments}`)
  }
  assert.ok(compared > 60, `${compared}`)
})

interface Theirs {
  readonly subject: string
  readonly body: string
  readonly attachments: number
  readonly emails: readonly string[]
  /** Declared bytes of files; messages inside have none. */
  readonly sizes: readonly number[]
}

/** Messages by their number, as another reader gives them. */
function otherReading(path: string): Map<string, Theirs> {
  const file = new PSTFile(path)
  const found = new Map<string, Theirs>()
  const walk = (folder: PSTFolder): void => {
    for (let one = folder.contentCount > 0 ? folder.getNextChild() : null; one; one = folder.getNextChild())
      found.set(String(one.descriptorNodeId), {
        subject: one.subject,
        body: one.body,
        attachments: one.numberOfAttachments,
        sizes: sizesOf(one),
        emails: Array.from(
          { length: one.numberOfRecipients },
          (_, i) => one.getRecipient(i)?.smtpAddress ?? '',
        ),
      })
    if (folder.hasSubfolders) folder.getSubFolders().forEach(walk)
  }
  walk(file.getRootFolder())
  file.close()
  return found
}

// [MS-OXCMSG] 2.2.2.9
const ATTACHED_BY_VALUE = 1

function sizesOf(message: PSTMessage): number[] {
  return Array.from({ length: message.numberOfAttachments }, (_, i) => {
    const { attachMethod, fileInputStream } = message.getAttachment(i)
    // Otherwise it is a message or an object, known by a reference alone.
    return attachMethod === ATTACHED_BY_VALUE && fileInputStream !== null
      ? [Number(fileInputStream.length)]
      : []
  }).flat()
}

for (const [name, messages] of stores.filter(([, count]) => count > 0)) {
  test(`another reader finds nothing in ${name} that we do not find`, { skip }, async ({ mock }) => {
    mock.method(console, 'error', () => undefined) // it speaks of what it does not know
    const path = join(await corpus('outlook-stores'), name)
    const { seen } = await readAll(path)
    const ours = new Map(seen.map(({ document, item }) => [item.path, document]))
    const theirs = otherReading(path)
    assert.equal(theirs.size, messages)
    for (const [id, { subject, body, attachments, emails }] of theirs) {
      const document = ours.get(id)
      assert.ok(document !== undefined, id)
      const words = [...document.parts].map(({ text }) => Buffer.from(text).toString()).join('')
      if (subject !== '') assert.ok(document.title.includes(subject.trim()), id)
      const named = new Set(document.participants.map(({ email }) => email.toLowerCase()))
      for (const email of emails) if (email.includes('@')) assert.ok(named.has(email.toLowerCase()), id)
      const isContact = document.kind === 'contact'
      const said = isContact ? (document.contacts[0]?.note ?? '') : words
      assert.equal(letters(said).startsWith(letters(body)), true, id)
      assert.equal([...document.nested].length + document.problems.length >= attachments, true, id)
    }
  })
}

function letters(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

const hasReadpst = spawnSync('readpst', ['-V']).error === undefined
const skipReadpst = skip === false && !hasReadpst ? 'readpst is not installed' : skip

for (const [name, , attachments] of stores.filter(([, , count]) => count > 1)) {
  test(`readpst takes the same files out of ${name}`, { skip: skipReadpst }, async () => {
    const path = join(await corpus('outlook-stores'), name)
    const { seen } = await readAll(path)
    const target = mkdtempSync(join(tmpdir(), 'kwartje-readpst-'))
    try {
      const { status } = spawnSync('readpst', [
        '-q',
        '-j',
        '0',
        '-b',
        '-D',
        '-S',
        '-t',
        'eajc',
        '-o',
        target,
        path,
      ])
      assert.equal(status, 0)
      const ours = new Set(seen.map(({ item }) => digestOf(item)))
      const files = readdirSync(target, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /^\d+-/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
      assert.ok(files.length >= attachments / 2, `${files.length}`)
      assert.equal(files.filter((bytes) => !ours.has(sha256(bytes))).length, 0)
    } finally {
      rmSync(target, { recursive: true, force: true })
    }
  })
}

function digestOf({ bytes }: Item): string {
  return sha256(bytes.read(0, bytes.sizeBytes))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('the files in each winmail.dat are those that were packed', { skip }, async () => {
  const folder = join(await corpus('mimekit-testdata'), 'tnef')
  const lists = readdirSync(folder).filter((name) => name.endsWith('.list'))
  assert.ok(lists.length > 10)
  for (const list of lists) {
    const name = list.replace(/\.list$/, '')
    const { seen } = await readAll(join(folder, `${name}.tnef`))
    const names = seen.filter(({ depth }) => depth === 1).map(({ item }) => item.name)
    const expected = readFileSync(join(folder, list), 'latin1')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !/^message\.(?:rtf|html|txt)$|^body/.test(line))
    for (const one of expected) assert.ok(names.includes(one), `${name}: ${one} in ${names.join(', ')}`)
  }
})

test('every message file has a subject, text or files, and a moment', { skip }, async () => {
  const folders = [join(await corpus('outlook-msg'), 'Outlook'), join(await corpus('tika-documents'), 'msg')]
  const paths = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.msg'))
      .map((name) => join(folder, name)),
  )
  assert.ok(paths.length > 12)
  for (const path of paths) {
    const { seen, problems } = await readAll(path)
    const [first] = seen
    assert.equal(first?.document.format, 'msg', path)
    assert.deepEqual(problems, [], path)
    assert.notEqual(first.document.title, '', path)
  }
})

test('a group of contacts saved as a file has its members', { skip }, async () => {
  const { seen } = await readAll(join(await corpus('outlook-msg'), 'Outlook', 'NewGroup.msg'))
  const emails = seen[0]?.document.contacts.flatMap((contact) => contact.emails)
  assert.equal(emails?.filter((email) => /^user[12]@/.test(email)).length, 2)
})

test('a lost page of a store costs what lies on it, and never the rest', { skip }, async () => {
  const whole = readFileSync(join(await corpus('outlook-stores'), 'aspose/PersonalStorageFile1.pst'))
  const pageBytes = 512
  const counts: number[] = []
  for (let page = 2; page * pageBytes < whole.length; page += 3) {
    const damaged = Buffer.from(whole).fill(0xff, page * pageBytes, (page + 1) * pageBytes)
    const { format, nested } = formatOfStore(damaged)
    assert.equal(format, 'outlook-store')
    let messages = 0
    for (const item of nested) messages += item.bytes.sizeBytes > 0 ? 1 : 0
    counts.push(messages)
  }
  assert.equal(Math.max(...counts), 72)
  // The page of an index is found again elsewhere or its entries are lost; that of a block costs what is in it.
  assert.ok(Math.min(...counts) >= 64)
})

function formatOfStore(bytes: Uint8Array): Document {
  const item = { path: '', name: 'mail.pst', mediaType: '', charset: '', bytes: inMemory(bytes) }
  const document = outlookStore.read(item, reading)
  assert.ok(!(document instanceof Promise))
  return document
}
