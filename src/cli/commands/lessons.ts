import { readFile } from 'node:fs/promises'
import {
  addLesson,
  handLesson,
  joinTraining,
  lesson,
  lessonDone,
  startTrainingPlan,
  takeLessonCodes,
  training,
  type TakenLesson,
} from '../../actions/training.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { formatCount } from '../format.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const lessonsCommand: Command = {
  options: {
    join: { type: 'string' },
    done: { type: 'string' },
    'hand-out': { type: 'string' },
    code: { type: 'string' },
    add: { type: 'string' },
    start: { type: 'boolean' },
    ...forceOption,
  },
  async run(call) {
    const { terminal, words, flags } = call
    const [id, path, third] = words
    if (third !== undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(third))
    return withWorkspace({ terminal, flags }, async (workspace) => {
      const change = changeOf(call, workspace)
      if (change !== undefined) {
        terminal.print(await change)
        return 'done'
      }
      if (path !== undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(path))
      return id === undefined ? list(call, workspace) : show(id, call, workspace)
    })
  },
}

const languageOf = ({ messages }: Terminal): 'nl' | 'en' => (messages.language === 'en' ? 'en' : 'nl')

/** What is to be changed by what was asked, with the sentence that says so; undefined when one only wants to look. */
function changeOf(call: CommandCall, workspace: Workspace): Promise<string> | undefined {
  const { terminal, words, flags } = call
  const { list: texts } = terminal.messages.training
  const { perform } = workspace
  const [id, path] = words
  const join = flags.text('join')
  if (join !== undefined)
    return perform(joinTraining, { name: join }).then(() => texts.joined(safeText(join)))
  const add = flags.text('add')
  if (add !== undefined) return addFrom(add, workspace).then(texts.added)
  const code = flags.text('code')
  if (code !== undefined)
    return perform(takeLessonCodes, { text: code }).then(({ taken }) =>
      taken.map(({ name, lesson: done }) => texts.noted(safeText(name), done)).join('\n'),
    )
  if (flags.has('start')) return perform(startTrainingPlan, {}).then(() => texts.started)
  const [done, handed] = [flags.text('done'), flags.text('hand-out')]
  if (done === undefined && handed === undefined) return undefined
  if (id === undefined) throw new UsageError(terminal.messages.commands.help.missing(texts.lesson))
  if (done !== undefined) return noteDone({ id, name: done }, terminal, workspace)
  return handOut({ id, name: handed ?? '', path: path ?? `kwartje-${id}.html` }, call, workspace)
}

async function addFrom(path: string, { perform }: Workspace): Promise<string> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new Refusal('path-not-readable', path, { cause: error })
  }
  return (await perform(addLesson, { text: text.slice(0, 60_001) })).lesson
}

interface Given {
  readonly id: string
  readonly name: string
}

async function memberNamed(name: string, { perform }: Workspace): Promise<string> {
  const { members } = await perform(training, {})
  const found = members.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found === undefined) throw new Refusal('member-not-found', name)
  return found.id
}

async function noteDone({ id, name }: Given, terminal: Terminal, workspace: Workspace): Promise<string> {
  const member = await memberNamed(name, workspace)
  await workspace.perform(lessonDone, { member, lesson: id, how: 'told' })
  const { title } = await workspace.perform(lesson, { lesson: id, language: languageOf(terminal) })
  return terminal.messages.training.list.noted(safeText(name), safeText(title))
}

async function handOut(
  { id, name, path }: Given & { readonly path: string },
  { terminal, flags }: CommandCall,
  workspace: Workspace,
): Promise<string> {
  const member = await memberNamed(name, workspace)
  const { bytes } = await workspace.perform(handLesson, {
    member,
    lesson: id,
    language: languageOf(terminal),
  })
  await putFile(path, bytes, { flags })
  return terminal.messages.training.list.saved(safeText(path))
}

async function list({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const { list: texts } = messages.training
  const { lessons, members, now } = await perform(training, { language: languageOf(terminal) })
  const exit = printList({ total: lessons.length, rows: lessons }, { terminal, flags }, [
    { head: texts.lesson, cell: ({ id }) => id },
    { head: texts.title, cell: ({ title }) => title, grows: true },
    { head: texts.for, cell: (row) => texts.audiences[row.for] },
    {
      head: texts.done,
      cell: ({ done }) => `${formatCount(done, messages)} / ${formatCount(members.length, messages)}`,
      align: 'right',
    },
  ])
  if (flags.has('json') || flags.has('jsonl')) return exit
  if (members.length === 0) terminal.print(texts.nobody)
  else if (now !== null) {
    const title = lessons.find(({ id }) => id === now.lesson)?.title ?? now.lesson
    terminal.print(texts.month(safeText(title), now.open.length))
  }
  return exit
}

async function show(id: string, { terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const found = await perform(lesson, { lesson: id, language: languageOf(terminal) })
  if (flags.has('json') || flags.has('jsonl'))
    terminal.print(JSON.stringify(found, null, flags.has('json') ? 2 : undefined))
  else for (const line of linesOf(found, terminal)) terminal.print(safeText(line))
  return 'done'
}

/** As it is read: each question with its answers, and what is right and why below it. */
function linesOf(
  { title, story, rule, own, questions, doNow }: TakenLesson,
  { messages }: Terminal,
): string[] {
  const { page: texts } = messages.training
  const part = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)]
  return [
    title,
    '',
    ...story,
    ...part(texts.rule, rule),
    ...part(texts.own, own),
    ...questions.flatMap(({ ask, answers, right, why }, index) =>
      part(`${texts.question(index + 1)}: ${ask}`, [
        ...answers.map((answer, i) => `${String.fromCodePoint(0x61 + i)}. ${answer}`),
        `→ ${String.fromCodePoint(0x61 + right)}. ${why}`,
      ]),
    ),
    ...part(texts.doNow, doNow),
  ]
}
