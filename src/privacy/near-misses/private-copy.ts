import {
  isSamePerson,
  outsideOf,
  type Content,
  type NearMiss,
  type NearMissReason,
  type Outbox,
  type Party,
  type SentMail,
} from './mail.ts'

/** So many messages were passed on to an address that never wrote anything: a store of one's own, or somebody's. */
const leastPassedOn = 3

/** Data of others went to a private address of the sender, or to one that only ever receives. */
export function privateCopy(mail: SentMail, outbox: Outbox): NearMiss | undefined {
  const content = mail.content.filter((one) => isOfOthers(one, mail))
  if (content.length === 0) return undefined
  for (const party of outsideOf(mail)) {
    if (!party.isPrivate || party.kind !== 'personal') continue
    const why = isSamePerson(mail.from, party)
      ? 'own-private'
      : onlyReceives(party, mail, outbox)
        ? 'only-receives'
        : undefined
    if (why === undefined) continue
    const reasons: NearMissReason[] = [
      { code: why },
      ...content.map(({ kind, where, count }) => ({ code: 'content', kind, where, count }) as const),
    ]
    return {
      rule: 'private-copy',
      document: mail.document,
      atMs: mail.atMs,
      reasons,
      recipients: [party.email],
    }
  }
  return undefined
}

/** What is repeated of a talk counts here too: it leaves the house with the message. */
function isOfOthers({ where, about }: Content, { from }: SentMail): boolean {
  return where === 'quoted' || about.some((person) => person === null || person !== from.person)
}

function onlyReceives({ email }: Party, mail: SentMail, { addresses, mails }: Outbox): boolean {
  const known = addresses.of(email)
  if (mail.way !== 'forward' || known === undefined || known.received > 0) return false
  if (known.sent < leastPassedOn) return false
  const passedOn = mails.filter(
    (one) =>
      one.way === 'forward' &&
      one.from.email === mail.from.email &&
      one.content.some((content) => isOfOthers(content, one)) &&
      outsideOf(one).some((party) => party.email === email),
  )
  return passedOn.length >= leastPassedOn
}
