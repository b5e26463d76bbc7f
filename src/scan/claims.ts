/**
 * Nested documents that a worker has taken on, in memory that all workers share: each attachment of a unit is read by
 * whoever meets it first, and the others add a place. Within one unit only: what is lost when a scan breaks off is
 * read again with its unit.
 */
export class Claims {
  readonly #table: BigInt64Array<SharedArrayBuffer>

  constructor(shared: SharedArrayBuffer) {
    this.#table = new BigInt64Array(shared)
  }

  /** True for the first who asks for this digest of this unit. Also when the table is full: then it is read twice. */
  take(digest: string, unit: string): boolean {
    const key = BigInt.asIntN(64, BigInt(`0x${digest.slice(0, 16)}`) ^ BigInt(hashOf(unit))) | 1n
    let slot = Number(BigInt.asUintN(32, key >> 8n)) & (slots - 1)
    for (let probe = 0; probe < maxProbes; probe++) {
      const held = Atomics.compareExchange(this.#table, slot, 0n, key)
      if (held === 0n) return true
      if (held === key) return false
      slot = (slot + 1) & (slots - 1)
    }
    return true
  }
}

/** Memory for the claims of one scan: room for the attachments of a mailbox of many gigabytes; untouched, it costs nothing. */
export function claimsMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(slots * BigInt64Array.BYTES_PER_ELEMENT)
}

const slots = 1 << 20
const maxProbes = 64

/** FNV-1a, so that the same attachment in another unit has another key. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
