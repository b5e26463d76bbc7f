import { listSources } from '../actions/sources.ts'
import type { Perform } from '../app/workspace.ts'
import { Refusal } from '../base/refusal.ts'
import type { Flags } from './usage.ts'

/** The place that `--source` names; refused when there is none with that number, for an empty list would say that nothing is there. */
export async function sourceOf(flags: Flags, perform: Perform): Promise<number | undefined> {
  const id = flags.count('source')
  if (id === undefined) return undefined
  const sources = await perform(listSources, {})
  if (sources.every((source) => source.id !== id)) throw new Refusal('source-not-found', String(id))
  return id
}
