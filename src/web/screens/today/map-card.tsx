import type { JSX } from 'preact'
import type { Summary } from '../../../actions/summary.ts'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Sankey } from '../../parts/sankey.tsx'
import { placeName } from '../../place-names.ts'
import { plainText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { todayMap } from '../today-map.ts'

/** Who, where, and who sees it too. */
export function MapCard({ summary }: { readonly summary: Summary }): JSX.Element {
  const texts = useTexts()
  const { map } = texts.screens.today
  const { nodes, links } = todayMap(summary, {
    role: (role) => map.roles[role],
    place: (place) => plainText(placeName(place, texts)),
    restPlaces: map.restPlaces,
    restSeers: map.restSeers,
  })
  return (
    <Card title={map.title} aside={<Link to="/seen-by">{map.aside}</Link>}>
      <Sankey title={map.title} nodes={nodes} links={links} />
      <SeerBasis seers={summary.seers} />
    </Card>
  )
}

/** As many as the line below the map can hold. */
const mostNamed = 4

/** What "sees it too" rests on, in words. */
function SeerBasis({ seers }: Pick<Summary, 'seers'>): JSX.Element {
  const { map } = useTexts().screens.today
  if (seers.length === 0) return <p class="small soft map-basis">{map.noSeers}</p>
  return (
    <ul class="small soft map-basis">
      {seers.slice(0, mostNamed).map(({ key, name, basis }) => (
        <li key={key}>
          <Foreign>{name}</Foreign>: {map.basis[basis]}
        </li>
      ))}
    </ul>
  )
}
