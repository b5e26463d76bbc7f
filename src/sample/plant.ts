import type { Character } from './cast.ts'
import { dialled } from './numbers.ts'
import type { Ledger } from './truth.ts'

/** What is written somewhere, and about whom. */
export interface Written {
  readonly place: string
  readonly text: string
  /** Only these are looked for: of two people with one name, the text means the one who is told here. */
  readonly about: readonly Character[]
}

/** Puts in the ledger which names, addresses and numbers of these people the text really holds. */
export function plant(ledger: Ledger, { place, text, about }: Written): void {
  const dense = text.replace(/[ -]/g, '')
  for (const who of about) {
    const isHeld: readonly (readonly [kind: string, value: string, isThere: boolean])[] = [
      ['PERSON', who.name, text.includes(who.name)],
      ['EMAIL', who.email, text.includes(who.email)],
      ['PHONE', dialled(who.mobile), dense.includes(who.mobile) || dense.includes(dialled(who.mobile))],
      ['ADDRESS', who.street, text.includes(who.street)],
      ['NL_POSTCODE', who.postcode, text.includes(who.postcode)],
      ['IBAN', who.iban, dense.includes(who.iban)],
    ]
    for (const [kind, value, isThere] of isHeld) if (isThere) ledger.hold(who.id, { kind, value, place })
  }
}
