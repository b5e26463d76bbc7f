import { isSamePerson, type NearMiss, type Outbox, type Party, type SentMail } from './mail.ts'

/** Somebody who was written to so often is offered first when a name is typed. */
const leastFamiliar = 2
/** So many of one house make plain whom the message is among. */
const leastOfHouse = 2

/**
 * The address book filled in the wrong one: everybody in the talk is of one house but one, who bears the first name of
 * somebody of that house who is missing.
 */
export function namesake(mail: SentMail, outbox: Outbox): NearMiss | undefined {
  if (mail.isReturned) return undefined
  const parties = [...mail.seen, ...mail.hidden]
  for (const party of parties) {
    if (!mayBeSlip(party, mail, parties)) continue
    const talk = talkOf(mail, party, outbox)
    const missing = talk === undefined ? undefined : missingFrom(talk, { party, parties, mail }, outbox)
    if (talk === undefined || missing === undefined) continue
    return {
      rule: 'namesake',
      document: mail.document,
      atMs: mail.atMs,
      reasons: [
        { code: 'first-name', name: party.email, other: missing.email },
        { code: 'others-of', house: talk.house, count: talk.count },
        ...((outbox.addresses.of(party.email)?.received ?? 0) === 0
          ? [{ code: 'never-answered' } as const]
          : []),
      ],
      recipients: [party.email],
    }
  }
  return undefined
}

/** Outside, one person's, new to the talk, silent in it afterwards, and the only one who is new. */
function mayBeSlip(party: Party, mail: SentMail, parties: readonly Party[]): boolean {
  if (party.isOwn || party.kind !== 'personal' || firstNameOf(party) === undefined) return false
  if (mail.before.has(party.email) || mail.wroteAfter.has(party.email)) return false
  return parties.every((one) => one === party || one.house !== party.house)
}

interface Talk {
  readonly house: string
  readonly count: number
}

/** The house that everybody else in the message and its thread belongs to. */
function talkOf(mail: SentMail, party: Party, { addresses }: Outbox): Talk | undefined {
  const others = new Map<string, Party>()
  for (const one of [...mail.seen, ...mail.hidden]) if (one.email !== party.email) others.set(one.email, one)
  for (const email of mail.before) {
    const known = addresses.of(email)?.party
    if (known !== undefined && email !== party.email) others.set(email, known)
  }
  others.delete(mail.from.email)
  const outside = [...others.values()].filter(({ isOwn }) => !isOwn)
  // Among ourselves, or between us and one other house.
  const among = outside.length === 0 ? [...others.values()] : outside
  const [first] = among
  if (first === undefined || first.isPrivate || among.some(({ house }) => house !== first.house))
    return undefined
  const isInThread = mail.before.size > 0
  return among.length >= (isInThread ? 1 : leastOfHouse)
    ? { house: first.house, count: among.length }
    : undefined
}

interface Slip {
  readonly party: Party
  readonly parties: readonly Party[]
  readonly mail: SentMail
}

/** Somebody of the house with the same first name, who is not in the message: from its thread, else from whom we often write to. */
function missingFrom(
  { house }: Talk,
  { party, parties, mail }: Slip,
  { addresses }: Outbox,
): Party | undefined {
  const name = firstNameOf(party)
  const missing = addresses
    .inHouse(house)
    .filter(
      ({ party: one }) =>
        one.email !== mail.from.email &&
        firstNameOf(one) === name &&
        !isSamePerson(one, party) &&
        parties.every(({ email }) => email !== one.email),
    )
  const inTalk = missing.find((one) => mail.before.has(one.party.email))
  return (inTalk ?? missing.find(({ sent }) => sent >= leastFamiliar))?.party
}

/** From the name, else from an address such as "piet.jansen@". */
function firstNameOf({ given, email }: Party): string | undefined {
  const [first] = given
  if (first !== undefined && first.length > 2) return first
  const local = /^([a-z]{3,})[._-]/.exec(email)?.[1] ?? /^([a-z]{3,})@/.exec(email)?.[1]
  return local
}
