import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import {
  breachLetterFile,
  breachPackFile,
  breachRegisterFormats,
  exportBreaches,
  fileBreachPaper,
} from '../../src/actions/breach-papers.ts'
import { breachProcedureFile, setBreachHouse } from '../../src/actions/breach-house.ts'
import { previewBreachMail, sendBreachMail } from '../../src/actions/breach-mail.ts'
import type { BreachView } from '../../src/actions/breach-file.ts'
import { breachPeople, measureBreach, sentMessages } from '../../src/actions/breach-scope.ts'
import { breach, breaches, decideBreach, noteBreach, openBreach } from '../../src/actions/breaches.ts'
import {
  breachSignals,
  dismissSignal,
  lookForBreaches,
  openSignal,
} from '../../src/actions/breach-signals.ts'
import { nearMisses } from '../../src/actions/near-misses.ts'
import { setMailServer } from '../../src/actions/mail.ts'
import { listSources } from '../../src/actions/sources.ts'
import { scan } from '../../src/actions/scan.ts'
import { openSampleFirm } from '../../src/app/sample-firm.ts'
import { makeSample } from '../../src/sample/index.ts'
import { startMailServer } from '../mail-server.ts'
import { scratchFolder } from './command-line.ts'
import { refused } from '../refused.ts'

// The story of a mail with open addresses, from "it happened" to the pack, on the sample firm; and other things that are hit.

const scratch = scratchFolder()
const truth = await makeSample(scratch.path('truth'))
const firm = await openSampleFirm(new AbortController().signal)
const { perform } = firm.workspace
await perform(scan, {})
after(async () => {
  await firm.throwAway()
  scratch.remove()
})

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A breach that is there. */
async function view(input: { readonly id: number }): Promise<BreachView> {
  const found = await perform(breach, input)
  assert.ok(found !== null)
  return found
}

/** The file of the mail with open addresses, as far as it was counted. */
async function countedFile(): Promise<number> {
  const { id } = await perform(openBreach, { kind: 'open-cc' })
  const [message] = await perform(sentMessages, { leastReceivers: 10 })
  const document = message?.document ?? ''
  await perform(measureBreach, { id, choice: { type: 'message', document, about: 'receivers' } })
  const at = openCc?.at ?? null
  const times = { firstSignal: at, aware: at, began: at, ended: at }
  await perform(noteBreach, {
    id,
    lines: [
      { type: 'timed', times },
      { type: 'wrote', field: 'contact-name', text: 'Marijke Hofstra' },
    ],
  })
  return id
}

const openCc = truth.events.find(({ what }) => what === 'open-cc')

test('a mail with open addresses: from what happened to the pack that stands alone', async () => {
  assert.ok(openCc !== undefined)
  const { id } = await perform(openBreach, { kind: 'open-cc' })
  const noticed = Temporal.Instant.from(openCc.at).add({ hours: 2 })
  const times = {
    firstSignal: noticed.toString(),
    aware: noticed.add({ minutes: 13 }).toString(),
    began: openCc.at,
    ended: openCc.at,
  }
  await perform(noteBreach, { id, lines: [{ type: 'timed', times, why: 'Klant belde; wij zagen de mail.' }] })
  const [message, ...others] = await perform(sentMessages, { leastReceivers: 10 })
  assert.ok(message !== undefined && others.length === 0, 'one mail went to many')
  assert.match(message.subject, /Voorjaarsactie/)
  const { scope } = await perform(measureBreach, {
    id,
    choice: { type: 'message', document: message.document, about: 'receivers' },
  })
  assert.deepEqual(scope.people, { min: 40, best: 40, max: 40 })
  assert.deepEqual(
    scope.kinds.map(({ kind }) => kind),
    ['EMAIL', 'PERSON'],
  )

  const { rows } = await perform(breachPeople, { id, limit: 1000 })
  const hit = truth.persons.filter(
    ({ role, holds }) => role === 'customer' && holds.some(({ place }) => place === openCc.place),
  )
  // A family may share an address.
  const expected = rows.map(
    ({ email, name }) =>
      hit.find(
        ({ emails, spellings }) =>
          emails.includes(email ?? '') && spellings.some((spelling) => fold(spelling) === fold(name)),
      )?.id,
  )
  assert.equal(new Set(expected).size, 40, 'each is another customer of the ground truth')
  assert.ok(!expected.includes(undefined))

  await perform(noteBreach, {
    id,
    lines: [
      {
        type: 'answered',
        facts: {
          role: 'controller',
          receiver: 'known',
          natures: ['contact'],
          reveals: 'no',
          vulnerable: 'no',
          removed: 'no',
          borders: 'no',
        },
      },
      { type: 'measure', text: 'Voortaan via een verzendlijst', sort: 'prevent' },
      { type: 'wrote', field: 'contact-name', text: 'Marijke Hofstra' },
    ],
  })
  const seen = await view({ id })
  assert.deepEqual(seen.advice.missing, [])
  assert.deepEqual(
    [seen.advice.authority, seen.advice.people, seen.advice.register, seen.advice.isUnsure],
    ['not-needed', 'not-needed', true, true],
  )
  assert.equal(seen.severity.score, 1, '1 × 0.75 + 0.25')
  assert.equal(seen.clock.hours, 72)
  assert.equal(seen.clock.state, 'late')

  await perform(decideBreach, {
    id,
    authority: 'not',
    people: 'not',
    reason: 'Alleen adressen, veertig klanten, gevraagd te wissen.',
    by: 'Marijke Hofstra',
  })
  await perform(noteBreach, { id, lines: [{ type: 'answered', facts: { reveals: 'yes' } }] })
  const later = await view({ id })
  assert.equal(later.advice.people, 'tell', 'what is known changed')
  assert.equal(later.file.decisions[0]?.frozen.advice.people, 'not-needed', 'what was decided on did not')
  assert.equal(later.clock.state, 'not-needed')
  await perform(noteBreach, { id, lines: [{ type: 'answered', facts: { reveals: 'no' } }] })

  await perform(fileBreachPaper, { id, name: '../bevestiging.txt', base64: btoa('gewist') })
  const pack = await perform(breachPackFile, { id })
  const files = unzipSync(pack.bytes)
  const names = Object.keys(files)
  assert.ok(
    names.every((name) => !name.includes('..') && !name.startsWith('/')),
    names.join(),
  )
  checkChain(strFromU8(files['regels.jsonl'] ?? new Uint8Array()))
  for (const [, digest = '', name = ''] of strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array()).matchAll(
    /^(\w{64}) {2}(.+)$/gm,
  ))
    assert.equal(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
      digest,
      name,
    )
  assert.match(strFromU8(files['formulier-ap.txt'] ?? new Uint8Array()), /Minimaal aantal mensen\n40/)
  assert.equal(
    strFromU8(files['mensen.csv'] ?? new Uint8Array())
      .trim()
      .split('\n').length,
    41,
  )
})

test('a near miss tells of as many people as the breach that is opened of it', async () => {
  const { rows } = await perform(nearMisses, {})
  const found = rows.find(({ rule }) => rule === 'open-list')
  assert.ok(found !== undefined)
  assert.deepEqual(found.reasons, [{ code: 'strangers', count: 40 }])
  assert.equal(found.recipients.length, 39, 'two of a family share an address')
  const { id } = await perform(openBreach, { kind: 'open-cc' })
  const choice = { type: 'message', document: found.document, about: 'receivers' } as const
  assert.equal((await perform(measureBreach, { id, choice })).scope.people?.best, 40)
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** As the pack tells its reader to. */
function checkChain(text: string): void {
  let former = ''
  const rows = text.trim().split('\n')
  assert.ok(rows.length > 5)
  for (const row of rows) {
    const line = JSON.parse(row) as Record<'hash' | 'former' | 'salt' | 'body', string> & { atMs: number } // as the pack says
    assert.equal(line.former, former)
    assert.match(line.salt, /^[0-9a-f]{32}$/)
    const digest = sha256(`${line.salt}\n${line.body}`)
    assert.equal(line.hash, sha256(`${former}\n${String(line.atMs)}\n${digest}`))
    former = line.hash
  }
}

test('the form names the kinds of people of the scope, and no parts of a number that a person put right', async () => {
  const id = await countedFile()
  const who = async (): Promise<string> =>
    (await view({ id })).form.answers.find(({ question }) => question === 'who')?.text ?? ''
  const { file } = await view({ id })
  const [first] = file.scope?.roles ?? []
  assert.equal(first?.role, 'customer')
  assert.match(await who(), /^klanten \(\d+\)/)
  const amount = { min: 60, best: 60, max: 60 }
  await perform(noteBreach, {
    id,
    lines: [{ type: 'corrected', field: 'people', amount, reason: 'lijst geteld' }],
  })
  assert.match(await who(), /^klanten(?:;|$)/)
})

test('whole places, a stretch of time and a folder give the people who are in them', async () => {
  const { id } = await perform(openBreach, { kind: 'hacked-mailbox' })
  const sources = await perform(listSources, {})
  const mail = sources.find(({ label }) => label === 'mail')
  assert.ok(mail !== undefined)
  const whole = await perform(measureBreach, { id, choice: { type: 'places', places: [mail.id] } })
  await mustBe(id, 'mail/')
  const inMail = truth.persons.filter(({ holds }) => holds.some(({ place }) => place.startsWith('mail/')))
  assert.equal(whole.scope.people?.best, inMail.length)
  assert.ok(whole.scope.kinds.some(({ kind }) => kind === 'NL_BSN'))
  const ever = await perform(measureBreach, {
    id,
    choice: { type: 'places', places: [mail.id], from: '1990-01-01T00:00:00Z' },
  })
  assert.deepEqual(ever.scope.roles, whole.scope.roles)
  assert.deepEqual(ever.scope.reach, whole.scope.reach)
  const sent = await perform(measureBreach, {
    id,
    choice: { type: 'places', places: [mail.id], folder: 'verzonden.mbox' },
  })
  assert.ok((sent.scope.people?.best ?? 0) < inMail.length)
  const { proposed, steps } = await view({ id })
  assert.ok(proposed.natures !== undefined && steps.length > 8)
})

/** The people of a scope are those whom the ground truth has in these files. */
async function mustBe(id: number, ...places: readonly string[]): Promise<void> {
  const { rows } = await perform(breachPeople, { id, limit: 1000 })
  const there = truth.persons.filter(({ holds }) =>
    holds.some(({ place }) => places.some((one) => place.startsWith(one))),
  )
  const found = rows.map(({ name }) => fold(name)).sort()
  const missing = there.filter(({ spellings }) => !spellings.some((one) => found.includes(fold(one))))
  assert.deepEqual(
    missing.map(({ name }) => name),
    [],
  )
  assert.equal(rows.length, there.length, `${places.join()}: nobody too many`)
}

test('a stolen laptop and a hacked mailbox: the people are those of the ground truth', async () => {
  const sources = await perform(listSources, {})
  const numbers = (...labels: readonly string[]): number[] =>
    sources.filter(({ label }) => labels.includes(label)).map(({ id }) => id)
  const laptop = await perform(openBreach, { kind: 'lost-device' })
  await perform(measureBreach, {
    id: laptop.id,
    choice: { type: 'places', places: numbers('documenten', 'agenda') },
  })
  await mustBe(laptop.id, 'documenten/', 'agenda/')
  const stolen = await view({ id: laptop.id })
  assert.ok(stolen.proposed.natures?.includes('identity') && stolen.proposed.natures.includes('financial'))
  await perform(noteBreach, {
    id: laptop.id,
    lines: [
      {
        type: 'answered',
        facts: {
          role: 'controller',
          effects: ['seen', 'gone'],
          protection: 'weak',
          copy: 'yes',
          outage: 'none',
          receiver: 'stranger',
          natures: [...(stolen.proposed.natures ?? [])],
          intent: 'yes',
        },
      },
    ],
  })
  const { advice, severity } = await view({ id: laptop.id })
  assert.deepEqual([advice.authority, advice.people], ['notify', 'tell'])
  assert.equal(severity.band, 'very-high')
})

test('nobody reads paper: a person says how many', async () => {
  const { id } = await perform(openBreach, { kind: 'paper' })
  await perform(measureBreach, { id, choice: { type: 'by-hand', note: 'Ordner 2019' } })
  const before = await view({ id })
  assert.equal(before.numbers.people, null, 'not nought')
  await perform(noteBreach, {
    id,
    lines: [
      {
        type: 'corrected',
        field: 'people',
        amount: { min: 20, best: 25, max: 40 },
        reason: 'geteld op de rug',
      },
    ],
  })
  const after = await view({ id })
  assert.deepEqual(after.numbers.people, { min: 20, best: 25, max: 40 })
})

test('a rehearsal has a clock of its own, and stands in no register', async () => {
  const { id } = await perform(openBreach, { kind: 'lost-device', isRehearsal: true })
  const now = (await view({ id })).nowMs
  const aware = Temporal.Instant.fromEpochMilliseconds(now).toString()
  const times = { firstSignal: null, aware, began: null, ended: null }
  await perform(noteBreach, { id, lines: [{ type: 'timed', times }] })
  assert.equal((await view({ id })).clock.state, 'running')
  await perform(noteBreach, { id, lines: [{ type: 'jumped', hours: 73 }] })
  assert.equal((await view({ id })).clock.state, 'late')
  const register = await perform(exportBreaches, { format: 'json' })
  const { breaches: rows } = JSON.parse(strFromU8(register.bytes)) as { breaches: { file: { id: number } }[] } // as written
  assert.ok(!rows.some(({ file }) => file.id === id))
})

test('the register and the letters come in every format, in both languages', async () => {
  const id = await countedFile()
  for (const language of ['nl', 'en'] as const) {
    for (const format of breachRegisterFormats) {
      const { bytes } = await perform(exportBreaches, { format, language })
      assert.ok(bytes.length > 100, format)
    }
    for (const letter of ['people', 'public', 'controller', 'processor', 'insurer', 'police'] as const) {
      const { bytes } = await perform(breachLetterFile, { id, letter, format: 'txt', language })
      assert.doesNotMatch(strFromU8(bytes), /undefined|\[object/, letter)
    }
  }
  const letter = strFromU8((await perform(breachLetterFile, { id, letter: 'people', format: 'txt' })).bytes)
  assert.match(letter, /20 november 2025 ging een e-mail naar 40 mensen/)
  assert.match(letter, /Marijke Hofstra/)
})

test('everybody gets a mail of their own by the own server, once, and nobody sees another', async () => {
  const id = await countedFile()
  const mailServer = await startMailServer()
  try {
    await perform(setMailServer, {
      server: {
        host: '127.0.0.1',
        port: mailServer.port,
        security: 'none',
        user: '',
        from: 'marijke@deketting.example',
      },
    })
    const mail = await perform(previewBreachMail, { id })
    assert.ok(mail.to >= 39 && mail.left === mail.to && mail.unreachable === 0)
    await perform(noteBreach, { id, lines: [{ type: 'wrote', field: 'summary', text: 'Anders verteld.' }] })
    await assert.rejects(
      perform(sendBreachMail, { id, seen: mail.seen }),
      refused('mail-changed'),
      'nothing else goes than what was seen',
    )
    assert.equal(mailServer.received.length, 0)
    const { seen } = await perform(previewBreachMail, { id })
    let left = mail.to
    while (left > 0) left = (await perform(sendBreachMail, { id, seen })).left
    assert.equal(mailServer.received.length, mail.to)
    const receivers = mailServer.received.map((text) => /^To: (.+)$/m.exec(text)?.[1])
    assert.equal(new Set(receivers).size, mail.to)
    assert.ok(mailServer.received.every((text) => !/^(?:Cc|Bcc):/im.test(text)))
    assert.match(mailServer.received[0] ?? '', /Anders verteld/)
    await perform(sendBreachMail, { id, seen })
    assert.equal(mailServer.received.length, mail.to, 'nobody gets it twice')
    const { file } = await view({ id })
    const told = file.told.reduce((sum, { count }) => sum + (count ?? 0), 0)
    assert.equal(told, mail.to, 'the file says how many')
    const rehearsal = await perform(openBreach, { kind: 'open-cc', isRehearsal: true })
    const preview = await perform(previewBreachMail, { id: rehearsal.id })
    await assert.rejects(
      perform(sendBreachMail, { id: rehearsal.id, seen: preview.seen }),
      refused('breach-rehearsal'),
    )
  } finally {
    await mailServer.close()
    await perform(setMailServer, { server: null })
  }
})

test('what may point to a breach is shown, and put away by a person', async () => {
  await countedFile()
  const { signals } = await perform(breachSignals, {})
  assert.ok(!signals.some(({ code }) => code === 'open-cc'), 'it has a file already')
  const word = signals.find(({ code }) => code === 'supplier')
  assert.ok(word !== undefined)
  const looked = await perform(lookForBreaches, {})
  assert.ok(looked.read > 0)
  const intake = await perform(openSignal, { signal: word.id })
  const taken = await view({ id: intake.id })
  assert.equal(taken.file.kind, 'supplier')
  assert.equal(taken.clock.awareAtMs, word.atMs, 'their word is what makes us aware')
  assert.equal(taken.file.texts['others-involved'], word.about)
  assert.equal(taken.file.quoted?.from, word.about)
  assert.ok(taken.file.quoted.text.length > 40, 'what they wrote is quoted')
  const later = await perform(breachSignals, {})
  const isDismissed = async (): Promise<boolean | undefined> =>
    (await perform(breachSignals, {})).signals.find(({ id }) => id === word.id)?.isDismissed
  assert.equal(await isDismissed(), true, 'it has a file')
  assert.notEqual(later.lookedAtMs, null)
  await perform(dismissSignal, { signal: word.id, isDismissed: false })
  assert.equal(await isDismissed(), false)
  await perform(dismissSignal, { signal: word.id, isDismissed: true })
  assert.equal(await isDismissed(), true)
})

test('the house rule fits on two pages, and new files begin with its names', async () => {
  await perform(setBreachHouse, { contact: 'Marijke Hofstra', contactReach: '06 12345678' })
  const { id } = await perform(openBreach, { kind: 'paper' })
  assert.equal((await view({ id })).file.texts['contact-name'], 'Marijke Hofstra')
  for (const language of ['nl', 'en'] as const) {
    const { bytes } = await perform(breachProcedureFile, { language })
    const pages = strFromU8(bytes, true).match(/\/Type \/Page\b/g) ?? []
    assert.ok(pages.length <= 2, `${language}: ${String(pages.length)} pages`)
  }
})

test('times that contradict each other, or the law, are not kept', async () => {
  const { id } = await perform(openBreach, { kind: 'other' })
  const none = { firstSignal: null, began: null, ended: null }
  for (const times of [
    { ...none, aware: '1999-01-01T10:00:00Z' },
    { ...none, aware: '9999-01-01T10:00:00Z' },
    { ...none, aware: '2026-11-01T10:00:00Z', firstSignal: '2026-11-01T10:01:00Z' },
  ])
    await assert.rejects(perform(noteBreach, { id, lines: [{ type: 'timed', times }] }))
  assert.equal((await view({ id })).clock.state, 'not-started')
})

test('what was written and not changed since is whole', async () => {
  await countedFile()
  const { broken, breaches: all } = await perform(breaches, {})
  assert.deepEqual(broken, [])
  assert.ok(all.length > 0)
})
