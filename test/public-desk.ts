import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setPublicDesk } from '../src/actions/public-desk.ts'
import { setOrganisation } from '../src/actions/register-decide.ts'
import { setUp } from '../src/actions/setup.ts'
import { startPublicDesk } from '../src/app/public-desk-child.ts'
import { createWorkspace, publicFolderOf, type Workspace } from '../src/app/workspace.ts'
import { freePort } from './servers/free-port.ts'

/** An index of its own with its public desk open, as a process of its own. */
export interface OpenPublicDesk {
  readonly workspace: Workspace
  readonly address: string
  readonly port: number
  readonly inbox: string
  readonly published: string
  readonly process: () => ChildProcess
  /** Starts the process again after it was killed. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openPublicDesk(): Promise<OpenPublicDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-public-'))
  const place = { folder: join(folder, 'store'), databaseUrl: undefined }
  const { workspace } = await createWorkspace(place, {
    signal: new AbortController().signal,
    passphrase: undefined,
  })
  await workspace.perform(setUp, { organisation: 'De Ketting', domains: ['deketting.example'] })
  await workspace.perform(setOrganisation, { name: 'De Ketting', email: 'marijke@deketting.example' })
  const port = await freePort()
  await workspace.perform(setPublicDesk, {
    isOn: true,
    runsHere: false,
    address: 'https://loket.deketting.example',
    port,
    takesRequests: true,
    confirmsByItself: false,
  })
  const { inbox, published } = publicFolderOf(place)
  const start = async (): Promise<ChildProcess> => {
    const child = startPublicDesk({ root: dirname(inbox), isForeground: false })
    await untilListening(port)
    return child
  }
  let child = await start()
  return {
    workspace,
    address: `http://127.0.0.1:${String(port)}`,
    port,
    inbox,
    published,
    process: () => child,
    restart: async () => {
      child = await start()
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await ended
      }
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ host: '127.0.0.1', port })
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Says something to the public desk as no browser would, and gives all that it answers until the line is closed. */
export function sayRaw(port: number, pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port })
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    for (const piece of pieces) socket.write(piece)
  })
}
