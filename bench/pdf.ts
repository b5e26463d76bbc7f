import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openBrowser } from '../test/browser/browser.ts'
import { openCorpus } from '../test/corpora.ts'
import { readOfficePdf } from '../src/read/pdf/office-pdf.ts'
import { readPdf } from '../src/read/sandbox/readers/pdf.ts'

// Our reader of PDF beside pdf.js, on PDFs of the corpora, pages printed by Chromium, and a folder of more: how many files it is
// sure of, whether any word is missing in these, and what a document costs in processor time. pdf.js runs in the same process
// here: starting its own and the pipe to it come on top.
// Use: KWARTJE_CORPORA=... node bench/pdf.ts [runs] [folder of more files]

const readers = ['kwartje', 'pdf.js'] as const
/** So many pages of mails and sites are printed. */
const mostPrinted = 80
/** So long each reader reads before it counts, as in a scan of many files, and then again. */
const leastSeconds = 3

const [, script = '', first = '', second = ''] = process.argv
if (first === '--run') console.log(await millisecondsPerFile(second, process.argv[4] ?? ''))
else await compare(Number(first || '5'), second)

async function compare(runs: number, more: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
  try {
    const sets = new Map([
      ['corpora', await pdfsOfCorpora()],
      ['printed by Chromium', await printed(join(folder, 'printed'))],
      ...(more === '' ? [] : [['more', pdfsIn(more)] as const]),
    ])
    for (const [name, files] of sets) {
      if (files.length === 0) continue
      const sure = await differences(name, files)
      const list = join(folder, 'list.json')
      writeFileSync(list, JSON.stringify(sure))
      reportSpeed(list, sure.length, runs)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The files that we are sure of; words that only the other has are told, and make the benchmark fail. */
async function differences(name: string, files: readonly string[]): Promise<string[]> {
  const sure: string[] = []
  const reasons = new Map<string, number>()
  let [same, words] = [0, 0]
  for (const path of files) {
    const bytes = readFileSync(path)
    const ours = readOfficePdf(bytes)
    if ('unsure' in ours) {
      const reason = ours.unsure.split(':', 1)[0] ?? ''
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
      continue
    }
    sure.push(path)
    const theirs = await readPdf(bytes)
    const missing = missingWords(wordsOf(ours), wordsOf(theirs))
    words += wordsOf(theirs).length
    if (told(ours) === told(theirs)) same++
    if (missing.length === 0) continue
    process.exitCode = 1
    console.log(`${basename(path)}: missing ${missing.join(' ')}`)
  }
  const why = [...reasons].map(([reason, count]) => `${reason} ${String(count)}`).join(', ')
  console.log(
    `\n${name}: ${String(sure.length)} of ${String(files.length)} files sure (the rest: ${why || 'none'}); ${String(same)} the same to the letter; ${String(words)} words`,
  )
  return sure
}

type Read = Pick<Awaited<ReturnType<typeof readPdf>>, 'title'> & {
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly parts: readonly { readonly place: string; readonly text: string }[]
  readonly problems: readonly object[]
}

function told({ title, fields, parts, problems }: Read): string {
  return JSON.stringify([title, fields, parts, problems])
}

function wordsOf({ fields, parts }: Read): string[] {
  const texts = [...fields.map(({ value }) => value), ...parts.map(({ text }) => text)]
  return texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''))
}

function missingWords(ours: readonly string[], theirs: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of ours) left.set(word, (left.get(word) ?? 0) + 1)
  return theirs.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** Each run is a process of its own; the readers take turns, so that a busy machine slows both. */
function reportSpeed(list: string, count: number, runs: number): void {
  const times = new Map<string, number[]>(readers.map((reader) => [reader, []]))
  for (let i = 0; i < runs; i++)
    for (const reader of readers) {
      const { stdout, stderr } = spawnSync(process.execPath, [script, '--run', reader, list])
      if (!(Number(stdout) > 0)) throw new Error(`Cannot measure ${reader}: ${stderr.toString()}`)
      times.get(reader)?.push(Number(stdout))
    }
  const [own = 0, other = 0] = readers.map((reader) => median(times.get(reader) ?? []))
  console.log(
    `  ${String(count)} documents, median of ${String(runs)}: kwartje ${own.toFixed(2)} ms of processor time each, pdf.js ${other.toFixed(2)} ms: ${(other / own).toFixed(1)}x`,
  )
}

async function millisecondsPerFile(reader: string, list: string): Promise<number> {
  const paths: unknown = JSON.parse(readFileSync(list, 'utf8'))
  const files = Array.isArray(paths) ? paths.map((path) => readFileSync(String(path))) : []
  const readAll = async (): Promise<number> => {
    const before = process.cpuUsage()
    for (let read = 0; ; read += files.length) {
      const { user, system } = process.cpuUsage(before)
      const seconds = (user + system) / 1e6
      if (seconds > leastSeconds) return (seconds * 1000) / read
      for (const bytes of files) {
        if (reader === 'kwartje') readOfficePdf(bytes)
        else await readPdf(bytes)
      }
    }
  }
  await readAll()
  return readAll()
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.toLowerCase().endsWith('.pdf'))
    .map((file) => join(file.parentPath, file.name))
    .toSorted()
}

async function pdfsOfCorpora(): Promise<string[]> {
  const folders = await Promise.all(['tika-documents', 'mimekit-testdata'].map(openCorpus))
  if (folders.includes(undefined))
    throw new Error('Cannot compare: KWARTJE_CORPORA must name the folder of corpora')
  return folders.flatMap((folder) => (folder === undefined ? [] : pdfsIn(folder)))
}

/** Newsletters and pages of mails as the browser prints them, without anything fetched. */
async function printed(folder: string): Promise<string[]> {
  mkdirSync(folder)
  const spam = await openCorpus('spamassassin-dev')
  const opened = await openBrowser()
  if (spam === undefined || 'missing' in opened) {
    console.log(`Nothing printed: ${'missing' in opened ? opened.missing : 'no mails to print'}`)
    return []
  }
  const page = await opened.browser.newPage()
  await page.route('**', (route) =>
    route.request().url() === 'about:blank' ? route.continue() : route.abort(),
  )
  const pages = markupIn(spam)
  for (const [i, markup] of pages.entries()) {
    try {
      await page.setContent(markup, { waitUntil: 'domcontentloaded', timeout: 5000 })
      await page.pdf({ path: join(folder, `${String(i)}.pdf`), format: 'A4' })
    } catch {
      await page.goto('about:blank') // a page that leads elsewhere, or never ends
    }
  }
  await opened.close()
  return pdfsIn(folder)
}

function markupIn(folder: string): string[] {
  const found: string[] = []
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const mail = readFileSync(join(file.parentPath, file.name), 'latin1')
    const at = mail.search(/<html/i)
    if (at > 0 && mail.length < 300_000 && !/quoted-printable|base64/i.test(mail.slice(0, at)))
      found.push(mail.slice(at).replaceAll(/<script[\s\S]*?<\/script>/gi, ''))
  }
  const every = Math.ceil(found.length / mostPrinted)
  return found.filter((_, i) => i % every === 0)
}
