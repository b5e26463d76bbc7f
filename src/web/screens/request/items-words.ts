import type { Texts } from '../../texts.ts'
import type { OutputOf } from '../../call.ts'
import { quotedText } from '../../plain-text.ts'

export type ItemsAnswer = OutputOf<'request-items'>
/** By piece. */
export type Heads = OutputOf<'request-heads'>

export type ShownItem = ItemsAnswer['rows'][number]

/** A letter is known by what it is about and who wrote it, as soon as that was read; before that by who wrote it to whom, a file by its name. */
export function nameOf(
  { kind, name, unit, roles }: Pick<ShownItem, 'kind' | 'name' | 'unit' | 'roles'>,
  { kinds, letters }: Pick<Texts['screens']['requestItems'], 'kinds' | 'letters'>,
  head?: Heads[string],
): string {
  if (kind === 'message' && head !== undefined && head !== null)
    return letters.told(quotedText(head.title, 80), quotedText(head.from, 40))
  if (kind === 'message')
    return roles.includes('from')
      ? letters.from
      : roles.some((role) => receiving.has(role))
        ? letters.to
        : letters.about
  const own = name === '' ? (unit.split(/[\\/]/).at(-1) ?? '') : name
  return kind === 'card' || own === '' ? kinds[kind][0] : `${kinds[kind][0]}: ${quotedText(own, 50)}`
}

const receiving: ReadonlySet<string> = new Set(['to', 'cc', 'bcc'])
