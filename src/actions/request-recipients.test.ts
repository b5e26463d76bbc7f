import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startMailServer } from '../../test/mail-server.ts'
import { openSampleFirm } from '../app/sample-firm.ts'
import { Refusal } from '../base/refusal.ts'
import { applyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { setMailServer } from './mail.ts'
import { planCorrection } from './person-corrections.ts'
import { planErasure } from './person-plans.ts'
import { personStanding, restrictPerson } from './person-standing.ts'
import { people, person } from './persons.ts'
import { decideStatement } from './register-decide.ts'
import { previewRequestLetter, requestLetterFile, sendRequestLetter } from './request-letters.ts'
import {
  addRequestRecipient,
  findRequestRecipients,
  leaveRequestRecipients,
  noteRecipientAnswer,
} from './request-recipients.ts'
import { automatedActivities, reviewRequest } from './request-review.ts'
import { setRequestPersons } from './request-search.ts'
import { noteRequest, openRequest, request } from './requests.ts'
import { scan } from './scan.ts'
import { refused } from '../../test/refused.ts'

// Who received somebody's data hears what became of them, on the sample firm.

const firm = await openSampleFirm(new AbortController().signal)
const { perform } = firm.workspace
await perform(scan, {})
after(() => firm.throwAway())

const mail = 'piet.terpstra@thuispost.example'
const { id: piet } = await perform(person, { who: mail })

async function asked(right: 'erasure' | 'rectification' | 'restriction'): Promise<number> {
  const asker = { name: 'Piet Terpstra', mail }
  const { id } = await perform(openRequest, { channel: 'mail', rights: [right], asker, language: 'nl' })
  const sure = { of: 'asker', method: 'known-address', result: 'right', checked: 'bekend adres' } as const
  await perform(noteRequest, {
    id,
    lines: [
      { type: 'identified', ...sure },
      { type: 'decided', right, outcome: 'granted' },
    ],
  })
  return id
}

const stepOf = async (id: number): Promise<string | undefined> => (await perform(request, { id }))?.step

test('a plan that lies ready has erased nothing: it is carried out first, and put back it is to be done again', async () => {
  const id = await asked('erasure')
  const plan = await perform(planErasure, { who: [String(piet)], request: id })
  assert.equal(await stepOf(id), 'carry-out')
  await perform(applyPlanAction, { planId: plan.id })
  assert.equal(await stepOf(id), 'answer')
  const view = await perform(request, { id })
  assert.deepEqual(
    view?.file.carriedOut.map(({ state, left }) => [state, left]),
    [['applied', 1]],
  )
  // What was seen before the erasure is still there when nothing shows it any more.
  assert.ok(view.recipients.some(({ shownBy, messages }) => shownBy === 'mail' && messages > 0))
  const told = view.recipients.find(({ messages }) => messages > 0)!
  const letter = { id, letter: 'recipient', recipient: told.key } as const
  assert.match((await perform(previewRequestLetter, letter)).text, /gewist/)
  await perform(undoPlanAction, { planId: plan.id })
  assert.equal(await stepOf(id), 'carry-out')
  // They have nothing to hear: everything is as it was.
  await assert.rejects(perform(previewRequestLetter, letter), refused('request-put-back'))
})

test('a correction that was put back is told to nobody, also beside one that stays', async () => {
  const id = await asked('rectification')
  const to = 'piet.elders@thuispost.example'
  const wish = { who: String(piet), request: id } as const
  const first = await perform(planCorrection, {
    ...wish,
    corrections: [{ field: 'email', from: mail, to }],
  })
  await perform(applyPlanAction, { planId: first.id })
  await perform(undoPlanAction, { planId: first.id })
  const stays = 'piet.terpstra@nieuwepost.example'
  await perform(planCorrection, { ...wish, corrections: [{ field: 'email', from: mail, to: stays }] })
  const { recipients } = (await perform(request, { id }))!
  const texts = await Promise.all(
    recipients.map(
      async ({ key }) =>
        (await perform(previewRequestLetter, { id, letter: 'recipient', recipient: key })).text,
    ),
  )
  assert.ok(texts.some((text) => text.includes(stays)))
  assert.ok(!texts.some((text) => text.includes(to)))
})

test('each who received data gets a letter that names kinds and days and no value, or a reason why not', async () => {
  const server = await startMailServer()
  try {
    await perform(setMailServer, {
      server: {
        host: 'localhost',
        port: server.port,
        security: 'none',
        user: '',
        from: 'info@deketting.example',
      },
    })
    const id = await asked('erasure')
    await assert.rejects(perform(findRequestRecipients, { id }), refused('request-no-person'))
    await perform(planErasure, { who: [String(piet)], request: id })
    await perform(noteRequest, { id, lines: [{ type: 'planned', plan: null, right: 'erasure' }] })
    const { recipients } = (await perform(request, { id }))!
    const one = recipients.find(({ messages, mail: to }) => messages > 0 && to !== '')!
    const letter = { id, letter: 'recipient', recipient: one.key } as const
    const preview = await perform(previewRequestLetter, letter)
    assert.equal(preview.to, one.mail)
    assert.match(preview.text, /Piet Terpstra/)
    assert.match(preview.text, /gewist.*artikel 19/)
    assert.ok(!preview.text.includes(mail) && !/NL\d{2}/.test(preview.text))
    assert.deepEqual(preview.faults, [])
    const paper = await perform(requestLetterFile, letter)
    assert.equal(Buffer.from(paper.bytes.subarray(0, 5)).toString(), '%PDF-')
    await perform(sendRequestLetter, { ...letter, seen: preview.seen, channel: 'mail' })
    assert.equal(server.received.length, 1)
    await perform(noteRecipientAnswer, { id, recipient: one.key, text: 'Wij hebben het ook gewist.' })
    // Each of the others is told by word of a person why not, and no reason is no reason.
    const others = recipients.filter(({ key }) => key !== one.key)
    const wish = { id, recipients: [others[0]!.key], reason: 'impossible' as const }
    await assert.rejects(perform(leaveRequestRecipients, wish))
    await assert.rejects(
      perform(leaveRequestRecipients, { ...wish, recipients: ['niemand.example'], why: 'bestaat niet' }),
      refused('recipient-not-found'),
    )
    const answer = { id, letter: 'answer' } as const
    const reply = await perform(previewRequestLetter, answer)
    assert.match(reply.text, new RegExp(`${one.name || one.key} \\(ingelicht op`))
    for (const name of recipients.filter(({ isPrivate }) => isPrivate).map((private_) => private_.name))
      assert.ok(!reply.text.includes(name), name)
    await perform(sendRequestLetter, {
      ...answer,
      seen: reply.seen,
      channel: 'letter',
      ignored: [...reply.faults],
    })
    assert.equal(await stepOf(id), 'tell-recipients')
    const keys = others.map(({ key }) => key)
    await perform(leaveRequestRecipients, { id, recipients: keys, reason: 'impossible', why: 'is opgeheven' })
    const view = (await perform(request, { id }))!
    assert.equal(view.step, 'close')
    const state = view.recipients.find(({ key }) => key === one.key)
    assert.equal(state?.answer?.text, 'Wij hebben het ook gewist.')
    assert.ok(view.recipients.every(({ toldAt, left }) => toldAt !== null || left !== null))
  } finally {
    await server.close()
  }
})

test('who received the old address hears the new one; of what never went there nothing is told', async () => {
  const id = await asked('rectification')
  const to = 'piet.nieuw@thuispost.example'
  await perform(planCorrection, {
    who: String(piet),
    corrections: [{ field: 'email', from: mail, to }],
    request: id,
  })
  const { recipients } = (await perform(request, { id }))!
  const letters = await Promise.all(
    recipients.map(async ({ key, kinds }) => ({
      kinds,
      text: (await perform(previewRequestLetter, { id, letter: 'recipient', recipient: key })).text,
    })),
  )
  for (const { kinds, text } of letters)
    assert.equal(text.includes(to), kinds.length === 0 || kinds.includes('EMAIL'), kinds.join(' '))
  assert.ok(letters.every(({ text }) => !text.includes(mail)))
})

test('a refused right is told to nobody, and a restriction is', async () => {
  const id = await asked('restriction')
  const added = await perform(addRequestRecipient, {
    id,
    name: 'Incasso Voorbeeld',
    mail: 'post@incasso.example',
  })
  await perform(noteRequest, {
    id,
    lines: [
      { type: 'decided', right: 'erasure', outcome: 'refused', grounds: ['legal-duty'], why: 'facturen' },
    ],
  })
  const letter = { id, letter: 'recipient', recipient: added[0]!.key } as const
  const { text } = await perform(previewRequestLetter, letter)
  assert.match(text, /bewaren wij|Wij bewaren/)
  assert.doesNotMatch(text, /gewist/)
  await perform(restrictPerson, { who: String(piet), ground: '18(1)(c)', request: id })
  const view = (await perform(request, { id }))!
  assert.ok(view.file.planned.some(({ right }) => right === 'restriction'))
  assert.ok(view.recipients.length > 1)
  await assert.rejects(
    perform(restrictPerson, { who: 'els', ground: '18(1)(c)', request: 999 }),
    (error) => error instanceof Refusal,
  )
})

test('a person looks at what a machine decided: where the register has such decisions, what was weighed, and the letter', async () => {
  await perform(decideStatement, {
    activity: 'payroll',
    steps: [
      {
        field: 'automated-decisions',
        item: '',
        step: 'declare',
        value: { term: 'yes', text: 'Het rooster weigert verlof' },
      },
    ],
  })
  const activities = await perform(automatedActivities, { language: 'nl' })
  assert.deepEqual(
    [activities[0]?.id, activities[0]?.says, activities[0]?.text],
    ['payroll', 'yes', 'Het rooster weigert verlof'],
  )
  // Of what nobody said anything nobody knows: no empty field counts as no.
  assert.ok(activities.slice(1).every(({ says }) => says === 'untold'))
  const { id } = await perform(openRequest, {
    channel: 'mail',
    rights: ['human-decision'],
    asker: { name: 'Els Kamphuis', mail: 'fam.kamphuis@thuispost.example' },
    language: 'nl',
  })
  const { id: els } = (await perform(people, { text: 'Els Kamphuis' })).rows[0]!
  await perform(setRequestPersons, { id, persons: [els], identifiers: [] })
  await perform(noteRequest, {
    id,
    lines: [
      { type: 'doubted', doubt: false, why: 'bekend adres' },
      { type: 'decided', right: 'human-decision', outcome: 'granted' },
    ],
  })
  assert.equal(await stepOf(id), 'review')
  const said = { id, activity: 'payroll', decision: 'Verlof geweigerd', weighed: 'Zij vroeg het op tijd' }
  await assert.rejects(perform(reviewRequest, { ...said, by: '', outcome: 'changed' }))
  await perform(reviewRequest, {
    ...said,
    by: 'Marijke Hofstra',
    view: 'Het was al toegezegd',
    outcome: 'changed',
    result: 'Het verlof gaat door',
  })
  assert.equal(await stepOf(id), 'answer')
  const { text, faults } = await perform(previewRequestLetter, { id, letter: 'answer' })
  assert.match(text, /Verlof geweigerd\. Meegewogen is: Zij vroeg het op tijd\./)
  assert.match(
    text,
    /wat u er zelf van vindt, is meegewogen\. Het besluit is veranderd\. Het verlof gaat door\./,
  )
  assert.deepEqual(faults, [])
  const { lines } = await perform(personStanding, { who: String(els) })
  assert.ok(lines.some(({ event }) => event.type === 'reviewed' && event.request === id))
})

test('who upholds the decision says where to complain', async () => {
  const asker = { name: 'Els Kamphuis', mail: 'fam.kamphuis@thuispost.example' }
  const { id } = await perform(openRequest, { channel: 'mail', rights: ['human-decision'], asker })
  await perform(noteRequest, {
    id,
    lines: [{ type: 'decided', right: 'human-decision', outcome: 'granted' }],
  })
  const said = { decision: 'Verlof geweigerd', weighed: 'Niemand kon invallen', by: 'Marijke' }
  await perform(reviewRequest, { id, ...said, outcome: 'upheld' })
  const { text } = await perform(previewRequestLetter, { id, letter: 'answer' })
  assert.match(text, /Het besluit blijft zoals het was[\s\S]*Autoriteit Persoonsgegevens[\s\S]*rechtbank/)
})
