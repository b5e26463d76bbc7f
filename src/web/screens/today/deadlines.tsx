import { homeZone } from '../../../base/clock.ts'
import type { JSX } from 'preact'
import type { Deadline } from '../../../actions/deadlines.ts'
import type { PlaceSummary } from '../../../actions/summary.ts'
import { Card } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { nowMs } from '../../clock.ts'
import { placeName } from '../../place-names.ts'
import { plainText, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { LawLink } from '../../parts/law-link.tsx'

interface DeadlinesCardProps {
  readonly deadlines: readonly Deadline[]
  readonly places: readonly PlaceSummary[]
}

/** Many places that are read daily must not push the lawful dates out of sight. */
const mostShown = 5

/** Days that come by themselves, the soonest first. */
export function DeadlinesCard({ deadlines, places }: DeadlinesCardProps): JSX.Element {
  const { deadlines: texts } = useTexts().screens.today
  const lawful = deadlines.filter(({ code }) => code !== 'next-scan')
  const shown = [...lawful, ...deadlines.filter(({ code }) => code === 'next-scan')]
    .slice(0, mostShown)
    .toSorted((a, b) => a.atMs - b.atMs)
  return (
    <Card title={texts.title}>
      {shown.length === 0 ? (
        <>
          <p>{texts.none}</p>
          <p class="soft">{texts.noneMore}</p>
        </>
      ) : (
        <ol class="deadlines">
          {shown.map((deadline) => (
            <DeadlineRow
              key={`${deadline.code}-${deadline.word}-${String(deadline.sourceId ?? deadline.file)}`}
              deadline={deadline}
              place={places.find(({ id }) => id === deadline.sourceId)}
            />
          ))}
        </ol>
      )}
      {deadlines.length > shown.length ? (
        <p class="soft small">{texts.more(deadlines.length - shown.length)}</p>
      ) : null}
    </Card>
  )
}

function DeadlineRow({
  deadline,
  place,
}: {
  readonly deadline: Deadline
  readonly place: PlaceSummary | undefined
}): JSX.Element {
  const texts = useTexts()
  const { format, screens } = texts
  const { deadlines } = screens.today
  const { code, atMs, word, rule, file } = deadline
  const isLate = file !== null && atMs < nowMs()
  return (
    <li>
      <p>
        <strong>{code === 'next-scan' ? format.date(atMs) : lawfulDate(atMs, texts.locale)}</strong>{' '}
        <span class="soft">{format.fromNow(atMs, nowMs())}</span>{' '}
        {isLate ? <strong>{deadlines.late}</strong> : null}
      </p>
      {code === 'tax-term-ends' ? (
        <p>
          {deadlines.tax(word)} <span class="soft">{deadlines.taxWhy}</span>{' '}
          {rule === null ? null : <LawLink rule={rule} />}
        </p>
      ) : file !== null ? (
        <p>
          <Link to={`/${code === 'breach-due' ? 'breaches' : 'requests'}/${String(file)}`}>
            {(code === 'breach-due' ? deadlines.breach : deadlines.request)(plainText(word))}
          </Link>
        </p>
      ) : (
        <p>
          <Link to={place === undefined ? '/places' : `/places/${String(place.id)}`}>
            {deadlines.scan(quotedText(place === undefined ? word : placeName(place, texts)))}
          </Link>
        </p>
      )}
    </li>
  )
}

/** A term of Dutch law ends on a Dutch day, wherever this computer is. */
function lawfulDate(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: homeZone }).format(atMs)
}
