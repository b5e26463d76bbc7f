import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contactLinks } from '../../actions/public-contact-links.ts'
import { publicDesk, setPublicDesk, type PublicDeskView } from '../../actions/public-desk.ts'
import { publicEntries } from '../../actions/public-entries.ts'
import { readPublicInbox } from '../../actions/public-inbox.ts'
import { startPublicDesk } from '../../app/public-desk-child.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { placeOf, withWorkspace } from '../workspace.ts'

export const publicDeskCommand: Command = {
  options: {
    address: { type: 'string' },
    port: { type: 'string' },
    'run-elsewhere': { type: 'boolean' },
    folder: { type: 'string' },
    ...forceOption,
  },
  async run(call) {
    const { terminal, words, flags } = call
    const [verb = 'show', other] = words
    if (other !== undefined && verb !== 'links')
      throw new UsageError(terminal.messages.commands.help.wrongOption(other))
    if (verb === 'run') return run(call)
    const does: Readonly<Record<string, (workspace: Workspace) => Promise<Exit>>> = {
      show: (workspace) => show(call, workspace),
      list: (workspace) => list(call, workspace),
      read: (workspace) => read(call, workspace),
      on: (workspace) => turn(call, workspace, true),
      off: (workspace) => turn(call, workspace, false),
      links: (workspace) => links(call, workspace),
    }
    const chosen = does[verb]
    if (chosen === undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(verb))
    return withWorkspace({ terminal, flags }, chosen)
  },
}

/** In the foreground, for whatever keeps services running; without the index. */
async function run({ terminal, flags }: CommandCall): Promise<Exit> {
  const root = flags.text('folder') ?? join(placeOf({ terminal, flags }).folder, 'public-desk')
  const child = startPublicDesk({ root, port: flags.count('port'), isForeground: true })
  const end = (): void => void child.kill('SIGTERM')
  if (terminal.signal.aborted) end()
  terminal.signal.addEventListener('abort', end, { once: true })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
  return code === 0 || terminal.signal.aborted ? 'done' : 'failed'
}

function printView(view: PublicDeskView, { terminal, flags }: CommandCall): void {
  if (flags.has('json')) terminal.print(JSON.stringify(view, null, 2))
  else for (const line of linesOf(view, terminal)) terminal.print(safeText(line))
}

function linesOf(
  { settings, running, address, folder, waiting, aside }: PublicDeskView,
  terminal: Terminal,
): string[] {
  const { publicDeskView: texts } = terminal.messages.commands
  if (!settings.isOn) return [texts.off]
  return [
    running === null ? texts.stopped : texts.running(address),
    ...(settings.address === null ? [texts.onlyHere] : []),
    texts.folder(folder),
    texts.waiting(waiting.requests, waiting.signUps),
    ...(aside === 0 ? [] : [texts.aside(aside)]),
  ]
}

async function show(call: CommandCall, { perform }: Workspace): Promise<Exit> {
  printView(await perform(publicDesk, {}), call)
  return 'done'
}

async function turn(call: CommandCall, { perform }: Workspace, isOn: boolean): Promise<Exit> {
  const { flags } = call
  const [address, port] = [flags.text('address'), flags.count('port')]
  await perform(setPublicDesk, {
    isOn,
    ...(address === undefined ? {} : { address }),
    ...(port === undefined ? {} : { port }),
    ...(flags.has('run-elsewhere') ? { runsHere: false } : {}),
  })
  printView(await perform(publicDesk, {}), call)
  return 'done'
}

async function read({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const found = await perform(readPublicInbox, {})
  terminal.print(
    flags.has('json')
      ? JSON.stringify(found)
      : terminal.messages.commands.publicDeskView.read(found.read, found.odd),
  )
  return 'done'
}

async function list({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { publicDeskView: texts } = terminal.messages.commands
  const rows = await perform(publicEntries, {})
  return printList({ total: rows.length, rows }, { terminal, flags }, [
    { head: texts.number, cell: ({ id }) => String(id), align: 'right' },
    { head: texts.at, cell: ({ atMs }) => new Date(atMs).toISOString().slice(0, 16).replace('T', ' ') },
    { head: texts.what, cell: ({ entry }) => texts.types[entry.type] },
    { head: texts.who, cell: ({ entry }) => entry.name },
    {
      head: texts.reach,
      cell: ({ entry }) => (entry.type === 'request' ? entry.reach : entry.email),
      grows: true,
    },
  ])
}

/** A list of a mailing tool with a link for each contact, beside it: also of a hundred thousand. */
async function links({ terminal, words, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { help, publicDeskView: texts } = terminal.messages.commands
  const [, path, target = 'kwartje-links.csv'] = words
  if (path === undefined) throw new UsageError(help.missing('CSV'))
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Refusal('path-not-readable', path, { cause: error })
  }
  const { bytes } = await perform(contactLinks, { text })
  await putFile(target, bytes, { flags })
  terminal.print(texts.links(safeText(target)))
  return 'done'
}
