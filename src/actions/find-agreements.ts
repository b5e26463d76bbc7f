import { registrableOf } from '../privacy/suppliers/authentic.ts'
import type { AgreementKind } from '../privacy/suppliers/agreement/recognise.ts'
import { serviceOf } from '../privacy/suppliers/catalogue.ts'
import { foldWords } from '../privacy/suppliers/fold-words.ts'
import type { ReadAgreement } from '../store/agreements.ts'
import type { Store } from '../store/store.ts'
import type { AgreementRow } from '../store/suppliers.ts'
import { ownDomains } from './persons.ts'
import type { SupplierKeys } from './supplier-keys.ts'

/** The field of a document that says with whom it is an agreement; empty: it is none. */
export const agreementWithField = 'agreement-with'

/**
 * Why an agreement is taken to be with a supplier: a person said so, it names the supplier as a party, the supplier sent it, or the
 * file is called so.
 */
export type TiedBy = 'person' | 'party' | 'sender' | 'name'

/** A document that is an agreement by its text, or else by its name only. */
export interface FoundAgreement extends AgreementRow {
  readonly basis: 'text' | 'name'
  readonly kind: AgreementKind | null
  /** ISO date that it states. */
  readonly dated: string | null
  readonly tiedBy: TiedBy | null
}

/** One of which nobody knows yet with whom it is. */
export interface LooseAgreement extends FoundAgreement {
  /** Registrable domains that it names near its top, or that sent it. */
  readonly candidates: readonly string[]
}

export interface Agreements {
  /** Those with a supplier, newest first; `keys` are the domains that it is or was known by. */
  readonly with: (keys: readonly string[]) => readonly FoundAgreement[]
  readonly loose: readonly LooseAgreement[]
  /** Suppliers that a person named for an agreement. */
  readonly named: readonly string[]
}

export interface AgreementGround {
  readonly byName: readonly AgreementRow[]
  readonly read: readonly ReadAgreement[]
  /** By document, what a person said. */
  readonly told: ReadonlyMap<string, string>
  readonly own: ReadonlySet<string>
}

export async function agreementGround(store: Store): Promise<AgreementGround> {
  const [byName, read, told, own] = await Promise.all([
    store.suppliers.agreements(),
    store.agreements.list(),
    store.supplierStatements.ofField(agreementWithField),
    ownDomains(store),
  ])
  return {
    byName,
    read,
    told: new Map(told.map(({ subject, value }) => [subject, value ?? ''])),
    own: new Set(own.map((domain) => registrableOf(domain) ?? domain)),
  }
}

interface Knowing {
  readonly keys: SupplierKeys
  /** True of a supplier that something else shows as well. */
  readonly isKnown: (key: string) => boolean
}

/** Tells of each agreement with whom it is. */
export function findAgreements(ground: AgreementGround, { keys, isKnown }: Knowing): Agreements {
  const { read, told, byName } = ground
  const tied = read.map((row) => tie(row, ground, { keys, isKnown }))
  const readBy = Map.groupBy(tied, ({ key }) => key)
  const toldOfNames = byName
    .filter(({ document }) => told.has(document))
    .map((row) => ({ key: keys.of(told.get(row.document) ?? ''), found: named(row, 'person') }))
  const ofNames = Map.groupBy(toldOfNames, ({ key }) => key)
  const isSaid = (document: string): boolean => told.has(document)
  const words = byWord(byName.filter(({ document }) => !isSaid(document)))
  const elsewhere = new Map(tied.map(({ found, key }) => [found.document, key]))
  return {
    with: (some) => {
      const called = calledAfter(some, words)
        .filter(({ document }) => [undefined, null, ...some].includes(elsewhere.get(document)))
        .map((row) => named(row, 'name'))
      const all = some.flatMap((key) => [...(readBy.get(key) ?? []), ...(ofNames.get(key) ?? [])])
      const found = [...all.map((one) => one.found), ...called]
      const seen = new Set<string>()
      return found.filter(({ document }) => seen.size < seen.add(document).size)
    },
    loose: tied.filter(({ key }) => key === null).map(({ found, candidates }) => ({ ...found, candidates })),
    named: [...new Set([...told.values()].filter((domain) => domain !== '').map(keys.of))],
  }
}

function named(row: AgreementRow, tiedBy: TiedBy): FoundAgreement {
  return { ...row, basis: 'name', kind: null, dated: null, tiedBy }
}

interface Tied {
  /** Null: with nobody knows whom; undefined: it is none. */
  readonly key: string | null | undefined
  readonly found: FoundAgreement
  readonly candidates: readonly string[]
}

/** A person's word first; then the only known party; then who sent it. */
function tie(row: ReadAgreement, { told, own }: AgreementGround, { keys, isKnown }: Knowing): Tied {
  const { parties, sender, ...rest } = row
  const outside = (domains: readonly string[]): string[] => [
    ...new Set(domains.filter((domain) => !own.has(domain)).map(keys.of)),
  ]
  const [named, sent] = [outside(parties), outside(sender === null ? [] : [sender])]
  const candidates = [...new Set([...named, ...sent])]
  const tied = (key: Tied['key'], tiedBy: TiedBy | null): Tied => ({
    key,
    candidates,
    found: { ...rest, basis: 'text', tiedBy },
  })
  const said = told.get(row.document)
  if (said !== undefined) return tied(said === '' ? undefined : keys.of(said), 'person')
  const known = named.filter(isKnown)
  const [only, ...others] = known
  if (only !== undefined && others.length === 0) return tied(only, 'party')
  const [from] = sent.filter(isKnown)
  if (from !== undefined && (known.length === 0 || known.includes(from))) return tied(from, 'sender')
  return tied(null, null)
}

const inName =
  /verwerkers?[\s_-]*overeenkomst|bewerkersovereenkomst|data[\s_-]*processing|(?:^|[^a-z])dpa(?:[^a-z]|$)/i

interface NamedAgreement {
  readonly row: AgreementRow
  /** Its place in the list, which is newest first. */
  readonly place: number
  /** The name, folded, with a space before and behind it. */
  readonly words: string
}

/** Files that by their names are an agreement, by each word of the name: every supplier asks, and hostile mail makes many suppliers. */
function byWord(rows: readonly AgreementRow[]): ReadonlyMap<string, readonly NamedAgreement[]> {
  const byWords = new Map<string, NamedAgreement[]>()
  for (const [place, row] of rows.entries()) {
    if (!inName.test(row.name)) continue
    const name = foldWords(row.name)
    for (const word of new Set(name.split(' '))) {
      const same = byWords.get(word) ?? []
      same.push({ row, place, words: ` ${name} ` })
      byWords.set(word, same)
    }
  }
  return byWords
}

/** Files that by their names are an agreement with this supplier: "Verwerkersovereenkomst Moneybird.pdf". */
function calledAfter(keys: readonly string[], agreements: ReturnType<typeof byWord>): AgreementRow[] {
  const names = keys
    .flatMap((key) => [key.slice(0, key.indexOf('.')), serviceOf(key)?.name ?? ''])
    .map(foldWords)
    .filter((name) => name.length > 1)
  const found = names.flatMap((name) =>
    (agreements.get(name.split(' ', 1)[0] ?? '') ?? []).filter(({ words }) => words.includes(` ${name} `)),
  )
  return [...new Set(found.sort((a, b) => a.place - b.place).map(({ row }) => row))]
}
