import {
  compareNames,
  isFullName,
  looksLikePerson,
  parseName,
  type NameMatch,
  type NameParts,
} from './name.ts'
import type { Decision, Identity, IdentitySeen, PersonReason } from './person.ts'

/** Identities that are one person as far as the rules have come. */
export interface Cluster {
  readonly first: Identity
  readonly identities: readonly Identity[]
  /** The fullest and most seen first. */
  readonly names: readonly string[]
  readonly parts: readonly NameParts[]
  readonly emails: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
  /** Digests by kind. */
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>
  readonly seen: readonly IdentitySeen[]
  readonly reasons: readonly PersonReason[]
}

/** Union-find over identities that keeps the reasons, and refuses to join what a user has told apart. */
export class Clusters {
  readonly #identities: readonly Identity[]
  readonly #root = new Map<Identity, Identity>()
  readonly #members = new Map<Identity, Identity[]>()
  readonly #reasons = new Map<Identity, PersonReason[]>()
  readonly #views = new Map<Identity, Cluster>()
  readonly #dropped = new Set<Identity>()
  readonly #byDigest: ReadonlyMap<string, Identity>
  readonly #decisions: readonly Decision[]

  constructor(identities: readonly Identity[], decisions: readonly Decision[]) {
    this.#identities = [...identities].sort((a, b) => (a.digest < b.digest ? -1 : 1))
    this.#byDigest = new Map(this.#identities.map((identity) => [identity.digest, identity]))
    this.#decisions = decisions
    for (const identity of this.#identities) {
      this.#root.set(identity, identity)
      this.#members.set(identity, [identity])
    }
  }

  /** What a user said is one person. */
  joinDecided(): void {
    for (const decision of this.#decisions) {
      if (decision.type !== 'same') continue
      const [a, b] = decision.identities.map((digest) => this.#byDigest.get(digest))
      if (a !== undefined && b !== undefined) this.join(a, b, { code: 'decided', word: '' })
    }
  }

  /** Identities by each key they have, in the order of the keys; only keys that more than one has. */
  by(keysOf: (identity: Identity) => readonly string[]): [string, Identity[]][] {
    const groups = new Map<string, Identity[]>()
    for (const identity of this.#identities) {
      for (const key of keysOf(identity)) {
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [identity])
        else group.push(identity)
      }
    }
    return [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** One identity of each cluster that bears a full name, by that name. */
  byName(): [string, Identity[]][] {
    const groups = new Map<string, Identity[]>()
    for (const cluster of this.all()) {
      const keys = new Set(
        cluster.parts.filter((name) => isFullName(name) && name.given.length > 0).map(nameKey),
      )
      for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), cluster.first])
    }
    return [...groups].filter(([, group]) => group.length > 1).sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /**
   * Joins all of the group whose names go together. Who has no name goes with the one who is seen most.
   */
  joinFitting(group: readonly Identity[], reason: PersonReason): void {
    const ranked = [...group].sort(
      (a, b) => Number(namesOf(b).length > 0) - Number(namesOf(a).length > 0) || weight(b) - weight(a),
    )
    const leaders: Identity[] = []
    for (const identity of ranked) {
      const leader = leaders.find((one) => this.#fit(one, identity))
      if (leader === undefined) leaders.push(identity)
      else this.join(leader, identity, reason)
    }
  }

  #fit(a: Identity, b: Identity): boolean {
    const [partsA, partsB] = [this.of(a).parts, this.of(b).parts]
    if (partsA.length === 0 || partsB.length === 0) return true
    return partsA.some((x) => partsB.some((y) => goesWith(compareNames(x, y))))
  }

  join(a: Identity, b: Identity, reason: PersonReason): void {
    const [rootA, rootB] = [this.#find(a), this.#find(b)]
    if (rootA === rootB || this.#toldApart(rootA, rootB)) return
    const [keep, lose] = rootA.digest < rootB.digest ? [rootA, rootB] : [rootB, rootA]
    this.#root.set(lose, keep)
    const members = [...(this.#members.get(keep) ?? []), ...(this.#members.get(lose) ?? [])]
    this.#members.set(keep, members)
    this.#members.delete(lose)
    const reasons = [...(this.#reasons.get(keep) ?? []), ...(this.#reasons.get(lose) ?? []), reason]
    const unique = new Map(reasons.map((one) => [`${one.code} ${one.word}`, one]))
    this.#reasons.set(keep, [...unique.values()])
    this.#views.delete(keep)
    this.#views.delete(lose)
  }

  #toldApart(rootA: Identity, rootB: Identity): boolean {
    return this.#decisions.some((decision) => {
      if (decision.type !== 'different') return false
      const [x, y] = decision.identities.map((digest) => this.#byDigest.get(digest))
      if (x === undefined || y === undefined) return false
      const roots = [this.#find(x), this.#find(y)]
      return roots.includes(rootA) && roots.includes(rootB)
    })
  }

  drop(cluster: Cluster): void {
    this.#dropped.add(this.#find(cluster.first))
  }

  sameCluster(a: Identity, b: Identity): boolean {
    return this.#find(a) === this.#find(b)
  }

  of(identity: Identity): Cluster {
    const root = this.#find(identity)
    const view =
      this.#views.get(root) ??
      describe(root, this.#members.get(root) ?? [root], this.#reasons.get(root) ?? [])
    this.#views.set(root, view)
    return view
  }

  all(): Cluster[] {
    return [...this.#members.keys()].filter((root) => !this.#dropped.has(root)).map((root) => this.of(root))
  }

  #find(identity: Identity): Identity {
    let root = identity
    for (let next = this.#root.get(root); next !== undefined && next !== root; next = this.#root.get(root))
      root = next
    this.#root.set(identity, root)
    return root
  }
}

function goesWith(match: NameMatch): boolean {
  return match !== 'different'
}

function nameKey({ given, family }: NameParts): string {
  return `${given[0] ?? ''} ${family.join('-')}`
}

function namesOf(identity: Identity): readonly string[] {
  return identity.names.filter(looksLikePerson)
}

function weight({ seen }: Identity): number {
  return seen.reduce((sum, { documents }) => sum + documents, 0)
}

function describe(first: Identity, members: readonly Identity[], reasons: readonly PersonReason[]): Cluster {
  const weights = new Map<string, number>()
  for (const member of members) {
    for (const name of namesOf(member)) weights.set(name, (weights.get(name) ?? 0) + 1 + weight(member))
  }
  const names = [...weights.keys()].sort(
    (a, b) => fullness(b) - fullness(a) || (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const marks = new Map<string, Set<string>>()
  for (const mark of members.flatMap((member) => member.marks)) {
    const kind = mark.slice(0, mark.indexOf(':'))
    marks.set(kind, (marks.get(kind) ?? new Set()).add(mark))
  }
  return {
    first,
    identities: members,
    names,
    parts: names.map(parseName),
    emails: new Set(members.flatMap(({ emails }) => emails)),
    phones: new Set(members.flatMap(({ phones }) => phones)),
    marks,
    seen: members.flatMap(({ seen }) => seen),
    reasons,
  }
}

/** A given name and a family name say more than initials, initials more than one name alone; capitals only says less. */
function fullness(name: string): number {
  const { given, initials, family } = parseName(name)
  const shouting = name === name.toUpperCase() ? 0.5 : 0
  return (family.length > 0 ? 2 : 0) + (given.length > 0 ? 2 : initials.length > 0 ? 1 : 0) - shouting
}
