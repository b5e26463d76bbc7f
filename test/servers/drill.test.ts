import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { addAccount } from '../../src/actions/accounts.ts'
import { breachSignals } from '../../src/actions/breach-signals.ts'
import {
  askDrillDomain,
  dropDrillDomain,
  drillHouse,
  proveDrillDomain,
  setDrillPeople,
  setDrillReport,
} from '../../src/actions/drill-house.ts'
import { takeDrillReports } from '../../src/actions/drill-reports.ts'
import { tickDrill } from '../../src/actions/drill-preparation.ts'
import { previewDrill, startDrill, tryDrill } from '../../src/actions/drill-start.ts'
import { closeDrill, tendDrills } from '../../src/actions/drill-tend.ts'
import { drill, makeDrill, stopDrill } from '../../src/actions/drills.ts'
import { mailJournal, setMailServer } from '../../src/actions/mail.ts'
import { setOrganisation } from '../../src/actions/register-decide.ts'
import { publicDesk, setPublicDesk } from '../../src/actions/public-desk.ts'
import { readPublicInbox } from '../../src/actions/public-inbox.ts'
import { setUp } from '../../src/actions/setup.ts'
import { createWorkspace, publicFolderOf, type Workspace } from '../../src/app/workspace.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { drillSteps } from '../../src/privacy/drills/preparation.ts'
import { createFrontDesk } from '../../src/public-desk/front-desk.ts'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { startDovecot } from './dovecot-server.ts'
import { refused } from '../refused.ts'

// A drill from its first step to its end, over a real mail server and a real report mailbox, with people and machines that follow links.

const program = resolve(import.meta.dirname, '../../bin/kwartje.js')
const dovecot = await startDovecot()
after(() => dovecot?.stop())

interface Firm {
  readonly on: Workspace
  readonly folder: string
  readonly smtp: TestMailServer
}

async function inFirm(run: (firm: Firm) => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'kwartje-drill-'))
  const folder = join(scratch, 'store')
  const smtp = await startMailServer()
  const { workspace: on } = await createWorkspace(
    { folder, databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await run({ on, folder, smtp })
  } finally {
    await on.close()
    await smtp.close()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const staff = ['anna', 'bram', 'chris', 'daan', 'eva', 'fleur', 'gijs', 'hanna', 'iris', 'joep']
const nameOf = (who: string): string => `${who[0]?.toUpperCase() ?? ''}${who.slice(1)} Voorbeeldnaam`
const list = staff.map((who) => `${nameOf(who)} <${who}@wilgenhof.example>`).join('\n')

/** Everything that must stand there before a drill can start, but for the steps. */
async function settle({ on, smtp }: Firm, report: number | null = null): Promise<number> {
  await on.perform(setUp, { organisation: 'De Wilgenhof' })
  await on.perform(setMailServer, {
    server: {
      host: '127.0.0.1',
      port: smtp.port,
      security: 'none',
      user: '',
      from: 'kantoor@wilgenhof.example',
    },
  })
  await on.perform(setDrillPeople, { text: list })
  await on.perform(askDrillDomain, { domain: 'wilgenhof.example' })
  const code = /code in Kwartje: (\d{8})/.exec(plain(smtp.received.at(-1) ?? ''))?.[1] ?? ''
  await assert.rejects(
    on.perform(proveDrillDomain, { domain: 'wilgenhof.example', code: '1234' }),
    refused('drill-code-wrong'),
  )
  await on.perform(proveDrillDomain, {
    domain: 'wilgenhof.example',
    code: ` ${code.slice(0, 4)} ${code.slice(4)}`,
  })
  await on.perform(setDrillReport, { address: 'melden@wilgenhof.example', sourceId: report })
  const { id } = await on.perform(makeDrill, {
    plan: { template: 'shared-document', staff: 12, days: 2, waitDays: 14 },
  })
  smtp.received.length = 0
  return id
}

async function ready(on: Workspace, id: number): Promise<{ readonly seen: string }> {
  for (const step of drillSteps)
    await on.perform(tickDrill, {
      id,
      step,
      by: 'Noor',
      on: '2026-01-05',
      note: 'Wij willen sneller melden.',
    })
  return on.perform(previewDrill, { id })
}

async function start(on: Workspace, id: number): Promise<{ readonly lastMs: number }> {
  const { seen } = await ready(on, id)
  return on.perform(startDrill, { id, seen })
}

const refuses = async (run: Promise<unknown>, code: string, subject?: string): Promise<void> => {
  await assert.rejects(
    run,
    (error) =>
      error instanceof Refusal && error.code === code && (subject === undefined || error.subject === subject),
  )
}

const headerOf = (mail: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(mail)?.[1]?.trim() ?? ''

/** The text of a mail as a person sees it. */
const plain = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const tokenIn = (mail: string): string => /Kenmerk%3A%20([A-Za-z0-9_-]{22})/.exec(plain(mail))?.[1] ?? ''

const at = (ms: number) => ({ at: Temporal.Instant.fromEpochMilliseconds(ms) })

async function sendAll(on: Workspace, lastMs: number): Promise<void> {
  while ((await on.perform(tendDrills, {}, at(lastMs))).isMore);
}

test('no step can be left out, and nothing goes to another domain, from another domain, or unseen', async () => {
  await inFirm(async (firm) => {
    const { on, smtp } = firm
    const id = await settle(firm)
    await refuses(
      on.perform(startDrill, { id, seen: '0'.repeat(64) }),
      'drill-not-ready',
      drillSteps.join(' '),
    )
    const tick = { id, by: 'Noor', on: '2026-01-05' } as const
    await refuses(on.perform(tickDrill, { ...tick, step: 'goal', note: 'kort' }), 'drill-note')
    await refuses(on.perform(tickDrill, { ...tick, step: 'notice', on: '2999-01-01' }), 'drill-day')
    for (const step of drillSteps.slice(1)) await on.perform(tickDrill, { ...tick, step })
    await refuses(on.perform(startDrill, { id, seen: '0'.repeat(64) }), 'drill-not-ready', 'goal')
    await on.perform(tickDrill, { ...tick, step: 'goal', note: 'Sneller melden.' })
    await refuses(on.perform(startDrill, { id, seen: '0'.repeat(64) }), 'mail-changed')

    for (const domain of ['gmail.com', 'ziggo.nl', 'mail.outlook.com'])
      await refuses(on.perform(askDrillDomain, { domain }), 'drill-domain', domain)
    const others = [
      'Zoë <zoe@elders.example>',
      'Prive <p@gmail.com>',
      'info@wilgenhof.example',
      'melden@wilgenhof.example',
    ]
    await on.perform(setDrillPeople, {
      text: [list, ...others, 'Anna <anna+2@wilgenhof.example>'].join('\n'),
    })
    const { people } = await on.perform(drillHouse, {})
    assert.deepEqual(
      people.filter(({ isReachable }) => !isReachable).map(({ email }) => email),
      ['zoe@elders.example', 'p@gmail.com', 'info@wilgenhof.example', 'melden@wilgenhof.example'],
      'a mailbox of several is nobody',
    )
    assert.equal((await on.perform(drill, { id })).people, staff.length)
    await on.perform(setMailServer, {
      server: { host: '127.0.0.1', port: smtp.port, security: 'none', user: '', from: 'a@elders.example' },
    })
    await refuses(on.perform(startDrill, { id, seen: '0'.repeat(64) }), 'drill-lacks', 'sender')
    assert.deepEqual(smtp.received, [])
  })
})

test('mails go once each at their own times, with nothing that tells of being opened; a stop holds at once', async () => {
  await inFirm(async (firm) => {
    const { on, smtp } = firm
    const id = await settle(firm)
    await on.perform(tryDrill, { id })
    assert.equal(headerOf(smtp.received.pop() ?? '', 'To'), 'kantoor@wilgenhof.example')
    const { lastMs } = await start(on, id)
    assert.equal((await on.perform(tendDrills, {}, at(Date.now() - 1000))).sent, 0)
    // Until half of the time is over, some went and some did not.
    const half = Math.round(Date.now() + (lastMs - Date.now()) * 0.6)
    await sendAll(on, half)
    const first = smtp.received.length
    assert.ok(first > 0 && first < staff.length, String(first))
    await on.perform(stopDrill, { id })
    await sendAll(on, lastMs)
    assert.equal(smtp.received.length, first)
    const [mail = ''] = smtp.received
    assert.match(headerOf(mail, 'From'), /Gedeelde map.* <kantoor@wilgenhof\.example>/)
    assert.doesNotMatch(mail, /<img|<script|https?:/i)
    assert.equal(new Set(smtp.received.map(tokenIn)).size, first)
    const journal = await on.perform(mailJournal, { limit: 100 })
    assert.ok(
      journal.every(({ to }) => !staff.some((who) => to.startsWith(`${who}@`))),
      'no colleague is in the journal',
    )
  })
})

/** Every row of every table, as whoever has the key can read them. */
function dump(folder: string, hexKey: string): Map<string, string[]> {
  const database = new Sqlite(join(folder, 'kwartje.db'), { readonly: true })
  database.pragma("cipher = 'aegis'")
  database.pragma(`hexkey = '${hexKey}'`)
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all() as {
    name: string
  }[]
  const rows = new Map(
    tables.map(({ name }) => [
      name,
      database
        .prepare(`select * from "${name}"`)
        .all()
        .map((row: unknown) =>
          JSON.stringify(row, (_, value: unknown) =>
            Buffer.isBuffer(value) ? value.toString('latin1') : value,
          ),
        ),
    ]),
  )
  database.close()
  return rows
}

/** The bytes of the whole file without its cipher, free pages included. */
function rawBytes(folder: string, hexKey: string): string {
  const copy = join(folder, 'copy.db')
  copyFileSync(join(folder, 'kwartje.db'), copy)
  const copied = new Sqlite(copy)
  copied.pragma("cipher = 'aegis'")
  copied.pragma(`hexkey = '${hexKey}'`)
  copied.pragma('journal_mode = delete')
  copied.pragma("rekey = ''")
  copied.close()
  const bytes = readFileSync(copy, 'latin1')
  rmSync(copy)
  assert.ok(bytes.startsWith('SQLite format 3'))
  return bytes
}

test('while a drill runs nothing joins a person and what came back, and afterwards only numbers are left', async (context: TestContext) => {
  if (dovecot === undefined) return context.skip('no dovecot on this machine')
  await inFirm(async (firm) => {
    const { on, folder, smtp } = firm
    const user = 'melden-oefening'
    dovecot.fill(user, '', [
      `From: Oud <oud@wilgenhof.example>\nTo: m@x.example\nSubject: Van vroeger\n\nOud\n`,
    ])
    const { source } = await on.perform(addAccount, {
      kind: 'imap',
      address: `imap://127.0.0.1:${dovecot.port}`,
      user,
      secret: 'geheim',
    })
    const id = await settle(firm, source.id)
    const { lastMs } = await start(on, id)
    await sendAll(on, lastMs)
    assert.equal(smtp.received.length, staff.length)
    const mailTo = new Map(smtp.received.map((mail) => [headerOf(mail, 'To').split('@')[0] ?? '', mail]))
    smtp.received.length = 0

    const forwarded = (who: string, mail: string): string =>
      `From: ${nameOf(who)} <${who}@wilgenhof.example>\nTo: melden@wilgenhof.example\nSubject: FW: raar\nMessage-ID: <fw-${who}@wilgenhof.example>\n\nKlopt dit?\n\n> ${plain(mail).replace(/\r?\n/g, '\n> ')}\n`
    const attached = (who: string, mail: string): string =>
      `From: ${who}@wilgenhof.example\nTo: melden@wilgenhof.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nZie bijlage\n--b\nContent-Type: message/rfc822\n\n${mail}\n--b--\n`
    deliver(user, [
      forwarded('anna', mailTo.get('anna') ?? ''),
      forwarded('anna', mailTo.get('anna') ?? ''),
      attached('bram', mailTo.get('bram') ?? ''),
      `From: Chris <chris@wilgenhof.example>\nTo: melden@wilgenhof.example\nSubject: Win een fiets van jan.jansen@kwaad.example\n\nIs dit echt?\n`,
      `From: Vreemd <wie@elders.example>\nTo: melden@wilgenhof.example\nSubject: hoi\n\nReclame\n`,
      `From: daan@wilgenhof.example\nAuto-Submitted: auto-replied\nTo: melden@wilgenhof.example\nSubject: Afwezig\n\n${tokenIn(mailTo.get('daan') ?? '')}\n`,
    ])
    const soon = lastMs + 7 * 60_000
    assert.equal((await on.perform(tendDrills, {}, at(soon))).reports, 6)
    const thanked = smtp.received.map((mail) => `${headerOf(mail, 'To')} ${headerOf(mail, 'Subject')}`)
    assert.deepEqual(thanked.toSorted(), [
      'anna@wilgenhof.example Goed gemeld: dit was een oefening',
      'anna@wilgenhof.example Goed gemeld: dit was een oefening',
      'bram@wilgenhof.example Goed gemeld: dit was een oefening',
      'chris@wilgenhof.example Goed gemeld: wij kijken ernaar',
    ])
    assert.ok(smtp.received.every((mail) => headerOf(mail, 'Auto-Submitted') === 'auto-replied'))
    assert.equal((await on.perform(tendDrills, {}, at(soon + 120_000))).reports, 0, 'each once')
    const { signals } = await on.perform(breachSignals, {}, at(soon + 240_000))
    const reported = signals.filter(({ code }) => code === 'reported')
    assert.equal(reported.length, 1)
    assert.doesNotMatch(reported[0]?.about ?? '', /jan\.jansen@kwaad/)

    const hexKey = Buffer.from(on.keys.file).toString('hex')
    const during = dump(folder, hexKey)
    assert.deepEqual(during.get('drill_send'), [])
    for (const rows of ['drill_event', 'drill_ticket', 'drill_count'].map((name) => during.get(name) ?? []))
      for (const who of staff)
        assert.ok(!rows.join('\n').toLowerCase().includes(who), `${who} stands beside what came back`)
    const tickets = during.get('drill_ticket') ?? []
    assert.equal(tickets.length, staff.length * 3 - 4, 'reporting tears both tickets')
    await on.perform(tendDrills, {}, at(soon + 15 * 60_000))
    const moments = (dump(folder, hexKey).get('drill_ticket') ?? []).map(
      (row) => /"from_ms":(\d+)/.exec(row)?.[1],
    )
    assert.deepEqual(new Set(moments), new Set(['0']), 'no ticket tells when its mail went')
    // Ordered by digests, so that the order tells of no order of sending.
    assert.deepEqual(tickets, tickets.toSorted())
    for (const mail of mailTo.values()) assert.ok(!JSON.stringify([...during]).includes(tokenIn(mail)))

    const result = await on.perform(closeDrill, { id }, at(soon + 1_200_000))
    assert.deepEqual(result.reported, { number: 2, hidden: null })
    assert.equal(result.sent, staff.length)
    const afterwards = dump(folder, hexKey)
    for (const name of ['drill_send', 'drill_ticket', 'drill_count'])
      assert.deepEqual(afterwards.get(name), [])
    assert.match(afterwards.get('drill_event')?.at(-1) ?? '', /closed/)
    const bytes = rawBytes(folder, hexKey)
    for (const row of tickets) {
      const { digest } = JSON.parse(row) as { readonly digest: string } // as the table has it
      assert.ok(!bytes.includes(digest))
    }
    for (const [who, mail] of mailTo) {
      assert.ok(!bytes.includes(tokenIn(mail)))
      // The staff list is there, and nothing else of anybody.
      assert.equal(
        bytes.split(`${who}@wilgenhof.example`).length,
        bytes.split(`${who}@wilgenhof.example"}`).length,
        who,
      )
    }
    // A late report is known by its words, and is no breach.
    smtp.received.length = 0
    deliver(user, [forwarded('eva', mailTo.get('eva') ?? '')])
    await on.perform(tendDrills, {}, at(soon + 3_600_000))
    assert.match(headerOf(smtp.received[0] ?? '', 'Subject'), /oefening/)
  })
  return undefined

  function deliver(user: string, mails: readonly string[]): void {
    dovecot?.fill(user, '', mails)
  }
})

test('a press of the button counts once, by a person; scanners that follow links are left out and counted as such', async () => {
  await inFirm(async (firm) => {
    const { on, folder, smtp } = firm
    const id = await settle(firm)
    await on.perform(setOrganisation, { email: 'info@wilgenhof.example' })
    const { settings } = await on.perform(publicDesk, {})
    await on.perform(setPublicDesk, {
      ...settings,
      isOn: true,
      runsHere: false,
      address: 'https://loket.wilgenhof.example',
    })
    const { lastMs } = await start(on, id)
    await sendAll(on, lastMs)
    const links = smtp.received.map(
      (mail) => /href="https:\/\/[^/"]+(\/p\/[\w-]{22})"/.exec(plain(mail))?.[1] ?? '',
    )
    assert.equal(new Set(links).size, staff.length)
    assert.match(plain(smtp.received[0] ?? ''), /display:none[^>]*><a href="https:\/\/loket[^"]+\/leaflet"/)

    let nowMs = lastMs + 3_600_000
    const desk = createFrontDesk({
      folder: publicFolderOf({ folder, databaseUrl: undefined }),
      now: () => nowMs,
    })
    const ask = (path: string, method: 'GET' | 'POST' = 'GET') => {
      const more = { query: new URLSearchParams(), form: new URLSearchParams(), acceptLanguage: 'nl' }
      return desk.answer({ path, method, ...more, peer: '127.0.0.1', isAhead: false })
    }
    const press = (link: string, afterMs: number): string => {
      ask(link)
      nowMs += afterMs
      return ask(link, 'POST').html
    }
    // A scanner looks at every mail, and one of them presses buttons or follows what nobody sees.
    for (const link of links) ask(link)
    press(links[7] ?? '', 50)
    ask(`${links[8] ?? ''}/leaflet`)
    press(links[8] ?? '', 5000)
    const page = press(links[0] ?? '', 9000)
    assert.match(page, /haast|afzender|link/i)
    assert.doesNotMatch(ask(links[1] ?? '').html, /<input(?![^>]*type="hidden")|<textarea|password/i)
    press(links[0] ?? '', 9000)
    press(links[1] ?? '', 9000)
    press(links[2] ?? '', 9000)
    // Who reports afterwards pressed nonetheless.
    await on.perform(takeDrillReports, { id, text: `Kenmerk: ${(links[2] ?? '').slice(3)}` }, at(nowMs))
    const { read } = await on.perform(readPublicInbox, {}, at(nowMs))
    assert.equal(read, 0, 'no press is told of while it is read')
    const during = dump(folder, Buffer.from(on.keys.file).toString('hex'))
    assert.deepEqual(during.get('public_entry'), [], 'what was left is a number at once')
    const digests = (during.get('public_page') ?? []).map((row) => row.slice(0, 40))
    assert.deepEqual(digests, digests.toSorted(), 'pages stand in no order of people')
    press(links[3] ?? '', 9000)
    const result = await on.perform(closeDrill, { id }, at(nowMs + 1000))
    assert.deepEqual(result.opened, { number: 4, hidden: null })
    assert.equal(result.discarded, 2)
    const afterwards = dump(folder, Buffer.from(on.keys.file).toString('hex'))
    assert.deepEqual([afterwards.get('public_page'), afterwards.get('public_entry')], [[], []])
  })
})

test('killed at any moment, a drill goes on, and nobody gets it twice', async () => {
  await inFirm(async (firm) => {
    const { on, folder, smtp } = firm
    const id = await settle(firm)
    // Begun so long ago that all is due.
    const { seen } = await ready(on, id)
    const long = Date.now() - 12 * 86_400_000
    const { lastMs } = await on.perform(startDrill, { id, seen }, at(long))
    assert.ok(lastMs < Date.now())
    for (let kills = 0; kills < 5; kills++) {
      const tending = spawn(process.execPath, [program, 'drill', 'tend', '--store', folder], {
        stdio: 'ignore',
      })
      const before = smtp.received.length
      while (smtp.received.length === before && tending.exitCode === null) await setTimeout(2)
      await setTimeout(kills * 7)
      const ended = once(tending, 'exit')
      tending.kill('SIGKILL')
      await ended
    }
    await sendAll(on, Date.now())
    const got = smtp.received.map((mail) => headerOf(mail, 'To'))
    assert.equal(new Set(got).size, got.length, 'each once at most')
    const { standing } = await on.perform(drill, { id })
    assert.deepEqual([standing?.waiting, standing?.failed, standing?.sent], [0, [], staff.length])
    // After a while, of what was cut off nobody knows whose it was either.
    await on.perform(tendDrills, {}, at(Date.now() + 20 * 60_000))
    assert.deepEqual(dump(folder, Buffer.from(on.keys.file).toString('hex')).get('drill_send'), [])
  })
})

test('codes go to a mailbox of others ever more slowly, whatever is taken out in between', () =>
  inFirm(async (firm) => {
    const { on, smtp } = firm
    await settle(firm)
    const domain = 'elders.example'
    const from = Date.UTC(2026, 0, 5, 9)
    const ask = (minutes: number) => on.perform(askDrillDomain, { domain }, at(from + minutes * 60_000))
    await ask(0)
    await refuses(ask(0.9), 'drill-code-soon')
    await on.perform(dropDrillDomain, { domain })
    await refuses(ask(0.9), 'drill-code-soon')
    await ask(1)
    await refuses(ask(2.5), 'drill-code-soon')
    await ask(3)
    await refuses(ask(6.5), 'drill-code-soon')
    assert.equal(smtp.received.length, 3)
    for (let n = 0; n < 5; n++)
      await refuses(
        on.perform(proveDrillDomain, { domain, code: '00000000' }, at(from + 180_000)),
        'drill-code-wrong',
      )
    await refuses(
      on.perform(proveDrillDomain, { domain, code: '00000000' }, at(from + 180_000)),
      'drill-code-gone',
    )
    for (const odd of [
      'gmail.com',
      'example',
      'x..y',
      'elders.example\nBcc: x',
      'еlders.example',
      'co.uk',
      'kpnmail.nl',
    ])
      await assert.rejects(on.perform(askDrillDomain, { domain: odd }), odd)
    assert.equal(smtp.received.length, 3)
  }))

test('a list of five thousand starts in some seconds, and no more than that goes on it', () =>
  inFirm(async (firm) => {
    const { on } = firm
    const id = await settle(firm)
    const many = (count: number): string =>
      Array.from({ length: count }, (_, n) => `Mens ${String(n)} <mens${String(n)}@wilgenhof.example>`).join(
        '\n',
      )
    await refuses(on.perform(setDrillPeople, { text: many(5001) }), 'training-full')
    assert.equal((await on.perform(setDrillPeople, { text: many(5000) })).people, 5000)
    assert.equal((await on.perform(drill, { id })).council, 'consent', 'twelve were said to work there')
    const began = performance.now()
    await start(on, id)
    assert.ok(performance.now() - began < 60_000)
    assert.equal((await on.perform(drill, { id })).standing?.waiting, 5000)
    const halted = performance.now()
    assert.equal((await on.perform(stopDrill, { id })).unsent, 5000)
    assert.ok(performance.now() - halted < 60_000)
  }))

test('a round of almost the same group is told in quarters', () =>
  inFirm(async (firm) => {
    const { on, smtp } = firm
    const first = await settle(firm)
    const round = async (id: number, reports: number): Promise<Awaited<ReturnType<typeof closing>>> => {
      const { lastMs } = await start(on, id)
      await sendAll(on, lastMs)
      for (const mail of smtp.received.slice(-staff.length).slice(0, reports))
        await on.perform(takeDrillReports, { id, text: `Kenmerk: ${tokenIn(mail)}` })
      return closing(id)
    }
    const closing = (id: number) => on.perform(closeDrill, { id })
    assert.deepEqual((await round(first, 4)).reported, { number: 4, hidden: null })
    const again = async (people: string): Promise<number> => {
      await on.perform(setDrillPeople, { text: people })
      const { id } = await on.perform(makeDrill, {
        plan: { template: 'shared-document', staff: 12, days: 1 },
      })
      return id
    }
    const same = await again(list)
    assert.deepEqual((await round(same, 5)).reported, { number: 5, hidden: null })
    assert.equal((await on.perform(drill, { id: same })).change, 'more')
    const { id: easy } = await on.perform(makeDrill, { plan: { template: 'package', staff: 12, days: 1 } })
    await round(easy, 3)
    assert.equal((await on.perform(drill, { id: easy })).change, null, 'of a mail that was easier')
    const one = await again(list.replace('joep@', 'koen@'))
    assert.equal((await on.perform(drill, { id: one })).told, 'near', 'said before it begins')
    assert.deepEqual((await round(one, 5)).reported, { number: null, hidden: 'near', quarter: 3 })
  }))

test('who was left out of a round by their mail being refused cannot be reckoned out of the one before', () =>
  inFirm(async (firm) => {
    const { on, smtp } = firm
    const first = await settle(firm)
    const alone = 'anders.example'
    await on.perform(setDrillPeople, { text: `${list}\nKoen <koen@${alone}>` })
    await on.perform(askDrillDomain, { domain: alone })
    const code = /code in Kwartje: (\d{8})/.exec(plain(smtp.received.pop() ?? ''))?.[1] ?? ''
    await on.perform(proveDrillDomain, { domain: alone, code })
    const round = async (id: number, leaveOut: boolean): Promise<Awaited<ReturnType<typeof closing>>> => {
      const { lastMs } = await start(on, id)
      if (leaveOut) await on.perform(dropDrillDomain, { domain: alone })
      await sendAll(on, lastMs)
      for (const mail of smtp.received.splice(0).slice(0, 4))
        await on.perform(takeDrillReports, { id, text: `Kenmerk: ${tokenIn(mail)}` })
      return closing(id)
    }
    const closing = (id: number) => on.perform(closeDrill, { id })
    const whole = await round(first, false)
    assert.deepEqual([whole.sent, whole.reported], [staff.length + 1, { number: 4, hidden: null }])
    const { id } = await on.perform(makeDrill, {
      plan: { template: 'shared-document', staff: 12, days: 1 },
    })
    const without = await round(id, true)
    assert.deepEqual([without.sent, without.failed], [staff.length, 1], 'the same list')
    assert.deepEqual(without.reported, { number: null, hidden: 'near', quarter: 2 })
  }))
