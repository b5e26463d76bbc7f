import { decideRequestItems, requestItems } from '../../actions/request-items.ts'
import { requestHeads } from '../../actions/request-heads.ts'
import { packRequest, requestPackage } from '../../actions/request-package.ts'
import { requestCandidates, searchRequest, setRequestPersons } from '../../actions/request-search.ts'
import { requestSheet } from '../../actions/request-sheet.ts'
import type { Workspace } from '../../app/workspace.ts'
import { packageWays } from '../../privacy/requests/answer/hand-over.ts'
import { itemDecisions } from '../../privacy/requests/event.ts'
import { withholdGroundIds } from '../../privacy/requests/answer/propose.ts'
import { askSecret } from '../ask.ts'
import { formatDay } from '../format.ts'
import { printList } from '../list.ts'
import { putFile } from '../put-file.ts'
import { safeText } from '../safe-text.ts'
import type { Exit } from '../terminal.ts'
import { isKey, keyLength, typedKey } from '../typed-key.ts'
import { UsageError, type CommandCall } from '../usage.ts'
import { oneOf } from './request-words.ts'

// The answer to a request from the terminal: found, weighed, explained, packed.

type Run = (workspace: Workspace) => Promise<Exit>

/** What a verb after the number asks for; null when it is none of these. */
export function answerRequest(call: CommandCall, id: number, verb: string): Run | null {
  if (verb === 'search') return search(call, id)
  if (verb === 'items') return (workspace) => items(call, workspace, id)
  if (verb === 'item') return decide(call, id)
  if (verb === 'sheet') return sheet(call, id)
  if (verb === 'pack') return pack(call, id)
  return null
}

/** Who is sure to be the person is settled by itself, when nobody settled it. */
function search({ terminal, flags }: CommandCall, id: number): Run {
  return async ({ perform }) => {
    const { isSettled, candidates, identifiers } = await perform(requestCandidates, { id })
    if (!isSettled) {
      const persons = candidates.filter(({ isChosen }) => isChosen).map((one) => one.id)
      await perform(setRequestPersons, { id, persons, identifiers, by: flags.text('by') })
    }
    const found = await perform(searchRequest, { id })
    const { requestView } = terminal.messages.commands
    terminal.print(
      flags.has('json')
        ? JSON.stringify(found, null, 2)
        : requestView.searched(found.items, found.doubtful, String(id)),
    )
    for (const { label, state } of found.places)
      if (state !== 'searched') terminal.note(requestView.lookYourself(safeText(label)))
    return found.places.every(({ state }) => state === 'searched') ? 'done' : 'attention'
  }
}

/** As many as one reads in a terminal; `--json` gives all. */
const mostRows = 200

async function items({ terminal, flags }: CommandCall, { perform }: Workspace, id: number): Promise<Exit> {
  const { messages } = terminal
  const { heads, unsure } = messages.commands.requestView
  const { requestItems: words } = messages
  const isForProgram = flags.has('json') || flags.has('jsonl')
  const limit = isForProgram ? 10_000 : mostRows
  const { total, rows, labels } = await perform(requestItems, { id, limit })
  const length = keyLength(rows.map(({ key }) => key))
  const letters = rows.filter(({ kind }) => kind === 'message').map(({ key }) => key)
  const told = isForProgram ? {} : await perform(requestHeads, { id, items: letters })
  const about = ({ key, kind, name, unit }: (typeof rows)[number]): string => {
    const letter = told[key] ?? null
    if (letter !== null) return words.letters.told(letter.title, letter.from)
    return kind === 'message' || kind === 'card' ? '' : name || (unit.split(/[\\/]/).at(-1) ?? '')
  }
  printList({ total, rows }, { terminal, flags, nothing: messages.commands.requestView.noItems }, [
    { head: heads.key, cell: ({ key }) => key.slice(0, length) },
    { head: heads.what, cell: ({ kind }) => words.kinds[kind][0] },
    { head: heads.about, cell: (row) => safeText(about(row)), grows: true },
    { head: heads.received, cell: ({ atMs }) => (atMs === null ? '' : formatDay(atMs, messages)) },
    { head: heads.place, cell: ({ sourceId }) => safeText(labels[String(sourceId)] ?? '') },
    {
      head: heads.step,
      cell: ({ decision, decided, proposal }) =>
        decided === null && proposal.reason === 'maybe-other' ? unsure : words.decisions[decision],
      grows: true,
    },
  ])
  return 'done'
}

function decide(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const [, , decisionWord, ...keys] = words
  const decision = decisionWord === 'proposal' ? null : oneOf(call, decisionWord, itemDecisions)
  const { help, requestView } = terminal.messages.commands
  if (keys.length === 0) throw new UsageError(help.missing(requestView.heads.key))
  const wrong = keys.find((key) => !isKey(key))
  if (wrong !== undefined) throw new UsageError(help.wrongOption(wrong))
  const [ground] = flags.texts('ground') ?? []
  const input = {
    id,
    decision,
    ground: ground === undefined ? null : oneOf(call, ground, withholdGroundIds),
    why: flags.text('reason') ?? '',
    by: flags.text('by') ?? '',
  }
  return async ({ perform }) => {
    const known = async (): Promise<readonly string[]> =>
      (await perform(requestItems, { id, limit: 10_000 })).rows.map(({ key }) => key)
    const items = await Promise.all(keys.map((key) => typedKey(call, key, known)))
    await perform(decideRequestItems, { ...input, items })
    terminal.print(requestView.kept)
    return 'done'
  }
}

function sheet(call: CommandCall, id: number): Run {
  const { words, terminal } = call
  const { help, requestView } = terminal.messages.commands
  const [, , path] = words
  if (path === undefined) throw new UsageError(help.missing(requestView.file))
  const format = oneOf(call, path.split('.').at(-1), ['pdf', 'docx', 'txt', 'html'] as const)
  return async ({ perform }) => {
    await putFile(path, (await perform(requestSheet, { id, format })).bytes, call)
    terminal.print(requestView.saved(safeText(path)))
    return 'done'
  }
}

/** The password is asked for and never stands on the command line, where every program reads it. */
function pack(call: CommandCall, id: number): Run {
  const { words, flags, terminal } = call
  const { help, requestView } = terminal.messages.commands
  const [, , path] = words
  if (path === undefined) throw new UsageError(help.missing(requestView.file))
  const as = oneOf(call, flags.text('as') ?? 'zip', packageWays)
  if (as !== 'zip' && !terminal.isInteractive) throw new UsageError(requestView.password)
  return async ({ perform }) => {
    const password = as === 'zip' ? '' : await askSecret(`${requestView.password} `)
    const packed = await perform(packRequest, { id, portable: flags.has('portable') })
    const { bytes } = await perform(requestPackage, { id, as, password })
    await putFile(path, bytes, call)
    terminal.print(requestView.saved(safeText(path)))
    if (packed.failed > 0) terminal.note(requestView.notAll(String(packed.failed)))
    return packed.failed > 0 ? 'attention' : 'done'
  }
}
