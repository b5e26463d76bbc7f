import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ContactChannel } from '../../../base/contact.ts'
import { stateWords } from '../../../i18n/state-words.ts'
import { proofGrades } from '../../../privacy/consent/record.ts'
import type { ContactState } from '../../../privacy/consent/states.ts'
import { setQuery, useQuery } from '../../address.ts'
import type { OutputOf } from '../../call.ts'
import { Filters } from '../../parts/filters.tsx'
import { StateBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'

type Row = OutputOf<'contacts'>['rows'][number]

/** A screen of rows at once. */
const atFirst = 100

interface ContactTableProps {
  readonly state: ContactState
  readonly channel: ContactChannel
}

/** Everybody in a state, with why. */
export function ContactTable({ state, channel }: ContactTableProps): JSX.Element {
  const shown = useTexts()
  const { screens, consent } = shown
  const texts = screens.consent
  const [text = ''] = useQuery('text')
  const [open] = useQuery('open')
  const [limit, setLimit] = useState(atFirst)
  const { name, why, todo } = stateWords(shown, state, channel)
  const page = useAction('contacts', { states: [state], channel, text, limit })
  return (
    <section>
      <h2>{name}</h2>
      <p>
        {why} {todo}
      </p>
      <p>
        <Link to="/consent" query={channel === 'mail' ? {} : { channel }}>
          {texts.back}
        </Link>
      </p>
      <Filters search={<SearchField label={texts.search} />}>{null}</Filters>
      <Shown answer={page} shape="lines">
        {({ rows, isMore }) => (
          <ReviewTable<Row>
            caption={texts.caption}
            rows={rows}
            total={isMore ? rows.length + 1 : rows.length}
            keyOf={({ contact }) => contact}
            nameHead={texts.contact}
            nameOf={(row) => (row.name === '' ? row.value : row.name)}
            columns={[
              {
                id: 'value',
                head: consent.heads.value,
                cell: ({ value }) => <Foreign most={48}>{value}</Foreign>,
              },
              {
                id: 'why',
                head: texts.why,
                cell: ({ reason, flaws }) => (
                  <>
                    {consent.reasons[reason]}
                    {flaws.includes('restricted') ? (
                      <>
                        {' '}
                        <StateBadge kind="busy">{consent.flaws.restricted}</StateBadge>
                      </>
                    ) : null}
                  </>
                ),
              },
              { id: 'grade', head: texts.proof, isMinor: true, cell: ({ grade }) => grade },
            ]}
            {...(open === undefined ? {} : { openKey: open })}
            onOpen={({ contact }) => setQuery({ open: contact === open ? null : contact }, 'push')}
            onMore={() => setLimit(limit + atFirst)}
          />
        )}
      </Shown>
      <h3>{texts.gradesTitle}</h3>
      <ul class="plain-list">
        {proofGrades.map((grade) => (
          <li key={grade}>{consent.grades[grade]}</li>
        ))}
      </ul>
    </section>
  )
}
