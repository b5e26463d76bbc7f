import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineSetup } from '../src/act/engine.ts'
import { utf8 } from '../src/base/bytes.ts'
import { messageItem } from '../src/read/sources/imap-messages.ts'
import { carryOut, makePlanWorld, openWorld } from '../test/plan-world.ts'
import { openServerWorld } from '../test/server-plan-world.ts'
import { startProxy } from '../test/servers/counting-proxy.ts'
import { startDovecot } from '../test/servers/dovecot-server.ts'
import { createStore } from '../src/store/open.ts'
import { createSealer } from '../src/store/sealer.ts'

// A plan carried out and undone: over files, a Maildir and mailboxes, and at a Dovecot on this machine, where what passes is counted by a
// proxy. `node bench/plans.ts [STEPS] [STEPS AT THE SERVER]`, default 4000 and 1000.

const [steps = 4000, mails = 1000] = process.argv.slice(2).map(Number)
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))

try {
  const world = await makePlanWorld(join(scratch, 'files'), Math.ceil(steps / 2))
  const { opened, setup } = await openWorld(world)
  for (const what of ['apply', 'undo'] as const)
    await measure(`files: ${what}`, { setup, planId: world.planId, what })
  await opened.store.close()
  if (mails > 0) await atServer()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function atServer(): Promise<void> {
  const server = await startDovecot()
  if (server === undefined) throw new Error('Cannot measure: expected dovecot-imapd to be installed')
  const proxy = await startProxy(server.port)
  try {
    server.fill(
      'veel',
      '',
      Array.from({ length: mails }, (_, n) => letter(n)),
    )
    const address = { address: `imap://127.0.0.1:${String(proxy.port)}`, user: 'veel' }
    const { planId, store } = await planOver(join(scratch, 'store'))
    const { opened, setup } = await openServerWorld({ store, ...address })
    proxy.take()
    for (const what of ['apply', 'undo'] as const) {
      await measure(`server: ${what}`, { setup, planId, what })
      const { roundTrips, sentBytes, receivedBytes } = proxy.take()
      console.log(`  ${roundTrips} round trips, ${sentBytes} bytes sent, ${receivedBytes} received`)
    }
    await opened.store.close()
  } finally {
    await proxy.stop()
    await server.stop()
  }
}

/** A third goes, a third is redacted, a third moves. */
async function planOver(store: string): Promise<{ readonly planId: number; readonly store: string }> {
  const { opened } = await createStore({ folder: store, databaseUrl: undefined }, undefined)
  const { digestItem } = createSealer(opened.keys.digest, opened.keys.preview)
  const planned = Array.from({ length: mails }, (_, n) => {
    const { bytes } = messageItem(utf8(letter(n).replaceAll('\n', '\r\n')))
    const digest = digestItem(bytes)
    const change = (['remove', 'redact', 'move'] as const)[n % 3] ?? 'remove'
    return {
      sourceId: 1,
      unit: 'INBOX',
      item: String(n + 1),
      nested: '',
      digest,
      document: digest,
      change,
      sizeBytes: bytes.sizeBytes,
      kind: 'message',
      name: '',
      atMs: null,
      why: change === 'move' ? { to: 'Nieuws' } : {},
      hold: null,
      isOutOfReach: false,
    }
  })
  const plan = { rule: 'past-retention', about: 'correspondence', isMore: false } as const
  const planId = await opened.store.plans.make(plan, planned, 1)
  await opened.store.close()
  return { planId, store }
}

interface Measured {
  readonly setup: EngineSetup
  readonly planId: number
  readonly what: 'apply' | 'undo'
}

async function measure(title: string, { setup, planId, what }: Measured): Promise<void> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await carryOut(setup, planId, what)
  const { user, system } = process.cpuUsage(before)
  const plan = await setup.store.plans.get(planId)
  console.log(
    [
      title,
      `${((performance.now() - began) / 1000).toFixed(1)} s`,
      `${((user + system) / 1e6).toFixed(1)} s of processor time`,
      `${String(plan?.counts.done)} done, ${String(plan?.counts.undone)} undone`,
    ].join(' · '),
  )
}

function letter(n: number): string {
  return `From: a@veel.example\nSubject: Vraag ${n}\nMessage-ID: <${n}@veel.example>\n\nHet geheim getal van vraag ${n}. ${'Wanneer is mijn fiets klaar? '.repeat(20)}\n`
}
