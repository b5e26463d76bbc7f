import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import type { Dossier } from './dossier.ts'

interface CorrespondentsProps {
  readonly title: string
  readonly note: string
  readonly none: string
  readonly people: Dossier['sent']
}

const shownAtFirst = 8

/** People whom data came from or went to, each a door. */
export function Correspondents({ title, note, none, people }: CorrespondentsProps): JSX.Element {
  const { screens } = useTexts()
  const { person } = screens
  const [isOpen, open] = useState(false)
  const shown = isOpen ? people : people.slice(0, shownAtFirst)
  return (
    <Card title={title}>
      <p class="soft small">{people.length === 0 ? none : note}</p>
      <ul class="correspondents">
        {shown.map(({ personId, name, documents }) => (
          <li key={personId}>
            <Link to={`/people/${String(personId)}`}>
              <Foreign>{name}</Foreign>
            </Link>
            <span class="soft">{person.count(documents)}</span>
          </li>
        ))}
      </ul>
      {shown.length < people.length ? (
        <Button kind="quiet" onPress={() => open(true)}>
          {person.showAll(people.length)}
        </Button>
      ) : null}
    </Card>
  )
}
