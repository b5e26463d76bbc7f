/** A place in a store that is not as it should be. Caught where the reading can go on beside it, and listed there. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore'
}
