import { applyPlanAction, undoDays, type PlanProgress } from '../../actions/carry-out-plan.ts'
import { plan, planNotes, tryPlanAction } from '../../actions/plans.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { askYes } from '../ask.ts'
import { formatDay } from '../format.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'
import { titleOf } from './plan.ts'

export const applyCommand: Command = {
  mostWords: 1,
  options: { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, days: { type: 'string' } },
  async run(call) {
    const planId = numberOf(call)
    const days = call.flags.count('days') ?? 30
    if (!(undoDays as readonly number[]).includes(days))
      throw new UsageError(
        call.terminal.messages.commands.help.wrongOption(`--days ${String(days)} (${undoDays.join(', ')})`),
      )
    return withWorkspace(call, async (workspace) => {
      const { terminal, flags } = call
      const texts = terminal.messages.commands.planView
      if (flags.has('dry-run') || !flags.has('yes')) {
        const exit = await tryIt(call, workspace, planId)
        if (flags.has('dry-run')) return exit
        if (!terminal.isInteractive) {
          terminal.note(texts.askAgain)
          return 'attention'
        }
        const { counts } = await workspace.perform(plan, { planId })
        const question = texts.ask(terminal.messages.cleanUp.items(counts.planned), String(days))
        if (!(await askYes(question, texts.yes))) {
          terminal.print(texts.unchanged)
          return 'done'
        }
      }
      return applyIt(call, workspace, { planId, days })
    })
  },
}

/** The number of a plan, which these commands cannot do without. */
export function numberOf({ words, terminal }: Pick<CommandCall, 'words' | 'terminal'>): number {
  const { help } = terminal.messages.commands
  const [first] = words
  if (first === undefined) throw new UsageError(help.missing(help.number))
  if (!/^\d+$/.test(first)) throw new UsageError(help.wrongOption(first))
  return Number(first)
}

async function tryIt(
  { terminal, flags }: CommandCall,
  { perform }: Workspace,
  planId: number,
): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.planView
  const row = await perform(plan, { planId })
  const trial = await perform(tryPlanAction, { planId })
  if (flags.has('json')) {
    terminal.print(JSON.stringify(trial, null, 2))
    return trial.obstacles.length === 0 ? 'done' : 'attention'
  }
  if (row.counts.planned === 0) throw new Refusal('plan-over', String(planId))
  const not = trial.obstacles.reduce((sum, { stepIds }) => sum + stepIds.length, 0)
  terminal.print(titleOf(row, terminal))
  const { items } = messages.cleanUp
  terminal.print(texts.trial(items(trial.steps - not), not === 0 ? '' : items(not)))
  for (const [code, some] of Map.groupBy(trial.obstacles, ({ obstacle }) => obstacle.code)) {
    const count = some.reduce((sum, { stepIds }) => sum + stepIds.length, 0)
    terminal.print(`  ${items(count)}: ${messages.cleanUp.obstacles[code]}`)
  }
  for (const [note, some] of Map.groupBy(trial.notes, (one) => one.note)) {
    const count = some.reduce((sum, { stepIds }) => sum + stepIds.length, 0)
    terminal.print(`  ${items(count)}: ${messages.redact.notes[note] ?? note}`)
  }
  if (row.counts.held > 0) terminal.print(`  ${messages.cleanUp.heldItems(row.counts.held)}`)
  if (flags.has('dry-run')) terminal.print(texts.unchanged)
  return not === 0 ? 'done' : 'attention'
}

async function applyIt(
  { terminal, flags }: CommandCall,
  { perform }: Workspace,
  { planId, days }: { readonly planId: number; readonly days: number },
): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.planView
  const language = messages.language === 'en' ? 'en' : 'nl'
  const report = await perform(
    applyPlanAction,
    { planId, days, language },
    { report: planProgress(terminal) },
  )
  terminal.progress('')
  const { counts, expiresAtMs } = report.plan
  if (flags.has('json')) terminal.print(JSON.stringify(report, null, 2))
  else {
    const { items } = messages.cleanUp
    terminal.print(texts.applied(items(counts.done), formatDay(expiresAtMs, messages)))
    for (const { note, count } of await perform(planNotes, { planId }))
      terminal.print(`  ${items(count)}: ${messages.redact.notes[note] ?? note}`)
    if (counts.refused > 0) terminal.print(texts.notDone(items(counts.refused)))
    if (counts.unclear > 0) terminal.print(texts.unclear(items(counts.unclear)))
    if (report.cancelled) terminal.print(texts.halfway)
  }
  if (report.cancelled) return 'interrupted'
  return counts.refused + counts.unclear > 0 ? 'partly' : 'done'
}

/** Shows on one line how far a plan is. */
export function planProgress(terminal: Terminal): (progress: PlanProgress) => void {
  const { progress: texts } = terminal.messages.commands.planView
  return ({ phase, done, total }) => {
    const counted = phase === 'acting' || phase === 'undoing' || phase === 'looking-again'
    terminal.progress(`${texts[phase] ?? phase}${counted ? ` ${String(done)}/${String(total)}` : ''}`)
  }
}
