import type { NearMiss, NearMissReason, Outbox, Party, SentMail } from './mail.ts'

/** Fewer is a talk between some firms: who is in it wants to know who else is. */
const leastStrangers = 8
/** Of fewer houses it is a team, a project or a family. */
const leastHouses = 4
/** So many do not belong to the largest house: one firm's team with some others beside it is no list. */
const leastBesideLargest = 5
/** Who stood in the open with so large a part of the others before knows of them. */
const leastKnownShare = 0.5

/** Many who do not know each other see each other's address: Cc or To instead of Bcc. */
export function openList(mail: SentMail, outbox: Outbox): NearMiss | undefined {
  // An answer in a thread that is not here went to whoever was in it.
  if (mail.isInvitation || (mail.way === 'reply' && mail.before.size === 0)) return undefined
  const standing = strangersIn(mail, outbox)
  const strangers = uniqueByEmail(standing)
  const houses = Map.groupBy(strangers, ({ house }) => house)
  const largest = Math.max(0, ...[...houses.values()].map(({ length }) => length))
  if (strangers.length < leastStrangers || houses.size < leastHouses) return undefined
  if (strangers.length - largest < leastBesideLargest) return undefined
  const ownPrivate = strangers.filter(({ isPrivate }) => isPrivate).length
  const reasons: NearMissReason[] = [{ code: 'strangers', count: peopleIn(standing) }]
  if (ownPrivate > 0) reasons.push({ code: 'private-addresses', count: ownPrivate })
  return {
    rule: 'open-list',
    document: mail.document,
    atMs: mail.atMs,
    reasons,
    recipients: strangers.map(({ email }) => email),
  }
}

/** Persons whom everybody sees (the address of a desk is no secret), who were not in the thread and of whom nothing shows that they know of the others. */
function strangersIn(mail: SentMail, { circles, meant }: Outbox): readonly Party[] {
  const visible = mail.seen.filter(({ isOwn, kind }) => !isOwn && kind === 'personal')
  const fresh = visible.filter(({ email }) => !mail.before.has(email))
  const addresses = new Set(fresh.map(({ email }) => email))
  if (addresses.size < leastStrangers) return []
  const known = [
    ...circles.filter(({ atMs }) => mail.atMs !== null && atMs < mail.atMs).map(({ emails }) => emails),
    // What was meant so once is meant so again, for the same people.
    ...meant.filter(({ document }) => document !== mail.document).map(({ emails }) => emails),
  ]
  for (const circle of known) {
    const inside = [...addresses].filter((email) => circle.has(email)).length
    if (inside >= addresses.size * leastKnownShare) return fresh.filter(({ email }) => !circle.has(email))
  }
  return fresh
}

/** As the breach that may be opened of it counts them: two of a family may share an address, and one person may have two. */
function peopleIn(parties: readonly Party[]): number {
  return new Set(parties.map(({ person, email }) => person ?? email)).size
}

function uniqueByEmail(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.email, party])).values()]
}
