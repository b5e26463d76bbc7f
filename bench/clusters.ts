import { buildPersons } from '../src/people/build-persons.ts'
import { invented, type Seen } from './names/households.ts'
import { randomOf } from './names/random.ts'

// How well identities are put together to persons, on an invented index of which it is known who is who.
//   node bench/clusters.ts [persons] [--show]
// Pairwise: of two identities that were put together, are they one person (precision); of two that are one person, were they put together
// (recall). Who has an identity without anything that tells them apart from a namesake counts as nobody's.

const count = Number(process.argv[2] ?? 5000)
const seen = invented(count, randomOf(11))
const own = { domains: ['zaak.example'], addresses: [] }
const truth = new Map(seen.map(({ identity, person }) => [identity.digest, person]))

const beganMs = performance.now()
const groups = groupsOf(seen)
const tookMs = performance.now() - beganMs
const { right, wrong, all } = pairs(groups)
console.log(
  `${String(count)} persons, ${String(seen.length)} identities, ${String(groups.length)} found, ${tookMs.toFixed(0)} ms`,
)
console.log(`pairwise precision ${(right / (right + wrong)).toFixed(4)}, recall ${(right / all).toFixed(4)}`)
const random = randomOf(12)
const shuffled = seen.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at)
const isSame = JSON.stringify(groups) === JSON.stringify(groupsOf(shuffled.map(({ one }) => one)))
console.log(`in another order: ${isSame ? 'the same' : 'NOT THE SAME'}`)
for (const [kind, { found, total }] of byKind())
  console.log(`  ${kind}: ${String(found)} of ${String(total)} with their person`)
if (process.argv.includes('--show')) showMistakes()

function groupsOf(these: readonly Seen[]): (readonly string[])[] {
  return buildPersons(
    these.map(({ identity }) => identity),
    own,
    [],
  ).map(({ identities }) => identities)
}

function pairs(found: readonly (readonly string[])[]): { right: number; wrong: number; all: number } {
  let [right, together] = [0, 0]
  for (const group of found) {
    together += pairsOf(group.length)
    for (const size of sizes(group)) right += pairsOf(size)
  }
  let all = 0
  for (const size of sizes([...truth.keys()])) all += pairsOf(size)
  return { right, wrong: together - right, all }
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2
}

/** How many of these belong to each person. */
function sizes(digests: readonly string[]): Iterable<number> {
  const counts = new Map<number, number>()
  for (const digest of digests) {
    const person = truth.get(digest) ?? -1
    counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return counts.values()
}

/** Of each way in which somebody was seen, how many are in the group that holds most of their person. */
function byKind(): Map<string, { found: number; total: number }> {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((digest) => [digest, index] as const)))
  const best = new Map<number, Map<number, number>>()
  for (const { identity, person } of seen) {
    const group = groupOf.get(identity.digest)
    if (group === undefined) continue
    const counts = best.get(person) ?? new Map<number, number>()
    counts.set(group, (counts.get(group) ?? 0) + 1)
    best.set(person, counts)
  }
  const result = new Map<string, { found: number; total: number }>()
  for (const { identity, person, kind } of seen) {
    const [main] = [...(best.get(person) ?? [])].sort((a, b) => b[1] - a[1])
    const tally = result.get(kind) ?? { found: 0, total: 0 }
    tally.total++
    if (main !== undefined && groupOf.get(identity.digest) === main[0]) tally.found++
    result.set(kind, tally)
  }
  return result
}

function showMistakes(): void {
  const byDigest = new Map(seen.map((one) => [one.identity.digest, one]))
  const mixed = groups.filter((group) => [...sizes(group)].length > 1)
  for (const group of mixed.slice(0, 40)) {
    console.log('--')
    for (const digest of group) {
      const one = byDigest.get(digest)
      if (one === undefined) continue
      const { names, emails, phones, marks } = one.identity
      console.log(`  ${String(one.person)} ${one.kind} ${JSON.stringify({ names, emails, phones, marks })}`)
    }
  }
}
