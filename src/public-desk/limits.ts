import { createHmac, randomBytes } from 'node:crypto'

/** How much comes in: kept in memory for an hour, by a digest under a key that goes with it. No address is written anywhere. */
export interface Limits {
  /** From outside, by the address of the caller: behind a proxy all have the same, so that only the sum counts. */
  readonly mayLeave: (peer: string) => boolean
  readonly mayPress: (digest: string) => boolean
}

const hourMs = 60 * 60 * 1000
/** An office, a school: many people behind one address. */
const perPeer = 30
/** Of all open forms together: a firm that gets more in an hour is being flooded. */
const inAll = 300
/** Of one link: a person presses a few times. */
const perToken = 12
/** Beyond this many different callers an hour, the sum has long been reached. */
const maxKept = 50_000

export function createLimits(now: () => number): Limits {
  let counts = new Map<string, number>()
  let key = randomBytes(32)
  let sinceMs = now()
  const count = (text: string, most: number): boolean => {
    // A clock that is set back must not keep the hour from ending.
    if (Math.abs(now() - sinceMs) >= hourMs) {
      counts = new Map()
      key = randomBytes(32)
      sinceMs = now()
    }
    const name = createHmac('sha256', key).update(text).digest('base64')
    const before = counts.get(name) ?? 0
    if (before >= most || (before === 0 && counts.size >= maxKept)) return false
    counts.set(name, before + 1)
    return true
  }
  return {
    mayLeave: (peer) => (isLoopback(peer) || count(`peer ${peer}`, perPeer)) && count('open forms', inAll),
    mayPress: (digest) => count(`token ${digest}`, perToken),
  }
}

function isLoopback(peer: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(peer)
}
