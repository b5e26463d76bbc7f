import { call, type InputOf } from '../../call.ts'
import type { Done } from '../../use-change.ts'

export type NewRequestLine = InputOf<'note-request'>['lines'][number]

/** Adds lines to a file and says so. What a person said alone can be taken back. */
export async function addToRequest(
  id: number,
  lines: readonly NewRequestLine[],
  text: string,
): Promise<Done> {
  const { lines: added } = await call('note-request', { id, lines: [...lines] })
  const [line] = added
  const [first] = lines
  if (lines.length !== 1 || line === undefined || first === undefined || !canStrike.has(first.type))
    return { text }
  return { text, undo: () => call('note-request', { id, lines: [{ type: 'struck', line: line.id }] }) }
}

const canStrike: ReadonlySet<NewRequestLine['type']> = new Set([
  'asks',
  'asker',
  'received',
  'doubted',
  'identified',
  'heard',
  'extended',
  'planned',
  'decided',
  'noted',
])
