import type { ImapFlow } from 'imapflow'
import { isThisMachine, loopback } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import type { UnlistedPlace } from './folder.ts'
import { changesOf, type ImapSession } from './imap-changes.ts'
import { isNo, refusalOf } from './imap-errors.ts'
import { folderOf, pathOf, withoutLabels, type NameSpace } from './imap-folder.ts'
import { MAX_MESSAGE_BYTES, messageOf } from './imap-messages.ts'
import type { Connection, LiveUnit, Opening } from './live.ts'

/** How long a server may say nothing: some wait half a minute before they greet, and longer to search a large folder. */
const limits = { connectionTimeout: 30_000, greetingTimeout: 45_000, socketTimeout: 180_000 }

/** Servers hang up on who says nothing for half an hour (RFC 2177), and some boxes on the way much sooner. */
const maxIdleMs = 540_000

/** A list of a million numbers is eight megabytes; no other line comes near. */
const longestLine = 16_777_216

/** Signs in at a mail account. What is done there never marks a message as read, and writes nothing. */
export async function openImap(opening: Opening): Promise<Connection> {
  const { account, signal } = opening
  const host = hostOf(account.address)
  const vanished: number[] = []
  const listeners = new Set<() => void>()
  const client = await clientFor(opening, (uid) => {
    vanished.push(uid)
    for (const changed of listeners) changed()
  })
  const hangUp = (): void => client.close()
  signal.addEventListener('abort', hangUp, { once: true })
  try {
    await told(() => client.connect(), { host, signal, phase: 'connecting' })
  } catch (error) {
    signal.removeEventListener('abort', hangUp)
    client.close()
    throw error
  }
  const session: ImapSession = { client, takeVanished: () => vanished.splice(0) }
  const space = spaceOf(client)
  return {
    units: () => toldEach(unitsOf(session, space, { host, signal }), { host, signal }),
    fetch: (unit, item) =>
      told(
        async () => {
          if (!/^\d{1,10}$/.test(item)) return undefined
          try {
            await client.mailboxOpen(pathOf(unit, space), { readOnly: true })
          } catch (error) {
            if (isNo(error)) return undefined
            throw error
          }
          return messageOf(client, Number(item))
        },
        { host, signal },
      ),
    follow: (changed) =>
      told(
        async () => {
          listeners.add(changed)
          client.on('exists', changed)
          await client.mailboxOpen('INBOX', { readOnly: true })
          while (client.usable) await client.idle()
        },
        { host, signal },
      ),
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

interface Told {
  readonly host: string
  readonly signal: AbortSignal
  readonly phase?: 'connecting' | 'reading'
}

async function* unitsOf(
  session: ImapSession,
  space: NameSpace,
  { host, signal }: Told,
): AsyncGenerator<LiveUnit | UnlistedPlace> {
  const { client } = session
  const listed = await client.list({
    statusQuery: { messages: true, uidNext: true, uidValidity: true, highestModseq: true, size: true },
  })
  const isGmail = client.capabilities.has('X-GM-EXT-1')
  for (const entry of isGmail ? withoutLabels(listed) : listed) {
    signal.throwIfAborted()
    const folder = folderOf(entry, space)
    if (folder === undefined) continue
    if ('problem' in folder) yield folder
    else
      yield {
        ...folder,
        changes: (known) => toldEach(changesOf(session, folder, { known, signal }), { host, signal }),
      }
  }
}

/** What the library throws becomes the answer to the user. */
async function told<Output>(
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

async function* toldEach<One>(some: AsyncGenerator<One>, { host, signal }: Told): AsyncGenerator<One> {
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
