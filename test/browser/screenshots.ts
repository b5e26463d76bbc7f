import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openBrowser } from './browser.ts'
import { visit } from './visitor.ts'
import { untilRead, startWorkbench } from './workbench.ts'

// Makes the pictures of the guide from the sample firm: `npm run screenshots`.

const folder = resolve(import.meta.dirname, '../../docs/guide/images')
const screens = {
  today: '/',
  places: '/places',
  person: '/people/1',
  findings: '/findings',
  register: '/register/customers',
  suppliers: '/suppliers',
} as const

mkdirSync(folder, { recursive: true })
const opened = await openBrowser()
if (!('browser' in opened)) throw new Error(opened.missing)
const workbench = await startWorkbench(['--sample'])
await untilRead(workbench)
for (const language of ['nl', 'en'] as const) {
  const visitor = await visit(opened.browser, workbench, { language, height: 960 })
  for (const [name, path] of Object.entries(screens)) {
    await visitor.page.goto(`${workbench.origin}${path}`)
    await visitor.page.locator('h1:not(.visually-hidden)').waitFor()
    await visitor.page.waitForFunction(() => document.querySelector('[aria-busy=true], .loading') === null)
    await visitor.page.screenshot({ path: join(folder, `${name}-${language}.png`) })
  }
  await visitor.close()
}
await workbench.close()
await opened.close()
