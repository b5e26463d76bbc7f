import {
  categories,
  isSamePerson,
  outsideOf,
  type Content,
  type ContentKind,
  type NearMiss,
  type Party,
  type SentMail,
} from './mail.ts'

/** What is grave for whoever it is about, wherever it goes. */
const forAnybody: ReadonlySet<ContentKind> = new Set<ContentKind>([
  'NL_BSN',
  'NATIONAL_ID',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NL_V_NUMBER',
  'identity-copy',
  'payslip',
])

/** What is only grave when it tells one person of another. */
const forOthers: ReadonlySet<ContentKind> = new Set<ContentKind>([...categories, 'account-list'])

/** A BSN, a copy of an identity document, a sentence on somebody's health or a payslip that anybody can open on its way. */
export function unprotected(mail: SentMail): NearMiss | undefined {
  if (mail.isShielded) return undefined
  const outside = outsideOf(mail).filter((party) => !isOwnPrivate(mail.from, party))
  if (outside.length === 0) return undefined
  const found = mail.content.flatMap((content) => {
    const towards = towardsOf(content, mail, outside)
    return towards === undefined ? [] : [{ content, towards }]
  })
  if (found.length === 0) return undefined
  const towards = worst(found.map((one) => one.towards))
  return {
    rule: 'unprotected',
    document: mail.document,
    atMs: mail.atMs,
    reasons: [
      ...found
        .filter((one) => one.towards === towards)
        .map(({ content: { kind, where, count } }) => ({ code: 'content', kind, where, count }) as const),
      { code: towards },
    ],
    recipients: [...new Set(outside.map(({ email }) => email))],
  }
}

type Towards = 'to-third' | 'about-unknown' | 'to-self'

function worst(all: readonly Towards[]): Towards {
  return all.includes('to-third') ? 'to-third' : all.includes('about-unknown') ? 'about-unknown' : 'to-self'
}

function towardsOf(content: Content, mail: SentMail, outside: readonly Party[]): Towards | undefined {
  const { kind, where, about } = content
  // What is repeated from the thread was there already, unless somebody new reads it now.
  if (where === 'quoted' && !isNewsToSomebody(mail, outside)) return undefined
  // In what is repeated, "my number" is not the sender's.
  const others = where === 'quoted' ? about : about.filter((person) => person !== mail.from.person)
  // Of oneself one may tell what one likes.
  if (others.length === 0) return undefined
  if (forOthers.has(kind)) {
    const told = others.filter((person) => person !== null)
    const isOfAnother = told.some((person) => outside.some((party) => party.person !== person))
    return told.length > 0 && isOfAnother ? 'to-third' : undefined
  }
  if (!forAnybody.has(kind)) return undefined
  if (others.every((person) => person === null)) return 'about-unknown'
  const isToSelf =
    outside.length === 1 && others.every((person) => person === null || person === outside[0]?.person)
  return isToSelf ? 'to-self' : 'to-third'
}

function isNewsToSomebody(mail: SentMail, outside: readonly Party[]): boolean {
  if (mail.way === 'forward') return true
  return mail.before.size > 0 && outside.some(({ email }) => !mail.before.has(email))
}

function isOwnPrivate(from: Party, party: Party): boolean {
  return party.isPrivate && isSamePerson(from, party)
}
