import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openCorpus } from '../corpora.ts'
import { wholeReader } from '../whole-reader.ts'
import { scratchFolder } from './command-line.ts'

// What LibreOffice finds in old Word and Excel files, we find: word by word.
const scratch = scratchFolder()
const { read, close } = wholeReader()
after(async () => {
  await close()
  scratch.remove()
})

const corpus = await openCorpus('tika-documents')
const hasOffice = spawnSync('soffice', ['--version']).status === 0
const skip =
  corpus === undefined
    ? 'KWARTJE_CORPORA is not set'
    : hasOffice
      ? false
      : 'LibreOffice (soffice) is not installed'

/** What they have and we do not, with the reason. */
const known: Readonly<Record<string, readonly string[]>> = {
  // Their markup cuts a word in two where the look of its letters changes.
  'testWORD_features.doc': ['apibus', 'litora', 'sociosqu', 'torquent', 'kr'],
  'testWORD_various.doc': ['ita', 'li', 'unde', 'line'],
  // Numbers and days as they are shown; we give the number itself.
  'testEXCEL-formats.xls': ['98e', 'may', 'dollars', 'and', 'cents', 'at', 'on', 'thursday'],
  // The day as it is shown; we write it by year, month and day.
  'test-columnar.xls': ['01jan60', '02jan60', '12jan60', '25apr60', '03mar63', '09sep91', '19nov76'],
}

for (const [kind, flat] of [
  ['doc', 'fodt'],
  ['xls', 'fods'],
] as const) {
  test(`no word that LibreOffice finds in a .${kind} is missing`, { skip }, async () => {
    assert.ok(corpus !== undefined)
    const folder = join(corpus, kind)
    const out = scratch.path(kind)
    mkdirSync(out)
    const files = readdirSync(folder).map((name) => join(folder, name))
    const profile = `-env:UserInstallation=file://${scratch.path('profile')}`
    spawnSync('soffice', [profile, '--headless', '--convert-to', flat, '--outdir', out, ...files], {
      timeout: 180_000,
    })
    const converted = readdirSync(out)
    assert.ok(converted.length > files.length / 2)
    for (const name of converted) {
      const file = name.replace(/\.\w+$/, `.${kind}`)
      const { text, fields, names, participants } = await read(readFileSync(join(folder, file)), file)
      const ours = wordsIn(
        [text, ...Object.values(fields), ...names, ...participants.map(({ name }) => name)].join('\n'),
      )
      const theirs = wordsIn(textOf(readFileSync(join(out, name), 'utf8')))
      const missing = [...theirs].filter((word) => !ours.has(word) && !/^\d+$/.test(word))
      assert.deepEqual(
        missing.filter((word) => !(known[file] ?? []).includes(word)),
        [],
        file,
      )
    }
  })
}

/** Paragraphs and headings of a flat OpenDocument file, without its settings and when a remark was made. */
function textOf(flat: string): string {
  const body = flat
    .slice(flat.indexOf('<office:body'))
    .replaceAll(/<(office:binary-data|dc:date|meta:[\w-]+|config:config-item)\b[^>]*>[^<]*<\/\1>/g, '')
  return [...body.matchAll(/<text:[ph][ >].*?<\/text:[ph]>/gs)]
    .map(([paragraph]) =>
      paragraph.replaceAll(/<\/?(?:text:(?:s|tab|line-break|p|h)\b|dc:|table:|office:|draw:)[^>]*>/g, ' '),
    )
    .map((paragraph) => paragraph.replaceAll(/<[^>]+>/g, ''))
    .join('\n')
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities.get(name) ?? '')
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu),
  )
}
