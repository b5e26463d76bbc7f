import { openDesk } from '../../app/desk.ts'
import { serveWorkbench } from '../../server/serve.ts'
import { openBrowser } from '../browser.ts'
import type { Command } from '../usage.ts'
import { placeOf } from '../workspace.ts'

/** Kwartje's own: the year in which the guilder's last quarter was struck, and free on most machines. */
const usualPort = 2001

/** Opens the workbench in the browser, and keeps it there until Ctrl-C. */
export const start: Command = {
  mostWords: 0,
  options: { port: { type: 'string' }, sample: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
  async run({ terminal, flags }) {
    const { startView } = terminal.messages.commands
    const desk = await openDesk(placeOf({ terminal, flags }), terminal.signal)
    try {
      if (flags.has('sample')) {
        await desk.openSample()
        await desk.perform('scan', {})
      }
      const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } })
      const serving = await serveWorkbench({
        desk,
        version: manifest.version,
        port: flags.count('port') ?? usualPort,
      })
      if (flags.has('json')) terminal.print(JSON.stringify({ address: serving.address, port: serving.port }))
      else terminal.print(startView.open(serving.address))
      if (!flags.has('no-open')) openBrowser(serving.onceAddress(), terminal.environment)
      await untilAborted(terminal.signal)
      await serving.close()
      if (!flags.has('json')) terminal.print(startView.closed)
    } finally {
      await desk.close()
    }
    return 'done'
  },
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
