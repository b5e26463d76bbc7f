import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may use the screens: browsers that were opened with the key, or that gave the passphrase. */
export interface Sessions {
  /** Stands in the address that is printed: whoever can read the terminal may come in. Also the bearer token of programs. */
  readonly key: string
  /** For the address with which a browser is opened: other users of the machine can see it while it starts, so it works once and soon. */
  readonly onceKey: () => string
  /** A new session's token, when the key fits. */
  readonly enter: (key: string) => string | undefined
  readonly begin: () => string
  readonly isSession: (token: string | undefined) => boolean
  readonly isKey: (key: string) => boolean
  /** Ends all of them: the index was locked. */
  readonly endAll: () => void
}

const onceKeyLivesMs = 120_000

/** As many browsers at once as one person on one machine may have; the oldest goes. */
const mostSessions = 50

export function createSessions(nowMs: () => number): Sessions {
  const key = token()
  const sessions = new Set<string>()
  const once = new Map<string, number>()
  const begin = (): string => {
    const session = token()
    sessions.add(digest(session))
    for (const oldest of sessions) {
      if (sessions.size <= mostSessions) break
      sessions.delete(oldest)
    }
    return session
  }
  const isKey = (given: string): boolean => isSame(given, key)
  return {
    key,
    onceKey: () => {
      const made = token()
      once.set(digest(made), nowMs() + onceKeyLivesMs)
      return made
    },
    enter: (given) => {
      const untilMs = once.get(digest(given))
      once.delete(digest(given))
      return isKey(given) || (untilMs !== undefined && nowMs() <= untilMs) ? begin() : undefined
    },
    begin,
    isSession: (given) => given !== undefined && sessions.has(digest(given)),
    isKey,
    endAll: () => sessions.clear(),
  }
}

function token(): string {
  return randomBytes(24).toString('base64url')
}

/** Looked up by digest, so that the time of a comparison tells nothing. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
