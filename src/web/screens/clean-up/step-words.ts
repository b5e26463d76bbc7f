import type { OfPeople } from '../../../actions/plans.ts'
import { rowName } from '../../../i18n/row-name.ts'
import type { StepRow } from '../../../store/plans.ts'
import { plainText } from '../../plain-text.ts'
import type { Texts } from '../../texts.ts'

interface StepTexts extends Pick<Texts, 'cleanUp'> {
  readonly screens: Pick<Texts['screens'], 'cleanUp'>
  readonly format: Pick<Texts['format'], 'dateTime'>
}

/** What a step is about: the name of a file, whose card, whose mail of which day. */
export function stepName(
  { name, kind, atMs, people, row }: Pick<StepRow, 'name' | 'kind' | 'atMs'> & OfPeople,
  { screens, format, cleanUp }: StepTexts,
): string {
  const texts = screens.cleanUp.one
  const who = people.map(plainText).join(', ')
  // A card at a server has a name that its program made up.
  if (name !== '' && (kind !== 'contact' || who === '')) return plainText(name)
  if (row !== null) return rowName({ table: plainText(row.table), key: plainText(row.key) }, who, { cleanUp })
  if (kind === 'contact') return who === '' ? texts.contact : who
  if (kind !== 'message') return who === '' ? texts.nameless : texts.ofPeople(who)
  const mail = texts.mail(atMs === null ? '' : format.dateTime(atMs))
  return who === '' ? mail : `${mail}: ${who}`
}
