import type { ObstacleCode } from '../../../act/target.ts'
import { dayText } from '../../../i18n/register-text.ts'
import type { OfPeople } from '../../../actions/plans.ts'
import type { StepRow } from '../../../store/plans.ts'
import { plainText } from '../../plain-text.ts'
import type { Texts } from '../../texts.ts'

/** What a step is about: the name of a file, whose card, whose mail of which day. */
export function stepName(
  { name, kind, atMs, people }: Pick<StepRow, 'name' | 'kind' | 'atMs'> & OfPeople,
  { screens, format }: Pick<Texts, 'screens' | 'format'>,
): string {
  const texts = screens.cleanUp.one
  if (name !== '') return plainText(name)
  const who = people.map(plainText).join(', ')
  if (kind === 'contact') return who === '' ? texts.contact : who
  if (kind !== 'message') return texts.nameless
  const mail = texts.mail(atMs === null ? '' : format.date(atMs))
  return who === '' ? mail : `${mail}: ${who}`
}

/** Why a step stays undone: a duty to keep, or what stood in the way; null when nothing is. */
export function whyNot(
  { hold, obstacle }: Pick<StepRow, 'hold' | 'obstacle'>,
  texts: Pick<Texts, 'cleanUp' | 'retention' | 'locale'>,
): string | null {
  const { cleanUp, retention } = texts
  if (hold !== null) {
    const { name } = retention.categories[hold.category]
    return hold.until === null
      ? cleanUp.holdUndated(name)
      : cleanUp.holdUntil(name, dayText(hold.until, texts))
  }
  return obstacle === null ? null : obstacleText(obstacle, texts)
}

/** What stood in the way, in words. */
export function obstacleText(obstacle: string, { cleanUp }: Pick<Texts, 'cleanUp'>): string {
  const { code } = JSON.parse(obstacle) as { readonly code: ObstacleCode } // written by the engine
  return cleanUp.obstacles[code]
}
