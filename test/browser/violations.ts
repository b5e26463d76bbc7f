import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What is wrong on a page for who cannot see it; axe must have been loaded into the window. */
export async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } } // by the script of the window
    return checker.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
  })
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
