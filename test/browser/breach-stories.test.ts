import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import axe from 'axe-core'
import { makeSample } from '../../src/sample/index.ts'
import type { Truth, TruePerson } from '../../src/sample/truth.ts'
import {
  answer,
  assertPeople,
  decide,
  decisionIn,
  finish,
  hits,
  itWasIn,
  itWasTheMail,
  keepPaper,
  knewJustNow,
  notify,
  readLetter,
  somethingHappened,
  takePack,
} from './breach-owner.ts'
import { openBrowser, type Opened } from './browser.ts'
import { told, visit, type Visitor } from './visitor.ts'
import { startWorkbench, untilRead, type Workbench } from './workbench.ts'

// Three breaches of the sample firm, each from "it happened" to the pack that stands alone.

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-truth-'))
let opened: Opened
let desk: Workbench
let truth: Truth

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  truth = await makeSample(scratch)
  desk = await startWorkbench(['--sample'])
  await untilRead(desk)
})

after(async () => {
  rmSync(scratch, { recursive: true, force: true })
  if ('browser' in opened) await Promise.all([desk.close(), opened.close()])
})

/** Lets somebody in at the page with all breaches, and tells what stood on the screen when the story breaks off. */
async function story(context: TestContext, tell: (owner: Visitor) => Promise<void>): Promise<void> {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
  await owner.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.origin })
  try {
    await owner.page.goto(`${desk.origin}/breaches`)
    await tell(owner)
    owner.assertQuiet()
  } catch (error) {
    return await told(error, owner)
  } finally {
    await owner.close()
  }
  return undefined
}

function peopleIn(...places: readonly string[]): readonly TruePerson[] {
  return truth.persons.filter(({ holds }) =>
    holds.some(({ place }) => places.some((one) => place.startsWith(one))),
  )
}

const onForm = ['Aard van het incident', 'Minimaal aantal mensen', 'Maximaal aantal mensen'] as const

test('a stolen laptop: notified, people told, and a decision that keeps what it rested on', (context) =>
  story(context, async (owner) => {
    const { page } = owner
    const hit = peopleIn('documenten/', 'agenda/')
    await somethingHappened(owner, 'Een laptop, telefoon of stick is weg')
    await knewJustNow(owner)
    await answer(owner, 'Eerst: stop het lek', 'Gestolen? Doe aangifte. U krijgt een nummer; bewaar dat.')
    await itWasIn(owner, 'documenten', 'agenda')
    await answer(
      owner,
      'Wat is er met de gegevens gebeurd?',
      'Anderen konden ze zien',
      'Ze zijn weg, of waren dat',
    )
    await answer(owner, 'Van wie zijn deze gegevens?', 'Van ons')
    await answer(owner, 'Gaat het ook om mensen in andere landen?', 'Nee')
    await answer(owner, 'Waren de gegevens onleesbaar gemaakt?', 'Alleen een wachtwoord')
    await answer(owner, 'Hebt u de gegevens nog?', 'Ja')
    await answer(owner, 'Wie heeft het nu, denkt u?', null)
    await answer(owner, 'Wat voor gegevens zijn het?', null)
    await answer(owner, 'Zegt het iets over mensen dat ze bij u horen?', 'Nee')
    await answer(owner, 'Zitten er mensen bij die extra kwetsbaar zijn?', 'Nee')
    await answer(owner, 'Wat merkten mensen ervan?', 'Niets')
    await answer(owner, 'Was er opzet in het spel?', 'Ja, met opzet')
    await answer(owner, 'Is het gevaar intussen weg?', 'Nee')
    await answer(owner, 'Bent u een financiële onderneming?', 'Nee')

    await hits(owner, hit.length)
    await page.getByText('Meld het bij de Autoriteit Persoonsgegevens.').waitFor()
    await page.getByText('Vertel het de mensen om wie het gaat.').waitFor()
    const why = 'De schijf is te lezen en er staan kopieën van ID-bewijzen op.'
    await decide(owner, { authority: 'Ja, melden', people: 'Ja, ieder apart', why })
    const [incident = '', least, most] = await notify(owner, ...onForm)
    assert.match(incident, /gestolen/)
    assert.ok(
      Number(least) <= hit.length && hit.length <= Number(most),
      `${String(least)} to ${String(most)}`,
    )
    await keepPaper(owner, 'ontvangstbevestiging.txt', 'Uw melding Z2026-0042 is ontvangen.')
    await readLetter(owner, /laptop|toestel/)

    // The next day it turns out that the disk was encrypted.
    await page.goto(`${page.url().split('?', 1)[0] ?? ''}?step=protection`)
    await answer(owner, 'Waren de gegevens onleesbaar gemaakt?', 'Versleuteld, en de sleutel is veilig')
    await page.getByRole('link', { name: 'Naar het dossier' }).click()
    await page.getByText('Sindsdien is ons advies veranderd.').waitFor()
    await finish(owner, 'Elke laptop is voortaan versleuteld.')

    const pack = await takePack(owner)
    assertPeople(pack.people, hit)
    const { frozen } = decisionIn(pack)
    assert.deepEqual([frozen.advice.authority, frozen.advice.people], ['notify', 'tell'])
    assert.equal(frozen.facts.protection, 'weak', 'as it was known then')
    assert.match(pack.paper('ontvangstbevestiging.txt') ?? '', /Z2026-0042/)
  }))

test('a hacked mailbox: everybody in it is counted, and it is notified', (context) =>
  story(context, async (owner) => {
    const { page } = owner
    const hit = peopleIn('mail/')
    await somethingHappened(owner, 'Iemand zat in onze mail')
    await answer(owner, 'Was dit een oefening van uzelf?', 'Nee, dit is echt')
    await knewJustNow(owner)
    await answer(owner, 'Eerst: stop het lek', 'Zet aanmelden in twee stappen aan.')
    await itWasIn(owner, 'mail')
    await answer(owner, 'Zijn er persoonsgegevens geraakt?', 'Ja')
    await answer(owner, 'Wat is er met de gegevens gebeurd?', 'Anderen konden ze zien')
    await answer(owner, 'Van wie zijn deze gegevens?', 'Van ons')
    await answer(owner, 'Gaat het ook om mensen in andere landen?', 'Weet ik niet')
    await answer(owner, 'Wat voor gegevens zijn het?', null)
    await answer(owner, 'Zegt het iets over mensen dat ze bij u horen?', 'Nee')
    await answer(owner, 'Zitten er mensen bij die extra kwetsbaar zijn?', 'Nee')
    await answer(owner, 'Is het gevaar intussen weg?', 'Nee')
    await answer(owner, 'Bent u een financiële onderneming?', 'Nee')

    await hits(owner, hit.length)
    await page.getByText('Meld het bij de Autoriteit Persoonsgegevens.').waitFor()
    const why = 'Een inbreker kon alle mail lezen, ook kopieën van ID-bewijzen.'
    await decide(owner, { authority: 'Ja, melden', people: 'Ja, ieder apart', why })
    const [incident = '', least, most] = await notify(owner, ...onForm)
    assert.match(incident, /Hacking/)
    assert.ok(
      Number(least) <= hit.length && hit.length <= Number(most),
      `${String(least)} to ${String(most)}`,
    )
    await keepPaper(owner, 'ontvangstbevestiging.txt', 'Uw melding Z2026-0042 is ontvangen.')
    await readLetter(owner, /mail/)
    await finish(owner, 'Iedereen meldt zich nu in twee stappen aan.')

    const pack = await takePack(owner)
    assertPeople(pack.people, hit)
    assert.equal(decisionIn(pack).frozen.facts.receiver, 'attacker', 'follows from what happened')
    assert.match(pack.paper('ontvangstbevestiging.txt') ?? '', /Z2026-0042/)
  }))

test('a misdirected mail that was deleted: kept, with the word of who got it, and not notified', (context) =>
  story(context, async (owner) => {
    const { page } = owner
    await somethingHappened(owner, 'Een mail ging naar de verkeerde')
    await knewJustNow(owner)
    await answer(owner, 'Eerst: stop het lek', 'Vraag dat per mail te bevestigen. Bewaar die mail.')
    await itWasTheMail(owner, 'Dennis', 'Een klant kan niet inloggen')
    await answer(owner, 'Van wie zijn deze gegevens?', 'Van ons')
    await answer(owner, 'Gaat het ook om mensen in andere landen?', 'Nee')
    await answer(owner, 'Wie heeft het nu, denkt u?', 'Iemand die u kent, en het is weg')
    await answer(owner, 'Wat voor gegevens zijn het?', null)
    await answer(owner, 'Zegt het iets over mensen dat ze bij u horen?', 'Nee')
    await answer(owner, 'Zitten er mensen bij die extra kwetsbaar zijn?', 'Nee')
    await answer(owner, 'Is het gevaar intussen weg?', 'Ja')

    await hits(owner, 1)
    await page.getByText('Melden bij de Autoriteit Persoonsgegevens hoeft niet.').waitFor()
    const why = 'Een naam en een mailadres, en de ontvanger heeft het gewist.'
    await decide(owner, { authority: 'Nee, niet melden', people: 'Ja, ieder apart', why })
    await page.getByRole('heading', { level: 1, name: 'Melden hoeft niet.' }).waitFor()
    await keepPaper(owner, 'gewist.txt', 'Ik heb de mail meteen weggegooid. Dennis')
    await readLetter(owner, /mail/)
    await finish(owner, 'Wij kijken twee keer naar het adres.')

    const pack = await takePack(owner)
    const written = truth.persons.filter(
      ({ role, holds }) =>
        role === 'customer' &&
        holds.some(({ kind, place }) => kind === 'EMAIL' && place === 'mail/verzonden.mbox') &&
        holds.some(({ kind }) => kind === 'PERSON'),
    )
    const [name = ''] = pack.people
    assertPeople(
      pack.people,
      written.filter((one) => one.spellings.includes(name)),
    )
    assert.equal(decisionIn(pack).frozen.advice.authority, 'not-needed')
    assert.match(pack.paper('gewist.txt') ?? '', /weggegooid/)
  }))
