import { drawnAs } from './likeness.ts'
import type { Correspondent } from './mail.ts'

/** Everybody who was written to or wrote, with short ways to whom an address may be mistaken for. */
export class AddressBook {
  readonly #byEmail: ReadonlyMap<string, Correspondent>
  readonly #byHouse: ReadonlyMap<string, readonly Correspondent[]>
  readonly #byLikeness = new Map<string, Correspondent[]>()

  /** `leastFamiliar`: messages from which an address is one that may be meant when another was written to. */
  constructor(correspondents: ReadonlyMap<string, Correspondent>, leastFamiliar: number) {
    this.#byEmail = correspondents
    this.#byHouse = Map.groupBy(correspondents.values(), ({ party }) => party.house)
    for (const one of correspondents.values()) {
      if (one.sent === 0 || one.sent + one.received < leastFamiliar) continue
      for (const key of keysOf(one.party.email)) {
        const known = this.#byLikeness.get(key)
        if (known === undefined) this.#byLikeness.set(key, [one])
        else known.push(one)
      }
    }
  }

  of(email: string): Correspondent | undefined {
    return this.#byEmail.get(email)
  }

  inHouse(house: string): readonly Correspondent[] {
    return this.#byHouse.get(house) ?? []
  }

  /** Familiar addresses among which are all that this one may be like. */
  near(email: string): readonly Correspondent[] {
    return keysOf(email).flatMap((key) => this.#byLikeness.get(key) ?? [])
  }
}

/** What two addresses that are alike share: all before the @, or all behind it with how the first letter is drawn. */
function keysOf(email: string): [local: string, domain: string] {
  const at = email.lastIndexOf('@')
  return [email.slice(0, at + 1), `${drawnAs(email.slice(0, 2)).slice(0, 1)}${email.slice(at)}`]
}
