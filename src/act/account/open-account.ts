import { inMemory, type ByteSource } from '../../base/bytes.ts'
import type { ChangingMailbox } from '../../read/sources/imap-mailbox.ts'
import type { Look, Target } from '../target.ts'
import { obstacleOf, rememberDigest, type AccountGround } from './ground.ts'
import { prepareOrders } from './prepare.ts'
import { settleOrders } from './settle.ts'

export interface AccountOptions {
  /** Signs in to change something; called when it is needed, and again after a hang-up. */
  readonly open: (signal: AbortSignal) => Promise<ChangingMailbox>
  /** The server's name: some do not mean by removing what others mean. */
  readonly host: string
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint?: (name: string) => void
}

/** At Gmail a folder is a label, and taking a message out of one leaves it in the others. */
const ownWays = /(?:^|\.)(?:gmail|googlemail|google)\.com$/i

/** A mail account as a place that can be acted on: messages go, are replaced, are moved to a folder, and come back. */
export function openAccount({
  open,
  host,
  digestItem,
  checkpoint = () => undefined,
}: AccountOptions): Target {
  let opened: ChangingMailbox | undefined
  const close = async (): Promise<void> => {
    const former = opened
    opened = undefined
    ground.digests.clear()
    await former?.[Symbol.asyncDispose]()
  }
  const ground: AccountGround = {
    digestItem,
    checkpoint,
    mailbox: async (signal) => (opened ??= await open(signal)),
    digests: new Map(),
  }
  const again = async <Output>(run: () => Promise<Output>): Promise<Output> => {
    try {
      return await run()
    } catch (error) {
      // Whatever broke off, the next order begins with a new call.
      await close()
      throw error
    }
  }
  return {
    ways: { wholeUnits: false, unitsApart: true },
    refuses: ({ item }) => {
      if (!/^[1-9]\d{0,9}$/.test(item)) return { code: 'not-supported' }
      return ownWays.test(host) ? { code: 'in-own-program' } : undefined
    },
    look: async (place, digest, signal): Promise<Look> => {
      try {
        return await again(async () => {
          const mailbox = await ground.mailbox(signal)
          const folder = await mailbox.stay(place.unit)
          const message = folder && (await mailbox.message(Number(place.item)))
          if (folder === undefined || message === undefined)
            return { state: 'not-there', obstacle: { code: 'gone' } }
          const { bytes } = message.item
          const now = digestItem(bytes)
          const { validity } = folder
          rememberDigest(ground, { folder: place.unit, validity, uid: Number(place.item) }, now)
          if (now !== digest) return { state: 'not-there', obstacle: { code: 'changed-since' } }
          return { state: 'there', bytes, copy: inMemory(message.raw), [Symbol.dispose]: () => undefined }
        })
      } catch (error) {
        return { state: 'not-there', obstacle: obstacleOf(error) }
      }
    },
    prepare: (orders, signal) => again(() => prepareOrders(ground, orders, signal)),
    settle: async (orders, note, signal) => {
      try {
        return await again(() => settleOrders(ground, orders, { note, signal }))
      } catch (error) {
        obstacleOf(error) // only what a server refuses; all else flies
        return orders.map(({ key }) => ({ key, state: 'out-of-reach' }))
      }
    },
    [Symbol.asyncDispose]: close,
  }
}
