import { publicFolder } from '../public-desk/folder.ts'
import { createFrontDesk } from '../public-desk/front-desk.ts'
import { noteRunning, stopRunning } from '../public-desk/running.ts'
import { servePublicDesk } from '../public-desk/serve.ts'

/** The public desk: a process of its own that knows one folder. It is started with leave to read and write there and nowhere else. */
const [root = '.', portText = ''] = process.argv.slice(2)
const folder = publicFolder(root)
const now = (): number => Date.now()
/** The workbench looks every minute. */
const noteMs = 20_000

const desk = createFrontDesk({ folder, now })
const port = portText === '' ? (desk.desk()?.port ?? 0) : Number(portText)
const serving = await servePublicDesk({
  desk,
  port,
  failed: (fault) => process.stderr.write(`public desk: ${fault}\n`),
})
const note = (): void => noteRunning(folder, { port: serving.port, pid: process.pid, atMs: now() })
note()
const timer = setInterval(note, noteMs)
process.stdout.write(`http://localhost:${String(serving.port)}/\n`)

const end = (): void => {
  clearInterval(timer)
  stopRunning(folder, process.pid)
  void serving.close().then(() => process.exit(0))
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
// Who started it went away: it does not stay behind.
if (process.send !== undefined) process.once('disconnect', end)
