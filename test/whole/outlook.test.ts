import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Preview } from '../../src/actions/preview.ts'
import { openDesk } from '../../src/app/desk.ts'
import type { Job } from '../../src/app/jobs.ts'
import type { FindingPage, FindingRow } from '../../src/store/store.ts'
import { makeStore, text, type MadeMessage } from '../outlook-store.ts'
import { kwartje, scratchFolder, start } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

const message = (n: number): MadeMessage => ({
  properties: [
    text(0x001a, 'IPM.Note'),
    text(0x0037, `Vraag ${n}`),
    text(0x0042, `Klant Nummer${n}`),
    text(0x5d02, `klant${n}@${n % 200 === 0 ? 'folder' : 'veel'}.example`),
    text(
      0x1000,
      `Hallo, dit is vraag ${n}. Mijn nummer is 06-${String(10_000_000 + n)}. ${'Wanneer is mijn fiets klaar? '.repeat(20)}`,
    ),
  ],
  recipients: [{ name: 'Noor Smit', email: 'noor@fietsen.example', kind: 1 }],
  attachments:
    n % 100 === 0
      ? [{ name: 'lijst.csv', content: Buffer.from(`naam;iban\nJan ${n};NL91 ABNA 0417 1643 00\n`) }]
      : [],
})

const count = 5000
const storeOf = (messages: number): Buffer =>
  makeStore({
    version: 23,
    cipher: 'permute',
    folders: [
      { name: 'Postvak IN', messages: Array.from({ length: messages }, (_, n) => message(n)) },
      { name: 'Verwijderde items', messages: [message(messages)], declared: 3 },
    ],
  })
const mailbox = scratch.path('kantoor.pst')
writeFileSync(mailbox, storeOf(count))

interface Totals {
  readonly documents: number
  readonly persons: number
}

const totalsOf = async (folder: string): Promise<Totals> =>
  JSON.parse((await kwartje(['summary', '--json', '--store', folder])).stdout).totals

test('a store of Outlook is read whole, killed or not, and the second time only what changed', async () => {
  const [whole, killed] = [scratch.path('store-whole'), scratch.path('store-killed')]
  const report = JSON.parse((await kwartje(['scan', mailbox, '--json', '--store', whole])).stdout)
  const attachments = Math.floor(count / 100) + 1
  assert.equal(report.sources[0].items, 1 + count + 1 + attachments)
  assert.equal(report.sources[0].bytesRead, report.sources[0].bytesExpected)
  for (const afterMs of [900, 1300]) {
    const child = start(['scan', mailbox, '--store', killed, '--no-passphrase'])
    const closed = new Promise((resolve) => child.once('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    child.kill('SIGKILL')
    await closed
  }
  await kwartje(['scan', mailbox, '--store', killed, '--no-passphrase'])
  assert.deepEqual(await totalsOf(killed), await totalsOf(whole))
  const again = JSON.parse((await kwartje(['scan', '--json', '--store', whole])).stdout)
  assert.equal(again.sources[0].isUnchanged, true)
  const before = await totalsOf(whole)
  const grown = scratch.path('grown.pst')
  writeFileSync(grown, storeOf(count))
  const [other] = JSON.parse(
    (await kwartje(['scan', grown, '--json', '--store', whole])).stdout,
  ).sources.slice(-1)
  assert.equal(other.items, report.sources[0].items)
  assert.equal((await totalsOf(whole)).documents, before.documents, 'the same messages elsewhere are copies')
  writeFileSync(grown, storeOf(count + 1))
  await kwartje(['scan', '--json', '--store', whole])
  assert.equal(
    (await totalsOf(whole)).documents,
    before.documents + 2,
    'one message more, in a store that is another file now',
  )
  const problems = (await kwartje(['problems', '--json', '--store', whole])).stdout
  assert.match(problems, /1 of 3 items/)
})

test('what is found in a message of a store, or attached to it, is shown again from the store itself', async () => {
  const desk = await openDesk(
    { folder: scratch.path('store-desk'), databaseUrl: undefined },
    new AbortController().signal,
  )
  try {
    await desk.begin(undefined)
    await desk.perform('add-source', { location: mailbox, excludeSenders: ['folder.example'] })
    const scan = (await desk.perform('scan', {})) as Job
    await new Promise<void>((resolve) => {
      const stop = desk.listen((job) => {
        if (job?.id !== scan.id || job.endedAtMs === null) return
        stop()
        resolve()
      })
    })
    const { rows } = (await desk.perform('findings', { limit: 100_000 })) as FindingPage
    const show = async (row: FindingRow | undefined): Promise<string> => {
      assert.ok(row !== undefined)
      const { document, kind, part, startByte, lengthBytes } = row
      const order = { document, kind, part, startByte, lengthBytes, isRevealed: true }
      const { stretch } = (await desk.perform('preview', order)) as Preview
      return stretch.find(({ isHit }) => isHit)?.text ?? ''
    }
    assert.match(
      await show(rows.find(({ kind, part }) => kind === 'PHONE' && part === 'body')),
      /^06-1000\d{4}$/,
    )
    const ibans = rows.filter(({ kind }) => kind === 'IBAN')
    assert.equal(
      ibans.length,
      count / 200,
      'nothing of a sender whose mail is not indexed, nor what is attached to it',
    )
    assert.equal(await show(ibans[0]), 'NL91 ABNA 0417 1643 00')
  } finally {
    await desk.close()
  }
})

test('each message of a store is shown by who looks inside and keeps nothing', async () => {
  const small = scratch.path('klein.pst')
  writeFileSync(small, storeOf(3))
  for (const command of [['read'], ['newsletters', '--explain'], ['suppliers', '--explain']]) {
    const { code, stdout, stderr } = await kwartje([...command, small, '--jsonl'])
    // One folder says that it holds more than there is: then not everything was read.
    assert.ok(code === 0 || code === 4, stderr)
    const lines = stdout.trim().split('\n')
    const messages = command[0] === 'read' ? lines.filter((line) => line.includes('"kind":"message"')) : lines
    assert.equal(messages.length, 4, command.join(' '))
  }
})
