import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readZones } from '../../src/detect/zone/read-zone.ts'
import { utf8 } from '../../src/base/bytes.ts'
import type { PictureState } from '../../src/actions/pictures.ts'
import { createSandbox } from '../../src/read/index.ts'
import type { PicturesRead } from '../../src/scan/read-pictures.ts'
import type { FindingRow } from '../../src/store/store.ts'
import { greyOfPng, letterWithPicture, packedTiff, pngOfGrey, scannedPdf, turned } from '../pictures.ts'
import { kwartje, scratchFolder, start } from './command-line.ts'

// Reading pictures, with the real reader. What stands on the letter and the card is invented.

const read = (path: string): Uint8Array => readFileSync(join(import.meta.dirname, path))
const letter = read('../pictures/letter.png')
const card = read('../../src/sample/identity-card.png')
const { signal } = new AbortController()
const sandbox = createSandbox()
const scratch = scratchFolder()
after(async () => {
  await sandbox.close()
  scratch.remove()
})

const textOf = async (bytes: Uint8Array, reader = 'picture'): Promise<string> =>
  (await sandbox.run(reader, bytes, signal)).parts.map(({ text }) => text).join('\n')

test('a card is read whichever way it is held, and its check digits hold', async () => {
  for (const quarters of [0, 1, 2, 3]) {
    const text = await textOf(pngOfGrey(turned(greyOfPng(card), quarters)))
    const [zone] = readZones(utf8(text))
    assert.deepEqual(
      [zone?.number, zone?.birthDate, zone?.name, zone?.isWhole],
      ['SPECI2022', '2001-05-17', 'Lotte van der Veen', true],
      `turned by ${String(quarters)} quarters:\n${text}`,
    )
  }
})

const bsn = '999990019'

test('pages of a PDF that are pictures are read, each by itself; a white one is empty', async () => {
  const pdf = await scannedPdf([undefined, letter, pngOfGrey(turned(greyOfPng(letter), 2))])
  assert.equal(await textOf(pdf, 'pdf-page/1'), '')
  for (const page of [2, 3]) assert.match(await textOf(pdf, `pdf-page/${String(page)}`), new RegExp(bsn))
})

test('every page of a TIFF is read, also when it is packed', async () => {
  const { parts } = await sandbox.run('picture', packedTiff([greyOfPng(letter), greyOfPng(card)]), signal)
  assert.deepEqual(
    parts.map(({ place }) => place),
    ['', '2', '2/zone'],
  )
  assert.match(parts[0]?.text ?? '', new RegExp(bsn))
})

test('a photo of a telephone is read', async () => {
  assert.match(await textOf(read('../pictures/letter.heic')), new RegExp(bsn))
  const { problems } = await sandbox.run('picture', read('../pictures/letter.heic').subarray(0, 9000), signal)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['damaged'],
  )
})

test('what is no picture, or half of one, is a problem and never an error', async () => {
  const { problems, parts } = await sandbox.run('picture', Buffer.from('GIF89a nothing'), signal)
  assert.deepEqual([problems.map(({ code }) => code), parts], [['damaged'], []])
  await sandbox.run('picture', letter.subarray(0, 3000), signal)
  assert.match(await textOf(letter), new RegExp(bsn), 'the reader goes on')
})

const [folder, store] = [scratch.path('papers'), scratch.path('store')]
mkdirSync(folder)
writeFileSync(join(folder, 'vakantie.png'), letter)
writeFileSync(join(folder, 'kopie paspoort.png'), card)
writeFileSync(join(folder, 'scan.pdf'), await scannedPdf([letter, undefined]))
writeFileSync(join(folder, 'brief.pdf'), await letterWithPicture('Hierbij een kopie.', letter))
// One pixel, as mail programs count with.
writeFileSync(
  join(folder, 'pixel.gif'),
  Buffer.from('47494638396101000100800000ffffff0000002c00000000010001000002024401003b', 'hex'),
)

const ask = async <Answer>(args: readonly string[]): Promise<Answer> => {
  const { stdout, stderr } = await kwartje([...args, '--json', '--store', store])
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout)
}

test('a scan does not wait for pictures: it says how many there are', async () => {
  const scan = await ask<{ picturesWaiting: number }>(['scan', folder, '--no-passphrase'])
  assert.equal(
    scan.picturesWaiting,
    5,
    'two pictures, two pages, one beside words; the pixel is too small for letters',
  )
  const { code, stdout } = await kwartje(['ocr', '--waiting', '--store', store])
  assert.equal(code, 3)
  assert.match(stdout, /^5 plaatjes en scans wachten nog: ongeveer/)
})

test('killed in the middle, it goes on where it was; the likeliest came first', async () => {
  const child = start(['ocr', '--store', store], { KWARTJE_LANG: 'nl' })
  const ended = new Promise((done) => child.once('exit', done))
  for (;;) {
    const { waiting } = await ask<PictureState>(['ocr', '--waiting'])
    if (waiting < 5 || child.exitCode !== null) break
  }
  child.kill('SIGKILL')
  await ended
  const { waiting } = await ask<PictureState>(['ocr', '--waiting'])
  const found = await ask<{ rows: readonly FindingRow[] }>(['findings', '--kind', 'NL_PASSPORT_ID'])
  assert.ok(found.rows.length > 0, 'the passport was read before the photograph')
  const rest = await ask<PicturesRead & { waiting: number }>(['ocr'])
  assert.deepEqual([rest.read + rest.empty, rest.failed, rest.away, rest.waiting], [waiting, 0, 0, 0])
  assert.equal((await ask<PicturesRead>(['ocr'])).read, 0)
})

test('what was found belongs to its document, is less certain, and nothing is left unread', async () => {
  const { rows } = await ask<{ rows: readonly FindingRow[] }>(['findings', '--kind', 'NL_BSN'])
  assert.deepEqual(rows.map(({ name, part }) => `${name} ${part}`).sort(), [
    'brief.pdf page/1/ocr',
    'scan.pdf page/1/ocr',
    'vakantie.png ocr',
  ])
  assert.ok(
    rows.every(({ reasons, certaintyPercent }) => reasons.includes('picture') && certaintyPercent < 99),
  )
  const { rows: problems } = await ask<{ rows: readonly unknown[] }>(['problems'])
  assert.deepEqual(problems, [])
  const people = await kwartje(['people', '--store', store])
  assert.match(people.stdout, /Lotte van der Veen/)
})

test('a file that was touched or renamed is not to be read once more', async () => {
  const before = await ask<{ rows: readonly FindingRow[] }>(['findings', '--kind', 'NL_BSN'])
  utimesSync(join(folder, 'scan.pdf'), new Date(), new Date())
  renameSync(join(folder, 'vakantie.png'), join(folder, 'strand.png'))
  const scan = await ask<{ picturesWaiting: number }>(['scan'])
  assert.equal(scan.picturesWaiting, 0)
  assert.deepEqual((await ask<{ rows: readonly unknown[] }>(['problems'])).rows, [])
  const after = await ask<{ rows: readonly FindingRow[] }>(['findings', '--kind', 'NL_BSN'])
  assert.equal(after.rows.length, before.rows.length)
})

test('a picture whose place is away stays waiting, and is no failure', async () => {
  const away = scratch.path('away')
  mkdirSync(away)
  writeFileSync(join(away, 'brief.png'), pngOfGrey(turned(greyOfPng(letter), 1)))
  await ask(['scan', away])
  renameSync(away, `${away}-2`)
  const outcome = await ask<PicturesRead & { waiting: number }>(['ocr'])
  assert.deepEqual([outcome.away, outcome.waiting, outcome.failed], [1, 1, 0])
  assert.equal(existsSync(`${away}-2`), true)
})
