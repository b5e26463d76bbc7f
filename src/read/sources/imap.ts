import type { UnlistedPlace } from './folder.ts'
import { changesOf, unreadOf, type ImapSession } from './imap-changes.ts'
import { signIn, told, toldEach, type Told } from './imap-client.ts'
import { isNo } from './imap-errors.ts'
import { folderOf, pathOf, withoutLabels, type NameSpace } from './imap-folder.ts'
import { messageOf } from './imap-messages.ts'
import type { Connection, LiveUnit, Opening } from './live.ts'

/** Signs in at a mail account. What is done there never marks a message as read, and writes nothing. */
export async function openImap(opening: Opening): Promise<Connection> {
  const { signal } = opening
  const vanished: number[] = []
  const listeners = new Set<() => void>()
  const signedIn = await signIn(opening, (uid) => {
    vanished.push(uid)
    for (const changed of listeners) changed()
  })
  const { client, host, space } = signedIn
  const session: ImapSession = { client, takeVanished: () => vanished.splice(0) }
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
    [Symbol.asyncDispose]: () => signedIn[Symbol.asyncDispose](),
  }
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
        unread: () => told(() => unreadOf(session, folder), { host, signal }),
        changes: (known) => toldEach(changesOf(session, folder, { known, signal }), { host, signal }),
      }
  }
}
