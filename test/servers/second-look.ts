import type { Order, OrderHead, Settled } from '../../src/act/target.ts'

/** An order as it is asked after once more when it was done: with what the receipt says of it, whatever it began with. */
export function seenAgain(order: Order, settled: Settled): OrderHead {
  const { key, place, digest } = order
  return { key, place, digest: settled.state === 'done' ? settled.receipt.digest : digest }
}
