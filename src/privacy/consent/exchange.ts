import { momentMs } from './judge.ts'

/** Tools whose files are known by their columns. */
export const mailingTools = ['mailchimp', 'laposta', 'listmonk', 'other'] as const
export type MailingTool = (typeof mailingTools)[number]

/** One row of a tool's file, as far as it says anything of consent. Internet addresses are left out: nobody needs them for a proof. */
export interface ToolRow {
  readonly email: string
  readonly name: string
  readonly phone: string
  readonly state: 'subscribed' | 'unsubscribed' | 'pending' | 'dead'
  /** Moments with an offset; null when the file does not say, or not in which zone. */
  readonly givenAt: string | null
  readonly confirmedAt: string | null
  readonly endedAt: string | null
  readonly source: string
  /** The words that were shown, in files that carry them. */
  readonly wording: string
}

export interface ToolTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Names of columns, lower case and without signs. Mailchimp: its export of an audience (OPTIN_TIME, CONFIRM_TIME in UTC; UNSUB_TIME,
 * CLEAN_TIME in the files of who left). listmonk: its export (uuid, email, name, attributes, status, created_at). Laposta: names of
 * its API, and the Dutch heads of its export; not checked against a file of an account.
 */
const columns = {
  email: ['email', 'emailaddress', 'emailadres', 'mail', 'mailadres'],
  name: ['name', 'naam', 'fullname', 'volledigenaam'],
  first: ['firstname', 'fname', 'voornaam'],
  last: ['lastname', 'lname', 'achternaam'],
  phone: ['phone', 'phonenumber', 'telefoon', 'telefoonnummer', 'mobiel'],
  status: ['status', 'state'],
  given: [
    'optintime',
    'signupdate',
    'aanmelddatum',
    'ingeschrevenop',
    'createdat',
    'subscribedat',
    'datumaanmelding',
  ],
  confirmed: ['confirmtime', 'confirmdate', 'bevestigdop', 'confirmedat'],
  ended: ['unsubtime', 'unsubscribedate', 'afmelddatum', 'uitgeschrevenop', 'cleantime', 'unsubscribedat'],
  source: ['sourceurl', 'source', 'bron', 'herkomst', 'signupsource'],
  wording: ['consenttext', 'toestemmingstekst', 'wording', 'tekst'],
} as const
type Column = keyof typeof columns

const plain = (head: string): string => head.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Which tool wrote the file, told from its columns. */
export function toolOf({ heads }: Pick<ToolTable, 'heads'>): MailingTool {
  const names = new Set(heads.map(plain))
  if (names.has('optintime') || names.has('leid') || names.has('unsubtime') || names.has('cleantime'))
    return 'mailchimp'
  if (names.has('uuid') && names.has('attributes')) return 'listmonk'
  if (names.has('signupdate') || names.has('aanmelddatum')) return 'laposta'
  return 'other'
}

/** The rows of a table that have an address. */
export function toolRows({ heads, rows }: ToolTable): ToolRow[] {
  const names = heads.map(plain)
  const at = (column: Column): number =>
    names.findIndex((name) => columns[column].some((one) => one === name))
  const places = new Map((Object.keys(columns) as Column[]).map((column) => [column, at(column)] as const))
  const tool = toolOf({ heads })
  const ofUnsubscribed = names.includes('unsubtime')
  const ofDead = names.includes('cleantime')
  return rows.flatMap((row): ToolRow[] => {
    const cell = (column: Column): string => row[places.get(column) ?? -1]?.trim().slice(0, 500) ?? ''
    const email = cell('email')
    if (!/^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,253}$/.test(email)) return []
    const moment = (column: Column): string | null => momentOf(cell(column), tool)
    return [
      {
        email,
        name: cell('name') || [cell('first'), cell('last')].filter((part) => part !== '').join(' '),
        phone: cell('phone'),
        state: ofDead
          ? 'dead'
          : ofUnsubscribed || cell('ended') !== ''
            ? 'unsubscribed'
            : stateOf(cell('status')),
        givenAt: moment('given'),
        confirmedAt: moment('confirmed'),
        endedAt: moment('ended'),
        source: cell('source'),
        wording: cell('wording'),
      },
    ]
  })
}

const saidYes =
  /^(?:|(?:re-?)?subscribed|active|actief|enabled|(?:opt(?:ed)?[ _-]?in)|confirmed|bevestigd|aangemeld|ingeschreven|ja|yes|true|waar|1)$/i

/** A word that is not known is no yes. */
function stateOf(text: string): ToolRow['state'] {
  if (saidYes.test(text)) return 'subscribed'
  if (
    /unsub|uitgeschreven|afgemeld|blocklist|blacklist|disabled|opt(?:ed)?.?out|complain|inactie?[fv]|geen toestemming|^(?:nee|no)$/i.test(
      text,
    )
  )
    return 'unsubscribed'
  if (/clean|bounce|dead|invalid|hard/i.test(text)) return 'dead'
  return 'pending'
}

/** Mailchimp writes moments in UTC without saying so; of others a moment without a zone is no moment. */
function momentOf(text: string, tool: MailingTool): string | null {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?/.exec(text)
  if (found === null) return null
  const [, day = '', time = '', zone] = found
  if (zone === undefined && tool !== 'mailchimp') return null
  const offset =
    zone === undefined || zone === 'Z'
      ? 'Z'
      : zone.includes(':')
        ? zone
        : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const moment = `${day}T${time.length === 5 ? `${time}:00` : time}${offset}`
  return momentMs(moment) === null ? null : moment
}
