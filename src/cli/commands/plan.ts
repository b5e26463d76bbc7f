import { homeZone } from '../../base/clock.ts'
import { destroyPlanAction } from '../../actions/carry-out-plan.ts'
import { destructionCertificate } from '../../actions/destruction-certificate.ts'
import {
  dropPlan,
  excludeSteps,
  makePlan,
  plan,
  planJournal,
  planSteps,
  plans,
  type KnownSteps,
} from '../../actions/plans.ts'
import { planErasure } from '../../actions/person-plans.ts'
import { listSources } from '../../actions/sources.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import { obstacleText, whyNot } from '../../i18n/obstacle-text.ts'
import { placeName } from '../../i18n/place-name.ts'
import { rowName } from '../../i18n/row-name.ts'
import { changeText, offerTitle, planTitle } from '../../i18n/plan-title.ts'
import { cleanUpRuleIds, type CleanUpRuleId } from '../../privacy/plans/plan.ts'
import type { PlanRow } from '../../store/plans.ts'
import { formatMoment } from '../format.ts'
import { printList } from '../list.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const planCommand: Command = {
  options: {
    exclude: { type: 'string', multiple: true },
    include: { type: 'string', multiple: true },
    journal: { type: 'boolean' },
    certificate: { type: 'string' },
    ...forceOption,
    destroy: { type: 'boolean' },
    drop: { type: 'boolean' },
    yes: { type: 'boolean' },
    request: { type: 'string' },
    limit: { type: 'string' },
  },
  async run(call) {
    const run = runOf(call)
    return withWorkspace(call, run)
  },
}

type Run = (workspace: Workspace) => Promise<Exit>

function runOf(call: CommandCall): Run {
  const [first, about = ''] = call.words
  if (first === undefined) return (workspace) => showOffers(call, workspace)
  if (/^\d+$/.test(first)) return onPlan(call, Number(first))
  if (first === 'person') return planPerson(call)
  const rule = cleanUpRuleIds.find((id) => id === first)
  if (rule === undefined)
    throw new UsageError(
      call.terminal.messages.commands.help.wrongOption(`${first} (${cleanUpRuleIds.join(', ')})`),
    )
  return makeOne(call, { rule, about })
}

/** `kwartje plan KIND [WHAT]`: of a kind that has parts, one is to be named. */
function makeOne(call: CommandCall, choice: { readonly rule: CleanUpRuleId; readonly about: string }): Run {
  const { language, commands } = call.terminal.messages
  return async (workspace) => {
    if (choice.about === '') {
      const { offers } = await workspace.perform(plans, {})
      const parts = offers.filter(({ rule, about }) => rule === choice.rule && about !== '')
      if (parts.length > 0)
        throw new UsageError(commands.help.missing(parts.map(({ about }) => about).join('|')))
    }
    const wish = { ...choice, language: language === 'en' ? 'en' : 'nl' } as const
    return showMade(call, workspace, await workspace.perform(makePlan, wish))
  }
}

/** `kwartje plan person WHO …`: everything about them, wherever it lies. */
function planPerson(call: CommandCall): Run {
  const [, ...who] = call.words
  const { help } = call.terminal.messages.commands
  if (who.length === 0) throw new UsageError(help.missing(help.who))
  const request = call.flags.count('request') ?? null
  return async (workspace) =>
    showMade(call, workspace, await workspace.perform(planErasure, { who, request }))
}

async function showMade(call: CommandCall, workspace: Workspace, { id }: PlanRow): Promise<Exit> {
  const exit = await showSteps(call, workspace, id)
  if (!call.flags.has('json') && !call.flags.has('jsonl'))
    call.terminal.print(call.terminal.messages.commands.planView.made(String(id)))
  return exit
}

function onPlan(call: CommandCall, planId: number): Run {
  const { flags, terminal } = call
  const texts = terminal.messages.commands.planView
  const certificate = flags.text('certificate')
  if (flags.has('destroy') && !flags.has('yes')) throw new Refusal('confirm-first')
  return async (workspace) => {
    const { perform } = workspace
    const [out, back] = [numbersOf(call, 'exclude'), numbersOf(call, 'include')]
    if (out.length + back.length > 0) {
      const changed = await perform(excludeSteps, { planId, stepIds: out, isExcluded: true })
      const restored = await perform(excludeSteps, { planId, stepIds: back, isExcluded: false })
      terminal.print(texts.excluded(changed.steps + restored.steps))
      return changed.steps + restored.steps === 0 ? 'attention' : 'done'
    }
    if (flags.has('journal')) return showJournal(call, workspace, planId)
    if (certificate !== undefined) {
      const language = terminal.messages.language === 'en' ? 'en' : 'nl'
      const { bytes } = await perform(destructionCertificate, { planId, language })
      await putFile(certificate, bytes, call)
      terminal.print(texts.certificate(safeText(certificate)))
      return 'done'
    }
    if (flags.has('destroy')) {
      const { counts } = await perform(destroyPlanAction, { planId, confirmed: true })
      terminal.print(texts.destroyed(terminal.messages.cleanUp.items(counts.destroyed)))
      return 'done'
    }
    if (flags.has('drop')) {
      await perform(dropPlan, { planId })
      terminal.print(texts.dropped)
      return 'done'
    }
    await perform(plan, { planId })
    return showSteps(call, workspace, planId)
  }
}

function numbersOf({ flags, terminal }: CommandCall, name: string): number[] {
  return flags.texts(name).map((text) => {
    if (!/^\d+$/.test(text))
      throw new UsageError(terminal.messages.commands.help.wrongOption(`--${name} ${text}`))
    return Number(text)
  })
}

async function showOffers({ terminal, flags }: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.planView
  const overview = await perform(plans, {})
  if (flags.has('json')) {
    terminal.print(JSON.stringify(overview, null, 2))
    return 'done'
  }
  const { offers, plans: made } = overview
  if (offers.length === 0) terminal.print(texts.nothing)
  else {
    terminal.print(texts.offers)
    printList({ total: offers.length, rows: offers }, { terminal, flags }, [
      { head: texts.what, cell: (offer) => offerTitle(offer, offer.effect, messages), grows: true },
      { head: texts.rule, cell: ({ rule, about }) => `${rule} ${about}`.trim() },
    ])
    terminal.print(texts.makeOne)
  }
  if (made.length === 0) return 'done'
  terminal.print(`\n${texts.plans}`)
  return printList({ total: made.length, rows: made }, { terminal, flags }, [
    { head: texts.number, cell: ({ id }) => String(id), align: 'right' },
    { head: texts.what, cell: (row) => titleOf(row, terminal), grows: true },
    { head: texts.state, cell: ({ state }) => messages.cleanUp.planStates[state] },
  ])
}

/** What a plan that was made is about. */
export function titleOf({ rule, about, counts, bytes, wholes }: PlanRow, { messages }: Terminal): string {
  const going = (of: PlanRow['counts']): number =>
    Object.values(of).reduce((sum, n) => sum + n, 0) - of.held - of.excluded
  const [items, size] = [going(counts), going(bytes)]
  return planTitle({ rule, about }, { items, wholes, bytes: size }, messages)
}

async function showSteps(
  { terminal, flags }: CommandCall,
  { perform }: Workspace,
  planId: number,
): Promise<Exit> {
  const { messages } = terminal
  const { cleanUp, commands } = messages
  const texts = commands.planView
  const row = await perform(plan, { planId })
  const { rows } = await perform(planSteps, { planId, limit: flags.count('limit') ?? 50 })
  const total = Object.values(row.counts).reduce((sum, n) => sum + n, 0)
  const sources = new Map(
    (await perform(listSources, {})).map((source) => [source.id, placeName(source, messages)]),
  )
  if (!flags.has('json') && !flags.has('jsonl')) terminal.print(titleOf(row, terminal))
  return printList({ total, rows }, { terminal, flags }, [
    { head: texts.step, cell: ({ id }) => String(id), align: 'right' },
    { head: texts.what, cell: (step) => nameOf(step, terminal), grows: true },
    {
      head: texts.where,
      // The folder and the file first: of these the end is cut last.
      cell: ({ sourceId, unit }) =>
        unit === '' ? (sources.get(sourceId) ?? '') : `${unit} (${sources.get(sourceId) ?? ''})`,
      grows: true,
    },
    { head: texts.change, cell: (step) => changeText(step, cleanUp) },
    { head: texts.state, cell: ({ state }) => cleanUp.states[state] },
    {
      head: texts.why,
      cell: (step) =>
        whyNot(step, terminal.messages) ??
        (step.why.keep === undefined ? '' : cleanUp.keepsOther(step.why.keep.unit)),
      grows: true,
    },
  ])
}

function nameOf(
  { name, atMs, kind, people, row }: KnownSteps['rows'][number],
  { messages }: Terminal,
): string {
  const who = people.map(safeText).join(', ')
  if (row !== null) return rowName({ table: safeText(row.table), key: safeText(row.key) }, who, messages)
  if (name !== '' || kind !== 'message') return name === '' ? who : safeText(name)
  const mail = messages.commands.planView.mail(atMs === null ? '' : formatMoment(atMs, messages))
  return who === '' ? mail : `${mail}: ${who}`
}

async function showJournal(
  { terminal, flags }: CommandCall,
  { perform }: Workspace,
  planId: number,
): Promise<Exit> {
  const { messages } = terminal
  const texts = messages.commands.planView
  await perform(plan, { planId })
  const rows = await perform(planJournal, { planId, limit: flags.count('limit') ?? 200 })
  return printList({ total: rows.length, rows }, { terminal, flags }, [
    {
      head: messages.words.newest,
      cell: ({ atMs }) =>
        new Intl.DateTimeFormat(messages.locale, {
          dateStyle: 'medium',
          timeStyle: 'medium',
          timeZone: homeZone,
        }).format(atMs),
    },
    { head: texts.step, cell: ({ stepId }) => String(stepId), align: 'right' },
    { head: texts.what, cell: ({ event }) => messages.cleanUp.events[event] ?? event },
    {
      head: texts.why,
      cell: ({ detail }) => (detail === null ? '' : obstacleText(detail, messages)),
      grows: true,
    },
  ])
}
