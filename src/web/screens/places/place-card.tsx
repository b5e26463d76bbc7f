import { Fragment, type JSX } from 'preact'
import type { OutputOf } from '../../call.ts'
import { ClassBadge, StateBadge } from '../../parts/badges.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Foreign, ForeignPath } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { nowMs } from '../../clock.ts'
import { placeName } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { isReadKind } from '../../../privacy/source-kinds.ts'
import { PlaceDrawing } from './place-drawing.tsx'
import { canBePointedOut, placeState, shareRead } from './place-state.ts'
import type { Scan } from './use-scan.ts'

export type PlaceSummary = OutputOf<'summary'>['places'][number]

interface PlaceCardProps {
  readonly place: PlaceSummary
  readonly scan: Scan
  /** True while this very place is read. */
  readonly isNow: boolean
}

/** One place on the list: what it is, what lies there, how far it was read. */
export function PlaceCard({ place, scan, isNow }: PlaceCardProps): JSX.Element {
  const texts = useTexts()
  const { list } = texts.screens.places
  const state = placeState(place)
  const isUnknown = state === 'unread' || state === 'declared'
  // What a first reading finds is counted when it is done.
  const isCountedLater = scan.isReading && place.documents === 0
  const canPoint = canBePointedOut(place.details.place ?? 'other')
  return (
    <li class={`card place-card ${isUnknown ? 'is-dashed' : ''}`}>
      <PlaceDrawing kind={place.details.place} />
      <div class="place-words">
        <h3>
          <Link to={`/places/${String(place.id)}`}>
            <Foreign>{placeName(place, texts)}</Foreign>
          </Link>
        </h3>
        <p class="soft small">
          <KindAndPath place={place} />
        </p>
        {isUnknown || isCountedLater ? null : <Holds place={place} />}
        {isReadKind(place.kind) ? <Read place={place} /> : null}
      </div>
      <div class="place-foot">
        <p class="place-badges">
          {place.class === null ? null : <ClassBadge of={place.class} />}
          {isNow ? <StateBadge kind="busy">{list.reading}</StateBadge> : null}
          {isUnknown && !isNow ? (
            <StateBadge kind="unknown">
              {state === 'unread' ? list.never : canPoint ? list.notPointed : list.cannotRead}
            </StateBadge>
          ) : null}
          {state === 'away' && !isNow ? <StateBadge kind="unknown">{list.away}</StateBadge> : null}
        </p>
        <PlaceAction place={place} scan={scan} />
      </div>
    </li>
  )
}

function KindAndPath({ place }: Pick<PlaceCardProps, 'place'>): JSX.Element {
  const { placeKinds } = useTexts()
  const { label, location, details } = place
  const { account } = details
  // What stands at a server is called by who signs in where, as on its own page.
  const where = account === undefined ? location : `${account.user} · ${new URL(account.address).host}`
  // A place that was told of and has no name is called by its kind.
  const isKindSaid = label === '' && location === ''
  const told = [
    ...(isKindSaid ? [] : [placeKinds[details.place ?? 'other']]),
    ...(where === '' ? [] : [<ForeignPath most={account === undefined ? 34 : 48}>{where}</ForeignPath>]),
    ...(details.note === undefined ? [] : [<Foreign>{details.note}</Foreign>]),
  ]
  return (
    <>
      {told.map((word, index) => (
        <Fragment key={String(index)}>
          {index === 0 ? null : ' · '}
          {word}
        </Fragment>
      ))}
    </>
  )
}

/** How many, how old, how often elsewhere; each count is a door. */
function Holds({ place }: { readonly place: PlaceSummary }): JSX.Element {
  const { counted, words, format, screens } = useTexts()
  const query = { place: String(place.id) }
  return (
    <p class="place-counts">
      <Link to="/people" query={query} class="number-link">
        {counted(place.persons, words.persons)}
      </Link>
      <Link to="/findings" query={query} class="number-link">
        {counted(place.documents, words.documents)}
      </Link>
      {place.oldestAtMs === null || place.newestAtMs === null ? null : (
        <span class="soft">
          {[...new Set([format.month(place.oldestAtMs), format.month(place.newestAtMs)])].join(' – ')}
        </span>
      )}
      {place.copied === 0 ? null : (
        <span class="soft">{screens.places.list.copies(format.count(place.copied))}</span>
      )}
    </p>
  )
}

function Read({ place }: { readonly place: PlaceSummary }): JSX.Element | null {
  const { format, screens } = useTexts()
  const { list, one } = screens.places
  const { last, details } = place
  const schedule = list.schedules[details.schedule ?? 'never']
  if (last === null) return details.schedule === undefined ? null : <p class="soft small">{schedule}</p>
  const share = shareRead(last)
  const isAway = placeState(place) === 'away'
  return (
    <p class="soft small place-read">
      {isAway ? null : (
        <span>{share === null ? list.nothingToRead : list.readShare(format.share(share))}</span>
      )}
      {last.problems === 0 ? null : (
        <Link to="/problems" query={{ place: String(place.id) }}>
          {list.notRead(last.problems)}
        </Link>
      )}
      <span>{list.lastRead(`${format.fromNow(last.atMs, nowMs())} ${format.time(last.atMs)}`)}</span>
      <span>{schedule}</span>
      {last.complete || isAway ? null : <span>{one.notFinished}</span>}
    </p>
  )
}

function PlaceAction({ place, scan }: Omit<PlaceCardProps, 'isNow'>): JSX.Element | null {
  const texts = useTexts()
  const { list } = texts.screens.places
  const state = placeState(place)
  const name = quotedText(placeName(place, texts))
  if (state === 'declared') {
    if (!canBePointedOut(place.details.place ?? 'other')) return null
    return (
      <ButtonLink to="/places/add" query={{ place: place.details.place ?? 'other', for: String(place.id) }}>
        {list.point}
        <span class="visually-hidden"> {name}</span>
      </ButtonLink>
    )
  }
  return (
    <Button isDisabled={scan.isReading} onPress={() => scan.start([place.id])}>
      {state === 'unread' ? list.read : state === 'partly' ? list.goOn : list.readAgain}
      <span class="visually-hidden"> {name}</span>
    </Button>
  )
}
