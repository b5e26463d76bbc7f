import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { contactChannels, contactKey, type ContactChannel } from '../base/contact.ts'
import { Refusal } from '../base/refusal.ts'
import { languages, type Messages } from '../i18n/index.ts'
import { contactStates } from '../law/marketing.ts'
import { consentReceipt } from '../letters/consent-receipt.ts'
import { consentsToJsonLd } from '../letters/consent-ld.ts'
import { sheetToCsv, type Cell, type Sheet } from '../letters/sheet.ts'
import type { ConsentEvent } from '../privacy/consent/event.ts'
import {
  mailingTools,
  toolOf,
  toolRows,
  type MailingTool,
  type ToolRow,
  type ToolTable,
} from '../privacy/consent/exchange.ts'
import { consentPurposes } from '../privacy/consent/purpose.ts'
import { consentRecords } from '../privacy/consent/record.ts'
import { csvToTable, delimiterOf } from '../read/text/csv.ts'
import { fileToUtf8 } from '../read/text/charset.ts'
import type { VerdictRow } from '../store/contacts.ts'
import { action, type ActionContext } from './action.ts'
import { allowedContacts } from './allowed-contacts.ts'
import { judgedContacts } from './contact-ground.ts'
import { termsWith } from './consent-records.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { organisationOf } from './register-ground.ts'

const language = z.enum(['nl', 'en']).default('nl')
/** As many as a laptop holds at once. */
const mostRows = 500_000

/** Who may be mailed, called or written to for a purpose now, each with its ground; for mail in the columns of a mailing tool. Nobody else stands in it. */
export const exportClean = action({
  name: 'export-clean',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    purpose: z.enum(consentPurposes),
    channel: z.enum(contactChannels).default('mail'),
    tool: z.enum(mailingTools).default('other'),
    language,
  }),
  subject: ({ purpose, channel, tool }) => `${purpose} ${channel === 'mail' ? tool : channel}`,
  async run(context, { purpose, channel, tool: chosen, language: asked }): Promise<Download> {
    const messages: Messages = languages[asked]
    // A mailing tool mails.
    const tool = channel === 'mail' ? chosen : 'other'
    const rows = await allowedContacts(context, { purpose, channel })
    const day = dayAt(context.clock.now()).toString()
    return {
      fileName: messages.consent.file.fileName({
        channel: messages.consent.file.channels[channel],
        purpose: messages.consent.purposes[purpose].replaceAll(' ', '-'),
        day,
      }),
      mediaType: mediaTypes.csv,
      bytes: sheetToCsv(
        sheetOf(rows, { channel, tool }, messages),
        tool === 'other' && asked === 'nl' ? ';' : ',',
      ),
    }
  },
})

interface Columns {
  readonly channel: ContactChannel
  readonly tool: MailingTool
}

function sheetOf(rows: readonly VerdictRow[], { channel, tool }: Columns, { consent }: Messages): Sheet {
  const { file, states } = consent
  const ground = ({ state }: VerdictRow): string => states[state].name
  const sheet = (heads: readonly string[], cells: (row: VerdictRow) => readonly Cell[]): Sheet => ({
    name: 'contacts',
    heads,
    rows: rows.map(cells),
  })
  switch (tool) {
    case 'mailchimp':
      return sheet(['Email Address', 'First Name', 'Last Name', 'Tags'], (row) => [
        row.value,
        ...namesOf(row.name),
        ground(row),
      ])
    case 'laposta':
      return sheet(['E-mailadres', 'Voornaam', 'Achternaam', 'Grond'], (row) => [
        row.value,
        ...namesOf(row.name),
        ground(row),
      ])
    case 'listmonk':
      return sheet(['email', 'name', 'attributes'], (row) => [
        row.value,
        row.name,
        JSON.stringify({ ground: row.state, proof: row.grade, rests: row.rests }),
      ])
    case 'other':
      return sheet(
        [file.values[channel], file.name, file.ground, file.article, file.grade, file.since],
        (row) => [
          row.value,
          row.name,
          ground(row),
          consent.article(contactStates[row.state].article),
          row.grade,
          row.atMs === null ? null : dayAt(row.atMs),
        ],
      )
  }
}

function namesOf(name: string): readonly [first: string, last: string] {
  const at = name.indexOf(' ')
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}

/** Every record as linked data (DPV), in the shape of ISO/IEC TS 27560. */
export const exportConsents = action({
  name: 'export-consents',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ language }),
  subject: () => 'jsonld',
  async run({ store, clock }, { language: asked }): Promise<Download> {
    const records = [...consentRecords(await store.consents.lines(), clock.now()).values()]
    const messages: Messages = languages[asked]
    const day = dayAt(clock.now()).toString()
    return {
      fileName: messages.consent.file.records(day),
      mediaType: mediaTypes.jsonld,
      bytes: consentsToJsonLd(records),
    }
  },
})

/** What one person agreed to, for that person. */
export const consentReceiptFile = action({
  name: 'consent-receipt',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    record: z.number().int().positive(),
    format: z.enum(paperFormats).default('pdf'),
    language,
  }),
  subject: ({ record, format }) => `${String(record)} ${format}`,
  async run({ store, clock }, { record: number, format, language: asked }): Promise<Download> {
    const record = consentRecords(await store.consents.lines(number), clock.now()).get(number)
    if (record === undefined) throw new Refusal('consent-not-found', String(number))
    const day = dayAt(clock.now()).toString()
    return {
      fileName: `${languages[asked].consent.receipt.fileName(number)}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format](consentReceipt(record, asked, day)),
    }
  },
})

/** What was in a file of a mailing tool, and what of it was taken in. */
export interface ConsentImport {
  readonly tool: MailingTool
  readonly rows: number
  /** Records of a yes. */
  readonly given: number
  /** Of these with a moment and the words: the others prove nothing. */
  readonly proved: number
  /** Who left: they go onto the list of whom not to mail. */
  readonly ended: number
  /** Who is on that list, and is not taken in. */
  readonly refused: number
  /** Who is on record already. */
  readonly known: number
  readonly dead: number
  /** Rows behind the limit, which nobody looked at. */
  readonly left: number
}

/** Takes over who said yes and no from a file of a mailing tool (CSV). Internet addresses in it are left out. Shows first what it would do. */
export const importConsents = action({
  name: 'import-consents',
  shape: 'change',
  inBackground: true,
  input: z.object({
    base64: z.base64().max(40_000_000),
    purposes: z.array(z.enum(consentPurposes)).min(1).default(['news']),
    /** The words that people saw when they signed up; without these there is no proof. */
    wording: z.string().trim().max(5000).default(''),
    source: z.string().trim().max(300).default(''),
    by: z.string().trim().max(300).default(''),
    isTried: z.boolean().default(false),
  }),
  async run(context, { base64, isTried, ...given }): Promise<ConsentImport> {
    const { store, clock } = context
    const { table, left } = tableOf(Buffer.from(base64, 'base64'))
    const rows = toolRows(table)
    if (rows.length === 0) throw new Refusal('no-table')
    const sorted = await sort(context, rows)
    const firm = await organisationOf(store)
    const records = sorted.given.map((row) => recordOf(firm, row, given))
    if (!isTried) {
      const atMs = clock.now().epochMilliseconds
      await store.suppression.suppress(
        sorted.ended.map(({ email }) => email),
        { channel: 'mail', reason: 'unsubscribed', atMs },
      )
      if (records.length > 0) await store.consents.open(records, atMs)
      await judgedContacts(context)
    }
    return {
      tool: toolOf(table),
      rows: rows.length,
      given: sorted.given.length,
      proved: sorted.given.filter(
        ({ givenAt, confirmedAt, wording }) =>
          (givenAt ?? confirmedAt) !== null && (wording || given.wording) !== '',
      ).length,
      ended: sorted.ended.length,
      refused: sorted.refused,
      known: sorted.known,
      dead: rows.filter(({ state }) => state === 'dead').length,
      left,
    }
  },
})

interface Sorted {
  readonly given: readonly ToolRow[]
  readonly ended: readonly ToolRow[]
  readonly refused: number
  readonly known: number
}

async function sort({ store, clock }: ActionContext, rows: readonly ToolRow[]): Promise<Sorted> {
  const suppressed = await store.suppression.suppressedAmong(
    rows.map(({ email }) => email),
    'mail',
  )
  const recorded = new Set(
    [...consentRecords(await store.consents.lines(), clock.now()).values()].map(({ terms }) =>
      contactKey('mail', terms.person.mail),
    ),
  )
  // Who left in one row of a file and stands in another is out.
  const ended = new Map(
    rows
      .filter(({ state }) => state === 'unsubscribed')
      .map((row) => [contactKey('mail', row.email), row] as const),
  )
  const given = new Map<string, ToolRow>()
  const [refused, known] = [new Set<string>(), new Set<string>()]
  for (const row of rows) {
    const key = contactKey('mail', row.email)
    if (row.state !== 'subscribed' || ended.has(key)) continue
    if (suppressed.has(row.email)) refused.add(key)
    else if (recorded.has(key)) known.add(key)
    else given.set(key, row)
  }
  return { given: [...given.values()], ended: [...ended.values()], refused: refused.size, known: known.size }
}

interface Taken {
  readonly purposes: readonly (typeof consentPurposes)[number][]
  readonly wording: string
  readonly source: string
  readonly by: string
}

function recordOf(
  firm: Parameters<typeof termsWith>[0],
  row: ToolRow,
  { purposes, wording, source, by }: Taken,
): ConsentEvent[] {
  const text = row.wording === '' ? wording : row.wording
  const terms = termsWith(firm, {
    person: { name: row.name, mail: row.email, phone: row.phone, post: '', app: '' },
    purposes,
    channels: ['mail'],
    notice: text === '' ? null : { text, version: '', language: 'unknown' },
    method: 'imported',
    source: row.source === '' ? source : row.source,
    recipients: [],
    retention: '',
    validUntil: null,
    age: 'unknown',
  })
  const proof = { documents: [], note: '' }
  const given: ConsentEvent = { type: 'given', at: row.givenAt ?? row.confirmedAt, by, proof, terms }
  return row.confirmedAt === null ? [given] : [given, { type: 'confirmed', at: row.confirmedAt, by, proof }]
}

function tableOf(bytes: Buffer): { readonly table: ToolTable; readonly left: number } {
  const { text } = fileToUtf8(bytes, '')
  const [heads = '', ...lines] = csvToTable(text, delimiterOf(text))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const cellsOf = (line: string): string[] => line.split('\t', 200)
  return {
    table: { heads: cellsOf(heads), rows: lines.slice(0, mostRows).map(cellsOf) },
    left: Math.max(0, lines.length - mostRows),
  }
}
