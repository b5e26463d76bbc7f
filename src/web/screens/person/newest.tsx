import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SightingRole } from '../../../store/store.ts'
import { Button } from '../../parts/button.tsx'
import { letterName } from '../../letter-name.ts'
import { quotedText } from '../../plain-text.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { wayInside, type PlaceNames } from '../../place-names.ts'
import type { Dossier } from './dossier.ts'

interface NewestProps {
  readonly dossier: Dossier
  readonly places: PlaceNames
}

/** The rest is for who wants to see more. */
const shownAtFirst = 10

/** The newest documents: when, what about, what the person is in it, where it lies. */
export function Newest({ dossier, places }: NewestProps): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  const [isOpen, open] = useState(false)
  const shown = isOpen ? dossier.newest : dossier.newest.slice(0, shownAtFirst)
  if (dossier.newest.length === 0) return <p class="soft">{person.noDates}</p>
  return (
    <>
      <table class="plain-table person-newest">
        <caption class="visually-hidden">{person.newest}</caption>
        <thead>
          <tr>
            <th scope="col">{person.date}</th>
            <th scope="col">{person.topic}</th>
            <th scope="col" class="person-wide">
              {person.inIt}
            </th>
            <th scope="col">{person.where}</th>
            <th scope="col" class="person-wide">
              {person.copies}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.document} ${row.role} ${row.locator}`}>
              <th scope="row">
                <span class="one-line">
                  {row.atMs === null ? person.noDate : texts.format.shortDate(row.atMs)}
                </span>
              </th>
              <td>
                {(row.topic === null ? undefined : texts.topics[row.topic]) ?? person.documentKinds[row.kind]}
                <span class="soft small phone-only">{sightingText(row.role, texts)}</span>
              </td>
              <td class="person-wide">{sightingText(row.role, texts)}</td>
              <td>
                <WhereText
                  place={places.get(row.sourceId) ?? '…'}
                  steps={[
                    ...(row.name === '' ? [unitName(row.unit, texts)] : [row.name]),
                    ...(row.letter === null ? [] : [letterName(row.letter, texts)]),
                  ]}
                />
              </td>
              <td class="person-wide">{person.copiesOf(row.copies)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < dossier.newest.length ? (
        <Button kind="quiet" onPress={() => open(true)}>
          {person.showAll(dossier.newest.length)}
        </Button>
      ) : null}
    </>
  )
}

/** Place › file › which mail; of a place that is that file, without the file. */
function WhereText({
  place,
  steps,
}: {
  readonly place: string
  readonly steps: readonly string[]
}): JSX.Element {
  return (
    <>
      {quotedText(place, 30)}
      {wayInside(place, steps).map((step) => (
        <Fragment key={step}>
          <span class="soft"> › </span>
          {quotedText(step)}
        </Fragment>
      ))}
    </>
  )
}

/** The store tells the role as a text; a later one that we have no word for is shown as it is. */
function sightingText(role: string, { screens }: Texts): string {
  const { sightings } = screens.person
  return Object.hasOwn(sightings, role) ? sightings[role as SightingRole] : role
}
