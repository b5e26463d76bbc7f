import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlaceCount, SourceRow } from '../store/store.ts'
import { whoSees, type SeerGround } from './who-sees.ts'

const place = (sourceId: number, documents: number): PlaceCount => ({
  sourceId,
  documents,
  copied: 0,
  persons: 40,
  oldestAtMs: null,
  newestAtMs: null,
  kinds: [],
})
const declared = (id: number, details: SourceRow['details'], label = ''): SourceRow => ({
  id,
  kind: 'declared',
  location: '',
  label,
  whose: 'own',
  grounds: null,
  exclusions: { paths: [], senders: [] },
  details,
  addedAtMs: 0,
  scannedAtMs: null,
})
const nobody: SeerGround = { sources: [], counts: { recipients: [], places: [] }, hosts: [], ownDomains: [] }
const sent = (domain: string, documents: number, about = 3, sourceId = 1) => ({
  domain,
  sourceId,
  documents,
  persons: 1,
  about,
})

test('nobody is seen where nothing is known', () => {
  assert.deepEqual(whoSees(nobody), [])
})

test('the host of the mail sees a mailbox, not a folder with one saved mail in it', () => {
  const hosts = [
    {
      host: 'google.com',
      service: 'Gmail / Google Workspace',
      country: 'US',
      messages: 901,
      proof: '',
      perSource: [
        { sourceId: 1, messages: 900 },
        { sourceId: 2, messages: 1 },
      ],
    },
  ]
  const [seer] = whoSees({
    ...nobody,
    hosts,
    counts: { recipients: [], places: [place(1, 1000), place(2, 500)] },
  })
  assert.deepEqual(seer, {
    key: 'google.com',
    name: 'Gmail / Google Workspace',
    country: 'US',
    basis: 'mail-host',
    documents: 901,
    links: [{ sourceId: 1, persons: 40 }],
  })
})

test('recipients are folded by registrable domain; free mail, the own domain and the host are none', () => {
  const hosts = [
    { host: 'postbode.example', service: null, country: null, messages: 1, proof: '', perSource: [] },
  ]
  const recipients = [
    sent('mail.loon.example', 5, 3),
    sent('loon.example', 4, 7),
    sent('loon.example', 2, 1, 2),
    sent('gmail.com', 90),
    sent('wilg.example', 80),
    sent('sub.wilg.example', 70),
    sent('mx.postbode.example', 60),
    sent('niemand.example', 50, 0),
    sent('wol.example', 20),
  ]
  const seers = whoSees({
    ...nobody,
    hosts,
    ownDomains: ['wilg.example'],
    counts: { recipients, places: [] },
  })
  assert.deepEqual(
    seers
      .filter(({ basis }) => basis === 'recipient')
      .map(({ name, documents, links }) => [name, documents, links]),
    [
      ['wol.example', 20, [{ sourceId: 1, persons: 3 }]],
      [
        'loon.example',
        11,
        [
          { sourceId: 1, persons: 7 },
          { sourceId: 2, persons: 1 },
        ],
      ],
    ],
  )
})

test('as many recipients as can be taken in, the ones that got most', () => {
  const recipients = Array.from({ length: 30 }, (_, i) =>
    sent(`d${String(i).padStart(2, '0')}.example`, 100 - i),
  )
  assert.deepEqual(
    whoSees({ ...nobody, counts: { recipients, places: [] } }).map(({ name }) => name),
    Array.from({ length: 8 }, (_, i) => `d0${i}.example`),
  )
})

test('a service that the owner told of is named in the owner’s words; paper is seen by nobody', () => {
  const sources = [
    declared(1, { place: 'cloud', note: 'Boekhoudwolk' }, 'Boekhouding'),
    declared(2, { place: 'paper', note: 'kelder' }),
    declared(3, { place: 'webmail' }),
    declared(4, { place: 'website', note: 'Winkeltje' }),
  ]
  assert.deepEqual(
    whoSees({ ...nobody, sources }).map(({ key, name, links }) => [key, name, links]),
    [
      ['declared:1', 'Boekhoudwolk', [{ sourceId: 1, persons: null }]],
      ['declared:4', 'Winkeltje', [{ sourceId: 4, persons: null }]],
    ],
  )
})
