import assert from 'node:assert/strict'
import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { test } from 'node:test'
import sevenZip from '7z-wasm'
import { unzipSync } from 'fflate'
import { lockedPage } from './locked-page.ts'
import { lockedZip } from './locked-zip.ts'
import { zipOf } from './zip-stream.ts'

async function* oneByOne<T>(pieces: readonly T[]): AsyncGenerator<T> {
  yield* pieces
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('7-Zip opens a locked ZIP with its password, in pieces of any size, and not with another', async () => {
  const content = Buffer.from('Wat wij van u hebben. '.repeat(5000))
  const pieces = [content.subarray(0, 7), content.subarray(7, 1000), content.subarray(1000)]
  const bytes = await gathered(
    lockedZip({
      name: 'inzage é.zip',
      sizeBytes: content.length,
      pieces: oneByOne(pieces),
      password: 'kwartje valt 12',
      madeOn: '2026-11-29',
    }),
  )
  assert.ok(!bytes.includes('Wat wij van u hebben'))
  const open = async (password: string): Promise<Uint8Array | undefined> => {
    const zip = await sevenZip.default({ print: () => undefined, printErr: () => undefined })
    zip.FS.writeFile('/locked.zip', bytes)
    zip.callMain(['x', `-p${password}`, '-y', '/locked.zip'])
    process.exitCode = 0 // the program sets that of the whole process when the password is wrong
    try {
      return zip.FS.readFile('inzage é.zip')
    } catch {
      return undefined
    }
  }
  assert.ok(content.equals((await open('kwartje valt 12')) ?? Buffer.alloc(0)))
  const wrong = await open('kwartje valt 13')
  assert.ok(wrong === undefined || !content.equals(wrong))
})

test('a page holds its package under the password, and lets nothing else run', () => {
  const bytes = Buffer.from('PK package')
  const page = lockedPage({
    language: 'nl',
    organisation: '</script><b>De Ketting',
    fileName: '</script>.zip',
    bytes,
    password: 'een lang wachtwoord',
  })
  const text = Buffer.from(page).toString()
  const facts = JSON.parse(/id="facts">([^<]*)</.exec(text)?.[1] ?? '') as Record<string, string> // as the page writes it
  const sealed = Buffer.from(/id="sealed">([^<]*)</.exec(text)?.[1] ?? '', 'base64')
  const salt = Buffer.from(facts['salt'] ?? '', 'base64')
  const key = pbkdf2Sync('een lang wachtwoord', salt, Number(facts['iterations']), 32, 'sha256')
  const opened = createDecipheriv('aes-256-gcm', key, Buffer.from(facts['nonce'] ?? '', 'base64'))
  opened.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()])
  assert.ok(plain.equals(bytes))
  assert.equal(text.match(/<\/script>/g)?.length, 3)
  assert.ok(!text.includes('<b>De Ketting'))
  assert.match(
    text,
    /"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
  )
})

test('a ZIP comes in pieces and holds every file', async () => {
  const files = [
    { path: 'a/één.txt', bytes: Buffer.from('één') },
    { path: 'b.png', bytes: Buffer.from([1, 2, 3]) },
  ]
  const unzipped = unzipSync(await gathered(zipOf(oneByOne(files), '2026-11-29')))
  assert.deepEqual(
    Object.entries(unzipped).map(([path, bytes]) => [path, [...bytes]]),
    files.map(({ path, bytes }) => [path, [...bytes]]),
  )
})
