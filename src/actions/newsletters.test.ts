import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startMailServer } from '../../test/mail-server.ts'
import { createWorkspace } from '../app/workspace.ts'
import { Refusal } from '../base/refusal.ts'
import { makeSample } from '../sample/index.ts'
import { applyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { setMailServer } from './mail.ts'
import { mailDigest, newsletterDigest, newsletterRules, previewDigestMail } from './newsletter-digest.ts'
import type { Newsletter } from './newsletter-ground.ts'
import { decideNewsletters, newsletter, newsletters } from './newsletters.ts'
import { objectionLetterFile } from './objection-letter.ts'
import { makePlan, plans } from './plans.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { noteTasks, tasks } from './tasks.ts'
import { noteUnsubscribed, previewUnsubscribe, unsubscribe, withdrawUnsubscribed } from './unsubscribe.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-newsletters-'))
await makeSample(join(folder, 'firm'))
const { workspace: firm } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = firm
await perform(addSource, { location: join(folder, 'firm', 'mail') })
await perform(scan, {})
after(async () => {
  await firm.close()
  rmSync(folder, { recursive: true, force: true })
})

const trade = 'nieuws.fietsvakblad.example'
const coffee = 'nieuws.koffieopwielen.example'
const club = 'nieuws.ondernemersclub.example'
const saddles = 'nieuws.zadelexpres.example'

async function one(key: string): Promise<Newsletter> {
  const found = (await perform(newsletters, {})).newsletters.find((each) => each.key === key)
  if (found === undefined) throw new Error(`Cannot find "${key}": expected it in the list`)
  return found
}

test('of every mailing: how it writes, what was opened, and the way out', async () => {
  const { newsletters: found, totals } = await perform(newsletters, {})
  assert.deepEqual(
    found.map(({ key, messages, everyDays, leaving, isOpenKnown }) => [
      key,
      messages,
      everyDays,
      leaving,
      isOpenKnown,
    ]),
    [
      [saddles, 16, 7, 'request', true],
      [trade, 12, 31, 'request', true],
      [coffee, 12, 31, 'own-mail', true],
      [club, 12, 31, 'open', false],
    ],
  )
  assert.deepEqual(
    [totals.messages, totals.neverAnswered, totals.neverOpened, totals.openUnknown],
    [52, 4, 2, 1],
  )
  assert.equal(new Date((await one(trade)).lastOpenedAtMs ?? 0).toISOString().slice(0, 7), '2025-08')
})

test('what may not go by itself does not, and what changed since it was seen neither', async () => {
  const [seen] = await perform(previewUnsubscribe, { keys: [club] })
  const refused = async (key: string, mark: string): Promise<string> => {
    try {
      await perform(unsubscribe, { key, seen: mark })
      return 'went'
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  assert.equal(await refused(club, seen?.seen ?? ''), 'nothing-leaves')
  assert.equal(await refused(trade, '0'.repeat(64)), 'request-changed')
  assert.equal(await refused('niets.example', '0'.repeat(64)), 'newsletter-not-found')
  assert.deepEqual(await perform(previewUnsubscribe, { keys: ['niets.example'] }), [])
})

test('what goes on is proved, is a task with a letter, and the letter ends the task', async () => {
  const at = Temporal.Instant.from('2026-11-02T10:00:00Z')
  const { ask } = await perform(noteUnsubscribed, { key: saddles, way: 'by-hand' }, { at })
  const file = await perform(newsletter, { key: saddles })
  assert.deepEqual(
    [file?.stands?.standing, file?.proof.length, file?.stands?.isLetterDue],
    ['still-sending', 3, true],
  )
  await perform(noteTasks, {})
  const task = async (): Promise<string | undefined> =>
    (await perform(tasks, {})).tasks.find(({ id }) => id === `newsletter-goes-on:${saddles}`)?.state
  assert.equal(await task(), 'open')
  const { bytes, fileName } = await perform(objectionLetterFile, {
    key: saddles,
    language: 'nl',
    format: 'txt',
  })
  const text = Buffer.from(bytes).toString()
  assert.match(fileName, /^bezwaar-/)
  assert.match(text, /2 november 2026[\s\S]*3 mails[\s\S]*5 november 2026/)
  const { ask: letter } = await perform(noteUnsubscribed, { key: saddles, way: 'objection' })
  assert.equal((await one(saddles)).stands?.standing, 'objected')
  assert.equal(await task(), 'done')
  await perform(withdrawUnsubscribed, { ask: letter })
  await perform(withdrawUnsubscribed, { ask })
  assert.equal((await one(saddles)).stands, null)
})

test('what is rolled up stands on the page of its day, read at its source', async () => {
  const choose = (key: string, decision: 'roll-up' | null) =>
    perform(decideNewsletters, { decisions: [{ key, decision }] })
  await choose(trade, 'roll-up')
  const page = await perform(newsletterDigest, { day: '2025-03-04' })
  assert.deepEqual([page.previous, page.next, page.total], ['2025-02-04', '2025-04-04', 1])
  assert.deepEqual(
    page.letters.map(({ name, title }) => [name, title]),
    [['Fietsvakblad', 'Vakblad: de ketting in 2030 (3)']],
  )
  assert.ok(!page.letters[0]?.opening.includes('http'))
  const { script } = await perform(newsletterRules, { language: 'en' })
  assert.match(script, /fileinto :create "Newsletters"/)
  const { former } = await choose(trade, null)
  assert.deepEqual(former, [{ key: trade, decision: 'roll-up' }])
})

test('what lies there of a blocked sender is cleaned up by a plan, and comes back', async () => {
  const inbox = join(folder, 'firm', 'mail', 'inbox.mbox')
  const before = readFileSync(inbox)
  await perform(decideNewsletters, { decisions: [{ key: coffee, decision: 'block' }] })
  const offer = (await perform(plans, {})).offers.find(({ rule }) => rule === 'blocked-mail')
  assert.equal(offer?.effect.items, 12)
  const { id } = await perform(makePlan, { rule: 'blocked-mail' })
  await perform(applyPlanAction, { planId: id })
  assert.ok(!readFileSync(inbox, 'utf8').includes('koffieopwielen.example'))
  const { messages, decision } = await one(coffee)
  assert.deepEqual([messages, decision?.what], [0, 'block'])
  await perform(undoPlanAction, { planId: id })
  assert.ok(readFileSync(inbox).equals(before))
})

test('the page of a day goes to oneself as it was seen, and to nobody else', async () => {
  const server = await startMailServer()
  const from = 'marijke@deketting.example'
  await perform(setMailServer, {
    server: { host: '127.0.0.1', port: server.port, security: 'none', user: '', from },
  })
  await perform(decideNewsletters, { decisions: [{ key: trade, decision: 'roll-up' }] })
  const wish = { day: '2025-03-04', language: 'nl' } as const
  const { seen, to, subject } = await perform(previewDigestMail, wish)
  assert.deepEqual([to, subject], [from, 'Kwartje: 1 nieuwsbrief van 4 maart 2025'])
  await assert.rejects(perform(mailDigest, { ...wish, seen: '0'.repeat(64) }), { code: 'mail-changed' })
  assert.deepEqual(server.received, [])
  assert.equal((await perform(mailDigest, { ...wish, seen })).failure, null)
  assert.match(server.received[0] ?? '', /^To: marijke@deketting\.example\r$/m)
  assert.match(server.received[0] ?? '', /- Fietsvakblad: Vakblad: de ketting in 2030 \(3\)/)
  await server.close()
})
