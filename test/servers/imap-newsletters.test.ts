import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addAccount } from '../../src/actions/accounts.ts'
import { newsletter, newsletters } from '../../src/actions/newsletters.ts'
import { scan } from '../../src/actions/scan.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { startDovecot } from './dovecot-server.ts'

const server = await startDovecot()
const folder = mkdtempSync(join(tmpdir(), 'kwartje-imap-news-'))
after(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const letter = (month: number): string =>
  [
    `Received: from out.winkel.example by mx.firma.example with ESMTPS id K${String(month)}; Mon, 5 May 2025 09:00:00 +0000`,
    'From: Winkel <nieuws@winkel.example>',
    'To: ik@firma.example',
    `Subject: Aanbieding ${String(month)}`,
    `Date: 5 ${['Jan', 'Feb', 'Mar', 'Apr'][month] ?? ''} 2025 09:00:00 +0000`,
    'List-Id: <nieuws.winkel.example>',
    'List-Unsubscribe: <mailto:uit@winkel.example>',
    '',
    'Hallo',
    '',
  ].join('\n')

test('at a mail server it is known what was opened, also what was opened later', async (context) => {
  if (server === undefined) return context.skip('no dovecot on this machine')
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  const { perform } = workspace
  const path = server.fill('lezer', '', [0, 1, 2, 3].map(letter))
  const open = (at: number): void => {
    const cur = join(path, 'cur')
    const name = readdirSync(cur).toSorted()[at] ?? ''
    renameSync(join(cur, name), join(cur, `${name}S`))
  }
  const opened = async (): Promise<string | null> => {
    await perform(scan, {})
    const [one] = (await perform(newsletters, {})).newsletters
    assert.equal(one?.isOpenKnown, true)
    const atMs = one.lastOpenedAtMs
    return atMs === null ? null : new Date(atMs).toISOString().slice(0, 7)
  }
  await perform(addAccount, {
    kind: 'imap',
    address: `imap://127.0.0.1:${String(server.port)}`,
    user: 'lezer',
    secret: 'geheim',
  })
  assert.equal(await opened(), null)
  open(1)
  assert.equal(await opened(), '2025-02')
  open(3)
  assert.equal(await opened(), '2025-04')
  const file = await perform(newsletter, { key: 'nieuws.winkel.example' })
  assert.deepEqual([file?.messages, file?.messageRows[0]?.unit], [4, 'INBOX'])
  await workspace.close()
  return undefined
})
