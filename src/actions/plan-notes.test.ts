import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { wholeReader } from '../../test/whole-reader.ts'
import { createWorkspace } from '../app/workspace.ts'
import { applyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { destructionCertificate } from './destruction-certificate.ts'
import { makePlan, planNotes, planSteps, tryPlanAction } from './plans.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-notes-'))
const path = join(folder, 'mail/signed.eml')
mkdirSync(join(folder, 'mail'))
writeFileSync(
  path,
  [
    'From: Wim <wim@voorbeeld.example>',
    'To: loon@voorbeeld.example',
    'Subject: BSN voor de loonadministratie',
    'Date: Thu, 01 Jan 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Mijn BSN is 111222333, voor de loonadministratie.',
    '--b',
    'Content-Type: application/pgp-signature; name=signature.asc',
    '',
    '-----BEGIN PGP SIGNATURE-----',
    'iQ==',
    '-----END PGP SIGNATURE-----',
    '--b--',
    '',
  ].join('\r\n'),
)
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
const reader = wholeReader()
await perform(addSource, { location: join(folder, 'mail') })
await perform(scan, {})
after(async () => {
  await workspace.close()
  await reader.close()
  rmSync(folder, { recursive: true, force: true })
})

test('that a signature no longer fits is told before and afterwards', async () => {
  const before = readFileSync(path)
  const { id } = await perform(makePlan, { rule: 'bsn-in-mail' })
  const { notes, obstacles } = await perform(tryPlanAction, { planId: id })
  assert.deepEqual([obstacles, notes.map(({ note }) => note)], [[], ['signature-broken']])
  assert.deepEqual([readFileSync(path), await perform(planNotes, { planId: id })], [before, []])
  await perform(applyPlanAction, { planId: id })
  assert.deepEqual(await perform(planNotes, { planId: id }), [{ note: 'signature-broken', count: 1 }])
  for (const [language, words] of [
    ['nl', /De digitale handtekening onder deze mail klopt daarna niet meer/],
    ['en', /digital signature/],
  ] as const) {
    const { bytes } = await perform(destructionCertificate, { planId: id, language })
    assert.match((await reader.read(bytes, 'bewijs.pdf')).text.replaceAll(/\s+/g, ' '), words)
  }
  const { rows } = await perform(planSteps, { planId: id })
  assert.deepEqual(
    rows.map((row) => row.notes),
    [['signature-broken']],
  )
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual([readFileSync(path), await perform(planNotes, { planId: id })], [before, []])
})
