import { isMisspeltProvider, isWeakLikeness, likenessOf } from './likeness.ts'
import {
  outsideOf,
  type Correspondent,
  type Likeness,
  type NearMiss,
  type NearMissReason,
  type Outbox,
  type Party,
  type SentMail,
} from './mail.ts'

/** Somebody written to so often, or who wrote so often, is the one who is meant. */
export const leastFamiliar = 3
/** A second message goes out before the first is missed; an address in use gets more. */
const mostSlips = 2
/** Who sees the slip sends it again at once or the next day. */
const againMs = 3 * 24 * 60 * 60 * 1000

/** An address that was written to once, never answered, and is a letter away from one that is often written to. */
export function lookAlike(mail: SentMail, outbox: Outbox): NearMiss | undefined {
  if (mail.isReturned) return undefined
  const reasons: NearMissReason[] = []
  const recipients: string[] = []
  for (const party of outsideOf(mail)) {
    if (!isStranger(party, mail, outbox)) continue
    const meant = nearestTo(party, outbox)
    const isMisspelt = isMisspeltProvider(domainOf(party.email))
    if (meant === undefined && !isMisspelt) continue
    const isAgain = meant !== undefined && isSentAgain(mail, meant.party.email, outbox)
    if (meant?.how === 'typo' && !isAgain && isWeakLikeness(party.email, meant.party.email)) continue
    recipients.push(party.email)
    reasons.push(
      meant === undefined
        ? { code: 'like', other: '', count: 0, how: 'provider' }
        : {
            code: 'like',
            other: meant.party.email,
            count: meant.sent + meant.received,
            how: meant.how,
          },
    )
    if (isAgain) reasons.push({ code: 'sent-again' })
  }
  if (recipients.length === 0) return undefined
  reasons.push({ code: 'never-answered' })
  return { rule: 'look-alike', document: mail.document, atMs: mail.atMs, reasons, recipients }
}

/** Somebody who was written to once or twice, wrote nothing, and was not brought into the talk by others. */
function isStranger({ email, kind }: Party, mail: SentMail, { addresses }: Outbox): boolean {
  const known = addresses.of(email)
  if (kind === 'machine' || known === undefined) return false
  return known.received === 0 && known.sent <= mostSlips && !mail.before.has(email)
}

function nearestTo(
  party: Party,
  { addresses }: Outbox,
): (Correspondent & { readonly how: Likeness }) | undefined {
  let best: (Correspondent & { readonly how: Likeness }) | undefined
  for (const one of addresses.near(party.email)) {
    const how = likenessOf(party.email, one.party.email)
    if (how === undefined || areTwoPeople(party, one.party, how)) continue
    if (best === undefined || one.sent + one.received > best.sent + best.received) best = { ...one, how }
  }
  return best
}

/** The headers give them names that are not each other's; and one name at two providers is two people, or one with two addresses. */
function areTwoPeople(a: Party, b: Party, how: Likeness): boolean {
  if (how === 'ending' && (a.isPrivate || b.isPrivate)) return true
  if (a.given.length + a.family.length === 0 || b.given.length + b.family.length === 0) return false
  const [given, otherGiven] = [a.given[0], b.given[0]]
  if (given !== undefined && otherGiven !== undefined && given !== otherGiven) return true
  const [family, otherFamily] = [a.family.at(-1), b.family.at(-1)]
  return family !== undefined && otherFamily !== undefined && family !== otherFamily
}

function isSentAgain({ atMs, document }: SentMail, other: string, { mails }: Outbox): boolean {
  if (atMs === null) return false
  return mails.some(
    (mail) =>
      mail.document !== document &&
      mail.atMs !== null &&
      mail.atMs >= atMs &&
      mail.atMs - atMs <= againMs &&
      outsideOf(mail).some(({ email }) => email === other),
  )
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}
