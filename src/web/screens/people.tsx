import type { JSX } from 'preact'
import type { MarkedPerson } from '../../actions/persons.ts'
import { setQuery, useAddress } from '../address.ts'
import { call, type OutputOf } from '../call.ts'
import { EmptyDrawer, Magnifier } from '../drawings/empties.tsx'
import { byWeight } from '../kind-class.ts'
import { useJobs } from '../live.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Filters, FilterSelect } from '../parts/filters.tsx'
import { ListMenu } from '../parts/list-menu.tsx'
import { Loading } from '../parts/loading.tsx'
import { Failed } from '../parts/notice.tsx'
import { PlaceFilter } from '../parts/place-filter.tsx'
import { PrintView } from '../parts/print.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Lead, NumberLink, Sentence, Top } from '../parts/sentence.tsx'
import { placeNames } from '../place-names.ts'
import { quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { usePages, type Pages } from '../use-pages.ts'
import { isFiltered, peopleFilter, shownRoles, type PeopleFilter } from './people/filter.ts'
import { PeopleTable } from './people/table.tsx'
import { isReading, newestScan } from './places/scan-view.ts'

type Summary = OutputOf<'summary'>

/** Everybody of whom there are data: looked up while one types. */
export function People(): JSX.Element {
  const { screens } = useTexts()
  const { query } = useAddress()
  const filter = peopleFilter(query)
  const summary = useAction('summary', { fresh: false }).value
  const pages = usePages<MarkedPerson>(JSON.stringify(filter), ({ limit, offset }, signal) =>
    call('people', { ...filter, limit, offset }, signal),
  )
  const counted = summary?.totals.persons ?? 0
  // The list is live, the counts are kept: of everybody the list knows best.
  const total = isFiltered(filter) ? counted : (pages.page?.total ?? counted)
  const isEmpty = pages.page?.total === 0 && !isFiltered(filter)
  if (isEmpty) return <Nobody />
  return (
    <>
      <Top>
        <Sentence>
          {pages.page === undefined && total === 0 ? null : (
            <>
              <NumberLink to="/people">{screens.people.people(total)}</NumberLink>.{' '}
            </>
          )}
          {screens.people.sentence}
        </Sentence>
        <Lead>{screens.people.lead}</Lead>
      </Top>
      <div class="list-head">
        <PeopleFilters summary={summary} />
        <ListMenu wish={{ list: 'people', ...filter }} />
      </div>
      <Found pages={pages} filter={filter} summary={summary} />
    </>
  )
}

function PeopleFilters({ summary }: { readonly summary: Summary | undefined }): JSX.Element {
  const texts = useTexts()
  const { people } = texts.screens
  const roles = new Map(summary?.roles.map(({ role, persons }) => [role, persons]))
  const kinds = byWeight(summary?.kinds ?? []).filter(({ persons }) => persons > 0)
  return (
    <Filters
      names={['role', 'kind', 'place']}
      search={<SearchField label={people.search} hint={people.searchHint} />}
    >
      <FilterSelect
        name="role"
        label={people.role}
        all={people.anyRole}
        options={shownRoles.map((role) => {
          const count = roles.get(role)
          return { value: role, label: texts.roles[role][0], ...(count === undefined ? {} : { count }) }
        })}
      />
      <FilterSelect
        name="kind"
        label={people.kind}
        all={people.anyKind}
        options={kinds.map(({ kind, persons }) => ({
          value: kind,
          label: texts.kinds[kind][0],
          count: persons,
        }))}
      />
      <PlaceFilter places={summary?.places ?? []} countOf={({ persons }) => persons} />
    </Filters>
  )
}

interface FoundProps {
  readonly pages: Pages<MarkedPerson>
  readonly filter: PeopleFilter
  readonly summary: Summary | undefined
}

function Found({ pages, filter, summary }: FoundProps): JSX.Element {
  const texts = useTexts()
  const { people } = texts.screens
  const { page, failure } = pages
  const places = placeNames(summary?.places ?? [], texts)
  return (
    <>
      {failure === undefined ? null : <Failed failure={failure} onRetry={pages.reload} />}
      {page === undefined && failure === undefined ? <Loading lines={10} /> : null}
      <p role="status" class="list-count">
        {page === undefined || page.total === 0 || !isFiltered(filter) ? '' : people.found(page.total)}
      </p>
      {page === undefined ? null : page.total === 0 ? (
        <NoHits filter={filter} />
      ) : (
        <PrintView title={people.caption}>
          <PeopleTable
            rows={page.rows}
            total={page.total}
            places={places}
            onMore={pages.loadMore}
            isLoadingMore={pages.isLoadingMore}
          />
        </PrintView>
      )}
    </>
  )
}

function NoHits({ filter }: { readonly filter: PeopleFilter }): JSX.Element {
  const { people } = useTexts().screens
  const { text, ...others } = filter
  const hasOthers = Object.keys(others).length > 0
  return (
    <Empty
      drawing={<Magnifier />}
      title={text === '' ? people.nobody : people.nobodyFor(quotedText(text))}
      actions={
        hasOthers ? (
          <Button onPress={() => setQuery({ role: null, kind: null, place: null })}>{people.clear}</Button>
        ) : undefined
      }
    >
      <p>
        {text === '' ? null : people.nobodyTodo} {hasOthers ? people.nobodyFilters : null}
      </p>
    </Empty>
  )
}

function Nobody(): JSX.Element {
  const { people } = useTexts().screens
  const [title, text, to, label] = isReading(newestScan(useJobs()))
    ? [people.stillReading, people.readingMore, '/', people.toReading]
    : [people.emptyTitle, people.empty, '/places/add', people.addPlace]
  return (
    <>
      <Top>
        <Sentence>{people.nobodyYet}</Sentence>
      </Top>
      <Empty
        drawing={<EmptyDrawer />}
        title={title}
        actions={
          <ButtonLink kind="primary" to={to}>
            {label}
          </ButtonLink>
        }
      >
        <p>{text}</p>
      </Empty>
    </>
  )
}
