import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { nowMs } from '../../clock.ts'
import { call } from '../../call.ts'
import { dayOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { dayWords } from './clock-text.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Places where only a person can look: a binder, a phone, a service; each is ticked by whoever looked. */
export function SearchTicks({ view }: RequestProps): JSX.Element | null {
  const texts = useTexts()
  const answers = useTexts().screens
  const { tick: words } = answers.requestAnswer
  const { searched, ticked } = view.file
  if (searched === null) return null
  const places = searched.places.filter(({ state }) => state === 'by-hand')
  return (
    <Card title={words.title} width="wide">
      <div class="stack">
        {places.length === 0 ? <p>{words.none}</p> : <p>{words.lead}</p>}
        {places.map(({ place, label }) => {
          const done = ticked.find((one) => one.place === place)
          return (
            <section key={place} class="stack">
              {done === undefined ? (
                <TickForm id={view.file.id} place={place} label={label} />
              ) : (
                <p>
                  <strong>{quotedText(label, 80)}</strong>{' '}
                  {words.done(quotedText(done.by, 60), dayWords(done.on, texts))}:{' '}
                  {words.outcomes[done.outcome]}. {quotedText(done.text, 500)}
                </p>
              )}
            </section>
          )
        })}
      </div>
    </Card>
  )
}

interface TickFormProps {
  readonly id: number
  readonly place: string
  readonly label: string
}

function TickForm({ id, place, label }: TickFormProps): JSX.Element {
  const answers = useTexts().screens
  const { tick: words, by: byLabel } = answers.requestAnswer
  const [by, setBy] = useState('')
  const [outcome, setOutcome] = useState<'nothing' | 'found' | undefined>(undefined)
  const [text, setText] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const keep = (): void => {
    ask(true)
    if (by.trim() === '' || outcome === undefined) return
    void change(async () => {
      const { line } = await call('tick-request-place', {
        id,
        place,
        by: by.trim().slice(0, 300),
        on: dayOf(nowMs()),
        outcome,
        text: outcome === 'found' ? text.slice(0, 5000) : '',
      })
      const said = words.kept(quotedText(label, 60))
      return { text: said, undo: () => addToRequest(id, [{ type: 'struck', line }], said) }
    })
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <RadioCards
        legend={quotedText(label, 80)}
        value={outcome}
        options={[
          { value: 'nothing', label: words.nothing },
          { value: 'found', label: words.found },
        ]}
        onChange={setOutcome}
      />
      {isAsked && outcome === undefined ? (
        <p class="error" role="alert">
          {words.outcomeMissing}
        </p>
      ) : null}
      {outcome === 'found' ? (
        <Field label={words.what} help={words.whatHelp} value={text} onInput={setText} lines={3} />
      ) : null}
      <Field
        label={byLabel}
        value={by}
        onInput={setBy}
        error={isAsked && by.trim() === '' ? words.byMissing : undefined}
      />
      <div class="button-row">
        <Button type="submit" isBusy={isBusy}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
