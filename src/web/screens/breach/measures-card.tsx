import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BreachView } from '../../../actions/breach-file.ts'
import { measureSorts, type MeasureSort } from '../../../privacy/breaches/event.ts'
import { StateBadge } from '../../parts/badges.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { noonOf } from '../../day.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FormEnd } from './form-end.tsx'
import { addToBreach } from './note.ts'

/** What is done about it: to stop, to repair, to prevent. What is open is a task. */
export function MeasuresCard({ view: { file } }: { readonly view: BreachView }): JSX.Element {
  const { screens, breach, format } = useTexts()
  const { measures: texts } = screens.breaches
  const { change, isBusy } = useChange()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={texts.title}>
      <div class="stack">
        {file.measures.length === 0 ? <p>{texts.none}</p> : null}
        <ul class="plain-list">
          {file.measures.map(({ line, text, sort, dueOn, owner, done }) => (
            <li key={line}>
              <Foreign>{text}</Foreign>{' '}
              <span class="soft">
                ({breach.sorts[sort]}
                {owner === '' ? '' : `, ${owner}`}
                {dueOn === null || done !== null ? '' : `, ${texts.until(format.shortDate(noonOf(dueOn)))}`})
              </span>{' '}
              {done === null ? (
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={`${texts.done}: ${text}`}
                  onPress={() =>
                    void change(() =>
                      addToBreach(file.id, [{ type: 'measure-done', measure: line }], texts.isDone),
                    )
                  }
                >
                  {texts.done}
                </Button>
              ) : (
                <StateBadge kind="good">{texts.finished(format.shortDate(done.atMs))}</StateBadge>
              )}
            </li>
          ))}
        </ul>
        {isOpen ? (
          <MeasureForm id={file.id} onClose={() => setOpen(false)} />
        ) : (
          <div class="button-row">
            <Button onPress={() => setOpen(true)}>{texts.add}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface MeasureFormProps {
  readonly id: number
  readonly onClose: () => void
}

function MeasureForm({ id, onClose }: MeasureFormProps): JSX.Element {
  const { screens, breach } = useTexts()
  const { measures: texts } = screens.breaches
  const [text, setText] = useState('')
  const [sort, setSort] = useState<MeasureSort>('prevent')
  const [dueOn, setDueOn] = useState('')
  const [owner, setOwner] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = text.trim().length < 3
  const save = async (): Promise<void> => {
    ask(true)
    if (isMissing) return
    const line = {
      type: 'measure',
      text: text.trim(),
      sort,
      dueOn: dueOn === '' ? null : dueOn,
      owner: owner.trim(),
    } as const
    if (await change(() => addToBreach(id, [line], screens.breaches.answerKept))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={texts.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={texts.text}
        help={texts.textHelp}
        value={text}
        onInput={setText}
        error={isAsked && isMissing ? texts.textMissing : undefined}
      />
      <Select
        label={texts.sort}
        value={sort}
        options={measureSorts.map((value) => ({ value, label: breach.sorts[value] }))}
        onChange={setSort}
      />
      <Field label={texts.due} type="date" value={dueOn} onInput={setDueOn} isOptional />
      <Field label={texts.owner} value={owner} onInput={setOwner} isOptional />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
