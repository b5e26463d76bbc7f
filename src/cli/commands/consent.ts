import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import {
  consentReceiptFile,
  exportClean,
  exportConsents,
  importConsents,
} from '../../actions/consent-files.ts'
import { recordConsent, withdrawConsent } from '../../actions/consent-records.ts'
import {
  applyWithdrawals,
  mailWithdrawals,
  takeBackWithdrawal,
  withdrawByItself,
} from '../../actions/mail-withdrawals.ts'
import { consentOverview, contact, contacts, sayOfList } from '../../actions/consents.ts'
import { planMailingGroups } from '../../actions/mailing-groups.ts'
import { paperFormats } from '../../actions/paper-files.ts'
import type { Workspace } from '../../app/workspace.ts'
import { contactChannels } from '../../base/contact.ts'
import { Refusal } from '../../base/refusal.ts'
import { contactStates, type ContactState } from '../../privacy/consent/states.ts'
import { mailingTools } from '../../privacy/consent/exchange.ts'
import { listOrigins } from '../../privacy/consent/origin.ts'
import { consentPurposes } from '../../privacy/consent/purpose.ts'
import { stateWords } from '../../i18n/state-words.ts'
import { formatCount, formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { momentOf } from '../moment.ts'
import { forceOption, putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { isKey, keyLength, typedKey } from '../typed-key.ts'
import { UsageError, type Command, type CommandCall } from '../usage.ts'
import { withWorkspace } from '../workspace.ts'

type Run = (workspace: Workspace) => Promise<Exit>

export const consentCommand: Command = {
  options: {
    state: { type: 'string' },
    channel: { type: 'string' },
    origin: { type: 'string' },
    note: { type: 'string' },
    wording: { type: 'string' },
    at: { type: 'string' },
    purpose: { type: 'string' },
    tool: { type: 'string' },
    record: { type: 'string' },
    all: { type: 'boolean' },
    ...forceOption,
    'dry-run': { type: 'boolean' },
    'by-itself': { type: 'string' },
    limit: { type: 'string' },
  },
  run(call) {
    const { terminal, words, flags } = call
    const [verb, subject = '', more] = words
    if (more !== undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(more))
    const run = verb === undefined ? overview(call) : verbs[verb]?.(subject, call)
    if (run === undefined) throw new UsageError(terminal.messages.commands.help.wrongOption(verb ?? ''))
    return withWorkspace({ terminal, flags }, run)
  },
}

const verbs: Readonly<Record<string, (subject: string, call: CommandCall) => Run>> = {
  list: (_, call) => list(call),
  lists,
  show,
  record,
  withdraw,
  import: takeIn,
  export: giveOut,
  clean,
  stops,
  groups: (_, call) => groups(call),
}

const channelOf = ({ flags }: CommandCall) => flags.choice('channel', contactChannels) ?? 'mail'
const languageOf = ({ terminal }: CommandCall) => (terminal.messages.language === 'nl' ? 'nl' : 'en')
const isForProgram = ({ flags }: CommandCall): boolean => flags.has('json') || flags.has('jsonl')

function overview(call: CommandCall): Run {
  const { terminal, flags } = call
  const { consent, commands } = terminal.messages
  return async ({ perform }) => {
    const found = await perform(consentOverview, { channel: channelOf(call) })
    if (isForProgram(call)) terminal.print(JSON.stringify(found, null, flags.has('json') ? 2 : 0))
    else {
      const view = commands.consentView
      terminal.print(view.may(found.may, found.contacts, consent.channels[found.channel]))
      if (found.leftOut > 0) terminal.print(view.leftOut(found.leftOut))
      const states = Object.entries(Object.groupBy(found.counts, ({ state }) => state))
      const rows = states.map(([state, counts]) => ({
        state: state as ContactState, // of a count
        people: counts.reduce((total, { contacts: n }) => total + n, 0),
      }))
      printList({ total: rows.length, rows }, { terminal, flags }, [
        { head: view.people, cell: ({ people }) => String(people) },
        {
          head: consent.heads.state,
          cell: ({ state }) => stateWords(terminal.messages, state, found.channel).name,
          grows: true,
        },
        { head: view.typed, cell: ({ state }) => `--state ${state}` },
      ])
      if (found.broken.length > 0) terminal.print(view.broken(found.broken.join(', ')))
      if (found.waiting > 0) terminal.print(view.waiting(found.waiting))
      const unasked = found.lists.filter(({ said }) => said === null).length
      if (unasked > 0) terminal.print(view.unasked(unasked))
    }
    return found.waiting > 0 || found.broken.length > 0 ? 'attention' : 'done'
  }
}

function list(call: CommandCall): Run {
  const { terminal, flags } = call
  const { consent } = terminal.messages
  const states = Object.keys(contactStates) as ContactState[] // keys of a constant are exactly its names
  const state = flags.choice('state', states)
  return async ({ perform }) => {
    const { rows } = await perform(contacts, {
      channel: channelOf(call),
      states: state === undefined ? [] : [state],
      limit: flags.count('limit') ?? 50,
    })
    const { counts } = await perform(consentOverview, { channel: channelOf(call) })
    const total = counts
      .filter((one) => state === undefined || one.state === state)
      .reduce((sum, one) => sum + one.contacts, 0)
    const exit = printList({ total: Math.max(total, rows.length), rows }, { terminal, flags }, [
      { head: consent.heads.key, cell: ({ contact: key }) => key },
      { head: consent.heads.name, cell: ({ name }) => safeText(name), grows: true },
      { head: consent.heads.value, cell: ({ value }) => safeText(value), grows: true },
      { head: consent.heads.may, cell: ({ may }) => consent.permissions[may] },
      { head: consent.heads.grade, cell: ({ grade }) => grade },
      { head: consent.heads.reason, cell: ({ reason }) => consent.reasons[reason], grows: true },
    ])
    if (rows.length > 0 && !isForProgram(call)) explainGrades(call)
    return exit
  }
}

/** One line: what the letters behind a proof mean. */
function explainGrades({ terminal: { print, messages } }: CommandCall): void {
  print(Object.values(messages.consent.grades).join('; '))
}

function lists(key: string, call: CommandCall): Run {
  const { terminal, flags } = call
  const { consent, commands } = terminal.messages
  const origin = flags.choice('origin', listOrigins)
  return async ({ perform }) => {
    if (key !== '') {
      if (origin === undefined) throw new UsageError(commands.help.wrongOption(key))
      await perform(sayOfList, {
        key,
        origin,
        note: flags.text('note') ?? '',
        wording: flags.text('wording') ?? '',
      })
    }
    const { lists: rows } = await perform(consentOverview, {})
    return printList({ total: rows.length, rows }, { terminal, flags }, [
      { head: consent.heads.people, cell: ({ people }) => String(people) },
      { head: consent.heads.key, cell: (row) => safeText(row.key) },
      {
        head: consent.heads.origin,
        cell: ({ said }) => (said === null ? commands.consentView.notAsked : consent.origins[said.origin]),
      },
    ])
  }
}

function show(key: string, call: CommandCall): Run {
  const { terminal, flags } = call
  const { messages } = terminal
  const { consent } = messages
  return async ({ perform }) => {
    const file = await perform(contact, { contact: key })
    if (file === null) throw new Refusal('person-not-found', key)
    if (flags.has('json') || flags.has('jsonl')) {
      terminal.print(JSON.stringify(file, null, flags.has('json') ? 2 : 0))
      return 'done'
    }
    terminal.print(safeText(file.name))
    for (const { channel, value, state, may, reason, grade, still } of file.verdicts) {
      terminal.print('')
      terminal.print(safeText(`${consent.channels[channel]} ${value}: ${consent.permissions[may]}`))
      terminal.print(`${stateWords(messages, state, channel).name}. ${consent.reasons[reason]} (${grade})`)
      terminal.print(
        `${messages.commands.consentView.still}: ${still.map((one) => consent.still[one]).join('; ')}`,
      )
    }
    terminal.print('')
    for (const { what, atMs, words } of file.trail) {
      const when = atMs === null ? '' : ` ${formatDay(atMs, messages)}`
      terminal.print(safeText(`${consent.trail[what]}${when} ${words}`.trim()))
    }
    for (const one of file.records)
      terminal.print(
        safeText(
          `${String(one.record)}: ${consent.recordStates[one.state]} ${one.givenAt ?? ''} (${one.grade})`,
        ),
      )
    explainGrades(call)
    return 'done'
  }
}

/** A slip of the pen would stand on the list of whom not to mail for ever, and the one who is meant would not. */
function needAddress(call: CommandCall, address: string): void {
  const { help } = call.terminal.messages.commands
  if (address === '') throw new UsageError(help.missing(call.terminal.messages.consent.heads.value))
  if (channelOf(call) === 'mail' && !/^[^\s@]+@[^\s@]+$/.test(address))
    throw new UsageError(help.wrongOption(address))
}

function record(address: string, call: CommandCall): Run {
  needAddress(call, address)
  const { terminal, flags } = call
  const wording = flags.text('wording')
  return async ({ perform }) => {
    const { urn } = await perform(recordConsent, {
      person: { [channelOf(call)]: address },
      purposes: [flags.choice('purpose', consentPurposes) ?? 'news'],
      channels: [channelOf(call)],
      notice: wording === undefined ? null : { text: wording, language: languageOf(call) },
      method: 'spoken',
      at: momentOf(call, flags.text('at')) ?? null,
      note: flags.text('note') ?? '',
    })
    terminal.print(terminal.messages.commands.consentView.recorded(urn))
    if (wording === undefined) terminal.note(terminal.messages.commands.consentView.wordless)
    return 'done'
  }
}

function withdraw(address: string, call: CommandCall): Run {
  const { terminal, flags } = call
  const { consentView } = terminal.messages.commands
  return async ({ perform }) => {
    if (flags.has('all') && address === '') {
      terminal.print(consentView.done((await perform(applyWithdrawals, {})).applied))
      const left = (await perform(mailWithdrawals, {})).waiting.length
      if (left > 0) terminal.note(consentView.doubtful(left))
      return left > 0 ? 'attention' : 'done'
    }
    if (isKey(address)) {
      const document = await stopOf(call, perform, address)
      terminal.print(consentView.done((await perform(applyWithdrawals, { documents: [document] })).applied))
      return 'done'
    }
    const isContact = /^[pr]\d+$/.test(address)
    if (!isContact) needAddress(call, address)
    const { values } = await perform(
      withdrawConsent,
      isContact
        ? { contact: address }
        : { person: { [channelOf(call)]: address }, channels: [channelOf(call)] },
    )
    terminal.print(consentView.done(values))
    return 'done'
  }
}

/** The mail of a withdrawal, by the beginning of its key. */
function stopOf(call: CommandCall, perform: Workspace['perform'], typed: string): Promise<string> {
  return typedKey(call, typed, async () => {
    const { waiting, done } = await perform(mailWithdrawals, {})
    return [...waiting, ...done].map(({ document }) => document)
  })
}

/** What was read in the mail and carried out by itself, and what waits; with its number one is taken back. */
function stops(document: string, call: CommandCall): Run {
  const { terminal, flags } = call
  const { consentView, stopDoubts } = terminal.messages.commands
  const byItself = flags.choice('by-itself', ['on', 'off'])
  return async ({ perform }) => {
    if (byItself !== undefined) await perform(withdrawByItself, { isOn: byItself === 'on' })
    if (document !== '') {
      const { email } = await perform(takeBackWithdrawal, { document: await stopOf(call, perform, document) })
      terminal.print(safeText(consentView.takenBack(email)))
      return 'done'
    }
    const { waiting, done } = await perform(mailWithdrawals, {})
    const rows = [...waiting, ...done.map((one) => ({ ...one, doubt: undefined }))]
    const length = keyLength(rows.map((row) => row.document))
    printList({ total: rows.length, rows }, { terminal, flags }, [
      { head: terminal.messages.consent.heads.key, cell: (row) => row.document.slice(0, length) },
      { head: terminal.messages.consent.heads.value, cell: ({ email }) => safeText(email) },
      {
        head: terminal.messages.consent.heads.state,
        cell: ({ doubt }) =>
          doubt === undefined ? consentView.isDone : doubt === null ? consentView.waits : stopDoubts[doubt],
      },
      { head: consentView.words, cell: ({ words }) => safeText(words), grows: true },
    ])
    return waiting.length > 0 ? 'attention' : 'done'
  }
}

/** A plan that takes who said no off the mailing lists of address books. */
function groups({ terminal, flags }: CommandCall): Run {
  return async ({ perform }) => {
    const plan = await perform(planMailingGroups, {})
    if (flags.has('json') || flags.has('jsonl')) terminal.print(JSON.stringify(plan))
    else terminal.print(terminal.messages.commands.consentView.planned(plan.id))
    return 'done'
  }
}

function takeIn(path: string, { terminal, flags }: CommandCall): Run {
  const { consentView } = terminal.messages.commands
  return async ({ perform }) => {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new Refusal('path-not-readable', path, { cause: error })
    })
    const isTried = flags.has('dry-run')
    const found = await perform(importConsents, {
      base64: bytes.toString('base64'),
      wording: flags.text('wording') ?? '',
      purposes: [flags.choice('purpose', consentPurposes) ?? 'news'],
      source: flags.text('note') ?? '',
      isTried,
    })
    if (flags.has('json') || flags.has('jsonl')) terminal.print(JSON.stringify(found))
    else {
      terminal.print(consentView.imported(found.given, found.proved))
      terminal.print(consentView.kept(found.ended, found.refused, found.known))
      if (isTried) terminal.print(consentView.tried)
    }
    if (found.left > 0) terminal.note(consentView.left(formatCount(found.left, terminal.messages)))
    return found.left > 0 ? 'attention' : 'done'
  }
}

function giveOut(path: string, call: CommandCall): Run {
  const { flags, terminal } = call
  const number = flags.count('record')
  const ending = extname(path).slice(1)
  const format = paperFormats.find((one) => one === ending)
  return async ({ perform }) => {
    if (number !== undefined && format === undefined)
      throw new UsageError(terminal.messages.commands.help.wrongOption(path))
    const language = languageOf(call)
    const { bytes } =
      number === undefined || format === undefined
        ? await perform(exportConsents, { language })
        : await perform(consentReceiptFile, { record: number, format, language })
    return written(path, bytes, call)
  }
}

function clean(path: string, call: CommandCall): Run {
  const { flags } = call
  return async ({ perform }) => {
    const { bytes } = await perform(exportClean, {
      purpose: flags.choice('purpose', consentPurposes) ?? 'news',
      channel: channelOf(call),
      tool: flags.choice('tool', mailingTools) ?? 'other',
      language: languageOf(call),
    })
    return written(path, bytes, call)
  }
}

async function written(path: string, bytes: Uint8Array, { terminal, flags }: CommandCall): Promise<Exit> {
  if (path === '') throw new UsageError(terminal.messages.commands.help.wrongOption(path))
  await putFile(path, bytes, { flags })
  terminal.print(terminal.messages.commands.consentView.written(safeText(path)))
  return 'done'
}
