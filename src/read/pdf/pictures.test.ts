import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { writtenPdf } from '../../../test/pictures.ts'
import { pagesWithPictures } from './pictures.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const card = readFileSync(join(root, 'src', 'sample', 'identity-card.png'))
const letterPath = join(root, 'test', 'pictures', 'letter.png')
const letter = readFileSync(letterPath)

type Page = (pdf: PDFKit.PDFDocument) => void

const written = async (pages: readonly Page[], settings = {}): Promise<Buffer> =>
  Buffer.from(await writtenPdf(pages, settings))

const words: Page = (pdf) => void pdf.text('Hierbij stuur ik u een kopie.', 72, 60)
const withCard: Page = (pdf) => void pdf.image(card, 100, 200, { width: 240 })
const withLogo: Page = (pdf) => void pdf.image(letter, 72, 20, { width: 50 })
const seen =
  (page: Page): Page =>
  (pdf) => {
    words(pdf)
    page(pdf)
  }

test('a card in a letter is seen, with its size; a logo and bare words are not', async () => {
  const found = pagesWithPictures(await written([words, seen(withCard), seen(withLogo)]))
  assert.deepEqual(found, [{ page: 2, width: card.readUInt32BE(16), height: card.readUInt32BE(20) }])
})

test('what returns on every page counts where it comes first', async () => {
  // By its path: what has one is put into the file once.
  const letterPaper: Page = (pdf) => void pdf.image(letterPath, 0, 0, { width: 595 })
  const found = pagesWithPictures(await written([letterPaper, letterPaper, withCard].map(seen)))
  assert.deepEqual(found === 'unknown' || found.map(({ page }) => page), [1, 3])
})

test('a scan with its words behind it out of sight was read before; a stamp in sight is no such word', async () => {
  const scan =
    (rendering: string): Page =>
    (pdf) => {
      pdf.image(letter, 0, 0, { width: 595 })
      pdf.addContent(rendering)
      words(pdf)
    }
  assert.deepEqual(pagesWithPictures(await written([scan('3 Tr')])), [])
  const found = pagesWithPictures(await written([scan('0 Tr')]))
  assert.deepEqual(found === 'unknown' || found.map(({ page }) => page), [1])
})

test('of a file with a lock on it nobody can say', async () => {
  assert.equal(pagesWithPictures(await written([seen(withCard)], { ownerPassword: 'geheim' })), 'unknown')
  assert.equal(pagesWithPictures(Buffer.from('%PDF-1.4 /Image')), 'unknown')
})
