import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openCorpus } from '../../../test/corpora.ts'
import { wholeReader } from '../../../test/whole-reader.ts'

// Every word that pdftotext finds in a PDF is in ours, but for those with a reason.

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
const skip =
  process.env['KWARTJE_CORPORA'] === undefined
    ? 'KWARTJE_CORPORA is not set'
    : !hasPoppler && 'pdftotext is not installed'

/** Words of theirs that ours has not, with the reason. */
const known: Readonly<Record<string, { readonly words: readonly string[]; readonly why: string }>> = {
  'testJournalParser.pdf': {
    words: ['1519', '126'],
    why: 'days and pages with a dash at the end of a line: pdftotext takes it for a hyphen and joins them',
  },
  'testOverlappingText.pdf': {
    words: ['timetime'],
    why: 'one sentence over another: they run together there',
  },
  'testPDF_bad_page_303226.pdf': {
    words: ['5dma', 'nn', 'alphaalpha', 'diazepintrimethylpyrazolo', 'tjt'],
    why: 'words joined over a dash at the end of a line, lines that are printed over each other, and operators of a damaged page',
  },
}

let reader: ReturnType<typeof wholeReader>
before(() => (reader = wholeReader()))
after(() => reader.close())

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  )
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

test('pdftotext finds no word in a PDF that we do not find', { skip }, async () => {
  const folder = join((await openCorpus('tika-documents')) ?? '', 'pdf')
  const files = readdirSync(folder)
  assert.equal(files.length, 25)
  const missing: Record<string, string[]> = {}
  let words = 0
  for (const file of files) {
    const path = join(folder, file)
    const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    const { text, fields } = await reader.read(readFileSync(path), file)
    const ours = [text, ...Object.values(fields)].join('\n')
    const [own, letters] = [wordsOf(ours), lettersOf(ours)]
    const theirs = wordsOf(stdout)
    words += theirs.size
    // A word that ours divides by a space is there; its letters stand one after another.
    const lost = [...theirs].filter((word) => !own.has(word) && !(word.length > 5 && letters.includes(word)))
    const explained = known[file]?.words ?? []
    if (explained.join() !== lost.join()) missing[file] = lost
  }
  assert.deepEqual(missing, {})
  assert.ok(words > 2000, `${words}`)
})
