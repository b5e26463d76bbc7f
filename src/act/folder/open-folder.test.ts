import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import fc from 'fast-check'
import { inMemory, utf8, type ByteSource } from '../../base/bytes.ts'
import { splitMbox } from '../../read/index.ts'
import type { Change, Order, Prepared, Receipt, Settled, Target } from '../target.ts'
import { openFolder } from './open-folder.ts'

const { signal } = new AbortController()
const digestItem = (bytes: ByteSource): string =>
  createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex').slice(0, 32)
const digestOf = (text: string): string => digestItem(inMemory(utf8(text)))

function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'kwartje-act-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

const openTarget = (root: string): Target => openFolder(root, { digestItem })

interface Wish {
  readonly unit: string
  readonly item?: string
  readonly digest: string
  readonly change: Change
  readonly keepsCopy?: true
}

const orderOf = ({ unit, item = '', ...rest }: Wish, index = 0): Order => ({
  key: `test-${String(index)}`,
  place: { unit, item },
  ...rest,
})

async function carryOut(target: Target, orders: readonly Order[]): Promise<readonly Settled[]> {
  const prepared = await target.prepare(orders, signal)
  const settled = await prepared.commit(signal)
  // The second look says the same, however often it is asked.
  for (let time = 0; time < 2; time++) {
    const carried = orders.filter(({ key }) => !prepared.refused.some((one) => one.key === key))
    if (carried.length > 0) assert.deepEqual(await target.settle(carried, prepared.note, signal), settled)
  }
  return settled
}

function receiptOf(settled: Settled | undefined): Receipt {
  assert.ok(settled?.state === 'done', JSON.stringify(settled))
  return settled.receipt
}

const codesOf = ({ refused }: Prepared): string[] => refused.map(({ obstacle }) => obstacle.code)

async function copyOf(
  target: Target,
  { unit, item = '', digest }: Omit<Wish, 'change'>,
): Promise<ByteSource> {
  const look = await target.look({ unit, item }, digest, signal)
  assert.ok(look.state === 'there', JSON.stringify(look))
  using found = look
  return inMemory(Buffer.from(found.copy.read(0, found.copy.sizeBytes)))
}

test('a file is removed, and put back byte for byte with its time and rights', async (t) => {
  const root = folderOf(t, { 'map/lijst.csv': 'naam;bsn\nJan;x\n', 'map/ander.txt': 'blijft' })
  const path = join(root, 'map/lijst.csv')
  chmodSync(path, 0o640)
  utimesSync(path, 1_500_000_000, 1_500_000_000)
  const target = openTarget(root)
  const wish = { unit: 'map/lijst.csv', digest: digestOf('naam;bsn\nJan;x\n') }
  const bytes = await copyOf(target, wish)
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  const receipt = receiptOf(removed)
  assert.equal(receipt.place, null)
  assert.deepEqual(readdirSync(join(root, 'map')), ['ander.txt'])
  const back = { type: 'put-back', bytes, receipt } as const
  await carryOut(target, [orderOf({ ...wish, digest: '', change: back }, 1)])
  assert.equal(readFileSync(path, 'utf8'), 'naam;bsn\nJan;x\n')
  const { mode, mtimeMs } = statSync(path)
  assert.deepEqual([mode & 0o777, mtimeMs], [0o640, 1_500_000_000_000])
})

test('a file is put back into a folder that went with it', async (t) => {
  const root = folderOf(t, { 'a/b/c.txt': 'c' })
  const target = openTarget(root)
  const wish = { unit: 'a/b/c.txt', digest: digestOf('c') }
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  const receipt = receiptOf(removed)
  rmSync(join(root, 'a'), { recursive: true })
  await carryOut(target, [
    orderOf({ ...wish, digest: '', change: { type: 'put-back', bytes: inMemory(utf8('c')), receipt } }),
  ])
  assert.equal(readFileSync(join(root, 'a/b/c.txt'), 'utf8'), 'c')
})

test('a file is replaced, and what was replaced comes back', async (t) => {
  const root = folderOf(t, { 'a.txt': 'oud' })
  const target = openTarget(root)
  const [replaced] = await carryOut(target, [
    orderOf({
      unit: 'a.txt',
      digest: digestOf('oud'),
      change: { type: 'replace', bytes: inMemory(utf8('nieuw')) },
    }),
  ])
  const receipt = receiptOf(replaced)
  assert.deepEqual([receipt.digest, readFileSync(join(root, 'a.txt'), 'utf8')], [digestOf('nieuw'), 'nieuw'])
  const change: Change = { type: 'put-back', bytes: inMemory(utf8('oud')), receipt }
  await carryOut(target, [orderOf({ unit: 'a.txt', digest: receipt.digest, change })])
  assert.equal(readFileSync(join(root, 'a.txt'), 'utf8'), 'oud')
  assert.deepEqual(readdirSync(root), ['a.txt'])
})

test('what changed, went or became a link since is left alone', async (t) => {
  const root = folderOf(t, { 'a.txt': 'anders', 'map/b.txt': 'b', 'elders/b.txt': 'b' })
  const target = openTarget(root)
  const remove = { type: 'remove' } as const
  const refusal = async (unit: string, text: string): Promise<string[]> =>
    codesOf(await target.prepare([orderOf({ unit, digest: digestOf(text), change: remove })], signal))
  assert.deepEqual(await refusal('a.txt', 'eerst'), ['changed-since'])
  assert.deepEqual(await refusal('weg.txt', 'x'), ['gone'])
  assert.deepEqual(await refusal('../a.txt', 'anders'), ['gone'])
  const outside = folderOf(t, { 'b.txt': 'b' })
  rmSync(join(root, 'map'), { recursive: true })
  symlinkSync(outside, join(root, 'map'))
  assert.deepEqual(await refusal('map/b.txt', 'b'), ['changed-since'])
  assert.ok(existsSync(join(outside, 'b.txt')))
  rmSync(root, { recursive: true })
  assert.deepEqual(await refusal('elders/b.txt', 'b'), ['unreachable'])
})

test('a folder or file that becomes a link between the check and the change leads nowhere', async (t) => {
  const text = messageText('een', 'hoi') + messageText('twee', 'hoi')
  const root = folderOf(t, { 'map/a.txt': 'a', 'los.txt': 'los', 'post/Inbox': text })
  const outside = folderOf(t, { 'een.txt': 'los' })
  const target = openTarget(root)
  const remove = { type: 'remove' } as const
  const [first] = messagesIn(join(root, 'post/Inbox'))
  assert.ok(first !== undefined)
  const orders = [
    orderOf({ unit: 'map/a.txt', digest: digestOf('a'), change: remove }),
    orderOf({ unit: 'los.txt', digest: digestOf('los'), change: remove }),
    orderOf({ unit: 'post/Inbox', ...first, change: remove }),
  ]
  const prepared = await Promise.all(orders.map((order) => target.prepare([order], signal)))
  for (const name of ['map', 'post']) {
    renameSync(join(root, name), join(outside, name))
    symlinkSync(join(outside, name), join(root, name))
  }
  rmSync(join(root, 'los.txt'))
  symlinkSync(join(outside, 'een.txt'), join(root, 'los.txt'))
  for (const one of prepared) {
    const [settled] = await one.commit(signal)
    assert.ok(settled?.state === 'not-done' && settled.obstacle?.code === 'changed-since')
  }
  assert.equal(readFileSync(join(outside, 'map/a.txt'), 'utf8'), 'a')
  assert.equal(readFileSync(join(outside, 'post/Inbox'), 'utf8'), text)
  assert.ok(lstatSync(join(root, 'los.txt')).isSymbolicLink())
  assert.deepEqual(readdirSync(root).toSorted(), ['los.txt', 'map', 'post'])
})

test('no folder is made where a link leads out of the place', async (t) => {
  const root = folderOf(t, { 'map/diep/a.txt': 'a' })
  const outside = folderOf(t, {})
  const target = openTarget(root)
  const [removed] = await carryOut(target, [
    orderOf({ unit: 'map/diep/a.txt', digest: digestOf('a'), change: { type: 'remove' } }),
  ])
  rmSync(join(root, 'map'), { recursive: true })
  symlinkSync(outside, join(root, 'map'))
  const change: Change = { type: 'put-back', bytes: inMemory(utf8('a')), receipt: receiptOf(removed) }
  const prepared = await target.prepare([orderOf({ unit: 'map/diep/a.txt', digest: '', change })], signal)
  assert.equal((await prepared.commit(signal))[0]?.state, 'not-done')
  assert.deepEqual(readdirSync(outside), [])
})

test('a file that changes between the check and the removal is left where it is', async (t) => {
  const root = folderOf(t, { 'a.txt': 'eerst' })
  const target = openTarget(root)
  const order = orderOf({ unit: 'a.txt', digest: digestOf('eerst'), change: { type: 'remove' } })
  const prepared = await target.prepare([order], signal)
  writeFileSync(join(root, 'a.txt'), 'bewaard werk')
  assert.deepEqual(await prepared.commit(signal), [
    { key: 'test-0', state: 'not-done', obstacle: { code: 'changed-since' } },
  ])
  assert.equal(readFileSync(join(root, 'a.txt'), 'utf8'), 'bewaard werk')
  assert.deepEqual(readdirSync(root), ['a.txt'])
})

test('nothing is put back over what lies there now', async (t) => {
  const root = folderOf(t, { 'a.txt': 'a' })
  const target = openTarget(root)
  const wish = { unit: 'a.txt', digest: digestOf('a') }
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  const receipt = receiptOf(removed)
  writeFileSync(join(root, 'a.txt'), 'van iemand anders')
  const change: Change = { type: 'put-back', bytes: inMemory(utf8('a')), receipt }
  const prepared = await target.prepare([orderOf({ ...wish, digest: '', change })], signal)
  assert.deepEqual(codesOf(prepared), ['occupied'])
  assert.equal(readFileSync(join(root, 'a.txt'), 'utf8'), 'van iemand anders')
})

test('a place that is not there now says nothing of what was done', async (t) => {
  const root = folderOf(t, { 'a.txt': 'a' })
  const target = openTarget(root)
  const order = orderOf({ unit: 'a.txt', digest: digestOf('a'), change: { type: 'remove' } })
  const { note } = await target.prepare([order], signal)
  renameSync(root, `${root}-los`)
  t.after(() => rmSync(`${root}-los`, { recursive: true, force: true }))
  assert.deepEqual(await target.settle([order], note, signal), [{ key: 'test-0', state: 'out-of-reach' }])
})

test('a message of a Maildir is found under the flags that it got since', async (t) => {
  const root = folderOf(t, { 'new/17.M1.pc': 'Subject: x\n\nhoi\n', 'cur/16.M1.pc:2,S': 'y' })
  const target = openTarget(root)
  renameSync(join(root, 'new/17.M1.pc'), join(root, 'cur/17.M1.pc:2,RS'))
  const wish = { unit: 'new/17.M1.pc', digest: digestOf('Subject: x\n\nhoi\n') }
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  const receipt = receiptOf(removed)
  assert.deepEqual(readdirSync(join(root, 'cur')), ['16.M1.pc:2,S'])
  const change: Change = { type: 'put-back', bytes: inMemory(utf8('Subject: x\n\nhoi\n')), receipt }
  await carryOut(target, [orderOf({ ...wish, digest: '', change })])
  assert.equal(readFileSync(join(root, 'cur/17.M1.pc:2,RS'), 'utf8'), 'Subject: x\n\nhoi\n')
})

test('a link that leads nowhere under the name of a message is told as a change, and looked for once', async (t) => {
  const root = folderOf(t, { 'new/16.M1.pc': 'y', 'cur/16.M2.pc:2,S': 'z' })
  for (const name of ['17.M1.pc:2,S', '18.M1.pc']) symlinkSync(join(root, 'nergens'), join(root, 'cur', name))
  const target = openTarget(root)
  for (const unit of ['new/17.M1.pc', 'cur/18.M1.pc']) {
    const order = orderOf({ unit, digest: digestOf('x'), change: { type: 'remove' } })
    assert.deepEqual(codesOf(await target.prepare([order], signal)), ['changed-since'], unit)
  }
})

test('where a link lies that leads nowhere nothing is put back', async (t) => {
  const root = folderOf(t, { 'a.txt': 'a' })
  const target = openTarget(root)
  const wish = { unit: 'a.txt', digest: digestOf('a') }
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  symlinkSync(join(root, 'nergens'), join(root, 'a.txt'))
  const change: Change = { type: 'put-back', bytes: inMemory(utf8('a')), receipt: receiptOf(removed) }
  assert.deepEqual(codesOf(await target.prepare([orderOf({ ...wish, digest: '', change })], signal)), [
    'occupied',
  ])
  assert.ok(lstatSync(join(root, 'a.txt')).isSymbolicLink())
})

const messageText = (subject: string, body: string): string =>
  `From a@b.example Thu Jan  1 10:00:00 2026\nFrom: a@b.example\nSubject: ${subject}\n\n${body}\n\n`

interface Held {
  readonly item: string
  readonly digest: string
}

function messagesIn(path: string): Held[] {
  const bytes = inMemory(readFileSync(path))
  return [...splitMbox(bytes, 0, bytes.sizeBytes)].flatMap(({ offset, item }) =>
    item === undefined ? [] : [{ item: String(offset), digest: digestItem(item.bytes) }],
  )
}

test('a message goes out of a mailbox and comes back between its neighbours', async (t) => {
  const text = ['een', 'twee', 'drie'].map((name) => messageText(name, 'hoi')).join('')
  const root = folderOf(t, { Inbox: text })
  const path = join(root, 'Inbox')
  const target = openTarget(root)
  const second = messagesIn(path)[1]
  assert.ok(second !== undefined)
  const wish = { unit: 'Inbox', ...second }
  const bytes = await copyOf(target, wish)
  const [removed] = await carryOut(target, [orderOf({ ...wish, change: { type: 'remove' } })])
  const receipt = receiptOf(removed)
  assert.equal(readFileSync(path, 'utf8'), messageText('een', 'hoi') + messageText('drie', 'hoi'))
  // Mail that came since stays, behind.
  writeFileSync(path, readFileSync(path, 'utf8') + messageText('vier', 'later'))
  await carryOut(target, [orderOf({ ...wish, digest: '', change: { type: 'put-back', bytes, receipt } })])
  assert.equal(readFileSync(path, 'utf8'), text + messageText('vier', 'later'))
  assert.deepEqual(readdirSync(root), ['Inbox'])
})

test('of two equal messages one stays', async (t) => {
  const root = folderOf(t, { Inbox: messageText('een', 'hoi') + messageText('een', 'hoi') })
  const target = openTarget(root)
  const orders = messagesIn(join(root, 'Inbox')).map((held, index) =>
    orderOf({ unit: 'Inbox', ...held, change: { type: 'remove' }, keepsCopy: true }, index),
  )
  const prepared = await target.prepare(orders, signal)
  assert.deepEqual(codesOf(prepared), ['last-copy'])
  await prepared.commit(signal)
  assert.equal(readFileSync(join(root, 'Inbox'), 'utf8'), messageText('een', 'hoi'))
})

test('thousands of equal messages go but one, and come back where they stood, also behind other mail', async (t) => {
  const same = messageText('zelfde', 'hoi')
  const text = Array.from({ length: 3000 }, (_, n) =>
    n % 500 === 7 ? messageText(`nr ${String(n)}`, 'x') : same,
  )
  const root = folderOf(t, { Inbox: text.join('') })
  const path = join(root, 'Inbox')
  const target = openTarget(root)
  const all = messagesIn(path)
  const going = all.filter(({ digest }, index) => index > 0 && digest === all[0]?.digest)
  const bytes = inMemory(utf8(same))
  const gone = await carryOut(
    target,
    going.map((held, index) =>
      orderOf({ unit: 'Inbox', ...held, change: { type: 'remove' }, keepsCopy: true }, index),
    ),
  )
  assert.equal(messagesIn(path).length, 7)
  writeFileSync(path, messageText('eerst', 'later') + readFileSync(path, 'utf8') + messageText('na', 'later'))
  await carryOut(
    target,
    gone.map((one, index) => {
      const change: Change = { type: 'put-back', bytes, receipt: receiptOf(one) }
      return orderOf({ unit: 'Inbox', item: going[index]?.item ?? '', digest: '', change }, index)
    }),
  )
  assert.equal(messagesIn(path).length, 3002)
})

test('a mailbox that a program has locked or writes in is left alone', async (t) => {
  const text = messageText('een', 'hoi') + messageText('twee', 'hoi')
  const root = folderOf(t, { Inbox: text })
  const path = join(root, 'Inbox')
  const target = openTarget(root)
  const [first] = messagesIn(path)
  assert.ok(first !== undefined)
  const order = orderOf({ unit: 'Inbox', ...first, change: { type: 'remove' } })
  writeFileSync(`${path}.lock`, '')
  assert.deepEqual(codesOf(await target.prepare([order], signal)), ['in-use'])
  rmSync(`${path}.lock`)
  const prepared = await target.prepare([order], signal)
  writeFileSync(path, text + messageText('drie', 'net binnen'))
  const [settled] = await prepared.commit(signal)
  assert.deepEqual(settled, { key: 'test-0', state: 'not-done', obstacle: { code: 'changed-since' } })
  assert.equal(readFileSync(path, 'utf8'), text + messageText('drie', 'net binnen'))
  assert.deepEqual(readdirSync(root), ['Inbox'])
})

test('a mailbox in the profile of a Thunderbird that runs is left alone', async (t) => {
  const root = folderOf(t, { 'prefs.js': '', 'Mail/Local/Inbox': messageText('een', 'hoi') })
  const [first] = messagesIn(join(root, 'Mail/Local/Inbox'))
  assert.ok(first !== undefined)
  const order = orderOf({ unit: 'Mail/Local/Inbox', ...first, change: { type: 'remove' } })
  symlinkSync(`127.0.1.1:+${String(process.pid)}`, join(root, 'lock'))
  assert.deepEqual(codesOf(await openTarget(root).prepare([order], signal)), ['in-use'])
  rmSync(join(root, 'lock'))
  symlinkSync('127.0.1.1:+999999999', join(root, 'lock'))
  assert.deepEqual(codesOf(await openTarget(root).prepare([order], signal)), [])
})

test('a message is replaced in its mailbox, lines that begin with From quoted', async (t) => {
  const root = folderOf(t, { Inbox: messageText('een', 'hoi') + messageText('twee', 'hoi') })
  const path = join(root, 'Inbox')
  const target = openTarget(root)
  const [first] = messagesIn(path)
  assert.ok(first !== undefined)
  const message = 'From: a@b.example\nSubject: een\n\nFrom Thu Jan  1 10:00:00 2026\nX: y\n>From z'
  const [replaced] = await carryOut(target, [
    orderOf({ unit: 'Inbox', ...first, change: { type: 'replace', bytes: inMemory(utf8(message)) } }),
  ])
  const { digest, place } = receiptOf(replaced)
  assert.deepEqual([digest, place], [digestOf(`${message}\n`), { unit: 'Inbox', item: '0' }])
  assert.equal(messagesIn(path).length, 2)
})

test('what only Outlook may change is told to be so', async (t) => {
  const root = folderOf(t, { 'mail.pst': '!BDN and so on' })
  assert.deepEqual(openTarget(root).refuses({ unit: 'mail.pst', item: '2097188' }, 'remove'), {
    code: 'in-own-program',
  })
})

const bodies = fc.constantFrom('hoi', 'From x', 'nog\n\nFrom iemand', '', 'regel\r', 'twee\n')
const mailboxes = fc.record({
  messages: fc.array(fc.record({ subject: fc.constantFrom('een', 'twee', 'drie'), body: bodies }), {
    minLength: 1,
    maxLength: 8,
  }),
  lead: fc.constantFrom('', '\n', '\n\n'),
  cut: fc.integer({ min: 0, max: 2 }),
  wishes: fc.array(fc.constantFrom('keep', 'remove', 'replace'), { minLength: 8, maxLength: 8 }),
  batches: fc.integer({ min: 1, max: 3 }),
})

test('property: whatever is taken out of a mailbox or replaced in it, putting it back gives the same bytes', async (t) => {
  const root = folderOf(t, {})
  const path = join(root, 'Inbox')
  await fc.assert(
    fc.asyncProperty(mailboxes, async ({ messages, lead, cut, wishes, batches }) => {
      const whole = lead + messages.map(({ subject, body }) => messageText(subject, body)).join('')
      const before = whole.slice(0, whole.length - cut)
      writeFileSync(path, before)
      const target = openTarget(root)
      const undone: { readonly batch: number; readonly order: Order }[] = []
      const asked = messagesIn(path).map((held, index) => ({
        held,
        wish: wishes[index],
        batch: index % batches,
      }))
      for (let batch = 0; batch < batches; batch++) {
        const orders: Order[] = []
        const copies = new Map<string, ByteSource>()
        for (const { held, wish, batch: own } of asked) {
          if (own !== batch || wish === 'keep' || wish === undefined) continue
          const order = orderOf({ unit: 'Inbox', ...held, change: changeFor(wish) }, orders.length)
          orders.push(order)
          copies.set(order.key, await copyOf(target, { unit: 'Inbox', ...held }))
        }
        if (orders.length === 0) continue
        const settled = await carryOut(target, orders)
        for (const [index, order] of orders.entries()) {
          const receipt = receiptOf(settled[index])
          const bytes = copies.get(order.key) ?? inMemory(new Uint8Array(0))
          const place = receipt.place ?? order.place
          const change = { type: 'put-back', bytes, receipt } as const
          undone.push({ batch, order: { key: `back-${order.key}`, place, digest: receipt.digest, change } })
        }
      }
      for (let batch = batches - 1; batch >= 0; batch--) {
        const orders = undone.filter((one) => one.batch === batch).map(({ order }) => order)
        if (orders.length > 0) for (const one of await carryOut(target, orders)) receiptOf(one)
      }
      assert.equal(readFileSync(path, 'latin1'), before)
    }),
    { numRuns: 25 },
  )
})

function changeFor(wish: 'remove' | 'replace'): Change {
  if (wish === 'remove') return { type: 'remove' }
  return { type: 'replace', bytes: inMemory(utf8('From: x@y.example\nSubject: uitgekleed\n\nweg\n')) }
}
