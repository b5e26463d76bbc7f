import type { ImapFlow } from 'imapflow'
import { isThisMachine, loopback } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import { refusalOf } from './imap-errors.ts'
import type { NameSpace } from './imap-folder.ts'
import { MAX_MESSAGE_BYTES } from './imap-messages.ts'
import type { Opening } from './live.ts'

/** How long a server may say nothing: some wait half a minute before they greet, and longer to search a large folder. */
const limits = { connectionTimeout: 30_000, greetingTimeout: 45_000, socketTimeout: 180_000 }

/** Servers hang up on who says nothing for half an hour (RFC 2177), and some boxes on the way much sooner. */
const maxIdleMs = 540_000

/** A list of a million numbers is eight megabytes; no other line comes near. */
const longestLine = 16_777_216

/** A client that is signed in; ends with the signal it was opened with. */
export interface SignedIn extends AsyncDisposable {
  readonly client: ImapFlow
  readonly host: string
  readonly space: NameSpace
}

/** Signs in at a mail account; `vanished` is told of numbers that the server says are gone. */
export async function signIn(opening: Opening, vanished: (uid: number) => void): Promise<SignedIn> {
  const { account, signal } = opening
  const host = hostOf(account.address)
  const client = await clientFor(opening, vanished)
  const hangUp = (): void => client.close()
  signal.addEventListener('abort', hangUp, { once: true })
  try {
    await told(() => client.connect(), { host, signal, phase: 'connecting' })
  } catch (error) {
    signal.removeEventListener('abort', hangUp)
    client.close()
    throw error
  }
  return {
    client,
    host,
    space: spaceOf(client),
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener('abort', hangUp)
      const late = setTimeout(() => client.close(), goodbyeMs)
      await client.logout().catch(() => undefined) // it hung up first
      clearTimeout(late)
      client.close()
    },
  }
}

/** Nobody waits longer than this for a server to say goodbye. */
const goodbyeMs = 2000

async function clientFor(
  { account, secret, trusted }: Opening,
  vanished: (uid: number) => void,
): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow')
  const { hostname, port, protocol } = new URL(account.address)
  const secure = protocol === 'imaps:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const isLocal = isThisMachine(host)
  const client = new Client({
    host: host === 'localhost' ? loopback : host,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    // Only on this machine anything goes in clear.
    ...(secure ? {} : { doSTARTTLS: !isLocal }),
    ...(host === 'localhost' ? { servername: host } : {}),
    auth:
      account.signIn === undefined
        ? { user: account.user, pass: secret }
        : { user: account.user, accessToken: secret },
    // What it runs on is nobody's business; some servers want a name.
    clientInfo: { name: 'Kwartje', version: false, vendor: false, 'support-url': false },
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(trusted === undefined ? {} : { ca: trusted }),
    },
    logger: false,
    qresync: true,
    disableAutoIdle: true,
    maxIdleTime: maxIdleMs,
    maxLiteralSize: MAX_MESSAGE_BYTES * 2,
    maxResponseSize: MAX_MESSAGE_BYTES * 2 + longestLine,
    maxLineLength: longestLine,
    expungeHandler: ({ uid }) => {
      if (uid !== undefined) vanished(uid)
    },
    ...limits,
  })
  client.on('error', () => undefined) // the command that was under way fails with it
  return client
}

function spaceOf({ namespace, namespaces }: ImapFlow): NameSpace {
  const foreign = [namespaces?.other, namespaces?.shared]
    .flatMap((some) => (Array.isArray(some) ? some : []))
    .map(({ prefix }) => prefix)
  return { delimiter: namespace?.delimiter ?? '', foreign: foreign.filter((prefix) => prefix !== '') }
}

export interface Told {
  readonly host: string
  readonly signal: AbortSignal
  readonly phase?: 'connecting' | 'reading'
}

/** What the library throws becomes the answer to the user. */
export async function told<Output>(
  run: () => Promise<Output>,
  { host, signal, phase = 'reading' }: Told,
): Promise<Output> {
  try {
    return await run()
  } catch (error) {
    signal.throwIfAborted()
    throw refusalOf(error, host, phase)
  }
}

export async function* toldEach<One>(some: AsyncGenerator<One>, { host, signal }: Told): AsyncGenerator<One> {
  try {
    yield* some
  } catch (error) {
    signal.throwIfAborted()
    throw refusalOf(error, host, 'reading')
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    throw new Refusal('wrong-input', address)
  }
}
