import type { JSX } from 'preact'
import type { Summary } from '../../../actions/summary.ts'
import { Card } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { changesOf, type Change } from '../today-words.ts'

/** What came and what went since the count before the last scan. */
export function ChangedCard({ summary }: { readonly summary: Summary }): JSX.Element {
  const { screens, format } = useTexts()
  const { changed } = screens.today
  const changes = changesOf(summary)
  const since = summary.previous === null ? '' : format.date(summary.previous.atMs)
  return (
    <Card title={changed.title}>
      {changes === null ? (
        <p class="soft">{changed.first}</p>
      ) : changes.length === 0 ? (
        <p>{changed.none(since)}</p>
      ) : (
        <>
          <p class="soft">{changed.since(since)}</p>
          <dl class="facts changes">
            {changes.map((change) => (
              <ChangeRow key={change.what} change={change} />
            ))}
          </dl>
        </>
      )}
    </Card>
  )
}

function ChangeRow({ change }: { readonly change: Change }): JSX.Element {
  const { screens, format } = useTexts()
  const { changed } = screens.today
  const { what, now, difference, to } = change
  const amount = format.count(Math.abs(difference))
  return (
    <div>
      <dt>{changed.rows[what]}</dt>
      <dd>
        {to === null ? format.count(now) : <Link to={to}>{format.count(now)}</Link>}
        <span class={difference === 0 ? 'soft' : ''}>
          {', '}
          {difference === 0 ? changed.same : difference > 0 ? changed.more(amount) : changed.fewer(amount)}
        </span>
      </dd>
    </div>
  )
}
