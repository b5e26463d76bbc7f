import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PlanRow } from '../../../store/plans.ts'
import { go } from '../../address.ts'
import { call, type OutputOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { useFailing } from '../../use-failing.ts'
import type { Run } from './use-run.ts'

interface PlanActionsProps {
  readonly plan: PlanRow
  readonly run: Run
  /** How many are ticked of what would go: who ticks may think that they stay. */
  readonly ticked: number
}

/** What can be done with a plan as it is now. */
export function PlanActions({ plan, run, ticked }: PlanActionsProps): JSX.Element | null {
  const own = useTexts().screens.cleanUp.one
  const { state, counts } = plan
  if (run.isRunning) return null
  const isFailed = run.job?.state === 'failed'
  return (
    <>
      {state === 'proposed' ? <Before plan={plan} run={run} ticked={ticked} /> : null}
      {state === 'applying' || (isFailed && counts.planned > 0 && state !== 'proposed') ? (
        <ApplyButton plan={plan} run={run} ticked={ticked} label={own.goOn} />
      ) : null}
      {state === 'applying' || state === 'applied' || state === 'undoing' ? (
        counts.done + counts.undoing > 0 ? (
          <Button
            kind={state === 'undoing' ? 'primary' : 'plain'}
            isBusy={run.isBusy}
            onPress={() => run.undo()}
          >
            {own.undo}
          </Button>
        ) : null
      ) : null}
      {(state === 'applied' || state === 'destroyed') && counts.done + counts.destroyed > 0 ? (
        <Certificate plan={plan} />
      ) : null}
      {state === 'applied' && counts.done + counts.unclear > 0 ? <Destroy plan={plan} /> : null}
    </>
  )
}

type Trial = OutputOf<'try-plan'>

function Before({ plan, run, ticked }: PlanActionsProps): JSX.Element {
  const { screens } = useTexts()
  const own = screens.cleanUp.one
  const [trial, setTrial] = useState<Trial | null>(null)
  const trying = useFailing()
  const { change, isBusy } = useChange()
  const drop = async (): Promise<void> => {
    const isDone = await change(async () => {
      await call('drop-plan', { planId: plan.id })
      return { text: own.dropped }
    })
    if (isDone) go('/clean-up')
  }
  return (
    <>
      {plan.counts.planned === 0 ? null : (
        <ApplyButton plan={plan} run={run} ticked={ticked} label={own.apply} />
      )}
      {plan.counts.planned === 0 ? null : (
        <Button
          isBusy={trying.isBusy}
          onPress={() =>
            void trying.attempt(async () => setTrial(await call('try-plan', { planId: plan.id })))
          }
        >
          {own.try}
        </Button>
      )}
      <Button kind="quiet" isBusy={isBusy} onPress={() => void drop()}>
        {own.drop}
      </Button>
      {trial === null ? null : <TrialNotice trial={trial} />}
    </>
  )
}

function TrialNotice({ trial: { steps, obstacles, notes } }: { readonly trial: Trial }): JSX.Element {
  const { screens, cleanUp, redact } = useTexts()
  const own = screens.cleanUp.one
  const noted = Map.groupBy(notes, ({ note }) => note)
  const not = obstacles.reduce((sum, { stepIds }) => sum + stepIds.length, 0)
  const codes = [...new Set(obstacles.map(({ obstacle }) => obstacle.code))]
  return (
    <Notice kind={not === 0 ? 'done' : 'attention'}>
      <p role="status">{own.tried(cleanUp.items(steps - not))}</p>
      {not === 0 ? null : <p>{own.triedNot(cleanUp.items(not))}</p>}
      {codes.map((code) => (
        <p key={code} class="soft">
          {cleanUp.obstacles[code]}
        </p>
      ))}
      {[...noted].map(([note, some]) => (
        <p key={note}>
          {cleanUp.items(some.reduce((sum, { stepIds }) => sum + stepIds.length, 0))}: {redact.notes[note]}
        </p>
      ))}
    </Notice>
  )
}

const dayChoices = ['7', '30', '90'] as const

function ApplyButton(props: PlanActionsProps & { readonly label: string }): JSX.Element {
  const { plan, run, ticked, label } = props
  const { screens, cleanUp } = useTexts()
  const own = screens.cleanUp.one
  const [isAsked, ask] = useState(false)
  const [days, setDays] = useState<(typeof dayChoices)[number]>('30')
  return (
    <>
      <Button kind="primary" isBusy={run.isBusy} onPress={() => ask(true)}>
        {label}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={own.applyAsk(cleanUp.items(plan.counts.planned))}
          confirm={own.apply}
          kind="primary"
          isBusy={run.isBusy}
          onConfirm={() => {
            ask(false)
            run.apply(Number(days))
          }}
          onClose={() => ask(false)}
        >
          {ticked === 0 ? null : <Notice kind="attention">{own.tickedGo(ticked)}</Notice>}
          <p>{own.applyWhat}</p>
          <Select
            label={own.days}
            value={days}
            options={dayChoices.map((value) => ({ value, label: own.dayChoice(Number(value)) }))}
            onChange={setDays}
          />
          <p class="soft small">{own.applyOutside}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function Certificate({ plan }: Pick<PlanActionsProps, 'plan'>): JSX.Element {
  const { screens, language } = useTexts()
  const own = screens.cleanUp.one
  const { change, isBusy } = useChange()
  const save = (): void =>
    void change(async () => {
      const wish = { planId: plan.id, language: language === 'en' ? 'en' : 'nl' } as const
      const { fileName } = await call('destruction-certificate', wish)
      return { text: own.saved(fileName) }
    })
  return (
    <Button isBusy={isBusy} onPress={save}>
      {own.certificate}
    </Button>
  )
}

function Destroy({ plan }: Pick<PlanActionsProps, 'plan'>): JSX.Element {
  const own = useTexts().screens.cleanUp.one
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const destroy = async (): Promise<void> => {
    await change(async () => {
      await call('destroy-plan', { planId: plan.id, confirmed: true })
      return { text: own.destroyed2 }
    })
    ask(false)
  }
  return (
    <>
      <Button kind="quiet" onPress={() => ask(true)}>
        {own.destroy}
      </Button>
      {isAsked ? (
        <ConfirmDialog
          title={own.destroyAsk}
          confirm={own.destroy}
          isBusy={isBusy}
          onConfirm={() => void destroy()}
          onClose={() => ask(false)}
        >
          <p>{own.destroyWhat}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
