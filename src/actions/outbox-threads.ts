import type { Letter } from './outbox.ts'

/** What a talk held around one message of it. */
export interface Thread {
  readonly before: ReadonlySet<string>
  readonly wroteAfter: ReadonlySet<string>
}

const alone: Thread = { before: new Set(), wroteAfter: new Set() }

/** Messages put together into talks by their numbers (RFC 5322 §3.6.4). */
export function threadsOf(letters: readonly Letter[]): {
  readonly of: (letter: Letter) => Thread
  /** Numbers of messages that came back undelivered. */
  readonly returned: ReadonlySet<string>
} {
  const roots = new Roots()
  for (const { row } of letters) {
    if (row.thread === null) continue
    if (row.message !== null) roots.join(row.message, row.thread)
    if (row.parent !== null) roots.join(row.parent, row.thread)
  }
  const talks = Map.groupBy(letters, ({ row }) => (row.thread === null ? '' : roots.of(row.thread)))
  return {
    of: (letter) => {
      const { thread } = letter.row
      return thread === null ? alone : around(letter, talks.get(roots.of(thread)) ?? [])
    },
    returned: new Set(
      letters.flatMap(({ row }) => (row.says === 'returned' && row.parent !== null ? [row.parent] : [])),
    ),
  }
}

function around(letter: Letter, talk: readonly Letter[]): Thread {
  if (talk.length === 1) return alone
  const { row } = letter
  const isBefore = (other: Letter): boolean =>
    (row.parent !== null && other.row.message === row.parent) ||
    (row.atMs !== null && other.row.atMs !== null && other.row.atMs < row.atMs)
  const before = new Set<string>()
  const wroteAfter = new Set<string>()
  for (const other of talk) {
    if (other === letter || other.row.says === 'returned') continue
    if (isBefore(other)) {
      for (const { email } of [...(other.from === null ? [] : [other.from]), ...other.seen]) before.add(email)
      // What says that it came to the wrong one is no part in the talk.
    } else if (other.from !== null && isPartOfTalk(other)) wroteAfter.add(other.from.email)
  }
  return { before, wroteAfter }
}

function isPartOfTalk({ row: { says } }: Letter): boolean {
  return says === null || says === 'yes'
}

/** Which numbers belong together: each knows a number above it, the topmost stands for all. */
class Roots {
  readonly #above = new Map<string, string>()

  of(number: string): string {
    let top = number
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next
    // The next time the way is short.
    for (let at = number; at !== top;) {
      const next = this.#above.get(at) ?? top
      this.#above.set(at, top)
      at = next
    }
    return top
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)]
    if (one !== other) this.#above.set(one, other)
  }
}
