import { createServer, type Socket } from 'node:net'

/** One folder of a server that says what a test wants, true or not. */
export interface FakeFolder {
  /** As it stands in the answer to LIST, with quotes or as a literal. */
  readonly listed: string
  readonly messages: readonly FakeMessage[]
  readonly flags?: string
}

export interface FakeMessage {
  readonly text: string
  /** What it says of the size when that is not true. */
  readonly toldSize?: number
  /** Answers with NO. */
  readonly isBroken?: true
}

export interface FakeOptions {
  readonly folders: readonly FakeFolder[]
  readonly capabilities?: string
  /** A token that opens the account, by SASL XOAUTH2 or OAUTHBEARER. */
  readonly token?: () => string
  /** Answers to searches with nothing. */
  readonly isBlind?: true
  /** Another answer to a command than usual. */
  readonly answer?: (command: string, tag: string) => string | undefined
}

/** A mail server of a few lines, in clear on this machine, for what a real one never does. */
export async function startFakeImap(options: FakeOptions): Promise<{
  readonly port: number
  readonly commands: readonly string[]
  readonly stop: () => Promise<void>
}> {
  const commands: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => open.delete(socket))
    const capabilities = options.capabilities ?? 'IMAP4rev1 SASL-IR'
    socket.write(`* OK [CAPABILITY ${capabilities} AUTH=XOAUTH2] ready\r\n`)
    let selected: FakeFolder | undefined
    let rest = ''
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const [, tag = '', command = ''] = /^(\S+) (.*)$/s.exec(line) ?? []
        commands.push(command)
        if (/^EXAMINE|^SELECT/i.test(command))
          selected = options.folders.find(({ listed }) => command.includes(listed.replaceAll('"', '')))
        const said = options.answer?.(command, tag) ?? answerTo(options, { command, tag, selected })
        socket.write(Buffer.from(said, 'latin1'))
        if (/^LOGOUT/i.test(command)) socket.end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    commands,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Said {
  readonly command: string
  readonly tag: string
  readonly selected: FakeFolder | undefined
}

function answerTo(options: FakeOptions, { command, tag, selected }: Said): string {
  const ok = (lines: readonly string[] = []): string => [...lines, `${tag} OK done`, ''].join('\r\n')
  const messages = selected?.messages ?? []
  if (/^CAPABILITY/i.test(command))
    return ok([`* CAPABILITY ${options.capabilities ?? 'IMAP4rev1 SASL-IR'} AUTH=XOAUTH2`])
  if (/^AUTHENTICATE XOAUTH2 /i.test(command)) {
    const told = Buffer.from(command.split(' ')[2] ?? '', 'base64').toString()
    return told.includes(`auth=Bearer ${options.token?.() ?? 'x'}\u0001`)
      ? ok()
      : `${tag} NO [AUTHENTICATIONFAILED] no\r\n`
  }
  if (/^NAMESPACE/i.test(command)) return ok(['* NAMESPACE (("" "/")) NIL NIL'])
  if (/^LIST "" ""/i.test(command)) return ok([String.raw`* LIST (\Noselect) "/" ""`])
  if (/^LIST/i.test(command))
    return ok(options.folders.map(({ listed, flags = '' }) => `* LIST (${flags}) "/" ${listed}`))
  if (/^STATUS/i.test(command)) {
    const folder = options.folders.find(({ listed }) => command.includes(listed.replaceAll('"', '')))
    const count = folder?.messages.length ?? 0
    return folder === undefined
      ? `${tag} NO no such folder\r\n`
      : ok([`* STATUS ${folder.listed} (MESSAGES ${count} UIDNEXT ${count + 1} UIDVALIDITY 1)`])
  }
  if (/^EXAMINE/i.test(command))
    return selected === undefined
      ? `${tag} NO no such folder\r\n`
      : ok([`* ${messages.length} EXISTS`, '* OK [UIDVALIDITY 1]', `* OK [UIDNEXT ${messages.length + 1}]`])
  if (/SEARCH/i.test(command))
    return ok([`* SEARCH${options.isBlind === true ? '' : messages.map((_, n) => ` ${n + 1}`).join('')}`])
  if (/FETCH/i.test(command)) return fetched({ command, tag, selected }, messages)
  return ok()
}

function fetched({ command, tag }: Said, messages: readonly FakeMessage[]): string {
  const wanted = numbersIn(/FETCH (\S+)/i.exec(command)?.[1] ?? '', messages.length)
  const isWhole = command.includes('BODY')
  if (isWhole && wanted.some((n) => messages[n - 1]?.isBroken === true)) return `${tag} NO cannot read\r\n`
  const lines = wanted.flatMap((n) => {
    const message = messages[n - 1]
    if (message === undefined) return []
    const raw = message.text.replaceAll('\n', '\r\n')
    const size = message.toldSize ?? raw.length
    return isWhole
      ? [`* ${n} FETCH (UID ${n} BODY[] {${raw.length}}\r\n${raw})`]
      : [`* ${n} FETCH (UID ${n} RFC822.SIZE ${size})`]
  })
  return [...lines, `${tag} OK done`, ''].join('\r\n')
}

function numbersIn(set: string, last: number): number[] {
  return set.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(':').map((word) => (word === '*' ? last : Number(word)))
    return Array.from({ length: Math.max(0, Math.min(to, last) - from + 1) }, (_, n) => from + n)
  })
}
