import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { FindingRow } from '../../../store/store.ts'
import { setQuery, useAddress } from '../../address.ts'
import { call } from '../../call.ts'
import { Magnifier } from '../../drawings/empties.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Link } from '../../parts/link.tsx'
import { ListMenu } from '../../parts/list-menu.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Failed } from '../../parts/notice.tsx'
import { PrintView } from '../../parts/print.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { usePages, type Page, type Pages } from '../../use-pages.ts'
import { FindingDrawer } from './drawer.tsx'
import { filterNames, findingFilter, type FindingFilter } from './filter.ts'
import { FindingFilters } from './filters.tsx'
import { findingKey } from './row.ts'
import { FindingsTable } from './table.tsx'
import { usePlaceNames, type PlaceNames } from '../../place-names.ts'

/** Findings one by one, with the open one beside them. */
export function FindingsList(): JSX.Element {
  const { screens, kinds, format } = useTexts()
  const { findings } = screens
  const { query } = useAddress()
  const filter = findingFilter(query)
  const summary = useAction('summary', { fresh: false }).value
  const pages = usePages<FindingRow>(JSON.stringify(filter), ({ limit, after }, signal) =>
    call('findings', { ...filter, limit, ...(after === undefined ? {} : { after }) }, signal),
  )
  useEffect(() => {
    // So that the list stays when the last filter is taken off.
    setQuery({ list: '1' })
  }, [])
  const places = usePlaceNames()
  const { open } = query
  const rows = pages.page?.rows ?? []
  return (
    <>
      <Top>
        <Overline>
          <Link to="/findings">{findings.list.overview}</Link>
          {filter.kinds.length === 0 ? null : ` · ${format.list(filter.kinds.map((kind) => kinds[kind][1]))}`}
        </Overline>
        <Sentence>
          <TotalText page={pages.page} />
        </Sentence>
        {pages.page?.isMore === true ? <Lead>{findings.list.totalMoreTodo}</Lead> : null}
      </Top>
      <div class="list-head">
        <FindingFilters filter={filter} summary={summary} personName={nameOfPerson(filter, rows)} />
        <ListMenu wish={{ list: 'findings', ...filter }} />
      </div>
      <Found pages={pages} filter={filter} places={places} open={open} />
      {open === undefined || pages.page === undefined ? null : (
        <FindingDrawer rows={rows} open={open} places={places} filter={filter} />
      )}
    </>
  )
}

function TotalText({ page }: { readonly page: Page<FindingRow> | undefined }): JSX.Element {
  const { list } = useTexts().screens.findings
  if (page === undefined) return <>{list.title}</>
  return <>{page.isMore === true ? list.totalMore(page.total) : list.total(page.total)}</>
}

/** The person whom the list is about is named in its rows. */
function nameOfPerson({ personId }: FindingFilter, rows: readonly FindingRow[]): string | null {
  return rows.find((row) => row.personId === personId)?.personName ?? null
}

interface FoundProps {
  readonly pages: Pages<FindingRow>
  readonly filter: FindingFilter
  readonly places: PlaceNames
  readonly open: string | undefined
}

function Found({ pages, filter, places, open }: FoundProps): JSX.Element {
  const { list } = useTexts().screens.findings
  const { page, failure } = pages
  return (
    <>
      {failure === undefined ? null : <Failed failure={failure} onRetry={pages.reload} />}
      {page === undefined ? (
        failure === undefined ? (
          <Loading lines={10} />
        ) : null
      ) : page.total === 0 ? (
        <NoHits filter={filter} />
      ) : (
        <PrintView title={list.caption}>
          <FindingsTable
            rows={page.rows}
            total={Math.max(page.total, page.rows.length)}
            // Beyond 10,000 nobody counted.
            isMore={page.isMore === true && page.next !== null}
            places={places}
            openKey={open}
            onOpen={(row) => setQuery({ open: findingKey(row) }, open === undefined ? 'push' : 'replace')}
            onMore={pages.loadMore}
            isLoadingMore={pages.isLoadingMore}
          />
        </PrintView>
      )}
    </>
  )
}

function NoHits({ filter }: { readonly filter: FindingFilter }): JSX.Element {
  const { list } = useTexts().screens.findings
  const clear = Object.fromEntries(filterNames.map((name) => [name, null]))
  return (
    <Empty
      drawing={<Magnifier />}
      title={list.noneTitle}
      actions={<Button onPress={() => setQuery(clear)}>{list.clear}</Button>}
    >
      <p>{filter.verdict === 'open' ? list.noneOpen : list.none}</p>
    </Empty>
  )
}
