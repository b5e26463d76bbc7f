import type { BreachShort } from '../../../actions/breaches.ts'
import { quotedText } from '../../plain-text.ts'
import type { Texts } from '../../texts.ts'

/** What a breach is called: as named, else as what it is. */
export function breachName({ title, kind }: Pick<BreachShort, 'title' | 'kind'>, texts: Texts): string {
  return title === '' ? texts.breach.kinds[kind].label : quotedText(title)
}
