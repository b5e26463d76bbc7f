import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { publicFolder } from './folder.ts'
import { createFrontDesk } from './front-desk.ts'
import { servePublicDesk } from './serve.ts'

const limits = {
  headersMs: 150,
  requestMs: 200,
  idleMs: 100,
  silentMs: 300,
  lastMs: 50,
  checkMs: 25,
  connections: 3,
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Connects, says something and never hangs up, whatever the other side does. */
async function holdOn(port: number, says: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  socket.resume()
  await new Promise((resolve) => socket.once('connect', resolve))
  if (says !== '') socket.write(says.replace('PORT', String(port)))
  return socket
}

const stubborn = {
  'what is no HTTP': 'SSH-2.0-x\r\n',
  nothing: '',
  'half a head': 'GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n',
  'a head without its body':
    'POST /request HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 500\r\n\r\nname=',
  'a wish for another protocol': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
}

for (const [what, says] of Object.entries(stubborn))
  test(`who says ${what} and never hangs up holds no place`, async () => {
    const root = mkdtempSync(join(tmpdir(), 'kwartje-public-'))
    const desk = createFrontDesk({ folder: publicFolder(root), now: () => 0 })
    const failed = (): void => undefined
    const { port, close } = await servePublicDesk({ desk, port: 0, failed, limits })
    const held = await Promise.all(Array.from({ length: limits.connections }, () => holdOn(port, says)))
    try {
      const answers = async (): Promise<boolean> =>
        fetch(`http://127.0.0.1:${String(port)}/`, { headers: { connection: 'close' } }).then(
          ({ status }) => status === 503,
          () => false,
        )
      let isAnswered = false
      for (let tries = 0; tries < 40 && !isAnswered; tries++) {
        await pause(50)
        isAnswered = await answers()
      }
      assert.ok(isAnswered, 'somebody else gets through')
    } finally {
      for (const socket of held) socket.destroy()
      await close()
      rmSync(root, { recursive: true, force: true })
    }
  })
