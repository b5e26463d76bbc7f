import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import type { BreachTime, BreachTimes } from '../../../privacy/breaches/event.ts'
import { nowMs } from '../../clock.ts'
import { minuteOf, momentOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { useTexts } from '../../texts.ts'
import { goOn, StepAside, StepHead } from './step-head.tsx'
import { useAnswer } from './use-answer.ts'
import { addToBreach } from './note.ts'
import { StepFrame } from './step-frame.tsx'
import { wrongTimes } from './times.ts'

type Typed = Readonly<Record<BreachTime, string>>

/** Since when: the first sign, the minute of awareness, and the leak itself. */
export function WhenStep({ view }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach } = useTexts()
  const { breaches: texts } = screens
  const { file } = view
  const [typed, type] = useState<Typed>(() => typedFrom(file.times))
  const [why, setWhy] = useState(file.awareWhy)
  const [isAsked, ask] = useState(false)
  const { keep, isBusy } = useAnswer()
  // The clock of a rehearsal may be ahead.
  const latestMs = nowMs() + file.jumpedMs
  const wrong = wrongTimes(typed, latestMs)
  const save = async (): Promise<void> => {
    ask(true)
    if (wrong !== null) return
    const times = {
      firstSignal: momentOf(typed.firstSignal),
      aware: momentOf(typed.aware),
      began: momentOf(typed.began),
      ended: momentOf(typed.ended),
    }
    const isDone = await keep(() =>
      addToBreach(file.id, [{ type: 'timed', times, why: why.trim() }], texts.answerKept),
    )
    if (isDone) goOn(view, 'when')
  }
  const field = (name: BreachTime, label: string, help?: string): JSX.Element => (
    <Field
      label={label}
      type="moment"
      value={typed[name]}
      onInput={(value) => type({ ...typed, [name]: value })}
      isOptional={name !== 'aware'}
      {...(help === undefined ? {} : { help })}
      error={isAsked && wrong?.field === name ? texts.times[wrong.code] : undefined}
    />
  )
  return (
    <StepFrame
      ask={breach.questions.when.ask}
      why={breach.questions.when.why}
      head={<StepHead view={view} step="when" />}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={<StepAside view={view} step="when" />}
    >
      <div class="breach-now">
        {field('aware', texts.times.aware, texts.times.awareHelp)}
        <Button onPress={() => type({ ...typed, aware: minuteOf(latestMs) })}>{texts.times.now}</Button>
      </div>
      {field('firstSignal', texts.times.firstSignal, texts.times.firstSignalHelp)}
      {field('began', texts.times.began)}
      {field('ended', texts.times.ended, texts.times.endedHelp)}
      <Field label={texts.times.why} value={why} onInput={setWhy} lines={2} isOptional />
      <p class="soft small">
        <LawLink rule={awareLaw(view)} />
      </p>
    </StepFrame>
  )
}

function typedFrom(times: BreachTimes): Typed {
  const shown = (at: string | null): string => (at === null ? '' : minuteOf(Date.parse(at)))
  return {
    firstSignal: shown(times.firstSignal),
    aware: shown(times.aware),
    began: shown(times.began),
    ended: shown(times.ended),
  }
}

function awareLaw({ laws }: BreachView): BreachView['laws']['awareness'] {
  return laws.awareness
}
