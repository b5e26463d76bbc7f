import type { JSX } from 'preact'
import { byWeight } from '../../kind-class.ts'
import { ClassBadge } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import type { Details } from '../place.tsx'

interface DetailsProps {
  readonly details: Details
}

/** The kinds of data here, what weighs most first; each count opens its list. */
export function Held({ details }: DetailsProps): JSX.Element {
  const { screens, kinds, format } = useTexts()
  const { one } = screens.places
  const place = String(details.source.id)
  return (
    <Card title={one.held}>
      {details.kinds.length === 0 ? (
        <p class="soft">{one.heldNothing}</p>
      ) : (
        // The roles say again what the elements are: on a phone they lose their table look, and with it their meaning.
        <table class="plain-table place-kinds" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {one.kind}
              </th>
              <th scope="col" role="columnheader">
                {one.class}
              </th>
              <th scope="col" role="columnheader" class="numeric">
                {one.documents}
              </th>
              <th scope="col" role="columnheader" class="numeric">
                {one.persons}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {byWeight(details.kinds, (kind) => kind.documents).map(
              ({ kind, class: sensitivity, documents, persons }) => (
                <tr key={kind} role="row">
                  <th scope="row" role="rowheader">
                    {kinds[kind][1]}
                  </th>
                  <td role="cell">
                    <ClassBadge of={sensitivity} />
                  </td>
                  <td role="cell" class="numeric">
                    <Link
                      to="/findings"
                      query={{ kind, place }}
                      label={`${kinds[kind][1]}: ${format.count(documents)} ${one.documents}`}
                    >
                      {format.count(documents)}
                    </Link>
                  </td>
                  <td role="cell" class="numeric">
                    {persons === 0 ? (
                      '0'
                    ) : (
                      <Link
                        to="/people"
                        query={{ kind, place }}
                        label={`${kinds[kind][1]}: ${format.count(persons)} ${one.persons}`}
                      >
                        {format.count(persons)}
                      </Link>
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </Card>
  )
}

/** How what lies here may come into other hands, and who receives the mail. */
export function Risks({ details }: DetailsProps): JSX.Element {
  const { screens, vulnerabilities, counted, words } = useTexts()
  const { one } = screens.places
  return (
    <Card title={one.risks}>
      {details.vulnerabilities.length === 0 ? (
        <p class="soft">{one.noRisks}</p>
      ) : (
        <ul class="place-told">
          {details.vulnerabilities.map(({ code, word, documents, kinds }) => {
            const { title, todo } = vulnerabilities[code]
            const text = title(word, counted(documents, words.documents))
            return (
              <li key={code}>
                <h3>
                  {kinds.length === 0 ? (
                    text
                  ) : (
                    <Link to="/findings" query={{ kind: kinds.join(','), place: String(details.source.id) }}>
                      {text}
                    </Link>
                  )}
                </h3>
                <p class="soft">{todo}</p>
              </li>
            )
          })}
        </ul>
      )}
      <MailHosts details={details} />
    </Card>
  )
}

function MailHosts({ details }: DetailsProps): JSX.Element | null {
  const { screens, counted, words, locale } = useTexts()
  const { one } = screens.places
  if (details.mailHosts.length === 0) return null
  const regions = new Intl.DisplayNames([locale], { type: 'region' })
  return (
    <div class="place-more">
      <h3>{one.mail}</h3>
      <ul>
        {details.mailHosts.map(({ host, service, country, perSource }) => (
          <li key={host}>
            <Foreign>{service ?? host}</Foreign>
            {country === null ? '' : `, ${one.country(regions.of(country) ?? country)}`}:{' '}
            {counted(
              perSource.find(({ sourceId }) => sourceId === details.source.id)?.messages ?? 0,
              words.messages,
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{one.mailMore}</p>
    </div>
  )
}
