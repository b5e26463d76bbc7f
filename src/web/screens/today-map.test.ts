import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlaceSummary } from '../../actions/summary.ts'
import { peopleIn, todayMap, type MapWords } from './today-map.ts'

const words: MapWords = {
  role: (role) => role,
  place: ({ label }) => label,
  restPlaces: (n) => `${String(n)} places`,
  restSeers: (n) => `${String(n)} seers`,
}

const last = {
  id: 1,
  complete: true,
  reached: true,
  atMs: 0,
  beganAtMs: 0,
  bytesExpected: 10,
  bytesRead: 10,
  itemsRead: 1,
  problems: 0,
}

const place = (id: number, changes: Partial<PlaceSummary> = {}): PlaceSummary => ({
  id,
  kind: 'path',
  label: `place ${String(id)}`,
  location: '',
  whose: 'own',
  details: {},
  documents: 1,
  copied: 0,
  persons: 5,
  oldestAtMs: null,
  newestAtMs: null,
  class: null,
  last,
  ...changes,
})

test('draws people by role, places and who sees it too, each a door', () => {
  const { nodes, links } = todayMap(
    {
      roles: [
        { role: 'customer', persons: 5 },
        { role: 'machine', persons: 3 },
        { role: 'applicant', persons: 0 },
      ],
      places: [place(1)],
      flows: [
        { role: 'customer', sourceId: 1, persons: 5 },
        { role: 'machine', sourceId: 1, persons: 3 },
      ],
      seers: [
        {
          key: 'host.example',
          name: 'Host',
          country: null,
          basis: 'mail-host',
          documents: 9,
          links: [{ sourceId: 1, persons: 5 }],
        },
      ],
    },
    words,
  )
  assert.deepEqual(
    nodes.map(({ id, href }) => [id, href]),
    [
      ['role-customer', '/people?role=customer'],
      ['place-1', '/places/1'],
      ['seer-host.example', '/seen-by'],
    ],
  )
  assert.deepEqual(
    links.map(({ from, to, people, href }) => [from, to, people, href]),
    [
      ['role-customer', 'place-1', 5, '/people?role=customer&place=1'],
      ['place-1', 'seer-host.example', 5, '/seen-by'],
    ],
  )
})

test('dashes what nobody could count', () => {
  assert.equal(peopleIn(place(1, { persons: 0 })), 0)
  assert.equal(peopleIn(place(1, { kind: 'declared', last: null })), null)
  assert.equal(peopleIn(place(1, { last: null })), null)
  assert.equal(peopleIn(place(1, { persons: 0, last: { ...last, bytesRead: 0 } })), null)
})

test('puts the places beyond the ninth together, with their bands', () => {
  const places = Array.from({ length: 12 }, (_, index) => place(index + 1, { persons: 20 - index }))
  const { nodes, links } = todayMap(
    {
      roles: [{ role: 'customer', persons: 20 }],
      places,
      flows: places.map(({ id, persons }) => ({ role: 'customer', sourceId: id, persons })),
      seers: [],
    },
    words,
  )
  const shown = nodes.filter(({ column }) => column === 1)
  assert.equal(shown.length, 9)
  assert.deepEqual(shown.at(-1), {
    id: 'place-rest',
    column: 1,
    label: '4 places',
    people: 12,
    isDashed: false,
    href: '/places',
  })
  assert.equal(links.find(({ to }) => to === 'place-rest')?.people, 12 + 11 + 10 + 9)
})
