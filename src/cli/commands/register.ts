import { inSentence } from '../../i18n/in-sentence.ts'
import { confirmActivity, decideStatement } from '../../actions/register-decide.ts'
import { registerVersions, signRegister } from '../../actions/register-versions.ts'
import { activity, register, type ActivityView, type RegisterView } from '../../actions/register.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { writtenOut } from '../../i18n/activity-texts.ts'
import { activityName, assessmentText, knownText, statementText } from '../../i18n/register-text.ts'
import { fieldIds, fieldSpecs, type FieldId } from '../../privacy/register/fields.ts'
import type { RegisterNames } from '../../privacy/register/model.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { forceOption } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import { table } from '../table.ts'
import type { Exit } from '../terminal.ts'
import { exportTo, importFrom, privacyStatement } from './register-files.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const registerCommand: Command = {
  options: {
    by: { type: 'string' },
    export: { type: 'string' },
    ...forceOption,
    note: { type: 'string' },
    published: { type: 'string' },
    staff: { type: 'boolean' },
    term: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const [verb] = call.words
    const run = runOf(call)
    return withWorkspace(call, (workspace) => {
      if (run !== undefined) return run(workspace)
      return verb === undefined ? showAll(call, workspace) : showOne(call, workspace, verb)
    })
  },
}

type Run = (workspace: Workspace) => Promise<Exit>

/** What the first word asks for, its own words checked before anything is opened; undefined: it is no verb. */
function runOf(call: CommandCall): Run | undefined {
  const [verb = ''] = call.words
  if (verb === 'confirm' || verb === 'declare' || verb === 'refuse') return decide(call, verb)
  if (verb === 'sign') return sign(call)
  const path = call.flags.text('export')
  if (path !== undefined && verb === '') return exportTo(path, call)
  if (verb === 'statement') return privacyStatement(call)
  if (verb === 'import') return importFrom(call)
  if (verb === 'versions') return (workspace) => showVersions(call, workspace)
  return undefined
}

function decide({ terminal, words, flags }: CommandCall, step: 'confirm' | 'declare' | 'refuse'): Run {
  const { help, registerView } = terminal.messages.commands
  const [, id, asked, ...rest] = words
  if (id === undefined) throw new UsageError(help.missing(terminal.messages.register.activity[0]))
  const done = (): Exit => {
    terminal.print(registerView.decided)
    return 'done'
  }
  if (asked === undefined && step === 'confirm')
    return async ({ perform }) => {
      await perform(confirmActivity, { id })
      return done()
    }
  if (asked === undefined) throw new UsageError(help.missing(registerView.field))
  const field = fieldIds.find((one) => one === asked)
  if (field === undefined) throw new UsageError(help.wrongOption(`${asked} (${fieldIds.join(', ')})`))
  const hasItem = fieldSpecs[field].item !== 'none'
  const [item = '', ...text] = hasItem ? rest : ['', ...rest]
  if (hasItem && item === '') throw new UsageError(help.missing(field))
  const value = step === 'declare' ? { term: flags.text('term') ?? '', text: text.join(' ') } : null
  return async ({ perform }) => {
    await perform(decideStatement, { activity: id, steps: [{ field, item, step, value }] })
    return done()
  }
}

function sign({ terminal, flags }: CommandCall): Run {
  const { messages } = terminal
  const signedBy = flags.text('by')?.trim() ?? ''
  if (signedBy === '') throw new UsageError(messages.commands.help.missing('--by'))
  return async ({ perform }) => {
    const language = messages.locale.startsWith('en') ? 'en' : 'nl'
    const version = await perform(signRegister, { signedBy, note: flags.text('note') ?? '', language })
    terminal.print(messages.commands.registerView.signed(String(version.number), safeText(signedBy)))
    return 'done'
  }
}

async function showVersions({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.registerView
  const { versions, broken } = await perform(registerVersions, {})
  const exit = printList(
    { total: versions.length, rows: versions },
    { terminal, flags, nothing: texts.noVersions },
    [
      { head: texts.version, cell: ({ number }) => String(number), align: 'right' },
      { head: texts.signedOn, cell: ({ atMs }) => formatDay(atMs, messages) },
      { head: texts.by, cell: ({ signedBy }) => signedBy, grows: true },
      { head: texts.note, cell: ({ note }) => note, grows: true },
      { head: messages.register.activity[1], cell: ({ activities }) => String(activities), align: 'right' },
    ],
  )
  if (broken.length === 0) return exit
  terminal.note(texts.broken(broken.join(', ')))
  return 'attention'
}

async function showAll({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.registerView
  const view = await perform(register, {})
  if (flags.has('json')) {
    terminal.print(JSON.stringify(view, null, 2))
    return 'done'
  }
  const rows = view.activities
  const exit = printList({ total: rows.length, rows }, { terminal, flags }, [
    { head: messages.register.activity[0], cell: ({ id }) => id },
    { head: messages.words.name, cell: (one) => activityName(one, messages), grows: true },
    { head: texts.state, cell: ({ state }) => messages.register.states[state] },
    { head: texts.open, cell: ({ open }) => formatCount(open.length, messages), align: 'right' },
    { head: texts.moved, cell: ({ drift }) => formatCount(sum(drift), messages), align: 'right' },
  ])
  if (!flags.has('jsonl')) for (const line of remarksOn(view, messages)) terminal.print(line)
  return exit
}

type Messages = CommandCall['terminal']['messages']

function remarksOn({ isCounted, duty, unplaced }: RegisterView, messages: Messages): string[] {
  const texts = messages.commands.registerView
  const law = messages.law(duty.rule.article)
  return [
    '',
    ...(isCounted ? [] : [texts.nothingCounted]),
    duty.outcome === 'required' ? texts.required(law) : texts.notRequired(law),
    ...(unplaced.length === 0 ? [] : [texts.unplaced(safeText(unplaced.map(({ name }) => name).join(', ')))]),
  ]
}

function sum(counts: ActivityView['drift']): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

async function showOne({ terminal, flags }: CommandCall, { perform }: Workspace, id: string): Promise<Exit> {
  const found = await perform(activity, { id })
  if (found === null) throw new Refusal('activity-not-found', id)
  if (flags.has('json') || flags.has('jsonl')) {
    terminal.print(JSON.stringify(found, null, flags.has('json') ? 2 : undefined))
    return 'done'
  }
  const { messages } = terminal
  const texts = messages.commands.registerView
  const { statements } = writtenOut(found.activity, messages)
  terminal.print(
    `${safeText(activityName(found.activity, messages))} (${messages.register.states[found.activity.state]})\n`,
  )
  terminal.print(
    table(
      statements.filter(({ field }) => field !== 'name'),
      [
        // As it is typed to confirm, declare or refuse it.
        { head: texts.field, cell: ({ field, item }) => `${field} ${item}`.trim() },
        {
          head: texts.says,
          cell: (one) =>
            `${messages.register.fields[one.field].label}: ${statementText(one, messages, found.names)}`,
          grows: true,
        },
        {
          head: texts.known,
          cell: (one) => (one.drift === null ? knownText(one, messages) : messages.register.drift[one.drift]),
        },
      ],
      terminal,
    ),
  )
  const assessment = assessmentText(found.activity, messages)
  if (assessment !== '') terminal.print(`\n${messages.register.files.assessment.label} ${assessment}`)
  for (const line of openLines(found, messages)) terminal.print(line)
  return 'done'
}

/** What is open in an activity, in sentences. */
function openLines(
  { activity: { open, refused }, names }: { readonly activity: ActivityView; readonly names: RegisterNames },
  messages: Messages,
): string[] {
  const texts = messages.commands.registerView
  const labels = (wanted: string): string =>
    open
      .filter(({ why }) => why === wanted)
      .map(({ field }) => labelOf(field, messages))
      .join(', ')
  const [missing, notLookedAt] = [labels('missing'), labels('not-looked-at')]
  const seen = refused.map((one) =>
    `${labelOf(one.field, messages)} ${statementText(one, messages, names)}`.trim(),
  )
  return [
    ...(missing === '' ? [] : ['', texts.missing(missing)]),
    ...(notLookedAt === '' ? [] : ['', texts.notLookedAt(notLookedAt)]),
    ...(seen.length === 0 ? [] : ['', texts.refused(safeText(seen.join('; ')))]),
  ]
}

function labelOf(field: FieldId, { register: { fields } }: Messages): string {
  return inSentence(fields[field].label)
}
