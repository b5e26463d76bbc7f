import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '../test/corpora.ts'
import { wholeReader } from '../test/whole-reader.ts'

// Every word that LibreOffice (soffice) finds in old Word and Excel files: do we find it too?
// KWARTJE_CORPORA=FOLDER node bench/old-office.ts

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

/** What stands for a sign in XML. */
const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

const corpus = await openCorpus('tika-documents')
if (corpus === undefined) throw new Error('Cannot compare: expected a folder of corpora in KWARTJE_CORPORA')
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-office-'))
const { read, close } = wholeReader()
try {
  for (const [kind, flat] of [
    ['doc', 'fodt'],
    ['xls', 'fods'],
  ] as const)
    await compare(join(corpus, kind), kind, flat)
} finally {
  await close()
  rmSync(scratch, { recursive: true, force: true })
}

async function compare(folder: string, kind: string, flat: string): Promise<void> {
  const out = join(scratch, kind)
  mkdirSync(out)
  const files = readdirSync(folder).map((name) => join(folder, name))
  const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', flat, '--outdir', out, ...files], {
    timeout: 180_000,
  })
  let words = 0
  for (const name of readdirSync(out)) {
    const file = name.replace(/\.\w+$/, `.${kind}`)
    const theirs = wordsIn(textOf(readFileSync(join(out, name), 'utf8')))
    const missing = await missingWords(join(folder, file), theirs)
    words += theirs.size
    const unexplained = missing.filter((word) => !(known[file] ?? []).includes(word))
    if (unexplained.length > 0) {
      process.exitCode = 1
      console.log(`${file}: missing ${unexplained.join(' ')}`)
    }
  }
  console.log(`.${kind}: ${words} words in ${readdirSync(out).length} of ${files.length} files`)
}

async function missingWords(path: string, theirs: ReadonlySet<string>): Promise<string[]> {
  const { text, fields, names, participants } = await read(readFileSync(path), path)
  const people = participants.map(({ name }) => name)
  const ours = wordsIn([text, ...Object.values(fields), ...names, ...people].join('\n'))
  return [...theirs].filter((word) => !ours.has(word) && !/^\d+$/.test(word))
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

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu),
  )
}
