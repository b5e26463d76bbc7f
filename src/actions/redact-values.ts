import type { ReworkOrder } from '../act/engine.ts'
import type { Redacted } from '../redact/index.ts'

/** Hands on what must be known of what was redacted. */
export function noteAll(
  {
    notes,
    stripped,
  }: Pick<Extract<Redacted, { readonly state: 'redacted' | 'unchanged' }>, 'notes' | 'stripped'>,
  noting: ReworkOrder['noting'],
): void {
  for (const { code } of notes) noting(code)
  if (stripped.length > 0) noting('part-taken-out')
}
