import type { JSX } from 'preact'
import { isReadKind } from '../../privacy/source-kinds.ts'
import type { ProblemGroup, ProblemRow } from '../../store/store.ts'
import { setQuery, useQuery } from '../address.ts'
import { call, type InputOf, type OutputOf } from '../call.ts'
import { TornPaper } from '../drawings/empties.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Filters } from '../parts/filters.tsx'
import { ListMenu } from '../parts/list-menu.tsx'
import { Loading, Shown } from '../parts/loading.tsx'
import { Failed } from '../parts/notice.tsx'
import { PlaceFilter } from '../parts/place-filter.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { placeNames } from '../place-names.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { answerOf, usePages, type Page, type Pages } from '../use-pages.ts'
import { isReadWhole, notExamined } from './places/place-state.ts'
import { useScan } from './places/use-scan.ts'
import { Reasons } from './problems/reasons.tsx'
import { ProblemDrawer, ProblemTable } from './problems/table.tsx'
import { useGroups } from './problems/use-groups.ts'

type Summary = OutputOf<'summary'>

/** What could not be read: by reason with how to mend it, then every single one. */
export function Problems(): JSX.Element {
  const { doors } = useTexts()
  const summary = useAction('summary', { fresh: false })
  return (
    <Shown answer={summary} title={doors.problems} shape="sentence">
      {(value) => <AllProblems summary={value} />}
    </Shown>
  )
}

/** The place that the address names, if there is such a place. */
function useChosenPlace({ places }: Summary): number | undefined {
  const [asked] = useQuery('place')
  return places.find(({ id }) => String(id) === asked)?.id
}

function AllProblems({ summary }: { readonly summary: Summary }): JSX.Element {
  const { doors } = useTexts()
  const placeId = useChosenPlace(summary)
  const filter = placeId === undefined ? {} : { sourceId: placeId }
  const pages = usePages<ProblemRow>(JSON.stringify(filter), ({ limit, offset }, signal) =>
    call('problems', { ...filter, limit, offset }, signal),
  )
  const chosen = summary.places.filter(({ id }) => placeId === undefined || id === placeId)
  const withProblems = chosen.filter(({ last }) => last !== null && last.problems > 0)
  const groups = useGroups(
    withProblems.map(({ id }) => id),
    summary,
  )
  return (
    <Shown answer={answerOf(pages)} title={doors.problems} shape="sentence">
      {(page) =>
        page.total === 0 ? (
          <Nothing places={chosen} isFiltered={placeId !== undefined} summary={summary} />
        ) : (
          <SomeProblems pages={pages} page={page} groups={groups} filter={filter} summary={summary} />
        )
      }
    </Shown>
  )
}

interface SomeProblemsProps {
  readonly pages: Pages<ProblemRow>
  readonly page: Page<ProblemRow>
  readonly groups: ReturnType<typeof useGroups>
  readonly filter: InputOf<'problems'>
  readonly summary: Summary
}

function SomeProblems({ pages, page, groups, filter, summary }: SomeProblemsProps): JSX.Element {
  const { problems } = useTexts().screens
  return (
    <>
      <Top>
        <Sentence>{problems.sentenceMany(page.total)}</Sentence>
        <Lead>
          <LostSize groups={groups} /> {problems.lead}
        </Lead>
      </Top>
      <div class="list-head">
        <Filters>
          <PlaceFilter
            places={summary.places.filter(({ kind }) => isReadKind(kind))}
            countOf={({ last }) => last?.problems ?? 0}
          />
        </Filters>
        <ReadAgain placeId={filter.sourceId} />
        <ListMenu wish={{ list: 'problems', ...filter }} />
      </div>
      <PrintView title={problems.caption}>
        <Card title={problems.reasons}>
          {groups === undefined ? <Loading lines={3} /> : <Reasons groups={groups} />}
        </Card>
        <ProblemList pages={pages} places={summary.places} />
      </PrintView>
    </>
  )
}

function LostSize({ groups }: { readonly groups: readonly ProblemGroup[] | undefined }): JSX.Element | null {
  const { screens, format } = useTexts()
  const bytes = (groups ?? []).reduce((sum, { lostBytes }) => sum + lostBytes, 0)
  return bytes === 0 ? null : <>{screens.problems.lost(format.size(bytes))}</>
}

function ReadAgain({ placeId }: { readonly placeId: number | undefined }): JSX.Element {
  const { problems } = useTexts().screens
  const scan = useScan()
  return (
    <Button
      isDisabled={scan.isReading}
      isBusy={scan.isBusy}
      onPress={() => scan.start(placeId === undefined ? [] : [placeId])}
    >
      {problems.readAgain}
    </Button>
  )
}

interface ProblemListProps {
  readonly pages: Pages<ProblemRow>
  readonly places: Summary['places']
}

function ProblemList({ pages, places }: ProblemListProps): JSX.Element {
  const texts = useTexts()
  const { problems } = texts.screens
  const [open] = useQuery('open')
  const names = placeNames(places, texts)
  const rows = pages.page?.rows ?? []
  const number = open === undefined ? null : Number(open)
  const row = number === null ? undefined : rows[number - 1]
  return (
    <section class="problem-list" aria-labelledby="problem-list">
      <h2 id="problem-list">{problems.list}</h2>
      {pages.failure === undefined ? null : <Failed failure={pages.failure} onRetry={pages.reload} />}
      <ProblemTable
        rows={rows}
        total={pages.page?.total ?? 0}
        places={names}
        openNumber={row === undefined ? null : number}
        onOpen={(next) => setQuery({ open: next === null ? null : String(next) }, 'push')}
        onMore={pages.loadMore}
        isLoadingMore={pages.isLoadingMore}
      />
      {row === undefined ? null : (
        <ProblemDrawer
          key={open}
          row={row}
          place={names.get(row.sourceId) ?? ''}
          onClose={() => setQuery({ open: null })}
        />
      )}
    </section>
  )
}

interface NothingProps {
  readonly places: Summary['places']
  readonly isFiltered: boolean
  readonly summary: Summary
}

/** No problems: which is only good news of what was really read. */
function Nothing({ places, isFiltered, summary }: NothingProps): JSX.Element {
  const { screens, counted, words } = useTexts()
  const { problems } = screens
  const read = places.filter(({ last }) => last !== null)
  const unseen = notExamined(places)
  const isWhole = unseen === 0 && places.every(isReadWhole)
  const documents = isFiltered
    ? read.reduce((sum, place) => sum + place.documents, 0)
    : summary.totals.documents
  const [title, lead] =
    read.length === 0
      ? [problems.notScanned, problems.notScannedLead]
      : isWhole
        ? [
            problems.none,
            problems.noneLead(counted(read.length, words.places), counted(documents, words.documents)),
          ]
        : [
            problems.noneButUnread,
            unseen === 1
              ? problems.noneButUnreadLeadOne
              : unseen === 0
                ? screens.places.list.groupHelp.partly
                : problems.noneButUnreadLead(counted(unseen, words.places)),
          ]
  return (
    <>
      <Top>
        <Sentence>{title}</Sentence>
        <Lead>{lead}</Lead>
      </Top>
      <Empty
        drawing={<TornPaper />}
        title={problems.empty}
        actions={<ButtonLink to="/places">{problems.toPlaces}</ButtonLink>}
      >
        <p>{problems.emptyMore}</p>
      </Empty>
    </>
  )
}
