import { addressKind, domainOf } from './address.ts'
import { Clusters, namesFit, type Cluster, type Gathered, type NamesFit } from './clusters.ts'
import {
  compareNames,
  isFullName,
  mayBeOnePerson,
  parseName,
  prefixOf,
  spokenName,
  type NameParts,
} from './name.ts'
import { isCommonFamilyName } from './common-names.ts'
import type { Decision, Identity, PersonDraft } from './person.ts'
import { mailingLists } from './mailing-lists.ts'
import { decidedRoles, roleOf, type DecidedRoles, type OwnAddresses } from './role.ts'

/**
 * Puts identities together to persons. Pure, and the same whatever the order of reading and the key of the index:
 * each rule runs over all of them before the next one starts, strongest evidence first.
 */
export function buildPersons(
  identities: readonly Identity[],
  own: OwnAddresses,
  decisions: readonly Decision[],
): PersonDraft[] {
  const clusters = new Clusters(identities, decisions)
  const lists = mailingLists(identities)
  clusters.joinDecided()
  joinByEmail(clusters, lists)
  joinByMark(clusters)
  joinByPhone(clusters)
  joinByFullName(clusters)
  joinLesserNames(clusters)
  const decided = decidedRoles(decisions)
  const persons = clusters
    .all()
    .filter((cluster) => isSomebody(cluster, lists))
    .map((cluster) => draft(cluster, own, decided))
  return [...persons].sort((a, b) => ((a.identities[0] ?? '') < (b.identities[0] ?? '') ? -1 : 1))
}

/** One address, one person, unless the names at it contradict each other (a couple, a desk). */
function joinByEmail(clusters: Clusters, lists: ReadonlySet<string>): void {
  for (const [email, members] of clusters.by((identity) => identity.emails)) {
    if (addressKind(email) === 'shared' || lists.has(email)) {
      clusters.joinFitting(members.filter(hasName), { code: 'same-email', word: email })
      continue
    }
    clusters.joinFitting(members, { code: 'same-email', word: email }, onePerson)
  }
}

/** Of who shares an own address, a mobile number or a BSN, another family name may be one before marriage, or misspelt. */
const onePerson: NamesFit = (a, b) => namesFit(a, b) || mayBeOnePerson(a, b)

/** The same BSN, account or document number, under names that go together. */
function joinByMark(clusters: Clusters): void {
  for (const [mark, members] of clusters.by(strongMarks)) {
    clusters.joinFitting(members, { code: 'same-mark', word: mark.slice(0, mark.indexOf(':')) }, onePerson)
  }
}

function strongMarks({ marks }: Identity): readonly string[] {
  return marks.filter((mark) => /^(?:NL_BSN|IBAN|NL_PASSPORT_ID|NL_DRIVING_LICENCE|NATIONAL_ID):/.test(mark))
}

function joinByPhone(clusters: Clusters): void {
  for (const [phone, members] of clusters.by((identity) => identity.phones)) {
    const fit = dutchMobile.test(phone) ? onePerson : namesFit
    clusters.joinFitting(members.filter(hasName), { code: 'same-phone', word: phone }, fit)
  }
}

/** A mobile telephone is one person's; other numbers are a firm's or a household's. */
const dutchMobile = /^\+316/

/** Every pair of namesakes is weighed; more than this many is a form letter or an attack, and proves nothing. */
const maxSameName = 200

/**
 * The same full name, when nothing speaks against it; a frequent name needs more than the name. Who goes with two that do not go with each
 * other is joined to the one with whom there is more in common than the name, else to neither, and is nobody when there is nothing but the name.
 */
function joinByFullName(clusters: Clusters): void {
  const groups = clusters.byName()
  const namesakes = expectedNamesakes(clusters)
  const doubtful: Identity[] = []
  for (const [name, bearers] of groups) {
    if (bearers.length > maxSameName) continue
    const word = clusters.writtenName(name, bearers)
    const fitting = fittingOf(clusters, bearers, namesakes(parseName(word)) > likelyNamesake)
    const pairs: (readonly [Identity, Identity])[] = []
    for (const [a, others] of fitting) {
      const areOne = (some: ReadonlySet<Identity>): boolean =>
        some.values().every((b) => fitting.get(b)?.isSupersetOf(some))
      const closer = new Set(others.values().filter((b) => b !== a && haveMarkInCommon(clusters, a, b)))
      if (areOne(others)) {
        for (const b of others) if (fitting.get(b)?.size === others.size) pairs.push([a, b])
      } else if (closer.size > 0 && areOne(closer)) {
        for (const b of closer) pairs.push([a, b])
      } else doubtful.push(a)
    }
    for (const [a, b] of pairs) clusters.join(a, b, { code: 'same-name', word })
  }
  for (const one of doubtful) if (isBareName(clusters.gatheredOf(one))) clusters.drop(one)
}

/** Per bearer of a name with whom it may be one, itself among them. Weighed before any are joined, so that their order says nothing. */
function fittingOf(
  clusters: Clusters,
  bearers: readonly Identity[],
  isFrequent: boolean,
): ReadonlyMap<Identity, ReadonlySet<Identity>> {
  const each = clusters.eachOnce(bearers).map((one) => [one, clusters.gatheredOf(one)] as const)
  const fitting = new Map(each.map(([one]) => [one, new Set([one])]))
  each.forEach(([a, ofA], i) => {
    for (const [b, ofB] of each.slice(i + 1)) {
      if (clusters.toldApart(a, b) || !mayShareName(ofA, ofB, isFrequent)) continue
      fitting.get(a)?.add(b)
      fitting.get(b)?.add(a)
    }
  })
  return fitting
}

/** The same address, postcode, birth date or number. */
function haveMarkInCommon(clusters: Clusters, a: Identity, b: Identity): boolean {
  const [ofA, ofB] = [clusters.gatheredOf(a).marks, clusters.gatheredOf(b).marks]
  return ofA.entries().some(([kind, digests]) => ofB.get(kind)?.isDisjointFrom(digests) === false)
}

function isBareName({ emails, phones, marks }: Gathered): boolean {
  return emails.size + phones.size + marks.size === 0
}

/** Where so many others are expected to bear the whole name, two who can be reached apart are two. */
const likelyNamesake = 0.1

/** Of fewer people nothing can be said about how frequent a name is. */
const fewest = 100

/** The two of whom it is asked whether they are one. */
const pair = 2

/** How many others of this index one expects to bear a name, by how many besides two bear the family name and how many the given name. */
function expectedNamesakes(clusters: Clusters): (name: NameParts) => number {
  const families = new Map<string, number>()
  const givens = new Map<string, number>()
  let total = 0
  for (const { parts, emails } of clusters.allGathered()) {
    const full = parts.find((name) => isFullName(name) && name.given.length > 0)
    if (full === undefined || emails.size === 0) continue
    total++
    for (const family of new Set(full.family)) families.set(family, (families.get(family) ?? 0) + 1)
    const given = full.given[0] ?? ''
    givens.set(given, (givens.get(given) ?? 0) + 1)
  }
  return ({ given, family }) => {
    const bearers = Math.max(0, ...family.map((part) => families.get(part) ?? 0)) - pair
    const called = (givens.get(given[0] ?? '') ?? 0) - pair
    return (Math.max(0, bearers) * Math.max(0, called)) / Math.max(fewest, total)
  }
}

function mayShareName(a: Gathered, b: Gathered, isFrequent: boolean): boolean {
  if (contradict(a, b)) return false
  const bothReachable = a.emails.size > 0 && b.emails.size > 0
  const common = isFrequent || a.parts.some(({ family }) => isCommonFamilyName(family))
  // Who is in one place with a mobile number of work and in another with the private one is still one.
  if ((common || bothReachable) && haveOtherMobiles(a, b)) return false
  return !bothReachable || (!common && !haveOtherPrefixes(a, b) && !areBesideEachOther(a, b))
}

/** Each with a mobile number, and no number in common. */
function haveOtherMobiles(a: Gathered, b: Gathered): boolean {
  const isMobile = (phone: string): boolean => dutchMobile.test(phone)
  return [...a.phones].some(isMobile) && [...b.phones].some(isMobile) && a.phones.isDisjointFrom(b.phones)
}

/** Two addresses of their own at one firm or provider, and none in common: hardly anybody has two there. */
function areBesideEachOther(a: Gathered, b: Gathered): boolean {
  if (!a.emails.isDisjointFrom(b.emails)) return false
  const isOwnAddress = (email: string): boolean => addressKind(email) === 'personal'
  const domains = new Set([...a.emails].filter(isOwnAddress).map(domainOf))
  return [...b.emails].some((email) => isOwnAddress(email) && domains.has(domainOf(email)))
}

/** "Levi de Timmerman" and "Levi Timmerman", each with an address of their own, are two. */
function haveOtherPrefixes(a: Gathered, b: Gathered): boolean {
  const prefixesOf = ({ names }: Gathered): ReadonlySet<string> => new Set([...names.keys()].map(prefixOf))
  return prefixesOf(a).isDisjointFrom(prefixesOf(b))
}

/** Both have values of a kind that a person has one of, and share none. */
function contradict(a: Gathered, b: Gathered): boolean {
  const clash = (kind: string): boolean => {
    const ofA = a.marks.get(kind)
    const ofB = b.marks.get(kind)
    return ofA !== undefined && ofB !== undefined && ofA.isDisjointFrom(ofB)
  }
  if (clash('NL_BSN') || clash('DATE_OF_BIRTH')) return true
  const disjointMail = a.emails.size > 0 && b.emails.size > 0 && a.emails.isDisjointFrom(b.emails)
  const disjointPhone = a.phones.size > 0 && b.phones.size > 0 && a.phones.isDisjointFrom(b.phones)
  const [codesA, codesB] = [a.marks.get('NL_POSTCODE'), b.marks.get('NL_POSTCODE')]
  // At one postcode the same address is written with its place and without.
  const areAtOne = codesA !== undefined && codesB !== undefined && !codesA.isDisjointFrom(codesB)
  return (
    ((clash('ADDRESS') && !areAtOne) || clash('NL_POSTCODE')) &&
    (disjointMail || disjointPhone || a.emails.size + b.emails.size === 0)
  )
}

/** "P. Jansen" and "mevrouw Jansen" without an address of their own go to the only person they fit, or to nobody. */
function joinLesserNames(clusters: Clusters): void {
  const isFull = new Set<Identity>()
  const byFamily = new Map<string, FullName[]>()
  for (const { first, parts } of clusters.all()) {
    if (!parts.some((name) => isFullName(name) && name.given.length > 0)) continue
    isFull.add(first)
    for (const family of new Set(parts.flatMap((name) => name.family))) {
      const known = byFamily.get(family)
      if (known === undefined) byFamily.set(family, [{ first, parts }])
      else known.push({ first, parts })
    }
  }
  for (const lesser of clusters.all()) {
    if (lesser.emails.size > 0 || lesser.phones.size > 0 || isFull.has(lesser.first)) continue
    const name = lesser.parts[0]
    const family = name?.family[0]
    if (name === undefined || family === undefined) continue
    const [only, second] = (byFamily.get(family) ?? [])
      .values()
      .filter(({ parts }) => parts.some((other) => compareNames(name, other) !== 'different'))
      .take(2)
    if (second !== undefined) clusters.drop(lesser.first)
    else if (only !== undefined)
      clusters.join(only.first, lesser.first, { code: 'same-name', word: lesser.names[0] ?? '' })
  }
}

/** Somebody with a given and a family name, by one of their identities. */
interface FullName {
  readonly first: Identity
  readonly parts: Cluster['parts']
}

function hasName(identity: Identity): boolean {
  return identity.names.length > 0
}

/** A machine is no person, nor is a mailing list, a desk that nobody's name is known of, or a bare number. */
function isSomebody({ names, emails, phones, parts, seen }: Cluster, lists: ReadonlySet<string>): boolean {
  const isNobodys = (email: string): boolean => addressKind(email) === 'machine' || lists.has(email)
  if (emails.size > 0 && [...emails].every(isNobodys)) return false
  // "Mam" with a mobile telephone in the address book is somebody.
  const isKept = seen.some(({ role }) => role === 'card') && [...phones].some((one) => dutchMobile.test(one))
  if (names.length > 0) return emails.size > 0 || isKept || parts.some(({ family }) => family.length > 0)
  return [...emails].some((email) => addressKind(email) === 'personal')
}

function draft(cluster: Cluster, own: OwnAddresses, decided: DecidedRoles): PersonDraft {
  const { role, reason } = roleOf(cluster, own, decided)
  return {
    name: spokenName(cluster.names[0] ?? [...cluster.emails].sort()[0] ?? ''),
    names: cluster.names,
    emails: [...cluster.emails].sort(),
    phones: [...cluster.phones].sort(),
    role,
    identities: cluster.identities.map(({ digest }) => digest).sort(),
    reasons: reason === undefined ? cluster.reasons : [...cluster.reasons, reason],
  }
}
