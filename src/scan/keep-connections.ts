import type { Connect } from './connect.ts'

/** Connections to servers that stay open from one document to the next: a thousand pictures do not sign in a thousand times. */
export function keepConnections(connect: Connect): {
  readonly connect: Connect
  readonly close: () => Promise<void>
} {
  const open = new Map<number, ReturnType<Connect>>()
  return {
    connect: async (source, signal) => {
      const opening = open.get(source.id) ?? connect(source, signal)
      open.set(source.id, opening)
      try {
        const connection = await opening
        return {
          units: () => connection.units(),
          // One that was hung up is opened anew the next time.
          fetch: (unit, item) =>
            connection.fetch(unit, item).catch((error: unknown) => {
              open.delete(source.id)
              throw error
            }),
          [Symbol.asyncDispose]: async () => undefined,
        }
      } catch (error) {
        open.delete(source.id)
        throw error
      }
    },
    close: async () => {
      const connections = await Promise.allSettled(open.values())
      await Promise.allSettled(
        connections.map((one) => (one.status === 'fulfilled' ? one.value[Symbol.asyncDispose]() : undefined)),
      )
    },
  }
}
