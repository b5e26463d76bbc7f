import type { JSX } from 'preact'
import type { SightingRole } from '../../../store/store.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts, type Texts } from '../../texts.ts'
import type { Dossier, Places } from './dossier.ts'

interface NewestProps {
  readonly dossier: Dossier
  readonly places: Places
}

/** The newest documents: when, what about, what the person is in it, where it lies. */
export function Newest({ dossier, places }: NewestProps): JSX.Element {
  const texts = useTexts()
  const { person } = texts.screens
  if (dossier.newest.length === 0) return <p class="soft">{person.noDates}</p>
  return (
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
        {dossier.newest.map((row) => (
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
              {quotedText(places.get(row.sourceId) ?? '…', 30)}
              <span class="soft"> › </span>
              {quotedText(row.name === '' ? row.unit : row.name)}
            </td>
            <td class="person-wide">{person.copiesOf(row.copies)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The store tells the role as a text; a later one that we have no word for is shown as it is. */
function sightingText(role: string, { screens }: Texts): string {
  const { sightings } = screens.person
  return Object.hasOwn(sightings, role) ? sightings[role as SightingRole] : role
}
