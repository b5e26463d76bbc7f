import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { kwartje, scratchFolder, type Finished } from './command-line.ts'

// A request in a mailbox, from the scan to the end of its file, through the command itself.

const scratch = scratchFolder()
after(scratch.remove)
const environment = { KWARTJE_STORE: scratch.path('store') }
const run = (...args: string[]): Promise<Finished> => kwartje(args, { environment })

// Sent on a clock that runs ahead; the host of the mailbox took it in on the 6th, late in the evening here.
const mail = `Received: from buiten.example by mx.fietsen.example; Mon, 6 Oct 2025 21:30:00 +0000
From: Noor Visser <noor@voorbeeld.example>
To: info@fietsen.example
Subject: Vraag
Date: Fri, 10 Oct 2025 10:00:00 +0200
Message-ID: <1@voorbeeld.example>

Kunt u mij laten weten welke gegevens u van mij hebt?

> Wilt u al mijn gegevens wissen?
`

test('what a mail asks is found, opened from the day it came in, decided, answered and thrown away', async () => {
  mkdirSync(scratch.path('mail'))
  writeFileSync(scratch.path('mail/een.eml'), mail.replaceAll('\n', '\r\n'))
  assert.equal((await run('scan', scratch.path('mail'))).code, 0)
  const found = JSON.parse((await run('request', 'found', '--json')).stdout)
  assert.equal(found.total, 1)
  assert.deepEqual(found.rows[0].asks, ['access'], 'what is quoted is asked by somebody else')
  const { document } = found.rows[0]
  assert.match((await run('request', 'found')).stdout, new RegExp(`^${document.slice(0, 6)} `, 'm'))
  assert.equal((await run('request', 'accept', 'noor')).code, 2)
  const accept = async (length: number): Promise<number> =>
    JSON.parse((await run('request', 'accept', document.slice(0, length), '--json')).stdout).id
  assert.deepEqual([await accept(6), await accept(32)], [1, 1], 'one message gives one file')
  assert.equal(JSON.parse((await run('request', 'found', '--json')).stdout).total, 0)

  const view = JSON.parse((await run('request', '1', '--json')).stdout)
  assert.equal(view.file.receivedAt, '2025-10-06T21:30:00Z')
  assert.deepEqual([view.clock.receivedOn, view.clock.dueOn], ['2025-10-06', '2025-11-06'])

  assert.match((await run('request', '1')).stdout, /^Zo: kwartje request 1 sure /m)
  await run('request', '1', 'sure', 'known-address', '--reason', 'stond er al')
  assert.equal((await run('request', '1', 'decide', 'marketing', 'granted')).code, 2)
  await run('request', '1', 'decide', 'access', 'refused', '--by', 'Tess')
  const faulty = await run('request', '1', 'send', 'refusal', 'letter', '--yes')
  assert.notEqual(faulty.code, 0)
  assert.match(faulty.stderr, /reasons: U zegt nee zonder reden/)
  await run('request', '1', 'decide', 'access', 'granted', '--by', 'Tess')
  assert.match((await run('request', '1', 'search')).stdout, /^\S+ stuk\S* gevonden/)
  assert.match((await run('request', '1', 'items')).stdout, /“Vraag”, van Noor Visser/)
  const [piece] = JSON.parse((await run('request', '1', 'items', '--json')).stdout).rows
  assert.equal((await run('request', '1', 'item', 'give', piece.key.slice(0, 6))).code, 0)
  assert.equal((await run('request', '1', 'item', 'give', 'ffffffff')).code, 2)
  assert.match((await run('request', '1')).stdout, /Besloten: Inzage, ja$/m)
  const pack = (): Promise<Finished> => run('request', '1', 'pack', scratch.path('pakket.zip'))
  assert.equal((await pack()).code, 0)
  const packed = readFileSync(scratch.path('pakket.zip'))
  const again = await pack()
  assert.match(again.stderr, /pakket\.zip/, 'says which file lies there')
  assert.doesNotMatch(again.stderr, /fout van ons/)
  assert.deepEqual(readFileSync(scratch.path('pakket.zip')), packed, 'nothing is written over what is there')
  assert.equal((await run('request', '1', 'send', 'answer', 'letter', '--yes')).code, 0)
  assert.equal((await run('request', '1', 'letter', 'answer', scratch.path('brief.pdf'))).code, 0)
  const letter = readFileSync(scratch.path('brief.pdf'), 'latin1')
  assert.match(letter, /^%PDF/)
  writeFileSync(scratch.path('brief.pdf'), 'mijn eigen tekst')
  const over = await run('request', '1', 'letter', 'answer', scratch.path('brief.pdf'))
  assert.notEqual(over.code, 0)
  assert.match(over.stderr, /brief\.pdf is er al/)
  assert.equal(readFileSync(scratch.path('brief.pdf'), 'utf8'), 'mijn eigen tekst')
  const forced = await run('request', '1', 'letter', 'answer', scratch.path('brief.pdf'), '--force')
  assert.equal(forced.code, 0)
  assert.match(readFileSync(scratch.path('brief.pdf'), 'latin1'), /^%PDF/)
  assert.equal((await run('request', '1', 'deliver', 'link', '--to', 'noor', '--hours', '2')).code, 1)
  assert.equal((await run('request', '1', 'deliver', 'paper', '--to', 'noor')).code, 0)
  assert.equal((await run('request', '1', 'deliver', 'duif', '--to', 'noor')).code, 2)

  assert.notEqual((await run('request', '1', 'throw', '--yes')).code, 0, 'what is open is not thrown away')
  await run('request', '1', 'close', 'klaar')
  assert.notEqual((await run('request', '1', 'throw')).code, 0)
  assert.equal((await run('request', '1', 'throw', '--yes')).code, 0)
  assert.notEqual((await run('request', '1')).code, 0)
})

const card = `BEGIN:VCARD
VERSION:3.0
FN:Noor Visser
EMAIL:noor@voorbeeld.example
TEL:+31612345678
END:VCARD
`

test('rights are carried out from the terminal, and who received the data is told or left out', async () => {
  const environment = { KWARTJE_STORE: scratch.path('rights') }
  const run = (...args: string[]): Promise<Finished> => kwartje(args, { environment })
  const on = (...args: string[]): Promise<Finished> => run('request', '1', ...args)
  const view = async () => JSON.parse((await on('--json')).stdout)
  mkdirSync(scratch.path('boek'))
  writeFileSync(scratch.path('boek/noor.vcf'), card.replaceAll('\n', '\r\n'))
  await run('scan', scratch.path('boek'))
  const asks = ['erasure', 'rectification', 'restriction', 'marketing-objection', 'human-decision']
  const who = ['--name', 'Noor Visser', '--mail', 'noor@voorbeeld.example']
  await run('request', 'open', 'phone', ...who, ...asks.flatMap((right) => ['--right', right]))
  assert.match((await on('erase')).stderr, /Wijs eerst aan om wie het gaat/)
  await on('search')
  assert.match((await on('recipients')).stdout, /Nog niet opgezocht[\s\S]*recipients find/)
  assert.match((await on('recipients', 'find')).stdout, /Niemand kreeg deze gegevens/)
  assert.match((await on('recipients')).stdout, /Niemand kreeg deze gegevens/)

  assert.equal((await on('object', '--by', 'Tess')).code, 0)
  assert.ok((await view()).file.decided.some((one: { right: string }) => one.right === 'marketing-objection'))
  assert.equal((await on('correct', 'phone', '+31612345678')).code, 2, 'both values are needed')
  assert.match((await on('correct', 'phone', '+31612345678', '+31687654321')).stdout, /kwartje apply 1/)
  assert.match((await on('erase')).stdout, /kwartje apply 2/)

  const added = await on('recipients', 'add', 'Incasso Voorbeeld', '--mail', 'post@incasso.example')
  assert.match(added.stdout, /post@incasso\.example/)
  const file = scratch.path('aan-incasso.txt')
  await on('decide', 'erasure', 'granted', '--by', 'Tess')
  const byHand = await on('done', 'erasure')
  assert.match(byHand.stderr, /Plan 2 ligt nog klaar[\s\S]*kwartje apply 2/)
  assert.match((await on()).stdout, /Uitgevoerd: Wissen$/m)
  assert.match((await on('letter', 'recipient', file)).stderr, /--recipient/)
  await on('letter', 'recipient', file, '--recipient', 'post@incasso.example')
  assert.match(readFileSync(file, 'utf8'), /Noor Visser[\s\S]*gewist/)
  assert.match((await on('leave', 'impossible', 'post@incasso.example')).stderr, /--reason/)
  assert.equal((await on('leave', 'impossible', 'wie@nergens.example', '--reason', 'weg')).code, 1)
  assert.equal((await on('leave', 'impossible', 'post@incasso.example', '--reason', 'failliet')).code, 0)
  assert.match((await on('recipients')).stdout, /failliet/)
  assert.equal((await on('answered', 'post@incasso.example', 'Gedaan')).code, 0)

  assert.equal((await on('review')).code, 0)
  const review = ['--decision', 'achteraf betalen geweigerd', '--weighed', 'betaalde altijd op tijd']
  assert.equal((await on('review', 'changed', ...review)).code, 2, 'a machine is nobody')
  assert.equal((await on('review', 'changed', ...review, '--by', 'Tess')).code, 0)
  assert.equal((await view()).file.reviews[0].outcome, 'changed')

  assert.equal((await on('restrict', '18(9)')).code, 2)
  assert.equal((await on('restrict', '18(1)(c)', '--reason', 'rechtszaak')).code, 0)
  assert.match((await on('erase')).stderr, /stil/)
  assert.match((await on()).stdout, /^let op: staat stil/m)
})

test('a slip of the pen is not written down as an address that wants no mail', async () => {
  assert.equal((await run('consent', 'withdraw', 'noor-voorbeeld.example')).code, 2)
  assert.equal((await run('consent', 'withdraw')).code, 2)
  assert.match((await run('consent', 'withdraw', 'noor@voorbeeld.example')).stdout, /^Gedaan: 1 adres wordt/)
  assert.match((await run('consent', 'withdraw', '--all')).stdout, /^Er viel niets door te voeren/)
  assert.match((await run('consent', 'record', 'els@voorbeeld.example')).stderr, /bewijst dit niets/)
  assert.match((await run('consent', 'groups')).stderr, /Er is geen plan gemaakt/)
})
