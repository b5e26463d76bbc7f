import { call, type InputOf } from '../../call.ts'
import type { Done } from '../../use-change.ts'

/** Says something of a task; a message then offers to take it back. */
export async function decide(
  id: string,
  decision: InputOf<'decide-task'>['decision'],
  text: string,
): Promise<Done> {
  const { event } = await call('decide-task', { id, decision })
  return { text, undo: () => call('undo-task', { event }) }
}
