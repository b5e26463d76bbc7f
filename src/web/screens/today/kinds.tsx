import type { JSX } from 'preact'
import type { Summary } from '../../../actions/summary.ts'
import { ClassBadge, ClassMeaning } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import { shownCount } from '../../../privacy/shown-count.ts'
import { kindsByClass, timesFound } from '../today-words.ts'

/** What was found, by how much harm it can do; each count a door. */
export function KindsCard({ kinds }: Pick<Summary, 'kinds'>): JSX.Element {
  const { screens } = useTexts()
  const { kinds: texts } = screens.today
  const groups = kindsByClass(kinds)
  return (
    <Card title={texts.title} width="wide">
      {groups.length === 0 ? <p class="soft">{texts.none}</p> : null}
      {groups.map((group) => (
        <section key={group.class} class="class-row">
          <div>
            <ClassBadge of={group.class} />
            <p class="soft small">
              <ClassMeaning of={group.class} />
            </p>
          </div>
          <ul class="kind-group">
            {group.kinds.map((count) => (
              <KindDoor key={count.kind} count={count} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function KindDoor({ count }: { readonly count: Summary['kinds'][number] }): JSX.Element {
  const { screens, kinds, format, counted, words } = useTexts()
  const { kind, persons } = count
  const n = shownCount(count)
  const [one, more] = kinds[kind]
  const what = n === 1 ? one : more
  const times = timesFound(count)
  const people = persons === 0 ? screens.today.kinds.unknownPeople : counted(persons, words.persons)
  return (
    <li>
      <Link
        to="/findings"
        query={{ kind }}
        label={screens.today.kinds.label({ what: `${format.count(n)} ${what}`, times, people })}
      >
        <span class="kind-door-count">{format.count(n)}</span> {what}
        {times === null ? null : <span class="soft small"> {screens.today.kinds.times(times)}</span>}
      </Link>
    </li>
  )
}
