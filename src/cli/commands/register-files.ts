import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { exportRegister, registerFormats } from '../../actions/export-register.ts'
import { importRegister, previewRegisterImport } from '../../actions/import-register.ts'
import {
  publishedStatement,
  statement,
  statementFormats,
  statementState,
  type StatementState,
} from '../../actions/privacy-statement.ts'
import { register } from '../../actions/register.ts'
import { Refusal } from '../../base/refusal.ts'
import { activityName, dayText } from '../../i18n/register-text.ts'
import { formatCount } from '../format.ts'
import { printList } from '../list.ts'
import { dayTyped } from '../moment.ts'
import { putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import type { Workspace } from '../../app/workspace.ts'

// What the register gives as a file, and what it takes from one.

type Run = (workspace: Workspace) => Promise<Exit>

/** Writes the register to a file, in the format that its name ends with. */
export function exportTo(path: string, { terminal, flags }: CommandCall): Run {
  const { messages } = terminal
  const format = formatOf(path, registerFormats, messages)
  return async ({ perform }) => {
    const { bytes } = await perform(exportRegister, { format, language: languageOf(messages) })
    await putFile(path, bytes, { flags })
    terminal.print(messages.commands.registerView.exported(safeText(path)))
    return 'done'
  }
}

/** The privacy statement: what is open in it; to a file; or that it was published. */
export function privacyStatement({ terminal, words, flags }: CommandCall): Run {
  const { messages } = terminal
  const texts = messages.commands.registerView
  const [, path] = words
  const wanted = {
    audience: flags.has('staff') ? 'staff' : 'everyone',
    language: languageOf(messages),
  } as const
  const on = dayTyped({ terminal }, flags.text('published'))
  if (on !== undefined)
    return async ({ perform }) => {
      const published = await perform(publishedStatement, { ...wanted, on })
      terminal.print(texts.published(dayText(published.on, messages)))
      return 'done'
    }
  if (path === undefined)
    return async (workspace) =>
      showState(await workspace.perform(statementState, wanted), { terminal, flags }, workspace)
  const format = formatOf(path, statementFormats, messages)
  return async ({ perform }) => {
    const { bytes } = await perform(statement, { ...wanted, format })
    await putFile(path, bytes, { flags })
    terminal.print(texts.statementIn(safeText(path)))
    return 'done'
  }
}

async function showState(
  state: StatementState,
  { terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>,
  { perform }: Workspace,
): Promise<Exit> {
  if (flags.has('json') || flags.has('jsonl')) {
    terminal.print(JSON.stringify(state, null, flags.has('json') ? 2 : undefined))
    return 'done'
  }
  const { messages } = terminal
  const texts = messages.commands.registerView
  const { activities } = await perform(register, {})
  const nameOf = (id: string | null): string => {
    const found = activities.find((one) => one.id === id)
    return found === undefined ? '' : `${safeText(activityName(found, messages))}: `
  }
  const { open, published } = state
  terminal.print(texts.statementOpen(formatCount(open.length, messages)))
  for (const { activity, gap } of open) terminal.print(`  ${nameOf(activity)}${messages.statement.gaps[gap]}`)
  if (published === null) terminal.print(texts.neverPublished)
  else
    terminal.print(
      texts.publishedOn(dayText(published.on, messages), formatCount(published.drift.length, messages)),
    )
  return published !== null && published.drift.length > 0 ? 'attention' : 'done'
}

/** Shows what each column of a spreadsheet would fill; takes it in only when told so. */
export function importFrom({ terminal, words, flags }: CommandCall): Run {
  const { messages } = terminal
  const texts = messages.commands.registerView
  const [, path] = words
  if (path === undefined) throw new UsageError(messages.commands.help.missing(texts.file))
  return async ({ perform }) => {
    const file = { base64: (await bytesOf(path)).toString('base64'), name: basename(path) }
    const { heads, sample, mapping, rows } = await perform(previewRegisterImport, file)
    if (flags.has('yes')) {
      const { activities } = await perform(importRegister, { ...file, mapping: [...mapping] })
      terminal.print(texts.imported(messages.counted(activities.length, messages.register.activity)))
      return 'done'
    }
    const columns = heads.map((head, i) => ({
      head,
      field: mapping[i] ?? null,
      example: sample[0]?.[i] ?? '',
    }))
    const exit = printList({ total: columns.length, rows: columns }, { terminal, flags }, [
      { head: texts.column, cell: ({ head }) => safeText(head), grows: true },
      {
        head: texts.field,
        cell: ({ field }) => (field === null ? '' : messages.register.fields[field].label),
      },
      { head: texts.example, cell: ({ example }) => safeText(example), grows: true },
    ])
    terminal.note(texts.wouldImport(messages.counted(rows, texts.rows)))
    return exit
  }
}

type Messages = CommandCall['terminal']['messages']

function languageOf({ language }: Messages): 'nl' | 'en' {
  return language === 'en' ? 'en' : 'nl'
}

function formatOf<Format extends string>(
  path: string,
  formats: readonly Format[],
  { commands }: Messages,
): Format {
  const extension = extname(path).slice(1).toLowerCase()
  const format = formats.find((one) => one === extension)
  if (format === undefined) throw new UsageError(commands.help.wrongOption(`${path} (${formats.join(', ')})`))
  return format
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new Refusal('path-not-found', path)
    if (code === 'EACCES' || code === 'EISDIR') throw new Refusal('path-not-readable', path)
    throw error
  }
}
