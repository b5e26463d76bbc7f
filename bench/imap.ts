import { mkdtempSync, rmSync, unlinkSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAccount } from '../src/actions/accounts.ts'
import { scan } from '../src/actions/scan.ts'
import { createWorkspace } from '../src/app/workspace.ts'
import { startProxy, type CountingProxy } from '../test/servers/counting-proxy.ts'
import { startDovecot } from '../test/servers/dovecot-server.ts'

// A mail account at a Dovecot on this machine, read for the first time, unchanged, and after a few messages came and went;
// what passes is counted by a proxy. `node bench/imap.ts [MESSAGES] [FOLDERS]`, default 100000 in 20.

const [messages = 100_000, folders = 20] = process.argv.slice(2).map(Number)
const server = await startDovecot()
if (server === undefined) throw new Error('Cannot measure: expected dovecot-imapd to be installed')
const proxy = await startProxy(server.port)
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
const { workspace } = await createWorkspace(
  { folder: join(scratch, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)

try {
  const perFolder = Math.ceil(messages / folders)
  const paths = Array.from({ length: folders }, (_, folder) =>
    server.fill(
      'veel',
      folder === 0 ? '' : `Klanten ${folder}`,
      Array.from({ length: perFolder }, (_, n) => letter(folder * perFolder + n)),
    ),
  )
  const address = `imap://127.0.0.1:${proxy.port}`
  await workspace.perform(addAccount, { kind: 'imap', address, user: 'veel', secret: 'geheim' })
  proxy.take()
  console.log(`${perFolder * folders} messages in ${folders} folders`)
  await measure('the first time')
  await measure('unchanged')
  for (const name of readdirSync(join(paths[0] ?? '', 'cur')).slice(0, 2))
    unlinkSync(join(paths[0] ?? '', 'cur', name))
  server.fill('veel', '', [letter(-1), letter(-2), letter(-3)])
  await measure('3 came, 2 went')
} finally {
  await workspace.close()
  await proxy.stop()
  await server.stop()
  rmSync(scratch, { recursive: true, force: true })
}

async function measure(what: string): Promise<void> {
  const before = process.cpuUsage()
  const began = performance.now()
  const { sources } = await workspace.perform(scan, { workers: 2 })
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  const outcome = sources[0]
  console.log(
    [
      what.padEnd(15),
      `${(ms / 1000).toFixed(2)} s (reading ${((outcome?.ms ?? 0) / 1000).toFixed(2)} s)`,
      `${((user + system) / 1e6).toFixed(1)} s of processor time`,
      passed(proxy),
      `${outcome?.items ?? 0} read`,
      `${JSON.stringify(outcome?.changed)}`,
      `peak ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB resident`,
    ].join(' · '),
  )
}

function passed(through: CountingProxy): string {
  const { roundTrips, sentBytes, receivedBytes } = through.take()
  return `${roundTrips} round trips, ${sentBytes} bytes sent, ${receivedBytes} received`
}

function letter(n: number): string {
  return `From: Klant Nummer${n} <klant${n}@veel.example>\nTo: Noor Smit <noor@fietsen.example>\nSubject: Vraag ${n}\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nMessage-ID: <${n}@veel.example>\n\nHallo, dit is vraag ${n}. ${'Wanneer is mijn fiets klaar? '.repeat(20)}\n`
}
