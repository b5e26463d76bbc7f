import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { cardProperties, withoutProperties } from '../../src/act/cards/edit-card.ts'
import { openDavTarget } from '../../src/act/dav/open-dav.ts'
import type { Change, Order, Settled, Target } from '../../src/act/target.ts'
import { inMemory, type ByteSource } from '../../src/base/bytes.ts'
import { openCardDav } from '../../src/read/sources/carddav.ts'
import { calDav, cardDav } from '../../src/read/sources/dav-dialect.ts'
import type { Opening } from '../../src/read/sources/live.ts'
import { startRadicale, type RadicaleServer } from './radicale-server.ts'
import { seenAgain } from './second-look.ts'

const server = await startRadicale()
after(async () => server?.stop())
const skip = server === undefined ? 'radicale is not installed' : false
const { signal } = new AbortController()
const home = '/noor%40bakkerij.example'
const unit = `${home}/klanten/`

const digestItem = (bytes: ByteSource): string =>
  createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex').slice(0, 32)

function running(): RadicaleServer {
  assert.ok(server !== undefined)
  return server
}

function opening(): Opening {
  const { url, user, password } = running()
  return { account: { address: url, user }, secret: password, signal }
}

const card = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'UID:piet',
  'N:Jansen;Piet;;;',
  'FN:Piet Jansen',
  'X-EIGEN;VREEMD=iets:blijft\\, zo',
  'item1.TEL;TYPE=pref,CELL:0612345678',
  'item1.X-ABLABEL:privé',
  'NOTE:BSN 123456782 en nog een heel lange tekst die over de regel heen loopt \\n',
  ' tot hier',
  'END:VCARD',
  '',
].join('\r\n')

async function put(path: string, body: string): Promise<void> {
  const answer = await running().request('PUT', path, { body })
  assert.ok(answer.ok, await answer.text())
}

async function fill(): Promise<void> {
  const { request } = running()
  for (const [path, kind, namespace] of [
    [unit, 'addressbook', 'carddav'],
    [`${home}/agenda/`, 'calendar', 'caldav'],
  ]) {
    await request('DELETE', path ?? '')
    const body = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:${namespace}"><set><prop><resourcetype><collection/><c:${kind}/></resourcetype></prop></set></mkcol>`
    await request('MKCOL', path ?? '', { body })
  }
  await put(`${unit}piet.vcf`, card)
}

/** As a scan has it. */
async function digestNow(item = 'piet.vcf'): Promise<string | undefined> {
  await using connection = await openCardDav(opening())
  const found = await connection.fetch(unit, item)
  return found && digestItem(found.bytes)
}

let orders = 0
const orderOf = (digest: string, change: Change): Order => ({
  key: `test-${++orders}`,
  place: { unit, item: 'piet.vcf' },
  digest,
  change,
})

async function carryOut(target: Target, order: Order): Promise<Settled> {
  const prepared = await target.prepare([order], signal)
  const [refused] = prepared.refused
  if (refused !== undefined) return { key: order.key, state: 'not-done', obstacle: refused.obstacle }
  const note: unknown = JSON.parse(JSON.stringify(prepared.note))
  assert.doesNotMatch(JSON.stringify(note), /Jansen|0612/)
  const [settled] = await prepared.commit(signal)
  assert.ok(settled !== undefined)
  if (settled.state === 'done')
    assert.deepEqual(await target.settle([seenAgain(order, settled)], Object(note), signal), [settled])
  return settled
}

test('a card goes and comes back as the server had it', { skip }, async () => {
  await fill()
  await using target = openDavTarget(cardDav, { opening: opening(), digestItem })
  const digest = (await digestNow()) ?? ''
  const look = await target.look({ unit, item: 'piet.vcf' }, digest, signal)
  assert.ok(look.state === 'there')
  const removed = await carryOut(target, orderOf(digest, { type: 'remove' }))
  assert.ok(removed.state === 'done' && removed.receipt.place === null)
  assert.equal(await digestNow(), undefined)
  const back = orderOf('', { type: 'put-back', bytes: look.copy, receipt: removed.receipt })
  const restored = await carryOut(target, back)
  assert.ok(restored.state === 'done', JSON.stringify(restored))
  assert.equal(await digestNow(), digest)
  assert.equal(restored.receipt.digest, digest)
  assert.deepEqual(await carryOut(target, back), {
    key: back.key,
    state: 'not-done',
    obstacle: { code: 'occupied' },
  })
})

test('a property goes and nothing else; it comes back', { skip }, async () => {
  await fill()
  await using target = openDavTarget(cardDav, { opening: opening(), digestItem })
  const digest = (await digestNow()) ?? ''
  const look = await target.look({ unit, item: 'piet.vcf' }, digest, signal)
  assert.ok(look.state === 'there')
  const whole = look.bytes.read(0, look.bytes.sizeBytes)
  const without = withoutProperties(
    whole,
    cardProperties(whole).filter(({ name }) => name === 'note'),
  )
  const replaced = await carryOut(target, orderOf(digest, { type: 'replace', bytes: inMemory(without) }))
  assert.ok(replaced.state === 'done', JSON.stringify(replaced))
  const text = await (await running().request('GET', `${unit}piet.vcf`)).text()
  assert.doesNotMatch(text, /BSN/)
  assert.match(text, /X-EIGEN;VREEMD=iets:blijft\\, zo/)
  assert.equal(await digestNow(), replaced.receipt.digest)
  const back = await carryOut(
    target,
    orderOf(replaced.receipt.digest, { type: 'put-back', bytes: look.copy, receipt: replaced.receipt }),
  )
  assert.equal(back.state, 'done')
  assert.equal(await digestNow(), digest)
})

test('what somebody changed meanwhile stays theirs', { skip }, async () => {
  await fill()
  await using target = openDavTarget(cardDav, { opening: opening(), digestItem })
  const digest = (await digestNow()) ?? ''
  const order = orderOf(digest, { type: 'remove' })
  const prepared = await target.prepare([order], signal)
  await put(`${unit}piet.vcf`, card.replace('Piet Jansen', 'Piet de Wit'))
  assert.deepEqual(await prepared.commit(signal), [
    { key: order.key, state: 'not-done', obstacle: { code: 'changed-since' } },
  ])
  assert.deepEqual(await target.settle([order], prepared.note, signal), [
    { key: order.key, state: 'unclear' },
  ])
  assert.deepEqual(await carryOut(target, order), {
    key: order.key,
    state: 'not-done',
    obstacle: { code: 'changed-since' },
  })
})

test(
  'an appointment with others is left to the own program: the server would send word to them',
  { skip },
  async () => {
    await fill()
    const event = (extra: string): string =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:${extra.length}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260105T100000Z\r\nSUMMARY:Intake\r\n${extra}END:VEVENT\r\nEND:VCALENDAR\r\n`
    await put(`${home}/agenda/alleen.ics`, event(''))
    await put(
      `${home}/agenda/samen.ics`,
      event('ORGANIZER:mailto:noor@bakkerij.example\r\nATTENDEE:mailto:piet@klant.example\r\n'),
    )
    await using target = openDavTarget(calDav, { opening: opening(), digestItem })
    const remove = async (item: string): Promise<Settled> => {
      const text = await (await running().request('GET', `${home}/agenda/${item}`)).text()
      const order = {
        key: `test-${++orders}`,
        place: { unit: `${home}/agenda/`, item },
        digest: digestItem(inMemory(Buffer.from(text))),
        change: { type: 'remove' },
      } as const
      return carryOut(target, order)
    }
    assert.equal((await remove('alleen.ics')).state, 'done')
    const refused = await remove('samen.ics')
    assert.ok(refused.state === 'not-done' && refused.obstacle?.code === 'in-own-program')
  },
)

test('a server that is gone: nothing is known, and it is asked again', { skip }, async () => {
  const other = await startRadicale()
  assert.ok(other !== undefined)
  await other.request('MKCOL', unit, {
    body: '<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype></prop></set></mkcol>',
  })
  await other.request('PUT', `${unit}piet.vcf`, { body: card })
  const text = await (await other.request('GET', `${unit}piet.vcf`)).text()
  await using target = openDavTarget(cardDav, {
    opening: { account: { address: other.url, user: other.user }, secret: other.password, signal },
    digestItem,
  })
  const order = orderOf(digestItem(inMemory(Buffer.from(text))), { type: 'remove' })
  const prepared = await target.prepare([order], signal)
  await other.stop()
  assert.deepEqual(await prepared.commit(signal), [{ key: order.key, state: 'out-of-reach' }])
  assert.deepEqual(await target.settle([order], prepared.note, signal), [
    { key: order.key, state: 'out-of-reach' },
  ])
})
