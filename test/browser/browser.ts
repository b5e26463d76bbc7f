import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver, type Browser } from 'playwright-core'

/** A browser to test in, and why there is none. */
export type Opened =
  | { readonly browser: Browser; readonly close: () => Promise<void> }
  | { readonly missing: string }

/** Its own arguments switch web security off, which is what we test. */
const args = [
  '--no-sandbox',
  '--headless=shell',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts the Chromium that comes as an npm package, or the one that KWARTJE_CHROMIUM names; `more` are arguments of one test. */
export async function openBrowser(more: readonly string[] = []): Promise<Opened> {
  const scratch = mkdtempSync(join(tmpdir(), 'kwartje-browser-'))
  try {
    const executablePath = process.env['KWARTJE_CHROMIUM'] ?? (await chromium.executablePath())
    if (!existsSync(executablePath)) return { missing: `no browser at ${executablePath}` }
    const browser = await driver.launch({
      executablePath,
      args: [...args, ...more],
      env: { ...process.env, TMPDIR: scratch },
    })
    return {
      browser,
      close: async () => {
        await browser.close()
        rmSync(scratch, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    return {
      missing: `no browser on this machine (${error instanceof Error ? error.message.split('\n', 1)[0] : ''})`,
    }
  }
}
