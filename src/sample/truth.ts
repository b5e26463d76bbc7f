/** What is really in the sample firm: built together with its files, so that tests can compare. */
export interface Truth {
  readonly organisation: string
  readonly domain: string
  readonly mailHost: string
  readonly persons: readonly TruePerson[]
  /** Values that look like personal data and are none. */
  readonly negatives: readonly { readonly kind: string; readonly value: string; readonly place: string }[]
  /** What the firm does with personal data, by ids of the starter activities. */
  readonly activities: readonly string[]
  /** Domains of whoever works for it with the data, or gets them. */
  readonly recipients: readonly string[]
  readonly suppliers: readonly TrueSupplier[]
  /** What its own mail was written on. */
  readonly devices: readonly string[]
  readonly events: readonly {
    readonly what: string
    readonly at: string
    readonly person: string
    readonly place: string
  }[]
}

/** A service that the firm uses, or that something was shared over, as a scan should tell. */
export interface TrueSupplier {
  /** The registrable domain it is known by. */
  readonly domain: string
  readonly use: 'observed' | 'perhaps'
  readonly agreement: 'found' | 'told' | 'missing' | 'not-needed'
  /** Breaches that it told of. */
  readonly alerts: number
}

export type TrueRole = 'employee' | 'customer' | 'applicant' | 'supplier-contact' | 'other'

export interface TruePerson {
  readonly id: string
  readonly name: string
  readonly spellings: readonly string[]
  readonly emails: readonly string[]
  /** E.164. */
  readonly phones: readonly string[]
  readonly role: TrueRole
  readonly holds: readonly Held[]
}

/**
 * A value of a person and where it lies, once a place. Kinds as the detectors name them; phones in E.164, IBANs and BSNs
 * without spaces, birth dates as YYYY-MM-DD, health as a word of the sentence; places are files, a Maildir is one.
 */
export interface Held {
  readonly kind: string
  readonly value: string
  readonly place: string
}

/** Collects the truth while the files are being made. */
export class Ledger {
  readonly #persons = new Map<string, TruePerson>()
  readonly negatives: { kind: string; value: string; place: string }[] = []
  readonly events: { what: string; at: string; person: string; place: string }[] = []

  know(person: Omit<TruePerson, 'holds'>): void {
    this.#persons.set(person.id, { ...person, holds: [] })
  }

  hold(id: string, held: Held): void {
    const person = this.#persons.get(id)
    if (person === undefined) throw new Error(`Cannot plant data of "${id}": expected a known person`)
    const isKnown = person.holds.some(
      ({ kind, value, place }) => kind === held.kind && value === held.value && place === held.place,
    )
    if (!isKnown) this.#persons.set(id, { ...person, holds: [...person.holds, held] })
  }

  /** People who really stand somewhere in the files. */
  persons(): TruePerson[] {
    return [...this.#persons.values()].filter(({ holds }) => holds.length > 0)
  }
}
