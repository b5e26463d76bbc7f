import { append } from '../base/lists.ts'
import { compareNames, isFullName, looksLikePerson, parseName, type NameParts } from './name.ts'
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

/**
 * What the members of a cluster have, kept while it grows: gathering it anew at every join would take the square of the
 * members, and an owner has thousands.
 */
export interface Gathered {
  readonly members: Identity[]
  /** How often each name was seen. */
  readonly names: Map<string, number>
  readonly parts: NameParts[]
  readonly emails: Set<string>
  readonly phones: Set<string>
  /** Digests by kind. */
  readonly marks: Map<string, Set<string>>
  /** By code and word, each once. */
  readonly reasons: Map<string, PersonReason>
}

/**
 * By what they are called and have, and only among those who share all that by digest: digests are keyed, and the same mailbox must give
 * the same persons in every index.
 */
function inOrder(identities: readonly Identity[]): {
  readonly identities: readonly Identity[]
  /** Of each the place in the order; those who share all have the same. */
  readonly ranks: Int32Array
} {
  const keyed = identities.map((identity) => ({ identity, key: orderOf(identity) }))
  keyed.sort((a, b) =>
    a.key === b.key ? (a.identity.digest < b.identity.digest ? -1 : 1) : a.key < b.key ? -1 : 1,
  )
  const ranks = new Int32Array(keyed.length)
  for (let at = 1; at < keyed.length; at++)
    ranks[at] = (ranks[at - 1] ?? 0) + Number(keyed[at]?.key !== keyed[at - 1]?.key)
  return { identities: keyed.map(({ identity }) => identity), ranks }
}

function orderOf({ names, emails, phones, marks, seen }: Identity): string {
  const kinds = marks.map((mark) => mark.slice(0, mark.indexOf(':')))
  const places = seen.map(({ role, topic, documents }) => `${role} ${topic ?? ''} ${String(documents)}`)
  return [emails, names, phones, kinds, places].map((all) => [...all].sort().join('\n')).join('\n\n')
}

function comesBefore(a: Identity, b: Identity): boolean {
  const [keyA, keyB] = [orderOf(a), orderOf(b)]
  return keyA === keyB ? a.digest < b.digest : keyA < keyB
}

/**
 * Union-find over identities that keeps the reasons, and refuses to join what a user has told apart. Most identities stay
 * alone: what they have is looked up again when it is asked, and only of those that were joined something is kept.
 */
export class Clusters {
  readonly #identities: readonly Identity[]
  readonly #ranks: Int32Array
  /** Of those that were joined to another. */
  readonly #root = new Map<Identity, Identity>()
  /** Of clusters of more than one. */
  readonly #gathered = new Map<Identity, Gathered>()
  readonly #views = new Map<Identity, Cluster>()
  readonly #dropped = new Set<Identity>()
  /** Per cluster, on which sides of decisions its members stand. */
  readonly #sides = new Map<Identity, ReadonlySet<number>>()
  readonly #byDigest: ReadonlyMap<string, Identity>
  readonly #decisions: readonly Decision[]

  constructor(identities: readonly Identity[], decisions: readonly Decision[]) {
    const ordered = inOrder(identities)
    this.#identities = ordered.identities
    this.#ranks = ordered.ranks
    const decided = new Set(decisions.flatMap(digestsOf))
    this.#byDigest = new Map(
      this.#identities
        .filter(({ digest }) => decided.has(digest))
        .map((identity) => [identity.digest, identity]),
    )
    this.#decisions = decisions
    decisions.forEach((decision, order) => {
      apartBy(decision).forEach((digests, i) => {
        for (const digest of digests) {
          const identity = this.#byDigest.get(digest)
          if (identity === undefined) continue
          this.#sides.set(identity, new Set([...(this.#sides.get(identity) ?? []), order * 2 + i]))
        }
      })
    })
  }

  /** What a user said is one person. The last word counts: only what was told apart later keeps from joining. */
  joinDecided(): void {
    this.#decisions.forEach((decision, order) => {
      for (const [first, ...others] of togetherBy(decision)) {
        const a = this.#byDigest.get(first ?? '')
        for (const digest of others) {
          const b = this.#byDigest.get(digest)
          if (a !== undefined && b !== undefined)
            this.#joinUnlessApart({ a, b, reason: { code: 'decided', word: '' } }, order)
        }
      }
    })
  }

  /** Identities by each key they have, in the order of who has them, for keys may be digests; only keys that more than one has. */
  by(keysOf: (identity: Identity) => readonly string[]): [string, Identity[]][] {
    const groups = new Groups<number>()
    for (const [at, identity] of this.#identities.entries()) {
      for (const key of keysOf(identity)) groups.add(key, at)
    }
    return groups
      .shared()
      .map(([key, group]) => ({ key, group, ranks: group.map((at) => this.#ranks[at] ?? 0) }))
      .sort((a, b) => inTurn(a.ranks, b.ranks) || inTurn(a.group, b.group))
      .map(({ key, group }) => [key, group.flatMap((at) => this.#identities[at] ?? [])])
  }

  /** One identity of each cluster that bears a full name, by that name, in the order of names. */
  byName(): [string, Identity[]][] {
    const groups = new Groups<Identity>()
    for (const root of this.#roots()) {
      const names = this.#partsOf(root).filter((name) => isFullName(name) && name.given.length > 0)
      for (const key of new Set(names.flatMap(nameKeys))) groups.add(key, root)
    }
    return groups.shared().sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** How the name that is the key of a group is written there: with capitals where one should be, if somebody did. */
  writtenName(key: string, group: readonly Identity[]): string {
    const written = group.flatMap((identity) => {
      const { names, parts } = this.of(identity)
      return parts.flatMap((part, i) => (nameKeys(part).includes(key) ? (names[i] ?? []) : []))
    })
    const [best = key] = written.sort((a, b) => fullness(b) - fullness(a) || (a < b ? -1 : 1))
    return best
  }

  /**
   * Joins all of the group whose names go together. Who has no name goes with the one who is seen most.
   */
  joinFitting(group: readonly Identity[], reason: PersonReason, goesTogether: NamesFit = namesFit): void {
    const ranked = [...group].sort(
      (a, b) => Number(namesOf(b).length > 0) - Number(namesOf(a).length > 0) || weight(b) - weight(a),
    )
    const leaders: Identity[] = []
    for (const identity of ranked) {
      const leader = leaders.find((one) => this.#fit(one, identity, goesTogether))
      if (leader === undefined) leaders.push(identity)
      else this.join(leader, identity, reason)
    }
  }

  #fit(a: Identity, b: Identity, goesTogether: NamesFit): boolean {
    const [partsA, partsB] = [this.#partsOf(a), this.#partsOf(b)]
    if (partsA.length === 0 || partsB.length === 0) return true
    // Initials that fit two people must not make one of them.
    const [fullA, fullB] = [partsA.filter(hasGiven), partsB.filter(hasGiven)]
    const areTold = fullA.length > 0 && fullB.length > 0
    return (areTold ? fullA : partsA).some((x) => (areTold ? fullB : partsB).some((y) => goesTogether(x, y)))
  }

  join(a: Identity, b: Identity, reason: PersonReason): void {
    this.#joinUnlessApart({ a, b, reason }, -1)
  }

  #joinUnlessApart(
    { a, b, reason }: { readonly a: Identity; readonly b: Identity; readonly reason: PersonReason },
    after: number,
  ): void {
    const [rootA, rootB] = [this.#find(a), this.#find(b)]
    if (rootA === rootB || this.#toldApart(rootA, rootB, after)) return
    const [keep, lose] = comesBefore(rootA, rootB) ? [rootA, rootB] : [rootB, rootA]
    const whole = united(this.gatheredOf(keep), this.gatheredOf(lose))
    this.#root.set(lose, keep)
    whole.reasons.set(`${reason.code} ${reason.word}`, reason)
    this.#gathered.set(keep, whole)
    this.#gathered.delete(lose)
    const sides = this.#sides.get(lose)
    if (sides !== undefined) this.#sides.set(keep, new Set([...(this.#sides.get(keep) ?? []), ...sides]))
    this.#views.delete(keep)
    this.#views.delete(lose)
  }

  /** True when a decision after this one has the one on its left side and the other on its right. */
  #toldApart(rootA: Identity, rootB: Identity, after: number): boolean {
    const [sidesA, sidesB] = [this.#sides.get(rootA), this.#sides.get(rootB)]
    if (sidesA === undefined || sidesB === undefined) return false
    return [...sidesA].some((side) => decisionOf(side) > after && sidesB.has(otherSide(side)))
  }

  drop(one: Identity): void {
    this.#dropped.add(this.#find(one))
  }

  /** One identity of each cluster that some of these are in. */
  eachOnce(group: readonly Identity[]): readonly Identity[] {
    return [...new Set(group.map((identity) => this.#find(identity)))]
  }

  /** True when a user said that they are two. */
  toldApart(a: Identity, b: Identity): boolean {
    return this.#toldApart(this.#find(a), this.#find(b), -1)
  }

  of(identity: Identity): Cluster {
    const root = this.#find(identity)
    const gathered = this.#gathered.get(root)
    if (gathered === undefined) return describe(root, gather(root))
    const view = this.#views.get(root) ?? describe(root, gathered)
    this.#views.set(root, view)
    return view
  }

  /** What is known of the identity's cluster, without the order that `of` takes time for. */
  gatheredOf(identity: Identity): Gathered {
    const root = this.#find(identity)
    return this.#gathered.get(root) ?? gather(root)
  }

  #partsOf(identity: Identity): readonly NameParts[] {
    const root = this.#find(identity)
    return this.#gathered.get(root)?.parts ?? namesOf(root).map(parseName)
  }

  /** One after the other, so that nobody holds them all. */
  *all(): Generator<Cluster> {
    for (const root of this.#roots()) yield this.of(root)
  }

  /** What is known of each cluster, without order. */
  *allGathered(): Generator<Gathered> {
    for (const root of this.#roots()) yield this.gatheredOf(root)
  }

  *#roots(): Generator<Identity> {
    for (const identity of this.#identities) {
      if (!this.#root.has(identity) && !this.#dropped.has(identity)) yield identity
    }
  }

  #find(identity: Identity): Identity {
    let root = identity
    for (let next = this.#root.get(root); next !== undefined; next = this.#root.get(root)) root = next
    if (root !== identity) this.#root.set(identity, root)
    return root
  }
}

/** Gathers what has the same key; most keys are had by one, for which there is no list. */
class Groups<One> {
  readonly #alone = new Map<string, One>()
  readonly #shared = new Map<string, One[]>()

  add(key: string, one: One): void {
    const shared = this.#shared.get(key)
    const first = this.#alone.get(key)
    if (shared !== undefined) shared.push(one)
    else if (first === undefined) this.#alone.set(key, one)
    else this.#shared.set(key, [first, one])
  }

  /** What more than one has. */
  shared(): [string, One[]][] {
    return [...this.#shared]
  }
}

function inTurn(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

/** Groups that a decision puts together. */
function togetherBy(decision: Decision): readonly (readonly string[])[] {
  if (decision.type === 'same') return [decision.identities]
  return decision.type === 'split' ? [decision.leaving, decision.staying] : []
}

/** All identities that a decision is about. */
function digestsOf(decision: Decision): readonly string[] {
  if (decision.type === 'role') return []
  return decision.type === 'split' ? [...decision.leaving, ...decision.staying] : decision.identities
}

/** The two sides of a decision that tells apart: left, right; nothing for others. */
function apartBy(decision: Decision): readonly (readonly string[])[] {
  if (decision.type === 'different') return decision.identities.map((digest) => [digest])
  return decision.type === 'split' ? [decision.leaving, decision.staying] : []
}

/** A side of a decision is a number: twice the decision's, plus one for the right. */
function decisionOf(side: number): number {
  return Math.floor(side / 2)
}

function otherSide(side: number): number {
  return side % 2 === 0 ? side + 1 : side - 1
}

const hasGiven = ({ given }: NameParts): boolean => given.length > 0

/** Whether two names go together, given what else is the same. */
export type NamesFit = (a: NameParts, b: NameParts) => boolean

/** Nothing in the one name contradicts the other. */
export const namesFit: NamesFit = (a, b) => compareNames(a, b) !== 'different'

/** "els bakker-smit" and "els bakker": the name before the hyphen is often used alone. */
function nameKeys({ given, family }: NameParts): readonly string[] {
  const whole = `${given[0] ?? ''} ${family.join('-')}`
  return family.length === 2 ? [whole, `${given[0] ?? ''} ${family[0] ?? ''}`] : [whole]
}

function namesOf(identity: Identity): readonly string[] {
  return identity.names.filter(looksLikePerson)
}

function weight({ seen }: Identity): number {
  return seen.reduce((sum, { documents }) => sum + documents, 0)
}

function gather(identity: Identity): Gathered {
  const names = new Map(namesOf(identity).map((name) => [name, 1 + weight(identity)]))
  const marks = new Map<string, Set<string>>()
  for (const mark of identity.marks) {
    const kind = mark.slice(0, mark.indexOf(':'))
    marks.set(kind, (marks.get(kind) ?? new Set()).add(mark))
  }
  return {
    members: [identity],
    names,
    parts: [...names.keys()].map(parseName),
    emails: new Set(identity.emails),
    phones: new Set(identity.phones),
    marks,
    reasons: new Map(),
  }
}

/** Both together; the smaller goes into the larger, so that each identity moves few times. */
function united(a: Gathered, b: Gathered): Gathered {
  const [large, small] = a.members.length < b.members.length ? [b, a] : [a, b]
  append(large.members, small.members)
  for (const [name, count] of small.names) {
    const known = large.names.get(name)
    if (known === undefined) large.parts.push(parseName(name))
    large.names.set(name, (known ?? 0) + count)
  }
  for (const email of small.emails) large.emails.add(email)
  for (const phone of small.phones) large.phones.add(phone)
  for (const [kind, digests] of small.marks) {
    const known = large.marks.get(kind)
    if (known === undefined) large.marks.set(kind, digests)
    else for (const digest of digests) known.add(digest)
  }
  for (const [key, reason] of small.reasons) large.reasons.set(key, reason)
  return large
}

function describe(first: Identity, gathered: Gathered): Cluster {
  const { members, names: weights, emails, phones, marks, reasons } = gathered
  const fullnessOf = new Map([...weights.keys()].map((name) => [name, fullness(name)]))
  const names = [...weights.keys()].sort(
    (a, b) =>
      (fullnessOf.get(b) ?? 0) - (fullnessOf.get(a) ?? 0) ||
      (weights.get(b) ?? 0) - (weights.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  )
  return {
    first,
    identities: members,
    names,
    parts: names.map(parseName),
    emails,
    phones,
    marks,
    seen: members.flatMap(({ seen }) => seen),
    reasons: [...reasons.values()],
  }
}

/** A given name and a family name say more than initials, initials more than one name alone; capitals only says less. */
function fullness(name: string): number {
  const { given, initials, family } = parseName(name)
  const shouting = name === name.toUpperCase() ? 0.5 : 0
  return (family.length > 0 ? 2 : 0) + (given.length > 0 ? 2 : initials.length > 0 ? 1 : 0) - shouting
}
