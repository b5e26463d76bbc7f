import type { JSX } from 'preact'
import type { NewsletterFile } from '../../../actions/newsletters.ts'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'

interface MessagesProps {
  readonly title: string
  readonly rows: NewsletterFile['messageRows']
}

/** Messages of a mailing with where they lie. */
export function Messages({ title, rows }: MessagesProps): JSX.Element | null {
  const { screens, format } = useTexts()
  const texts = screens.newsletters
  const places = usePlaceNames()
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul class="plain-list">
        {rows.map(({ document, locator, atMs, kind, sourceId, unit }) => (
          <li key={`${document} ${locator}`}>
            {atMs === null ? texts.neverDated : format.shortDate(atMs)}
            {kind === 'newsletter' ? '' : `: ${texts.words.kinds[kind]}`}
            <span class="block soft small">
              {quotedText(places.get(sourceId) ?? '…', 30)} › {quotedText(unit)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
