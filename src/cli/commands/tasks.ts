import { dayText } from '../../i18n/register-text.ts'
import { writeFileSync } from 'node:fs'
import { taskCalendar } from '../../actions/calendar.ts'
import { noteTasks, tasks } from '../../actions/tasks.ts'
import { taskTitle } from '../../i18n/task-title.ts'
import { Refusal } from '../../base/refusal.ts'
import { printList } from '../list.ts'
import { UsageError, type Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const tasksCommand: Command = {
  options: { all: { type: 'boolean' }, ics: { type: 'string' }, todo: { type: 'boolean' } },
  async run({ terminal, words, flags }) {
    const { messages } = terminal
    const texts = messages.tasks
    const [first] = words
    if (first !== undefined) throw new UsageError(messages.commands.help.wrongOption(first))
    return withWorkspace({ terminal, flags }, async ({ perform }) => {
      await perform(noteTasks, {})
      const path = flags.text('ics')
      if (path !== undefined) {
        const { bytes } = await perform(taskCalendar, {
          language: messages.language === 'en' ? 'en' : 'nl',
          entries: flags.has('todo') ? 'vtodo' : 'vevent',
        })
        save(path, bytes)
        terminal.print(texts.saved(path))
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
      if (!flags.has('json') && !flags.has('jsonl'))
        terminal.print(texts.totals(totals.late, totals.thisWeek, totals.open))
      return totals.late > 0 ? 'attention' : 'done'
    })
  },
}

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    throw new Refusal('not-writable', path, { cause: error })
  }
}
