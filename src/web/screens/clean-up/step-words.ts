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
  const who = people.map(plainText).join(', ')
  // A card at a server has a name that its program made up.
  if (name !== '' && (kind !== 'contact' || who === '')) return plainText(name)
  if (kind === 'contact') return who === '' ? texts.contact : who
  if (kind !== 'message') return who === '' ? texts.nameless : texts.ofPeople(who)
  const mail = texts.mail(atMs === null ? '' : format.date(atMs))
  return who === '' ? mail : `${mail}: ${who}`
}
