import type { JSX } from 'preact'
import { useQuery } from '../address.ts'
import type { OutputOf } from '../call.ts'
import { Envelope } from '../drawings/questions.tsx'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterChips, Filters } from '../parts/filters.tsx'
import { Link } from '../parts/link.tsx'
import { ListMenu } from '../parts/list-menu.tsx'
import { Shown } from '../parts/loading.tsx'
import { PicturesPanel } from '../parts/pictures.tsx'
import { PrintView } from '../parts/print.tsx'
import { Lead, NumberLink, Sentence, Top } from '../parts/sentence.tsx'
import { placeName } from '../place-names.ts'
import { quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { isReadKind } from '../../privacy/source-kinds.ts'
import { PlaceCard } from './places/place-card.tsx'
import { notExamined, placesByState, placeState } from './places/place-state.ts'
import { ScanPanel } from './places/scan-panel.tsx'
import { scanView } from './places/scan-view.ts'
import { useScan, type Scan } from './places/use-scan.ts'

type Summary = OutputOf<'summary'>

/** Where the data lie, what was read of it, and the reading itself. */
export function Places(): JSX.Element {
  const { doors } = useTexts()
  const summary = useAction('summary', { fresh: false })
  const scan = useScan()
  return (
    <Shown answer={summary} title={doors.places} shape="sentence">
      {(value) => (value.places.length === 0 ? <NoPlaces /> : <AllPlaces summary={value} scan={scan} />)}
    </Shown>
  )
}

function NoPlaces(): JSX.Element {
  const { list } = useTexts().screens.places
  return (
    <>
      <Top>
        <Sentence>{list.empty}</Sentence>
      </Top>
      <Empty
        drawing={<Envelope />}
        title={list.add}
        actions={
          <ButtonLink kind="primary" to="/places/add">
            {list.add}
          </ButtonLink>
        }
      >
        <p>{list.emptyMore}</p>
      </Empty>
    </>
  )
}

interface AllPlacesProps {
  readonly summary: Summary
  readonly scan: Scan
}

function AllPlaces({ summary, scan }: AllPlacesProps): JSX.Element {
  const texts = useTexts()
  const readable = summary.places
    .filter(({ kind }) => isReadKind(kind))
    .map((place) => ({ id: place.id, name: quotedText(placeName(place, texts)) }))
  const nowId = scan.job !== null && scan.isReading ? scanView(scan.job).sourceId : null
  return (
    <>
      <PlacesTop summary={summary} scan={scan} hasReadable={readable.length > 0} />
      <div class="places-room">
        <ScanPanel scan={scan} readable={readable} />
        <PicturesPanel />
        <PlaceList places={summary.places} scan={scan} nowId={nowId} />
      </div>
    </>
  )
}

function PlacesTop({
  summary,
  scan,
  hasReadable,
}: AllPlacesProps & { readonly hasReadable: boolean }): JSX.Element {
  const { screens, counted, words } = useTexts()
  const { list, scan: scanTexts } = screens.places
  const { places, totals } = summary
  const unseen = notExamined(places)
  return (
    <Top
      actions={
        <>
          {hasReadable ? (
            <Button kind="primary" isDisabled={scan.isReading} onPress={() => scan.start([])}>
              {list.readAll}
            </Button>
          ) : null}
          <ButtonLink to="/places/add">{list.add}</ButtonLink>
          <ListMenu wish={{ list: 'places' }} />
          {scan.isReading ? <span class="visually-hidden">{scanTexts.busy}</span> : null}
        </>
      }
    >
      <Sentence>
        {list.lieOn}
        <NumberLink to="/places">{counted(places.length, words.places)}</NumberLink>.{' '}
        {unseen === 0 ? (
          places.every((place) => placeState(place) === 'read') ? (
            list.allExamined
          ) : (
            list.notFinished
          )
        ) : places.length === 1 ? (
          list.onlyOneUnseen
        ) : (
          <>
            <NumberLink to="/places" query={{ show: 'unseen' }}>
              {list.ofThose(unseen)}
            </NumberLink>
            {list.notExamined(unseen)}
          </>
        )}
      </Sentence>
      {totals.documents === 0 ? null : (
        <Lead>
          {list.readSoFar(counted(totals.documents, words.documents))}
          {totals.problems === 0 ? null : (
            <>
              <NumberLink to="/problems">{list.problems(totals.problems)}</NumberLink>.
            </>
          )}
        </Lead>
      )}
    </Top>
  )
}

interface PlaceListProps {
  readonly places: Summary['places']
  readonly scan: Scan
  readonly nowId: number | null
}

function PlaceList({ places, scan, nowId }: PlaceListProps): JSX.Element {
  const { list } = useTexts().screens.places
  const [show = ''] = useQuery('show')
  const groups = placesByState(places)
  const shown = groups.filter(({ state }) =>
    show === 'unseen' ? state === 'unread' || state === 'declared' : show === '' || state === show,
  )
  return (
    <div>
      {groups.length < 2 ? null : (
        <Filters>
          <FilterChips
            name="show"
            label={list.show}
            options={groups.map(({ state, places: some }) => ({
              value: state,
              label: list.groups[state],
              count: some.length,
            }))}
          />
        </Filters>
      )}
      {shown.length > 0 ? null : (
        <p>
          {list.nothingShown} <Link to="/places">{list.showAll}</Link>
        </p>
      )}
      <PrintView title={useTexts().doors.places}>
        {shown.map(({ state, places: some }) => (
          <section key={state} class="place-group" aria-labelledby={`places-${state}`}>
            <h2 id={`places-${state}`}>{list.groups[state]}</h2>
            <p class="soft">{list.groupHelp[state]}</p>
            <ul>
              {some.map((place) => (
                <PlaceCard key={place.id} place={place} scan={scan} isNow={place.id === nowId} />
              ))}
            </ul>
          </section>
        ))}
      </PrintView>
    </div>
  )
}
