/** How often something showed in a place's mail, and a header that shows it. */
export interface Trace {
  readonly messages: number
  readonly proof: string
}

/** By what showed: the registrable domain of a host, a device. */
export type Traces = Readonly<Record<string, Trace>>

/** What mail tells beside its contents. */
export interface MailTraces {
  /** Messages that came in or went out, by the registrable domain of whose mailbox it was. */
  readonly mailHosts: Traces
  /** Messages that were sent from here, by what they were written on. */
  readonly devices: Traces
}

/** A mailbox has a handful; hostile mail could name one each. */
const mostTraces = 1000

/** Counts traces; of each the newest proof is kept. */
export class TraceCounter {
  #counts = new Map<string, Trace>()

  add(key: string, { messages, proof }: Trace): void {
    const known = this.#counts.get(key)
    if (known === undefined && this.#counts.size >= mostTraces) return
    this.#counts.set(key, { messages: (known?.messages ?? 0) + messages, proof })
  }

  addAll(traces: Traces): void {
    for (const [key, trace] of Object.entries(traces)) this.add(key, trace)
  }

  get traces(): Traces {
    return Object.fromEntries(this.#counts)
  }

  /** Gives what was counted and begins anew. */
  take(): Traces {
    const { traces } = this
    this.#counts = new Map()
    return traces
  }
}
