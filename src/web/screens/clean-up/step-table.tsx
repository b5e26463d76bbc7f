import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { whyNot } from '../../../i18n/obstacle-text.ts'
import { changeText } from '../../../i18n/plan-title.ts'
import { unitName } from '../../../i18n/unit-name.ts'
import type { PlanRow } from '../../../store/plans.ts'
import { setQuery, useQuery } from '../../address.ts'
import { call, type OutputOf } from '../../call.ts'
import { StateBadge, type StateKind } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Failed } from '../../parts/notice.tsx'
import { ReviewTable } from '../../parts/review-table.tsx'
import type { RowKey } from '../../parts/selection.ts'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { usePages } from '../../use-pages.ts'
import { isOpen, stepsIn } from './plan-counts.ts'
import { StepDrawer } from './step-drawer.tsx'
import { stepName } from './step-words.ts'
import type { Run } from './use-run.ts'

/** A step as it is shown, with its people. */
export type ShownStep = OutputOf<'plan-steps'>['rows'][number]

interface StepTableProps {
  readonly plan: PlanRow
  readonly run: Run
  /** Told how many are ticked of what would go. */
  readonly onTicked: (planned: number) => void
}

/** The exact list of a plan: what happens with which item. J and K move, Space ticks, Enter opens. */
export function StepTable({ plan, run, onTicked }: StepTableProps): JSX.Element {
  const texts = useTexts()
  const own = texts.screens.cleanUp.one
  const places = usePlaceNames()
  const [open] = useQuery('open')
  const [selected, select] = useState<ReadonlySet<RowKey>>(new Set())
  const total = stepsIn(plan)
  const pages = usePages<ShownStep>(String(plan.id), async ({ limit, after }, signal) => {
    const { rows, next } = await call(
      'plan-steps',
      { planId: plan.id, limit, ...(after === undefined ? {} : { after }) },
      signal,
    )
    return { rows, next, total }
  })
  const { page, failure } = pages
  if (page === undefined)
    return failure === undefined ? <Loading lines={8} /> : <Failed failure={failure} onRetry={pages.reload} />
  const step = page.rows.find(({ id }) => String(id) === open)
  const chosen = page.rows.filter(({ id }) => selected.has(id))
  const choose = (ticked: ReadonlySet<RowKey>): void => {
    select(ticked)
    onTicked(page.rows.filter(({ id, state }) => state === 'planned' && ticked.has(id)).length)
  }
  return (
    <>
      <ReviewTable<ShownStep>
        caption={own.caption}
        rows={page.rows}
        total={total}
        keyOf={({ id }) => id}
        nameHead={own.item}
        nameOf={(row) => stepName(row, texts)}
        columns={[
          {
            id: 'where',
            head: own.where,
            isMinor: true,
            cell: ({ sourceId, unit }) => (
              <span class="plan-where">
                {quotedText(places.get(sourceId) ?? '…', 30)}
                <span class="block soft small">{quotedText(unitName(unit, texts), 50)}</span>
              </span>
            ),
          },
          { id: 'change', head: own.change, cell: (row) => <ChangeCell row={row} /> },
          {
            id: 'state',
            head: own.state,
            cell: ({ state }) => (
              <StateBadge kind={stateKinds[state] ?? 'plain'}>{texts.cleanUp.states[state]}</StateBadge>
            ),
          },
          {
            id: 'size',
            head: own.size,
            isNumber: true,
            cell: ({ sizeBytes }) => texts.cleanUp.size(sizeBytes),
          },
        ]}
        openKey={step?.id}
        onOpen={({ id }) => setQuery({ open: id === step?.id ? null : String(id) }, 'push')}
        onMore={pages.loadMore}
        isLoadingMore={pages.isLoadingMore}
        selection={{
          selected,
          onChange: choose,
          effect: <Effect plan={plan} chosen={chosen} run={run} onDone={() => choose(new Set())} />,
        }}
      />
      {step === undefined ? null : (
        <StepDrawer key={step.id} planId={plan.id} step={step} onClose={() => setQuery({ open: null })} />
      )}
    </>
  )
}

/** What happens with an item, and which copy of it stays. */
function ChangeCell({ row }: { readonly row: ShownStep }): JSX.Element {
  const texts = useTexts()
  const { cleanUp } = texts
  const { keep, perhaps } = row.why
  // Until when something held stays is told in the drawer, with all other reasons; what only may be theirs has its own line.
  const obstacle = row.hold === null && perhaps !== true ? whyNot(row, texts) : null
  return (
    <span class="plan-where">
      {staying.has(row.state) ? cleanUp.stays : changeText(row, cleanUp)}
      {perhaps === true ? <span class="block soft small">{cleanUp.perhapsShort}</span> : null}
      {keep === undefined ? null : (
        <span class="block soft small">{cleanUp.keepsOther(quotedText(unitName(keep.unit, texts), 50))}</span>
      )}
      {obstacle === null ? null : <span class="block soft small">{obstacle}</span>}
    </span>
  )
}

/** What is left where it is; the state says why. */
const staying: ReadonlySet<ShownStep['state']> = new Set(['held', 'excluded'])

/** `good` only for what was looked at again. */
const stateKinds: Partial<Record<ShownStep['state'], StateKind>> = {
  begun: 'busy',
  undoing: 'busy',
  done: 'good',
  undone: 'good',
  destroyed: 'good',
  refused: 'late',
  unclear: 'unknown',
}

interface EffectProps extends Omit<StepTableProps, 'onTicked'> {
  readonly chosen: readonly ShownStep[]
  readonly onDone: () => void
}

/** What can be done with the chosen steps: leave out, take in again, put back. */
function Effect({ plan, chosen, run, onDone }: EffectProps): JSX.Element {
  const own = useTexts().screens.cleanUp.one
  const { change, isBusy } = useChange()
  const idsOf = (state: ShownStep['state']): number[] =>
    chosen.filter((row) => row.state === state).map(({ id }) => id)
  const exclude = async (stepIds: readonly number[], isExcluded: boolean): Promise<void> => {
    const set = (out: boolean): Promise<unknown> =>
      call('exclude-steps', { planId: plan.id, stepIds: [...stepIds], isExcluded: out })
    const isDone = await change(async () => {
      await set(isExcluded)
      const text = isExcluded ? own.kept(stepIds.length) : own.takenIn(stepIds.length)
      return { text, undo: () => set(!isExcluded) }
    })
    if (isDone) onDone()
  }
  const [planned, excluded, done] = [idsOf('planned'), idsOf('excluded'), idsOf('done')]
  return (
    <>
      {chosen.some(isOpen) ? <span>{own.keepThese}</span> : null}
      {planned.length === 0 ? null : (
        <Button isBusy={isBusy} onPress={() => void exclude(planned, true)}>
          {own.keep}
        </Button>
      )}
      {excluded.length === 0 ? null : (
        <Button isBusy={isBusy} onPress={() => void exclude(excluded, false)}>
          {own.takeBackIn}
        </Button>
      )}
      {done.length === 0 ? null : (
        <>
          <span>{own.putBackThese}</span>
          <Button
            isBusy={run.isBusy || run.isRunning}
            onPress={() => {
              run.undo(done)
              onDone()
            }}
          >
            {own.undoSome}
          </Button>
        </>
      )}
    </>
  )
}
