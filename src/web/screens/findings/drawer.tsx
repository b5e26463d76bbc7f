import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FindingRow, Verdict } from '../../../store/store.ts'
import { setQuery } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Link } from '../../parts/link.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useScreenKeys } from '../../shell/keys.ts'
import type { PlaceNames } from '../../place-names.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FindingDetails } from './details.tsx'
import type { FindingFilter } from './filter.ts'
import { findingKey, neighbour, nextAfter, scopeOf, type ScopeType } from './row.ts'
import { ScopeChoice } from './scope-choice.tsx'
import { findingName } from './table.tsx'
import { useDrawerKeys } from './use-drawer-keys.ts'

interface FindingDrawerProps {
  readonly rows: readonly FindingRow[]
  readonly open: string
  readonly places: PlaceNames
  readonly filter: FindingFilter
}

/** The open finding: how it stands at its source, where else it lies, and what the user says of it. */
export function FindingDrawer(props: FindingDrawerProps): JSX.Element {
  const texts = useTexts()
  const { drawer } = texts.screens.findings
  const row = props.rows.find((one) => findingKey(one) === props.open)
  if (row !== undefined) return <OpenFinding key="finding" {...props} row={row} />
  return (
    <Drawer title={drawer.gone} onClose={close}>
      <p class="soft">{drawer.goneMore}</p>
    </Drawer>
  )
}

/** The row that was open last is where the user goes on. */
function close(): void {
  const last = document.querySelector<HTMLElement>('.review-table tr.is-open [data-row]')
  setQuery({ open: null })
  setTimeout(() => last?.focus(), 0)
}

function show(row: FindingRow | null): void {
  if (row !== null) setQuery({ open: findingKey(row) })
}

interface OpenFindingProps extends FindingDrawerProps {
  readonly row: FindingRow
}

function OpenFinding({ rows, row, open, places, filter }: OpenFindingProps): JSX.Element {
  const texts = useTexts()
  const { drawer, list } = texts.screens.findings
  // Holds for the finding that it was chosen for: on the next one it would take in more than the user thinks.
  const [chosen, choose] = useState<{ readonly open: string; readonly scope: ScopeType }>()
  const scope = chosen?.open === open ? chosen.scope : 'finding'
  const { isBusy, change } = useChange()
  const mark = async (verdict: Verdict): Promise<void> => {
    const next = nextAfter(rows, open, scope)
    const { kind } = row
    const isDone = await change(async () => {
      const { id, findings } = await call('mark-findings', { kind, verdict, scope: scopeOf(row, scope) })
      return {
        text: drawer.marked(findings, texts.verdicts[verdict]),
        undo: () => call('unmark', { id }),
      }
    })
    if (!isDone) return
    if (next !== null) show(next)
    else if (filter.verdict === 'open' || verdict === 'wrong') close()
  }
  useDrawerKeys({
    j: () => show(neighbour(rows, open, 1)),
    k: () => show(neighbour(rows, open, -1)),
    w: () => void mark('wrong'),
    f: () => void mark('fine'),
    escape: close,
  })
  useScreenKeys({
    title: drawer.keys,
    rows: [
      { keys: ['J'], does: drawer.next },
      { keys: ['K'], does: drawer.previous },
      { keys: ['W'], does: drawer.wrong },
      { keys: ['F'], does: drawer.fine },
      { keys: [texts.keys.escape], does: texts.keys.close },
    ],
  })
  useFreshStart(open)
  const name = findingName(row, texts)
  return (
    <Drawer
      title={name}
      onClose={close}
      actions={
        <>
          <Button isBusy={isBusy} onPress={() => void mark('wrong')}>
            {drawer.wrong} <kbd aria-hidden="true">W</kbd>
          </Button>
          <Button isBusy={isBusy} onPress={() => void mark('fine')}>
            {drawer.fine} <kbd aria-hidden="true">F</kbd>
          </Button>
          <p class="key-hints">{list.keys}</p>
        </>
      }
    >
      <span class="visually-hidden" role="status">
        {name}
      </span>
      {row.verdict === null ? null : (
        <Notice kind="info" title={`${drawer.verdict}: ${texts.verdicts[row.verdict]}`}>
          <Link to="/findings" query={{ marks: '1' }}>
            {drawer.toMarks}
          </Link>
        </Notice>
      )}
      <FindingDetails key={open} row={row} places={places} />
      <ScopeChoice
        row={row}
        scope={scope}
        onChange={(next) => choose({ open, scope: next })}
        places={places}
      />
    </Drawer>
  )
}

/** The next finding begins at its top, also when the former one was scrolled. */
function useFreshStart(open: string): void {
  const rewind = useCallback(() => {
    document.querySelector('.drawer-body')?.scrollTo({ top: 0 })
    document.querySelector('.review-table tr.is-open')?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(rewind, [open, rewind])
}
