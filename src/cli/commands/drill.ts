import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import {
  drillHouse,
  addDrillTemplate,
  askDrillDomain,
  proveDrillDomain,
  setDrillPeople,
  setDrillReport,
} from '../../actions/drill-house.ts'
import { drillPaper, drillPapers } from '../../actions/drill-papers.ts'
import { fileDrillActivity, tickDrill } from '../../actions/drill-preparation.ts'
import { takeDrillReports } from '../../actions/drill-reports.ts'
import { previewDrill, startDrill, tryDrill } from '../../actions/drill-start.ts'
import { closeDrill, tendDrills } from '../../actions/drill-tend.ts'
import { drill, drills, makeDrill, stopDrill, type DrillView } from '../../actions/drills.ts'
import { paperFormats } from '../../actions/paper-files.ts'
import type { Workspace } from '../../app/workspace.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Messages } from '../../i18n/index.ts'
import { domainBoxes } from '../../privacy/drills/domains.ts'
import { drillSteps } from '../../privacy/drills/preparation.ts'
import type { Shown } from '../../privacy/drills/results.ts'
import { printList } from '../list.ts'
import { dayTyped } from '../moment.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit, Terminal } from '../terminal.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

export const drillCommand: Command = {
  options: {
    box: { type: 'string' },
    by: { type: 'string' },
    code: { type: 'string' },
    days: { type: 'string' },
    ...forceOption,
    note: { type: 'string' },
    on: { type: 'string' },
    source: { type: 'string' },
    staff: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const run = runOf(call)
    return withWorkspace(call, run)
  },
}

type Run = (workspace: Workspace) => Promise<Exit>

const houseVerbs: Readonly<Record<string, (call: CommandCall) => Run>> = {
  templates: (call) => (workspace) => listTemplates(call, workspace),
  new: make,
  people,
  domain,
  report,
  add,
  tend,
}

const drillVerbs: Readonly<Record<string, (call: CommandCall, id: number) => Run>> = {
  tick,
  paper,
  reported,
  start,
  register: (call, id) => (workspace) => said(call, workspace.perform(fileDrillActivity, { id })),
  try: (call, id) => (workspace) => said(call, workspace.perform(tryDrill, { id })),
  stop: (call, id) => (workspace) => said(call, workspace.perform(stopDrill, { id })),
  close: (call, id) => async (workspace) => {
    await workspace.perform(closeDrill, { id })
    return show(call, workspace, id)
  },
}

/** What the words ask for; checked before anything is opened. */
function runOf(call: CommandCall): Run {
  const [first, verb] = call.words
  if (first === undefined) return (workspace) => listAll(call, workspace)
  const house = Object.hasOwn(houseVerbs, first) ? houseVerbs[first] : undefined
  if (house !== undefined) return house(call)
  if (!/^\d{1,9}$/.test(first)) throw wrong(call, first)
  const id = Number(first)
  if (verb === undefined) return (workspace) => show(call, workspace, id)
  const one = Object.hasOwn(drillVerbs, verb) ? drillVerbs[verb] : undefined
  if (one === undefined) throw wrong(call, verb)
  return one(call, id)
}

function wrong({ terminal }: CommandCall, what: string): UsageError {
  return new UsageError(terminal.messages.commands.help.wrongOption(what))
}

function missing({ terminal }: CommandCall, what: string): UsageError {
  return new UsageError(terminal.messages.commands.help.missing(what))
}

/** The answer as JSON when that was asked for, else that it is done. */
async function said({ terminal, flags }: CommandCall, answer: Promise<unknown>): Promise<Exit> {
  const output = await answer
  terminal.print(flags.has('json') ? JSON.stringify(output) : terminal.messages.commands.drillView.done)
  return 'done'
}

const languageOf = ({ messages }: Terminal): 'nl' | 'en' => (messages.language === 'en' ? 'en' : 'nl')

function make(call: CommandCall): Run {
  const [, template] = call.words
  const staff = call.flags.count('staff')
  const days = call.flags.count('days')
  if (template === undefined) throw missing(call, call.terminal.messages.commands.drillView.template)
  if (staff === undefined) throw missing(call, '--staff')
  return async ({ perform }) => {
    const language = languageOf(call.terminal)
    const { id } = await perform(makeDrill, {
      plan: { template, language, staff, ...(days === undefined ? {} : { days }) },
    })
    call.terminal.print(
      call.flags.has('json')
        ? JSON.stringify({ id })
        : call.terminal.messages.commands.drillView.made(String(id)),
    )
    return 'done'
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new Refusal('path-not-readable', path, { cause: error })
  }
}

function people(call: CommandCall): Run {
  const [, path] = call.words
  return async ({ perform }) => {
    if (path !== undefined) return said(call, perform(setDrillPeople, { text: await textOf(path) }))
    const house = await perform(drillHouse, {})
    const { drillView } = call.terminal.messages.commands
    return printList({ total: house.people.length, rows: house.people }, call, [
      { head: drillView.name, cell: ({ name }) => name, grows: true },
      { head: drillView.address, cell: ({ email }) => email },
      { head: drillView.reachable, cell: ({ isReachable }) => (isReachable ? drillView.yes : drillView.no) },
    ])
  }
}

function domain(call: CommandCall): Run {
  const [, name] = call.words
  const code = call.flags.text('code')
  const box = call.flags.choice('box', domainBoxes) ?? 'postmaster'
  return async ({ perform }) => {
    if (name === undefined) {
      const { domains } = await perform(drillHouse, {})
      call.terminal.print(domains.map((one) => `${one.domain}  ${one.verifiedOn}`).join('\n'))
      return 'done'
    }
    return said(
      call,
      code === undefined
        ? perform(askDrillDomain, { domain: name, box, language: languageOf(call.terminal) })
        : perform(proveDrillDomain, { domain: name, code }),
    )
  }
}

function report(call: CommandCall): Run {
  const [, address] = call.words
  const sourceId = call.flags.count('source') ?? null
  if (address === undefined) throw missing(call, call.terminal.messages.commands.drillView.address)
  return ({ perform }) => said(call, perform(setDrillReport, { address, sourceId }))
}

function add(call: CommandCall): Run {
  const [, path] = call.words
  if (path === undefined) throw missing(call, call.terminal.messages.commands.drillView.file)
  return async ({ perform }) => said(call, perform(addDrillTemplate, { text: await textOf(path) }))
}

/** Sends what is due and reads what was reported, until nothing is due now: for who has no window open all day. */
function tend(call: CommandCall): Run {
  return async ({ perform }) => {
    let [sent, failed, reports] = [0, 0, 0]
    for (;;) {
      const done = await perform(tendDrills, {})
      sent += done.sent
      failed += done.failed
      reports += done.reports
      if (!done.isMore) break
    }
    const { drillView } = call.terminal.messages.commands
    call.terminal.print(
      call.flags.has('json')
        ? JSON.stringify({ sent, failed, reports })
        : drillView.tended(sent, failed, reports),
    )
    return failed > 0 ? 'partly' : 'done'
  }
}

function tick(call: CommandCall, id: number): Run {
  const [, , asked] = call.words
  const step = drillSteps.find((one) => one === asked)
  if (asked === undefined) throw missing(call, drillSteps.join(', '))
  if (step === undefined) throw wrong(call, `${asked} (${drillSteps.join(', ')})`)
  const by = call.flags.text('by')
  if (by === undefined) throw missing(call, '--by')
  return async (workspace) => {
    const on = dayTyped(call, call.flags.text('on')) ?? (await workspace.perform(drills, {})).today
    await workspace.perform(tickDrill, { id, step, by, on, note: call.flags.text('note') ?? '' })
    return show(call, workspace, id)
  }
}

function paper(call: CommandCall, id: number): Run {
  const [, , asked, path] = call.words
  const which = drillPapers.find((one) => one === asked)
  if (asked === undefined) throw missing(call, drillPapers.join(', '))
  if (which === undefined) throw wrong(call, `${asked} (${drillPapers.join(', ')})`)
  if (path === undefined) throw missing(call, call.terminal.messages.commands.drillView.file)
  const format = paperFormats.find((one) => `.${one}` === extname(path).toLowerCase())
  if (format === undefined) throw wrong(call, path)
  return async ({ perform }) => {
    const { bytes } = await perform(drillPaper, { id, paper: which, format })
    await putFile(path, bytes, call)
    call.terminal.print(call.terminal.messages.commands.drillView.saved(safeText(path)))
    return 'done'
  }
}

function reported(call: CommandCall, id: number): Run {
  const [, , path] = call.words
  if (path === undefined) throw missing(call, call.terminal.messages.commands.drillView.file)
  return async ({ perform }) => said(call, perform(takeDrillReports, { id, text: await textOf(path) }))
}

/** Shows what would go; with --yes it begins. */
function start(call: CommandCall, id: number): Run {
  return async (workspace) => {
    const {
      seen,
      subject,
      text,
      from,
      senderName,
      people: count,
    } = await workspace.perform(previewDrill, { id })
    if (!call.flags.has('yes')) {
      const { drillView } = call.terminal.messages.commands
      const lines = [`${senderName} <${from}>`, subject, '', text, '', drillView.startHint(count)]
      for (const line of lines.join('\n').split('\n')) call.terminal.print(safeText(line))
      return 'attention'
    }
    await workspace.perform(startDrill, { id, seen })
    return show(call, workspace, id)
  }
}

async function listAll(call: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = call.terminal
  const { drillView } = messages.commands
  const overview = await perform(drills, { language: languageOf(call.terminal) })
  const shown = { ...call, nothing: drillView.nothing }
  return printList({ total: overview.drills.length, rows: overview.drills }, shown, [
    { head: drillView.number, cell: ({ id }) => String(id), align: 'right' },
    { head: drillView.state, cell: ({ state }) => drillView.states[state] },
    { head: drillView.template, cell: ({ title }) => title, grows: true },
    {
      head: drillView.difficulty,
      cell: ({ rating }) => (rating === null ? '' : messages.drills.difficulties[rating.difficulty]),
    },
    {
      head: drillView.reported,
      cell: ({ result }) => (result === null ? '' : shownText(result.reported, result.sent, messages)),
    },
  ])
}

async function listTemplates(call: CommandCall, { perform }: Workspace): Promise<Exit> {
  const { messages } = call.terminal
  const { drillView } = messages.commands
  const { templates } = await perform(drills, { language: languageOf(call.terminal) })
  return printList({ total: templates.length, rows: templates }, call, [
    { head: drillView.template, cell: ({ id }) => id },
    { head: drillView.title, cell: ({ title }) => title, grows: true },
    { head: drillView.difficulty, cell: ({ rating }) => messages.drills.difficulties[rating.difficulty] },
  ])
}

async function show(call: CommandCall, { perform }: Workspace, id: number): Promise<Exit> {
  const view = await perform(drill, { id })
  if (call.flags.has('json') || call.flags.has('jsonl'))
    call.terminal.print(JSON.stringify(view, null, call.flags.has('json') ? 2 : undefined))
  else for (const line of linesOf(view, call.terminal)) call.terminal.print(safeText(line))
  return 'done'
}

function linesOf(view: DrillView, { messages }: Terminal): string[] {
  const { drillView } = messages.commands
  const { rating, result, standing } = view
  return [
    `${String(view.id)}. ${view.title} (${drillView.states[view.state]})`,
    ...(rating === null
      ? []
      : [drillView.rated(messages.drills.difficulties[rating.difficulty], rating.cues, rating.alignment)]),
    ...(view.state === 'draft'
      ? drillSteps.map((step) => {
          const ticked = view.ticks.find((one) => one.step === step)
          const name = messages.drills.steps[step]
          return ticked === undefined
            ? `[ ] ${step}: ${name}`
            : `[x] ${step}: ${name} (${ticked.by}, ${ticked.on})`
        })
      : []),
    ...(view.state === 'draft' ? view.missing.map((lack) => messages.drills.lacks[lack]) : []),
    ...(view.told === null ? [] : [messages.drills.told[view.told]]),
    ...(standing === null ? [] : [drillView.standing(standing.sent, standing.waiting)]),
    ...(standing?.failed ?? []).map(({ to }) => drillView.failed(to)),
    ...(result === null
      ? []
      : [
          drillView.result(result.sent, result.failed),
          `${drillView.reported}: ${shownText(result.reported, result.sent, messages)}`,
          `${drillView.opened}: ${shownText(result.opened, result.sent, messages)}`,
          ...(view.change === null ? [] : [messages.drills.changes[view.change]]),
          drillView.first(result.reportedWithinMinutes),
          ...(result.discarded === null ? [] : [drillView.discarded(result.discarded)]),
        ]),
  ]
}

function shownText(shown: Shown, sent: number, { drills: texts, commands }: Messages): string {
  return shown.hidden === 'near'
    ? texts.quarters[shown.quarter]
    : commands.drillView.shown(shown.number, sent)
}
