import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useAddress } from '../address.ts'
import { Link } from '../parts/link.tsx'
import { useTexts } from '../texts.ts'
import { doorGroups, doors, isBehind, type Door, type DoorCounts } from './doors.ts'
import { Coin } from './logo.tsx'

interface NavigationProps {
  readonly counts: DoorCounts | undefined
  readonly onKeys: () => void
}

/** The doors: at the left in three groups, on a phone a bar at the bottom. */
export function Navigation({ counts, onKeys }: NavigationProps): JSX.Element {
  const { doors: texts, shell } = useTexts()
  const shown = doorGroups.filter((group) => doors.some((door) => door.group === group))
  return (
    <>
      <nav class="side" aria-label={texts.navigation}>
        <Link to="/" class="logo">
          <Coin />
          <span>
            Kwartje<span class="visually-hidden">{shell.home}</span>
          </span>
        </Link>
        {shown.map((group) => (
          <div key={group} class="door-group">
            <GroupName group={group} />
            <DoorList doors={doors.filter((door) => door.group === group)} counts={counts} />
          </div>
        ))}
        <div class="door-group door-group-quiet">
          <DoorList doors={doors.filter((door) => door.group === 'quiet')} counts={counts} />
          <button type="button" class="door" onClick={onKeys}>
            <span>{texts.keys}</span>
            <kbd>?</kbd>
          </button>
        </div>
      </nav>
      <Bar counts={counts} />
    </>
  )
}

/** What stands above a group; the first one and the last one speak for themselves. */
function GroupName({ group }: { readonly group: Door['group'] }): JSX.Element | null {
  const { doors: texts } = useTexts()
  return group === 'held' || group === 'quiet' ? null : <h2>{texts.groups[group]}</h2>
}

function DoorList({
  doors: listed,
  counts,
}: {
  readonly doors: readonly Door[]
  readonly counts: DoorCounts | undefined
}): JSX.Element {
  return (
    <ul>
      {listed.map((door) => (
        <li key={door.id}>
          <DoorLink door={door} counts={counts} />
        </li>
      ))}
    </ul>
  )
}

function DoorLink({
  door,
  counts,
}: {
  readonly door: Door
  readonly counts: DoorCounts | undefined
}): JSX.Element {
  const { doors: texts, format } = useTexts()
  const { path } = useAddress()
  const count = counts === undefined ? undefined : door.count?.(counts)
  return (
    <Link to={door.path} class="door" isCurrent={isBehind(door, path)}>
      <span>{texts[door.id]}</span>
      {count === undefined || count === 0 ? null : <span class="door-count">{format.count(count)}</span>}
    </Link>
  )
}

/** The bar at the bottom of a phone: four doors and the rest. */
function Bar({ counts }: { readonly counts: DoorCounts | undefined }): JSX.Element {
  const { doors: texts } = useTexts()
  const { path } = useAddress()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const rest = doors.filter((door) => door.isInBar !== true)
  return (
    <nav class="bar" aria-label={texts.navigation}>
      <ul>
        {doors
          .filter((door) => door.isInBar === true)
          .map((door) => (
            <li key={door.id}>
              <Link to={door.path} isCurrent={isBehind(door, path)}>
                {texts[door.id]}
              </Link>
            </li>
          ))}
        <li>
          <button
            type="button"
            popovertarget={id}
            class={rest.some((door) => isBehind(door, path)) ? 'is-current' : ''}
          >
            {texts.more}
          </button>
        </li>
      </ul>
      <div ref={list} id={id} popover="auto" class="bar-more" onClick={() => list.current?.hidePopover()}>
        {[...doorGroups, 'quiet' as const].map((group) => (
          <div key={group} class="door-group">
            <GroupName group={group} />
            <DoorList doors={rest.filter((door) => door.group === group)} counts={counts} />
          </div>
        ))}
      </div>
    </nav>
  )
}
