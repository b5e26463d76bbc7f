import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { startMailServer, type TestMailServer } from '../mail-server.ts'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { told, visit } from './visitor.ts'
import { startWorkbench, untilRead, type Workbench } from './workbench.ts'

// The drill that the owner of the sample firm began to prepare, up to the point where it may start.

let opened: Opened
let desk: Workbench
let mailServer: TestMailServer

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  mailServer = await startMailServer()
  desk = await startWorkbench(['--sample'])
  await untilRead(desk)
  const from = 'marijke@deketting.example'
  const { port } = mailServer
  await desk.call('set-mail-server', {
    server: { host: '127.0.0.1', port, security: 'none', user: '', from },
  })
})

after(async () => {
  if ('browser' in opened) await Promise.all([desk.close(), opened.close(), mailServer.close()])
})

test('a drill may start when every step is ticked and the domain is proved, and not before', async (context) => {
  if (!('browser' in opened)) return context.skip(opened.missing)
  const owner = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
  const { page } = owner
  const start = page.getByRole('button', { name: 'Bekijk en begin' })
  try {
    await page.goto(`${desk.origin}/drills/1`)
    await page.getByText('Nog niet in orde').waitFor()
    assert.ok(await start.isDisabled())
    assert.deepEqual(await violations(page), [])

    await page.getByRole('link', { name: 'Naar de oefeningen' }).click()
    await page.getByLabel('Domein', { exact: true }).fill('deketting.example')
    await page.getByRole('button', { name: 'Mail de code' }).click()
    await page.getByText('De code ging naar postmaster@deketting.example.').waitFor()
    const mail = mailServer.received.at(-1)?.replace(/=\r?\n/g, '') ?? ''
    await page.getByLabel('Code voor deketting.example').fill(/: (\d{8})/.exec(mail)?.[1] ?? '')
    await page.getByRole('button', { name: 'Controleer de code' }).click()
    await page.getByText(/^bewezen op/).waitFor()
    assert.deepEqual(await violations(page), [])

    await page.locator('a[href="/drills/1"]').click()
    await start.waitFor()
    assert.ok(await start.isDisabled(), 'steps are open')
    for (const step of [
      'risico’s vooraf bekijken',
      'in het register zetten',
      'medewerkers betrekken',
      'iedereen informeren',
    ]) {
      await page.getByRole('button', { name: `Vink af: ${step}` }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Vink af' }).click()
      await dialog.getByText('Vul een naam in.').waitFor()
      await dialog.getByLabel('Wie deed dit?').fill('Marijke Hofstra')
      await dialog.getByRole('button', { name: 'Vink af' }).click()
      await page.getByRole('button', { name: `Toch niet: ${step}` }).waitFor()
    }
    await start.click()
    const dialog = page.getByRole('dialog', { name: 'Zo gaat de mail weg' })
    await dialog.getByText('Aan 3 collega’s, ieder apart').waitFor()
    await dialog.getByText(/^Met minder dan vijf mensen ziet u na afloop niets/).waitFor()
    const letter = dialog.locator('pre')
    assert.ok((await letter.innerText()).split('\n').length > 3, 'a mail has lines')
    assert.ok(await letter.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth))
    assert.ok(await dialog.getByRole('button', { name: 'Begin de oefening' }).isEnabled())
    assert.deepEqual(await violations(page), [])
    assert.equal(mailServer.received.length, 1, 'nothing went but the code')
    await dialog.getByRole('button', { name: 'Nog niet' }).click()
    await page.getByRole('button', { name: 'Gooi deze oefening weg' }).click()
    await page.getByText('Hier komen uw oefeningen', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Maak ongedaan' }).last().click()
    await page.locator('a[href="/drills/1"]').click()
    await page.getByRole('button', { name: 'Toch niet: iedereen informeren' }).waitFor()
    await start.click()
    await dialog.getByRole('button', { name: 'Begin de oefening' }).click()
    await page.getByRole('button', { name: 'Sluit af' }).click()
    const closing = page.getByRole('dialog', { name: 'Deze oefening afsluiten?' })
    await closing.getByText('Dit kan niet ongedaan worden gemaakt', { exact: false }).waitFor()
    assert.deepEqual(await violations(page), [])
    await closing.getByRole('button', { name: 'Nog niet' }).click()
    await page.getByRole('button', { name: 'Stop meteen' }).waitFor()
    await page.getByRole('button', { name: 'Sluit af' }).click()
    await closing.getByRole('button', { name: 'Sluit af' }).click()
    await page.getByText('Wat eruit kwam').waitFor()
    owner.assertQuiet()
  } catch (error) {
    return told(error, owner)
  }
  await owner.close()
  return undefined
})
