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
  const accept = async (): Promise<number> =>
    JSON.parse((await run('request', 'accept', document, '--json')).stdout).id
  assert.deepEqual([await accept(), await accept()], [1, 1], 'one message gives one file')
  assert.equal(JSON.parse((await run('request', 'found', '--json')).stdout).total, 0)

  const view = JSON.parse((await run('request', '1', '--json')).stdout)
  assert.equal(view.file.receivedAt, '2025-10-06T21:30:00Z')
  assert.deepEqual([view.clock.receivedOn, view.clock.dueOn], ['2025-10-06', '2025-11-06'])

  await run('request', '1', 'sure', 'known-address', '--reason', 'stond er al')
  assert.equal((await run('request', '1', 'decide', 'marketing', 'granted')).code, 2)
  await run('request', '1', 'decide', 'access', 'refused', '--by', 'Tess')
  const faulty = await run('request', '1', 'send', 'refusal', 'letter', '--yes')
  assert.notEqual(faulty.code, 0)
  assert.match(faulty.stderr, /reasons: U zegt nee zonder reden/)
  await run('request', '1', 'decide', 'access', 'granted', '--by', 'Tess')
  await run('request', '1', 'search')
  const pack = (): Promise<Finished> => run('request', '1', 'pack', scratch.path('pakket.zip'))
  assert.equal((await pack()).code, 0)
  const packed = readFileSync(scratch.path('pakket.zip'))
  const again = await pack()
  assert.match(again.stderr, /pakket\.zip/, 'says which file lies there')
  assert.doesNotMatch(again.stderr, /fout van ons/)
  assert.deepEqual(readFileSync(scratch.path('pakket.zip')), packed, 'nothing is written over what is there')
  assert.equal((await run('request', '1', 'send', 'answer', 'letter', '--yes')).code, 0)
  assert.equal((await run('request', '1', 'letter', 'answer', scratch.path('brief.pdf'))).code, 0)
  assert.match(readFileSync(scratch.path('brief.pdf'), 'latin1'), /^%PDF/)

  assert.notEqual((await run('request', '1', 'throw', '--yes')).code, 0, 'what is open is not thrown away')
  await run('request', '1', 'close', 'klaar')
  assert.notEqual((await run('request', '1', 'throw')).code, 0)
  assert.equal((await run('request', '1', 'throw', '--yes')).code, 0)
  assert.notEqual((await run('request', '1')).code, 0)
})
