import { undoPlanAction } from '../../actions/carry-out-plan.ts'
import { UsageError, type Command } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { numberOf, planProgress } from './apply.ts'

export const undoCommand: Command = {
  options: {},
  async run(call) {
    const { terminal, words, flags } = call
    const { messages } = terminal
    const texts = messages.commands.planView
    const planId = numberOf(call)
    const steps = words.slice(1).map((word) => {
      if (!/^\d+$/.test(word)) throw new UsageError(messages.commands.help.wrongOption(word))
      return Number(word)
    })
    return withWorkspace(call, async ({ perform }) => {
      const language = messages.language === 'en' ? 'en' : 'nl'
      const stepIds = steps.length === 0 ? undefined : steps
      const report = await perform(
        undoPlanAction,
        { planId, stepIds, language },
        { report: planProgress(terminal) },
      )
      terminal.progress('')
      const { counts } = report.plan
      if (flags.has('json')) terminal.print(JSON.stringify(report, null, 2))
      else {
        terminal.print(texts.undone(messages.cleanUp.items(counts.undone)))
        if (report.cancelled) terminal.print(texts.halfway)
        else if (stepIds === undefined && counts.done > 0)
          terminal.print(texts.notDone(messages.cleanUp.items(counts.done)))
      }
      if (report.cancelled) return 'interrupted'
      return stepIds === undefined && counts.done + counts.unclear > 0 ? 'partly' : 'done'
    })
  },
}
