import { append } from '../base/lists.ts'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fromUtf8, inMemory } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import { importWords } from '../i18n/import-words.ts'
import {
  guessMapping,
  importActivities,
  importFields,
  type ImportMapping,
  type ImportTable,
} from '../privacy/register/import-table.ts'
import type { RegisterDecision } from '../privacy/register/decision.ts'
import type { FieldId } from '../privacy/register/fields.ts'
import { maxBase64Length } from '../privacy/suppliers/questionnaire/types.ts'
import { createSandbox, readTree, type Item } from '../read/index.ts'
import { action } from './action.ts'
import { registerNow } from './register-ground.ts'
import { checkRoom } from './register-room.ts'

/** A register of a small organisation has dozens of rows; what is larger is another kind of file. */
const maxRows = 500
const maxColumns = 60

const file = {
  base64: z.base64().max(maxBase64Length),
  name: z.string().max(255).default(''),
}

/** A register of others as it would come in. */
export interface ImportPreview {
  readonly heads: readonly string[]
  /** The first few rows, as they are. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  readonly mapping: ImportMapping
  /** What a column can be. */
  readonly fields: readonly FieldId[]
}

/** How many rows show what a column holds. */
const sampleRows = 3

/** Shows what a spreadsheet (CSV, XLSX, ODS) holds and what each column seems to be. Nothing is changed. */
export const previewRegisterImport = action({
  name: 'preview-register-import',
  shape: 'query',
  inBackground: true,
  input: z.object(file),
  async run({ signal }, given): Promise<ImportPreview> {
    const table = await tableIn(given, signal)
    return {
      heads: table.heads,
      sample: table.rows.slice(0, sampleRows),
      rows: table.rows.length,
      mapping: guessMapping(table, importWords()),
      fields: importFields,
    }
  },
})

const mapping = z
  .array(z.enum(importFields as [FieldId, ...FieldId[]]).nullable()) // there are dozens
  .max(maxColumns)

/** Takes the rows in as activities of the organisation's own, each line declared. Gives their ids, with which they are taken back. */
export const importRegister = action({
  name: 'import-register',
  shape: 'change',
  inBackground: true,
  input: z.object({ ...file, mapping }),
  async run(
    { store, clock, signal },
    { mapping: chosen, ...given },
  ): Promise<{ readonly activities: readonly string[] }> {
    const found = importActivities(await tableIn(given, signal), chosen, importWords())
    const added = found.map((one) => ({ id: `own-${randomUUID()}`, ...one }))
    const decisions = added.flatMap(({ id, name, statements }): RegisterDecision[] => [
      { type: 'activity', activity: id, state: 'kept', role: 'controller' },
      ...[{ field: 'name', item: '', value: { term: '', text: name } } as const, ...statements].map(
        (statement): RegisterDecision => ({
          type: 'statement',
          activity: id,
          ...statement,
          step: 'declare',
          seen: null,
          beside: [],
          evidence: [],
        }),
      ),
    ])
    checkRoom((await registerNow({ store, clock })).register, decisions)
    await store.registers.decide(decisions, clock.now().epochMilliseconds)
    return { activities: added.map(({ id }) => id) }
  },
})

/** Takes activities that were taken in out again, with all that was said of them since. */
export const dropImported = action({
  name: 'drop-imported',
  shape: 'change',
  input: z.object({ activities: z.array(z.string().startsWith('own-').max(100)).max(maxRows) }),
  subject: ({ activities }) => String(activities.length),
  async run({ store, clock }, { activities }): Promise<{ readonly dropped: number }> {
    const ids = new Set(activities)
    const found = (await registerNow({ store, clock })).register.activities.filter(({ id }) => ids.has(id))
    const decisions = found.flatMap(({ id, role, statements }): RegisterDecision[] => [
      { type: 'activity', activity: id, state: 'proposed', role },
      ...statements.map(({ field, item }): RegisterDecision => ({
        type: 'statement',
        activity: id,
        field,
        item,
        step: 'reset',
        value: null,
        seen: null,
        beside: [],
        evidence: [],
      })),
    ])
    await store.registers.decide(decisions, clock.now().epochMilliseconds)
    return { dropped: found.length }
  },
})

/** The first table of the file with a row below its head. */
async function tableIn(
  { base64, name }: { readonly base64: string; readonly name: string },
  signal: AbortSignal,
): Promise<ImportTable> {
  const bytes = Buffer.from(base64, 'base64')
  const item: Item = { path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }
  const sandbox = createSandbox()
  const tables: ImportTable[] = []
  try {
    await readTree(
      item,
      { signal, sandbox },
      {
        visit: (document) => {
          for (const { layout, text } of document.parts)
            if (layout === 'table' && tables.length === 0) append(tables, tableOf(fromUtf8(text)))
        },
        leave: () => undefined,
        skip: () => tables.length > 0,
      },
    )
  } finally {
    await sandbox.close()
  }
  const [table] = tables
  if (table === undefined) throw new Refusal('no-table')
  return table
}

function tableOf(text: string): ImportTable[] {
  const [heads, ...rows] = rowsOf(text)
  if (heads === undefined || heads.length < 2 || rows.length === 0) return []
  if (rows.length > maxRows) throw new Refusal('table-too-large', String(maxRows))
  return [{ heads, rows }]
}

/** The head, and one row more than are taken in: a small file can unpack to millions. */
function rowsOf(text: string): (readonly string[])[] {
  const rows: (readonly string[])[] = []
  for (let at = 0; at < text.length && rows.length < maxRows + 2;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    at += line.length + 1
    if (line.trim() !== '') rows.push(line.split('\t', maxColumns).map((cell) => cell.trim()))
  }
  return rows
}
