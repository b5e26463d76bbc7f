import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Retention } from '../../../actions/retention.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { MakePlan } from '../clean-up/make-plan.tsx'

/** What shows the kind of thing that it is; all of it is for the clean-up. */
const atFirst = 10
const more = 200

interface PastDocumentsProps extends Pick<Retention, 'category'> {
  readonly count: number
}

/** The documents past the term, the oldest first, each with where it lies. */
export function PastDocuments({ category, count }: PastDocumentsProps): JSX.Element {
  const all = useTexts()
  const { screens, format, topics, retention } = all
  const texts = screens.retention
  const places = usePlaceNames()
  const [limit, setLimit] = useState(atFirst)
  const answer = useAction('past-retention', { category, limit })
  return (
    <section aria-label={texts.documents}>
      <h3>{texts.documents}</h3>
      {count === 0 ? (
        <p class="soft">{texts.nothingPast}</p>
      ) : (
        <Shown answer={answer} shape="lines">
          {({ rows, next }) => (
            <>
              <ul class="plain-list">
                {rows.map((row) => (
                  <li key={row.document}>
                    {format.shortDate(row.atMs)}:{' '}
                    {row.name === '' ? (row.topic === null ? '' : topics[row.topic]) : quotedText(row.name)}{' '}
                    <Link to={`/places/${String(row.sourceId)}`}>
                      {quotedText(places.get(row.sourceId) ?? '…', 30)}
                    </Link>
                    <span class="block soft small">{quotedText(unitName(row.unit, all))}</span>
                  </li>
                ))}
              </ul>
              <MakePlan rule="past-retention" about={category} of={retention.categories[category].name} />
              {next === null ? null : (
                <Button kind="quiet" onPress={() => setLimit(limit + more)}>
                  {texts.more}
                </Button>
              )}
            </>
          )}
        </Shown>
      )}
    </section>
  )
}
