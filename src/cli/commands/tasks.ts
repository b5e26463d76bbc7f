import { dayText } from '../../i18n/register-text.ts'
import { taskCalendar } from '../../actions/calendar.ts'
import { setRhythm } from '../../actions/rhythm.ts'
import { noteTasks, tasks } from '../../actions/tasks.ts'
import { thisMonth } from '../../actions/this-month.ts'
import type { Workspace } from '../../app/workspace.ts'
import { relapseText } from '../../i18n/relapse-text.ts'
import { taskTitle } from '../../i18n/task-title.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const tasksCommand: Command = {
  options: { all: { type: 'boolean' }, ics: { type: 'string' }, todo: { type: 'boolean' }, ...forceOption },
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const texts = messages.tasks
    const [first, second, ...rest] = words
    const asked = wishOf(first, second)
    if (asked === null || rest.length > 0)
      throw new UsageError(messages.commands.help.wrongOption(words.join(' ')))
    return withWorkspace({ terminal, flags }, async (workspace) => {
      const { perform } = workspace
      if (asked === 'month') return showMonth({ terminal, flags }, workspace)
      if (asked !== 'list') {
        await perform(setRhythm, { isOn: asked === 'on' })
        terminal.print(asked === 'on' ? texts.rhythm.isOn : texts.rhythm.isOff)
        return 'done'
      }
      await perform(noteTasks, {})
      const path = flags.text('ics')
      if (path !== undefined) {
        const { bytes } = await perform(taskCalendar, {
          language: messages.language === 'en' ? 'en' : 'nl',
          entries: flags.has('todo') ? 'vtodo' : 'vevent',
        })
        await putFile(path, bytes, { flags })
        terminal.print(texts.saved(safeText(path)))
        return 'done'
      }
      const { tasks: listed, totals } = await perform(tasks, {})
      const rows = flags.has('all') ? listed : listed.filter(({ state }) => state === 'open')
      printList({ total: rows.length, rows }, { terminal, flags, nothing: texts.none }, [
        { head: texts.heads.task, cell: (task) => taskTitle(task, messages), grows: true },
        { head: texts.heads.due, cell: ({ due }) => dayText(due.on, messages) },
        { head: texts.heads.basis, cell: ({ due }) => texts.bases[due.basis] },
        { head: texts.heads.owner, cell: ({ owner }) => owner },
        {
          head: texts.heads.state,
          cell: ({ state, isLate }) => (isLate ? texts.late : texts.states[state]),
        },
      ])
      if (!flags.has('json') && !flags.has('jsonl')) {
        terminal.print(texts.totals(totals.late, totals.thisWeek, totals.open))
        terminal.print('')
        await showMonth({ terminal, flags }, workspace)
      }
      return totals.late > 0 ? 'attention' : 'done'
    })
  },
}

/** What the words ask for; null when they mean nothing. */
function wishOf(
  first: string | undefined,
  second: string | undefined,
): 'list' | 'month' | 'on' | 'off' | null {
  if (first === undefined) return 'list'
  if (first === 'month' && second === undefined) return 'month'
  return first === 'rhythm' && (second === 'on' || second === 'off') ? second : null
}

/** This month's lesson, clean-up and check, and what grew since it was cleaned up. */
async function showMonth(
  { terminal, flags }: Pick<CommandCall, 'terminal' | 'flags'>,
  { perform }: Workspace,
): Promise<Exit> {
  const { messages } = terminal
  const { rhythm: texts } = messages.tasks
  const found = await perform(thisMonth, { language: messages.language === 'en' ? 'en' : 'nl' })
  const { rhythm, lesson, relapses } = found
  if (flags.has('json') || flags.has('jsonl')) {
    terminal.print(JSON.stringify(found, null, flags.has('json') ? 2 : undefined))
    return 'done'
  }
  if (rhythm === null) terminal.print(texts.offNow)
  else {
    terminal.print(texts.until(dayText(rhythm.until, messages)))
    const lines = [
      lesson === null ? texts.noLesson : texts.lesson(lesson.title, lesson.open, lesson.members),
      rhythm.isCleanedUp ? texts.cleanedUp : texts.toCleanUp,
      texts.check(texts.checks[rhythm.check]),
    ]
    for (const line of lines) terminal.print(`- ${safeText(line)}`)
  }
  if (relapses.length > 0) terminal.print(`\n${messages.relapse.title}`)
  for (const one of relapses) terminal.print(`- ${relapseText(one, messages)}`)
  return 'done'
}
