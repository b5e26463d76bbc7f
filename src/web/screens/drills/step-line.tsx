import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DrillStep } from '../../../privacy/drills/preparation.ts'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { dayOf, noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { lineStart, quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange, type Done } from '../../use-change.ts'
import type { DrillOne } from '../drill.tsx'

interface StepLineProps {
  readonly step: DrillStep
  readonly view: DrillOne
}

const papers = {
  weighing: 'weighing',
  assessment: 'assessment',
  council: 'council',
  notice: 'notice',
} as const

/** A step before a drill: what it is, its text to save, and who said that it is done. */
export function StepLine({ step, view: { id, ticks, council } }: StepLineProps): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const [isTicking, open] = useState(false)
  const { change, isBusy } = useChange()
  const name = texts.drillWords.steps[step]
  const tick = ticks.find((one) => one.step === step)
  const paper = step in papers ? papers[step as keyof typeof papers] : null // it was looked up
  const save = async (): Promise<Done> => {
    const { fileName } = await call('drill-paper', { id, paper: paper ?? 'notice', format: 'docx' })
    return { text: own.saved(fileName) }
  }
  const file = async (): Promise<Done> => {
    const { activity } = await call('file-drill-activity', { id })
    return { text: own.filed, undo: () => call('change-activity', { id: activity, state: 'proposed' }) }
  }
  const untick = async (): Promise<Done> => {
    await call('untick-drill', { id, step })
    return {
      text: own.unticked(name),
      ...(tick === undefined ? {} : { undo: () => call('tick-drill', { id, ...tick }) }),
    }
  }
  return (
    <li>
      <strong>{lineStart(name)}</strong>
      {tick === undefined ? null : (
        <span class="soft small"> {own.done(quotedText(tick.by), texts.format.date(noonOf(tick.on)))}</span>
      )}
      <div class="soft small">{step === 'council' ? own.council[council] : own.stepTexts[step]}</div>
      {tick === undefined || tick.note === '' ? null : (
        <div class="small">
          <Foreign>{tick.note}</Foreign>
        </div>
      )}
      <div class="button-row">
        {tick === undefined ? (
          <Button label={own.tickOf(name)} onPress={() => open(true)}>
            {own.tick}
          </Button>
        ) : (
          <Button kind="quiet" isBusy={isBusy} label={own.untickOf(name)} onPress={() => void change(untick)}>
            {own.untick}
          </Button>
        )}
        {paper === null ? null : (
          <Button kind="quiet" isBusy={isBusy} label={own.paperOf(name)} onPress={() => void change(save)}>
            {own.paper}
          </Button>
        )}
        {step === 'register' && tick === undefined ? (
          <Button kind="quiet" isBusy={isBusy} onPress={() => void change(file)}>
            {own.file}
          </Button>
        ) : null}
      </div>
      {isTicking ? <TickDialog id={id} step={step} onClose={() => open(false)} /> : null}
    </li>
  )
}

/** A goal is a sentence; the action asks the same. */
const leastGoal = 10

interface TickDialogProps {
  readonly id: number
  readonly step: DrillStep
  readonly onClose: () => void
}

function TickDialog({ id, step, onClose }: TickDialogProps): JSX.Element {
  const texts = useTexts()
  const { drills: own } = texts.screens
  const [by, setBy] = useState('')
  const [on, setOn] = useState(dayOf(nowMs()))
  const [note, setNote] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const name = texts.drillWords.steps[step]
  const isMissing = by.trim() === ''
  const isGoalShort = step === 'goal' && note.trim().length < leastGoal
  const keep = async (): Promise<void> => {
    ask(true)
    if (isMissing || isGoalShort) return
    const isDone = await change(async () => {
      await call('tick-drill', { id, step, by: by.trim(), on, note })
      return { text: own.ticked(name), undo: () => call('untick-drill', { id, step }) }
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      title={own.tickOf(name)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={isBusy} onPress={() => void keep()}>
            {own.tick}
          </Button>
          <Button onPress={onClose}>{texts.screens.register.notYet}</Button>
        </>
      }
    >
      <div class="stack">
        <Field
          label={own.by}
          value={by}
          onInput={setBy}
          error={isAsked && isMissing ? own.byMissing : undefined}
        />
        <Field label={own.on} type="date" value={on} onInput={setOn} />
        <Field
          label={step === 'goal' ? own.noteGoal : own.note}
          value={note}
          onInput={setNote}
          lines={3}
          isOptional={step !== 'goal'}
          error={isAsked && isGoalShort ? own.stepTexts.goal : undefined}
        />
      </div>
    </Dialog>
  )
}
