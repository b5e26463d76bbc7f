import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutSankey, type FlowLink, type FlowNode } from './sankey-layout.ts'

const nodes: FlowNode[] = [
  { id: 'customers', column: 0, label: 'Klanten', people: 1000, tone: 'blue' },
  { id: 'staff', column: 0, label: 'Medewerkers', people: 20 },
  { id: 'mailbox', column: 1, label: 'Mailbox', people: 900 },
  { id: 'phone', column: 1, label: 'Telefoon', people: 400 },
  { id: 'binders', column: 1, label: 'Ordners', people: null, isDashed: true },
  { id: 'host', column: 2, label: 'Microsoft', people: 900 },
]
const links: FlowLink[] = [
  { from: 'customers', to: 'phone', people: 400 },
  { from: 'customers', to: 'mailbox', people: 900 },
  { from: 'staff', to: 'binders', people: null },
  { from: 'mailbox', to: 'host', people: 900 },
]

test('makes bands as wide as the people in them, in one scale', () => {
  const { links: placed } = layOutSankey(nodes, links, 800)
  const [phone, mailbox] = placed
  assert.ok(phone !== undefined && mailbox !== undefined)
  assert.ok(Math.abs(mailbox.thickness / phone.thickness - 900 / 400) < 0.001)
})

test('gives a box room for all its bands, because one person may be in more places', () => {
  const { nodes: placed, links: bands } = layOutSankey(nodes, links, 800)
  const customers = placed.find(({ id }) => id === 'customers')
  const out = bands
    .filter(({ from }) => from === 'customers')
    .reduce((sum, { thickness }) => sum + thickness, 0)
  assert.ok(customers !== undefined && customers.height >= out - 0.001)
})

test('draws what is unknown thin and dashed', () => {
  const band = layOutSankey(nodes, links, 800).links.find(({ to }) => to === 'binders')
  assert.equal(band?.isDashed, true)
  assert.equal(band?.thickness, 2)
})

test('lets no boxes of a column overlap, and none fall out of the picture', () => {
  const { nodes: placed, width, height } = layOutSankey(nodes, links, 700)
  for (const column of [0, 1, 2]) {
    const own = placed.filter((node) => node.column === column)
    for (const [index, node] of own.entries()) {
      assert.ok(node.y >= 0 && node.y + node.height <= height && node.x + node.width <= width)
      const next = own[index + 1]
      if (next !== undefined) assert.ok(node.y + node.height < next.y)
    }
  }
})

test('leaves a band out when one of its boxes is not there', () => {
  assert.equal(layOutSankey(nodes, [{ from: 'customers', to: 'gone', people: 3 }], 700).links.length, 0)
})

test('can place nothing', () => {
  assert.deepEqual(layOutSankey([], [], 700).nodes, [])
})
