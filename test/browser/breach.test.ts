import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import axe from 'axe-core'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { told, visit, type Visitor } from './visitor.ts'
import { untilRead, startWorkbench, type Workbench } from './workbench.ts'

// A mail with open addresses on the sample firm, as its owner goes through it: from "it happened" to the pack.

let opened: Opened
let desk: Workbench

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  desk = await startWorkbench(['--sample'])
  await untilRead(desk)
})

after(async () => {
  if ('browser' in opened) await Promise.all([desk.close(), opened.close()])
})

async function open(path: string): Promise<Visitor> {
  assert.ok('browser' in opened)
  const visitor = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
  await visitor.page.goto(`${desk.origin}${path}`)
  return visitor
}

/** Answers a page of the interview and goes on. */
async function answer({ page }: Visitor, ask: string, label: string | RegExp | null): Promise<void> {
  await page.getByRole('heading', { level: 1, name: ask }).waitFor()
  if (label !== null) await page.getByLabel(label).first().check()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
}

test('a mail with open addresses, from what happened to the pack', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/breaches')
  const { page } = owner
  try {
    await page.getByRole('heading', { level: 1, name: 'Er staat nu geen datalek open.' }).waitFor()
    await page.getByText('Een mail van u ging naar veel mensen').waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('link', { name: 'Er is iets gebeurd' }).click()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await page.getByText('Kies eerst wat er gebeurde.').waitFor()
    await page.getByLabel('Iedereen kon elkaars adres zien').check()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()

    await page.getByRole('heading', { level: 1, name: 'Wanneer wist u het?' }).waitFor()
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.getByText('Vul in wanneer u het zeker wist.').waitFor()
    await page.getByRole('button', { name: 'Nu', exact: true }).click()
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await answer(owner, 'Eerst: stop het lek', 'Vraag de ontvangers')

    await page.getByRole('heading', { level: 1, name: 'Waar zat het in?' }).waitFor()
    await page.getByRole('button', { name: 'Tel wie erin zat' }).click()
    await page.getByText('Kies een mail.').waitFor()
    await page.getByLabel('Voorjaarsactie: gratis kettingspray').check()
    await page.getByRole('button', { name: 'Tel wie erin zat' }).click()

    await page.getByRole('heading', { level: 1, name: 'Van wie zijn deze gegevens?' }).waitFor()
    assert.deepEqual(await violations(page), [])
    await answer(owner, 'Van wie zijn deze gegevens?', /^Van ons ?Uw eigen/)
    await answer(owner, 'Gaat het ook om mensen in andere landen?', 'Nee')
    await page.getByText('Kwartje stelt dit voor').waitFor()
    await answer(owner, 'Wie heeft het nu, denkt u?', null)
    await answer(owner, 'Wat voor gegevens zijn het?', null)
    await answer(owner, 'Zegt het iets over mensen dat ze bij u horen?', 'Nee')
    await answer(owner, 'Zitten er mensen bij die extra kwetsbaar zijn?', 'Nee')
    await answer(owner, 'Is het gevaar intussen weg?', 'Nee')

    await page.getByRole('heading', { level: 1, name: /^Nog 71 uur en \d+ minuten om te melden/ }).waitFor()
    await page.getByText('Melden bij de Autoriteit Persoonsgegevens hoeft niet.').waitFor()
    await page.getByText('Hier kan iemand anders over denken.').waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('link', { name: '40 mensen' }).click()
    await page.getByRole('heading', { level: 2, name: '40 mensen' }).waitFor()
    assert.equal(await page.getByRole('complementary').getByRole('listitem').count(), 40)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
    await page.getByText('Kies bij allebei een antwoord.').waitFor()
    await page.getByLabel('Nee, niet melden').check()
    await page.getByLabel('Nee', { exact: true }).check()
    await page.getByLabel('Waarom?').fill('Alleen adressen; wij vroegen allen te wissen.')
    await page.getByLabel('Wie beslist?').fill('Marijke Hofstra')
    await page.getByRole('button', { name: 'Leg dit besluit vast' }).click()
    await page.getByText('Het besluit is vastgelegd').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Melden hoeft niet.' }).waitFor()

    const [pack] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Neem het hele dossier mee (ZIP)' }).click(),
    ])
    const files = unzipSync(readFileSync(await pack.path()))
    assert.ok('regels.jsonl' in files && 'mensen.csv' in files && 'dossier.pdf' in files)

    await page.getByRole('button', { name: 'Rond af' }).click()
    await page.getByText(/^Afgerond op/).waitFor()
    await page.getByRole('link', { name: 'Naar alle datalekken' }).click()
    await page.getByRole('heading', { level: 1, name: 'Er staat nu geen datalek open.' }).waitFor()
    owner.assertQuiet()
  } catch (error) {
    return told(error, owner)
  }
  await owner.close()
  return undefined
})

test('the form of the authority is filled in as far as it goes, copied, and nothing is sent', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/breaches/2?view=form')
  const { page } = owner
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.origin })
  await page
    .getByRole('heading', { level: 1, name: 'Het formulier van de Autoriteit Persoonsgegevens' })
    .waitFor()
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Kopieer: Samenvatting van het incident' }).click()
  await page.getByText('Gekopieerd.').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /naar 40 mensen tegelijk/)
  await page.getByRole('textbox', { name: 'Wie is het aanspreekpunt?' }).fill('Marijke Hofstra')
  await page.getByRole('button', { name: 'Bewaar: Wie is het aanspreekpunt?' }).click()
  await page.getByRole('button', { name: 'Kopieer: Wie meldt (naam, functie)' }).waitFor()
  await page.getByRole('button', { name: 'Ik heb het gemeld' }).click()
  await page.getByLabel('Nummer').fill('Z2026-0001')
  await page
    .getByRole('form', { name: 'Schrijf op wie u inlichtte' })
    .getByRole('button', { name: 'Bewaar' })
    .click()
  await page.getByRole('link', { name: 'Naar het dossier' }).click()
  await page.getByText(/U meldde het op/).waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('a stolen laptop is rehearsed on a clock that can be put forward', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/breaches?start=rehearsal')
  const { page } = owner
  await page.getByLabel('Een laptop, telefoon of stick is weg').check()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Wanneer wist u het?' }).waitFor()
  await page.getByRole('button', { name: 'Nu', exact: true }).click()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await answer(owner, 'Eerst: stop het lek', null)
  await page.getByRole('heading', { level: 1, name: 'Waar zat het in?' }).waitFor()
  await page.getByLabel('documenten').check()
  await page.getByRole('button', { name: 'Tel wie erin zat' }).click()
  await page.getByRole('heading', { level: 1, name: 'Wat is er met de gegevens gebeurd?' }).waitFor()
  await page.getByRole('link', { name: 'Naar het dossier' }).click()
  await page.getByText('Dit is een oefening', { exact: true }).waitFor()
  await page.getByRole('button', { name: '48 uur later' }).click()
  await page.getByRole('heading', { level: 1, name: /^Nog 2[34] uur/ }).waitFor()
  await page.getByRole('button', { name: '24 uur later' }).click()
  await page.getByRole('heading', { level: 1, name: /^De 72 uur zijn .* voorbij/ }).waitFor()
  await page.getByText('Er is geen besluit genomen.').waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('on a phone a file of what a supplier wrote shows it first, and each question begins at its top', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, desk, {
    language: 'nl',
    script: axe.source,
    width: 390,
    height: 600,
  })
  const { page } = owner
  await page.goto(`${desk.origin}/breaches`)
  await page
    .getByRole('button', { name: 'Open een dossier: Een leverancier schreef over een datalek' })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Wanneer wist u het?' }).waitFor()
  await page.getByText(/^Wat .*kassameester.* schreef$/).click()
  const words = page.locator('pre')
  assert.ok((await words.innerText()).length > 40)
  assert.deepEqual(await violations(page), [])
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await answer(owner, 'Eerst: stop het lek', null)
  await page.getByRole('heading', { level: 1, name: 'Waar zat het in?' }).waitFor()
  assert.equal(await page.evaluate(() => scrollY), 0)
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[type=text]')?.value === 'kassameester.example',
  )
  await page.getByRole('link', { name: 'Naar het dossier' }).click()
  await words.waitFor()
  await page.goto(`${desk.origin}/breaches`)
  await page.getByText(/^De 72 uur zijn \d+ dagen voorbij$/).waitFor()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  assert.equal(wider, 0, 'the page is no wider than the window')
  assert.equal(await page.getByRole('button', { name: /^Open een dossier: Een leverancier/ }).count(), 0)
  owner.assertQuiet()
  await owner.close()
  return undefined
})
