import assert from 'node:assert/strict'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { test, type TestContext } from 'node:test'
import { Refusal } from '../../src/base/refusal.ts'
import { openMysql } from '../../src/read/sources/mysql.ts'
import { openPostgres } from '../../src/read/sources/postgres.ts'
import type { Opening } from '../../src/read/sources/live.ts'

async function serverThat(t: TestContext, answer: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    answer(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port // it listens on a port
}

const at = (kind: 'postgres' | 'mysql', port: number): Opening => ({
  account: { address: `${kind}://127.0.0.1:${String(port)}/zaak`, user: 'noor' },
  secret: 'geheim-woord',
  signal: AbortSignal.timeout(10_000),
})

const isOdd = (error: unknown): boolean => error instanceof Refusal && error.code === 'server-odd'

test('a server that is no PostgreSQL ends the connection and nothing else', async (t) => {
  let sent = 0
  const port = await serverThat(t, (socket) => {
    // "R" is a message of PostgreSQL; what follows is none.
    const piece = Buffer.alloc(65_536, 'R')
    const pour = (): void => {
      while (!socket.destroyed && sent < 500_000_000) {
        sent += piece.length
        if (!socket.write(piece)) return
      }
    }
    socket.on('drain', pour)
    pour()
  })
  await assert.rejects(openPostgres(at('postgres', port)), isOdd)
  assert.ok(sent < 50_000_000, String(sent))
})

test('rows that are shorter than they say end the connection and nothing else', async (t) => {
  const message = (type: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const port = await serverThat(t, (socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]))
      socket.on('data', () => socket.write(message('T', Buffer.from([127, 255, 97]))))
    })
  })
  await assert.rejects(openPostgres(at('postgres', port)), isOdd)
})

test('a MySQL server that talks without end before it lets in is cut off', async (t) => {
  let sent = 0
  const port = await serverThat(t, (socket) => {
    // The longest packet that there is, and its continuations.
    const piece = Buffer.alloc(65_536, 0xff)
    const pour = (): void => {
      while (!socket.destroyed && sent < 500_000_000) {
        sent += piece.length
        if (!socket.write(piece)) return
      }
    }
    socket.on('drain', pour)
    pour()
  })
  await assert.rejects(openMysql(at('mysql', port)), isOdd)
  assert.ok(sent < 50_000_000, String(sent))
})

test('a MySQL server that wants the password in clear does not get it', async (t) => {
  const packet = (number: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([body.length, 0, 0, number]), body])
  const hello = Buffer.concat([
    Buffer.from('\n8.0.36\0\x01\0\0\0abcdefgh\0', 'latin1'),
    Buffer.from([0xff, 0xf7, 33, 2, 0, 0xff, 0x81, 21]),
    Buffer.alloc(10),
    Buffer.from('ijklmnopqrst\0mysql_native_password\0'),
  ])
  let heard = ''
  const port = await serverThat(t, (socket) => {
    socket.write(packet(0, hello))
    socket.on('data', (piece) => (heard += piece.toString('latin1')))
    socket.once('data', () => socket.write(packet(2, Buffer.from('\xfemysql_clear_password\0', 'latin1'))))
  })
  await assert.rejects(openMysql(at('mysql', port)), isOdd)
  assert.equal(heard.includes('geheim-woord'), false)
})
