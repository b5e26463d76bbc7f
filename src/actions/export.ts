import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { kinds } from '../detect/kinds.ts'
import { languages, type Messages } from '../i18n/index.ts'
import { placeName } from '../i18n/place-name.ts'
import { lawText } from '../i18n/register-text.ts'
import { termText } from '../i18n/term-text.ts'
import { sheetToCsv, sheetToXlsx, type Cell, type Sheet } from '../letters/sheet.ts'
import type { FindingRow, ProblemRow } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { findingFilter, findings, problems } from './lists.ts'
import { people, personFilter, type MarkedPerson } from './persons.ts'
import { mediaTypes } from './media-types.ts'
import { retention, type Retention } from './retention.ts'
import { suppliers, type Supplier } from './suppliers.ts'
import { summary, type PlaceSummary, type Summary } from './summary.ts'

/** A file to save. */
export interface Download {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Rows that a spreadsheet program opens; a workbook of more takes more memory than a laptop has to spare. */
const maxRows = { csv: 1_000_000, xlsx: 200_000 } as const

const languageInput = { format: z.enum(['csv', 'xlsx']), language: z.enum(['nl', 'en']).default('nl') }

const input = z.discriminatedUnion('list', [
  z.object({ list: z.literal('people'), ...personFilter, ...languageInput }),
  z.object({ list: z.literal('findings'), ...findingFilter, ...languageInput }),
  z.object({
    list: z.literal('problems'),
    sourceId: z.number().int().positive().optional(),
    ...languageInput,
  }),
  z.object({ list: z.literal('places'), ...languageInput }),
  z.object({ list: z.literal('kinds'), ...languageInput }),
  z.object({ list: z.literal('suppliers'), ...languageInput }),
  z.object({ list: z.literal('retention'), ...languageInput }),
])

type Wish = z.output<typeof input>

/** A list as a file for a spreadsheet: what the screen shows, all of it, masked as there. */
export const exportList = action({
  name: 'export',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input,
  subject: ({ list, format }) => `${list} ${format}`,
  async run(context, wish): Promise<Download> {
    const messages: Messages = languages[wish.language]
    const sheet = await sheetOf(context, wish, messages)
    const day = dayAt(context.clock.now()).toString()
    const fileName = `kwartje-${messages.exports.fileNames[wish.list]}-${day}.${wish.format}`
    return wish.format === 'csv'
      ? {
          fileName,
          mediaType: 'text/csv; charset=utf-8',
          bytes: sheetToCsv(sheet, wish.language === 'nl' ? ';' : ','),
        }
      : { fileName, mediaType: mediaTypes.xlsx, bytes: sheetToXlsx(sheet) }
  },
})

async function sheetOf(context: ActionContext, wish: Wish, messages: Messages): Promise<Sheet> {
  const limit = maxRows[wish.format]
  const { exports } = messages
  const places = new Map(
    (await context.store.sources.list()).map((source) => [source.id, placeName(source, messages)]),
  )
  const sheet = (heads: readonly string[], rows: readonly (readonly Cell[])[]): Sheet => ({
    name: exports.names[wish.list],
    heads,
    rows,
  })
  switch (wish.list) {
    case 'people': {
      const { rows, total } = await people.run(context, { ...wish, limit, offset: 0 }, ignore)
      // What stands still is kept, and used for nothing: a list is use (GDPR art. 18(2)).
      const usable = rows.filter(({ marks }) => !marks.includes('restricted'))
      return sheet(exports.people, [
        ...usable.map((row) => personCells(row, places, messages)),
        ...rest(rows.length, total > rows.length, messages),
        ...(usable.length < rows.length ? [[exports.restricted(rows.length - usable.length)]] : []),
      ])
    }
    case 'findings': {
      const { rows, next } = await findings.run(context, { ...wish, limit }, ignore)
      const still = await context.store.personLines.holding('restricted')
      const isStill = ({ personId }: FindingRow): boolean => personId !== null && still.has(personId)
      // A list of mail addresses is a list of people.
      const usable = rows.filter((row) => !isStill(row))
      const hidden = new Set(rows.filter(isStill).map(({ personId }) => personId)).size
      return sheet(exports.findings, [
        ...usable.map((row) => findingCells(row, places, messages)),
        ...rest(rows.length, next !== null, messages),
        ...(hidden > 0 ? [[exports.restricted(hidden)]] : []),
      ])
    }
    case 'problems': {
      const { rows, total } = await problems.run(context, { ...wish, limit, offset: 0 }, ignore)
      return sheet(exports.problems, [
        ...rows.map((row) => problemCells(row, places, messages)),
        ...rest(rows.length, total > rows.length, messages),
      ])
    }
    case 'places':
      return sheet(
        exports.places,
        (await picture(context)).places.map((row) => placeCells(row, messages)),
      )
    case 'kinds':
      return sheet(
        exports.kinds,
        (await picture(context)).kinds.map((row) => kindCells(row, messages)),
      )
    case 'suppliers': {
      const { suppliers: rows, total } = await suppliers.run(context, { limit }, ignore)
      return sheet(exports.suppliers, [
        ...rows.map((row) => supplierCells(row, messages)),
        ...rest(rows.length, total > rows.length, messages),
      ])
    }
    case 'retention':
      return sheet(
        exports.retention,
        (await retention.run(context, {}, ignore)).map((row) => retentionCells(row, messages)),
      )
  }
}

const ignore = (): void => undefined

function picture(context: ActionContext): Promise<Summary> {
  return summary.run(context, { fresh: false }, ignore)
}

/** A last row that says that the list goes on, when it does. */
function rest(shown: number, goesOn: boolean, { exports }: Messages): readonly (readonly Cell[])[] {
  return goesOn ? [[exports.cut(shown)]] : []
}

type Places = ReadonlyMap<number, string>

function personCells(row: MarkedPerson, places: Places, messages: Messages): readonly Cell[] {
  return [
    row.name,
    messages.roles[row.role][0],
    row.emails.join(', '),
    row.phones.join(', '),
    row.documents,
    row.sources.map((id) => places.get(id) ?? '').join(', '),
    row.kinds.map((kind) => messages.kinds[kind][0]).join(', '),
    row.marks.map((mark) => messages.personMarks[mark]).join(', '),
  ]
}

function findingCells(row: FindingRow, places: Places, messages: Messages): readonly Cell[] {
  const hidden = kinds[row.kind].use === 'secret' ? messages.words.secret : messages.words.category
  return [
    messages.kinds[row.kind][0],
    messages.classes[kinds[row.kind].class],
    row.shown ?? hidden,
    row.personName,
    places.get(row.sourceId) ?? '',
    row.unit,
    row.name,
    dayOf(row.atMs),
    row.copies,
    row.certaintyPercent,
    row.reasons.map((code) => messages.reasons[code]).join(', '),
    row.verdict === null ? '' : messages.verdicts[row.verdict],
  ]
}

function problemCells(row: ProblemRow, places: Places, messages: Messages): readonly Cell[] {
  return [
    places.get(row.sourceId) ?? '',
    row.unit,
    row.locator,
    messages.problems[row.code],
    row.detail,
    row.lostBytes,
  ]
}

function placeCells(row: PlaceSummary, messages: Messages): readonly Cell[] {
  return [
    placeName(row, messages),
    row.location,
    messages.words[row.whose],
    row.class === null ? '' : messages.classes[row.class],
    row.documents,
    row.persons,
    row.copied,
    dayOf(row.oldestAtMs),
    dayOf(row.newestAtMs),
    dayOf(row.last?.atMs ?? null),
    row.last?.problems ?? null,
  ]
}

function kindCells(row: Summary['kinds'][number], messages: Messages): readonly Cell[] {
  return [
    messages.kinds[row.kind][1],
    messages.classes[row.class],
    row.values,
    row.persons,
    row.documents,
    row.inMail,
    dayOf(row.oldestAtMs),
  ]
}

function supplierCells(row: Supplier, { suppliers: words }: Messages): readonly Cell[] {
  return [
    row.name,
    row.domain,
    row.branch === null ? '' : words.branches[row.branch],
    row.role === null ? '' : words.roles[row.role],
    row.country,
    words.uses[row.use],
    row.evidence.map(({ evidence }) => words.evidence[evidence]).join(', '),
    row.messages,
    words.agreements[row.agreement],
    row.alerts,
    dayOf(row.firstAtMs),
    dayOf(row.lastAtMs),
  ]
}

function retentionCells(row: Retention, messages: Messages): readonly Cell[] {
  const { retention: words } = messages
  const { name, starts } = words.categories[row.category]
  return [
    name,
    termText(row.term, messages),
    starts,
    row.own === null ? words.kinds[row.kind] : words.own,
    row.own?.reason ?? lawText(row.source.title, messages),
    row.documents,
    dayOf(row.oldestAtMs),
    row.older,
  ]
}

/** As a day here; what no calendar knows is left out. */
function dayOf(atMs: number | null): Temporal.PlainDate | null {
  if (atMs === null || Math.abs(atMs) > 8.64e15) return null
  return dayAt(Math.round(atMs))
}
