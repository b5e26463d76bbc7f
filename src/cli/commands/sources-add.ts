import { addAccount, beginSignIn, setAccountSecret, suggestServer } from '../../actions/accounts.ts'
import { listSources } from '../../actions/sources.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Perform } from '../../app/workspace.ts'
import { placeName } from '../../i18n/place-name.ts'
import { providerOfHost } from '../../privacy/mail-providers.ts'
import { typedServer, type ServerKind } from '../../privacy/server-address.ts'
import { liveKinds } from '../../privacy/source-kinds.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import { askPassword, secretFrom } from '../workspace.ts'
import { readWishes } from './read-options.ts'

interface Call extends CommandCall {
  readonly perform: Perform
}

/** `sources add KIND ADDRESS`: a mail account, an address book, a calendar, a database. */
export async function addPlace(call: Call): Promise<Exit> {
  const { terminal, words, flags, perform } = call
  const { messages } = terminal
  const { help } = messages.commands
  const [, typedKind, address] = words
  const kind = liveKinds.find((one) => one === typedKind)
  if (kind === undefined)
    throw new UsageError(
      typedKind === undefined ? help.missing(liveKinds.join('|')) : help.wrongOption(typedKind),
    )
  if (address === undefined) throw new UsageError(help.missing(help.address))
  const server =
    kind === 'imap' ? await mailServer(call, address) : await otherServer(call, { kind, address })
  const { source, glance, isNew } = await perform(addAccount, {
    kind,
    ...server,
    place: usualPlace[kind],
    ...readWishes(flags),
  })
  if (flags.has('json')) terminal.print(JSON.stringify({ source, glance, isNew }, null, 2))
  else {
    const { command } = messages.accounts
    const told = isNew ? command.added : command.known
    terminal.print(
      told(
        placeName(source, messages),
        messages.counted(glance.units, command.units[kind]),
        messages.counted(glance.items, command.items[kind]),
      ),
    )
  }
  return 'done'
}

/** What kind of place it is as a rule; on the screens one chooses. */
const usualPlace = { imap: 'mailbox', carddav: 'address-book', caldav: 'cloud', database: 'other' } as const

interface Server {
  readonly address: string
  readonly user: string
  readonly secret: string
}

/** A server at which one signed in in a browser. */
interface SignedIn extends Pick<Server, 'address' | 'user'> {
  readonly signIn: NonNullable<AddInput['signIn']>
}

type AddInput = Parameters<typeof addAccount.run>[1]

async function mailServer(call: Call, address: string): Promise<Server | SignedIn> {
  const server = await serverFor(call, address)
  const user = call.flags.text('user') ?? address
  return { address: server, user, ...(await keyFor(call, user, server)) }
}

/** What an address leaves open is an option, or asked for. */
async function otherServer(
  call: Call,
  { kind, address }: { readonly kind: ServerKind; readonly address: string },
): Promise<Server> {
  const typed = typedServer(kind, address)
  if (typed === null) throw new UsageError(call.terminal.messages.accounts.command.wrongServer(address))
  const user = call.flags.text('user') ?? typed.user
  if (user === '') throw new UsageError(call.terminal.messages.commands.help.missing('--user'))
  // One that stands in the address was seen by everybody on this machine: it is not taken for the secret.
  return { address: typed.address, user, secret: await askFor(call, user, typed.address) }
}

/** `sources password NUMBER`: another password for a place at a server. */
export async function changePassword(call: Call): Promise<Exit> {
  const { terminal, words, perform } = call
  const { messages } = terminal
  const id = Number(words[1] ?? Number.NaN)
  if (!Number.isSafeInteger(id))
    throw new UsageError(messages.commands.help.missing(messages.commands.help.number))
  const source = (await perform(listSources, {})).find((one) => one.id === id)
  if (source === undefined) throw new Refusal('source-not-found', String(id))
  const { command } = messages.accounts
  const name = placeName(source, messages)
  const { account } = source.details
  if (account === undefined) throw new UsageError(command.noPassword(name))
  const secret = await askFor(call, account.user, account.address)
  await perform(setAccountSecret, { id, secret })
  terminal.print(command.secretChanged(name))
  return 'done'
}

/** What opens the account: a password, or a token for which the user signs in in a browser. */
async function keyFor(
  call: Call,
  user: string,
  server: string,
): Promise<Pick<Server, 'secret'> | Pick<SignedIn, 'signIn'>> {
  const { terminal, flags, perform } = call
  const { help } = terminal.messages.commands
  const by = flags.choice('sign-in', beginSignIn.input.shape.by.options)
  if (by === undefined) return { secret: await askFor(call, user, server) }
  const clientId = flags.text('client-id')
  if (clientId === undefined) throw new UsageError(help.missing('--client-id'))
  const clientSecret = await secretFrom(call, 'client-secret-fd')
  const { handle, address } = await perform(beginSignIn, { by, clientId, clientSecret, user })
  terminal.note(terminal.messages.accounts.command.openInBrowser(address))
  return { signIn: { by, clientId, handle } }
}

async function askFor({ terminal, flags }: Call, user: string, address: string): Promise<string> {
  const { command } = terminal.messages.accounts
  const { hostname } = new URL(address)
  const provider = providerOfHost(hostname)
  if (provider?.page !== undefined && terminal.isInteractive)
    terminal.note(command.appPassword(provider.name, provider.page))
  return askPassword({ terminal, flags }, command.password(user, hostname))
}

const ports = { tls: 993, starttls: 143, none: 143 } as const
const securities = ['tls', 'starttls', 'none'] as const

/** The server that was named, else the one where mail for this address is kept. */
async function serverFor({ terminal, flags, perform }: Call, address: string): Promise<string> {
  const named = flags.text('server')
  const security = flags.choice('security', securities) ?? 'tls'
  if (named !== undefined) {
    const scheme = security === 'tls' ? 'imaps' : 'imap'
    return `${scheme}://${/:\d+$/.test(named) ? named : `${named}:${String(ports[security])}`}`
  }
  const found = await perform(suggestServer, { address })
  if (found === null)
    throw new UsageError(
      terminal.messages.accounts.command.serverUnknown(address.slice(address.lastIndexOf('@') + 1)),
    )
  return found.address
}
