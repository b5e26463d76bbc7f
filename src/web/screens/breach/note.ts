import { call, type InputOf } from '../../call.ts'
import type { Done } from '../../use-change.ts'

export type NewLine = InputOf<'note-breach'>['lines'][number]

/** Adds lines to a file and says so; what can be taken back is struck out. */
export async function addToBreach(id: number, lines: readonly NewLine[], text: string): Promise<Done> {
  const { lines: added } = await call('note-breach', { id, lines: [...lines] })
  const [line] = added
  const canStrike = lines.length === 1 && line !== undefined && struckOut.has(lines[0]?.type ?? '')
  return {
    text,
    ...(canStrike
      ? { undo: () => call('note-breach', { id, lines: [{ type: 'struck', line: line.id }] }) }
      : {}),
  }
}

const struckOut: ReadonlySet<string> = new Set(['told', 'measure'])
