import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { z } from 'zod'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { told, visit, type Visitor } from './visitor.ts'
import { untilRead, startWorkbench, type Workbench } from './workbench.ts'

// A mail that asks something, on the sample firm: from the mailbox to a letter that went, as its owner goes through it.

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

const step = async ({ page }: Visitor, sentence: string | RegExp): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: sentence }).waitFor()
  assert.deepEqual(await violations(page), [])
}

test('a request out of the mailbox is answered one step at a time, and a letter with a fault does not go', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/requests')
  const { page } = owner
  try {
    await step(owner, /^\d+ verzoek(?:en)? wacht(?:en)? op u\.$/)
    await page.getByRole('button', { name: /^Open een dossier: .*Fatima/ }).click()

    await step(owner, 'Weet u zeker wie dit vraagt?')
    await page
      .getByText(/dagen? te laat/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Ik weet wie het is' }).click()
    await page.getByText('Schrijf op wat u vergeleek.').waitFor()
    await page.getByLabel('Wat vergeleek u?').fill('Dit adres stond al bij haar')
    await page.getByRole('button', { name: 'Ik weet wie het is' }).click()

    await step(owner, 'Zoek op wat u van deze persoon hebt.')
    await page
      .getByRole('button', { name: /^Het gaat om/ })
      .first()
      .click()

    await step(owner, 'Besluit wat u doet.')
    await page.getByLabel('voor een deel').check()
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click()
    await page.getByText('Schrijf de reden en uw naam op.').first().waitFor()
    await page.getByLabel('De reden, in uw woorden').fill('Twee mails gaan over anderen.')
    await page.getByLabel('Wie besluit?').fill('Marijke')
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click()

    await step(owner, 'Antwoord.')
    await page.getByRole('button', { name: 'Schrijf: antwoord' }).first().click()
    const letter = page.getByRole('dialog')
    await letter.getByText('Nagekeken.').waitFor()
    const text = letter.getByRole('textbox', { name: 'Tekst' })
    const usual = await text.inputValue()
    assert.match(usual, /Autoriteit Persoonsgegevens/)
    await text.fill('Stuur eerst een kopie van uw paspoort.')
    await letter.getByRole('button', { name: 'Kijk na' }).click()
    await letter.getByText('U vraagt om een kopie van een identiteitsbewijs.').first().waitFor()
    assert.equal(await letter.getByRole('button', { name: 'Ik bracht hem zelf' }).isDisabled(), true)
    assert.deepEqual(await violations(page), [])
    await text.fill(usual)
    await letter.getByRole('button', { name: 'Kijk na' }).click()
    await letter.getByRole('button', { name: 'Ik bracht hem zelf' }).click()

    await step(owner, 'Sluit het dossier.')
    await page.getByRole('button', { name: 'Sluit het dossier' }).click()
    await step(owner, 'Dit verzoek is klaar.')
    owner.assertQuiet()
  } catch (error) {
    await told(error, owner)
  } finally {
    await owner.close()
  }
})

test('who wants no advertising is not asked who they are', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await open('/requests')
  const { page } = owner
  try {
    await page.getByRole('button', { name: /^Open een dossier: .*Piet/ }).click()
    await step(owner, 'Stop er nu mee. Hier valt niets af te wegen.')
    await page.getByRole('button', { name: 'Het is gestopt: Geen reclame' }).click()
    await step(owner, 'Antwoord.')
    owner.assertQuiet()
  } catch (error) {
    await told(error, owner)
  } finally {
    await owner.close()
  }
})

test('on a phone the choices about a piece stand in one row, below what they are about', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const asked = {
    channel: 'mail',
    receivedAt: '2026-11-20T09:00:00+01:00',
    rights: ['access'],
    asker: { name: 'Piet Terpstra', mail: 'piet.terpstra@thuispost.example' },
    language: 'nl',
  }
  const { id } = numbered.parse(await desk.call('open-request', asked))
  const { candidates, identifiers } = whoIs.parse(await desk.call('request-candidates', { id }))
  const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
  await desk.call('set-request-persons', { id, persons, identifiers })
  await desk.call('search-request', { id, reads: false, readsThrough: false })
  const owner = await open(`/requests/${String(id)}?room=items`)
  const { page } = owner
  try {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: /Voorjaarsactie: gratis kettingspray/ }).click()
    const drawer = page.getByRole('complementary', { name: /Voorjaarsactie/ })
    const rows = await Promise.all(
      ['Weglakken', 'Geven', 'Niet geven…'].map(async (name) =>
        Math.round((await drawer.getByRole('button', { name, exact: true }).boundingBox())?.y ?? -1),
      ),
    )
    assert.equal(new Set(rows).size, 1, String(rows))
    assert.deepEqual(await violations(page), [])
    await drawer.getByRole('button', { name: 'Geven', exact: true }).click()
    await drawer.getByRole('button', { name: 'Terug naar het voorstel' }).click()
    await drawer.getByText('(Voorstel)').waitFor()
    owner.assertQuiet()
  } catch (error) {
    await told(error, owner)
  } finally {
    await owner.close()
  }
})

const numbered = z.object({ id: z.number() })
const whoIs = z.object({
  candidates: z.array(z.object({ id: z.number(), isChosen: z.boolean() })),
  identifiers: z.array(z.unknown()),
})
