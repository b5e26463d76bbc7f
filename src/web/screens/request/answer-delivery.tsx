import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type InputOf } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { minuteOf, momentOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field, Select } from '../../parts/field.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAnswerTexts } from './answer-texts.ts'
import { useChange } from '../../use-change.ts'
import type { RequestProps } from './work-page.tsx'

type How = InputOf<'deliver-request'>['how']
const hows: readonly How[] = ['mail', 'counter', 'carrier', 'paper', 'link']

/** How and when the package was handed over: the proof that there was an answer. */
export function AnswerDelivery({ view: { file } }: RequestProps): JSX.Element {
  const { format } = useTexts()
  const answers = useAnswerTexts()
  const { deliver: words } = answers.requestAnswer.answer
  const [how, setHow] = useState<How>('mail')
  const [to, setTo] = useState(file.asker.mail || file.asker.name)
  const [at, setAt] = useState(minuteOf(nowMs()))
  const [note, setNote] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const moment = momentOf(at)
  const isWrong = to.trim() === '' || moment === null
  const keep = (): void => {
    ask(true)
    if (to.trim() === '' || moment === null) return
    void change(async () => {
      await call('deliver-request', {
        id: file.id,
        how,
        to: to.trim().slice(0, 300),
        at: moment,
        note: note.slice(0, 2000),
      })
      return { text: words.kept }
    })
  }
  return (
    <Card title={words.title}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <p>{words.lead}</p>
        {file.delivered.map(({ line, how: done, to: whom, at: when }) => (
          <p key={line}>
            {words.line(words.ways[done], quotedText(whom, 80), format.dateTime(Date.parse(when)))}
          </p>
        ))}
        <Select
          label={words.how}
          value={how}
          options={hows.map((value) => ({ value, label: words.ways[value] }))}
          onChange={setHow}
          help={how === 'mail' ? words.open : undefined}
        />
        <Field label={words.to} value={to} onInput={setTo} />
        <Field
          label={words.at}
          type="moment"
          value={at}
          onInput={setAt}
          error={isAsked && isWrong ? words.wrong : undefined}
        />
        <Field label={words.note} value={note} onInput={setNote} isOptional />
        <div class="button-row">
          <Button type="submit" isBusy={isBusy}>
            {words.keep}
          </Button>
        </div>
      </form>
    </Card>
  )
}
