import { addressKind, domainOf } from '../people/address.ts'
import { parseName } from '../people/name.ts'
import { isFreeMail, isOwn, type OwnAddresses } from '../people/role.ts'
import { AddressBook } from '../privacy/near-misses/address-book.ts'
import { leastFamiliar } from '../privacy/near-misses/look-alike.ts'
import {
  outsideOf,
  type Correspondent,
  type MeantCircle,
  type NearMissRule,
  type OpenCircle,
  type Outbox,
  type Party,
  type SentMail,
  type Told,
} from '../privacy/near-misses/mail.ts'
import { isUnsentPlace } from '../privacy/near-misses/trail.ts'
import { registrableOf } from '../privacy/suppliers/authentic.ts'
import type { PartyIdentity, SentPlace, TrailRow } from '../store/mail-trails.ts'
import type { Store } from '../store/store.ts'
import { contentOf, type ContentOf } from './outbox-content.ts'
import { threadsOf, type Thread } from './outbox-threads.ts'

/** What was sent, with all that is known around it, and where it lies. */
export interface FilledOutbox {
  readonly outbox: Outbox
  readonly placesOf: ReadonlyMap<string, readonly SentPlace[]>
}

interface Saids {
  /** What somebody said was meant so. */
  readonly isMeant: (rule: NearMissRule, document: string) => boolean
}

/** A message with who stands on it. */
export interface Letter {
  readonly row: TrailRow
  readonly from: Party | null
  readonly seen: readonly Party[]
  readonly hidden: readonly Party[]
}

/** Puts together who wrote what to whom, from the index; null when nobody knows which addresses are our own. */
export async function fillOutbox(
  store: Store,
  own: OwnAddresses,
  { isMeant }: Saids,
): Promise<FilledOutbox | null> {
  if (own.domains.length === 0 && own.addresses.length === 0) return null
  const [rows, identities, parties, places] = await Promise.all([
    store.mailTrails.messages(),
    store.mailTrails.identities(),
    store.mailTrails.parties(),
    store.mailTrails.sentPlaces(),
  ])
  const letters = lettersOf(
    rows,
    Map.groupBy(parties, ({ id }) => id),
    partiesOf(identities, own),
  )
  const placesById = Map.groupBy(places, ({ id }) => id)
  const sent = letters.filter(({ row, from }) => {
    const lies = placesById.get(row.id) ?? []
    // Written by us, and put away somewhere as sent.
    return row.isSent && from?.isOwn === true && lies.some(({ unit }) => !isUnsentPlace(unit))
  })
  const content = await contentOf(store, sent, placesById)
  const threads = threadsOf(letters)
  const told = toldOf(letters, sent)
  const mails = sent
    .flatMap((letter) => sentMail(letter, { content, thread: threads.of(letter), told, letters: threads }))
    .sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0))
  return {
    outbox: {
      mails,
      addresses: new AddressBook(correspondentsOf(letters, sent), leastFamiliar),
      circles: circlesOf(letters),
      meant: meantCircles(mails, isMeant),
    },
    placesOf: new Map(sent.map(({ row }) => [row.document, placesById.get(row.id) ?? []])),
  }
}

function partiesOf(
  identities: ReadonlyMap<number, PartyIdentity>,
  own: OwnAddresses,
): ReadonlyMap<number, Party> {
  return new Map(
    [...identities].flatMap(([identity, one]) =>
      one.email === '' ? [] : [[identity, partyOf(one, own)] as const],
    ),
  )
}

/** Who stands at an address. */
export function partyOf({ email, name, person }: PartyIdentity, own: OwnAddresses): Party {
  const domain = domainOf(email)
  const isPrivate = isFreeMail(domain)
  const { given, family } = parseName(name)
  return {
    email,
    name,
    person,
    house: isPrivate ? email : (registrableOf(domain) ?? domain),
    isOwn: isOwn(email, own),
    isPrivate,
    kind: addressKind(email),
    given,
    family,
  }
}

function lettersOf(
  rows: readonly TrailRow[],
  standing: ReadonlyMap<number, readonly { readonly role: string; readonly identity: number }[]>,
  parties: ReadonlyMap<number, Party>,
): Letter[] {
  return rows.map((row) => {
    const ofRole = (...roles: string[]): Party[] =>
      (standing.get(row.id) ?? []).flatMap(({ role, identity }) => {
        const party = roles.includes(role) ? parties.get(identity) : undefined
        return party === undefined ? [] : [party]
      })
    return {
      row,
      from: ofRole('from')[0] ?? null,
      seen: ofRole('to', 'cc'),
      hidden: ofRole('bcc'),
    }
  })
}

interface Around {
  readonly content: ContentOf
  readonly thread: Thread
  readonly told: ReadonlyMap<number, readonly Told[]>
  readonly letters: { readonly returned: ReadonlySet<string> }
}

function sentMail(letter: Letter, { content, thread, told, letters }: Around): SentMail[] {
  const { row, from, seen, hidden } = letter
  if (from === null) return []
  return [
    {
      document: row.document,
      atMs: row.atMs,
      from,
      seen,
      hidden,
      way: row.way,
      before: thread.before,
      wroteAfter: thread.wroteAfter,
      content: content.of(letter),
      isShielded: row.isShielded,
      isInvitation: content.isInvitation(letter),
      told: told.get(row.id) ?? [],
      isReturned: row.message !== null && letters.returned.has(row.message),
    },
  ]
}

function correspondentsOf(letters: readonly Letter[], sent: readonly Letter[]): Map<string, Correspondent> {
  const found = new Map<string, Correspondent>()
  const count = (party: Party, change: Pick<Correspondent, 'sent' | 'received'>): void => {
    const known = found.get(party.email)
    const isNamed = (known?.party.name ?? '') !== ''
    found.set(party.email, {
      party: known !== undefined && isNamed ? known.party : party,
      sent: (known?.sent ?? 0) + change.sent,
      received: (known?.received ?? 0) + change.received,
    })
  }
  for (const { seen, hidden } of sent)
    for (const party of [...seen, ...hidden]) count(party, { sent: 1, received: 0 })
  const ours = new Set(sent)
  for (const letter of letters)
    if (letter.from !== null && !ours.has(letter)) count(letter.from, { sent: 0, received: 1 })
  return found
}

function meantCircles(mails: readonly SentMail[], isMeant: Saids['isMeant']): MeantCircle[] {
  return mails
    .filter(({ document }) => isMeant('open-list', document))
    .map((mail) => ({
      document: mail.document,
      emails: new Set(outsideOf(mail).map(({ email }) => email)),
    }))
}

/** A talk between a few firms has fewer; the rest is a list. */
const leastInCircle = 4

/** Mail from outside in which many stand in the open: who is on it knows of the others. */
function circlesOf(letters: readonly Letter[]): OpenCircle[] {
  return letters.flatMap(({ row, from, seen }) => {
    if (row.isSent || row.atMs === null || from === null || from.isOwn) return []
    const emails = new Set([from, ...seen].filter((party) => !party.isOwn).map(({ email }) => email))
    return emails.size >= leastInCircle ? [{ atMs: row.atMs, emails }] : []
  })
}

const dayMs = 24 * 60 * 60 * 1000
/** Who gets a stranger's mail says so in a fortnight or not at all. */
const answeredWithinMs = 14 * dayMs
/** Who sees the own mistake says so at once. */
const takenBackWithinMs = 3 * dayMs

/** What was said of sent messages: by who got them, by number or else right after; by who sent them, right after. */
function toldOf(letters: readonly Letter[], sent: readonly Letter[]): Map<number, Told[]> {
  const byMessage = new Map(
    sent.flatMap((letter) => (letter.row.message === null ? [] : [[letter.row.message, letter] as const])),
  )
  const known = new Set(letters.flatMap(({ row }) => row.message ?? []))
  const ours = new Set(sent)
  const told = new Map<number, Told[]>()
  const add = ({ row }: Letter, one: Told): void => void told.set(row.id, [...(told.get(row.id) ?? []), one])
  for (const letter of letters) {
    const { row, from } = letter
    if (from === null || row.says === null || row.says === 'returned') continue
    if (row.says === 'not-for-me') {
      if (ours.has(letter)) continue
      const linked = row.parent === null ? undefined : byMessage.get(row.parent)
      // It speaks of a message that is here, and not one of ours.
      if (linked === undefined && row.parent !== null && known.has(row.parent)) continue
      const target = linked ?? latestBefore(letter, sent, { to: [from.email], withinMs: answeredWithinMs })
      if (target !== undefined)
        add(target, { says: 'not-for-me', by: from.email, atMs: row.atMs, isLinked: linked !== undefined })
    } else if (row.says === 'not-for-you' && ours.has(letter)) {
      const to = [...letter.seen, ...letter.hidden].filter(({ isOwn: isOurs }) => !isOurs)
      const target = latestBefore(letter, sent, {
        to: to.map(({ email }) => email),
        withinMs: takenBackWithinMs,
      })
      if (target !== undefined)
        add(target, { says: 'not-for-you', by: from.email, atMs: row.atMs, isLinked: false })
    }
  }
  return told
}

function latestBefore(
  { row: { id, atMs } }: Letter,
  sent: readonly Letter[],
  { to, withinMs }: { readonly to: readonly string[]; readonly withinMs: number },
): Letter | undefined {
  if (atMs === null) return undefined
  return sent
    .filter(
      ({ row, seen, hidden }) =>
        row.id !== id &&
        row.atMs !== null &&
        row.atMs <= atMs &&
        atMs - row.atMs <= withinMs &&
        [...seen, ...hidden].some(({ email }) => to.includes(email)),
    )
    .sort((a, b) => (b.row.atMs ?? 0) - (a.row.atMs ?? 0))[0]
}
