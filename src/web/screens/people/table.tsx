import { Fragment, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { phoneText } from '../../../i18n/phone-text.ts'
import type { MarkedPerson } from '../../../actions/persons.ts'
import { byWeight } from '../../kind-class.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { ReviewTable, type Column } from '../../parts/review-table.tsx'
import type { RowKey } from '../../parts/selection.ts'
import { plainText, quotedText } from '../../plain-text.ts'
import type { PlaceNames } from '../../place-names.ts'
import { useTexts, type Texts } from '../../texts.ts'
import { Choosing } from './choosing.tsx'

interface PeopleTableProps {
  readonly rows: readonly MarkedPerson[]
  readonly total: number
  readonly places: PlaceNames
  readonly onMore: () => void
  readonly isLoadingMore: boolean
}

/** Persons to go through, to put together and to give a role. */
export function PeopleTable(props: PeopleTableProps): JSX.Element {
  const { rows, places } = props
  const texts = useTexts()
  const { people } = texts.screens
  const [selected, select] = useState<ReadonlySet<RowKey>>(new Set())
  const chosen = rows.filter(({ id }) => selected.has(id))
  return (
    <ReviewTable
      caption={people.caption}
      rows={rows}
      total={props.total}
      keyOf={({ id }) => id}
      nameOf={({ name }) => quotedText(name, 120)}
      nameHead={people.name}
      columns={columns(texts, places)}
      hrefOf={({ id }) => `/people/${String(id)}`}
      onMore={props.onMore}
      isLoadingMore={props.isLoadingMore}
      selection={{
        // Who left the list is not chosen any more: nothing happens to somebody who is not in sight.
        selected: new Set(chosen.map(({ id }) => id)),
        onChange: select,
        effect: <Choosing chosen={chosen} onDone={() => select(new Set())} />,
      }}
    />
  )
}

function columns(texts: Texts, places: PlaceNames): readonly Column<MarkedPerson>[] {
  const { people } = texts.screens
  return [
    {
      id: 'role',
      head: people.role,
      cell: ({ role, marks }) => (
        <>
          {texts.roles[role][0]}
          {marks.map((mark) => (
            <Fragment key={mark}>
              {' '}
              <StateBadge kind="busy">{texts.personMarks[mark]}</StateBadge>
            </Fragment>
          ))}
        </>
      ),
    },
    {
      id: 'contact',
      head: people.contact,
      cell: ({ emails, phones }) => {
        const [first] = [...emails, ...phones.map(phoneText)]
        return first === undefined ? null : (
          <span class="people-contact" title={plainText(first)}>
            <Foreign>{first}</Foreign>
          </span>
        )
      },
    },
    {
      id: 'where',
      head: people.where,
      cell: ({ sources }) => <Several words={sources.map((id) => places.get(id) ?? '…')} most={1} />,
    },
    {
      id: 'what',
      head: people.what,
      cell: ({ kinds }) => (
        <Several
          words={byWeight(kinds.map((kind) => ({ kind }))).map(({ kind }) => texts.kinds[kind][0])}
          most={2}
        />
      ),
    },
    {
      id: 'documents',
      head: people.documents,
      isNumber: true,
      cell: ({ documents }) => texts.format.count(documents),
    },
  ]
}

/** The first few of many words. */
function Several({ words, most }: { readonly words: readonly string[]; readonly most: number }): JSX.Element {
  const { people } = useTexts().screens
  const rest = words.length - most
  return (
    <span class="several">
      {words.slice(0, most).map((word, index) => (
        <span key={word}>
          {index === 0 ? '' : ', '}
          <Foreign most={28}>{word}</Foreign>
        </span>
      ))}
      {rest > 0 ? <span class="soft"> {people.andMore(rest)}</span> : null}
    </span>
  )
}
