import { call, type InputOf } from '../../call.ts'
import type { Texts } from '../../texts.ts'
import type { Done } from '../../use-change.ts'

export type Decided = InputOf<'decide-newsletters'>['decisions'][number]['decision']

/** Says what to do with mailings; the way back gives each its former decision. */
export async function decide(
  keys: readonly string[],
  decision: Decided,
  { screens: { newsletters: texts } }: Texts,
): Promise<Done> {
  const { former } = await call('decide-newsletters', {
    decisions: keys.map((key) => ({ key, decision })),
  })
  return {
    text: texts.decided[decision ?? 'none'](keys.length),
    undo: () => call('decide-newsletters', { decisions: [...former] }),
  }
}
