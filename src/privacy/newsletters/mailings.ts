import { usualDays } from './gather.ts'
import type { Unsubscribe } from './unsubscribe.ts'

/** One message of a mailing. */
export interface MailingMessage {
  readonly way: Unsubscribe
  readonly fromName: string
  readonly fromEmail: string
  /** Epoch milliseconds; null when it does not say. */
  readonly atMs: number | null
}

/** Everything that comes from one list or sender. */
export interface Mailing {
  readonly key: string
  /** As the newest message calls its sender; '' when it does not. */
  readonly name: string
  readonly email: string
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
  /** The usual number of days between two messages; null for fewer than three. */
  readonly everyDays: number | null
  /** True when bills or the like come this way as well: leaving may stop them. */
  readonly hasBills: boolean
  /** What the newest message says: older ways out may be closed. */
  readonly way: Unsubscribe
}

/** Puts messages of mailings together, one by one as they are read; in memory one line per message that has a date. */
export class Mailings {
  readonly #byKey = new Map<string, Gathered>()

  see(message: MailingMessage): void {
    const { way, atMs } = message
    if (!way.bulk || way.listKey === null) return
    const gathered = this.#byKey.get(way.listKey) ?? {
      messages: 0,
      dates: [],
      hasBills: false,
      newest: message,
    }
    gathered.messages++
    gathered.hasBills ||= way.caution === 'may-stop-invoices'
    if (atMs !== null) gathered.dates.push(atMs)
    if ((atMs ?? -Infinity) >= (gathered.newest.atMs ?? -Infinity)) gathered.newest = message
    this.#byKey.set(way.listKey, gathered)
  }

  /** The busiest first. */
  list(): Mailing[] {
    return [...this.#byKey]
      .map(([key, gathered]) => mailingOf(key, gathered))
      .sort((a, b) => b.messages - a.messages || a.key.localeCompare(b.key))
  }
}

interface Gathered {
  messages: number
  readonly dates: number[]
  hasBills: boolean
  newest: MailingMessage
}

function mailingOf(key: string, { messages, dates, hasBills, newest }: Gathered): Mailing {
  const sorted = dates.toSorted((a, b) => a - b)
  return {
    key,
    name: newest.fromName,
    email: newest.fromEmail,
    messages,
    firstAtMs: sorted[0] ?? null,
    lastAtMs: sorted.at(-1) ?? null,
    everyDays: usualDays(sorted.toReversed()),
    hasBills,
    way: newest.way,
  }
}
