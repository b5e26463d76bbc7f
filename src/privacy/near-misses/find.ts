import { lookAlike } from './look-alike.ts'
import { namesake } from './namesake.ts'
import type { NearMiss, NearMissReason, Outbox, SentMail } from './mail.ts'
import { openList } from './open-list.ts'
import { privateCopy } from './private-copy.ts'
import { unprotected } from './unprotected.ts'

/** Everything sent that may not have been meant so, the newest first: what the rules find, and what people said of it. */
export function findNearMisses(outbox: Outbox): NearMiss[] {
  return outbox.mails
    .flatMap((mail) => nearMissesOf(mail, outbox))
    .sort((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0) || a.document.localeCompare(b.document))
}

function nearMissesOf(mail: SentMail, outbox: Outbox): NearMiss[] {
  const found = [
    openList(mail, outbox),
    lookAlike(mail, outbox),
    namesake(mail, outbox),
    unprotected(mail),
    privateCopy(mail, outbox),
  ].filter((one) => one !== undefined)
  const told = mail.told.map(({ says, by, isLinked }): NearMissReason => ({ code: says, by, isLinked }))
  if (told.length === 0) return found
  // Somebody said so: that strengthens what was seen, and is enough by itself.
  const others = mail.told.map(({ by }) => by).filter((by) => by !== mail.from.email)
  const recipients = others.length > 0 ? others : [...mail.seen, ...mail.hidden].map(({ email }) => email)
  const said: NearMiss = {
    rule: 'told-wrong',
    document: mail.document,
    atMs: mail.atMs,
    reasons: [...told, ...found.flatMap(({ reasons }) => reasons)],
    recipients: [...new Set(recipients)],
  }
  return [said, ...found.filter(({ rule }) => rule === 'open-list' || rule === 'private-copy')]
}
