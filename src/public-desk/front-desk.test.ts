import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { publicEntry } from '../actions/public-inbox.ts'
import type { DrillPage, SignUpPage, TokenPage } from '../privacy/public-desk/page.ts'
import { pagesPath, publicFolder, publish, readDesk, withdrawPublished, type PublicDesk } from './folder.ts'
import { createFrontDesk, type FrontDesk } from './front-desk.ts'
import { maxWaiting, readEntry, waitingEntries } from './inbox.ts'
import { findPage, packPages } from './pages-file.ts'
import { createBoxKeys } from './sealed-box.ts'
import { newToken, sealPage, tokenDigest } from './token.ts'
import type { Answer, Asked } from './visit.ts'

const keys = createBoxKeys()
const form: SignUpPage = {
  kind: 'sign-up',
  form: 'nieuwsbrief',
  version: 2,
  title: { nl: 'Nieuws van De Ketting', en: 'News from De Ketting' },
  notice: { nl: 'Elke maand een mail.', en: 'A mail every month.' },
  purposes: [
    { id: 'news', text: { nl: 'Nieuws uit de winkel', en: 'News from the shop' } },
    { id: 'offers', text: { nl: 'Aanbiedingen', en: 'Offers' } },
  ],
}
const published: PublicDesk = {
  version: 1,
  address: 'https://loket.deketting.example',
  port: 2011,
  inboxKey: keys.publicKey,
  organisation: { name: 'De Ketting', email: 'marijke@deketting.example' },
  takesRequests: true,
  forms: [form],
}
const drill: DrillPage = {
  kind: 'drill',
  language: 'nl',
  title: 'Dit was een oefening',
  opening: ['Er is niets misgegaan.'],
  signs: [{ sign: 'Het adres', why: 'Het week één letter af.' }],
  doNow: ['Meld zo’n mail.'],
}

interface Room {
  readonly desk: FrontDesk
  readonly folder: ReturnType<typeof publicFolder>
  readonly pass: (ms: number) => void
  readonly open: (page: TokenPage, endsInMs?: number) => string
  readonly left: () => readonly unknown[]
}

/** A public desk in a folder and at a time of its own. */
function room(run: (on: Room) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'kwartje-public-'))
  const folder = publicFolder(root)
  let nowMs = Date.UTC(2026, 10, 29)
  const pages: Parameters<typeof publish>[2][number][] = []
  publish(folder, published, [])
  try {
    run({
      desk: createFrontDesk({ folder, now: () => nowMs }),
      folder,
      pass: (ms) => {
        nowMs += ms
      },
      open: (page, endsInMs = 1000 * 3600 * 24) => {
        const token = newToken()
        pages.push({ digest: tokenDigest(token), endsAtMs: nowMs + endsInMs, sealed: sealPage(token, page) })
        publish(folder, published, pages)
        return `/p/${token}`
      },
      left: () =>
        waitingEntries(folder.inbox).map((name) => {
          const entry = readEntry(folder.inbox, name, { keys, nowMs })
          assert.ok(entry !== null && entry !== 'later')
          return (entry.found as { readonly entry: unknown }).entry // as leaveEntry writes it
        }),
    })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const asked = (path: string, more: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  path,
  query: new URLSearchParams(),
  acceptLanguage: 'nl',
  form: new URLSearchParams(),
  peer: '127.0.0.1',
  isAhead: false,
  ...more,
})
const post = (path: string, fields: Record<string, string> = {}, more: Partial<Asked> = {}): Asked =>
  asked(path, { method: 'POST', form: new URLSearchParams(fields), ...more })
const stampIn = ({ html }: Answer): string => /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? ''

const wishes = { wish: 'access', name: 'Piet Jansen', reach: 'piet@example.org', message: 'Alles, graag' }

test('a request is kept once, sealed, and only as a person fills it in', () => {
  room(({ desk, folder, pass, left }) => {
    const stamp = stampIn(desk.answer(asked('/request')))
    const tooFast = desk.answer(post('/request', { ...wishes, stamp }))
    assert.equal(tooFast.status, 422)
    assert.match(tooFast.html, /value="Piet Jansen"/, 'what was filled in is not lost')
    assert.equal(desk.answer(post('/request', { ...wishes, stamp: '' })).status, 422)
    assert.equal(desk.answer(post('/request', { ...wishes, name: '', stamp })).status, 422)
    assert.equal(desk.answer(post('/request', { ...wishes, website: 'x', stamp })).status, 200)
    assert.deepEqual(left(), [], 'a machine is thanked and nothing is kept')
    pass(5000)
    assert.equal(desk.answer(post('/request', { ...wishes, stamp })).status, 200)
    assert.equal(desk.answer(post('/request', { ...wishes, stamp })).status, 200)
    assert.deepEqual(left(), [{ type: 'request', language: 'nl', ...wishes }], 'a second press adds nothing')
    const [name = ''] = waitingEntries(folder.inbox)
    assert.equal(readEntry(folder.inbox, name, { keys: createBoxKeys(), nowMs: 0 }), null)
    withdrawPublished(folder)
    assert.equal(desk.answer(asked('/request')).status, 503)
  })
})

test('what is filled in is text, and stays within bounds', () => {
  room(({ desk, pass, left }) => {
    const stamp = stampIn(desk.answer(asked('/request', { acceptLanguage: 'en-GB,nl' })))
    pass(5000)
    const name = `"><script>alert(1)</script>\u202e`
    const shown = desk.answer(post('/request', { ...wishes, name, reach: '', stamp }))
    assert.doesNotMatch(shown.html, /<script/)
    const message = 'é'.repeat(9000)
    desk.answer(post('/request', { ...wishes, name: `${'n'.repeat(500)}\n\u0000`, message, stamp }))
    const [entry] = left() as { name: string; message: string }[]
    assert.equal(entry?.name, 'n'.repeat(200))
    assert.equal(entry?.message.length, 5000)
  })
})

test('what a visitor is thanked for, the workbench takes: no half letter at the end, no address that it refuses', () => {
  room(({ desk, pass, left }) => {
    const stamp = stampIn(desk.answer(asked('/request')))
    const joining = stampIn(desk.answer(asked('/join/nieuwsbrief')))
    pass(5000)
    desk.answer(post('/request', { ...wishes, name: `${'n'.repeat(199)}\u{1f600}`, stamp }))
    for (const email of [
      'piet@m\u00fcller.example',
      'piet..jansen@klant.example',
      'pi\u00ebt@klant.example',
    ]) {
      const answer = desk.answer(
        post('/join/nieuwsbrief', { name: 'Piet', email, purpose: 'news', stamp: joining }),
      )
      assert.equal(answer.status, 422, email)
    }
    const entries = left()
    assert.equal(entries.length, 1)
    assert.ok(entries.every((entry) => publicEntry.safeParse(entry).success))
  })
})

test('a sign-up keeps which form in which version was shown; nothing is ticked beforehand', () => {
  room(({ desk, pass, left }) => {
    const shown = desk.answer(asked('/join/nieuwsbrief'))
    assert.doesNotMatch(shown.html, / checked/)
    pass(5000)
    const fields = { name: 'Anna', email: 'anna@example.org', stamp: stampIn(shown) }
    assert.equal(desk.answer(post('/join/nieuwsbrief', fields)).status, 422, 'no subject')
    const chosen = { ...fields, purpose: 'news' }
    assert.equal(desk.answer(post('/join/nieuwsbrief', { ...chosen, email: 'anna@' })).status, 422)
    assert.equal(desk.answer(post('/join/nieuwsbrief', chosen)).status, 200)
    const { stamp: _stamp, purpose: _purpose, ...who } = chosen
    const kept = { type: 'sign-up', language: 'nl', form: 'nieuwsbrief', version: 2, purposes: ['news'] }
    assert.deepEqual(left(), [{ ...kept, ...who }])
    assert.equal(desk.answer(asked('/join/iets-anders')).status, 404)
  })
})

test('opening a link changes nothing; a button does, and one click as RFC 8058 has it', () => {
  room(({ desk, open, left }) => {
    const path = open({ kind: 'preferences', purposes: form.purposes, on: ['news'] })
    const page = tokenDigest(path.slice(3))
    for (let times = 0; times < 3; times++) assert.equal(desk.answer(asked(path)).status, 200)
    assert.deepEqual(left(), [])
    assert.equal(desk.answer(post(path, { anything: 'else' })).status, 400)
    assert.equal(desk.answer(post(path, { 'List-Unsubscribe': 'One-Click' })).status, 200)
    assert.deepEqual(left(), [{ type: 'withdraw', page, how: 'one-click' }])
  })
})

test('a link that is wrong, old or of another kind looks the same', () => {
  room(({ desk, open, pass }) => {
    const path = open(drill, 1000)
    const wrong = desk.answer(asked(`/p/${newToken()}`))
    assert.equal(wrong.status, 404)
    assert.deepEqual(desk.answer(asked('/p/../../etc/passwd')).html, wrong.html)
    assert.deepEqual(desk.answer(asked(`${path}/iets`)).html, wrong.html)
    assert.equal(desk.answer(asked(path)).status, 200)
    pass(2000)
    assert.deepEqual(desk.answer(asked(path)).html, wrong.html)
  })
})

test('a drill counts a press of the button; what follows the hidden link or is faster than anybody is a machine', () => {
  room(({ desk, open, pass, left }) => {
    const [person, fast, trapped] = [open(drill), open(drill), open(drill)]
    for (const path of [person, fast, trapped]) desk.answer(asked(path))
    assert.doesNotMatch(desk.answer(asked(person, { isAhead: true })).html, /<input/, 'it takes nothing in')
    desk.answer(post(fast))
    desk.answer(asked(`${trapped}/leaflet`))
    pass(5000)
    assert.match(desk.answer(post(person)).html, /Het week één letter af/)
    desk.answer(post(trapped))
    const by = Object.fromEntries((left() as { page: string; by: string }[]).map((one) => [one.page, one.by]))
    const digestOf = (path: string): string => tokenDigest(path.slice(3))
    assert.deepEqual(by, {
      [digestOf(person)]: 'person',
      [digestOf(fast)]: 'machine',
      [digestOf(trapped)]: 'machine',
    })
  })
})

test('a flood stops at a bound, and whoever has a link still gets through', () => {
  room(({ desk, folder, open, pass, left }) => {
    const send = (peer: string): number => {
      const stamp = stampIn(desk.answer(asked('/request')))
      pass(5000)
      return desk.answer(post('/request', { ...wishes, stamp }, { peer })).status
    }
    const fromOne = Array.from({ length: 40 }, () => send('203.0.113.9'))
    assert.equal(fromOne.filter((status) => status === 200).length, 30)
    assert.equal(send('203.0.113.10'), 200, 'somebody else')
    for (let i = left().length; i < maxWaiting.open; i++)
      writeFileSync(join(folder.inbox, `${crypto.randomUUID()}.entry`), '')
    pass(3_600_000)
    assert.equal(send('203.0.113.11'), 503)
    const path = open({ kind: 'preferences', purposes: form.purposes, on: [] })
    assert.equal(desk.answer(post(path, { stop: '1' })).status, 200)
    for (let times = 0; times < 20; times++) desk.answer(post(path, { stop: '1' }))
    assert.ok(waitingEntries(folder.inbox).length <= maxWaiting.open + 12)
  })
})

test('a page is found among a hundred thousand, and what lies in its place does no harm', () => {
  room(({ folder, desk }) => {
    const pages = Array.from({ length: 100_000 }, (_, i) => ({
      digest: i.toString(16).padStart(64, '0'),
      endsAtMs: i,
      sealed: Uint8Array.of(i % 256),
    }))
    writeFileSync(pagesPath(folder), packPages(pages.toReversed()))
    for (const i of [0, 1, 65_535, 99_999])
      assert.deepEqual(findPage(pagesPath(folder), i.toString(16).padStart(64, '0'))?.endsAtMs, i)
    assert.equal(findPage(pagesPath(folder), 'f'.repeat(64)), null)
    const whole = packPages(pages.slice(0, 3))
    for (let cut = 0; cut < whole.length; cut++) {
      writeFileSync(pagesPath(folder), whole.subarray(0, cut))
      findPage(pagesPath(folder), pages[2]?.digest ?? '')
    }
    writeFileSync(join(folder.published, 'desk.json'), '{"version":1')
    assert.equal(readDesk(folder), null)
    assert.equal(desk.answer(asked('/')).status, 503)
  })
})

test('a link that is almost right is answered as one that is quite wrong, and no faster', () => {
  room(({ desk, open }) => {
    const path = open({ kind: 'preferences', purposes: form.purposes, on: ['news'] })
    const token = path.slice(3)
    const other = (at: number): string => (token[at] === 'A' ? 'B' : 'A')
    const near = Array.from(
      { length: token.length - 1 },
      (_, at) => `/p/${token.slice(0, at)}${other(at)}${token.slice(at + 1)}`,
    )
    const wrong = desk.answer(asked(`/p/${newToken()}`))
    for (const one of near) assert.deepEqual(desk.answer(asked(one)), wrong)

    // The page is looked for by a digest: how much of a link is right does not show in how far the search comes.
    const closest = near.at(-1) ?? ''
    const medianNs = (pathOf: () => string): number => {
      const times = Array.from({ length: 1500 }, () => {
        const visit = asked(pathOf())
        const began = process.hrtime.bigint()
        desk.answer(visit)
        return Number(process.hrtime.bigint() - began)
      })
      return times.toSorted((a, b) => a - b)[750] ?? 0
    }
    medianNs(() => closest)
    const times = [medianNs(() => closest), medianNs(() => `/p/${newToken()}`)] as const
    assert.ok(Math.max(...times) < 2 * Math.min(...times), times.join(' '))
  })
})
