import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, type Opened } from './browser.ts'
import { visit, type Visitor } from './visitor.ts'
import { untilRead, startWorkbench, type Workbench } from './workbench.ts'

// The register as its owner goes through it: what was seen is agreed with, put right, refused and taken back, and signed off.

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
  const visitor = await visit(opened.browser, desk, { language: 'nl' })
  await visitor.page.goto(`${desk.origin}${path}`)
  return visitor
}

test('an owner agrees with what was seen, refuses, writes something else, and takes each back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/register/customers')
  const { page } = owner
  const row = (text: string) =>
    page.locator('li.statement').filter({ has: page.getByText(text, { exact: true }) })
  await page.getByRole('heading', { level: 1, name: 'Klanten en facturen' }).waitFor()

  await page.getByRole('button', { name: 'Klopt: klanten', exact: true }).click()
  await row('klanten').getByText('bevestigd').waitFor()
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await page.getByRole('button', { name: 'Klopt: klanten', exact: true }).waitFor()

  await page.getByRole('button', { name: 'Meer keuzes voor adres' }).click()
  await page.getByRole('button', { name: 'Hoort hier niet', exact: true }).filter({ visible: true }).click()
  await page.getByText('1 hoort hier niet, zei u').click()
  await page.getByRole('button', { name: 'Toch wel' }).click()
  await page.getByRole('button', { name: 'Klopt: adres', exact: true }).waitFor()

  await page.getByRole('button', { name: 'Vul in: Beveiliging' }).click()
  const form = page.getByRole('form', { name: 'Beveiliging' })
  await form.getByLabel('Kies').selectOption({ label: 'aanmelden in twee stappen' })
  await form.getByRole('button', { name: 'Bewaar' }).click()
  await row('aanmelden in twee stappen').getByText('opgegeven').waitFor()

  await page.getByRole('button', { name: /^nee: computer beslist/ }).click()
  await row('computer beslist met gevolgen voor iemand: nee').waitFor()

  await row('rekeningnummer (IBAN)').getByText('Waaruit blijkt dat?').click()
  await row('rekeningnummer (IBAN)').getByRole('link').first().click()
  await page.waitForURL(/\/findings\?kind=IBAN/)
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('everything is agreed with at once, and signed off as a version that can be taken away', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/register')
  const { page } = owner
  await page.getByRole('link', { name: 'Offertes' }).click()
  const all = page.getByRole('button', { name: /^Dit klopt allemaal/ })
  const promised = /\d+/.exec((await all.textContent()) ?? '')?.[0] ?? ''
  await all.click()
  await page.getByText(`${promised} regels bevestigd`).waitFor()
  await all.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Naar het hele register' }).click()
  await page.getByRole('button', { name: 'Stel het register vast' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/staat nog iets open/).waitFor()
  await dialog.getByLabel('Wie stelt het vast?').fill('')
  await dialog.getByRole('button', { name: 'Stel het register vast' }).click()
  await dialog.getByText('Vul een naam in.').waitFor()
  await dialog.getByLabel('Wie stelt het vast?').fill('Tess de Haan')
  await dialog.getByRole('button', { name: 'Stel het register vast' }).click()
  await page.getByText('Versie 2 is vastgesteld.').waitFor()
  await page.getByText(/Versie 2, .* door .*Tess de Haan/).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: 'Neem versie 2 mee' }).click()
      await page.getByRole('button', { name: 'Voor Excel (XLSX)' }).filter({ visible: true }).click()
    })(),
  ])
  assert.match(file.suggestedFilename(), /\.xlsx$/)
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('what nobody can see is added by hand, also in own words, and can be ended', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/register')
  const { page } = owner
  await page.getByRole('button', { name: 'Camera’s' }).click()
  await page.getByRole('heading', { level: 1, name: 'Camera’s' }).waitFor()
  await page.getByRole('button', { name: 'Vul in: Lijst van de AP' }).click()
  const list = page.getByRole('form', { name: 'Lijst van de AP' })
  await list.getByRole('button', { name: 'Bewaar' }).click()
  await list.getByText('Kies wat het is.').waitFor()
  await list.getByLabel('Kies').selectOption('camera')
  await list.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('Dan is een DPIA verplicht').waitFor()
  await page.getByRole('button', { name: 'Voeg toe: Lijst van de AP' }).click()
  const left = await list.getByLabel('Kies').locator('option').allTextContents()
  assert.equal(left.length, 17, 'what is left, and the question itself')
  assert.ok(!left.includes('geen van deze'), 'what is on the list is not none of it')
  await page.getByText('Uitkomst van de DPIA').first().waitFor()
  await page.getByRole('link', { name: 'Naar het hele register' }).click()
  await page.getByRole('button', { name: 'Voeg iets eigens toe' }).click()
  await page.getByText('Geef het een naam.').waitFor()
  await page.getByLabel('Hoe noemt u dit?').fill('<img src=x onerror=alert(1)>')
  await page.getByRole('button', { name: 'Voeg iets eigens toe' }).click()
  await page.getByRole('heading', { level: 1, name: '<img src=x' }).waitFor()
  await page.getByRole('button', { name: 'Meer keuzes', exact: true }).first().click()
  await page.getByRole('button', { name: 'Dit doen wij niet, of niet meer' }).click()
  await page.getByRole('button', { name: 'Dit doen wij wel' }).waitFor()
  await page.getByRole('link', { name: 'Naar het hele register' }).click()
  await page.getByText('1 ding doet u niet of niet meer').waitFor()
  owner.assertQuiet()
  await owner.close()
  return undefined
})

test('a register from a spreadsheet is shown column by column, taken over, and taken back', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/register')
  const { page } = owner
  await page.setInputFiles('input[aria-label="Kies een spreadsheet"]', {
    name: 'register.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Verwerking;Doel;Persoonsgegevens\nLeden;Contributie innen;Naam, IBAN\n'),
  })
  assert.equal(await page.getByLabel('Persoonsgegevens', { exact: true }).inputValue(), 'data')
  await page.getByRole('button', { name: 'Neem over' }).click()
  await page.getByText('1 onderdeel overgenomen.').waitFor()
  await page.getByRole('link', { name: 'Leden' }).waitFor()
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await page.getByRole('link', { name: 'Leden' }).waitFor({ state: 'detached' })
  owner.assertQuiet()
  await owner.close()
  return undefined
})
