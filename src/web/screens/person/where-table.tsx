import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts } from '../../texts.ts'
import { wayInside, type PlaceNames } from '../../place-names.ts'
import type { Dossier } from './dossier.ts'
import { heldPlaces, type HeldPlace } from './held.ts'

interface WhereTableProps {
  readonly dossier: Dossier
  readonly places: PlaceNames
}

/** Every place and file that a person is in. */
export function WhereTable({ dossier, places }: WhereTableProps): JSX.Element {
  const { person } = useTexts().screens
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{person.where}</caption>
      <thead>
        <tr>
          <th scope="col">{person.wherePlace}</th>
          <th scope="col" class="numeric">
            {person.documents}
          </th>
        </tr>
      </thead>
      {heldPlaces(dossier.perPlace).map((place) => (
        <PlaceRows
          key={place.sourceId}
          place={place}
          name={places.get(place.sourceId) ?? '…'}
          personId={dossier.id}
        />
      ))}
    </table>
  )
}

interface PlaceRowsProps {
  readonly place: HeldPlace
  readonly name: string
  readonly personId: number
}

/** A folder may hold thousands of files about one person. */
const shownAtFirst = 6

function PlaceRows({ place, name, personId }: PlaceRowsProps): JSX.Element {
  const texts = useTexts()
  const { screens, format } = texts
  const { person } = screens
  const [isOpen, open] = useState(false)
  const { sourceId, documents, files } = place
  const shown = isOpen ? files : files.slice(0, shownAtFirst)
  return (
    <tbody>
      <tr class="place-row">
        <th scope="rowgroup">
          <Link to={`/places/${String(sourceId)}`}>
            <Foreign>{name}</Foreign>
          </Link>
        </th>
        <td class="numeric">
          <Link
            to="/findings"
            query={{ place: String(sourceId), person: String(personId) }}
            class="number-link"
            label={person.count(documents)}
          >
            {format.count(documents)}
          </Link>
        </td>
      </tr>
      {shown
        .filter(({ unit }) => wayInside(name, [unit]).length > 0)
        .map(({ unit, documents: count }) => (
          <tr key={unit}>
            <th scope="row" class="file-row">
              <Foreign>{unitName(unit, texts)}</Foreign>
            </th>
            <td class="numeric soft">{format.count(count)}</td>
          </tr>
        ))}
      {shown.length < files.length ? (
        <tr>
          <td colSpan={2}>
            <Button kind="quiet" onPress={() => open(true)}>
              {person.showAll(files.length)}
            </Button>
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}
