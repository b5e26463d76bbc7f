import type { OutputOf } from '../../call.ts'
import { quotedText } from '../../plain-text.ts'

export type ItemsAnswer = OutputOf<'request-items'>
export type ShownItem = ItemsAnswer['rows'][number]

/** A letter is known by when it was, a file by its name. */
export function nameOf(
  { kind, name, unit }: Pick<ShownItem, 'kind' | 'name' | 'unit'>,
  kinds: Readonly<Record<ShownItem['kind'], readonly [string, string]>>,
): string {
  const own = name === '' ? (unit.split(/[\\/]/).at(-1) ?? '') : name
  return kind === 'message' || kind === 'card' || own === ''
    ? kinds[kind][0]
    : `${kinds[kind][0]}: ${quotedText(own, 50)}`
}
