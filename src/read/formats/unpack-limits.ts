/** What is unpacked is held in memory: as much as a worker can spare. */
export const maxEntryBytes = 268_435_456

/** Real text packs 3 to 20 times, a sheet of zeroes 200; deflate's own limit is 1,032. Overlapping bombs reach it. */
const maxRatio = 500

/** Small files may pack well without harm. */
const ratioCountsFrom = 10_485_760

/** How much so many packed bytes may become in memory. */
export function unpackLimit(packedBytes: number): number {
  return Math.min(maxEntryBytes, Math.max(ratioCountsFrom, packedBytes * maxRatio))
}

/** How much they may become when they are read as a stream: a mailbox packs some times, and a tree takes no more than this. */
export function streamLimit(packedBytes: number): number {
  return Math.min(maxUnpackedBytes + 8 * packedBytes, packedBytes * maxStreamRatio)
}

const maxStreamRatio = 100

/** As much as a tree of items may unpack (see tree.ts): what lies beyond is not even opened. */
export const maxUnpackedBytes = 4_000_000_000

/** A mailbox export may hold 100,000 messages; more entries are a bomb of empty files. */
export const maxEntries = 200_000
