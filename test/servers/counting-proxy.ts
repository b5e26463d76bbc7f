import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and a server on this machine: counts what passes, and can hang up. */
export interface CountingProxy {
  readonly port: number
  /** Since it was asked last: bytes each way, and how often the client spoke after the server did. */
  readonly take: () => Passed
  /** Hangs up on both sides when so many bytes more came from the server; once. */
  readonly hangUpAfter: (bytes: number) => void
  readonly stop: () => Promise<void>
}

export interface Passed {
  readonly sentBytes: number
  readonly receivedBytes: number
  readonly roundTrips: number
}

export async function startProxy(serverPort: number): Promise<CountingProxy> {
  const passed = { sentBytes: 0, receivedBytes: 0, roundTrips: 0 }
  let bytesLeft = Infinity
  let lastWas = 'server'
  const open = new Set<Socket>()
  const listener = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1')
    const hangUp = (): void => {
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) {
      open.add(socket)
      socket.once('close', () => {
        open.delete(socket)
        hangUp()
      })
      socket.on('error', hangUp)
    }
    client.on('data', (bytes: Buffer) => {
      passed.sentBytes += bytes.length
      if (lastWas === 'server') passed.roundTrips++
      lastWas = 'client'
      server.write(bytes)
    })
    server.on('data', (bytes: Buffer) => {
      passed.receivedBytes += bytes.length
      lastWas = 'server'
      bytesLeft -= bytes.length
      if (bytesLeft <= 0) {
        bytesLeft = Infinity
        client.end(bytes.subarray(0, bytes.length >> 1))
        server.destroy()
        return
      }
      if (!client.write(bytes)) {
        server.pause()
        client.once('drain', () => server.resume())
      }
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    take: () => {
      const taken = { ...passed }
      Object.assign(passed, { sentBytes: 0, receivedBytes: 0, roundTrips: 0 })
      return taken
    },
    hangUpAfter: (bytes) => {
      bytesLeft = bytes
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}
