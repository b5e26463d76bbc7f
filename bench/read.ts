import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCorpus } from '../test/corpora.ts'
import { openFile, readTree, splitMbox } from '../src/read/index.ts'
import type { Item, Visitor } from '../src/read/index.ts'
import { mailsFrom, writeLargeMessage, writeMailbox } from './mailbox.ts'
import type { MailKind } from './mailbox.ts'

// Speed of reading mail: structure, decoding of every part and attachment, addresses. Each run is a process of its own, so
// that its memory is its own; the readers take turns, so that a busy machine slows all of them.
// Use: KWARTJE_CORPORA=... node bench/read.ts [megabytes] [runs]

interface Outcome {
  readonly seconds: number
  readonly messages: number
  readonly decodedBytes: number
  readonly peakMb: number
}

const readers = ['kwartje', 'mailparser', 'postal-mime'] as const
type Reader = (typeof readers)[number]

const mixes: Readonly<Record<string, Readonly<Partial<Record<MailKind, number>>>>> = {
  mixed: { text: 0.15, newsletters: 0.15, attachments: 0.7 },
  attachments: { attachments: 1 },
  newsletters: { newsletters: 1 },
  text: { text: 1 },
}

const [, script = '', first = '', second = '', mailbox = ''] = process.argv
if (first === '--run') console.log(JSON.stringify(await run(second, mailbox)))
else await compare(Number(first || '120'), Number(second || '3'))

async function compare(megabytes: number, runs: number): Promise<void> {
  const spam = await openCorpus('spamassassin-dev')
  const documents = await openCorpus('tika-documents')
  if (spam === undefined || documents === undefined)
    throw new Error('Cannot make a mailbox: KWARTJE_CORPORA must name the folder of corpora')
  const mails = mailsFrom({ spam, documents })
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
  try {
    for (const [name, shares] of Object.entries(mixes)) {
      const path = join(folder, `${name}.mbox`)
      writeMailbox(path, mails, { sizeBytes: megabytes * 1e6, shares })
      report(name, path, runs)
      rmSync(path)
    }
    for (const size of [500e6, 2000e6]) reportLarge(join(folder, 'large.eml'), size)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function report(name: string, path: string, runs: number): void {
  const outcomes = new Map<Reader, Outcome[]>(readers.map((reader) => [reader, []]))
  for (let i = 0; i < runs; i++)
    for (const reader of readers) outcomes.get(reader)?.push(runApart(reader, path))
  const megabytes = statSync(path).size / 1e6
  const speeds = new Map(
    readers.map((reader) => [
      reader,
      megabytes / median((outcomes.get(reader) ?? []).map((one) => one.seconds)),
    ]),
  )
  const own = speeds.get('kwartje') ?? 0
  console.log(`\n${name}: ${megabytes.toFixed(0)} MB, median of ${runs}`)
  for (const reader of readers) {
    const [one] = outcomes.get(reader) ?? []
    const speed = speeds.get(reader) ?? 0
    const peak = Math.max(...(outcomes.get(reader) ?? []).map((outcome) => outcome.peakMb))
    console.log(
      `  ${reader.padEnd(12)} ${speed.toFixed(0).padStart(5)} MB/s  ${(own / speed).toFixed(1).padStart(5)}x  ${peak.toFixed(0).padStart(5)} MB resident  ${one?.messages} messages  ${((one?.decodedBytes ?? 0) / 1e6).toFixed(0)} MB decoded`,
    )
  }
}

// Only ours: the others hold a message in memory several times.
function reportLarge(path: string, sizeBytes: number): void {
  writeLargeMessage(path, sizeBytes)
  const { seconds, peakMb, decodedBytes } = runApart('kwartje', path)
  const speed = (sizeBytes / 1e6 / seconds).toFixed(0)
  console.log(
    `\none message of ${sizeBytes / 1e6} MB: ${seconds.toFixed(1)} s, ${speed} MB/s, ${peakMb.toFixed(0)} MB resident, ${(decodedBytes / 1e6).toFixed(0)} MB decoded`,
  )
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

function runApart(reader: Reader, path: string): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--run', reader, path], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Cannot run "${reader}": ${stderr}`)
  return JSON.parse(stdout) // written by `run` below, in the same version of this file
}

async function run(reader: string, path: string): Promise<Outcome> {
  using file = openFile(path)
  const count = { messages: 0, decodedBytes: 0 }
  const read = reader === 'kwartje' ? readOwn(count) : await readOther(reader, count)
  const start = process.cpuUsage()
  const whole: Item = { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes: file }
  const items = path.endsWith('.eml') ? [{ item: whole }] : splitMbox(file, 0, file.sizeBytes)
  for (const { item } of items) {
    if (item === undefined) continue
    count.messages++
    const waiting = read(item)
    if (waiting instanceof Promise) await waiting
  }
  const { user, system } = process.cpuUsage(start)
  return { ...count, seconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }
}

interface Count {
  messages: number
  decodedBytes: number
}

type ReadOne = (item: Item) => void | Promise<void>

function readOwn(count: Count): ReadOne {
  const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const sandbox = { run: () => Promise.resolve(nothing), close: () => Promise.resolve() }
  const reading = { signal: new AbortController().signal, sandbox }
  const visitor: Visitor = {
    visit: (document) => {
      for (const part of document.parts) count.decodedBytes += part.text.length
    },
    // Attachments are decoded, not opened: the other readers do not open them either.
    skip: (item) => {
      const isMessage = item.mediaType === 'message/rfc822'
      if (!isMessage) count.decodedBytes += item.bytes.sizeBytes
      return !isMessage
    },
  }
  return (item) => readTree(item, reading, visitor)
}

function bytesOf(item: Item): Uint8Array {
  return item.bytes.read(0, item.bytes.sizeBytes)
}

async function readOther(reader: string, count: Count): Promise<ReadOne> {
  if (reader === 'mailparser') {
    const { simpleParser } = await import('mailparser')
    return async (item) => {
      const mail = await simpleParser(Buffer.from(bytesOf(item)))
      count.decodedBytes += (mail.text?.length ?? 0) + (typeof mail.html === 'string' ? mail.html.length : 0)
      for (const attachment of mail.attachments) count.decodedBytes += attachment.size
    }
  }
  const { default: PostalMime } = await import('postal-mime')
  return async (item) => {
    const mail = await PostalMime.parse(bytesOf(item))
    count.decodedBytes += (mail.text?.length ?? 0) + (mail.html?.length ?? 0)
    for (const { content } of mail.attachments)
      count.decodedBytes += typeof content === 'string' ? content.length : content.byteLength
  }
}
