import { addSource } from '../../actions/sources.ts'
import type { Command, Flags } from '../usage.ts'

/** Options of every command that adds a place to read. */
export const readOptions = {
  whose: { type: 'string' },
  purpose: { type: 'string' },
  notice: { type: 'string' },
  'works-council': { type: 'string' },
  exclude: { type: 'string', multiple: true },
  'exclude-sender': { type: 'string', multiple: true },
  label: { type: 'string' },
  'no-passphrase': { type: 'boolean' },
} as const satisfies Command['options']

/** What these options say, as the actions take it. */
export function readWishes(flags: Flags) {
  const purpose = flags.text('purpose')
  const notice = flags.text('notice')
  const worksCouncil = flags.text('works-council')
  const hasGrounds = purpose !== undefined && notice !== undefined && worksCouncil !== undefined
  return {
    whose: flags.choice('whose', addSource.input.shape.whose.unwrap().options),
    label: flags.text('label'),
    grounds: hasGrounds ? { purpose, notice, worksCouncil } : undefined,
    excludePaths: [...flags.texts('exclude')],
    excludeSenders: [...flags.texts('exclude-sender')],
  }
}
