import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { sheetToCsv } from '../letters/sheet.ts'
import { csvToTable, delimiterOf } from '../read/text/csv.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { preferencesOf, standingByMail } from './public-consents.ts'
import { contactTokens } from './public-keys.ts'
import { openPublicPages } from './public-pages.ts'
import { contactTopic } from './public-takers.ts'

/** A list of a hundred thousand with a few columns. */
const maxCharacters = 12_000_000
const maxContacts = 200_000

/** A mail is read again years later: each list that is made anew gives its links as long again. */
const openDays = 2 * 366

/** The columns that are added: named alike in every language, so that a mailing tool finds them again. */
const linkColumn = 'unsubscribe_link'
const headerColumn = 'list_unsubscribe'

/**
 * A list of a mailing tool with a link for each contact: for in the mail, and as the header that gives mail programs their own button
 * (RFC 2369, RFC 8058). Who left is not in it any more.
 */
export const contactLinks = action({
  name: 'contact-links',
  shape: 'change',
  inBackground: 'alone',
  givesFile: true,
  input: z.object({ text: z.string().max(maxCharacters) }),
  async run(context, { text }): Promise<Download> {
    const list = listIn(text)
    const left = await context.store.suppression.suppressedAmong(
      list.rows.map(({ email }) => email),
      'mail',
    )
    const rows = list.rows.filter(({ email }) => !left.has(email))
    const links = await linksFor(context, [...new Set(rows.map(({ email }) => email.toLowerCase()))])
    const bytes = sheetToCsv(
      {
        name: linkColumn,
        heads: [...list.heads, linkColumn, headerColumn],
        rows: rows.map(({ cells, email }) => {
          const link = links.get(email.toLowerCase()) ?? ''
          return [...cells, link, `<${link}>`]
        }),
      },
      list.separator,
    )
    return { fileName: 'kwartje-links.csv', mediaType: mediaTypes.csv, bytes }
  },
})

interface ContactList {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly email: string }[]
  readonly separator: ',' | ';'
}

const address = z.email().max(254)

/** A table with a column of addresses; rows without one are left out. */
function listIn(text: string): ContactList {
  const bytes = Buffer.from(text.replace(/^\uFEFF/, ''))
  const delimiter = delimiterOf(bytes)
  const lines = (delimiter === 0 ? bytes : csvToTable(bytes, delimiter)).toString('utf8').split(/\r?\n/)
  const [heads = [], ...rest] = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  if (rest.length > maxContacts) throw new Refusal('table-too-large', String(maxContacts))
  const column = heads.findIndex((_, index) =>
    rest.slice(0, 50).some((cells) => address.safeParse(cells[index]).success),
  )
  if (column < 0) throw new Refusal('no-table')
  return {
    heads,
    rows: rest.flatMap((cells) => {
      const email = cells[column] ?? ''
      return address.safeParse(email).success ? [{ cells, email }] : []
    }),
    separator: delimiter === 0x3b ? ';' : ',',
  }
}

async function linksFor(
  context: ActionContext,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tokenOf = await contactTokens(context.store)
  const endsAtMs = context.clock.now().add({ hours: 24 * openDays }).epochMilliseconds
  const standing = await standingByMail(context)
  const opened = await openPublicPages(
    context,
    emails.map((email) => ({
      page: preferencesOf(email, standing),
      topic: contactTopic(email),
      endsAtMs,
      token: tokenOf(email),
    })),
  )
  return new Map(emails.map((email, index) => [email, opened[index]?.link ?? '']))
}
