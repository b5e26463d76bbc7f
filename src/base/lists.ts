// Spread into a call, a list of a hundred thousand is more arguments than there may be: these take lists of any length.

/** Puts them behind what the list holds. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const one of more) list.push(one)
}

/** The greatest of these; -Infinity of none. */
export function greatest(numbers: Iterable<number>): number {
  let most = -Infinity
  for (const one of numbers) if (one > most) most = one
  return most
}

/** The least of these; Infinity of none. */
export function least(numbers: Iterable<number>): number {
  let fewest = Infinity
  for (const one of numbers) if (one < fewest) fewest = one
  return fewest
}
