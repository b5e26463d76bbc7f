import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Field, RadioCards } from '../../parts/field.tsx'
import { LawLink } from '../../parts/law-link.tsx'
import { StateBadge } from '../../parts/badges.tsx'
import { nowMs } from '../../clock.ts'
import { minuteOf } from '../../day.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { useNow } from '../breach/use-now.ts'
import { FormEnd } from '../breach/form-end.tsx'
import { pastMoment } from '../requests/past-moment.ts'
import { dayWords, requestClockText, requestClockTone } from './clock-text.ts'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** When an answer is due and how that was counted; more time, and a day that was wrong. */
export function ClockCard({ view }: RequestProps): JSX.Element {
  const texts = useTexts()
  const { clock: words } = texts.screens.requests
  const { clock, file } = view
  const now = useNow()
  const [form, setForm] = useState<'more' | 'moved'>()
  const canExtend = file.closed === null && clock.answeredAt === null && clock.noticeBy !== null
  return (
    <Card
      title={words.title}
      aside={<StateBadge kind={requestClockTone(clock)}>{requestClockText(clock, now, texts)}</StateBadge>}
    >
      <div class="stack">
        <ClockSentence view={view} now={now} />
        <Facts
          facts={[
            { name: words.received, value: texts.format.dateTime(Date.parse(file.receivedAt)) },
            ...(clock.dueOn === null ? [] : [{ name: words.dueOn, value: dayWords(clock.dueOn, texts) }]),
            ...(clock.noticeBy === null
              ? []
              : [{ name: words.noticeBy, value: dayWords(clock.noticeBy, texts) }]),
          ]}
        />
        {file.channel === 'processor' ? <p>{texts.request.fromProcessor}</p> : null}
        {clock.extension === 'none' ? null : <p>{words.extension[clock.extension]}</p>}
        <PauseNote view={view} />
        {clock.readings.length === 0 ? null : (
          <p class="soft small">
            {words.other} {clock.readings.map(({ on }) => dayWords(on, texts)).join(', ')}
          </p>
        )}
        <details>
          <summary>{words.why}</summary>
          {view.explained.map((one) => (
            <div key={one.rule}>
              <p>{one.explanation}</p>
              {one.warnings.map((warning) => (
                <p key={warning} class="soft small">
                  {warning}
                </p>
              ))}
              <p class="soft small">{one.article}</p>
            </div>
          ))}
        </details>
        {form === 'more' ? (
          <MoreTime view={view} onClose={() => setForm(undefined)} />
        ) : form === 'moved' ? (
          <Moved view={view} onClose={() => setForm(undefined)} />
        ) : (
          <div class="button-row">
            {canExtend && file.extension === null ? (
              <Button kind="quiet" onPress={() => setForm('more')}>
                {words.more}
              </Button>
            ) : null}
            {file.closed === null ? (
              <Button kind="quiet" onPress={() => setForm('moved')}>
                {words.wrongDay}
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </Card>
  )
}

function ClockSentence({ view, now }: RequestProps & { readonly now: number }): JSX.Element {
  const texts = useTexts()
  const { clock: words } = texts.screens.requests
  const { clock, law } = view
  const answered = clock.answeredAt === null ? '' : texts.format.date(Date.parse(clock.answeredAt))
  if (clock.state === 'answered') return <p>{words.answered(answered)}</p>
  if (clock.state === 'answered-late') return <p>{words.answeredLate(answered)}</p>
  if (clock.dueOn === null || clock.dueAtMs === null) return <p>{words.noNumber}</p>
  return (
    <p>
      <strong>{words.due(dayWords(clock.dueOn, texts))}</strong> {now > clock.dueAtMs ? words.lateMore : ''}{' '}
      <LawLink rule={law.answer} />
    </p>
  )
}

function PauseNote({ view }: RequestProps): JSX.Element | null {
  const texts = useTexts()
  const { clock: words } = texts.screens.requests
  const { pause } = view.clock
  if (pause === null || view.clock.answeredAt !== null) return null
  if (pause.to === null) return <p class="breach-unsure">{words.pauseOpen}</p>
  return pause.laterDay === null ? null : (
    <p class="breach-unsure">{words.pause(dayWords(pause.laterDay, texts))}</p>
  )
}

interface FormProps extends RequestProps {
  readonly onClose: () => void
}

function MoreTime({ view, onClose }: FormProps): JSX.Element {
  const { screens, request } = useTexts()
  const { clock: words } = screens.requests
  const [reason, setReason] = useState<'complex' | 'many'>()
  const [why, setWhy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const save = async (): Promise<void> => {
    ask(true)
    if (reason === undefined || why.trim().length < 3) return
    const line = { type: 'extended', reason, why: why.trim().slice(0, 300), by: '' } as const
    if (await change(() => addToRequest(view.file.id, [line], words.extended))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={words.more}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p class="soft">{words.moreHelp}</p>
      <RadioCards
        legend={words.reason}
        value={reason}
        options={(['complex', 'many'] as const).map((value) => ({ value, label: request.extensions[value] }))}
        onChange={setReason}
      />
      <Field
        label={words.reasonText}
        value={why}
        onInput={setWhy}
        error={
          isAsked && (reason === undefined || why.trim().length < 3)
            ? screens.requests.decide.choose
            : undefined
        }
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}

function Moved({ view, onClose }: FormProps): JSX.Element {
  const { screens } = useTexts()
  const { clock: words, start, changed } = screens.requests
  const [received, setReceived] = useState(() => minuteOf(Date.parse(view.file.receivedAt)))
  const [why, setWhy] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const at = pastMoment(received, nowMs())
  const save = async (): Promise<void> => {
    ask(true)
    if (at === null || why.trim().length < 3) return
    const line = { type: 'received', at, why: why.trim().slice(0, 300), by: '' } as const
    if (await change(() => addToRequest(view.file.id, [line], changed))) onClose()
  }
  return (
    <form
      class="stack"
      aria-label={words.wrongDay}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={start.received}
        help={start.receivedHelp}
        type="moment"
        value={received}
        onInput={setReceived}
        error={isAsked && at === null ? start.wrongTime : undefined}
      />
      <Field
        label={words.movedWhy}
        value={why}
        onInput={setWhy}
        error={isAsked && why.trim().length < 3 ? screens.requests.who.missing : undefined}
      />
      <FormEnd isBusy={isBusy} onClose={onClose} />
    </form>
  )
}
