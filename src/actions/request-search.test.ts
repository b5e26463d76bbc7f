import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { scratchFolder } from '../../test/whole/command-line.ts'
import { requestItems } from './request-items.ts'
import { requestCandidates, searchRequest, setRequestPersons } from './request-search.ts'
import { openRequest } from './requests.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const scratch = scratchFolder()
after(() => {
  scratch.remove()
})

test('who signs with an initial and stands in a list in full is one who asks, by the address', async (t) => {
  const place = scratch.path('winkel')
  mkdirSync(place)
  const from = 'From: A. Oude Weernink <a.weernink@thuispost.example>\nTo: info@dewinkel.example\n'
  const date = 'Date: Tue, 14 Jan 2025 15:00:00 +0100\n'
  writeFileSync(`${place}/een.eml`, `${from}${date}Subject: kraan\n\nIk heb u een brief gestuurd.\n`)
  const list =
    'naam;email\nAnneke Oude Weernink;a.weernink@thuispost.example\nBo Smit;bo.smit@thuispost.example\n'
  writeFileSync(`${place}/klanten.csv`, list)
  const opened = await createWorkspace(
    { folder: scratch.path('store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  const { perform, close } = opened.workspace
  t.after(close)
  await perform(addSource, { location: place })
  await perform(scan, {})
  const { id } = await perform(openRequest, {
    channel: 'counter',
    receivedAt: '2026-11-20T09:00:00+01:00',
    rights: ['access'],
    asker: { name: 'Anneke Oude Weernink', mail: 'a.weernink@thuispost.example' },
    language: 'nl',
  })
  const { candidates, identifiers } = await perform(requestCandidates, { id })
  const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
  await perform(setRequestPersons, { id, persons, identifiers })
  const { items, doubtful } = await perform(searchRequest, { id, reads: false })
  assert.deepEqual([items, doubtful], [2, 0])
  const { rows } = await perform(requestItems, { id })
  assert.deepEqual(rows.map(({ kind, decision }) => `${kind} ${decision}`).toSorted(), [
    'message give',
    'row redact',
  ])
})
