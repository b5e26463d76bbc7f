import type { Note, Obstacle, Order, Prepared, Settled } from './target.ts'

/** An order that was looked at, with what goes into the journal before it is carried out. */
interface Wish {
  readonly order: Order
  readonly note: Note
}

/**
 * Looks at each order and carries out, one by one, those in whose way nothing stands: for places where nothing can be made ready
 * beside what is to be changed.
 */
export async function prepareEach<Wished extends Wish>(
  orders: readonly Order[],
  wishOf: (order: Order) => Promise<Wished | Obstacle>,
  carryOut: (wish: Wished) => Promise<Settled>,
): Promise<Prepared> {
  const refused: { readonly key: string; readonly obstacle: Obstacle }[] = []
  const wishes: Wished[] = []
  for (const order of orders) {
    const wish = await wishOf(order)
    if ('code' in wish) refused.push({ key: order.key, obstacle: wish })
    else wishes.push(wish)
  }
  return {
    refused,
    note: Object.fromEntries(wishes.map(({ order, note }) => [order.key, note])),
    commit: async (signal) => {
      const settled: Settled[] = []
      for (const wish of wishes) {
        // What was not begun is found out, like what was, by looking.
        settled.push(signal.aborted ? { key: wish.order.key, state: 'not-done' } : await carryOut(wish))
      }
      return settled
    },
    discard: async () => undefined,
  }
}
