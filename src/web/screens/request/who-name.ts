import type { Asker } from '../../../privacy/requests/event.ts'
import { quotedText } from '../../plain-text.ts'
import type { Texts } from '../../texts.ts'

/** What somebody who asks is called. */
export function whoName({ name, mail }: Pick<Asker, 'name' | 'mail'>, { request }: Texts): string {
  const given = name.trim() === '' ? mail : name
  return given.trim() === '' ? request.nobody : quotedText(given, 60)
}
