import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import Pdf from 'pdfkit'
import { createSandbox } from '../../src/read/index.ts'

const program = new URL('../sandbox/hostile-readers.ts', import.meta.url).pathname
const sandbox = createSandbox({ timeMs: 5000, memoryBytes: 268_435_456, program })
after(() => sandbox.close())
const { signal } = new AbortController()
const bytes = Buffer.from('iets')

test('a reader in the sandbox can reach no file, network, process, thread, addon or database', async () => {
  const { parts, problems } = await sandbox.run('tryAll', bytes, signal)
  assert.deepEqual(problems, [])
  assert.equal(parts.length, 10)
  assert.deepEqual(
    parts.filter(({ text }) => text === 'did it'),
    [],
  )
  const denied = parts.filter(({ text }) => text === 'ERR_ACCESS_DENIED').map(({ place }) => place)
  for (const place of [
    'read a file',
    'write a file',
    'list a folder',
    'open a socket',
    'start a program',
    'start a thread',
  ]) {
    assert.ok(denied.includes(place), `${place}: ${JSON.stringify(parts)}`)
  }
  assert.equal(existsSync('/tmp/kwartje-escaped'), false)
})

test('nor can one that reads pictures', async () => {
  const { parts } = await sandbox.run('picture', bytes, signal)
  assert.equal(parts.length, 10)
  assert.deepEqual(
    parts.filter(({ text }) => text === 'did it'),
    [],
  )
})

test('where databases are opened, they are all that can be reached', async () => {
  const { parts } = await sandbox.run('database', bytes, signal)
  assert.deepEqual(
    parts.filter(({ text }) => text === 'did it').map(({ place }) => place),
    ['open a database'],
  )
})

test('it sees nothing of our environment', async () => {
  const { parts } = await sandbox.run('environment', bytes, signal)
  assert.deepEqual(
    parts.map(({ place, text }) => [place, text]),
    [['env', '']],
  )
})

for (const [reader, code] of [
  ['hang', 'too-slow'],
  ['spin', 'too-slow'],
  ['eatHeap', 'too-much-memory'],
  ['eatBuffers', 'too-much-memory'],
  ['crash', 'crashed'],
  ['throws', 'crashed'],
  ['lies', 'crashed'],
  ['nobody', 'crashed'],
] as const) {
  test(`a reader that does "${reader}" is listed as ${code}, and the next item is read`, async () => {
    const { problems } = await sandbox.run(reader, bytes, signal)
    assert.deepEqual(problems, [{ code, place: '', lostBytes: bytes.length }])
    assert.equal((await sandbox.run('echo', bytes, signal)).title, 'iets')
  })
}

test('stops at once when told to', async () => {
  const abort = new AbortController()
  const running = sandbox.run('hang', bytes, abort.signal)
  abort.abort()
  await assert.rejects(running, { name: 'AbortError' })
})

async function offer(): Promise<Buffer> {
  const pdf = new Pdf({ info: { Author: 'Noor Smit', Title: 'Offerte' } })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise((resolve) => pdf.on('end', resolve))
  pdf.text('Beste Piet Jansen, uw IBAN is NL91 ABNA 0417 1643 00.')
  pdf.file(Buffer.from('naam;mail\n'), { name: 'lijst.csv' })
  pdf.end()
  await whole
  return Buffer.concat(chunks)
}

test('reads a PDF: text, author, attachment', async () => {
  const pdf = await offer()
  const reader = createSandbox()
  try {
    const { title, fields, parts, nested, problems } = await reader.run('pdf', pdf, signal)
    assert.deepEqual(problems, [])
    assert.equal(title, 'Offerte')
    assert.equal(fields.find(({ name }) => name === 'author')?.value, 'Noor Smit')
    assert.match(parts[0]?.text ?? '', /Beste Piet Jansen, uw IBAN is NL91 ABNA 0417 1643 00\./)
    assert.deepEqual(
      nested.map(({ name }) => name),
      ['lijst.csv'],
    )
    const damaged = await reader.run('pdf', pdf.subarray(0, 300), signal)
    assert.equal(damaged.problems[0]?.code, 'damaged')
  } finally {
    await reader.close()
  }
})

test('reads a PDF where the folder of packages is a link to elsewhere', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'kwartje-linked-'))
  try {
    const root = new URL('../../', import.meta.url).pathname
    for (const part of ['package.json', 'src/base', 'src/read'])
      await cp(join(root, part), join(copy, part), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    const linked: { readonly createSandbox: typeof createSandbox } = await import(
      pathToFileURL(join(copy, 'src', 'read', 'index.ts')).href
    )
    const reader = linked.createSandbox()
    try {
      const { title, problems } = await reader.run('pdf', await offer(), signal)
      assert.deepEqual({ title, problems }, { title: 'Offerte', problems: [] })
    } finally {
      await reader.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})
