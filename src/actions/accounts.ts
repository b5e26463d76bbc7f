import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { providerOfAddress, providerOfExchanger, type MailProvider } from '../privacy/mail-providers.ts'
import { isLiveKind, liveKinds, type LiveKind } from '../privacy/source-kinds.ts'
import type { AccountGlance } from '../scan/connect.ts'
import { sourceSecret } from '../store/secret-names.ts'
import type { SourceDetails, SourceRow, Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { addRead, findSource, readInput } from './sources.ts'

type Account = NonNullable<SourceDetails['account']>

/** A place at a server that was added, and what there is to see of it. */
export interface AddedAccount {
  readonly source: SourceRow
  readonly glance: AccountGlance
  /** False: it was there already, and has the secret of now. */
  readonly isNew: boolean
}

/** Scheme, host, port and path: `imaps://mail.example:993/`. */
const address = z.string().trim().min(1).max(500)
const user = z.string().trim().max(320)
const secret = z.string().max(4000)
const issuers = ['google', 'microsoft'] as const
const clientId = z.string().trim().min(5).max(300)
const key = {
  secret: secret.default(''),
  /** Instead of a secret: what `begin-sign-in` gave. */
  signIn: z.object({ by: z.enum(issuers), clientId, handle: z.uuid() }).optional(),
}
const openingInput = z.object({ kind: z.enum(liveKinds), address, user, ...key })

/** How a place would be opened, with what was given for it. */
async function openingOf(
  { accounts }: Pick<ActionContext, 'accounts'>,
  { kind, address: at, user: who, secret: password, signIn }: z.output<typeof openingInput>,
): Promise<{ readonly account: Account; readonly secret: string }> {
  const account = { address: checkedAddress(kind, at), user: who }
  if (signIn === undefined) return { account, secret: password }
  const { by, clientId: client, handle } = signIn
  return {
    account: { ...account, signIn: { by, clientId: client } },
    secret: await accounts.signIns.take(handle),
  }
}

/**
 * Adds a place that is opened at its server, once it let us in. A colleague's needs purpose, notice and works-council
 * answer. Gives the one there is when it is known already; its secret is then the new one.
 */
export const addAccount = action({
  name: 'add-account',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: readInput.extend({
    kind: z.enum(liveKinds),
    address,
    user,
    ...key,
  }),
  async run(context, input): Promise<AddedAccount> {
    const { store, accounts, signal } = context
    if (input.whose === 'colleague' && input.grounds === undefined)
      throw new Refusal('colleague-mailbox', input.user)
    const opening = await openingOf(context, input)
    const { account } = opening
    const location = locationOf(account)
    const glance = await accounts.look(input.kind, opening, signal)
    const known = await knownAt(store, input.kind, location)
    if (known !== undefined) await store.sources.update({ ...known, details: { ...known.details, account } })
    const source = known ?? (await addRead(context, { kind: input.kind, location, account }, input))
    await store.secrets.set(sourceSecret(source.id), opening.secret)
    return { source, glance, isNew: known === undefined }
  },
})

/** Where the user signs in to let Kwartje read: with a client of the organisation's own, in a browser. */
export interface BegunSignIn {
  readonly handle: string
  /** To be opened in a browser on this machine. */
  readonly address: string
}

/** Begins to sign in at who gives tokens instead of taking passwords; the answer comes to this machine. */
export const beginSignIn = action({
  name: 'begin-sign-in',
  shape: 'query',
  leavesHouse: true,
  inBackground: true,
  input: z.object({ by: z.enum(issuers), clientId, clientSecret: z.string().max(300).default(''), user }),
  run: ({ accounts }, wish): Promise<BegunSignIn> => accounts.signIns.begin(wish),
})

/** Signs in at a server and looks what there is; keeps nothing. */
export const tryAccount = action({
  name: 'try-account',
  shape: 'query',
  leavesHouse: true,
  inBackground: true,
  input: openingInput,
  async run(context, input): Promise<AccountGlance> {
    const { accounts, signal } = context
    return accounts.look(input.kind, await openingOf(context, input), signal)
  },
})

/** Keeps another password for a place at a server, once that let us in with it. */
export const setAccountSecret = action({
  name: 'set-account-secret',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: z.object({ id: z.number().int().positive(), secret }),
  subject: ({ id }) => String(id),
  async run({ store, accounts, signal }, input): Promise<AccountGlance> {
    const { kind, details } = await findSource(store, input.id)
    if (!isLiveKind(kind) || details.account === undefined)
      throw new Refusal('source-not-found', String(input.id))
    const glance = await accounts.look(kind, { account: details.account, secret: input.secret }, signal)
    await store.secrets.set(sourceSecret(input.id), input.secret)
    return glance
  },
})

/** Where the mail of an address is kept, as far as that can be told. */
export interface SuggestedServer {
  readonly address: string
  /** Undefined when the domain's own records name the server. */
  readonly provider: MailProvider | null
}

/** Finds the mail server of an address: by the list of providers, else by what the domain itself says. Null when nobody says. */
export const suggestServer = action({
  name: 'suggest-server',
  shape: 'query',
  inBackground: true,
  input: z.object({ address: z.string().trim().max(320) }),
  async run({ accounts }, { address }): Promise<SuggestedServer | null> {
    const own = providerOfAddress(address)
    if (own !== undefined) return { address: `imaps://${own.host}:993`, provider: own }
    const { exchangers, imaps } = await accounts.mailRecords(address.slice(address.lastIndexOf('@') + 1))
    const found = exchangers.map(providerOfExchanger).find((provider) => provider !== undefined)
    if (found !== undefined) return { address: `imaps://${found.host}:993`, provider: found }
    return imaps === null ? null : { address: `imaps://${imaps}`, provider: null }
  },
})

/** The schemes of each kind; the second goes in clear and is for this machine only, or becomes secure before anything is said. */
const schemes: Readonly<Record<LiveKind, readonly string[]>> = {
  imap: ['imaps:', 'imap:'],
  carddav: ['https:', 'http:'],
  caldav: ['https:', 'http:'],
  database: ['postgres:', 'postgresql:', 'mysql:', 'mariadb:'],
}

function checkedAddress(kind: LiveKind, address: string): string {
  const url = URL.parse(address)
  const isRight =
    url !== null &&
    schemes[kind].includes(url.protocol) &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  if (!isRight) throw new Refusal('wrong-input', address)
  return url.href
}

/** The address with the user in it: what tells one account from another. */
function locationOf({ address, user }: Account): string {
  const url = new URL(address)
  url.username = user
  return url.href
}

/** An address book and a calendar may have one address. */
async function knownAt(store: Store, kind: LiveKind, location: string): Promise<SourceRow | undefined> {
  const sources = await store.sources.list()
  return sources.find((source) => source.kind === kind && source.location === location)
}
