import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { call } from '../../call.ts'
import { dayOf } from '../../day.ts'
import { useTexts } from '../../texts.ts'
import { goOn, StepAside, StepHead } from './step-head.tsx'
import { useAnswer } from './use-answer.ts'
import type { NewLine } from './note.ts'
import { Choices, StepFrame } from './step-frame.tsx'

/** What stops the leak now: ticked is done, the rest is kept to be done today. */
export function StopStep({ view }: { readonly view: BreachView }): JSX.Element {
  const { breach } = useTexts()
  const { file, nowMs } = view
  const asked = breach.stops[file.kind]
  const known = new Map(file.measures.map((one) => [one.text, one]))
  const [done, setDone] = useState<readonly string[]>(
    asked.filter((text) => known.get(text)?.done !== null && known.has(text)),
  )
  const { keep, isBusy } = useAnswer()
  const save = async (): Promise<void> => {
    const isDone = await keep(() => write(file.id, { asked, known, done, today: dayOf(nowMs) }))
    if (isDone) goOn(view, 'stop')
  }
  return (
    <StepFrame
      ask={breach.questions.stop.ask}
      why={breach.questions.stop.why}
      head={<StepHead view={view} step="stop" />}
      isBusy={isBusy}
      onSubmit={() => void save()}
      aside={<StepAside view={view} step="stop" />}
    >
      <Choices
        label={breach.questions.stop.ask}
        how="many"
        choices={asked.map((value) => ({ value, label: value }))}
        chosen={done}
        onChange={setDone}
      />
    </StepFrame>
  )
}

interface Stops {
  readonly asked: readonly string[]
  readonly known: ReadonlyMap<string, BreachView['file']['measures'][number]>
  readonly done: readonly string[]
  readonly today: string
}

async function write(id: number, { asked, known, done, today }: Stops): Promise<void> {
  const fresh = asked.filter((text) => !known.has(text))
  const lines = fresh.map((text): NewLine => ({ type: 'measure', text, sort: 'stop', dueOn: today }))
  const added = lines.length === 0 ? [] : (await call('note-breach', { id, lines })).lines
  const numbers = new Map(fresh.map((text, i) => [text, added[i]?.id]))
  const finished = done.flatMap((text): NewLine[] => {
    const one = known.get(text)
    const measure = one?.line ?? numbers.get(text)
    return measure === undefined || (one !== undefined && one.done !== null)
      ? []
      : [{ type: 'measure-done', measure }]
  })
  if (finished.length > 0) await call('note-breach', { id, lines: finished })
}
