import type { JSX } from 'preact'
import { ClassBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { classOfKind } from '../../kind-class.ts'
import { useTexts } from '../../texts.ts'
import type { Dossier } from './dossier.ts'
import { heldKinds } from './held.ts'

/** What is held of a person, each kind a door to its findings. */
export function HeldTable({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const { screens, kinds, format, words } = useTexts()
  const { person } = screens
  const held = heldKinds(dossier.findings)
  if (held.length === 0) return <p class="soft">{person.heldNothing}</p>
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{person.held}</caption>
      <thead>
        <tr>
          <th scope="col">{person.kind}</th>
          <th scope="col">{person.class}</th>
          <th scope="col" class="person-wide">
            {person.example}
          </th>
          <th scope="col" class="numeric">
            {person.number}
          </th>
        </tr>
      </thead>
      <tbody>
        {held.map(({ kind, count, examples: [example] }) => (
          <tr key={kind}>
            <th scope="row">{kinds[kind][1]}</th>
            <td>
              <ClassBadge of={classOfKind[kind]} />
            </td>
            <td class="person-wide">
              {example === undefined ? (
                <span class="soft">{kind === 'PASSWORD' ? words.secret : words.category}</span>
              ) : (
                <Foreign>{example}</Foreign>
              )}
            </td>
            <td class="numeric">
              <Link
                to="/findings"
                query={{ kind, person: String(dossier.id) }}
                class="number-link"
                label={`${format.count(count)} ${kinds[kind][count === 1 ? 0 : 1]}`}
              >
                {format.count(count)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
