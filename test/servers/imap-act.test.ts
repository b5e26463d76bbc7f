import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { addAccount } from '../../src/actions/accounts.ts'
import { applyPlanAction, undoPlanAction } from '../../src/actions/carry-out-plan.ts'
import { moveByItself } from '../../src/actions/moved-by-itself.ts'
import { moveNewsletters } from '../../src/actions/move-newsletters.ts'
import { decideNewsletters, newsletters } from '../../src/actions/newsletters.ts'
import { makePlan, plans } from '../../src/actions/plans.ts'
import { scan } from '../../src/actions/scan.ts'
import { summary } from '../../src/actions/summary.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { openAccount } from '../../src/act/account/open-account.ts'
import type { Change, Order, Receipt, Settled, Target } from '../../src/act/target.ts'
import { inMemory, type ByteSource } from '../../src/base/bytes.ts'
import { openMailbox } from '../../src/read/sources/imap-mailbox.ts'
import { startDovecot, type DovecotServer } from './dovecot-server.ts'

const server = await startDovecot()
after(() => server?.stop())
const { signal } = new AbortController()

const digestItem = (bytes: ByteSource): string =>
  createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex').slice(0, 32)
const digestOf = (text: string): string => digestItem(inMemory(Buffer.from(text)))

const message = (n: number): string =>
  `From: Klant ${n} <klant${n}@veel.example>\nSubject: Vraag ${n}\nMessage-ID: <${n}@veel.example>\n\nDit is vraag ${n}, met een é.\n`

interface At {
  readonly server: DovecotServer
  readonly target: Target
  readonly open: (checkpoint?: (name: string) => void) => Target
  /** What lies in a folder, as flags and content, by number. */
  readonly look: (folder: string) => Promise<ReadonlyMap<number, string>>
}

/** A test with a mailbox of its own. */
function withMailbox(user: string, run: (at: At) => Promise<void>) {
  return async (context: TestContext): Promise<void> => {
    if (server === undefined) {
      context.skip('no dovecot on this machine')
      return
    }
    const opening = {
      account: { address: `imap://127.0.0.1:${server.port}`, user },
      secret: 'geheim',
      signal,
    }
    const open = (checkpoint: (name: string) => void = () => undefined): Target =>
      openAccount({ open: () => openMailbox(opening), host: '127.0.0.1', digestItem, checkpoint })
    await using target = open()
    const look = async (folder: string): Promise<ReadonlyMap<number, string>> => {
      await using mailbox = await openMailbox(opening)
      const found = new Map<number, string>()
      if ((await mailbox.open(folder)) === undefined) return found
      for (const uid of await mailbox.uidsFrom(1)) {
        const one = await mailbox.message(uid)
        if (one === undefined) continue
        const text = Buffer.from(one.item.bytes.read(0, one.item.bytes.sizeBytes)).toString()
        found.set(uid, `${one.flags.toSorted().join(' ')}|${one.dateMs ?? ''}|${text}`)
      }
      return found
    }
    await run({ server, target, open, look })
  }
}

const orderOn = (item: number, text: string, change: Change): Order => ({
  key: `k${item}`,
  place: { unit: 'INBOX', item: String(item) },
  digest: text === '' ? '' : digestOf(text),
  change,
})

async function carryOut(target: Target, orders: readonly Order[]): Promise<readonly Settled[]> {
  const prepared = await target.prepare(orders, signal)
  assert.deepEqual(prepared.refused, [])
  const note = JSON.parse(JSON.stringify(prepared.note))
  const settled = await prepared.commit(signal)
  // The second look finds what the first one did, however often.
  assert.deepEqual(await target.settle(orders, note, signal), settled)
  return settled
}

function receiptIn(settled: readonly Settled[]): Receipt {
  const [one] = settled
  assert.equal(one?.state, 'done')
  return one.receipt
}

test(
  'a message that was removed comes back byte for byte, with its date and flags',
  withMailbox('weg', async ({ server: at, target, look }) => {
    at.fill('weg', '', [message(1), message(2)])
    const before = await look('INBOX')
    const place = { unit: 'INBOX', item: '1' }
    const found = await target.look(place, digestOf(message(1)), signal)
    assert.equal(found.state, 'there')
    const copy = Buffer.from(found.copy.read(0, found.copy.sizeBytes))
    const receipt = receiptIn(await carryOut(target, [orderOn(1, message(1), { type: 'remove' })]))
    assert.deepEqual([...(await look('INBOX')).keys()], [2])
    assert.equal((await target.look(place, digestOf(message(1)), signal)).state, 'not-there')
    const back = orderOn(1, '', { type: 'put-back', bytes: inMemory(copy), receipt })
    const returned = receiptIn(await carryOut(target, [back]))
    const now = await look('INBOX')
    assert.equal(now.get(Number(returned.place?.item)), before.get(1))
    assert.equal(now.size, 2)
  }),
)

test(
  'another message stands in its stead, and the first one comes back',
  withMailbox('anders', async ({ server: at, target, look }) => {
    at.fill('anders', '', [message(1)])
    const before = await look('INBOX')
    const other = message(1).replace('vraag 1, met', 'vraag 1, zonder BSN, met')
    const receipt = receiptIn(
      await carryOut(target, [
        orderOn(1, message(1), { type: 'replace', bytes: inMemory(Buffer.from(other)) }),
      ]),
    )
    assert.equal(receipt.digest, digestOf(other))
    assert.deepEqual([...(await look('INBOX')).values()], [before.get(1)?.replace(message(1), other)])
    const back: Order = {
      key: 'terug',
      place: receipt.place ?? { unit: '', item: '' },
      digest: receipt.digest,
      change: {
        type: 'put-back',
        bytes: inMemory(Buffer.from(message(1).replaceAll('\n', '\r\n'))),
        receipt,
      },
    }
    await carryOut(target, [back])
    assert.deepEqual([...(await look('INBOX')).values()], [before.get(1)])
  }),
)

test(
  'a message goes to a folder that is made for it, and back',
  withMailbox('map', async ({ server: at, target, look }) => {
    at.fill('map', '', [message(1)])
    const before = await look('INBOX')
    const receipt = receiptIn(
      await carryOut(target, [orderOn(1, message(1), { type: 'move', folder: 'Kwartje/Opzij' })]),
    )
    assert.equal((await look('INBOX')).size, 0)
    assert.deepEqual([...(await look('Kwartje/Opzij')).values()], [before.get(1)])
    const back: Order = {
      key: 'terug',
      place: receipt.place ?? { unit: '', item: '' },
      digest: receipt.digest,
      change: { type: 'put-back', bytes: inMemory(Buffer.alloc(0)), receipt },
    }
    await carryOut(target, [back])
    assert.deepEqual([...(await look('INBOX')).values()], [before.get(1)])
    assert.equal((await look('Kwartje/Opzij')).size, 0)
  }),
)

test(
  'cut off between any two steps it is finished by its note, and nothing is there twice',
  withMailbox('kapot', async ({ server: at, open, look }) => {
    const other = message(1).replace('vraag', 'antwoord')
    at.fill('kapot', '', [message(1)])
    for (const step of ['appended', 'removed']) {
      const [item = 0] = (await look('INBOX')).keys()
      const [from, to] = step === 'appended' ? [message(1), other] : [other, message(1)]
      const order = orderOn(item, from, { type: 'replace', bytes: inMemory(Buffer.from(to)) })
      await using target = open((name) => {
        if (name === step) throw new Error('killed')
      })
      const prepared = await target.prepare([order], signal)
      const note = JSON.parse(JSON.stringify(prepared.note))
      await assert.rejects(prepared.commit(signal), /killed/)
      await using later = open()
      const receipt = receiptIn(await later.settle([order], note, signal))
      assert.equal(receipt.digest, digestOf(to))
      assert.equal((await look('INBOX')).size, 1)
    }
  }),
)

test(
  'what is not there any more, changed or the last copy is refused, and the others stand',
  withMailbox('nee', async ({ server: at, target, look }) => {
    const path = at.fill('nee', '', [message(1), message(2), message(2)])
    const orders = [
      orderOn(9, message(1), { type: 'remove' }),
      orderOn(1, message(2), { type: 'remove' }),
      { ...orderOn(2, message(2), { type: 'remove' }), keepsCopy: true },
      { ...orderOn(3, message(2), { type: 'remove' }), keepsCopy: true },
    ] as const
    const prepared = await target.prepare(orders, signal)
    assert.deepEqual(
      prepared.refused.map(({ key, obstacle }) => [key, obstacle.code]),
      [
        ['k9', 'gone'],
        ['k1', 'changed-since'],
        ['k2', 'last-copy'],
        ['k3', 'last-copy'],
      ],
    )
    const [one] = orders.slice(2)
    assert.ok(one !== undefined)
    await carryOut(target, [one])
    assert.equal((await look('INBOX')).size, 2)
    assert.equal(readdirSync(join(path, 'cur')).length, 2)
    assert.deepEqual(target.refuses({ unit: 'INBOX', item: '' }, 'remove'), { code: 'not-supported' })
  }),
)

test('copies in a mail account are cleaned up by a plan, which is undone', async (context) => {
  if (server === undefined) {
    context.skip('no dovecot on this machine')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-imap-act-'))
  const path = server.fill('plan', '', [message(1), message(1), message(2)])
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal, passphrase: undefined },
  )
  try {
    const { perform } = workspace
    const address = `imap://127.0.0.1:${server.port}`
    await perform(addAccount, { kind: 'imap', address, user: 'plan', secret: 'geheim' })
    await perform(scan, {})
    const made = await perform(makePlan, { rule: 'duplicates' })
    const { plan: applied } = await perform(applyPlanAction, { planId: made.id })
    assert.equal(applied.state, 'applied')
    assert.equal(readdirSync(join(path, 'cur')).length, 2)
    assert.equal((await perform(summary, { fresh: true })).totals.occurrences, 2)
    const { plan: undone } = await perform(undoPlanAction, { planId: made.id })
    assert.equal(undone.state, 'undone')
    assert.equal(readdirSync(join(path, 'cur')).length, 3)
    assert.equal((await perform(summary, { fresh: true })).totals.occurrences, 3)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('news that was rolled up leaves the inbox by itself, and an undo brings it back', async (context) => {
  if (server === undefined) {
    context.skip('no dovecot on this machine')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-imap-move-'))
  const news = (n: number): string =>
    [
      `Received: from out.winkel.example by mx.bakkerij.example with ESMTPS id K${n}; Mon, ${n} Jun 2026 09:00:00 +0000`,
      'From: Winkel <nieuws@winkel.example>',
      'To: noor@bakkerij.example',
      `Subject: Nieuws ${n}`,
      `Date: ${n} Jun 2026 10:00:00 +0200`,
      'List-Id: <nieuws.winkel.example>',
      'List-Unsubscribe: <mailto:uit@winkel.example>',
      '',
      `Het nieuws van ${n}`,
      '',
    ].join('\n')
  const path = server.fill('rollup', '', [news(1), news(2), message(3)])
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal, passphrase: undefined },
  )
  try {
    const { perform } = workspace
    const address = `imap://127.0.0.1:${server.port}`
    await perform(addAccount, { kind: 'imap', address, user: 'rollup', secret: 'geheim' })
    await perform(scan, {})
    const { newsletters: found } = await perform(newsletters, {})
    const key = found[0]?.key ?? ''
    assert.deepEqual([found.length, found[0]?.messages], [1, 2])
    // Nothing is moved before somebody says so.
    assert.deepEqual(await perform(moveNewsletters, {}), { moved: 0 })
    await perform(decideNewsletters, { decisions: [{ key, decision: 'roll-up' }] })
    await perform(moveByItself, { key, isOn: true })
    assert.deepEqual(await perform(moveNewsletters, {}), { moved: 2 })
    assert.deepEqual(await perform(moveNewsletters, {}), { moved: 0 })
    const inbox = (): number => ['cur', 'new'].flatMap((part) => readdirSync(join(path, part))).length
    assert.equal(inbox(), 1)
    const { plans: made } = await perform(plans, {})
    assert.deepEqual([made.length, made[0]?.rule], [1, 'rolled-up-mail'])
    await perform(undoPlanAction, { planId: made[0]?.id ?? 0 })
    assert.equal(inbox(), 3)
    // What somebody put back stays there.
    assert.deepEqual(await perform(moveNewsletters, {}), { moved: 0 })
    // Another decision ends the moving.
    await perform(decideNewsletters, { decisions: [{ key, decision: 'keep' }] })
    assert.deepEqual(await perform(moveNewsletters, {}), { moved: 0 })
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
