import { createReadStream, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import {
  createWorkspace,
  hasPassphrase,
  leastPassphrase,
  openWorkspace,
  workspaceExists,
  type Place,
  type Workspace,
} from '../app/workspace.ts'
import { Refusal } from '../base/refusal.ts'
import type { Messages } from '../i18n/index.ts'
import { askSecret } from './ask.ts'
import { safeText } from './safe-text.ts'
import type { Exit, Terminal } from './terminal.ts'
import { UsageError, type CommandCall, type Flags } from './usage.ts'

interface Call extends Pick<CommandCall, 'terminal' | 'flags'> {
  /** True when the command may make the index if there is none. */
  readonly mayCreate?: boolean
}

/** Opens the index, lets the command use it, and closes it whatever happens. */
export async function withWorkspace(call: Call, use: (workspace: Workspace) => Promise<Exit>): Promise<Exit> {
  const place = placeOf(call)
  const exists = await workspaceExists(place)
  if (!exists && call.mayCreate !== true) throw new Refusal('store-not-found', place.folder)
  const workspace = exists ? await open(place, call) : await create(place, call)
  try {
    return await use(workspace)
  } finally {
    await workspace.close()
  }
}

/** Where the index is: by option, by environment, else the folder where such data belong on this system. */
export function placeOf({ terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>): Place {
  const { environment } = terminal
  const named = flags.text('store')
  // The folder in which one happens to stand is never meant.
  if (named?.trim() === '') throw new UsageError(terminal.messages.commands.help.missing('--store'))
  const folder = named ?? (environment['KWARTJE_STORE'] || defaultFolder(environment))
  const databaseUrl = flags.text('database') ?? environment['KWARTJE_DATABASE']
  return { folder, databaseUrl: databaseUrl === '' ? undefined : databaseUrl }
}

function defaultFolder(environment: Terminal['environment']): string {
  if (process.platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Kwartje')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kwartje')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'kwartje')
}

async function open(place: Place, { terminal, flags }: Call): Promise<Workspace> {
  const { setup } = terminal.messages.commands
  if (flags.has('no-passphrase') && hasPassphrase(place)) terminal.note(setup.has)
  return openWorkspace(place, {
    signal: terminal.signal,
    passphrase: async () =>
      (await givenPassphrase(terminal, flags)) ?? (terminal.isInteractive ? askSecret(setup.ask) : undefined),
  })
}

async function create(place: Place, { terminal, flags }: Call): Promise<Workspace> {
  const { setup } = terminal.messages.commands
  const passphrase = await newPassphrase(terminal, flags)
  const { workspace, recoveryCode } = await createWorkspace(place, { signal: terminal.signal, passphrase })
  terminal.note(setup.made(safeText(place.folder)))
  terminal.note(recoveryCode === undefined ? setup.without : setup.recovery(recoveryCode))
  return workspace
}

async function newPassphrase(terminal: Terminal, flags: Flags): Promise<string | undefined> {
  const { setup } = terminal.messages.commands
  if (flags.has('no-passphrase')) return undefined
  const given = await givenPassphrase(terminal, flags)
  if (given !== undefined) return longEnough(given, setup)
  if (!terminal.isInteractive) return undefined
  const first = await askSecret(setup.choosePassphrase)
  if (first === '') return undefined
  longEnough(first, setup)
  if ((await askSecret(setup.repeat)) !== first) throw new UsageError(setup.unequal)
  return first
}

function longEnough(passphrase: string, { tooShort }: Messages['commands']['setup']): string {
  if (passphrase.length < leastPassphrase) throw new UsageError(tooShort(leastPassphrase))
  return passphrase
}

/** The password of a place at a server: from a descriptor, else asked for on the terminal. */
export async function askPassword(
  { terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>,
  question: string,
): Promise<string> {
  const given = await fromDescriptor('password-fd', terminal, flags)
  if (given !== undefined) return given
  if (terminal.isInteractive) return askSecret(question)
  throw new UsageError(terminal.messages.commands.help.missing('--password-fd'))
}

/** A secret from a descriptor; empty when none is given. */
export async function secretFrom(
  { terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>,
  option: string,
): Promise<string> {
  return (await fromDescriptor(option, terminal, flags)) ?? ''
}

async function fromDescriptor(
  option: string,
  { messages }: Terminal,
  flags: Flags,
): Promise<string | undefined> {
  const descriptor = flags.count(option)
  if (descriptor === undefined) return undefined
  try {
    return firstLine(await readAll(createReadStream('', { fd: descriptor })))
  } catch {
    throw new UsageError(messages.commands.help.wrongOption(`--${option} ${String(descriptor)}`))
  }
}

/** From a descriptor or a file: never an argument, which other users of the machine can see. */
async function givenPassphrase(terminal: Terminal, flags: Flags): Promise<string | undefined> {
  const given = await fromDescriptor('passphrase-fd', terminal, flags)
  if (given !== undefined) return given
  const file = terminal.environment['KWARTJE_PASSPHRASE_FILE']
  return file === undefined || file === '' ? undefined : firstLine(readFileSync(file, 'utf8'))
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? ''
}
