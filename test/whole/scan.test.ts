import assert from 'node:assert/strict'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { after, test } from 'node:test'
import { zipSync } from 'fflate'
import { openStore } from '../../src/store/open.ts'
import { kwartje, scratchFolder, start } from './command-line.ts'

const scratch = scratchFolder()
after(() => scratch.remove())

const firm = scratch.path('firm')
await kwartje(['sample', firm])

const message = (n: number): string =>
  `From MAILER-DAEMON Mon Jan  6 10:00:00 2025\nFrom: Klant Nummer${n} <klant${n}@veel.example>\nTo: Noor Smit <noor@fietsen.example>\nSubject: Vraag ${n}\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nMessage-ID: <${n}@veel.example>\n\nHallo, dit is vraag ${n}. ${'Wanneer is mijn fiets klaar? '.repeat(20)}\n\n`

interface Report {
  readonly persons: number
  readonly sources: readonly {
    readonly items: number
    readonly isUnchanged: boolean
    readonly bytesRead: number
    readonly bytesExpected: number
  }[]
}

const scanJson = async (args: readonly string[]): Promise<Report> =>
  JSON.parse((await kwartje(['scan', '--json', ...args])).stdout)
const totals = async (store: string) =>
  JSON.parse((await kwartje(['summary', '--json', '--store', store])).stdout).totals

test('reads a folder, then only what changed', async () => {
  const [store, folder] = [scratch.path('store-change'), scratch.path('change')]
  cpSync(firm, folder, { recursive: true, preserveTimestamps: true })
  const first = await scanJson([folder, '--store', store])
  assert.ok((first.sources[0]?.items ?? 0) > 300)
  const again = await scanJson(['--store', store])
  assert.deepEqual(
    [again.sources[0]?.isUnchanged, again.sources[0]?.items, again.persons],
    [true, 0, first.persons],
  )
  const before = await totals(store)

  appendFileSync(`${folder}/mail/inbox.mbox`, message(1))
  const added = await scanJson(['--store', store])
  assert.equal(added.sources[0]?.items, 1)
  assert.equal((await totals(store)).documents, before.documents + 1)

  renameSync(
    `${folder}/notities.txt`.replace('notities', 'documenten/notities'),
    `${folder}/documenten/oud.txt`,
  )
  await scanJson(['--store', store])
  assert.equal((await totals(store)).documents, before.documents + 1)

  rmSync(`${folder}/mail`, { recursive: true })
  await scanJson(['--store', store])
  assert.ok((await totals(store)).documents < before.documents / 2)
})

test('an archive that changed still holds what is attached to the mail in it', async () => {
  const [store, folder] = [scratch.path('store-archive'), scratch.path('archive')]
  mkdirSync(folder)
  const mail = (n: number): string =>
    `From: Klant <klant${n}@zip.example>\nTo: noor@fietsen.example\nSubject: Lijst ${n}\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhoi ${n}\n--b\nContent-Type: text/csv; name=lijst.csv\n\nnaam;plaats\nPiet ${n};Delft\n--b--\n`
  const save = (count: number): void => {
    const entries = Array.from({ length: count }, (_, n) => [`${n}.eml`, Buffer.from(mail(n))] as const)
    writeFileSync(`${folder}/post.zip`, zipSync(Object.fromEntries(entries)))
  }
  save(20)
  await scanJson([folder, '--store', store])
  assert.equal((await totals(store)).documents, 1 + 20 * 2)
  save(21)
  await scanJson(['--store', store])
  assert.equal((await totals(store)).documents, 1 + 21 * 2)
})

test('killed at any moment it loses nothing that was committed, and goes on where it was', async () => {
  const [store, mailbox] = [scratch.path('store-kill'), scratch.path('many.mbox')]
  const count = 30_000
  writeFileSync(mailbox, Array.from({ length: count }, (_, n) => message(n)).join(''))
  for (const afterMs of [500, 900, 1300]) {
    const child = start(['scan', mailbox, '--store', store, '--no-passphrase'])
    const closed = new Promise((resolve) => child.once('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    child.kill('SIGKILL')
    await closed
  }
  const report = await kwartje(['scan', mailbox, '--json', '--store', store, '--no-passphrase'])
  assert.equal(report.code, 0, report.stderr)
  const { documents, occurrences, persons } = await totals(store)
  assert.deepEqual([documents, occurrences, persons], [count, count, count + 1])
  const { sources }: Report = JSON.parse(report.stdout)
  assert.equal(sources[0]?.bytesRead, sources[0]?.bytesExpected)
})

test('Ctrl-C stops it, says so, and keeps what was read', async () => {
  const [store, mailbox] = [scratch.path('store-stop'), scratch.path('many.mbox')]
  const child = start(['scan', mailbox, '--store', store, '--no-passphrase', '--lang', 'en'])
  let stdout = ''
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  const closed = new Promise((resolve) => child.once('close', resolve))
  await new Promise((resolve) => setTimeout(resolve, 1200))
  child.kill('SIGINT')
  const code = await closed
  if (code === 130) assert.match(stdout, /Stopped\. What was read is kept/)
  else assert.equal(code, 0) // a fast machine was done before
  await scanJson(['--store', store])
  assert.equal((await totals(store)).documents, 30_000)
})

test('what cannot be read is listed with its reason and does not stop the rest', async () => {
  const [store, folder] = [scratch.path('store-bad'), scratch.path('bad')]
  mkdirSync(folder)
  writeFileSync(`${folder}/goed.txt`, 'Beste Piet Jansen, bel 06-12345678')
  writeFileSync(`${folder}/leeg.mbox`, '')
  writeFileSync(`${folder}/half.zip`, Buffer.from('504b0304140000000800', 'hex'))
  writeFileSync(`${folder}/raar\u202Egnp.exe\u0007`, Buffer.from([0, 1, 2, 3]))
  writeFileSync(`${folder}/oud.doc`, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  symlinkSync('/etc/passwd', `${folder}/link`)
  writeFileSync(`${folder}/dicht.txt`, 'x')
  chmodSync(`${folder}/dicht.txt`, 0)
  const run = await kwartje(['scan', folder, '--store', store, '--lang', 'en'])
  assert.equal(run.code, 4)
  const { rows } = JSON.parse((await kwartje(['problems', '--json', '--store', store])).stdout)
  const codes = new Map(rows.map(({ unit, code }: { unit: string; code: string }) => [unit, code]))
  assert.equal(codes.get('link'), 'link-not-followed')
  assert.equal(codes.get('half.zip'), 'damaged')
  assert.ok(['not-supported', 'damaged'].includes(String(codes.get('oud.doc'))))
  if (process.getuid?.() !== 0) assert.equal(codes.get('dicht.txt'), 'unreadable')
  const shown = await kwartje(['problems', '--store', store])
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(shown.stdout, /[\u0007\u202E\u001B]/)
})

test('what is to be left out is so from then on, of a place that was read already too', async () => {
  const [store, folder] = [scratch.path('store-out'), scratch.path('out')]
  for (const part of ['Prive', 'werk']) {
    mkdirSync(`${folder}/${part}`, { recursive: true })
    writeFileSync(`${folder}/${part}/brief.txt`, `Beste Piet Jansen, mail naar ${part}@klant.example`)
  }
  await kwartje(['scan', folder, '--store', store, '--no-passphrase'])
  const documents = async (): Promise<number> => (await totals(store)).documents
  assert.equal(await documents(), 2)
  await kwartje(['scan', folder, '--store', store, '--exclude', '*/Prive/*'])
  assert.equal(await documents(), 1)
  await kwartje(['scan', '--store', store, '--exclude', 'werk'])
  assert.equal(await documents(), 0)
})

test('a scan that is refused because another one runs adds nothing', async () => {
  const store = scratch.path('held')
  const [one, other] = [scratch.path('one'), scratch.path('other')]
  for (const place of [one, other]) mkdirSync(place)
  await scanJson([one, '--store', store])
  const opened = await openStore({ folder: store, databaseUrl: undefined }, () => Promise.resolve(undefined))
  const held = await opened.store.lock()
  const refused = await kwartje([
    'scan',
    other,
    '--exclude',
    'oud',
    '--own-domain',
    'a.example',
    '--store',
    store,
  ])
  await held[Symbol.asyncDispose]()
  assert.equal(refused.code, 1)
  assert.deepEqual(
    (await opened.store.sources.list()).map(({ location }) => location),
    [one],
  )
  await opened.store.close()
  await scanJson([other, '--store', store])
})

test('a place that is not there now keeps what was read of it', async () => {
  const [store, folder] = [scratch.path('store-gone'), scratch.path('gone')]
  mkdirSync(folder)
  writeFileSync(`${folder}/brief.txt`, 'Beste Piet Jansen, mail naar piet@klant.example')
  await kwartje(['scan', folder, '--store', store, '--no-passphrase'])
  const before = await totals(store)
  renameSync(folder, `${folder}-elders`)
  const again = await kwartje(['scan', '--store', store, '--lang', 'en'])
  assert.equal(again.code, 4)
  assert.match(again.stdout, /could not be found/)
  assert.doesNotMatch(again.stdout, /Everything was read|Nothing has changed/)
  const after = await totals(store)
  assert.equal(after.documents, before.documents)
  assert.ok(before.documents > 0)
  renameSync(`${folder}-elders`, folder)
  const back = await kwartje(['scan', '--store', store])
  assert.equal(back.code, 0, back.stdout)
  assert.equal((await totals(store)).documents, before.documents)
})

for (const kind of ['folder', 'mailbox']) {
  test(`how much of a ${kind} was read stays known when it is not there`, async () => {
    const store = scratch.path(`store-away-${kind}`)
    const path = scratch.path(`away-${kind}`)
    if (kind === 'folder') mkdirSync(path)
    const mailbox = kind === 'folder' ? `${path}/post.mbox` : path
    writeFileSync(mailbox, message(1) + message(2))
    await kwartje(['scan', path, '--store', store, '--no-passphrase'])
    const last = async () =>
      JSON.parse((await kwartje(['summary', '--json', '--store', store])).stdout).places[0].last
    const before = await last()
    assert.deepEqual([before.complete, before.reached, before.bytesRead > 0], [true, true, true])
    renameSync(path, `${path}-elders`)
    for (const time of ['first', 'second']) {
      await kwartje(['scan', '--store', store])
      const { complete, reached, bytesExpected, bytesRead } = await last()
      assert.deepEqual(
        { complete, reached, bytesExpected, bytesRead },
        {
          complete: false,
          reached: false,
          bytesExpected: before.bytesExpected,
          bytesRead: before.bytesRead,
        },
        time,
      )
    }
    renameSync(`${path}-elders`, path)
    assert.equal((await kwartje(['scan', '--store', store])).code, 0)
    const { complete, reached, bytesExpected, bytesRead, itemsRead } = await last()
    assert.deepEqual(
      { complete, reached, bytesExpected, bytesRead, itemsRead },
      {
        complete: true,
        reached: true,
        bytesExpected: before.bytesExpected,
        bytesRead: before.bytesRead,
        itemsRead: 2,
      },
    )
  })
}
